using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Accreditations;

/// <summary>Running totals of accreditation, in the series that were published and in made-up ones.</summary>
public class TrancheTests
{
    private static readonly LocalDate First = new(2022, 10, 17);
    private static readonly Election Presidential = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));

    private static readonly Tranche[] Of2022 =
    [
        new(First, total: 43),
        new(new(2022, 10, 30), total: 76),
        new(new(2022, 10, 31), added: new(63)),
        new(new(2022, 11, 8), added: new(134), leaving: 2, total: 271),
        new(new(2022, 11, 14), total: 641),
    ];

    [Fact]
    public void The_series_of_2022_adds_up() => Assert.Equal(new ValidationReport(), Statement(641, Of2022).Validate());

    [Fact]
    public void Of_the_series_of_2019_a_number_is_missing()
    {
        Tranche[] series = [new(new(2019, 5, 6), total: 45), new(new(2019, 5, 13), total: 67), new(new(2019, 5, 24), added: new(125), total: 248)];
        Assert.Equal(
            "Warning: statement.running-total at tranches[2]: total before, with what was added 192 should be equal to stated total 248 (difference -56)",
            Statement(null, series).Validate().ToString());
    }

    [Property]
    public void A_series_made_by_adding_up_has_no_finding_and_each_figure_changed_has_some(DoNotSize<int> seed, bool up)
    {
        var random = new Random(seed.Item);
        Tranche[] series = RandomSeries(random);
        int sum = series[^1].Total!.Value.Number;
        Assert.Equal(new ValidationReport(), Statement(sum, series).Validate());

        int step = up ? 1 : -1;
        for (int i = 0; i < series.Length; i++)
        {
            Tranche one = series[i];
            AssertFound(new(one.Day, one.Added, one.Leaving, one.Total!.Value.Number + step), series, i, sum);
            if (i > 0)
            {
                AssertFound(new(one.Day, new(one.Added.Total!.Value.Number + step), one.Leaving, one.Total), series, i, sum);
                AssertFound(new(one.Day, one.Added, one.Leaving + step, one.Total), series, i, sum);
            }
        }

        Assert.Equal(["statement.running-total-and-total"], Codes(Statement(sum - 1, series)));
    }

    [Property]
    public void A_series_of_which_only_some_totals_are_stated_has_no_finding(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Tranche[] series = RandomSeries(random);
        Tranche[] known = [.. series.Select(one => new Tranche(one.Day, random.Next(3) == 0 ? null : one.Added, one.Leaving, random.Next(2) == 0 ? null : one.Total))];
        Assert.Equal(new ValidationReport(), Statement(series[^1].Total!.Value.Number, known).Validate());
    }

    [Fact]
    public void A_total_that_falls_by_more_than_left_is_found()
    {
        Assert.Equal(["statement.running-total-falls"], Codes(Statement(null, [new(First, total: 76), new(First, total: 75)])));
        Assert.Equal(["statement.running-total-falls"], Codes(Statement(null, [new(First, total: 76), new(First, leaving: 2, total: 73)])));
        Assert.Empty(Codes(Statement(null, [new(First, total: 76), new(First, leaving: 2, total: 74)])));
        Assert.Equal(["statement.running-total"], Codes(Statement(null, [new(First, total: 76), new(First, added: new(0), leaving: 2, total: 73)])));
    }

    [Fact]
    public void A_total_that_falls_is_found_across_a_day_of_which_nothing_is_stated() =>
        Assert.NotEmpty(Codes(Statement(null, [new(First, total: 100), new(First.PlusDays(1)), new(First.PlusDays(2), total: 50)])));

    [Fact]
    public void More_who_leave_than_there_are_are_found() =>
        Assert.NotEmpty(Codes(Statement(null, [new(First, total: 5), new(First, added: new(0), leaving: 10)])));

    [Fact]
    public void More_added_on_a_day_than_there_were_after_it_are_found() =>
        Assert.NotEmpty(Codes(Statement(null, [new(First, added: new(5), total: 3)])));

    [Fact]
    public void A_series_that_ends_on_the_day_of_the_statement_ends_at_its_total()
    {
        var statement = new AccreditationStatement(Presidential, LocalizedText.English("commission"), new(700), asOf: new LocalDate(2022, 11, 14), tranches: [.. Of2022]);
        Assert.NotEmpty(Codes(statement));
    }

    [Fact]
    public void Tranches_after_the_day_of_the_statement_are_not_held_against_its_total()
    {
        AccreditationStatement At(int total, LocalDate day) => new(Presidential, LocalizedText.English("commission"), new(total), asOf: day, tranches: [.. Of2022]);
        Assert.Empty(Codes(At(139, new(2022, 10, 31))));
        Assert.Equal(["statement.running-total-and-total"], Codes(At(138, new(2022, 10, 31))));
        Assert.Empty(Codes(At(200, new(2022, 11, 7))));
        Assert.Equal(["statement.running-total-and-total"], Codes(At(138, new(2022, 11, 7))));
        Assert.Empty(Codes(At(1, new(2022, 10, 16))));
    }

    [Fact]
    public void Statements_are_comparable_about_one_election_stage_and_day()
    {
        AccreditationStatement one = Statement(1, []);
        Assert.True(one.IsComparableWith(Statement(2, [])));
        Assert.False(one.IsComparableWith(Statement(1, [], AccreditationStage.Requested)));
        Assert.False(one.IsComparableWith(new(new("KZ", ElectionKind.Local, Presidential.VotingDay), one.Issuer, new(1))));
        AccreditationStatement Day(int day) => new(Presidential, one.Issuer, new(1), asOf: new LocalDate(2022, 11, day));
        Assert.True(one.IsComparableWith(Day(1)) && Day(1).IsComparableWith(Day(1)) && !Day(1).IsComparableWith(Day(2)));
    }

    [Fact]
    public void A_running_total_goes_on_from_what_is_stated_after_it_disagreed() =>
        Assert.Equal(["tranches[1]"], Statement(null, [new(First, total: 10), new(First, new(1), 0, 20), new(First, new(1), 0, 21)]).Validate().Findings.Select(finding => finding.Path));

    [Fact]
    public void Figures_near_the_limit_do_not_overflow()
    {
        Assert.Empty(Codes(Statement(null, [new(First, total: int.MaxValue), new(First, added: new(int.MaxValue)), new(First, added: new(int.MaxValue))])));
        Finding finding = Assert.Single((IEnumerable<Finding>)Statement(0, [new(First, total: int.MaxValue), new(First, added: new(int.MaxValue))]).Validate().Findings);
        Assert.Equal(2L * int.MaxValue, finding.Broken!.Difference);
    }

    [Fact]
    public void Requests_are_never_compared_with_accreditations()
    {
        AccreditationStatement asked = Statement(641, [], AccreditationStage.Requested);
        AccreditationStatement accredited = Statement(614, []);
        Assert.Throws<ArgumentException>(() => asked.CompareWith(accredited));
        Assert.Throws<ArgumentException>(() => accredited.CompareWith(asked));
        Assert.Equal(["composition.figures-differ"], asked.CompareWith(Statement(640, [], AccreditationStage.Requested)).Findings.Select(finding => finding.Code.Value));
        Assert.Equal("commission: 641 observers asked for, KZ presidential 2022-11-20", asked.ToString());
    }

    [Fact]
    public void The_share_of_those_asked_for_has_a_basis_of_its_own()
    {
        var asked = new AccreditationStatement(Presidential, LocalizedText.English("commission"), new(641, [new(SenderKind.State, 109)]), AccreditationStage.Requested);
        Assert.True(asked.TryGetShare(SenderKind.State, out Share? share));
        Assert.Equal(new Share(109, 641, ShareBasis.RequestedObservers), share);
    }

    [Fact]
    public void Tranches_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tranche(First, added: new(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tranche(First, leaving: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tranche(First, total: -1));
        Assert.Throws<ArgumentException>(() => new Tranche(First.WithCalendar(CalendarSystem.Julian)));
        Assert.Contains("comes before 2022-10-17", Assert.Throws<ArgumentException>(() => Statement(null, [new(First), new(First.PlusDays(-1))])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tranche_has_words()
    {
        Assert.Equal("2022-11-08: 134 added, 2 leaving, 271 in all", Of2022[3].ToString());
        Assert.Equal("2022-10-17: added not stated, 0 leaving, total not stated", new Tranche(First).ToString());
    }

    private static void AssertFound(Tranche changed, Tranche[] series, int place, int total)
    {
        Tranche[] wrong = [.. series];
        wrong[place] = changed;
        Assert.NotEmpty(Codes(Statement(total, wrong)));
    }

    /// <summary>Two tranches or more, each with some added and some leaving, so that each figure can be made smaller.</summary>
    private static Tranche[] RandomSeries(Random random)
    {
        int total = random.Next(10, 100);
        var series = new List<Tranche> { new(First, new(total), 0, total) };
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int added = random.Next(5, 100);
            int leaving = random.Next(1, 5);
            total += added - leaving;
            series.Add(new(series[^1].Day.PlusDays(random.Next(3)), new(added), leaving, total));
        }

        return [.. series];
    }

    private static AccreditationStatement Statement(int? total, Tranche[] tranches, AccreditationStage stage = AccreditationStage.Accredited) =>
        new(Presidential, LocalizedText.English("commission"), new(total), stage, tranches: [.. tranches]);

    private static IEnumerable<string> Codes(AccreditationStatement statement) => statement.Validate().Findings.Select(finding => finding.Code.Value);
}
