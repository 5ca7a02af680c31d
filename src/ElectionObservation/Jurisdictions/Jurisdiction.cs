using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Jurisdictions;

/// <summary>
/// What the law of one country says, by date: its clock, its rules about time, its offices, its ballots, who wins, who has seats. Pure data; anyone can write one. Equal when the
/// law is; what is accepted of it is no part of it.
/// </summary>
public sealed record Jurisdiction
{
    /// <summary>States the law.</summary>
    /// <param name="id">The country.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="clock">What "local time" means in its law.</param>
    /// <param name="rules">Its rules about time; a rule in several readings stands once for each.</param>
    /// <param name="offices">Its offices.</param>
    /// <param name="ballot">What is on every ballot besides the contestants; <c>null</c> when that is not known.</param>
    /// <param name="winners">Who is elected to an office of one holder, by office.</param>
    /// <param name="seats">How seats go to lists, by body.</param>
    /// <param name="calendars">The calendars that its rules ask.</param>
    /// <param name="access">Whether and how observers are admitted.</param>
    /// <param name="protocols">The forms of protocols, by the kind of election; a form in several readings stands once for each.</param>
    /// <param name="quotas">What part of a list some groups must have, by body.</param>
    /// <exception cref="ArgumentException">A rule or a form stands twice in the same reading, an office, a calendar or a rule on access stands twice, a calendar is made
    /// of one that is not given or of itself, or the version of the clock, of a
    /// ballot, winner or seat rule or of a quota is not selected by voting day.</exception>
    public Jurisdiction(
        JurisdictionId id,
        LocalizedText name,
        RuleHistory<LegalClock> clock,
        ValueList<RuleHistory<StatutoryRule>> rules = default,
        ValueList<Office> offices = default,
        RuleHistory<BallotRule>? ballot = null,
        ValueMap<OfficeId, RuleHistory<WinnerRule>> winners = default,
        ValueMap<OfficeId, RuleHistory<SeatRule>> seats = default,
        ValueList<DayCalendar> calendars = default,
        ValueList<RuleHistory<ObserverAccess>> access = default,
        ValueList<RuleHistory<ProtocolForm>> protocols = default,
        ValueMap<OfficeId, RuleHistory<ListQuota>> quotas = default)
        : this(id, name, clock, rules, offices, ballot, winners, seats, calendars, access, protocols, quotas, new CalendarSet(calendars), Evidence.SingleSource)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(clock);
        clock.RequireVotingDay(nameof(clock));
        ballot?.RequireVotingDay(nameof(ballot));
        foreach ((_, RuleHistory<WinnerRule> rule) in winners)
        {
            rule.RequireVotingDay(nameof(winners));
        }

        foreach ((_, RuleHistory<SeatRule> rule) in seats)
        {
            rule.RequireVotingDay(nameof(seats));
        }

        foreach ((_, RuleHistory<ListQuota> rule) in quotas)
        {
            rule.RequireVotingDay(nameof(quotas));
        }

        Once.Each(rules, static rule => (rule.Id, rule.Reading), static key => $"Rule '{key.Id}' stands twice in the reading '{key.Reading}'.", nameof(rules));
        foreach (RuleHistory<ObserverAccess> rule in access)
        {
            rule.RequireVotingDay(nameof(access));
        }

        foreach (RuleHistory<ProtocolForm> form in protocols)
        {
            form.RequireVotingDay(nameof(protocols));
        }

        Once.Each(protocols, static form => (form.Id, form.Reading), static key => $"The form '{key.Id}' stands twice in the reading '{key.Reading}'.", nameof(protocols));
        Once.Each(access, static rule => rule.Id, static key => $"The rule on access '{key}' stands twice.", nameof(access));
        Once.Each(offices, static office => office.Id, static key => $"Office '{key}' stands twice.", nameof(offices));
    }

    private Jurisdiction(
        JurisdictionId id,
        LocalizedText name,
        RuleHistory<LegalClock> clock,
        ValueList<RuleHistory<StatutoryRule>> rules,
        ValueList<Office> offices,
        RuleHistory<BallotRule>? ballot,
        ValueMap<OfficeId, RuleHistory<WinnerRule>> winners,
        ValueMap<OfficeId, RuleHistory<SeatRule>> seats,
        ValueList<DayCalendar> calendars,
        ValueList<RuleHistory<ObserverAccess>> access,
        ValueList<RuleHistory<ProtocolForm>> protocols,
        ValueMap<OfficeId, RuleHistory<ListQuota>> quotas,
        CalendarSet calendarSet,
        Evidence accepts)
    {
        Id = id;
        Name = name;
        Clock = clock;
        Rules = rules;
        Offices = offices;
        Ballot = ballot;
        Winners = winners;
        Seats = seats;
        Calendars = calendars;
        Access = access;
        Protocols = protocols;
        Quotas = quotas;
        _calendars = calendarSet;
        Accepts = accepts;
    }

    private readonly CalendarSet _calendars;

    /// <summary>The country.</summary>
    public JurisdictionId Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>What "local time" means in its law.</summary>
    public RuleHistory<LegalClock> Clock { get; }

    /// <summary>Its rules about time, in the order given.</summary>
    public ValueList<RuleHistory<StatutoryRule>> Rules { get; }

    /// <summary>Its offices, in the order given.</summary>
    public ValueList<Office> Offices { get; }

    /// <summary>What is on every ballot besides the contestants; <c>null</c> when that is not known.</summary>
    public RuleHistory<BallotRule>? Ballot { get; }

    /// <summary>Who is elected to an office of one holder, by office.</summary>
    public ValueMap<OfficeId, RuleHistory<WinnerRule>> Winners { get; }

    /// <summary>The calendars that its rules ask, in the order given.</summary>
    public ValueList<DayCalendar> Calendars { get; }

    /// <summary>Whether and how observers are admitted, in the order given.</summary>
    public ValueList<RuleHistory<ObserverAccess>> Access { get; }

    /// <summary>The forms of protocols, by the kind of election, in the order given.</summary>
    public ValueList<RuleHistory<ProtocolForm>> Protocols { get; }

    /// <summary>What part of a list some groups must have, by body.</summary>
    public ValueMap<OfficeId, RuleHistory<ListQuota>> Quotas { get; }

    /// <summary>How seats go to lists, by body.</summary>
    public ValueMap<OfficeId, RuleHistory<SeatRule>> Seats { get; }

    /// <summary>
    /// The weakest evidence that answers may rest on, <see cref="Evidence.SingleSource"/> unless <see cref="Accepting"/> says otherwise. A rule
    /// less well known leaves a hole that answers "excluded". A wish of who asks, not a part of the law: it is not written to JSON.
    /// </summary>
    public Evidence Accepts { get; }

    /// <summary>The same law, answering from evidence as weak as stated.</summary>
    /// <param name="weakest">The weakest evidence accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no evidence.</exception>
    public Jurisdiction Accepting(Evidence weakest) => new(Id, Name, Clock, Rules, Offices, Ballot, Winners, Seats, Calendars, Access, Protocols, Quotas, _calendars, Known.Value(weakest));

    /// <summary>An office.</summary>
    /// <param name="id">The office.</param>
    /// <exception cref="ArgumentException">There is no such office; the message names those there are.</exception>
    public Office Office(OfficeId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Offices.FirstOrDefault(office => office.Id == id)
            ?? throw new ArgumentException($"There is no office '{id}' in {Id}; there is: {(Offices.Count == 0 ? "none" : string.Join(", ", Offices.Select(static office => office.Id)))}.", nameof(id));
    }

    /// <summary>Which rule on the terms of an office was in force for an election.</summary>
    /// <param name="office">The office.</param>
    /// <param name="votingDay">The day of the poll.</param>
    /// <exception cref="ArgumentException">There is no such office.</exception>
    public RuleAnswer<TermRule> TermRule(OfficeId office, LocalDate votingDay) => Office(office).TermRule.On(votingDay, Accepts);

    /// <summary>Whether a person may stand for an office, as far as the limit on terms goes, and why.</summary>
    /// <param name="office">The office.</param>
    /// <param name="candidacy">The candidacy.</param>
    /// <exception cref="ArgumentException">There is no such office, or the election is one of another jurisdiction.</exception>
    public Eligibility MayStand(OfficeId office, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(candidacy);
        return Office(office).MayStand(candidacy.Election.Jurisdiction == Id ? candidacy : throw OfAnother(candidacy.Election, nameof(candidacy)), Accepts);
    }

    /// <summary>What the law put on every ballot besides the contestants.</summary>
    /// <param name="votingDay">The day of the poll.</param>
    public RuleAnswer<BallotRule> BallotRule(LocalDate votingDay) => Ballot?.On(votingDay, Accepts) ?? new RuleAnswer<BallotRule>.NoneInForce();

    /// <summary>Which rule said who is elected to an office of one holder.</summary>
    /// <param name="office">The office.</param>
    /// <param name="votingDay">The day of the poll.</param>
    /// <exception cref="ArgumentException">There is no such rule; the message names the offices that have one.</exception>
    public RuleAnswer<WinnerRule> WinnerRule(OfficeId office, LocalDate votingDay) => Winners[office].On(votingDay, Accepts);

    /// <summary>Which rule said how seats go to lists.</summary>
    /// <param name="body">The body, by the name that its seats are kept under.</param>
    /// <param name="votingDay">The day of the poll.</param>
    /// <exception cref="ArgumentException">There is no such rule; the message names the bodies that have one.</exception>
    public RuleAnswer<SeatRule> SeatRule(OfficeId body, LocalDate votingDay) => Seats[body].On(votingDay, Accepts);

    /// <summary>Which rule said what part of a list some groups must have.</summary>
    /// <param name="body">The body, by the name that its quotas are kept under.</param>
    /// <param name="votingDay">The day of the poll.</param>
    /// <exception cref="ArgumentException">There is no such rule; the message names the bodies that have one.</exception>
    public RuleAnswer<ListQuota> ListQuota(OfficeId body, LocalDate votingDay) => Quotas[body].On(votingDay, Accepts);

    /// <summary>Which form the protocols of a poll had, in one reading.</summary>
    /// <param name="id">The form.</param>
    /// <param name="votingDay">The day of the poll.</param>
    /// <param name="reading">The reading; <c>null</c> for the plain one.</param>
    /// <exception cref="ArgumentException">There is no such form in that reading; the message names those there are.</exception>
    public RuleAnswer<ProtocolForm> ProtocolForm(RuleId id, LocalDate votingDay, ReadingId? reading = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        reading ??= ReadingId.AsWritten;
        RuleHistory<ProtocolForm> form = Protocols.FirstOrDefault(form => form.Id == id && form.Reading == reading)
            ?? throw new ArgumentException(
                $"There is no form '{id}' in the reading '{reading}' in {Id}; there is: {(Protocols.Count == 0 ? "none" : string.Join(", ", Protocols.Select(static form => $"{form.Id} ({form.Reading})")))}.",
                nameof(id));
        return form.On(votingDay, Accepts);
    }

    /// <summary>Which version of a rule about time applied to a poll, in one reading; to evaluate it by itself, by a clock got from <see cref="Reference"/>, which knows the calendars.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="votingDay">The day of the poll.</param>
    /// <param name="reading">The reading; <c>null</c> for the plain one.</param>
    /// <exception cref="ArgumentException">There is no such rule in that reading, or another date than voting day selects its version.</exception>
    public RuleAnswer<StatutoryRule> StatutoryRule(RuleId id, LocalDate votingDay, ReadingId? reading = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        RuleHistory<StatutoryRule> rule = Rules.FirstOrDefault(rule => rule.Id == id && rule.Reading == (reading ?? ReadingId.AsWritten))
            ?? throw new ArgumentException($"There is no rule '{id}' in the reading '{reading ?? ReadingId.AsWritten}' in {Id}.", nameof(id));
        rule.RequireVotingDay(nameof(id));
        return rule.On(votingDay, Accepts);
    }

    /// <summary>What law said on admitting some observers, by rule; empty when nothing is known.</summary>
    /// <param name="audience">Whom it is about.</param>
    /// <param name="votingDay">The day of the poll.</param>
    public ValueMap<RuleId, RuleAnswer<ObserverAccess>> AccessOf(ObserverAudience audience, LocalDate votingDay)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return [.. Access
            .Where(rule => rule.Versions.Any(version => version.Rule.Audiences.Contains(audience)))
            .Select(rule => KeyValuePair.Create(rule.Id, rule.On(votingDay, Accepts)))];
    }

    /// <summary>Zones and calendars as the rules here mean them: those given, and of the calendars those of the jurisdiction where none of that name is given.</summary>
    /// <param name="reference">Where zones are looked up, and calendars first.</param>
    public LegalReference Reference(LegalReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Over(_calendars);
    }

    /// <summary>Every deadline of an election, with its steps, and for the rest what is still open.</summary>
    /// <param name="election">The election, with the milestones known so far.</param>
    /// <param name="reference">Where zones are looked up, and calendars before those of the jurisdiction: a list that came out yesterday goes first.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <param name="zone">Whose clock decides where a rule names none: that of a region, of a station abroad; <c>null</c> for the jurisdiction's.</param>
    /// <param name="steps">Whether the steps are recorded; bulk work does without.</param>
    /// <exception cref="ArgumentException">The election is one of another jurisdiction or has no such round, or <see cref="Validate"/> would
    /// find that a rule is counted from different events.</exception>
    public Timetable TimetableOf(Election election, LegalReference reference, int round = 1, ZoneId? zone = null, bool steps = true)
    {
        ArgumentNullException.ThrowIfNull(election);
        return election.Jurisdiction == Id
            ? Timetable.Of(election, Rules, Clock, Reference(reference), Accepts, round, zone, steps)
            : throw OfAnother(election, nameof(election));
    }

    /// <summary>
    /// The law on accreditation for one round of an election: whether an act was done in time, and what stands in the way of those who ask for it.
    /// </summary>
    /// <param name="election">The election.</param>
    /// <param name="reference">Where time zones, and calendars that are not of the jurisdiction, are looked up.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <exception cref="ArgumentException">The election is one of another jurisdiction.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The election has no such round.</exception>
    public AccreditationLaw AccreditationOf(Election election, LegalReference reference, int round = 1)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(reference);
        if (election.Jurisdiction != Id)
        {
            throw OfAnother(election, nameof(election));
        }

        var access = new Dictionary<ObserverAudience, RuleAnswer<ObserverAccess>>();
        foreach (ObserverAudience audience in Access.SelectMany(static rule => rule.Versions).SelectMany(static version => version.Rule.Audiences).Distinct())
        {
            RuleAnswer<ObserverAccess>[] answers =
            [
                .. AccessOf(audience, election.VotingDay)
                    .Select(static pair => pair.Value)
                    .Where(answer => answer is not RuleAnswer<ObserverAccess>.NoneInForce && (answer is not RuleAnswer<ObserverAccess>.InForce { Version: var version } || version.Rule.Audiences.Contains(audience))),
            ];

            // Two rules for the same observers, each for some of them: which one is meant is not for the library to say.
            RuleVersion<ObserverAccess>[] several = [.. answers.OfType<RuleAnswer<ObserverAccess>.InForce>().Select(static answer => answer.Version)];
            access[audience] = several.Length > 1 ? new RuleAnswer<ObserverAccess>.NotEstablished([.. several])
                : answers.Length > 0 ? answers.OrderBy(static answer => answer is not RuleAnswer<ObserverAccess>.InForce).First()
                : new RuleAnswer<ObserverAccess>.NoneInForce();
        }

        RuleHistory<StatutoryRule>[] rules = RulesNamed(Access.SelectMany(static rule => rule.Versions).SelectMany(static version => version.Rule.Times).Select(static time => time.Rule));
        LegalReference its = Reference(reference);
        DateTimeZone? zone = Clock.On(election.VotingDay, Accepts) is RuleAnswer<LegalClock>.InForce { Version.Rule.Zone: var id } && its.TryGetClock(id, out ZoneClock? clock) ? clock.Zone : null;
        bool countsFromActs = rules.Any(static rule => rule.Versions.Any(static version => version.Rule.When.Milestones.Any(AccreditationLaw.IsOfAct)));
        return new(election, round, access, it => Timetable.Of(it, rules, Clock, its, Accepts, round, steps: false), countsFromActs, zone);
    }

    /// <summary>Rules by name, with those that they are counted from.</summary>
    private RuleHistory<StatutoryRule>[] RulesNamed(IEnumerable<RuleId> names)
    {
        var wanted = new HashSet<RuleId>();
        var open = new Queue<RuleId>(names);
        while (open.TryDequeue(out RuleId? name))
        {
            foreach (RuleId other in wanted.Add(name) ? Rules.Where(rule => rule.Id == name).SelectMany(static rule => rule.Versions).SelectMany(static version => version.Rule.Rules) : [])
            {
                open.Enqueue(other);
            }
        }

        return [.. Rules.Where(rule => wanted.Contains(rule.Id))];
    }

    private ArgumentException OfAnother(Election election, string name) => new($"The election is one of {election.Jurisdiction}, the law that of {Id}.", name);

    /// <summary>
    /// Checks what only the whole can show: that every zone, calendar and rule that is named exists, that no rule is counted from itself, that no two versions of one rule from norms of one rank are certainly in
    /// force on the same day and contradict each other, and that a rule whose event selects the version is counted from one event.
    /// </summary>
    /// <param name="reference">Where zones are looked up.</param>
    public ValidationReport Validate(LegalReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new JurisdictionCheck(this, Reference(reference)).Run();
    }

    /// <summary>Whether both state the same law; what is accepted of it is no part of it.</summary>
    /// <param name="other">The other law.</param>
    public bool Equals(Jurisdiction? other) =>
        other is not null && Id == other.Id && Name == other.Name && Clock == other.Clock && Rules == other.Rules && Offices == other.Offices
        && Ballot == other.Ballot && Winners == other.Winners && Seats == other.Seats
        && Calendars == other.Calendars && Access == other.Access && Protocols == other.Protocols && Quotas == other.Quotas;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Clock, Rules, Offices, Winners, Seats, HashCode.Combine(Ballot, Calendars, Access, Protocols, Quotas));

    /// <summary>The code and the name.</summary>
    public override string ToString() => $"{Id} ({Name})";
}
