using System.Text;
using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Catalogue;

public class CatalogueTests
{
    private static readonly Jurisdiction Kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
    private static readonly LocalizedText Own = LocalizedText.English("Own");

    [Fact]
    public void Every_built_in_jurisdiction_is_read_and_valid()
    {
        Assert.Contains("KZ", JurisdictionCatalog.BuiltIn.Ids.Select(id => id.Value));
        foreach (JurisdictionId id in JurisdictionCatalog.BuiltIn.Ids)
        {
            Jurisdiction jurisdiction = JurisdictionCatalog.BuiltIn[id];
            Assert.Equal(id, jurisdiction.Id);
            Assert.True(jurisdiction.Validate(LegalReference.Embedded).IsValid);
            Assert.Same(jurisdiction, JurisdictionCatalog.BuiltIn[id]);
            Assert.Equal(jurisdiction, ElectionJson.Read<Jurisdiction>(ElectionJson.Write(jurisdiction)));
        }
    }

    [Fact]
    public void An_unknown_jurisdiction_is_named_beside_those_there_are()
    {
        string message = Assert.Throws<ArgumentException>(() => JurisdictionCatalog.BuiltIn["XX"]).Message;
        Assert.Contains($"no jurisdiction 'XX' in the catalogue; there is: {string.Join(", ", JurisdictionCatalog.BuiltIn.Ids)}.", message, StringComparison.Ordinal);
        Assert.False(JurisdictionCatalog.BuiltIn.TryGet("XX", out _));
        Assert.Contains("there is: none", Assert.Throws<ArgumentException>(() => JurisdictionCatalog.Empty["KZ"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_adds_a_law_of_their_own_and_replaces_one_without_touching_the_built_in()
    {
        Jurisdiction own = new("x-own", Own, Kazakhstan.Clock);
        JurisdictionCatalog extended = JurisdictionCatalog.BuiltIn.With(own).With(new("KZ", LocalizedText.English("Another text"), Kazakhstan.Clock));
        Assert.Equal(own, extended["x-own"]);
        Assert.Equal("Another text", extended["KZ"].Name.ToString());
        Assert.Equal("Kazakhstan", JurisdictionCatalog.BuiltIn["KZ"].Name.ToString());
        Assert.Equal([.. JurisdictionCatalog.BuiltIn.Ids.Select(id => id.Value), "x-own"], extended.Ids.Select(id => id.Value));
        Assert.Equal(Evidence.Uncertain, extended.Accepting(Evidence.Uncertain)["x-own"].Accepts);
        Assert.Equal(Evidence.SingleSource, extended["x-own"].Accepts);
        Assert.Equal(Evidence.Uncertain, JurisdictionCatalog.Empty.Accepting(Evidence.Uncertain).With(own)["x-own"].Accepts);
        Assert.Equal(Evidence.SingleSource, JurisdictionCatalog.Empty.With(own.Accepting(Evidence.Uncertain))["x-own"].Accepts);
        Assert.DoesNotContain("accepts", ElectionJson.Write(own.Accepting(Evidence.Uncertain)), StringComparison.OrdinalIgnoreCase);
        Assert.Throws<ArgumentOutOfRangeException>(() => JurisdictionCatalog.BuiltIn.Accepting((Evidence)9));
    }

    [Fact]
    public void A_rule_written_in_json_gives_the_same_answer_as_one_written_in_code()
    {
        TimeExpression when = Days.Clear(5).Before(Milestone.VotingDay).At(18, 00);
        const string json = """{ "before": { "days": 5, "count": "clear", "anchor": "votingDay", "at": "18:00" } }""";
        Assert.Equal(when, ElectionJson.Read<TimeExpression>(json));
        Assert.Equal(when, Kazakhstan.Rules.Single(rule => rule.Id == Rules.InternationalAccreditationCloses).Versions[^1].Rule.When);
    }

    [Theory]
    [InlineData("\"days\": 5,", "\"days\": 5, \"werktage\": true,", "$.rules[1].versions[0].rule.when.before.werktage", "found the key 'werktage'")]
    [InlineData("\"from\": \"2018-07\"", "\"from\": \"July 2018\"", "$.rules[1].versions[2].from", "expected a date of the law")]
    [InlineData("\"evidence\": \"confirmed\"", "\"evidence\": \"sure\"", "$.rules[1].versions[2].citation.evidence", "expected one of confirmed, singleSource, uncertain")]
    [InlineData("\"rule\": {\n              \"years\": 7,", "\"rule\": {\n              \"years\": 0,", "$.offices[0].termRule.versions[1].rule", "must be greater than or equal to '1'")]
    [InlineData("\"id\": \"2010\"", "\"id\": \"2007\"", "$.offices[0].termRule", "two versions named '2007'")]
    [InlineData("\"kind\": \"inTotal\"", "\"kind\": \"twice\"", "$.offices[0].termRule.versions[6].rule.limit", "twice")]
    [InlineData("\"Asia/Oral\"", "\"Asia/Atlantis\"", "$.clock.versions[clock].rule.regional", "Asia/Atlantis")]
    [InlineData("\"until\": \"2007-06-19\"", "\"until\": \"2007-06-20\"", null, null)]
    [InlineData("\"count\": \"clear\",\n                \"anchor\": \"votingDay\",\n                \"at\"", "\"anchor\": \"votingDay\",\n                \"at\"", null, null)]
    public void A_malformed_file_is_refused_with_file_rule_and_field(string found, string changed, string? path, string? reason)
    {
        string good = ElectionJson.Write(Kazakhstan);
        int at = good.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{found} is not in the file");
        byte[] bad = Encoding.UTF8.GetBytes(good.Remove(at, found.Length).Insert(at, changed));
        if (path is null)
        {
            // Another law, but a law.
            Assert.NotEqual(Kazakhstan, JurisdictionCatalog.Read(bad, "kz.json", LegalReference.Embedded));
            return;
        }

        var error = Assert.Throws<DataException>(() => JurisdictionCatalog.Read(bad, "kz.json", LegalReference.Embedded));
        Assert.StartsWith("kz.json: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(path, error.Path);
        Assert.Contains(reason!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_of_one_rank_that_contradict_each_other_on_the_same_day_are_found()
    {
        var overlapping = new RuleHistory<TermRule>("term", [Version("a", 2000, 5), Version("b", 2010, 7)]);
        var agreeing = new RuleHistory<TermRule>("term", [Version("a", 2000, 5), Version("b", 2010, 5)]);
        Jurisdiction With(RuleHistory<TermRule> rule) => new("x-own", Own, Kazakhstan.Clock, offices: [new Office("president", LocalizedText.English("President"), rule)]);
        Assert.Equal(
            "Error: jurisdiction.versions-overlap at offices[president].termRule.versions: a, b",
            With(overlapping).Validate(LegalReference.Embedded).ToString());
        Assert.True(With(agreeing).Validate(LegalReference.Embedded).IsValid);
        Assert.Equal(With(agreeing), With(agreeing).Accepting(Evidence.Uncertain));
        Assert.Equal(With(agreeing).GetHashCode(), With(agreeing).Accepting(Evidence.Uncertain).GetHashCode());
        Assert.NotEqual(With(agreeing), With(overlapping));
        Assert.Throws<ArgumentException>(() => new Jurisdiction("x-own", Own, new("clock", Kazakhstan.Clock.Versions, selectedBy: SelectingDate.CallDay)));
        Assert.Throws<DataException>(() => JurisdictionCatalog.Read(Encoding.UTF8.GetBytes(ElectionJson.Write(With(overlapping))), "own.json", LegalReference.Embedded));
    }

    [Fact]
    public void A_rule_or_an_office_stands_once()
    {
        RuleHistory<StatutoryRule> rule = Kazakhstan.Rules[0];
        Office office = Kazakhstan.Offices[0];
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => new Jurisdiction("x-own", Own, Kazakhstan.Clock, [rule, rule])).Message, StringComparison.Ordinal);
        Assert.Contains("stands twice", Assert.Throws<ArgumentException>(() => new Jurisdiction("x-own", Own, Kazakhstan.Clock, offices: [office, office])).Message, StringComparison.Ordinal);
        var other = new RuleHistory<StatutoryRule>(rule.Id, rule.Versions, reading: "another");
        Assert.Equal(2, new Jurisdiction("x-own", Own, Kazakhstan.Clock, [rule, other]).Rules.Count);
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_found_wherever_it_is_named()
    {
        TimeExpression lost = Days.Of(1).After(Milestone.VotingDay).In("Asia/Atlantis");
        var rule = new RuleHistory<StatutoryRule>("r", [new("v", LegalDate.Year(2000), new("Act", "", NormRank.Law, Evidence.Confirmed), new StatutoryRule(lost))], reading: "one");
        Assert.Equal(
            "Error: jurisdiction.unknown-zone at rules[r, one].versions[v].rule.when.zone: Asia/Atlantis",
            new Jurisdiction("x-own", Own, Kazakhstan.Clock, [rule]).Validate(LegalReference.Embedded).ToString());
    }

    [Fact]
    public void Names_that_lead_nowhere_and_rules_in_a_circle_are_found()
    {
        Citation citation = new("Act", "", NormRank.Law, Evidence.Confirmed);
        RuleHistory<StatutoryRule> Rule(string id, TimeExpression when) => new(id, [new("v", LegalDate.Year(2000), citation, new StatutoryRule(when))]);
        TimeExpression From(string rule) => Days.Of(1).After(LegalTime.Deadline(rule));
        var access = new RuleHistory<ObserverAccess>("who", [new("v", LegalDate.Year(2000), citation, new ObserverAccess(AccessRegime.ByRule, [ObserverAudience.Media], [new("lost", [AccreditationStep.Requested]), new("a", [AccreditationStep.Requested])]))]);
        var law = new Jurisdiction(
            "x-own",
            Own,
            Kazakhstan.Clock,
            [Rule("a", From("b")), Rule("b", From("a")), Rule("c", From("lost")), Rule("d", Days.Of(1).Disregarding("nowhere").After(Milestone.VotingDay).Following("weekends")), Rule("e", From("a"))],
            calendars: [DayCalendar.WeekendsOnly("weekends")],
            access: [access]);
        Assert.Equal(
            [
                "Error: jurisdiction.unknown-rule at rules[c].versions[v].rule.when: lost",
                "Error: jurisdiction.unknown-calendar at rules[d].versions[v].rule.when: nowhere",
                "Error: jurisdiction.unknown-rule at access[who].times: lost",
                "Error: jurisdiction.rules-in-a-circle at rules[a]: a",
                "Error: jurisdiction.rules-in-a-circle at rules[b]: b",
            ],
            law.Validate(LegalReference.Embedded).Findings.Select(finding => finding.ToString()));
        Assert.DoesNotContain("unknown-calendar", law.Validate(LegalReference.Embedded.With(DayCalendar.WeekendsOnly("nowhere"))).ToString(), StringComparison.Ordinal);
        DataException refused = Assert.Throws<DataException>(() => JurisdictionCatalog.Read(System.Text.Encoding.UTF8.GetBytes(ElectionJson.Write(law)), "own.json", LegalReference.Embedded));
        Assert.Equal("$.rules[c].versions[v].rule.when", refused.Path);
    }

    [Fact]
    public void Who_is_admitted_and_how_is_asked_for_a_day()
    {
        Citation citation = new("Act", "", NormRank.Law, Evidence.Confirmed);
        RuleHistory<ObserverAccess> History(string id, ObserverAccess rule) => new(id, [new("v", LegalDate.Year(2000), citation, rule)]);
        ObserverAccess free = new(AccessRegime.Free, [ObserverAudience.International, ObserverAudience.Domestic]);
        ObserverAccess none = new(AccessRegime.NotAdmitted, [ObserverAudience.InternationalNgo], terms: Own);
        var law = new Jurisdiction("x-own", Own, Kazakhstan.Clock, access: [History("a", free), History("b", none)]);
        Assert.Equal(free, Assert.Single(law.AccessOf(ObserverAudience.Domestic, new LocalDate(2022, 11, 20))).Value.Single().Rule);
        Assert.IsType<RuleAnswer<ObserverAccess>.NoneInForce>(Assert.Single(law.AccessOf(ObserverAudience.InternationalNgo, new LocalDate(1990, 1, 1))).Value);
        Assert.Equal(default, law.AccessOf(ObserverAudience.Party, new LocalDate(2022, 11, 20)));
        Assert.True(none.Agrees(new(AccessRegime.NotAdmitted, [ObserverAudience.InternationalNgo])));
        Assert.False(none.Agrees(free));
        Assert.Throws<ArgumentException>(() => new ObserverAccess(AccessRegime.ByRule, [ObserverAudience.Media]));
        Assert.Throws<ArgumentException>(() => new ObserverAccess(AccessRegime.Free, [ObserverAudience.Media], [new("a", [AccreditationStep.Requested])]));
        Assert.Throws<ArgumentException>(() => new ObserverAccess(AccessRegime.Free, default));
        Assert.Throws<ArgumentException>(() => new Jurisdiction("x-own", Own, Kazakhstan.Clock, access: [History("a", free), History("a", none)]));
        Assert.Throws<ArgumentException>(() => new Jurisdiction("x-own", Own, Kazakhstan.Clock, access: [new("a", [new("v", LegalDate.Year(2000), citation, free)], selectedBy: SelectingDate.CallDay)]));
    }

    [Fact]
    public void A_rule_whose_event_selects_the_version_is_counted_from_one_event()
    {
        Citation citation = new("Act", "", NormRank.Law, Evidence.Confirmed);
        var rule = new RuleHistory<StatutoryRule>(
            "r",
            [
                new("old", LegalDate.Year(2000), citation, new StatutoryRule(Days.Of(3).After(Milestone.CallDay)), LegalDate.Year(2010)),
                new("new", LegalDate.Year(2010), citation, new StatutoryRule(Days.Of(3).After(Milestone.Publication))),
            ],
            selectedBy: SelectingDate.EventDay);
        var jurisdiction = new Jurisdiction("x-own", Own, Kazakhstan.Clock, [rule]);
        Assert.Equal("Error: jurisdiction.events-differ at rules[r]: callDay, publication", jurisdiction.Validate(LegalReference.Embedded).ToString());
        Assert.Throws<ArgumentException>(() => jurisdiction.TimetableOf(new("x-own", ElectionKind.Local, new LocalDate(2022, 11, 20)), LegalReference.Embedded));
    }

    [Fact]
    public void Rules_for_different_kinds_of_election_never_meet()
    {
        Citation citation = new("Act", "", NormRank.Law, Evidence.Confirmed);
        RuleVersion<StatutoryRule> For(string id, TimeExpression when, ValueList<ElectionKind> kinds) => new(id, LegalDate.Year(1990), citation, new StatutoryRule(when, appliesTo: kinds));
        RuleVersion<StatutoryRule> president = For("p", Days.Of(3).After(Milestone.Oath), [ElectionKind.Presidential]);
        RuleVersion<StatutoryRule> parliament = For("q", Days.Of(5).After(Milestone.CallDay), [ElectionKind.Parliamentary]);
        RuleVersion<StatutoryRule> everyone = For("r", Days.Of(7).After(Milestone.Oath), default);
        ValidationReport Report(ValueList<RuleVersion<StatutoryRule>> versions, SelectingDate selectedBy = SelectingDate.VotingDay) =>
            new Jurisdiction("x-own", Own, Kazakhstan.Clock, [new("r", versions, selectedBy: selectedBy)]).Validate(LegalReference.Embedded);
        Assert.True(Report([president, parliament]).IsValid);
        Assert.True(Report([president, parliament], SelectingDate.EventDay).IsValid);
        Assert.False(Report([president, everyone]).IsValid);
        Assert.False(Report([parliament, everyone], SelectingDate.EventDay).IsValid);
    }

    [Fact]
    public void Many_findings_do_not_flood_the_message()
    {
        var clashing = new RuleHistory<TermRule>("term", [.. Enumerable.Range(0, 100).Select(index => Version($"v{index}", 2000, 1 + index))]);
        var bad = new Jurisdiction("x-own", Own, Kazakhstan.Clock, offices: [new Office("president", Own, clashing)]);
        var error = Assert.Throws<DataException>(() => JurisdictionCatalog.Read(Encoding.UTF8.GetBytes(ElectionJson.Write(bad)), "own.json", LegalReference.Embedded));
        Assert.Contains("and 89 more", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 3000);
    }

    private static RuleVersion<TermRule> Version(string id, int from, int years) =>
        new(id, LegalDate.Year(from), new Citation("Act", "", NormRank.Law, Evidence.Confirmed), new TermRule(years, new TermLimit.Unlimited()));
}
