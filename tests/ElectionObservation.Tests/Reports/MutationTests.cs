using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElectionObservation.Observations;
using ElectionObservation.Serialization;

namespace ElectionObservation.Tests.Reports;

/// <summary>
/// Proves that the tests of the five reports hear the facts: every figure, date, flag, identifier and list item in the five files is changed
/// by one or taken away, one at a time, and each time some test must fail; and every test must fail for some change.
/// </summary>
public class MutationTests
{
    /// <summary>Free text, and how a text was published: whoever records it chooses the words.</summary>
    private static readonly HashSet<string> Worded = ["en", "asPublished", "title", "note", "url", "act", "provision"];

    private static readonly MethodInfo[] Rows =
        [.. typeof(FiveReportsTests).GetMethods().Where(method => method.Name.Length > 3 && method.Name[0] == 'R' && char.IsAsciiDigit(method.Name[1]))];

    [Fact]
    public void There_is_a_test_for_each_of_the_36_facts() =>
        Assert.Equal(Enumerable.Range(1, 36).Select(row => $"R{row:D2}"), Rows.Select(row => row.Name[..3]).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_changed_fact_fails_some_test_and_each_test_fails_for_some_changed_fact()
    {
        (string Name, string Path, string Text)[] mutants = [.. PressFile.Five.SelectMany(Mutants)];
        var unheard = new List<string>();
        var failed = new HashSet<string>();
        foreach ((string name, string path, string text) in mutants)
        {
            if (!TryRead(text, out PublishedReport? report))
            {
                continue;
            }

            string[] heard = [.. Failures(PressFile.Published.With(name, report))];
            failed.UnionWith(heard);
            if (heard.Length == 0)
            {
                unheard.Add($"{name} {path}");
            }
        }

        Assert.True(mutants.Length > 1500, $"Only {mutants.Length} changes were made.");
        Assert.True(unheard.Count == 0, $"{unheard.Count} changes of {mutants.Length} failed no test:\n{string.Join('\n', unheard)}");
        Assert.Equal([], Rows.Select(row => row.Name[..3]).Except(failed));
    }

    private static bool TryRead(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PublishedReport? report)
    {
        try
        {
            report = ElectionJson.Read<PublishedReport>(text);
            return true;
        }
        catch (DataException)
        {
            report = null;
            return false;
        }
    }

    private static IEnumerable<string> Failures(PressFile press)
    {
        var tests = new FiveReportsTests(press);
        foreach (MethodInfo row in Rows)
        {
            bool fails = false;
            try
            {
                row.Invoke(tests, null);
            }
            catch (TargetInvocationException)
            {
                fails = true;
            }

            if (fails)
            {
                yield return row.Name[..3];
            }
        }
    }

    private static IEnumerable<(string Name, string Path, string Text)> Mutants(string name)
    {
        string original = File.ReadAllText(Path.Combine(PressFile.Folder, name + ".json"));
        int count = Places(JsonNode.Parse(original)!).Count();
        for (int place = 0; place < count; place++)
        {
            for (int change = 0; ; change++)
            {
                JsonNode document = JsonNode.Parse(original)!;
                JsonNode node = Places(document).ElementAt(place);
                string path = node.GetPath();
                if (!Change(node, change))
                {
                    break;
                }

                yield return (name, $"{path} #{change}", document.ToJsonString());
            }
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject whole => whole.Where(pair => !Worded.Contains(pair.Key)).SelectMany(pair => Places(pair.Value!)).Prepend(node),
        JsonArray list => list.SelectMany(item => Places(item!)).Prepend(node),
        _ => [node],
    };

    /// <summary>Makes the n-th change of a node; false when it has no more.</summary>
    private static bool Change(JsonNode node, int change)
    {
        switch (node)
        {
            case JsonObject whole:
                string[] names = [.. whole.Select(pair => pair.Key).Where(key => !Worded.Contains(key))];
                return change < names.Length && whole.Remove(names[change]);
            case JsonArray list:
                if (change < list.Count)
                {
                    list.RemoveAt(change);
                    return true;
                }

                return false;
        }

        JsonNode[] others = node.GetValueKind() switch
        {
            JsonValueKind.Number => [node.GetValue<long>() + 1, node.GetValue<long>() - 1],
            JsonValueKind.True or JsonValueKind.False => [!node.GetValue<bool>()],
            _ when LegalDate.TryParse(node.GetValue<string>(), out LegalDate date) => [Moved(date, 1), Moved(date, -1)],
            _ => [node.GetValue<string>() + "x"],
        };
        if (change < others.Length)
        {
            node.ReplaceWith(others[change]);
            return true;
        }

        return false;
    }

    private static string Moved(LegalDate date, int by) => date.ToString() is { Length: 4 } year
        ? LegalDate.Year(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) + by).ToString()
        : (date.IsDay ? LegalDate.Between(date.Earliest.PlusDays(by), date.Latest.PlusDays(by)) : LegalDate.OnOrBefore(date.Latest.PlusDays(by))).ToString();
}
