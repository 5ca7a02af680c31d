using NodaTime.TimeZones;

namespace ElectionObservation.Deadlines;

/// <summary>From a day and its cut-off to a moment.</summary>
internal static class Moments
{
    /// <summary>Farther from any change of offset than two offsets can differ.</summary>
    internal static readonly Duration SafeDistance = Duration.FromHours(48);

    public static TimeProblem? Of(LocalDate day, in CutOff cutOff, ZoneClock clock, out OffsetDateTime at)
    {
        bool isHour = cutOff.TryGetHour(out LocalTime hour);
        LocalDateTime local = (cutOff.IsEndOfDay ? day.PlusDays(1) : day) + hour;
        return clock.TryMapPlainly(local, out at) ? null : NearChange(day, local, isHour, cutOff, clock, out at);
    }

    private static TimeProblem? NearChange(LocalDate day, LocalDateTime local, bool isHour, CutOff cutOff, ZoneClock clock, out OffsetDateTime at)
    {
        if (!isHour)
        {
            return TryEdge(day, cutOff.IsEndOfDay, clock.Zone, out at) ? null : new TimeProblem.SkippedDay(day, clock.Id);
        }

        ZoneLocalMapping mapping = clock.Zone.MapLocal(local);
        if (mapping.Count == 0)
        {
            at = default;
            if (cutOff.InDoubt == CutOff.Doubt.Refused)
            {
                return new TimeProblem.SkippedLocalTime(local, clock.Id);
            }

            Instant moved = local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant();
            at = moved.WithOffset(clock.Zone.GetUtcOffset(moved));
            return null;
        }

        at = (cutOff.InDoubt == CutOff.Doubt.Later ? mapping.Last() : mapping.First()).ToOffsetDateTime();
        return mapping.Count == 1 || cutOff.InDoubt != CutOff.Doubt.Refused
            ? null
            : new TimeProblem.RepeatedLocalTime(at, mapping.Last().ToOffsetDateTime(), clock.Id);
    }

    /// <summary>
    /// The first moment at which the clock shows a day, or the first after the last such moment, near a change of offset. Where the clock goes
    /// back over midnight a day has two pieces, and ends with the second; where it skips a day there is none.
    /// </summary>
    public static bool TryEdge(LocalDate day, bool isEnd, DateTimeZone zone, out OffsetDateTime at)
    {
        Instant midday = day.At(LocalTime.Noon).InUtc().ToInstant();
        Instant? edge = null;
        foreach (ZoneInterval interval in zone.GetZoneIntervals(midday - SafeDistance, midday + SafeDistance))
        {
            Instant from = day.AtMidnight().WithOffset(interval.WallOffset).ToInstant();
            Instant to = day.PlusDays(1).AtMidnight().WithOffset(interval.WallOffset).ToInstant();
            from = interval.HasStart ? Instant.Max(from, interval.Start) : from;
            to = interval.HasEnd ? Instant.Min(to, interval.End) : to;
            if (from < to && (edge is null || isEnd))
            {
                edge = isEnd ? to : from;
            }
        }

        at = edge is { } moment ? moment.WithOffset(zone.GetUtcOffset(moment)) : default;
        return edge is not null;
    }
}
