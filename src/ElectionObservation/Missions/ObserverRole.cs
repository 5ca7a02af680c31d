namespace ElectionObservation.Missions;

/// <summary>What someone does in a mission. Open vocabulary.</summary>
public sealed record ObserverRole : Identifier<ObserverRole>, IIdentifier<ObserverRole>
{
    /// <summary>Names a role.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ObserverRole(string value)
        : base(value)
    {
    }

    /// <summary>Leads the mission and speaks for it.</summary>
    public static ObserverRole HeadOfMission { get; } = new("head-of-mission");

    /// <summary>Coordinates a delegation or a group of observers.</summary>
    public static ObserverRole Coordinator { get; } = new("coordinator");

    /// <summary>Analysts at the seat of the mission.</summary>
    public static ObserverRole CoreTeam { get; } = new("core-team");

    /// <summary>In the regions for weeks before voting day.</summary>
    public static ObserverRole LongTermObserver { get; } = new("long-term-observer");

    /// <summary>Around voting day.</summary>
    public static ObserverRole ShortTermObserver { get; } = new("short-term-observer");

    /// <summary>Around voting day, a diplomat or someone else who lives in the country.</summary>
    public static ObserverRole LocallyRecruitedObserver { get; } = new("locally-recruited-short-term-observer");

    /// <summary>Works on a chosen topic.</summary>
    public static ObserverRole Expert { get; } = new("expert");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ObserverRole(string value) => new(value);

    static ObserverRole IIdentifier<ObserverRole>.Create(string value) => new(value);
}
