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

    /// <summary>
    /// The deadlines that are known, with their rule, earliest first. A rule read in several ways stands here once for each reading that gives
    /// a deadline; a rule that is open in any other way does not: see <see cref="Answers"/>.
    /// </summary>
    public IEnumerable<KeyValuePair<RuleId, Deadline>> Deadlines => Answers
        .SelectMany(static pair => KnownIn(pair.Value).Select(deadline => KeyValuePair.Create(pair.Key, deadline)))
        .OrderBy(static pair => pair.Value.At.ToInstant());

    /// <summary>The answer of a rule.</summary>
    /// <param name="rule">The rule; <see cref="Rules"/> names the well-known ones.</param>
    /// <exception cref="ArgumentException">No such rule applies to the election; the message names those that do.</exception>
    public DeadlineAnswer this[RuleId rule] => Answers[rule];

    /// <summary>
    /// Evaluates a set of rules. For each, the version in force on the date that selects it, among those that apply to the kind of election;
    /// for a rule in several readings, the answer of each. The order of the rules does not matter. Every round is counted from its own
    /// milestones, and governed by the law of the first voting day, of the day the election was called, or of the event in that round, as the
    /// rule says.
    /// </summary>
    /// <param name="election">The election, with the milestones known so far.</param>
    /// <param name="rules">The rules, none twice in one reading.</param>
    /// <param name="clock">What "local time" means in the jurisdiction.</param>
    /// <param name="reference">Where zones are looked up.</param>
    /// <param name="weakest">The weakest evidence that is accepted.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    /// <exception cref="ArgumentException">A rule stands twice in one reading, one that its event selects is counted from different events
    /// in different versions, or the clock is not selected by voting day.</exception>
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
        Round at = election.Round(round);
        TimeProblem? noClock = ClockOf(election, clock, reference, weakest, out ZoneClock? zoneClock);
        var answers = new Dictionary<RuleId, Dictionary<ReadingId, DeadlineAnswer>>();
        foreach (RuleHistory<StatutoryRule> rule in rules)
        {
            if (rule is null)
            {
                throw new ArgumentException("A rule is null.", nameof(rules));
            }

            if (ForKind(rule, election.Kind) is not { } applicable)
            {
                continue;
            }

            DeadlineAnswer? open = VersionOf(applicable, election, at, weakest, out RuleVersion<StatutoryRule>? version);
            Dictionary<ReadingId, DeadlineAnswer> readings = answers.TryGetValue(rule.Id, out Dictionary<ReadingId, DeadlineAnswer>? found) ? found : answers[rule.Id] = [];
            if (!readings.TryAdd(rule.Reading, open ?? AnswerOf(version!, at, reference, noClock, zoneClock)))
            {
                throw new ArgumentException($"Rule '{rule.Id}' stands twice in the reading '{rule.Reading}'.", nameof(rules));
            }
        }

        return new(at, [.. answers.Select(static pair => KeyValuePair.Create(
            pair.Key,
            pair.Value.Count == 1 ? pair.Value.Values.First() : new DeadlineAnswer.Readings([.. pair.Value])))]);
    }

    /// <summary>The events that the versions of a rule are counted from; more than one leaves open which one selects the version.</summary>
    /// <param name="versions">The versions.</param>
    internal static ValueList<Milestone> EventsOf(IEnumerable<RuleVersion<StatutoryRule>> versions) =>
        versions.Select(static version => FirstAnchor(version.Rule.When)).Distinct().ToValueList();

    private static IEnumerable<Deadline> KnownIn(DeadlineAnswer answer) => answer.Match<IEnumerable<Deadline>>(
        static known => [known.Deadline],
        static _ => [],
        static readings => readings.Answers.SelectMany(static pair => KnownIn(pair.Value)),
        static _ => []);

    private static RuleHistory<StatutoryRule>? ForKind(RuleHistory<StatutoryRule> rule, ElectionKind kind)
    {
        ValueList<RuleVersion<StatutoryRule>> applicable = rule.Versions.Where(version => version.Rule.CoversKind(kind)).ToValueList();
        return applicable.Count == rule.Versions.Count ? rule
            : applicable.Count == 0 ? null
            : new(rule.Id, applicable, rule.Title, rule.Reading, rule.SelectedBy);
    }

    private static TimeProblem? ClockOf(
        Election election,
        RuleHistory<LegalClock> clock,
        LegalReference reference,
        Evidence weakest,
        out ZoneClock? zoneClock)
    {
        zoneClock = null;
        clock.RequireVotingDay(nameof(clock));
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

    private static DeadlineAnswer AnswerOf(RuleVersion<StatutoryRule> version, Round round, LegalReference reference, TimeProblem? noClock, ZoneClock? clock)
    {
        if (noClock is not null && (version.Rule.When.Zone is not { } zone || !reference.TryGetClock(zone, out clock)))
        {
            return Evaluator.OpenDay(version.Rule.When, round) ?? new DeadlineAnswer.Problems([noClock]);
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
            SelectingDate.EventDay when EventsOf(rule.Versions) is [var only] => only,
            SelectingDate.EventDay => throw new ArgumentException($"Rule '{rule.Id}' is counted from different events in different versions; its event cannot select one.", nameof(rule)),
            _ => null,
        };
        Round source = rule.SelectedBy == SelectingDate.CallDay ? election.FirstRound : round;
        return needed is null || source.TryGetDay(needed, out day) ? null : new DeadlineAnswer.Waiting([needed]);
    }

    internal static Milestone FirstAnchor(TimeExpression when) =>
        when.Match(static day => day.Milestone, static counted => FirstAnchor(counted.Anchor));

    /// <summary>The round and each answer, a line each.</summary>
    public override string ToString() => $"{Round}{string.Concat(Answers.Select(static pair => $"\n{pair.Key}: {pair.Value}"))}";
}
