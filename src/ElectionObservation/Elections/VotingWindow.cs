namespace ElectionObservation.Elections;

/// <summary>Days on which votes are cast in one way: regular voting over several days, early voting, voting abroad.</summary>
public sealed record VotingWindow
{
    /// <summary>States the days.</summary>
    /// <param name="mode">The way of voting.</param>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, included.</param>
    /// <exception cref="ArgumentException">The last day lies before the first, or a day is not of the ISO calendar.</exception>
    public VotingWindow(VotingMode mode, LocalDate firstDay, LocalDate lastDay)
    {
        ArgumentNullException.ThrowIfNull(mode);
        if (IsoDay.Of(lastDay) < IsoDay.Of(firstDay))
        {
            throw new ArgumentException($"Voting ends on {lastDay:R}, before it begins on {firstDay:R}.", nameof(lastDay));
        }

        Mode = mode;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The way of voting.</summary>
    public VotingMode Mode { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The way of voting and the days.</summary>
    public override string ToString() => $"{Mode} {FirstDay:R} to {LastDay:R}";
}
