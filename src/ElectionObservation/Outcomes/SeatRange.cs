namespace ElectionObservation.Outcomes;

/// <summary>What votes that are not in a tally could make of the seats.</summary>
public sealed record SeatRange
{
    /// <summary>States a range.</summary>
    /// <param name="now">The allocation without those votes.</param>
    /// <param name="others">The other allocations that follow when all those votes go to one option, are invalid, or are not cast.</param>
    /// <param name="isBounded">Whether it is known how many votes there are at most.</param>
    public SeatRange(SeatAllocation now, ValueList<SeatAllocation> others, bool isBounded = true)
    {
        ArgumentNullException.ThrowIfNull(now);
        Now = now;
        Others = others;
        IsBounded = isBounded;
    }

    /// <summary>The allocation without those votes.</summary>
    public SeatAllocation Now { get; }

    /// <summary>The other allocations that follow when all those votes go to one option, are invalid, or are not cast: each once. Votes divided between options can lead to more of them, but
    /// not where there is none here.</summary>
    public ValueList<SeatAllocation> Others { get; }

    /// <summary>Whether it is known how many votes there are at most.</summary>
    public bool IsBounded { get; }

    /// <summary>Whether those votes cannot change a seat, however they are cast.</summary>
    public bool IsSettled => IsBounded && Others.Count == 0;

    /// <summary>The range in English.</summary>
    public override string ToString() => IsSettled ? "cannot change" : IsBounded ? $"could be: {string.Join("; or: ", Others)}" : "could be anything: how many votes are outstanding is not known";
}
