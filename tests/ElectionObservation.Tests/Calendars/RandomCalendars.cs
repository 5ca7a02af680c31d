using ElectionObservation.Calendars;

namespace ElectionObservation.Tests.Calendars;

/// <summary>Makes up calendars that are made of each other, around the year 2022.</summary>
internal static class RandomCalendars
{
    public static readonly LocalDate Middle = new(2022, 6, 15);

    /// <summary>What all of them cover at most: where nothing is ever open, nobody walks to the end of time.</summary>
    private static readonly DaySpan Known = new(new LocalDate(2000, 1, 1), new LocalDate(2045, 12, 31));

    /// <summary>Four calendars, the later ones made of earlier ones.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="covered">Whether some say something of a few years only.</param>
    /// <param name="wild">Whether substitutes meet at the turn of the year and in two ways, and days are moved by up to a year.</param>
    public static DayCalendar[] Make(Random random, bool covered, bool wild = false)
    {
        var calendars = new List<DayCalendar>();
        for (int i = 0; i < 4; i++)
        {
            CalendarId[] earlier = [.. calendars.Select(static calendar => calendar.Id)];
            Substitution way = random.Next(2) == 0 ? Substitution.Following : Substitution.Nearest;
            calendars.Add(new DayCalendar(
                $"c{i}",
                $"v{random.Next(9)}",
                [.. Enumerable.Range(0, random.Next(3)).Select(_ => MakeWeekend(random))],
                [.. Enumerable.Range(0, random.Next(8)).Select(_ => MakeEntry(random, wild && random.Next(2) == 0 ? Substitution.Following : way, wild)), .. wild ? NewYear() : []],
                [.. Enumerable.Range(0, random.Next(3)).Select(_ => MakeEntry(random, Substitution.None, wild))],
                [.. earlier.Where(_ => random.Next(3) == 0)],
                [.. earlier.Where(_ => random.Next(3) == 0)],
                [.. earlier.Where(_ => random.Next(6) == 0)],
                covered && random.Next(2) == 0 ? new DaySpan(Middle.PlusDays(-random.Next(30, 500)), Middle.PlusDays(random.Next(30, 500))) : Known));
        }

        return [.. calendars];
    }

    private static IEnumerable<CalendarEntry> NewYear() =>
        ((DayPattern[])[DayPattern.EveryYear(12, 31), DayPattern.EveryYear(1, 1)]).Select(static day => new CalendarEntry(day, LocalizedText.English("New Year"), substitution: Substitution.Following));

    public static DayPattern MakePattern(Random random, int mostOffset = 40)
    {
        int month = random.Next(1, 13);
        int day = random.Next(1, DateTime.DaysInMonth(2024, month) + 1);
        if ((month, day) == (2, 29) && mostOffset <= 40)
        {
            day = 28;
        }

        var weekday = (IsoDayOfWeek)random.Next(1, 8);
        DayPattern plain = random.Next(6) switch
        {
            0 => DayPattern.EveryYear(month, day),
            1 => DayPattern.Nth(random.Next(5) is var n && n == 0 ? -1 : n, weekday, month),
            2 => DayPattern.OnOrAfter(weekday, month, day),
            3 => DayPattern.OnOrBefore(weekday, month, day),
            4 => DayPattern.Easter,
            _ => DayPattern.OrthodoxEaster,
        };
        return random.Next(2) == 0 ? plain : plain.PlusDays(random.Next(-mostOffset, mostOffset + 1));
    }

    private static Weekend MakeWeekend(Random random)
    {
        IsoDayOfWeek[] days = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => (IsoDayOfWeek)random.Next(1, 8))];
        LocalDate change = Middle.PlusDays(random.Next(-400, 400));
        return random.Next(3) switch
        {
            0 => new Weekend([.. days]),
            1 => new Weekend([.. days], from: change),
            _ => new Weekend([.. days], until: change),
        };
    }

    private static CalendarEntry MakeEntry(Random random, Substitution way, bool wild)
    {
        LocalizedText name = LocalizedText.English($"n{random.Next(1000)}");
        LocalDate? from = random.Next(5) == 0 ? Middle.PlusDays(random.Next(-500, 100)) : null;
        LocalDate? until = random.Next(5) == 0 ? Middle.PlusDays(random.Next(101, 500)) : null;
        LocalDate once = Middle.PlusDays(random.Next(-500, 500));
        return random.Next(5) switch
        {
            0 => new CalendarEntry(once, name, from: from, until: until, substitution: wild ? way : Substitution.None),
            1 => new CalendarEntry(once, name, through: once.PlusDays(random.Next(40)), from: from, until: until),
            2 => new CalendarEntry(DayPattern.EveryYear(12, random.Next(20, 32)), name, through: DayPattern.EveryYear(1, random.Next(1, 12)), from: from, until: until),
            3 => new CalendarEntry(MakePattern(random, wild ? 366 : 40), name, from: from, until: until),
            _ => new CalendarEntry(
                wild && random.Next(2) == 0 ? DayPattern.EveryYear(random.Next(2) == 0 ? 12 : 1, 1).PlusDays(random.Next(-3, 33)) : DayPattern.EveryYear(random.Next(2, 11), random.Next(1, 29)),
                name,
                from: from,
                until: until,
                substitution: way),
        };
    }
}
