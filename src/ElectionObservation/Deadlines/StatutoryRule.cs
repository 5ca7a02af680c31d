using ElectionObservation.Calendars;
using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>A rule about time: when, on which side of it, for which act, in which elections.</summary>
public sealed record StatutoryRule : ILegalRule<StatutoryRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="when">The time.</param>
    /// <param name="bound">On which side of it an act is in time.</param>
    /// <param name="acts">The act that must be in time; several when the law does not say which of them; none when it is plain.</param>
    /// <param name="appliesTo">The kinds of election it applies to; all when empty.</param>
    /// <param name="laterRounds">What becomes of it in a second round or a repeat vote.</param>
    /// <exception cref="ArgumentException">An opening has no cut-off but the end of the day, which would keep its own day closed: say
    /// <c>.At(CutOff.StartOfDay)</c> or an hour; or a rule "on" a day has the start of it as its cut-off, so that nothing could be in time.</exception>
    public StatutoryRule(
        TimeExpression when,
        Bound bound = Bound.NotLaterThan,
        ValueList<RequiredAct> acts = default,
        ValueList<ElectionKind> appliesTo = default,
        LaterRounds laterRounds = LaterRounds.CountedAnew)
    {
        ArgumentNullException.ThrowIfNull(when);
        When = when;
        Bound = Known.Value(bound);
        if (bound == Bound.NotEarlierThan && when.MayEndItsDay)
        {
            throw new ArgumentException("An opening needs a cut-off, startOfDay or an hour; at the end of its day it would keep the day itself closed.", nameof(when));
        }

        if (bound == Bound.On && when.CutOff.IsStartOfDay)
        {
            throw new ArgumentException("On a day that ends as it begins nothing can be in time; say the end of the day, or an hour.", nameof(when));
        }

        Acts = acts;
        AppliesTo = CanonicalSet.Of(appliesTo);
        LaterRounds = Known.Value(laterRounds);
        Calendars = when.Calendars;
        Rules = when.Rules;
    }

    /// <summary>The time.</summary>
    public TimeExpression When { get; }

    /// <summary>On which side of it an act is in time.</summary>
    public Bound Bound { get; }

    /// <summary>The act that must be in time; several, each an admissible reading, when the law does not say which of them.</summary>
    public ValueList<RequiredAct> Acts { get; }

    /// <summary>The kinds of election it applies to, in the order of their names; all when empty.</summary>
    public ValueList<ElectionKind> AppliesTo { get; }

    /// <summary>What becomes of it in a second round or a repeat vote.</summary>
    public LaterRounds LaterRounds { get; }

    /// <summary>The calendars it asks.</summary>
    internal ValueList<CalendarId> Calendars { get; }

    /// <summary>The rules whose times it is counted from.</summary>
    internal ValueList<RuleId> Rules { get; }

    /// <summary>Whether the rule applies to a kind of election.</summary>
    /// <param name="kind">The kind.</param>
    public bool CoversKind(ElectionKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return AppliesTo.Count == 0 || AppliesTo.Contains(kind);
    }

    /// <summary>The time and the side of it.</summary>
    public override string ToString() => $"{Bound switch { Bound.NotLaterThan => "not later than", Bound.NotEarlierThan => "not earlier than", _ => "on" }} {When}";

    /// <summary>Whether both state the same time and the same side of it; what they say of acts and kinds of election is no part of it. Later rounds are.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(StatutoryRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return When == other.When && Bound == other.Bound && LaterRounds == other.LaterRounds;
    }

    /// <summary>
    /// Computes the time for one round, without steps: for bulk work. Time is that of the count plus one look at the zone; away from
    /// changes of offset, and where the rule names no zone and no calendar, nothing is allocated but the answer. Whether the rule applies to the election is
    /// not asked here; a rule counted from the time of another one is evaluated in a <see cref="Timetable"/>.
    /// </summary>
    /// <param name="round">The round, with the milestones known so far.</param>
    /// <param name="clock">The clock of the jurisdiction; calendars are looked up where it was.</param>
    public DeadlineAnswer Evaluate(Round round, ZoneClock clock)
    {
        var none = new NoTrace();
        return Evaluator.Evaluate(this, null, new Facts(round, clock), ref none);
    }

    /// <summary>Computes the time for one round, with every step that leads to it.</summary>
    /// <param name="round">The round, with the milestones known so far.</param>
    /// <param name="clock">The clock of the jurisdiction; calendars are looked up where it was.</param>
    public DeadlineAnswer EvaluateTraced(Round round, ZoneClock clock)
    {
        Recorder recorder = Recorder.Start();
        return Evaluator.Evaluate(this, null, new Facts(round, clock), ref recorder);
    }

    /// <summary>
    /// The latest day of a milestone from which the rule leads to a day no later than the one given: the last day to file so that an answer
    /// is due by then. A later milestone never leads to an earlier day, so few are tried.
    /// </summary>
    /// <param name="milestone">The milestone; all others are those of the round.</param>
    /// <param name="day">The day not to be passed.</param>
    /// <param name="round">The round.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    /// <returns>The day; <c>null</c> when there is none, or every one will do.</returns>
    public LocalDate? LatestAnchor(Milestone milestone, LocalDate day, Round round, ZoneClock clock) =>
        AnchorSearch.Last(this, milestone, round, clock, deadline => deadline.Day <= day);

    /// <summary>The first day of a milestone from which the rule leads to a day no earlier than the one given.</summary>
    /// <param name="milestone">The milestone; all others are those of the round.</param>
    /// <param name="day">The day to be reached.</param>
    /// <param name="round">The round.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    /// <returns>The day; <c>null</c> when there is none, or every one will do.</returns>
    public LocalDate? FirstAnchor(Milestone milestone, LocalDate day, Round round, ZoneClock clock) =>
        AnchorSearch.First(this, milestone, round, clock, deadline => deadline.Day >= day);

    /// <summary>
    /// The first day of a milestone for which an act done at a moment is in time: the first voting day that a list filed today is still in time for.
    /// For an opening, the last day of the milestone for which the act is not too early. Hours that are moved to another day keep the hour of the clock, so that a
    /// later milestone may lead to an earlier moment; for such a rule the answer is one such day, and a later one may not do.
    /// </summary>
    /// <param name="milestone">The milestone; all others are those of the round.</param>
    /// <param name="act">When the act was done.</param>
    /// <param name="round">The round.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    /// <returns>The day; <c>null</c> when there is none, or every one will do.</returns>
    /// <exception cref="InvalidOperationException">The rule sets a single day, on neither side of which an act is in time.</exception>
    public LocalDate? AnchorInTime(Milestone milestone, Instant act, Round round, ZoneClock clock) => Bound switch
    {
        Bound.NotLaterThan => AnchorSearch.First(this, milestone, round, clock, deadline => deadline.IsMetBy(act)),
        Bound.NotEarlierThan => AnchorSearch.Last(this, milestone, round, clock, deadline => deadline.IsMetBy(act)),
        _ => throw new InvalidOperationException("A rule 'on' a day has no first and no last day in time."),
    };
}
