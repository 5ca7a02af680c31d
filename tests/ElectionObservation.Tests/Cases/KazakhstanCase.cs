using System.Text.Json;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>One case of a file; every refusal names it.</summary>
internal sealed class KazakhstanCase
{
    private readonly JsonElement _body;

    public KazakhstanCase(string section, JsonElement body, string[] names, string[] keys, string[] sources)
    {
        Section = section;
        _body = body;
        Id = string.Join(
            ", ",
            names.Select(name => body.TryGetProperty(name, out JsonElement part) ? part.GetString() : throw new InvalidDataException($"A case of '{section}' has no {name}.")));
        if (body.EnumerateObject().Select(property => property.Name).FirstOrDefault(key => !keys.Contains(key)) is { } unknown)
        {
            throw Refused($"unknown key '{unknown}'");
        }

        string[] cited = [.. body.GetProperty("sources").EnumerateArray().Select(source => source.GetString()!)];
        if (cited.Length == 0)
        {
            throw Refused("no source");
        }

        // A file without sources of its own cites those of another.
        if (sources.Length > 0 && cited.FirstOrDefault(source => !sources.Contains(source)) is { } lost)
        {
            throw Refused($"unknown source '{lost}'");
        }

        IsUncertain = Text("confidence") switch
        {
            null when !keys.Contains("confidence") => false,
            "uncertain" => true,
            "single source" => false,
            { } confirmed when confirmed.StartsWith("confirmed by ", StringComparison.Ordinal) => false,
            var other => throw Refused($"unknown confidence '{other}'"),
        };
    }

    public string Section { get; }

    public string Id { get; }

    /// <summary>Whether what the case says is itself in doubt: a difference is reported and not held against the library.</summary>
    public bool IsUncertain { get; }

    /// <summary>The case, to be read strictly; every refusal begins with its identifier.</summary>
    public Fields Fields()
    {
        var fields = new Fields(_body, $"Case '{Id}' of '{Section}'");
        fields.Texts("sources");
        fields.OptionalText("confidence");
        return fields;
    }

    public string? Text(string key) => Value(key)?.GetString();

    public string Required(string key) => Text(key) ?? throw Refused($"'{key}' is missing");

    public int? Number(string key) => Value(key)?.GetInt32();

    public bool Yes(string key) => (Value(key) ?? throw Refused($"'{key}' is missing")).GetBoolean();

    public LocalDate? Day(string key) => Text(key) is { } text ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : null;

    public LocalDate RequiredDay(string key) => Day(key) ?? throw Refused($"'{key}' is missing");

    public InvalidDataException Refused(string why) => new($"Case '{Id}' of '{Section}': {why}.");

    public override string ToString() => $"{Section}/{Id}";

    private JsonElement? Value(string key) => _body.TryGetProperty(key, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
