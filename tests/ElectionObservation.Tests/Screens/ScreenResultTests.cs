using System.Reflection;
using System.Text.RegularExpressions;
using ElectionObservation.Screens;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Results;

namespace ElectionObservation.Tests.Screens;

/// <summary>A result is data with a caution, and no word of it is a verdict.</summary>
public partial class ScreenResultTests
{
    private static readonly NullComparison NotIndependent = new NullComparison.NotMade(ComparisonObstacle.UnitsNotIndependent);

    [Fact]
    public void No_name_and_no_caution_passes_judgement()
    {
        Type[] types = [.. typeof(Screen).Assembly.GetTypes().Where(static type => type.Namespace == "ElectionObservation.Screens")];
        Assert.True(types.Length > 12);
        string[] names =
        [
            .. types.SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).Select(static member => member.Name),
            .. types.Select(static type => type.Name),
            .. Known.Select(static id => id.Value),
            .. Known.Select(Cautions.Of),
        ];
        Assert.DoesNotContain(names, static name => Judgement().IsMatch(name));
        Assert.Matches(Judgement(), "IsSuspicious");
    }

    [Fact]
    public void Every_screen_has_a_caution_of_its_own_and_any_other_the_general_one()
    {
        Assert.Equal(Known.Length, Known.Select(Cautions.Of).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Known, static id =>
        {
            Assert.EndsWith(". " + Cautions.General, Cautions.Of(id), StringComparison.Ordinal);
            Assert.Matches("(19|20)[0-9][0-9]", Cautions.Of(id));
        });
        var coined = new ScreenResult("my-own", 1, NotIndependent);
        Assert.Equal("A screen selects what to look at and proves nothing, neither that figures are right nor that they are wrong.", coined.Caution);
        Assert.Equal("my-own: n = 1\n  no p-value: UnitsNotIndependent\n  Caution: " + coined.Caution, coined.ToString());
        Assert.False(typeof(ScreenResult).GetProperty(nameof(ScreenResult.Caution))!.CanWrite);
    }

    [Fact]
    public void What_is_written_is_read_again_with_its_caution()
    {
        foreach (ScreenResult result in (ScreenResult[])[Screen.LastDigits([100, 101]), Screen.IntegerPercentages([(7, 150)]), Screen.TurnoutAndShare([new(4, 3, 2, 3), new(4, 2, 2, 2)]), Screen.HighTurnout([])])
        {
            string json = ElectionJson.Write(result);
            Assert.Equal(result, ElectionJson.Read<ScreenResult>(json));
            Assert.Equal(result.ToString(), ElectionJson.Read<ScreenResult>(json).ToString());
        }
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        Votes.Says("0 units were screened, but the comparison says: no p-value: UnitsNotIndependent.", Assert.Throws<ArgumentException>(() => new ScreenResult("x", 0, NotIndependent)));
        Votes.Says("1 units were screened", Assert.Throws<ArgumentException>(() => new ScreenResult("x", 1, new NullComparison.NotMade(ComparisonObstacle.NothingScreened))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenResult("x", -1, NotIndependent));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenResult("x", 1, NotIndependent, [new("below-3", -1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenResult("x", 1, NotIndependent, counts: [new("a", 2)]));
        Votes.Says("'a' is counted twice.", Assert.Throws<ArgumentException>(() => new ScreenResult("x", 1, NotIndependent, counts: [new("a", 1), new("a", 0)])));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenResult("x", 1, NotIndependent, statistics: [new("a", double.NaN)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenCount("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenCount("a", 1, -0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScreenCount("a", 1, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => new ScreenCount(" ", 1));
        Assert.Equal(("a: 1", "a: 1 (0.50)"), (new ScreenCount("a", 1).ToString(), new ScreenCount("a", 1, 0.5).ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => LeftOutRule.Below(-1));
        Assert.Equal("below-0", LeftOutRule.Below(0).Value);
    }

    [Fact]
    public void Comparisons_say_what_they_are()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NullComparison.ChiSquare(0, 0.5));
        foreach (double p in (double[])[-0.001, 1.001, double.NaN])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new NullComparison.ChiSquare(1, p));
            Votes.Says("Expected a number from 0 to 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new NullComparison.Binomial(1, p)));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new NullComparison.Binomial(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NullComparison.Binomial(-1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NullComparison.Binomial(double.NaN, 0.5));
        Assert.Equal(
            [
                "chi-square with 1 degrees of freedom, p = 0.000100",
                "chi-square with 9 degrees of freedom, p = 9.990E-5",
                "chi-square with 9 degrees of freedom, p = 1.235E-126",
                "chi-square with 9 degrees of freedom, p too small for a number",
                "binomial in each unit, normal approximation with standard deviation 2.500000, one-sided p = 1.000000",
                "no p-value: NoSpread",
            ],
            ((NullComparison[])[new NullComparison.ChiSquare(1, 0.0001), new NullComparison.ChiSquare(9, 0.0000999), new NullComparison.ChiSquare(9, 1.2345678e-126), new NullComparison.ChiSquare(9, 0), new NullComparison.Binomial(2.5, 1), new NullComparison.NotMade(ComparisonObstacle.NoSpread)]).Select(static one => one.ToString()));
        Assert.True(new NullComparison.ChiSquare(9, 0).TryGetPValue(out double zero));
        Assert.True(new NullComparison.Binomial(1, 0.25).TryGetPValue(out double quarter));
        Assert.Equal((0, 0.25), (zero, quarter));
        Assert.False(NotIndependent.TryGetPValue(out _));
    }

    private static readonly ScreenId[] Known = [ScreenId.LastDigit, ScreenId.SecondDigit, ScreenId.IntegerPercentages, ScreenId.TurnoutAndShare, ScreenId.HighTurnout];

    [GeneratedRegex("fraud|suspic|suspect|anomal|irregular|falsif|manipul|abnormal|verdict|guilt|clean|\\bpass|\\bfail|Passed|Failed|IsFair", RegexOptions.IgnoreCase)]
    private static partial Regex Judgement();
}
