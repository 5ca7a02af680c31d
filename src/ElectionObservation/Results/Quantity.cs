namespace ElectionObservation.Results;

/// <summary>What a number in a protocol counts, whatever its line is called. Open vocabulary.</summary>
public sealed record Quantity : Identifier<Quantity>, IIdentifier<Quantity>
{
    /// <summary>Names a quantity.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public Quantity(string value)
        : base(value)
    {
    }

    /// <summary>Voters on the lists.</summary>
    public static Quantity RegisteredVoters { get; } = new("registered-voters");

    /// <summary>Voters who received a ballot.</summary>
    public static Quantity BallotsIssued { get; } = new("ballots-issued");

    /// <summary>Ballots found in the boxes, valid and invalid.</summary>
    public static Quantity BallotsFound { get; } = new("ballots-found");

    /// <summary>Ballots found valid, those against all included.</summary>
    public static Quantity ValidBallots { get; } = new("valid-ballots");

    /// <summary>Ballots found invalid.</summary>
    public static Quantity InvalidBallots { get; } = new("invalid-ballots");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator Quantity(string value) => new(value);

    static Quantity IIdentifier<Quantity>.Create(string value) => new(value);
}
