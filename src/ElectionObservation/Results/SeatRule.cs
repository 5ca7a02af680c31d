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
    /// <exception cref="ArgumentException">The next list would have all seats by its minimum.</exception>
    public SeatRule(int seats, Threshold threshold, NextListRule? nextList = null, TieRule tie = TieRule.Open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentNullException.ThrowIfNull(threshold);
        if (nextList?.MinimumSeats >= seats)
        {
            throw new ArgumentException($"The next list would have {nextList.MinimumSeats} of {seats} seats, and the list that passes none.", nameof(nextList));
        }

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

    /// <summary>Whether both say the same, as far as both speak of ties and of the next list's quotient; 7/100 is 14/200.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(SeatRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Seats == other.Seats
            && Threshold.Agrees(other.Threshold)
            && (NextList is null ? other.NextList is null : other.NextList is { } theirs && NextList.Agrees(theirs))
            && (Tie == other.Tie || Tie == TieRule.Open || other.Tie == TieRule.Open);
    }

    /// <summary>
    /// Allocates the seats, exactly, in integers. The votes against all and lists without votes never share. Time is that of sorting the
    /// lists.
    /// </summary>
    /// <param name="tally">The votes.</param>
    /// <param name="registered">The lists in the order in which they were registered, for a law that decides ties by it. A tie stands unless all
    /// lists in it are given.</param>
    /// <exception cref="ArgumentException">A list is given twice in the order of registration, or is not on the ballot.</exception>
    public SeatAllocation Allocate(Tally tally, ValueList<OptionId> registered = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        Once.Each(registered, static option => option, static option => $"'{option}' is given twice.", nameof(registered));
        foreach (OptionId unknown in registered.Except(tally.Ballot.Options.Select(static option => option.Id)))
        {
            tally.Ballot.PlaceOf(unknown);
        }

        if (!tally.TryGetWhole(Threshold.Of, out long whole))
        {
            return new SeatAllocation.NotDecidable(SeatObstacle.ThresholdBasisNotStated);
        }

        List<SeatLine> lines =
        [
            .. tally.Contestants.Select(line => new SeatLine(line.Id, line.Votes, line.Votes > 0 && Threshold.IsMetBy(new Share(line.Votes, whole, Threshold.Of)))),
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
        int toNext = Math.Max(reduced, rule.MinimumSeats);
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
        passing.Sort((one, other) => lines[other].Remainder.CompareTo(lines[one].Remainder) is var order and not 0 ? order : one.CompareTo(other));
        if (open == 0 || lines[passing[open - 1]].Remainder != lines[passing[open]].Remainder)
        {
            GiveOne(lines, passing.Take(open));
            return new SeatAllocation.Allocated([.. lines]);
        }

        long cut = lines[passing[open]].Remainder;
        int above = passing.Count(place => lines[place].Remainder > cut);
        GiveOne(lines, passing.Take(above));
        int[] tied = [.. passing.Where(place => lines[place].Remainder == cut)];
        Dictionary<OptionId, int> ranks = registered.Select(static (option, rank) => (option, rank)).ToDictionary(static pair => pair.option, static pair => pair.rank);
        if (Tie != TieRule.EarlierRegistered || !tied.All(place => ranks.ContainsKey(lines[place].Option)))
        {
            return new SeatAllocation.Tied([.. lines], [.. tied.Select(place => lines[place].Option)], open - above);
        }

        GiveOne(lines, tied.OrderBy(place => ranks[lines[place].Option]).Take(open - above));
        return new SeatAllocation.Allocated([.. lines]);
    }

    private static void GiveOne(List<SeatLine> lines, IEnumerable<int> places)
    {
        foreach (int place in places.ToArray())
        {
            SeatLine line = lines[place];
            lines[place] = new(line.Option, line.Votes, line.Passes, line.ByQuota, line.Remainder, 1);
        }
    }

    /// <summary>The rule in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seats} seats by largest remainder, {Threshold}");
}
