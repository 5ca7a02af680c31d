using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>How far a list is from one seat more or less, while the votes of all others stay as they are.</summary>
public sealed record SeatMargin
{
    /// <summary>States a margin.</summary>
    /// <param name="option">The list.</param>
    /// <param name="seats">The seats that it has for certain, zero or more.</param>
    /// <param name="toGain">How many votes more give it a further seat or an equal claim to one, zero or more; <c>null</c> when no number does.</param>
    /// <param name="toLose">How many votes fewer cost it a seat or make it uncertain, 1 or more; <c>null</c> when no number does.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public SeatMargin(OptionId option, int seats, long? toGain = null, long? toLose = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentOutOfRangeException.ThrowIfNegative(seats);
        ArgumentOutOfRangeException.ThrowIfNegative(toGain ?? 0, nameof(toGain));
        ArgumentOutOfRangeException.ThrowIfLessThan(toLose ?? 1, 1, nameof(toLose));
        Option = option;
        Seats = seats;
        ToGain = toGain;
        ToLose = toLose;
    }

    /// <summary>The list.</summary>
    public OptionId Option { get; }

    /// <summary>The seats that it has for certain.</summary>
    public int Seats { get; }

    /// <summary>How many votes more give it a further seat or an equal claim to one; <c>null</c> when no number does.</summary>
    public long? ToGain { get; }

    /// <summary>How many votes fewer cost it a seat or make it uncertain; <c>null</c> when no number does.</summary>
    public long? ToLose { get; }

    /// <summary>The margin in English.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Option} {Seats}{(ToGain is { } gain ? $", one more with {gain} votes more" : "")}{(ToLose is { } lose ? $", one fewer with {lose} votes fewer" : "")}");
}
