using System.Diagnostics.CodeAnalysis;
using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// Votes and other quantities of one contest, added up from any number of parts: one station, a country, nothing yet. Tallies of one
/// ballot merge in any order and grouping to the same tally, where the sums fit; nothing is its neutral element. A quantity that a part does not state is not
/// stated for the whole.
/// </summary>
public sealed record Tally
{
    /// <summary>States a tally.</summary>
    /// <param name="ballot">What was voted on.</param>
    /// <param name="votes">The votes for each option, in the order of the ballot, zero or more.</param>
    /// <param name="quantities">What else was counted, as far as stated, zero or more.</param>
    /// <param name="parts">How many parts it was added up from, 1 or more, or 0 for <see cref="Nothing"/>.</param>
    /// <exception cref="ArgumentException">The votes are not as many as the options of the ballot, or there are any though there is no
    /// part.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="OverflowException">The votes together are more than fit a <see cref="long"/>.</exception>
    public Tally(Ballot ballot, ValueList<long> votes, ValueMap<Quantity, long> quantities = default, int parts = 1)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentOutOfRangeException.ThrowIfNegative(parts);
        if (votes.Count != ballot.Options.Count)
        {
            throw new ArgumentException($"The ballot has {ballot.Options.Count} options, there are votes for {votes.Count}.", nameof(votes));
        }

        for (int i = 0; i < votes.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(votes[i], nameof(votes));
            if (ballot.Options[i].Kind == OptionKind.Contestant)
            {
                VotesForContestants = checked(VotesForContestants + votes[i]);
            }

            ValidVotes = checked(ValidVotes + votes[i]);
        }

        foreach ((_, long count) in quantities)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(quantities));
        }

        if (parts == 0 && (ValidVotes > 0 || quantities.Count > 0))
        {
            throw new ArgumentException("A tally of no part has no votes and no quantities.", nameof(parts));
        }

        Ballot = ballot;
        Votes = votes;
        Quantities = quantities;
        Parts = parts;
    }

    /// <summary>What was voted on.</summary>
    public Ballot Ballot { get; }

    /// <summary>The votes for each option, in the order of the ballot.</summary>
    public ValueList<long> Votes { get; }

    /// <summary>What else was counted, as far as every part states it.</summary>
    public ValueMap<Quantity, long> Quantities { get; }

    /// <summary>How many parts it was added up from.</summary>
    public int Parts { get; }

    /// <summary>All votes for contestants.</summary>
    public long VotesForContestants { get; }

    /// <summary>All valid votes: those for contestants and those against all.</summary>
    public long ValidVotes { get; }

    /// <summary>The contestants with their votes, in the order of the ballot.</summary>
    internal IEnumerable<(OptionId Id, long Votes)> Contestants => Ballot.Options
        .Zip(Votes, static (option, votes) => (option.Id, option.Kind, Votes: votes))
        .Where(static line => line.Kind == OptionKind.Contestant)
        .Select(static line => (line.Id, line.Votes));

    /// <summary>A tally of nothing yet.</summary>
    /// <param name="ballot">What is voted on.</param>
    public static Tally Nothing(Ballot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return new(ballot, ballot.Options.Select(static _ => 0L).ToValueList(), default, 0);
    }

    /// <summary>Both together.</summary>
    /// <param name="other">Another tally on the same ballot.</param>
    /// <exception cref="ArgumentException">The ballots differ.</exception>
    /// <exception cref="OverflowException">A sum is more than fits.</exception>
    public Tally Merge(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Ballot != other.Ballot)
        {
            throw new ArgumentException("Tallies of different ballots do not add up.", nameof(other));
        }

        if (Parts == 0 || other.Parts == 0)
        {
            return Parts == 0 ? other : this;
        }

        return new(
            Ballot,
            Votes.Zip(other.Votes, static (one, another) => checked(one + another)).ToValueList(),
            [.. Quantities.Where(pair => other.Quantities.TryGet(pair.Key, out _)).Select(pair => KeyValuePair.Create(pair.Key, checked(pair.Value + other.Quantities[pair.Key])))],
            checked(Parts + other.Parts));
    }

    /// <summary>The votes for an option.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="ArgumentException">The ballot does not have it.</exception>
    public long VotesFor(OptionId option) => Votes[Ballot.PlaceOf(option)];

    /// <summary>The number that a basis stands for in this tally.</summary>
    /// <param name="basis">The basis.</param>
    /// <param name="whole">The number, when the tally states it.</param>
    /// <returns>Whether the tally states it. <see cref="ShareBasis.VotesIncludingAgainstAll"/> is stated only where the ballot has such a
    /// line; a basis by the name of a quantity, where that quantity is.</returns>
    public bool TryGetWhole(ShareBasis basis, out long whole)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (basis == ShareBasis.VotesForContestants)
        {
            whole = VotesForContestants;
            return true;
        }

        if (basis == ShareBasis.ValidVotes || basis == ShareBasis.VotesIncludingAgainstAll)
        {
            bool hasLine = basis == ShareBasis.ValidVotes || Ballot.HasAgainstAll;
            whole = hasLine ? ValidVotes : 0;
            return hasLine;
        }

        return Quantities.TryGet(basis.Value, out whole);
    }

    /// <summary>The share of an option, exact: <c>6456392/7940477</c>.</summary>
    /// <param name="option">The option.</param>
    /// <param name="basis">What the whole is.</param>
    /// <exception cref="ArgumentException">The ballot does not have the option; or it has no line against all and the basis asks for one;
    /// or the tally does not state the basis, see <see cref="TryGetWhole"/>.</exception>
    public Share ShareOf(OptionId option, ShareBasis basis) => new(VotesFor(option), WholeOf(basis), basis);

    /// <summary>How many of the registered voters took part, as one quantity measures it: voters who received a ballot, ballots found.</summary>
    /// <param name="of">The quantity that counts those who took part.</param>
    /// <param name="turnout">The share, when both quantities are stated. May be more than the whole.</param>
    /// <returns>Whether both quantities are stated.</returns>
    public bool TryGetTurnout(Quantity of, [NotNullWhen(true)] out Share? turnout)
    {
        ArgumentNullException.ThrowIfNull(of);
        turnout = Quantities.TryGet(of, out long part) && TryGetWhole(ShareBasis.RegisteredVoters, out long whole)
            ? new Share(part, whole, ShareBasis.RegisteredVoters)
            : null;
        return turnout is not null;
    }

    /// <summary>
    /// Checks what holds between the stated quantities where a voter has one vote and every valid ballot counts. Not so everywhere: valid
    /// ballots may count for nobody, lists may grow on voting day. So these are reasons to look.
    /// </summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>();
        var votes = new Amount("votes", ValidVotes);
        Amount? issued = Stated(Quantity.BallotsIssued);
        Amount? found = Stated(Quantity.BallotsFound);
        Check("tally.valid-votes", Quantity.ValidBallots, votes, Relation.Equal, Stated(Quantity.ValidBallots));
        Check("tally.found-above-issued", Quantity.BallotsFound, found, Relation.AtMost, issued);
        Check("tally.issued-above-registered", Quantity.BallotsIssued, issued, Relation.AtMost, Stated(Quantity.RegisteredVoters));
        Check("tally.votes-above-issued", Quantity.BallotsIssued, votes, Relation.AtMost, issued);
        if (found is not null && Stated(Quantity.InvalidBallots) is { } invalid)
        {
            Check("tally.found", Quantity.BallotsFound, votes, Relation.Equal, new("ballots-found less invalid-ballots", found.Value - invalid.Value));
        }

        return new([.. findings]);

        Amount? Stated(Quantity quantity) => Quantities.TryGet(quantity, out long value) ? new(quantity.Value, value) : null;

        void Check(FindingCode code, Quantity at, Amount? left, Relation relation, Amount? right)
        {
            if (left is not null && right is not null && !BrokenRelation.Holds(left.Value, relation, right.Value))
            {
                findings.Add(new(code, Severity.Warning, FindingKind.Derived, $"quantities[{at}]", new BrokenRelation(left, relation, right)));
            }
        }
    }

    private long WholeOf(ShareBasis basis)
    {
        if (TryGetWhole(basis, out long whole))
        {
            return whole;
        }

        throw new ArgumentException(
            basis == ShareBasis.VotesIncludingAgainstAll
                ? "The ballot has no line against all."
                : $"The tally does not state '{basis}'; besides votes it states: {(Quantities.Count == 0 ? "nothing" : string.Join(", ", Quantities.Keys))}.",
            nameof(basis));
    }
}
