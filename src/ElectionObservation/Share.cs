namespace ElectionObservation;

/// <summary>
/// A part of a whole, exact, with the basis named: 322 of 398 accredited observers. Never a floating-point number. A whole of zero makes
/// the share undefined, a part above the whole makes it more than 100 %; both are kept as they are. Equal when part, whole and basis are
/// (1 of 2 is not 2 of 4); the order, on one basis, is that of the ratios.
/// </summary>
public sealed record Share
{
    /// <summary>The most decimals of a percentage that always fit a <see cref="decimal"/>.</summary>
    internal const int MaximumDecimals = 6;

    /// <summary>States a share.</summary>
    /// <param name="part">The part, zero or more.</param>
    /// <param name="whole">The whole, zero or more.</param>
    /// <param name="basis">What the whole is.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public Share(long part, long whole, ShareBasis basis)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        ArgumentNullException.ThrowIfNull(basis);
        Part = part;
        Whole = whole;
        Basis = basis;
    }

    /// <summary>The part.</summary>
    public long Part { get; }

    /// <summary>The whole.</summary>
    public long Whole { get; }

    /// <summary>What the whole is.</summary>
    public ShareBasis Basis { get; }

    /// <summary>Whether the share is a number: the whole is not zero.</summary>
    public bool IsDefined => Whole != 0;

    /// <summary>Whether one share is the smaller.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other, on the same basis.</param>
    public static bool operator <(Share left, Share right) => Compare(left, right) < 0;

    /// <summary>Whether one share is the larger.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other, on the same basis.</param>
    public static bool operator >(Share left, Share right) => Compare(left, right) > 0;

    /// <summary>Whether one share is the smaller, or they are the same ratio.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other, on the same basis.</param>
    public static bool operator <=(Share left, Share right) => Compare(left, right) <= 0;

    /// <summary>Whether one share is the larger, or they are the same ratio.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other, on the same basis.</param>
    public static bool operator >=(Share left, Share right) => Compare(left, right) >= 0;

    /// <summary>Compares two ratios exactly, by cross-multiplication.</summary>
    /// <param name="left">One share.</param>
    /// <param name="right">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as the first ratio is smaller, the same or larger.</returns>
    /// <exception cref="ArgumentException">The bases differ, or a share is undefined.</exception>
    public static int Compare(Share left, Share right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Basis != right.Basis)
        {
            throw new ArgumentException($"Shares of different wholes do not compare: '{left.Basis}' and '{right.Basis}'.", nameof(right));
        }

        if (!left.IsDefined || !right.IsDefined)
        {
            throw new ArgumentException($"A share of nothing does not compare: {left} and {right}.", nameof(right));
        }

        return ((Int128)left.Part * right.Whole).CompareTo((Int128)right.Part * left.Whole);
    }

    /// <summary>The share in per cent, rounded half away from zero, as figures are usually published.</summary>
    /// <param name="decimals">How many decimals, 0 to 6.</param>
    /// <param name="percent">The percentage, when the share is defined.</param>
    /// <returns>Whether the share is defined.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 6.</exception>
    public bool TryGetPercent(int decimals, out decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaximumDecimals);
        percent = 0;
        if (!IsDefined)
        {
            return false;
        }

        int scale = 1;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        (Int128 quotient, Int128 remainder) = Int128.DivRem((Int128)Part * 100 * scale, Whole);
        if (remainder * 2 >= Whole)
        {
            quotient++;
        }

        percent = (decimal)quotient / scale;
        return true;
    }

    /// <summary>The part and the whole: <c>322/398</c>.</summary>
    public override string ToString() => $"{Part}/{Whole}";
}
