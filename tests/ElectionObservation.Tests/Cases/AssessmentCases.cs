using ElectionObservation.Forms;
using ElectionObservation.Missions;
using ElectionObservation.Observations;

namespace ElectionObservation.Tests.Cases;

/// <summary>Assessments as observers published them: what has numbers is a share on a named basis, what has none stays as it was said.</summary>
public class AssessmentCases
{
    private static readonly IReadOnlyDictionary<string, Fields> Cases = OutcomeCaseFile.Read("assessments");

    public static TheoryData<string> All => [.. Cases.Keys];

    [Fact]
    public void All_cases_are_there() => Assert.True(All.Count >= 11);

    [Theory]
    [MemberData(nameof(All))]
    public void What_was_published_is_kept_as_it_is_and_follows_from_its_numbers(string id)
    {
        Fields one = Cases[id];
        one.Leave("id");
        Assert.False(string.IsNullOrWhiteSpace(one.Text("source")));
        bool hasNumbers = one.Has("negative") && one.Has("of");
        Percent? percent = one.OptionalText("percent") is { } text ? Percent.Parse(text) : null;
        Coverage? coverage = hasNumbers ? new(observed: one.Number("negative"), of: one.Number("of")) : null;
        var item = new ObservationItem(one.Text("mission"), one.Text("stage"), TopicId.OverallAssessment, LocalizedText.English(one.Text("what")), coverage);
        Assert.Contains(new[] { ObservationStage.Voting, ObservationStage.Counting, ObservationStage.Tabulation }, stage => stage == item.Stage);
        if (hasNumbers)
        {
            var share = new Share(one.Number("negative"), one.Number("of"), ShareBasis.Visits);
            Assert.Equal($"{share.Part} of {share.Whole}", item.Coverage!.ToString());
            Assert.True(percent is null || percent.Value.IsRounded(share), $"{percent} does not follow from {share}.");
            Assert.False(percent is { } printed && printed.IsRounded(new Share(share.Part + 1, share.Whole, share.Basis)));
        }
        else
        {
            Assert.Null(item.Coverage);
        }

        if (one.OptionalText("otherBasisThan") is { } other)
        {
            // Counts that nobody could observe are not among those that were: the percentages have different wholes, and do not add up to anything.
            Assert.True(Cases.ContainsKey(other));
            Assert.Throws<ArgumentException>(() => new Share(48, 100, ShareBasis.AnsweringVisits) < new Share(35, 100, ShareBasis.Visits));
        }

        one.Done();
    }
}
