using System.Numerics;

namespace ElectionObservation.Calendars;

/// <summary>
/// A calendar ready to count with: open days, the next of them, how many lie between two dates, and why a day is closed. Got from
/// <see cref="CalendarSet"/>; immutable and safe to share. Every year is worked out once, when it is first asked for; from then on a day costs
/// a look at a bit, and a count a look at 64 days at a time.
/// </summary>
public sealed class OpenDays
{
    private const int BitsPerWord = 64;
    private const int WordsPerYear = 6;

    private readonly OpenDays[] _any;
    private readonly OpenDays[] _all;
    private readonly OpenDays[] _except;
    private readonly ulong[]?[] _years = new ulong[]?[IsoDay.LastYear + 1];
    private readonly Dictionary<LocalDate, ClosedDay>?[] _reasons = new Dictionary<LocalDate, ClosedDay>?[IsoDay.LastYear + 1];

    internal OpenDays(DayCalendar calendar, OpenDays[] any, OpenDays[] all, OpenDays[] except)
    {
        Calendar = calendar;
        _any = any;
        _all = all;
        _except = except;
        IEnumerable<OpenDays> parts = any.Concat(all).Concat(except);
        Versions = [.. parts.SelectMany(static part => part.Versions).Append(new(calendar.Id, calendar.Version)).DistinctBy(static pair => pair.Key)];
        Depth = 1 + parts.Select(static part => part.Depth).DefaultIfEmpty().Max();
        First = calendar.Coverage?.First ?? new LocalDate(IsoDay.FirstYear, 1, 1);
        Last = calendar.Coverage?.Last ?? new LocalDate(IsoDay.LastYear, 12, 31);
        foreach (OpenDays part in parts)
        {
            First = LocalDate.Max(First, part.First);
            Last = LocalDate.Min(Last, part.Last);
        }
    }

    /// <summary>The calendar.</summary>
    public DayCalendar Calendar { get; }

    /// <summary>How many calendars are made of each other in turn, itself included.</summary>
    internal int Depth { get; }

    /// <summary>The version of the calendar and of all that it is made of, under their names.</summary>
    internal ValueMap<CalendarId, string> Versions { get; }

    /// <summary>The first day it covers.</summary>
    public LocalDate First { get; }

    /// <summary>The last day it covers; before <see cref="First"/> when the calendars it is made of have no day in common.</summary>
    public LocalDate Last { get; }

    /// <summary>A calendar by itself, ready to count with.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <exception cref="ArgumentException">It is made of other calendars; <see cref="CalendarSet"/> takes them all.</exception>
    public static OpenDays Of(DayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new CalendarSet([calendar])[calendar.Id];
    }

    /// <summary>Whether the calendar says anything about a day.</summary>
    /// <param name="day">The day.</param>
    public bool Covers(LocalDate day) => First <= day && day <= Last;

    /// <summary>Whether a day is open.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover the day.</exception>
    public bool IsOpen(LocalDate day) => IsOpenUnchecked(Covered(day));

    /// <summary>The first open day from a day on, itself included.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover the day, or ends before an open one.</exception>
    public LocalDate OnOrAfter(LocalDate day) => IsOpen(day) ? day : Plus(day, 1);

    /// <summary>The last open day up to a day, itself included.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover the day, or begins after an open one.</exception>
    public LocalDate OnOrBefore(LocalDate day) => IsOpen(day) ? day : Plus(day, -1);

    /// <summary>The day so many open days later; earlier for a negative number. The day counted from need not be open, and is not counted.</summary>
    /// <param name="day">The day counted from.</param>
    /// <param name="count">How many open days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover all days of the count.</exception>
    public LocalDate Plus(LocalDate day, int count)
    {
        LocalDate result = Covered(day);
        return count == 0 || TryStep(day, Math.Abs((long)count), Math.Sign(count), out result)
            ? result
            : throw new ArgumentOutOfRangeException(nameof(count), count, $"{Calendar.Id} covers {First:R} to {Last:R}, not {count} open days from {day:R}.");
    }

    /// <summary>
    /// How many open days lie between two dates, the first not counted, the last counted: what <see cref="Plus"/> has to be told to come from
    /// one open day to the other. Negative when the second is earlier.
    /// </summary>
    /// <param name="from">The date counted from.</param>
    /// <param name="to">The date counted to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover both.</exception>
    public int Between(LocalDate from, LocalDate to)
    {
        Covered(from);
        Covered(to);
        return from <= to ? CountOpen(from.PlusDays(1), to) : -CountOpen(to, from.PlusDays(-1));
    }

    /// <summary>Why a day is closed: the entry that closes it, before the weekend; <c>null</c> when it is open.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not cover the day.</exception>
    public ClosedDay? WhyClosed(LocalDate day) => IsOpen(day) ? null : ReasonFor(day);

    /// <summary>The name of the calendar.</summary>
    public override string ToString() => Calendar.ToString();

    /// <summary>Counts open days from a day that is not counted itself.</summary>
    /// <param name="day">A covered day.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="step">1 forward, -1 back.</param>
    /// <param name="result">The last day counted.</param>
    /// <returns>Whether the calendar covers all days of the count.</returns>
    internal bool TryStep(LocalDate day, long count, int step, out LocalDate result)
    {
        result = default;
        LocalDate first = day.PlusDays(step);
        if (!Covers(first))
        {
            return false;
        }

        int year = first.Year;
        int index = first.DayOfYear - 1;
        while (true)
        {
            // Of the days of one word, those on the way; then word after word.
            ulong[] open = OpenOf(year);
            for (int word = index / BitsPerWord; word >= 0 && word < WordsPerYear; word += step)
            {
                ulong bits = open[word];
                int bit = index - (word * BitsPerWord);
                bits &= step > 0 ? (bit <= 0 ? ulong.MaxValue : ulong.MaxValue << bit) : (bit >= BitsPerWord - 1 ? ulong.MaxValue : ulong.MaxValue >> (BitsPerWord - 1 - bit));
                int days = BitOperations.PopCount(bits);
                if (days < count)
                {
                    count -= days;
                    continue;
                }

                for (; count > 1; count--)
                {
                    bits &= step > 0 ? bits - 1 : ~(1UL << BitOperations.Log2(bits));
                }

                int place = (word * BitsPerWord) + (step > 0 ? BitOperations.TrailingZeroCount(bits) : BitOperations.Log2(bits));
                result = new LocalDate(year, 1, 1).PlusDays(place);
                return result <= Last && result >= First;
            }

            year += step;
            if (year < First.Year || year > Last.Year)
            {
                return false;
            }

            index = step > 0 ? 0 : (WordsPerYear * BitsPerWord) - 1;
        }
    }

    internal bool IsOpenUnchecked(LocalDate day)
    {
        int index = day.DayOfYear - 1;
        return (OpenOf(day.Year)[index / BitsPerWord] & (1UL << (index % BitsPerWord))) != 0;
    }

    /// <summary>Why a closed day is closed. Two threads may work the same year out; both come to the same.</summary>
    internal ClosedDay ReasonFor(LocalDate day) => (Volatile.Read(ref _reasons[day.Year]) ?? FillReasons(day.Year))[day];

    /// <summary>How many open days lie from one covered day to another, both counted; none when the second is earlier.</summary>
    internal int CountOpen(LocalDate first, LocalDate last)
    {
        int count = 0;
        for (int year = first.Year; year <= last.Year; year++)
        {
            int from = year == first.Year ? first.DayOfYear - 1 : 0;
            int to = year == last.Year ? last.DayOfYear - 1 : (WordsPerYear * BitsPerWord) - 1;
            ulong[] open = OpenOf(year);
            for (int word = from / BitsPerWord; word <= to / BitsPerWord; word++)
            {
                ulong bits = open[word];
                int low = from - (word * BitsPerWord);
                int high = to - (word * BitsPerWord);
                bits &= low <= 0 ? ulong.MaxValue : low >= BitsPerWord ? 0 : ulong.MaxValue << low;
                bits &= high >= BitsPerWord - 1 ? ulong.MaxValue : high < 0 ? 0 : ulong.MaxValue >> (BitsPerWord - 1 - high);
                count += BitOperations.PopCount(bits);
            }
        }

        return count;
    }

    private LocalDate Covered(LocalDate day) =>
        Covers(IsoDay.Of(day)) ? day : throw new ArgumentOutOfRangeException(nameof(day), $"{day:R}", $"{Calendar.Id} covers {First:R} to {Last:R}.");

    /// <summary>A day may be moved by a year, a run may begin in the year before, and substitutes make way for each other over the turn of years.</summary>
    private static IEnumerable<int> Nearby(int year) => Enumerable.Range(year - 3, 7);

    /// <summary>The open days of a year, a bit each. Two threads may work the same year out; both come to the same.</summary>
    private ulong[] OpenOf(int year) => Volatile.Read(ref _years[year]) ?? Fill(year);

    private ulong[] Fill(int year)
    {
        HashSet<LocalDate> closed = [.. Holidays(Calendar.Closures, year).Concat(SubstitutesAround(year)).Select(static holiday => holiday.Day)];
        HashSet<LocalDate> opened = [.. Holidays(Calendar.Openings, year).Select(static holiday => holiday.Day)];
        ulong[] open = new ulong[WordsPerYear];
        for (LocalDate day = new(year, 1, 1); day.Year == year; day = day.PlusDays(1))
        {
            bool isClosed = closed.Contains(day)
                || IsWeekend(day)
                || Array.Exists(_any, part => !part.IsOpenUnchecked(day))
                || IsClosedInAll(day);
            if (!isClosed || opened.Contains(day) || Array.Exists(_except, part => !part.IsOpenUnchecked(day)))
            {
                int index = day.DayOfYear - 1;
                open[index / BitsPerWord] |= 1UL << (index % BitsPerWord);
            }
        }

        Volatile.Write(ref _years[year], open);
        return open;
    }

    private Dictionary<LocalDate, ClosedDay> FillReasons(int year)
    {
        var own = new Dictionary<LocalDate, ClosedDay>();
        foreach ((LocalDate day, CalendarEntry entry) in Holidays(Calendar.Closures, year).Where(holiday => holiday.Day.Year == year))
        {
            own.TryAdd(day, new(day, Calendar.Id, entry.Name, provision: entry.Provision));
        }

        foreach ((LocalDate day, CalendarEntry entry) in SubstitutesAround(year).Where(holiday => holiday.Day.Year == year))
        {
            own.TryAdd(day, new(day, Calendar.Id, entry.Name, isSubstitute: true, entry.Provision));
        }

        var reasons = new Dictionary<LocalDate, ClosedDay>();
        for (LocalDate day = new(year, 1, 1); day.Year == year; day = day.PlusDays(1))
        {
            if (!IsOpenUnchecked(day))
            {
                reasons.Add(day, own.TryGetValue(day, out ClosedDay? reason) ? reason : OfAnother(day));
            }
        }

        Volatile.Write(ref _reasons[year], reasons);
        return reasons;
    }

    /// <summary>A holiday of a calendar that this one is made of, before the weekend.</summary>
    private ClosedDay OfAnother(LocalDate day)
    {
        ClosedDay[] reasons =
        [
            .. _any.Where(part => !part.IsOpenUnchecked(day)).Concat(IsClosedInAll(day) ? _all : []).Select(part => part.ReasonFor(day)),
        ];
        return Array.Find(reasons, static reason => reason.Name is not null)
            ?? (IsWeekend(day) ? new(day, Calendar.Id) : reasons[0]);
    }

    private bool IsClosedInAll(LocalDate day) => _all.Length > 0 && Array.TrueForAll(_all, part => !part.IsOpenUnchecked(day));

    private static (LocalDate Day, CalendarEntry Entry)[] Holidays(ValueList<CalendarEntry> entries, int year) => entries.Count == 0
        ? []
        : [.. entries.SelectMany(entry => Nearby(year).SelectMany(entry.DaysOf).Select(day => (day, entry)))];

    /// <summary>
    /// The substitutes of the holidays of the years around one, one holiday after the other: each takes a day that no holiday and no earlier substitute has.
    /// Of two holidays on one day that is open otherwise, the second in the order given is moved.
    /// </summary>
    private List<(LocalDate Day, CalendarEntry Entry)> SubstitutesAround(int year)
    {
        var substitutes = new List<(LocalDate Day, CalendarEntry Entry)>();
        if (!Calendar.Closures.Any(static entry => entry.Substitution != Substitution.None))
        {
            return substitutes;
        }

        (LocalDate Day, CalendarEntry Entry)[] holidays = Holidays(Calendar.Closures, year);
        HashSet<LocalDate> taken = [.. holidays.Select(static holiday => holiday.Day)];
        var kept = new HashSet<LocalDate>();
        foreach ((LocalDate holiday, CalendarEntry entry) in holidays.Where(static one => one.Entry.Substitution != Substitution.None).OrderBy(static one => one.Day))
        {
            if (!IsWeekend(holiday) && kept.Add(holiday))
            {
                continue;
            }

            LocalDate day = holiday.PlusDays(entry.Substitution == Substitution.Nearest && holiday.DayOfWeek == IsoDayOfWeek.Saturday ? -1 : 1);
            for (int tried = 0; entry.Substitution == Substitution.Following && tried < 366 && (IsWeekend(day) || taken.Contains(day)); tried++)
            {
                day = day.PlusDays(1);
            }

            taken.Add(day);
            substitutes.Add((day, entry));
        }

        return substitutes;
    }

    private bool IsWeekend(LocalDate day)
    {
        foreach (Weekend weekend in Calendar.Weekends)
        {
            if (weekend.Closes(day))
            {
                return true;
            }
        }

        return false;
    }
}
