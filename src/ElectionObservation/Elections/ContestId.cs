namespace ElectionObservation.Elections;

/// <summary>One contest of an election: the presidency, the nationwide lists, one district. Open vocabulary.</summary>
public sealed record ContestId : Identifier<ContestId>, IIdentifier<ContestId>
{
    /// <summary>Names a contest.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ContestId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ContestId(string value) => new(value);

    static ContestId IIdentifier<ContestId>.Create(string value) => new(value);
}
