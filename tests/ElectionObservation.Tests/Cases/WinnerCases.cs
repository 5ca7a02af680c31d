namespace ElectionObservation.Tests.Cases;

/// <summary>Who is elected, by published and constructed totals.</summary>
public class WinnerCases
{
    private static readonly IReadOnlyDictionary<string, Fields> Cases = OutcomeCaseFile.Read("winners");

    public static TheoryData<string> All => [.. Cases.Keys];

    [Fact]
    public void All_cases_are_there() => Assert.True(All.Count >= 6);

    [Theory]
    [MemberData(nameof(All))]
    public void The_outcome_is_that_expected(string id)
    {
        WinnerCase one = WinnerCase.Read(Cases[id]);
        Assert.Equal(one.Told, one.TellOf(one.Rule.Decide(one.Tally)));
    }

    [Theory]
    [InlineData("""{ "id": "x", "contestants": [{ "contestant": "A", "votes": 40 }, { "contestant": "others", "votes": 60 }], "rule": { "plurality": true }, "expected": { "elected": "A" } }""")]
    [InlineData("""{ "id": "x", "against": 41, "contestants": [{ "contestant": "A", "votes": 40 }], "rule": { "plurality": true, "voidIfAgainstLeads": true }, "expected": { "none": "more against all" } }""")]
    [InlineData("""{ "id": "x", "against": 40, "contestants": [{ "contestant": "A", "votes": 40 }], "rule": { "plurality": true, "voidIfAgainstLeads": true }, "expected": { "elected": "A" } }""")]
    [InlineData("""{ "id": "x", "registered": 100, "cast": 50, "contestants": [{ "contestant": "A", "votes": 50 }], "rule": { "majority": [1, 2], "base": "cast", "minTurnout": [1, 2], "over": true }, "expected": { "none": "turnout not above a half" } }""")]
    [InlineData("""{ "id": "x", "registered": 100, "cast": 50, "contestants": [{ "contestant": "A", "votes": 50 }], "rule": { "majority": [1, 2], "base": "cast", "minTurnout": [1, 2] }, "expected": { "elected": "A" } }""")]
    [InlineData("""{ "id": "x", "registered": 100, "contestants": [{ "contestant": "A", "votes": 50 }, { "contestant": "B", "votes": 20 }], "rule": { "majority": [1, 2], "base": "registered", "otherwise": "two leading contestants" }, "expected": { "runoff": ["A", "B"] } }""")]
    public void What_a_case_may_say_is_understood(string json)
    {
        WinnerCase one = WinnerCase.Read(Assert.Single(OutcomeCaseFile.Read($$"""{ "count": 1, "cases": [ {{json}} ] }""", "x.json")).Value);
        Assert.Equal(one.Told, one.TellOf(one.Rule.Decide(one.Tally)));
    }

    [Theory]
    [InlineData("""{ "id": "x", "contestants": [{ "contestant": "A", "votes": 40 }], "rule": { "majority": [1, 2], "base": "voters" }, "expected": { "elected": "A" } }""", "x.rule.base: 'voters' is not known")]
    [InlineData("""{ "id": "x", "contestants": [{ "contestant": "A", "votes": 40 }], "rule": {}, "expected": { "elected": "A" } }""", "expected either a majority or a plurality")]
    [InlineData("""{ "id": "x", "contestants": [{ "contestant": "A", "votes": 40 }], "rule": { "plurality": true }, "expected": { "elected": "A", "none": "x" } }""", "expected one outcome")]
    [InlineData("""{ "id": "x", "contestants": [{ "contestant": "A", "votes": 40 }], "rule": { "plurality": true, "quorum": 1 }, "expected": { "elected": "A" } }""", "x.rule.quorum: is not known here")]
    public void A_case_that_is_not_understood_is_refused_and_not_skipped(string json, string why) => Assert.Contains(
        why,
        Assert.Throws<InvalidDataException>(() => WinnerCase.Read(OutcomeCaseFile.Read($$"""{ "count": 1, "cases": [ {{json}} ] }""", "x.json")["x"])).Message,
        StringComparison.Ordinal);
}
