using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime.Text;

namespace ElectionObservation.Calendars;

/// <summary>
/// A day as calendars and statutes name it, one in each year at most: a date of the year <c>--12-25</c>, a weekday of a month <c>first Thursday of
/// May</c>, <c>last Monday of August</c>, the weekday next to a date <c>Monday on or before --05-24</c>, a feast <c>easter</c>, <c>orthodoxEaster</c>; each
/// may be moved by days, <c>easter+1</c>, <c>first Monday of November+1</c>. A single date, <c>2022-09-19</c>, is one too. The <c>default</c> value is 1 January.
/// </summary>
/// <remarks>Western Easter by the anonymous Gregorian algorithm, Orthodox Easter by that of Meeus for the Julian calendar; both
/// also in years before those calendars were in use.</remarks>
public readonly record struct DayPattern : IParsable<DayPattern>
{
    private const int MostDays = 366;
    private const string EasterText = "easter";
    private const string OrthodoxText = "orthodoxEaster";
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "last"];
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly AnnualDatePattern Annual = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    private readonly Shape _shape;

    // The year of a single date.
    private readonly int _year;

    // The date from which a weekday is looked for, or the date itself.
    private readonly AnnualDate _date;
    private readonly IsoDayOfWeek _weekday;
    private readonly int _offset;

    private DayPattern(Shape shape, AnnualDate date = default, IsoDayOfWeek weekday = IsoDayOfWeek.None, int offset = 0, int year = 0)
    {
        _shape = shape;
        _date = date;
        _weekday = weekday;
        _offset = offset;
        _year = year;
    }

    private enum Shape
    {
        EveryYear,
        Once,
        OnOrAfter,
        OnOrBefore,
        LastOfMonth,
        Easter,
        OrthodoxEaster,
    }

    /// <summary>Easter Sunday of the Western churches.</summary>
    public static DayPattern Easter { get; } = new(Shape.Easter);

    /// <summary>Easter Sunday of the Orthodox churches, as a day of the Gregorian calendar.</summary>
    public static DayPattern OrthodoxEaster { get; } = new(Shape.OrthodoxEaster);

    /// <summary>Whether it is a single date.</summary>
    public bool IsOnce => _shape == Shape.Once;

    /// <summary>A single date.</summary>
    /// <param name="day">The date.</param>
    /// <exception cref="ArgumentException">It is not of the ISO calendar, years 1 to 9998.</exception>
    public static implicit operator DayPattern(LocalDate day) => Once(day);

    /// <summary>A single date.</summary>
    /// <param name="day">The date.</param>
    /// <exception cref="ArgumentException">It is not of the ISO calendar, years 1 to 9998.</exception>
    public static DayPattern Once(LocalDate day) => new(Shape.Once, new AnnualDate(IsoDay.Of(day).Month, day.Day), year: day.Year);

    /// <summary>A date of every year; 29 February only where the year has it.</summary>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a date.</exception>
    public static DayPattern EveryYear(int month, int day) => new(Shape.EveryYear, new AnnualDate(month, day));

    /// <summary>A weekday of a month.</summary>
    /// <param name="ordinal">Which, 1 to 4; -1 for the last.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in every year.</exception>
    public static DayPattern Nth(int ordinal, IsoDayOfWeek weekday, int month)
    {
        if (ordinal is not (-1 or (>= 1 and <= 4)))
        {
            throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, "Expected 1 to 4, or -1 for the last.");
        }

        var first = new AnnualDate(month, ordinal < 0 ? 1 : (7 * (ordinal - 1)) + 1);
        return new(ordinal < 0 ? Shape.LastOfMonth : Shape.OnOrAfter, first, Weekday(weekday));
    }

    /// <summary>The first such weekday from a date on.</summary>
    /// <param name="weekday">The weekday.</param>
    /// <param name="month">The month of the date, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a date.</exception>
    public static DayPattern OnOrAfter(IsoDayOfWeek weekday, int month, int day) => new(Shape.OnOrAfter, new AnnualDate(month, day), Weekday(weekday));

    /// <summary>The last such weekday up to a date.</summary>
    /// <param name="weekday">The weekday.</param>
    /// <param name="month">The month of the date, 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">No year has such a date.</exception>
    public static DayPattern OnOrBefore(IsoDayOfWeek weekday, int month, int day) => new(Shape.OnOrBefore, new AnnualDate(month, day), Weekday(weekday));

    /// <summary>The day some days later, or earlier.</summary>
    /// <param name="days">How many days, -366 to 366; negative for earlier.</param>
    /// <exception cref="ArgumentOutOfRangeException">All in all it would be moved by more than a year.</exception>
    /// <exception cref="ArgumentException">It is a single date: say the other date.</exception>
    public DayPattern PlusDays(int days)
    {
        if (_shape == Shape.Once && days != 0)
        {
            throw new ArgumentException("A single date is not moved; say the other date.", nameof(days));
        }

        return Math.Abs((long)_offset + days) <= MostDays
            ? new(_shape, _date, _weekday, _offset + days, _year)
            : throw new ArgumentOutOfRangeException(nameof(days), days, $"Expected to move the day by {MostDays} days at most.");
    }

    /// <summary>The day that belongs to a year: moved by days, it may lie in the year before or after.</summary>
    /// <param name="year">The year.</param>
    /// <param name="day">The day, when there is one.</param>
    /// <returns>Whether there is one: not for another year than that of a single date, for 29 February in a common year, or outside the years 1 to 9998.</returns>
    public bool TryIn(int year, out LocalDate day)
    {
        day = default;
        if (year is < IsoDay.FirstYear or > IsoDay.LastYear || (IsOnce && year != _year) || (_shape == Shape.EveryYear && !_date.IsValidYear(year)))
        {
            return false;
        }

        // Where the year has no 29 February, a weekday from it on is looked for from 1 March.
        LocalDate date = _date.InYear(year);
        date = _shape == Shape.OnOrAfter && !_date.IsValidYear(year) ? date.PlusDays(1) : date;
        day = _shape switch
        {
            Shape.Easter => EasterIn(year),
            Shape.OrthodoxEaster => OrthodoxEasterIn(year),
            Shape.OnOrAfter => date.PlusDays((_weekday - date.DayOfWeek + 7) % 7),
            Shape.OnOrBefore => date.PlusDays(-((date.DayOfWeek - _weekday + 7) % 7)),
            Shape.LastOfMonth => LastIn(DateAdjusters.EndOfMonth(date)),
            _ => date,
        };
        if ((year == IsoDay.FirstYear && day.DayOfYear + _offset < 1) || (year == IsoDay.LastYear && _offset > 0 && Period.DaysBetween(day, new LocalDate(IsoDay.LastYear, 12, 31)) < _offset))
        {
            return false;
        }

        day = day.PlusDays(_offset);
        return IsoDay.Holds(day);
    }

    /// <summary>Reads one of the forms that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is none of them.</exception>
    public static DayPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out DayPattern result)
            ? result
            : throw new ArgumentException($"'{IdentifierText.Shorten(text)}' is not a day of the year: expected {Expected}.", nameof(text));
    }

    /// <summary>Reads one of the forms that <see cref="ToString"/> writes, without throwing.</summary>
    /// <param name="text">The text; <c>null</c> is refused.</param>
    /// <param name="result">The day, when the text is one.</param>
    /// <returns>Whether the text is one of the forms.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DayPattern result)
    {
        result = default;
        if (text is null)
        {
            return false;
        }

        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate once))
        {
            result = IsoDay.Holds(once) ? Once(once) : default;
            return IsoDay.Holds(once);
        }

        if (TryParsePlain(text, out result))
        {
            return true;
        }

        int sign = text.LastIndexOfAny(['+', '-']);
        if (sign <= 0
            || text.Length - sign is < 2 or > 4
            || text.AsSpan(sign + 1).ContainsAnyExceptInRange('0', '9')
            || text[sign + 1] == '0'
            || int.Parse(text.AsSpan(sign + 1), CultureInfo.InvariantCulture) is not (<= MostDays and var days)
            || !TryParsePlain(text[..sign], out DayPattern plain))
        {
            return false;
        }

        result = plain.PlusDays(text[sign] == '-' ? -days : days);
        return true;
    }

    static DayPattern IParsable<DayPattern>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DayPattern>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DayPattern result) => TryParse(s, out result);

    /// <summary>The form it is written in.</summary>
    public override string ToString()
    {
        string date = "--" + Annual.Format(_date);
        string plain = _shape switch
        {
            Shape.Easter => EasterText,
            Shape.OrthodoxEaster => OrthodoxText,
            Shape.Once => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{Annual.Format(_date)}"),
            Shape.LastOfMonth => $"last {_weekday} of {Months[_date.Month - 1]}",
            Shape.OnOrAfter when _date.Day % 7 == 1 && _date.Day < 29 => $"{Ordinals[_date.Day / 7]} {_weekday} of {Months[_date.Month - 1]}",
            Shape.OnOrAfter => $"{_weekday} on or after {date}",
            Shape.OnOrBefore => $"{_weekday} on or before {date}",
            _ => date,
        };
        return _offset == 0 ? plain : string.Create(CultureInfo.InvariantCulture, $"{plain}{(_offset > 0 ? "+" : "")}{_offset}");
    }

    internal const string Expected = "YYYY-MM-DD, --MM-DD, 'first Thursday of May' (first to fourth, last), 'Monday on or before --05-24' (or after), easter or orthodoxEaster, with days added or taken away as in easter+1";

    /// <summary>The date of a pattern that has only one.</summary>
    internal bool TryOnly(out LocalDate day)
    {
        day = default;
        return IsOnce && TryIn(_year, out day);
    }

    /// <summary>The day of a year that a run ends with: in a year without 29 February, the day before stands in.</summary>
    internal bool TryEndIn(int year, out LocalDate day) =>
        TryIn(year, out day) || (_shape == Shape.EveryYear && !_date.IsValidYear(year) && new DayPattern(_shape, new AnnualDate(2, 28), offset: _offset).TryIn(year, out day));

    private static bool TryParsePlain(string text, out DayPattern result)
    {
        result = text switch { EasterText => Easter, OrthodoxText => OrthodoxEaster, _ => default };
        if (text is EasterText or OrthodoxText)
        {
            return true;
        }

        if (TryDate(text, out AnnualDate date))
        {
            result = new(Shape.EveryYear, date);
            return true;
        }

        string[] words = text.Split(' ');
        switch (words)
        {
            case [var ordinal, var weekday, "of", var month] when Array.IndexOf(Ordinals, ordinal) is >= 0 and var n && TryWeekday(weekday, out IsoDayOfWeek day) && Array.IndexOf(Months, month) is >= 0 and var m:
                result = Nth(n == 4 ? -1 : n + 1, day, m + 1);
                return true;
            case [var weekday, "on", "or", "after" or "before", var from] when TryWeekday(weekday, out IsoDayOfWeek day) && TryDate(from, out date):
                result = new(words[3] == "after" ? Shape.OnOrAfter : Shape.OnOrBefore, date, day);
                return true;
            default:
                return false;
        }
    }

    private static bool TryDate(string text, out AnnualDate date)
    {
        date = default;
        return text.StartsWith("--", StringComparison.Ordinal) && Annual.Parse(text[2..]).TryGetValue(default, out date);
    }

    private static bool TryWeekday(string text, out IsoDayOfWeek day)
    {
        day = (IsoDayOfWeek)Math.Max(0, Array.IndexOf(Enum.GetNames<IsoDayOfWeek>(), text));
        return day != IsoDayOfWeek.None;
    }

    private static IsoDayOfWeek Weekday(IsoDayOfWeek weekday) =>
        weekday != IsoDayOfWeek.None ? Known.Value(weekday) : throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "Expected a day of the week.");

    private LocalDate LastIn(LocalDate endOfMonth) => endOfMonth.PlusDays(-((endOfMonth.DayOfWeek - _weekday + 7) % 7));

    private static LocalDate EasterIn(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    private static LocalDate OrthodoxEasterIn(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        int n = d + e + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
