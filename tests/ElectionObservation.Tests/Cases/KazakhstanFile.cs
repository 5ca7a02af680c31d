using System.Text.Json;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>
/// Cases of Kazakhstan as they are kept in files, <c>Cases/kazakhstan/*.json</c>. Sections are optional. A section, a key or a form that is not
/// known fails with its name: a case that is not understood must not pass.
/// </summary>
internal static class KazakhstanFile
{
    private const string SourcesSection = "sources";

    private static readonly Dictionary<string, string[]> Sections = new(StringComparer.Ordinal)
    {
        ["calendarTests"] = ["id", "event", "anchorDay", "phrase", "amount", "unit", "officialDate", "confidence", SourcesSection, "agrees", "note"],
        ["accreditationCases"] =
        [
            "id", "kind", "votingDay", "accreditationClosed", "closedAtLocalTime", "observersTotal", "organisations", "observersFromOrganisations", "states",
            "observersFromStates", "confidence", SourcesSection, "note", "ruleVersion", "opened", "observersApprox",
        ],
        ["earlyElectionWindows"] = ["id", "called", "votingDay", "note", SourcesSection, "confidence"],
        ["missionBreakdowns"] =
        [
            "case", "stage", "organisations", "states", "stateList", "confidence", SourcesSection, "sumOrganisations", "sum", "fromStates", "note", "stateCounts",
            "total", "media", "runningTotal",
        ],
        ["accreditationRunningTotals"] = ["case", "totals", "note", SourcesSection, "confidence"],
        ["dataConflicts"] = ["id", "field", "values", "accepted", "why", SourcesSection],
        ["domesticObservers"] = ["when", "national", "regional", SourcesSection, "confidence", "byCentral", "byTerritorial", "total", "note"],
        ["electionResults"] =
        [
            "id", "kind", "votingDay", "percentageBase", "votes", "confidence", SourcesSection, "note", "impliedBase", "registeredRounded", "ballotsCast",
            "turnoutPercent", "registered", "receivedBallots", "registeredBeforeVote", "seatsTotal", "thresholdPercent", "ballotsOutsideBase", "votesByRegion",
            "pollingStations", "invalid", "turnoutPercentByRegion",
        ],
    };

    // What tells the cases of a section apart where they have no identifier.
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["missionBreakdowns"] = ["case", "stage"],
        ["accreditationRunningTotals"] = ["case"],
        ["domesticObservers"] = ["when"],
    };

    private static readonly string Folder = Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/kazakhstan");

    /// <summary>The cases of one section of all files, in the order of the names of the files.</summary>
    public static IEnumerable<KazakhstanCase> All(string section) => Directory.EnumerateFiles(Folder, "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(file => Read(File.ReadAllText(file), Path.GetFileName(file)))
        .Where(one => one.Section == section);

    /// <summary>The cases of one of the files.</summary>
    public static IReadOnlyList<KazakhstanCase> Named(string file) => Read(File.ReadAllText(Path.Combine(Folder, file)), file);

    /// <summary>The cases of one file.</summary>
    public static IReadOnlyList<KazakhstanCase> Read(string json, string name)
    {
        JsonElement root = JsonSerializer.Deserialize<JsonElement>(json);
        string[] sources = root.TryGetProperty(SourcesSection, out JsonElement listed) ? [.. listed.EnumerateObject().Select(source => source.Name)] : [];
        var cases = new List<KazakhstanCase>();
        foreach (JsonProperty section in root.EnumerateObject().Where(section => section.Name != SourcesSection))
        {
            if (!Sections.TryGetValue(section.Name, out string[]? keys))
            {
                throw new InvalidDataException($"{name}: unknown section '{section.Name}'; known are {string.Join(", ", Sections.Keys)}, {SourcesSection}.");
            }

            cases.AddRange(section.Value.EnumerateArray().Select(body => new KazakhstanCase(section.Name, body, Names.GetValueOrDefault(section.Name) ?? ["id"], keys, sources)));
        }

        string? twice = cases.GroupBy(one => (one.Section, one.Id)).FirstOrDefault(group => group.Count() > 1)?.First().ToString();
        return twice is null ? cases : throw new InvalidDataException($"{name}: '{twice}' stands twice.");
    }
}
