namespace ElectionObservation.Elections;

/// <summary>Why an election is held when it is. Open vocabulary.</summary>
public sealed record ElectionOccasion : Identifier<ElectionOccasion>, IIdentifier<ElectionOccasion>
{
    /// <summary>Names an occasion.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ElectionOccasion(string value)
        : base(value)
    {
    }

    /// <summary>At the end of a term.</summary>
    public static ElectionOccasion Regular { get; } = new("regular");

    /// <summary>Before the end of a term; also called snap or extraordinary.</summary>
    public static ElectionOccasion Early { get; } = new("early");

    /// <summary>Because an election was invalid or elected nobody.</summary>
    public static ElectionOccasion Repeat { get; } = new("repeat");

    /// <summary>For a seat that fell vacant.</summary>
    public static ElectionOccasion ByElection { get; } = new("by-election");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ElectionOccasion(string value) => new(value);

    static ElectionOccasion IIdentifier<ElectionOccasion>.Create(string value) => new(value);
}
