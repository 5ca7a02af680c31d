using ElectionObservation.Elections;
using NodaTime.TimeZones;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Computes times. One code path for the answer and for its explanation: the trace is a parameter, and what it receives is what the
/// evaluator did. Faults are answers; <c>null</c> means that there is none.
/// </summary>
internal static class Evaluator
{
    /// <summary>A year that no single limit can leave the calendar from, in either direction.</summary>
    private const int SafeYears = 8_000;

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

        if (when.Zone is { } zone && zone != clock.Id && !clock.Reference.TryGetClock(zone, out clock!))
        {
            return Problem(new TimeProblem.UnknownZone(zone));
        }

        if (Moment(day, when, clock, out OffsetDateTime at) is { } problem)
        {
            return problem;
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Resolved(when.CutOff, clock.Id, at));
        }

        return new DeadlineAnswer.Known(new Deadline(rule, day, at, clock.Id, clock.Version, version?.Id, version?.Citation, trace.Steps));
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
        if (Day(counted.Anchor, round, ref trace, out day) is { } fault)
        {
            return fault;
        }

        if (LeavesCalendar(day, counted))
        {
            return Problem(new TimeProblem.OutsideCalendar(day, counted.Limit, counted.Direction));
        }

        day = Count(day, counted.Limit, counted.Direction, ref trace);
        return null;
    }

    private static LocalDate Count<TTrace>(LocalDate anchor, TimeLimit limit, Direction direction, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        int sign = direction == Direction.After ? 1 : -1;
        int shift = limit.Counting switch { Counting.AnchorExcluded => 0, Counting.AnchorIncluded => -1, _ => 1 };
        if (TTrace.Records)
        {
            trace.Add(new TraceStep.CountBegan(limit, direction));
        }

        LocalDate day;
        if (limit.Unit == TimeUnit.Days)
        {
            if (TTrace.Records)
            {
                int before = limit.Counting == Counting.AnchorIncluded ? -1 : 0;
                for (int number = 1; number <= limit.Amount; number++)
                {
                    trace.Add(new TraceStep.DayCounted(number, anchor.PlusDays(sign * (number + before))));
                }
            }

            day = anchor.PlusDays(sign * (limit.Amount + shift));
        }
        else
        {
            LocalDate corresponding = limit.Unit switch
            {
                TimeUnit.Weeks => anchor.PlusWeeks(sign * limit.Amount),
                TimeUnit.Months => anchor.PlusMonths(sign * limit.Amount),
                _ => anchor.PlusYears(sign * limit.Amount),
            };
            if (TTrace.Records)
            {
                bool clamped = limit.Unit != TimeUnit.Weeks && corresponding.Day != anchor.Day;
                trace.Add(new TraceStep.Corresponded(corresponding, clamped ? anchor.Day : 0));
            }

            day = corresponding.PlusDays(sign * shift);
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Reached(day));
        }

        return day;
    }

    private static bool LeavesCalendar(LocalDate anchor, TimeExpression.Counted counted)
    {
        if (anchor.Year is > -SafeYears and < SafeYears)
        {
            return false;
        }

        LocalDate edge = counted.Direction == Direction.After ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue;
        Period left = counted.Limit.Unit switch
        {
            TimeUnit.Days => Period.FromDays(Math.Abs(Period.DaysBetween(anchor, edge))),
            TimeUnit.Weeks => Period.FromWeeks(Math.Abs(Period.DaysBetween(anchor, edge)) / 7),
            TimeUnit.Months => Period.FromMonths(Math.Abs(Period.Between(anchor, edge, PeriodUnits.Months).Months)),
            _ => Period.FromYears(Math.Abs(Period.Between(anchor, edge, PeriodUnits.Years).Years)),
        };

        // One more for the shift of clear days and for the start of the day after the last.
        int available = left.Days + left.Weeks + left.Months + left.Years;
        return counted.Limit.Amount + 2 > available;
    }

    private static DeadlineAnswer.Problems? Moment(LocalDate day, TimeExpression when, ZoneClock clock, out OffsetDateTime at)
    {
        CutOff cutOff = when.CutOff;
        at = default;
        if (cutOff.IsEndOfDay && day == LocalDate.MaxIsoValue)
        {
            return Problem(new TimeProblem.OutsideCalendar(day, Days.Of(1), Direction.After));
        }

        bool isHour = cutOff.TryGetHour(out LocalTime time);
        LocalDateTime local = (cutOff.IsEndOfDay ? day.PlusDays(1) : day) + time;
        if (TryMapPlainly(local, clock.Zone, out at))
        {
            return null;
        }

        // Near a change of offset. The start and the end of a day always exist; a stated hour may not, or may exist twice.
        ZoneLocalMapping mapping = clock.Zone.MapLocal(local);
        if (!isHour)
        {
            at = clock.Zone.AtStartOfDay(local.Date).ToOffsetDateTime();
            return null;
        }

        if (mapping.Count == 1)
        {
            at = mapping.Single().ToOffsetDateTime();
            return null;
        }

        return Problem(mapping.Count == 0
            ? new TimeProblem.SkippedLocalTime(local, clock.Id)
            : new TimeProblem.RepeatedLocalTime(mapping.First().ToOffsetDateTime(), mapping.Last().ToOffsetDateTime(), clock.Id));
    }

    /// <summary>Maps a local time that lies far from any change of offset, without allocating.</summary>
    private static bool TryMapPlainly(LocalDateTime local, DateTimeZone zone, out OffsetDateTime at)
    {
        Instant near = local.InUtc().ToInstant();
        ZoneInterval interval = zone.GetZoneInterval(near);
        at = local.WithOffset(interval.WallOffset);
        return (!interval.HasStart || near - interval.Start > SafeDistance) && (!interval.HasEnd || interval.End - near > SafeDistance);
    }

    private static DeadlineAnswer.Problems Problem(TimeProblem problem) => new([problem]);
}
