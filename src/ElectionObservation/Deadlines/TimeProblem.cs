using ElectionObservation.Calendars;
using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>Why a time cannot be computed although its milestones are known.</summary>
public abstract record TimeProblem
{
    private protected TimeProblem()
    {
    }

    /// <summary>Not exactly one version of the rule was in force.</summary>
    public sealed record NoSingleVersion : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="rule">The rule.</param>
        /// <param name="day">The day that selects the version.</param>
        /// <param name="answer">What the history of the rule answers.</param>
        public NoSingleVersion(RuleId rule, LocalDate day, RuleAnswer<StatutoryRule> answer)
        {
            ArgumentNullException.ThrowIfNull(rule);
            ArgumentNullException.ThrowIfNull(answer);
            Rule = rule;
            Day = IsoDay.Of(day);
            Answer = answer;
        }

        /// <summary>The rule.</summary>
        public RuleId Rule { get; }

        /// <summary>The day that selects the version.</summary>
        public LocalDate Day { get; }

        /// <summary>What the history of the rule answers.</summary>
        public RuleAnswer<StatutoryRule> Answer { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Rule '{Rule}' on {Day:R}: {Answer}";
    }

    /// <summary>It is not settled which clock decided.</summary>
    public sealed record NoSingleClock : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="day">The day that selects the clock.</param>
        /// <param name="answer">What the history of the clock answers.</param>
        public NoSingleClock(LocalDate day, RuleAnswer<LegalClock> answer)
        {
            ArgumentNullException.ThrowIfNull(answer);
            Day = IsoDay.Of(day);
            Answer = answer;
        }

        /// <summary>The day that selects the clock.</summary>
        public LocalDate Day { get; }

        /// <summary>What the history of the clock answers.</summary>
        public RuleAnswer<LegalClock> Answer { get; }

        /// <inheritdoc/>
        public override string ToString() => $"The clock of the jurisdiction on {Day:R}: {Answer}";
    }

    /// <summary>The zone database has no such zone.</summary>
    public sealed record UnknownZone : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="zone">The zone.</param>
        public UnknownZone(ZoneId zone)
        {
            ArgumentNullException.ThrowIfNull(zone);
            Zone = zone;
        }

        /// <summary>The zone.</summary>
        public ZoneId Zone { get; }

        /// <inheritdoc/>
        public override string ToString() => $"There is no time zone '{Zone}'.";
    }

    /// <summary>The clock skipped the whole day, as on a move across the date line.</summary>
    public sealed record SkippedDay : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="day">The day.</param>
        /// <param name="zone">The zone.</param>
        public SkippedDay(LocalDate day, ZoneId zone)
        {
            ArgumentNullException.ThrowIfNull(zone);
            Day = IsoDay.Of(day);
            Zone = zone;
        }

        /// <summary>The day.</summary>
        public LocalDate Day { get; }

        /// <summary>The zone.</summary>
        public ZoneId Zone { get; }

        /// <inheritdoc/>
        public override string ToString() => $"There was no {Day:R} in {Zone}.";
    }

    /// <summary>The clock skipped the stated hour that day.</summary>
    public sealed record SkippedLocalTime : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="local">The day and the hour.</param>
        /// <param name="zone">The zone.</param>
        public SkippedLocalTime(LocalDateTime local, ZoneId zone)
        {
            ArgumentNullException.ThrowIfNull(zone);
            IsoDay.Of(local.Date, nameof(local));
            Local = local;
            Zone = zone;
        }

        /// <summary>The day and the hour.</summary>
        public LocalDateTime Local { get; }

        /// <summary>The zone.</summary>
        public ZoneId Zone { get; }

        /// <inheritdoc/>
        public override string ToString() => $"The clock in {Zone} never showed {Local:s}.";
    }

    /// <summary>The clock showed the stated hour twice that day.</summary>
    public sealed record RepeatedLocalTime : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="earlier">The first time the clock showed it.</param>
        /// <param name="later">The second time.</param>
        /// <param name="zone">The zone.</param>
        /// <exception cref="ArgumentException">The two are not the same clock time, or not in order.</exception>
        public RepeatedLocalTime(OffsetDateTime earlier, OffsetDateTime later, ZoneId zone)
        {
            ArgumentNullException.ThrowIfNull(zone);
            IsoDay.Of(earlier.Date, nameof(earlier));
            IsoDay.Of(later.Date, nameof(later));
            if (earlier.LocalDateTime != later.LocalDateTime || earlier.ToInstant() >= later.ToInstant())
            {
                throw new ArgumentException($"Expected one clock time twice, the earlier first; found {earlier:G} and {later:G}.", nameof(later));
            }

            Earlier = earlier;
            Later = later;
            Zone = zone;
        }

        /// <summary>The first time the clock showed it.</summary>
        public OffsetDateTime Earlier { get; }

        /// <summary>The second time.</summary>
        public OffsetDateTime Later { get; }

        /// <summary>The zone.</summary>
        public ZoneId Zone { get; }

        /// <inheritdoc/>
        public override string ToString() => $"The clock in {Zone} showed {Earlier.LocalDateTime:s} twice: {Earlier:G} and {Later:G}.";
    }

    /// <summary>The count leaves the calendar, which has the years 1 to 9998.</summary>
    public sealed record OutsideCalendar : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="anchor">The day counted from.</param>
        /// <param name="limit">How much.</param>
        /// <param name="direction">Which way.</param>
        public OutsideCalendar(LocalDate anchor, TimeLimit limit, Direction direction)
        {
            ArgumentNullException.ThrowIfNull(limit);
            Anchor = IsoDay.Of(anchor);
            Limit = limit;
            Direction = Known.Value(direction);
        }

        /// <summary>The day counted from.</summary>
        public LocalDate Anchor { get; }

        /// <summary>How much.</summary>
        public TimeLimit Limit { get; }

        /// <summary>Which way.</summary>
        public Direction Direction { get; }

        /// <inheritdoc/>
        public override string ToString() => $"{Limit} {Direction.ToString().ToLowerInvariant()} {Anchor:R} lies outside the calendar.";
    }

    /// <summary>The month has no such day, and the rule does not say which stands in.</summary>
    public sealed record NoCorrespondingDay : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="anchor">The day counted from.</param>
        /// <param name="limit">How much was counted.</param>
        /// <param name="direction">Which way.</param>
        public NoCorrespondingDay(LocalDate anchor, TimeLimit limit, Direction direction)
        {
            ArgumentNullException.ThrowIfNull(limit);
            Anchor = IsoDay.Of(anchor);
            Limit = limit;
            Direction = Known.Value(direction);
        }

        /// <summary>The day counted from.</summary>
        public LocalDate Anchor { get; }

        /// <summary>How much was counted.</summary>
        public TimeLimit Limit { get; }

        /// <summary>Which way.</summary>
        public Direction Direction { get; }

        /// <inheritdoc/>
        public override string ToString() => $"There is no day that corresponds to {Anchor:R}, {Limit} {Direction.ToString().ToLowerInvariant()} it.";
    }

    /// <summary>A day of the year does not occur where it was looked for.</summary>
    public sealed record NoSuchDay : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="pattern">The day of the year.</param>
        /// <param name="which">Which one was looked for.</param>
        /// <param name="anchor">The day it was looked for from.</param>
        public NoSuchDay(DayPattern pattern, Occurrence which, LocalDate anchor)
        {
            Pattern = pattern;
            Which = Known.Value(which);
            Anchor = IsoDay.Of(anchor);
        }

        /// <summary>The day of the year.</summary>
        public DayPattern Pattern { get; }

        /// <summary>Which one was looked for.</summary>
        public Occurrence Which { get; }

        /// <summary>The day it was looked for from.</summary>
        public LocalDate Anchor { get; }

        /// <inheritdoc/>
        public override string ToString() => $"There is no {Pattern} ({Which}) seen from {Anchor:R}.";
    }

    /// <summary>The rule runs from the very moment of an event, and only its day is known.</summary>
    public sealed record HourNotKnown : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="milestone">The event.</param>
        public HourNotKnown(Milestone milestone)
        {
            ArgumentNullException.ThrowIfNull(milestone);
            Milestone = milestone;
        }

        /// <summary>The event.</summary>
        public Milestone Milestone { get; }

        /// <inheritdoc/>
        public override string ToString() => $"The time of day of {Milestone} is not known.";
    }

    /// <summary>There is no such calendar.</summary>
    public sealed record UnknownCalendar : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="calendar">Its name.</param>
        public UnknownCalendar(CalendarId calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            Calendar = calendar;
        }

        /// <summary>Its name.</summary>
        public CalendarId Calendar { get; }

        /// <inheritdoc/>
        public override string ToString() => $"There is no calendar '{Calendar}'.";
    }

    /// <summary>A calendar says nothing about a day that had to be looked at.</summary>
    public sealed record OutsideCoverage : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="calendar">The calendar.</param>
        /// <param name="version">Which state of it.</param>
        /// <param name="day">The first such day.</param>
        public OutsideCoverage(CalendarId calendar, string version, LocalDate day)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            Calendar = calendar;
            Version = WellFormed.NotBlank(version);
            Day = IsoDay.Of(day);
        }

        /// <summary>The calendar.</summary>
        public CalendarId Calendar { get; }

        /// <summary>Which state of it.</summary>
        public string Version { get; }

        /// <summary>The first such day.</summary>
        public LocalDate Day { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Calendar '{Calendar}', version {Version}, does not cover {Day:R}.";
    }

    /// <summary>The rule is counted from the time of another one that is not at hand: not in the timetable, or evaluated without one.</summary>
    public sealed record UnknownRule : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="rule">The other rule.</param>
        public UnknownRule(RuleId rule)
        {
            ArgumentNullException.ThrowIfNull(rule);
            Rule = rule;
        }

        /// <summary>The other rule.</summary>
        public RuleId Rule { get; }

        /// <inheritdoc/>
        public override string ToString() => $"There is no time of rule '{Rule}' at hand; rules that refer to each other are evaluated in one timetable.";
    }

    /// <summary>Rules are counted from each other in a circle.</summary>
    public sealed record CircularRules : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="rules">The rules of the circle, each counted from the next, the last from the first.</param>
        public CircularRules(ValueList<RuleId> rules)
        {
            Rules = rules.Count > 0 ? rules : throw new ArgumentException("Expected a circle of one rule or more.", nameof(rules));
        }

        /// <summary>The rules of the circle, each counted from the next, the last from the first.</summary>
        public ValueList<RuleId> Rules { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Rules are counted from each other in a circle: {string.Join(" from ", Rules.Append(Rules[0]))}.";
    }

    /// <summary>So many readings of the rules that it is counted from go together that their answers would say nothing.</summary>
    public sealed record TooManyReadings : TimeProblem
    {
        /// <summary>States the problem.</summary>
        /// <param name="rule">The rule.</param>
        /// <param name="most">How many combinations are answered at most.</param>
        public TooManyReadings(RuleId rule, int most)
        {
            ArgumentNullException.ThrowIfNull(rule);
            Rule = rule;
            Most = most;
        }

        /// <summary>The rule.</summary>
        public RuleId Rule { get; }

        /// <summary>How many combinations are answered at most.</summary>
        public int Most { get; }

        /// <inheritdoc/>
        public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Rule '{Rule}' is counted from rules whose readings go together in more than {Most} ways.");
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="noSingleVersion">For a rule without a single version in force.</param>
    /// <param name="noSingleClock">For a clock without a single version in force.</param>
    /// <param name="unknownZone">For an unknown zone.</param>
    /// <param name="skippedDay">For a day that the clock skipped.</param>
    /// <param name="skippedLocalTime">For a time that the clock skipped.</param>
    /// <param name="repeatedLocalTime">For a time that the clock showed twice.</param>
    /// <param name="outsideCalendar">For a day outside the calendar.</param>
    /// <param name="noCorrespondingDay">For a month without such a day.</param>
    /// <param name="noSuchDay">For a day of the year that does not occur.</param>
    /// <param name="hourNotKnown">For an event without a time of day.</param>
    /// <param name="unknownCalendar">For an unknown calendar.</param>
    /// <param name="outsideCoverage">For a day outside what a calendar covers.</param>
    /// <param name="unknownRule">For another rule that is not at hand.</param>
    /// <param name="circularRules">For rules counted from each other in a circle.</param>
    /// <param name="tooManyReadings">For more combinations of readings than are answered.</param>
    public TResult Match<TResult>(
        Func<NoSingleVersion, TResult> noSingleVersion,
        Func<NoSingleClock, TResult> noSingleClock,
        Func<UnknownZone, TResult> unknownZone,
        Func<SkippedDay, TResult> skippedDay,
        Func<SkippedLocalTime, TResult> skippedLocalTime,
        Func<RepeatedLocalTime, TResult> repeatedLocalTime,
        Func<OutsideCalendar, TResult> outsideCalendar,
        Func<NoCorrespondingDay, TResult> noCorrespondingDay,
        Func<NoSuchDay, TResult> noSuchDay,
        Func<HourNotKnown, TResult> hourNotKnown,
        Func<UnknownCalendar, TResult> unknownCalendar,
        Func<OutsideCoverage, TResult> outsideCoverage,
        Func<UnknownRule, TResult> unknownRule,
        Func<CircularRules, TResult> circularRules,
        Func<TooManyReadings, TResult> tooManyReadings)
    {
        ArgumentNullException.ThrowIfNull(noSingleVersion);
        ArgumentNullException.ThrowIfNull(noSingleClock);
        ArgumentNullException.ThrowIfNull(unknownZone);
        ArgumentNullException.ThrowIfNull(skippedDay);
        ArgumentNullException.ThrowIfNull(skippedLocalTime);
        ArgumentNullException.ThrowIfNull(repeatedLocalTime);
        ArgumentNullException.ThrowIfNull(outsideCalendar);
        ArgumentNullException.ThrowIfNull(noCorrespondingDay);
        ArgumentNullException.ThrowIfNull(noSuchDay);
        ArgumentNullException.ThrowIfNull(hourNotKnown);
        ArgumentNullException.ThrowIfNull(unknownCalendar);
        ArgumentNullException.ThrowIfNull(outsideCoverage);
        ArgumentNullException.ThrowIfNull(unknownRule);
        ArgumentNullException.ThrowIfNull(circularRules);
        ArgumentNullException.ThrowIfNull(tooManyReadings);
        return this switch
        {
            NoSingleVersion problem => noSingleVersion(problem),
            NoSingleClock problem => noSingleClock(problem),
            UnknownZone problem => unknownZone(problem),
            SkippedDay problem => skippedDay(problem),
            SkippedLocalTime problem => skippedLocalTime(problem),
            RepeatedLocalTime problem => repeatedLocalTime(problem),
            OutsideCalendar problem => outsideCalendar(problem),
            NoCorrespondingDay problem => noCorrespondingDay(problem),
            NoSuchDay problem => noSuchDay(problem),
            HourNotKnown problem => hourNotKnown(problem),
            UnknownCalendar problem => unknownCalendar(problem),
            OutsideCoverage problem => outsideCoverage(problem),
            UnknownRule problem => unknownRule(problem),
            CircularRules problem => circularRules(problem),
            _ => tooManyReadings((TooManyReadings)this),
        };
    }
}
