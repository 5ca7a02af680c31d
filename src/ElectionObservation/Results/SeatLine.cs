using ElectionObservation.Elections;

namespace ElectionObservation.Results;

/// <summary>What one list has in an allocation of seats, and why.</summary>
public sealed record SeatLine
{
    /// <summary>States a line.</summary>
    /// <param name="option">The list.</param>
    /// <param name="votes">Its votes.</param>
    /// <param name="passes">Whether it passes the threshold.</param>
    /// <param name="byQuota">Its seats by the whole part of its quotient, or by a minimum.</param>
    /// <param name="remainder">What is left of its votes times the seats after division by the votes that share, zero or more; the largest have the seats left over.</param>
    /// <param name="leftOver">Its seats from those left over.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public SeatLine(OptionId option, long votes, bool passes, int byQuota = 0, long remainder = 0, int leftOver = 0)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        ArgumentOutOfRangeException.ThrowIfNegative(byQuota);
        ArgumentOutOfRangeException.ThrowIfNegative(remainder);
        ArgumentOutOfRangeException.ThrowIfNegative(leftOver);
        Option = option;
        Votes = votes;
        Passes = passes;
        ByQuota = byQuota;
        Remainder = remainder;
        LeftOver = leftOver;
    }

    /// <summary>The list.</summary>
    public OptionId Option { get; }

    /// <summary>Its votes.</summary>
    public long Votes { get; }

    /// <summary>Whether it passes the threshold.</summary>
    public bool Passes { get; }

    /// <summary>Its seats by the whole part of its quotient, or by a minimum.</summary>
    public int ByQuota { get; }

    /// <summary>What is left of its votes times the seats after division by the votes that share.</summary>
    public long Remainder { get; }

    /// <summary>Its seats from those left over.</summary>
    public int LeftOver { get; }

    /// <summary>Its seats in all.</summary>
    public int Seats => checked(ByQuota + LeftOver);
}
