using ElectionObservation.Elections;
using ElectionObservation.Results;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Results;

public class PublishedResultTests
{
    private static readonly LocalizedText Commission = LocalizedText.English("commission");
    private static readonly Election President = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));
    private static readonly Contest Lists = new("lists", LocalizedText.English("Party lists"), 69);
    private static readonly Election Majilis = new("KZ", ElectionKind.Parliamentary, new LocalDate(2023, 3, 19), contests: [Lists]);

    private static readonly (string Id, long Votes, string Percent)[] Kazakhstan2022 =
    [
        ("Tokayev", 6456392, "81.31"), ("Dairabaev", 271641, "3.42"), ("Abden", 206206, "2.60"), ("Qajyken", 200907, "2.53"),
        ("Auesbaev", 176116, "2.22"), ("Tursynbekova", 168731, "2.12"), (Votes.Against, 460484, "5.80"),
    ];

    [Fact]
    public void Kazakhstan_president_2022_has_no_finding()
    {
        PublishedResult result = Of(Kazakhstan2022.Select(Line));
        Assert.Equal(new ValidationReport(), result.Validate());
        Assert.Equal("commission: KZ presidential 2022-11-20", result.ToString());
        Assert.Equal(7940477, result.Tally.ValidVotes);
    }

    [Fact]
    public void Each_percentage_is_found_when_it_is_not_that_of_its_votes()
    {
        for (int i = 0; i < Kazakhstan2022.Length; i++)
        {
            ResultLine[] lines = [.. Kazakhstan2022.Select(Line)];
            lines[i] = new(lines[i].Option, lines[i].Votes, Percent.Parse("7.77"));
            Finding finding = Assert.Single((IEnumerable<Finding>)Of(lines).Validate().Findings);
            Assert.Equal(("result.percentage", $"lines[{i}].percent", Severity.Warning), (finding.Code.Value, finding.Path, finding.Severity));
            Assert.Equal(["7.77", $"{lines[i].Votes}/7940477", "votes-including-against-all"], finding.Subjects);
        }
    }

    [Property]
    public void A_percentage_is_found_exactly_when_it_is_not_the_rounded_share(byte one, byte other, byte decimals, bool up)
    {
        var share = new Share(one + 1, one + other + 2, ShareBasis.ValidVotes);
        Assert.True(share.TryGetPercent(decimals % 7, out decimal right));
        decimal wrong = right + (decimal.One / (decimal)Math.Pow(10, decimals % 7) * (up ? 1 : -1));
        PublishedResult With(decimal value) => new(
            President, Commission, [new(Votes.Option("a"), one + 1, Percent.Parse(value.ToString($"F{decimals % 7}", null))), new(Votes.Option("b"), other + 1)], ShareBasis.ValidVotes);
        Assert.Equal(new ValidationReport(), With(right).Validate());
        if (wrong >= 0)
        {
            Assert.Equal(["result.percentage"], Codes(With(wrong)));
        }
    }

    [Fact]
    public void A_turnout_is_found_when_it_is_not_that_of_its_counts()
    {
        PublishedResult With(string? turnout, Quantity? of) => Of(Kazakhstan2022.Select(Line), turnout, of);
        Assert.Equal(new ValidationReport(), With("69.44", Quantity.BallotsIssued).Validate());
        Assert.Equal(new ValidationReport(), With("69", Quantity.BallotsIssued).Validate());
        Finding finding = Assert.Single((IEnumerable<Finding>)With("69.45", Quantity.BallotsIssued).Validate().Findings);
        Assert.Equal("Warning: result.percentage at turnout: 69.45, 8300046/11953465, registered-voters", finding.ToString());
        Assert.Equal(new ValidationReport(), With("12", null).Validate());
        Assert.Equal(new ValidationReport(), With("12", Quantity.BallotsFound).Validate());
        Assert.Equal(new ValidationReport(), With(null, Quantity.BallotsIssued).Validate());
    }

    [Fact]
    public void Percentages_of_what_is_not_stated_are_not_checked()
    {
        ResultLine[] lines = [new(Votes.Option("a"), 1, Percent.Parse("99")), new(Votes.Option("b"), 1)];
        Assert.Equal(new ValidationReport(), new PublishedResult(President, Commission, [.. lines]).Validate());
        Assert.Equal(new ValidationReport(), new PublishedResult(President, Commission, [.. lines], ShareBasis.BallotsFound).Validate());
        Assert.Equal(["result.percent-basis"], Codes(new(President, Commission, [.. lines], ShareBasis.VotesIncludingAgainstAll)));
        Assert.Equal(["result.percentage"], Codes(new(President, Commission, [.. lines], ShareBasis.ValidVotes)));
    }

    [Fact]
    public void What_the_tally_finds_is_found()
    {
        PublishedResult result = new(
            President, Commission, [new(Votes.Option("a"), 5)], quantities: [new(Quantity.ValidBallots, 6), new(Quantity.BallotsIssued, 4)]);
        Assert.Equal(["tally.valid-votes", "tally.votes-above-issued"], Codes(result));
        Assert.Equal(result.Tally.Quantities, result.Quantities);
    }

    [Fact]
    public void Seats_that_do_not_add_up_to_those_of_the_contest_are_found()
    {
        Assert.Equal(new ValidationReport(), Seats("lists", 40, 29).Validate());
        Assert.Equal("Error: result.seats at lines: seats by list 68 should be equal to seats of the contest 69 (difference -1)", Seats("lists", 40, 28).Validate().ToString());
        Assert.Equal(["result.seats"], Codes(Seats("lists", 40, 30)));
        Assert.Equal(["result.seats"], Codes(Seats("lists", int.MaxValue, int.MaxValue)));
        Assert.Equal(new ValidationReport(), Seats("lists", null, null).Validate());
        Assert.Equal(["result.unknown-contest"], Codes(Seats("other", 1, 1)));
    }

    [Fact]
    public void The_line_against_all_needs_no_seats()
    {
        PublishedResult result = new(
            Majilis, Commission, [new(Votes.Option("a"), 5, seats: 69), new(Votes.Option(Votes.Against), 5)], contest: "lists");
        Assert.Equal(new ValidationReport(), result.Validate());
    }

    [Fact]
    public void Seats_that_are_not_stated_are_not_zero()
    {
        Assert.Equal(new ValidationReport(), Seats("lists", 40, null).Validate());
        Assert.Equal(["result.seats"], Codes(Seats("lists", 70, null)));
    }

    [Fact]
    public void The_only_contest_of_an_election_need_not_be_named() => Assert.Equal(["result.seats"], Codes(Seats(null, 40, 28)));

    [Fact]
    public void What_could_be_stated_can_be_checked() => Assert.Equal(
        new ValidationReport(),
        new PublishedResult(President, Commission, [new(Votes.Option("a"), long.MaxValue)], quantities: [new(Quantity.InvalidBallots, 1)]).Validate());

    [Fact]
    public void What_is_no_result_is_refused()
    {
        ResultLine line = new(Votes.Option("a"), 1);
        Assert.Throws<ArgumentException>(() => Of([]));
        Votes.Says("'a' is given twice", Assert.Throws<ArgumentException>(() => Of([line, line])));
        BallotOption again = new("none", Commission, OptionKind.AgainstAll);
        Votes.Says("against all", Assert.Throws<ArgumentException>(() => Of([line, new(again, 1), new(Votes.Option(Votes.Against), 1)])));
        Assert.Throws<OverflowException>(() => Of([line, new(Votes.Option("b"), long.MaxValue)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PublishedResult(President, Commission, [line], quantities: [new(Quantity.BallotsFound, -1)]));
        Assert.Throws<ArgumentException>(() => new PublishedResult(President, Commission, [line], note: "\ud800"));
        Assert.Throws<ArgumentNullException>(() => new PublishedResult(null!, Commission, [line]));
        Assert.Throws<ArgumentNullException>(() => new PublishedResult(President, null!, [line]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResultLine(line.Option, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ResultLine(line.Option, 1, seats: -1));
        Assert.Throws<ArgumentNullException>(() => new ResultLine(null!, 1));
    }

    private static ResultLine Line((string Id, long Votes, string Percent) line) => new(Votes.Option(line.Id), line.Votes, Percent.Parse(line.Percent));

    private static PublishedResult Of(IEnumerable<ResultLine> lines, string? turnout = null, Quantity? turnoutOf = null) => new(
        President,
        Commission,
        [.. lines],
        ShareBasis.VotesIncludingAgainstAll,
        [new(Quantity.RegisteredVoters, 11953465), new(Quantity.BallotsIssued, 8300046)],
        turnout is null ? null : Percent.Parse(turnout),
        turnoutOf);

    private static PublishedResult Seats(string? contest, int? one, int? other) => new(
        Majilis,
        Commission,
        [new(Votes.Option("a"), 5, seats: one), new(Votes.Option("b"), 5, seats: other)],
        contest: contest is null ? null : new ContestId(contest));

    private static IEnumerable<string> Codes(PublishedResult result) => result.Validate().Findings.Select(finding => finding.Code.Value);
}
