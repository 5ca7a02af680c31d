namespace ElectionObservation.Missions;

/// <summary>What a statement or an observation is about. Open vocabulary.</summary>
public sealed record TopicId : Identifier<TopicId>, IIdentifier<TopicId>
{
    /// <summary>Names a topic.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public TopicId(string value)
        : base(value)
    {
    }

    /// <summary>The election as a whole.</summary>
    public static TopicId OverallAssessment { get; } = new("overall-assessment");

    /// <summary>Whether observers could work.</summary>
    public static TopicId ConditionsForObservation { get; } = new("conditions-for-observation");

    /// <summary>Whether law and commitments were kept.</summary>
    public static TopicId ComplianceWithLaw { get; } = new("compliance-with-law");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator TopicId(string value) => new(value);

    static TopicId IIdentifier<TopicId>.Create(string value) => new(value);
}
