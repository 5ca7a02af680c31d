namespace ElectionObservation.Outcomes;

/// <summary>Whole quotas first, then a seat each to the largest remainders. Exact, in 128 bits. Time is that of sorting the lists.</summary>
internal sealed class QuotaAllocation
{
    private readonly int[] _has;
    private readonly Int128[] _remainders;
    private readonly int[] _most;
    private readonly List<int> _sharing = [];

    private QuotaAllocation(ReadOnlySpan<long> votes, ReadOnlySpan<int> most)
    {
        _has = new int[votes.Length];
        _remainders = new Int128[votes.Length];
        _most = most.ToArray();
        for (int i = 0; i < votes.Length; i++)
        {
            if (votes[i] > 0)
            {
                _sharing.Add(i);
            }
        }
    }

    /// <summary>Allocates seats.</summary>
    /// <param name="quota">The quota.</param>
    /// <param name="overAward">What becomes of more whole quotas than seats.</param>
    /// <param name="votes">The votes of each list, zero or more. A list without votes has no claim.</param>
    /// <param name="seats">The seats, zero or more.</param>
    /// <param name="most">How many seats each list can have; empty where there is no limit.</param>
    public static Apportionment Allocate(Quota quota, OverAward overAward, ReadOnlySpan<long> votes, int seats, ReadOnlySpan<int> most) =>
        new QuotaAllocation(votes, most).Of(quota, overAward, votes, seats);

    /// <summary>The whole quotas of a list, and what is left of its votes by them.</summary>
    /// <param name="votes">Its votes.</param>
    /// <param name="quota">The quota as a fraction, more than zero.</param>
    public static (Int128 Whole, Int128 Remainder) Divide(long votes, (Int128 Numerator, Int128 Denominator) quota) =>
        Int128.DivRem(votes * quota.Denominator, quota.Numerator);

    private Apportionment Of(Quota rule, OverAward overAward, ReadOnlySpan<long> votes, int seats)
    {
        Int128 all = 0;
        foreach (int list in _sharing)
        {
            all += votes[list];
        }

        if (all == 0 || seats == 0)
        {
            return new([.. _has], unassigned: seats);
        }

        (Int128 Numerator, Int128 Denominator) quota = rule.Of(all, seats);
        if (quota.Numerator == 0)
        {
            throw new ArgumentException($"The quota is zero: {all} votes by {seats} seats, {rule}.", nameof(votes));
        }

        long open = seats;
        foreach (int list in _sharing)
        {
            (Int128 whole, _remainders[list]) = Divide(votes[list], quota);
            _has[list] = (int)Int128.Min(whole, _most.Length == 0 ? int.MaxValue : _most[list]);
            open -= _has[list];
        }

        return open >= 0 ? Give(open)
            : overAward == OverAward.Open ? new([.. _has], excess: (int)-open)
            : Take(-open);
    }

    /// <summary>One each to the largest remainders; from the first again while seats are left.</summary>
    private Apportionment Give(long open)
    {
        _sharing.Sort((one, other) => _remainders[other].CompareTo(_remainders[one]));
        while (open > 0)
        {
            int[] room = [.. _sharing.Where(list => Room(list) > 0)];
            if (room.Length == 0)
            {
                return new([.. _has], unassigned: (int)open);
            }

            if (room.Length > open)
            {
                return Cut(room, (int)open, 1);
            }

            int rounds = (int)Math.Min(open / room.Length, room.Min(Room));
            foreach (int list in room)
            {
                _has[list] += rounds;
            }

            open -= (long)rounds * room.Length;
        }

        return new([.. _has]);
    }

    /// <summary>Takes one each from the smallest remainders; from the first again while there are too many.</summary>
    private Apportionment Take(long excess)
    {
        _sharing.Sort((one, other) => _remainders[one].CompareTo(_remainders[other]));
        while (excess > 0)
        {
            int[] seated = [.. _sharing.Where(list => _has[list] > 0)];
            if (seated.Length > excess)
            {
                return Cut(seated, (int)excess, -1);
            }

            foreach (int list in seated)
            {
                _has[list]--;
            }

            excess -= seated.Length;
        }

        return new([.. _has]);
    }

    /// <summary>Gives or takes one seat each for the first of some lists in order; a tie where the next has the same remainder as the last.</summary>
    private Apportionment Cut(int[] order, int first, int by)
    {
        // In order, so that those equal to the first one left out stand together.
        Int128 cut = _remainders[order[first]];
        int certain = Array.FindIndex(order, list => _remainders[list] == cut);
        foreach (int list in order.Take(certain))
        {
            _has[list] += by;
        }

        int places = first - certain;
        if (places == 0)
        {
            return new([.. _has]);
        }

        int[] tied = [.. order.Where(list => _remainders[list] == cut).Order()];
        if (by > 0)
        {
            return new([.. _has], [.. tied], places);
        }

        // Who keeps the seat is open: it is certain of one less.
        foreach (int list in tied)
        {
            _has[list]--;
        }

        return new([.. _has], [.. tied], tied.Length - places);
    }

    private int Room(int list) => _most.Length == 0 ? int.MaxValue - _has[list] : _most[list] - _has[list];
}
