using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Calendars;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>Counting with calendars, moving and prolonging, against a slow reference that walks day by day.</summary>
public class OpenDayLawTests
{
    private static readonly Milestone Event = new("event");

    [Property(MaxTest = 500)]
    public void Open_days_are_counted_as_by_walking(DoNotSize<int> seed)
    {
        var world = new World(seed.Item);
        Random random = world.Random;
        CalendarId calendar = world.AnyCalendar();
        LocalDate anchor = world.AnyDay();
        int amount = random.Next(1, 60);
        int? upTo = random.Next(2) == 0 ? random.Next(1, 60) : null;
        Counting counting = (Counting)random.Next(3);
        Direction direction = (Direction)random.Next(2);
        int sign = direction == Direction.After ? 1 : -1;
        TimeLimit limit = new TimeLimit(amount, TimeUnit.Days, counting).Disregarding(calendar, upTo);

        DateOnly before = anchor.ToDateOnly().AddDays(counting == Counting.AnchorIncluded ? -sign : 0);
        DateOnly? last = upTo < amount ? before.AddDays(sign * amount) : world.Slow.Walk(calendar, before, amount, sign);
        DeadlineAnswer answer = world.Evaluate(CountingTests.Expression(limit, direction), anchor);
        if (last is { } found)
        {
            Assert.Equal(found.AddDays(counting == Counting.Clear ? sign : 0), answer.Single().Day.ToDateOnly());
            Assert.Equal(upTo < amount ? 0 : amount, answer.Single().Steps.OfType<TraceStep.DaysCounted>().Sum(step => step.Count) - (upTo < amount ? amount : 0));
        }
        else
        {
            DateOnly day = before.AddDays(sign);
            while (world.Slow.Covers(calendar, day))
            {
                day = day.AddDays(sign);
            }

            Assert.Equal(
                new DeadlineAnswer.Problems([new TimeProblem.OutsideCoverage(calendar, world.Data.First(one => one.Id == calendar).Version, LocalDate.FromDateOnly(day))]),
                answer);
        }
    }

    [Property(MaxTest = 500)]
    public void A_day_is_moved_as_by_walking_in_the_order_of_the_adjustments(DoNotSize<int> seed)
    {
        var world = new World(seed.Item);
        Random random = world.Random;
        LocalDate anchor = world.AnyDay();
        Adjustment[] adjustments = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => world.AnyAdjustment())];
        TimeExpression when = Event;
        DateOnly? expected = anchor.ToDateOnly();
        foreach (Adjustment adjustment in adjustments)
        {
            when = when.AdjustedBy(adjustment);
            expected = expected is { } day ? Move(day, adjustment, world.Slow) : null;
        }

        DeadlineAnswer answer = world.Evaluate(when, anchor);
        if (expected is { } found)
        {
            Assert.Equal(found, answer.Single().Day.ToDateOnly());
            Assert.Equal(found == anchor.ToDateOnly() ? null : anchor, answer.Single().MovedFrom);
        }
        else
        {
            Assert.IsType<TimeProblem.OutsideCoverage>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        }
    }

    [Property(MaxTest = 500)]
    public void A_limit_is_prolonged_until_it_contains_enough_open_days(DoNotSize<int> seed)
    {
        var world = new World(seed.Item);
        Random random = world.Random;
        CalendarId calendar = world.AnyCalendar();
        LocalDate anchor = world.AnyDay();
        int least = random.Next(1, 6);
        Direction direction = (Direction)random.Next(2);
        int sign = direction == Direction.After ? 1 : -1;
        var limit = new TimeLimit(random.Next(1, 10), random.Next(2) == 0 ? TimeUnit.Days : TimeUnit.Weeks, (Counting)random.Next(3));
        LocalDate plain = world.Evaluate(CountingTests.Expression(limit, direction), anchor).Single().Day;
        DateOnly before = anchor.ToDateOnly().AddDays(limit.Counting == Counting.AnchorIncluded ? -sign : 0);
        DateOnly? enough = world.Slow.Walk(calendar, before, least, sign);
        DeadlineAnswer answer = world.Evaluate(CountingTests.Expression(limit.WithAtLeast(least, calendar), direction), anchor);
        if (enough is { } day)
        {
            Assert.Equal(sign * day.CompareTo(plain.ToDateOnly()) > 0 ? day : plain.ToDateOnly(), answer.Single().Day.ToDateOnly());
        }
        else
        {
            Assert.IsType<DeadlineAnswer.Problems>(answer);
        }
    }

    [Property(MaxTest = 300)]
    public void A_month_end_is_met_as_by_counting_months_on_the_fingers(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        MonthEnd rule = (MonthEnd)random.Next(4);
        Direction direction = (Direction)random.Next(2);
        int sign = direction == Direction.After ? 1 : -1;
        bool years = random.Next(4) == 0;
        int amount = random.Next(1, 30);
        var anchor = new DateOnly(random.Next(2010, 2030), random.Next(1, 13), 1);
        anchor = anchor.AddDays(random.Next(2) == 0 ? DateTime.DaysInMonth(anchor.Year, anchor.Month) - 1 : random.Next(DateTime.DaysInMonth(anchor.Year, anchor.Month)));
        bool isLast = anchor.AddDays(1).Day == 1;
        int index = (anchor.Year * 12) + anchor.Month - 1 + (sign * amount * (years ? 12 : 1));
        var month = new DateOnly(index / 12, (index % 12) + 1, 1);
        int length = DateTime.DaysInMonth(month.Year, month.Month);
        DateOnly? expected = (rule, anchor.Day > length, isLast) switch
        {
            (MonthEnd.EndToEnd, _, true) => month.AddDays(length - 1),
            (_, false, _) => month.AddDays(anchor.Day - 1),
            (MonthEnd.LastDay or MonthEnd.EndToEnd, _, _) => month.AddDays(length - 1),
            (MonthEnd.FirstOfNext, _, _) => month.AddMonths(1),
            _ => null,
        };
        TimeLimit limit = (years ? Years.Of(amount) : Months.Of(amount)).AtMonthEnd(rule);
        DeadlineAnswer answer = new StatutoryRule(CountingTests.Expression(limit, direction)).EvaluateTraced(new Round(RandomCalendars.Middle).With(Event, LocalDate.FromDateOnly(anchor)), LegalReference.Embedded.Clock("UTC"));
        if (expected is { } day)
        {
            Assert.Equal(day, answer.Single().Day.ToDateOnly());
        }
        else
        {
            Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.NoCorrespondingDay(LocalDate.FromDateOnly(anchor), limit, direction)]), answer);
        }
    }

    [Property(MaxTest = 400)]
    public void An_occurrence_is_the_one_that_a_search_finds(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        DayPattern pattern = random.Next(5) switch
        {
            0 => DayPattern.Once(RandomCalendars.Middle.PlusDays(random.Next(-300, 300))),
            1 => DayPattern.EveryYear(2, 29),
            _ => RandomCalendars.MakePattern(random, 40),
        };
        Occurrence which = (Occurrence)random.Next(5);
        LocalDate anchor = random.Next(3) == 0 && pattern.TryIn(2024, out LocalDate same) ? same : RandomCalendars.Middle.PlusDays(random.Next(-600, 600));
        HashSet<DateOnly> days = [.. Enumerable.Range(2005, 40).Select(year => SlowCalendar.In(pattern.ToString(), year)).OfType<DateOnly>()];
        DateOnly? expected = which == Occurrence.InYearOf ? SlowCalendar.In(pattern.ToString(), anchor.Year) : null;
        int sign = which is Occurrence.Before or Occurrence.OnOrBefore ? -1 : 1;
        for (int i = which is Occurrence.Before or Occurrence.After ? 1 : 0; which != Occurrence.InYearOf && expected is null && i < 3_700; i++)
        {
            DateOnly day = anchor.ToDateOnly().AddDays(sign * i);
            expected = days.Contains(day) ? day : null;
        }

        DeadlineAnswer answer = new StatutoryRule(LegalTime.Day(pattern, which, Event)).Evaluate(new Round(RandomCalendars.Middle).With(Event, anchor), LegalReference.Embedded.Clock("UTC"));
        if (expected is { } found)
        {
            Assert.Equal(found, answer.Single().Day.ToDateOnly());
        }
        else
        {
            Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.NoSuchDay(pattern, which, anchor)]), answer);
        }
    }

    [Property(MaxTest = 200)]
    public void A_union_of_calendars_never_leads_less_far_than_any_of_its_parts(DoNotSize<int> seed)
    {
        var world = new World(seed.Item, covered: false);
        LegalReference reference = world.Reference.With(new DayCalendar("union", "1", closedInAny: ["c0", "c1", "c2", "c3"], coverage: new DaySpan(new LocalDate(2018, 1, 1), new LocalDate(2026, 12, 31))));
        TimeLimit limit = new TimeLimit(world.Random.Next(1, 30), TimeUnit.Days, (Counting)world.Random.Next(3));
        LocalDate anchor = world.AnyDay();
        foreach (DayCalendar part in world.Data)
        {
            DeadlineAnswer Counted(CalendarId calendar, Direction direction) =>
                new StatutoryRule(CountingTests.Expression(limit.Disregarding(calendar), direction)).Evaluate(new Round(RandomCalendars.Middle).With(Event, anchor), reference.Clock("UTC"));

            if (Counted("union", Direction.After) is DeadlineAnswer.Known { Deadline: var later })
            {
                Assert.True(later.Day >= Counted(part.Id, Direction.After).Single().Day);
            }

            if (Counted("union", Direction.Before) is DeadlineAnswer.Known { Deadline: var earlier })
            {
                Assert.True(earlier.Day <= Counted(part.Id, Direction.Before).Single().Day);
            }
        }
    }

    [Property(MaxTest = 500)]
    public void The_earliest_and_the_latest_are_those_of_the_moments(DoNotSize<int> seed)
    {
        var world = new World(seed.Item);
        TimeExpression[] times = [.. Enumerable.Range(0, world.Random.Next(2, 4)).Select(_ => world.AnyTime(2))];
        LocalDate anchor = world.AnyDay();
        DeadlineAnswer[] answers = [.. times.Select(time => world.Evaluate(time, anchor))];
        DeadlineAnswer earliest = world.Evaluate(LegalTime.EarliestOf(times), anchor);
        DeadlineAnswer latest = world.Evaluate(LegalTime.LatestOf(times), anchor);
        if (answers.All(answer => answer is DeadlineAnswer.Known))
        {
            Assert.Equal(answers.Min(answer => answer.Single().At.ToInstant()), earliest.Single().At.ToInstant());
            Assert.Equal(answers.Max(answer => answer.Single().At.ToInstant()), latest.Single().At.ToInstant());
        }
        else
        {
            Assert.Equal(answers.First(answer => answer is not DeadlineAnswer.Known), earliest);
            Assert.Equal(earliest, latest);
        }
    }

    /// <summary>What a trace says, held against the answer and against the data of the calendars.</summary>
    [Property(MaxTest = 500)]
    public void A_trace_leads_to_its_answer_and_says_nothing_that_is_not_so(DoNotSize<int> seed)
    {
        var world = new World(seed.Item);
        TimeExpression when = world.AnyTime(4);
        LocalDate anchor = world.AnyDay();
        Round round = World.RoundWith(anchor);
        var rule = new StatutoryRule(when, world.Random.Next(4) == 0 && !when.CutOff.IsStartOfDay ? Bound.On : Bound.NotLaterThan);
        DeadlineAnswer traced = rule.EvaluateTraced(round, world.Clock);
        DeadlineAnswer plain = rule.Evaluate(round, world.Clock);
        if (traced is not DeadlineAnswer.Known { Deadline: var deadline })
        {
            Assert.Equal(plain, traced);
            return;
        }

        Deadline bare = plain.Single();
        Assert.Equal(
            (deadline.Day, deadline.At, deadline.Zone, deadline.CutOff, deadline.MovedFrom, deadline.From, deadline.Calendars, 0),
            (bare.Day, bare.At, bare.Zone, bare.CutOff, bare.MovedFrom, bare.From, bare.Calendars, bare.Steps.Count));
        TraceStep[] steps = [.. deadline.Steps];
        var resolved = Assert.IsType<TraceStep.Resolved>(steps[^1]);
        Assert.Equal((deadline.At, deadline.Zone, deadline.CutOff), (resolved.At, resolved.Zone, resolved.CutOff));
        Assert.Equal(deadline.Day, steps.Select(DayOf).Last(day => day is not null));
        AssertRuns(steps);
        Assert.All(steps.OfType<TraceStep.DayClosed>(), step =>
        {
            Assert.True(world.Slow.BearsOut(step.Closed), $"{step}");
            Assert.True(world.Slow.IsClosed(step.Closed.Calendar, step.Closed.Day.ToDateOnly()), $"{step}");
        });
        Assert.Equal(traced, ElectionJson.Read<DeadlineAnswer>(ElectionJson.Write(traced)));
        Assert.NotEmpty(deadline.Explain());
        Assert.NotEmpty(RussianProse.Explain(deadline));
    }

    [Property(MaxTest = 300)]
    public void A_random_time_is_read_as_it_is_written(DoNotSize<int> seed)
    {
        TimeExpression when = new World(seed.Item).AnyTime(5);
        Assert.Equal(when, ElectionJson.Read<TimeExpression>(ElectionJson.Write(when)));
    }

    internal static DateOnly? Move(DateOnly day, Adjustment adjustment, SlowCalendar slow)
    {
        if (adjustment.Calendar is not { } calendar)
        {
            return new DateOnly(day.Year, day.Month, adjustment.To == AdjustmentRule.FirstDayOfMonth ? 1 : DateTime.DaysInMonth(day.Year, day.Month));
        }

        if (!slow.Covers(calendar, day))
        {
            return null;
        }

        if (!slow.IsClosed(calendar, day))
        {
            return day;
        }

        int sign = adjustment.To is AdjustmentRule.Following or AdjustmentRule.ModifiedFollowing ? 1 : -1;
        DateOnly? to = slow.Walk(calendar, day, 1, sign);
        return to is { } other && other.Month != day.Month && adjustment.To is AdjustmentRule.ModifiedFollowing or AdjustmentRule.ModifiedPreceding && to is { } moved && moved.Month != day.Month
            ? slow.Walk(calendar, day, 1, -sign)
            : to;
    }

    private static LocalDate? DayOf(TraceStep step) => step switch
    {
        TraceStep.Anchored one => one.Day,
        TraceStep.Dated one => one.Day,
        TraceStep.RuleTaken one => one.Day,
        TraceStep.FoundInYear one => one.Day,
        TraceStep.Reached one => one.Day,
        TraceStep.Moved one => one.Day,
        TraceStep.Prolonged one => one.Day,
        TraceStep.Chosen one => one.Day,
        _ => null,
    };

    /// <summary>In each count the numbers run from 1 to the amount, and the days one way, without a hole but for closed ones.</summary>
    private static void AssertRuns(TraceStep[] steps)
    {
        for (int i = 0; i < steps.Length; i++)
        {
            if (steps[i] is not TraceStep.CountBegan { Limit: { Unit: TimeUnit.Days } limit } began)
            {
                continue;
            }

            int sign = began.Direction == Direction.After ? 1 : -1;
            int number = 0;
            LocalDate? last = null;
            for (i++; steps[i] is not TraceStep.Reached; i++)
            {
                if (steps[i] is TraceStep.DayClosed closed)
                {
                    Assert.True(last is null || last.Value.PlusDays(sign) == closed.Closed.Day);
                    last = closed.Closed.Day;
                    continue;
                }

                var run = Assert.IsType<TraceStep.DaysCounted>(steps[i]);
                Assert.Equal(number + 1, run.FirstNumber);
                Assert.True(last is null || last.Value.PlusDays(sign) == run.First);
                Assert.True(run.Count == 1 || Math.Sign(run.Last.CompareTo(run.First)) == sign);
                number += run.Count;
                last = run.Last;
            }

            Assert.Equal(limit.Amount, number);
        }
    }

    /// <summary>Random calendars, a clock, and random times to ask of them.</summary>
    internal sealed class World
    {
        private static readonly string[] Zones = ["UTC", "Asia/Almaty", "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Havana"];

        public World(int seed, bool covered = true)
        {
            Random = new Random(seed);
            Data = RandomCalendars.Make(Random, covered);
            Slow = new SlowCalendar(Data);
            Reference = LegalReference.Embedded.With(Data);
            Clock = Reference.Clock(Zones[Random.Next(Zones.Length)]);
        }

        public Random Random { get; }

        public DayCalendar[] Data { get; }

        public SlowCalendar Slow { get; }

        public LegalReference Reference { get; }

        public ZoneClock Clock { get; }

        public static Round RoundWith(LocalDate day) => new Round(RandomCalendars.Middle).With(Event, day + new LocalTime(10, 23));

        public DeadlineAnswer Evaluate(TimeExpression when, LocalDate anchor) => new StatutoryRule(when).EvaluateTraced(RoundWith(anchor), Clock) is var traced && traced is DeadlineAnswer.Known ? traced : new StatutoryRule(when).Evaluate(RoundWith(anchor), Clock);

        public CalendarId AnyCalendar() => $"c{Random.Next(4)}";

        public LocalDate AnyDay() => RandomCalendars.Middle.PlusDays(Random.Next(-400, 400));

        public Adjustment AnyAdjustment()
        {
            var rule = (AdjustmentRule)Random.Next(6);
            return new Adjustment(rule, rule is AdjustmentRule.FirstDayOfMonth or AdjustmentRule.LastDayOfMonth ? null : AnyCalendar());
        }

        public CutOff AnyCutOff() => Random.Next(6) switch
        {
            0 => CutOff.StartOfDay,
            1 => CutOff.At(new LocalTime(Random.Next(24), 30)).OrEarlier(),
            2 => CutOff.At(new LocalTime(Random.Next(24), 30)).OrLater(),
            3 => CutOff.Before(new LocalTime(Random.Next(24), 15)).OrLater(),
            _ => CutOff.EndOfDay,
        };

        public TimeLimit AnyLimit(bool hours)
        {
            int amount = Random.Next(1, 40);
            switch (Random.Next(hours ? 5 : 4))
            {
                case 0:
                    TimeLimit days = new(amount, TimeUnit.Days, (Counting)Random.Next(3));
                    days = Random.Next(2) == 0 ? days.Disregarding(AnyCalendar(), Random.Next(2) == 0 ? 20 : null) : days;
                    return Random.Next(3) == 0 ? days.WithAtLeast(Random.Next(1, 9), AnyCalendar()) : days;
                case 1:
                    return new(amount, TimeUnit.Weeks, (Counting)Random.Next(3));
                case 2:
                    return new TimeLimit(amount, TimeUnit.Months, (Counting)Random.Next(3)).AtMonthEnd((MonthEnd)Random.Next(3));
                case 3:
                    return new TimeLimit(Random.Next(1, 4), TimeUnit.Years, (Counting)Random.Next(3)).AtMonthEnd((MonthEnd)Random.Next(3));
                default:
                    TimeLimit hour = Random.Next(2) == 0 ? Hours.Of(amount) : Hours.Whole(amount);
                    return Random.Next(2) == 0 ? hour.Disregarding(AnyCalendar()) : hour;
            }
        }

        public TimeExpression AnyTime(int depth, bool hours = true)
        {
            TimeExpression time;
            switch (depth <= 1 ? 0 : Random.Next(8))
            {
                case 0:
                    time = Event;
                    time = hours && Random.Next(3) == 0 ? time.At(CutOff.OwnMoment) : time;
                    break;
                case 1:
                    time = LegalTime.Date(AnyDay());
                    break;
                case 2:
                    time = LegalTime.Day(RandomCalendars.MakePattern(Random), (Occurrence)Random.Next(5), AnyTime(depth - 1, hours));
                    break;
                case 3:
                    TimeExpression[] times = [AnyTime(depth - 1, hours), AnyTime(depth - 1, hours)];
                    return Random.Next(2) == 0 ? LegalTime.EarliestOf(times) : LegalTime.LatestOf(times);
                default:
                    TimeLimit limit = AnyLimit(hours);
                    time = Random.Next(2) == 0 ? limit.After(AnyTime(depth - 1, hours)) : limit.Before(AnyTime(depth - 1, hours));
                    break;
            }

            if (Random.Next(3) == 0)
            {
                time = time.AdjustedBy(AnyAdjustment());
            }

            return Random.Next(3) == 0 ? time.At(AnyCutOff()) : time;
        }
    }
}
