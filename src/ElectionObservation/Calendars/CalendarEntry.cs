namespace ElectionObservation.Calendars;

/// <summary>
/// A day, or a run of days, that a calendar closes or opens: a bank holiday, a proclaimed day of mourning, every Easter Monday, a Saturday that is worked.
/// </summary>
public sealed record CalendarEntry
{
    /// <summary>States an entry.</summary>
    /// <param name="day">The day; a pattern with a day in many years stands for all of them.</param>
    /// <param name="name">What the day is called.</param>
    /// <param name="through">The last day of a run that begins with <paramref name="day"/>; <c>null</c> for one day. Where it comes before it in the year, it is that of the next year.</param>
    /// <param name="from">The first day on which the entry holds; <c>null</c> when it always did.</param>
    /// <param name="until">The first day on which it does not hold any more; <c>null</c> when it still does.</param>
    /// <param name="substitution">Which further day is closed when the day is closed anyway. A published list usually states the substitute itself.</param>
    /// <param name="provision">The provision, where it is not that of the whole calendar.</param>
    /// <exception cref="ArgumentException">The entry holds on no day, or a run ends before it begins or has a substitute.</exception>
    public CalendarEntry(
        DayPattern day,
        LocalizedText name,
        DayPattern? through = null,
        LocalDate? from = null,
        LocalDate? until = null,
        Substitution substitution = Substitution.None,
        Citation? provision = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        Day = day;
        Name = name;
        Through = through;
        From = from is { } first ? IsoDay.Of(first, nameof(from)) : null;
        Until = until is { } end ? IsoDay.Of(end, nameof(until)) : null;
        Substitution = Known.Value(substitution);
        Provision = provision;
        if (until <= from)
        {
            throw new ArgumentException($"The entry holds from {from:R} until {until:R}: on no day.", nameof(until));
        }

        if (through is not { } last)
        {
            return;
        }

        if (substitution != Substitution.None)
        {
            throw new ArgumentException("A run of days has no substitute; state its days one by one.", nameof(substitution));
        }

        if (day.IsOnce != last.IsOnce || (day.TryOnly(out LocalDate begins) && last.TryOnly(out LocalDate ends) && (ends < begins || Period.DaysBetween(begins, ends) > 366)))
        {
            throw new ArgumentException($"A run of days leads from a day to a later one of the same kind, within a year; found {day} to {last}.", nameof(through));
        }
    }

    /// <summary>The day, or the first of a run.</summary>
    public DayPattern Day { get; }

    /// <summary>What the day is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>The last day of a run; <c>null</c> for one day.</summary>
    public DayPattern? Through { get; }

    /// <summary>The first day on which the entry holds; <c>null</c> when it always did.</summary>
    public LocalDate? From { get; }

    /// <summary>The first day on which it does not hold any more; <c>null</c> when it still does.</summary>
    public LocalDate? Until { get; }

    /// <summary>Which further day is closed when the day is closed anyway.</summary>
    public Substitution Substitution { get; }

    /// <summary>The provision, where it is not that of the whole calendar.</summary>
    public Citation? Provision { get; }

    /// <summary>The day and what it is called.</summary>
    public override string ToString() => $"{Day}{(Through is { } last ? $" to {last}" : "")} {Name}";

    /// <summary>The days of the run that begins in a year.</summary>
    internal IEnumerable<LocalDate> DaysOf(int year)
    {
        if (!Day.TryIn(year, out LocalDate day))
        {
            yield break;
        }

        LocalDate last = day;
        if (Through is { } through && (Through.Value.IsOnce ? !through.TryOnly(out last) : (!through.TryEndIn(year, out last) || last < day) && !through.TryEndIn(year + 1, out last)))
        {
            yield break;
        }

        for (; day <= last; day = day.PlusDays(1))
        {
            if (!(day < From) && !(day >= Until))
            {
                yield return day;
            }
        }
    }
}
