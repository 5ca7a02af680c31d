using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Observations;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Cases;

/// <summary>Numbers that two publications give differently: what the library finds in either, and between them.</summary>
public class KazakhstanConflictCases
{
    // What is found in a result with the value that is not accepted. In a result with the one that is, nothing is.
    private static readonly Dictionary<string, string[]> Rejected = new(StringComparer.Ordinal)
    {
        ["2022-votes"] = ["tally.valid-votes at quantities[valid-ballots]: 7940478 and 7940477"],
        ["2022-kazhyken"] = ["tally.valid-votes at quantities[valid-ballots]: 8040477 and 7940477", "result.percentage at lines[3].percent: 2.53, 300907/7940477, valid-ballots"],
        ["2022-abden"] = ["tally.valid-votes at quantities[valid-ballots]: 7940271 and 7940477", "result.percentage at lines[2].percent: 2.60, 206000/7940477, valid-ballots"],
        ["2022-registered"] = ["result.percentage at turnout: 69.44, 8300046/11950485, registered-voters"],
        ["2016-participants"] = ["result.percentage at turnout: 77.1, 7966000/9810000, registered-voters"],
        ["2015-syzdykov"] = ["tally.valid-votes at quantities[valid-ballots]: 9036733 and 9036724"],
    };

    // What the value that is not accepted would be in per cent, next to what was printed with it.
    private static readonly Dictionary<string, (string Printed, string Would)> Percentages = new(StringComparer.Ordinal)
    {
        ["2022-votes"] = ("81.31", "81.31"),
        ["2022-kazhyken"] = ("2.53", "3.79"),
        ["2022-abden"] = ("2.60", "2.59"),
        ["2022-registered"] = ("69.44", "69.45"),
        ["2016-participants"] = ("77.1", "81.2"),
        ["2015-syzdykov"] = ("1.61", "1.61"),
    };

    // What the types of the library cannot state or settle, and why.
    private static readonly Dictionary<string, string> OutOfReach = new(StringComparer.Ordinal)
    {
        ["2022-votes"] = "both values give every printed percentage; only the sum, printed with one of them, tells them apart",
        ["2015-syzdykov"] = "both values give every printed percentage; only the sum, reckoned with one of them, tells them apart",
        ["2016-participants"] = "a quantity of a result is exact: counts that were rounded do not give the second decimal of 77.12, so that it is compared with one",
    };

    // The numbers of observers that are held against each other; "over 400" is 401 or more.
    private static readonly Dictionary<string, (long Accepted, long Other)> Observers = new(StringComparer.Ordinal)
    {
        ["2022-observers"] = (641, 614),
        ["2021-observers"] = (398, 401),
        ["2026-observers"] = (359, 336),
    };

    // Numbers of something else, which contradict nothing: who was expected, said by another, and about so many.
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal) { ["2026-observers"] = "Foreign Ministry" };

    public static TheoryData<string> OfObservers => Ids(static name => name == "observers");

    public static TheoryData<string> OfResults => Ids(static name => name != "observers");

    [Fact]
    public void Every_conflict_has_its_expectation()
    {
        string[] ids = [.. KazakhstanFile.Named("observers.json").Where(one => one.Section == "dataConflicts").Select(one => one.Id)];
        Assert.Equal(ids.Order(StringComparer.Ordinal), Rejected.Keys.Concat(Observers.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(Rejected.Keys.Order(), Percentages.Keys.Order());
        Assert.All(OutOfReach, reason => Assert.Contains(reason.Key, ids));
        Assert.All(Expected, issuer => Assert.Contains(issuer.Key, ids));
    }

    [Theory]
    [MemberData(nameof(OfObservers))]
    public void Two_numbers_of_observers_are_told_apart(string id)
    {
        Conflict one = Of(id);
        KazakhstanTotals totals = KazakhstanTotals.Read(KazakhstanFile.All("accreditationCases").Single(other => other.Id.StartsWith($"{id[..4]}-", StringComparison.Ordinal)));
        Assert.Equal(totals.Total, one.Accepted);
        AccreditationStatement accepted = totals.Statement();
        AccreditationStatement rejected = (totals with { Total = one.Other }).Statement();
        (long left, long right) = Observers.GetValueOrDefault(id, (one.Accepted.Number, one.Other.Range.AtLeast));
        Assert.Empty(Found(accepted.Validate()));
        Assert.Equal([$"composition.figures-differ at observers.total: {left} and {right}"], Found(accepted.CompareWith(rejected)));
        Assert.Equal([$"composition.figures-differ at observers.total: {right} and {left}"], Found(rejected.CompareWith(accepted)));
        Assert.Equal([$"composition.figures-differ at total: {left} and {right}"], Found(accepted.Observers.CompareWith(rejected.Observers, "one", "other")));
        string[] split = totals.FromOrganisations is null ? [] : [$"composition.kinds-sum at observers.total: {left} and {right}"];
        Assert.Equal(split, Found(rejected.Validate()));
        if (Expected.TryGetValue(id, out string? issuer))
        {
            // The other number is of others: said by another, about so many, of whom accreditation was expected and not given.
            var about = new AccreditationStatement(totals.Election, LocalizedText.English(issuer), new(StatedCount.About(one.Other.Number)));
            Assert.NotEqual(accepted.Issuer, about.Issuer);
            Assert.Empty(Found(accepted.CompareWith(about)));
            Assert.Empty(Found(about.CompareWith(accepted)));
            var expected = new AccreditationStatement(totals.Election, about.Issuer, rejected.Observers, AccreditationStage.Requested);
            Assert.False(accepted.IsComparableWith(expected));
            Assert.Throws<ArgumentException>(() => accepted.CompareWith(expected));
        }
    }

    [Theory]
    [MemberData(nameof(OfResults))]
    public void Two_numbers_of_a_result_are_told_apart(string id)
    {
        Conflict one = Of(id);
        KazakhstanResult result = KazakhstanResult.Read(KazakhstanFile.All("electionResults").First(other => other.Id.StartsWith($"{id[..4]}-", StringComparison.Ordinal)));
        bool settled = !OutOfReach.ContainsKey(id);
        (KazakhstanResult accepted, KazakhstanResult rejected) = (one.In(result, one.Accepted.Number), one.In(result, one.Other.Number));
        Assert.NotEqual(accepted.Published(withBase: true), rejected.Published(withBase: true));
        Assert.Empty(Found(AsPrinted(accepted).Published(withBase: true).Validate()));
        string[] found = Found(AsPrinted(rejected).Published(withBase: true).Validate());
        Assert.NotEmpty(found);
        Assert.Equal(Rejected.GetValueOrDefault(id, found), found);

        // Without the number that percentages were published with, only they can tell.
        Assert.Empty(Found(AsPrinted(accepted).Published(withBase: false).Validate()));
        Assert.Equal(settled || result.CountsAreRounded, Found(AsPrinted(rejected).Published(withBase: false).Validate()).Length > 0);
        if (Percentages.TryGetValue(id, out (string Printed, string Would) percentages))
        {
            (Percent printed, Percent would) = (Percent.Parse(percentages.Printed), Percent.Parse(percentages.Would));
            Assert.True(printed.IsRounded(one.ShareIn(accepted)), $"{id}: {one.ShareIn(accepted)}");
            Assert.True(would.IsRounded(one.ShareIn(rejected)), $"{id}: {one.ShareIn(rejected)}");
            Assert.Equal(printed == would, printed.IsRounded(one.ShareIn(rejected)));

            // As percentages of one basis, the two are the same figure or different ones.
            FigureComparison comparison = one.Figure(result, printed, "one").CompareWith(one.Figure(result, would, "other"));
            Assert.Equal(printed == would ? new FigureComparison.Same() : new FigureComparison.Different(), comparison);
        }

        if (result.CountsAreRounded)
        {
            // Neither gives the decimals that were printed: the counts are too round for that.
            Assert.Equal([$"result.percentage at turnout: {result.Turnout}, {one.ShareIn(accepted)}, registered-voters"], Found(accepted.Published(withBase: true).Validate()));
            Assert.Equal([$"result.percentage at turnout: {result.Turnout}, {one.ShareIn(rejected)}, registered-voters"], Found(rejected.Published(withBase: true).Validate()));
        }
    }

    [Fact]
    public void The_list_grew_on_voting_day()
    {
        Conflict one = Of("2022-registered");
        KazakhstanCase result = KazakhstanFile.All("electionResults").First(other => other.Id == "2022-president");
        Assert.Equal((result.Number("registered"), result.Number("registeredBeforeVote")), (one.Accepted.Number, one.Other.Number));
        Assert.True(one.Accepted.Number > one.Other.Number, "the list did not grow");
    }

    [Theory]
    [InlineData("tea leaves", "1, 2", "1", "field: 'tea leaves' is not known")]
    [InlineData("observers", "1, 2, 3", "1", "values: expected two")]
    [InlineData("observers", "1, \"a few\"", "1", "values: 'a few' is of a form that is not known")]
    [InlineData("observers", "1, 2", "3", "accepted: is none of the values")]
    public void A_conflict_that_is_not_understood_fails_with_the_case(string field, string values, string accepted, string why)
    {
        string json = $$"""{ "dataConflicts": [{ "id": "a", "field": "{{field}}", "values": [{{values}}], "accepted": {{accepted}}, "why": "", "sources": ["s"] }] }""";
        KazakhstanCase one = Assert.Single(KazakhstanFile.Read(json, "x.json"));
        Assert.Contains($"Case 'a' of 'dataConflicts'.{why}", Assert.Throws<InvalidDataException>(() => Conflict.Read(one)).Message, StringComparison.Ordinal);
    }

    /// <summary>Rounded counts are held against a percentage with one decimal, which is as far as they carry.</summary>
    private static KazakhstanResult AsPrinted(KazakhstanResult result) => result.CountsAreRounded && result.Turnout is { } turnout
        ? result with { Turnout = Percent.Parse(Math.Round(turnout.Value, 1).ToString("F1", CultureInfo.InvariantCulture)) }
        : result;

    private static Conflict Of(string id) => Conflict.Read(KazakhstanFile.All("dataConflicts").Single(one => one.Id == id));

    private static TheoryData<string> Ids(Func<string, bool> ofField) => [.. KazakhstanFile.All("dataConflicts").Where(one => ofField(one.Required("field"))).Select(one => one.Id)];

    private static string[] Found(ValidationReport report) =>
    [
        .. report.Findings.Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Code} at {finding.Path}: {(finding.Broken is { } broken ? $"{broken.Left.Value} and {broken.Right.Value}" : string.Join(", ", finding.Subjects))}")),
    ];

    /// <summary>Two values for one field, one of which is taken to be right.</summary>
    private sealed record Conflict(string Field, StatedCount Accepted, StatedCount Other)
    {
        private const string Votes = " votes";

        public static Conflict Read(KazakhstanCase one)
        {
            Fields fields = one.Fields();
            fields.Text("id");
            fields.Text("why");
            string field = fields.Text("field");
            if (!(field is "observers" or "registered voters" or "participants" || field.EndsWith(Votes, StringComparison.Ordinal)))
            {
                throw fields.Refused("field", $"'{field}' is not known");
            }

            StatedCount[] values = [.. fields.NumbersOrTexts("values").Select(text => Value(fields, text))];
            if (values.Length != 2 || values[0] == values[1])
            {
                throw fields.Refused("values", "expected two");
            }

            StatedCount accepted = fields.Number("accepted");
            fields.Done();
            return values.Contains(accepted) ? new(field, accepted, values.Single(value => value != accepted)) : throw fields.Refused("accepted", "is none of the values");
        }

        private bool OfVotes => Field.EndsWith(Votes, StringComparison.Ordinal);

        public KazakhstanResult In(KazakhstanResult result, long value) => Field switch
        {
            "registered voters" => result with { Registered = value },
            "participants" => result with { Participants = value },
            _ => result.With(result.PlaceOf(Field[..^Votes.Length]), value),
        };

        public Share ShareIn(KazakhstanResult result)
        {
            Tally tally = result.Published(withBase: true).Tally;
            return OfVotes
                ? tally.ShareOf(tally.Ballot.Options[result.PlaceOf(Field[..^Votes.Length])].Id, new ShareBasis(Quantity.ValidBallots.Value))
                : tally.TryGetTurnout(Quantity.BallotsIssued, out Share? turnout) ? turnout : throw new InvalidDataException($"Case '{result.Id}': no turnout.");
        }

        public PublishedFigure Figure(KazakhstanResult result, Percent percent, string issuer) => OfVotes
            ? new(result.Election, Measure.VoteShare, LocalizedText.English(issuer), percent, Quantity.ValidBallots, ShareBasis.ValidVotes, UnitId.Nationwide)
            : new(result.Election, Measure.Turnout, LocalizedText.English(issuer), percent, Quantity.BallotsIssued, ShareBasis.RegisteredVoters, UnitId.Nationwide);

        private static StatedCount Value(Fields fields, string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int exact) ? exact
            : Regex.Match(text, @"^over (\d+)$") is { Success: true } over ? StatedCount.MoreThan(int.Parse(over.Groups[1].Value, CultureInfo.InvariantCulture))
            : throw fields.Refused("values", $"'{text}' is of a form that is not known");
    }
}
