namespace ElectionObservation.Observations;

/// <summary>What became of a report of an incident. Open vocabulary.</summary>
public sealed record IncidentStatus : Identifier<IncidentStatus>, IIdentifier<IncidentStatus>
{
    /// <summary>Names a status.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public IncidentStatus(string value)
        : base(value)
    {
    }

    /// <summary>It was reported and nothing more.</summary>
    public static IncidentStatus Reported { get; } = new("reported");

    /// <summary>Someone else saw the same, or it was checked.</summary>
    public static IncidentStatus Confirmed { get; } = new("confirmed");

    /// <summary>It was checked and not found.</summary>
    public static IncidentStatus NotConfirmed { get; } = new("not-confirmed");

    /// <summary>It was passed on to whoever decides.</summary>
    public static IncidentStatus Forwarded { get; } = new("forwarded");

    /// <summary>What was wrong was set right.</summary>
    public static IncidentStatus Resolved { get; } = new("resolved");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator IncidentStatus(string value) => new(value);

    static IncidentStatus IIdentifier<IncidentStatus>.Create(string value) => new(value);
}
