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
    /// <exception cref="ArgumentException">An opening has no cut-off but the end of the day, which would keep its own day closed: say
    /// <c>.At(CutOff.StartOfDay)</c> or an hour.</exception>
    public StatutoryRule(
        TimeExpression when,
        Bound bound = Bound.NotLaterThan,
        ValueList<RequiredAct> acts = default,
        ValueList<ElectionKind> appliesTo = default)
    {
        ArgumentNullException.ThrowIfNull(when);
        When = when;
        Bound = Known.Value(bound);
        if (bound == Bound.NotEarlierThan && when.CutOff.IsEndOfDay)
        {
            throw new ArgumentException("An opening needs a cut-off, startOfDay or an hour; at the end of its day it would keep the day itself closed.", nameof(when));
        }

        Acts = acts;
        AppliesTo = CanonicalSet.Of(appliesTo);
    }

    /// <summary>The time.</summary>
    public TimeExpression When { get; }

    /// <summary>On which side of it an act is in time.</summary>
    public Bound Bound { get; }

    /// <summary>The act that must be in time; several, each an admissible reading, when the law does not say which of them.</summary>
    public ValueList<RequiredAct> Acts { get; }

    /// <summary>The kinds of election it applies to, in the order of their names; all when empty.</summary>
    public ValueList<ElectionKind> AppliesTo { get; }

    /// <summary>Whether the rule applies to a kind of election.</summary>
    /// <param name="kind">The kind.</param>
    public bool CoversKind(ElectionKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return AppliesTo.Count == 0 || AppliesTo.Contains(kind);
    }

    /// <summary>The time and the side of it.</summary>
    public override string ToString() => $"{(Bound == Bound.NotLaterThan ? "not later than" : "not earlier than")} {When}";

    /// <summary>Whether both state the same time and the same side of it; what they say of acts and kinds of election is no part of it.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(StatutoryRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return When == other.When && Bound == other.Bound;
    }

    /// <summary>
    /// Computes the time for one round, without steps: for bulk work. Time is that of the count plus one look at the zone; away from
    /// changes of offset, and where the rule names no zone, nothing is allocated but the answer. Whether the rule applies to the election is not asked here.
    /// </summary>
    /// <param name="round">The round, with the milestones known so far.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    public DeadlineAnswer Evaluate(Round round, ZoneClock clock)
    {
        var none = new NoTrace();
        return Evaluator.Evaluate(this, null, round, clock, ref none);
    }

    /// <summary>Computes the time for one round, with every step that leads to it.</summary>
    /// <param name="round">The round, with the milestones known so far.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    public DeadlineAnswer EvaluateTraced(Round round, ZoneClock clock)
    {
        Recorder recorder = Recorder.Start();
        return Evaluator.Evaluate(this, null, round, clock, ref recorder);
    }
}
