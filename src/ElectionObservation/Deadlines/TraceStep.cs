using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>One step that the evaluation took. Data without sentences: prose is rendered from it by who reads it.</summary>
public abstract record TraceStep
{
    private protected TraceStep()
    {
    }

    /// <summary>Counting starts from a milestone.</summary>
    public sealed record Anchored : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="milestone">The milestone.</param>
        /// <param name="day">Its day.</param>
        public Anchored(Milestone milestone, LocalDate day)
        {
            ArgumentNullException.ThrowIfNull(milestone);
            Milestone = milestone;
            Day = day;
        }

        /// <summary>The milestone.</summary>
        public Milestone Milestone { get; }

        /// <summary>Its day.</summary>
        public LocalDate Day { get; }
    }

    /// <summary>A count begins.</summary>
    public sealed record CountBegan : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="limit">How much is counted.</param>
        /// <param name="direction">Which way.</param>
        public CountBegan(TimeLimit limit, Direction direction)
        {
            ArgumentNullException.ThrowIfNull(limit);
            Limit = limit;
            Direction = Known.Value(direction);
        }

        /// <summary>How much is counted.</summary>
        public TimeLimit Limit { get; }

        /// <summary>Which way.</summary>
        public Direction Direction { get; }
    }

    /// <summary>A day is counted.</summary>
    public sealed record DayCounted : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="number">Which day of the count it is, from 1.</param>
        /// <param name="day">The day.</param>
        public DayCounted(int number, LocalDate day)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            Number = number;
            Day = day;
        }

        /// <summary>Which day of the count it is, from 1.</summary>
        public int Number { get; }

        /// <summary>The day.</summary>
        public LocalDate Day { get; }
    }

    /// <summary>Weeks, months or years lead to the corresponding day.</summary>
    public sealed record Corresponded : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="day">The corresponding day.</param>
        /// <param name="missing">The day number that the month lacks, where its last day stands in; 0 where it has the number.</param>
        public Corresponded(LocalDate day, int missing = 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(missing);
            Day = day;
            Missing = missing;
        }

        /// <summary>The corresponding day.</summary>
        public LocalDate Day { get; }

        /// <summary>The day number that the month lacks, where its last day stands in; 0 where it has the number.</summary>
        public int Missing { get; }
    }

    /// <summary>The count leads to a day.</summary>
    public sealed record Reached : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="day">The day.</param>
        public Reached(LocalDate day) => Day = day;

        /// <summary>The day.</summary>
        public LocalDate Day { get; }
    }

    /// <summary>The day and the cut-off become a moment.</summary>
    public sealed record Resolved : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="cutOff">The cut-off.</param>
        /// <param name="zone">Whose clock shows it.</param>
        /// <param name="at">The moment; for the end of a day the first moment of the next.</param>
        public Resolved(CutOff cutOff, ZoneId zone, OffsetDateTime at)
        {
            ArgumentNullException.ThrowIfNull(zone);
            CutOff = cutOff;
            Zone = zone;
            At = at;
        }

        /// <summary>The cut-off.</summary>
        public CutOff CutOff { get; }

        /// <summary>Whose clock shows it.</summary>
        public ZoneId Zone { get; }

        /// <summary>The moment; for the end of a day the first moment of the next.</summary>
        public OffsetDateTime At { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="anchored">For an anchor.</param>
    /// <param name="countBegan">For the beginning of a count.</param>
    /// <param name="dayCounted">For a day that is counted.</param>
    /// <param name="corresponded">For a corresponding day.</param>
    /// <param name="reached">For the day that a count leads to.</param>
    /// <param name="resolved">For the moment.</param>
    public TResult Match<TResult>(
        Func<Anchored, TResult> anchored,
        Func<CountBegan, TResult> countBegan,
        Func<DayCounted, TResult> dayCounted,
        Func<Corresponded, TResult> corresponded,
        Func<Reached, TResult> reached,
        Func<Resolved, TResult> resolved)
    {
        ArgumentNullException.ThrowIfNull(anchored);
        ArgumentNullException.ThrowIfNull(countBegan);
        ArgumentNullException.ThrowIfNull(dayCounted);
        ArgumentNullException.ThrowIfNull(corresponded);
        ArgumentNullException.ThrowIfNull(reached);
        ArgumentNullException.ThrowIfNull(resolved);
        return this switch
        {
            Anchored step => anchored(step),
            CountBegan step => countBegan(step),
            DayCounted step => dayCounted(step),
            Corresponded step => corresponded(step),
            Reached step => reached(step),
            _ => resolved((Resolved)this),
        };
    }
}
