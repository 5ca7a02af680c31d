using System.Numerics;
using ElectionObservation.Outcomes;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Outcomes;

public class ThresholdTests
{
    [Property(MaxTest = 1000)]
    public void A_share_meets_it_as_numbers_without_end_do(NonNegativeInt part, NonNegativeInt whole, NonNegativeInt numerator, PositiveInt denominator, bool exceeded, bool huge)
    {
        long scale = huge ? int.MaxValue : 1;
        var threshold = new Threshold(Math.Min(numerator.Get, denominator.Get), denominator.Get, ShareBasis.ValidVotes, exceeded);
        var share = new Share(part.Get * scale, whole.Get * scale, ShareBasis.ValidVotes);
        int order = ((BigInteger)share.Part * threshold.Denominator).CompareTo((BigInteger)share.Whole * threshold.Numerator);
        Assert.Equal(share.Whole > 0 && (exceeded ? order > 0 : order >= 0), threshold.IsMetBy(share));
    }

    [Property]
    public void Exactly_reached_is_not_exceeded(NonNegativeInt numerator, PositiveInt rest, PositiveInt times)
    {
        long whole = (long)numerator.Get + rest.Get;
        var share = new Share(numerator.Get * (long)times.Get, whole * times.Get, ShareBasis.ValidVotes);
        Assert.True(new Threshold(numerator.Get, (int)whole, ShareBasis.ValidVotes).IsMetBy(share));
        Assert.False(new Threshold(numerator.Get, (int)whole, ShareBasis.ValidVotes, true).IsMetBy(share));
    }

    [Property]
    public void More_votes_never_fall_below_it(NonNegativeInt part, PositiveInt whole, NonNegativeInt more, byte percent, bool exceeded)
    {
        var threshold = new Threshold(percent % 101, 100, ShareBasis.ValidVotes, exceeded);
        bool met = threshold.IsMetBy(new(part.Get, whole.Get, ShareBasis.ValidVotes));
        Assert.True(!met || threshold.IsMetBy(new((long)part.Get + more.Get, whole.Get, ShareBasis.ValidVotes)));
    }

    [Fact]
    public void The_largest_numbers_do_not_overflow()
    {
        var all = new Threshold(int.MaxValue, int.MaxValue, ShareBasis.ValidVotes);
        Assert.True(all.IsMetBy(new(long.MaxValue, long.MaxValue, ShareBasis.ValidVotes)));
        Assert.False(all.IsMetBy(new(long.MaxValue - 1, long.MaxValue, ShareBasis.ValidVotes)));
    }

    [Fact]
    public void A_share_of_nothing_meets_none() =>
        Assert.False(new Threshold(0, 1, ShareBasis.ValidVotes).IsMetBy(new(0, 0, ShareBasis.ValidVotes)));

    [Fact]
    public void A_share_on_another_basis_is_refused()
    {
        var threshold = new Threshold(7, 100, ShareBasis.ValidVotes);
        Votes.Says(
            "Expected a share of 'valid-votes', found one of 'ballots-found'",
            Assert.Throws<ArgumentException>(() => threshold.IsMetBy(new(1, 1, ShareBasis.BallotsFound))));
        Assert.Throws<ArgumentNullException>(() => threshold.IsMetBy(null!));
    }

    [Fact]
    public void What_is_no_threshold_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Threshold(-1, 2, ShareBasis.ValidVotes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Threshold(0, 0, ShareBasis.ValidVotes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Threshold(3, 2, ShareBasis.ValidVotes));
        Assert.Throws<ArgumentNullException>(() => new Threshold(1, 2, null!));
        Assert.Equal("at least 7/100 of valid-votes", new Threshold(7, 100, ShareBasis.ValidVotes).ToString());
        Assert.Equal("more than 1/2 of ballots-found", new Threshold(1, 2, ShareBasis.BallotsFound, true).ToString());
    }
}
