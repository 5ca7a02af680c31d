using System.Globalization;
using System.Text.Json;
using ElectionObservation.Catalogue;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Results;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>
/// Protocols, rules and totals as they were published or read, <c>Cases/observation/*.json</c>: what a file holds is told by its schema, and one of an unknown schema is refused.
/// </summary>
internal sealed class ProtocolCaseFile
{
    public const string Rows = "protocol-rows/1";
    public const string RuleSets = "protocol-rule-sets/1";
    public const string Totals = "national-totals/1";

    private static readonly Dictionary<string, (string List, string[] Keys)> Shapes = new(StringComparer.Ordinal)
    {
        [Rows] = ("rows", ["jurisdiction", "form", "version", "reading", "columns"]),
        [RuleSets] = ("ruleSets", []),
        [Totals] = ("totals", []),
    };

    private readonly JsonElement _root;
    private readonly Dictionary<string, JsonElement> _cases = new(StringComparer.Ordinal);

    private ProtocolCaseFile(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        _root = document.RootElement.Clone();
        Name = name;
        Fields file = Header;
        Schema = file.Text("schema");
        if (!Shapes.TryGetValue(Schema, out (string List, string[] Keys) shape))
        {
            throw file.Refused("schema", $"expected one of {string.Join(", ", Shapes.Keys)}");
        }

        file.Text("about");
        Count = file.Number("count");
        if (file.Keys.Except(["schema", "about", "count", shape.List, .. shape.Keys]).FirstOrDefault() is { } unknown)
        {
            throw file.Refused(unknown, "is not known here");
        }

        foreach ((int index, JsonElement one) in _root.GetProperty(shape.List).EnumerateArray().Index())
        {
            string id = one.TryGetProperty("id", out JsonElement named) ? named.GetString()! : string.Create(CultureInfo.InvariantCulture, $"{name}, {index + 1}");
            if (!_cases.TryAdd(id, one))
            {
                throw file.Refused(shape.List, $"'{id}' is given twice");
            }
        }
    }

    /// <summary>Every file of the folder.</summary>
    public static IReadOnlyList<(string Json, string Name)> Folder { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/observation"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(static path => (File.ReadAllText(path), Path.GetFileName(path))),
    ];

    public static IReadOnlyList<ProtocolCaseFile> All { get; } = [.. Folder.Where(static file => !IsOfMissions(file.Json)).Select(static file => Read(file.Json, file.Name))];

    public string Name { get; }

    public string Schema { get; }

    /// <summary>How many cases the file says it has.</summary>
    public int Count { get; }

    public IEnumerable<string> Ids => _cases.Keys;

    /// <summary>What the file says of all its cases.</summary>
    public Fields Header => new(_root, Name);

    /// <summary>Whether <see cref="ObservationMissionFile"/> reads a file.</summary>
    public static bool IsOfMissions(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schema", out JsonElement schema) && schema.ValueEquals(ObservationMissionFile.Schema);
    }

    public static ProtocolCaseFile Read(string json, string name) => new(json, name);

    public static IEnumerable<string> IdsOf(string schema) => All.Where(file => file.Schema == schema).SelectMany(static file => file.Ids);

    public static (ProtocolCaseFile File, Fields Case) Find(string id)
    {
        ProtocolCaseFile file = All.Single(one => one._cases.ContainsKey(id));
        return (file, file.Case(id));
    }

    /// <summary>A case, to be read strictly; every refusal begins with its identifier.</summary>
    public Fields Case(string id) => new(_cases[id], id);

    /// <summary>The form of the catalogue that a case names.</summary>
    public static ProtocolForm FormOf(Fields fields)
    {
        string country = fields.Text("jurisdiction");
        (RuleId id, VersionId version) = (fields.Text("form"), fields.Text("version"));
        ReadingId reading = fields.OptionalText("reading") is { } named ? named : ReadingId.AsWritten;
        return !JurisdictionCatalog.BuiltIn.TryGet(country, out Jurisdiction? law) ? throw fields.Refused("jurisdiction", $"'{country}' is not in the catalogue")
            : law.Protocols.SingleOrDefault(form => form.Id == id && form.Reading == reading)?.Versions.SingleOrDefault(one => one.Id == version)?.Rule
            ?? throw fields.Refused("form", $"the catalogue has no form '{id}' of version '{version}' in the reading '{reading}'");
    }

    /// <summary>A ballot of so many contestants, named as given; one of them may be the line against all.</summary>
    public static Ballot BallotOf(IEnumerable<string> names, string? againstAll = null) => new(
    [
        .. names.Select(name => (name, kind: name == againstAll ? OptionKind.AgainstAll : OptionKind.Contestant))
            .Select(static (option, place) => new BallotOption(string.Create(CultureInfo.InvariantCulture, $"o{place}"), LocalizedText.English(option.name), option.kind)),
    ]);

    /// <summary>The lines of a form of which some are stated; the others are missing.</summary>
    public static ValueList<Figure> LinesOf(ProtocolForm form, Fields stated)
    {
        if (stated.Keys.FirstOrDefault(key => form.Lines.All(line => line.Quantity.Value != key)) is { } unknown)
        {
            throw stated.Refused(unknown, "the form has no such line");
        }

        return form.Lines.Select(line => stated.Has(line.Quantity.Value) ? new Figure(stated.Number(line.Quantity.Value)) : Figure.Missing).ToValueList();
    }

    /// <summary>The codes of rules that a case expects, each of the form.</summary>
    public static string[] CodesOf(ProtocolForm form, Fields fields, string key) =>
    [
        .. fields.Texts(key).Select(code => form.Rules.Any(rule => rule.Code.Value == code) ? code : throw fields.Refused(key, $"the form has no rule '{code}'")),
    ];
}
