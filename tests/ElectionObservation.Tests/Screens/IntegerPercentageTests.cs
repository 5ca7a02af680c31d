using System.Numerics;
using ElectionObservation.Estimates;
using ElectionObservation.Screens;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Screens;

/// <summary>Integer percentages: counted with decimals, chances enumerated in whole numbers and drawn by chance.</summary>
public class IntegerPercentageTests
{
    [Theory]
    [InlineData(0, 100, true)]
    [InlineData(37, 100, true)]
    [InlineData(1, 2_000, true)] // 0.05 to the last bit
    [InlineData(2, 2_000, false)]
    [InlineData(19, 2_000, true)] // 0.95
    [InlineData(18, 2_000, false)]
    [InlineData(1_999, 2_000, true)]
    [InlineData(1_001, 2_000, true)] // 50.05
    [InlineData(10_009, 20_000, true)] // 50.045
    [InlineData(10_012, 20_000, false)]
    [InlineData(999_999_999_999_999_999, 1_000_000_000_000_000_000, true)]
    [InlineData(499_499_999_999_999_999, 1_000_000_000_000_000_000, false)]
    [InlineData(499_500_000_000_000_000, 1_000_000_000_000_000_000, true)]
    [InlineData(long.MaxValue, long.MaxValue, true)]
    public void A_twentieth_of_a_per_cent_is_near_enough_and_no_more(long part, long whole, bool isNear)
    {
        Assert.Equal(isNear, WholePercent.Is(part, whole));
        Assert.Equal(isNear ? 1 : 0, Assert.Single(Screen.IntegerPercentages([(part, whole)]).Counts).Observed);
    }

    [Property(MaxTest = 2_000)]
    public void It_is_near_where_a_decimal_says_so(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        long whole = random.Next(2) == 0 ? random.Next(1, 5_000) : random.NextInt64(1, 1_000_000_000_000);
        long part = random.NextInt64(0, whole + 1);
        part = random.Next(3) == 0 ? Math.Min(whole, (whole / 100 * random.Next(101)) + (whole / 2_000) + random.Next(-1, 2)) : part;
        part = Math.Max(part, 0);
        decimal percent = 100m * part / whole;
        Assert.Equal(Math.Abs(percent - Math.Round(percent)) <= 0.05m, WholePercent.Is(part, whole));
    }

    /// <summary>Every draw with its weight, as whole numbers: C(n, k) a^k (n - a)^(n - k) of n^n.</summary>
    [Property(MaxTest = 150)]
    public void Chances_are_those_of_every_draw_enumerated(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int whole = random.Next(1, 260);
        int part = random.Next(0, whole + 1);
        BigInteger near = 0;
        BigInteger binomial = 1;
        for (int drawn = 0; drawn <= whole; drawn++)
        {
            BigInteger weight = binomial * BigInteger.Pow(part, drawn) * BigInteger.Pow(whole - part, whole - drawn);
            near += Math.Min(100 * drawn % whole, whole - (100 * drawn % whole)) * 20 <= whole ? weight : 0;
            binomial = binomial * (whole - drawn) / (drawn + 1);
        }

        double expected = (double)(near * BigInteger.Pow(10, 18) / BigInteger.Pow(whole, whole)) / 1e18;
        Assert.Equal(expected, WholePercent.Chance(part, whole), 1e-12);
    }

    [Theory]
    [InlineData(300, 600, 0.16666666666663002)]
    [InlineData(301, 600, 0.16666666666663055)]
    [InlineData(123, 457, 0.09722771683002339)]
    [InlineData(999, 1_000, 0.36769552259934724)]
    [InlineData(1_500, 2_700, 0.11111110845543716)]
    [InlineData(7, 150, 0.33334733221795887)]
    public void Chances_are_those_of_another_implementation(long part, long whole, double chance)
    {
        Assert.Equal(chance, WholePercent.Chance(part, whole), 1e-9);

        // Drawn from the other side the same, since a percentage and what is missing to 100 are integers together.
        Assert.Equal(chance, WholePercent.Chance(whole - part, whole), 1e-9);
    }

    [Fact]
    public void Chances_that_are_certain_are_exactly_so()
    {
        foreach ((long part, long whole) in ((long, long)[])[(0, 5_000), (5_000, 5_000), (50, 100), (1, 100), (7, 50), (3, 10)])
        {
            Assert.Equal(1, WholePercent.Chance(part, whole));
        }

        Assert.Equal(1, WholePercent.Chance(5, 1_000_000), 1e-12);
        Assert.Equal(1, WholePercent.Chance(5, long.MaxValue), 1e-12);
        Assert.Equal(1, WholePercent.Chance(long.MaxValue - 5, long.MaxValue), 1e-12);
    }

    /// <summary>The terms meet the normal distribution: half of the draws are on either side of the edge of a twentieth, and half of the one at the edge.</summary>
    [Theory]
    [InlineData(1_000_000_000_000, 500_500_000_000, 1, true)]
    [InlineData(1_000_000_000_000, 499_500_000_000, -1, true)]
    [InlineData(14_000_000_000, 7_007_000_000, 1, false)]
    [InlineData(14_000_000_000, 6_993_000_000, -1, false)]
    [InlineData(1_000_000_000_000_000_000, 10_500_000_000_000_000, 1, true)]
    [InlineData(1_000_000_000_000_000_000, 9_500_000_000_000_000, -1, true)]
    [InlineData(1_000_000_000_000, 500_000_000, 1, false)]
    [InlineData(1_000_000_000_000_000_000, 500_000_000_000_000, 1, true)]
    public void Huge_wholes_have_chances_too(long whole, long part, int outwards, bool isApproximate)
    {
        double deviation = Math.Sqrt(part * ((whole - part) / (double)whole));
        Assert.Equal(isApproximate, deviation > 60_000);

        // The rest is what the skewness moves to the shorter side (Edgeworth).
        double skew = outwards * (1 - (2 * (part / (double)whole))) / 6;
        Assert.Equal(0.5 + ((0.5 + skew) / (deviation * Math.Sqrt(2 * Math.PI))), WholePercent.Chance(part, whole), 1e-8);
        Assert.Equal(0, WholePercent.Chance(part + (outwards * (whole / 2_000)), whole), 1e-12);
        Assert.Equal(1, WholePercent.Chance(whole / 2, whole), 1e-12);
    }

    [Fact]
    public void The_comparison_is_the_sum_over_units()
    {
        (long, long)[] pairs = [(300, 600), (123, 457), (7, 150), (1_500, 2_700), (60, 99), (0, 0), (200, 150), (90, 80), (400, 400)];
        ScreenResult result = Screen.IntegerPercentages(pairs, of: "turnout");
        double[] chances = [0.16666666666663002, 0.09722771683002339, 0.33334733221795887, 0.11111110845543716, 1];
        double deviation = Math.Sqrt(chances.Sum(static chance => chance * (1 - chance)));
        double z = (2 - chances.Sum()) / deviation;
        Assert.Equal((5, 3, 1), (result.Units, result.LeftOut["below-100"], result.LeftOut[LeftOutRule.PartAboveWhole]));
        ScreenCount count = Assert.Single(result.Counts);
        Assert.Equal(("integer percentages", 2), (count.Name, count.Observed));
        Assert.Equal(chances.Sum(), count.Expected!.Value, 1e-9);
        var comparison = Assert.IsType<NullComparison.Binomial>(result.Comparison);
        Assert.Equal(deviation, comparison.StandardDeviation, 1e-9);
        Assert.Equal(z, result.Statistics[ScreenStatistic.ZScore], 1e-9);
        Assert.Equal(Distributions.NormalTail(z), comparison.PValue, 1e-9);
        Assert.Equal(comparison.PValue, result.Comparison.TryGetPValue(out double p) ? p : -1);
        Assert.Equal(
            """
            integer-percentages of turnout: n = 5, 3 left out below-100, 1 left out part-above-whole
              integer percentages: 2 (1.71)
              z 0.394098; binomial in each unit, normal approximation with standard deviation 0.740038, one-sided p = 0.346754
            """,
            string.Join('\n', result.ToString().Split('\n')[..3]));
        Assert.StartsWith("Small units have integer percentages by arithmetic, which the null counts in, ", result.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_come_out_otherwise_there_is_no_p()
    {
        foreach ((long, long)[] pairs in ((long, long)[][])[[(50, 100)], [(0, 700), (700, 700)], [(1, 100), (99, 100)]])
        {
            ScreenResult result = Screen.IntegerPercentages(pairs);
            Assert.Equal(new NullComparison.NotMade(ComparisonObstacle.NoSpread), result.Comparison);
            Assert.Equal(new ScreenCount("integer percentages", pairs.Length, pairs.Length), Assert.Single(result.Counts));
            Assert.Empty(result.Statistics);
        }

        ScreenResult nothing = Screen.IntegerPercentages([(5, 99)]);
        Assert.Equal(new NullComparison.NotMade(ComparisonObstacle.NothingScreened), nothing.Comparison);
        Assert.Equal(new ScreenCount("integer percentages", 0, 0), Assert.Single(nothing.Counts));
        Assert.Equal((0, 1, 0), (nothing.Units, nothing.LeftOut["below-100"], nothing.LeftOut["part-above-whole"]));
    }

    [Fact]
    public void What_counts_nothing_is_refused_with_its_place()
    {
        var wrong = Assert.Throws<ArgumentOutOfRangeException>(() => Screen.IntegerPercentages([(1, 2), (3, -4)]));
        Assert.Equal(("pairs", -4L), (wrong.ParamName, wrong.ActualValue));
        Votes.Says("at place 1, counted from 0", wrong);
        Votes.Says("found -1 at place 2", Assert.Throws<ArgumentOutOfRangeException>(() => Screen.IntegerPercentages([(1, 2), (3, 4), (-1, 5)])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Screen.IntegerPercentages([], 0));
        Assert.Equal(1, Screen.IntegerPercentages([(0, 1), (0, 0)], 1).Units);
        Assert.Throws<ArgumentNullException>(() => Screen.IntegerPercentages(null!));
    }

    [Property(MaxTest = 100)]
    public void The_order_makes_no_difference_and_what_is_left_out_changes_that_number_alone(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (long Part, long Whole)[] pairs = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(1, 2_000)).Select(whole => ((long)random.Next(0, whole + 1), (long)whole))];
        ScreenResult result = Screen.IntegerPercentages(pairs);
        Assert.Equal(result, Screen.IntegerPercentages(Votes.Shuffled(pairs, seed.Item)));
        ScreenResult more = Screen.IntegerPercentages([(10, 99), .. pairs, (101, 100)]);
        Assert.Equal((result.LeftOut["below-100"] + 1, 1), (more.LeftOut["below-100"], more.LeftOut["part-above-whole"]));
        Assert.Equal((result.Units, result.Counts, result.Statistics, result.Comparison), (more.Units, more.Counts, more.Statistics, more.Comparison));
    }

    /// <summary>The count drawn by chance, with a fixed seed: its mean and its variance are those summed.</summary>
    [Fact]
    public void Drawing_by_chance_gives_the_same_distribution()
    {
        const int draws = 1_500;
        var chance = new SplitMix(1);
        (long Part, long Whole)[] units = [.. Enumerable.Range(1, 25).Select(i => (Whole: 80 + (i * 37), i)).Select(static one => ((long)(one.Whole * ((one.i % 9) + 1) / 11), (long)one.Whole))];
        ScreenResult result = Screen.IntegerPercentages(units, 80);
        double expected = Assert.Single(result.Counts).Expected!.Value;
        double deviation = Assert.IsType<NullComparison.Binomial>(result.Comparison).StandardDeviation;
        int[] counts = [.. Enumerable.Range(0, draws).Select(_ => units.Count(unit => WholePercent.Is(chance.Binomial((int)unit.Whole, (double)unit.Part / unit.Whole), unit.Whole)))];
        double mean = counts.Average();
        double spread = Math.Sqrt(counts.Sum(count => (count - mean) * (count - mean)) / (draws - 1));
        Assert.InRange(mean, expected - (4 * deviation / Math.Sqrt(draws)), expected + (4 * deviation / Math.Sqrt(draws)));
        Assert.InRange(spread, deviation * (1 - (4 / Math.Sqrt(2 * draws))), deviation * (1 + (4 / Math.Sqrt(2 * draws))));
    }
}
