using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>
/// A mission of observers to an election: who sent it, when, under which mandate, of whom it consists, what it did and issued. As far as
/// published; <see cref="Validate"/> says what does not fit together.
/// </summary>
public sealed record ObserverMission
{
    /// <summary>States a mission.</summary>
    /// <param name="id">The mission.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="election">The election.</param>
    /// <param name="period">The days it is in the country; <c>null</c> when they are not stated.</param>
    /// <param name="observers">Of how many observers it consists, and from whom; nothing is stated when <c>null</c>.</param>
    /// <param name="headIncluded">Whether the number includes the head of mission; <c>null</c> when that is not stated.</param>
    /// <param name="byRole">How many observers work in which role; roles may overlap, and need not be all.</param>
    /// <param name="members">Members who are spoken of on their own, the head of mission among them.</param>
    /// <param name="invitation">The invitation; <c>null</c> when none is stated.</param>
    /// <param name="mandate">The document it works under; <c>null</c> when none is stated.</param>
    /// <param name="abroad">Units outside the country that votes, in which it observes as well.</param>
    /// <param name="activities">What it did.</param>
    /// <param name="requests">What it asked institutions.</param>
    /// <param name="documents">What it issued or announced.</param>
    /// <exception cref="ArgumentException">A unit abroad is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of observers in a role is negative.</exception>
    public ObserverMission(
        MissionId id,
        SendingBody sender,
        Election election,
        MissionPeriod? period = null,
        Composition? observers = null,
        bool? headIncluded = null,
        ValueMap<ObserverRole, int> byRole = default,
        ValueList<MissionMember> members = default,
        Invitation? invitation = null,
        Mandate? mandate = null,
        ValueList<ElectoralUnit> abroad = default,
        ValueList<Activity> activities = default,
        ValueList<InformationRequest> requests = default,
        ValueList<MissionDocument> documents = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(election);
        Once.Each(abroad, static unit => (unit.Parent, unit.Id), static key => $"Unit '{key.Id}' is given twice.", nameof(abroad));
        foreach ((_, int count) in byRole)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(byRole));
        }

        Id = id;
        Sender = sender;
        Election = election;
        Period = period;
        Observers = observers ?? new();
        HeadIncluded = headIncluded;
        ByRole = byRole;
        Members = members;
        Invitation = invitation;
        Mandate = mandate;
        Abroad = abroad;
        Activities = activities;
        Requests = requests;
        Documents = documents;
    }

    /// <summary>The mission.</summary>
    public MissionId Id { get; }

    /// <summary>Who sent it.</summary>
    public SendingBody Sender { get; }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>The days it is in the country; <c>null</c> when they are not stated.</summary>
    public MissionPeriod? Period { get; }

    /// <summary>Of how many observers it consists, and from whom, as far as stated.</summary>
    public Composition Observers { get; }

    /// <summary>Whether the number includes the head of mission; <c>null</c> when that is not stated.</summary>
    public bool? HeadIncluded { get; }

    /// <summary>How many observers work in which role, as far as stated.</summary>
    public ValueMap<ObserverRole, int> ByRole { get; }

    /// <summary>Members who are spoken of on their own, in the order published.</summary>
    public ValueList<MissionMember> Members { get; }

    /// <summary>The invitation; <c>null</c> when none is stated.</summary>
    public Invitation? Invitation { get; }

    /// <summary>The document it works under; <c>null</c> when none is stated.</summary>
    public Mandate? Mandate { get; }

    /// <summary>Units outside the country that votes, in which it observes as well, in the order published.</summary>
    public ValueList<ElectoralUnit> Abroad { get; }

    /// <summary>What it did, in the order published.</summary>
    public ValueList<Activity> Activities { get; }

    /// <summary>What it asked institutions, in the order published.</summary>
    public ValueList<InformationRequest> Requests { get; }

    /// <summary>What it issued or announced, in the order published.</summary>
    public ValueList<MissionDocument> Documents { get; }

    /// <summary>
    /// How many people there are, the head of mission included: one number, or both readings when a head is among <see cref="Members"/> and it
    /// is not said whether the published number includes the head. <c>null</c> when no number is stated.
    /// </summary>
    public CountRange? Headcount
    {
        get
        {
            bool hasHead = Members.Any(static member => member.Role == ObserverRole.HeadOfMission);
            return Observers.Total is not { } stated ? null
                : HeadIncluded ?? !hasHead ? stated.Range
                : stated.Range.Plus(HeadIncluded is null ? new(0, 1) : CountRange.Exactly(1));
        }
    }

    private IEnumerable<Counterpart> Counterparts => Activities.Where(static activity => activity.By is null && activity.Kind == ActivityKind.Meeting).SelectMany(static activity => activity.With);

    /// <summary>How many different counterparts of each kind it met in meetings, told apart by name.</summary>
    public ValueMap<CounterpartKind, int> Met =>
    [
        .. Counterparts
            .DistinctBy(static counterpart => (counterpart.Kind, counterpart.Name.ToString()))
            .CountBy(static counterpart => counterpart.Kind),
    ];

    /// <summary>How many of the candidates or lists on a ballot it met in meetings, in person or through their staff.</summary>
    /// <param name="options">What the ballot offers; the line against all does not count.</param>
    public Coverage MetOf(ValueList<BallotOption> options)
    {
        HashSet<OptionId> contestants = [.. options.Where(static option => option.Kind == OptionKind.Contestant).Select(static option => option.Id)];
        int met = Counterparts.Select(static counterpart => counterpart.Option).OfType<OptionId>().Distinct().Count(contestants.Contains);
        return new(met == contestants.Count && met > 0, met, contestants.Count);
    }

    /// <summary>
    /// Checks the figures as <see cref="Composition.Validate"/> does, roles against the total, the scope of the mandate against the kind of
    /// election, the order of documents and their place before or after voting day, answers against questions, and finds the
    /// state that holds the election, or an organ of it, among the senders: a reason to look, no error.
    /// </summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>(Observers.Validate().Under("observers"));
        findings.AddRange(Observers.OrgansOf(Election.Jurisdiction).Select(static finding => finding.Under("observers")));
        if (Sender.State?.Country == Election.Jurisdiction.Country)
        {
            findings.Add(new("mission.sent-by-the-host", Severity.Warning, FindingKind.Screen, "sender", subjects: [Sender.ToString()]));
        }

        if (Period is { } period && period.FirstDay > LastVotingDay)
        {
            findings.Add(Warning("mission.begins-after-voting-day", "period.firstDay", period.ToString(), $"{LastVotingDay:R}"));
        }

        CheckRoles(findings);
        if (Mandate is { } mandate && !mandate.CoversKind(Election.Kind))
        {
            findings.Add(Warning("mission.mandate-does-not-cover", "mandate.covers", Election.Kind.Value));
        }

        for (int i = 0; i < Requests.Count; i++)
        {
            if (Requests[i] is { Asked: { } asked, Answered: { } answered } && answered.Latest < asked.Earliest)
            {
                findings.Add(Warning("mission.answered-before-asked", Path("requests", i), answered.ToString(), asked.ToString()));
            }
        }

        CheckDocuments(findings);
        return new([.. findings]);
    }

    private void CheckRoles(List<Finding> findings)
    {
        if (Headcount?.AtMost is not { } most)
        {
            return;
        }

        foreach ((ObserverRole role, int count) in ByRole)
        {
            if (count > most)
            {
                var broken = new BrokenRelation(new(role.Value, count), Relation.AtMost, new("observers in all", most));
                findings.Add(new("mission.role-above-total", Severity.Error, FindingKind.Consistency, $"byRole[{role}]", broken));
            }
        }
    }

    /// <summary>Interim reports come before the last voting day, statements and final reports not before the first, the final report last.</summary>
    private void CheckDocuments(List<Finding> findings)
    {
        DocumentKind[] order = [DocumentKind.InterimReport, DocumentKind.PreliminaryStatement, DocumentKind.FinalReport];
        for (int i = 0; i < Documents.Count; i++)
        {
            if (Documents[i] is not { Issued: { } issued } document || Array.IndexOf(order, document.Kind) is not (>= 0 and var place))
            {
                continue;
            }

            LocalDate votingDay = place == 0 ? LastVotingDay : Election.VotingDay;
            bool misplaced = place == 0 ? issued.Earliest >= votingDay : issued.Latest < votingDay;
            if (misplaced)
            {
                findings.Add(Warning("mission.document-out-of-place", Path("documents", i), document.ToString(), $"{votingDay:R}"));
            }

            foreach (MissionDocument earlier in Documents)
            {
                // Between rounds, statements and interim reports take turns.
                bool comesFirst = Array.IndexOf(order, earlier.Kind) is >= 0 and var rank && rank < place && (place == order.Length - 1 || Election.LaterRounds.Count == 0);
                if (comesFirst && earlier.Issued is { } day && issued.Latest < day.Earliest)
                {
                    findings.Add(Warning("mission.documents-out-of-order", Path("documents", i), document.ToString(), earlier.ToString()));
                }
            }
        }
    }

    private LocalDate LastVotingDay => Election.Rounds[^1].VotingDay;

    private static Finding Warning(FindingCode code, string path, params string[] subjects) =>
        new(code, Severity.Warning, FindingKind.Consistency, path, subjects: [.. subjects]);

    private static string Path(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]");

    /// <summary>The mission, the sender and the election.</summary>
    public override string ToString() => $"{Id}: {Sender}, {Election}";
}
