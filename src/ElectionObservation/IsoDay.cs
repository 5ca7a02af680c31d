using System.Runtime.CompilerServices;

namespace ElectionObservation;

/// <summary>
/// The days that the library counts with: ISO calendar, years 1 to 9998, so that the day after is always a day and every moment an instant.
/// Counting in another calendar would be silently different.
/// </summary>
internal static class IsoDay
{
    public const int FirstYear = 1;
    public const int LastYear = 9998;

    public static bool Holds(LocalDate day) => day.Calendar == CalendarSystem.Iso && HoldsYear(day);

    /// <summary>For a day that was counted from one of the ISO calendar.</summary>
    public static bool HoldsYear(LocalDate day) => day.Year is >= FirstYear and <= LastYear;

    public static LocalDate Of(LocalDate day, [CallerArgumentExpression(nameof(day))] string name = "") =>
        Holds(day)
            ? day
            : throw new ArgumentException($"Expected a day of the ISO calendar, years {FirstYear} to {LastYear}, found {day:R}, calendar {day.Calendar.Id}.", name);

    /// <summary>A moment on such a day.</summary>
    public static OffsetDateTime Of(OffsetDateTime moment, [CallerArgumentExpression(nameof(moment))] string name = "")
    {
        Of(moment.Date, name);
        return moment;
    }
}
