namespace ElectionObservation.Calendars;

/// <summary>The days of every week that are closed, for as long as that holds.</summary>
public sealed record Weekend
{
    /// <summary>States a weekend.</summary>
    /// <param name="days">The days of the week, at least one.</param>
    /// <param name="from">The first day on which it holds; <c>null</c> when it always did.</param>
    /// <param name="until">The first day on which it does not hold any more; <c>null</c> when it still does.</param>
    /// <exception cref="ArgumentException">No day is given, one that is no day of the week, or the weekend holds on no day.</exception>
    public Weekend(ValueList<IsoDayOfWeek> days, LocalDate? from = null, LocalDate? until = null)
    {
        if (days.Count == 0 || days.Contains(IsoDayOfWeek.None))
        {
            throw new ArgumentException("Expected days of the week, at least one.", nameof(days));
        }

        foreach (IsoDayOfWeek day in days)
        {
            Known.Value(day, nameof(days));
        }

        Days = days.Distinct().Order().ToValueList();
        From = from is { } first ? IsoDay.Of(first, nameof(from)) : null;
        Until = until is { } end ? IsoDay.Of(end, nameof(until)) : null;
        if (until <= from)
        {
            throw new ArgumentException($"The weekend holds from {from:R} until {until:R}: on no day.", nameof(until));
        }
    }

    /// <summary>The days of the week, from Monday.</summary>
    public ValueList<IsoDayOfWeek> Days { get; }

    /// <summary>The first day on which it holds; <c>null</c> when it always did.</summary>
    public LocalDate? From { get; }

    /// <summary>The first day on which it does not hold any more; <c>null</c> when it still does.</summary>
    public LocalDate? Until { get; }

    /// <summary>Saturday and Sunday, always.</summary>
    public static Weekend SaturdayAndSunday { get; } = new([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]);

    /// <summary>The days and how long it holds.</summary>
    public override string ToString() => $"{string.Join(", ", Days)}{(From is { } from ? $" from {from:R}" : "")}{(Until is { } until ? $" before {until:R}" : "")}";

    internal bool Closes(LocalDate day)
    {
        IsoDayOfWeek weekday = day.DayOfWeek;
        foreach (IsoDayOfWeek closed in Days)
        {
            if (closed == weekday)
            {
                return !(day < From) && !(day >= Until);
            }
        }

        return false;
    }
}
