using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>What became of the seats of a list, and of its votes, from one allocation to another.</summary>
public sealed record SeatChange
{
    /// <summary>States a change.</summary>
    /// <param name="before">The list in the one allocation.</param>
    /// <param name="after">The same list in the other.</param>
    /// <exception cref="ArgumentException">The lists differ.</exception>
    public SeatChange(SeatLine before, SeatLine after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Option != after.Option)
        {
            throw new ArgumentException($"Expected a line of '{before.Option}', found one of '{after.Option}'.", nameof(after));
        }

        Before = before;
        After = after;
    }

    /// <summary>The list in the one allocation.</summary>
    public SeatLine Before { get; }

    /// <summary>The same list in the other.</summary>
    public SeatLine After { get; }

    /// <summary>The list.</summary>
    public OptionId Option => Before.Option;

    /// <summary>How many seats more; below zero when they are fewer.</summary>
    public int Seats => After.Seats - Before.Seats;

    /// <summary>How many votes more; below zero when they are fewer.</summary>
    public long Votes => After.Votes - Before.Votes;

    /// <summary>The change in English: the seats, and why as far as the line tells: votes, and the threshold passed or missed.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Option}: {Before.Seats} -> {After.Seats} seats, {Before.Votes} -> {After.Votes} votes{(Before.Passes == After.Passes ? "" : After.Passes ? ", now passes the threshold" : ", no longer passes the threshold")}");
}
