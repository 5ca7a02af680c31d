namespace ElectionObservation.Observations;

/// <summary>What a published figure measures. Open vocabulary.</summary>
public sealed record Measure : Identifier<Measure>, IIdentifier<Measure>
{
    /// <summary>Names a measure.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public Measure(string value)
        : base(value)
    {
    }

    /// <summary>Voters who took part, of those registered.</summary>
    public static Measure Turnout { get; } = new("turnout");

    /// <summary>Votes for an option, of those that count.</summary>
    public static Measure VoteShare { get; } = new("vote-share");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator Measure(string value) => new(value);

    static Measure IIdentifier<Measure>.Create(string value) => new(value);
}
