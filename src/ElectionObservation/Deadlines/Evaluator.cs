using ElectionObservation.Calendars;
using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Computes times. One code path for the answer and for its explanation: the trace is a parameter, and what it receives is what the
/// evaluator did. Faults are answers; <c>null</c> means that there is none.
/// </summary>
internal static class Evaluator
{
    public static DeadlineAnswer Evaluate<TTrace>(StatutoryRule rule, RuleVersion<StatutoryRule>? version, in Facts facts, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        Point point = default;
        if (Reach(rule.When, facts, moment: true, ref trace, ref point) is { } fault)
        {
            return fault;
        }

        RecordMoment(point, ref trace);
        OffsetDateTime? from = null;
        return rule.Bound == Bound.On && Open(point, ref from) is { } problem
            ? Problem(problem)
            : new DeadlineAnswer.Known(Deadline.Computed(rule, point, from, facts.Reference, version, trace.Steps));
    }

    /// <summary>The first moment of a time that is a whole day.</summary>
    private static TimeProblem? Open(in Point point, ref OffsetDateTime? from)
    {
        TimeProblem? problem = Moments.Of(point.Day, CutOff.StartOfDay, point.Clock!, out OffsetDateTime start);
        from = start;
        return problem;
    }

    private static DeadlineAnswer? Reach<TTrace>(TimeExpression when, in Facts facts, bool moment, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        DeadlineAnswer? fault = when switch
        {
            TimeExpression.Counted counted => Count(counted, facts, ref trace, ref point),
            TimeExpression.OnDay day => OnDay(day, facts, moment, ref trace, ref point),
            TimeExpression.OnDate date => OnDate(date, ref trace, ref point),
            TimeExpression.OfRule rule => OfRule(rule, facts, ref trace, ref point),
            TimeExpression.DayOfYear day => InYear(day, facts, ref trace, ref point),
            _ => OneOf((TimeExpression.OneOf)when, facts, moment, ref trace, ref point),
        };
        if (fault is not null)
        {
            return fault;
        }

        if (when.Adjustments.Count > 0 && Adjust(when.Adjustments, facts, ref trace, ref point) is { } notAdjusted)
        {
            return notAdjusted;
        }

        if (when is TimeExpression.Counted { Limit.Containing: { } least } limited && Prolong(limited, least, facts, ref trace, ref point) is { } notProlonged)
        {
            return notProlonged;
        }

        return moment && !point.IsMoment ? Resolve(when, facts, ref point) : null;
    }

    /// <summary>The day of an anchor, which is mostly that of a milestone.</summary>
    private static DeadlineAnswer? ReachDay<TTrace>(TimeExpression when, in Facts facts, ref TTrace trace, out LocalDate day)
        where TTrace : struct, ITrace
    {
        if (when is TimeExpression.OnDay { Adjustments.Count: 0, Milestone: var milestone })
        {
            return AtMilestone(milestone, facts, ref trace, out day);
        }

        Point point = default;
        DeadlineAnswer? fault = Reach(when, facts, moment: false, ref trace, ref point);
        day = point.Day;
        return fault;
    }

    private static DeadlineAnswer.Waiting? AtMilestone<TTrace>(Milestone milestone, in Facts facts, ref TTrace trace, out LocalDate day)
        where TTrace : struct, ITrace
    {
        if (!facts.TryGetDay(milestone, out day))
        {
            return new DeadlineAnswer.Waiting([milestone]);
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Anchored(milestone, day));
        }

        return null;
    }

    private static DeadlineAnswer.Problems? Resolve(TimeExpression when, in Facts facts, ref Point point)
    {
        if (point.Clock is null)
        {
            if (facts.ClockOf(when.Zone, out ZoneClock? clock) is { } unknown)
            {
                return Problem(unknown);
            }

            point.Clock = clock;
        }

        if (Moments.Of(point.Day, point.CutOff, point.Clock!, out OffsetDateTime at) is { } problem)
        {
            return Problem(problem);
        }

        point.At = at;
        point.IsMoment = true;
        return null;
    }

    private static void RecordMoment<TTrace>(in Point point, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Resolved(point.CutOff, point.Clock!.Id, point.At));
        }
    }

    private static DeadlineAnswer? OnDay<TTrace>(TimeExpression.OnDay when, in Facts facts, bool moment, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        if (AtMilestone(when.Milestone, facts, ref trace, out LocalDate day) is { } waiting)
        {
            return waiting;
        }

        CutOff cutOff = when.CutOff;
        if (cutOff.IsOwnMoment && moment)
        {
            if (!facts.TryGetTime(when.Milestone, out LocalTime time))
            {
                return Problem(new TimeProblem.HourNotKnown(when.Milestone));
            }

            cutOff = CutOff.At(time);
        }

        point.Begin(day, cutOff);
        return null;
    }

    private static DeadlineAnswer? OnDate<TTrace>(TimeExpression.OnDate when, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Dated(when.Day));
        }

        point.Begin(when.Day, when.CutOff);
        return null;
    }

    private static DeadlineAnswer? OfRule<TTrace>(TimeExpression.OfRule when, in Facts facts, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        DeadlineAnswer answer = facts.AnswerOf(when.Rule);
        if (answer is not DeadlineAnswer.Known { Deadline: var other })
        {
            return answer;
        }

        LocalDate day = when.Adjusted ? other.Day : other.MovedFrom ?? other.Day;
        if (TTrace.Records)
        {
            trace.Add(new TraceStep.RuleTaken(when.Rule, day, when.Adjusted));
        }

        if (!when.CutOff.IsOwnMoment)
        {
            point.Begin(day, when.CutOff);
            return null;
        }

        // The moment of the other rule is shown by the other rule's clock.
        if (facts.ClockOf(other.Zone, out ZoneClock? its) is { } unknown)
        {
            return Problem(unknown);
        }

        point.Begin(day, other.CutOff, its);
        point.At = other.At;
        point.IsMoment = day == other.Day;
        return null;
    }

    private static DeadlineAnswer? InYear<TTrace>(TimeExpression.DayOfYear when, in Facts facts, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        if (ReachDay(when.Anchor, facts, ref trace, out LocalDate anchor) is { } fault)
        {
            return fault;
        }

        if (!TryFind(when.Pattern, when.Which, anchor, out LocalDate day))
        {
            return Problem(new TimeProblem.NoSuchDay(when.Pattern, when.Which, anchor));
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.FoundInYear(when.Pattern, when.Which, day));
        }

        point.Begin(day, when.CutOff);
        return null;
    }

    /// <summary>29 February may be eight years away, and a day moved by days belongs to the year before or after.</summary>
    private static bool TryFind(DayPattern pattern, Occurrence which, LocalDate anchor, out LocalDate found)
    {
        const int farthest = 9;
        if (which == Occurrence.InYearOf)
        {
            return pattern.TryIn(anchor.Year, out found);
        }

        if (pattern.TryOnly(out found))
        {
            return Lies(found);
        }

        bool back = which is Occurrence.Before or Occurrence.OnOrBefore;
        for (int years = -1; years <= farthest; years++)
        {
            if (pattern.TryIn(anchor.Year + (back ? -years : years), out found) && Lies(found))
            {
                return true;
            }
        }

        return false;

        bool Lies(LocalDate day) => which switch
        {
            Occurrence.Before => day < anchor,
            Occurrence.OnOrBefore => day <= anchor,
            Occurrence.OnOrAfter => day >= anchor,
            _ => day > anchor,
        };
    }

    private static DeadlineAnswer? OneOf<TTrace>(TimeExpression.OneOf when, in Facts facts, bool moment, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        int chosen = -1;
        for (int i = 0; i < when.Times.Count; i++)
        {
            if (TTrace.Records)
            {
                trace.Add(new TraceStep.AlternativeBegan(i + 1));
            }

            Point other = default;
            if (Reach(when.Times[i], facts, moment, ref trace, ref other) is { } fault)
            {
                return fault;
            }

            if (moment)
            {
                RecordMoment(other, ref trace);
            }

            int order = chosen < 0 ? -1 : moment ? other.At.ToInstant().CompareTo(point.At.ToInstant()) : other.Day.CompareTo(point.Day);
            if (chosen < 0 || (when.Which == Choice.Earliest ? order < 0 : order > 0))
            {
                chosen = i;
                point = other;
            }
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Chosen(when.Which, chosen + 1, point.Day));
        }

        return null;
    }

    private static DeadlineAnswer? Count<TTrace>(TimeExpression.Counted when, in Facts facts, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        TimeLimit limit = when.Limit;
        if (limit.Unit == TimeUnit.Hours)
        {
            return CountHours(when, facts, ref trace, ref point);
        }

        if (ReachDay(when.Anchor, facts, ref trace, out LocalDate anchor) is { } fault)
        {
            return fault;
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.CountBegan(limit, when.Direction));
        }

        if (facts.CalendarOf(limit.Skips, out OpenDays? open) is { } unknown)
        {
            return Problem(unknown);
        }

        if (DayCount.Run(anchor, limit, when.Direction, open, ref trace, out LocalDate day) is { } problem)
        {
            return Problem(problem);
        }

        point.Begin(day, when.CutOff);
        return null;
    }

    private static DeadlineAnswer? CountHours<TTrace>(TimeExpression.Counted when, in Facts facts, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        if (Reach(when.Anchor, facts, moment: true, ref trace, ref point) is { } fault)
        {
            return fault;
        }

        RecordMoment(point, ref trace);
        if (TTrace.Records)
        {
            trace.Add(new TraceStep.CountBegan(when.Limit, when.Direction));
        }

        return facts.CalendarOf(when.Limit.Skips, out OpenDays? open) is { } noCalendar ? Problem(noCalendar)
            : facts.ClockOf(when.Zone, out ZoneClock? clock) is { } noClock ? Problem(noClock)
            : HourCount.Run(when, point.At, open, clock!, ref trace, ref point) is { } problem ? Problem(problem)
            : null;
    }

    private static DeadlineAnswer.Problems? Adjust<TTrace>(ValueList<Adjustment> adjustments, in Facts facts, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        foreach (Adjustment adjustment in adjustments)
        {
            if (facts.CalendarOf(adjustment.Calendar, out OpenDays? open) is { } unknown)
            {
                return Problem(unknown);
            }

            if (DayCount.Move(point.Day, adjustment, open, ref trace, out LocalDate day) is { } problem)
            {
                return Problem(problem);
            }

            if (day != point.Day)
            {
                point.Day = day;
                point.IsMoment = false;
            }
        }

        return null;
    }

    private static DeadlineAnswer.Problems? Prolong<TTrace>(TimeExpression.Counted when, MinimumOpenDays least, in Facts facts, ref TTrace trace, ref Point point)
        where TTrace : struct, ITrace
    {
        if (facts.CalendarOf(least.Calendar, out OpenDays? open) is { } unknown)
        {
            return Problem(unknown);
        }

        // The anchor was reached before; its day is asked once more, without steps.
        var none = new NoTrace();
        ReachDay(when.Anchor, facts, ref none, out LocalDate anchor);
        if (DayCount.Prolong(anchor, point.Day, when.Limit, when.Direction, open!, ref trace, out LocalDate day) is { } problem)
        {
            return Problem(problem);
        }

        point.Day = day;
        return null;
    }

    private static DeadlineAnswer.Problems Problem(TimeProblem problem) => new([problem]);
}
