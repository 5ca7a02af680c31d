using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Results;

/// <summary>
/// How seats go to lists: those that reach a threshold share by largest remainder with the exact quota of votes by seats (Hare).
/// </summary>
public sealed record SeatRule : ILegalRule<SeatRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="seats">How many seats there are, 1 or more.</param>
    /// <param name="threshold">What a list must reach to share.</param>
    /// <param name="nextList">What follows where only one list does; <c>null</c> when it has all seats.</param>
    /// <param name="tie">What becomes of equal claims to the last seat.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public SeatRule(int seats, Threshold threshold, NextListRule? nextList = null, TieRule tie = TieRule.Open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentNullException.ThrowIfNull(threshold);
        Seats = seats;
        Threshold = threshold;
        NextList = nextList;
        Tie = Known.Value(tie);
    }

    /// <summary>How many seats there are.</summary>
    public int Seats { get; }

    /// <summary>What a list must reach to share.</summary>
    public Threshold Threshold { get; }

    /// <summary>What follows where only one list does; <c>null</c> when it has all seats.</summary>
    public NextListRule? NextList { get; }

    /// <summary>What becomes of equal claims to the last seat.</summary>
    public TieRule Tie { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(SeatRule other) => Equals(other ?? throw new ArgumentNullException(nameof(other)));

    /// <summary>
    /// Allocates the seats, exactly, in integers. The votes against all and lists without votes never share. Time is that of sorting the
    /// lists.
    /// </summary>
    /// <param name="tally">The votes.</param>
    /// <param name="registered">The lists in the order in which they were registered, for a law that decides ties by it; without it a tie
    /// stands.</param>
    /// <exception cref="ArgumentException">A list is given twice in the order of registration.</exception>
    public SeatAllocation Allocate(Tally tally, ValueList<OptionId> registered = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        Once.Each(registered, static option => option, static option => $"'{option}' is given twice.", nameof(registered));
        if (!tally.TryGetWhole(Threshold.Of, out long whole))
        {
            return new SeatAllocation.NotDecidable(SeatObstacle.ThresholdBasisNotStated);
        }

        List<SeatLine> lines =
        [
            .. tally.Ballot.Options
                .Zip(tally.Votes, static (option, votes) => (option.Id, option.Kind, Votes: votes))
                .Where(static line => line.Kind == OptionKind.Contestant)
                .Select(line => new SeatLine(line.Id, line.Votes, line.Votes > 0 && Threshold.IsMetBy(new Share(line.Votes, whole, Threshold.Of)))),
        ];
        List<int> passing = [.. Enumerable.Range(0, lines.Count).Where(place => lines[place].Passes)];
        return passing.Count switch
        {
            0 => new SeatAllocation.Allocated([.. lines], Seats),
            1 when NextList is not null => WithNextList(lines, passing[0], NextList),
            _ => LargestRemainder(lines, passing, registered),
        };
    }

    private SeatAllocation WithNextList(List<SeatLine> lines, int first, NextListRule rule)
    {
        SeatLine[] others = [.. lines.Where((line, place) => place != first && line.Votes > 0).OrderByDescending(static line => line.Votes)];
        SeatLine leader = lines[first];
        if (others.Length == 0)
        {
            lines[first] = new(leader.Option, leader.Votes, true, Seats);
            return new SeatAllocation.Allocated([.. lines]);
        }

        if (others.Length > 1 && others[0].Votes == others[1].Votes)
        {
            return new SeatAllocation.NotDecidable(SeatObstacle.NextListTied);
        }

        if (rule.Percent is not { } percent)
        {
            return new SeatAllocation.NotDecidable(SeatObstacle.NextListPercentNotKnown);
        }

        SeatLine next = others[0];
        Int128 sharing = (Int128)leader.Votes + next.Votes;
        int reduced = (int)((Int128)next.Votes * Seats * percent / (sharing * 100));
        int toNext = Math.Min(Seats, Math.Max(reduced, rule.MinimumSeats));
        int toLeader = Math.Min((int)((Int128)leader.Votes * Seats / sharing), Seats - toNext);
        lines[first] = new(leader.Option, leader.Votes, true, toLeader, leftOver: Seats - toNext - toLeader);
        lines[lines.IndexOf(next)] = new(next.Option, next.Votes, false, toNext);
        return new SeatAllocation.Allocated([.. lines]);
    }

    private SeatAllocation LargestRemainder(List<SeatLine> lines, List<int> passing, ValueList<OptionId> registered)
    {
        Int128 sharing = 0;
        foreach (int place in passing)
        {
            sharing += lines[place].Votes;
        }

        int open = Seats;
        foreach (int place in passing)
        {
            SeatLine line = lines[place];
            (Int128 quotient, Int128 remainder) = Int128.DivRem((Int128)line.Votes * Seats, sharing);
            lines[place] = new(line.Option, line.Votes, true, (int)quotient, (long)remainder);
            open -= (int)quotient;
        }

        // Fewer seats are left than lists share, so each has one more at most.
        passing.Sort((one, other) => Compare(lines[one], lines[other], registered) is var order and not 0 ? order : one.CompareTo(other));
        if (open > 0 && open < passing.Count && Compare(lines[passing[open - 1]], lines[passing[open]], registered) == 0)
        {
            SeatLine cut = lines[passing[open]];
            int[] tied = [.. passing.Where(place => Compare(lines[place], cut, registered) == 0).Order()];
            int above = passing.Count(place => Compare(lines[place], cut, registered) < 0);
            GiveOne(lines, passing.Take(above));
            return new SeatAllocation.Tied([.. lines], [.. tied.Select(place => lines[place].Option)], open - above);
        }

        GiveOne(lines, passing.Take(open));
        return new SeatAllocation.Allocated([.. lines]);
    }

    private static void GiveOne(List<SeatLine> lines, IEnumerable<int> places)
    {
        foreach (int place in places)
        {
            SeatLine line = lines[place];
            lines[place] = new(line.Option, line.Votes, line.Passes, line.ByQuota, line.Remainder, 1);
        }
    }

    /// <summary>The larger remainder first; equal ones by registration, where the law says so and the order of both is known.</summary>
    private int Compare(SeatLine one, SeatLine other, ValueList<OptionId> registered)
    {
        int order = other.Remainder.CompareTo(one.Remainder);
        if (order != 0 || Tie != TieRule.EarlierRegistered)
        {
            return order;
        }

        int here = IndexOf(registered, one.Option);
        int there = IndexOf(registered, other.Option);
        return here < 0 || there < 0 ? 0 : here.CompareTo(there);
    }

    private static int IndexOf(ValueList<OptionId> registered, OptionId option) => registered.AsSpan().IndexOf(option);

    /// <summary>The rule in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seats} seats by largest remainder, {Threshold}");
}
