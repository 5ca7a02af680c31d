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

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="noSingleVersion">When not exactly one version was in force.</param>
    /// <param name="noSingleClock">When the clock is not settled.</param>
    /// <param name="unknownZone">For a zone that does not exist.</param>
    /// <param name="skippedDay">For a day that the clock skipped.</param>
    /// <param name="skippedLocalTime">For an hour that the clock skipped.</param>
    /// <param name="repeatedLocalTime">For an hour that the clock showed twice.</param>
    /// <param name="outsideCalendar">For a count that leaves the calendar.</param>
    public TResult Match<TResult>(
        Func<NoSingleVersion, TResult> noSingleVersion,
        Func<NoSingleClock, TResult> noSingleClock,
        Func<UnknownZone, TResult> unknownZone,
        Func<SkippedDay, TResult> skippedDay,
        Func<SkippedLocalTime, TResult> skippedLocalTime,
        Func<RepeatedLocalTime, TResult> repeatedLocalTime,
        Func<OutsideCalendar, TResult> outsideCalendar)
    {
        ArgumentNullException.ThrowIfNull(noSingleVersion);
        ArgumentNullException.ThrowIfNull(noSingleClock);
        ArgumentNullException.ThrowIfNull(unknownZone);
        ArgumentNullException.ThrowIfNull(skippedDay);
        ArgumentNullException.ThrowIfNull(skippedLocalTime);
        ArgumentNullException.ThrowIfNull(repeatedLocalTime);
        ArgumentNullException.ThrowIfNull(outsideCalendar);
        return this switch
        {
            NoSingleVersion problem => noSingleVersion(problem),
            NoSingleClock problem => noSingleClock(problem),
            UnknownZone problem => unknownZone(problem),
            SkippedDay problem => skippedDay(problem),
            SkippedLocalTime problem => skippedLocalTime(problem),
            RepeatedLocalTime problem => repeatedLocalTime(problem),
            _ => outsideCalendar((OutsideCalendar)this),
        };
    }
}
