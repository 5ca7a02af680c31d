namespace ElectionObservation.Deadlines;

/// <summary>Names of rules that many countries have, the same for all of them.</summary>
public static class Rules
{
    /// <summary>From when observers of foreign states and international organisations may be accredited.</summary>
    public static RuleId InternationalAccreditationOpens { get; } = new("international-accreditation-opens");

    /// <summary>Until when observers of foreign states and international organisations may be accredited.</summary>
    public static RuleId InternationalAccreditationCloses { get; } = new("international-accreditation-closes");

    /// <summary>When voting ends at a polling station, by its own clock.</summary>
    public static RuleId VotingEnds { get; } = new("voting-ends");
}
