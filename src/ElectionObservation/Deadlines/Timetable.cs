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
    /// for a rule in several readings, the answer of each; and so for a rule that is counted from one read in several ways. The order of the rules does not
    /// matter. Every round is counted from its own milestones, unless a rule carries over, and governed by the law of the first voting day, of the day the
    /// election was called, or of the event in that round, as the rule says.
    /// </summary>
    /// <param name="election">The election, with the milestones known so far.</param>
    /// <param name="rules">The rules, none twice in one reading.</param>
    /// <param name="clock">What "local time" means in the jurisdiction.</param>
    /// <param name="reference">Where zones and calendars are looked up.</param>
    /// <param name="weakest">The weakest evidence that is accepted.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <param name="zone">Whose clock decides where a rule names none: that of a region, of a station abroad; <c>null</c> for the jurisdiction's.</param>
    /// <param name="steps">Whether the steps are recorded; bulk work does without.</param>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    /// <exception cref="ArgumentException">A rule stands twice in one reading, one that its event selects is not counted from one event
    /// in all versions, or the clock is not selected by voting day.</exception>
    public static Timetable Of(
        Election election,
        IEnumerable<RuleHistory<StatutoryRule>> rules,
        RuleHistory<LegalClock> clock,
        LegalReference reference,
        Evidence weakest = Evidence.SingleSource,
        int round = 1,
        ZoneId? zone = null,
        bool steps = true)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(reference);
        Round at = election.Round(round);
        clock.RequireVotingDay(nameof(clock));
        TimeProblem? noClock = ClockOf(election, zone, clock, reference, weakest, out ZoneClock? zoneClock);
        RuleHistory<StatutoryRule>[] all = [.. rules];
        if (all.Contains(null))
        {
            throw new ArgumentException("A rule is null.", nameof(rules));
        }

        return new(at, new RuleSet(election, all, reference, noClock, zoneClock, weakest, steps).Answers(round));
    }

    /// <summary>The window between an opening and a deadline.</summary>
    /// <param name="opens">The rule that opens it.</param>
    /// <param name="closes">The rule that closes it.</param>
    /// <exception cref="ArgumentException">No such rule applies to the election, or one is of the wrong side.</exception>
    /// <exception cref="InvalidOperationException">Either time is not known; the message names what is open.</exception>
    public DeadlineWindow Window(RuleId opens, RuleId closes) => new(this[opens].Single(), this[closes].Single());

    /// <summary>The events that the versions of a rule are counted from; anything but one leaves open which one selects the version.</summary>
    /// <param name="versions">The versions.</param>
    internal static ValueList<Milestone> EventsOf(IEnumerable<RuleVersion<StatutoryRule>> versions) =>
        versions.SelectMany(static version => version.Rule.When.Milestones).Distinct().ToValueList();

    private static IEnumerable<Deadline> KnownIn(DeadlineAnswer answer) => answer.Match<IEnumerable<Deadline>>(
        static known => [known.Deadline],
        static _ => [],
        static readings => readings.Answers.SelectMany(static pair => KnownIn(pair.Value)),
        static _ => []);

    private static TimeProblem? ClockOf(
        Election election,
        ZoneId? zone,
        RuleHistory<LegalClock> clock,
        LegalReference reference,
        Evidence weakest,
        out ZoneClock? zoneClock)
    {
        zoneClock = null;
        if (zone is null)
        {
            RuleAnswer<LegalClock> answer = clock.On(election.VotingDay, weakest);
            if (answer is not RuleAnswer<LegalClock>.InForce { Version.Rule.Zone: var its })
            {
                return new TimeProblem.NoSingleClock(election.VotingDay, answer);
            }

            zone = its;
        }

        return reference.TryGetClock(zone, out zoneClock) ? null : new TimeProblem.UnknownZone(zone);
    }

    /// <summary>The round and each answer, a line each.</summary>
    public override string ToString() => $"{Round}{string.Concat(Answers.Select(static pair => $"\n{pair.Key}: {pair.Value}"))}";
}
