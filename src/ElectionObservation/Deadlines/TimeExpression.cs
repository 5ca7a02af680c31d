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

    private protected TimeExpression(CutOff cutOff, ZoneId? zone)
    {
        CutOff = cutOff;
        Zone = zone;
    }

    /// <summary>The moment of the day.</summary>
    public CutOff CutOff { get; }

    /// <summary>Whose clock shows the cut-off; <c>null</c> for the jurisdiction's own.</summary>
    public ZoneId? Zone { get; }

    /// <summary>How many expressions this one is nested in depth, itself included.</summary>
    public abstract int Depth { get; }

    /// <summary>The day of a milestone itself.</summary>
    /// <param name="milestone">The milestone.</param>
    public static implicit operator TimeExpression(Milestone milestone) => new OnDay(milestone);

    /// <summary>The same day with an hour.</summary>
    /// <param name="hour">The hour, 0 to 23.</param>
    /// <param name="minute">The minute, 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time of day.</exception>
    public TimeExpression At(int hour, int minute) => With(CutOff.At(new LocalTime(hour, minute)), Zone);

    /// <summary>The same day with another cut-off.</summary>
    /// <param name="cutOff">The cut-off.</param>
    public TimeExpression At(CutOff cutOff) => With(cutOff, Zone);

    /// <summary>The same time by the clock of a named zone instead of the jurisdiction's own.</summary>
    /// <param name="zone">The zone.</param>
    public TimeExpression In(ZoneId zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return With(CutOff, zone);
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="onDay">For the day of a milestone.</param>
    /// <param name="counted">For a day counted from another.</param>
    public TResult Match<TResult>(Func<OnDay, TResult> onDay, Func<Counted, TResult> counted)
    {
        ArgumentNullException.ThrowIfNull(onDay);
        ArgumentNullException.ThrowIfNull(counted);
        return this is OnDay day ? onDay(day) : counted((Counted)this);
    }

    /// <summary>The expression in words, with the cut-off unless it is the end of the day: <c>5 clear days before votingDay, 18:00</c>.</summary>
    public sealed override string ToString()
    {
        string day = Match(
            static one => one.Milestone.Value,
            static counted => $"{counted.Limit} {counted.Direction.ToString().ToLowerInvariant()} {counted.Anchor}");
        string time = CutOff.IsEndOfDay ? "" : $", {CutOff}";
        return Zone is null ? day + time : $"{day}{time} by the clock of {Zone}";
    }

    private protected abstract TimeExpression With(CutOff cutOff, ZoneId? zone);

    /// <summary>The day of a milestone.</summary>
    public sealed record OnDay : TimeExpression
    {
        /// <summary>States the day.</summary>
        /// <param name="milestone">The milestone.</param>
        /// <param name="cutOff">The moment of the day.</param>
        /// <param name="zone">Whose clock shows it; <c>null</c> for the jurisdiction's own.</param>
        public OnDay(Milestone milestone, CutOff cutOff = default, ZoneId? zone = null)
            : base(cutOff, zone)
        {
            ArgumentNullException.ThrowIfNull(milestone);
            Milestone = milestone;
        }

        /// <summary>The milestone.</summary>
        public Milestone Milestone { get; }

        /// <inheritdoc/>
        public override int Depth => 1;

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone) => new OnDay(Milestone, cutOff, zone);
    }

    /// <summary>A day counted from another.</summary>
    public sealed record Counted : TimeExpression
    {
        /// <summary>States the day.</summary>
        /// <param name="limit">How much time.</param>
        /// <param name="direction">Which way.</param>
        /// <param name="anchor">The day counted from.</param>
        /// <param name="cutOff">The moment of the day that the count leads to.</param>
        /// <param name="zone">Whose clock shows it; <c>null</c> for the jurisdiction's own.</param>
        /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="MaximumDepth"/>.</exception>
        public Counted(TimeLimit limit, Direction direction, TimeExpression anchor, CutOff cutOff = default, ZoneId? zone = null)
            : base(cutOff, zone)
        {
            ArgumentNullException.ThrowIfNull(limit);
            ArgumentNullException.ThrowIfNull(anchor);
            if (anchor.Depth >= MaximumDepth)
            {
                throw new ArgumentException($"Expressions nest {MaximumDepth} deep at most.", nameof(anchor));
            }

            Limit = limit;
            Direction = Known.Value(direction);
            Anchor = anchor.With(CutOff.EndOfDay, null);
            Depth = anchor.Depth + 1;
        }

        /// <summary>How much time.</summary>
        public TimeLimit Limit { get; }

        /// <summary>Which way.</summary>
        public Direction Direction { get; }

        /// <summary>The day counted from; a cut-off of its own would have no effect, and is dropped.</summary>
        public TimeExpression Anchor { get; }

        /// <inheritdoc/>
        public override int Depth { get; }

        private protected override TimeExpression With(CutOff cutOff, ZoneId? zone) => new Counted(Limit, Direction, Anchor, cutOff, zone);
    }
}
