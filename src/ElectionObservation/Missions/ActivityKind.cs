namespace ElectionObservation.Missions;

/// <summary>What was done. Open vocabulary.</summary>
public sealed record ActivityKind : Identifier<ActivityKind>, IIdentifier<ActivityKind>
{
    /// <summary>Names a kind of activity.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ActivityKind(string value)
        : base(value)
    {
    }

    /// <summary>Talks with one or more counterparts.</summary>
    public static ActivityKind Meeting { get; } = new("meeting");

    /// <summary>Going to see places.</summary>
    public static ActivityKind Visit { get; } = new("visit");

    /// <summary>Informing an invited audience.</summary>
    public static ActivityKind Briefing { get; } = new("briefing");

    /// <summary>Looking whether something is ready or in order.</summary>
    public static ActivityKind Check { get; } = new("check");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ActivityKind(string value) => new(value);

    static ActivityKind IIdentifier<ActivityKind>.Create(string value) => new(value);
}
