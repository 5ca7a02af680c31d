using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>How many of the sampled units of a stratum answered a question, and how many of them in one way.</summary>
public sealed record SampledShare
{
    /// <summary>States numbers.</summary>
    /// <param name="stratum">The stratum.</param>
    /// <param name="with">How many answered in that way, from 0 to all that answered.</param>
    /// <param name="answered">How many answered, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public SampledShare(StratumId stratum, int with, int answered)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfNegative(with);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(with, answered);
        Stratum = stratum;
        With = with;
        Answered = answered;
    }

    /// <summary>The stratum.</summary>
    public StratumId Stratum { get; }

    /// <summary>How many answered in that way.</summary>
    public int With { get; }

    /// <summary>How many answered.</summary>
    public int Answered { get; }

    /// <summary>The numbers in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stratum}: {With} of {Answered}");
}
