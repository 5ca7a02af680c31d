namespace ElectionObservation.Elections;

/// <summary>What a ballot offers at one place: a candidate, a list, the line against all. Open vocabulary, unique within a ballot.</summary>
public sealed record OptionId : Identifier<OptionId>, IIdentifier<OptionId>
{
    /// <summary>Names an option of a ballot.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public OptionId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator OptionId(string value) => new(value);

    static OptionId IIdentifier<OptionId>.Create(string value) => new(value);
}
