namespace ElectionObservation.Terms;

/// <summary>Whether a person may stand, as far as the limit on terms goes, and why. Other conditions, of age or residence, are not asked.</summary>
public sealed record Eligibility
{
    /// <summary>States an answer.</summary>
    /// <param name="verdict">The answer.</param>
    /// <param name="rule">Which version of the rule was in force, or what is open about that.</param>
    /// <param name="reasons">What each version that decides says.</param>
    public Eligibility(Verdict verdict, RuleAnswer<TermRule> rule, ValueList<EligibilityReason> reasons = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Verdict = Known.Value(verdict);
        Rule = rule;
        Reasons = reasons;
    }

    /// <summary>The answer.</summary>
    public Verdict Verdict { get; }

    /// <summary>Which version of the rule was in force, or what is open about that.</summary>
    public RuleAnswer<TermRule> Rule { get; }

    /// <summary>What each version that decides says: one where a version was in force, each where several contradict each other or may have been.</summary>
    public ValueList<EligibilityReason> Reasons { get; }

    /// <summary>The answer and what each version says.</summary>
    public override string ToString() => $"{Verdict}{(Reasons.Count == 0 ? $": {Rule}" : $" ({string.Join("; ", Reasons)})")}";
}
