using System.Numerics;
using ElectionObservation.Outcomes;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Outcomes;

/// <summary>Seats by votes alone: laws of the methods, and each against slow arithmetic without limits.</summary>
public class SeatMethodTests
{
    private static readonly SeatMethod[] Averages =
    [
        .. Enum.GetValues<Divisors>().Select(divisors => new SeatMethod.HighestAverages(divisors)),
        new SeatMethod.HighestAverages(Divisors.SainteLague, new(7, 5)),
        new SeatMethod.HighestAverages(Divisors.SainteLague, new(6, 5)),
        new SeatMethod.HighestAverages(Divisors.DHondt, new(71, 50)),
        new SeatMethod.HighestAverages(Divisors.Imperiali, new(7, 5)),
        new SeatMethod.HighestAverages(Divisors.Adams, new(1, 3)),
    ];

    private static readonly SeatMethod[] Remainders =
    [
        .. from more in new[] { 0, 1, 2 }
           from rounding in Enum.GetValues<QuotaRounding>()
           from over in Enum.GetValues<OverAward>()
           select new SeatMethod.LargestRemainder(new(more, rounding), over),
    ];

    private static readonly SeatMethod[] All = [.. Averages, .. Remainders];

    [Property(MaxTest = 3000)]
    public void Averages_are_those_of_slow_arithmetic(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var method = (SeatMethod.HighestAverages)Averages[random.Next(Averages.Length)];
        (long[] votes, int seats) = Hard(random, 60);
        Same(ByAverages(method, votes, seats), method.Allocate(votes, seats), method, votes, seats);
    }

    /// <summary>Votes up to 10^15 and 10,000 seats: a slow count seat by seat would take too long, so that what holds of the result is checked, without limits.</summary>
    [Property(MaxTest = 400)]
    public void No_list_has_a_larger_claim_to_a_next_seat_than_another_to_its_last(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var method = (SeatMethod.HighestAverages)Averages[random.Next(Averages.Length)];
        (long[] votes, int seats) = Hard(random, 10_000);
        Apportionment result = method.Allocate(votes, seats);
        int[] sharing = [.. Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0)];
        if (sharing.Length == 0)
        {
            Assert.Equal(seats, result.Unassigned);
            return;
        }

        Assert.Equal(seats, result.Seats.Sum() + result.Open);
        int next = sharing.Aggregate((one, other) => Compare(method, votes[one], result.Seats[one], votes[other], result.Seats[other]) >= 0 ? one : other);
        Assert.All(sharing, i => Assert.Equal(
            result.Tied.Contains(i),
            result.Open > 0 && Compare(method, votes[i], result.Seats[i], votes[next], result.Seats[next]) == 0));
        foreach (int last in sharing.Where(i => result.Seats[i] > 0))
        {
            Assert.True(Compare(method, votes[last], result.Seats[last] - 1, votes[next], result.Seats[next]) > 0 || (result.Open == 0 && IsLater(last, next)), $"{method}: {last} and {next} of {string.Join(" ", votes)}, {seats} seats");
        }

        // Equal claims are no tie only where the lists that share them all have their seats.
        bool IsLater(int last, int other) => Compare(method, votes[last], result.Seats[last] - 1, votes[other], result.Seats[other]) > 0;
    }

    [Property(MaxTest = 3000)]
    public void Remainders_are_those_of_slow_arithmetic(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var method = (SeatMethod.LargestRemainder)Remainders[random.Next(Remainders.Length)];
        (long[] votes, int seats) = Hard(random, random.Next(2) == 0 ? 12 : 10_000);
        if (IsQuotaZero(method, votes, seats))
        {
            Assert.Throws<ArgumentException>(() => method.Allocate(votes, seats));
            return;
        }

        Same(ByRemainders(method, votes, seats), method.Allocate(votes, seats), method, votes, seats);
    }

    [Property(MaxTest = 1000)]
    public void The_order_of_the_lists_changes_no_seat(DoNotSize<int> seed)
    {
        (SeatMethod method, long[] votes, int seats, Random random) = Some(seed.Item);
        int[] order = [.. Enumerable.Range(0, votes.Length)];
        random.Shuffle(order);
        Apportionment result = method.Allocate(votes, seats);
        Apportionment other = method.Allocate([.. order.Select(place => votes[place])], seats);
        Assert.Equal(order.Select(place => result.Seats[place]), other.Seats);
        Assert.Equal(result.Tied.Order(), other.Tied.Select(place => order[place]).Order());
        Assert.Equal((result.Open, result.Unassigned, result.Excess), (other.Open, other.Unassigned, other.Excess));
    }

    [Property(MaxTest = 1000)]
    public void As_many_times_the_votes_change_no_seat(DoNotSize<int> seed)
    {
        (SeatMethod method, long[] votes, int seats, Random random) = Some(seed.Item);
        if (method is SeatMethod.LargestRemainder { Quota.Rounding: not QuotaRounding.Exact })
        {
            return;
        }

        long times = random.NextInt64(1, 1_000_000_000_000);
        Assert.Equal(method.Allocate(votes, seats), method.Allocate([.. votes.Select(count => count * times)], seats));
    }

    [Property(MaxTest = 1000)]
    public void Seats_sum_to_the_seats_or_the_exception_is_stated(DoNotSize<int> seed)
    {
        (SeatMethod method, long[] votes, int seats, _) = Some(seed.Item);
        Apportionment result = method.Allocate(votes, seats);
        Assert.Equal(seats, result.Seats.Sum() + result.Open + result.Unassigned - result.Excess);
        Assert.All(votes.Index().Where(one => one.Item == 0), one => Assert.Equal(0, result.Seats[one.Index]));
        Assert.Equal(seats > 0 && votes.All(count => count == 0), result.Unassigned > 0 && result.Seats.All(one => one == 0));
    }

    [Property(MaxTest = 1000)]
    public void One_seat_more_costs_no_list_a_seat_under_averages(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SeatMethod method = Averages[random.Next(Averages.Length)];
        (long[] votes, int seats) = Hard(random, 300);
        Apportionment fewer = method.Allocate(votes, seats);
        Apportionment more = method.Allocate(votes, seats + 1);
        Assert.All(fewer.Seats.Zip(more.Seats), pair => Assert.True(pair.Second >= pair.First));
    }

    [Property(MaxTest = 1000)]
    public void More_votes_cost_no_seat_and_give_none_to_another_under_averages(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SeatMethod method = Averages[random.Next(Averages.Length)];
        (long[] votes, int seats) = Hard(random, 300);
        int place = random.Next(votes.Length);
        long[] others = [.. votes];
        others[place] += random.NextInt64(1, 1 + (votes[place] / 2) + 10);
        Apportionment before = method.Allocate(votes, seats);
        Apportionment after = method.Allocate(others, seats);
        Assert.True(after.Seats[place] >= before.Seats[place]);
        Assert.All(Enumerable.Range(0, votes.Length).Where(i => i != place), i => Assert.True(after.Seats[i] <= before.Seats[i] + (before.Tied.Contains(i) ? 1 : 0)));
    }

    [Property(MaxTest = 1000)]
    public void A_list_has_its_quota_rounded_down_or_up_by_the_exact_quota_of_votes_by_seats(DoNotSize<int> seed)
    {
        (long[] votes, int seats) = Hard(new(seed.Item), 10_000);
        Apportionment result = SeatMethod.Hare.Allocate(votes, seats);
        BigInteger all = votes.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        Assert.All(votes.Index().Where(_ => all > 0), one => Assert.InRange(result.Seats[one.Index] - (int)(one.Item * (BigInteger)seats / all), 0, 1));
    }

    [Property(MaxTest = 500)]
    public void Whatever_is_proposed_within_limits_leads_to_the_slow_result(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var method = (SeatMethod.HighestAverages)Averages[random.Next(Averages.Length)];
        (long[] votes, int seats) = Hard(random, 60);
        int[] most = [.. votes.Select(_ => random.Next(2) == 0 ? random.Next(8) : 60)];
        int least = random.Next(3);
        if (votes.Index().Where(one => one.Item > 0).Sum(one => Math.Min(least, most[one.Index])) > seats)
        {
            return;
        }

        Same(ByAverages(method, votes, seats, most, least), method.Share(votes, seats, least, most), method, votes, seats);
    }

    [Property(MaxTest = 500)]
    public void Remainders_go_round_again_where_lists_are_full(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var method = (SeatMethod.LargestRemainder)Remainders[random.Next(Remainders.Length)];
        (long[] votes, int seats) = Hard(random, 40);
        int[] most = [.. votes.Select(_ => random.Next(2) == 0 ? random.Next(8) : 60)];
        if (!IsQuotaZero(method, votes, seats))
        {
            Same(ByRemainders(method, votes, seats, most), method.Share(votes, seats, 0, most), method, votes, seats);
        }
    }

    [Fact]
    public void What_cannot_be_allocated_is_refused_or_left_open()
    {
        foreach (SeatMethod method in All)
        {
            Assert.Throws<ArgumentException>(() => method.Allocate([], 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => method.Allocate([1], -1));
            Assert.Throws<ArgumentOutOfRangeException>(() => method.Allocate([1, -1], 1));
            Assert.Equal(new Apportionment([0, 0]), method.Allocate([5, 3], 0));
            Assert.Equal(new Apportionment([0, 0], unassigned: 7), method.Allocate([0, 0], 7));
        }
    }

    [Fact]
    public void The_largest_votes_and_the_most_seats_end_soon()
    {
        long[][] extremes = [[long.MaxValue, long.MaxValue - 1, 1], [1, 1, 1], [long.MaxValue, 1], [1_000_000_000_000_000_000, 999_999_999_999_999_999, 3, 0]];
        foreach (SeatMethod method in All)
        {
            foreach (long[] votes in extremes)
            {
                if (method is SeatMethod.LargestRemainder quota && IsQuotaZero(quota, votes, int.MaxValue))
                {
                    continue;
                }

                Apportionment result = method.Allocate(votes, int.MaxValue);
                Assert.Equal(int.MaxValue, result.Seats.Sum(seats => (long)seats) + result.Open + result.Unassigned - result.Excess);
            }

            Apportionment limited = method.Share([1_000_000_000_000_000_000, 1], method is SeatMethod.LargestRemainder ? 1_000_000 : 1_000_000_000, 0, [1, 1_000_000_000]);
            Assert.Equal(1, limited.Seats[0]);
        }

        Apportionment many = SeatMethod.DHondt.Allocate([.. Enumerable.Range(1, 2_000).Select(i => (long)i * i)], 100_000);
        Assert.Equal(100_000, many.Seats.Sum() + many.Open);
    }

    [Fact]
    public void A_first_divisor_is_less_than_the_second_and_of_a_series_that_grows_by_one_step()
    {
        Assert.Throws<ArgumentException>(() => new SeatMethod.HighestAverages(Divisors.SainteLague, new(3, 1)));
        Assert.Throws<ArgumentException>(() => new SeatMethod.HighestAverages(Divisors.Imperiali, new(3, 2)));
        Assert.Throws<ArgumentException>(() => new SeatMethod.HighestAverages(Divisors.HuntingtonHill, new(1, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FirstDivisor(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FirstDivisor(1, 0));
        Assert.True(new SeatMethod.HighestAverages(Divisors.SainteLague, new(7, 5)).Agrees(new SeatMethod.HighestAverages(Divisors.SainteLague, new(14, 10))));
        Assert.False(SeatMethod.SainteLague.Agrees(new SeatMethod.HighestAverages(Divisors.SainteLague, new(7, 5))));
        Assert.False(SeatMethod.SainteLague.Agrees(SeatMethod.Hare));
    }

    [Fact]
    public void Methods_and_quotas_are_told_in_words()
    {
        Assert.Equal("DHondt", SeatMethod.DHondt.ToString());
        Assert.Equal("SainteLague, first divisor 7/5", new SeatMethod.HighestAverages(Divisors.SainteLague, new(7, 5)).ToString());
        Assert.Equal(
            ["votes / seats", "votes / (seats + 1), rounded down, plus 1", "votes / (seats + 1)", "votes / (seats + 2)", "votes / seats, rounded down", "votes / seats, rounded up", "votes / (seats + 1), rounded"],
            new[] { Quota.Hare, Quota.Droop, Quota.HagenbachBischoff, Quota.Imperiali, new(0, QuotaRounding.Down), new(0, QuotaRounding.Up), new(1, QuotaRounding.HalfUp) }.Select(quota => quota.ToString()));
        Assert.Equal(["1, 1; 1 among places 0, 1", "0; unassigned 3", "2, 1; 1 too many"], [new Apportionment([1, 1], [0, 1], 1).ToString(), new Apportionment([0], unassigned: 3).ToString(), new Apportionment([2, 1], excess: 1).ToString()]);
        Assert.Equal(["7/5", "3", "3/2", "4/3", "√6", "1024", "2^40"],
        [
            new SeatMethod.HighestAverages(Divisors.SainteLague, new(7, 5)).Series().Divisor(0),
            new SeatMethod.HighestAverages(Divisors.SainteLague, new(7, 5)).Series().Divisor(1),
            new SeatMethod.HighestAverages(Divisors.Imperiali).Series().Divisor(1),
            new SeatMethod.HighestAverages(Divisors.Dean).Series().Divisor(1),
            new SeatMethod.HighestAverages(Divisors.HuntingtonHill).Series().Divisor(2),
            new SeatMethod.HighestAverages(Divisors.Macau).Series().Divisor(10),
            new SeatMethod.HighestAverages(Divisors.Macau).Series().Divisor(40),
        ]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quota(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quota(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Apportionment([1], [0], 1));
    }

    private static void Same((int[] Seats, int[] Tied, int Open, int Unassigned, int Excess) expected, Apportionment result, SeatMethod method, long[] votes, int seats)
    {
        string what = $"{method}: {string.Join(" ", votes)}, {seats} seats";
        Assert.Equal((what, string.Join(" ", expected.Seats)), (what, string.Join(" ", result.Seats.AsEnumerable())));
        Assert.Equal((what, string.Join(" ", expected.Tied)), (what, string.Join(" ", result.Tied.AsEnumerable())));
        Assert.Equal((what, expected.Open, expected.Unassigned, expected.Excess), (what, result.Open, result.Unassigned, result.Excess));
    }

    private static (SeatMethod Method, long[] Votes, int Seats, Random Random) Some(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            SeatMethod method = All[random.Next(All.Length)];
            (long[] votes, int seats) = Hard(random, random.Next(2) == 0 ? 12 : 500);
            if (votes.Max() <= 1_000_000 && !(method is SeatMethod.LargestRemainder quota && IsQuotaZero(quota, votes, seats)))
            {
                return (method, votes, seats, random);
            }
        }
    }

    /// <summary>Votes that bring ties and near ties: small ones, equal ones, multiples of divisors and one vote beside them, large ones.</summary>
    private static (long[] Votes, int Seats) Hard(Random random, int most)
    {
        int lists = random.Next(1, 9);
        long[] Each(Func<long> make) => [.. Enumerable.Range(0, lists).Select(_ => make())];
        int seats = random.Next(0, most + 1);
        switch (random.Next(4))
        {
            case 0:
                return (Each(() => random.Next(0, 6)), seats);
            case 1:
                return (Each(() => random.NextInt64(0, 1_000_000_000_000_000)), seats);
            case 2:
                long step = random.NextInt64(2, 10_000_000_000_000);
                return (Each(() => (step * random.Next(0, 12)) + (random.Next(3) == 0 ? random.Next(0, 2) : 0)), seats);
            default:
                long unit = random.Next(2) == 0 ? 1 : 5 * 7 * 9 * 11;
                return (Each(() => unit * random.Next(0, 40)), seats);
        }
    }

    private static bool IsQuotaZero(SeatMethod.LargestRemainder method, long[] votes, int seats)
    {
        BigInteger all = votes.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        return all > 0 && seats > 0 && QuotaOf(method.Quota, all, seats).Over.IsZero;
    }

    private static (BigInteger Over, BigInteger Under) QuotaOf(Quota quota, BigInteger all, int seats)
    {
        BigInteger by = (BigInteger)seats + quota.More;
        BigInteger down = BigInteger.DivRem(all, by, out BigInteger rest);
        return quota.Rounding switch
        {
            QuotaRounding.Exact => (all, by),
            QuotaRounding.Down => (down, 1),
            QuotaRounding.DownPlusOne => (down + 1, 1),
            QuotaRounding.Up => (rest.IsZero ? down : down + 1, 1),
            _ => (rest * 2 >= by ? down + 1 : down, 1),
        };
    }

    /// <summary>Squares of divisors as fractions: roots are of whole numbers so.</summary>
    private static (BigInteger Over, BigInteger Under) Squared(SeatMethod.HighestAverages method, int seats)
    {
        BigInteger s = seats;
        (BigInteger over, BigInteger under) = seats == 0 && method.First is { } first ? (first.Numerator, first.Denominator) : method.Divisors switch
        {
            Divisors.DHondt => (s + 1, 1),
            Divisors.SainteLague => ((2 * s) + 1, 1),
            Divisors.Danish => ((3 * s) + 1, 1),
            Divisors.Imperiali => (s + 2, 2),
            Divisors.Macau => (BigInteger.Pow(2, seats), 1),
            Divisors.Adams => (s, 1),
            Divisors.Dean => (2 * s * (s + 1), (2 * s) + 1),
            _ => (0, 0),
        };
        return under.IsZero ? (s * (s + 1), 1) : (over * over, under * under);
    }

    private static int Compare(SeatMethod.HighestAverages method, long votes, int seats, long otherVotes, int otherSeats)
    {
        (BigInteger over, BigInteger under) = Squared(method, seats);
        (BigInteger otherOver, BigInteger otherUnder) = Squared(method, otherSeats);
        return over.IsZero && otherOver.IsZero
            ? votes.CompareTo(otherVotes)
            : (BigInteger.Pow(votes, 2) * under * otherOver).CompareTo(BigInteger.Pow(otherVotes, 2) * otherUnder * over);
    }

    /// <summary>Seat by seat to the largest claim; where fewer are left than have it, that is the tie.</summary>
    private static (int[] Seats, int[] Tied, int Open, int Unassigned, int Excess) ByAverages(SeatMethod.HighestAverages method, long[] votes, int seats, int[]? most = null, int least = 0)
    {
        int[] has = [.. votes.Select((count, i) => count == 0 ? 0 : Math.Min(least, most?[i] ?? int.MaxValue))];
        int left = seats - has.Sum();
        while (left > 0)
        {
            int[] claimants = [.. Enumerable.Range(0, votes.Length).Where(i => votes[i] > 0 && has[i] < (most?[i] ?? int.MaxValue))];
            if (claimants.Length == 0)
            {
                return (has, [], 0, left, 0);
            }

            int first = claimants.Aggregate((one, other) => Compare(method, votes[one], has[one], votes[other], has[other]) >= 0 ? one : other);
            int[] equal = [.. claimants.Where(i => Compare(method, votes[i], has[i], votes[first], has[first]) == 0)];
            if (equal.Length > left)
            {
                return (has, equal, left, 0, 0);
            }

            foreach (int i in equal)
            {
                has[i]++;
            }

            left -= equal.Length;
        }

        return (has, [], 0, 0, 0);
    }

    /// <summary>Whole quotas, then one seat after the other; where fewer are left than have the same remainder, that is the tie.</summary>
    private static (int[] Seats, int[] Tied, int Open, int Unassigned, int Excess) ByRemainders(SeatMethod.LargestRemainder method, long[] votes, int seats, int[]? most = null)
    {
        int[] has = new int[votes.Length];
        var rest = new BigInteger[votes.Length];
        BigInteger all = votes.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        if (all.IsZero || seats == 0)
        {
            return (has, [], 0, seats, 0);
        }

        (BigInteger over, BigInteger under) = QuotaOf(method.Quota, all, seats);
        for (int i = 0; i < votes.Length; i++)
        {
            has[i] = (int)BigInteger.Min(BigInteger.DivRem(votes[i] * under, over, out rest[i]), most?[i] ?? int.MaxValue);
        }

        int left = seats - has.Sum();
        if (left < 0 && method.OverAward == OverAward.Open)
        {
            return (has, [], 0, 0, -left);
        }

        bool isGiving = left > 0;
        while (left != 0)
        {
            var round = new HashSet<int>(Enumerable.Range(0, votes.Length).Where(i => isGiving ? votes[i] > 0 && has[i] < (most?[i] ?? int.MaxValue) : has[i] > 0));
            if (round.Count == 0)
            {
                return (has, [], 0, left, 0);
            }

            while (left != 0 && round.Count > 0)
            {
                BigInteger cut = isGiving ? round.Max(i => rest[i]) : round.Min(i => rest[i]);
                int[] equal = [.. round.Where(i => rest[i] == cut).Order()];
                if (equal.Length > Math.Abs(left))
                {
                    foreach (int i in isGiving ? [] : equal)
                    {
                        has[i]--;
                    }

                    return (has, equal, isGiving ? left : equal.Length + left, 0, 0);
                }

                foreach (int i in equal)
                {
                    has[i] += isGiving ? 1 : -1;
                    round.Remove(i);
                }

                left += isGiving ? -equal.Length : equal.Length;
            }
        }

        return (has, [], 0, 0, 0);
    }
}
