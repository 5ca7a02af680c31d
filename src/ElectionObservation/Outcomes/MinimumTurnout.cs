using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>How many of the voters must take part for an election to be valid.</summary>
public sealed record MinimumTurnout
{
    /// <summary>States a condition.</summary>
    /// <param name="counts">The quantity that counts those who take part.</param>
    /// <param name="threshold">What part of which whole they must be; mostly of the registered voters.</param>
    public MinimumTurnout(Quantity counts, Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(threshold);
        Counts = counts;
        Threshold = threshold;
    }

    /// <summary>The quantity that counts those who take part.</summary>
    public Quantity Counts { get; }

    /// <summary>What part of which whole they must be.</summary>
    public Threshold Threshold { get; }

    internal bool Agrees(MinimumTurnout other) => Counts == other.Counts && Threshold.Agrees(other.Threshold);

    /// <summary>The condition in English.</summary>
    public override string ToString() => $"{Counts} {Threshold}";
}
