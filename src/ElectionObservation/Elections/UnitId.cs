namespace ElectionObservation.Elections;

/// <summary>A place that votes are cast or counted for: a polling station, a district, a region, a country abroad. Open vocabulary, unique within its parent.</summary>
public sealed record UnitId : Identifier<UnitId>, IIdentifier<UnitId>
{
    /// <summary>Names an electoral unit.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public UnitId(string value)
        : base(value)
    {
    }

    /// <summary>The whole of a country, the stations abroad included.</summary>
    public static UnitId Nationwide { get; } = new("nationwide");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator UnitId(string value) => new(value);

    static UnitId IIdentifier<UnitId>.Create(string value) => new(value);
}
