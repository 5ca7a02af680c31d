using System.Globalization;

namespace ElectionObservation.Outcomes;

/// <summary>
/// A part of a whole that must be reached or exceeded, exact: at least 7/100 of the valid votes, more than 1/2. Compared by
/// cross-multiplication; a rounded percentage is never compared.
/// </summary>
public sealed record Threshold
{
    /// <summary>States a threshold.</summary>
    /// <param name="numerator">The numerator, zero or more.</param>
    /// <param name="denominator">The denominator, 1 or more and not less than the numerator.</param>
    /// <param name="of">What the whole is.</param>
    /// <param name="exceeded">Whether it must be exceeded; reached is enough otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Threshold(int numerator, int denominator, ShareBasis of, bool exceeded = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        ArgumentNullException.ThrowIfNull(of);
        Numerator = numerator;
        Denominator = denominator;
        Of = of;
        Exceeded = exceeded;
    }

    /// <summary>The numerator.</summary>
    public int Numerator { get; }

    /// <summary>The denominator.</summary>
    public int Denominator { get; }

    /// <summary>What the whole is.</summary>
    public ShareBasis Of { get; }

    /// <summary>Whether it must be exceeded; reached is enough otherwise.</summary>
    public bool Exceeded { get; }

    /// <summary>Whether a share meets it. An undefined share, of a whole of zero, does not.</summary>
    /// <param name="share">The share, on the basis of the threshold.</param>
    /// <exception cref="ArgumentException">The share is on another basis.</exception>
    public bool IsMetBy(Share share)
    {
        ArgumentNullException.ThrowIfNull(share);
        if (share.Basis != Of)
        {
            throw new ArgumentException($"Expected a share of '{Of}', found one of '{share.Basis}'.", nameof(share));
        }

        int order = ((Int128)share.Part * Denominator).CompareTo((Int128)share.Whole * Numerator);
        return share.IsDefined && (Exceeded ? order > 0 : order >= 0);
    }

    /// <summary>Whether both ask for the same part of the same whole: 1/2 is 50/100.</summary>
    internal bool Agrees(Threshold other) =>
        (long)Numerator * other.Denominator == (long)other.Numerator * Denominator && Of == other.Of && Exceeded == other.Exceeded;

    /// <summary>Whether both ask for the same, or neither for anything.</summary>
    internal static bool Agree(Threshold? one, Threshold? other) => one is null ? other is null : other is not null && one.Agrees(other);

    /// <summary>The threshold in English: <c>more than 1/2 of valid-votes</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Exceeded ? "more than" : "at least")} {Numerator}/{Denominator} of {Of}");
}
