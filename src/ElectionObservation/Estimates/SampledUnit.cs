using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>A sampled unit with two of its numbers: votes and valid votes, voters and registered voters.</summary>
public sealed record SampledUnit
{
    /// <summary>States a unit.</summary>
    /// <param name="stratum">The stratum that it was drawn from.</param>
    /// <param name="part">The part: may be below zero, as the lead of one over another.</param>
    /// <param name="whole">The whole, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The whole is negative.</exception>
    public SampledUnit(StratumId stratum, long part, long whole)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        Stratum = stratum;
        Part = part;
        Whole = whole;
    }

    /// <summary>The stratum that it was drawn from.</summary>
    public StratumId Stratum { get; }

    /// <summary>The part.</summary>
    public long Part { get; }

    /// <summary>The whole.</summary>
    public long Whole { get; }

    /// <summary>The numbers in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stratum}: {Part}/{Whole}");
}
