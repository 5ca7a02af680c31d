using System.Text.Json;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>A folder of cases of votes and what follows from them, <c>Cases/seats/*.json</c> and <c>Cases/winners/*.json</c>: each file is read in full or not at all.</summary>
internal static class OutcomeCaseFile
{
    private static readonly string[] About = ["schema", "about", "description"];

    /// <summary>The cases of a folder by their identifiers.</summary>
    public static IReadOnlyDictionary<string, Fields> Read(string folder)
    {
        var cases = new Dictionary<string, Fields>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases", folder), "*.json").Order(StringComparer.Ordinal))
        {
            foreach ((string id, Fields one) in Read(File.ReadAllText(path), Path.GetFileName(path)))
            {
                if (!cases.TryAdd(id, one))
                {
                    throw new InvalidDataException($"{path}: '{id}' is given in another file.");
                }
            }
        }

        return cases;
    }

    public static IReadOnlyDictionary<string, Fields> Read(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var file = new Fields(document.RootElement.Clone(), name);
        foreach (string key in About)
        {
            file.OptionalText(key);
        }

        if (file.OptionalObject("fields") is { } fields)
        {
            foreach (string key in fields.Keys)
            {
                fields.Text(key);
            }
        }

        int count = file.Number("count");
        var cases = new Dictionary<string, Fields>(StringComparer.Ordinal);
        int found = 0;
        foreach (JsonElement one in file.Elements("cases"))
        {
            found++;
            var id = new Fields(one, $"{name}: case {found}").Text("id");
            if (!cases.TryAdd(id, new(one, id)))
            {
                throw file.Refused("cases", $"'{id}' is given twice");
            }
        }

        if (file.Keys.Except([.. About, "fields", "count", "cases"]).FirstOrDefault() is { } unknown)
        {
            throw file.Refused(unknown, "is not known here");
        }

        return found == count ? cases : throw file.Refused("count", $"says {count}, but there are {found} cases");
    }
}
