using System.Globalization;

namespace ElectionObservation.Observations;

/// <summary>
/// Estimates of one sample, held against official figures at once: all contestants, or one of them in every region. Of many comparisons some fall outside by chance alone, so one that does says little by itself:
/// the number outside belongs beside the number to be expected.
/// </summary>
public sealed record EstimateFamily
{
    /// <summary>States a family.</summary>
    /// <param name="lines">The estimates with their official figures, in the order in which they shall be shown.</param>
    /// <exception cref="ArgumentException">The estimates are of different elections or issuers; or one stands twice: the same contestant, measure and part of the country.</exception>
    public EstimateFamily(ValueList<EstimateLine> lines)
    {
        foreach (EstimateLine line in lines)
        {
            if (!line.Estimate.Figure.Election.IsSameAs(lines[0].Estimate.Figure.Election) || line.Estimate.Figure.Issuer != lines[0].Estimate.Figure.Issuer)
            {
                throw new ArgumentException($"Expected estimates of one sample, found '{lines[0].Estimate}' and '{line.Estimate}'.", nameof(lines));
            }
        }

        Once.Each(
            lines,
            static line => (line.Contestant, line.Estimate.Figure.Measure, line.Estimate.Figure.Scope),
            static key => $"{key.Contestant?.Value ?? key.Measure.Value}{(key.Scope is null ? "" : $" in {key.Scope}")} stands twice.",
            nameof(lines));
        Lines = lines;
    }

    /// <summary>The estimates with their official figures.</summary>
    public ValueList<EstimateLine> Lines { get; }

    /// <summary>What comes of each, in the order of the lines.</summary>
    public ValueList<EstimateComparison> Comparisons => [.. Lines.Select(static line => line.Comparison)];

    /// <summary>How many official figures are inside their intervals.</summary>
    public int Inside => Comparisons.Count(static one => one is EstimateComparison.Inside);

    /// <summary>How many official figures are outside their intervals.</summary>
    public int Outside => Comparisons.Count(static one => one is EstimateComparison.Outside);

    /// <summary>How many are not on the same terms.</summary>
    public int NotComparable => Comparisons.Count(static one => one is EstimateComparison.NotComparable);

    /// <summary>How many official figures are not given.</summary>
    public int NotCheckable => Comparisons.Count(static one => one is EstimateComparison.NotCheckable);

    /// <summary>
    /// How many of those inside or outside are to be expected outside by chance alone, were every official figure right: the sum of one less the confidence. Not known, <c>null</c>, where one of them does not state its
    /// confidence. That shares of one sample go up and down together does not change what is expected, only how far it may be missed.
    /// </summary>
    public decimal? ExpectedOutside
    {
        get
        {
            decimal? sum = 0;
            foreach (EstimateLine line in Lines.Where(static line => line.Comparison is EstimateComparison.Inside or EstimateComparison.Outside))
            {
                sum += 1 - (line.Estimate.Confidence?.Value / 100);
            }

            return sum;
        }
    }

    /// <summary>The numbers in English: <c>1 of 4 outside, 0.2 expected by chance alone</c>.</summary>
    public override string ToString()
    {
        string expected = ExpectedOutside is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number:0.####}") : "not known how many";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Outside} of {Inside + Outside} outside, {expected} expected by chance alone{More(NotComparable, "not comparable")}{More(NotCheckable, "not checkable")}");

        static string More(int number, string word) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {number} {word}");
    }
}
