using System.Globalization;
using ElectionObservation.Accreditations;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Results;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Observations;

/// <summary>
/// What one publication says about elections and their observation, fact by fact, each in the type that can check it. Nothing is added
/// that it does not say; what several publications say is held together by whoever reads them.
/// </summary>
public sealed record PublishedReport
{
    /// <summary>States what a publication says.</summary>
    /// <param name="source">The publication.</param>
    /// <param name="elections">The elections it is about, at least one.</param>
    /// <param name="missions">Missions it describes.</param>
    /// <param name="accreditations">Numbers of observers it names.</param>
    /// <param name="statements">What it quotes others as saying.</param>
    /// <param name="observations">What it says observers saw.</param>
    /// <param name="activities">What it says election administrations did.</param>
    /// <param name="figures">Percentages it names or speaks of.</param>
    /// <param name="results">Results it publishes.</param>
    /// <param name="termRules">What it says of the law on terms of office.</param>
    /// <param name="entries">What it says of laws entering into force.</param>
    /// <param name="note">What a reader must know about it, in English.</param>
    /// <exception cref="ArgumentException">There is no election, or a mission is given twice.</exception>
    public PublishedReport(
        Source source,
        ValueList<Election> elections,
        ValueList<ObserverMission> missions = default,
        ValueList<AccreditationStatement> accreditations = default,
        ValueList<AttributedStatement> statements = default,
        ValueList<ObservationItem> observations = default,
        ValueList<Activity> activities = default,
        ValueList<PublishedFigure> figures = default,
        ValueList<PublishedResult> results = default,
        ValueList<RuleVersion<TermRule>> termRules = default,
        ValueList<EntryIntoForce> entries = default,
        string note = "")
    {
        ArgumentNullException.ThrowIfNull(source);
        if (elections.Count == 0)
        {
            throw new ArgumentException("Expected an election.", nameof(elections));
        }

        Once.Each(missions, static mission => mission.Id, static key => $"Mission '{key}' is given twice.", nameof(missions));
        Source = source;
        Elections = elections;
        Missions = missions;
        Accreditations = accreditations;
        Statements = statements;
        Observations = observations;
        Activities = activities;
        Figures = figures;
        Results = results;
        TermRules = termRules;
        Entries = entries;
        Note = WellFormed.Text(note);
    }

    /// <summary>The publication.</summary>
    public Source Source { get; }

    /// <summary>The elections it is about.</summary>
    public ValueList<Election> Elections { get; }

    /// <summary>Missions it describes.</summary>
    public ValueList<ObserverMission> Missions { get; }

    /// <summary>Numbers of observers it names.</summary>
    public ValueList<AccreditationStatement> Accreditations { get; }

    /// <summary>What it quotes others as saying.</summary>
    public ValueList<AttributedStatement> Statements { get; }

    /// <summary>What it says observers saw.</summary>
    public ValueList<ObservationItem> Observations { get; }

    /// <summary>What it says election administrations did.</summary>
    public ValueList<Activity> Activities { get; }

    /// <summary>Percentages it names or speaks of.</summary>
    public ValueList<PublishedFigure> Figures { get; }

    /// <summary>Results it publishes.</summary>
    public ValueList<PublishedResult> Results { get; }

    /// <summary>What it says of the law on terms of office.</summary>
    public ValueList<RuleVersion<TermRule>> TermRules { get; }

    /// <summary>What it says of laws entering into force.</summary>
    public ValueList<EntryIntoForce> Entries { get; }

    /// <summary>What a reader must know about it, in English; empty when there is nothing.</summary>
    public string Note { get; }

    /// <summary>
    /// Checks every part as the part checks itself, and that each is about one of the elections and one of the missions of the report. What
    /// needs a clock, <see cref="EntryIntoForce.Validate"/>, is asked apart. Findings come in the order of the members above, with their
    /// place in the path.
    /// </summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>();
        HashSet<MissionId> known = [.. Missions.Select(static mission => mission.Id)];
        Each("missions", Missions, static mission => mission.Validate(), static mission => mission.Election, static _ => null);
        Each("accreditations", Accreditations, static statement => statement.Validate(), static statement => statement.Election, static _ => null);
        Each("statements", Statements, static _ => new(), static _ => null, static statement => statement.Mission);
        Each("observations", Observations, static item => item.Validate(), static _ => null, static item => item.Mission);
        Each("figures", Figures, static _ => new(), static figure => figure.Election, static _ => null);
        Each("results", Results, static result => result.Validate(), static result => result.Election, static _ => null);
        return new([.. findings]);

        void Each<T>(string name, ValueList<T> parts, Func<T, ValidationReport> validate, Func<T, Election?> electionOf, Func<T, MissionId?> missionOf)
            where T : notnull
        {
            for (int i = 0; i < parts.Count; i++)
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]");
                findings.AddRange(validate(parts[i]).Under(path));
                if (electionOf(parts[i]) is { } election && !Elections.Any(election.IsSameAs))
                {
                    findings.Add(new("report.another-election", Severity.Warning, FindingKind.Consistency, $"{path}.election", subjects: [election.ToString()]));
                }

                if (missionOf(parts[i]) is { } mission && !known.Contains(mission))
                {
                    findings.Add(new("report.unknown-mission", Severity.Warning, FindingKind.Consistency, $"{path}.mission", subjects: [mission.Value]));
                }
            }
        }
    }

    /// <summary>The publication.</summary>
    public override string ToString() => Source.ToString();
}
