using System.Runtime.CompilerServices;

namespace ElectionObservation;

/// <summary>Refuses days of another calendar than the ISO one: counting in it would be silently different.</summary>
internal static class IsoDay
{
    public static LocalDate Of(LocalDate day, [CallerArgumentExpression(nameof(day))] string name = "") =>
        day.Calendar == CalendarSystem.Iso
            ? day
            : throw new ArgumentException($"Expected a day of the ISO calendar, found {day:R} of the calendar '{day.Calendar.Id}'.", name);
}
