using System.Text.Json;
using ElectionObservation.Missions;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>A text that stands for a sender in a publication, and whose it is; <c>null</c> when it is nobody's, with the reason.</summary>
internal sealed record SenderCase(string Text, SenderId? Sender, string? Unresolved);

/// <summary>The files of texts that stand for senders, each read in full or not at all.</summary>
internal static class SenderCases
{
    public static IReadOnlyDictionary<string, SenderCase> All { get; } =
        Directory.EnumerateFiles(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/senders"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Read(File.ReadAllText(path), Path.GetFileName(path)).Select(one => ($"{Path.GetFileName(path)}: '{one.Text}'", one)))
            .ToDictionary(pair => pair.Item1, pair => pair.one, StringComparer.Ordinal);

    public static IReadOnlyList<SenderCase> Read(string json, string name)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var file = new Fields(document.RootElement.Clone(), name);
        if (file.Text("schema") != "sender-names/1")
        {
            throw file.Refused("schema", "expected sender-names/1");
        }

        file.Text("about");
        int count = file.Number("count");
        SenderCase[] cases = [.. file.Objects("cases").Select(Case)];
        file.Done();
        return cases.Length != count
            ? throw file.Refused("count", $"says {count}, but there are {cases.Length} cases")
            : cases.GroupBy(one => one.Text, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
                ? throw file.Refused("cases", $"'{twice.Key}' is given twice")
                : cases;
    }

    private static SenderCase Case(Fields fields)
    {
        var one = new SenderCase(fields.Text("name"), fields.OptionalText("sender") is { } id ? new SenderId(id) : null, fields.OptionalText("unresolved"));
        return one.Sender is null == one.Unresolved is null
            ? throw fields.Refused("sender", "expected either a sender, or the reason why the text is unresolved")
            : one;
    }
}
