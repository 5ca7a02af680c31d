using System.Diagnostics;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Calendars;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>Both ends of days and windows, hours in gaps and overlaps, and bad input.</summary>
public class BoundaryTests
{
    private static readonly Milestone Event = new("event");

    [Theory]
    [InlineData("endOfDay", "2022-11-19T18:00:00Z", "2022-11-20T18:00:00Z", false)]
    [InlineData("24:00", "2022-11-19T18:00:00Z", "2022-11-20T18:00:00Z", false)]
    [InlineData("18:00", "2022-11-19T18:00:00Z", "2022-11-20T12:00:00Z", true)]
    [InlineData("before 18:00", "2022-11-19T18:00:00Z", "2022-11-20T12:00:00Z", false)]
    [InlineData("00:00", "2022-11-19T18:00:00Z", "2022-11-19T18:00:00Z", true)]
    public void A_rule_on_a_day_is_met_from_its_first_moment_to_its_cut_off(string cutOff, string first, string last, bool inclusive)
    {
        Deadline deadline = Evaluate(Event.At(CutOff.Parse(cutOff)), "Asia/Almaty", "2022-11-20", Bound.On).Single();
        Instant from = Moment(first);
        Instant to = Moment(last);
        Assert.Equal((from, to), (deadline.From!.Value.ToInstant(), deadline.At.ToInstant()));
        Assert.False(deadline.IsMetBy(from - Duration.Epsilon));
        Assert.Equal(from < to || inclusive, deadline.IsMetBy(from));
        Assert.Equal(from < to, deadline.IsMetBy(to - Duration.Epsilon));
        Assert.Equal(inclusive, deadline.IsMetBy(to));
        Assert.False(deadline.IsMetBy(to + Duration.Epsilon));
        Assert.Equal(deadline, ElectionJson.Read<Deadline>(ElectionJson.Write(deadline)));
    }

    [Theory]
    [InlineData("18:00", true)]
    [InlineData("before 18:00", false)]
    [InlineData("endOfDay", false)]
    public void A_window_has_both_its_ends(string cutOff, bool inclusive)
    {
        var window = new DeadlineWindow(
            Evaluate(Days.Of(5).Before(Event).At(CutOff.StartOfDay), "Asia/Almaty", "2022-11-20", Bound.NotEarlierThan).Single(),
            Evaluate(Days.Of(2).Before(Event).At(CutOff.Parse(cutOff)), "Asia/Almaty", "2022-11-20").Single());
        Instant from = window.Opens.At.ToInstant();
        Instant to = window.Closes.At.ToInstant();
        Assert.Equal(
            [WindowStatus.NotYetOpen, WindowStatus.Open, WindowStatus.Open, inclusive ? WindowStatus.Open : WindowStatus.Closed, WindowStatus.Closed],
            ((Instant[])[from - Duration.Epsilon, from, to - Duration.Epsilon, to, to + Duration.Epsilon]).Select(window.StatusAt));
        Assert.Equal((Duration.Zero, to - from, Duration.Epsilon, Duration.Zero), (window.TimeLeft(from - Duration.Epsilon), window.TimeLeft(from), window.TimeLeft(to - Duration.Epsilon), window.TimeLeft(to)));
        Assert.Equal((false, true, inclusive, false), (window.Contains(from - Duration.Epsilon), window.Contains(from), window.Contains(to), window.Contains(to + Duration.Epsilon)));
        Assert.Equal(Duration.Zero, window.TimeLeft(to + Duration.FromDays(1)));
    }

    [Fact]
    public void Hours_of_the_cut_off_are_written_as_they_mean()
    {
        Assert.Equal(CutOff.EndOfDay, CutOff.Parse("24:00"));
        Assert.NotEqual(CutOff.StartOfDay, CutOff.Parse("00:00"));
        Assert.NotEqual(CutOff.Parse("18:00"), CutOff.Parse("before 18:00"));
        foreach (string text in (string[])["before 24:00", "24:01", "before ", "before before 18:00", "18:00 (earlier) (later)", "endOfDay (earlier)", "18:00(earlier)", "18:00 (Later)", " 18:00", "18:00 ", "before  18:00", "-1:00", "1:00", "١٨:00", "(later)", " (later)"])
        {
            Assert.False(CutOff.TryParse(text, out CutOff read), $"'{text}' was read as '{read}'.");
        }

        Assert.Throws<InvalidOperationException>(() => CutOff.EndOfDay.OrLater());
        Assert.Throws<InvalidOperationException>(() => CutOff.OwnMoment.OrEarlier());
    }

    [Theory]
    [InlineData("Europe/London", "2025-03-30", "01:30", "2025-03-30T01:30:00Z", "2025-03-30T01:30:00Z")]
    [InlineData("Europe/London", "2025-10-26", "01:30", "2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z")]
    [InlineData("America/New_York", "2025-03-09", "02:30", "2025-03-09T07:30:00Z", "2025-03-09T07:30:00Z")]
    [InlineData("America/New_York", "2025-11-02", "01:30", "2025-11-02T05:30:00Z", "2025-11-02T06:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-10-05", "02:15", "2025-10-04T15:45:00Z", "2025-10-04T15:45:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "01:45", "2025-04-05T14:45:00Z", "2025-04-05T15:15:00Z")]
    [InlineData("America/Santiago", "2022-09-11", "00:30", "2022-09-11T04:30:00Z", "2022-09-11T04:30:00Z")]
    [InlineData("America/Santiago", "2022-04-02", "23:30", "2022-04-03T02:30:00Z", "2022-04-03T03:30:00Z")]
    [InlineData("America/Havana", "2025-03-09", "00:00", "2025-03-09T05:00:00Z", "2025-03-09T05:00:00Z")]
    [InlineData("America/Havana", "2025-11-02", "00:30", "2025-11-02T04:30:00Z", "2025-11-02T05:30:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "12:00", "2011-12-30T22:00:00Z", "2011-12-30T22:00:00Z")]
    public void An_hour_in_a_gap_or_an_overlap_is_a_problem_unless_the_rule_chooses(string zone, string day, string hour, string earlier, string later)
    {
        CutOff cutOff = CutOff.Parse(hour);
        TimeProblem problem = Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(Evaluate(Event.At(cutOff), zone, day)).All);
        Assert.Equal(earlier == later, problem is TimeProblem.SkippedLocalTime);
        Assert.Equal(earlier != later, problem is TimeProblem.RepeatedLocalTime);
        foreach ((CutOff chosen, string expected) in ((CutOff, string)[])[(cutOff.OrEarlier(), earlier), (cutOff.OrLater(), later), (CutOff.Parse($"before {hour}").OrLater(), later)])
        {
            Assert.Equal(chosen, CutOff.Parse(chosen.ToString()));
            Deadline deadline = Evaluate(Event.At(chosen), zone, day).Single();
            Assert.Equal(Moment(expected), deadline.At.ToInstant());
            Assert.Equal(deadline.At, deadline.At.ToInstant().InZone(DateTimeZoneProviders.Tzdb[zone]).ToOffsetDateTime());
            Assert.Equal(LegalDate.Parse(day).Earliest, deadline.Day);
            Assert.Equal(deadline, ElectionJson.Read<Deadline>(ElectionJson.Write(deadline)));
        }
    }

    [Theory]
    [InlineData("America/Havana", "2025-03-09", "2025-03-09T05:00:00Z", "2025-03-10T04:00:00Z")]
    [InlineData("America/Santiago", "2022-09-11", "2022-09-11T04:00:00Z", "2022-09-12T03:00:00Z")]
    [InlineData("America/Santiago", "2022-04-02", "2022-04-02T03:00:00Z", "2022-04-03T04:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "2025-04-05T13:00:00Z", "2025-04-06T13:30:00Z")]
    public void A_day_whose_midnight_was_skipped_has_a_first_and_a_last_moment(string zone, string day, string first, string last)
    {
        Deadline deadline = Evaluate(Event, zone, day, Bound.On).Single();
        Assert.Equal((Moment(first), Moment(last)), (deadline.From!.Value.ToInstant(), deadline.At.ToInstant()));
    }

    [Fact]
    public void A_rule_on_a_day_that_was_skipped_is_a_problem() =>
        Assert.Equal(
            new DeadlineAnswer.Problems([new TimeProblem.SkippedDay(new LocalDate(2011, 12, 30), "Pacific/Apia")]),
            Evaluate(Event, "Pacific/Apia", "2011-12-30", Bound.On));

    [Fact]
    public void No_days_and_closed_anchors_are_counted_as_the_way_of_counting_says()
    {
        // 2022-11-19 and 20 are a weekend.
        Assert.Equal("2022-11-20", DayOf(Days.Of(0).Disregarding("weekends").After(Event), "2022-11-20"));
        Assert.Equal("2022-11-21", DayOf(Days.Clear(0).Disregarding("weekends").After(Event), "2022-11-20"));
        Assert.Equal("2022-11-19", DayOf(Days.Clear(0).Disregarding("weekends").Before(Event), "2022-11-20"));
        Assert.Equal("2022-11-21", DayOf(Days.Of(1).Disregarding("weekends").After(Event), "2022-11-20"));
        Assert.Equal("2022-11-21", DayOf(Days.Including(1).Disregarding("weekends").After(Event), "2022-11-20"));
        Assert.Equal("2022-11-18", DayOf(Days.Including(1).Disregarding("weekends").Before(Event), "2022-11-20"));
        Assert.Equal("2022-11-18", DayOf(Days.Of(1).Disregarding("weekends").Before(Event), "2022-11-21"));
        Assert.Equal("2022-11-19", DayOf(Days.Clear(1).Disregarding("weekends").After(Event), "2022-11-17"));
        Assert.Equal("2022-11-21", DayOf(Days.Clear(1).Disregarding("weekends").After(Event).Following("weekends"), "2022-11-17"));
    }

    [Fact]
    public void A_29_February_has_no_anniversary_where_the_law_refuses_a_stand_in()
    {
        TimeLimit year = Years.Of(1).AtMonthEnd(MonthEnd.Refuse);
        DeadlineAnswer answer = Evaluate(year.After(Event), "UTC", "2024-02-29");
        Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.NoCorrespondingDay(new LocalDate(2024, 2, 29), year, Direction.After)]), answer);
        Assert.Contains("2024-02-29", answer.ToString(), StringComparison.Ordinal);
        Assert.Equal("2028-02-29", DayOf(Years.Of(4).AtMonthEnd(MonthEnd.Refuse).After(Event), "2024-02-29"));
        Assert.Equal("2025-03-01", DayOf(Years.Of(1).AtMonthEnd(MonthEnd.FirstOfNext).After(Event), "2024-02-29"));
        Assert.Equal("2025-02-28", DayOf(Years.Of(1).After(Event), "2024-02-29"));
        Assert.Equal("2025-02-28", DayOf(Years.Of(1).AtMonthEnd(MonthEnd.EndToEnd).After(Event), "2024-02-29"));
        Assert.Equal("2024-02-29", DayOf(Years.Of(1).AtMonthEnd(MonthEnd.EndToEnd).Before(Event), "2025-02-28"));
    }

    [Theory]
    [InlineData("0001-01-01", Direction.Before, 1)]
    [InlineData("0001-01-01", Direction.After, 1)]
    [InlineData("9998-12-31", Direction.After, 1)]
    [InlineData("9998-12-31", Direction.Before, 1)]
    [InlineData("9998-12-31", Direction.After, 366_000)]
    [InlineData("0001-01-01", Direction.Before, 366_000)]
    public void At_the_rims_of_the_calendar_open_days_are_counted_or_a_problem(string day, Direction direction, int amount)
    {
        foreach (Counting counting in (Counting[])[Counting.AnchorExcluded, Counting.AnchorIncluded, Counting.Clear])
        {
            TimeLimit limit = new TimeLimit(amount, TimeUnit.Days, counting).Disregarding("weekends");
            foreach (TimeLimit one in (TimeLimit[])[limit, new TimeLimit(1, TimeUnit.Days, counting).WithAtLeast(amount, "weekends")])
            {
                DeadlineAnswer answer = Evaluate(CountingTests.Expression(one, direction), "UTC", day);
                Assert.True(answer is DeadlineAnswer.Known or DeadlineAnswer.Problems);
            }
        }

        foreach (AdjustmentRule rule in Enum.GetValues<AdjustmentRule>())
        {
            CalendarId? calendar = rule is AdjustmentRule.FirstDayOfMonth or AdjustmentRule.LastDayOfMonth ? null : new CalendarId("all");
            Assert.NotNull(Evaluate(((TimeExpression)Event).AdjustedBy(new Adjustment(rule, calendar)), "UTC", day).ToString());
        }
    }

    [Theory]
    [InlineData("9998-12-30", Direction.After)]
    [InlineData("0001-01-03", Direction.Before)]
    public void At_the_rims_of_the_calendar_hours_are_counted_or_a_problem(string day, Direction direction) =>
        Assert.IsType<DeadlineAnswer.Problems>(Evaluate(new TimeExpression.Counted(Hours.Of(20).Disregarding("rims"), direction, Event.At(CutOff.StartOfDay)), "UTC", day));

    [Fact]
    public void Long_counts_are_fast()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(new LocalDate(2000, 1, 3).PlusDays(14_000).ToString("R", null), Evaluate(Days.Of(10_000).Disregarding("weekends").After(Event), "UTC", "2000-01-03").Single().Day.ToString("R", null));
        Assert.Equal(new LocalDate(2000, 1, 3).PlusDays(512_400), Evaluate(Days.Of(366_000).Disregarding("weekends").After(Event), "UTC", "2000-01-03").Single().Day);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_long_count_is_fast_with_its_steps_too()
    {
        var watch = Stopwatch.StartNew();
        Round round = new Round(RandomCalendars.Middle).With(Event, new LocalDate(2000, 1, 3));
        Deadline deadline = new StatutoryRule(Days.Of(10_000).Disregarding("weekends").After(Event)).EvaluateTraced(round, Reference.Clock("UTC")).Single();
        Assert.Equal(4_000, deadline.Steps.OfType<TraceStep.DayClosed>().Count());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_gap_in_the_coverage_is_a_problem_that_names_the_calendar_its_version_and_the_first_day()
    {
        AssertOutside(Days.Of(200).Disregarding("summer").After(Event), "2022-06-15", "2022-10-01");
        AssertOutside(Days.Of(200).Disregarding("summer").Before(Event), "2022-06-15", "2022-04-30");
        AssertOutside(Days.Of(5).Disregarding("summer").After(Event), "2021-06-15", "2021-06-16");
        AssertOutside(Days.Including(5).Disregarding("summer").After(Event), "2021-06-15", "2021-06-15");
        AssertOutside(((TimeExpression)Event).Following("summer"), "2021-06-15", "2021-06-15");
        AssertOutside(((TimeExpression)Event).Following("summer"), "2022-09-30", null);
        AssertOutside(Days.Of(1).WithAtLeast(200, "summer").After(Event), "2022-06-15", "2022-10-01");
        AssertOutside(Hours.Of(2_000).Disregarding("summer").After(Event), "2022-09-15", "2022-10-01");
        AssertOutside(Days.Of(1).Disregarding("never").After(Event), "2022-06-15", "2024-01-01");
        AssertOutside(Hours.Of(1).Disregarding("never").After(Event), "2022-06-15", "2024-01-01");
        AssertOutside(((TimeExpression)Event).Preceding("never"), "2022-06-15", "2020-12-31");
    }

    /// <summary>The limit is too long for closed days to be disregarded, so nobody asks the calendar, which does not exist.</summary>
    [Fact]
    public void A_calendar_that_is_not_asked_need_not_exist()
    {
        DeadlineAnswer answer = Evaluate(Days.Of(10).Disregarding("lost", upTo: 7).After(Event), "UTC", "2022-06-15");
        Assert.True(answer is DeadlineAnswer.Known || answer.ToString().Contains("There is no calendar 'lost'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_that_does_not_exist_is_a_problem_that_names_it()
    {
        foreach (TimeExpression when in (TimeExpression[])[Days.Of(1).Disregarding("lost").After(Event), Days.Of(1).WithAtLeast(1, "lost").After(Event), ((TimeExpression)Event).Following("lost"), Hours.Of(1).Disregarding("lost").After(Event)])
        {
            Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.UnknownCalendar("lost")]), Evaluate(when, "UTC", "2022-06-15"));
        }
    }

    /// <summary>Nothing is ever open, and the calendar says so for all years.</summary>
    [Theory]
    [InlineData(TimeUnit.Days, false)]
    [InlineData(TimeUnit.Days, true)]
    [InlineData(TimeUnit.Hours, false)]
    public void A_calendar_that_closes_all_days_of_all_years_ends_in_a_problem_and_soon(TimeUnit unit, bool steps)
    {
        var watch = Stopwatch.StartNew();
        Round round = new Round(RandomCalendars.Middle).With(Event, RandomCalendars.Middle);
        var rule = new StatutoryRule(new TimeLimit(1, unit).Disregarding("all").After(Event));
        DeadlineAnswer answer = steps ? rule.EvaluateTraced(round, Reference.Clock("UTC")) : rule.Evaluate(round, Reference.Clock("UTC"));
        Assert.IsType<DeadlineAnswer.Problems>(answer);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static LegalReference Reference { get; } = LegalReference.Embedded.With(
        DayCalendar.WeekendsOnly("weekends"),
        new DayCalendar("summer", "s1", [Weekend.SaturdayAndSunday], coverage: new DaySpan(new LocalDate(2022, 5, 1), new LocalDate(2022, 9, 30))),
        new DayCalendar("never", "n1", [new Weekend([.. Enumerable.Range(1, 7).Select(static day => (IsoDayOfWeek)day)])], coverage: new DaySpan(new LocalDate(2021, 1, 1), new LocalDate(2023, 12, 31))),
        new DayCalendar("rims", "1", closures: [new CalendarEntry(DayPattern.EveryYear(12, 29), LocalizedText.English("end"), through: DayPattern.EveryYear(12, 31)), new CalendarEntry(DayPattern.EveryYear(1, 1), LocalizedText.English("start"), through: DayPattern.EveryYear(1, 3))]),
        new DayCalendar("all", "1", [new Weekend([.. Enumerable.Range(1, 7).Select(static day => (IsoDayOfWeek)day)])]));

    private static void AssertOutside(TimeExpression when, string anchor, string? firstDay)
    {
        DeadlineAnswer answer = Evaluate(when, "UTC", anchor);
        if (firstDay is null)
        {
            Assert.IsType<DeadlineAnswer.Known>(answer);
            return;
        }

        var problem = Assert.IsType<TimeProblem.OutsideCoverage>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        Assert.Equal((LegalDate.Parse(firstDay).Earliest, problem.Calendar.Value == "never" ? "n1" : "s1"), (problem.Day, problem.Version));
        Assert.Contains(firstDay, answer.ToString(), StringComparison.Ordinal);
    }

    private static DeadlineAnswer Evaluate(TimeExpression when, string zone, string day, Bound bound = Bound.NotLaterThan) =>
        new StatutoryRule(when, bound).Evaluate(new Round(RandomCalendars.Middle).With(Event, LegalDate.Parse(day).Earliest), Reference.Clock(new ZoneId(zone)));

    private static string DayOf(TimeExpression when, string day) => Evaluate(when, "UTC", day).Single().Day.ToString("R", null);

    private static Instant Moment(string iso) => NodaTime.Text.InstantPattern.General.Parse(iso).Value;
}
