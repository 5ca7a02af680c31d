using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;

namespace ElectionObservation.Accreditations;

/// <summary>
/// The law on accreditation as it stands for one round of an election: the times within which each act must be done, by the clock of the country and to the second, and what stands in the way. Asked of one act,
/// or of a whole register. Safe to share.
/// </summary>
public sealed class AccreditationLaw
{
    // Days that are different for each accreditation, by the names that rules have for them.
    private static readonly Milestone ApplicationReceived = "applicationReceived";
    private static readonly Milestone AccreditationRequest = "accreditationRequest";
    private static readonly Milestone AccreditationDay = "accreditationDay";
    private static readonly Milestone DecisionReceived = "decisionReceived";

    private readonly Func<Election, Timetable> _timetable;
    private readonly Dictionary<ObserverAudience, RuleAnswer<ObserverAccess>> _access;
    private readonly Timetable _common;
    private readonly DateTimeZone? _zone;

    /// <summary>Puts the law together.</summary>
    /// <param name="election">The election.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <param name="access">What the law says on admitting each kind of observers.</param>
    /// <param name="timetable">The times of the rules that it names, for the election with further milestones.</param>
    /// <param name="countsFromActs">Whether any of those rules is counted from an act of each accreditation, and not from days of the election alone.</param>
    /// <param name="zone">The clock of the country; <c>null</c> when it is not known.</param>
    internal AccreditationLaw(
        Election election,
        int round,
        Dictionary<ObserverAudience, RuleAnswer<ObserverAccess>> access,
        Func<Election, Timetable> timetable,
        bool countsFromActs,
        DateTimeZone? zone)
    {
        Election = election;
        Round = round;
        _access = access;
        _timetable = timetable;
        _common = timetable(election);
        _zone = zone;
        CountsFromActs = countsFromActs && zone is not null;
    }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>Which round of it, from 1.</summary>
    public int Round { get; }

    /// <summary>What the law says on admitting some observers.</summary>
    /// <param name="audience">The observers.</param>
    public RuleAnswer<ObserverAccess> AccessOf(ObserverAudience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return _access.GetValueOrDefault(audience) ?? new RuleAnswer<ObserverAccess>.NoneInForce();
    }

    /// <summary>
    /// Whether an act was done in time. Times that are counted from the request or from the decision are counted from the last ones of the same accreditation before the act, as far as the
    /// register knows them. For an accreditation to another round this law sets no time.
    /// </summary>
    /// <param name="act">The act.</param>
    /// <param name="extract">What the register knows.</param>
    public ActTiming TimingOf(AccreditationAct act, RegisterExtract extract)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(extract);
        return new LawCheck(this, extract, null).TimingOf(act, extract[act.Of].Acts);
    }

    /// <summary>
    /// Checks a register against the law, as of a moment: acts out of time, decisions overdue, and what stands in the way of those who are accredited or ask for it. What law forbids is a legal finding with its citation;
    /// an organ of the host and two accreditations of one person are found anyway, as a reason to look. No person is named.
    /// </summary>
    /// <param name="extract">What the register says.</param>
    /// <param name="senders">Who the senders are; those it does not hold are taken to be no organs of any state.</param>
    public ValidationReport Check(RegisterExtract extract, SenderDirectory? senders = null)
    {
        ArgumentNullException.ThrowIfNull(extract);
        return new([.. new LawCheck(this, extract, senders).Run()]);
    }

    /// <summary>Whether any time is counted from an act of each accreditation, so that it is not the same for all.</summary>
    internal bool CountsFromActs { get; }

    /// <summary>Whether a milestone is an act of each accreditation.</summary>
    internal static bool IsOfAct(Milestone milestone) =>
        milestone == ApplicationReceived || milestone == AccreditationRequest || milestone == AccreditationDay || milestone == DecisionReceived;

    /// <summary>The answers of the rules for an accreditation of which the request, the grant and the last decision are known so far.</summary>
    internal Timetable TimesFor(Instant? request, Instant? grant, Instant? decision)
    {
        if (_zone is null || !CountsFromActs)
        {
            return _common;
        }

        Election election = Election;
        Set(ApplicationReceived, request);
        Set(AccreditationRequest, request);
        Set(AccreditationDay, grant);
        Set(DecisionReceived, decision);
        return ReferenceEquals(election, Election) ? _common : _timetable(election);

        void Set(Milestone milestone, Instant? at) => election = at is { } known ? election.With(milestone, known.InZone(_zone).LocalDateTime, Round) : election;
    }

    /// <summary>The day of a moment by the clock of the country; <c>null</c> when that is not known.</summary>
    internal LocalDate? DayOf(Instant moment) => _zone is null ? null : moment.InZone(_zone).Date;

    /// <summary>The election, the round and whom the law is known for.</summary>
    public override string ToString() => $"accreditation to {Election}: {string.Join(", ", _access.Keys.OrderBy(static audience => audience.Value, StringComparer.Ordinal))}";
}
