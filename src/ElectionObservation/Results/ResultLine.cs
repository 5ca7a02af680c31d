using ElectionObservation.Elections;

namespace ElectionObservation.Results;

/// <summary>One line of a published result.</summary>
public sealed record ResultLine
{
    /// <summary>States a line.</summary>
    /// <param name="option">What was voted for.</param>
    /// <param name="votes">The votes, zero or more.</param>
    /// <param name="percent">The percentage, as published; <c>null</c> when none is.</param>
    /// <param name="seats">The seats, as published; <c>null</c> when none are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public ResultLine(BallotOption option, long votes, Percent? percent = null, int? seats = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        ArgumentOutOfRangeException.ThrowIfNegative(seats ?? 0, nameof(seats));
        Option = option;
        Votes = votes;
        Percent = percent;
        Seats = seats;
    }

    /// <summary>What was voted for.</summary>
    public BallotOption Option { get; }

    /// <summary>The votes.</summary>
    public long Votes { get; }

    /// <summary>The percentage, as published; <c>null</c> when none is.</summary>
    public Percent? Percent { get; }

    /// <summary>The seats, as published; <c>null</c>, which is not zero, when none are.</summary>
    public int? Seats { get; }
}
