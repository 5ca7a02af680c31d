using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>Lists or alliances with equal claims to fewer seats than they are.</summary>
public sealed record SeatTie
{
    /// <summary>States a tie.</summary>
    /// <param name="among">The lists or alliances with equal claims, in the order of the ballot.</param>
    /// <param name="seats">How many seats go among them, 1 or more and fewer than they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are as many seats as lists, or none.</exception>
    public SeatTie(ValueList<OptionId> among, int seats)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(seats, among.Count);
        Among = among;
        Seats = seats;
    }

    /// <summary>The lists or alliances with equal claims, in the order of the ballot.</summary>
    public ValueList<OptionId> Among { get; }

    /// <summary>How many seats go among them.</summary>
    public int Seats { get; }

    /// <summary>The tie in English: <c>1 among a, b</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seats} among {string.Join(", ", Among)}");
}
