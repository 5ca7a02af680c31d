using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ElectionObservation.Deadlines;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Docs;

/// <summary>Holds the C# on every page against the samples that are compiled and run.</summary>
public partial class DocsTests
{
    private const string SnippetFile = "tests/ElectionObservation.Tests/Docs/Snippets.cs";

    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Approved.Repository, "README.md").Concat(Directory.EnumerateFiles(Path.Combine(Approved.Repository, "docs"), "*.md"));

    [Fact]
    public void Every_block_of_code_on_a_page_is_a_sample_that_runs()
    {
        Dictionary<string, string> samples = Samples();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (string page in Pages)
        {
            string text = File.ReadAllText(page).ReplaceLineEndings("\n");
            int blocks = AnyBlock().Count(text);
            MatchCollection named = NamedBlock().Matches(text);
            Assert.True(blocks == named.Count, $"{page}: {blocks} blocks of C#, of which {named.Count} name their sample");
            foreach (Match block in named)
            {
                string name = block.Groups["name"].Value;
                Assert.True(samples.ContainsKey(name), $"{page}: there is no sample '{name}'");
                Assert.Equal(samples[name], block.Groups["code"].Value.TrimEnd('\n'));
                used.Add(name);
            }
        }

        Assert.Equal(samples.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_time_written_as_json_on_a_page_is_read_and_written_as_it_stands()
    {
        string[] lines = [.. Pages.SelectMany(page => JsonBlock().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
            .SelectMany(block => block.Groups["json"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(lines);
        foreach (string line in lines)
        {
            TimeExpression when = ElectionJson.Read<TimeExpression>(line);
            Assert.Equal(JsonNode.Parse(line)!.ToJsonString(), JsonNode.Parse(ElectionJson.Write(when))!.ToJsonString());
        }
    }

    [Fact]
    public void The_readme_names_the_two_commands()
    {
        string readme = File.ReadAllText(Path.Combine(Approved.Repository, "README.md"));
        Assert.Contains("\ndotnet run docs/examples/kazakhstan.cs\n", readme, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_of_the_main_job_has_what_it_must_have()
    {
        string output = File.ReadAllText(Path.Combine(Approved.Repository, "docs/examples/kazakhstan.approved.txt"));
        foreach (string fact in (string[])["2021-01-04T18:00", "2022-11-14T18:00", "2022-11-17", "2029-11-26", "398", "322", "641", "532"])
        {
            Assert.Contains(fact, output, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Samples()
    {
        string text = File.ReadAllText(Path.Combine(Approved.Repository, SnippetFile)).ReplaceLineEndings("\n");
        return Region().Matches(text).ToDictionary(region => region.Groups["name"].Value, region => Dedent(region.Groups["code"].Value), StringComparer.Ordinal);
    }

    private static string Dedent(string code)
    {
        string[] lines = code.TrimEnd('\n', ' ').Split('\n');
        int indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : ""));
    }

    [GeneratedRegex(@"[ ]*#region (?<name>\S+)\n(?<code>.*?)[ ]*#endregion", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Region();

    [GeneratedRegex(@"<!-- sample: (?<name>\S+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedBlock();

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^```(csharp|cs|c#)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyBlock();
}
