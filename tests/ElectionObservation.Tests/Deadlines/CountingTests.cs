using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Tests.Support;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>The laws of counting, and the published examples of each way of counting.</summary>
public class CountingTests
{
    private static readonly Milestone Event = new("event");
    private static readonly ZoneClock Utc = LegalReference.Embedded.Clock("UTC");

    /// <summary>Each row: what is counted, from which day, and the day that was published.</summary>
    public static TheoryData<string, TimeExpression, string, string> Published => new()
    {
        { "the day of the event is not counted, the last day is", Days.Of(10).After(Event), "2025-02-03", "2025-02-13" },
        { "the first day counts", Days.Including(7).After(Event), "2022-04-21", "2022-04-27" },
        { "clear days before a hearing", Days.Clear(3).Before(Event), "2023-06-16", "2023-06-12" },
        { "clear days after", Days.Clear(10).After(Event), "2025-03-01", "2025-03-12" },
        { "counted backward, whatever day it is", Days.Of(14).Before(Event), "2017-06-25", "2017-06-11" },
        { "months, corresponding date", Months.Of(1).After(Event), "2001-02-28", "2001-03-28" },
        { "a month without that number", Months.Of(4).After(Event), "2025-10-31", "2026-02-28" },
        { "a month counted from the day after", Months.Clear(1).After(Event), "2023-08-01", "2023-09-02" },
        { "a month that begins with the day", Months.Including(1).After(Event), "2025-06-01", "2025-06-30" },
        { "weeks", Weeks.Of(2).After(Event), "2025-03-04", "2025-03-18" },
        { "days, then months", Months.Of(2).After(Days.Of(10).After(Event)), "2010-12-21", "2011-02-28" },
        { "months, then days", Days.Of(10).After(Months.Of(2).After(Event)), "2010-12-21", "2011-03-03" },
        { "years from 29 February", Years.Of(7).After(Event), "2024-02-29", "2031-02-28" },
        { "Kazakhstan, five days before voting day, 2016", Days.Clear(5).Before(Event), "2016-03-20", "2016-03-14" },
        { "Kazakhstan, five days before voting day, 2019", Days.Clear(5).Before(Event), "2019-06-09", "2019-06-03" },
        { "Kazakhstan, five days before voting day, 2021", Days.Clear(5).Before(Event), "2021-01-10", "2021-01-04" },
        { "Kazakhstan, five days before voting day, 2022", Days.Clear(5).Before(Event), "2022-11-20", "2022-11-14" },
        { "Kazakhstan, five days before voting day, 2026", Days.Clear(5).Before(Event), "2026-03-15", "2026-03-09" },
        { "Kazakhstan, forty days before voting day", Days.Clear(40).Before(Event), "2021-01-10", "2020-11-30" },
        { "Kazakhstan, thirty days before voting day", Days.Clear(30).Before(Event), "2021-01-10", "2020-12-10" },
        { "Kazakhstan, fifteen days before voting day", Days.Clear(15).Before(Event), "2026-03-15", "2026-02-27" },
        { "Kazakhstan, results within seven days", Days.Of(7).After(Event), "2022-11-20", "2022-11-27" },
        { "Kazakhstan, a month before", Months.Of(1).Before(Event), "2023-01-14", "2022-12-14" },
        { "Kazakhstan, in force after ten calendar days", Days.Clear(10).After(Event), "2022-11-06", "2022-11-17" },
        { "no time at all", Days.Of(0).After(Event), "2022-11-20", "2022-11-20" },
        { "the next day", Days.Clear(0).After(Event), "2022-11-20", "2022-11-21" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_example_is_reproduced(string name, TimeExpression when, string anchor, string expected) =>
        Assert.Equal((name, Day(expected)), (name, Count(when, Day(anchor))));

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
    public void The_answer_is_that_of_counting_day_by_day(LocalDate anchor, TimeLimit limit, Direction direction) =>
        Assert.Equal(DayByDay(anchor, limit, direction), Count(Expression(limit, direction), anchor));

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Clear_days_are_ordinary_days_with_one_more(LocalDate anchor, Direction direction)
    {
        foreach (int days in (int[])[0, 1, 5, 30, 400])
        {
            Assert.Equal(Count(Expression(Days.Of(days + 1), direction), anchor), Count(Expression(Days.Clear(days), direction), anchor));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Counting_days_or_weeks_there_and_back_is_the_identity(LocalDate anchor, TimeLimit limit, Direction direction)
    {
        TimeUnit unit = limit.Unit is TimeUnit.Days or TimeUnit.Weeks ? limit.Unit : TimeUnit.Days;
        var plain = new TimeLimit(limit.Amount, unit, limit.Counting);
        LocalDate there = Count(Expression(plain, direction), anchor);
        Assert.Equal(anchor, Count(Expression(plain, direction == Direction.After ? Direction.Before : Direction.After), there));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void More_time_leads_no_less_far(LocalDate anchor, TimeLimit limit, Direction direction)
    {
        LocalDate near = Count(Expression(limit, direction), anchor);
        LocalDate far = Count(Expression(new TimeLimit(limit.Amount + 1, limit.Unit, limit.Counting), direction), anchor);
        Assert.True(direction == Direction.After ? far > near : far < near);
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_later_event_leads_no_less_late(LocalDate anchor, TimeLimit limit, Direction direction)
    {
        TimeExpression when = Expression(limit, direction);
        Assert.True(Count(when, anchor) <= Count(when, anchor.PlusDays(1)));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void The_two_terminal_days_are_one_day_apart_in_each_way_of_counting(LocalDate anchor, TimeLimit limit, Direction direction)
    {
        LocalDate included = Count(Expression(new(limit.Amount, limit.Unit, Counting.AnchorIncluded), direction), anchor);
        LocalDate excluded = Count(Expression(new(limit.Amount, limit.Unit), direction), anchor);
        LocalDate clear = Count(Expression(new(limit.Amount, limit.Unit, Counting.Clear), direction), anchor);
        int step = direction == Direction.After ? 1 : -1;
        Assert.Equal((excluded, clear), (included.PlusDays(step), excluded.PlusDays(step)));
    }

    [Theory]
    [InlineData(TimeUnit.Days, 366_001)]
    [InlineData(TimeUnit.Weeks, 52_201)]
    [InlineData(TimeUnit.Months, 12_001)]
    [InlineData(TimeUnit.Years, 1_001)]
    [InlineData(TimeUnit.Days, -1)]
    public void An_amount_out_of_range_is_refused_with_the_range(TimeUnit unit, int amount)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new TimeLimit(amount, unit));
        Assert.Contains($"Expected 0 to", refused.Message, StringComparison.Ordinal);
        Assert.Contains(amount.ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_day_cannot_begin_with_the_day_of_the_event() => Assert.Throws<ArgumentOutOfRangeException>(() => Days.Including(0));

    [Fact]
    public void Expressions_nest_only_so_deep()
    {
        TimeExpression when = Event;
        while (when.Depth < TimeExpression.MaximumDepth)
        {
            when = Days.Of(1).After(when);
        }

        Assert.Equal(Day("2022-11-20").PlusDays(TimeExpression.MaximumDepth - 1), Count(when, Day("2022-11-20")));
        Assert.Throws<ArgumentException>(() => Days.Of(1).After(when));
    }

    [Theory]
    [InlineData("9998-12-31", TimeUnit.Days, 1, Direction.After)]
    [InlineData("9998-12-31", TimeUnit.Years, 1, Direction.After)]
    [InlineData("9998-12-31", TimeUnit.Years, 1000, Direction.After)]
    [InlineData("9998-12-31", TimeUnit.Days, 366_000, Direction.After)]
    [InlineData("9997-12-31", TimeUnit.Months, 13, Direction.After)]
    [InlineData("9990-01-01", TimeUnit.Weeks, 52_200, Direction.After)]
    [InlineData("0001-01-01", TimeUnit.Days, 1, Direction.Before)]
    [InlineData("0001-06-01", TimeUnit.Years, 1000, Direction.Before)]
    [InlineData("0900-06-01", TimeUnit.Months, 12_000, Direction.Before)]
    public void A_count_that_leaves_the_calendar_is_a_problem(string anchor, TimeUnit unit, int amount, Direction direction)
    {
        DeadlineAnswer answer = Evaluate(Expression(new(amount, unit), direction), Day(anchor));
        var problems = Assert.IsType<DeadlineAnswer.Problems>(answer);
        Assert.IsType<TimeProblem.OutsideCalendar>(Assert.Single((IEnumerable<TimeProblem>)problems.All));
        Assert.Contains("outside the calendar", problems.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Near the ends of the calendar, against day numbers and month numbers of the base class library.</summary>
    [Property(MaxTest = 3000)]
    public void Near_the_ends_of_the_calendar_the_answer_is_exact_or_a_problem(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        TimeUnit unit = (TimeUnit)random.Next(1, 5);
        int most = unit switch { TimeUnit.Days => 366_000, TimeUnit.Weeks => 52_200, TimeUnit.Months => 12_000, _ => 1_000 };
        var limit = new TimeLimit(random.Next(1, random.Next(2) == 0 ? 40 : most + 1), unit, (Counting)random.Next(3));
        Direction direction = (Direction)random.Next(2);
        int year = random.Next(4) switch { 0 => random.Next(1, 4), 1 => random.Next(1, 1_100), 2 => random.Next(9_995, 9_999), _ => random.Next(8_900, 9_999) };
        var anchor = new DateOnly(year, random.Next(1, 13), random.Next(1, 29));

        int sign = direction == Direction.After ? 1 : -1;
        int shift = sign * (limit.Counting switch { Counting.AnchorExcluded => 0, Counting.AnchorIncluded => -1, _ => 1 });
        int months = unit switch { TimeUnit.Months => limit.Amount, TimeUnit.Years => limit.Amount * 12, _ => 0 };
        int month = (anchor.Year * 12) + anchor.Month - 1 + (sign * months);
        int days = unit switch { TimeUnit.Days => limit.Amount, TimeUnit.Weeks => limit.Amount * 7, _ => 0 };
        int first = new DateOnly(1, 1, 1).DayNumber;
        int last = new DateOnly(9998, 12, 31).DayNumber;
        int corresponding = month is < 12 or >= 9_999 * 12
            ? -1
            : new DateOnly(month / 12, (month % 12) + 1, Math.Min(anchor.Day, DateTime.DaysInMonth(month / 12, (month % 12) + 1))).DayNumber + (sign * days);
        int wanted = corresponding + shift;
        bool holds = corresponding >= first && corresponding <= last && wanted >= first && wanted <= last;

        DeadlineAnswer answer = Evaluate(Expression(limit, direction), LocalDate.FromDateOnly(anchor));
        if (holds)
        {
            Assert.Equal(DateOnly.FromDayNumber(wanted), answer.Single().Day.ToDateOnly());
        }
        else
        {
            Assert.IsType<TimeProblem.OutsideCalendar>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        }
    }

    [Fact]
    public void The_first_and_the_last_day_of_the_calendar_are_answered()
    {
        Assert.Equal(Day("9998-12-31"), Count(Event, Day("9998-12-31")));
        Assert.Equal(Day("9998-12-31"), Count(Days.Of(1).After(Event), Day("9998-12-30")));
        Assert.Equal(Day("9998-12-31"), Count(Years.Of(998).After(Event), Day("9000-12-31")));
        Assert.Equal(Day("0001-01-01"), Count(Days.Of(30).Before(Event), Day("0001-01-31")));
        Deadline last = Evaluate(Event, Day("9998-12-31")).Single();
        Assert.False(last.IsMetBy(Instant.MaxValue));
        Assert.True(last.IsMetBy(Instant.MinValue));
    }

    [Fact]
    public void A_count_of_ten_thousand_days_is_answered_with_every_day_and_explained_in_few_words()
    {
        var rule = new StatutoryRule(Days.Of(10_000).After(Event));
        Deadline deadline = rule.EvaluateTraced(RoundWith(Day("2000-01-01")), Utc).Single();
        Assert.Equal(Day("2000-01-01").PlusDays(10_000), deadline.Day);
        Assert.Equal(10_000, deadline.Steps.OfType<TraceStep.DaysCounted>().Sum(step => step.Count));
        Assert.True(deadline.Explain().Length < 1000);
    }

    internal static TimeExpression Expression(TimeLimit limit, Direction direction) =>
        direction == Direction.After ? limit.After(Event) : limit.Before(Event);

    private static Round RoundWith(LocalDate day) => new Round(new LocalDate(2022, 11, 20)).With(Event, day);

    private static DeadlineAnswer Evaluate(TimeExpression when, LocalDate day) => new StatutoryRule(when).Evaluate(RoundWith(day), Utc);

    private static LocalDate Count(TimeExpression when, LocalDate day) => Evaluate(when, day).Single().Day;

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    /// <summary>The slow reference: walks one day at a time and looks at nothing but day numbers and lengths of months.</summary>
    private static LocalDate DayByDay(LocalDate anchor, TimeLimit limit, Direction direction)
    {
        int step = direction == Direction.After ? 1 : -1;
        LocalDate day = anchor;
        int count = limit.Unit switch { TimeUnit.Weeks => limit.Amount * 7, TimeUnit.Days => limit.Amount, _ => 0 };
        for (; count > 0; count--)
        {
            day = day.PlusDays(step);
        }

        int months = limit.Unit switch { TimeUnit.Months => limit.Amount, TimeUnit.Years => limit.Amount * 12, _ => 0 };
        if (months > 0)
        {
            int month = anchor.Month;
            int year = anchor.Year;
            for (; months > 0; months--)
            {
                month += step;
                (month, year) = month switch { 0 => (12, year - 1), 13 => (1, year + 1), _ => (month, year) };
            }

            int length = month == 2 ? (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;
            day = new LocalDate(year, month, Math.Min(anchor.Day, length));
        }

        return limit.Counting switch { Counting.AnchorIncluded => day.PlusDays(-step), Counting.Clear => day.PlusDays(step), _ => day };
    }
}
