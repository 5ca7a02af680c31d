using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Observations;

/// <summary>
/// The estimates of the contestants of one contest, from one sample and on one basis, and what their intervals together say of the outcome. Intervals that do not overlap tell an order; those that do leave it
/// open, though an interval of the lead itself may still tell. Every verdict is worked out from the figures as printed, and says whether their rounding to the nearest could decide otherwise.
/// </summary>
public sealed record ContestantEstimates
{
    /// <summary>States the estimates.</summary>
    /// <param name="estimates">The estimate of each contestant; one or more.</param>
    /// <param name="isComplete">Whether they are all contestants. Where others are not shown, nothing certain is said of what depends on them.</param>
    /// <exception cref="ArgumentException">There is no estimate, or they are not by one issuer of one election, measure, count, basis and part of the country.</exception>
    public ContestantEstimates(ValueMap<OptionId, PublishedEstimate> estimates, bool isComplete = false)
    {
        if (estimates.Count == 0)
        {
            throw new ArgumentException("Expected an estimate.", nameof(estimates));
        }

        PublishedFigure first = estimates.First().Value.Figure;
        foreach ((OptionId contestant, PublishedEstimate estimate) in estimates)
        {
            PublishedFigure figure = estimate.Figure;
            bool isSame = figure.Election.IsSameAs(first.Election) && figure.Issuer == first.Issuer
                && figure.Measure == first.Measure && figure.Counted == first.Counted && figure.Basis == first.Basis && figure.Scope == first.Scope;
            if (!isSame)
            {
                throw new ArgumentException($"The estimate of '{contestant}' is not of one sample, or not on the terms of the first.", nameof(estimates));
            }
        }

        Estimates = estimates;
        IsComplete = isComplete;
    }

    /// <summary>The estimate of each contestant.</summary>
    public ValueMap<OptionId, PublishedEstimate> Estimates { get; }

    /// <summary>Whether they are all contestants.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// Who is ahead of all others that are estimated: <see cref="Certainty.Yes"/> when the lower end of one is above the upper ends of all others. It is an order of those estimated, and of one alone of several there is none.
    /// </summary>
    public EstimateVerdict Leader() => Settled(shift => First(1, shift, IsComplete || Estimates.Count > 1));

    /// <summary>
    /// Who is among the first two, and so in a second round where the law sends two there. Certain is who has at most one other that is not certainly behind, and nobody where contestants are not estimated;
    /// possible is who has at most one other certainly ahead. <see cref="Certainty.Yes"/> when two are certain, or all where there are not more.
    /// </summary>
    public EstimateVerdict FirstTwo() => Settled(shift => First(2, shift, IsComplete));

    /// <summary>
    /// Whether somebody has more than a part of the whole, and who. <see cref="Certainty.Yes"/> when a lower end is above it; <see cref="Certainty.No"/> when all upper ends are below it and no contestant is left out.
    /// </summary>
    /// <param name="threshold">The part, in per cent.</param>
    /// <param name="reachedIsEnough">Whether it is enough to reach it; it must be exceeded otherwise.</param>
    public EstimateVerdict Majority(decimal threshold = 50, bool reachedIsEnough = false) => Settled(shift =>
    {
        OptionId[] certain = [.. Estimates.Where(one => Low(one.Value, shift) is var low && (reachedIsEnough ? low >= threshold : low > threshold)).Select(static one => one.Key)];
        OptionId[] possible = [.. Estimates.Where(one => High(one.Value, shift) >= threshold).Select(static one => one.Key)];
        return new(certain.Length > 0 ? Certainty.Yes : possible.Length > 0 || !IsComplete ? Certainty.Undetermined : Certainty.No, [.. certain], [.. certain.Union(possible)]);
    });

    /// <summary>
    /// Whether a second round is needed because nobody has more than a part of the whole. <see cref="Certainty.No"/> when a lower end is above it, then <see cref="EstimateVerdict.Certain"/> names who has it, in the part of the country that the estimates are of;
    /// <see cref="Certainty.Yes"/> when all upper ends are below it and no contestant is left out.
    /// </summary>
    /// <param name="threshold">The part, in per cent.</param>
    /// <param name="reachedIsEnough">Whether it is enough to reach it; it must be exceeded otherwise.</param>
    public EstimateVerdict SecondRound(decimal threshold = 50, bool reachedIsEnough = false)
    {
        EstimateVerdict majority = Majority(threshold, reachedIsEnough);
        Certainty isNeeded = majority.Certainty switch
        {
            Certainty.Yes => Certainty.No,
            Certainty.No => Certainty.Yes,
            _ => Certainty.Undetermined,
        };
        return new(isNeeded, majority.Certain, majority.Possible, majority.IsByRounding);
    }

    // A narrowed interval of figures that are printed alike may be turned around, so that what is certain is joined to what is possible.

    /// <summary>The verdict by the figures as printed; by rounding, where the widest and the narrowest intervals that are printed so do not say the same.</summary>
    private static EstimateVerdict Settled(Func<int, EstimateVerdict> verdict)
    {
        EstimateVerdict printed = verdict(0);
        return new(printed.Certainty, printed.Certain, printed.Possible, printed != verdict(1) || printed != verdict(-1));
    }

    /// <summary>Who is among so many first. A contestant who is not estimated may be ahead of everybody, unless only those estimated are put in order.</summary>
    private EstimateVerdict First(int places, int shift, bool isOfThese)
    {
        OptionId[] certain = [.. Estimates.Where(one => isOfThese && Others(one.Key).Count(other => High(other, shift) >= Low(one.Value, shift)) < places).Select(static one => one.Key)];
        OptionId[] possible = [.. Estimates.Where(one => Others(one.Key).Count(other => Low(other, shift) > High(one.Value, shift)) < places).Select(static one => one.Key)];
        return new(certain.Length == Math.Min(places, Estimates.Count) ? Certainty.Yes : Certainty.Undetermined, [.. certain], [.. certain.Union(possible)]);

        IEnumerable<PublishedEstimate> Others(OptionId contestant) => Estimates.Where(other => other.Key != contestant).Select(static other => other.Value);
    }

    /// <summary>The lower end: as printed, or half a unit of its last decimal further down or up.</summary>
    private static decimal Low(PublishedEstimate estimate, int shift) => estimate.Low.Value - (shift * PublishedEstimate.HalfUnit(estimate.Low));

    private static decimal High(PublishedEstimate estimate, int shift) => estimate.High.Value + (shift * PublishedEstimate.HalfUnit(estimate.High));

    /// <summary>How many there are, and whether they are all.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Estimates.Count} contestants{(IsComplete ? "" : ", others not estimated")}");
}
