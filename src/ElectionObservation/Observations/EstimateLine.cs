using ElectionObservation.Elections;

namespace ElectionObservation.Observations;

/// <summary>One estimate of a family with the official figure that it is held against.</summary>
public sealed record EstimateLine
{
    /// <summary>States a line.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="official">The official figure; <c>null</c> when there is none, or none yet.</param>
    /// <param name="contestant">Whose votes are estimated; <c>null</c> for what is about no contestant, such as turnout.</param>
    public EstimateLine(PublishedEstimate estimate, PublishedFigure? official = null, OptionId? contestant = null)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        Estimate = estimate;
        Official = official;
        Contestant = contestant;
    }

    /// <summary>The estimate.</summary>
    public PublishedEstimate Estimate { get; }

    /// <summary>The official figure; <c>null</c> when there is none, or none yet.</summary>
    public PublishedFigure? Official { get; }

    /// <summary>Whose votes are estimated; <c>null</c> for what is about no contestant.</summary>
    public OptionId? Contestant { get; }

    /// <summary>What comes of holding both against each other, see <see cref="PublishedEstimate.CompareWith"/>; not checkable where there is no official figure.</summary>
    public EstimateComparison Comparison => Official is null ? new EstimateComparison.NotCheckable() : Estimate.CompareWith(Official);

    /// <summary>The contestant or else the measure, and the comparison.</summary>
    public override string ToString() => $"{Contestant?.Value ?? Estimate.Figure.Measure.Value}: {Comparison}";
}
