using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Missions;

public class RecommendationTests
{
    private static readonly LocalDate Issued = new(2023, 3, 15);
    private static readonly LocalizedText Follower = LocalizedText.English("Who looked again");

    [Fact]
    public void Recommendations_in_order_have_no_finding()
    {
        Recommendation followed = New("kz-2022/1", earlier: "kz-2019/7", assessed: Issued);
        Assert.Equal(new ValidationReport(), Report(Final(Issued, followed, New("kz-2022/2", assessed: null)), Final(null, New("kz-2022/3", assessed: Issued.PlusDays(-9)))));
        Assert.Equal("kz-2022/1: voter-lists", followed.ToString());
        Assert.Equal("Who looked again: partly-implemented", followed.Assessments[0].ToString());
    }

    [Fact]
    public void One_that_stands_in_two_documents_is_found() =>
        Assert.Equal(
            "Warning: recommendation.repeated at documents[1].recommendations[a]: documents[0].recommendations[a]",
            Report(Final(Issued, New("a")), Final(Issued, New("b"), New("a"))).ToString());

    [Fact]
    public void One_assessed_before_it_was_made_is_found()
    {
        Assert.Equal(
            "Warning: recommendation.assessed-before-made at documents[0].recommendations[a]: Who looked again: partly-implemented, 2023-03-14, 2023-03-15",
            Report(Final(Issued, New("a", assessed: Issued.PlusDays(-1)))).ToString());
        Assert.Empty(Report(Final(LegalDate.Month(2023, 3), New("a", assessed: new LocalDate(2023, 3, 1)))).Findings);
    }

    [Fact]
    public void Some_that_repeat_each_other_are_found_once_wherever_they_stand() =>
        Assert.Equal(
            "Error: recommendation.circle at documents[1].recommendations[a].earlier: a, b",
            Report(Final(Issued, New("b", earlier: "a")), Final(Issued, New("a", earlier: "b"), New("c", earlier: "b"))).ToString());

    [Fact]
    public void One_is_given_once_in_a_document_and_does_not_repeat_itself()
    {
        Assert.Contains("'a' is given twice", Assert.Throws<ArgumentException>(() => Final(Issued, New("a"), New("a"))).Message, StringComparison.Ordinal);
        Assert.Equal("earlier", Assert.Throws<ArgumentException>(() => New("a", earlier: "a")).ParamName);
    }

    [Property]
    public void The_order_within_a_document_means_nothing(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Recommendation[][] documents = [.. Enumerable.Range(0, 3).Select(_ => Some(random))];
        string[] found = Lines(documents);
        Array.ForEach(documents, random.Shuffle);
        Assert.Equal(found, Lines(documents));

        static Recommendation[] Some(Random random) =>
        [
            .. Enumerable.Range(0, 5).Where(_ => random.Next(2) == 0).Select(i => New(
                $"r{i}",
                random.Next(6) is var other && other == i ? null : new($"r{other}"),
                random.Next(2) == 0 ? null : Issued.PlusDays(random.Next(-2, 2)))),
        ];

        static string[] Lines(Recommendation[][] documents) =>
            [.. Report([.. documents.Select(one => Final(Issued, one))]).Findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];
    }

    private static Recommendation New(RecommendationId id, RecommendationId? earlier = null, LegalDate? assessed = null) =>
        new(
            id,
            LocalizedText.English("Voter lists could be published."),
            "voter-lists",
            RecommendationPriority.Priority,
            earlier: earlier,
            assessments: assessed is null ? [] : [new(ImplementationStatus.PartlyImplemented, Follower, assessed)]);

    private static MissionDocument Final(LegalDate? issued, params Recommendation[] recommendations) =>
        new(DocumentKind.FinalReport, issued: issued, recommendations: [.. recommendations]);

    private static ValidationReport Report(params MissionDocument[] documents) =>
        new ObserverMission(
            "m",
            new("ORG", SenderKind.Organisation, LocalizedText.English("Organisation")),
            new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)),
            documents: [.. documents]).Validate();
}
