namespace ElectionObservation.Observations;

/// <summary>A team of observers. Open vocabulary, unique within a log.</summary>
public sealed record TeamId : Identifier<TeamId>, IIdentifier<TeamId>
{
    /// <summary>Names a team.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public TeamId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator TeamId(string value) => new(value);

    static TeamId IIdentifier<TeamId>.Create(string value) => new(value);
}
