using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Calendars;

namespace ElectionObservation.Tests.Calendars;

/// <summary>
/// The slow reference: reads the data of calendars and walks day by day with <see cref="DateOnly"/>. It shares no code with <see cref="OpenDays"/>, and
/// reads a day of the year from its text.
/// </summary>
internal sealed partial class SlowCalendar(IEnumerable<DayCalendar> all)
{
    private const string Offset = "(?<offset>[+-][0-9]{1,3})?$";

    private readonly Dictionary<CalendarId, DayCalendar> _all = all.ToDictionary(static calendar => calendar.Id);
    private readonly Dictionary<(CalendarId Id, DateOnly Day), bool> _closed = [];
    private readonly Dictionary<(CalendarId Id, bool Openings, int Year), HashSet<DateOnly>> _days = [];
    private readonly Dictionary<(CalendarId Id, int Year), HashSet<DateOnly>> _substitutes = [];

    public IEnumerable<DayCalendar> All => _all.Values;

    public bool IsClosed(CalendarId id, DateOnly day)
    {
        if (!_closed.TryGetValue((id, day), out bool closed))
        {
            DayCalendar calendar = _all[id];
            closed = (IsWeekend(calendar, day)
                    || DaysOf(calendar, openings: false, day.Year).Contains(day)
                    || SubstitutesOf(calendar, day.Year).Contains(day)
                    || calendar.ClosedInAny.Any(part => IsClosed(part, day))
                    || (calendar.ClosedInAll.Count > 0 && calendar.ClosedInAll.All(part => IsClosed(part, day))))
                && !calendar.OpenIn.Any(part => IsClosed(part, day))
                && !DaysOf(calendar, openings: true, day.Year).Contains(day);
            _closed.Add((id, day), closed);
        }

        return closed;
    }

    /// <summary>What all calendars it is made of cover.</summary>
    public (DateOnly First, DateOnly Last) Coverage(CalendarId id)
    {
        DayCalendar calendar = _all[id];
        DateOnly first = calendar.Coverage?.First.ToDateOnly() ?? new DateOnly(1, 1, 1);
        DateOnly last = calendar.Coverage?.Last.ToDateOnly() ?? new DateOnly(9998, 12, 31);
        foreach (CalendarId part in calendar.ClosedInAny.Concat(calendar.ClosedInAll).Concat(calendar.OpenIn))
        {
            (DateOnly partFirst, DateOnly partLast) = Coverage(part);
            first = partFirst > first ? partFirst : first;
            last = partLast < last ? partLast : last;
        }

        return (first, last);
    }

    public bool Covers(CalendarId id, DateOnly day) => Coverage(id) is var (first, last) && first <= day && day <= last;

    /// <summary>The last of so many open days after a day, or before it; <c>null</c> where a day on the way is not covered.</summary>
    public DateOnly? Walk(CalendarId id, DateOnly day, int count, int step)
    {
        (DateOnly first, DateOnly last) = Coverage(id);
        while (count > 0)
        {
            day = day.AddDays(step);
            if (day < first || day > last)
            {
                return null;
            }

            count -= IsClosed(id, day) ? 0 : 1;
        }

        return day;
    }

    /// <summary>Whether the data of this one calendar bear out a reason.</summary>
    public bool BearsOut(ClosedDay reason)
    {
        DayCalendar calendar = _all[reason.Calendar];
        DateOnly day = reason.Day.ToDateOnly();
        return reason.Name is null ? IsWeekend(calendar, day)
            : reason.IsSubstitute ? SubstitutesOf(calendar, day.Year).Contains(day)
            : DaysOf(calendar, openings: false, day.Year).Contains(day);
    }

    /// <summary>The day of a pattern that belongs to a year, read from its text.</summary>
    public static DateOnly? In(string text, int year)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly once))
        {
            return once.Year == year ? once : null;
        }

        DateOnly? found = null;
        Match match;
        if ((match = EveryYear().Match(text)).Success)
        {
            int month = Number(match, "month");
            int day = Number(match, "day");
            found = day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }
        else if ((match = OfMonth().Match(text)).Success)
        {
            int month = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name => name == match.Groups["month"].Value) + 1;
            DateOnly[] days = [.. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateOnly(year, month, day)).Where(day => $"{day.DayOfWeek}" == match.Groups["weekday"].Value)];
            found = match.Groups["ordinal"].Value switch { "first" => days[0], "second" => days[1], "third" => days[2], "fourth" => days[3], _ => days[^1] };
        }
        else if ((match = NextTo().Match(text)).Success)
        {
            // By the number of the date, so that 29 February has a place in every year.
            (int, int) date = (Number(match, "month"), Number(match, "day"));
            bool after = match.Groups["way"].Value == "after";
            DateOnly day = new(year, after ? 1 : 12, after ? 1 : 31);
            while (after ? (day.Month, day.Day).CompareTo(date) < 0 : (day.Month, day.Day).CompareTo(date) > 0)
            {
                day = day.AddDays(after ? 1 : -1);
            }

            while ($"{day.DayOfWeek}" != match.Groups["weekday"].Value)
            {
                day = day.AddDays(after ? 1 : -1);
            }

            found = day;
        }
        else if ((match = Feast().Match(text)).Success)
        {
            found = match.Groups["feast"].Value == "easter" ? Easter(year) : OrthodoxEaster(year);
        }

        Assert.True(match.Success, $"'{text}' is not understood by the reference.");
        return match.Groups["offset"].Success ? found?.AddDays(Number(match, "offset")) : found;
    }

    /// <summary>By golden number and epact (Knuth, The Art of Computer Programming, 1.3.2, exercise 14).</summary>
    public static DateOnly Easter(int year)
    {
        int golden = (year % 19) + 1;
        int century = (year / 100) + 1;
        int dropped = (3 * century / 4) - 12;
        int moon = (((8 * century) + 5) / 25) - 5;
        int sunday = (5 * year / 4) - dropped - 10;
        int epact = (((((11 * golden) + 20 + moon - dropped) % 30) + 30) % 30) is var e && (e == 24 || (e == 25 && golden > 11)) ? e + 1 : e;
        int full = 44 - epact;
        full += full < 21 ? 30 : 0;
        return new DateOnly(year, 3, 1).AddDays(full + 7 - ((sunday + full) % 7) - 1);
    }

    /// <summary>The Julian computus, by the table of paschal full moons; then the difference between the calendars.</summary>
    public static DateOnly OrthodoxEaster(int year)
    {
        // The paschal full moon for each golden number, in days of the Julian March.
        int[] moons = [36, 25, 44, 33, 22, 41, 30, 49, 38, 27, 46, 35, 24, 43, 32, 21, 40, 29, 48];
        DateOnly moon = new DateOnly(year, 3, 1).AddDays(moons[year % 19] - 1 + (year / 100) - (year / 400) - 2);
        do
        {
            moon = moon.AddDays(1);
        }
        while (moon.DayOfWeek != DayOfWeek.Sunday);
        return moon;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static bool IsWeekend(DayCalendar calendar, DateOnly day) => calendar.Weekends.Any(weekend =>
        weekend.Days.Any(name => $"{name}" == $"{day.DayOfWeek}")
        && (weekend.From is not { } from || day >= from.ToDateOnly())
        && (weekend.Until is not { } until || day < until.ToDateOnly()));

    private static IEnumerable<DateOnly> DaysOf(CalendarEntry entry, int year)
    {
        if (In(entry.Day.ToString(), year) is not { } day)
        {
            yield break;
        }

        DateOnly? last = entry.Through is not { } through ? day
            : through.IsOnce ? DateOnly.ParseExact(through.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : In(through.ToString(), year) is { } same && same >= day ? same : In(through.ToString(), year + 1);
        for (; day <= last; day = day.AddDays(1))
        {
            if ((entry.From is not { } from || day >= from.ToDateOnly()) && (entry.Until is not { } until || day < until.ToDateOnly()))
            {
                yield return day;
            }
        }
    }

    private static IEnumerable<int> Around(int year, int distance) => Enumerable.Range(year - distance, (2 * distance) + 1).Where(static one => one is >= 1 and <= 9998);

    private HashSet<DateOnly> DaysOf(DayCalendar calendar, bool openings, int year)
    {
        if (!_days.TryGetValue((calendar.Id, openings, year), out HashSet<DateOnly>? days))
        {
            days = [.. (openings ? calendar.Openings : calendar.Closures).SelectMany(entry => Around(year, 3).SelectMany(one => DaysOf(entry, one)))];
            _days.Add((calendar.Id, openings, year), days);
        }

        return days;
    }

    /// <summary>All holidays of some years in order, whatever year they belong to.</summary>
    private HashSet<DateOnly> SubstitutesOf(DayCalendar calendar, int year)
    {
        if (_substitutes.TryGetValue((calendar.Id, year), out HashSet<DateOnly>? substitutes))
        {
            return substitutes;
        }

        substitutes = [];
        HashSet<DateOnly> holidays = [.. Around(year, 3).SelectMany(one => DaysOf(calendar, openings: false, one))];
        HashSet<DateOnly> kept = [];
        foreach ((DateOnly holiday, CalendarEntry entry) in calendar.Closures
            .Where(static entry => entry.Substitution != Substitution.None)
            .SelectMany(entry => Around(year, 3).SelectMany(one => DaysOf(entry, one)).Distinct().Select(day => (day, entry)))
            .OrderBy(static pair => pair.day))
        {
            if (!IsWeekend(calendar, holiday) && kept.Add(holiday))
            {
                continue;
            }

            DateOnly day = holiday.AddDays(entry.Substitution == Substitution.Nearest && holiday.DayOfWeek == DayOfWeek.Saturday ? -1 : 1);
            while (entry.Substitution == Substitution.Following && (IsWeekend(calendar, day) || holidays.Contains(day) || substitutes.Contains(day)))
            {
                day = day.AddDays(1);
            }

            substitutes.Add(day);
        }

        _substitutes.Add((calendar.Id, year), substitutes);
        return substitutes;
    }

    [GeneratedRegex("^--(?<month>[0-9]{2})-(?<day>[0-9]{2})" + Offset, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EveryYear();

    [GeneratedRegex("^(?<ordinal>first|second|third|fourth|last) (?<weekday>[A-Z][a-z]+) of (?<month>[A-Z][a-z]+)" + Offset, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfMonth();

    [GeneratedRegex("^(?<weekday>[A-Z][a-z]+) on or (?<way>after|before) --(?<month>[0-9]{2})-(?<day>[0-9]{2})" + Offset, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NextTo();

    [GeneratedRegex("^(?<feast>easter|orthodoxEaster)" + Offset, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Feast();
}
