using ElectionObservation.Calendars;
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

    /// <summary>Every kind of step, in both languages; a step that is left out fails.</summary>
    [Fact]
    public void Prose_of_the_whole_algebra_is_approved_in_both_languages()
    {
        static CalendarEntry Closed(string day, string en, string ru, Substitution substitution = Substitution.None) =>
            new(DayPattern.Parse(day), new LocalizedText([new("en", en), new("ru", ru)]), substitution: substitution, provision: day == "easter+1" ? Cited : null);
        LegalReference reference = LegalReference.Embedded.With(new DayCalendar(
            "holidays",
            "1",
            [Weekend.SaturdayAndSunday],
            [Closed("--12-25", "Christmas Day", "Рождество", Substitution.Following), Closed("--12-26", "Boxing Day", "День подарков", Substitution.Following), Closed("easter+1", "Easter Monday", "Пасхальный понедельник")]));
        Milestone filed = "filed";
        TimeExpression own = ((TimeExpression)filed).At(CutOff.OwnMoment);
        var round = new Round(new LocalDate(2025, 4, 24), [new(filed, new LocalDate(2025, 3, 28))], times: [new(filed, new LocalTime(10, 23))]);
        List<(TimeExpression When, Bound Bound)> cases =
        [
            (LegalTime.Date(new LocalDate(2025, 4, 24)).At(CutOff.Before(new LocalTime(18, 0))), Bound.NotLaterThan),
            (LegalTime.Date(new LocalDate(2025, 4, 24)).At(18, 0), Bound.On),
            (LegalTime.Date(new LocalDate(2025, 4, 24)), Bound.On),
            (Days.Of(5).Disregarding("holidays").Before(Milestone.VotingDay), Bound.NotLaterThan),
            (Days.Of(8).Disregarding("holidays", upTo: 7).After(filed), Bound.NotLaterThan),
            (Days.Of(1).Disregarding("holidays").Before(LegalTime.Date(new LocalDate(2027, 12, 29))), Bound.NotLaterThan),
            (Days.Of(3).Before(Milestone.VotingDay).Preceding("holidays").Following("holidays"), Bound.NotLaterThan),
            (Days.Of(2).After(filed).AdjustedBy(new(AdjustmentRule.ModifiedFollowing, "holidays")).AdjustedBy(new(AdjustmentRule.LastDayOfMonth)), Bound.NotLaterThan),
            (Days.Of(0).After(filed).AdjustedBy(new(AdjustmentRule.FirstDayOfMonth)), Bound.NotLaterThan),
            (Days.Of(3).WithAtLeast(2, "holidays").After(filed), Bound.NotLaterThan),
            (Days.Of(1).WithAtLeast(1, "holidays").After(filed), Bound.NotLaterThan),
            (Months.Of(1).AtMonthEnd(MonthEnd.FirstOfNext).After(LegalTime.Date(new LocalDate(2025, 1, 31))), Bound.NotLaterThan),
            (Months.Of(1).AtMonthEnd(MonthEnd.EndToEnd).After(LegalTime.Date(new LocalDate(2025, 2, 28))), Bound.NotLaterThan),
            (Hours.Of(1).After(own), Bound.NotLaterThan),
            (Hours.Whole(72).After(own), Bound.NotLaterThan),
            (Hours.Of(24).Disregarding("holidays").After(own), Bound.NotLaterThan),
            (Hours.Of(22).Before(Milestone.VotingDay.At(CutOff.StartOfDay)), Bound.NotEarlierThan),
            .. Enum.GetValues<Occurrence>().Select(which => (LegalTime.Day(DayPattern.Easter, which, Milestone.VotingDay), Bound.NotLaterThan)),
            (LegalTime.EarliestOf(Days.Of(5).After(filed), Days.Of(1).Before(Milestone.VotingDay)), Bound.NotLaterThan),
            (LegalTime.LatestOf(Days.Of(21).After(filed), Weeks.Clear(2).Before(Milestone.VotingDay)), Bound.NotLaterThan),
            (Years.Of(5).After(filed), Bound.NotLaterThan),
            (Months.Clear(11).Before(filed), Bound.NotLaterThan),
            (LegalTime.Deadline("first", adjusted: false), Bound.NotLaterThan),
            (Days.Of(3).After(LegalTime.Deadline("first")), Bound.NotLaterThan),
        ];
        RuleHistory<StatutoryRule> History(string id, TimeExpression when, Bound bound) => new(id, [new("v1", LegalDate.Year(2000), Cited, new StatutoryRule(when, bound, [new(Filed, Sender)]))]);
        var clock = new RuleHistory<LegalClock>("clock", [new("v1", LegalDate.Year(2000), Cited, new LegalClock("Europe/London"))]);
        var election = new Election("x-1", ElectionKind.Parliamentary, round.VotingDay, round.Milestones, times: round.Times);
        Timetable timetable = Timetable.Of(
            election,
            [History("first", Days.Of(1).After(filed).Following("holidays"), Bound.NotLaterThan), .. cases.Select((one, index) => History($"case-{index:D2}", one.When, one.Bound))],
            clock,
            reference);
        Deadline[] deadlines = [.. timetable.Answers.Where(pair => pair.Key != "first").Select(pair => pair.Value.Single())];
        Assert.Equal(
            Conventions.Samples.CasesOf(typeof(TraceStep)).Select(type => type.Name).Order(StringComparer.Ordinal),
            deadlines.SelectMany(deadline => deadline.Steps).Select(step => step.GetType().Name).Append(nameof(TraceStep.Anchored)).Distinct().Order(StringComparer.Ordinal));
        Approved.Matches(
            string.Join('\n', deadlines.Select(deadline => $"== {deadline.Rule} == {deadline}\n{EnglishProse.Explain(deadline)}\n\n{RussianProse.Explain(deadline)}\n")),
            "tests/ElectionObservation.Tests/Deadlines/prose-algebra.approved.txt");
    }

    [Fact]
    public void Russian_prose_of_several_acts_and_without_steps()
    {
        Deadline bare = new StatutoryRule(Milestone.VotingDay, Bound.NotLaterThan, [new(Filed, Sender), new(Filed)]).Evaluate(new Round(new LocalDate(2022, 11, 20)), LegalReference.Embedded.Clock("UTC")).Single();
        Assert.Equal(
            "Не позднее 2022-11-20T24:00 UTC (+00); ход расчёта не записан.\nЗакон не говорит, какое действие должно быть совершено в срок; допустимо каждое из прочтений:\n    - a list is filed (кто: the sender).\n    - a list is filed.",
            RussianProse.Explain(bare));
        Assert.Equal(["конституция", "конституционный закон", "закон", "подзаконный акт", "решение"], Enum.GetValues<NormRank>().Select(RussianProse.Words));
        Assert.Equal(["подтверждено двумя источниками или более", "один источник", "не установлено"], Enum.GetValues<Evidence>().Select(RussianProse.Words));
        Assert.Throws<ArgumentOutOfRangeException>(() => RussianProse.Words((NormRank)9));
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
