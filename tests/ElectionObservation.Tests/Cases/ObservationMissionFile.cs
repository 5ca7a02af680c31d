using System.Text.Json;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>Numbers of observers as they were published, <c>Cases/observation/missions.json</c>, one case for each publication.</summary>
internal sealed class ObservationMissionFile
{
    private readonly Dictionary<string, JsonElement> _cases = new(StringComparer.Ordinal);

    private ObservationMissionFile(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var file = new Fields(document.RootElement.Clone(), name);
        if (file.Text("schema") != "observation-missions/1")
        {
            throw file.Refused("schema", "expected observation-missions/1");
        }

        file.Text("about");
        Count = file.Number("count");
        foreach (Fields one in file.Objects("missions"))
        {
            if (!_cases.TryAdd(one.Text("id"), default))
            {
                throw file.Refused("missions", $"'{one.Text("id")}' is given twice");
            }
        }

        foreach (JsonElement element in document.RootElement.GetProperty("missions").EnumerateArray())
        {
            _cases[element.GetProperty("id").GetString()!] = element.Clone();
        }
    }

    public static ObservationMissionFile Published { get; } = Read(
        File.ReadAllText(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/observation/missions.json")), "missions.json");

    /// <summary>How many cases the file says it has.</summary>
    public int Count { get; }

    public IEnumerable<string> Ids => _cases.Keys;

    public static ObservationMissionFile Read(string json, string name) => new(json, name);

    /// <summary>A case, to be read strictly; every refusal begins with its identifier.</summary>
    public Fields Find(string id) => new(_cases[id], id);
}
