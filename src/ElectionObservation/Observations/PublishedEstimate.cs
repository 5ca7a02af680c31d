using System.Globalization;
using ElectionObservation.Estimates;

namespace ElectionObservation.Observations;

/// <summary>An estimate with its interval as someone published it: a quick count, a parallel tabulation.</summary>
public sealed record PublishedEstimate
{
    private const double MostShare = 1_000_000;

    /// <summary>States an estimate.</summary>
    /// <param name="figure">What was estimated, by whom and on what terms; its percentage where one was given besides the interval.</param>
    /// <param name="low">The lower end of the interval.</param>
    /// <param name="high">The upper end, at least the lower.</param>
    /// <param name="confidence">The confidence, in per cent, as published; <c>null</c> when it is not stated.</param>
    /// <exception cref="ArgumentException">The ends are in the wrong order, or the estimate is not between them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 % and 100 %.</exception>
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

        if (confidence is { } stated && stated.Value is <= 0 or >= 100)
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), $"Expected a confidence between 0 % and 100 %, found {confidence} %.");
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
    /// Prints an interval in per cent. The ends are rounded away from the estimate, so that what is printed is never narrower than what was computed; the estimate to the nearest, half away from zero; the confidence
    /// down. All are read to fifteen digits. An interval whose formula goes below zero begins at 0, since nothing that is counted is less than nothing; a lead, which may be, is no percentage. A full count, an
    /// estimate without a margin and one without a value have no interval, and no way here.
    /// </summary>
    /// <param name="interval">The interval, of a share of 1.</param>
    /// <param name="figure">What was estimated, by whom and on what terms, without a percentage.</param>
    /// <param name="decimals">How many decimals are printed, 0 to 6.</param>
    /// <exception cref="ArgumentException">The figure has a percentage of its own.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The estimate is below zero, the upper end above 1000000, or <paramref name="decimals"/> not 0 to 6.</exception>
    public static PublishedEstimate Of(Estimate.Interval interval, PublishedFigure figure, int decimals)
    {
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, Share.MaximumDecimals);
        if (figure.Percent is { } given)
        {
            throw new ArgumentException($"The percentage is that of the interval, and {given} % is given besides.", nameof(figure));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(interval.Value, nameof(interval));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval.High, MostShare, nameof(interval));
        Percent value = Print(interval.Value, decimals, MidpointRounding.AwayFromZero);
        return new(
            new(figure.Election, figure.Measure, figure.Issuer, value, figure.Counted, figure.Basis, figure.Scope),
            Print(Math.Max(0, interval.Low), decimals, MidpointRounding.ToNegativeInfinity),
            Print(interval.High, decimals, MidpointRounding.ToPositiveInfinity),
            Print(interval.Confidence, Share.MaximumDecimals, MidpointRounding.ToNegativeInfinity, isShort: true));
    }

    /// <summary>A share in per cent. A conversion to <see cref="decimal"/> keeps fifteen digits: what 0.461 is by nature of the machine is not rounded up to 46.2.</summary>
    private static Percent Print(double share, int decimals, MidpointRounding rounding, bool isShort = false)
    {
        decimal percent = Math.Round((decimal)share * 100, decimals, rounding);
        return Percent.Parse(percent.ToString(isShort ? "0.######" : $"F{decimals}", CultureInfo.InvariantCulture));
    }

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

    /// <summary>How far the number may have been from what was printed.</summary>
    internal static decimal HalfUnit(Percent percent)
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
