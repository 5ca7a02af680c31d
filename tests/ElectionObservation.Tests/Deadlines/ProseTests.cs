using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>English prose, approved by example: one for each kind of step and each way of counting.</summary>
public class ProseTests
{
    private static readonly LocalizedText Filed = LocalizedText.English("a list is filed");
    private static readonly LocalizedText Sender = LocalizedText.English("the sender");
    private static readonly Citation Cited = new("Act on Examples", "s. 1(2)", NormRank.Law, Evidence.SingleSource);

    [Fact]
    public void Prose_of_every_step_is_approved()
    {
        Milestone[] milestones =
        [
            Milestone.VotingDay, Milestone.VotingStart, Milestone.VotingEnd, Milestone.CallDay, Milestone.AccreditationOpened, Milestone.Publication,
            Milestone.ResultsPublication, Milestone.Oath, Milestone.TermEnd, new("listsPrinted"),
        ];
        Round round = milestones.Skip(1).Aggregate(new Round(new LocalDate(2022, 11, 20)), (known, milestone) => known.With(milestone, milestone == Milestone.VotingStart ? new LocalDate(2022, 11, 18) : new LocalDate(2024, 1, 31)));
        var acts = new ValueList<RequiredAct>[] { default, [new(Filed, Sender)], [new(Filed, Sender), new(LocalizedText.English("a decision is taken"))] };
        List<(TimeExpression When, Bound Bound)> cases =
        [
            .. milestones.Select(milestone => ((TimeExpression)milestone, Bound.NotLaterThan)),
            (Days.Clear(5).Before(Milestone.VotingDay).At(18, 0), Bound.NotLaterThan),
            (Days.Of(1).After(Milestone.VotingDay), Bound.NotLaterThan),
            (Days.Including(3).Before(Milestone.VotingDay).At(CutOff.StartOfDay), Bound.NotLaterThan),
            (Weeks.Of(2).After(Milestone.VotingDay), Bound.NotLaterThan),
            (Months.Of(1).After(Milestone.Publication), Bound.NotLaterThan),
            (Years.Clear(1).After(Milestone.Publication).At(CutOff.StartOfDay), Bound.NotEarlierThan),
            (Months.Of(2).After(Days.Of(2).After(Milestone.CallDay)), Bound.NotLaterThan),
            (Days.Of(101).Before(Milestone.VotingDay).At(CutOff.At(new LocalTime(18, 0, 30))), Bound.NotLaterThan),
            (Days.Clear(0).After(Milestone.VotingDay), Bound.NotLaterThan),
        ];
        ZoneClock clock = LegalReference.Embedded.Clock("Asia/Almaty");
        IEnumerable<string> texts = cases.Select((one, index) =>
        {
            Deadline plain = new StatutoryRule(one.When, one.Bound, acts[index % 3]).EvaluateTraced(round, clock).Single();
            var cited = new Deadline(plain.Rule, plain.Day, plain.At, plain.Zone, plain.ZonesVersion, "v1", index % 2 == 0 ? Cited : null, plain.Steps);
            return $"== {cited}\n{cited.Explain()}\n";
        });
        Approved.Matches(string.Join('\n', texts), "tests/ElectionObservation.Tests/Deadlines/prose.approved.txt");
    }

    [Fact]
    public void A_deadline_without_steps_says_so()
    {
        Deadline bare = new StatutoryRule(Milestone.VotingDay).Evaluate(new Round(new LocalDate(2022, 11, 20)), LegalReference.Embedded.Clock("UTC")).Single();
        Assert.Equal("Not later than 2022-11-20T24:00 UTC (+00); the steps were not recorded.", bare.Explain());
    }

    [Fact]
    public void Ranks_and_evidence_have_words()
    {
        Assert.Equal(["constitution", "constitutional law", "law", "regulation", "decision"], Enum.GetValues<NormRank>().Select(EnglishProse.Words));
        Assert.Equal(["confirmed by two sources or more", "one source", "uncertain"], Enum.GetValues<Evidence>().Select(EnglishProse.Words));
        Assert.Throws<ArgumentOutOfRangeException>(() => EnglishProse.Words((NormRank)9));
    }
}
