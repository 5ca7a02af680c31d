using ElectionObservation.Calendars;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;

namespace ElectionObservation.Tests.Catalogue;

/// <summary>The built-in law of the United Kingdom against published timetables.</summary>
public class UnitedKingdomTests
{
    /// <summary>The provisions that the catalogue is to hold, each a version of a rule.</summary>
    private const string Provisions = """
        parl-dissolution parl-writ parl-notice parl-noms parl-withdraw parl-sopn parl-agents parl-subagents parl-poll by-notice
        by-noms-earliest by-noms-latest by-poll-earliest by-poll-latest local-ew-notice local-ew-noms local-ew-noms-2006
        local-ew-withdraw local-ew-withdraw-2006 local-ew-sopn local-ew-sopn-2006 local-ew-notice-of-poll parish-ew-notice
        parish-ew-noms parish-ew-withdraw parish-ew-sopn mayor-ew-notice mayor-ew-noms mayor-ew-withdraw mayor-ew-sopn gla-notice
        gla-noms gla-withdraw gla-sopn gla-by-withdraw gla-by-sopn pcc-notice pcc-noms pcc-withdraw pcc-sopn senedd-notice
        senedd-noms senedd-withdraw senedd-sopn sp-notice-earliest sp-notice-latest sp-noms sp-sopn slocal-notice-earliest
        slocal-notice-latest slocal-noms slocal-sopn ni-local-notice ni-local-noms ni-local-sopn nia-notice nia-noms nia-sopn
        ni-casual-notice ni-casual-noms col-notice col-noms col-withdraw col-sopn col-registration registration-ew
        registration-scot registration-ni registration-2019-override postal-ew proxy-ew emergency-proxy-ew postal-scot proxy-scot
        postal-sp-2021 absent-ni vac lost-postal final-alteration expenses-principal expenses-parish expenses-gla-wide
        auto-dissolution sp-ordinary sp-first-meeting
        """;

    private static readonly Jurisdiction UnitedKingdom = JurisdictionCatalog.BuiltIn["GB"];
    private static readonly Jurisdiction Doubtful = UnitedKingdom.Accepting(Evidence.Uncertain);
    private static readonly CalendarSet Calendars = new(UnitedKingdom.Calendars);

    [Fact]
    public void Every_provision_is_there_and_nothing_else()
    {
        string[] names = Provisions.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(85, names.Length);

        // At a general election three rules on absent votes go by the holidays of every part: each has a second version for it.
        string[] general = ["postal-ew.general-election", "proxy-ew.general-election", "lost-postal.general-election"];
        IEnumerable<string> versions = UnitedKingdom.Rules.SelectMany(static rule => rule.Versions.Select(static version => version.Id.Value)).Distinct();
        Assert.Equal(names.Concat(general).Order(StringComparer.Ordinal), versions.Order(StringComparer.Ordinal));
    }

    /// <summary>Published timetables: by the House of Commons Library, the Electoral Commission, returning officers.</summary>
    [Theory]
    [InlineData("uk-parliamentary", "2019-12-12", "parl-dissolution", "2019-11-06T00:00")]
    [InlineData("uk-parliamentary", "2019-12-12", "parl-agents", "2019-12-05T24:00")]
    [InlineData("uk-parliamentary", "2019-12-12", "parl-subagents", "2019-12-10T24:00")]
    [InlineData("uk-parliamentary", "2019-12-12", "postal-ew", "2019-11-26T17:00")]
    [InlineData("uk-parliamentary", "2019-12-12", "registration-ew", "2019-11-26T24:00")]
    [InlineData("uk-parliamentary", "2019-12-12", "registration-scot", "2019-11-26T24:00")]
    [InlineData("uk-parliamentary", "2019-12-12", "registration-ni", "2019-11-26T24:00")]
    [InlineData("uk-parliamentary", "2024-07-04", "parl-dissolution", "2024-05-30T00:00")]
    [InlineData("uk-parliamentary", "2024-07-04", "registration-ew", "2024-06-18T24:00")]
    [InlineData("uk-parliamentary", "2024-07-04", "postal-ew", "2024-06-19T17:00")]
    [InlineData("uk-parliamentary", "2024-07-04", "vac-ew", "2024-06-26T17:00")]
    [InlineData("council-ew", "2019-02-21", "local-ew-noms", "2019-01-25T16:00")]
    [InlineData("council-ew", "2023-05-04", "local-ew-sopn", "2023-04-05T16:00")]
    [InlineData("council-ew", "2023-05-04", "registration-ew", "2023-04-17T24:00")]
    [InlineData("council-ew", "2023-05-04", "postal-ew", "2023-04-18T17:00")]
    [InlineData("council-ew", "2025-05-01", "registration-ew", "2025-04-11T24:00")]
    [InlineData("council-ew", "2025-05-01", "proxy-ew", "2025-04-23T17:00")]
    [InlineData("council-ew", "2025-05-01", "vac-ew", "2025-04-23T17:00")]
    [InlineData("council-ew", "2025-05-01", "emergency-proxy-ew", "2025-05-01T17:00")]
    [InlineData("mayor", "2025-05-01", "mayor-ew-notice", "2025-03-25T24:00")]
    [InlineData("gla", "2024-05-02", "gla-sopn", "2024-04-02T16:00")]
    [InlineData("council-scotland", "2022-11-17", "postal-scot", "2022-11-02T17:00")]
    [InlineData("scottish-parliament", "2021-05-06", "sp-noms", "2021-03-31T16:00")]
    [InlineData("scottish-parliament", "2021-05-06", "postal-scot", "2021-04-06T17:00")]
    [InlineData("city-of-london", "2019-04-30", "col-noms", "2019-04-01T24:00")]
    [InlineData("city-of-london", "2025-02-15", "col-registration", "2023-11-30T24:00")]
    [InlineData("city-of-london", "2025-11-29", "col-registration", "2024-11-30T24:00")]
    public void Published_days_follow_from_the_day_of_the_poll(string kind, string poll, string rule, string expected)
    {
        Timetable timetable = Table(Doubtful, new Election("GB", kind, Day(poll)));
        Assert.StartsWith($"{expected} Europe/London", timetable[rule].Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-12-12", "2019-11-06", "parl-writ", "2019-11-07T24:00")]
    [InlineData("2019-12-12", "2019-11-06", "parl-notice", "2019-11-11T16:00")]
    [InlineData("2019-12-12", "2019-11-06", "parl-noms", "2019-11-14T16:00")]
    [InlineData("2019-12-12", "2019-11-06", "parl-sopn", "2019-11-15T16:00")]
    [InlineData("2019-12-12", "2019-11-06", "parl-poll", "2019-12-12T22:00")]
    [InlineData("2024-07-04", "2024-05-30", "parl-noms", "2024-06-07T16:00")]
    [InlineData("2024-07-04", "2024-05-30", "parl-sopn", "2024-06-10T16:00")]
    [InlineData("2024-07-04", "2024-05-30", "parl-poll", "2024-07-04T22:00")]
    public void A_general_election_is_counted_from_dissolution(string poll, string dissolution, string rule, string expected)
    {
        Election election = new Election("GB", "uk-parliamentary", Day(poll)).With("dissolution", Day(dissolution));
        Assert.StartsWith($"{expected} Europe/London", Table(UnitedKingdom, election)[rule].Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by-notice-ew", "2019-12-03T16:00")]
    [InlineData("by-notice-scot", "2019-12-04T16:00")]
    [InlineData("by-notice-ni", "2019-12-03T16:00")]
    [InlineData("by-noms-latest-scot", "2019-12-11T16:00")]
    public void A_by_election_goes_by_the_holidays_of_its_own_part(string rule, string expected)
    {
        Election election = new Election("GB", "uk-by-election", Day("2024-05-02")).With("receiptOfWrit", Day("2019-11-29"));
        Assert.StartsWith($"{expected} ", Table(UnitedKingdom, election)[rule].Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lost-postal", "2025-04-25T00:00")]
    [InlineData("final-alteration-ew", "2025-04-24T24:00")]
    public void Openings_and_days_on_which_something_is_done_follow_from_the_poll_too(string rule, string expected) =>
        Assert.StartsWith($"{expected} ", Table(UnitedKingdom, new Election("GB", "council-ew", Day("2025-05-01")))[rule].Single().ToString(), StringComparison.Ordinal);

    [Fact]
    public void What_is_counted_from_dissolution_waits_for_it() =>
        Assert.Equal(new DeadlineAnswer.Waiting(["dissolution"]), Table(UnitedKingdom, new Election("GB", "uk-parliamentary", Day("2024-07-04")))["parl-sopn"]);

    [Fact]
    public void The_fourteenth_day_of_2024_is_the_nineteenth_of_June() =>
        Assert.Equal(Day("2024-06-19"), Calendars["parl-general"].Plus(Day("2024-05-30"), 14));

    [Theory]
    [InlineData("2025-05-01", "2025-06-05", null)]
    [InlineData("2025-05-02", "2025-06-06", null)]
    [InlineData("2025-05-03", "2025-06-09", "2025-06-07")]
    public void Returns_of_expenses_count_every_day_and_then_move_to_an_open_one(string result, string expected, string? moved)
    {
        Election election = new Election("GB", "council-ew", Day("2025-05-01")).With("resultDeclared", Day(result));
        Deadline returned = Table(UnitedKingdom, election)["expenses-principal-ew"].Single();
        Assert.Equal((Day(expected), moved is null ? null : Day(moved)), (returned.Day, returned.MovedFrom));
    }

    [Fact]
    public void An_ordinary_election_in_Scotland_is_on_the_first_Thursday_of_May_five_years_on()
    {
        Election election = new Election("GB", "scottish-parliament", Day("2026-05-07")).With("previousOrdinaryElection", Day("2021-05-06"));
        Assert.Equal(Day("2026-05-07"), Table(UnitedKingdom, election)["sp-ordinary"].Single().Day);
    }

    [Theory]
    [InlineData("council-ew", "2014-05-21", "local-ew-withdraw", "2014-04-28T12:00", "local-ew-withdraw-2006")]
    [InlineData("council-ew", "2014-05-22", "local-ew-withdraw", "2014-04-24T16:00", "local-ew-withdraw")]
    [InlineData("uk-parliamentary", "2019-12-12", "registration-scot", "2019-11-26T24:00", "registration-2019-override")]
    [InlineData("uk-by-election", "2019-12-12", "registration-scot", "2019-11-25T24:00", "registration-scot")]
    [InlineData("uk-parliamentary", "2024-07-04", "registration-scot", "2024-06-18T24:00", "registration-scot")]
    [InlineData("scottish-parliament", "2021-05-06", "postal-scot", "2021-04-06T17:00", "postal-sp-2021")]
    public void The_day_of_the_poll_selects_the_version(string kind, string poll, string rule, string expected, string version)
    {
        Deadline deadline = Table(UnitedKingdom, new Election("GB", kind, Day(poll)))[rule].Single();
        Assert.StartsWith($"{expected} ", deadline.ToString(), StringComparison.Ordinal);
        Assert.Equal(version, deadline.Version?.Value);
    }

    [Fact]
    public void One_poll_goes_by_several_calendars_at_once()
    {
        // Easter Monday, 18 April 2022, is no working day for nominations and one for absent votes.
        Timetable timetable = Table(UnitedKingdom, new Election("GB", "council-scotland", Day("2022-05-05")));
        Assert.Equal(Day("2022-03-30"), timetable["slocal-noms"].Single().Day);
        Assert.Equal(Day("2022-04-19"), timetable["postal-scot"].Single().Day);
        Assert.Equal(Day("2022-04-18"), Calendars["scot-absent"].Plus(Day("2022-04-19"), -1));
        Assert.False(Calendars["slocal"].IsOpen(Day("2022-04-18")));
    }

    [Fact]
    public void The_union_of_three_calendars_is_not_the_earliest_of_three_answers()
    {
        // St Andrew's Day was kept on Monday 2 December 2019.
        Assert.Equal(Day("2019-11-28"), Calendars["parl-general"].Plus(Day("2019-12-04"), -3));
        Assert.Equal(Day("2019-11-29"), Calendars["parl-by-ew"].Plus(Day("2019-12-04"), -3));

        // In August 2020 England closed on the 31st, Scotland on the 3rd.
        string[] parts = ["parl-by-ew", "parl-by-scot", "parl-by-ni"];
        Assert.Equal(Day("2020-07-29"), parts.Min(part => Calendars[part].Plus(Day("2020-09-03"), -25)));
        Assert.Equal(Day("2020-07-28"), Calendars["parl-general"].Plus(Day("2020-09-03"), -25));
    }

    [Theory]
    [InlineData(2012, 24, 27)]
    [InlineData(2016, 23, 28)]
    [InlineData(2020, 24, 29)]
    [InlineData(2024, 24, 27)]
    [InlineData(2027, 24, 29)]
    [InlineData(2028, 22, 27)]
    public void The_City_of_London_closes_around_Christmas(int year, int first, int last)
    {
        OpenDays city = Calendars["col"];
        Assert.Equal(last - first + 1, Enumerable.Range(first, last - first + 1).Count(day => city.WhyClosed(new(year, 12, day))?.Name?.ToString() is "Christmas break"));
        Assert.NotEqual("Christmas break", city.WhyClosed(new(year, 12, first - 1))?.Name?.ToString());
        Assert.NotEqual("Christmas break", city.WhyClosed(new(year, 12, last + 1))?.Name?.ToString());
    }

    [Fact]
    public void Beyond_the_published_holidays_there_is_no_answer()
    {
        Timetable timetable = Table(UnitedKingdom, new Election("GB", "council-ew", Day("2031-05-01")));
        TimeProblem problem = Problem(timetable["local-ew-noms"]);
        Assert.Equal("local-ew", Assert.IsType<TimeProblem.OutsideCoverage>(problem).Calendar.Value);
    }

    [Fact]
    public void A_bank_holiday_proclaimed_late_moves_what_is_counted_over_it()
    {
        var election = new Election("GB", "council-ew", Day("2025-05-01"));
        var entry = new CalendarEntry(Day("2025-04-22"), LocalizedText.English("Proclaimed late"));
        Assert.Equal(Day("2025-04-11"), Table(UnitedKingdom, election)["registration-ew"].Single().Day);

        // Whoever is told of it adds a day to the list of bank holidays, and all that is made of the list follows.
        DayCalendar list = UnitedKingdom.Calendars.Single(static one => one.Id == "gb-england-and-wales").With(entry, "2025-04-15", Day("2025-04-15"));
        Timetable later = UnitedKingdom.TimetableOf(election, LegalReference.Embedded.With(list));
        Assert.Equal(Day("2025-04-10"), later["registration-ew"].Single().Day);
        Assert.Equal(Day("2025-04-23"), later["proxy-ew"].Single().Day);
    }

    [Fact]
    public void A_deadline_names_the_version_of_the_calendar_it_was_computed_with()
    {
        var election = new Election("GB", "council-ew", Day("2025-05-01"));
        var entry = new CalendarEntry(Day("2025-04-22"), LocalizedText.English("Proclaimed late"));
        DayCalendar own = UnitedKingdom.Calendars.Single(static one => one.Id == "registration-ew").With(entry, "of my own");
        LegalReference reference = LegalReference.Embedded.With(UnitedKingdom.Calendars).With(own);
        Deadline before = Table(UnitedKingdom, election)["registration-ew"].Single();
        Deadline after = UnitedKingdom.TimetableOf(election, reference)["registration-ew"].Single();
        Assert.Equal("2012-2028", before.Calendars["registration-ew"]);
        Assert.Equal((Day("2025-04-10"), "of my own"), (after.Day, after.Calendars["registration-ew"]));
    }

    [Theory]
    [InlineData("ni-assembly", "2027-05-06", "nia-noms")]
    [InlineData("city-of-london", "2025-03-20", "col-noms")]
    [InlineData("senedd", "2021-05-06", "senedd-notice")]
    public void What_is_only_recalled_is_left_out_unless_accepted(string kind, string poll, string rule)
    {
        var election = new Election("GB", kind, Day(poll));
        var problem = Assert.IsType<TimeProblem.NoSingleVersion>(Problem(Table(UnitedKingdom, election)[rule]));
        Assert.IsType<RuleAnswer<StatutoryRule>.Excluded>(problem.Answer);
        Assert.IsType<DeadlineAnswer.Known>(Table(Doubtful, election)[rule]);
    }

    [Fact]
    public void A_poll_before_the_first_one_attested_has_no_established_version()
    {
        DeadlineAnswer answer = Table(UnitedKingdom, new Election("GB", "council-ew", Day("2016-05-05")))["postal-ew"];
        Assert.IsType<RuleAnswer<StatutoryRule>.NotEstablished>(Assert.IsType<TimeProblem.NoSingleVersion>(Problem(answer)).Answer);
    }

    private static TimeProblem Problem(DeadlineAnswer answer) => Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All);

    private static Timetable Table(Jurisdiction law, Election election) => law.TimetableOf(election, LegalReference.Embedded);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
