using System.Globalization;
using ElectionObservation.Accreditations;
using ElectionObservation.Forms;
using ElectionObservation.Missions;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Observations;

/// <summary>
/// What the observers of an election reported: who went where, which forms they filled in, what happened. Whatever came twice stands once; what contradicts itself stands, and <see cref="Validate"/> tells.
/// </summary>
public sealed record ObservationLog
{
    /// <summary>Builds a log. Takes time in proportion to what it holds.</summary>
    /// <param name="forms">The forms, each in every version that was filled in.</param>
    /// <param name="teams">The teams.</param>
    /// <param name="visits">The visits, those to which no form came included; in any order.</param>
    /// <param name="responses">The forms filled in, in any order.</param>
    /// <param name="incidents">The incidents, in any order.</param>
    /// <param name="stations">Every station there is, for coverage; none when they are not known.</param>
    /// <exception cref="ArgumentException">A form in one version, a team, a visit or an incident is given twice with different contents, or a station twice.</exception>
    public ObservationLog(
        ValueList<ObservationForm> forms,
        ValueList<Team> teams = default,
        ValueList<Visit> visits = default,
        ValueList<FormResponse> responses = default,
        ValueList<Incident> incidents = default,
        ValueList<UnitPath> stations = default)
    {
        Forms = Distinct(forms, static form => (form.Id, form.Version), static form => $"Form '{form}'", nameof(forms), out _);
        Teams = Distinct(teams, static team => team.Id, static team => $"Team '{team}'", nameof(teams), out _);
        Visits = Distinct(visits, static visit => visit.Id, static visit => $"Visit '{visit.Id}'", nameof(visits), out Dictionary<VisitId, int> places);
        Incidents = Distinct(incidents, static incident => incident.Id, static incident => $"Incident '{incident.Id}'", nameof(incidents), out _);
        Once.Each(stations, static station => station, static station => $"Station '{station}' is given twice.", nameof(stations));
        Stations = stations;
        Index = new(Teams.ToDictionary(static team => team.Id), places, responses, out ValueList<FormResponse> once);
        Responses = once;
    }

    /// <summary>The forms, in the order given.</summary>
    public ValueList<ObservationForm> Forms { get; }

    /// <summary>The teams, in the order given.</summary>
    public ValueList<Team> Teams { get; }

    /// <summary>The visits, in the order given, each once.</summary>
    public ValueList<Visit> Visits { get; }

    /// <summary>The forms filled in, in the order given, each once.</summary>
    public ValueList<FormResponse> Responses { get; }

    /// <summary>The incidents, in the order given, each once.</summary>
    public ValueList<Incident> Incidents { get; }

    /// <summary>Every station there is; none when they are not known.</summary>
    public ValueList<UnitPath> Stations { get; }

    /// <summary>Who sent the team of a visit; <c>null</c> when that is not known.</summary>
    /// <param name="visit">The visit.</param>
    public SenderId? SenderOf(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Index.Team(visit.Team)?.Sender;
    }

    /// <summary>
    /// Counts the answers to a form, in the one version given. It counts visits of the stage of the form, to which a form came or not, and every other visit from which it came. Takes time in proportion to visits
    /// and answers.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="inclusion">What is counted; <see cref="InclusionRule.EveryVisit"/> when it is <c>null</c>.</param>
    /// <param name="by">What groups are told apart by, such as a name of the station, the hour of arrival, the sender; <c>null</c> for one group. Of a unit visited more than once the visit that is counted is asked, and the
    /// earliest where all must agree.</param>
    /// <exception cref="ArgumentException">The log knows the form by other contents.</exception>
    public AnswerTable Count(ObservationForm form, InclusionRule? inclusion = null, Func<Visit, string>? by = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Forms.FirstOrDefault(one => one.Id == form.Id && one.Version == form.Version) is { } own && own != form
            ? throw new ArgumentException($"Form '{form}' is another one in this log.", nameof(form))
            : new AnswerCount(this, form, inclusion ?? InclusionRule.EveryVisit, by).Run();
    }

    /// <summary>How many of the stations of an area were visited. What lies outside of <see cref="Stations"/> is not counted; <see cref="Validate"/> names it.</summary>
    /// <param name="inclusion">Which visits are left out.</param>
    /// <param name="area">The area; the whole where it is <c>null</c>.</param>
    /// <param name="stage">The stage observed; any where it is <c>null</c>.</param>
    public Share Coverage(InclusionRule? inclusion = null, UnitPath? area = null, ObservationStage? stage = null)
    {
        UnitPath within = area ?? UnitPath.Whole;
        var visited = Included(inclusion ?? InclusionRule.EveryStation).Where(visit => stage is null || visit.Stage == stage).Select(static visit => visit.Station).ToHashSet();
        UnitPath[] all = [.. Stations.Where(station => station.At(within.Depth) == within)];
        return new(all.Count(visited.Contains), all.Length, ShareBasis.Stations);
    }

    /// <summary>
    /// In how many of the units visited an incident of a category was reported, once or more. One that was checked and not found is none; one without a visit belongs to no unit. Units without access are among those
    /// visited, since being sent away is an incident too. It measures what was reported: that none was is not that none happened.
    /// </summary>
    /// <param name="category">The category.</param>
    /// <param name="inclusion">What is counted; <see cref="InclusionRule.EveryVisit"/> when it is <c>null</c>.</param>
    /// <param name="stage">The stage observed; any where it is <c>null</c>.</param>
    public Share IncidentShare(IncidentCategory category, InclusionRule? inclusion = null, ObservationStage? stage = null)
    {
        ArgumentNullException.ThrowIfNull(category);
        InclusionRule rule = inclusion ?? InclusionRule.EveryVisit;
        var seen = Incidents.Where(incident => incident.Category == category && incident.Status != IncidentStatus.NotConfirmed && incident.Visit is not null).Select(static incident => incident.Visit!).ToHashSet();
        var units = Included(rule).Where(visit => stage is null || visit.Stage == stage).GroupBy(UnitOf).ToArray();
        return new(units.Count(unit => unit.Any(visit => seen.Contains(visit.Id))), units.Length, rule.Observed);

        object UnitOf(Visit visit) => rule.Unit switch
        {
            ObservedUnit.Visit => visit.Id,
            ObservedUnit.Station => visit.Station,
            _ => visit.Team,
        };
    }

    /// <summary>
    /// Checks that visits, responses and incidents fit each other and their forms; with missions, that visits fall into their periods and on days of voting; with a register, that every member of a team was accredited when it came.
    /// </summary>
    /// <param name="missions">The missions of the teams; none to leave that open.</param>
    /// <param name="register">The register of accreditations; <c>null</c> to leave that open.</param>
    /// <returns>The findings: of visits, of responses, of incidents, each in the order given. They name no persons.</returns>
    public ValidationReport Validate(ValueList<ObserverMission> missions = default, AccreditationRegister? register = null) => new([.. new LogCheck(this, missions, register).Run()]);

    /// <summary>What both logs hold, together. What is in both stands once.</summary>
    /// <param name="other">The other log.</param>
    /// <exception cref="ArgumentException">Both know something by one identifier that is not the same.</exception>
    public ObservationLog Merge(ObservationLog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            [.. Forms, .. other.Forms], [.. Teams, .. other.Teams], [.. Visits, .. other.Visits], [.. Responses, .. other.Responses], [.. Incidents, .. other.Incidents], [.. Stations.Union(other.Stations)]);
    }

    /// <summary>Whether both hold the same, in the same order.</summary>
    /// <param name="other">The other log.</param>
    public bool Equals(ObservationLog? other) =>
        other is not null && Forms == other.Forms && Teams == other.Teams && Visits == other.Visits && Responses == other.Responses && Incidents == other.Incidents && Stations == other.Stations;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Forms, Teams, Visits, Responses, Incidents, Stations);

    /// <summary>How much it holds.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Visits.Count} visits of {Teams.Count} teams, {Responses.Count} responses, {Incidents.Count} incidents");

    /// <summary>What belongs to what.</summary>
    internal LogIndex Index { get; }

    /// <summary>The visit of an identifier; <c>null</c> when there is none.</summary>
    internal Visit? Find(VisitId id) => Index.TryGetPlace(id, out int place) ? Visits[place] : null;

    private IEnumerable<Visit> Included(InclusionRule inclusion)
    {
        HashSet<VisitId> visits = [.. inclusion.WithoutVisits];
        HashSet<TeamId> teams = [.. inclusion.WithoutTeams];
        return Visits.Where(visit => !visits.Contains(visit.Id) && !teams.Contains(visit.Team));
    }

    private static ValueList<T> Distinct<T, TKey>(ValueList<T> items, Func<T, TKey> key, Func<T, string> name, string parameter, out Dictionary<TKey, int> places)
        where T : class
        where TKey : notnull
    {
        places = new(items.Count);
        var kept = new List<T>(items.Count);
        foreach (T item in items)
        {
            if (places.TryAdd(key(item), kept.Count))
            {
                kept.Add(item);
            }
            else if (!kept[places[key(item)]].Equals(item))
            {
                throw new ArgumentException($"{name(item)} is given twice with different contents.", parameter);
            }
        }

        return [.. kept];
    }
}
