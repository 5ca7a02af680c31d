using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class CountRangeTests
{
    [Property]
    public void Union_knows_no_order_and_no_grouping((NonNegativeInt, NonNegativeInt) one, (NonNegativeInt, NonNegativeInt) other, (NonNegativeInt, NonNegativeInt) third)
    {
        (CountRange a, CountRange b, CountRange c) = (Range(one), Range(other), Range(third));
        Assert.Equal(a.Union(b), b.Union(a));
        Assert.Equal(a.Union(b).Union(c), a.Union(b.Union(c)));
        Assert.Equal(a, a.Union(CountRange.Exactly(0)));
    }

    [Property]
    public void Union_brackets_the_size_of_any_two_groups_together(int[] first, int[] second, byte less, byte more, byte fewer, byte many)
    {
        (HashSet<int> one, HashSet<int> other) = ([.. first], [.. second]);
        CountRange left = new(Math.Max(0, one.Count - less), one.Count + more);
        CountRange right = new(Math.Max(0, other.Count - fewer), other.Count + many);
        Assert.True(left.MayBe(one.Count) && right.MayBe(other.Count));
        Assert.True(left.Union(right).MayBe(one.Union(other).Count()));
    }

    [Property]
    public void Union_is_never_below_the_larger_nor_above_the_sum_and_may_be_either((NonNegativeInt, NonNegativeInt) one, (NonNegativeInt, NonNegativeInt) other)
    {
        (CountRange a, CountRange b) = (Range(one), Range(other));
        CountRange both = a.Union(b);
        Assert.True(both.AtLeast >= a.AtLeast && both.AtLeast >= b.AtLeast && (both.AtLeast == a.AtLeast || both.AtLeast == b.AtLeast));
        Assert.True(both.AtMost >= a.AtMost && both.AtMost >= b.AtMost);
        Assert.Equal(a.AtMost + b.AtMost, both.AtMost);
    }

    [Property]
    public void A_number_may_be_meant_when_it_is_within_both_bounds((NonNegativeInt, NonNegativeInt) some, int count)
    {
        CountRange range = Range(some);
        Assert.Equal(count >= range.AtLeast && count <= range.AtMost, range.MayBe(count));
        Assert.True(range.MayBe(range.AtLeast) && range.MayBe(range.AtMost!.Value));
        Assert.False(range.MayBe(range.AtLeast - 1) || range.MayBe(range.AtMost!.Value + 1));
        Assert.Equal(range.IsExact, range == CountRange.Exactly(range.AtLeast));
    }

    [Fact]
    public void It_is_written_with_both_bounds_or_as_the_number() =>
        Assert.Equal(["174 to 241", "18"], [new CountRange(174, 241).ToString(), CountRange.Exactly(18).ToString()]);

    [Fact]
    public void What_is_no_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountRange(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountRange(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CountRange.Exactly(-1));
        Assert.Throws<ArgumentNullException>(() => CountRange.Exactly(1).Union(null!));
        Assert.Throws<OverflowException>(() => new CountRange(0, long.MaxValue).Union(CountRange.Exactly(1)));
    }

    private static CountRange Range((NonNegativeInt One, NonNegativeInt Other) bounds) =>
        new(Math.Min(bounds.One.Get, bounds.Other.Get), Math.Max(bounds.One.Get, bounds.Other.Get));
}
