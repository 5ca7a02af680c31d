using System.Text.Json;

namespace ElectionObservation.Tests.Cases;

/// <summary>
/// Numbers of observers as they were published, one case for each publication: every file of <c>Cases/observation</c> with this schema. The others are for <see cref="ProtocolCaseFile"/>.
/// </summary>
internal sealed class ObservationMissionFile
{
    public const string Schema = "observation-missions/1";

    private readonly Dictionary<string, JsonElement> _cases = new(StringComparer.Ordinal);

    private ObservationMissionFile(IEnumerable<(string Json, string Name)> files)
    {
        foreach ((string json, string name) in files)
        {
            Add(json, name);
        }
    }

    public static ObservationMissionFile Published { get; } = new(ProtocolCaseFile.Folder.Where(static file => ProtocolCaseFile.IsOfMissions(file.Json)));

    /// <summary>How many cases the files say they have.</summary>
    public int Count { get; private set; }

    public IEnumerable<string> Ids => _cases.Keys;

    public static ObservationMissionFile Read(string json, string name) => new([(json, name)]);

    /// <summary>A case, to be read strictly; every refusal begins with its identifier.</summary>
    public Fields Find(string id) => new(_cases[id], id);

    private void Add(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var file = new Fields(document.RootElement.Clone(), name);
        if (file.Text("schema") != Schema)
        {
            throw file.Refused("schema", $"expected {Schema}");
        }

        file.Text("about");
        Count += file.Number("count");
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
}
