using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>Days that a time limit does not count: those that a calendar closes.</summary>
public sealed record DisregardedDays
{
    /// <summary>States which days are not counted.</summary>
    /// <param name="calendar">The calendar that closes them.</param>
    /// <param name="upTo">The longest limit that disregards them, where only short ones do; <c>null</c> when every one does.</param>
    /// <exception cref="ArgumentOutOfRangeException">The longest limit is less than 1.</exception>
    public DisregardedDays(CalendarId calendar, int? upTo = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Calendar = calendar;
        if (upTo is { } longest)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1, nameof(upTo));
        }

        UpTo = upTo;
    }

    /// <summary>The calendar that closes them.</summary>
    public CalendarId Calendar { get; }

    /// <summary>The longest limit that disregards them, in its own unit; <c>null</c> when every one does.</summary>
    public int? UpTo { get; }

    /// <summary>The calendar and the longest limit.</summary>
    public override string ToString() => UpTo is { } longest ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Calendar} up to {longest}") : Calendar.Value;

    internal bool ApplyTo(int amount) => UpTo is not { } longest || amount <= longest;
}
