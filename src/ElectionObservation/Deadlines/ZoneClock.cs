using NodaTime.TimeZones;

namespace ElectionObservation.Deadlines;

/// <summary>The clock of one zone, looked up once. Got from <see cref="LegalReference.Clock"/>; hold it where many deadlines are computed.</summary>
public sealed class ZoneClock
{
    private PlainStretch? _last;

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

    /// <summary>
    /// Maps a local time that lies far from any change of offset, without allocating. Deadlines of one election mostly share a stretch of time between two
    /// changes, so the last one is kept; which one that is decides nothing.
    /// </summary>
    internal bool TryMapPlainly(LocalDateTime local, out OffsetDateTime at)
    {
        PlainStretch? last = Volatile.Read(ref _last);
        if (last is not null && last.TryMap(local, out at))
        {
            return true;
        }

        last = new PlainStretch(Zone.GetZoneInterval(local.InUtc().ToInstant()));
        if (!last.TryMap(local, out at))
        {
            return false;
        }

        Volatile.Write(ref _last, last);
        return true;
    }

    /// <summary>The middle of a zone interval, farther from any change of offset than two offsets can differ.</summary>
    private sealed class PlainStretch(ZoneInterval interval)
    {
        private readonly Instant _from = interval.HasStart ? interval.Start + Moments.SafeDistance : Instant.MinValue;
        private readonly Instant _to = interval.HasEnd ? interval.End - Moments.SafeDistance : Instant.MaxValue;
        private readonly Offset _offset = interval.WallOffset;

        public bool TryMap(LocalDateTime local, out OffsetDateTime at)
        {
            at = local.WithOffset(_offset);
            Instant moment = at.ToInstant();
            return _from < moment && moment < _to;
        }
    }
}
