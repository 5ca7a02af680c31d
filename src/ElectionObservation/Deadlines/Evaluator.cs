using ElectionObservation.Elections;
using NodaTime.TimeZones;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Computes times. One code path for the answer and for its explanation: the trace is a parameter, and what it receives is what the
/// evaluator did. Faults are answers; <c>null</c> means that there is none.
/// </summary>
internal static class Evaluator
{
    /// <summary>Farther from any change of offset than two offsets can differ.</summary>
    private static readonly Duration SafeDistance = Duration.FromHours(48);

    public static DeadlineAnswer Evaluate<TTrace>(
        StatutoryRule rule,
        RuleVersion<StatutoryRule>? version,
        Round round,
        ZoneClock clock,
        ref TTrace trace)
        where TTrace : struct, ITrace
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(clock);
        TimeExpression when = rule.When;
        if (Day(when, round, ref trace, out LocalDate day) is { } fault)
        {
            return fault;
        }

        if (when.Zone is { } zone && zone != clock.Id)
        {
            if (!clock.Reference.TryGetClock(zone, out ZoneClock? named))
            {
                return Problem(new TimeProblem.UnknownZone(zone));
            }

            clock = named;
        }

        if (Moment(day, when.CutOff, clock, out OffsetDateTime at) is { } problem)
        {
            return problem;
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Resolved(when.CutOff, clock.Id, at));
        }

        return new DeadlineAnswer.Known(Deadline.Computed(rule, day, at, clock, version, trace.Steps));
    }

    /// <summary>What is open about the day itself, whatever the clock.</summary>
    public static DeadlineAnswer? OpenDay(TimeExpression when, Round round)
    {
        var none = new NoTrace();
        return Day(when, round, ref none, out _);
    }

    private static DeadlineAnswer? Day<TTrace>(TimeExpression when, Round round, ref TTrace trace, out LocalDate day)
        where TTrace : struct, ITrace
    {
        if (when is TimeExpression.OnDay { Milestone: var milestone })
        {
            if (!round.TryGetDay(milestone, out day))
            {
                return new DeadlineAnswer.Waiting([milestone]);
            }

            if (TTrace.Records)
            {
                trace.Add(new TraceStep.Anchored(milestone, day));
            }

            return null;
        }

        var counted = (TimeExpression.Counted)when;
        if (Day(counted.Anchor, round, ref trace, out LocalDate anchor) is { } fault)
        {
            day = default;
            return fault;
        }

        if (!TryCount(anchor, counted.Limit, counted.Direction, out day, out LocalDate corresponding))
        {
            return Problem(new TimeProblem.OutsideCalendar(anchor, counted.Limit, counted.Direction));
        }

        if (TTrace.Records)
        {
            Record(anchor, counted.Limit, counted.Direction, corresponding, day, ref trace);
        }

        return null;
    }

    /// <summary>The corresponding day is that of the amount alone; the day wanted lies a day nearer or farther where terminal days count otherwise.</summary>
    private static bool TryCount(LocalDate anchor, TimeLimit limit, Direction direction, out LocalDate day, out LocalDate corresponding)
    {
        int sign = Sign(direction);
        int amount = sign * limit.Amount;
        int shift = sign * (limit.Counting switch { Counting.AnchorExcluded => 0, Counting.AnchorIncluded => -1, _ => 1 });
        day = corresponding = default;

        // A limit is a thousand years at most; only near the ends of the calendar need it be looked at more closely.
        if (anchor.Year is < 1_100 or > 8_900 && LeavesCalendar(anchor, amount, limit.Unit))
        {
            return false;
        }

        corresponding = limit.Unit switch
        {
            TimeUnit.Days => anchor.PlusDays(amount),
            TimeUnit.Weeks => anchor.PlusWeeks(amount),
            TimeUnit.Months => anchor.PlusMonths(amount),
            _ => anchor.PlusYears(amount),
        };
        day = corresponding.PlusDays(shift);
        return IsoDay.Holds(corresponding) && IsoDay.Holds(day);
    }

    /// <summary>Whether the corresponding day lies outside the years 0 to 9999, where there may be no such day at all.</summary>
    private static bool LeavesCalendar(LocalDate anchor, int amount, TimeUnit unit)
    {
        const int first = IsoDay.FirstYear - 1;
        const int last = IsoDay.LastYear + 1;
        if (unit is TimeUnit.Days or TimeUnit.Weeks)
        {
            int days = unit == TimeUnit.Weeks ? amount * 7 : amount;
            return days < Period.DaysBetween(anchor, new LocalDate(first, 1, 1)) || days > Period.DaysBetween(anchor, new LocalDate(last, 12, 30));
        }

        int months = unit == TimeUnit.Years ? amount * 12 : amount;
        int month = (anchor.Year * 12) + anchor.Month - 1 + months;
        return month < first * 12 || month >= last * 12;
    }

    private static void Record<TTrace>(LocalDate anchor, TimeLimit limit, Direction direction, LocalDate corresponding, LocalDate day, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        trace.Add(new TraceStep.CountBegan(limit, direction));
        if (limit.Unit != TimeUnit.Days)
        {
            bool missing = limit.Unit != TimeUnit.Weeks && corresponding.Day != anchor.Day;
            trace.Add(new TraceStep.Corresponded(corresponding, missing ? anchor.Day : 0));
        }
        else if (limit.Amount > 0)
        {
            int step = Sign(direction);
            LocalDate first = limit.Counting == Counting.AnchorIncluded ? anchor : anchor.PlusDays(step);
            trace.Add(new TraceStep.DaysCounted(1, first, first.PlusDays(step * (limit.Amount - 1))));
        }

        trace.Add(new TraceStep.Reached(day));
    }

    private static DeadlineAnswer.Problems? Moment(LocalDate day, CutOff cutOff, ZoneClock clock, out OffsetDateTime at)
    {
        bool isHour = cutOff.TryGetHour(out LocalTime hour);
        LocalDateTime local = (cutOff.IsEndOfDay ? day.PlusDays(1) : day) + hour;
        if (TryMapPlainly(local, clock.Zone, out at))
        {
            return null;
        }

        if (!isHour)
        {
            return TryEdge(day, cutOff.IsEndOfDay, clock.Zone, out at) ? null : Problem(new TimeProblem.SkippedDay(day, clock.Id));
        }

        ZoneLocalMapping mapping = clock.Zone.MapLocal(local);
        at = mapping.Count == 0 ? default : mapping.First().ToOffsetDateTime();
        return mapping.Count switch
        {
            1 => null,
            0 => Problem(new TimeProblem.SkippedLocalTime(local, clock.Id)),
            _ => Problem(new TimeProblem.RepeatedLocalTime(at, mapping.Last().ToOffsetDateTime(), clock.Id)),
        };
    }

    /// <summary>Maps a local time that lies far from any change of offset, without allocating.</summary>
    private static bool TryMapPlainly(LocalDateTime local, DateTimeZone zone, out OffsetDateTime at)
    {
        Instant near = local.InUtc().ToInstant();
        ZoneInterval interval = zone.GetZoneInterval(near);
        at = local.WithOffset(interval.WallOffset);
        return (!interval.HasStart || near - interval.Start > SafeDistance) && (!interval.HasEnd || interval.End - near > SafeDistance);
    }

    /// <summary>
    /// The first moment at which the clock shows a day, or the first after the last such moment, near a change of offset. Where the clock goes
    /// back over midnight a day has two pieces, and ends with the second; where it skips a day there is none.
    /// </summary>
    private static bool TryEdge(LocalDate day, bool isEnd, DateTimeZone zone, out OffsetDateTime at)
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

    private static int Sign(Direction direction) => direction == Direction.After ? 1 : -1;

    private static DeadlineAnswer.Problems Problem(TimeProblem problem) => new([problem]);
}
