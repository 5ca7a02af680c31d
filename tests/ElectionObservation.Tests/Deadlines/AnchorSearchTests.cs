using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Tests.Calendars;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>A rule asked backwards, against trying every day of some years.</summary>
public class AnchorSearchTests
{
    private const int Reach = 800;
    private static readonly Milestone Event = new("event");

    [Property(MaxTest = 40)]
    public void The_last_and_the_first_anchor_are_those_that_trying_every_day_finds(DoNotSize<int> seed)
    {
        var world = new OpenDayLawTests.World(seed.Item);
        TimeExpression when = world.AnyTime(4, hours: false);
        var rule = new StatutoryRule(when);
        (LocalDate Anchor, Deadline Deadline)[] all = All(rule, world.Clock);
        if (all.Length == 0)
        {
            return;
        }

        Round round = OpenDayLawTests.World.RoundWith(all[world.Random.Next(all.Length)].Anchor);
        (LocalDate _, Deadline middle) = all[world.Random.Next(all.Length)];
        LocalDate target = middle.Day.PlusDays(world.Random.Next(-3, 4));
        bool covered = all[0].Anchor > RandomCalendars.Middle.PlusDays(-Reach + 20) && all[^1].Anchor < RandomCalendars.Middle.PlusDays(Reach - 20);

        AssertLast(all, one => one.Day <= target, covered, () => rule.LatestAnchor(Event, target, round, world.Clock), $"{rule} by {target:R}");
        AssertFirst(all, one => one.Day >= target, covered, () => rule.FirstAnchor(Event, target, round, world.Clock), $"{rule} from {target:R}");
        Instant act = middle.At.ToInstant() + Duration.FromMinutes(world.Random.Next(-3_000, 3_000));
        AssertFirst(all, one => one.IsMetBy(act), covered, () => rule.AnchorInTime(Event, act, round, world.Clock), $"{rule} at {act}");
        AssertFirst(all, one => one.IsMetBy(middle.At.ToInstant()), covered, () => rule.AnchorInTime(Event, middle.At.ToInstant(), round, world.Clock), $"{rule} at {middle.At}");
    }

    [Property(MaxTest = 150)]
    public void A_later_anchor_never_leads_to_an_earlier_moment(DoNotSize<int> seed)
    {
        var world = new OpenDayLawTests.World(seed.Item);
        var rule = new StatutoryRule(world.AnyTime(4));

        // Hours that are moved to another day keep the hour of the clock, which may be an earlier one: there the law does not hold, and no statute is known to say it.
        string text = rule.ToString();
        if (text.Contains("hour", StringComparison.Ordinal) && (text.Contains("DayOfMonth", StringComparison.Ordinal) || text.Contains("ollowing in", StringComparison.Ordinal) || text.Contains("receding in", StringComparison.Ordinal)))
        {
            return;
        }

        LocalDate day = world.AnyDay();
        Deadline? before = null;
        for (int i = 0; i < 40; i++)
        {
            if (rule.Evaluate(OpenDayLawTests.World.RoundWith(day.PlusDays(i)), world.Clock) is DeadlineAnswer.Known { Deadline: var deadline })
            {
                Assert.True(before is null || before.At.ToInstant() <= deadline.At.ToInstant(), $"{rule} on {day.PlusDays(i):R}: {before} then {deadline}");
                before = deadline;
            }
        }
    }

    [Fact]
    public void A_rule_that_does_not_depend_on_the_milestone_has_no_first_and_no_last_anchor()
    {
        ZoneClock clock = LegalReference.Embedded.Clock("UTC");
        var round = new Round(RandomCalendars.Middle);
        var rule = new StatutoryRule(LegalTime.Date(RandomCalendars.Middle));
        Assert.Null(rule.LatestAnchor(Event, RandomCalendars.Middle, round, clock));
        Assert.Null(rule.FirstAnchor(Event, RandomCalendars.Middle, round, clock));
        Assert.Throws<InvalidOperationException>(() => new StatutoryRule(Event, Bound.On).AnchorInTime(Event, default, round, clock));
        Assert.Null(new StatutoryRule(LegalTime.Deadline("other")).LatestAnchor(Event, RandomCalendars.Middle, round, clock));
    }

    [Fact]
    public void An_opening_is_asked_for_the_last_anchor_that_is_not_too_early()
    {
        ZoneClock clock = LegalReference.Embedded.Clock("Asia/Almaty");
        var round = new Round(RandomCalendars.Middle);
        var rule = new StatutoryRule(Days.Of(10).Before(Milestone.VotingDay).At(CutOff.StartOfDay), Bound.NotEarlierThan);
        Instant act = clock.Zone.AtStartOfDay(new LocalDate(2022, 6, 5)).ToInstant();
        Assert.Equal(new LocalDate(2022, 6, 15), rule.AnchorInTime(Milestone.VotingDay, act, round, clock));
        Assert.Equal(new LocalDate(2022, 6, 14), rule.AnchorInTime(Milestone.VotingDay, act - Duration.Epsilon, round, clock));
    }

    /// <summary>The calendar knows a summer only; the milestone is not known yet.</summary>
    [Fact]
    public void A_calendar_that_covers_a_few_months_is_found_although_the_milestone_is_not_known()
    {
        DayCalendar summer = new("summer", "1", [Weekend.SaturdayAndSunday], coverage: new DaySpan(new LocalDate(2022, 5, 1), new LocalDate(2022, 9, 30)));
        ZoneClock clock = LegalReference.Embedded.With(summer).Clock("UTC");
        var rule = new StatutoryRule(Days.Of(5).Disregarding("summer").After(Event));
        Assert.Equal(new LocalDate(2022, 6, 8), rule.LatestAnchor(Event, new LocalDate(2022, 6, 15), new Round(RandomCalendars.Middle).With(Event, new LocalDate(2022, 6, 1)), clock));
        Assert.Equal(new LocalDate(2022, 6, 8), rule.LatestAnchor(Event, new LocalDate(2022, 6, 15), new Round(RandomCalendars.Middle), clock));
    }

    /// <summary>In three years of four there is no 29 February.</summary>
    [Fact]
    public void A_day_that_only_some_years_have_is_found()
    {
        ZoneClock clock = LegalReference.Embedded.Clock("UTC");
        var round = new Round(new LocalDate(2024, 3, 1));
        var rule = new StatutoryRule(LegalTime.Day(DayPattern.EveryYear(2, 29), Occurrence.InYearOf, Milestone.VotingDay));
        Assert.Equal(new LocalDate(2024, 12, 31), rule.LatestAnchor(Milestone.VotingDay, new LocalDate(2024, 2, 29), round, clock));
        Assert.Equal(new LocalDate(2024, 1, 1), rule.FirstAnchor(Milestone.VotingDay, new LocalDate(2024, 2, 29), round, clock));
    }

    /// <summary>Where no day of voting is stated, voting starts on voting day, wherever that is tried.</summary>
    [Fact]
    public void The_start_of_voting_follows_voting_day()
    {
        ZoneClock clock = LegalReference.Embedded.Clock("UTC");
        var rule = new StatutoryRule(Days.Of(5).Before(Milestone.VotingStart));
        Assert.Equal(new LocalDate(2022, 6, 10), rule.LatestAnchor(Milestone.VotingDay, new LocalDate(2022, 6, 5), new Round(RandomCalendars.Middle), clock));
    }

    private static (LocalDate Anchor, Deadline Deadline)[] All(StatutoryRule rule, ZoneClock clock) =>
    [
        .. Enumerable.Range(-Reach, (2 * Reach) + 1)
            .Select(RandomCalendars.Middle.PlusDays)
            .Select(day => (day, rule.Evaluate(OpenDayLawTests.World.RoundWith(day), clock)))
            .Where(static pair => pair.Item2 is DeadlineAnswer.Known)
            .Select(static pair => (pair.day, pair.Item2.Single())),
    ];

    /// <summary>Where the days tried show both sides, the last of those that will do; where the calendar ends before, none.</summary>
    private static void AssertLast((LocalDate Anchor, Deadline Deadline)[] all, Func<Deadline, bool> holds, bool covered, Func<LocalDate?> search, string what)
    {
        bool first = holds(all[0].Deadline);
        bool last = holds(all[^1].Deadline);
        if (first && !last)
        {
            Assert.True(all.Last(one => holds(one.Deadline)).Anchor == search(), $"{what}: expected {all.Last(one => holds(one.Deadline)).Anchor:R}, found {search():R}");
        }
        else if (covered)
        {
            Assert.True(search() is null, $"{what}: expected none, found {search():R}");
        }
    }

    private static void AssertFirst((LocalDate Anchor, Deadline Deadline)[] all, Func<Deadline, bool> holds, bool covered, Func<LocalDate?> search, string what)
    {
        bool first = holds(all[0].Deadline);
        bool last = holds(all[^1].Deadline);
        if (last && !first)
        {
            Assert.True(all.First(one => holds(one.Deadline)).Anchor == search(), $"{what}: expected {all.First(one => holds(one.Deadline)).Anchor:R}, found {search():R}");
        }
        else if (covered)
        {
            Assert.True(search() is null, $"{what}: expected none, found {search():R}");
        }
    }
}
