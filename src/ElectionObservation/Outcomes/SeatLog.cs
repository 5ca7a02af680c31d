using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>Writes down how seats came to lists, while they are counted out.</summary>
internal sealed class SeatLog
{
    private const int MostSeats = 100_000;

    private bool _isStopped;

    public List<SeatStep> Steps { get; } = [];

    /// <summary>A log has a step for each seat, so that its length is limited.</summary>
    public static void Require(int seats)
    {
        if (seats > MostSeats)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {seats} seats: more than {MostSeats} are not explained one by one."), nameof(seats));
        }
    }

    /// <summary>What follows depends on a tie: nothing more is certain.</summary>
    public void Stop() => _isStopped = true;

    public void Add(OptionId option, int seats, SeatGround by, long claim, string divisor, OptionId? competitor = null, long? margin = null)
    {
        if (seats != 0 && !_isStopped)
        {
            Steps.Add(new(option, seats, by, claim, divisor, competitor, margin));
        }
    }

    public void Add(SeatRule rule, IReadOnlyList<Claimant> claimants, int seats, (Int128 Numerator, Int128 Denominator) quota, Apportionment result)
    {
        if (rule.Method is SeatMethod.HighestAverages averages)
        {
            Averages(averages.Series(), claimants, rule.Minimum, result);
        }
        else
        {
            Quotas((SeatMethod.LargestRemainder)rule.Method, claimants, seats, quota, result);
        }
    }

    private void Averages(ISeries series, IReadOnlyList<Claimant> claimants, int minimum, Apportionment result)
    {
        int[] has = new int[claimants.Count];
        for (int i = 0; i < has.Length; i++)
        {
            has[i] = Math.Min(Math.Min(minimum, result.Seats[i]), claimants[i].Most ?? int.MaxValue);
            Add(claimants[i].Id, has[i], SeatGround.Minimum, claimants[i].Votes, "");
        }

        int Largest(Func<int, bool> isAsked)
        {
            int largest = -1;
            for (int i = 0; i < has.Length; i++)
            {
                if (isAsked(i) && (largest < 0 || series.Compare(claimants[i].Votes, has[i], claimants[largest].Votes, has[largest]) > 0))
                {
                    largest = i;
                }
            }

            return largest;
        }

        while (Largest(i => has[i] < result.Seats[i]) is var to and >= 0)
        {
            int competitor = Largest(i => i != to && has[i] < (claimants[i].Most ?? int.MaxValue));
            long? margin = competitor < 0 ? null : Lacking(series, (claimants[competitor].Votes, has[competitor]), (claimants[to].Votes, has[to]));
            Add(claimants[to].Id, 1, SeatGround.Average, claimants[to].Votes, series.Divisor(has[to]), competitor < 0 ? null : claimants[competitor].Id, margin);
            has[to]++;
        }
    }

    /// <summary>How many votes more one needs for a claim equal to another's; <c>null</c> when no number is enough.</summary>
    private static long? Lacking(ISeries series, (long Votes, int Seats) one, (long Votes, int Seats) other)
    {
        return Halving.Least(long.MaxValue - one.Votes, more => series.Compare(one.Votes + more, one.Seats, other.Votes, other.Seats) >= 0);
    }

    private void Quotas(SeatMethod.LargestRemainder method, IReadOnlyList<Claimant> claimants, int seats, (Int128 Numerator, Int128 Denominator) quota, Apportionment result)
    {
        string by = quota.Denominator == 1 ? $"{quota.Numerator}" : $"{quota.Numerator}/{quota.Denominator}";
        for (int i = 0; i < claimants.Count; i++)
        {
            Add(claimants[i].Id, claimants[i].ByQuota, SeatGround.Quota, claimants[i].Votes, by);
        }

        Claimant[] order = [.. claimants.OrderByDescending(static one => one.Remainder)];
        Claimant? competitor = order.FirstOrDefault(one => one.Seats <= one.ByQuota && one.Seats < (one.Most ?? int.MaxValue));
        long? margin = competitor is null || result.Open > 0 ? null : Lacking(method, claimants, seats, competitor);
        foreach (Claimant one in order.Where(static one => one.Seats > one.ByQuota))
        {
            Add(one.Id, 1, SeatGround.Remainder, one.Remainder, by, competitor?.Id, margin);
        }

        foreach (Claimant one in order.Where(static one => one.Seats > one.ByQuota + 1))
        {
            Add(one.Id, one.Seats - one.ByQuota - 1, SeatGround.FurtherRound, one.Votes, "");
        }

        for (int round = 1; order.Any(one => one.ByQuota - one.Seats >= round); round++)
        {
            foreach (Claimant one in order.Reverse().Where(one => one.ByQuota - one.Seats >= round))
            {
                Add(one.Id, -1, SeatGround.TakenBack, one.Remainder, by);
            }
        }
    }

    /// <summary>More votes change the quota as well, so that the whole division is asked.</summary>
    private static long? Lacking(SeatMethod method, IReadOnlyList<Claimant> claimants, int seats, Claimant competitor)
    {
        long[] votes = [.. claimants.Select(static one => one.Votes)];
        int place = claimants.Index().First(one => one.Item == competitor).Index;
        int[] most = Claimant.Limits(claimants);
        bool IsEnough(long more)
        {
            votes[place] = competitor.Votes + more;
            Apportionment result = method.Share(votes, seats, 0, most);
            return result.Seats[place] > competitor.Seats || result.Tied.Contains(place);
        }

        return Halving.Least(long.MaxValue - competitor.Votes, IsEnough);
    }
}
