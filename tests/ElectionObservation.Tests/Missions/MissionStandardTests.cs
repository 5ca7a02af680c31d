using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Cases;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Missions;

public class MissionStandardTests
{
    private static readonly LocalDate Poll = new(2022, 11, 20);
    private static readonly Milestone ProcessEnd = "electionProcessEnd";
    private static readonly Election Presidential = new("KZ", ElectionKind.Presidential, Poll);
    private static readonly ZoneClock Almaty = LegalReference.Embedded.Clock("Asia/Almaty");
    private static readonly MissionStandard Format = MissionStandardFile.Find("odihr-format");

    [Theory]
    [InlineData("cis-2002", "2002-10-07")]
    [InlineData("dop-2005", "2005-10-27")]
    [InlineData("odihr-format", null)]
    [InlineData("sco-2006", "2006-05-15")]
    public void A_standard_says_when_it_was_adopted_if_it_was(string id, string? adopted)
    {
        MissionStandard standard = MissionStandardFile.Find(id);
        Assert.Equal(adopted, standard.Adopted?.ToString());
        Assert.NotEmpty(standard.Sources);
        Assert.Equal(standard.Title.ToString(), standard.ToString());
        Assert.Equal(standard, ElectionJson.Read<MissionStandard>(ElectionJson.Write(standard)));
        Assert.Equal(4, MissionStandardFile.All.Count);
    }

    [Fact]
    public void Documents_are_due_as_legal_time_and_what_is_not_known_yet_is_waited_for()
    {
        ValueMap<DocumentKind, DeadlineAnswer> due = New().DocumentsDue(Format, Almaty);
        Assert.Equal([DocumentKind.FinalReport, DocumentKind.InterimReport, DocumentKind.PreliminaryStatement], due.Keys);
        Assert.Equal(new LocalDate(2022, 11, 6), due[DocumentKind.InterimReport].Single().Day);
        Assert.Equal(new LocalDate(2022, 11, 21), due[DocumentKind.PreliminaryStatement].Single().Day);
        Assert.Equal(new DeadlineAnswer.Waiting([ProcessEnd]), due[DocumentKind.FinalReport]);
        Assert.Equal(new LocalDate(2023, 1, 21), New(Presidential.With(ProcessEnd, new LocalDate(2022, 11, 26))).DocumentsDue(Format, Almaty)[DocumentKind.FinalReport].Single().Day);
        Assert.Equal(default, New().DocumentsDue(MissionStandardFile.Find("sco-2006"), Almaty));
    }

    [Theory]
    [InlineData("interim-report", "2022-11-06", null)]
    [InlineData("interim-report", "2022-11-07", "Information Tolerance")]
    [InlineData("preliminary-statement", "2022-11-21", null)]
    [InlineData("preliminary-statement", "2022-11-22", "Warning Derived")]
    [InlineData("preliminary-statement", "2022-11", null)]
    [InlineData("preliminary-statement", "2022-12", "Warning Derived")]
    [InlineData("final-report", "2023-01-21", null)]
    [InlineData("final-report", "2023-01-22", "Information Tolerance")]
    [InlineData("expert-report", "2029", null)]
    public void A_document_issued_after_it_is_due_is_found(string kind, string issued, string? expected)
    {
        ObserverMission mission = New(Presidential.With(ProcessEnd, new LocalDate(2022, 11, 26)), new MissionDocument(kind, issued: LegalDate.Parse(issued)));
        string[] found = [.. mission.CheckDocuments(Format, Almaty).Findings.Select(finding => $"{finding.Code} {finding.Path}: {finding.Severity} {finding.Kind}")];
        Assert.Equal(expected is null ? [] : [$"mission.document-after-due documents[0]: {expected}"], found);
    }

    [Fact]
    public void What_is_not_issued_or_not_due_yet_is_no_finding()
    {
        Assert.Empty(New(Presidential).CheckDocuments(Format, Almaty).Findings);
        Assert.Empty(New(Presidential, new MissionDocument(DocumentKind.PreliminaryStatement)).CheckDocuments(Format, Almaty).Findings);
        Assert.Empty(New(Presidential, new MissionDocument(DocumentKind.FinalReport, issued: new LocalDate(2029, 1, 1))).CheckDocuments(Format, Almaty).Findings);
    }

    [Fact]
    public void One_document_of_a_kind_in_time_is_enough_and_the_first_late_one_is_named()
    {
        MissionDocument[] late = [Interim(9), Interim(8), Interim(10)];
        Assert.Equal(
            "Information: mission.document-after-due at documents[1]: interim-report, 2022-11-08, 2022-11-06T24:00 Asia/Almaty (+06), odihr-format",
            New(Presidential, late).CheckDocuments(Format, Almaty).ToString());
        Assert.Empty(New(Presidential, [.. late, Interim(6)]).CheckDocuments(Format, Almaty).Findings);

        static MissionDocument Interim(int day) => new(DocumentKind.InterimReport, issued: new LocalDate(2022, 11, day));
    }

    [Fact]
    public void With_two_rounds_documents_are_late_when_they_are_for_the_second()
    {
        var twice = new Election("KZ", ElectionKind.Presidential, Poll, laterRounds: [new Round(new LocalDate(2022, 12, 18))]);
        Assert.Equal(new LocalDate(2022, 12, 19), New(twice).DocumentsDue(Format, Almaty, round: 2)[DocumentKind.PreliminaryStatement].Single().Day);
        Assert.Empty(New(twice, Statement(new(2022, 12, 19))).CheckDocuments(Format, Almaty).Findings);
        Assert.Single((IEnumerable<Finding>)New(twice, Statement(new(2022, 12, 20))).CheckDocuments(Format, Almaty).Findings);
        Assert.Throws<ArgumentOutOfRangeException>(() => New(twice).DocumentsDue(Format, Almaty, round: 3));
    }

    [Fact]
    public void What_a_rule_says_of_later_rounds_and_kinds_of_election_holds()
    {
        var twice = new Election("KZ", ElectionKind.Presidential, Poll, laterRounds: [new Round(new LocalDate(2022, 12, 18))]);
        MissionStandard standard = Standard(
        [
            new("carried", new StatutoryRule(Days.Of(1).After(Milestone.VotingDay), laterRounds: LaterRounds.CarriedOver)),
            new("first-round-only", new StatutoryRule(Days.Of(1).After(Milestone.VotingDay), laterRounds: LaterRounds.NotApplied)),
            new("parliamentary", new StatutoryRule(Days.Of(1).After(Milestone.VotingDay), appliesTo: [ElectionKind.Parliamentary])),
        ]);
        Assert.Equal(["carried", "first-round-only"], New(twice).DocumentsDue(standard, Almaty).Keys.Select(kind => kind.Value));
        KeyValuePair<DocumentKind, DeadlineAnswer> second = Assert.Single(New(twice).DocumentsDue(standard, Almaty, round: 2));
        Assert.Equal(("carried", new LocalDate(2022, 11, 21)), (second.Key.Value, second.Value.Single().Day));
    }

    [Fact]
    public void What_must_be_out_before_a_day_begins_is_late_on_that_day()
    {
        MissionStandard standard = Standard([new(DocumentKind.PreliminaryStatement, new StatutoryRule(Days.Of(2).After(Milestone.VotingDay).At(CutOff.StartOfDay)))]);
        Assert.Empty(New(Presidential, Statement(new(2022, 11, 21))).CheckDocuments(standard, Almaty).Findings);
        Assert.Single((IEnumerable<Finding>)New(Presidential, Statement(new(2022, 11, 22))).CheckDocuments(standard, Almaty).Findings);
    }

    [Fact]
    public void A_time_that_cannot_be_computed_is_not_passed()
    {
        MissionStandard standard = Standard([new(DocumentKind.PreliminaryStatement, new StatutoryRule(Days.Of(2).Disregarding("nowhere").After(Milestone.VotingDay)))]);
        Assert.IsType<DeadlineAnswer.Problems>(New().DocumentsDue(standard, Almaty)[DocumentKind.PreliminaryStatement]);
        Assert.Empty(New(Presidential, Statement(new(2029, 11, 21))).CheckDocuments(standard, Almaty).Findings);
    }

    [Fact]
    public void What_is_due_has_an_end_and_what_is_approximate_is_due()
    {
        var opens = new StatutoryRule(Days.Of(2).After(Milestone.VotingDay).At(CutOff.StartOfDay), Bound.NotEarlierThan);
        Assert.Equal("documents", Assert.Throws<ArgumentException>(() => Standard([new(DocumentKind.FinalReport, opens)])).ParamName);
        Assert.Equal("approximate", Assert.Throws<ArgumentException>(() => new MissionStandard("s", LocalizedText.English("S"), approximate: [DocumentKind.FinalReport])).ParamName);
        Assert.Throws<ArgumentNullException>(() => New().DocumentsDue(null!, Almaty));
        Assert.Throws<ArgumentNullException>(() => New().DocumentsDue(Format, null!));
    }

    private static MissionStandard Standard(ValueMap<DocumentKind, StatutoryRule> documents) => new("s", LocalizedText.English("S"), documents: documents);

    private static MissionDocument Statement(LocalDate day) => new(DocumentKind.PreliminaryStatement, issued: day);

    private static ObserverMission New(Election? election = null, params MissionDocument[] documents) =>
        new("m", new("OSCE/ODIHR", SenderKind.Organisation, LocalizedText.English("ODIHR")), election ?? Presidential, documents: [.. documents]);
}
