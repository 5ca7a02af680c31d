using System.Globalization;
using ElectionObservation.Estimates;
using ElectionObservation.Screens;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Screens;

/// <summary>Last and second digits: counted as characters, held against formulas written out.</summary>
public class DigitTests
{
    /// <summary>The survival function of chi-square and of the normal distribution, from another implementation (erfc of the C library and closed forms).</summary>
    [Theory]
    [InlineData(0.5, 0.9999695662588389)]
    [InlineData(3.0, 0.9642949726850891)]
    [InlineData(9.0, 0.437274188913867)]
    [InlineData(11.0, 0.27570893677222186)]
    [InlineData(14.5, 0.10561781257979629)]
    [InlineData(16.918977604620448, 0.05)]
    [InlineData(30.0, 0.0004387217709794796)]
    [InlineData(100.0, 1.5735176303753944e-17)]
    [InlineData(612.34558, 4.68880683961961e-126)]
    public void Chi_square_is_that_of_another_implementation(double value, double tail)
    {
        Assert.Equal(tail, Distributions.ChiSquareTail(value, 9), 1e-9 * tail);

        // With an even number of degrees it is a sum of Poisson probabilities; the odd one lies between its neighbours.
        foreach (int half in (int[])[1, 2, 3, 4, 5, 6])
        {
            double term = Math.Exp(-value / 2);
            double sum = 0;
            for (int i = 0; i < half; i++)
            {
                sum += term;
                term *= value / 2 / (i + 1);
            }

            Assert.Equal(sum, Distributions.ChiSquareTail(value, 2 * half), 1e-9 * sum);
        }

        Assert.InRange(tail, Distributions.ChiSquareTail(value, 8), Distributions.ChiSquareTail(value, 10));
    }

    [Theory]
    [InlineData(-8.0, 0.9999999999999993)]
    [InlineData(-3.0, 0.9986501019683699)]
    [InlineData(-1.5, 0.9331927987311419)]
    [InlineData(0.0, 0.5)]
    [InlineData(0.5, 0.3085375387259869)]
    [InlineData(1.0, 0.15865525393145707)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(3.0, 0.0013498980316300957)]
    [InlineData(6.0, 9.865876450377012e-10)]
    [InlineData(10.0, 7.619853024160593e-24)]
    public void The_normal_tail_is_that_of_another_implementation(double value, double tail)
    {
        Assert.Equal(tail, Distributions.NormalTail(value), 1e-9 * tail);
        if (Math.Abs(value) < 5)
        {
            Assert.Equal(value, -Distributions.NormalQuantile(tail), 1e-9);
        }
    }

    [Fact]
    public void Second_digits_are_expected_as_printed()
    {
        ScreenResult result = Screen.SecondDigitsCounted([100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000]);
        Assert.Equal(
            [".119679", ".113890", ".108821", ".104330", ".100308", ".096677", ".093375", ".090352", ".087570", ".084997"],
            result.Counts.Select(static count => (count.Expected!.Value / 1_000_000).ToString(".000000", CultureInfo.InvariantCulture)));
        Assert.Equal(4.187390, result.Counts.Select(static (count, digit) => digit * count.Expected!.Value).Sum() / 1_000_000, 5e-7);
    }

    [Fact]
    public void Digits_as_expected_are_no_distance_away()
    {
        ScreenResult last = Screen.LastDigitsCounted([7, 7, 7, 7, 7, 7, 7, 7, 7, 7]);
        Assert.Equal((70, 0, 4.5), (last.Units, last.Statistics[ScreenStatistic.ChiSquare], last.Statistics[ScreenStatistic.Mean]));
        Assert.Equal(new NullComparison.ChiSquare(9, 1), last.Comparison);
        Assert.Empty(last.LeftOut);
        ValueList<ScreenCount> expected = Screen.SecondDigitsCounted([.. Enumerable.Repeat(100_000_000_000L, 10)]).Counts;
        ScreenResult second = Screen.SecondDigitsCounted([.. expected.Select(static count => (long)Math.Round(count.Expected!.Value))]);
        Assert.InRange(second.Statistics[ScreenStatistic.ChiSquare], 0, 1e-10);
        Assert.Equal(new NullComparison.ChiSquare(9, 1), second.Comparison);
    }

    [Fact]
    public void A_result_says_everything_and_its_limits()
    {
        ScreenResult last = Screen.LastDigits([99, 100, 1_234, 999, 0, 1_000_000_000_000_000_005], of: "votes for a");
        Assert.Equal(
            """
            last-digit of votes for a: n = 4, 2 left out below-100
              0: 1 (0.40), 1: 0 (0.40), 2: 0 (0.40), 3: 0 (0.40), 4: 1 (0.40), 5: 1 (0.40), 6: 0 (0.40), 7: 0 (0.40), 8: 0 (0.40), 9: 1 (0.40)
              chi-square 6.000000; mean 4.500000; chi-square with 9 degrees of freedom, p = 0.739918
              Caution: Last digits are expected to be even only where counts are large and vary widely; the screen can show numbers made up by hand and no other way of changing a result, and among many units the least unevenness has a small p (Beber and Scacco, Political Analysis 20, 2012). A screen selects what to look at and proves nothing, neither that figures are right nor that they are wrong.
            """,
            last.ToString());
        ScreenResult second = Screen.SecondDigits([9, 10, 19, 120, 1_999, long.MaxValue]);
        Assert.Equal((5, 1), (second.Units, second.LeftOut["below-10"]));
        Assert.Equal([1, 0, 2, 0, 0, 0, 0, 0, 0, 2], second.Counts.Select(static count => count.Observed));
        Assert.Equal((ScreenId.SecondDigit, ""), (second.Screen, second.Of));
        Assert.StartsWith("second-digit: n = 5, 1 left out below-10\n", second.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Second digits follow the sizes of stations: honest figures depart from the law and changed ones keep to it, ", second.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_screen_is_a_result_without_a_p()
    {
        foreach (ScreenResult nothing in (ScreenResult[])[Screen.LastDigits([]), Screen.LastDigits([99, 0, 5]), Screen.LastDigitsCounted([.. new long[10]]), Screen.SecondDigits([9]), Screen.SecondDigitsCounted([.. new long[10]])])
        {
            Assert.Equal(0, nothing.Units);
            Assert.Equal(new NullComparison.NotMade(ComparisonObstacle.NothingScreened), nothing.Comparison);
            Assert.False(nothing.Comparison.TryGetPValue(out double p));
            Assert.Equal(0, p);
            Assert.Empty(nothing.Statistics);
            Assert.Equal(10, nothing.Counts.Count(static count => count is { Observed: 0, Expected: 0 }));
            Assert.Contains("no p-value: NothingScreened\n  Caution: ", nothing.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(3, Screen.LastDigits([99, 0, 5]).LeftOut["below-100"]);
        Assert.Equal(0, Screen.LastDigits([]).LeftOut["below-100"]);
    }

    [Fact]
    public void What_counts_nothing_is_refused_with_its_place()
    {
        var wrong = Assert.Throws<ArgumentOutOfRangeException>(() => Screen.LastDigits([100, 5, -7]));
        Assert.Equal(("counts", -7L), (wrong.ParamName, wrong.ActualValue));
        Votes.Says("found -7 at place 2, counted from 0", wrong);
        Votes.Says("found -1 at place 0", Assert.Throws<ArgumentOutOfRangeException>(() => Screen.SecondDigits([-1])));
        Votes.Says("found -3 at place 9", Assert.Throws<ArgumentOutOfRangeException>(() => Screen.LastDigitsCounted([1, 1, 1, 1, 1, 1, 1, 1, 1, -3])));
        Votes.Says("There are ten digits and 9 counts.", Assert.Throws<ArgumentException>(() => Screen.SecondDigitsCounted([1, 1, 1, 1, 1, 1, 1, 1, 1])));
        Assert.Throws<ArgumentException>(() => Screen.LastDigitsCounted(default));
        Assert.Throws<OverflowException>(() => Screen.LastDigitsCounted([.. Enumerable.Repeat(1_000_000_000_000_000_000L, 10)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Screen.LastDigits([1], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Screen.SecondDigits([100], 9));
        Assert.Equal((2, 1), (Screen.LastDigits([0, 10], 0).Units, Screen.SecondDigits([10, 11], 11).Units));
        Assert.Throws<ArgumentNullException>(() => Screen.LastDigits(null!));
        Assert.Throws<ArgumentNullException>(() => Screen.SecondDigits([], of: null!));
    }

    /// <summary>Digits read as characters; chi-square by its other formula; any order, the same result.</summary>
    [Property(MaxTest = 300)]
    public void Digits_are_counted_as_characters(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        long[] counts = [.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => (long)Math.Pow(10, random.NextDouble() * 18))];
        long least = random.Next(10, 500);
        string[] texts = [.. counts.Where(count => count >= least).Select(static count => count.ToString(CultureInfo.InvariantCulture))];
        foreach ((ScreenResult result, Func<string, char> digit) in ((ScreenResult, Func<string, char>)[])[(Screen.LastDigits(counts, least), static text => text[^1]), (Screen.SecondDigits(counts, least), static text => text[1])])
        {
            int[] expected = [.. Enumerable.Range(0, 10).Select(one => texts.Count(text => digit(text) == '0' + one))];
            Assert.Equal(expected, result.Counts.Select(static count => (int)count.Observed));
            Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], result.Counts.Select(static count => count.Name));
            Assert.Equal((texts.Length, counts.Length - texts.Length), (result.Units, result.LeftOut[LeftOutRule.Below(least)]));
            if (texts.Length > 0)
            {
                double chiSquare = result.Counts.Sum(static count => count.Observed * count.Observed / count.Expected!.Value) - texts.Length;
                Assert.Equal(chiSquare, result.Statistics[ScreenStatistic.ChiSquare], 1e-9 * Math.Max(1, texts.Length));
                Assert.Equal(texts.Average(text => digit(text) - '0'), result.Statistics[ScreenStatistic.Mean], 1e-12);
                Assert.Equal(texts.Length, result.Counts.Sum(static count => count.Expected!.Value), 1e-9 * texts.Length);
            }
        }

        Assert.Equal(Screen.LastDigits(counts, least), Screen.LastDigits(Votes.Shuffled(counts, seed.Item), least));

        // What the rule leaves out changes the number left out and nothing else.
        ScreenResult before = Screen.SecondDigits(counts, least);
        ScreenResult after = Screen.SecondDigits([.. counts, least - 1, 0], least);
        Assert.Equal(before.LeftOut[LeftOutRule.Below(least)] + 2, after.LeftOut[LeftOutRule.Below(least)]);
        Assert.Equal((before.Units, before.Comparison, before.Counts, before.Statistics), (after.Units, after.Comparison, after.Counts, after.Statistics));
    }

    [Property(MaxTest = 300)]
    public void The_larger_the_statistic_the_smaller_the_p(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        ScreenResult[] results = [.. Enumerable.Range(0, 2).Select(_ => Screen.LastDigitsCounted([.. Enumerable.Range(0, 10).Select(_ => random.NextInt64(80, 130))]))];
        (double Statistic, double P)[] found = [.. results.Select(static one => (one.Statistics[ScreenStatistic.ChiSquare], one.Comparison.TryGetPValue(out double p) ? p : -1)).Order()];
        Assert.True(found[0].P > found[1].P || found[0].Statistic == found[1].Statistic);
        Assert.All(found, static one => Assert.InRange(one.P, 0, 1));
    }

    /// <summary>With a fixed seed, so that the bands are met once and for all; they are four standard deviations wide.</summary>
    [Fact]
    public void Even_digits_are_as_rare_as_their_p_says()
    {
        const int polls = 2_000;
        var chance = new SplitMix(20221120);
        double[] ps = [.. Enumerable.Range(0, polls).Select(_ => Screen.LastDigits([.. Enumerable.Range(0, 400).Select(_ => 100 + (long)(chance.NextDouble() * 1_000))]).Comparison.TryGetPValue(out double p) ? p : -1)];
        foreach (double level in (double[])[0.05, 0.2, 0.5, 0.8])
        {
            double deviation = Math.Sqrt(level * (1 - level) / polls);
            Assert.InRange(ps.Count(p => p <= level) / (double)polls, level - (4 * deviation), level + (4 * deviation));
        }
    }
}
