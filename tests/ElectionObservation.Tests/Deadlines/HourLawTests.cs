using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Tests.Calendars;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>Hours against a slow reference that walks from quarter of an hour to quarter of an hour.</summary>
public class HourLawTests
{
    private static readonly Milestone Event = new("event");
    private static readonly Duration Quarter = Duration.FromMinutes(15);

    /// <summary>Days on which the clocks of these zones change, and the days around them.</summary>
    private static readonly (string Zone, LocalDate Change)[] Changes =
    [
        ("Europe/London", new(2022, 3, 27)), ("Europe/London", new(2022, 10, 30)),
        ("America/New_York", new(2022, 3, 13)), ("America/New_York", new(2022, 11, 6)),
        ("Australia/Lord_Howe", new(2022, 4, 3)), ("Australia/Lord_Howe", new(2022, 10, 2)),
        ("America/Havana", new(2022, 3, 13)), ("America/Havana", new(2022, 11, 6)),
        ("America/Santiago", new(2022, 4, 3)), ("America/Santiago", new(2022, 9, 11)),
        ("Pacific/Apia", new(2011, 12, 30)), ("Asia/Almaty", new(2022, 6, 1)),
    ];

    [Property(MaxTest = 500)]
    public void Hours_are_time_gone_by_on_open_days(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        DayCalendar[] data = RandomCalendars.Make(random, covered: false);
        var slow = new SlowCalendar(data);
        (ZoneClock clock, Round round, Instant from) = Anchor(random, data);
        int amount = random.Next(1, 60);
        bool forward = random.Next(2) == 0;
        bool skips = random.Next(3) != 0;
        TimeLimit limit = skips ? Hours.Of(amount).Disregarding("c1") : Hours.Of(amount);
        DeadlineAnswer answer = Evaluate(limit, forward, round, clock);

        Instant expected = from;
        int steps = 0;
        for (int quarters = amount * 4; quarters > 0 && steps < 20_000; steps++)
        {
            Instant next = forward ? expected + Quarter : expected - Quarter;
            LocalDate day = (forward ? expected : next).InZone(clock.Zone).Date;
            quarters -= skips && slow.IsClosed("c1", day.ToDateOnly()) ? 0 : 1;
            expected = next;
        }

        // Where nearly all days are closed there is nothing to walk to.
        if (steps < 20_000)
        {
            Assert.Equal(expected.InZone(clock.Zone).ToOffsetDateTime(), answer.Single().At);
            Assert.Equal(expected.InZone(clock.Zone).Date, answer.Single().Day);
        }
    }

    [Property(MaxTest = 300)]
    public void Whole_hours_begin_where_the_clock_next_shows_one(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (ZoneClock clock, Round round, Instant from) = Anchor(random, []);
        if (clock.Id.Value == "Australia/Lord_Howe")
        {
            return;
        }

        int amount = random.Next(1, 60);
        bool forward = random.Next(2) == 0;
        Instant expected = forward ? from + Quarter : from;
        while (expected.InZone(clock.Zone).Minute != 0)
        {
            expected += forward ? Quarter : -Quarter;
        }

        expected += Duration.FromHours(forward ? amount : -amount);
        Assert.Equal(expected.InZone(clock.Zone).ToOffsetDateTime(), Evaluate(Hours.Whole(amount), forward, round, clock).Single().At);
    }

    /// <summary>The published example: 72 hours from 10:23 end at 11:00.</summary>
    [Fact]
    public void Seventy_two_whole_hours_end_at_the_full_hour()
    {
        Round round = new Round(RandomCalendars.Middle).With(Event, new LocalDateTime(2022, 6, 1, 10, 23));
        ZoneClock clock = LegalReference.Embedded.Clock("Asia/Almaty");
        Assert.Equal("2022-06-04T11:00 Asia/Almaty (+06)", Evaluate(Hours.Whole(72), true, round, clock).ToString());
        Assert.Equal("2022-06-04T10:23 Asia/Almaty (+06)", Evaluate(Hours.Of(72), true, round, clock).ToString());
    }

    /// <summary>The clock went back over midnight: Saturday had 25 hours, the last of them after a minute of Sunday. Sunday is closed.</summary>
    [Theory]
    [InlineData("2010-11-07T03:00", 1, "2010-11-08T00:30")]
    [InlineData("2010-11-07T03:00", 2, "2010-11-08T01:30")]
    public void Hours_stop_on_closed_days_where_the_clock_goes_back_over_midnight(string fromUtc, int amount, string expected)
    {
        DayCalendar calendar = new("sunday", "1", [new Weekend([IsoDayOfWeek.Sunday])]);
        ZoneClock clock = LegalReference.Embedded.With(calendar).Clock("America/St_Johns");
        Instant from = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(fromUtc).Value.InUtc().ToInstant();
        LocalDateTime local = from.InZone(clock.Zone).LocalDateTime;
        Assert.Equal(new LocalDateTime(2010, 11, 6, 23, 30), local);
        var when = (TimeExpression)new TimeExpression.Counted(Hours.Of(amount).Disregarding("sunday"), Direction.After, new TimeExpression.OnDay(Event, CutOff.At(local.TimeOfDay).OrLater()));
        Deadline deadline = new StatutoryRule(when).EvaluateTraced(new Round(local.Date).With(Event, local.Date), clock).Single();

        // By walking: what the clock shows as Saturday runs, Sunday does not.
        Instant walked = from;
        for (int minutes = amount * 60; minutes > 0;)
        {
            minutes -= walked.InZone(clock.Zone).DayOfWeek == IsoDayOfWeek.Sunday ? 0 : 1;
            walked += Duration.FromMinutes(1);
        }

        Assert.Equal(walked.InZone(clock.Zone).ToOffsetDateTime(), deadline.At);
        Assert.Equal(expected, deadline.At.LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", null));
        Assert.All(deadline.Steps.OfType<TraceStep.HoursRan>(), step => Assert.True(step.From.ToInstant() < step.To.ToInstant(), $"{step}"));
    }

    [Fact]
    public void An_event_without_an_hour_and_its_own_moment_is_a_problem_that_names_it()
    {
        var round = new Round(RandomCalendars.Middle);
        ZoneClock clock = LegalReference.Embedded.Clock("UTC");
        Assert.Equal(new DeadlineAnswer.Waiting([Event]), new StatutoryRule(Hours.Of(5).After(Event.At(CutOff.OwnMoment))).Evaluate(round, clock));
        Assert.Equal(
            new DeadlineAnswer.Problems([new TimeProblem.HourNotKnown(Event)]),
            new StatutoryRule(Hours.Of(5).After(Event.At(CutOff.OwnMoment))).Evaluate(round.With(Event, RandomCalendars.Middle), clock));
        Assert.IsType<DeadlineAnswer.Known>(new StatutoryRule(Days.Of(5).After(Event.At(CutOff.OwnMoment))).Evaluate(round.With(Event, RandomCalendars.Middle), clock));
    }

    private static (ZoneClock Clock, Round Round, Instant From) Anchor(Random random, DayCalendar[] data)
    {
        while (true)
        {
            (string zone, LocalDate change) = Changes[random.Next(Changes.Length)];
            ZoneClock clock = LegalReference.Embedded.With(data).Clock(zone);
            LocalDateTime local = change.PlusDays(random.Next(-3, 4)) + new LocalTime(random.Next(24), 15 * random.Next(4));
            if (clock.Zone.MapLocal(local) is { Count: 1 } mapping)
            {
                return (clock, new Round(change).With(Event, local), mapping.Single().ToInstant());
            }
        }
    }

    private static DeadlineAnswer Evaluate(TimeLimit limit, bool forward, Round round, ZoneClock clock)
    {
        TimeExpression anchor = Event.At(CutOff.OwnMoment);
        var rule = new StatutoryRule(forward ? limit.After(anchor) : limit.Before(anchor));
        DeadlineAnswer plain = rule.Evaluate(round, clock);
        Assert.Equal(plain.ToString(), rule.EvaluateTraced(round, clock).ToString());
        return plain;
    }
}
