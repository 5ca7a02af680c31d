using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>How many of the units drawn from a stratum answered. Those that did not are missing, not zero.</summary>
public sealed record StratumResponse
{
    /// <summary>States numbers.</summary>
    /// <param name="stratum">The stratum.</param>
    /// <param name="drawn">How many units were drawn, zero or more.</param>
    /// <param name="answered">How many answered, from 0 to all that were drawn.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public StratumResponse(StratumId stratum, int drawn, int answered)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answered, drawn);
        Stratum = stratum;
        Drawn = drawn;
        Answered = answered;
    }

    /// <summary>The stratum.</summary>
    public StratumId Stratum { get; }

    /// <summary>How many units were drawn.</summary>
    public int Drawn { get; }

    /// <summary>How many answered.</summary>
    public int Answered { get; }

    /// <summary>How many did not answer.</summary>
    public int Missing => Drawn - Answered;

    /// <summary>The part of the units drawn that answered; undefined where none was drawn.</summary>
    public Share Rate => new(Answered, Drawn, ShareBasis.DrawnUnits);

    /// <summary>The numbers in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stratum}: {Answered} of {Drawn} answered");
}
