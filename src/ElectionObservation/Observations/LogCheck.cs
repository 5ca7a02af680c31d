using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Forms;
using ElectionObservation.Missions;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Observations;

/// <summary>Checks what a log says of visits, responses and incidents.</summary>
internal sealed class LogCheck
{
    private readonly ObservationLog _log;
    private readonly Dictionary<MissionId, ObserverMission> _missions;
    private readonly AccreditedTimes? _accredited;
    private readonly List<Finding> _findings = [];

    public LogCheck(ObservationLog log, ValueList<ObserverMission> missions, AccreditationRegister? register)
    {
        Once.Each(missions, static mission => mission.Id, static id => $"Mission '{id}' is given twice.", nameof(missions));
        _log = log;
        _missions = missions.ToDictionary(static mission => mission.Id);
        _accredited = register is null ? null : new(register);
    }

    public IEnumerable<Finding> Run()
    {
        HashSet<UnitPath> stations = [.. _log.Stations];
        var overlaps = Overlaps();
        var seen = new Dictionary<(TeamId, UnitPath, ObservationStage, OffsetDateTime), VisitId>();
        foreach (Visit visit in _log.Visits)
        {
            CheckVisit(visit);
            if (stations.Count > 0 && !stations.Contains(visit.Station))
            {
                Add("visit.unknown-station", Of(visit, "station"), visit.Station.ToString());
            }

            if (!seen.TryAdd((visit.Team, visit.Station, visit.Stage, visit.Arrival), visit.Id))
            {
                Add("visit.twice", Of(visit), seen[(visit.Team, visit.Station, visit.Stage, visit.Arrival)].Value);
            }

            if (overlaps.TryGetValue(visit.Id, out VisitId? other))
            {
                Add("visit.overlap", Of(visit), other.Value);
            }
        }

        CheckResponses();
        foreach (Incident incident in _log.Incidents)
        {
            CheckIncident(incident);
        }

        return _findings;
    }

    private void CheckVisit(Visit visit)
    {
        if (visit.Departure is { } departure)
        {
            if (departure.ToInstant() < visit.Arrival.ToInstant())
            {
                Add("visit.departure-before-arrival", Of(visit, "departure"), Text(visit.Arrival), Text(departure));
            }

            if (departure.Offset != visit.Arrival.Offset)
            {
                _findings.Add(new("visit.clock-change", Severity.Information, FindingKind.Screen, Of(visit, "departure"), subjects: [Text(visit.Arrival), Text(departure)]));
            }
        }

        if (_log.Index.Team(visit.Team) is not { } team)
        {
            Add("visit.unknown-team", Of(visit, "team"), visit.Team.Value);
            return;
        }

        if (_missions.TryGetValue(team.Mission, out ObserverMission? mission))
        {
            CheckMission(visit, mission);
        }
        else if (_missions.Count > 0)
        {
            Add("visit.unknown-mission", Of(visit, "team"), team.Mission.Value);
        }

        foreach (AccreditationId member in _accredited is null ? [] : team.Members)
        {
            Instant from = visit.Arrival.ToInstant();
            AccreditationStatus status = _accredited!.StatusAt(member, from);
            if (status != AccreditationStatus.Granted)
            {
                Add("visit.outside-accreditation", Of(visit, "arrival"), member.Value, status.ToString());
            }
            else if (visit.Departure?.ToInstant() is { } to && to > from && _accredited.StatusAt(member, to) is var later && later != AccreditationStatus.Granted)
            {
                Add("visit.outside-accreditation", Of(visit, "departure"), member.Value, later.ToString());
            }
        }
    }

    private void CheckMission(Visit visit, ObserverMission mission)
    {
        LocalDate day = visit.Arrival.Date;
        if (mission.Period is { } period && !period.Contains(day))
        {
            Add("visit.outside-mission", Of(visit, "arrival"), $"{day:R}", period.ToString());
        }

        Round[] rounds = [.. mission.Election.Rounds];
        bool isOfVoting = visit.Stage == ObservationStage.Opening || visit.Stage == ObservationStage.Voting;
        if (isOfVoting && !Array.Exists(rounds, round => day == round.VotingDay || round.Voting.Any(window => day >= window.FirstDay && day <= window.LastDay)))
        {
            Add("visit.not-voting-day", Of(visit, "arrival"), visit.Stage.Value, $"{day:R}");
        }

        bool isOfCounting = visit.Stage == ObservationStage.Counting || visit.Stage == ObservationStage.Tabulation;
        if (isOfCounting && day < rounds.Min(static round => round.VotingDay))
        {
            Add("visit.before-voting-day", Of(visit, "arrival"), visit.Stage.Value, $"{day:R}");
        }
    }

    /// <summary>Each visit that begins before an earlier one of its team has ended, with that earlier one.</summary>
    private Dictionary<VisitId, VisitId> Overlaps()
    {
        var overlaps = new Dictionary<VisitId, VisitId>();
        foreach (IGrouping<TeamId, Visit> team in _log.Visits.GroupBy(static visit => visit.Team))
        {
            Visit? longest = null;
            Instant end = Instant.MinValue;
            foreach (Visit visit in team.OrderBy(static visit => visit.Arrival.ToInstant()).ThenBy(static visit => visit.Id.Value, StringComparer.Ordinal))
            {
                if (longest is not null && visit.Arrival.ToInstant() < end)
                {
                    overlaps.Add(visit.Id, longest.Id);
                }

                if (visit.Departure?.ToInstant() is { } departure && departure > end)
                {
                    (longest, end) = (visit, departure);
                }
            }
        }

        return overlaps;
    }

    private void CheckResponses()
    {
        Dictionary<(FormId, int), AnswerSheet> sheets = _log.Forms.ToDictionary(static form => (form.Id, form.Version), static form => new AnswerSheet(form));
        var first = new Dictionary<(VisitId, FormId), int>();
        foreach (FormResponse response in _log.Responses)
        {
            string path = $"responses[{response.Visit}/{response.Form}]";
            Visit? visit = _log.Find(response.Visit);
            if (visit is null)
            {
                Add("response.unknown-visit", path, response.Visit.Value);
            }

            if (!first.TryAdd((response.Visit, response.Form), response.Version))
            {
                Add("response.twice", path, Version(first[(response.Visit, response.Form)]), Version(response.Version));
            }

            if (!sheets.TryGetValue((response.Form, response.Version), out AnswerSheet? sheet))
            {
                Add("response.unknown-version", path, Version(response.Version), string.Join(", ", _log.Forms.Where(form => form.Id == response.Form).Select(static form => Version(form.Version))));
                continue;
            }

            if (visit is not null && visit.Stage != sheet.Form.Stage)
            {
                Add("response.stage", path, visit.Stage.Value, sheet.Form.Stage.Value);
            }

            if (visit?.Access == StationAccess.Refused && response.Answers.Count > 0)
            {
                Add("response.without-access", path);
            }

            _findings.AddRange(sheet.Check(response.Answers).Select(finding => finding.Under(path)));
        }
    }

    private void CheckIncident(Incident incident)
    {
        string path = $"incidents[{incident.Id}]";
        Visit? visit = incident.Visit is null ? null : _log.Find(incident.Visit);
        if (incident.Visit is not null && visit is null)
        {
            Add("incident.unknown-visit", $"{path}.visit", incident.Visit.Value);
        }

        if (visit is not null && incident.Station is { } station && station != visit.Station)
        {
            Add("incident.other-station", $"{path}.station", station.ToString(), visit.Station.ToString());
        }

        OffsetDateTime before = incident.At;
        foreach (IncidentStep step in incident.FollowUp)
        {
            if (step.At.ToInstant() < before.ToInstant())
            {
                Add("incident.steps-order", $"{path}.followUp", Text(before), Text(step.At));
            }

            before = step.At;
        }
    }

    private void Add(FindingCode code, string path, params string[] subjects) => _findings.Add(new(code, Severity.Warning, FindingKind.Consistency, path, subjects: [.. subjects]));

    private static string Of(Visit visit, string part = "") => $"visits[{visit.Id}]{(part.Length == 0 ? "" : $".{part}")}";

    private static string Text(OffsetDateTime time) => NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Format(time);

    private static string Version(int version) => version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Answers who was accredited when. Between two moments at which something happened nothing changes, so that many visits share one extract.</summary>
    private sealed class AccreditedTimes
    {
        private readonly AccreditationRegister _register;
        private readonly Instant[] _changes;
        private readonly Dictionary<int, RegisterExtract> _extracts = [];

        public AccreditedTimes(AccreditationRegister register)
        {
            _register = register;
            _changes = [.. register.Acts.SelectMany(static act => act.ValidUntil is { } until ? new[] { act.At, until } : [act.At]).Distinct().Order()];
        }

        public AccreditationStatus StatusAt(AccreditationId id, Instant moment)
        {
            int place = Array.BinarySearch(_changes, moment);
            place = place < 0 ? ~place - 1 : place;
            if (!_extracts.TryGetValue(place, out RegisterExtract? extract))
            {
                _extracts.Add(place, extract = _register.AsOf(moment));
            }

            return extract[id].Status;
        }
    }
}
