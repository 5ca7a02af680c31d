namespace ElectionObservation.Outcomes;

/// <summary>
/// How seats go to lists by their votes, exactly, in integers. A tie is a result. Independent of the order of the lists; lists without votes never share. Sources: as
/// at <see cref="Divisors"/>.
/// </summary>
public abstract record SeatMethod
{
    private protected SeatMethod()
    {
    }

    /// <summary>Seats one by one to the largest quotient of votes by a series of divisors: the next divisor of a list for each seat that it has.</summary>
    public sealed record HighestAverages : SeatMethod
    {
        /// <summary>States the method.</summary>
        /// <param name="divisors">The divisors.</param>
        /// <param name="first">Another first divisor; <c>null</c> for the one that the series has.</param>
        /// <exception cref="ArgumentException">There is another first divisor though the series is not one of those that grow by one step, or it is not less than the second.</exception>
        public HighestAverages(Divisors divisors, FirstDivisor? first = null)
        {
            Divisors = Known.Value(divisors);
            First = first;
            if (first is not null)
            {
                (int start, int step, int scale) = Line() ?? throw new ArgumentException($"'{divisors}' has no other first divisor.", nameof(first));
                if ((long)first.Numerator * scale >= (long)first.Denominator * (start + step))
                {
                    throw new ArgumentException($"The first divisor, {first}, is not less than the second of '{divisors}'.", nameof(first));
                }
            }
        }

        /// <summary>The divisors.</summary>
        public Divisors Divisors { get; }

        /// <summary>Another first divisor; <c>null</c> for the one that the series has.</summary>
        public FirstDivisor? First { get; }

        internal override bool Agrees(SeatMethod other) =>
            other is HighestAverages theirs && Divisors == theirs.Divisors && (First is null ? theirs.First is null : theirs.First is { } first && First.Agrees(first));

        internal override Apportionment Share(ReadOnlySpan<long> votes, int seats, int least, ReadOnlySpan<int> most) => Divisors switch
        {
            Divisors.Macau => AverageAllocation.Allocate(default(PowerSeries), votes, seats, least, most),
            Divisors.Dean => AverageAllocation.Allocate(default(HarmonicSeries), votes, seats, least, most),
            Divisors.HuntingtonHill => AverageAllocation.Allocate(default(GeometricSeries), votes, seats, least, most),
            _ when First is null && Line()!.Value is { Start: > 0 } line && IsNarrow(votes) => AverageAllocation.Allocate(new NarrowSeries(line.Start, line.Step), votes, seats, least, most),
            _ => AverageAllocation.Allocate(Linear(), votes, seats, least, most),
        };

        internal ISeries Series() => Divisors switch
        {
            Divisors.Macau => default(PowerSeries),
            Divisors.Dean => default(HarmonicSeries),
            Divisors.HuntingtonHill => default(GeometricSeries),
            _ => Linear(),
        };

        private static bool IsNarrow(ReadOnlySpan<long> votes)
        {
            long bits = 0;
            foreach (long count in votes)
            {
                bits |= count;
            }

            return bits < NarrowSeries.MostVotes;
        }

        private LinearSeries Linear()
        {
            (int start, int step, int scale) = Line()!.Value;
            return new(start, step, scale, First?.Numerator ?? 0, First?.Denominator ?? 1);
        }

        /// <summary>The divisors that are <c>(start + step * seats) / scale</c>.</summary>
        private (int Start, int Step, int Scale)? Line() => Divisors switch
        {
            Divisors.DHondt => (1, 1, 1),
            Divisors.SainteLague => (1, 2, 1),
            Divisors.Danish => (1, 3, 1),
            Divisors.Imperiali => (2, 1, 2),
            Divisors.Adams => (0, 1, 1),
            _ => null,
        };

        /// <summary>The method in English.</summary>
        public override string ToString() => First is null ? $"{Divisors}" : $"{Divisors}, first divisor {First}";
    }

    /// <summary>A seat for each whole quota, then one each for the largest remainders.</summary>
    public sealed record LargestRemainder : SeatMethod
    {
        /// <summary>States the method.</summary>
        /// <param name="quota">The quota.</param>
        /// <param name="overAward">What becomes of more whole quotas than seats.</param>
        public LargestRemainder(Quota quota, OverAward overAward = OverAward.Open)
        {
            ArgumentNullException.ThrowIfNull(quota);
            Quota = quota;
            OverAward = Known.Value(overAward);
        }

        /// <summary>The quota.</summary>
        public Quota Quota { get; }

        /// <summary>What becomes of more whole quotas than seats.</summary>
        public OverAward OverAward { get; }

        internal override bool Agrees(SeatMethod other) => this == other;

        internal override Apportionment Share(ReadOnlySpan<long> votes, int seats, int least, ReadOnlySpan<int> most) =>
            QuotaAllocation.Allocate(Quota, OverAward, votes, seats, most);

        /// <summary>The method in English.</summary>
        public override string ToString() => Quota == Quota.Hare ? "largest remainder" : $"largest remainder, {Quota}";
    }

    /// <summary>Highest averages by 1, 2, 3 and so on.</summary>
    public static SeatMethod DHondt { get; } = new HighestAverages(Divisors.DHondt);

    /// <summary>Highest averages by 1, 3, 5 and so on.</summary>
    public static SeatMethod SainteLague { get; } = new HighestAverages(Divisors.SainteLague);

    /// <summary>Highest averages by geometric means.</summary>
    public static SeatMethod HuntingtonHill { get; } = new HighestAverages(Divisors.HuntingtonHill);

    /// <summary>Largest remainder with the exact quota of votes by seats.</summary>
    public static SeatMethod Hare { get; } = new LargestRemainder(Quota.Hare);

    /// <summary>Allocates seats. Time is that of going through the lists a few times, or of sorting them; seats do not add to it.</summary>
    /// <param name="votes">The votes of each list, at least one list, zero or more each.</param>
    /// <param name="seats">The seats, zero or more.</param>
    /// <exception cref="ArgumentException">There is no list, or the quota is zero because votes are fewer than seats and the law rounds it down.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public Apportionment Allocate(ReadOnlySpan<long> votes, int seats)
    {
        if (votes.IsEmpty)
        {
            throw new ArgumentException("There is no list.", nameof(votes));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(seats);
        foreach (long count in votes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(votes));
        }

        return Share(votes, seats, 0, []);
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="highestAverages">For averages.</param>
    /// <param name="largestRemainder">For quotas and remainders.</param>
    public TResult Match<TResult>(Func<HighestAverages, TResult> highestAverages, Func<LargestRemainder, TResult> largestRemainder)
    {
        ArgumentNullException.ThrowIfNull(highestAverages);
        ArgumentNullException.ThrowIfNull(largestRemainder);
        return this is HighestAverages method ? highestAverages(method) : largestRemainder((LargestRemainder)this);
    }

    /// <summary>Whether both are the same method; a first divisor of 7/5 is one of 14/10.</summary>
    internal abstract bool Agrees(SeatMethod other);

    /// <summary>Allocates seats within limits.</summary>
    /// <param name="votes">The votes of each list, checked.</param>
    /// <param name="seats">The seats, checked.</param>
    /// <param name="least">How many seats each list with votes has before claims are looked at; highest averages only. All together fit the seats.</param>
    /// <param name="most">How many seats each list can have; empty where there is no limit.</param>
    internal abstract Apportionment Share(ReadOnlySpan<long> votes, int seats, int least, ReadOnlySpan<int> most);
}
