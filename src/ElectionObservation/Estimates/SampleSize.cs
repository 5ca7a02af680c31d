using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>How many units to draw for a share of units to have a margin: Cochran, Sampling Techniques (3rd ed. 1977), section 4.4.</summary>
public sealed record SampleSize
{
    /// <summary>Plans a sample.</summary>
    /// <param name="margin">Half the width of the interval that is wanted, between 0 and 1.</param>
    /// <param name="confidence">Its confidence, between 0 and 1.</param>
    /// <param name="population">How many units there are, 1 or more; <c>null</c> for an endless number.</param>
    /// <param name="share">The share that is expected, between 0 and 1; 0.5 asks for the most units.</param>
    /// <param name="designEffect">How many times the variance will be that of units drawn one by one, above 0.</param>
    /// <param name="response">Which part of the units will answer, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or more units than fit an <see cref="int"/> would be needed.</exception>
    public SampleSize(double margin, double confidence = 0.95, int? population = null, double share = 0.5, double designEffect = 1, double response = 1)
    {
        Finite.Between(margin, nameof(margin));
        Finite.Between(confidence, nameof(confidence));
        Finite.Between(share, nameof(share));
        ArgumentOutOfRangeException.ThrowIfLessThan(population ?? 1, 1, nameof(population));
        Finite.Positive(designEffect, nameof(designEffect));
        ArgumentOutOfRangeException.ThrowIfZero(designEffect);
        Finite.Positive(response, nameof(response));
        ArgumentOutOfRangeException.ThrowIfZero(response);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(response, 1);
        double z = Distributions.NormalReach(confidence);
        Margin = margin;
        Confidence = confidence;
        Population = population;
        Share = share;
        DesignEffect = designEffect;
        Response = response;
        Unlimited = z * z * share * (1 - share) * designEffect / (margin * margin);
        Exact = Math.Min(population ?? double.MaxValue, (population is { } all ? Unlimited / (1 + ((Unlimited - 1) / all)) : Unlimited) / response);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Exact, int.MaxValue, nameof(margin));
        Units = (int)Math.Ceiling(Exact);
    }

    /// <summary>Half the width of the interval that is wanted.</summary>
    public double Margin { get; }

    /// <summary>Its confidence.</summary>
    public double Confidence { get; }

    /// <summary>How many units there are; <c>null</c> for an endless number.</summary>
    public int? Population { get; }

    /// <summary>The share that is expected.</summary>
    public double Share { get; }

    /// <summary>How many times the variance will be that of units drawn one by one.</summary>
    public double DesignEffect { get; }

    /// <summary>Which part of the units will answer.</summary>
    public double Response { get; }

    /// <summary>How many answers it takes from an endless population, not rounded.</summary>
    public double Unlimited { get; }

    /// <summary>How many units of the population at hand are to be drawn, not rounded; never more than there are.</summary>
    public double Exact { get; }

    /// <summary>How many units are to be drawn, rounded up.</summary>
    public int Units { get; }

    /// <summary>The plan in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Units} units for a margin of {Margin:0.####} at {Confidence:0.####}");
}
