using System.Globalization;
using ElectionObservation.Results;
using ElectionObservation.Screens;
using ElectionObservation.Tests.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>Screens of published digit counts and of the three whole elections beside the examples, figure by figure.</summary>
public class ScreenCases
{
    private static readonly IReadOnlyDictionary<string, Fields> Cases = OutcomeCaseFile.Read("screens");

    // A whole country is screened once for all its cases; the tests of a class run one after another.
    private static readonly Dictionary<(string Run, string? Option), ValueList<ScreenResult>> Screened = [];

    public static TheoryData<string> All => [.. Cases.Keys];

    [Fact]
    public void All_cases_are_there() => Assert.True(All.Count >= 28);

    [Theory]
    [MemberData(nameof(All))]
    public void The_figures_are_those_printed(string id) => Check(Cases[id]);

    [Theory]
    [InlineData("""{ "id": "x", "screen": "last-digit", "of": "x", "n": 3, "counts": [1, 0, 0, 0, 0, 0, 0, 0, 0, 1], "statistics": {} }""", "Expected: 3")]
    [InlineData("""{ "id": "x", "screen": "last-digit", "of": "x", "n": 2, "counts": [1, 0, 0, 0, 0, 0, 0, 0, 0, 1], "statistics": { "mean": "4.51" } }""", "mean")]
    [InlineData("""{ "id": "x", "screen": "last-digit", "of": "x", "n": 2, "counts": [1, 0, 0, 0, 0, 0, 0, 0, 0, 1], "statistics": {}, "p": "0.5349" }""", "0.5349")]
    [InlineData("""{ "id": "x", "screen": "last-digit", "of": "x", "n": 2, "counts": [1, 0, 0, 0, 0, 0, 0, 0, 0, 1], "statistics": { "median": "4.5" } }""", "median")]
    [InlineData("""{ "id": "x", "screen": "third-digit", "of": "x", "n": 2, "counts": [1, 0, 0, 0, 0, 0, 0, 0, 0, 1], "statistics": {} }""", "third-digit")]
    [InlineData("""{ "id": "x", "screen": "last-digit", "of": "x", "n": 2, "counts": [1, 0, 0, 0, 0, 0, 0, 0, 0, 1], "statistics": {}, "median": 4 }""", "x.median: is not known here")]
    public void A_case_that_is_wrong_or_not_understood_is_told(string json, string why) => Assert.Contains(
        why,
        Assert.ThrowsAny<Exception>(() => Check(OutcomeCaseFile.Read($$"""{ "count": 1, "cases": [ {{json}} ] }""", "x.json")["x"])).Message,
        StringComparison.Ordinal);

    private static void Check(Fields one)
    {
        ScreenResult result = one.Has("run") ? OfRun(one) : OfCounts(one);
        one.Text("id");
        one.OptionalText("election");
        one.OptionalText("source");
        Assert.Equal((one.Text("screen"), one.Text("of")), (result.Screen.Value, result.Of));
        Assert.Equal(one.Long("n"), result.Units);
        if (one.Has("counts"))
        {
            Assert.Equal(one.Numbers("counts").Select(static count => (long)count), result.Counts.Select(static count => count.Observed));
        }

        Fields statistics = one.Object("statistics");
        foreach (string name in statistics.Keys)
        {
            AsPrinted(name, statistics.Text(name), result.Statistics[name]);
        }

        if (one.OptionalText("p") is { } p)
        {
            Assert.True(result.Comparison.TryGetPValue(out double value));
            AsPrinted("p", p, value);
        }

        if (one.OptionalText("noP") is { } because)
        {
            Assert.Equal(because, Assert.IsType<NullComparison.NotMade>(result.Comparison).Because.ToString());
        }

        one.Done();
    }

    /// <summary>Digits that somebody else has counted.</summary>
    private static ScreenResult OfCounts(Fields one)
    {
        ValueList<long> counts = [.. one.Numbers("counts").Select(static count => (long)count)];
        return one.Text("screen") switch
        {
            "last-digit" => Screen.LastDigitsCounted(counts, one.Text("of")),
            "second-digit" => Screen.SecondDigitsCounted(counts, one.Text("of")),
            string other => throw one.Refused("screen", $"'{other}' is not known"),
        };
    }

    /// <summary>Of a file of results; then everything about it is printed, and nothing else may be in the result.</summary>
    private static ScreenResult OfRun(Fields one)
    {
        (string Run, string? Option) key = (one.Text("run"), one.OptionalText("option"));
        if (!Screened.TryGetValue(key, out ValueList<ScreenResult> results))
        {
            ResultTable table = RealRun.Of(key.Run).Table;
            results = key.Option is { } option ? Screen.OfVotes(table, option) : Screen.OfTurnout(table);
            Screened.Add(key, results);
        }

        ScreenResult result = results.Single(result => result.Screen == one.Text("screen"));
        Fields leftOut = one.Object("leftOut");
        Assert.Equal(leftOut.Keys.Order(StringComparer.Ordinal).Select(key => (key, leftOut.Long(key))), result.LeftOut.Select(static pair => (pair.Key.Value, pair.Value)));
        Assert.Equal(one.Object("statistics").Keys.Order(StringComparer.Ordinal), result.Statistics.Keys.Select(static key => key.Value));
        Assert.True(one.Has("p") != one.Has("noP") && one.Has("counts") == result.Counts.Count > 0);
        if (one.OptionalText("expected") is { } expected)
        {
            AsPrinted("expected", expected, Assert.Single(result.Counts).Expected!.Value);
            AsPrinted("standard deviation", one.Text("standardDeviation"), Assert.IsType<NullComparison.Binomial>(result.Comparison).StandardDeviation);
        }

        return result;
    }

    /// <summary>Equal to the last digit printed: by half a unit there, and a hair for numbers that lie in the middle.</summary>
    private static void AsPrinted(string name, string printed, double value)
    {
        string[] parts = printed.Split('e');
        int decimals = parts[0].Length - 1 - parts[0].IndexOf('.', StringComparison.Ordinal);
        double unit = double.Parse("1e-" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) * (parts.Length > 1 ? double.Parse("1e" + parts[1], CultureInfo.InvariantCulture) : 1);
        Assert.True(Math.Abs(double.Parse(printed, CultureInfo.InvariantCulture) - value) <= 0.501 * unit, $"{name}: {printed} is printed, found {value:R}");
    }
}
