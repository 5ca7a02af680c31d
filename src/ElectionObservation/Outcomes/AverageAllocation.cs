using System.Buffers;
using System.Runtime.InteropServices;

namespace ElectionObservation.Outcomes;

/// <summary>
/// Seats one by one to the largest claim, without going one by one: seats are proposed for all at once, and moved until no list has a larger claim to a next seat
/// than another to its last. Whatever was proposed, what follows is the same. Time is that of going through the lists, a few times. Compiled for each series by itself.
/// </summary>
internal static class AverageAllocation
{
    private const int OnStack = 128;

    /// <summary>Allocates seats.</summary>
    /// <param name="series">The divisors.</param>
    /// <param name="votes">The votes of each list, zero or more. A list without votes has no claim.</param>
    /// <param name="seats">The seats, zero or more.</param>
    /// <param name="least">How many seats each list with votes has before any claim is looked at.</param>
    /// <param name="most">How many seats each list can have; empty where there is no limit.</param>
    public static Apportionment Allocate<TSeries>(TSeries series, ReadOnlySpan<long> votes, int seats, int least, ReadOnlySpan<int> most)
        where TSeries : struct, ISeries
    {
        int sharing = votes.Length - votes.Count(0L);
        long[]? rentedVotes = null;
        int[]? rentedSeats = null;
        int[]? rentedMost = null;
        Span<long> claimants = sharing <= OnStack ? stackalloc long[OnStack] : (rentedVotes = ArrayPool<long>.Shared.Rent(sharing));
        Span<int> has = sharing <= OnStack ? stackalloc int[OnStack] : (rentedSeats = ArrayPool<int>.Shared.Rent(sharing));
        Span<int> limits = most.IsEmpty ? [] : sharing <= OnStack ? stackalloc int[OnStack] : (rentedMost = ArrayPool<int>.Shared.Rent(sharing));
        claimants = claimants[..sharing];
        has = has[..sharing];
        limits = most.IsEmpty ? [] : limits[..sharing];
        for (int i = 0, at = 0; i < votes.Length; i++)
        {
            if (votes[i] > 0)
            {
                claimants[at] = votes[i];
                if (!most.IsEmpty)
                {
                    limits[at] = most[i];
                }

                at++;
            }
        }

        Apportionment result = new Run<TSeries>(series, claimants, has, least, limits).Of(votes, seats);
        Return(rentedVotes);
        Return(rentedSeats);
        Return(rentedMost);
        return result;
    }

    private static void Return<T>(T[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented);
        }
    }

    private readonly ref struct Run<TSeries>(TSeries series, ReadOnlySpan<long> votes, Span<int> has, int least, ReadOnlySpan<int> most)
        where TSeries : struct, ISeries
    {
        private const int Nobody = -1;
        private const int Near = 8;
        private const int Halvings = 300;

        private readonly TSeries _series = series;
        private readonly ReadOnlySpan<long> _votes = votes;
        private readonly Span<int> _has = has;
        private readonly int _least = least;
        private readonly ReadOnlySpan<int> _most = most;

        public Apportionment Of(ReadOnlySpan<long> all, int seats)
        {
            long open = Start(seats);
            for (; open > 0 && Next() is var to and not Nobody; open--)
            {
                _has[to]++;
            }

            for (; open < 0; open++)
            {
                _has[Last()]--;
            }

            while (true)
            {
                int next = Next();
                int last = Last();
                int order = next == Nobody || last == Nobody ? -1 : _series.Compare(_votes[next], _has[next], _votes[last], _has[last] - 1);
                if (order <= 0)
                {
                    return order < 0 ? new(Spread(all), unassigned: (int)open) : Tied(all, next);
                }

                _has[next]++;
                _has[last]--;
            }
        }

        /// <summary>Proposes seats within the limits.</summary>
        /// <returns>How many seats are left to give; fewer than none when some are to be taken back.</returns>
        private long Start(int seats)
        {
            if (_votes.IsEmpty)
            {
                return seats;
            }

            long open = seats - Propose(seats);
            if (Math.Abs(open) <= _votes.Length + Near)
            {
                return open;
            }

            // Limits bind, or votes are far apart. As many seats as it takes are proposed, for those within the limits to be near.
            (double low, double high) = (0, 1e60);
            for (int i = 0; i < Halvings; i++)
            {
                double middle = low + ((high - low) / 2);
                (low, high) = Propose(middle) <= seats ? (middle, high) : (low, middle);
            }

            return seats - Propose(low);
        }

        private long Propose(double seats)
        {
            _series.Propose(_votes, seats, _has);
            long sum = 0;
            for (int i = 0; i < _has.Length; i++)
            {
                _has[i] = Math.Max(_most.IsEmpty ? _has[i] : Math.Min(_has[i], _most[i]), Least(i));
                sum += _has[i];
            }

            return sum;
        }

        /// <summary>The list with the largest claim to a next seat.</summary>
        private int Next()
        {
            int next = Nobody;
            (long votes, int seats) = (0, 0);
            for (int i = 0; i < _votes.Length && i < _has.Length; i++)
            {
                if (!IsFull(i) && (next == Nobody || _series.Compare(_votes[i], _has[i], votes, seats) > 0))
                {
                    (next, votes, seats) = (i, _votes[i], _has[i]);
                }
            }

            return next;
        }

        /// <summary>The list with the smallest claim to its last seat.</summary>
        private int Last()
        {
            int last = Nobody;
            (long votes, int seats) = (0, 0);
            for (int i = 0; i < _votes.Length && i < _has.Length; i++)
            {
                if (_has[i] > Least(i) && (last == Nobody || _series.Compare(_votes[i], _has[i] - 1, votes, seats) < 0))
                {
                    (last, votes, seats) = (i, _votes[i], _has[i] - 1);
                }
            }

            return last;
        }

        private int Least(int list) => _most.IsEmpty ? _least : Math.Min(_least, _most[list]);

        private bool IsFull(int list) => !_most.IsEmpty && _has[list] >= _most[list];

        /// <summary>Takes the seats back that went by the smallest claim, which others have as well.</summary>
        private Apportionment Tied(ReadOnlySpan<long> all, int next)
        {
            (long votes, int seats) = (_votes[next], _has[next]);
            var among = new List<int>();
            int open = 0;
            for (int i = 0, list = 0; i < all.Length; i++)
            {
                if (all[i] == 0)
                {
                    continue;
                }

                if (_has[list] > Least(list) && _series.Compare(_votes[list], _has[list] - 1, votes, seats) == 0)
                {
                    _has[list]--;
                    open++;
                    among.Add(i);
                }
                else if (!IsFull(list) && _series.Compare(_votes[list], _has[list], votes, seats) == 0)
                {
                    among.Add(i);
                }

                list++;
            }

            return new(Spread(all), [.. among], open);
        }

        /// <summary>The seats by the places of all lists, those without votes included.</summary>
        private ValueList<int> Spread(ReadOnlySpan<long> all)
        {
            var spread = new int[all.Length];
            for (int i = 0, list = 0; i < all.Length; i++)
            {
                spread[i] = all[i] == 0 ? 0 : _has[list++];
            }

            return new(ImmutableCollectionsMarshal.AsImmutableArray(spread));
        }
    }
}
