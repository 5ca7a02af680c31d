namespace ElectionObservation.Calendars;

/// <summary>Why a day is closed.</summary>
public sealed record ClosedDay
{
    /// <summary>States the reason.</summary>
    /// <param name="day">The day.</param>
    /// <param name="calendar">The calendar that closes it: where calendars are combined, the one that has the entry.</param>
    /// <param name="name">What the day is called; <c>null</c> for a weekend.</param>
    /// <param name="isSubstitute">Whether it stands in for a holiday that fell on a day closed anyway.</param>
    /// <param name="provision">The provision, where the entry has one.</param>
    public ClosedDay(LocalDate day, CalendarId calendar, LocalizedText? name = null, bool isSubstitute = false, Citation? provision = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Day = IsoDay.Of(day);
        Calendar = calendar;
        Name = name;
        IsSubstitute = isSubstitute;
        Provision = provision;
    }

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>The calendar that closes it.</summary>
    public CalendarId Calendar { get; }

    /// <summary>What the day is called; <c>null</c> for a weekend.</summary>
    public LocalizedText? Name { get; }

    /// <summary>Whether it stands in for a holiday that fell on a day closed anyway.</summary>
    public bool IsSubstitute { get; }

    /// <summary>The provision, where the entry has one.</summary>
    public Citation? Provision { get; }

    /// <summary>The day and the reason.</summary>
    public override string ToString() => $"{Day:R}: {Name?.ToString() ?? Day.DayOfWeek.ToString()}{(IsSubstitute ? " (substitute)" : "")} ({Calendar})";
}
