using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>How a list or an alliance came by a seat, or by several at once.</summary>
public sealed record SeatStep
{
    /// <summary>States a step.</summary>
    /// <param name="option">The list or alliance.</param>
    /// <param name="seats">How many seats it has by this step: 1 or more, or -1 for one taken back.</param>
    /// <param name="by">By what.</param>
    /// <param name="claim">Its votes, or what was left of them by whole quotas, zero or more.</param>
    /// <param name="divisor">What the claim is divided by: the divisor, the quota; empty when it is not divided.</param>
    /// <param name="competitor">Who would have had the seat otherwise; <c>null</c> when nobody would, or that was not asked.</param>
    /// <param name="margin">How many votes more the competitor would have needed for an equal claim; <c>null</c> when no number would have been enough, or there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public SeatStep(OptionId option, int seats, SeatGround by, long claim, string divisor = "", OptionId? competitor = null, long? margin = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, -1);
        ArgumentOutOfRangeException.ThrowIfZero(seats);
        ArgumentOutOfRangeException.ThrowIfNegative(claim);
        ArgumentOutOfRangeException.ThrowIfNegative(margin ?? 0, nameof(margin));
        Option = option;
        Seats = seats;
        By = Known.Value(by);
        Claim = claim;
        Divisor = WellFormed.Text(divisor);
        Competitor = competitor;
        Margin = margin;
    }

    /// <summary>The list or alliance.</summary>
    public OptionId Option { get; }

    /// <summary>How many seats it has by this step; -1 for one taken back.</summary>
    public int Seats { get; }

    /// <summary>By what.</summary>
    public SeatGround By { get; }

    /// <summary>Its votes, or what was left of them by whole quotas.</summary>
    public long Claim { get; }

    /// <summary>What the claim is divided by, exactly: <c>5</c>, <c>7/5</c>, <c>√6</c>; empty when it is not divided.</summary>
    public string Divisor { get; }

    /// <summary>Who would have had the seat otherwise; <c>null</c> when nobody would, or that was not asked.</summary>
    public OptionId? Competitor { get; }

    /// <summary>How many votes more the competitor would have needed for an equal claim; <c>null</c> when no number would have been enough, or there is none.</summary>
    public long? Margin { get; }

    /// <summary>The step in English.</summary>
    public override string ToString()
    {
        string ahead = Competitor is null ? "" : string.Create(CultureInfo.InvariantCulture, $", ahead of {Competitor}{(Margin is { } margin ? $" by {margin} votes" : "")}");
        string many = Seats is 1 or -1 ? "a seat" : string.Create(CultureInfo.InvariantCulture, $"{Seats} seats");
        string of = Divisor.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $": {Claim} by {Divisor}");
        return By switch
        {
            SeatGround.Quota => $"{Option} has {many} by whole quotas{of}",
            SeatGround.Remainder => string.Create(CultureInfo.InvariantCulture, $"{Option} has {many} by its remainder, {Claim}{ahead}"),
            SeatGround.Average => $"{Option} has {many}{of}{ahead}",
            SeatGround.Bonus => $"{Option} has {many} as the largest list{ahead}",
            SeatGround.Minimum => $"{Option} has {many} as the minimum",
            SeatGround.ReducedQuota => $"{Option} has {many} by its reduced quotient{of}",
            SeatGround.LeftOver => $"{Option} has {many} that were left over",
            SeatGround.OnlyList => $"{Option} has {many}: no other list has votes",
            SeatGround.Decision => $"{Option} has {many} by a decision among equals",
            SeatGround.TakenBack => string.Create(CultureInfo.InvariantCulture, $"{Option} gives {many} back by its remainder, {Claim}"),
            _ => $"{Option} has {many} in a further round",
        };
    }
}
