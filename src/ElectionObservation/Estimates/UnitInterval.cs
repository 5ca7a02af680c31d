namespace ElectionObservation.Estimates;

/// <summary>Intervals for a share of units drawn one by one.</summary>
internal static class UnitInterval
{
    public static Estimate Of(int with, int units, double confidence, IntervalMethod method, double designEffect)
    {
        double share = (double)with / units;
        (double low, double high) = method switch
        {
            IntervalMethod.Wilson => Wilson(share, units, confidence),
            IntervalMethod.ClopperPearson => Beta(with, units, confidence),
            IntervalMethod.AgrestiCoull => AgrestiCoull(with, units, confidence),
            _ => Beta(with / designEffect, units / designEffect, confidence),
        };

        // The ends meet the estimate at 0 and 1, but for the last digit.
        return new Estimate.Interval(share, Math.Min(low, share), Math.Max(high, share), confidence, method, units, designEffect: method == IntervalMethod.KornGraubard ? designEffect : null);
    }

    private static (double Low, double High) Wilson(double share, double units, double confidence)
    {
        double z = Distributions.NormalReach(confidence);
        double square = z * z / units;
        double centre = (share + (square / 2)) / (1 + square);
        double margin = z * Math.Sqrt((share * (1 - share) / units) + (square / (4 * units))) / (1 + square);
        return (Math.Max(0, centre - margin), Math.Min(1, centre + margin));
    }

    private static (double Low, double High) Beta(double with, double units, double confidence)
    {
        double tail = (1 - confidence) / 2;
        return (
            with <= 0 ? 0 : Distributions.BetaQuantile(tail, with, units - with + 1),
            with >= units ? 1 : Distributions.BetaQuantile(1 - tail, with + 1, units - with));
    }

    /// <summary>May end below 0 or above 1, as published; it is not cut off.</summary>
    private static (double Low, double High) AgrestiCoull(double with, double units, double confidence)
    {
        double z = Distributions.NormalReach(confidence);
        double more = units + (z * z);
        double share = (with + (z * z / 2)) / more;
        double margin = z * Math.Sqrt(share * (1 - share) / more);
        return (share - margin, share + margin);
    }
}
