using System.Globalization;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;

namespace ElectionObservation.Accreditations;

/// <summary>One check of a register against the law. No person is named in what it finds.</summary>
internal sealed class LawCheck(AccreditationLaw law, RegisterExtract extract, SenderDirectory? senders)
{
    private readonly List<Finding> _findings = [];
    private readonly RegisterIndex _index = extract.Register.Index;

    // Requests come in lists: many have the same moments, and so the same times.
    private readonly Dictionary<(Instant? Request, Instant? Grant, Instant? Decision), Timetable> _times = [];

    // A time that is not known is said once, and not for every act.
    private readonly Dictionary<RuleId, (DeadlineAnswer Answer, Citation Citation)> _notKnown = [];

    // Asked for only where the law asks for an invitation: it goes through the whole register.
    private readonly Lazy<HashSet<SenderId>> _invited = new(() =>
        [.. extract.Accreditations.Where(static one => one.Applicant is not null && one.Acts.Any(static act => act.Step == AccreditationStep.Invited)).Select(static one => one.Applicant!.Sender)]);

    public List<Finding> Run()
    {
        var perStation = new Dictionary<(SenderId, UnitId), (HashSet<object> Observers, int Most, Citation Citation)>();
        foreach (Accreditation one in extract.Accreditations)
        {
            CheckTimes(one);
            if (one.Applicant is { } applicant)
            {
                CheckApplicant(one, applicant, perStation);
            }
        }

        foreach (((SenderId sender, UnitId station), (HashSet<object> observers, int most, Citation citation)) in perStation.Where(static pair => pair.Value.Observers.Count > pair.Value.Most))
        {
            var broken = new BrokenRelation(new("observers", observers.Count), Relation.AtMost, new("allowed at one polling station", most));
            _findings.Add(new("accreditation.too-many-at-station", Severity.Error, FindingKind.Legal, $"stations[{station}]", broken, [sender.Value], citation));
        }

        foreach ((PersonKey person, int[] places) in _index.Repeated)
        {
            CheckRepeated(person, places);
        }

        _findings.AddRange(_notKnown.Select(static rule =>
            new Finding("accreditation.time-not-known", Severity.Information, FindingKind.Legal, $"times[{rule.Key}]", subjects: [$"{rule.Value.Answer}"], citation: rule.Value.Citation)));
        return _findings;
    }

    public ActTiming TimingOf(AccreditationAct act, ValueList<AccreditationAct> acts)
    {
        AccreditationAct? request = acts.LastOrDefault(static one => one.Step == AccreditationStep.Requested) ?? (act.Step == AccreditationStep.Requested ? act : null);
        return request?.Applicant is { } applicant && applicant.Round == law.Round && VersionFor(applicant) is { Rule: var access }
            ? TimingOf(act, applicant, access, TimesOf(acts, act))
            : new(Timeliness.NoRule);
    }

    private static ActTiming TimingOf(AccreditationAct act, Applicant applicant, ObserverAccess access, Timetable times)
    {
        var answers = new Dictionary<RuleId, DeadlineAnswer>();
        Timeliness all = Timeliness.NoRule;
        foreach (TimedStep timed in access.Times)
        {
            if (!timed.IsAbout(act.Step, applicant.Person is not null) || !times.Answers.TryGet(timed.Rule, out DeadlineAnswer? answer))
            {
                continue;
            }

            answers[timed.Rule] = answer;
            Timeliness one = By(answer, act.At);

            // Whichever act the rule means, the first of them done late leaves none that is in time.
            one = one == Timeliness.OutOfTime && timed.Unsettled && act.Step != timed.Steps[0] ? Timeliness.Undetermined : one;
            all = Worse(all, one);
        }

        return new(all, [.. answers]);
    }

    private static Timeliness Worse(Timeliness one, Timeliness other) =>
        one == Timeliness.NoRule || other == Timeliness.OutOfTime ? other
        : one == Timeliness.OutOfTime || other == Timeliness.InTime ? one
        : other;

    private static Timeliness By(DeadlineAnswer answer, Instant moment) => answer.Match(
        known => known.Deadline.IsMetBy(moment) ? Timeliness.InTime : Timeliness.OutOfTime,
        static _ => Timeliness.Undetermined,
        readings => readings.Answers.Select(pair => By(pair.Value, moment)).Distinct().ToArray() is [var only] ? only : Timeliness.Undetermined,
        static _ => Timeliness.Undetermined);

    /// <summary>Whether an answer has a time in it, so that an act may have missed it.</summary>
    private static bool HasTime(DeadlineAnswer answer) => answer.Match(
        static _ => true,
        static _ => false,
        static readings => readings.Answers.Any(static pair => HasTime(pair.Value)),
        static _ => false);

    /// <summary>Whether a time is over in every reading; one that has not begun is not.</summary>
    private static bool IsOver(DeadlineAnswer answer, Instant moment) => answer.Match(
        known => known.Deadline.Rule.Bound != Bound.NotEarlierThan && moment >= known.Deadline.At.ToInstant() && !known.Deadline.IsMetBy(moment),
        static _ => false,
        readings => readings.Answers.All(pair => IsOver(pair.Value, moment)),
        static _ => false);

    private void CheckTimes(Accreditation one)
    {
        // The times of another round are another law's.
        if (one.Applicant is not { } applicant || applicant.Round != law.Round || VersionFor(applicant) is not { Rule: { Times.Count: > 0 } access, Citation: var citation })
        {
            return;
        }

        foreach (AccreditationAct act in one.Acts)
        {
            ActTiming timing = TimingOf(act, applicant, access, TimesOf(one.Acts, act));
            foreach ((RuleId rule, DeadlineAnswer answer) in timing.Rules.Where(static pair => !HasTime(pair.Value)))
            {
                _notKnown.TryAdd(rule, (answer, citation));
            }

            KeyValuePair<RuleId, DeadlineAnswer>[] missed = [.. timing.Rules.Where(pair => HasTime(pair.Value) && By(pair.Value, act.At) != Timeliness.InTime)];
            if (missed.Length > 0)
            {
                bool isOut = timing.Timeliness == Timeliness.OutOfTime;
                Add(
                    isOut ? "accreditation.out-of-time" : "accreditation.perhaps-out-of-time",
                    isOut ? Severity.Error : Severity.Warning,
                    one.Id,
                    [$"{act.Step}", $"{act.At}", .. missed.Select(static pair => $"{pair.Key}: {pair.Value}")],
                    missed.Select(static pair => CitationOf(pair.Value)).FirstOrDefault(static its => its is not null) ?? citation,
                    number: act.Sequence);
            }
        }

        if (one.Status is AccreditationStatus.Requested or AccreditationStatus.Submitted)
        {
            CheckOverdue(one, applicant, access, TimesOf(one.Acts), citation);
        }
    }

    /// <summary>A request that waits for its decision beyond the time for it.</summary>
    private void CheckOverdue(Accreditation one, Applicant applicant, ObserverAccess access, Timetable times, Citation citation)
    {
        foreach (TimedStep timed in access.Times)
        {
            if (!timed.Unsettled
                && timed.IsAbout(AccreditationStep.Granted, applicant.Person is not null)
                && times.Answers.TryGet(timed.Rule, out DeadlineAnswer? answer)
                && IsOver(answer, extract.Effective))
            {
                Add("accreditation.decision-overdue", Severity.Warning, one.Id, [$"{timed.Rule}: {answer}"], CitationOf(answer) ?? citation);
            }
        }
    }

    private void CheckApplicant(
        Accreditation one,
        Applicant applicant,
        Dictionary<(SenderId Sender, UnitId Station), (HashSet<object> Observers, int Most, Citation Citation)> perStation)
    {
        if (!IsOpen(one))
        {
            return;
        }

        RuleVersion<ObserverAccess>? version = VersionFor(applicant);
        (ObserverAccess? access, Citation? citation) = (version?.Rule, version?.Citation);
        if (senders is not null && senders.TryGet(applicant.Sender, out SendingBody? sender) && sender.State?.Country == law.Election.Jurisdiction.Country && IsFromAbroad(applicant))
        {
            AddConflict("accreditation.organ-of-the-host", Conflict.OrganOfHost, applicant, one.Id, [applicant.Sender.Value]);
        }

        if (applicant.Interest == true && access?.Conflicts.Contains(Conflict.InterestDeclared) == true)
        {
            AddConflict("accreditation.interest-declared", Conflict.InterestDeclared, applicant, one.Id, [applicant.Sender.Value]);
        }

        if (IsFromAbroad(applicant) && access?.Conflicts.Contains(Conflict.NotInvited) == true && !_invited.Value.Contains(applicant.Sender))
        {
            AddConflict("accreditation.not-invited", Conflict.NotInvited, applicant, one.Id, [applicant.Sender.Value]);
        }

        if (applicant.Under is { } body && one.IsActive && !extract[body].IsActive)
        {
            _findings.Add(new("accreditation.body-not-accredited", Severity.Warning, FindingKind.Consistency, PathOf(one.Id), subjects: [body.Value], citation: citation));
        }

        if (access?.Existence is { } existence)
        {
            CheckExistence(one, applicant, existence, citation!);
        }

        if (access?.PerStation is { } most && applicant.Station is { } station && one.IsActive)
        {
            // A person with two accreditations is one observer.
            HashSet<object> observers = perStation.TryGetValue((applicant.Sender, station), out (HashSet<object> Observers, int, Citation) before) ? before.Observers : [];
            observers.Add((object?)applicant.Person ?? one.Id);
            perStation[(applicant.Sender, station)] = (observers, most, citation!);
        }
    }

    private void CheckExistence(Accreditation one, Applicant applicant, MinimumExistence existence, Citation citation)
    {
        if (applicant.Person is not null || applicant.Founded is not { } founded)
        {
            return;
        }

        Round round = law.Election.Round(law.Round);
        LocalDate? asked = one.Acts.FirstOrDefault(static act => act.Step == AccreditationStep.Requested) is { } request ? law.DayOf(request.At) : null;
        LocalDate?[] readings = existence.On is null ? [asked, round.VotingDay] : [round.TryGetDay(existence.On, out LocalDate on) ? on : null];
        bool[] certainlyTooYoung = [.. readings.Select(day => day is { } by && IsTooYoung(founded.Earliest, by))];
        bool[] perhapsTooYoung = [.. readings.Select(day => day is not { } by || IsTooYoung(founded.Latest, by))];
        if (certainlyTooYoung.All(static young => young))
        {
            Add("accreditation.sender-too-young", Severity.Error, one.Id, [applicant.Sender.Value, $"{founded}", $"{existence}"], citation);
        }
        else if (perhapsTooYoung.Any(static young => young))
        {
            Add("accreditation.sender-perhaps-too-young", Severity.Warning, one.Id, [applicant.Sender.Value, $"{founded}", $"{existence}"], citation);
        }

        // A day that is not known may be the last of the calendar, which no months can be added to.
        bool IsTooYoung(LocalDate day, LocalDate by) => day > by || day.PlusMonths(existence.Months) > by;
    }

    /// <summary>A person with several accreditations: two that hold at once, or one revoked before another was asked for.</summary>
    private void CheckRepeated(PersonKey person, int[] places)
    {
        Accreditation[] all = [.. places.Select(extract.At).Where(one => one.Applicant?.Person == person)];

        // One for each round is as it should be where accreditation is given anew.
        foreach (Accreditation[] active in all.Where(static one => one.IsActive).GroupBy(static one => one.Applicant!.Round).Select(static round => round.ToArray()).Where(static active => active.Length > 1))
        {
            AddConflict("accreditation.two-active", Conflict.TwoActive, active[^1].Applicant!, active[^1].Id, [.. active.Select(static one => one.Id.Value)]);
        }

        (AccreditationId Id, Instant At)[] revoked = [.. all.SelectMany(static one => RevokedAt(one) is { } at ? [(one.Id, at)] : Array.Empty<(AccreditationId, Instant)>())];
        foreach (Accreditation one in revoked.Length == 0 ? [] : all.Where(IsOpen))
        {
            Instant asked = one.Acts.First(static act => act.Step == AccreditationStep.Requested).At;
            string[] before = [.. revoked.Where(other => other.Id != one.Id && other.At <= asked).Select(static other => other.Id.Value)];
            if (before.Length > 0)
            {
                AddConflict("accreditation.revoked-before", Conflict.RevokedBefore, one.Applicant!, one.Id, [.. before]);
            }
        }
    }

    /// <summary>When an accreditation was first revoked; <c>null</c> when it was not, or the appeal was upheld: then it is as if it had not been.</summary>
    private static Instant? RevokedAt(Accreditation one)
    {
        CaseState state = default;
        Instant? at = null;
        foreach (AccreditationAct act in one.Acts)
        {
            bool isUpheld = state.Apply(act) && act.Step == AccreditationStep.AppealUpheld;
            at = act.Step == AccreditationStep.Revoked ? at ?? act.At : isUpheld ? null : at;
        }

        return at;
    }

    /// <summary>A breach where the law says so, and else a reason to look.</summary>
    private void AddConflict(FindingCode code, Conflict conflict, Applicant applicant, AccreditationId id, ValueList<string> subjects)
    {
        Citation? forbiddenBy = VersionFor(applicant) is { } version && version.Rule.Conflicts.Contains(conflict) ? version.Citation : null;
        _findings.Add(new(
            code,
            forbiddenBy is null ? Severity.Warning : Severity.Error,
            forbiddenBy is null ? FindingKind.Screen : FindingKind.Legal,
            PathOf(id),
            subjects: subjects,
            citation: forbiddenBy));
    }

    private static bool IsOpen(Accreditation one) =>
        one.Status is AccreditationStatus.Granted or AccreditationStatus.Requested or AccreditationStatus.Submitted or AccreditationStatus.Incomplete;

    private RuleVersion<ObserverAccess>? VersionFor(Applicant applicant) => law.AccessOf(applicant.Audience) is RuleAnswer<ObserverAccess>.InForce answer ? answer.Version : null;

    /// <summary>The times for an act: counted from the request and the decision that it follows, and not from later ones. Without an act, from the last of all.</summary>
    private Timetable TimesOf(ValueList<AccreditationAct> acts, AccreditationAct? until = null)
    {
        (Instant? Request, Instant? Grant, Instant? Decision) key = default;
        foreach (AccreditationAct act in law.CountsFromActs ? acts : default)
        {
            if (until is not null && (act.At > until.At || (act.At == until.At && act.Sequence > until.Sequence)))
            {
                continue;
            }

            key.Request = act.Step == AccreditationStep.Requested ? act.At : key.Request;
            key.Grant = act.Step == AccreditationStep.Granted ? act.At : key.Grant;
            key.Decision = act.Step is AccreditationStep.Granted or AccreditationStep.Refused or AccreditationStep.Revoked ? act.At : key.Decision;
        }

        if (!_times.TryGetValue(key, out Timetable? times))
        {
            times = law.TimesFor(key.Request, key.Grant, key.Decision);
            _times.Add(key, times);
        }

        return times;
    }

    private static bool IsFromAbroad(Applicant applicant) => applicant.Audience == ObserverAudience.International || applicant.Audience == ObserverAudience.InternationalNgo;

    private static Citation? CitationOf(DeadlineAnswer answer) => answer is DeadlineAnswer.Known known ? known.Deadline.Citation : null;

    private static string PathOf(AccreditationId id) => $"accreditations[{id}]";

    private void Add(FindingCode code, Severity severity, AccreditationId id, ValueList<string> subjects, Citation? citation, long? number = null) =>
        _findings.Add(new(
            code,
            severity,
            FindingKind.Legal,
            number is { } sequence ? string.Create(CultureInfo.InvariantCulture, $"{PathOf(id)}.acts[{sequence}]") : PathOf(id),
            subjects: subjects,
            citation: citation));
}
