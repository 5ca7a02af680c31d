using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Tests.Conventions;
using ElectionObservation.Tests.Support;
using FsCheck.Xunit;
using NodaTime.TimeZones;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>From a day to a moment: cut-offs, zones, boundaries, traces.</summary>
public class EvaluationTests
{
    private static readonly Round Poll = new(new LocalDate(2022, 11, 20));
    private static readonly ZoneClock Almaty = LegalReference.Embedded.Clock("Asia/Almaty");
    private static readonly ZoneClock London = LegalReference.Embedded.Clock("Europe/London");

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
    public void A_traced_answer_is_the_untraced_one(TimeExpression when, LocalDate votingDay)
    {
        var rule = new StatutoryRule(when);
        Round round = Samples.RoundFor(when, votingDay);
        DeadlineAnswer plain = rule.Evaluate(round, Samples.Reference.Clock("Asia/Almaty"));
        DeadlineAnswer traced = rule.EvaluateTraced(round, Samples.Reference.Clock("Asia/Almaty"));
        if (traced is DeadlineAnswer.Known { Deadline: var deadline })
        {
            Assert.Empty((IEnumerable<TraceStep>)plain.Single().Steps);
            Assert.Equal(plain, new DeadlineAnswer.Known(new Deadline(deadline.Rule, deadline.Day, deadline.At, deadline.Zone, deadline.ZonesVersion, ownCutOff: deadline.OwnCutOff, movedFrom: deadline.MovedFrom, from: deadline.From, calendars: deadline.Calendars)));
        }
        else
        {
            Assert.Equal(plain, traced);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
    public void The_last_traced_day_is_the_answer(LocalDate votingDay, TimeLimit limit, Direction direction)
    {
        TimeExpression inner = direction == Direction.After ? limit.After(Milestone.VotingDay) : limit.Before(Milestone.VotingDay);
        Deadline deadline = new StatutoryRule(Days.Of(3).After(inner)).EvaluateTraced(new Round(votingDay), Almaty).Single();
        Assert.Equal(deadline.Day, deadline.Steps.OfType<TraceStep.Reached>().Last().Day);
        Assert.Equal(deadline.At, Assert.IsType<TraceStep.Resolved>(deadline.Steps[^1]).At);
        Assert.Equal(votingDay, Assert.IsType<TraceStep.Anchored>(deadline.Steps[0]).Day);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
    public void The_days_of_a_trace_follow_each_other_up_to_the_answer(LocalDate votingDay, Direction direction)
    {
        foreach (TimeLimit limit in (TimeLimit[])[Days.Of(7), Days.Clear(7), Days.Including(7)])
        {
            Deadline deadline = new StatutoryRule(direction == Direction.After ? limit.After(Milestone.VotingDay) : limit.Before(Milestone.VotingDay))
                .EvaluateTraced(new Round(votingDay), Almaty).Single();
            TraceStep.DaysCounted run = Assert.Single(deadline.Steps.OfType<TraceStep.DaysCounted>());
            KeyValuePair<int, LocalDate>[] days = [.. run.Days()];
            int step = direction == Direction.After ? 1 : -1;
            Assert.Equal(7, run.Count);
            Assert.Equal(Enumerable.Range(1, 7), days.Select(day => day.Key));
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(pair.First.Value.PlusDays(step), pair.Second.Value));
            Assert.Equal((run.First, run.Last), (days[0].Value, days[^1].Value));
            Assert.Equal(limit.Counting == Counting.Clear ? deadline.Day.PlusDays(-step) : deadline.Day, run.Last);
            Assert.Equal(limit.Counting == Counting.AnchorIncluded ? votingDay : votingDay.PlusDays(step), run.First);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 2000)]
    public void The_moment_is_that_of_the_zone_database(LocalDate votingDay, ZoneId zone, byte hour, byte cutOff)
    {
        CutOff at = (cutOff % 3) switch { 0 => CutOff.EndOfDay, 1 => CutOff.StartOfDay, _ => CutOff.At(new LocalTime(hour % 24, 30)) };
        ZoneClock clock = LegalReference.Embedded.Clock(zone);
        DeadlineAnswer answer = new StatutoryRule(new TimeExpression.OnDay(Milestone.VotingDay, at)).Evaluate(new Round(votingDay), clock);
        if (at.TryGetHour(out LocalTime time))
        {
            ZoneLocalMapping mapping = clock.Zone.MapLocal(votingDay + time);
            Assert.Equal(mapping.Count == 1, answer is DeadlineAnswer.Known);
            if (mapping.Count == 1)
            {
                Assert.Equal(mapping.Single().ToOffsetDateTime(), answer.Single().At);
            }
        }
        else
        {
            AssertEdge(votingDay, at.IsEndOfDay, clock, answer);
        }
    }

    /// <summary>
    /// Midnights that the clock skipped, and midnights over which it went back, days that it skipped: in all zones and through all years since 1900,
    /// wherever the offset changes.
    /// </summary>
    [Fact]
    public void Every_day_begins_and_ends_where_the_clock_first_and_last_shows_it()
    {
        int checkedEdges = 0;
        foreach (string id in DateTimeZoneProviders.Tzdb.Ids)
        {
            ZoneClock clock = LegalReference.Embedded.Clock(new ZoneId(id));
            Instant start = Instant.FromUtc(1900, 1, 1, 0, 0);
            foreach (ZoneInterval interval in clock.Zone.GetZoneIntervals(start, Instant.FromUtc(2030, 1, 1, 0, 0)).Where(interval => interval.HasEnd))
            {
                LocalDateTime change = interval.IsoLocalEnd;
                if (change.Hour is not (>= 22 or <= 2))
                {
                    continue;
                }

                for (int day = -1; day <= 2; day++)
                {
                    LocalDate date = change.Date.PlusDays(day);
                    foreach (CutOff cutOff in (CutOff[])[CutOff.StartOfDay, CutOff.EndOfDay])
                    {
                        AssertEdge(date, cutOff.IsEndOfDay, clock, new StatutoryRule(Milestone.VotingDay.At(cutOff)).Evaluate(new Round(date), clock));
                        checkedEdges++;
                    }
                }
            }
        }

        Assert.True(checkedEdges > 10_000, $"Only {checkedEdges} edges were checked.");
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-31T00:00 Pacific/Apia (+14)")]
    [InlineData("America/St_Johns", "2010-11-06", "2010-11-06T24:00 America/St_Johns (-03:30)")]
    [InlineData("Asia/Beirut", "2022-03-26", "2022-03-27T01:00 Asia/Beirut (+03)")]
    [InlineData("Asia/Almaty", "2024-02-29", "2024-02-29T24:00 Asia/Almaty (+05)")]
    public void A_day_ends_after_the_last_moment_that_the_clock_shows_it(string zone, string day, string expected) =>
        Assert.Equal(expected, Evaluate(Milestone.VotingDay, zone, day).ToString());

    [Fact]
    public void A_day_that_the_clock_skipped_is_a_problem()
    {
        foreach (CutOff cutOff in (CutOff[])[CutOff.StartOfDay, CutOff.EndOfDay])
        {
            Assert.Equal(
                new DeadlineAnswer.Problems([new TimeProblem.SkippedDay(new LocalDate(2011, 12, 30), "Pacific/Apia")]),
                Evaluate(Milestone.VotingDay.At(cutOff), "Pacific/Apia", "2011-12-30"));
        }

        Assert.Equal("There was no 2011-12-30 in Pacific/Apia.", Evaluate(Milestone.VotingDay, "Pacific/Apia", "2011-12-30").ToString());
        Assert.Contains("never showed", Evaluate(Milestone.VotingDay.At(18, 0), "Pacific/Apia", "2011-12-30").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stated_hour_is_in_time_at_that_very_moment_and_late_after()
    {
        Deadline closes = Closing(Days.Clear(5).Before(Milestone.VotingDay).At(18, 0));
        Instant six = Instant.FromUtc(2022, 11, 14, 12, 0);
        Assert.Equal("2022-11-14T18:00 Asia/Almaty (+06)", closes.ToString());
        Assert.True(closes.IsMetBy(six - Duration.Epsilon));
        Assert.True(closes.IsMetBy(six));
        Assert.False(closes.IsMetBy(six + Duration.Epsilon));
    }

    [Fact]
    public void The_end_of_a_day_is_late_from_the_first_moment_of_the_next()
    {
        Deadline closes = Closing(Days.Clear(5).Before(Milestone.VotingDay));
        Instant midnight = Instant.FromUtc(2022, 11, 14, 18, 0);
        Assert.Equal("2022-11-14T24:00 Asia/Almaty (+06)", closes.ToString());
        Assert.True(closes.IsMetBy(midnight - Duration.Epsilon));
        Assert.False(closes.IsMetBy(midnight));
    }

    [Fact]
    public void An_opening_is_in_time_from_its_first_moment_on()
    {
        Deadline opens = Closing(Days.Clear(10).After(Milestone.VotingDay).At(CutOff.StartOfDay), Bound.NotEarlierThan);
        Assert.Equal("2022-12-01T00:00 Asia/Almaty (+06)", opens.ToString());
        Assert.False(opens.IsMetBy(opens.At.ToInstant() - Duration.Epsilon));
        Assert.True(opens.IsMetBy(opens.At.ToInstant()));
    }

    [Fact]
    public void An_opening_without_a_moment_would_keep_its_own_day_closed_and_is_refused() =>
        Assert.Contains("startOfDay", Assert.Throws<ArgumentException>(() => new StatutoryRule(Milestone.VotingDay, Bound.NotEarlierThan)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_cut_off_of_a_day_that_is_only_counted_from_means_nothing_and_is_dropped()
    {
        TimeExpression with = Days.Of(5).Before(Milestone.VotingDay.At(9, 0).In("UTC"));
        Assert.Equal(Days.Of(5).Before(Milestone.VotingDay), with);
        Assert.Equal("5 days before votingDay", with.ToString());
        Assert.Equal("1 clear day after 2 inclusive weeks before votingDay, 18:00 by the clock of UTC", Days.Clear(1).After(Weeks.Including(2).Before(Milestone.VotingDay)).At(18, 0).In("UTC").ToString());
        Assert.Equal("not earlier than votingDay, startOfDay", new StatutoryRule(Milestone.VotingDay.At(CutOff.StartOfDay), Bound.NotEarlierThan).ToString());
    }

    [Fact]
    public void The_end_of_a_day_and_the_midnight_of_a_day_are_different_moments()
    {
        Deadline end = Closing(new TimeExpression.OnDay(Milestone.VotingDay));
        Deadline midnight = Closing(new TimeExpression.OnDay(Milestone.VotingDay).At(0, 0));
        Assert.Equal(Duration.FromDays(1), end.At.ToInstant() - midnight.At.ToInstant());
        Assert.Equal("2022-11-20T24:00 Asia/Almaty (+06)", end.ToString());
        Assert.Equal("2022-11-20T00:00 Asia/Almaty (+06)", midnight.ToString());
    }

    [Fact]
    public void A_rule_may_name_another_clock_than_the_jurisdictions()
    {
        Deadline closes = Closing(Days.Clear(5).Before(Milestone.VotingDay).At(18, 0).In("Asia/Oral"));
        Assert.Equal("2022-11-14T18:00 Asia/Oral (+05)", closes.ToString());
        Assert.Equal(new ZoneId("Asia/Oral"), closes.Zone);
    }

    [Fact]
    public void The_offset_is_that_of_the_day_and_not_of_today()
    {
        TimeExpression when = Days.Clear(5).Before(Milestone.VotingDay).At(18, 0);
        Assert.Equal(Offset.FromHours(6), Closing(when).At.Offset);
        var referendum = new Round(new LocalDate(2026, 3, 15));
        Assert.Equal(Offset.FromHours(5), new StatutoryRule(when).Evaluate(referendum, Almaty).Single().At.Offset);
    }

    [Fact]
    public void An_hour_that_the_clock_skipped_is_a_problem()
    {
        var springForward = new Round(new LocalDate(2025, 3, 30));
        DeadlineAnswer answer = new StatutoryRule(new TimeExpression.OnDay(Milestone.VotingDay).At(1, 30)).Evaluate(springForward, London);
        var problem = Assert.IsType<TimeProblem.SkippedLocalTime>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        Assert.Equal("The clock in Europe/London never showed 2025-03-30T01:30:00.", problem.ToString());
    }

    [Fact]
    public void An_hour_that_the_clock_showed_twice_is_a_problem_that_names_both_moments()
    {
        var fallBack = new Round(new LocalDate(2025, 10, 26));
        DeadlineAnswer answer = new StatutoryRule(new TimeExpression.OnDay(Milestone.VotingDay).At(1, 30)).Evaluate(fallBack, London);
        var problem = Assert.IsType<TimeProblem.RepeatedLocalTime>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        Assert.Equal(Duration.FromHours(1), problem.Later.ToInstant() - problem.Earlier.ToInstant());
        Assert.Contains("twice: 2025-10-26T01:30:00+01 and 2025-10-26T01:30:00Z", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_milestone_that_is_not_known_is_waited_for_by_name()
    {
        DeadlineAnswer answer = new StatutoryRule(Days.Of(7).After(Milestone.ResultsPublication)).Evaluate(Poll, Almaty);
        Assert.Equal(new DeadlineAnswer.Waiting([Milestone.ResultsPublication]), answer);
        Assert.Equal("Waiting for resultsPublication.", Assert.Throws<InvalidOperationException>(() => answer.Single()).Message);
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_a_problem_in_a_rule_and_a_mistake_in_a_call()
    {
        DeadlineAnswer answer = new StatutoryRule(new TimeExpression.OnDay(Milestone.VotingDay).In("Asia/Atlantis")).Evaluate(Poll, Almaty);
        Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.UnknownZone("Asia/Atlantis")]), answer);
        var mistake = Assert.Throws<ArgumentException>(() => LegalReference.Embedded.Clock("Asia/Atlantis"));
        Assert.Contains("Asia/Atlantis", mistake.Message, StringComparison.Ordinal);
        Assert.False(LegalReference.Embedded.TryGetClock("UTC-05", out _));
        Assert.True(LegalReference.Embedded.TryGetClock("Etc/GMT+5", out _));
    }

    [Fact]
    public void A_moment_that_does_not_belong_to_the_day_is_refused()
    {
        Deadline good = Closing(Days.Clear(5).Before(Milestone.VotingDay).At(18, 0));
        Assert.Throws<ArgumentException>(() => new Deadline(good.Rule, good.Day.PlusDays(1), good.At, good.Zone, good.ZonesVersion));
        Assert.Throws<ArgumentException>(() => new Deadline(good.Rule, good.Day, good.At, good.Zone, " "));
        var elsewhere = new StatutoryRule(good.Rule.When.In("Asia/Oral"));
        Assert.Throws<ArgumentException>(() => new Deadline(elsewhere, good.Day, good.At, good.Zone, good.ZonesVersion));
        Deadline end = Closing(Milestone.VotingDay);
        Assert.Throws<ArgumentException>(() => new Deadline(end.Rule, end.Day, end.At.PlusHours(12), end.Zone, end.ZonesVersion));
        Deadline start = Closing(Milestone.VotingDay.At(CutOff.StartOfDay));
        Assert.Throws<ArgumentException>(() => new Deadline(start.Rule, start.Day, start.At.PlusHours(12), start.Zone, start.ZonesVersion));
    }

    [Fact]
    public void A_window_is_open_from_its_opening_to_its_closing()
    {
        Deadline opens = Closing(new TimeExpression.OnDay(Milestone.VotingDay).At(CutOff.StartOfDay), Bound.NotEarlierThan);
        Deadline closes = Closing(Days.Of(2).After(Milestone.VotingDay).At(18, 0));
        var window = new DeadlineWindow(opens, closes);
        Instant start = opens.At.ToInstant();
        Instant end = closes.At.ToInstant();
        Assert.Equal(WindowStatus.NotYetOpen, window.StatusAt(start - Duration.Epsilon));
        Assert.Equal(WindowStatus.Open, window.StatusAt(start));
        Assert.Equal(WindowStatus.Open, window.StatusAt(end));
        Assert.Equal(WindowStatus.Closed, window.StatusAt(end + Duration.Epsilon));
        Assert.Throws<ArgumentException>(() => new DeadlineWindow(closes, opens));
        Assert.Throws<ArgumentException>(() => new DeadlineWindow(opens, opens));
    }

    [Theory]
    [InlineData("endOfDay")]
    [InlineData("startOfDay")]
    [InlineData("18:00")]
    [InlineData("00:00")]
    [InlineData("23:59:59")]
    [InlineData("23:59:59.5")]
    public void A_cut_off_is_written_as_it_is_read(string text) => Assert.Equal(text, CutOff.Parse(text).ToString());

    [Theory]
    [InlineData("25:00")]
    [InlineData("EndOfDay")]
    [InlineData("18")]
    [InlineData("18.00")]
    [InlineData("")]
    public void A_cut_off_of_another_form_is_refused(string text) =>
        Assert.Contains(CutOff.Expected, Assert.Throws<ArgumentException>(() => CutOff.Parse(text)).Message, StringComparison.Ordinal);

    /// <summary>Walks the offsets around a day and looks at which moments the clock shows it.</summary>
    private static void AssertEdge(LocalDate day, bool isEnd, ZoneClock clock, DeadlineAnswer answer)
    {
        Instant from = day.PlusDays(-2).AtMidnight().InUtc().ToInstant();
        Instant to = day.PlusDays(3).AtMidnight().InUtc().ToInstant();
        SortedSet<Instant> edges = [.. clock.Zone.GetZoneIntervals(from, to).SelectMany(interval => (Instant[])
        [
            interval.HasStart ? interval.Start : from,
            day.AtMidnight().WithOffset(interval.WallOffset).ToInstant(),
            day.PlusDays(1).AtMidnight().WithOffset(interval.WallOffset).ToInstant(),
        ])];
        Instant[] shows = [.. edges.Where(moment => moment.InZone(clock.Zone).Date == day)];
        if (shows.Length == 0)
        {
            Assert.IsType<TimeProblem.SkippedDay>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
            return;
        }

        Instant expected = isEnd ? edges.First(moment => moment > shows[^1]) : shows[0];
        Deadline deadline = answer.Single();
        Assert.Equal(expected.InZone(clock.Zone).ToOffsetDateTime(), deadline.At);
        Assert.Equal(deadline, new Deadline(deadline.Rule, deadline.Day, deadline.At, deadline.Zone, deadline.ZonesVersion));
    }

    private static DeadlineAnswer Evaluate(TimeExpression when, string zone, string day) =>
        new StatutoryRule(when).Evaluate(new Round(LegalDate.Parse(day).Earliest), LegalReference.Embedded.Clock(new ZoneId(zone)));

    private static Deadline Closing(TimeExpression when, Bound bound = Bound.NotLaterThan) => new StatutoryRule(when, bound).Evaluate(Poll, Almaty).Single();
}
