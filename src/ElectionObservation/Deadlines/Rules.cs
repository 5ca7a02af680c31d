namespace ElectionObservation.Deadlines;

/// <summary>Names of rules that many countries have, the same for all of them.</summary>
public static class Rules
{
    /// <summary>From when observers of foreign states and international organisations may be accredited.</summary>
    public static RuleId InternationalAccreditationOpens { get; } = new("international-accreditation-opens");

    /// <summary>Until when observers of foreign states and international organisations may be accredited.</summary>
    public static RuleId InternationalAccreditationCloses { get; } = new("international-accreditation-closes");

    /// <summary>When the authority has decided on the accreditation of observers of foreign states and international organisations.</summary>
    public static RuleId InternationalAccreditationDecision { get; } = new("international-accreditation-decision");

    /// <summary>Until when observers of domestic organisations may be accredited.</summary>
    public static RuleId DomesticAccreditationCloses { get; } = new("domestic-accreditation-closes");

    /// <summary>Until when the media may be accredited.</summary>
    public static RuleId MediaAccreditationCloses { get; } = new("media-accreditation-closes");

    /// <summary>When voting ends at a polling station, by its own clock.</summary>
    public static RuleId VotingEnds { get; } = new("voting-ends");
}
