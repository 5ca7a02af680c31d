namespace ElectionObservation.Accreditations;

/// <summary>A rule about time, and the acts that it sets a time for.</summary>
public sealed record TimedStep
{
    /// <summary>States which acts a rule is about.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="steps">The acts that must be in time, at least one.</param>
    /// <param name="unsettled">Whether the law leaves open which of them must be.</param>
    /// <param name="of">Whose accreditation it is about.</param>
    /// <exception cref="ArgumentException">There is no act, or only one and it is said to be left open which.</exception>
    public TimedStep(RuleId rule, ValueList<AccreditationStep> steps, bool unsettled = false, TimedSubject of = TimedSubject.Everyone)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Rule = rule;
        Steps = CanonicalSet.OfMembers(steps);
        Unsettled = unsettled;
        Of = Known.Value(of);
        if (Steps.Count < (unsettled ? 2 : 1))
        {
            throw new ArgumentException(unsettled ? "Expected two acts or more, of which one must be in time." : "Expected an act.", nameof(steps));
        }
    }

    /// <summary>The rule.</summary>
    public RuleId Rule { get; }

    /// <summary>The acts that must be in time, in the order they are usually done in.</summary>
    public ValueList<AccreditationStep> Steps { get; }

    /// <summary>Whether the law leaves open which of them must be.</summary>
    public bool Unsettled { get; }

    /// <summary>Whose accreditation it is about.</summary>
    public TimedSubject Of { get; }

    internal bool IsAbout(AccreditationStep step, bool isPerson) => Steps.Contains(step) && Of != (isPerson ? TimedSubject.Senders : TimedSubject.Persons);

    /// <summary>The rule and the acts.</summary>
    public override string ToString() => $"{Rule}: {string.Join(Unsettled ? " or " : ", ", Steps)}";
}
