using ElectionObservation.Calendars;
using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>
/// A time as the law puts it: an inert description that means a moment once the milestones of an election are known. Written in code as
/// <c>Days.Clear(5).Before(Milestone.VotingDay).At(18, 00)</c>, in JSON as
/// <c>{ "before": { "days": 5, "count": "clear", "anchor": "votingDay", "at": "18:00" } }</c>.
/// </summary>
public abstract record TimeExpression
{
    /// <summary>
    /// How deep expressions may be nested. In JSON each takes two levels of the 64 that a text may have, wherever in a document it stands.
    /// </summary>
    public const int MaximumDepth = 24;

    /// <summary>How many times <see cref="OneOf"/> may choose between, and how many a whole expression may be made of.</summary>
    public const int MaximumParts = 1_000;

    private protected TimeExpression(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments, int depth, int parts)
    {
        if (depth > MaximumDepth || parts > MaximumParts)
        {
            throw new ArgumentException($"Expressions nest {MaximumDepth} deep and are made of {MaximumParts} others at most; found {depth} and {parts}.", nameof(depth));
        }

        CutOff = cutOff;
        Zone = zone;
        Adjustments = adjustments;
        Depth = depth;
        Parts = parts;
    }

    /// <summary>The moment of the day.</summary>
    public CutOff CutOff { get; }

    /// <summary>Whose clock shows the cut-off; <c>null</c> for the jurisdiction's own.</summary>
    public ZoneId? Zone { get; }

    /// <summary>How the day is moved, in this order.</summary>
    public ValueList<Adjustment> Adjustments { get; }

    /// <summary>How many expressions this one is nested in depth, itself included.</summary>
    public int Depth { get; }

    /// <summary>How many expressions this one is made of, itself included.</summary>
    internal int Parts { get; }

    /// <summary>The expressions that it is made of directly.</summary>
    private protected abstract ValueList<TimeExpression> Inner { get; }

    /// <summary>The day of a milestone itself.</summary>
    /// <param name="milestone">The milestone.</param>
    public static implicit operator TimeExpression(Milestone milestone) => new OnDay(milestone);

    /// <summary>The same day with an hour.</summary>
    /// <param name="hour">The hour, 0 to 23.</param>
    /// <param name="minute">The minute, 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time of day.</exception>
    public TimeExpression At(int hour, int minute) => At(CutOff.At(new LocalTime(hour, minute)));

    /// <summary>The same day with another cut-off.</summary>
    /// <param name="cutOff">The cut-off.</param>
    /// <exception cref="ArgumentException">The expression has no moment of its own.</exception>
    public TimeExpression At(CutOff cutOff) => With(cutOff, Zone, Adjustments);

    /// <summary>The same time by the clock of a named zone instead of the jurisdiction's own.</summary>
    /// <param name="zone">The zone.</param>
    public TimeExpression In(ZoneId zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return With(CutOff, zone, Adjustments);
    }

    /// <summary>The same day, moved to the next open one when a calendar closes it.</summary>
    /// <param name="calendar">The calendar.</param>
    public TimeExpression Following(CalendarId calendar) => AdjustedBy(new Adjustment(AdjustmentRule.Following, calendar));

    /// <summary>The same day, moved to the open one before when a calendar closes it.</summary>
    /// <param name="calendar">The calendar.</param>
    public TimeExpression Preceding(CalendarId calendar) => AdjustedBy(new Adjustment(AdjustmentRule.Preceding, calendar));

    /// <summary>The same day, moved once more.</summary>
    /// <param name="adjustment">How.</param>
    public TimeExpression AdjustedBy(Adjustment adjustment)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        return With(CutOff, Zone, Adjustments.With(adjustment));
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="onDay">For the day of a milestone.</param>
    /// <param name="onDate">For a date.</param>
    /// <param name="ofRule">For the time of another rule.</param>
    /// <param name="dayOfYear">For a day of the year.</param>
    /// <param name="counted">For a time counted from another.</param>
    /// <param name="oneOf">For the earliest or latest of several.</param>
    public TResult Match<TResult>(
        Func<OnDay, TResult> onDay,
        Func<OnDate, TResult> onDate,
        Func<OfRule, TResult> ofRule,
        Func<DayOfYear, TResult> dayOfYear,
        Func<Counted, TResult> counted,
        Func<OneOf, TResult> oneOf)
    {
        ArgumentNullException.ThrowIfNull(onDay);
        ArgumentNullException.ThrowIfNull(onDate);
        ArgumentNullException.ThrowIfNull(ofRule);
        ArgumentNullException.ThrowIfNull(dayOfYear);
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(oneOf);
        return this switch
        {
            OnDay day => onDay(day),
            OnDate date => onDate(date),
            OfRule rule => ofRule(rule),
            DayOfYear day => dayOfYear(day),
            Counted time => counted(time),
            _ => oneOf((OneOf)this),
        };
    }

    /// <summary>The expression in words, with the cut-off unless it is the end of the day: <c>5 clear days before votingDay, 18:00</c>.</summary>
    public sealed override string ToString()
    {
        string day = Match(
            static one => one.Milestone.Value,
            static date => $"{date.Day:R}",
            static rule => $"{(rule.Adjusted ? "" : "unadjusted ")}{rule.Rule}",
            static year => $"{year.Pattern} {Words(year.Which)} {year.Anchor}",
            static counted => $"{counted.Limit} {counted.Direction.ToString().ToLowerInvariant()} {counted.Anchor}",
            static one => $"{one.Which.ToString().ToLowerInvariant()} of ({string.Join("; ", one.Times)})");
        string moved = string.Concat(Adjustments.Select(static adjustment => $", {adjustment}"));
        string time = CutOff.IsEndOfDay || CutOff.IsOwnMoment ? "" : $", {CutOff}";
        return Zone is null ? day + moved + time : $"{day}{moved}{time} by the clock of {Zone}";

        static string Words(Occurrence which) => which switch
        {
            Occurrence.Before => "before",
            Occurrence.OnOrBefore => "on or before",
            Occurrence.InYearOf => "in the year of",
            Occurrence.OnOrAfter => "on or after",
            _ => "after",
        };
    }

    /// <summary>The milestones it is counted from, in the order met, each once.</summary>
    internal ValueList<Milestone> Milestones => All.OfType<OnDay>().Select(static day => day.Milestone).Distinct().ToValueList();

    /// <summary>The rules whose times it is counted from, in the order met, each once.</summary>
    internal ValueList<RuleId> Rules => All.OfType<OfRule>().Select(static one => one.Rule).Distinct().ToValueList();

    /// <summary>The calendars it asks, each once.</summary>
    internal ValueList<CalendarId> Calendars => All
        .SelectMany(static one => one.Adjustments.Select(static adjustment => adjustment.Calendar)
            .Concat(one is Counted { Limit: var limit } ? [limit.Disregarded?.Calendar, limit.Containing?.Calendar] : []))
        .OfType<CalendarId>()
        .Distinct()
        .ToValueList();

    /// <summary>The zones it names, each once.</summary>
    internal ValueList<ZoneId> Zones => All.Select(static one => one.Zone).OfType<ZoneId>().Distinct().ToValueList();

    /// <summary>Whether the end of the day is the cut-off, or may be that of the time chosen.</summary>
    internal virtual bool MayEndItsDay => CutOff.IsEndOfDay;

    /// <summary>Itself and everything it is made of; no deeper than expressions nest.</summary>
    private IEnumerable<TimeExpression> All => Inner.SelectMany(static one => one.All).Prepend(this);

    private protected abstract TimeExpression With(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments);

    /// <summary>What counts of an anchor of days, weeks, months and years: its day. A count of hours needs its moment to have a day.</summary>
    private protected virtual TimeExpression DayOnly() => With(CutOff.EndOfDay, null, Adjustments);

    private static CutOff NotOwn(CutOff cutOff) =>
        cutOff.IsOwnMoment ? throw new ArgumentException("Only an event, another deadline and a count of hours have a moment of their own.", nameof(cutOff)) : cutOff;

    /// <summary>The day of a milestone.</summary>
    public sealed record OnDay : TimeExpression
    {
        /// <summary>States the day.</summary>
        /// <param name="milestone">The milestone.</param>
        /// <param name="cutOff">The moment of the day; <see cref="CutOff.OwnMoment"/> for the time of the event.</param>
        /// <param name="zone">Whose clock shows it; <c>null</c> for the jurisdiction's own.</param>
        /// <param name="adjustments">How the day is moved.</param>
        public OnDay(Milestone milestone, CutOff cutOff = default, ZoneId? zone = null, ValueList<Adjustment> adjustments = default)
            : base(cutOff, zone, adjustments, 1, 1)
        {
            ArgumentNullException.ThrowIfNull(milestone);
            Milestone = milestone;
        }

        /// <summary>The milestone.</summary>
        public Milestone Milestone { get; }

        private protected override ValueList<TimeExpression> Inner => default;

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments) => new OnDay(Milestone, cutOff, zone, adjustments);
    }

    /// <summary>A date.</summary>
    public sealed record OnDate : TimeExpression
    {
        /// <summary>States the date.</summary>
        /// <param name="day">The date.</param>
        /// <param name="cutOff">The moment of the day.</param>
        /// <param name="zone">Whose clock shows it; <c>null</c> for the jurisdiction's own.</param>
        /// <param name="adjustments">How the day is moved.</param>
        /// <exception cref="ArgumentException">The date is not of the ISO calendar, years 1 to 9998, or the cut-off is a moment of its own.</exception>
        public OnDate(LocalDate day, CutOff cutOff = default, ZoneId? zone = null, ValueList<Adjustment> adjustments = default)
            : base(NotOwn(cutOff), zone, adjustments, 1, 1) => Day = IsoDay.Of(day);

        /// <summary>The date.</summary>
        public LocalDate Day { get; }

        private protected override ValueList<TimeExpression> Inner => default;

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments) => new OnDate(Day, cutOff, zone, adjustments);
    }

    /// <summary>The time that another rule gives. It is known where both stand in one timetable.</summary>
    public sealed record OfRule : TimeExpression
    {
        /// <summary>States the time.</summary>
        /// <param name="rule">The other rule.</param>
        /// <param name="adjusted">Whether its day is taken after it was moved.</param>
        /// <param name="cutOff">The moment of the day; <c>null</c> for that of the other rule.</param>
        /// <param name="zone">Whose clock shows it; <c>null</c> for the jurisdiction's own. The moment of the other rule keeps its own clock.</param>
        /// <param name="adjustments">How the day is moved once more.</param>
        public OfRule(RuleId rule, bool adjusted = true, CutOff? cutOff = null, ZoneId? zone = null, ValueList<Adjustment> adjustments = default)
            : base(cutOff ?? CutOff.OwnMoment, zone, adjustments, 1, 1)
        {
            ArgumentNullException.ThrowIfNull(rule);
            Rule = rule;
            Adjusted = adjusted;
        }

        /// <summary>The other rule.</summary>
        public RuleId Rule { get; }

        /// <summary>Whether its day is taken after it was moved.</summary>
        public bool Adjusted { get; }

        private protected override ValueList<TimeExpression> Inner => default;

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments) => new OfRule(Rule, Adjusted, cutOff, zone, adjustments);

        private protected override TimeExpression DayOnly() => With(CutOff.OwnMoment, null, Adjustments);
    }

    /// <summary>A day of the year, seen from another day.</summary>
    public sealed record DayOfYear : TimeExpression
    {
        /// <summary>States the day.</summary>
        /// <param name="pattern">The day of the year.</param>
        /// <param name="which">Which one.</param>
        /// <param name="anchor">The other day; a cut-off of its own would have no effect, and is dropped.</param>
        /// <param name="cutOff">The moment of the day.</param>
        /// <param name="zone">Whose clock shows it; <c>null</c> for the jurisdiction's own.</param>
        /// <param name="adjustments">How the day is moved.</param>
        /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="MaximumDepth"/>, or the cut-off is a moment of its own.</exception>
        public DayOfYear(DayPattern pattern, Occurrence which, TimeExpression anchor, CutOff cutOff = default, ZoneId? zone = null, ValueList<Adjustment> adjustments = default)
            : base(NotOwn(cutOff), zone, adjustments, DepthOver(anchor), anchor.Parts + 1)
        {
            Pattern = pattern;
            Which = Known.Value(which);
            Anchor = anchor.DayOnly();
        }

        /// <summary>The day of the year.</summary>
        public DayPattern Pattern { get; }

        /// <summary>Which one.</summary>
        public Occurrence Which { get; }

        /// <summary>The other day.</summary>
        public TimeExpression Anchor { get; }

        private protected override ValueList<TimeExpression> Inner => [Anchor];

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments) => new DayOfYear(Pattern, Which, Anchor, cutOff, zone, adjustments);
    }

    /// <summary>A time counted from another.</summary>
    public sealed record Counted : TimeExpression
    {
        /// <summary>States the time.</summary>
        /// <param name="limit">How much time.</param>
        /// <param name="direction">Which way.</param>
        /// <param name="anchor">The time counted from. A count of days, weeks, months or years goes by its day: a cut-off of its own would have no effect, and is dropped.</param>
        /// <param name="cutOff">The moment of the day that the count leads to; <c>null</c> for its end, and for hours the moment they lead to.</param>
        /// <param name="zone">Whose clock shows it; <c>null</c> for the jurisdiction's own.</param>
        /// <param name="adjustments">How the day is moved.</param>
        /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="MaximumDepth"/>, or the cut-off is a moment
        /// of its own where no hours are counted.</exception>
        public Counted(TimeLimit limit, Direction direction, TimeExpression anchor, CutOff? cutOff = null, ZoneId? zone = null, ValueList<Adjustment> adjustments = default)
            : base(CutOffOf(limit, cutOff), zone, adjustments, DepthOver(anchor), anchor.Parts + 1)
        {
            Limit = limit;
            Direction = Known.Value(direction);
            Anchor = limit.Unit == TimeUnit.Hours ? anchor : anchor.DayOnly();
        }

        /// <summary>How much time.</summary>
        public TimeLimit Limit { get; }

        /// <summary>Which way.</summary>
        public Direction Direction { get; }

        /// <summary>The time counted from.</summary>
        public TimeExpression Anchor { get; }

        private protected override ValueList<TimeExpression> Inner => [Anchor];

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments) => new Counted(Limit, Direction, Anchor, cutOff, zone, adjustments);

        private protected override TimeExpression DayOnly() => Limit.Unit == TimeUnit.Hours ? With(CutOff.OwnMoment, Zone, Adjustments) : base.DayOnly();

        private static CutOff CutOffOf(TimeLimit limit, CutOff? cutOff)
        {
            ArgumentNullException.ThrowIfNull(limit);
            return limit.Unit == TimeUnit.Hours ? cutOff ?? CutOff.OwnMoment : NotOwn(cutOff ?? CutOff.EndOfDay);
        }
    }

    /// <summary>The earliest or the latest of several times. A cut-off, a zone or an adjustment given to it is given to each of them.</summary>
    public sealed record OneOf : TimeExpression
    {
        /// <summary>States the choice.</summary>
        /// <param name="which">Which of them.</param>
        /// <param name="times">The times, two or more.</param>
        /// <exception cref="ArgumentException">There are fewer than two, or they are nested too deep.</exception>
        public OneOf(Choice which, ValueList<TimeExpression> times)
            : base(CutOff.OwnMoment, null, default, times.Select(static time => time.Depth).DefaultIfEmpty().Max() + 1, times.Sum(static time => time.Parts) + 1)
        {
            Which = Known.Value(which);
            Times = times.Count > 1 ? times : throw new ArgumentException($"Expected two times or more to choose from, found {times.Count}.", nameof(times));
        }

        /// <summary>Which of them.</summary>
        public Choice Which { get; }

        /// <summary>The times, in the order given; of two that are the same moment, the first is taken.</summary>
        public ValueList<TimeExpression> Times { get; }

        internal override bool MayEndItsDay => Times.Any(static time => time.MayEndItsDay);

        private protected override ValueList<TimeExpression> Inner => Times;

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone, ValueList<Adjustment> adjustments) =>
            new OneOf(Which, [.. Times.Select(time => time.With(cutOff.IsOwnMoment ? time.CutOff : cutOff, zone ?? time.Zone, [.. time.Adjustments, .. adjustments]))]);

        private protected override TimeExpression DayOnly() => new OneOf(Which, [.. Times.Select(static time => time.DayOnly())]);
    }

    private static int DepthOver(TimeExpression anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        return anchor.Depth + 1;
    }
}
