using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>What a list has of the seats, and how it came by them.</summary>
public sealed record SeatLine
{
    /// <summary>States a line.</summary>
    /// <param name="option">The list.</param>
    /// <param name="votes">Its votes, zero or more.</param>
    /// <param name="passes">Whether it passes the threshold.</param>
    /// <param name="seats">Its seats in all, zero or more.</param>
    /// <param name="byQuota">Its seats by the whole part of its quotient, or by a minimum, zero or more.</param>
    /// <param name="remainder">What is left of its votes by whole quotas, in the unit of the quota: votes times the denominator of the quota. Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public SeatLine(OptionId option, long votes, bool passes, int seats = 0, int byQuota = 0, long remainder = 0)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        ArgumentOutOfRangeException.ThrowIfNegative(seats);
        ArgumentOutOfRangeException.ThrowIfNegative(byQuota);
        ArgumentOutOfRangeException.ThrowIfNegative(remainder);
        Option = option;
        Votes = votes;
        Passes = passes;
        Seats = seats;
        ByQuota = byQuota;
        Remainder = remainder;
    }

    /// <summary>The list.</summary>
    public OptionId Option { get; }

    /// <summary>Its votes.</summary>
    public long Votes { get; }

    /// <summary>Whether it passes the threshold.</summary>
    public bool Passes { get; }

    /// <summary>Its seats in all.</summary>
    public int Seats { get; }

    /// <summary>Its seats by the whole part of its quotient, or by a minimum; none where seats go by averages.</summary>
    public int ByQuota { get; }

    /// <summary>What is left of its votes by whole quotas, in the unit of the quota: votes times the denominator of the quota.</summary>
    public long Remainder { get; }

    /// <summary>Its seats besides: by remainders, by averages, as a bonus. Below zero where whole quotas were too many and were taken back.</summary>
    public int LeftOver => Seats - ByQuota;

    /// <summary>The list with its votes and seats.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Option}: {Votes} votes, {Seats} seats");
}
