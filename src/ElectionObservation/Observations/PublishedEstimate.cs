namespace ElectionObservation.Observations;

/// <summary>An estimate with its interval as someone published it: a quick count, a parallel tabulation.</summary>
public sealed record PublishedEstimate
{
    /// <summary>States an estimate.</summary>
    /// <param name="figure">What was estimated, by whom and on what terms; its percentage where one was given besides the interval.</param>
    /// <param name="low">The lower end of the interval.</param>
    /// <param name="high">The upper end, at least the lower.</param>
    /// <param name="confidence">The confidence, in per cent, as published; <c>null</c> when it is not stated.</param>
    /// <exception cref="ArgumentException">The ends are in the wrong order, or the estimate is not between them.</exception>
    public PublishedEstimate(PublishedFigure figure, Percent low, Percent high, Percent? confidence = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (low.Value > high.Value)
        {
            throw new ArgumentException($"The interval begins at {low} % and ends at {high} %.", nameof(high));
        }

        if (figure.Percent is { } percent && (percent.Value < low.Value || percent.Value > high.Value))
        {
            throw new ArgumentException($"The estimate of {percent} % is not between {low} % and {high} %.", nameof(figure));
        }

        Figure = figure;
        Low = low;
        High = high;
        Confidence = confidence;
    }

    /// <summary>What was estimated, by whom and on what terms.</summary>
    public PublishedFigure Figure { get; }

    /// <summary>The lower end of the interval.</summary>
    public Percent Low { get; }

    /// <summary>The upper end of the interval.</summary>
    public Percent High { get; }

    /// <summary>The confidence, in per cent, as published; <c>null</c> when it is not stated.</summary>
    public Percent? Confidence { get; }

    /// <summary>
    /// Holds an official figure against it. First that must be given; then both must be about the same election, measure, count, basis and scope, and say so; only then is it inside or not, by the numbers as printed.
    /// </summary>
    /// <param name="official">The official figure.</param>
    public EstimateComparison CompareWith(PublishedFigure official)
    {
        ArgumentNullException.ThrowIfNull(official);
        if (official.Percent is not { } percent)
        {
            return new EstimateComparison.NotCheckable();
        }

        ValueList<FigureAspect> apart = [.. Figure.Apart(official)];
        if (apart.Count > 0)
        {
            return new EstimateComparison.NotComparable(apart);
        }

        bool isByRounding = IsNear(percent, Low) || IsNear(percent, High);
        return percent.Value < Low.Value ? new EstimateComparison.Outside(false, isByRounding)
            : percent.Value > High.Value ? new EstimateComparison.Outside(true, isByRounding)
            : new EstimateComparison.Inside(isByRounding);
    }

    /// <summary>Whether what was estimated is more than a part of the whole: a majority, a threshold.</summary>
    /// <param name="threshold">The part, in per cent.</param>
    public Certainty Exceeds(decimal threshold) => Low.Value > threshold ? Certainty.Yes : High.Value < threshold ? Certainty.No : Certainty.Undetermined;

    /// <summary>
    /// Whether it is ahead of another estimate of the same sample, by the two intervals alone. Where they overlap, an interval of the lead itself may still tell.
    /// </summary>
    /// <param name="other">The other estimate.</param>
    public Certainty IsAheadOf(PublishedEstimate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Low.Value > other.High.Value ? Certainty.Yes : High.Value < other.Low.Value ? Certainty.No : Certainty.Undetermined;
    }

    /// <summary>Whether two figures are apart by no more than both may have been rounded.</summary>
    private static bool IsNear(Percent one, Percent other) => Math.Abs(one.Value - other.Value) <= (HalfUnit(one) + HalfUnit(other));

    private static decimal HalfUnit(Percent percent)
    {
        decimal half = 0.5m;
        for (int i = 0; i < percent.Decimals; i++)
        {
            half /= 10;
        }

        return half;
    }

    /// <summary>Who estimated what.</summary>
    public override string ToString() => $"{Figure.Issuer}: {Figure.Measure} {(Figure.Percent is { } percent ? $"{percent} %, " : "")}{Low} % to {High} %";
}
