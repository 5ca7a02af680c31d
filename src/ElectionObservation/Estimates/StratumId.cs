namespace ElectionObservation.Estimates;

/// <summary>A part of the population that is sampled by itself. Open vocabulary.</summary>
public sealed record StratumId : Identifier<StratumId>, IIdentifier<StratumId>
{
    /// <summary>Names a stratum.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public StratumId(string value)
        : base(value)
    {
    }

    /// <summary>The whole, where it is not divided.</summary>
    public static StratumId Whole { get; } = new("whole");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator StratumId(string value) => new(value);

    static StratumId IIdentifier<StratumId>.Create(string value) => new(value);
}
