namespace ElectionObservation.Elections;

/// <summary>One round of an election: its voting day, its other days of voting, and the milestones that are known so far.</summary>
public sealed record Round
{
    /// <summary>States a round.</summary>
    /// <param name="votingDay">The day the law calls voting day.</param>
    /// <param name="milestones">Other days that legal time is counted from, as far as they are known.</param>
    /// <param name="voting">Days of voting besides voting day, or around it; empty when all vote on voting day.</param>
    /// <param name="times">The time of day of milestones, where hours are counted from it.</param>
    /// <exception cref="ArgumentException">Voting day is given again among the milestones, a time is given without a day, voting ends before it starts, regular voting does
    /// not include voting day, or a day is not of the ISO calendar, years 1 to 9998.</exception>
    public Round(
        LocalDate votingDay,
        ValueMap<Milestone, LocalDate> milestones = default,
        ValueList<VotingWindow> voting = default,
        ValueMap<Milestone, LocalTime> times = default)
    {
        if (milestones.TryGet(Milestone.VotingDay, out _))
        {
            throw new ArgumentException("Voting day has its own place; it is not given again among the milestones.", nameof(milestones));
        }

        foreach ((_, LocalDate day) in milestones)
        {
            IsoDay.Of(day, nameof(milestones));
        }

        VotingDay = IsoDay.Of(votingDay);
        Milestones = milestones;
        Times = times;
        Voting = voting;
        if (Regular.Any() && !Regular.Any(window => window.FirstDay <= votingDay && votingDay <= window.LastDay))
        {
            throw new ArgumentException($"Regular voting does not include voting day, {votingDay:R}.", nameof(voting));
        }

        foreach (Milestone timed in times.Keys)
        {
            if (!TryGetDay(timed, out _))
            {
                throw new ArgumentException($"A time of day is given for '{timed}', and no day.", nameof(times));
            }
        }

        TryGetDay(Milestone.VotingStart, out LocalDate start);
        TryGetDay(Milestone.VotingEnd, out LocalDate end);
        if (end < start)
        {
            throw new ArgumentException($"Voting ends on {end:R}, before it starts on {start:R}.", nameof(milestones));
        }
    }

    /// <summary>The day the law calls voting day.</summary>
    public LocalDate VotingDay { get; }

    /// <summary>Other days that legal time is counted from, by milestone, as far as they are known.</summary>
    public ValueMap<Milestone, LocalDate> Milestones { get; }

    /// <summary>Days of voting besides voting day, or around it, in the order given.</summary>
    public ValueList<VotingWindow> Voting { get; }

    /// <summary>The time of day of milestones, by the clock of the jurisdiction, where it is known.</summary>
    public ValueMap<Milestone, LocalTime> Times { get; }

    private IEnumerable<VotingWindow> Regular => Voting.Where(static window => window.Mode == VotingMode.Regular);

    /// <summary>
    /// Looks a milestone up. <see cref="Milestone.VotingStart"/> and <see cref="Milestone.VotingEnd"/> follow from the days of regular
    /// voting unless they are given.
    /// </summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="day">Its day, when it is known.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGetDay(Milestone milestone, out LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        day = VotingDay;
        return ReferenceEquals(milestone, Milestone.VotingDay) || milestone == Milestone.VotingDay || Milestones.TryGet(milestone, out day) || TryGetEdge(milestone, out day);
    }

    /// <summary>The first and the last day of regular voting, where they are not given by themselves.</summary>
    private bool TryGetEdge(Milestone milestone, out LocalDate day)
    {
        day = VotingDay;
        if (milestone == Milestone.VotingStart)
        {
            day = Regular.Select(static window => window.FirstDay).DefaultIfEmpty(VotingDay).Min();
            return true;
        }

        if (milestone == Milestone.VotingEnd)
        {
            day = Regular.Select(static window => window.LastDay).DefaultIfEmpty(VotingDay).Max();
            return true;
        }

        return false;
    }

    /// <summary>Voting day and the milestones.</summary>
    public override string ToString() => $"{VotingDay:R}{string.Concat(Milestones.Select(static pair => $", {pair.Key} {pair.Value:R}"))}{string.Concat(Voting.Select(static window => $", {window}"))}";

    /// <summary>The same round with one milestone more, and the time of day it happened at.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="at">The day and the time, by the clock of the jurisdiction.</param>
    /// <exception cref="ArgumentException">What the other form refuses.</exception>
    public Round With(Milestone milestone, LocalDateTime at) => new(VotingDay, Milestones.With(milestone, at.Date), Voting, Times.With(milestone, at.TimeOfDay));

    /// <summary>The same round with one milestone more, or with another day for one it has.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="day">Its day.</param>
    /// <exception cref="ArgumentException">The milestone is voting day (another voting day is another round), or the constructor refuses
    /// the day.</exception>
    public Round With(Milestone milestone, LocalDate day) => new(VotingDay, Milestones.With(milestone, day), Voting, Times);
}
