using System.Globalization;
using ElectionObservation.Calendars;
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

    /// <summary>Counting starts from a date.</summary>
    public sealed record Dated : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="day">The date.</param>
        public Dated(LocalDate day)
        {
            Day = IsoDay.Of(day);
        }

        /// <summary>The date.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Day:R}";
    }

    /// <summary>The time of another rule is taken.</summary>
    public sealed record RuleTaken : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="rule">The other rule.</param>
        /// <param name="day">Its day.</param>
        /// <param name="adjusted">Whether it is the day after it was moved.</param>
        public RuleTaken(RuleId rule, LocalDate day, bool adjusted)
        {
            ArgumentNullException.ThrowIfNull(rule);
            Rule = rule;
            Day = IsoDay.Of(day);
            Adjusted = adjusted;
        }

        /// <summary>The other rule.</summary>
        public RuleId Rule { get; }

        /// <summary>Its day.</summary>
        public LocalDate Day { get; }

        /// <summary>Whether it is the day after it was moved.</summary>
        public bool Adjusted { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Rule}{(Adjusted ? "" : " unadjusted")} is {Day:R}";
    }

    /// <summary>A day of the year is found.</summary>
    public sealed record FoundInYear : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="pattern">The day of the year.</param>
        /// <param name="which">Which one.</param>
        /// <param name="day">The day.</param>
        public FoundInYear(DayPattern pattern, Occurrence which, LocalDate day)
        {
            Pattern = pattern;
            Which = Known.Value(which);
            Day = IsoDay.Of(day);
        }

        /// <summary>The day of the year.</summary>
        public DayPattern Pattern { get; }

        /// <summary>Which one.</summary>
        public Occurrence Which { get; }

        /// <summary>The day.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Pattern} is {Day:R}";
    }

    /// <summary>One of several times is looked at.</summary>
    public sealed record AlternativeBegan : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="number">Which, from 1.</param>
        public AlternativeBegan(int number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            Number = number;
        }

        /// <summary>Which, from 1.</summary>
        public int Number { get; }

        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"alternative {Number}");
    }

    /// <summary>One of several times is chosen.</summary>
    public sealed record Chosen : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="which">The earliest or the latest.</param>
        /// <param name="number">Which of them it is, from 1.</param>
        /// <param name="day">Its day.</param>
        public Chosen(Choice which, int number, LocalDate day)
        {
            Which = Known.Value(which);
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            Number = number;
            Day = IsoDay.Of(day);
        }

        /// <summary>The earliest or the latest.</summary>
        public Choice Which { get; }

        /// <summary>Which of them it is, from 1.</summary>
        public int Number { get; }

        /// <summary>Its day.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Which}: alternative {Number}, {Day:R}");
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

    /// <summary>A closed day is passed over, and why it is closed.</summary>
    public sealed record DayClosed : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="closed">The day and the reason.</param>
        public DayClosed(ClosedDay closed)
        {
            ArgumentNullException.ThrowIfNull(closed);
            Closed = closed;
        }

        /// <summary>The day and the reason.</summary>
        public ClosedDay Closed { get; }

        /// <inheritdoc/>
        public override string ToString() => $"closed: {Closed}";
    }

    /// <summary>Hours run from a moment to another; back where the count goes back.</summary>
    public sealed record HoursRan : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="from">The moment they run from.</param>
        /// <param name="to">The moment they run to.</param>
        public HoursRan(OffsetDateTime from, OffsetDateTime to)
        {
            From = IsoMoment(from, nameof(from));
            To = IsoMoment(to, nameof(to));
        }

        /// <summary>The moment they run from.</summary>
        public OffsetDateTime From { get; }

        /// <summary>The moment they run to.</summary>
        public OffsetDateTime To { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{From:G} to {To:G}";
    }

    /// <summary>Weeks, months or years lead to the corresponding day.</summary>
    public sealed record Corresponded : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="day">The day that corresponds.</param>
        /// <param name="missing">The day number that the month lacks, where another day stands in; 0 where it has the number.</param>
        /// <param name="monthEnd">The rule for the end of a month.</param>
        public Corresponded(LocalDate day, int missing = 0, MonthEnd monthEnd = MonthEnd.LastDay)
        {
            if (missing is not (0 or 29 or 30 or 31))
            {
                throw new ArgumentOutOfRangeException(nameof(missing), missing, "Expected a day number that a month may lack, 29 to 31, or 0.");
            }

            Day = IsoDay.Of(day);
            Missing = missing;
            MonthEnd = Known.Value(monthEnd);
        }

        /// <summary>The day that corresponds.</summary>
        public LocalDate Day { get; }

        /// <summary>The day number that the month lacks, where another day stands in; 0 where it has the number.</summary>
        public int Missing { get; }

        /// <summary>The rule for the end of a month.</summary>
        public MonthEnd MonthEnd { get; }

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

    /// <summary>The day is moved, or stays where it is because it is open.</summary>
    public sealed record Moved : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="adjustment">How it is moved.</param>
        /// <param name="from">The day before.</param>
        /// <param name="day">The day it is moved to; the same when it stays.</param>
        public Moved(Adjustment adjustment, LocalDate from, LocalDate day)
        {
            ArgumentNullException.ThrowIfNull(adjustment);
            Adjustment = adjustment;
            From = IsoDay.Of(from);
            Day = IsoDay.Of(day);
        }

        /// <summary>How it is moved.</summary>
        public Adjustment Adjustment { get; }

        /// <summary>The day before.</summary>
        public LocalDate From { get; }

        /// <summary>The day it is moved to; the same when it stays.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Adjustment}: {From:R} to {Day:R}";
    }

    /// <summary>The time is prolonged until it contains enough open days.</summary>
    public sealed record Prolonged : TraceStep
    {
        /// <summary>States the step.</summary>
        /// <param name="least">How many it contains at least.</param>
        /// <param name="day">The day it is prolonged to.</param>
        public Prolonged(MinimumOpenDays least, LocalDate day)
        {
            ArgumentNullException.ThrowIfNull(least);
            Least = least;
            Day = IsoDay.Of(day);
        }

        /// <summary>How many it contains at least.</summary>
        public MinimumOpenDays Least { get; }

        /// <summary>The day it is prolonged to.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Least}: {Day:R}";
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
            At = IsoMoment(at, nameof(at));
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
    /// <param name="dated">For a date.</param>
    /// <param name="ruleTaken">For the time of another rule.</param>
    /// <param name="foundInYear">For a day of the year.</param>
    /// <param name="alternativeBegan">For one of several times.</param>
    /// <param name="chosen">For the one that is chosen.</param>
    /// <param name="countBegan">For the beginning of a count.</param>
    /// <param name="daysCounted">For a run of days that are counted.</param>
    /// <param name="dayClosed">For a closed day.</param>
    /// <param name="hoursRan">For hours.</param>
    /// <param name="corresponded">For a corresponding day.</param>
    /// <param name="reached">For the day that a count leads to.</param>
    /// <param name="moved">For an adjustment.</param>
    /// <param name="prolonged">For a prolongation.</param>
    /// <param name="resolved">For the moment.</param>
    public TResult Match<TResult>(
        Func<Anchored, TResult> anchored,
        Func<Dated, TResult> dated,
        Func<RuleTaken, TResult> ruleTaken,
        Func<FoundInYear, TResult> foundInYear,
        Func<AlternativeBegan, TResult> alternativeBegan,
        Func<Chosen, TResult> chosen,
        Func<CountBegan, TResult> countBegan,
        Func<DaysCounted, TResult> daysCounted,
        Func<DayClosed, TResult> dayClosed,
        Func<HoursRan, TResult> hoursRan,
        Func<Corresponded, TResult> corresponded,
        Func<Reached, TResult> reached,
        Func<Moved, TResult> moved,
        Func<Prolonged, TResult> prolonged,
        Func<Resolved, TResult> resolved)
    {
        ArgumentNullException.ThrowIfNull(anchored);
        ArgumentNullException.ThrowIfNull(dated);
        ArgumentNullException.ThrowIfNull(ruleTaken);
        ArgumentNullException.ThrowIfNull(foundInYear);
        ArgumentNullException.ThrowIfNull(alternativeBegan);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(countBegan);
        ArgumentNullException.ThrowIfNull(daysCounted);
        ArgumentNullException.ThrowIfNull(dayClosed);
        ArgumentNullException.ThrowIfNull(hoursRan);
        ArgumentNullException.ThrowIfNull(corresponded);
        ArgumentNullException.ThrowIfNull(reached);
        ArgumentNullException.ThrowIfNull(moved);
        ArgumentNullException.ThrowIfNull(prolonged);
        ArgumentNullException.ThrowIfNull(resolved);
        return this switch
        {
            Anchored step => anchored(step),
            Dated step => dated(step),
            RuleTaken step => ruleTaken(step),
            FoundInYear step => foundInYear(step),
            AlternativeBegan step => alternativeBegan(step),
            Chosen step => chosen(step),
            CountBegan step => countBegan(step),
            DaysCounted step => daysCounted(step),
            DayClosed step => dayClosed(step),
            HoursRan step => hoursRan(step),
            Corresponded step => corresponded(step),
            Reached step => reached(step),
            Moved step => moved(step),
            Prolonged step => prolonged(step),
            _ => resolved((Resolved)this),
        };
    }

    private static OffsetDateTime IsoMoment(OffsetDateTime at, string name) =>
        at.Calendar == CalendarSystem.Iso ? at : throw new ArgumentException($"Expected a moment of the ISO calendar, found {at:G}.", name);
}
