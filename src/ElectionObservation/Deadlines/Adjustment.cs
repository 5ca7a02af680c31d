using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>How the day that a count led to is moved. Which way is independent of which way was counted, and its calendar of that of the count.</summary>
public sealed record Adjustment
{
    /// <summary>States an adjustment.</summary>
    /// <param name="to">Where the day is moved to.</param>
    /// <param name="calendar">The calendar that says which days are open; <c>null</c> where it does not matter.</param>
    /// <exception cref="ArgumentException">A calendar is missing where one is needed, or given where none is.</exception>
    public Adjustment(AdjustmentRule to, CalendarId? calendar = null)
    {
        To = Known.Value(to);
        Calendar = calendar;
        if (calendar is null == (to is not (AdjustmentRule.LastDayOfMonth or AdjustmentRule.FirstDayOfMonth)))
        {
            throw new ArgumentException(calendar is null ? $"Expected the calendar whose open days count for {to}." : $"{to} asks no calendar.", nameof(calendar));
        }
    }

    /// <summary>Where the day is moved to.</summary>
    public AdjustmentRule To { get; }

    /// <summary>The calendar that says which days are open; <c>null</c> where it does not matter.</summary>
    public CalendarId? Calendar { get; }

    /// <summary>Where the day is moved to, and the calendar.</summary>
    public override string ToString() => Calendar is null ? $"{To}" : $"{To} in {Calendar}";
}
