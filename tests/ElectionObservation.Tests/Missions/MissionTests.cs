using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Tests.Support;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Missions;

public class MissionTests
{
    private static readonly LocalDate Poll = new(2022, 11, 20);
    private static readonly Election Election = new("KZ", ElectionKind.Presidential, Poll);
    private static readonly Counterpart Commission = new(CounterpartKind.Institution, Name("Central Election Commission"));
    private static readonly MissionMember Head = new(ObserverRole.HeadOfMission);
    private static readonly DocumentKind[] Ordered = [DocumentKind.InterimReport, DocumentKind.PreliminaryStatement, DocumentKind.FinalReport];

    [Fact]
    public void A_mission_of_which_little_is_known_has_no_finding()
    {
        Assert.Equal(new ValidationReport(), Mission().Validate());
        Assert.Equal("m: Organisation (ORG), KZ presidential 2022-11-20", Mission().ToString());
    }

    [Fact]
    public void Both_readings_are_kept_where_it_is_not_said_whether_the_head_is_included()
    {
        CountRange? either = Mission(total: 18, members: [Head]).Headcount;
        Assert.Equal(new CountRange(18, 19), either);
        Assert.Equal("18 to 19", either!.ToString());
        Assert.Equal(CountRange.Exactly(18), Mission(total: 18, members: [Head], headIncluded: true).Headcount);
        Assert.Equal(CountRange.Exactly(19), Mission(total: 18, members: [Head], headIncluded: false).Headcount);
        Assert.Equal(CountRange.Exactly(18), Mission(total: 18, members: [new(ObserverRole.Coordinator)]).Headcount);
        Assert.Null(Mission(members: [Head], headIncluded: true).Headcount);
        Assert.Equal(CountRange.Exactly(1L + int.MaxValue), Mission(total: int.MaxValue, members: [Head], headIncluded: false).Headcount);
    }

    [Fact]
    public void A_number_that_leaves_out_the_head_has_a_head_who_is_not_spoken_of() =>
        Assert.Equal(CountRange.Exactly(19), Mission(total: 18, headIncluded: false).Headcount);

    [Property]
    public void No_role_is_above_the_headcount_and_one_more_is(byte total, bool? headIncluded, bool hasHead)
    {
        ValueList<MissionMember> members = hasHead ? [Head] : [];
        int most = (int)Mission(total: total, headIncluded: headIncluded, members: members).Headcount!.AtMost!.Value;
        Assert.Empty(Codes(With(most)));
        Finding finding = Assert.Single((IEnumerable<Finding>)With(most + 1).Validate().Findings);
        Assert.Equal(("mission.role-above-total", Severity.Error, "byRole[short-term-observer]"), (finding.Code.Value, finding.Severity, finding.Path));
        Assert.Equal(1, finding.Broken!.Difference);

        ObserverMission With(int count) => Mission(total: total, headIncluded: headIncluded, members: members, byRole: [new(ObserverRole.ShortTermObserver, count)]);
    }

    [Fact]
    public void Roles_without_a_total_are_not_checked() =>
        Assert.Empty(Codes(Mission(byRole: [new(ObserverRole.CoreTeam, int.MaxValue)])));

    [Fact]
    public void Fewer_than_no_observers_in_a_role_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Mission(byRole: [new(ObserverRole.CoreTeam, -1)]));

    [Fact]
    public void A_mission_that_begins_after_voting_day_is_found()
    {
        Assert.Empty(Codes(Mission(period: new(Poll))));
        Finding finding = Assert.Single((IEnumerable<Finding>)Mission(period: new(Poll.PlusDays(1))).Validate().Findings);
        Assert.Equal("Warning: mission.begins-after-voting-day at period.firstDay: since 2022-11-21, 2022-11-20", finding.ToString());
    }

    [Fact]
    public void A_mission_to_the_second_round_may_begin_after_the_first()
    {
        var rounds = new Election("KZ", ElectionKind.Presidential, Poll, laterRounds: [new Round(Poll.PlusDays(14))]);
        Assert.Empty(Codes(Mission(election: rounds, period: new(Poll.PlusDays(7), Poll.PlusDays(16)))));
        Assert.Equal(["mission.begins-after-voting-day"], Codes(Mission(election: rounds, period: new(Poll.PlusDays(15)))));
    }

    [Fact]
    public void A_report_between_the_rounds_is_in_its_place()
    {
        var rounds = new Election("KZ", ElectionKind.Presidential, Poll, laterRounds: [new Round(Poll.PlusDays(14))]);
        Assert.Empty(Codes(Mission(election: rounds, documents: [new(DocumentKind.InterimReport, issued: Poll.PlusDays(7))])));
    }

    [Fact]
    public void A_mandate_for_other_elections_is_found()
    {
        var mandate = new Mandate(Name("Convention"), covers: [ElectionKind.Parliamentary, ElectionKind.Local]);
        Assert.True(mandate.CoversKind(ElectionKind.Local));
        Assert.False(mandate.CoversKind(ElectionKind.Presidential));
        Assert.True(new Mandate(Name("Convention")).CoversKind(ElectionKind.Presidential));
        Assert.Throws<ArgumentNullException>(() => mandate.CoversKind(null!));
        Assert.Empty(Codes(Mission(mandate: new(Name("Convention")))));
        Assert.Empty(Codes(Mission(mandate: new(Name("Convention"), covers: [ElectionKind.Presidential]))));
        Assert.Equal("Warning: mission.mandate-does-not-cover at mandate.covers: presidential", Mission(mandate: mandate).Validate().ToString());
    }

    [Fact]
    public void An_answer_before_its_question_is_found()
    {
        InformationRequest[] requests =
        [
            Request(Poll, Poll), Request(Poll, null), Request(null, Poll), Request(LegalDate.Month(2022, 11), new LocalDate(2022, 11, 1)), Request(Poll, Poll.PlusDays(-1)),
        ];
        Assert.Equal("Warning: mission.answered-before-asked at requests[4]: 2022-11-19, 2022-11-20", Mission(requests: [.. requests]).Validate().ToString());
        Assert.Equal([false, true, false, false, false], requests.Select(request => request.IsOpen));
    }

    [Theory]
    [InlineData("interim-report", -1, true)]
    [InlineData("interim-report", 0, false)]
    [InlineData("preliminary-statement", -1, false)]
    [InlineData("preliminary-statement", 0, true)]
    [InlineData("final-report", -1, false)]
    [InlineData("final-report", 60, true)]
    [InlineData("legal-opinion", -1, true)]
    [InlineData("legal-opinion", 1, true)]
    [InlineData("expert-report", -1, true)]
    [InlineData("memoir", 1, true)]
    public void A_document_has_its_place_before_or_after_voting_day(string kind, int day, bool isInPlace)
    {
        ObserverMission mission = Mission(documents: [new(kind, issued: Poll.PlusDays(day))]);
        Assert.Equal(isInPlace ? [] : ["mission.document-out-of-place"], Codes(mission));
        Assert.Empty(Codes(Mission(documents: [new(kind)])));
        Assert.Empty(Codes(Mission(documents: [new(kind, issued: LegalDate.Month(2022, 11))])));
    }

    [Fact]
    public void Documents_out_of_order_are_found_once_for_each_pair()
    {
        MissionDocument[] right = [Document(0, -20), Document(0, -5), Document(1, 1), Document(2, 60)];
        Assert.Empty(Codes(Mission(documents: [.. right])));
        Assert.Empty(Codes(Mission(documents: [.. right.Reverse()])));
        Assert.Empty(Codes(Mission(documents: [Document(1, 1), Document(2, 1)])));
        Assert.Equal(
            "Warning: mission.documents-out-of-order at documents[1]: final-report, 2022-11-21, preliminary-statement, 2022-11-22",
            Mission(documents: [Document(1, 2), Document(2, 1)]).Validate().ToString());
        Assert.Equal(
            ["mission.documents-out-of-order", "mission.documents-out-of-order"],
            Codes(Mission(documents: [Document(1, 2), Document(1, 3), Document(2, 1)])));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Documents_and_answers_in_order_give_no_finding_however_little_is_known_of_their_days(DoNotSize<int> seed, NonEmptyArray<byte> days)
    {
        var random = new Random(seed.Item);
        int[] sorted = [.. days.Get.Select(day => day - 128).Order()];
        MissionDocument[] documents = [.. sorted.Select((day, index) => new MissionDocument(Ordered[day < 0 ? 0 : index < sorted.Length - 1 ? 1 : 2], issued: Around(random, Poll.PlusDays(day))))];
        random.Shuffle(documents);
        InformationRequest[] requests = [.. sorted.Zip(sorted.Skip(1), (asked, answered) => Request(Around(random, Poll.PlusDays(asked)), Around(random, Poll.PlusDays(answered))))];
        Assert.Equal(new ValidationReport(), Mission(documents: [.. documents], requests: [.. requests]).Validate());
    }

    [Property]
    public void Less_known_days_never_add_a_finding(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        LegalDate[] days = [.. Enumerable.Range(0, 8).Select(_ => Around(random, Poll.PlusDays(random.Next(-60, 60))))];
        DocumentKind[] kinds = [.. days.Select(_ => Ordered[random.Next(3)])];
        string[] narrow = Found(days);
        string[] wide = Found([.. days.Select(day => LegalDate.Between(day.Earliest.PlusDays(-random.Next(30)), day.Latest.PlusDays(random.Next(30))))]);
        foreach (IGrouping<string, string> found in wide.GroupBy(finding => finding, StringComparer.Ordinal))
        {
            Assert.True(found.Count() <= narrow.Count(finding => finding == found.Key), found.Key);
        }

        string[] Found(LegalDate[] known) =>
        [
            .. Mission(
                documents: [.. known.Zip(kinds, (day, kind) => new MissionDocument(kind, issued: day))],
                requests: [.. known.Chunk(2).Select(pair => Request(pair[0], pair[1]))]).Validate().Findings.Select(finding => $"{finding.Code} {finding.Path}"),
        ];
    }

    [Fact]
    public void An_organ_of_the_host_among_the_senders_is_a_reason_to_look()
    {
        Delegation foreign = new(new("JO", SenderKind.State, Name("Jordan"), state: "JO"), 3);
        Delegation host = new(new("KZ/Senate", SenderKind.State, Name("Senate"), state: "KZ-AST", branch: Branch.Legislative), 2);
        Assert.Empty(Codes(Mission(senders: [foreign])));
        Finding finding = Assert.Single((IEnumerable<Finding>)Mission(senders: [foreign, host]).Validate().Findings);
        Assert.Equal((Severity.Warning, FindingKind.Screen), (finding.Severity, finding.Kind));
        Assert.Equal("Warning: composition.organ-of-the-host at observers.bySender: Senate (KZ/Senate)", finding.ToString());
        Assert.True(Mission(senders: [host]).Validate().IsValid);
    }

    [Fact]
    public void Between_rounds_statements_and_interim_reports_take_turns_and_the_final_report_is_last()
    {
        Election twice = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20), laterRounds: [new Round(new LocalDate(2022, 12, 18))]);
        MissionDocument statement = new(DocumentKind.PreliminaryStatement, issued: new LocalDate(2022, 11, 21));
        MissionDocument interim = new(DocumentKind.InterimReport, issued: new LocalDate(2022, 12, 10));
        MissionDocument final = new(DocumentKind.FinalReport, issued: new LocalDate(2022, 12, 1));
        SendingBody sender = new("SCO", SenderKind.Organisation, Name("SCO"));
        Assert.Empty(Codes(new ObserverMission("m", sender, twice, documents: [statement, interim])));
        Assert.Equal(["mission.documents-out-of-order"], Codes(new ObserverMission("m", sender, twice, documents: [statement, interim, final])));
    }

    [Fact]
    public void A_mission_sent_by_an_organ_of_the_host_is_a_reason_to_look()
    {
        var mission = new ObserverMission("m", new("KZ/Senate", SenderKind.State, Name("Senate"), state: "KZ"), Election);
        Assert.Equal(["mission.sent-by-the-host"], Codes(mission));
    }

    [Fact]
    public void Figures_of_the_mission_are_checked_in_their_place()
    {
        ObserverMission mission = Mission(total: 1, senders: [new(new("A", SenderKind.Organisation, Name("A")), 2)]);
        Assert.Equal(["observers.total"], mission.Validate().Findings.Select(finding => finding.Path));
        Assert.Equal(["composition.kinds-sum"], Codes(mission));
    }

    [Fact]
    public void Counterparts_are_told_apart_by_kind_and_name()
    {
        Counterpart candidate = new(CounterpartKind.Candidate, Name("A"), "a");
        Counterpart staff = new(CounterpartKind.CampaignHeadquarters, Name("A"), "a");
        ObserverMission mission = Mission(activities: [Meeting(Commission, candidate), Meeting(candidate, staff), Meeting(new Counterpart(CounterpartKind.Candidate, Name("B")))]);
        ValueMap<CounterpartKind, int> expected = [new(CounterpartKind.Candidate, 2), new(CounterpartKind.CampaignHeadquarters, 1), new(CounterpartKind.Institution, 1)];
        Assert.Equal(expected, mission.Met);
        Assert.Equal(default, Mission().Met);
    }

    [Fact]
    public void Contestants_met_are_counted_once_and_only_those_on_the_ballot()
    {
        ValueList<BallotOption> ballot = [new("a", Name("A")), new("b", Name("B")), new("against-all", Name("Against all"), OptionKind.AgainstAll)];
        ObserverMission one = Mission(activities: [Meeting(Of("a"), Of("a"), Of("z"), Of("against-all"), Commission)]);
        Assert.Equal(new Coverage(false, 1, 2), one.MetOf(ballot));
        Assert.Equal(new Coverage(true, 2, 2), Mission(activities: [Meeting(Of("a")), Meeting(Of("b"))]).MetOf(ballot));
        Assert.Equal(new Coverage(false, 0, 2), Mission().MetOf(ballot));
        Assert.Equal(new Coverage(false, 0, 0), one.MetOf(default));

        static Counterpart Of(OptionId option) => new(CounterpartKind.CampaignHeadquarters, Name("Staff"), option);
    }

    [Theory]
    [InlineData(true, null, null, "all, their number not stated")]
    [InlineData(false, null, null, "not stated in how many")]
    [InlineData(true, null, 6, "all of 6")]
    [InlineData(false, null, 6, "some of 6")]
    [InlineData(true, 6, null, "6, all of them")]
    [InlineData(false, 6, null, "6, of how many not stated")]
    [InlineData(true, 6, 6, "6 of 6")]
    [InlineData(false, 6, 6, "6 of 6")]
    [InlineData(false, 0, 6, "0 of 6")]
    public void Coverage_says_what_is_stated_and_no_more(bool all, int? observed, int? of, string expected) =>
        Assert.Equal(expected, new Coverage(all, observed, of).ToString());

    [Fact]
    public void Coverage_of_more_than_there_are_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coverage(observed: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coverage(of: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Coverage(observed: 7, of: 6));
        Assert.Equal("all", Assert.Throws<ArgumentException>(() => new Coverage(true, 5, 6)).ParamName);
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_period_contains_as_many_days_as_it_has(LocalDate first, byte length)
    {
        var period = new MissionPeriod(first, first.PlusDays(length));
        Assert.Equal(length + 1, period.Days);
        Assert.Equal(period.Days, Enumerable.Range(-2, length + 5).Count(offset => period.Contains(first.PlusDays(offset))));
        Assert.Equal(length, period.DaysBefore(period.LastDay!.Value));
        Assert.Equal(-3, period.DaysBefore(first.PlusDays(-3)));
    }

    [Fact]
    public void A_period_without_a_last_day_has_no_length_and_may_go_on()
    {
        var period = new MissionPeriod(Poll);
        Assert.Null(period.Days);
        Assert.True(period.Contains(new(9998, 12, 31)));
        Assert.False(period.Contains(Poll.PlusDays(-1)));
        Assert.Equal("since 2022-11-20", period.ToString());
        Assert.Equal("2022-11-20 to 2022-11-21", new MissionPeriod(Poll, Poll.PlusDays(1)).ToString());
    }

    [Fact]
    public void A_period_that_cannot_be_is_refused()
    {
        Assert.Contains("before it begins", Assert.Throws<ArgumentException>(() => new MissionPeriod(Poll, Poll.PlusDays(-1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new MissionPeriod(Poll.WithCalendar(CalendarSystem.Julian)));
        Assert.Throws<ArgumentException>(() => new MissionPeriod(Poll, Poll.WithCalendar(CalendarSystem.Julian)));
        Assert.Throws<ArgumentException>(() => new MissionPeriod(Poll).Contains(Poll.WithCalendar(CalendarSystem.Julian)));
        Assert.Throws<ArgumentException>(() => new MissionPeriod(Poll).DaysBefore(Poll.WithCalendar(CalendarSystem.Julian)));
    }

    [Fact]
    public void A_unit_abroad_is_given_once()
    {
        var unit = new ElectoralUnit("u1", Name("Embassy"), "JO");
        var elsewhere = new ElectoralUnit("u1", Name("Consulate"), "JO", parent: "other");
        Assert.Contains("given twice", Assert.Throws<ArgumentException>(() => Abroad([unit, unit])).Message, StringComparison.Ordinal);
        Assert.Equal(2, Abroad([unit, elsewhere]).Abroad.Count);

        static ObserverMission Abroad(ValueList<ElectoralUnit> units) => new("m", Sender(), Election, abroad: units);
    }

    private static LegalDate Around(Random random, LocalDate day) =>
        random.Next(3) == 0 ? day : LegalDate.Between(day.PlusDays(-random.Next(40)), day.PlusDays(random.Next(40)));

    private static InformationRequest Request(LegalDate? asked, LegalDate? answered) => new(Commission, Name("A list of observers"), asked, answered);

    private static MissionDocument Document(int place, int day) => new(Ordered[place], issued: Poll.PlusDays(day));

    private static Activity Meeting(params Counterpart[] with) => new(ActivityKind.Meeting, Name("A meeting"), [.. with]);

    private static LocalizedText Name(string name) => LocalizedText.English(name);

    private static SendingBody Sender() => new("ORG", SenderKind.Organisation, Name("Organisation"));

    private static IEnumerable<string> Codes(ObserverMission mission) => mission.Validate().Findings.Select(finding => finding.Code.Value);

    private static ObserverMission Mission(
        Election? election = null,
        MissionPeriod? period = null,
        int? total = null,
        ValueList<Delegation> senders = default,
        bool? headIncluded = null,
        ValueMap<ObserverRole, int> byRole = default,
        ValueList<MissionMember> members = default,
        Mandate? mandate = null,
        ValueList<Activity> activities = default,
        ValueList<InformationRequest> requests = default,
        ValueList<MissionDocument> documents = default) =>
        new("m", Sender(), election ?? Election, period, new(total, bySender: senders), headIncluded, byRole, members, null, mandate, default, activities, requests, documents);
}
