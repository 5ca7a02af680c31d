using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Tests.Cases;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Docs;

/// <summary>Every case of <c>docs/terms.md</c> stands there as the library explains it.</summary>
public partial class TermsPageTests
{
    private const string Page = "docs/terms.md";

    public static TheoryData<string> Blocks =>
        [.. ((IEnumerable<Match>)Block().Matches(File.ReadAllText(Path.Combine(Approved.Repository, Page)))).Select(static match => match.Groups["id"].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_case_of_the_page_is_explained_as_the_library_explains_it(string id)
    {
        TermCase one = TermCases.Find(id);
        Approved.MatchesBlock($"```text\n{one.Office.MayStandUnder(one.Version, one.Candidacy("candidate")).Explain()}\n```", Page, id);
    }

    [Fact]
    public void The_page_has_a_dozen_cases_and_each_once()
    {
        string[] ids = [.. ((IEnumerable<object[]>)Blocks).Select(static row => (string)row[0])];
        Assert.True(ids.Length >= 12);
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_rule_written_as_json_is_read_and_written_as_it_stands()
    {
        string[] lines = Json().Match(File.ReadAllText(Path.Combine(Approved.Repository, Page)).ReplaceLineEndings("\n")).Groups["json"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, static line => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(line), JsonNode.Parse(ElectionJson.Write(ElectionJson.Read<TermRule>(line)))), line));
    }

    [GeneratedRegex("```jsonc\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Json();

    [GeneratedRegex("<!-- begin: (?<id>[A-Z0-9-]+) -->", RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
