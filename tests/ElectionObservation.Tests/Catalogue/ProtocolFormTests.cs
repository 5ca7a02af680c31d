using System.Text;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Results;
using ElectionObservation.Serialization;

namespace ElectionObservation.Tests.Catalogue;

/// <summary>The forms of protocols in the catalogue, by date and reading.</summary>
public class ProtocolFormTests
{
    private static readonly Ballot Ballot = new([new("a", LocalizedText.English("a")), new("b", LocalizedText.English("b"))]);

    [Theory]
    [InlineData("RU", "state-duma-protocol", "2021-09-19", "InForce")]
    [InlineData("RU", "state-duma-protocol", "2018-09-09", "NotEstablished")]
    [InlineData("RU", "state-duma-protocol", "2016-09-18", "NoneInForce")]
    [InlineData("KG", "polling-station-protocol", "2011-07-01", "InForce")]
    [InlineData("KG", "polling-station-protocol", "2005-07-10", "NotEstablished")]
    [InlineData("KG", "polling-station-protocol", "2021-01-10", "NoneInForce")]
    [InlineData("KZ", "polling-station-protocol", "2022-11-20", "InForce")]
    [InlineData("KZ", "polling-station-protocol", "2005-12-04", "NotEstablished")]
    [InlineData("GE", "polling-station-protocol", "2013-10-27", "InForce")]
    [InlineData("UA", "polling-station-protocol", "2002-03-31", "InForce")]
    [InlineData("UA", "polling-station-protocol", "2012-10-28", "NotEstablished")]
    [InlineData("LY", "tally-centre-form", "2014-06-25", "NotEstablished")]
    public void A_form_is_asked_for_a_day(string country, string form, string day, string expected) =>
        Assert.Equal(expected, JurisdictionCatalog.BuiltIn[country].ProtocolForm(form, LegalDate.Parse(day).Earliest).GetType().Name);

    [Fact]
    public void A_disputed_form_stands_in_two_readings_and_in_no_plain_one()
    {
        Jurisdiction law = JurisdictionCatalog.BuiltIn["RU"];
        LocalDate day = new(2012, 5, 3);
        string[] ratios = [.. ((string[])["line-18", "line-19"]).Select(reading => law.ProtocolForm("president-protocol", day, reading).Single().Rule)
            .Select(static form => form.Rules.Single(static rule => rule.Citation!.Evidence == Evidence.Uncertain).ToString())];
        Assert.Equal(
            [
                "RUP-2: ballots-received = ballots-issued + ballots-unused + protocol-line-17 - protocol-line-18",
                "RUP-2: ballots-received = ballots-issued + ballots-unused + protocol-line-17 - protocol-line-19",
            ],
            ratios);
        Assert.Contains("president-protocol (line-19)", Assert.Throws<ArgumentException>(() => law.ProtocolForm("president-protocol", day)).Message, StringComparison.Ordinal);
        Assert.Contains("there is: none", Assert.Throws<ArgumentException>(() => JurisdictionCatalog.BuiltIn["DE"].ProtocolForm("a", day)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_stands_once_in_each_reading()
    {
        Jurisdiction law = JurisdictionCatalog.BuiltIn["RU"];
        RuleHistory<ProtocolForm> form = law.Protocols[1];
        Assert.Contains(
            "'president-protocol' stands twice in the reading 'line-18'",
            Assert.Throws<ArgumentException>(() => new Jurisdiction("RU", law.Name, law.Clock, protocols: [form, form])).Message,
            StringComparison.Ordinal);
        Citation citation = new("Act", "", NormRank.Law, Evidence.Confirmed);
        RuleVersion<ProtocolForm> Version(string id, params ReadOnlySpan<FormLine> lines) => new(id, LegalDate.Year(2000), citation, new([.. lines]));
        var twice = new RuleHistory<ProtocolForm>("p", [Version("a"), Version("b", new FormLine(Quantity.ValidBallots))], reading: "one");
        var wrong = new Jurisdiction("x-own", law.Name, law.Clock, protocols: [twice, new("p", [Version("a")])]);
        Assert.Equal("Error: jurisdiction.versions-overlap at protocols[p, one].versions: a, b", wrong.Validate(LegalReference.Embedded).ToString());
        Assert.Equal("$.protocols[p, one].versions", Assert.Throws<DataException>(() => JurisdictionCatalog.Read(Encoding.UTF8.GetBytes(ElectionJson.Write(wrong)), "own.json", LegalReference.Embedded)).Path);
    }

    [Theory]
    [InlineData("ballots-spoiled ballots-lost ballots-unaccounted", " + ballots-spoiled + ballots-lost - ballots-unaccounted")]
    [InlineData("ballots-lost ballots-unaccounted", " + ballots-lost - ballots-unaccounted")]
    [InlineData("ballots-spoiled ballots-lost", " + ballots-spoiled + ballots-lost")]
    [InlineData("ballots-spoiled", " + ballots-spoiled")]
    [InlineData("ballots-unaccounted", " - ballots-unaccounted")]
    [InlineData("", "")]
    public void That_ballots_add_up_is_asked_of_all_that_a_form_counts(string also, string expected)
    {
        FormLine[] lines = [.. ((Quantity[])[Quantity.BallotsReceived, Quantity.BallotsIssued, Quantity.BallotsUnused]).Concat(also.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static name => new Quantity(name))).Select(static quantity => new FormLine(quantity))];
        ProtocolRule rule = Assert.Single(new ProtocolForm([.. lines]).With(ProtocolRule.Core).Rules.AsEnumerable());
        Assert.Equal($"core.ballots: ballots-received = ballots-issued + ballots-unused{expected}", rule.ToString());
    }

    [Fact]
    public void A_rule_that_is_not_about_a_protocol_leaves_nothing_open()
    {
        ProtocolForm form = new(
            [new("questions"), new(Quantity.ValidBallots)],
            [new("one", "votes = valid-ballots", when: "questions = 1"), new("any", "votes >= 0")]);
        Assert.Equal([], Unasked(2, Figure.Missing));
        Assert.Equal(["one"], Unasked(1, Figure.Missing));
        Assert.Equal(["one"], Unasked(Figure.Missing, 5));
        Assert.Equal([], Unasked(1, 5));

        string[] Unasked(Figure questions, Figure valid) => [.. new Protocol(form, Ballot, UnitPath.Whole, [questions, valid], [2, 3]).Unasked().Select(static code => code.Value)];
    }

    [Fact]
    public void What_only_follows_from_another_breach_is_not_told()
    {
        ProtocolForm form = JurisdictionCatalog.BuiltIn["NL"].Protocols[0].Versions[0].Rule;
        Assert.Equal(["F.204"], Found(total: 0));
        Assert.Equal(["F.204"], Found(total: Figure.Missing));
        Assert.Equal(["F.202", "F.203"], Found(total: 40));
        Assert.Equal([], Found(total: 50));

        string[] Found(Figure total)
        {
            var figures = new Dictionary<string, Figure>(StringComparer.Ordinal)
            {
                ["voters-taking-part"] = 51,
                ["ballots-found"] = 51,
                ["votes-for-candidates"] = total,
                ["blank-ballots"] = 1,
                ["invalid-ballots"] = 0,
            };
            return [.. new Protocol(form, Ballot, UnitPath.Whole, form.Lines.Select(line => figures.GetValueOrDefault(line.Quantity.Value, Figure.Missing)).ToValueList(), [20, 30])
                .Validate().Findings.Select(static finding => finding.Code.Value)];
        }
    }

    [Fact]
    public void Lines_that_add_up_have_a_whole_for_turnout_and_shares()
    {
        foreach (ProtocolForm form in JurisdictionCatalog.BuiltIn.Ids.SelectMany(static id => JurisdictionCatalog.BuiltIn[id].Protocols).SelectMany(static form => form.Versions).Select(static version => version.Rule))
        {
            var protocol = new Protocol(form, Ballot, UnitPath.Whole, form.Lines.Select(static _ => new Figure(3)).ToValueList(), [1, 2]);
            Tally tally = Tally.Of([protocol]);
            Assert.True(form.TurnoutOf is null || tally.TryGetTurnout(form.TurnoutOf, out _), form.ToString());
            Assert.True(form.SharesOf is null || tally.TryGetWhole(form.SharesOf, out _), form.ToString());
        }
    }
}
