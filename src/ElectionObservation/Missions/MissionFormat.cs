namespace ElectionObservation.Missions;

/// <summary>What a mission is set up to do, which says who belongs to it. Open vocabulary.</summary>
public sealed record MissionFormat : Identifier<MissionFormat>, IIdentifier<MissionFormat>
{
    /// <summary>Names a format.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public MissionFormat(string value)
        : base(value)
    {
    }

    /// <summary>A visit before the others that recommends a format; nobody observes yet.</summary>
    public static MissionFormat NeedsAssessment { get; } = new("needs-assessment");

    /// <summary>A core team, long-term and short-term observers.</summary>
    public static MissionFormat ElectionObservation { get; } = new("election-observation");

    /// <summary>A core team and long-term observers; voting day is not observed systematically.</summary>
    public static MissionFormat LimitedElectionObservation { get; } = new("limited-election-observation");

    /// <summary>A team of experts, without long-term or short-term observers.</summary>
    public static MissionFormat ElectionAssessment { get; } = new("election-assessment");

    /// <summary>A few experts on chosen topics.</summary>
    public static MissionFormat ElectionExpertTeam { get; } = new("election-expert-team");

    /// <summary>Members of parliaments, for the days around voting.</summary>
    public static MissionFormat ParliamentaryDelegation { get; } = new("parliamentary-delegation");

    /// <summary>Several missions that observe voting day together and speak with one voice.</summary>
    public static MissionFormat JointOperation { get; } = new("joint-operation");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator MissionFormat(string value) => new(value);

    static MissionFormat IIdentifier<MissionFormat>.Create(string value) => new(value);
}
