using ElectionObservation.Deadlines;

namespace ElectionObservation.Accreditations;

/// <summary>Whether an act was done in time, and by which deadlines.</summary>
public sealed record ActTiming
{
    /// <summary>States the answer.</summary>
    /// <param name="timeliness">Whether it was in time.</param>
    /// <param name="rules">What each rule that sets a time for it answers.</param>
    public ActTiming(Timeliness timeliness, ValueMap<RuleId, DeadlineAnswer> rules = default)
    {
        Timeliness = Known.Value(timeliness);
        Rules = rules;
    }

    /// <summary>Whether it was in time.</summary>
    public Timeliness Timeliness { get; }

    /// <summary>What each rule that sets a time for it answers: the deadline and how it follows.</summary>
    public ValueMap<RuleId, DeadlineAnswer> Rules { get; }

    /// <summary>The answer and the deadlines.</summary>
    public override string ToString() => $"{Timeliness}{string.Concat(Rules.Select(static pair => $"; {pair.Key}: {pair.Value}"))}";
}
