using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>One thing that was asked on the way to an outcome, and the answer.</summary>
public sealed record OutcomeReason
{
    /// <summary>States a reason.</summary>
    /// <param name="test">What was asked.</param>
    /// <param name="share">The share that it was asked of.</param>
    /// <param name="isMet">The answer.</param>
    /// <param name="threshold">What the share was held against; <c>null</c> when it was the leader's.</param>
    /// <param name="option">Whose share; <c>null</c> for that of all voters.</param>
    public OutcomeReason(OutcomeTest test, Share share, bool isMet, Threshold? threshold = null, OptionId? option = null)
    {
        ArgumentNullException.ThrowIfNull(share);
        Test = Known.Value(test);
        Share = share;
        IsMet = isMet;
        Threshold = threshold;
        Option = option;
    }

    /// <summary>What was asked.</summary>
    public OutcomeTest Test { get; }

    /// <summary>The share that it was asked of.</summary>
    public Share Share { get; }

    /// <summary>The answer.</summary>
    public bool IsMet { get; }

    /// <summary>What the share was held against; <c>null</c> when it was the leader's.</summary>
    public Threshold? Threshold { get; }

    /// <summary>Whose share; <c>null</c> for that of all voters.</summary>
    public OptionId? Option { get; }

    /// <summary>The reason in English.</summary>
    public override string ToString() => Test == OutcomeTest.AgainstAll
        ? $"against all has {Share} of {Share.Basis}: {(IsMet ? "not more" : "more")} than the leader"
        : $"{(Option is null ? "turnout" : Option.Value)} has {Share} of {Share.Basis}: {(IsMet ? "meets" : "misses")} {Threshold}";
}
