namespace ElectionObservation.Calendars;

/// <summary>
/// Which days are closed, as data: weekends, dated and recurring closures, days worked all the same, and other calendars by name. It says so
/// for the days it covers, and nothing about any other. What is closed: the weekend, the closures, what <see cref="ClosedInAny"/> closes, and what all of
/// <see cref="ClosedInAll"/> close; except what <see cref="OpenIn"/> closes and the days of <see cref="Openings"/>.
/// </summary>
public sealed record DayCalendar
{
    /// <summary>States a calendar.</summary>
    /// <param name="id">What rules call it.</param>
    /// <param name="version">Which state of it this is; stored with every deadline that was computed with it.</param>
    /// <param name="weekends">The days of the week that are closed.</param>
    /// <param name="closures">Closed days.</param>
    /// <param name="openings">Days that are open although they would be closed.</param>
    /// <param name="closedInAny">Calendars of which any closes a day here too: their union.</param>
    /// <param name="closedInAll">Calendars that close a day here where all of them do: their intersection.</param>
    /// <param name="openIn">Calendars whose closed days are open here.</param>
    /// <param name="coverage">The days that it says something about; <c>null</c> for all. Never more than all calendars it is made of cover.</param>
    /// <param name="knownAsOf">The day as of which it was known: closed days are proclaimed late.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="sources">Where it comes from.</param>
    /// <exception cref="ArgumentException">The version is blank, or an opening has a substitute.</exception>
    public DayCalendar(
        CalendarId id,
        string version,
        ValueList<Weekend> weekends = default,
        ValueList<CalendarEntry> closures = default,
        ValueList<CalendarEntry> openings = default,
        ValueList<CalendarId> closedInAny = default,
        ValueList<CalendarId> closedInAll = default,
        ValueList<CalendarId> openIn = default,
        DaySpan? coverage = null,
        LocalDate? knownAsOf = null,
        LocalizedText? name = null,
        ValueList<Source> sources = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        Version = WellFormed.NotBlank(version);
        Weekends = weekends;
        Closures = closures;
        Openings = openings;
        ClosedInAny = CanonicalSet.Of(closedInAny);
        ClosedInAll = CanonicalSet.Of(closedInAll);
        OpenIn = CanonicalSet.Of(openIn);
        Coverage = coverage;
        KnownAsOf = knownAsOf is { } day ? IsoDay.Of(day, nameof(knownAsOf)) : null;
        Name = name;
        Sources = sources;
        if (openings.Any(static entry => entry.Substitution != Substitution.None))
        {
            throw new ArgumentException("A day that is open has no substitute.", nameof(openings));
        }
    }

    /// <summary>What rules call it.</summary>
    public CalendarId Id { get; }

    /// <summary>Which state of it this is.</summary>
    public string Version { get; }

    /// <summary>The days of the week that are closed.</summary>
    public ValueList<Weekend> Weekends { get; }

    /// <summary>Closed days, in the order given.</summary>
    public ValueList<CalendarEntry> Closures { get; }

    /// <summary>Days that are open although they would be closed, in the order given.</summary>
    public ValueList<CalendarEntry> Openings { get; }

    /// <summary>Calendars of which any closes a day here too, in the order of their names.</summary>
    public ValueList<CalendarId> ClosedInAny { get; }

    /// <summary>Calendars that close a day here where all of them do, in the order of their names.</summary>
    public ValueList<CalendarId> ClosedInAll { get; }

    /// <summary>Calendars whose closed days are open here, in the order of their names.</summary>
    public ValueList<CalendarId> OpenIn { get; }

    /// <summary>The days that it says something about; <c>null</c> for all.</summary>
    public DaySpan? Coverage { get; }

    /// <summary>The day as of which it was known; <c>null</c> when that is not stated.</summary>
    public LocalDate? KnownAsOf { get; }

    /// <summary>What it is called; <c>null</c> when it has no other name than its identifier.</summary>
    public LocalizedText? Name { get; }

    /// <summary>Where it comes from.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>The calendars it is made of.</summary>
    internal IEnumerable<CalendarId> Parts => ClosedInAny.Concat(ClosedInAll).Concat(OpenIn);

    /// <summary>A calendar that closes Saturdays and Sundays and nothing else, for all years.</summary>
    /// <param name="id">What rules call it.</param>
    public static DayCalendar WeekendsOnly(CalendarId id) => new(id, "1", [Weekend.SaturdayAndSunday]);

    /// <summary>The same calendar with one closed day more, as a new version: a holiday proclaimed late.</summary>
    /// <param name="closure">The closed day.</param>
    /// <param name="version">Which state of it the new one is.</param>
    /// <param name="knownAsOf">The day as of which it is known.</param>
    /// <exception cref="ArgumentException">The version is blank.</exception>
    public DayCalendar With(CalendarEntry closure, string version, LocalDate? knownAsOf = null)
    {
        ArgumentNullException.ThrowIfNull(closure);
        return new(Id, version, Weekends, Closures.With(closure), Openings, ClosedInAny, ClosedInAll, OpenIn, Coverage, knownAsOf, Name, Sources);
    }

    /// <summary>The name, the version and the coverage.</summary>
    public override string ToString() => $"{Id}, version {Version}{(Coverage is null ? "" : $", {Coverage}")}";
}
