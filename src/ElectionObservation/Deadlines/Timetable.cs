using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>What a set of rules answers for one round of an election: every deadline with its steps, and for the rest what is still open.</summary>
public sealed record Timetable
{
    /// <summary>States a timetable. Computed ones come from <see cref="Of"/>.</summary>
    /// <param name="round">The round it is for.</param>
    /// <param name="answers">The answer of each rule.</param>
    public Timetable(Round round, ValueMap<RuleId, DeadlineAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(round);
        Round = round;
        Answers = answers;
    }

    /// <summary>The round it is for.</summary>
    public Round Round { get; }

    /// <summary>The answer of each rule that applies to the election.</summary>
    public ValueMap<RuleId, DeadlineAnswer> Answers { get; }

    /// <summary>The deadlines that are known, by rule, earliest first.</summary>
    public IEnumerable<KeyValuePair<RuleId, Deadline>> Known => Answers
        .Where(static pair => pair.Value is DeadlineAnswer.Known)
        .Select(static pair => KeyValuePair.Create(pair.Key, pair.Value.Single()))
        .OrderBy(static pair => pair.Value.At.ToInstant());

    /// <summary>The answer of a rule.</summary>
    /// <param name="rule">The rule; <see cref="Rules"/> names the well-known ones.</param>
    /// <exception cref="ArgumentException">No such rule applies to the election; the message names those that do.</exception>
    public DeadlineAnswer this[RuleId rule] => Answers[rule];

    /// <summary>
    /// Evaluates a set of rules. For each, the version in force on the date that selects it; for a rule in several readings, the answer of
    /// each. The order of the rules does not matter.
    /// </summary>
    /// <param name="election">The election, with the milestones known so far.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="clock">What "local time" means in the jurisdiction.</param>
    /// <param name="reference">Where zones are looked up.</param>
    /// <param name="weakest">The weakest evidence that is accepted.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    public static Timetable Of(
        Election election,
        IEnumerable<RuleHistory<StatutoryRule>> rules,
        RuleHistory<LegalClock> clock,
        LegalReference reference,
        Evidence weakest = Evidence.SingleSource,
        int round = 1)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(reference);
        ValueList<Round> rounds = election.Rounds;
        if (round < 1 || round > rounds.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(round), round, $"The election has rounds 1 to {rounds.Count}.");
        }

        Round at = rounds[round - 1];
        TimeProblem? noClock = ClockOf(election, clock, reference, weakest, out ZoneClock? zoneClock);
        var answers = new List<KeyValuePair<RuleId, DeadlineAnswer>>();
        foreach (IGrouping<RuleId, RuleHistory<StatutoryRule>> group in rules.GroupBy(static rule => rule.Id))
        {
            var readings = new List<KeyValuePair<ReadingId, DeadlineAnswer>>();
            foreach (RuleHistory<StatutoryRule> rule in group)
            {
                DeadlineAnswer? open = VersionOf(rule, election, at, weakest, out RuleVersion<StatutoryRule>? version);
                if (version?.Rule.CoversKind(election.Kind) != false)
                {
                    readings.Add(new(rule.Reading, open ?? AnswerOf(version!, at, noClock, zoneClock)));
                }
            }

            if (readings.Count > 0)
            {
                answers.Add(new(group.Key, readings.Count == 1 ? readings[0].Value : new DeadlineAnswer.Readings(new(readings))));
            }
        }

        return new(at, new(answers));
    }

    private static TimeProblem? ClockOf(
        Election election,
        RuleHistory<LegalClock> clock,
        LegalReference reference,
        Evidence weakest,
        out ZoneClock? zoneClock)
    {
        zoneClock = null;
        RuleAnswer<LegalClock> answer = clock.On(election.VotingDay, weakest);
        if (answer is not RuleAnswer<LegalClock>.InForce { Version.Rule.Zone: var zone })
        {
            return new TimeProblem.NoSingleClock(election.VotingDay, answer);
        }

        return reference.TryGetClock(zone, out zoneClock) ? null : new TimeProblem.UnknownZone(zone);
    }

    private static DeadlineAnswer? VersionOf(
        RuleHistory<StatutoryRule> rule,
        Election election,
        Round round,
        Evidence weakest,
        out RuleVersion<StatutoryRule>? version)
    {
        version = null;
        if (SelectingDay(rule, election, round, out LocalDate day) is { } waiting)
        {
            return waiting;
        }

        RuleAnswer<StatutoryRule> answer = rule.On(day, weakest);
        version = (answer as RuleAnswer<StatutoryRule>.InForce)?.Version;
        return version is null ? new DeadlineAnswer.Problems([new TimeProblem.NoSingleVersion(rule.Id, day, answer)]) : null;
    }

    private static DeadlineAnswer AnswerOf(RuleVersion<StatutoryRule> version, Round round, TimeProblem? noClock, ZoneClock? clock)
    {
        if (noClock is not null)
        {
            return new DeadlineAnswer.Problems([noClock]);
        }

        Recorder recorder = Recorder.Start();
        return Evaluator.Evaluate(version.Rule, version, round, clock!, ref recorder);
    }

    private static DeadlineAnswer.Waiting? SelectingDay(RuleHistory<StatutoryRule> rule, Election election, Round round, out LocalDate day)
    {
        day = election.VotingDay;
        Milestone? needed = rule.SelectedBy switch
        {
            SelectingDate.CallDay => Milestone.CallDay,
            SelectingDate.EventDay => FirstAnchor(rule.Versions[0].Rule.When),
            _ => null,
        };
        Round source = rule.SelectedBy == SelectingDate.CallDay ? election.FirstRound : round;
        return needed is null || source.TryGetDay(needed, out day) ? null : new DeadlineAnswer.Waiting([needed]);
    }

    private static Milestone FirstAnchor(TimeExpression when) =>
        when.Match(static day => day.Milestone, static counted => FirstAnchor(counted.Anchor));
}
