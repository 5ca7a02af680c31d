using System.Globalization;

namespace ElectionObservation;

/// <summary>
/// A count of which only the bounds are known: 18 or 19, at least 174 and at most 241, 401 or more. Equal when both bounds are. There is no order.
/// </summary>
public sealed record CountRange
{
    /// <summary>States the bounds.</summary>
    /// <param name="atLeast">The smallest number it may be.</param>
    /// <param name="atMost">The largest number it may be; <c>null</c> when none is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The smallest is negative, or the largest is smaller.</exception>
    public CountRange(long atLeast, long? atMost = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(atLeast);
        if (atMost is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(most, atLeast, nameof(atMost));
        }

        AtLeast = atLeast;
        AtMost = atMost;
    }

    /// <summary>The smallest number it may be.</summary>
    public long AtLeast { get; }

    /// <summary>The largest number it may be; <c>null</c> when none is known.</summary>
    public long? AtMost { get; }

    /// <summary>Whether the number itself is known.</summary>
    public bool IsExact => AtLeast == AtMost;

    /// <summary>Any number: nothing is known of it.</summary>
    public static CountRange Unknown { get; } = new(0, null);

    /// <summary>A count that is known.</summary>
    /// <param name="count">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static CountRange Exactly(long count) => new(count, count);

    /// <summary>Whether the count may be a number.</summary>
    /// <param name="count">The number.</param>
    public bool MayBe(long count) => AtLeast <= count && !(AtMost < count);

    /// <summary>Whether both counts may be one and the same number.</summary>
    /// <param name="other">The other count.</param>
    public bool MayBe(CountRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !(AtMost < other.AtLeast) && !(other.AtMost < AtLeast);
    }

    /// <summary>How many there are in two groups together that have nobody in common. Neither order nor grouping changes it.</summary>
    /// <param name="other">The other group.</param>
    /// <exception cref="OverflowException">There are more than fit a <see cref="long"/>.</exception>
    public CountRange Plus(CountRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(checked(AtLeast + other.AtLeast), checked(AtMost + other.AtMost));
    }

    /// <summary>
    /// How many there are in two groups together when nothing says how far they overlap: at least as many as in the larger, if it holds
    /// the other, at most as many as in both. Neither order nor grouping changes it.
    /// </summary>
    /// <param name="other">The other group.</param>
    /// <exception cref="OverflowException">There are more than fit a <see cref="long"/>.</exception>
    public CountRange Union(CountRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Math.Max(AtLeast, other.AtLeast), checked(AtMost + other.AtMost));
    }

    /// <summary>The number, or both bounds: <c>174 to 241</c>, <c>401 or more</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{AtLeast}{(IsExact ? "" : AtMost is { } most ? $" to {most}" : " or more")}");
}
