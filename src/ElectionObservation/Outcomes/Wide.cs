namespace ElectionObservation.Outcomes;

/// <summary>Products that do not fit 128 bits.</summary>
internal static class Wide
{
    /// <summary>Compares <c>left * by</c> with <c>right * otherBy</c> in 192 bits.</summary>
    public static int Compare(UInt128 left, ulong by, UInt128 right, ulong otherBy)
    {
        (UInt128 high, ulong low) = Product(left, by);
        (UInt128 otherHigh, ulong otherLow) = Product(right, otherBy);
        return high != otherHigh ? high.CompareTo(otherHigh) : low.CompareTo(otherLow);
    }

    private static (UInt128 High, ulong Low) Product(UInt128 number, ulong by)
    {
        unchecked
        {
            // The halves are meant: what is cut off here is in the other half.
            UInt128 low = (UInt128)(ulong)number * by;
            return (((number >> 64) * by) + (low >> 64), (ulong)low);
        }
    }
}
