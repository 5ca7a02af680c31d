using ElectionObservation.Results;
using ElectionObservation.Screens;
using ElectionObservation.Tests.Results;

namespace ElectionObservation.Tests.Screens;

/// <summary>Screens of a table are those of its rows that count and have the figures; the others are counted by why they do not.</summary>
public class TableScreenTests
{
    private static readonly Ballot Paper = Votes.Ballot("a", "b", Votes.Against);

    private static readonly ProtocolForm Form = new(
        [new(Quantity.RegisteredVoters), new("issued-early", partOf: Quantity.BallotsIssued), new("issued-at-station", partOf: Quantity.BallotsIssued), new("remark")],
        turnoutOf: Quantity.BallotsIssued);

    private static readonly (Figure[] Lines, Figure[] Votes, Standing? Standing)[] Rows =
    [
        ([1_000, 100, 300, 0], [151, 149, 100], null),
        ([2_000, 10, 1_890, 0], [1_500, Figure.NotOffered, 210], null),
        ([500, Figure.NotOffered, 450, Figure.Missing], [123, 77, Figure.NotOffered], null),
        ([800, 10, 390, 0], [Figure.NotOffered, 200, 100], null),
        ([900, 10, 440, 0], [Figure.Missing, 200, 100], null),
        ([700, 10, 190, 0], [160, Figure.Missing, 40], null),
        ([300, Figure.Missing, 200, 0], [105, 50, 10], null),
        ([-5, 10, 200, 0], [140, 60, 10], null),
        ([400, Figure.NotOffered, Figure.NotOffered, 0], [45, 15, 40], null),
        ([600, 10, 490, 0], [400, 80, 10], new Standing.Annulled("court")),
        ([Figure.Missing, Figure.Missing, Figure.Missing, Figure.Missing], [Figure.Missing, Figure.Missing, Figure.Missing], new Standing.NotReported()),
        ([0, 0, 60, 0], [30, 20, 10], null),
    ];

    private static readonly ResultTable Table = Build(Form);

    [Fact]
    public void Votes_are_screened_where_they_are_stated()
    {
        ValueList<ScreenResult> results = Screen.OfVotes(Table, "a");
        Assert.Equal([ScreenId.LastDigit, ScreenId.SecondDigit, ScreenId.IntegerPercentages, ScreenId.TurnoutAndShare], results.Select(static one => one.Screen));
        Assert.Equal(["votes for a", "votes for a", "votes for a in all votes", "votes for a"], results.Select(static one => one.Of));
        long[] votes = [151, 1_500, 123, 160, 105, 140, 45, 30];
        Same(Screen.LastDigits(votes, of: "votes for a"), results[0], missing: 1, notOffered: 1);
        Same(Screen.SecondDigits(votes, of: "votes for a"), results[1], missing: 1, notOffered: 1);
        Same(
            Screen.IntegerPercentages([(151, 400), (1_500, 1_710), (123, 200), (105, 165), (140, 210), (45, 100), (30, 60)], of: "votes for a in all votes"), results[2], missing: 2, notOffered: 1);
        Same(
            Screen.TurnoutAndShare([new(1_000, 400, 151, 400), new(2_000, 1_900, 1_500, 1_710), new(500, 450, 123, 200), new(0, 60, 30, 60)], "votes for a"), results[3], missing: 4, notOffered: 2);
    }

    [Fact]
    public void Turnout_is_screened_where_it_is_stated()
    {
        ValueList<ScreenResult> results = Screen.OfTurnout(Table);
        Assert.Equal([ScreenId.LastDigit, ScreenId.SecondDigit, ScreenId.IntegerPercentages, ScreenId.HighTurnout], results.Select(static one => one.Screen));
        long[] issued = [400, 1_900, 450, 400, 450, 200, 210, 60];
        Same(Screen.LastDigits(issued, of: "ballots-issued"), results[0], missing: 1, notOffered: 1);
        Same(Screen.SecondDigits(issued, of: "ballots-issued"), results[1], missing: 1, notOffered: 1);
        (long, long)[] pairs = [(400, 1_000), (1_900, 2_000), (450, 500), (400, 800), (450, 900), (200, 700), (60, 0)];
        Same(Screen.IntegerPercentages(pairs, of: "ballots-issued in registered-voters"), results[2], missing: 2, notOffered: 1);
        Same(Screen.HighTurnout(pairs, of: "ballots-issued in registered-voters"), results[3], missing: 2, notOffered: 1);
        Assert.Equal([1, 0, 0], results[3].Counts.Select(static count => count.Observed));

        // Another quantity, because the caller says so.
        Assert.Equal("issued-early", Screen.OfTurnout(Table, "issued-early")[0].Of);
        Same(
            Screen.TurnoutAndShare([new(1_000, 100, 151, 400), new(2_000, 10, 1_500, 1_710), new(0, 0, 30, 60)], "votes for a"), Screen.OfVotes(Table, "a", "issued-early")[3], missing: 4, notOffered: 3);
    }

    [Fact]
    public void A_form_that_does_not_state_the_turnout_has_no_screen_of_it()
    {
        ResultTable votesOnly = Build(new([]));
        Assert.Equal(3, Screen.OfVotes(votesOnly, "a").Count);
        Assert.Equal(Screen.OfVotes(Table, "a").Take(3), Screen.OfVotes(votesOnly, "a"));
        Votes.Says("The form does not say what its turnout is of.", Assert.Throws<ArgumentException>(() => Screen.OfTurnout(votesOnly)));
        var unknown = Assert.Throws<ArgumentException>(() => Screen.OfTurnout(Table, "voters-taking-part"));
        Votes.Says("The form does not state 'voters-taking-part'.", unknown);
        Assert.Equal("turnoutOf", unknown.ParamName);
        Assert.Equal("turnoutOf", Assert.Throws<ArgumentException>(() => Screen.OfVotes(Table, "a", "voters-taking-part")).ParamName);
        ResultTable noList = Build(new([new("issued-early")], turnoutOf: "issued-early"));
        Assert.Equal("table", Assert.Throws<ArgumentException>(() => Screen.OfTurnout(noList)).ParamName);
        Assert.Equal("table", Assert.Throws<ArgumentException>(() => Screen.OfVotes(noList, "a")).ParamName);
        Votes.Says("There is no 'c' on the ballot", Assert.Throws<ArgumentException>(() => Screen.OfVotes(Table, "c")));
        Assert.Throws<ArgumentNullException>(() => Screen.OfVotes(null!, "a"));
        Assert.Throws<ArgumentNullException>(() => Screen.OfVotes(Table, null!));
        Assert.Throws<ArgumentNullException>(() => Screen.OfTurnout(null!));
    }

    private static void Same(ScreenResult expected, ScreenResult found, long missing, long notOffered) => Assert.Equal(
        new ScreenResult(
            expected.Screen,
            expected.Units,
            expected.Comparison,
            [.. expected.LeftOut, new(LeftOutRule.Missing, missing), new(LeftOutRule.NotOffered, notOffered), new(LeftOutRule.NotCounted, 2)],
            expected.Counts,
            expected.Statistics,
            expected.Of),
        found);

    private static ResultTable Build(ProtocolForm form)
    {
        var builder = new ResultTableBuilder(form, Paper);
        for (int i = 0; i < Rows.Length; i++)
        {
            builder.Add(new(form, Paper, UnitPath.Whole.Of($"{i}"), [.. form.Lines.Select(line => Rows[i].Lines[Form.Lines.ToList().FindIndex(one => one.Quantity == line.Quantity)])], [.. Rows[i].Votes], Rows[i].Standing));
        }

        return builder.Build();
    }
}
