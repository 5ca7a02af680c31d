namespace ElectionObservation.Terms;

/// <summary>A public office and the rule on its terms.</summary>
public sealed record Office
{
    /// <summary>States an office.</summary>
    /// <param name="id">The office.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="termRule">The rule on its terms, in all its versions.</param>
    /// <exception cref="ArgumentException">The version is not selected by voting day.</exception>
    public Office(OfficeId id, LocalizedText name, RuleHistory<TermRule> termRule)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(termRule);
        termRule.RequireVotingDay(nameof(termRule));
        Id = id;
        Name = name;
        TermRule = termRule;
    }

    /// <summary>The office.</summary>
    public OfficeId Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>The rule on its terms, in all its versions; the one in force is <c>TermRule.On(votingDay)</c>.</summary>
    public RuleHistory<TermRule> TermRule { get; }

    /// <summary>
    /// Whether a person may stand for it, as far as the limit on terms goes: it counts elections to the office, so a tenure that began otherwise never counts. The version in force on voting day decides; where norms
    /// contradict each other, or it is not established which applies, each is asked, and there is an answer only where all give the same.
    /// </summary>
    /// <param name="candidacy">The candidacy.</param>
    /// <param name="weakest">The weakest evidence that is accepted for a rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">The evidence is none.</exception>
    public Eligibility MayStand(Candidacy candidacy, Evidence weakest = Evidence.SingleSource)
    {
        ArgumentNullException.ThrowIfNull(candidacy);
        return TermCount.Decide(TermRule, Id, candidacy, weakest);
    }
}
