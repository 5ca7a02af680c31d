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
        return Volatile.Read(ref _last) is { } last && last.TryMap(local, out at) || TryNext(local, out at);
    }

    private bool TryNext(LocalDateTime local, out OffsetDateTime at)
    {
        var next = new PlainStretch(Zone.GetZoneInterval(local.InUtc().ToInstant()));
        if (!next.TryMap(local, out at))
        {
            return false;
        }

        Volatile.Write(ref _last, next);
        return true;
    }

    /// <summary>The middle of a zone interval, farther from any change of offset than two offsets can differ.</summary>
    private sealed class PlainStretch(ZoneInterval interval)
    {
        // Whole days, of which the first and the last are left out, as numbers in order: comparing them costs less than a moment.
        private readonly int _from = interval.HasStart ? Number((interval.Start + Moments.SafeDistance).InUtc().Date) : int.MinValue;
        private readonly int _to = interval.HasEnd ? Number((interval.End - Moments.SafeDistance).InUtc().Date) : int.MaxValue;
        private readonly Offset _offset = interval.WallOffset;

        public bool TryMap(LocalDateTime local, out OffsetDateTime at)
        {
            at = local.WithOffset(_offset);
            int day = Number(local.Date);
            return _from < day && day < _to;
        }

        private static int Number(LocalDate day) => (((day.Year << 4) | day.Month) << 5) | day.Day;
    }
}
