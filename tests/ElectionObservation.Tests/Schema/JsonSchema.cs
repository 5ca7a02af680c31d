using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElectionObservation.Tests.Schema;

/// <summary>
/// Checks JSON against the keywords that <c>docs/rule.schema.json</c> uses, and refuses a schema with any other: none is passed over in silence.
/// </summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> Notes = ["$schema", "title", "description", "$defs"];

    public static JsonSchema Load(string path) => new((JsonObject)JsonNode.Parse(File.ReadAllText(path))!);

    /// <summary>What is wrong, with the path; empty when nothing is.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value) => Errors(value, root, "$");

    /// <summary>What is wrong with a part, by the name of its definition.</summary>
    public IReadOnlyList<string> Errors(JsonNode? value, string definition) => Errors(value, (JsonObject)root["$defs"]![definition]!, "$");

    private List<string> Errors(JsonNode? value, JsonObject schema, string path)
    {
        var errors = new List<string>();
        foreach ((string keyword, JsonNode? argument) in schema)
        {
            if (!Notes.Contains(keyword))
            {
                errors.AddRange(Check(keyword, argument!, value, schema, path));
            }
        }

        return errors;
    }

    private IEnumerable<string> Check(string keyword, JsonNode argument, JsonNode? value, JsonObject schema, string path)
    {
        JsonObject? map = value as JsonObject;
        JsonArray? list = value as JsonArray;
        string? text = value is JsonValue scalar && scalar.TryGetValue(out string? found) ? found : null;
        switch (keyword)
        {
            case "$ref":
                return Errors(value, (JsonObject)root["$defs"]![((string)argument!)["#/$defs/".Length..]]!, path);
            case "type":
                return Is(value, (string)argument!) ? [] : [$"{path}: expected {argument}"];
            case "enum":
                return ((JsonArray)argument).Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{path}: expected one of {argument.ToJsonString()}"];
            case "pattern":
                return text is null || Regex.IsMatch(text, (string)argument!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? [] : [$"{path}: '{text}' has another form"];
            case "minLength":
                return text is null || text.Length >= (int)argument ? [] : [$"{path}: too short"];
            case "minimum":
                return value?.GetValueKind() != System.Text.Json.JsonValueKind.Number || Number(value) >= Number(argument) ? [] : [$"{path}: less than {argument}"];
            case "maximum":
                return value?.GetValueKind() != System.Text.Json.JsonValueKind.Number || Number(value) <= Number(argument) ? [] : [$"{path}: more than {argument}"];
            case "minItems":
                return list is null || list.Count >= (int)argument ? [] : [$"{path}: too few items"];
            case "minProperties":
                return map is null || map.Count >= (int)argument ? [] : [$"{path}: too few properties"];
            case "items":
                return list?.SelectMany((item, index) => Errors(item, (JsonObject)argument, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))) ?? [];
            case "required":
                return map is null ? [] : ((JsonArray)argument).Where(name => !map.ContainsKey((string)name!)).Select(name => $"{path}: lacks {name}");
            case "properties":
                return map?.Where(pair => ((JsonObject)argument).ContainsKey(pair.Key)).SelectMany(pair => Errors(pair.Value, (JsonObject)argument[pair.Key]!, $"{path}.{pair.Key}")) ?? [];
            case "additionalProperties":
                return map?.Where(pair => schema["properties"] is not JsonObject known || !known.ContainsKey(pair.Key))
                    .SelectMany(pair => argument is JsonObject other ? Errors(pair.Value, other, $"{path}.{pair.Key}") : [$"{path}: unknown key {pair.Key}"]) ?? [];
            case "oneOf":
                List<string>[] tried = [.. ((JsonArray)argument).Select(one => Errors(value, (JsonObject)one!, path))];
                return tried.Count(errors => errors.Count == 0) switch
                {
                    1 => [],
                    0 => [$"{path}: none of {tried.Length} forms ({tried.MaxBy(Deepest)![0]})"],
                    var several => [string.Create(CultureInfo.InvariantCulture, $"{path}: {several} forms at once")],
                };
            default:
                throw new NotSupportedException($"The schema uses '{keyword}', which this check does not know.");
        }
    }

    /// <summary>The form that went wrong farthest inside is the one that was meant.</summary>
    private static int Deepest(List<string> errors) => errors.Max(static error => error.IndexOf(':', StringComparison.Ordinal));

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind(), type) switch
    {
        (System.Text.Json.JsonValueKind.Object, "object") or (System.Text.Json.JsonValueKind.Array, "array") or (System.Text.Json.JsonValueKind.String, "string") => true,
        (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False, "boolean") => true,
        (System.Text.Json.JsonValueKind.Number, "integer") => value!.AsValue().TryGetValue(out long _) || Number(value!) == decimal.Truncate(Number(value!)),
        _ => false,
    };
}
