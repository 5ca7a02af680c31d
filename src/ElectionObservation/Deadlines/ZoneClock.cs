using NodaTime.TimeZones;

namespace ElectionObservation.Deadlines;

/// <summary>The clock of one zone, looked up once. Got from <see cref="LegalReference.Clock"/>; hold it where many deadlines are computed.</summary>
public sealed class ZoneClock
{
    private ZoneInterval? _last;

    internal ZoneClock(ZoneId id, DateTimeZone zone, LegalReference reference)
    {
        Id = id;
        Zone = zone;
        Reference = reference;
        Version = reference.ZonesVersion;
    }

    /// <summary>The name of the zone.</summary>
    public ZoneId Id { get; }

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Where it was looked up.</summary>
    public LegalReference Reference { get; }

    internal string Version { get; }

    /// <summary>The stretch of time with one offset that a moment lies in. Deadlines of one election mostly share it, so the last one is kept; which one
    /// that is decides nothing.</summary>
    internal ZoneInterval IntervalAt(Instant moment)
    {
        ZoneInterval? last = Volatile.Read(ref _last);
        if (last is not null && last.Contains(moment))
        {
            return last;
        }

        ZoneInterval interval = Zone.GetZoneInterval(moment);
        Volatile.Write(ref _last, interval);
        return interval;
    }
}
