namespace ElectionObservation.Accreditations;

/// <summary>What the law says on whether and how some observers are admitted.</summary>
public sealed record ObserverAccess : ILegalRule<ObserverAccess>
{
    /// <summary>States the law.</summary>
    /// <param name="regime">How they come to be admitted.</param>
    /// <param name="audiences">Whom it is about, at least one.</param>
    /// <param name="times">The rules that set the times, where rules do, and the acts they are about.</param>
    /// <param name="terms">What else the law asks, in words: a recommendation of the foreign ministry.</param>
    /// <param name="conflicts">What stands in the way of accreditation.</param>
    /// <param name="perStation">How many observers of one sender a polling station may have; <c>null</c> when that is not stated.</param>
    /// <param name="existence">How long a sender must have existed; <c>null</c> when that is not stated.</param>
    /// <param name="secondRound">What becomes of accreditation in a second round.</param>
    /// <exception cref="ArgumentException">It is about nobody, or rules are missing where they set the times, or given where none does.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A polling station may have fewer than one observer of a sender.</exception>
    public ObserverAccess(
        AccessRegime regime,
        ValueList<ObserverAudience> audiences,
        ValueList<TimedStep> times = default,
        LocalizedText? terms = null,
        ValueList<Conflict> conflicts = default,
        int? perStation = null,
        MinimumExistence? existence = null,
        CarryOver secondRound = CarryOver.NotStated)
    {
        Regime = Known.Value(regime);
        Audiences = audiences.Count > 0 ? CanonicalSet.Of(audiences) : throw new ArgumentException("Expected an audience.", nameof(audiences));
        Times = times.Count > 0 == regime is AccessRegime.ByRule
            ? times
            : throw new ArgumentException(times.Count > 0 ? $"No rule sets a time for {regime}." : "Expected the rules that set the times.", nameof(times));
        Once.Each(times, static time => (time.Rule, time.Of), static key => $"The rule '{key.Rule}' is given twice.", nameof(times));
        ArgumentOutOfRangeException.ThrowIfLessThan(perStation ?? 1, 1, nameof(perStation));
        Terms = terms;
        Conflicts = CanonicalSet.OfMembers(conflicts);
        PerStation = perStation;
        Existence = existence;
        SecondRound = Known.Value(secondRound);
    }

    /// <summary>How they come to be admitted.</summary>
    public AccessRegime Regime { get; }

    /// <summary>Whom it is about, in the order of their names.</summary>
    public ValueList<ObserverAudience> Audiences { get; }

    /// <summary>The rules that set the times and the acts they are about, in the order given.</summary>
    public ValueList<TimedStep> Times { get; }

    /// <summary>What else the law asks, in words; <c>null</c> when nothing is stated.</summary>
    public LocalizedText? Terms { get; }

    /// <summary>What stands in the way of accreditation, in the order of the members.</summary>
    public ValueList<Conflict> Conflicts { get; }

    /// <summary>How many observers of one sender a polling station may have; <c>null</c> when that is not stated.</summary>
    public int? PerStation { get; }

    /// <summary>How long a sender must have existed; <c>null</c> when that is not stated.</summary>
    public MinimumExistence? Existence { get; }

    /// <summary>What becomes of accreditation in a second round.</summary>
    public CarryOver SecondRound { get; }

    /// <summary>Whether both admit the same in the same way; the words of further terms are no part of it.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(ObserverAccess other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Regime == other.Regime && Audiences == other.Audiences && Times == other.Times && Conflicts == other.Conflicts
            && PerStation == other.PerStation && Existence == other.Existence && SecondRound == other.SecondRound;
    }

    /// <summary>The regime and whom it is about.</summary>
    public override string ToString() => $"{Regime}: {string.Join(", ", Audiences)}";
}
