namespace ElectionObservation;

/// <summary>What the whole of a share is: the number that was divided by. Open vocabulary; two shares compare only on the same basis.</summary>
public sealed record ShareBasis : Identifier<ShareBasis>, IIdentifier<ShareBasis>
{
    /// <summary>Names a basis.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ShareBasis(string value)
        : base(value)
    {
    }

    /// <summary>All observers accredited, by the statement that the share is taken from.</summary>
    public static ShareBasis AccreditedObservers { get; } = new("accredited-observers");

    /// <summary>All observers that accreditation was asked for, by the statement that the share is taken from.</summary>
    public static ShareBasis RequestedObservers { get; } = new("requested-observers");

    /// <summary>Votes for contestants only: those against all are left out.</summary>
    public static ShareBasis VotesForContestants { get; } = new("votes-for-contestants");

    /// <summary>All valid votes, those against all included where the ballot has such a line.</summary>
    public static ShareBasis ValidVotes { get; } = new("valid-votes");

    /// <summary>Votes for contestants and votes against all, on a ballot that has such a line; ballots that are not valid are left out.</summary>
    public static ShareBasis VotesIncludingAgainstAll { get; } = new("votes-including-against-all");

    /// <summary>Ballots found in the boxes, valid and invalid.</summary>
    public static ShareBasis BallotsFound { get; } = new("ballots-found");

    /// <summary>Voters who received a ballot.</summary>
    public static ShareBasis BallotsIssued { get; } = new("ballots-issued");

    /// <summary>Voters on the lists: the basis of turnout.</summary>
    public static ShareBasis RegisteredVoters { get; } = new("registered-voters");

    /// <summary>All candidates on a list.</summary>
    public static ShareBasis Candidates { get; } = new("candidates");

    /// <summary>All seats that a list has won.</summary>
    public static ShareBasis Seats { get; } = new("seats");

    /// <summary>Visits at which a question was answered.</summary>
    public static ShareBasis AnsweringVisits { get; } = new("answering-visits");

    /// <summary>Stations for which a question was answered, each counted once.</summary>
    public static ShareBasis AnsweringStations { get; } = new("answering-stations");

    /// <summary>Teams that answered a question, each counted once.</summary>
    public static ShareBasis AnsweringTeams { get; } = new("answering-teams");

    /// <summary>All visits of observers.</summary>
    public static ShareBasis Visits { get; } = new("visits");

    /// <summary>All stations that observers visited, each counted once.</summary>
    public static ShareBasis VisitedStations { get; } = new("visited-stations");

    /// <summary>All teams that visited any station.</summary>
    public static ShareBasis Teams { get; } = new("teams");

    /// <summary>All stations there are.</summary>
    public static ShareBasis Stations { get; } = new("stations");

    /// <summary>All units that a sample was drawn to have.</summary>
    public static ShareBasis DrawnUnits { get; } = new("drawn-units");

    /// <summary>All units whose protocol was published.</summary>
    public static ShareBasis PublishedUnits { get; } = new("published-units");

    /// <summary>All units of which a copy could be compared with the published protocol.</summary>
    public static ShareBasis ComparedUnits { get; } = new("compared-units");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ShareBasis(string value) => new(value);

    static ShareBasis IIdentifier<ShareBasis>.Create(string value) => new(value);
}
