using System.Globalization;
using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>How many open days a time limit contains at least; it is prolonged until it does (Regulation 1182/71, Art. 3(5)).</summary>
public sealed record MinimumOpenDays
{
    /// <summary>States the minimum.</summary>
    /// <param name="count">How many open days, 1 or more.</param>
    /// <param name="calendar">The calendar that says which days are open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public MinimumOpenDays(int count, CalendarId calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, TimeLimit.MostDays);
        Count = count;
        Calendar = calendar;
    }

    /// <summary>How many open days.</summary>
    public int Count { get; }

    /// <summary>The calendar that says which days are open.</summary>
    public CalendarId Calendar { get; }

    /// <summary>The count and the calendar.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} open {(Count == 1 ? "day" : "days")} of {Calendar}");
}
