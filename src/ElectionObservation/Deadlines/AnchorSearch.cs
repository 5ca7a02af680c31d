using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Asks a rule backwards. A later anchor never leads to an earlier time, whatever is disregarded, adjusted or chosen, so the days that will do
/// are all those on one side of a day, and it is found by halving. Days whose time cannot be computed lie among them as holes, or beyond the calendar.
/// </summary>
internal static class AnchorSearch
{
    /// <summary>Longer than any run of days that a clock, a month end or 29 February leaves without a time: eight years over the turn of a century.</summary>
    internal const int LongestHole = 9 * 366;

    /// <summary>The first day that will do, where all later ones do too.</summary>
    public static LocalDate? First(StatutoryRule rule, Milestone milestone, Round round, ZoneClock clock, Func<Deadline, bool> holds)
    {
        var probe = new Probe(rule, milestone, round, clock);
        if (probe.Range() is not ({ } low, { } high) || !probe.Meets(high, -1, holds) || probe.Meets(low, 1, holds))
        {
            return null;
        }

        // low does not hold, high does.
        while (Period.DaysBetween(low, high) > 1)
        {
            LocalDate middle = low.PlusDays(Period.DaysBetween(low, high) / 2);
            (low, high) = probe.Meets(middle, -1, holds) ? (low, middle) : (middle, high);
        }

        return probe.NearestKnown(high, 1, holds);
    }

    /// <summary>The last day that will do, where all earlier ones do too.</summary>
    public static LocalDate? Last(StatutoryRule rule, Milestone milestone, Round round, ZoneClock clock, Func<Deadline, bool> holds)
    {
        var probe = new Probe(rule, milestone, round, clock);
        if (probe.Range() is not ({ } low, { } high) || !probe.Meets(low, 1, holds) || probe.Meets(high, -1, holds))
        {
            return null;
        }

        while (Period.DaysBetween(low, high) > 1)
        {
            LocalDate middle = low.PlusDays(Period.DaysBetween(low, high) / 2);
            (low, high) = probe.Meets(middle, 1, holds) ? (middle, high) : (low, middle);
        }

        return probe.NearestKnown(low, -1, holds);
    }

    private readonly struct Probe(StatutoryRule rule, Milestone milestone, Round round, ZoneClock clock)
    {
        /// <summary>
        /// The first and the last day that have a time at all. Calendars cover one stretch of days, and so do the days from which they can be
        /// counted; a day inside is found by the round itself, or by trying every 1st of January.
        /// </summary>
        public (LocalDate? Low, LocalDate? High) Range()
        {
            if (Inside() is not { } inside)
            {
                return (null, null);
            }

            return (Edge(inside, new LocalDate(IsoDay.FirstYear, 1, 1)), Edge(inside, new LocalDate(IsoDay.LastYear, 12, 31)));
        }

        /// <summary>Whether the nearest day with a time, going on from a day, will do.</summary>
        public bool Meets(LocalDate day, int step, Func<Deadline, bool> holds) => Nearest(day, step) is { } deadline && holds(deadline);

        /// <summary>The nearest day with a time, going on from a day, if it will do.</summary>
        public LocalDate? NearestKnown(LocalDate day, int step, Func<Deadline, bool> holds)
        {
            for (int i = 0; i < LongestHole && IsoDay.Holds(day); i++, day = day.PlusDays(step))
            {
                if (At(day) is { } deadline)
                {
                    return holds(deadline) ? day : null;
                }
            }

            return null;
        }

        private Deadline? Nearest(LocalDate day, int step)
        {
            for (int i = 0; i < LongestHole && IsoDay.Holds(day); i++, day = day.PlusDays(step))
            {
                if (At(day) is { } deadline)
                {
                    return deadline;
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
