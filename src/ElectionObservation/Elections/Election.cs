namespace ElectionObservation.Elections;

/// <summary>
/// An election: where, of what kind, when, in how many rounds so far. Most have one round and one voting day, and are written so; in JSON
/// <c>{ "jurisdiction": "KZ", "kind": "presidential", "votingDay": "2022-11-20" }</c>.
/// </summary>
public sealed record Election
{
    /// <summary>States an election.</summary>
    /// <param name="jurisdiction">Whose law applies.</param>
    /// <param name="kind">What is elected or decided.</param>
    /// <param name="votingDay">The voting day of the first round.</param>
    /// <param name="milestones">Other days of the first round that legal time is counted from, as far as they are known.</param>
    /// <param name="voting">Days of voting of the first round besides voting day, or around it.</param>
    /// <param name="laterRounds">Second and further rounds and repeat votes, each with its own days; nothing carries over by itself.</param>
    /// <param name="occasion">Why it is held when it is; <c>null</c> when that is not stated.</param>
    /// <param name="contests">Its contests, as far as they are stated one by one.</param>
    /// <param name="times">The time of day of milestones of the first round, where hours are counted from it.</param>
    /// <exception cref="ArgumentException">The rounds are not in the order of their voting days, a contest is given twice, or <see cref="Round"/>
    /// refuses the first round.</exception>
    public Election(
        JurisdictionId jurisdiction,
        ElectionKind kind,
        LocalDate votingDay,
        ValueMap<Milestone, LocalDate> milestones = default,
        ValueList<VotingWindow> voting = default,
        ValueList<Round> laterRounds = default,
        ElectionOccasion? occasion = null,
        ValueList<Contest> contests = default,
        ValueMap<Milestone, LocalTime> times = default)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        ArgumentNullException.ThrowIfNull(kind);
        Jurisdiction = jurisdiction;
        Kind = kind;
        FirstRound = new Round(votingDay, milestones, voting, times);
        LaterRounds = laterRounds;
        Occasion = occasion;
        Once.Each(contests, static contest => contest.Id, static key => $"Contest '{key}' is given twice.", nameof(contests));
        Contests = contests;
        LocalDate last = votingDay;
        foreach (Round round in laterRounds)
        {
            if (round.VotingDay <= last)
            {
                throw new ArgumentException($"Rounds follow each other: {round.VotingDay:R} does not come after {last:R}.", nameof(laterRounds));
            }

            last = round.VotingDay;
        }
    }

    /// <summary>Whose law applies.</summary>
    public JurisdictionId Jurisdiction { get; }

    /// <summary>What is elected or decided.</summary>
    public ElectionKind Kind { get; }

    /// <summary>The first round.</summary>
    public Round FirstRound { get; }

    /// <summary>The voting day of the first round; the day of the poll that selects the version of a rule.</summary>
    public LocalDate VotingDay => FirstRound.VotingDay;

    /// <summary>Other days of the first round that legal time is counted from, by milestone.</summary>
    public ValueMap<Milestone, LocalDate> Milestones => FirstRound.Milestones;

    /// <summary>The time of day of milestones of the first round, where it is known.</summary>
    public ValueMap<Milestone, LocalTime> Times => FirstRound.Times;

    /// <summary>Days of voting of the first round besides voting day, or around it.</summary>
    public ValueList<VotingWindow> Voting => FirstRound.Voting;

    /// <summary>Second and further rounds and repeat votes, in the order of their voting days.</summary>
    public ValueList<Round> LaterRounds { get; }

    /// <summary>Why it is held when it is; <c>null</c> when that is not stated.</summary>
    public ElectionOccasion? Occasion { get; }

    /// <summary>Its contests, in the order given, as far as they are stated one by one; empty is not "none".</summary>
    public ValueList<Contest> Contests { get; }

    /// <summary>All rounds, in the order of their voting days.</summary>
    public ValueList<Round> Rounds => [FirstRound, .. LaterRounds];

    /// <summary>Whether both are the same election, whatever else is known of it: the same jurisdiction, kind and voting day.</summary>
    /// <param name="other">The other election.</param>
    public bool IsSameAs(Election other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Jurisdiction == other.Jurisdiction && Kind == other.Kind && VotingDay == other.VotingDay;
    }

    /// <summary>A round by its number.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    public Round Round(int number) => number >= 1 && number <= LaterRounds.Count + 1
        ? number == 1 ? FirstRound : LaterRounds[number - 2]
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"The election has rounds 1 to {LaterRounds.Count + 1}.");

    /// <summary>The same election with one milestone more, or with another day for one it has.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="day">Its day.</param>
    /// <param name="round">The round it belongs to, from 1.</param>
    /// <exception cref="ArgumentException">The milestone is voting day (another voting day is another election), or <see cref="Round"/>
    /// refuses the day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    public Election With(Milestone milestone, LocalDate day, int round = 1) => With(Round(round).With(milestone, day), round);

    /// <summary>The same election with one milestone more, and the time of day it happened at.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="at">The day and the time, by the clock of the jurisdiction.</param>
    /// <param name="round">The round it belongs to, from 1.</param>
    /// <exception cref="ArgumentException">What the other form refuses.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    public Election With(Milestone milestone, LocalDateTime at, int round = 1) => With(Round(round).With(milestone, at), round);

    private Election With(Round changed, int round) => round == 1
        ? new(Jurisdiction, Kind, VotingDay, changed.Milestones, Voting, LaterRounds, Occasion, Contests, changed.Times)
        : new(Jurisdiction, Kind, VotingDay, Milestones, Voting, [.. LaterRounds.Select((later, index) => index == round - 2 ? changed : later)], Occasion, Contests, Times);

    /// <summary>The jurisdiction, the kind and the rounds.</summary>
    public override string ToString() => $"{Jurisdiction} {Kind} {string.Join("; ", Rounds)}";
}
