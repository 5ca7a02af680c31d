using System.Text.Json;
using System.Text.Json.Nodes;
using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Conventions;
using ElectionObservation.Tests.Support;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Schema;

/// <summary>The schema that editors complete jurisdiction files with says what the reader accepts.</summary>
public sealed class SchemaTests
{
    private static readonly string Root = Approved.Repository;
    private static readonly JsonSchema Schema = JsonSchema.Load(Path.Combine(Root, "docs/rule.schema.json"));

    public static TheoryData<string> Laws =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src/ElectionObservation/Catalogue/Data"), "*.json")
            .Append(Path.Combine(Root, "docs/examples/data/x-example.json"))
            .Select(file => Path.GetRelativePath(Root, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_law_as_shipped_keeps_the_schema(string file) => Assert.Empty(Schema.Errors(JsonNode.Parse(File.ReadAllText(Path.Combine(Root, file)))));

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Whatever_can_be_said_in_code_keeps_the_schema(DoNotSize<int> seed)
    {
        Assert.Empty(Schema.Errors(JsonNode.Parse(ElectionJson.Write((TimeExpression)Samples.Make(typeof(TimeExpression), seed.Item))), "time"));
        Assert.Empty(Schema.Errors(JsonNode.Parse(ElectionJson.Write((StatutoryRule)Samples.Make(typeof(StatutoryRule), seed.Item))), "statutoryRule"));
        Assert.Empty(Schema.Errors(JsonNode.Parse(ElectionJson.Write((DayCalendar)Samples.Make(typeof(DayCalendar), seed.Item))), "calendar"));
    }

    /// <summary>Every value of a law changed, one at a time. Not to <c>null</c>, which the reader takes for "left out" where that is allowed.</summary>
    [Fact]
    public void What_the_schema_refuses_the_reader_refuses_too()
    {
        JsonNode law = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "docs/examples/data/x-example.json")))!;
        int refused = 0;
        foreach (string path in Paths(law, "$"))
        {
            foreach (JsonNode other in (JsonNode[])[JsonValue.Create(-3), JsonValue.Create("?"), JsonValue.Create(true), new JsonArray(), new JsonObject { ["unknown"] = 1 }])
            {
                JsonNode changed = law.DeepClone();
                Set(changed, path, other.DeepClone());
                if (Schema.Errors(changed).Count > 0)
                {
                    refused++;
                    Assert.True(Throws(changed), $"{path} as {other.ToJsonString()}: refused by the schema, accepted by the reader");
                }
            }
        }

        Assert.True(refused > 400, $"only {refused} changes were refused");
    }

    [Theory]
    [InlineData("""{ "before": { "days": 5, "anchor": "votingDay", "at": "18:00" } }""", true)]
    [InlineData("""{ "before": { "days": 5, "hours": 5, "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "before": { "days": 5 } }""", false)]
    [InlineData("""{ "before": { "days": 5, "anchor": "votingDay" }, "after": { "days": 5, "anchor": "votingDay" } }""", false)]
    [InlineData("""{ "on": { "dayOfYear": "first Sunday of December", "inYearOf": "termEnd" } }""", true)]
    [InlineData("""{ "on": { "dayOfYear": "first Sunday of December", "inYearOf": "termEnd", "before": "termEnd" } }""", false)]
    [InlineData("""{ "on": { "dayOfYear": "fifth Sunday of December", "inYearOf": "termEnd" } }""", false)]
    [InlineData("""{ "on": { "day": "votingDay", "adjusted": false } }""", false)]
    [InlineData("""{ "on": { "deadline": "noms", "adjusted": false } }""", true)]
    [InlineData("""{ "earliestOf": [ "votingDay" ] }""", false)]
    [InlineData("""{ "on": { "day": "votingDay", "at": "25:00" } }""", false)]
    public void Schema_and_reader_agree_on_a_time(string json, bool good)
    {
        Assert.Equal(good, Schema.Errors(JsonNode.Parse(json), "time").Count == 0);
        Exception? refusal = Record.Exception(() => ElectionJson.Read<TimeExpression>(json));
        Assert.Equal(good, refusal is null);
        Assert.True(refusal is null or DataException);
    }

    [Theory]
    [InlineData("counted", "count", typeof(Counting))]
    [InlineData("counted", "monthEnd", typeof(MonthEnd))]
    [InlineData("statutoryRule", "bound", typeof(Bound))]
    [InlineData("statutoryRule", "laterRounds", typeof(LaterRounds))]
    [InlineData("citation", "rank", typeof(NormRank))]
    [InlineData("citation", "evidence", typeof(Evidence))]
    [InlineData("entry", "substitution", typeof(Substitution))]
    public void The_schema_lists_every_member_of_an_enum(string definition, string property, Type type)
    {
        IEnumerable<string> values = Values(Definition(definition)["properties"]![property]!);
        Assert.Equal(Names(type), values);
    }

    [Fact]
    public void The_schema_lists_adjustments_and_regimes()
    {
        Assert.Equal(Names(typeof(AdjustmentRule)), Values(Definition("adjust")["items"]!["properties"]!["to"]!));
        JsonNode root = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "docs/rule.schema.json")))!;
        JsonNode version = root["properties"]!["access"]!["items"]!["properties"]!["versions"]!["items"]!;
        Assert.Equal(Names(typeof(AccessRegime)), Values(version["properties"]!["rule"]!["properties"]!["regime"]!));
    }

    private static JsonNode Definition(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "docs/rule.schema.json")))!["$defs"]![name]!;

    private static IEnumerable<string> Values(JsonNode schema) => ((JsonArray)schema["enum"]!).Select(value => (string)value!);

    private static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName);

    private static bool Throws(JsonNode law)
    {
        try
        {
            ElectionJson.Read<Jurisdiction>(law.ToJsonString());
            return false;
        }
        catch (DataException)
        {
            return true;
        }
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(pair => Paths(pair.Value, $"{path}/{pair.Key}").Prepend($"{path}/{pair.Key}")),
        JsonArray list => list.SelectMany((item, index) => Paths(item, $"{path}/{index}").Prepend($"{path}/{index}")),
        _ => [],
    };

    private static void Set(JsonNode root, string path, JsonNode? value)
    {
        string[] parts = path.Split('/')[1..];
        JsonNode at = parts[..^1].Aggregate(root, (node, part) => node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);
        if (at is JsonArray items)
        {
            items[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            at[parts[^1]] = value;
        }
    }
}
