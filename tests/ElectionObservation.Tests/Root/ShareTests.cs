using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class ShareTests
{
    private static readonly ShareBasis Basis = new("test");

    [Theory]
    [InlineData(322, 398, 2, "80.90")]
    [InlineData(6456392, 7940477, 2, "81.31")]
    [InlineData(8300046, 11953465, 2, "69.44")]
    [InlineData(1, 8, 2, "12.50")]
    [InlineData(1, 8, 0, "13")]
    [InlineData(1, 3, 6, "33.333333")]
    [InlineData(3, 2, 1, "150.0")]
    [InlineData(0, 7, 1, "0.0")]
    public void A_percentage_is_rounded_half_away_from_zero(long part, long whole, int decimals, string expected)
    {
        Assert.True(new Share(part, whole, Basis).TryGetPercent(decimals, out decimal percent));
        Assert.Equal(expected, percent.ToString($"F{decimals}", CultureInfo.InvariantCulture));
    }

    [Property(MaxTest = 1000)]
    public void A_percentage_is_that_of_numbers_without_end(NonNegativeInt part, PositiveInt whole, byte size, byte places)
    {
        long scale = size % 2 == 0 ? 1 : int.MaxValue;
        int decimals = places % 7;
        var share = new Share(part.Get * scale, whole.Get * scale / (1 + (size % 3)) + 1, Basis);
        Assert.True(share.TryGetPercent(decimals, out decimal percent));
        BigInteger doubled = (BigInteger)share.Part * 2 * 100 * BigInteger.Pow(10, decimals) + share.Whole;
        Assert.Equal(doubled / (2 * (BigInteger)share.Whole), (BigInteger)(percent * (decimal)BigInteger.Pow(10, decimals)));
    }

    [Property(MaxTest = 1000)]
    public void The_order_is_that_of_numbers_without_end(NonNegativeInt a, PositiveInt b, NonNegativeInt c, PositiveInt d, bool huge)
    {
        long scale = huge ? int.MaxValue : 1;
        var left = new Share(a.Get * scale, b.Get * scale, Basis);
        var right = new Share(c.Get * scale, d.Get, Basis);
        int expected = ((BigInteger)left.Part * right.Whole).CompareTo((BigInteger)right.Part * left.Whole);
        Assert.Equal(expected, Math.Sign(Share.Compare(left, right)));
        Assert.Equal(-expected, Math.Sign(Share.Compare(right, left)));
        Assert.Equal((expected < 0, expected > 0, expected <= 0, expected >= 0), (left < right, (left > right), left <= right, (left >= right)));
    }

    [Property]
    public void A_ratio_does_not_change_with_the_scale(NonNegativeInt part, PositiveInt whole, PositiveInt scale)
    {
        var small = new Share(part.Get, whole.Get, Basis);
        var large = new Share((long)part.Get * scale.Get, (long)whole.Get * scale.Get, Basis);
        Assert.Equal(0, Share.Compare(small, large));
        Assert.Equal(scale.Get == 1, small == large);
    }

    [Fact]
    public void The_largest_numbers_do_not_overflow()
    {
        var most = new Share(long.MaxValue, 1, Basis);
        Assert.True(most.TryGetPercent(6, out decimal percent));
        Assert.Equal(long.MaxValue * 100m, percent);
        Assert.True(most > new Share(1, long.MaxValue, Basis));
    }

    [Fact]
    public void A_share_of_nothing_is_undefined_and_does_not_compare()
    {
        var nothing = new Share(5, 0, Basis);
        Assert.False(nothing.IsDefined);
        Assert.False(nothing.TryGetPercent(2, out _));
        Assert.Contains("does not compare", Assert.Throws<ArgumentException>(() => Share.Compare(nothing, nothing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_of_different_wholes_do_not_compare()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Share(1, 2, Basis) < new Share(1, 2, ShareBasis.RegisteredVoters));
        Assert.Contains("registered-voters", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_share_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(-1, 2, Basis));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(1, -2, Basis));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(1, 2, Basis).TryGetPercent(7, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(1, 2, Basis).TryGetPercent(-1, out _));
    }
}
