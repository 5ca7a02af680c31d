using System.Globalization;

namespace ElectionObservation.Outcomes;

/// <summary>
/// Seats by votes alone, as <see cref="SeatMethod.Allocate"/> gives them: lists are known by their places. <see cref="SeatAllocation"/> is what a law makes of them.
/// </summary>
public sealed record Apportionment
{
    /// <summary>States an apportionment.</summary>
    /// <param name="seats">The seats of each list, in the order of the votes, zero or more; under a tie those that it has whatever becomes of the tie.</param>
    /// <param name="tied">The places of the lists with equal claims to the last seats, ascending; empty where there is no tie.</param>
    /// <param name="open">How many seats go among them: 1 or more and fewer than they are, or none where there is no tie.</param>
    /// <param name="unassigned">Seats that go to nobody, because no list has votes or all have as many seats as they can have, zero or more.</param>
    /// <param name="excess">Seats given beyond those that there are, by whole quotas, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Apportionment(ValueList<int> seats, ValueList<int> tied = default, int open = 0, int unassigned = 0, int excess = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(open);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(open, Math.Max(tied.Count - 1, 0));
        ArgumentOutOfRangeException.ThrowIfNegative(unassigned);
        ArgumentOutOfRangeException.ThrowIfNegative(excess);
        Seats = seats;
        Tied = open == 0 ? default : tied;
        Open = open;
        Unassigned = unassigned;
        Excess = excess;
    }

    /// <summary>The seats of each list, in the order of the votes; under a tie those that it has whatever becomes of the tie.</summary>
    public ValueList<int> Seats { get; }

    /// <summary>The places of the lists with equal claims to the last seats, ascending; empty where there is no tie.</summary>
    public ValueList<int> Tied { get; }

    /// <summary>How many seats go among them.</summary>
    public int Open { get; }

    /// <summary>Seats that go to nobody.</summary>
    public int Unassigned { get; }

    /// <summary>Seats given beyond those that there are, by whole quotas.</summary>
    public int Excess { get; }

    /// <summary>The seats in order: <c>4, 3, 1</c>.</summary>
    public override string ToString()
    {
        string seats = string.Join(", ", Seats.Select(static one => one.ToString(CultureInfo.InvariantCulture)));
        return Open > 0 ? string.Create(CultureInfo.InvariantCulture, $"{seats}; {Open} among places {string.Join(", ", Tied.AsEnumerable())}")
            : Unassigned > 0 ? string.Create(CultureInfo.InvariantCulture, $"{seats}; unassigned {Unassigned}")
            : Excess > 0 ? string.Create(CultureInfo.InvariantCulture, $"{seats}; {Excess} too many")
            : seats;
    }
}
