namespace ElectionObservation.Tests.Cases;

/// <summary>Dates that others published or computed, each from a rule spelled out in a file of <c>Cases/deadlines</c>; a row for each case.</summary>
public class DeadlineCases
{
    public static TheoryData<string> Ids() => [.. CaseFile.All.SelectMany(static file => file.Ids)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_library_gives_what_the_case_expects(string id)
    {
        (CaseFile file, Fields fields) = CaseFile.Find(id);
        new CaseRun(file.Reference, fields).Check();
    }

    [Fact]
    public void No_case_is_lost_and_none_stands_twice()
    {
        foreach (CaseFile file in CaseFile.All)
        {
            Assert.Equal((file.Name, file.Count), (file.Name, file.Ids.Count()));
        }

        Assert.Equal(79, CaseFile.All.Single(static file => file.Name == "published.json").Count);
        string[] all = [.. CaseFile.All.SelectMany(static file => file.Ids)];
        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("""{ "kind": "full-moon", "year": 2025 }""", """{ "date": "2025-01-13" }""", "x.rule.kind")]
    [InlineData("""{ "kind": "feast", "feast": "pentecost", "year": 2025 }""", """{ "date": "2025-06-08" }""", "x.rule.feast")]
    [InlineData("""{ "kind": "feast", "feast": "easter-western", "year": 2025, "church": "any" }""", """{ "date": "2025-04-20" }""", "x.rule.church")]
    [InlineData("""{ "kind": "feast", "feast": "easter-western", "year": 2025 }""", """{ "date": "2025-04-20", "hour": "12:00" }""", "x.expected.hour")]
    [InlineData("""{ "kind": "calendar-interval", "definition": "the summer holidays", "year": 2025 }""", """{ "start": "2025-07-01", "end": "2025-08-31" }""", "x.rule.definition")]
    [InlineData("""{ "anchor": { "event": "e", "date": "2025-01-01" }, "count": 1, "unit": "moon", "direction": "after", "convention": "exclude-anchor", "bound": "latest", "disregard": null, "adjustment": { "convention": "none" } }""", """{ "date": "2025-01-02" }""", "x.rule.unit")]
    [InlineData("""{ "anchor": { "event": "e", "date": "2025-01-01" }, "count": 1, "unit": "calendar-day", "direction": "after", "convention": "as-usual", "bound": "latest", "disregard": null, "adjustment": { "convention": "none" } }""", """{ "date": "2025-01-02" }""", "x.rule.convention")]
    [InlineData("""{ "anchor": { "event": "e", "date": "2025-01-01" }, "count": 1, "unit": "working-day", "direction": "after", "convention": "exclude-anchor", "bound": "latest", "disregard": { "calendar": "atlantis", "weekend": ["Sunday"], "holidaysInWindow": [] }, "adjustment": { "convention": "none" } }""", """{ "date": "2025-01-02" }""", "x.rule.disregard.calendar")]
    public void What_is_not_known_fails_the_case_by_its_name(string rule, string expected, string place)
    {
        string json = $$"""{ "id": "x", "group": "x", "jurisdiction": "none", "title": "x", "law": null, "rule": {{rule}}, "expected": {{expected}}, "source": [], "verification": "derived" }""";
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var run = new CaseRun(CaseFile.All[0].Reference, new Fields(document.RootElement, "x"));
        Assert.StartsWith($"{place}: ", Assert.Throws<InvalidDataException>(run.Check).Message, StringComparison.Ordinal);
    }
}
