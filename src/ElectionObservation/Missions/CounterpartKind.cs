namespace ElectionObservation.Missions;

/// <summary>What kind of counterpart was met or asked. Open vocabulary.</summary>
public sealed record CounterpartKind : Identifier<CounterpartKind>, IIdentifier<CounterpartKind>
{
    /// <summary>Names a kind of counterpart.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public CounterpartKind(string value)
        : base(value)
    {
    }

    /// <summary>A public authority.</summary>
    public static CounterpartKind Institution { get; } = new("institution");

    /// <summary>A candidate in person.</summary>
    public static CounterpartKind Candidate { get; } = new("candidate");

    /// <summary>The staff of a candidate or a list.</summary>
    public static CounterpartKind CampaignHeadquarters { get; } = new("campaign-headquarters");

    /// <summary>Members of commissions, of any level.</summary>
    public static CounterpartKind ElectionOfficials { get; } = new("election-officials");

    /// <summary>Observers of the country itself.</summary>
    public static CounterpartKind CitizenObservers { get; } = new("citizen-observers");

    /// <summary>Observers of another mission.</summary>
    public static CounterpartKind OtherMission { get; } = new("other-mission");

    /// <summary>Voters.</summary>
    public static CounterpartKind Voters { get; } = new("voters");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator CounterpartKind(string value) => new(value);

    static CounterpartKind IIdentifier<CounterpartKind>.Create(string value) => new(value);
}
