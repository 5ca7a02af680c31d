namespace ElectionObservation;

/// <summary>The name of one reading of a provision, where lawyers read it in more than one way. Open vocabulary.</summary>
public sealed record ReadingId : Identifier<ReadingId>, IIdentifier<ReadingId>
{
    /// <summary>Names a reading.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ReadingId(string value)
        : base(value)
    {
    }

    /// <summary>The only reading, or the plain one.</summary>
    public static ReadingId AsWritten { get; } = new("as-written");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ReadingId(string value) => new(value);

    static ReadingId IIdentifier<ReadingId>.Create(string value) => new(value);
}
