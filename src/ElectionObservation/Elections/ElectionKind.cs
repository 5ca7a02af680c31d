namespace ElectionObservation.Elections;

/// <summary>What is elected or decided. Open vocabulary: local names are as good as the well-known ones.</summary>
public sealed record ElectionKind : Identifier<ElectionKind>, IIdentifier<ElectionKind>
{
    /// <summary>Names a kind of election.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ElectionKind(string value)
        : base(value)
    {
    }

    /// <summary>Election of a president by the people.</summary>
    public static ElectionKind Presidential { get; } = new("presidential");

    /// <summary>Election of a parliament or of one chamber of it.</summary>
    public static ElectionKind Parliamentary { get; } = new("parliamentary");

    /// <summary>Election of local or regional councils.</summary>
    public static ElectionKind Local { get; } = new("local");

    /// <summary>A question put to the voters.</summary>
    public static ElectionKind Referendum { get; } = new("referendum");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ElectionKind(string value) => new(value);

    static ElectionKind IIdentifier<ElectionKind>.Create(string value) => new(value);
}
