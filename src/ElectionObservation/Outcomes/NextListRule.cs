namespace ElectionObservation.Outcomes;

/// <summary>
/// Where only one list passes the threshold, the one with the most votes among the others shares in the seats as well: its quotient is
/// reduced, it has a minimum, and all seats left over go to the list that passed.
/// </summary>
public sealed record NextListRule
{
    /// <summary>States the rule.</summary>
    /// <param name="minimumSeats">How many seats the next list has at least, zero or more.</param>
    /// <param name="percent">How much of its quotient counts, in per cent, 0 to 100; <c>null</c> when that is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public NextListRule(int minimumSeats, int? percent = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimumSeats);
        ArgumentOutOfRangeException.ThrowIfNegative(percent ?? 0, nameof(percent));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent ?? 0, 100, nameof(percent));
        MinimumSeats = minimumSeats;
        Percent = percent;
    }

    /// <summary>How many seats the next list has at least.</summary>
    public int MinimumSeats { get; }

    /// <summary>How much of its quotient counts, in per cent; <c>null</c> when that is not known.</summary>
    public int? Percent { get; }

    /// <summary>Whether both say the same, as far as both are known.</summary>
    internal bool Agrees(NextListRule other) =>
        MinimumSeats == other.MinimumSeats && (Percent is null || other.Percent is null || Percent == other.Percent);
}
