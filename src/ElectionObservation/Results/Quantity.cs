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

    /// <summary>Voters who took part, counted by signatures or as the form has it.</summary>
    public static Quantity VotersTakingPart { get; } = new("voters-taking-part");

    /// <summary>Ballots that the station received.</summary>
    public static Quantity BallotsReceived { get; } = new("ballots-received");

    /// <summary>Voters who received a ballot.</summary>
    public static Quantity BallotsIssued { get; } = new("ballots-issued");

    /// <summary>Ballots received and not issued, those spoiled by voters included where the form counts them together.</summary>
    public static Quantity BallotsUnused { get; } = new("ballots-unused");

    /// <summary>Ballots that voters spoiled and handed back.</summary>
    public static Quantity BallotsSpoiled { get; } = new("ballots-spoiled");

    /// <summary>Ballots that were lost.</summary>
    public static Quantity BallotsLost { get; } = new("ballots-lost");

    /// <summary>Ballots that were there and had not been recorded as received.</summary>
    public static Quantity BallotsUnaccounted { get; } = new("ballots-unaccounted");

    /// <summary>Ballots found in the boxes, valid and invalid.</summary>
    public static Quantity BallotsFound { get; } = new("ballots-found");

    /// <summary>Ballots found valid, those against all included.</summary>
    public static Quantity ValidBallots { get; } = new("valid-ballots");

    /// <summary>Ballots found invalid.</summary>
    public static Quantity InvalidBallots { get; } = new("invalid-ballots");

    /// <summary>The votes of all options of the ballot together, as a rule asks for them; never a line of a form.</summary>
    public static Quantity Votes { get; } = new("votes");

    /// <summary>The votes of the contestants together, as a rule asks for them; never a line of a form.</summary>
    public static Quantity VotesForContestants { get; } = new("votes-for-contestants");

    /// <summary>The votes of all that is no contestant together, as a rule asks for them; never a line of a form.</summary>
    public static Quantity VotesForNobody { get; } = new("votes-for-nobody");

    /// <summary>Whether it is worked out from the votes.</summary>
    internal bool IsOfVotes => this == Votes || this == VotesForContestants || this == VotesForNobody;

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator Quantity(string value) => new(value);

    static Quantity IIdentifier<Quantity>.Create(string value) => new(value);
}
