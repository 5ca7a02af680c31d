using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>Counts days, weeks, months and years, and moves days that are closed.</summary>
internal static class DayCount
{
    public static TimeProblem? Run<TTrace>(LocalDate anchor, TimeLimit limit, Direction direction, OpenDays? open, ref TTrace trace, out LocalDate day)
        where TTrace : struct, ITrace
    {
        if (open is not null)
        {
            return RunOpen(anchor, limit, direction, open, ref trace, out day);
        }

        int sign = Sign(direction);
        int amount = sign * limit.Amount;

        // The day wanted lies a day nearer or farther where terminal days count otherwise.
        int shift = sign * (limit.Counting switch { Counting.AnchorExcluded => 0, Counting.AnchorIncluded => -1, _ => 1 });
        day = default;

        // A limit is a thousand years at most; only near the ends of the calendar need it be looked at more closely.
        bool isNearEnd = anchor.Year is < 1_100 or > 8_900;
        if (isNearEnd && LeavesCalendar(anchor, amount, limit.Unit))
        {
            return new TimeProblem.OutsideCalendar(anchor, limit, direction);
        }

        int missing = 0;
        bool leaves;
        if (limit.Unit == TimeUnit.Days)
        {
            day = anchor.PlusDays(amount + shift);
            leaves = isNearEnd && !(IsoDay.HoldsYear(day) && IsoDay.HoldsYear(anchor.PlusDays(amount)));
        }
        else if (!TryCorrespond(anchor, limit, amount, out LocalDate corresponding, out missing))
        {
            return new TimeProblem.NoCorrespondingDay(anchor, limit, direction);
        }
        else
        {
            day = corresponding.PlusDays(shift);
            leaves = !IsoDay.HoldsYear(corresponding) || !IsoDay.HoldsYear(day);
        }

        if (leaves)
        {
            return new TimeProblem.OutsideCalendar(anchor, limit, direction);
        }

        if (TTrace.Records)
        {
            Record(anchor, limit, sign, shift, missing, day, ref trace);
        }

        return null;
    }

    private static void Record<TTrace>(LocalDate anchor, TimeLimit limit, int sign, int shift, int missing, LocalDate day, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (limit.Unit != TimeUnit.Days)
        {
            trace.Add(new TraceStep.Corresponded(day.PlusDays(-shift), missing, limit.MonthEnd));
        }
        else if (limit.Amount > 0)
        {
            LocalDate first = limit.Counting == Counting.AnchorIncluded ? anchor : anchor.PlusDays(sign);
            trace.Add(new TraceStep.DaysCounted(1, first, first.PlusDays(sign * (limit.Amount - 1))));
        }

        trace.Add(new TraceStep.Reached(day));
    }

    /// <summary>The corresponding day of weeks, months and years, and the day number that the month lacks.</summary>
    private static bool TryCorrespond(LocalDate anchor, TimeLimit limit, int amount, out LocalDate corresponding, out int missing)
    {
        corresponding = limit.Unit switch
        {
            TimeUnit.Weeks => anchor.PlusWeeks(amount),
            TimeUnit.Months => anchor.PlusMonths(amount),
            _ => anchor.PlusYears(amount),
        };
        missing = 0;
        if (limit.Unit == TimeUnit.Weeks)
        {
            return true;
        }

        missing = corresponding.Day != anchor.Day ? anchor.Day : 0;
        corresponding = limit.MonthEnd switch
        {
            MonthEnd.FirstOfNext when missing != 0 => corresponding.PlusDays(1),
            MonthEnd.EndToEnd when anchor == DateAdjusters.EndOfMonth(anchor) => DateAdjusters.EndOfMonth(corresponding),
            _ => corresponding,
        };
        return missing == 0 || limit.MonthEnd != MonthEnd.Refuse;
    }

    /// <summary>Moves a day as an adjustment says.</summary>
    public static TimeProblem? Move<TTrace>(LocalDate from, Adjustment adjustment, OpenDays? open, ref TTrace trace, out LocalDate day)
        where TTrace : struct, ITrace
    {
        if (open is null)
        {
            day = adjustment.To == AdjustmentRule.LastDayOfMonth ? DateAdjusters.EndOfMonth(from) : DateAdjusters.StartOfMonth(from);
        }
        else if (!open.Covers(from))
        {
            day = default;
            return Outside(open, from, 0);
        }
        else if (open.IsOpenUnchecked(from))
        {
            day = from;
        }
        else
        {
            int sign = adjustment.To is AdjustmentRule.Following or AdjustmentRule.ModifiedFollowing ? 1 : -1;
            bool turns = adjustment.To is AdjustmentRule.ModifiedFollowing or AdjustmentRule.ModifiedPreceding;
            if (Step(from, 1, sign, open, out day) is { } problem)
            {
                return problem;
            }

            if (turns && day.Month != from.Month)
            {
                sign = -sign;
                if (Step(from, 1, sign, open, out day) is { } turned)
                {
                    return turned;
                }
            }

            RecordClosed(from, day, sign, open, ref trace);
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Moved(adjustment, from, day));
        }

        return null;
    }

    /// <summary>Goes on until the days from the anchor, it only where it is counted, contain enough open ones.</summary>
    public static TimeProblem? Prolong<TTrace>(LocalDate anchor, LocalDate end, TimeLimit limit, Direction direction, OpenDays open, ref TTrace trace, out LocalDate day)
        where TTrace : struct, ITrace
    {
        int sign = Sign(direction);
        int least = limit.Containing!.Count;
        LocalDate before = limit.Counting == Counting.AnchorIncluded ? anchor.PlusDays(-sign) : anchor;
        if (Step(before, least, sign, open, out day) is { } problem)
        {
            return problem;
        }

        if (sign * day.CompareTo(end) <= 0)
        {
            day = end;
            return null;
        }

        if (TTrace.Records)
        {
            trace.Add(new TraceStep.Prolonged(limit.Containing, day));
        }

        return null;
    }

    private static TimeProblem? RunOpen<TTrace>(LocalDate anchor, TimeLimit limit, Direction direction, OpenDays open, ref TTrace trace, out LocalDate day)
        where TTrace : struct, ITrace
    {
        int sign = Sign(direction);
        LocalDate before = limit.Counting == Counting.AnchorIncluded ? anchor.PlusDays(-sign) : anchor;
        LocalDate last = before;
        day = default;
        if (limit.Amount > 0 && Step(before, limit.Amount, sign, open, out last) is { } problem)
        {
            return problem;
        }

        day = limit.Counting == Counting.Clear ? last.PlusDays(sign) : last;
        if (!IsoDay.Holds(day))
        {
            return new TimeProblem.OutsideCalendar(anchor, limit, direction);
        }

        if (TTrace.Records)
        {
            if (limit.Amount > 0)
            {
                RecordCount(before.PlusDays(sign), last, sign, open, ref trace);
            }

            trace.Add(new TraceStep.Reached(day));
        }

        return null;
    }

    /// <summary>A calendar does not cover a day that is looked at; where there is no such day at all, the one before it on the way.</summary>
    public static TimeProblem.OutsideCoverage Outside(OpenDays open, LocalDate day, int sign) =>
        new(open.Calendar.Id, open.Calendar.Version, IsoDay.Holds(day) ? day : day.PlusDays(-sign));

    /// <summary>A calendar ends before an open day.</summary>
    public static TimeProblem.OutsideCoverage Beyond(OpenDays open, int sign) => Outside(open, sign > 0 ? open.Last.PlusDays(1) : open.First.PlusDays(-1), sign);

    private static TimeProblem.OutsideCoverage? Step(LocalDate before, int count, int sign, OpenDays open, out LocalDate day)
    {
        // The first day looked at; the day counted from need not be covered.
        day = default;
        LocalDate first = before.PlusDays(sign);
        return !open.Covers(first) ? Outside(open, first, sign)
            : open.TryStep(before, count, sign, out day) ? null
            : Beyond(open, sign);
    }

    /// <summary>Every day from the first looked at to the last counted: runs of counted ones, and each closed one by itself.</summary>
    private static void RecordCount<TTrace>(LocalDate first, LocalDate last, int sign, OpenDays open, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        int number = 0;
        LocalDate? run = null;
        for (LocalDate day = first; sign * day.CompareTo(last) <= 0; day = day.PlusDays(sign))
        {
            if (open.IsOpenUnchecked(day))
            {
                run ??= day;
                continue;
            }

            if (run is { } from)
            {
                trace.Add(new TraceStep.DaysCounted(number + 1, from, day.PlusDays(-sign)));
                number += Math.Abs(Period.DaysBetween(from, day));
                run = null;
            }

            trace.Add(new TraceStep.DayClosed(open.ReasonFor(day)));
        }

        trace.Add(new TraceStep.DaysCounted(number + 1, run ?? last, last));
    }

    private static void RecordClosed<TTrace>(LocalDate from, LocalDate to, int sign, OpenDays open, ref TTrace trace)
        where TTrace : struct, ITrace
    {
        if (!TTrace.Records)
        {
            return;
        }

        for (LocalDate day = from; day != to; day = day.PlusDays(sign))
        {
            trace.Add(new TraceStep.DayClosed(open.ReasonFor(day)));
        }
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

    private static int Sign(Direction direction) => direction == Direction.After ? 1 : -1;
}
