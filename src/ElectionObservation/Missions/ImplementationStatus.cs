namespace ElectionObservation.Missions;

/// <summary>How far a recommendation was followed, in the words of whoever says so. Open vocabulary.</summary>
public sealed record ImplementationStatus : Identifier<ImplementationStatus>, IIdentifier<ImplementationStatus>
{
    /// <summary>Names a status.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ImplementationStatus(string value)
        : base(value)
    {
    }

    /// <summary>Nothing of it was done.</summary>
    public static ImplementationStatus NotImplemented { get; } = new("not-implemented");

    /// <summary>Some of it was done.</summary>
    public static ImplementationStatus PartlyImplemented { get; } = new("partly-implemented");

    /// <summary>Most of it was done.</summary>
    public static ImplementationStatus MostlyImplemented { get; } = new("mostly-implemented");

    /// <summary>All of it was done.</summary>
    public static ImplementationStatus FullyImplemented { get; } = new("fully-implemented");

    /// <summary>What it was about is no more.</summary>
    public static ImplementationStatus NoLongerApplicable { get; } = new("no-longer-applicable");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ImplementationStatus(string value) => new(value);

    static ImplementationStatus IIdentifier<ImplementationStatus>.Create(string value) => new(value);
}
