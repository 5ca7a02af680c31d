namespace ElectionObservation.Accreditations;

/// <summary>What the law says on whether and how some observers are admitted.</summary>
public sealed record ObserverAccess : ILegalRule<ObserverAccess>
{
    /// <summary>States the law.</summary>
    /// <param name="regime">How they come to be admitted.</param>
    /// <param name="audiences">Whom it is about, at least one.</param>
    /// <param name="rules">The rules that set the times, where rules do.</param>
    /// <param name="terms">What else the law asks: one year of existence, an invitation by the legislature.</param>
    /// <exception cref="ArgumentException">It is about nobody, or rules are missing where they set the times, or given where none does.</exception>
    public ObserverAccess(AccessRegime regime, ValueList<ObserverAudience> audiences, ValueList<RuleId> rules = default, LocalizedText? terms = null)
    {
        Regime = Known.Value(regime);
        Audiences = audiences.Count > 0 ? CanonicalSet.Of(audiences) : throw new ArgumentException("Expected an audience.", nameof(audiences));
        Rules = rules.Count > 0 == regime is AccessRegime.ByRule
            ? CanonicalSet.Of(rules)
            : throw new ArgumentException(rules.Count > 0 ? $"No rule sets a time for {regime}." : "Expected the rules that set the times.", nameof(rules));
        Terms = terms;
    }

    /// <summary>How they come to be admitted.</summary>
    public AccessRegime Regime { get; }

    /// <summary>Whom it is about, in the order of their names.</summary>
    public ValueList<ObserverAudience> Audiences { get; }

    /// <summary>The rules that set the times, in the order of their names.</summary>
    public ValueList<RuleId> Rules { get; }

    /// <summary>What else the law asks; <c>null</c> when nothing is stated.</summary>
    public LocalizedText? Terms { get; }

    /// <summary>Whether both admit the same in the same way; the words of further terms are no part of it.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(ObserverAccess other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Regime == other.Regime && Audiences == other.Audiences && Rules == other.Rules;
    }

    /// <summary>The regime and whom it is about.</summary>
    public override string ToString() => $"{Regime}: {string.Join(", ", Audiences)}";
}
