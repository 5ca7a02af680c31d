using System.Globalization;

namespace ElectionObservation.Outcomes;

/// <summary>Another first divisor than the method's own: 7/5 in Norway, 6/5 in Sweden since 2018. It makes the first seat of a list dearer, or cheaper.</summary>
public sealed record FirstDivisor
{
    /// <summary>States a divisor.</summary>
    /// <param name="numerator">The numerator, 1 or more.</param>
    /// <param name="denominator">The denominator, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public FirstDivisor(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The numerator.</summary>
    public int Numerator { get; }

    /// <summary>The denominator.</summary>
    public int Denominator { get; }

    /// <summary>Whether both are the same number: 7/5 is 14/10.</summary>
    internal bool Agrees(FirstDivisor other) => (long)Numerator * other.Denominator == (long)other.Numerator * Denominator;

    /// <summary>The fraction.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
