using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using NodaTime.Text;

namespace ElectionObservation.Tests.Catalogue;

/// <summary>Who may observe and until when, in the law of the world as the catalogue has it.</summary>
public class WorldTests
{
    /// <summary>The provisions that state a time by a number, other than that of an entity outside the catalogue.</summary>
    private static readonly string[] Numbered =
    [
        "GE-INT", "GE-INT-DEC-OLD", "GE-INT-DEC", "GE-DOM", "GE-DOM-OLD", "GE-DOM-LIST", "GE-MEDIA-2008", "AZ-CEC", "AZ-DEC", "AZ-DECISION",
        "AM-2016", "AM-2021", "AM-2021-LIST", "MD-2006", "MD-2006-DEC", "MD-7", "UA-PRES", "UA-PRES-DEC", "UA-PARL", "UA-PARL-DEC", "UZ", "UZ-DEC",
        "BY-DOM", "RS-FOR", "RS-DOM", "RS-DOM-OLD", "RS-DEC", "MK", "MK-2016", "AL-DOM", "AL-INT", "BA-DOM", "BA-APPEAL", "BG", "HU-INT",
        "HU-MISSION", "HR-MIN", "MN-PARTY", "MA-DEC", "PE", "ZW", "BD-LOCAL",
    ];

    /// <summary>The provisions that state none: times set by notice, an opening without an end, free or closed access.</summary>
    private static readonly Dictionary<string, AccessRegime> Others = new()
    {
        ["KG-INT"] = AccessRegime.ByRule,
        ["RU-INT"] = AccessRegime.ByRule,
        ["BA-INT"] = AccessRegime.ByNotice,
        ["RO"] = AccessRegime.ByNotice,
        ["XK"] = AccessRegime.ByNotice,
        ["KE-NOTICE"] = AccessRegime.ByNotice,
        ["NG-NOTICE"] = AccessRegime.ByNotice,
        ["NA-NOTICE"] = AccessRegime.ByNotice,
        ["PH-NOTICE"] = AccessRegime.ByNotice,
        ["ID-NOTICE"] = AccessRegime.ByNotice,
        ["MX-NOTICE"] = AccessRegime.ByNotice,
        ["GT-NOTICE"] = AccessRegime.ByNotice,
        ["ZM-NOTICE"] = AccessRegime.ByNotice,
        ["BD-NOTICE"] = AccessRegime.ByNotice,
        ["BY-INT"] = AccessRegime.WithoutTime,
        ["US-MO"] = AccessRegime.WithoutTime,
        ["FI-REQ"] = AccessRegime.WithoutTime,
        ["FR-REQ"] = AccessRegime.WithoutTime,
        ["LV-REQ"] = AccessRegime.WithoutTime,
        ["NL-REQ"] = AccessRegime.WithoutTime,
        ["PL-REQ"] = AccessRegime.WithoutTime,
        ["SI-REQ"] = AccessRegime.WithoutTime,
        ["KG-DOM"] = AccessRegime.Free,
        ["US-CA"] = AccessRegime.Free,
        ["DK-FREE"] = AccessRegime.Free,
        ["EE-FREE"] = AccessRegime.Free,
        ["DE-FREE"] = AccessRegime.Free,
        ["SK-FREE"] = AccessRegime.Free,
        ["SE-FREE"] = AccessRegime.Free,
        ["US-TN"] = AccessRegime.NotAdmitted,
        ["AT-NOINGO"] = AccessRegime.NotAdmitted,
        ["BE-NOINGO"] = AccessRegime.NotAdmitted,
        ["CY-NOINGO"] = AccessRegime.NotAdmitted,
        ["LU-NOINGO"] = AccessRegime.NotAdmitted,
        ["PT-NOINGO"] = AccessRegime.NotAdmitted,
        ["IE-DISC"] = AccessRegime.Discretionary,
    };

    private static readonly Jurisdiction[] All = [.. JurisdictionCatalog.BuiltIn.Ids.Select(static id => JurisdictionCatalog.BuiltIn[id])];

    [Fact]
    public void Every_provision_known_is_in_the_catalogue()
    {
        // With that of x-artsakh, which only the tests have, 43 and 79.
        Assert.Equal((42, 36), (Numbered.Length, Others.Count));
        HashSet<string> rules = [.. All.SelectMany(static law => law.Rules).SelectMany(static rule => rule.Versions).Select(static version => version.Id.Value)];
        Assert.Equal([], Numbered.Where(id => !rules.Contains(id)));
        ILookup<string, AccessRegime> access = All
            .SelectMany(static law => law.Access)
            .SelectMany(static rule => rule.Versions)
            .ToLookup(static version => version.Id.Value, static version => version.Rule.Regime);
        Assert.Equal(Others, Others.ToDictionary(static pair => pair.Key, pair => access[pair.Key].Distinct().Single()));
    }

    [Fact]
    public void Well_known_rules_are_known_under_their_names()
    {
        HashSet<RuleId> used = [.. JurisdictionCatalog.BuiltIn.Ids.SelectMany(id => JurisdictionCatalog.BuiltIn[id].Rules).Select(rule => rule.Id)];
        Assert.All(typeof(Rules).GetProperties(), property => Assert.Contains((RuleId)property.GetValue(null)!, used));
    }

    [Theory]
    [InlineData("AL", "parliamentary", "2029-05-13", "international-accreditation-closes", "2029-05-10T00:00 Europe/Tirane (+02)")]
    [InlineData("AL", "parliamentary", "2029-05-13", "domestic-accreditation-closes", "clear: 2029-04-27T24:00 Europe/Tirane (+02); inclusive: 2029-04-28T24:00 Europe/Tirane (+02)")]
    [InlineData("BG", "parliamentary", "2027-10-31", "international-accreditation-closes", "clear: 2027-10-30T24:00 Europe/Sofia (+03); inclusive: 2027-10-31T24:00 Europe/Sofia (+02)")]
    [InlineData("HU", "parliamentary", "2030-04-14", "observers-at-missions-abroad-close", "clear: 2030-04-03T16:00 Europe/Budapest (+02); inclusive: 2030-04-04T16:00 Europe/Budapest (+02)")]
    [InlineData("MD", "presidential", "2024-10-20", "international-accreditation-closes", "clear: 2024-10-12T24:00 Europe/Chisinau (+03); inclusive: 2024-10-13T24:00 Europe/Chisinau (+03)")]
    [InlineData("UA", "presidential", "2019-03-31", "international-accreditation-decision", "2019-03-25T24:00 Europe/Kyiv (+02)")]
    [InlineData("GE", "parliamentary", "2024-10-26", "international-accreditation-decision", "Waiting for applicationReceived.")]
    [InlineData("AZ", "presidential", "2024-02-07", "domestic-constituency-accreditation-closes", "2024-02-02T24:00 Asia/Baku (+04)")]
    [InlineData("ZW", "general", "2023-08-23", "international-accreditation-closes", "2023-08-18T24:00 Africa/Harare (+02)")]
    public void A_rule_answers_for_an_election(string country, string kind, string votingDay, string rule, string expected)
    {
        var election = new Election(country, kind, Day(votingDay));
        Assert.Equal(expected, JurisdictionCatalog.BuiltIn[country].TimetableOf(election, LegalReference.Embedded)[rule].ToString());
    }

    [Fact]
    public void A_decision_is_due_five_days_after_the_application_and_never_later_than_the_fourth_before_voting()
    {
        Jurisdiction georgia = JurisdictionCatalog.BuiltIn["GE"];
        Assert.Equal(["2024-10-15", "2024-10-14"], Decided("2024-10-10"));
        Assert.Equal(["2024-10-22", "2024-10-22"], Decided("2024-10-19"));

        IEnumerable<string> Decided(string applied)
        {
            Election election = new Election("GE", ElectionKind.Parliamentary, new LocalDate(2024, 10, 26)).With("applicationReceived", Day(applied));
            DeadlineAnswer answer = georgia.TimetableOf(election, LegalReference.Embedded)["international-accreditation-decision"];
            return Assert.IsType<DeadlineAnswer.Readings>(answer).Answers.Select(static pair => $"{pair.Value.Single().Day:R}");
        }
    }

    [Theory]
    [InlineData("PE", "2022-10-02", "2022-12-04", "2022-09-17")]
    [InlineData("RS", "2017-04-02", "2017-04-16", "2017-03-22")]
    public void Where_a_second_round_belongs_to_the_same_process_its_last_day_is_that_of_the_first(string country, string first, string second, string lastDay)
    {
        var election = new Election(country, "regional", Day(first), laterRounds: [new Round(Day(second))]);
        DeadlineAnswer answer = JurisdictionCatalog.BuiltIn[country].TimetableOf(election, LegalReference.Embedded, round: 2)[Rules.InternationalAccreditationCloses];
        Assert.Contains(lastDay, answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MK", "2016-12-11", true)]
    [InlineData("MK", "2020-07-15", false)]
    [InlineData("MK", "2025-10-19", true)]
    [InlineData("MD", "2006-12-17", false)]
    [InlineData("RS", "2022-04-03", true)]
    public void Where_the_day_of_a_change_is_not_known_the_answer_says_so(string country, string votingDay, bool isEstablished)
    {
        var election = new Election(country, ElectionKind.Local, Day(votingDay));
        DeadlineAnswer answer = JurisdictionCatalog.BuiltIn[country].TimetableOf(election, LegalReference.Embedded)[Rules.InternationalAccreditationCloses];
        Assert.Equal(isEstablished, answer is DeadlineAnswer.Known);
        if (!isEstablished)
        {
            Assert.Contains("not established", answer.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Accreditation_is_possible_between_the_call_and_the_last_day()
    {
        Election election = new Election("AZ", ElectionKind.Presidential, new LocalDate(2024, 2, 7)).With("callPublication", new LocalDate(2023, 12, 8));
        DeadlineWindow window = JurisdictionCatalog.BuiltIn["AZ"].TimetableOf(election, LegalReference.Embedded)
            .Window(Rules.InternationalAccreditationOpens, Rules.InternationalAccreditationCloses);
        Assert.Equal("2023-12-08T00:00 Asia/Baku (+04) to 2024-01-28T24:00 Asia/Baku (+04)", window.ToString());
    }

    [Theory]
    [InlineData("KG", "domestic", "Free")]
    [InlineData("US-TN", "international", "NotAdmitted")]
    [InlineData("AT", "internationalNgo", "NotAdmitted")]
    [InlineData("AT", "international", "")]
    [InlineData("IE", "internationalNgo", "Discretionary")]
    [InlineData("XK", "media", "ByNotice")]
    [InlineData("ZW", "media", "ByRule international-accreditation-closes")]
    [InlineData("GE", "domestic", "ByRule domestic-accreditation-closes domestic-accreditation-decision domestic-person-list")]
    public void Who_may_observe_is_asked_by_audience(string country, string audience, string expected)
    {
        IEnumerable<string> access = JurisdictionCatalog.BuiltIn[country].AccessOf(audience, new LocalDate(2026, 11, 1))
            .Select(static pair => Assert.IsType<RuleAnswer<ObserverAccess>.InForce>(pair.Value).Version.Rule)
            .Select(static rule => string.Join(' ', rule.Times.Select(static time => time.Rule.Value).Prepend(rule.Regime.ToString())));
        Assert.Equal(expected, string.Join("; ", access));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
