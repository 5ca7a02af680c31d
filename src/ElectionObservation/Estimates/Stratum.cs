using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>A part of the population that is sampled by itself: how many units it has, and how many were drawn.</summary>
public sealed record Stratum
{
    /// <summary>States a stratum.</summary>
    /// <param name="id">The stratum.</param>
    /// <param name="units">How many units it has, 1 or more.</param>
    /// <param name="drawn">How many were drawn, from 0 to all.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range: a sample is not larger than what it is drawn from.</exception>
    public Stratum(StratumId id, int units, int drawn)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drawn, units);
        Id = id;
        Units = units;
        Drawn = drawn;
    }

    /// <summary>The stratum.</summary>
    public StratumId Id { get; }

    /// <summary>How many units it has.</summary>
    public int Units { get; }

    /// <summary>How many were drawn.</summary>
    public int Drawn { get; }

    /// <summary>The stratum with its numbers.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}: {Drawn} of {Units}");
}
