using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Forms;
using ElectionObservation.Missions;
using ElectionObservation.Observations;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Observations;

public class ReportTests
{
    private static readonly Election Presidential = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));
    private static readonly Election Majilis = new("KZ", ElectionKind.Parliamentary, new LocalDate(2023, 3, 19));
    private static readonly LocalizedText Name = LocalizedText.English("Name");

    [Fact]
    public void Every_part_is_checked_in_its_place()
    {
        PublishedReport report = Report(
            missions: [Mission("m0"), Mission("m1", period: new(Presidential.VotingDay.PlusDays(1)))],
            accreditations: [Statement(5), Statement(5, 6)],
            observations: [Item("m0"), Item("m1", Conduct.TookPart)],
            results: [Result(Presidential), Result(Presidential, Percent.Parse("1.00"))]);
        Assert.Equal(
            ["missions[1].period.firstDay", "accreditations[1].observers.total", "observations[1].conduct", "results[1].lines[0].percent"],
            report.Validate().Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void A_report_of_one_election_and_no_more_has_no_finding()
    {
        Assert.Equal(new ValidationReport(), Report().Validate());
        Assert.Equal("A report", Report().ToString());
    }

    [Fact]
    public void Each_part_about_an_election_that_the_report_is_not_about_is_found()
    {
        PublishedReport report = Report(
            missions: [Mission("m", Majilis)],
            accreditations: [new(Majilis, Name, new())],
            figures: [new(Presidential, Measure.Turnout, Name), new(Majilis, Measure.Turnout, Name)],
            results: [Result(Majilis)]);
        Assert.All(report.Validate().Findings, finding => Assert.Equal(("report.another-election", Severity.Warning, FindingKind.Consistency), (finding.Code.Value, finding.Severity, finding.Kind)));
        Assert.Equal(
            ["missions[0].election", "accreditations[0].election", "figures[1].election", "results[0].election"],
            report.Validate().Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void The_same_election_may_be_known_better_in_one_part()
    {
        Election known = Presidential.With(Milestone.Oath, new LocalDate(2022, 11, 26));
        Assert.Equal(new ValidationReport(), Report(missions: [Mission("m", known)]).Validate());
    }

    [Fact]
    public void Missions_that_the_report_does_not_describe_are_found_where_they_are_named()
    {
        PublishedReport report = Report(
            missions: [Mission("known")],
            statements: [Said(null), Said("known"), Said("x"), Said("y")],
            observations: [Item("known"), Item("x"), Item("x")]);
        Assert.Equal(
            [("statements[2].mission", "x"), ("statements[3].mission", "y"), ("observations[1].mission", "x"), ("observations[2].mission", "x")],
            report.Validate().Findings.Select(finding => (finding.Path, Assert.Single((IEnumerable<string>)finding.Subjects))));
        Assert.All(report.Validate().Findings, finding => Assert.Equal(("report.unknown-mission", Severity.Warning, FindingKind.Consistency), (finding.Code.Value, finding.Severity, finding.Kind)));
    }

    [Fact]
    public void To_have_taken_part_is_a_reason_to_ask_and_no_more()
    {
        Assert.Equal(new ValidationReport(), Item("m").Validate());
        Finding finding = Assert.Single((IEnumerable<Finding>)Item("m", Conduct.TookPart).Validate().Findings);
        Assert.Equal((Severity.Warning, FindingKind.Screen), (finding.Severity, finding.Kind));
        Assert.Equal("Warning: observation.non-interference at conduct: we helped", Item("m", Conduct.TookPart, LocalizedText.English("we helped")).Validate().ToString());
        Assert.True(Item("m", Conduct.TookPart).Validate().IsValid);
    }

    [Fact]
    public void A_report_that_cannot_be_is_refused()
    {
        Assert.Contains("Expected an election", Assert.Throws<ArgumentException>(() => new PublishedReport(new("A report"), default)).Message, StringComparison.Ordinal);
        Assert.Contains("Mission 'm' is given twice", Assert.Throws<ArgumentException>(() => Report(missions: [Mission("m"), Mission("m")])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new PublishedReport(null!, [Presidential]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Item("m", (Conduct)7));
    }

    private static PublishedReport Report(
        ValueList<ObserverMission> missions = default,
        ValueList<AccreditationStatement> accreditations = default,
        ValueList<AttributedStatement> statements = default,
        ValueList<ObservationItem> observations = default,
        ValueList<PublishedFigure> figures = default,
        ValueList<PublishedResult> results = default) =>
        new(new("A report"), [Presidential], missions, accreditations, statements, observations, figures: figures, results: results);

    private static ObserverMission Mission(MissionId id, Election? election = null, MissionPeriod? period = null) =>
        new(id, new("ORG", SenderKind.Organisation, Name), election ?? Presidential, period);

    private static AccreditationStatement Statement(int total, int? observers = null) =>
        new(Presidential, Name, new(total, bySender: [new(new("ORG", SenderKind.Organisation, Name), observers)]));

    private static AttributedStatement Said(MissionId? mission) => new(Name, TopicId.OverallAssessment, Name, mission: mission);

    private static ObservationItem Item(MissionId mission, Conduct conduct = Conduct.Observed, LocalizedText? quote = null) =>
        new(mission, ObservationStage.Voting, TopicId.ComplianceWithLaw, Name, conduct: conduct, quote: quote);

    private static PublishedResult Result(Election election, Percent? percent = null) =>
        new(election, Name, [new(new("a", Name), 3, percent), new(new("b", Name), 1)], ShareBasis.VotesForContestants);
}
