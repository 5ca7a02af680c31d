using System.Diagnostics.CodeAnalysis;
using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// Votes and other quantities of one contest, added up from any number of units: one station, a country, nothing yet; with how many were counted, left out, and
/// missing. Tallies of one ballot merge in any order and grouping to the same tally, where the sums fit; nothing is its neutral element. A quantity that a unit does not
/// state is not stated for the whole, see <see cref="Partial"/>. A number below zero counts nothing: it is missing, and validation finds it.
/// </summary>
public sealed record Tally
{
    private static readonly UnitCoverage OneUnit = new(1);

    /// <summary>States a tally.</summary>
    /// <param name="ballot">What was voted on.</param>
    /// <param name="votes">The votes for each option, in the order of the ballot, zero or more.</param>
    /// <param name="quantities">What else was counted, as far as all units state it, zero or more.</param>
    /// <param name="coverage">Which units it was added up from; <c>null</c> for one.</param>
    /// <param name="partial">What some of the counted units do not state.</param>
    /// <param name="missingVotes">How many of the counted units do not state the votes of each option, in the order of the ballot; empty when no votes are missing.</param>
    /// <exception cref="ArgumentException">The votes are not as many as the options of the ballot, or there are any though nothing was counted; a quantity is
    /// both whole and partial.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more is missing than counted.</exception>
    /// <exception cref="OverflowException">The votes together are more than fit a <see cref="long"/>.</exception>
    public Tally(
        Ballot ballot,
        ValueList<long> votes,
        ValueMap<Quantity, long> quantities = default,
        UnitCoverage? coverage = null,
        ValueMap<Quantity, PartialSum> partial = default,
        ValueList<int> missingVotes = default)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        coverage ??= OneUnit;
        RequireAsMany(ballot, votes.Count, nameof(votes));
        for (int i = 0; i < votes.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(votes[i], nameof(votes));
            if (ballot.Options[i].IsForContestants)
            {
                VotesForContestants = checked(VotesForContestants + votes[i]);
            }

            ValidVotes = checked(ValidVotes + votes[i]);
        }

        foreach (KeyValuePair<Quantity, long> pair in quantities.AsSpan())
        {
            ArgumentOutOfRangeException.ThrowIfNegative(pair.Value, nameof(quantities));
        }

        foreach ((Quantity key, PartialSum sum) in partial)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(sum.Sum, nameof(partial));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(sum.Missing, coverage.Counted, nameof(partial));
            if (quantities.TryGet(key, out _))
            {
                throw new ArgumentException($"'{key}' is stated both for all and for some.", nameof(partial));
            }
        }

        if (coverage.Counted == 0 && ValidVotes > 0)
        {
            throw new ArgumentException("A tally of no unit has no votes.", nameof(coverage));
        }

        if (coverage.Counted == 0 && coverage.Annulled == 0 && quantities.Count > 0)
        {
            throw new ArgumentException("A tally of no unit has no quantities.", nameof(coverage));
        }

        if (missingVotes.Count > 0)
        {
            RequireAsMany(ballot, missingVotes.Count, nameof(missingVotes));
            foreach (int missing in missingVotes)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(missing, nameof(missingVotes));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(missing, coverage.Counted, nameof(missingVotes));
            }

            missingVotes = missingVotes.Any(static missing => missing > 0) ? missingVotes : default;
        }

        Ballot = ballot;
        Votes = votes;
        Quantities = quantities;
        Coverage = coverage;
        Partial = partial.Count == 0 ? default : [.. partial.Where(pair => pair.Value.Sum > 0 || pair.Value.Missing < coverage.Counted)];
        MissingVotes = missingVotes;
    }

    /// <summary>What was voted on.</summary>
    public Ballot Ballot { get; }

    /// <summary>The votes for each option, in the order of the ballot.</summary>
    public ValueList<long> Votes { get; }

    /// <summary>What else was counted, as far as every counted unit states it.</summary>
    public ValueMap<Quantity, long> Quantities { get; }

    /// <summary>Which units it was added up from, and which were left out.</summary>
    public UnitCoverage Coverage { get; }

    /// <summary>What some of the counted units state and some do not. What none states is not here.</summary>
    public ValueMap<Quantity, PartialSum> Partial { get; }

    /// <summary>How many of the counted units do not state the votes of each option, in the order of the ballot; empty when no votes are missing.</summary>
    public ValueList<int> MissingVotes { get; }

    /// <summary>All votes for contestants, as far as they are stated.</summary>
    public long VotesForContestants { get; }

    /// <summary>All valid votes, as far as they are stated: those for contestants and those for none of them.</summary>
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
        return new(ballot, ballot.Options.Select(static _ => 0L).ToValueList(), default, new UnitCoverage(0));
    }

    /// <summary>Adds protocols up. Each unit is counted once; what does not count is left out as its <see cref="Standing"/> says.</summary>
    /// <param name="protocols">The protocols, one or more, in any order, on one form and ballot.</param>
    /// <exception cref="ArgumentException">There is none, a unit is there twice (which of two versions counts is for the caller to say), or the forms or ballots differ.</exception>
    public static Tally Of(IEnumerable<Protocol> protocols) => TallyTable.Of(protocols, 0).Whole;

    /// <summary>Adds a table up: the same as its protocols, one by one.</summary>
    /// <param name="table">The table.</param>
    public static Tally Of(ResultTable table) => TallyTable.Of(table, 0).Whole;

    /// <summary>Both together.</summary>
    /// <param name="other">Another tally on the same ballot, of other units.</param>
    /// <exception cref="ArgumentException">The ballots differ.</exception>
    /// <exception cref="OverflowException">A sum is more than fits.</exception>
    public Tally Merge(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Ballot != other.Ballot)
        {
            throw new ArgumentException("Tallies of different ballots do not add up.", nameof(other));
        }

        if (Coverage.IsNothing || other.Coverage.IsNothing)
        {
            return Coverage.IsNothing ? other : this;
        }

        UnitCoverage coverage = Coverage.Plus(other.Coverage);
        ValueList<long> votes = Plus(Votes, other.Votes);
        if (HasAllOf(other))
        {
            return new(Ballot, votes, Plus(Quantities, other.Quantities), coverage);
        }

        var whole = new List<KeyValuePair<Quantity, long>>();
        var partial = new List<KeyValuePair<Quantity, PartialSum>>();
        foreach ((Quantity key, long sum, int missing) in Together(Stated(), Coverage.Counted, other.Stated(), other.Coverage.Counted))
        {
            if (missing == 0)
            {
                whole.Add(new(key, sum));
            }
            else
            {
                partial.Add(new(key, new(sum, missing)));
            }
        }

        return new(
            Ballot,
            votes,
            ValueMap.OfSorted<Quantity, long>([.. whole]),
            coverage,
            [.. partial],
            MissingVotes.Count == 0 ? other.MissingVotes
                : other.MissingVotes.Count == 0 ? MissingVotes
                : MissingVotes.Zip(other.MissingVotes, static (one, another) => checked(one + another)).ToValueList());
    }

    /// <summary>Whether all of another are twice what is stated here, something at least.</summary>
    internal bool IsHalfOf(Tally all)
    {
        Tally twice = Merge(this);
        (Quantity, long)[] sums = Sums(twice);
        return twice.Votes == all.Votes && sums.AsSpan().SequenceEqual(Sums(all)) && (ValidVotes > 0 || sums.Length > 0);

        static (Quantity, long)[] Sums(Tally tally) => [.. tally.Stated().Where(static one => one.Sum > 0).Select(static one => (one.Key, one.Sum))];
    }

    /// <summary>Every quantity that is stated for all or for some, in the order of their texts.</summary>
    private List<(Quantity Key, long Sum, int Missing)> Stated()
    {
        var stated = new List<(Quantity, long, int)>(Quantities.Count + Partial.Count);
        ReadOnlySpan<KeyValuePair<Quantity, PartialSum>> some = Partial.AsSpan();
        int next = 0;
        foreach (KeyValuePair<Quantity, long> pair in Quantities.AsSpan())
        {
            for (; next < some.Length && string.CompareOrdinal(some[next].Key.Value, pair.Key.Value) < 0; next++)
            {
                stated.Add((some[next].Key, some[next].Value.Sum, some[next].Value.Missing));
            }

            stated.Add((pair.Key, pair.Value, 0));
        }

        foreach (KeyValuePair<Quantity, PartialSum> pair in some[next..])
        {
            stated.Add((pair.Key, pair.Value.Sum, pair.Value.Missing));
        }

        return stated;
    }

    /// <summary>What two tallies state together. What one does not state is missing in all units that it counted.</summary>
    private static IEnumerable<(Quantity Key, long Sum, int Missing)> Together(List<(Quantity Key, long Sum, int Missing)> one, int units, List<(Quantity Key, long Sum, int Missing)> other, int otherUnits)
    {
        int i = 0;
        int j = 0;
        while (i < one.Count || j < other.Count)
        {
            int order = i == one.Count ? 1 : j == other.Count ? -1 : ReferenceEquals(one[i].Key, other[j].Key) ? 0 : string.CompareOrdinal(one[i].Key.Value, other[j].Key.Value);
            yield return order < 0 ? (one[i].Key, one[i].Sum, checked(one[i++].Missing + otherUnits))
                : order > 0 ? (other[j].Key, other[j].Sum, checked(other[j++].Missing + units))
                : (one[i].Key, checked(one[i].Sum + other[j].Sum), checked(one[i++].Missing + other[j++].Missing));
        }
    }

    /// <summary>Whether both state the same quantities, and nothing is missing: the most common case, and the quickest.</summary>
    private bool HasAllOf(Tally other)
    {
        ReadOnlySpan<KeyValuePair<Quantity, long>> these = Quantities.AsSpan();
        ReadOnlySpan<KeyValuePair<Quantity, long>> others = other.Quantities.AsSpan();
        bool isSame = these.Length == others.Length && Partial.Count + other.Partial.Count + MissingVotes.Count + other.MissingVotes.Count == 0;
        for (int i = 0; i < these.Length && isSame; i++)
        {
            isSame = these[i].Key == others[i].Key;
        }

        return isSame;
    }

    private static ValueList<long> Plus(ValueList<long> one, ValueList<long> other)
    {
        long[] sums = one.AsSpan().ToArray();
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = checked(sums[i] + other[i]);
        }

        return ValueList.Create<long>(sums);
    }

    private static ValueMap<Quantity, long> Plus(ValueMap<Quantity, long> one, ValueMap<Quantity, long> other)
    {
        ReadOnlySpan<KeyValuePair<Quantity, long>> these = one.AsSpan();
        ReadOnlySpan<KeyValuePair<Quantity, long>> others = other.AsSpan();
        var sums = new KeyValuePair<Quantity, long>[these.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = new(these[i].Key, checked(these[i].Value + others[i].Value));
        }

        return ValueMap.OfSorted(sums);
    }

    /// <summary>The votes for an option, as far as they are stated.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="ArgumentException">The ballot does not have it.</exception>
    public long VotesFor(OptionId option) => Votes[Ballot.PlaceOf(option)];

    /// <summary>The number that a basis stands for in this tally.</summary>
    /// <param name="basis">The basis.</param>
    /// <param name="whole">The number, when the tally states it.</param>
    /// <returns>Whether the tally states it. <see cref="ShareBasis.VotesIncludingAgainstAll"/> is stated only where the ballot has such a
    /// line; a basis by the name of a quantity, where that quantity is; votes, where none are missing.</returns>
    public bool TryGetWhole(ShareBasis basis, out long whole)
    {
        ArgumentNullException.ThrowIfNull(basis);
        bool ofContestants = basis == ShareBasis.VotesForContestants;
        if (ofContestants || basis == ShareBasis.ValidVotes || basis == ShareBasis.VotesIncludingAgainstAll)
        {
            bool isStated = MissingVotes.Count == 0 && (basis != ShareBasis.VotesIncludingAgainstAll || Ballot.HasAgainstAll);
            whole = !isStated ? 0 : ofContestants ? VotesForContestants : ValidVotes;
            return isStated;
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

    /// <summary>
    /// Compares a published total with this one, which is computed: every option and every quantity that both state for all units. Neither is taken for the right one.
    /// A published total that leaves an option out says so by its <see cref="MissingVotes"/>.
    /// </summary>
    /// <param name="published">The published total, on the same ballot.</param>
    /// <param name="path">What it is the total of, as findings shall call it.</param>
    /// <exception cref="ArgumentException">The ballots differ.</exception>
    public ValidationReport Compare(Tally published, string path = "total")
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(path);
        if (Ballot != published.Ballot)
        {
            throw new ArgumentException("Tallies of different ballots do not compare.", nameof(published));
        }

        var findings = new List<Finding>();
        foreach ((Quantity key, long count) in published.Quantities)
        {
            if (Quantities.TryGet(key, out long sum))
            {
                Check(key.Value, sum, count);
            }
        }

        for (int i = 0; i < Votes.Count; i++)
        {
            if (!LacksVotesAt(i) && !published.LacksVotesAt(i))
            {
                Check(Ballot.Options[i].Id.Value, Votes[i], published.Votes[i]);
            }
        }

        return new([.. findings]);

        void Check(string name, long computed, long stated)
        {
            if (computed != stated)
            {
                findings.Add(new("tally.published-differs", Severity.Warning, FindingKind.Consistency, path, new(new($"{name} computed", computed), Relation.Equal, new($"{name} published", stated))));
            }
        }
    }

    private bool LacksVotesAt(int place) => MissingVotes.Count > 0 && MissingVotes[place] > 0;

    private static void RequireAsMany(Ballot ballot, int count, string name)
    {
        if (count != ballot.Options.Count)
        {
            throw new ArgumentException($"The ballot has {ballot.Options.Count} options, there are votes for {count}.", name);
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
                && !Ballot.HasAgainstAll ? "The ballot has no line against all."
                : $"The tally does not state '{basis}'; besides votes it states: {(Quantities.Count == 0 ? "nothing" : string.Join(", ", Quantities.Keys))}.",
            nameof(basis));
    }
}
