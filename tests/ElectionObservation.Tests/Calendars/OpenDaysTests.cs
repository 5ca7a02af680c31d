using ElectionObservation.Calendars;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Calendars;

/// <summary>Open days against a slow reference that reads the data again and walks day by day.</summary>
public class OpenDaysTests
{
    [Property(MaxTest = 30)]
    public void A_day_is_open_when_the_data_say_so(DoNotSize<int> seed) => AssertDays(new Random(seed.Item), wild: false);

    /// <summary>The same where substitutes meet at the turn of the year, and where days are moved by as much as a year.</summary>
    [Property(MaxTest = 30)]
    public void A_day_is_open_when_the_data_say_so_in_the_oddest_calendars_too(DoNotSize<int> seed) => AssertDays(new Random(seed.Item), wild: true);

    [Property(MaxTest = 50)]
    public void Open_days_are_counted_as_by_walking(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        DayCalendar[] data = RandomCalendars.Make(random, covered: true);
        var slow = new SlowCalendar(data);
        var set = new CalendarSet(data);
        foreach (DayCalendar calendar in data)
        {
            OpenDays open = set[calendar.Id];
            (DateOnly first, DateOnly last) = slow.Coverage(calendar.Id);
            Assert.Equal((first, last), (open.First.ToDateOnly(), open.Last.ToDateOnly()));
            for (int i = 0; i < 12; i++)
            {
                LocalDate day = RandomCalendars.Middle.PlusDays(random.Next(-600, 600));
                int count = random.Next(-120, 121);
                if (!slow.Covers(calendar.Id, day.ToDateOnly()))
                {
                    Assert.False(open.Covers(day));
                    Assert.Throws<ArgumentOutOfRangeException>(() => open.IsOpen(day));
                    Assert.Throws<ArgumentOutOfRangeException>(() => open.Plus(day, count));
                    Assert.Throws<ArgumentOutOfRangeException>(() => open.Between(day, day));
                    Assert.Throws<ArgumentOutOfRangeException>(() => open.OnOrAfter(day));
                    Assert.Throws<ArgumentOutOfRangeException>(() => open.OnOrBefore(day));
                    Assert.Throws<ArgumentOutOfRangeException>(() => open.WhyClosed(day));
                    continue;
                }

                bool isOpen = !slow.IsClosed(calendar.Id, day.ToDateOnly());
                AssertSame(slow.Walk(calendar.Id, day.ToDateOnly(), Math.Abs(count), Math.Sign(count)), () => open.Plus(day, count));
                AssertSame(isOpen ? day.ToDateOnly() : slow.Walk(calendar.Id, day.ToDateOnly(), 1, 1), () => open.OnOrAfter(day));
                AssertSame(isOpen ? day.ToDateOnly() : slow.Walk(calendar.Id, day.ToDateOnly(), 1, -1), () => open.OnOrBefore(day));
                AssertSame(slow.Walk(calendar.Id, day.ToDateOnly(), 1_000, 1), () => open.Plus(day, 1_000));
            }
        }
    }

    [Property(MaxTest = 50)]
    public void Plus_and_Between_are_inverse_and_Between_is_additive(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        DayCalendar[] data = RandomCalendars.Make(random, covered: false);
        var slow = new SlowCalendar(data);
        OpenDays open = new CalendarSet(data)["c3"];
        for (int i = 0; i < 5; i++)
        {
            LocalDate[] days = [.. Enumerable.Range(0, 3).Select(_ => RandomCalendars.Middle.PlusDays(random.Next(-500, 500))).Order()];
            int counted = Enumerable.Range(1, Period.DaysBetween(days[0], days[2])).Count(day => !slow.IsClosed("c3", days[0].PlusDays(day).ToDateOnly()));
            Assert.Equal(counted, open.Between(days[0], days[2]));
            Assert.Equal(counted, open.Between(days[0], days[1]) + open.Between(days[1], days[2]));
            Assert.Equal(open.Between(days[2], days[0]), open.Between(days[2], days[1]) + open.Between(days[1], days[0]));

            int count = random.Next(-100, 101);
            LocalDate there;
            try
            {
                there = open.Plus(days[0], count);
            }
            catch (ArgumentOutOfRangeException)
            {
                // Nearly everything is closed.
                continue;
            }

            Assert.Equal(count, open.Between(days[0], there));
            if (open.IsOpen(days[0]))
            {
                Assert.Equal(days[0], open.Plus(there, -count));
                Assert.Equal(-count, open.Between(there, days[0]));
            }
        }
    }

    [Property(MaxTest = 15)]
    public void A_union_closes_what_any_part_closes_and_an_intersection_what_all_do(DoNotSize<int> seed)
    {
        DayCalendar[] data = RandomCalendars.Make(new Random(seed.Item), covered: false);
        var set = new CalendarSet([
            .. data,
            new DayCalendar("any", "1", closedInAny: ["c0", "c1", "c2"]),
            new DayCalendar("all", "1", closedInAll: ["c0", "c1", "c2"]),
            new DayCalendar("but", "1", closedInAny: ["c0"], openIn: ["c1"])]);
        for (LocalDate day = new(2021, 1, 1); day.Year < 2024; day = day.PlusDays(1))
        {
            bool[] open = [set["c0"].IsOpen(day), set["c1"].IsOpen(day), set["c2"].IsOpen(day)];
            Assert.Equal(open.All(static one => one), set["any"].IsOpen(day));
            Assert.Equal(open.Any(static one => one), set["all"].IsOpen(day));
            Assert.Equal(open[0] || !open[1], set["but"].IsOpen(day));
        }
    }

    [Fact]
    public void Many_threads_get_the_same_answers_from_one_fresh_calendar()
    {
        for (int seed = 0; seed < 10; seed++)
        {
            DayCalendar[] data = RandomCalendars.Make(new Random(seed), covered: false);
            OpenDays alone = new CalendarSet(data)["c3"];
            OpenDays shared = new CalendarSet(data)["c3"];
            LocalDate[] days = [.. Enumerable.Range(-2_000, 4_000).Select(RandomCalendars.Middle.PlusDays)];
            bool[] expected = [.. days.Select(alone.IsOpen)];
            bool[][] found = new bool[8][];
            Parallel.For(0, found.Length, thread => found[thread] = [.. days.Select(shared.IsOpen)]);
            Assert.All(found, one => Assert.Equal(expected, one));
        }
    }

    [Theory]
    [InlineData("2021-12-24", false)]
    [InlineData("2021-12-25", false)]
    [InlineData("2021-12-27", false)]
    [InlineData("2021-12-28", false)]
    [InlineData("2021-12-29", true)]
    [InlineData("2022-01-03", false)]
    [InlineData("2022-01-04", true)]
    [InlineData("2023-01-02", false)]
    [InlineData("2023-01-03", true)]
    public void Bank_holidays_of_England_are_substituted_as_they_were(string day, bool open)
    {
        DayCalendar calendar = new(
            "england",
            "1",
            [Weekend.SaturdayAndSunday],
            [
                new CalendarEntry(new LocalDate(2021, 12, 24), LocalizedText.English("Friday off")),
                new CalendarEntry(DayPattern.EveryYear(12, 25), LocalizedText.English("Christmas"), substitution: Substitution.Following),
                new CalendarEntry(DayPattern.EveryYear(12, 26), LocalizedText.English("Boxing Day"), substitution: Substitution.Following),
                new CalendarEntry(DayPattern.EveryYear(1, 1), LocalizedText.English("New Year"), substitution: Substitution.Following),
            ]);
        Assert.Equal(open, new CalendarSet([calendar])["england"].IsOpen(LegalDate.Parse(day).Earliest));
    }

    /// <summary>31 December 2022 was a Saturday and 1 January 2023 a Sunday: one gets the Monday, the other the Tuesday.</summary>
    [Fact]
    public void Substitutes_of_two_years_do_not_fall_on_one_day()
    {
        DayCalendar calendar = new(
            "new-year",
            "1",
            [Weekend.SaturdayAndSunday],
            [
                new CalendarEntry(DayPattern.EveryYear(12, 31), LocalizedText.English("Eve"), substitution: Substitution.Following),
                new CalendarEntry(DayPattern.EveryYear(1, 1), LocalizedText.English("New Year"), substitution: Substitution.Following),
            ]);
        OpenDays open = new CalendarSet([calendar])["new-year"];
        Assert.False(open.IsOpen(new LocalDate(2023, 1, 2)));
        Assert.False(open.IsOpen(new LocalDate(2023, 1, 3)));
        Assert.True(open.IsOpen(new LocalDate(2023, 1, 4)));
    }

    /// <summary>Sunday the 3rd moves to Monday the 4th; Saturday the 2nd, which looks for the next free day, must not take that Monday.</summary>
    [Fact]
    public void Substitutes_of_both_ways_do_not_fall_on_one_day()
    {
        DayCalendar calendar = new(
            "both",
            "1",
            [Weekend.SaturdayAndSunday],
            [
                new CalendarEntry(new LocalDate(2022, 7, 2), LocalizedText.English("Saturday"), substitution: Substitution.Following),
                new CalendarEntry(new LocalDate(2022, 7, 3), LocalizedText.English("Sunday"), substitution: Substitution.Following),
                new CalendarEntry(new LocalDate(2022, 7, 10), LocalizedText.English("Sunday"), substitution: Substitution.Nearest),
                new CalendarEntry(new LocalDate(2022, 7, 10), LocalizedText.English("The same Sunday"), substitution: Substitution.Following),
            ]);
        OpenDays open = new CalendarSet([calendar])["both"];
        Assert.Equal(
            [4, 5, 11, 12],
            Enumerable.Range(1, 31).Where(day => new LocalDate(2022, 7, day) is var date && date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !open.IsOpen(date)));
    }

    [Theory]
    [InlineData("--12-31+366", "2026-01-01")]
    [InlineData("--01-01-366", "2022-12-31")]
    public void A_day_moved_by_a_year_is_closed_two_years_on(string pattern, string closed)
    {
        DayCalendar calendar = new("moved", "1", closures: [new CalendarEntry(DayPattern.Parse(pattern), LocalizedText.English("far"))]);
        OpenDays open = new CalendarSet([calendar])["moved"];
        LocalDate day = LegalDate.Parse(closed).Earliest;
        Assert.Contains(Enumerable.Range(day.Year - 2, 5), year => DayPattern.Parse(pattern).TryIn(year, out LocalDate found) && found == day);
        Assert.False(open.IsOpen(day));
        Assert.NotNull(open.WhyClosed(day));
    }

    /// <summary>A run up to 29 February is one of a few weeks, or none at all, in a year that has no such day; never one of thirteen months.</summary>
    [Fact]
    public void A_run_to_29_February_does_not_go_on_for_a_year()
    {
        DayCalendar calendar = new("run", "1", closures: [new CalendarEntry(DayPattern.EveryYear(2, 1), LocalizedText.English("February"), through: DayPattern.EveryYear(2, 29))]);
        OpenDays open = new CalendarSet([calendar])["run"];
        Assert.False(open.IsOpen(new LocalDate(2024, 2, 29)));
        Assert.True(open.IsOpen(new LocalDate(2023, 7, 1)));
    }

    [Fact]
    public void A_calendar_by_itself_is_ready_to_count_with()
    {
        OpenDays days = OpenDays.Of(DayCalendar.WeekendsOnly("weekends"));
        Assert.Equal(new LocalDate(2026, 11, 30), days.Plus(new LocalDate(2026, 11, 20), 6));
        Assert.Equal(6, days.Between(new LocalDate(2026, 11, 20), new LocalDate(2026, 11, 30)));
        Assert.Throws<ArgumentException>(() => OpenDays.Of(new DayCalendar("union", "1", closedInAny: ["weekends"])));
    }

    [Fact]
    public void At_the_rims_of_the_calendar_of_years_the_answer_is_exact_or_refused()
    {
        DayCalendar eve = new("some", "1", [Weekend.SaturdayAndSunday], [new CalendarEntry(DayPattern.EveryYear(12, 31), LocalizedText.English("Eve"))]);
        OpenDays open = new CalendarSet([eve])["some"];
        var first = new LocalDate(1, 1, 1);
        var last = new LocalDate(9998, 12, 31);
        Assert.Equal((first, last), (open.First, open.Last));
        Assert.False(open.IsOpen(last));
        Assert.Equal(0, open.Between(last, last));
        Assert.Equal(0, open.Between(first, first));
        Assert.Equal(new LocalDate(1, 1, 2), open.Plus(first, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => open.Plus(last, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => open.Plus(first, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => open.OnOrAfter(last));
        Assert.Throws<ArgumentOutOfRangeException>(() => open.Plus(first, int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => open.Plus(last, int.MaxValue));
        Assert.Throws<ArgumentException>(() => open.IsOpen(new LocalDate(9999, 1, 1)));
        Assert.Throws<ArgumentException>(() => open.IsOpen(new LocalDate(2022, 1, 1, CalendarSystem.Julian)));
    }

    [Fact]
    public void Calendars_without_a_common_day_cover_nothing()
    {
        var set = new CalendarSet([
            new DayCalendar("a", "1", coverage: new DaySpan(new LocalDate(2020, 1, 1), new LocalDate(2020, 12, 31))),
            new DayCalendar("b", "1", coverage: new DaySpan(new LocalDate(2022, 1, 1), new LocalDate(2022, 12, 31))),
            new DayCalendar("ab", "1", closedInAny: ["a", "b"])]);
        for (LocalDate day = new(2019, 12, 30); day.Year < 2023; day = day.PlusDays(30))
        {
            Assert.False(set["ab"].Covers(day));
            Assert.Throws<ArgumentOutOfRangeException>(() => set["ab"].OnOrAfter(day));
        }
    }

    private static void AssertSame(DateOnly? expected, Func<LocalDate> found)
    {
        if (expected is { } day)
        {
            Assert.Equal(day, found().ToDateOnly());
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => found());
        }
    }

    private static void AssertDays(Random random, bool wild)
    {
        DayCalendar[] data = RandomCalendars.Make(random, covered: false, wild);
        var slow = new SlowCalendar(data);
        var set = new CalendarSet(data);
        foreach (DayCalendar calendar in data)
        {
            OpenDays open = set[calendar.Id];
            for (LocalDate day = new(2021, 10, 1); day < new LocalDate(2023, 3, 1); day = day.PlusDays(1))
            {
                bool closed = slow.IsClosed(calendar.Id, day.ToDateOnly());
                Assert.True(closed != open.IsOpen(day), $"{day:R} is {(closed ? "closed" : "open")} in {calendar.Id}: {string.Join("; ", calendar.Weekends)} | {string.Join("; ", calendar.Closures.Select(one => $"{one} {one.Substitution} {one.From:R} {one.Until:R}"))} | {string.Join("; ", calendar.Openings)}");
                if (random.Next(10) != 0)
                {
                    continue;
                }

                ClosedDay? reason = open.WhyClosed(day);
                Assert.Equal(closed, reason is not null);
                Assert.True(reason is null || (reason.Day == day && slow.BearsOut(reason)), $"{reason}");
            }
        }
    }
}
