using ElectionObservation.Catalogue;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Cases;

/// <summary>Published protocols break what they break and nothing else; the rules of the catalogue are those that were read; published shares follow from published sums.</summary>
public class ProtocolCases
{
    public static TheoryData<string> Rows => [.. ProtocolCaseFile.IdsOf(ProtocolCaseFile.Rows)];

    public static TheoryData<string> RuleSets => [.. ProtocolCaseFile.IdsOf(ProtocolCaseFile.RuleSets)];

    public static TheoryData<string> Totals => [.. ProtocolCaseFile.IdsOf(ProtocolCaseFile.Totals)];

    [Fact]
    public void All_cases_are_there()
    {
        Assert.All(ProtocolCaseFile.All, static file => Assert.Equal((file.Name, file.Count), (file.Name, file.Ids.Count())));
        Assert.True(Rows.Count >= 17 && RuleSets.Count >= 11 && Totals.Count >= 5);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_protocol_breaks_what_is_expected(string id)
    {
        ProtocolRow row = ProtocolRow.Read(ProtocolCaseFile.Find(id).File, id);
        ValidationReport report = row.Protocol.Validate();
        Assert.Equal(row.ExpectedFailures, Codes(report));
        Assert.All(row.Differences, pair => Assert.Equal(pair.Value, Difference(report, pair.Key)));
        Assert.Equal(
            row.Protocol.Form.Rules.Where(rule => rule.Holds.Quantities.Any(quantity => row.Protocol.Form.PlaceOf(quantity) >= 0 && row.Protocol[quantity].IsMissing)).Select(static rule => rule.Code).ToValueList(),
            row.Protocol.Unasked());

        Figure[] votes = [.. row.Protocol.Votes];
        votes[0] = votes[0].Number + 1;
        var more = new Protocol(row.Protocol.Form, row.Protocol.Ballot, row.Protocol.Unit, row.Protocol.Lines, [.. votes]);
        Assert.NotEqual(report.ToString(), more.Validate().ToString());
    }

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void A_rule_is_in_the_catalogue_as_it_was_read(string id)
    {
        foreach (ProtocolRuleCase one in ProtocolRuleCase.Read(ProtocolCaseFile.Find(id).Case))
        {
            foreach (ProtocolRule rule in one.Form.Rules.Where(rule => one.Codes.Contains(rule.Code.Value)))
            {
                Assert.Equal((one.Id, one.Kind, one.Severity), (one.Id, rule.Kind, rule.Severity));
                Assert.True(rule.Citation is not null || rule.Kind == FindingKind.Derived, $"{rule.Code} stands nowhere");
            }

            if (one.Plain is { } plain)
            {
                Same(one, plain, one.Form.Rules.Single(rule => rule.Code.Value == Assert.Single(one.Codes)));
            }

            foreach ((Protocol protocol, string[] found) in one.Examples)
            {
                Assert.Equal((one.Id, string.Join(", ", found)), (one.Id, string.Join(", ", Codes(protocol.Validate()).Where(one.Codes.Contains))));
            }
        }
    }

    [Fact]
    public void Every_rule_of_the_catalogue_was_read_somewhere()
    {
        HashSet<string> read = [.. ProtocolCaseFile.IdsOf(ProtocolCaseFile.RuleSets).SelectMany(static id => ProtocolRuleCase.Read(ProtocolCaseFile.Find(id).Case)).SelectMany(static rule => rule.Codes)];
        Assert.Equal([], JurisdictionCatalog.BuiltIn.Ids
            .SelectMany(static id => JurisdictionCatalog.BuiltIn[id].Protocols)
            .SelectMany(static form => form.Versions)
            .SelectMany(static version => version.Rule.Rules)
            .Select(static rule => rule.Code.Value)
            .Where(code => !read.Contains(code)));
        Assert.Equal([], ProtocolRule.Core.Select(static rule => rule.Code.Value).Where(code => !read.Contains(code)));
    }

    [Theory]
    [MemberData(nameof(Totals))]
    public void Published_shares_follow_from_published_sums(string id)
    {
        NationalTotal total = NationalTotal.Read(ProtocolCaseFile.Find(id).Case);
        if (total.Turnout is { } turnout)
        {
            Assert.True(total.Tally.TryGetTurnout(turnout.Of, out Share? share) && share.TryGetPercent(total.Decimals, out decimal percent) && percent == turnout.Percent, $"{id}: turnout");
        }

        foreach ((string option, decimal expected) in total.Shares)
        {
            Assert.True(Share(total, option).TryGetPercent(total.Decimals, out decimal percent), option);
            Assert.Equal((option, expected), (option, percent));
        }

        if (total.Tally.Ballot.HasAgainstAll)
        {
            Assert.True(total.Tally.TryGetWhole(ShareBasis.VotesIncludingAgainstAll, out long whole) && total.Tally.TryGetWhole(total.SharesOf!, out long other) && whole == other);
        }

        if (total.Protocol is not { } protocol)
        {
            return;
        }

        ValidationReport report = protocol.Validate();
        Assert.Equal(total.ExpectedFailures, Codes(report));
        Assert.All(total.Differences, pair => Assert.Equal(pair.Value, Difference(report, pair.Key)));
        var also = new ProtocolForm(protocol.Form.Lines, total.Holds.Select(static (relation, place) => new ProtocolRule($"holds.{place}", relation)).ToValueList());
        Assert.Equal([], Codes(also.Check([On(also, protocol.Votes)])));
        foreach ((string option, int misprinted) in total.Misprints)
        {
            Figure[] votes = [.. protocol.Votes];
            votes[PlaceOf(total, option)] = misprinted;
            Assert.NotEmpty(also.Check([On(also, [.. votes])]).Findings);
        }

        Protocol On(ProtocolForm form, ValueList<Figure> votes) => new(form, protocol.Ballot, protocol.Unit, protocol.Lines, votes);
    }

    [Theory]
    [InlineData("""{ "year": 2018, "station": "s", "lines": [1], "votes": [1], "expectedFailures": [] }""", "lines: the form has 12")]
    [InlineData("""{ "year": 2018, "station": "s", "lines": [1,1,0,1,0,0,0,1,0,1,0,0], "votes": [1], "expectedFailures": ["RU-9"] }""", "expectedFailures: the form has no rule 'RU-9'")]
    [InlineData("""{ "year": 2018, "station": "s", "lines": [1,1,0,1,0,0,0,1,0,1,0,0], "votes": [1], "expectedFailures": [], "weather": 1 }""", "weather: is not known here")]
    [InlineData("""{ "year": 2018, "station": "s", "lines": [1,1,0,1,0,0,0,1,0,1,0,0], "votes": ["1"], "expectedFailures": [] }""", "votes: expected a list of whole numbers")]
    [InlineData("""{ "year": 2018, "station": "s", "lines": [1,1,0,1,0,0,0,1,0,1,0,0], "votes": [1], "differences": { "RU-9": 1 }, "expectedFailures": [] }""", "differences.RU-9: the form has no such rule")]
    public void A_row_that_is_not_understood_fails_with_the_case(string row, string expected)
    {
        string json = $$"""{ "schema": "protocol-rows/1", "about": "", "count": 1, "jurisdiction": "RU", "form": "state-duma-protocol", "version": "RU-DUMA-2018", "rows": [{{row}}] }""";
        ProtocolCaseFile file = ProtocolCaseFile.Read(json, "x.json");
        Assert.Equal($"x.json, 1.{expected}.", Assert.Throws<InvalidDataException>(() => ProtocolRow.Read(file, "x.json, 1")).Message);
    }

    [Theory]
    [InlineData("""{ "id": "RU-9", "expr": "L1 >= L2", "kind": "legal" }""", "rules[0].id: the catalogue has no rule 'RU-9'")]
    [InlineData("""{ "id": "RU-1", "expr": "L1 >= L99", "kind": "legal" }""", "rules[0].expr: 'L1 >= L99' is no plain relation")]
    [InlineData("""{ "id": "RU-1", "expr": "L1 >= L2", "kind": "habit" }""", "rules[0].kind: 'habit' is not known")]
    [InlineData("""{ "id": "RU-9", "expr": "L1 >= L2", "kind": "legal", "codes": ["RU-1"] }""", "rules[0].reason: is missing")]
    [InlineData("""{ "id": "RU-1", "expr": "", "kind": "legal", "examples": [{ "lines": { "weather": 1 }, "found": [] }] }""", "rules[0].examples[0].lines.weather: the form has no such line")]
    public void A_rule_that_is_not_understood_fails_with_the_case(string rule, string expected)
    {
        string json = $$"""{ "schema": "protocol-rule-sets/1", "about": "", "count": 1, "ruleSets": [{ "id": "a", "jurisdiction": "RU", "form": "state-duma-protocol", "version": "RU-DUMA-2018", "rules": [{{rule}}] }] }""";
        Fields set = ProtocolCaseFile.Read(json, "x.json").Case("a");
        Assert.StartsWith($"a.{expected}", Assert.Throws<InvalidDataException>(() => ProtocolRuleCase.Read(set)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"schema\": \"weather/1\", \"rows\": []", "x.json.schema: expected one of")]
    [InlineData("\"schema\": \"protocol-rows/1\", \"rows\": [], \"weather\": 1", "x.json.weather: is not known here")]
    [InlineData("\"schema\": \"national-totals/1\", \"totals\": [{ \"id\": \"a\" }, { \"id\": \"a\" }]", "x.json.totals: 'a' is given twice")]
    public void A_file_that_is_not_understood_fails_with_its_name(string members, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<InvalidDataException>(() => ProtocolCaseFile.Read($$"""{ "about": "", "count": 0, {{members}} }""", "x.json")).Message, StringComparison.Ordinal);

    /// <summary>What the catalogue holds is broken by the very figures that break what was read.</summary>
    private static void Same(ProtocolRuleCase one, LinearRelation read, ProtocolRule inCatalogue)
    {
        ProtocolForm expected = new(one.Form.Lines, [new("read", read)]);
        ProtocolForm actual = new(one.Form.Lines, [new("read", inCatalogue.Holds)]);
        Ballot ballot = ProtocolCaseFile.BallotOf(["a", "b", "against"], "against");
        var random = new Random(1);
        int broken = 0;
        const int tries = 2000;
        for (int i = 0; i < tries; i++)
        {
            ValueList<Figure> lines = one.Form.Lines.Select(_ => new Figure(random.Next(i % 2 == 0 ? 4 : 60))).ToValueList();
            ValueList<Figure> votes = [random.Next(4), random.Next(4), random.Next(4)];
            bool isBroken = Breaks(expected);
            Assert.True(isBroken == Breaks(actual), $"{one.Id}: '{read}' was read, the catalogue has '{inCatalogue.Holds}'; they differ on {string.Join(", ", lines)} and {string.Join(", ", votes)}");
            broken += isBroken ? 1 : 0;

            bool Breaks(ProtocolForm form) => form.Check([new(form, ballot, UnitPath.Whole, lines, votes)]).Findings.Count > 0;
        }

        Assert.True(broken > 0 && broken < tries, $"{one.Id}: '{read}' is {(broken == 0 ? "never" : "always")} broken");
    }

    private static Share Share(NationalTotal total, string option) => total.Tally.ShareOf(total.Tally.Ballot.Options[PlaceOf(total, option)].Id, total.SharesOf!);

    private static int PlaceOf(NationalTotal total, string option) => total.Tally.Ballot.Options.ToList().FindIndex(one => one.Name.ToString() == option);

    private static int Difference(ValidationReport report, string code) => (int)(report.Findings.SingleOrDefault(finding => finding.Code.Value == code)?.Broken!.Difference ?? 0);

    private static string[] Codes(ValidationReport report) => [.. report.Findings.Select(static finding => finding.Code.Value)];
}
