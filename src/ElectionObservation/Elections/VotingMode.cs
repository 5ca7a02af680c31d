namespace ElectionObservation.Elections;

/// <summary>A way of voting with days of its own. Open vocabulary.</summary>
public sealed record VotingMode : Identifier<VotingMode>, IIdentifier<VotingMode>
{
    /// <summary>Names a mode of voting.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public VotingMode(string value)
        : base(value)
    {
    }

    /// <summary>Regular voting at polling stations.</summary>
    public static VotingMode Regular { get; } = new("regular");

    /// <summary>Voting before voting day.</summary>
    public static VotingMode Early { get; } = new("early");

    /// <summary>Voting at stations abroad.</summary>
    public static VotingMode Abroad { get; } = new("abroad");

    /// <summary>Voting by post.</summary>
    public static VotingMode Postal { get; } = new("postal");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator VotingMode(string value) => new(value);

    static VotingMode IIdentifier<VotingMode>.Create(string value) => new(value);
}
