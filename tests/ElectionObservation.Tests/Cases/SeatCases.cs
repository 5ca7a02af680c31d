using ElectionObservation.Outcomes;

namespace ElectionObservation.Tests.Cases;

/// <summary>Official allocations, those of other libraries' tests and constructed ones: seat by seat, ties included.</summary>
public class SeatCases
{
    private static readonly IReadOnlyDictionary<string, Fields> Cases = OutcomeCaseFile.Read("seats");

    public static TheoryData<string> All => [.. Cases.Keys];

    [Fact]
    public void All_cases_are_there() => Assert.True(All.Count >= 129);

    [Theory]
    [MemberData(nameof(All))]
    public void Seats_are_those_expected(string id)
    {
        SeatCase one = SeatCase.Read(Cases[id]);
        Assert.True(one.Apportionment is not null || one.Tally is not null, id);
        if (one.Apportionment is { } apportionment)
        {
            Assert.Equal(one.Told, one.TellOf(apportionment));
        }

        if (one.Tally is not { } tally)
        {
            return;
        }

        SeatAllocation allocation = one.Rule.Allocate(tally, one.Facts);
        Assert.Equal(one.Told, one.TellOf(allocation));

        // What is explained is what was allocated.
        if (allocation is SeatAllocation.Allocated { Lines: var lines })
        {
            ValueList<SeatStep> steps = one.Rule.Explain(tally, one.Facts);
            HashSet<ElectionObservation.Elections.OptionId> alliances = [.. one.Facts.Alliances.Select(static alliance => alliance.Id)];
            Assert.Equal(
                lines.Where(static line => line.Seats > 0).Select(static line => (line.Option, line.Seats)),
                steps.Where(step => !alliances.Contains(step.Option)).GroupBy(static step => step.Option).Select(static group => (group.Key, group.Sum(static step => step.Seats))).OrderBy(pair => tally.Ballot.PlaceOf(pair.Key)));
        }
    }

    [Theory]
    [InlineData("""{ "id": "x", "method": "best", "seats": 1, "votes": [{ "list": "A", "votes": 1 }], "expected": { "outcome": "seats", "seats": [1] } }""", 1, "x.method: 'best' is not known")]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 1, "votes": [{ "list": "A", "votes": 1 }], "expected": { "outcome": "won", "seats": [1] } }""", 1, "'won' is not known")]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 1, "votes": [{ "list": "A", "votes": 1 }], "expected": { "outcome": "seats", "seats": [1, 0] } }""", 1, "expected 1 numbers")]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 1, "votes": [{ "list": "A", "votes": 1 }], "options": { "least": 1 }, "expected": { "outcome": "seats", "seats": [1] } }""", 1, "options.least: is not known here")]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 1, "votes": [{ "list": "A", "votes": 1 }, { "list": "A", "votes": 1 }], "expected": { "outcome": "seats", "seats": [1] } }""", 1, "'A' is given twice")]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 1, "votes": [{ "list": "A", "votes": 1 }], "expected": { "outcome": "seats", "seats": [1] } }""", 2, "says 2, but there are 1")]
    public void A_case_that_is_not_understood_is_refused_and_not_skipped(string cases, int count, string why)
    {
        string json = $$"""{ "count": {{count}}, "cases": [ {{cases}} ] }""";
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => OutcomeCaseFile.Read(json, "x.json").Values.Select(SeatCase.Read).ToArray()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 5, "votes": [{ "list": "A", "votes": 9 }, { "list": "B", "votes": 1 }], "options": { "maxSeatsPerList": 2 }, "expected": { "outcome": "unassigned", "seats": [2, 2], "unassigned": 1 } }""")]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 5, "votes": [{ "list": "A", "votes": 9 }, { "list": "B", "votes": 1 }, { "list": "C", "votes": 1 }], "threshold": { "numerator": 1, "denominator": 5, "base": 11, "special": { "B": [1, 20] }, "exempt": [], "excluded": ["C"] }, "expected": { "outcome": "seats", "seats": [5, 0, 0] } }""")]
    [InlineData("""{ "id": "x", "method": "dhondt", "seats": 9, "votes": [{ "list": "A", "votes": 8 }, { "list": "B", "votes": 1 }], "threshold": { "numerator": 1, "denominator": 5, "base": 11, "exempt": ["B"] }, "expected": { "outcome": "seats", "seats": [8, 1] } }""")]
    [InlineData("""{ "id": "x", "method": "largest-remainder", "seats": 1, "votes": [{ "list": "A", "votes": 3 }, { "list": "B", "votes": 3 }, { "list": "C", "votes": 3 }], "options": { "quota": "imperiali", "overAward": "subtract" }, "expected": { "outcome": "tie", "before": [1, 1, 1], "tied": ["A", "B", "C"], "seatsToRemoveFromTied": 2 } }""")]
    [InlineData("""{ "id": "x", "method": "dhondt-modified", "seats": 1, "votes": [{ "list": "A", "votes": 10 }, { "list": "B", "votes": 0 }], "options": { "firstDivisor": [71, 50] }, "expected": { "outcome": "seats", "seats": [1, 0] } }""")]
    [InlineData("""{ "id": "x", "method": "largest-remainder", "seats": 3, "votes": [{ "list": "A", "votes": 10 }, { "list": "B", "votes": 6 }], "options": { "quota": "hagenbach-bischoff-rounded" }, "expected": { "outcome": "seats", "seats": [2, 1] } }""")]
    public void What_a_case_may_say_is_understood(string json)
    {
        SeatCase one = SeatCase.Read(Assert.Single(OutcomeCaseFile.Read($$"""{ "count": 1, "cases": [ {{json}} ] }""", "x.json")).Value);
        Assert.Equal(one.Told, one.TellOf(one.Rule.Allocate(one.Tally!, one.Facts)));
    }
}
