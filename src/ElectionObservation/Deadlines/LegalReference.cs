using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Gives meaning to the names that data holds: time zones, by their IANA names, from one version of the zone database, and day calendars. Nothing else in the
/// library looks one up. Immutable and safe to share.
/// </summary>
public sealed class LegalReference
{
    private readonly IDateTimeZoneProvider _zones;
    private readonly FrozenSet<string> _ids;

    /// <summary>Takes zones from a provider.</summary>
    /// <param name="zones">The provider; its <see cref="IDateTimeZoneProvider.VersionId"/> is stored with every deadline.</param>
    /// <param name="calendars">Calendars; those of a jurisdiction need not be among them. One of the same name stands in for that of the jurisdiction,
    /// so that a holiday proclaimed late does not wait for a new version of anything.</param>
    public LegalReference(IDateTimeZoneProvider zones, CalendarSet? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(zones);
        _zones = zones;
        _ids = zones.Ids.ToFrozenSet(StringComparer.Ordinal);
        Calendars = calendars ?? CalendarSet.Empty;
    }

    private LegalReference(LegalReference zones, CalendarSet calendars)
    {
        _zones = zones._zones;
        _ids = zones._ids;
        Calendars = calendars;
    }

    /// <summary>The zone database that comes with the referenced NodaTime: the same answers on every machine.</summary>
    public static LegalReference Embedded { get; } = new(DateTimeZoneProviders.Tzdb);

    /// <summary>The version of the zone database.</summary>
    public string ZonesVersion => _zones.VersionId;

    /// <summary>The calendars.</summary>
    public CalendarSet Calendars { get; }

    /// <summary>The same zones with further calendars, and with other ones for those it has of the same name.</summary>
    /// <param name="calendars">The calendars.</param>
    /// <exception cref="ArgumentException">What <see cref="CalendarSet"/> refuses.</exception>
    public LegalReference With(params IEnumerable<DayCalendar> calendars) => new(this, Calendars.With(calendars));

    /// <summary>The same zones, and of the calendars those of a jurisdiction where it has none of that name.</summary>
    internal LegalReference Over(CalendarSet calendars) =>
        ReferenceEquals(Calendars, CalendarSet.Empty) ? new(this, calendars) : new(this, calendars.With(Calendars.All));

    /// <summary>The clock of a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <exception cref="ArgumentException">The database has no such zone.</exception>
    public ZoneClock Clock(ZoneId zone) => TryGetClock(zone, out ZoneClock? clock)
        ? clock
        : throw new ArgumentException($"There is no time zone '{zone}' in {ZonesVersion}; expected a name such as Asia/Almaty.", nameof(zone));

    /// <summary>The clock of a zone, if the database has it.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="clock">Its clock.</param>
    /// <returns>Whether the database has the zone.</returns>
    public bool TryGetClock(ZoneId zone, [NotNullWhen(true)] out ZoneClock? clock)
    {
        ArgumentNullException.ThrowIfNull(zone);

        // A provider also makes up zones from names such as UTC-05, which are in no database.
        clock = _ids.Contains(zone.Value) ? new ZoneClock(zone, _zones[zone.Value], this) : null;
        return clock is not null;
    }
}
