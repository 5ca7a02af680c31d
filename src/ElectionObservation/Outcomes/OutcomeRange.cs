namespace ElectionObservation.Outcomes;

/// <summary>What votes that are not in a tally could make of the outcome.</summary>
public sealed record OutcomeRange
{
    /// <summary>States a range.</summary>
    /// <param name="now">The outcome without those votes.</param>
    /// <param name="others">The other outcomes that follow when all those votes go to one option, are invalid, or are not cast.</param>
    /// <param name="isBounded">Whether it is known how many votes there are at most.</param>
    public OutcomeRange(Outcome now, ValueList<Outcome> others, bool isBounded = true)
    {
        ArgumentNullException.ThrowIfNull(now);
        Now = now;
        Others = others;
        IsBounded = isBounded;
    }

    /// <summary>The outcome without those votes.</summary>
    public Outcome Now { get; }

    /// <summary>The other outcomes that follow when all those votes go to one option, are invalid, or are not cast: each once, whatever the shares. Votes divided between options can lead to
    /// more of them, but not where there is none here.</summary>
    public ValueList<Outcome> Others { get; }

    /// <summary>Whether it is known how many votes there are at most.</summary>
    public bool IsBounded { get; }

    /// <summary>Whether those votes cannot change the outcome, however they are cast.</summary>
    public bool IsSettled => IsBounded && Others.Count == 0;

    /// <summary>The range in English.</summary>
    public override string ToString() => IsSettled ? "cannot change" : IsBounded ? $"could be: {string.Join("; or: ", Others)}" : "could be anything: how many votes are outstanding is not known";
}
