namespace ElectionObservation.Calendars;

/// <summary>The days from a first to a last one, both inside.</summary>
public sealed record DaySpan
{
    /// <summary>States a span.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <exception cref="ArgumentException">The last day comes before the first.</exception>
    public DaySpan(LocalDate first, LocalDate last)
    {
        First = IsoDay.Of(first);
        Last = IsoDay.Of(last);
        if (last < first)
        {
            throw new ArgumentException($"{last:R} comes before {first:R}.", nameof(last));
        }
    }

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day.</summary>
    public LocalDate Last { get; }

    /// <summary>Whether a day lies inside.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => First <= day && day <= Last;

    /// <summary>The two days.</summary>
    public override string ToString() => $"{First:R} to {Last:R}";
}
