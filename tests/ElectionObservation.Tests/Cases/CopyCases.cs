using System.Text.Json;
using ElectionObservation.Elections;
using ElectionObservation.Observations;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>Copies of real protocols, altered as each case says, held against what was published: <c>Cases/copies/*.json</c>.</summary>
public class CopyCases
{
    private static readonly IReadOnlyDictionary<string, Fields> Cases = OutcomeCaseFile.Read("copies");

    public static TheoryData<string> All => [.. Cases.Keys];

    [Fact]
    public void All_cases_are_there() => Assert.True(All.Count >= 5);

    [Theory]
    [MemberData(nameof(All))]
    public void Copies_differ_where_they_were_altered_and_nowhere_else(string id)
    {
        Fields one = Cases[id];
        one.Leave("id");
        Assert.False(string.IsNullOrWhiteSpace(one.Text("source")) || string.IsNullOrWhiteSpace(one.Text("note")));
        ProtocolForm form = ProtocolCaseFile.FormOf(one);
        IReadOnlyList<string> options = one.Texts("options");
        Protocol[] published = [.. one.Objects("published").Select(row => Read(form, options, row, ProtocolOrigin.Published))];
        Protocol[] copies = [.. one.Objects("copies").Select(row => Read(form, options, row, ProtocolOrigin.ObserverCopy))];
        Fields expected = one.Object("expected");
        CopyComparison comparison = CopyComparison.Of(copies, published);
        Assert.Equal(
            (expected.Number("compared"), expected.Number("published"), expected.Number("differing"), expected.Number("withoutCopy")),
            ((int)comparison.UnitsCompared.Part, (int)comparison.UnitsCompared.Whole, comparison.Differing.Count, comparison.PublishedWithoutCopy));
        Assert.Equal(
            expected.Objects("differences").Select(static line => (line.Text("unit"), line.Text("of"), line.Number("published"), line.Number("copied"))),
            comparison.Differing.SelectMany(static unit => unit.Figures.Select(figure => (unit.Unit.ToString(), figure.Of, figure.Before.Number, figure.After.Number))));
        Assert.Equal(
            expected.Objects("conflicts").Select(static line => (line.Text("unit"), line.Number("copies"), string.Join(", ", line.Texts("figures")))),
            comparison.Conflicts.Select(static conflict => (conflict.Unit.ToString(), conflict.Copies.Count, string.Join(", ", conflict.Figures))));
        Assert.Equal(expected.Texts("notComparable"), comparison.NotComparable.Select(static copy => copy.Unit.ToString()));
        Assert.Equal(expected.Texts("withoutPublished"), comparison.WithoutPublished.Select(static copy => copy.Unit.ToString()));
        Assert.Equal(Votes("votesPublished"), comparison.Compared.Before.Votes);
        Assert.Equal(Votes("votesCopied"), comparison.Compared.After.Votes);
        Assert.Equal((Tally.Of(published), Votes("wholeCopied")), (comparison.Whole.Before, comparison.Whole.After.Votes));
        Assert.Equal(
            comparison.Differing.Sum(static unit => unit.Figures.Count) + comparison.Conflicts.Count + comparison.NotComparable.Count + comparison.WithoutPublished.Count,
            comparison.Validate().Findings.Count);
        one.Done();

        ValueList<long> Votes(string key) => [.. expected.Numbers(key).Select(static votes => (long)votes)];
    }

    [Theory]
    [InlineData("""{ "unit": ["1"], "lines": { "weather": 1 }, "votes": [1] }""", "a.lines.weather: the form has no such line")]
    [InlineData("""{ "unit": ["1"], "lines": {}, "votes": ["1"] }""", "a.votes: expected whole numbers, or null for what is missing")]
    [InlineData("""{ "unit": ["1"], "lines": {}, "votes": [1], "weather": 1 }""", "a.weather: is not known here")]
    public void A_protocol_that_is_not_understood_fails_with_the_case(string row, string expected)
    {
        using JsonDocument document = JsonDocument.Parse(row);
        var fields = new Fields(document.RootElement, "a");
        var form = new ProtocolForm([new(Quantity.BallotsIssued)]);
        Assert.StartsWith(expected, Assert.Throws<InvalidDataException>(() => { Read(form, ["x"], fields, ProtocolOrigin.Published); fields.Done(); }).Message, StringComparison.Ordinal);
    }

    private static Protocol Read(ProtocolForm form, IReadOnlyList<string> options, Fields row, ProtocolOrigin origin)
    {
        IReadOnlyList<string> own = row.Has("options") ? row.Texts("options") : options;
        var ballot = new Ballot([.. own.Select(static option => new BallotOption(option, LocalizedText.English(option)))]);
        ValueList<Figure> votes =
        [
            .. row.Elements("votes").Select(vote => vote.ValueKind == JsonValueKind.Null ? Figure.Missing
                : vote.ValueKind == JsonValueKind.Number ? vote.GetInt32()
                : throw row.Refused("votes", "expected whole numbers, or null for what is missing")),
        ];
        return new(form, ballot, new([.. row.Texts("unit")]), ProtocolCaseFile.LinesOf(form, row.Object("lines")), votes, origin: origin);
    }
}
