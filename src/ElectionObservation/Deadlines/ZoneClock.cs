namespace ElectionObservation.Deadlines;

/// <summary>The clock of one zone, looked up once. Got from <see cref="LegalReference.Clock"/>; hold it where many deadlines are computed.</summary>
public sealed class ZoneClock
{
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
}
