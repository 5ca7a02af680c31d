using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Asks a rule backwards. A later anchor never leads to an earlier day, whatever is disregarded, adjusted or chosen, nor to an earlier moment but where hours
/// are moved to another day; so the days that will do are all those on one side of a day, and it is found by halving. Days whose time cannot be computed lie among them as holes, or beyond the calendar.
/// </summary>
internal static class AnchorSearch
{
    /// <summary>Longer than any run of days that a clock, a month end or 29 February leaves without a time: eight years over the turn of a century.</summary>
    internal const int LongestHole = 9 * 366;

    /// <summary>The first day that will do, where all later ones do too.</summary>
    public static LocalDate? First(StatutoryRule rule, Milestone milestone, Round round, ZoneClock clock, Func<Deadline, bool> holds) =>
        Find(ProbeOf(rule, milestone, round, clock), -1, holds);

    /// <summary>The last day that will do, where all earlier ones do too.</summary>
    public static LocalDate? Last(StatutoryRule rule, Milestone milestone, Round round, ZoneClock clock, Func<Deadline, bool> holds) =>
        Find(ProbeOf(rule, milestone, round, clock), 1, holds);

    private static Probe ProbeOf(StatutoryRule rule, Milestone milestone, Round round, ZoneClock clock)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(clock);
        return new(rule, milestone, round, clock);
    }

    /// <summary>The last day that will do on the way from those that do to those that do not: 1 forward, -1 back.</summary>
    private static LocalDate? Find(Probe probe, int step, Func<Deadline, bool> holds)
    {
        if (probe.Range() is not { } range)
        {
            return null;
        }

        (LocalDate yes, LocalDate no) = step > 0 ? range : (range.High, range.Low);
        if (!Meets(yes, step) || Meets(no, -step))
        {
            return null;
        }

        while (Math.Abs(Period.DaysBetween(yes, no)) > 1)
        {
            LocalDate middle = yes.PlusDays(Period.DaysBetween(yes, no) / 2);
            (yes, no) = Meets(middle, step) ? (middle, no) : (yes, middle);
        }

        return probe.Nearest(yes, -step) is { } known && holds(known.Deadline) ? known.Day : null;

        // Whether the nearest day with a time, going on from a day, will do.
        bool Meets(LocalDate day, int way) => probe.Nearest(day, way) is { } nearest && holds(nearest.Deadline);
    }

    private readonly struct Probe(StatutoryRule rule, Milestone milestone, Round round, ZoneClock clock)
    {
        /// <summary>The first and the last day that have a time at all. Calendars cover one stretch of days, and so do the days from which they can be counted.</summary>
        public (LocalDate Low, LocalDate High)? Range() => Inside() is { } inside
            ? (Edge(inside, new LocalDate(IsoDay.FirstYear, 1, 1)), Edge(inside, new LocalDate(IsoDay.LastYear, 12, 31)))
            : null;

        /// <summary>The nearest day with a time, going on from a day.</summary>
        public (LocalDate Day, Deadline Deadline)? Nearest(LocalDate day, int step)
        {
            for (int i = 0; i < LongestHole && IsoDay.Holds(day); i++, day = day.PlusDays(step))
            {
                if (At(day) is { } deadline)
                {
                    return (day, deadline);
                }
            }

            return null;
        }

        /// <summary>Some day that has a time: that of the round, one of the hundred years around it, or one that a calendar far away covers for a month.</summary>
        private LocalDate? Inside()
        {
            const int near = 50;
            if (round.TryGetDay(milestone, out LocalDate known) && At(known) is not null)
            {
                return known;
            }

            int middle = Math.Clamp(round.VotingDay.Year, IsoDay.FirstYear + near, IsoDay.LastYear - near);
            for (LocalDate day = new(middle - near, 1, 1); day.Year <= middle + near; day = day.PlusDays(1))
            {
                if (At(day) is not null)
                {
                    return day;
                }
            }

            for (int month = 0; month < IsoDay.LastYear * 12; month++)
            {
                var day = new LocalDate(IsoDay.FirstYear + (month / 12), (month % 12) + 1, 15);
                if (At(day) is not null)
                {
                    return day;
                }
            }

            return null;
        }

        private LocalDate Edge(LocalDate inside, LocalDate outside)
        {
            int step = outside < inside ? 1 : -1;
            while (Math.Abs(Period.DaysBetween(inside, outside)) > 1)
            {
                LocalDate middle = inside.PlusDays(Period.DaysBetween(inside, outside) / 2);
                (inside, outside) = Nearest(middle, step) is null ? (inside, middle) : (middle, outside);
            }

            return Nearest(outside, step) is null ? inside : outside;
        }

        private Deadline? At(LocalDate day)
        {
            var none = new NoTrace();
            return Evaluator.Evaluate(rule, null, new Facts(round, clock, milestone, day), ref none) is DeadlineAnswer.Known known ? known.Deadline : null;
        }
    }
}
