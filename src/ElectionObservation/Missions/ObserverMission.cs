using System.Globalization;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>
/// A mission of observers to an election: who sent it, when, under which mandate, of whom it consists, what it did and issued. As far as
/// published; <see cref="Validate"/> says what does not fit together.
/// </summary>
public sealed record ObserverMission
{
    // Roles that a format has nobody in, by what its name means. A format that is not here says nothing of roles.
    private static readonly ValueMap<MissionFormat, ValueList<ObserverRole>> RolesOutside =
    [
        new(MissionFormat.NeedsAssessment, [ObserverRole.LongTermObserver, ObserverRole.ShortTermObserver, ObserverRole.LocallyRecruitedObserver]),
        new(MissionFormat.LimitedElectionObservation, [ObserverRole.ShortTermObserver, ObserverRole.LocallyRecruitedObserver]),
        new(MissionFormat.ElectionAssessment, [ObserverRole.LongTermObserver, ObserverRole.ShortTermObserver, ObserverRole.LocallyRecruitedObserver]),
        new(MissionFormat.ElectionExpertTeam, [ObserverRole.LongTermObserver, ObserverRole.ShortTermObserver, ObserverRole.LocallyRecruitedObserver]),
    ];

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
    /// <param name="format">What it is set up to do; <c>null</c> when that is not stated.</param>
    /// <param name="partOf">The mission it is part of, so that its members are members of that one; <c>null</c> when none is stated.</param>
    /// <param name="partners">Missions it works together with, without being part of them.</param>
    /// <param name="planned">How many observers were asked for or announced in which role; roles need not be all.</param>
    /// <param name="complaints">Complaints and appeals that it reports on.</param>
    /// <exception cref="ArgumentException">A unit abroad or a complaint is given twice, or the mission is part or partner of itself.</exception>
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
        ValueList<MissionDocument> documents = default,
        MissionFormat? format = null,
        MissionId? partOf = null,
        ValueList<MissionId> partners = default,
        ValueMap<ObserverRole, int> planned = default,
        ValueList<Complaint> complaints = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(election);
        Once.Each(abroad, static unit => (unit.Parent, unit.Id), static key => $"Unit '{key.Id}' is given twice.", nameof(abroad));
        Once.Each(complaints, static complaint => complaint.Id, static key => $"Complaint '{key}' is given twice.", nameof(complaints));
        foreach ((_, int count) in byRole)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(byRole));
        }

        foreach ((_, int count) in planned)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(planned));
        }

        if (partOf == id)
        {
            throw new ArgumentException($"Mission '{id}' is part of itself.", nameof(partOf));
        }

        if (partners.Contains(id))
        {
            throw new ArgumentException($"Mission '{id}' is a partner of itself.", nameof(partners));
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
        Format = format;
        PartOf = partOf;
        Partners = CanonicalSet.Of(partners);
        Planned = planned;
        Complaints = complaints;
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

    /// <summary>What it is set up to do; <c>null</c> when that is not stated.</summary>
    public MissionFormat? Format { get; }

    /// <summary>The mission it is part of, so that its members are members of that one; <c>null</c> when none is stated.</summary>
    public MissionId? PartOf { get; }

    /// <summary>Missions it works together with, without being part of them, in the order of their names. They may share people.</summary>
    public ValueList<MissionId> Partners { get; }

    /// <summary>How many observers were asked for or announced in which role, as far as stated; <see cref="ByRole"/> says how many there were.</summary>
    public ValueMap<ObserverRole, int> Planned { get; }

    /// <summary>Complaints and appeals that it reports on, in the order published.</summary>
    public ValueList<Complaint> Complaints { get; }

    /// <summary>What was planned against what there was, for each role of which either is stated, in the order of the roles' names.</summary>
    public ValueList<RoleDeployment> Deployment =>
    [
        .. CanonicalSet.Of([.. Planned.Keys, .. ByRole.Keys])
            .Select(role => new RoleDeployment(role, Planned.TryGet(role, out int planned) ? planned : null, ByRole.TryGet(role, out int actual) ? actual : null)),
    ];

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
    /// When the documents of a mission are due by a standard: those of which it says so, in this kind of election and this round. One that
    /// counts from a day not known yet waits for it.
    /// </summary>
    /// <param name="standard">The standard.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    /// <param name="round">The round, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    public ValueMap<DocumentKind, DeadlineAnswer> DocumentsDue(MissionStandard standard, ZoneClock clock, int round = 1)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(clock);
        Round counted = Election.Round(round);
        return
        [
            .. standard.Documents
                .Where(pair => pair.Value.CoversKind(Election.Kind) && (round == 1 || pair.Value.LaterRounds != LaterRounds.NotApplied))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Evaluate(pair.Value.LaterRounds == LaterRounds.CarriedOver ? Election.FirstRound : counted, clock))),
        ];
    }

    /// <summary>
    /// Finds documents that a standard has due and that were issued later, seen from the last round: the first of each kind, since one in time is
    /// enough. One that is not issued, or whose day is not known well enough, is no finding.
    /// </summary>
    /// <param name="standard">The standard.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    public ValidationReport CheckDocuments(MissionStandard standard, ZoneClock clock)
    {
        var findings = new List<Finding>();
        foreach ((DocumentKind kind, DeadlineAnswer due) in DocumentsDue(standard, clock, Election.Rounds.Count))
        {
            var issued = Documents
                .Select(static (document, place) => (document, place))
                .Where(one => one.document.Kind == kind && one.document.Issued is not null)
                .ToList();
            if (issued.Count > 0 && issued.TrueForAll(one => IsAfter(one.document.Issued!.Value, due)))
            {
                (MissionDocument document, int place) = issued.MinBy(static one => one.document.Issued!.Value.Earliest);
                bool isAbout = standard.Approximate.Contains(kind);
                findings.Add(new(
                    "mission.document-after-due",
                    isAbout ? Severity.Information : Severity.Warning,
                    isAbout ? FindingKind.Tolerance : FindingKind.Derived,
                    Path("documents", place),
                    subjects: [document.ToString(), due.ToString(), standard.Id.Value]));
            }
        }

        return new([.. findings]);
    }

    /// <summary>Whether it was issued after it was due; a time that is not known is not passed. A rule evaluated by itself has one reading.</summary>
    private static bool IsAfter(LegalDate issued, DeadlineAnswer due) =>
        due is DeadlineAnswer.Known { Deadline: { } deadline } && (deadline.CutOff.IsStartOfDay ? issued.Earliest >= deadline.Day : issued.Earliest > deadline.Day);

    /// <summary>
    /// Checks the figures as <see cref="Composition.Validate"/> does, roles against the total and against the format, the scope of the mandate
    /// against the kind of election, the order of documents and their place before or after voting day, answers against questions, days of
    /// complaints and appeals, recommendations, and finds the state that holds the election, or an organ of it, among the senders: a reason to
    /// look, no error.
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

        CheckFormat(findings);
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
        findings.AddRange(Recommendation.Check(Documents));
        findings.AddRange(Complaint.Check(Complaints));
        return new([.. findings]);
    }

    /// <summary>What a format means is said by a handbook and not by law, and missions have stretched it: a reason to look.</summary>
    private void CheckFormat(List<Finding> findings)
    {
        if (Format is not { } format || !RolesOutside.TryGet(format, out ValueList<ObserverRole> outside))
        {
            return;
        }

        foreach (ObserverRole role in outside)
        {
            if (ByRole.TryGet(role, out int actual) && actual > 0)
            {
                Outside($"byRole[{role}]", role);
            }

            if (Planned.TryGet(role, out int planned) && planned > 0)
            {
                Outside($"planned[{role}]", role);
            }
        }

        for (int i = 0; i < Members.Count; i++)
        {
            if (outside.Contains(Members[i].Role))
            {
                Outside(Path("members", i), Members[i].Role);
            }
        }

        void Outside(string path, ObserverRole role) =>
            findings.Add(new("mission.role-outside-format", Severity.Warning, FindingKind.Definition, path, subjects: [format.Value, role.Value]));
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

    internal static string Path(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]");

    /// <summary>The mission, the sender and the election.</summary>
    public override string ToString() => $"{Id}: {Sender}, {Election}";
}
