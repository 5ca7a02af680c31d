using System.Globalization;
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
            Day = IsoDay.Of(day);
        }

        /// <summary>The milestone.</summary>
        public Milestone Milestone { get; }

        /// <summary>Its day.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Milestone} is {Day:R}";
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

        /// <inheritdoc/>
        public override string ToString() => $"{Limit} {Direction.ToString().ToLowerInvariant()}";
    }

    /// <summary>A run of days is counted, one after the other, in the direction of the count.</summary>
    public sealed record DaysCounted : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="firstNumber">Which day of the count the first is, from 1.</param>
        /// <param name="first">The first day counted.</param>
        /// <param name="last">The last day counted; before the first where the count goes back.</param>
        /// <exception cref="ArgumentException">A day is not of the ISO calendar, years 1 to 9998, or the count is longer than any
        /// <see cref="TimeLimit"/>.</exception>
        public DaysCounted(int firstNumber, LocalDate first, LocalDate last)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(firstNumber, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(firstNumber, TimeLimit.MostDays);
            FirstNumber = firstNumber;
            First = IsoDay.Of(first);
            Last = IsoDay.Of(last);
            if (firstNumber + Count - 1 > TimeLimit.MostDays)
            {
                throw new ArgumentException($"Expected {TimeLimit.MostDays} days at most, found more from {first:R} to {last:R}.", nameof(last));
            }
        }

        /// <summary>Which day of the count the first is, from 1.</summary>
        public int FirstNumber { get; }

        /// <summary>The first day counted.</summary>
        public LocalDate First { get; }

        /// <summary>The last day counted.</summary>
        public LocalDate Last { get; }

        /// <summary>How many days the run has.</summary>
        public int Count => Math.Abs(Period.DaysBetween(First, Last)) + 1;

        /// <summary>Every day of the run with its number, in the order counted.</summary>
        public IEnumerable<KeyValuePair<int, LocalDate>> Days() => Enumerable.Range(0, Count).Select(Day);

        /// <summary>A day of the run, from 0, with its number.</summary>
        internal KeyValuePair<int, LocalDate> Day(int index) => new(FirstNumber + index, First.PlusDays(Last >= First ? index : -index));

        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstNumber} to {FirstNumber + Count - 1}: {First:R} to {Last:R}");
    }

    /// <summary>Weeks, months or years lead to the corresponding day.</summary>
    public sealed record Corresponded : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="day">The corresponding day.</param>
        /// <param name="missing">The day number that the month lacks, where its last day stands in; 0 where it has the number.</param>
        public Corresponded(LocalDate day, int missing = 0)
        {
            if (missing is not (0 or 29 or 30 or 31))
            {
                throw new ArgumentOutOfRangeException(nameof(missing), missing, "Expected a day number that a month may lack, 29 to 31, or 0.");
            }

            Day = IsoDay.Of(day);
            Missing = missing;
        }

        /// <summary>The corresponding day.</summary>
        public LocalDate Day { get; }

        /// <summary>The day number that the month lacks, where its last day stands in; 0 where it has the number.</summary>
        public int Missing { get; }

        /// <inheritdoc/>
        public override string ToString() => $"corresponding day {Day:R}";
    }

    /// <summary>The count leads to a day.</summary>
    public sealed record Reached : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="day">The day.</param>
        public Reached(LocalDate day) => Day = IsoDay.Of(day);

        /// <summary>The day.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => $"leads to {Day:R}";
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
            At = at.Calendar == CalendarSystem.Iso ? at : throw new ArgumentException($"Expected a moment of the ISO calendar, found {at:G}.", nameof(at));
        }

        /// <summary>The cut-off.</summary>
        public CutOff CutOff { get; }

        /// <summary>Whose clock shows it.</summary>
        public ZoneId Zone { get; }

        /// <summary>The moment; for the end of a day the first moment of the next.</summary>
        public OffsetDateTime At { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{CutOff} in {Zone} is {At:G}";
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="anchored">For an anchor.</param>
    /// <param name="countBegan">For the beginning of a count.</param>
    /// <param name="daysCounted">For a run of days that are counted.</param>
    /// <param name="corresponded">For a corresponding day.</param>
    /// <param name="reached">For the day that a count leads to.</param>
    /// <param name="resolved">For the moment.</param>
    public TResult Match<TResult>(
        Func<Anchored, TResult> anchored,
        Func<CountBegan, TResult> countBegan,
        Func<DaysCounted, TResult> daysCounted,
        Func<Corresponded, TResult> corresponded,
        Func<Reached, TResult> reached,
        Func<Resolved, TResult> resolved)
    {
        ArgumentNullException.ThrowIfNull(anchored);
        ArgumentNullException.ThrowIfNull(countBegan);
        ArgumentNullException.ThrowIfNull(daysCounted);
        ArgumentNullException.ThrowIfNull(corresponded);
        ArgumentNullException.ThrowIfNull(reached);
        ArgumentNullException.ThrowIfNull(resolved);
        return this switch
        {
            Anchored step => anchored(step),
            CountBegan step => countBegan(step),
            DaysCounted step => daysCounted(step),
            Corresponded step => corresponded(step),
            Reached step => reached(step),
            _ => resolved((Resolved)this),
        };
    }
}
