namespace ElectionObservation.Missions;

/// <summary>A mission of observers. Open vocabulary.</summary>
public sealed record MissionId : Identifier<MissionId>, IIdentifier<MissionId>
{
    /// <summary>Names a mission.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public MissionId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator MissionId(string value) => new(value);

    static MissionId IIdentifier<MissionId>.Create(string value) => new(value);
}
