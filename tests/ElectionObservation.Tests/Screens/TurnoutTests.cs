using ElectionObservation.Screens;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Screens;

/// <summary>What turnout goes with, and how many units have a high one.</summary>
public class TurnoutTests
{
    [Fact]
    public void Slopes_and_correlation_are_those_worked_by_hand()
    {
        // Turnout 1/4, 2/4, 3/4; shares 1/2, 1/4, 3/4: slope 1/2, correlation 1/2. Leader per registered 1/10, 1/10, 3/10; others 1/10, 3/10, 1/10.
        ScreenedUnit[] units = [new(40, 10, 4, 8), new(20, 10, 2, 8), new(10, 7, 3, 4), new(0, 5, 1, 2), new(10, 0, 0, 0), new(40, 33, 13, 16)];
        ScreenResult three = Screen.TurnoutAndShare([units[0], units[1], new(20, 15, 6, 8)], "a");
        Assert.Equal((3, "a", ScreenId.TurnoutAndShare, 0), (three.Units, three.Of, three.Screen, three.Counts.Count));
        Assert.Equal(0.5, three.Statistics[ScreenStatistic.Correlation], 1e-12);
        Assert.Equal(0.5, three.Statistics[ScreenStatistic.SlopeOfShare], 1e-12);
        Assert.Equal(0.4, three.Statistics[ScreenStatistic.SlopeOfLeader], 1e-12);
        Assert.Equal(0, three.Statistics[ScreenStatistic.SlopeOfOthers], 1e-12);
        Assert.Equal(new NullComparison.NotMade(ComparisonObstacle.UnitsNotIndependent), three.Comparison);
        Assert.Equal(4, three.Statistics.Count);
        Assert.Equal(
            """
            turnout-and-share of a: n = 3, 0 left out whole-of-zero
              correlation 0.500000; slope-of-leader-per-registered 0.400000; slope-of-others-per-registered 0.000000; slope-of-share 0.500000; no p-value: UnitsNotIndependent
            """,
            string.Join('\n', three.ToString().Split('\n')[..2]));
        Assert.Contains("units are not independent of each other, so there is no p-value", three.Caution, StringComparison.Ordinal);
        ScreenResult all = Screen.TurnoutAndShare(units);
        Assert.Equal((4, 2), (all.Units, all.LeftOut["whole-of-zero"]));
    }

    [Fact]
    public void What_is_not_defined_is_a_state_and_no_number()
    {
        ScreenResult nothing = Screen.TurnoutAndShare([new(0, 1, 1, 1)]);
        Assert.Equal((0, new NullComparison.NotMade(ComparisonObstacle.NothingScreened), 0), (nothing.Units, nothing.Comparison, nothing.Statistics.Count));

        // One unit; the same turnout everywhere, a third written in many ways, which no rounding may tell apart.
        foreach (ScreenedUnit[] alike in (ScreenedUnit[][])[[new(3, 1, 1, 2)], [.. Enumerable.Range(1, 77).Select(i => new ScreenedUnit(3 * i, i, i % 5, 5))]])
        {
            ScreenResult result = Screen.TurnoutAndShare(alike);
            Assert.Equal((alike.Length, new NullComparison.NotMade(ComparisonObstacle.NoSpread), 0), (result.Units, result.Comparison, result.Statistics.Count));
        }

        // The same share everywhere: it does not change with turnout, and no correlation is defined.
        ScreenResult flat = Screen.TurnoutAndShare([.. Enumerable.Range(1, 77).Select(i => new ScreenedUnit(100, i, i, 3 * i))]);
        Assert.Equal(new NullComparison.NotMade(ComparisonObstacle.NoSpread), flat.Comparison);
        Assert.False(flat.Statistics.TryGet(ScreenStatistic.Correlation, out _));
        Assert.Equal(0, flat.Statistics[ScreenStatistic.SlopeOfShare], 1e-12);
        Assert.Equal(1, flat.Statistics[ScreenStatistic.SlopeOfLeader], 1e-12);
        Assert.Equal(2, flat.Statistics[ScreenStatistic.SlopeOfOthers], 1e-12);
    }

    [Fact]
    public void A_line_is_a_line()
    {
        ScreenResult up = Screen.TurnoutAndShare([.. Enumerable.Range(0, 50).Select(i => new ScreenedUnit(1_000_000_000_000_000_000, i * 10_000_000_000_000_000, 50 + i, 100))]);
        Assert.Equal(1, up.Statistics[ScreenStatistic.Correlation], 1e-12);
        Assert.Equal(1, up.Statistics[ScreenStatistic.SlopeOfShare], 1e-12);
        ScreenResult down = Screen.TurnoutAndShare([.. Enumerable.Range(0, 50).Select(i => new ScreenedUnit(100, 2 * i, 99 - i, 100))]);
        Assert.Equal(-1, down.Statistics[ScreenStatistic.Correlation], 1e-12);
        Assert.Equal(-0.5, down.Statistics[ScreenStatistic.SlopeOfShare], 1e-12);
        Assert.InRange(down.Statistics[ScreenStatistic.Correlation], -1, 1);
    }

    /// <summary>Sums of products, as textbooks print them for the hand; any order, the very same result.</summary>
    [Property(MaxTest = 300)]
    public void The_formulas_of_textbooks_say_the_same(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        ScreenedUnit[] units = [.. Enumerable.Range(0, random.Next(5, 40)).Select(_ => random.Next(0, 400)).Select(votes => new ScreenedUnit(random.Next(1, 500), random.Next(0, 500), random.Next(0, votes + 1), votes))];
        ScreenResult result = Screen.TurnoutAndShare(units);
        Assert.Equal(result, Screen.TurnoutAndShare(Votes.Shuffled(units, seed.Item)));
        ScreenedUnit[] used = [.. units.Where(static unit => unit.Votes > 0)];
        Assert.Equal((used.Length, units.Length - used.Length), (result.Units, result.LeftOut["whole-of-zero"]));
        if (used.Length < 5)
        {
            return;
        }

        decimal[] turnout = [.. used.Select(static unit => (decimal)unit.TookPart / unit.Registered)];
        decimal[] share = [.. used.Select(static unit => (decimal)unit.Leader / unit.Votes)];
        Same(Slope(turnout, share), ScreenStatistic.SlopeOfShare);
        Same(Slope(turnout, [.. used.Select(static unit => (decimal)unit.Leader / unit.Registered)]), ScreenStatistic.SlopeOfLeader);
        Same(Slope(turnout, [.. used.Select(static unit => (decimal)(unit.Votes - unit.Leader) / unit.Registered)]), ScreenStatistic.SlopeOfOthers);
        Same(Math.Sqrt((double)(Slope(turnout, share) * Slope(share, turnout))) * Math.Sign(Slope(turnout, share)), ScreenStatistic.Correlation);

        void Same(object expected, ScreenStatistic statistic) => Assert.Equal(Convert.ToDouble(expected, System.Globalization.CultureInfo.InvariantCulture), result.Statistics[statistic], 1e-9 * Math.Max(1, Math.Abs(result.Statistics[statistic])));

        static decimal Slope(decimal[] x, decimal[] y) =>
            ((x.Length * x.Zip(y, static (a, b) => a * b).Sum()) - (x.Sum() * y.Sum())) / ((x.Length * x.Sum(static a => a * a)) - (x.Sum() * x.Sum()));
    }

    [Fact]
    public void Units_of_high_turnout_are_counted_exactly()
    {
        ScreenResult result = Screen.HighTurnout([(95, 100), (94, 100), (949_999_999_999_999_999, 1_000_000_000_000_000_000), (950_000_000_000_000_000, 1_000_000_000_000_000_000), (100, 100), (101, 100), (1, 1), (0, 0), (3, 0), (0, 5), (long.MaxValue, 1)], of: "t");
        Assert.Equal((9, 2, "t", ScreenId.HighTurnout, 0), (result.Units, result.LeftOut["whole-of-zero"], result.Of, result.Screen, result.Statistics.Count));
        Assert.Equal([new ScreenCount("at least 95 %", 6), new ScreenCount("at least 100 %", 4), new ScreenCount("more than 100 %", 2)], result.Counts);
        Assert.Equal(new NullComparison.NotMade(ComparisonObstacle.NoNullDistribution), result.Comparison);
        Assert.Equal(
            """
            high-turnout of t: n = 9, 2 left out whole-of-zero
              at least 95 %: 6, at least 100 %: 4, more than 100 %: 2
              no p-value: NoNullDistribution
              Caution: Closed, mobile and abroad stations are honestly at 100 %, and stations where voters are added on the day may be above it; a count of stations is compared with nothing, because nobody knows what it would be (reported beside Klimek, Yegorov, Hanel and Thurner, PNAS 109, 2012). A screen selects what to look at and proves nothing, neither that figures are right nor that they are wrong.
            """,
            result.ToString());
        ScreenResult half = Screen.HighTurnout([(1, 2), (49, 100)], 50);
        Assert.Equal([new ScreenCount("at least 50 %", 1), new ScreenCount("at least 100 %", 0), new ScreenCount("more than 100 %", 0)], half.Counts);
        ScreenResult nothing = Screen.HighTurnout([(0, 0)]);
        Assert.Equal((0, new NullComparison.NotMade(ComparisonObstacle.NothingScreened), 3), (nothing.Units, nothing.Comparison, nothing.Counts.Count));
        Assert.Equal((1, 1), (Screen.HighTurnout([(1, 100)], 1).Counts[0].Observed, Screen.HighTurnout([(99, 100)], 99).Counts[0].Observed));
    }

    [Property(MaxTest = 200)]
    public void High_turnout_is_that_of_decimals(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (long Part, long Whole)[] pairs = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => ((long)random.Next(0, 60), (long)random.Next(0, 60)))];
        int percent = random.Next(1, 100);
        decimal[] turnouts = [.. pairs.Where(static pair => pair.Whole > 0).Select(static pair => 100m * pair.Part / pair.Whole)];
        ScreenResult result = Screen.HighTurnout(pairs, percent);
        Assert.Equal(turnouts.Length, result.Units);
        Assert.Equal([turnouts.Count(turnout => turnout >= percent), turnouts.Count(static turnout => turnout >= 100), turnouts.Count(static turnout => turnout > 100)], result.Counts.Select(static count => (int)count.Observed));
        Assert.Equal(result, Screen.HighTurnout(Votes.Shuffled(pairs, seed.Item), percent));
    }

    [Fact]
    public void What_counts_nothing_is_refused()
    {
        Votes.Says("found -1 at place 1, counted from 0", Assert.Throws<ArgumentOutOfRangeException>(() => Screen.HighTurnout([(1, 1), (1, -1)])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Screen.HighTurnout([], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Screen.HighTurnout([], 100));
        Assert.Throws<ArgumentNullException>(() => Screen.HighTurnout(null!));
        Assert.Throws<ArgumentNullException>(() => Screen.TurnoutAndShare(null!));
        Assert.Equal("units", Assert.Throws<ArgumentNullException>(() => Screen.TurnoutAndShare([null!])).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenedUnit(-1, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenedUnit(0, -1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenedUnit(0, 0, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenedUnit(0, 0, 2, 1));
        Assert.Equal("5 of 10 voters, 2 of 4 votes", new ScreenedUnit(10, 5, 2, 4).ToString());
        Assert.Equal(1, Screen.TurnoutAndShare([new(10, 50, 4, 4)]).Units);
    }
}
