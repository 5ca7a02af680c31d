using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
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
        var round = new Round(votingDay);
        DeadlineAnswer plain = rule.Evaluate(round, Almaty);
        DeadlineAnswer traced = rule.EvaluateTraced(round, Almaty);
        if (traced is DeadlineAnswer.Known { Deadline: var deadline })
        {
            Assert.Empty((IEnumerable<TraceStep>)plain.Single().Steps);
            Assert.Equal(plain, new DeadlineAnswer.Known(new Deadline(deadline.Rule, deadline.Day, deadline.At, deadline.Zone, deadline.ZonesVersion)));
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
            TraceStep.DayCounted[] days = [.. deadline.Steps.OfType<TraceStep.DayCounted>()];
            int step = direction == Direction.After ? 1 : -1;
            Assert.Equal(Enumerable.Range(1, 7), days.Select(day => day.Number));
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(pair.First.Day.PlusDays(step), pair.Second.Day));
            Assert.Equal(limit.Counting == Counting.Clear ? deadline.Day.PlusDays(-step) : deadline.Day, days[^1].Day);
            Assert.Equal(limit.Counting == Counting.AnchorIncluded ? votingDay : votingDay.PlusDays(step), days[0].Day);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 2000)]
    public void The_moment_is_that_of_the_zone_database(LocalDate votingDay, ZoneId zone, byte hour, byte cutOff)
    {
        CutOff at = (cutOff % 3) switch { 0 => CutOff.EndOfDay, 1 => CutOff.StartOfDay, _ => CutOff.At(new LocalTime(hour % 24, 30)) };
        ZoneClock clock = LegalReference.Embedded.Clock(zone);
        DeadlineAnswer answer = new StatutoryRule(new TimeExpression.OnDay(Milestone.VotingDay, at)).Evaluate(new Round(votingDay), clock);
        LocalDate day = at.IsEndOfDay ? votingDay.PlusDays(1) : votingDay;
        if (at.TryGetHour(out LocalTime time))
        {
            ZoneLocalMapping mapping = clock.Zone.MapLocal(day + time);
            Assert.Equal(mapping.Count == 1, answer is DeadlineAnswer.Known);
            if (mapping.Count == 1)
            {
                Assert.Equal(mapping.Single().ToOffsetDateTime(), answer.Single().At);
            }
        }
        else if (clock.Zone.MapLocal(day.AtMidnight()).Count > 0)
        {
            Assert.Equal(clock.Zone.AtStartOfDay(day).ToOffsetDateTime(), answer.Single().At);
        }
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
    }

    [Fact]
    public void A_moment_that_does_not_belong_to_the_day_is_refused()
    {
        Deadline good = Closing(Days.Clear(5).Before(Milestone.VotingDay).At(18, 0));
        Assert.Throws<ArgumentException>(() => new Deadline(good.Rule, good.Day.PlusDays(1), good.At, good.Zone, good.ZonesVersion));
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
    [InlineData("24:00")]
    [InlineData("EndOfDay")]
    [InlineData("18")]
    [InlineData("18.00")]
    [InlineData("")]
    public void A_cut_off_of_another_form_is_refused(string text) =>
        Assert.Contains(CutOff.Expected, Assert.Throws<FormatException>(() => CutOff.Parse(text)).Message, StringComparison.Ordinal);

    private static Deadline Closing(TimeExpression when, Bound bound = Bound.NotLaterThan) => new StatutoryRule(when, bound).Evaluate(Poll, Almaty).Single();
}
