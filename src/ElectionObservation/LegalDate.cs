using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime.Text;

namespace ElectionObservation;

/// <summary>
/// A day of the law, as exactly as it is known: one day, some day of a month or of a year, one of several days in a row, or any day at all.
/// Written as ISO 8601-2 (EDTF) writes it: <c>2022-11-17</c>, <c>2018-07</c>, <c>2018</c>, <c>[2022-09-17..2022-09-19]</c>,
/// <c>[..2004-04-13]</c> (then or earlier), <c>[2026-07-02..]</c> (then or later), <c>[..]</c> (not known). Dates are of the ISO
/// calendar, years 1 to 9999. Two are equal when they leave the same days open. The <c>default</c> value is 1 January of the year 1.
/// There is no order: "may be earlier" is not "is earlier".
/// </summary>
public readonly record struct LegalDate : IParsable<LegalDate>
{
    private static readonly LocalDate Lowest = new(1, 1, 1);
    private static readonly LocalDate Highest = LocalDate.MaxIsoValue;

    private LegalDate(LocalDate earliest, LocalDate latest)
    {
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>Any day at all: the day is not known.</summary>
    public static LegalDate NotKnown { get; } = new(Lowest, Highest);

    /// <summary>The first day it may be; 0001-01-01 when nothing is known.</summary>
    public LocalDate Earliest { get; }

    /// <summary>The last day it may be; 9999-12-31 when nothing is known.</summary>
    public LocalDate Latest { get; }

    /// <summary>Whether the day itself is known.</summary>
    public bool IsDay => Earliest == Latest;

    /// <summary>A day that is known.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar, or lies before the year 1.</exception>
    public static implicit operator LegalDate(LocalDate day) => Between(day, day);

    /// <summary>Some day of a month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static LegalDate Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        DateInterval days = new YearMonth(year, month).ToDateInterval();
        return new(days.Start, days.End);
    }

    /// <summary>Some day of a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static LegalDate Year(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        return new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
    }

    /// <summary>One of the days from the first to the last, both included.</summary>
    /// <param name="earliest">The first day it may be.</param>
    /// <param name="latest">The last day it may be.</param>
    /// <exception cref="ArgumentException">The last lies before the first, or a day is not of the ISO calendar, years 1 to 9999.</exception>
    public static LegalDate Between(LocalDate earliest, LocalDate latest)
    {
        if (earliest.Calendar != CalendarSystem.Iso || latest.Calendar != CalendarSystem.Iso || earliest < Lowest)
        {
            throw new ArgumentException($"Expected days of the ISO calendar from the year 1 on, found {earliest:R} and {latest:R}.", nameof(earliest));
        }

        return earliest <= latest
            ? new(earliest, latest)
            : throw new ArgumentException($"The last day, {latest:R}, lies before the first, {earliest:R}.", nameof(latest));
    }

    /// <summary>That day or one before it.</summary>
    /// <param name="day">The last day it may be.</param>
    public static LegalDate OnOrBefore(LocalDate day) => Between(Lowest, day);

    /// <summary>That day or one after it.</summary>
    /// <param name="day">The first day it may be.</param>
    public static LegalDate OnOrAfter(LocalDate day) => Between(day, Highest);

    /// <summary>Reads one of the forms that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is none of them.</exception>
    public static LegalDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out LegalDate result)
            ? result
            : throw new ArgumentException($"'{IdentifierText.Shorten(text)}' is not a date of the law: expected {Expected}.", nameof(text));
    }

    /// <summary>Reads one of the forms that <see cref="ToString"/> writes, without throwing.</summary>
    /// <param name="text">The text; <c>null</c> is refused.</param>
    /// <param name="result">The date, when the text is one.</param>
    /// <returns>Whether the text is one of the forms.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out LegalDate result)
    {
        result = default;
        if (text is ['[', .. var inner, ']'])
        {
            int dots = inner.IndexOf("..", StringComparison.Ordinal);
            return dots >= 0
                && TryParseBound(inner[..dots], Lowest, out LocalDate first)
                && TryParseBound(inner[(dots + 2)..], Highest, out LocalDate last)
                && first <= last
                && Set(out result, first, last);
        }

        return text?.Length switch
        {
            10 => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day) && day >= Lowest && Set(out result, day, day),
            7 => YearMonthPattern.Iso.Parse(text).TryGetValue(default, out YearMonth month) && month.Year >= 1
                && Set(out result, month.ToDateInterval().Start, month.ToDateInterval().End),
            4 => text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is var year and >= 1
                && Set(out result, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)),
            _ => false,
        };
    }

    static LegalDate IParsable<LegalDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<LegalDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LegalDate result) => TryParse(s, out result);

    /// <summary>The shortest form that says how exactly the day is known.</summary>
    public override string ToString()
    {
        if (IsDay)
        {
            return Iso(Earliest);
        }

        if (Earliest.Day == 1 && Earliest.ToYearMonth().ToDateInterval().End == Latest)
        {
            return YearMonthPattern.Iso.Format(Earliest.ToYearMonth());
        }

        if (Earliest == new LocalDate(Earliest.Year, 1, 1) && Latest == new LocalDate(Earliest.Year, 12, 31))
        {
            return Earliest.Year.ToString("D4", CultureInfo.InvariantCulture);
        }

        return $"[{(Earliest == Lowest ? "" : Iso(Earliest))}..{(Latest == Highest ? "" : Iso(Latest))}]";
    }

    internal const string Expected = "YYYY-MM-DD, YYYY-MM, YYYY, [first..last], [..last], [first..] or [..]";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static bool TryParseBound(string text, LocalDate open, out LocalDate day)
    {
        day = open;
        return text.Length == 0 || (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day) && day >= Lowest);
    }

    private static bool Set(out LegalDate result, LocalDate earliest, LocalDate latest)
    {
        result = new(earliest, latest);
        return true;
    }
}
