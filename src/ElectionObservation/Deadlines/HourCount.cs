using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>Counts hours, which are time gone by and not hands of a clock; closed days stop the count.</summary>
internal static class HourCount
{
    public static TimeProblem? Run<TTrace>(
        TimeExpression.Counted when,
        OffsetDateTime anchor,
        OpenDays? open,
        ZoneClock clock,
        ref TTrace trace,
        ref Point point)
        where TTrace : struct, ITrace
    {
        TimeLimit limit = when.Limit;
        bool forward = when.Direction == Direction.After;
        Instant from = limit.Counting == Counting.WholeHours ? Whole(anchor.ToInstant(), forward, clock.Zone) : anchor.ToInstant();
        Duration amount = Duration.FromHours(limit.Amount);

        // The calendar's ends, in whatever zone: a day of room on either side.
        Instant first = new LocalDate(IsoDay.FirstYear, 1, 2).AtMidnight().InUtc().ToInstant();
        Instant last = new LocalDate(IsoDay.LastYear, 12, 31).AtMidnight().InUtc().ToInstant();
        if (from < first || from > last || (forward ? last - from : from - first) < amount)
        {
            return new TimeProblem.OutsideCalendar(anchor.Date, limit, when.Direction);
        }

        Instant end;
        if (open is null || limit.Amount == 0)
        {
            end = forward ? from + amount : from - amount;
            Record(from, end, clock, ref trace);
        }
        else if (RunOpen(from, amount, forward, open, clock, ref trace, out end) is { } problem)
        {
            return problem;
        }

        OffsetDateTime at = end.WithOffset(clock.Zone.GetUtcOffset(end));
        bool isOwn = when.CutOff.IsOwnMoment;
        point.Begin(at.Date, isOwn ? CutOff.At(at.TimeOfDay) : when.CutOff, clock);
        point.At = at;
        point.IsMoment = isOwn;
        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Reached(at.Date));
        }

        return null;
    }

    /// <summary>Hours run on open days only, by the zone's own days, which may have 23 or 25 of them.</summary>
    private static TimeProblem.OutsideCoverage? RunOpen<TTrace>(Instant from, Duration left, bool forward, OpenDays open, ZoneClock clock, ref TTrace trace, out Instant end)
        where TTrace : struct, ITrace
    {
        end = from;
        LocalDate day = Day(from, forward, clock.Zone);
        int step = forward ? 1 : -1;
        while (true)
        {
            if (!open.Covers(day))
            {
                return DayCount.Outside(open, day, step);
            }

            bool isOpen = open.IsOpenUnchecked(day);
            if (!isOpen && !open.TryStep(day, 1, step, out _))
            {
                return DayCount.Beyond(open, step);
            }

            Instant edge = Edge(day, forward, clock.Zone);
            Duration rest = forward ? edge - end : end - edge;
            if (isOpen && rest >= left)
            {
                Instant stop = forward ? end + left : end - left;
                Record(end, stop, clock, ref trace);
                end = stop;
                return null;
            }

            if (isOpen)
            {
                Record(end, edge, clock, ref trace);
                left -= rest;
            }
            else if (TTrace.Records)
            {
                trace.Add(new TraceStep.DayClosed(open.ReasonFor(day)));
            }

            end = edge;
            day = day.PlusDays(step);
        }
    }

    /// <summary>The end of the hour of the clock in which the event falls, or counting back its beginning.</summary>
    private static Instant Whole(Instant event_, bool forward, DateTimeZone zone)
    {
        Offset offset = zone.GetUtcOffset(event_);
        LocalTime time = event_.WithOffset(offset).TimeOfDay;
        Instant beginning = event_ - Duration.FromTicks(time.TickOfDay % NodaConstants.TicksPerHour);
        return forward ? beginning + Duration.FromHours(1) : beginning;
    }

    /// <summary>The day that hours run on from a moment: counting back from midnight, the day before.</summary>
    private static LocalDate Day(Instant moment, bool forward, DateTimeZone zone)
    {
        LocalDate day = moment.InZone(zone).Date;
        return !forward && moment == Edge(day, forward: false, zone) ? day.PlusDays(-1) : day;
    }

    /// <summary>The end of a day, or its beginning; of a day that the clock skipped, the moment at which it did.</summary>
    private static Instant Edge(LocalDate day, bool forward, DateTimeZone zone) =>
        Moments.TryEdge(day, forward, zone, out OffsetDateTime edge) ? edge.ToInstant() : zone.MapLocal(day.AtMidnight()).EarlyInterval.End;

    private static void Record<TTrace>(Instant from, Instant to, ZoneClock clock, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (TTrace.Records && from != to)
        {
            trace.Add(new TraceStep.HoursRan(from.WithOffset(clock.Zone.GetUtcOffset(from)), to.WithOffset(clock.Zone.GetUtcOffset(to))));
        }
    }
}
