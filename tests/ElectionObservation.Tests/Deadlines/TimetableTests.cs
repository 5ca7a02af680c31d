using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>Versions, readings, kinds of election and rounds, in a small invented jurisdiction.</summary>
public class TimetableTests
{
    private static readonly RuleHistory<LegalClock> Clock = History("clock", Version("clock", "1990", new LegalClock("Asia/Almaty")));

    private static readonly Election Election = new("x-test", ElectionKind.Presidential, new LocalDate(2022, 11, 20));

    private static readonly RuleHistory<StatutoryRule> Closing = History(
        "closing",
        Version("old", "2000", new StatutoryRule(Days.Of(5).Before(Milestone.VotingDay)), "2018-07"),
        Version("new", "2018-07", new StatutoryRule(Days.Clear(5).Before(Milestone.VotingDay).At(18, 0))));

    [Theory]
    [InlineData("2017-06-25", "2017-06-20T24:00", "old")]
    [InlineData("2018-07-31", "2018-07-25T18:00", "new")]
    [InlineData("2022-11-20", "2022-11-14T18:00", "new")]
    public void The_version_in_force_on_voting_day_decides(string votingDay, string expected, string version)
    {
        Deadline deadline = Table([Closing], On(votingDay))["closing"].Single();
        Assert.StartsWith(expected, deadline.ToString(), StringComparison.Ordinal);
        Assert.Equal(version, deadline.Version?.Value);
        Assert.NotNull(deadline.Citation);
    }

    [Fact]
    public void Inside_a_bound_that_is_not_known_exactly_both_versions_are_named()
    {
        DeadlineAnswer answer = Table([Closing], On("2018-07-15"))["closing"];
        var problem = Assert.IsType<TimeProblem.NoSingleVersion>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        var open = Assert.IsType<RuleAnswer<StatutoryRule>.NotEstablished>(problem.Answer);
        Assert.Equal(["new", "old"], open.Candidates.Select(candidate => candidate.Id.Value).Order(StringComparer.Ordinal));
        Assert.Contains("not known exactly", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_every_version_there_is_none()
    {
        DeadlineAnswer answer = Table([Closing], On("1999-12-31"))["closing"];
        var problem = Assert.IsType<TimeProblem.NoSingleVersion>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        Assert.IsType<RuleAnswer<StatutoryRule>.NoneInForce>(problem.Answer);
        Assert.Contains("'closing' on 1999-12-31", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_uncertain_version_leaves_a_hole_unless_it_is_accepted()
    {
        RuleHistory<StatutoryRule> rule = History("closing", Version("guess", "2000", new StatutoryRule(Milestone.VotingDay), evidence: Evidence.Uncertain));
        DeadlineAnswer answer = Table([rule], Election)["closing"];
        var problem = Assert.IsType<TimeProblem.NoSingleVersion>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        Assert.IsType<RuleAnswer<StatutoryRule>.Excluded>(problem.Answer);
        Assert.IsType<DeadlineAnswer.Known>(Timetable.Of(Election, [rule], Clock, LegalReference.Embedded, Evidence.Uncertain)["closing"]);
    }

    [Fact]
    public void Two_readings_give_two_answers_side_by_side()
    {
        var clear = new RuleHistory<StatutoryRule>("closing", Closing.Versions, reading: "clear-days");
        var plain = new RuleHistory<StatutoryRule>("closing", [Version("plain", "2000", new StatutoryRule(Days.Of(5).Before(Milestone.VotingDay)))], reading: "ordinary-days");
        DeadlineAnswer answer = Table([plain, clear], Election)["closing"];
        var readings = Assert.IsType<DeadlineAnswer.Readings>(answer);
        Assert.Equal("2022-11-14T18:00 Asia/Almaty (+06)", readings.Answers["clear-days"].ToString());
        Assert.Equal("2022-11-15T24:00 Asia/Almaty (+06)", readings.Answers["ordinary-days"].ToString());
        Assert.Equal(2, Table([plain, clear], Election).Deadlines.Count());
        Assert.Throws<ArgumentException>(() => new DeadlineAnswer.Readings([new("a", answer), new("b", answer)]));
        string message = Assert.Throws<InvalidOperationException>(() => answer.Single()).Message;
        Assert.Contains("ordinary-days", message, StringComparison.Ordinal);
        Assert.Contains("clear-days", message, StringComparison.Ordinal);
    }

    [Property]
    public void The_order_of_the_rules_does_not_matter(DoNotSize<int> seed)
    {
        RuleHistory<StatutoryRule>[] rules =
        [
            Closing,
            History("results", Version("r", "2000", new StatutoryRule(Days.Of(7).After(Milestone.VotingDay)))),
            History("oath", Version("o", "2000", new StatutoryRule(Months.Of(1).After(Milestone.ResultsPublication)))),
            new RuleHistory<StatutoryRule>("closing", Closing.Versions, reading: "other"),
        ];
        RuleHistory<StatutoryRule>[] shuffled = [.. rules];
        new Random(seed.Item).Shuffle(shuffled);
        Assert.Equal(Table(rules, Election), Table(shuffled, Election));
    }

    [Fact]
    public void A_rule_for_another_kind_of_election_is_not_in_the_timetable()
    {
        RuleHistory<StatutoryRule> local = History("local", Version("l", "2000", new StatutoryRule(Milestone.VotingDay, appliesTo: [ElectionKind.Local])));
        Timetable timetable = Table([local, Closing], Election);
        Assert.Equal("closing", Assert.Single(timetable.Answers.Keys).Value);
        var mistake = Assert.Throws<ArgumentException>(() => timetable["local"]);
        Assert.Contains("there is: closing", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_versions_for_the_kind_of_election_are_asked()
    {
        RuleHistory<StatutoryRule> split = History(
            "split",
            Version("p", "2000", new StatutoryRule(Days.Of(5).Before(Milestone.VotingDay), appliesTo: [ElectionKind.Presidential])),
            Version("l", "2000", new StatutoryRule(Days.Of(9).Before(Milestone.VotingDay), appliesTo: [ElectionKind.Local])));
        Assert.Equal("p", Table([split], Election)["split"].Single().Version?.Value);
        Assert.Equal("l", Table([split], new("x-test", ElectionKind.Local, Election.VotingDay))["split"].Single().Version?.Value);
        Assert.Empty(Table([split], new("x-test", ElectionKind.Referendum, Election.VotingDay)).Answers);
        var selected = new RuleHistory<StatutoryRule>("split", split.Versions, selectedBy: SelectingDate.CallDay);
        Assert.Empty(Table([selected], new("x-test", ElectionKind.Referendum, Election.VotingDay)).Answers);
    }

    [Fact]
    public void A_rule_stands_once_in_one_reading()
    {
        Assert.Contains("'closing' stands twice", Assert.Throws<ArgumentException>(() => Table([Closing, Closing], Election)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Table([null!], Election));
    }

    [Fact]
    public void A_rule_selected_by_the_day_of_the_call_waits_for_it()
    {
        var rule = new RuleHistory<StatutoryRule>("closing", Closing.Versions, selectedBy: SelectingDate.CallDay);
        Assert.Equal(new DeadlineAnswer.Waiting([Milestone.CallDay]), Table([rule], Election)["closing"]);
        Election called = Election.With(Milestone.CallDay, new LocalDate(2018, 6, 30));
        Assert.Equal("old", Table([rule], called)["closing"].Single().Version?.Value);
    }

    [Fact]
    public void A_rule_selected_by_its_event_uses_the_day_of_the_event()
    {
        RuleHistory<StatutoryRule> rule = new(
            "force",
            [
                Version("seven", "2000", new StatutoryRule(Days.Of(7).After(Milestone.Publication)), "2022-11-06"),
                Version("ten", "2022-11-06", new StatutoryRule(Days.Clear(10).After(Milestone.Publication))),
            ],
            selectedBy: SelectingDate.EventDay);
        Assert.Equal(new DeadlineAnswer.Waiting([Milestone.Publication]), Table([rule], Election)["force"]);
        Assert.Equal("seven", Table([rule], Election.With(Milestone.Publication, new LocalDate(2022, 11, 5)))["force"].Single().Version?.Value);
        Assert.Equal("ten", Table([rule], Election.With(Milestone.Publication, new LocalDate(2022, 11, 6)))["force"].Single().Version?.Value);
    }

    [Fact]
    public void A_later_round_is_counted_from_its_own_days()
    {
        var twice = new Election("x-test", ElectionKind.Presidential, new LocalDate(2022, 11, 20), laterRounds: [new Round(new LocalDate(2022, 12, 4))]);
        Assert.Equal("2022-11-28T18:00 Asia/Almaty (+06)", Timetable.Of(twice, [Closing], Clock, LegalReference.Embedded, round: 2)["closing"].ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Timetable.Of(twice, [Closing], Clock, LegalReference.Embedded, round: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Timetable.Of(twice, [Closing], Clock, LegalReference.Embedded, round: 0));
        RuleHistory<StatutoryRule> results = History("results", Version("r", "2000", new StatutoryRule(Days.Of(7).After(Milestone.CallDay))));
        Election called = twice.With(Milestone.CallDay, new LocalDate(2022, 11, 22), round: 2);
        Assert.Equal(new DeadlineAnswer.Waiting([Milestone.CallDay]), Table([results], called)["results"]);
        Assert.Equal("2022-11-29T24:00 Asia/Almaty (+06)", Timetable.Of(called, [results], Clock, LegalReference.Embedded, round: 2)["results"].ToString());
    }

    [Fact]
    public void Where_the_clock_is_not_settled_no_deadline_is_given()
    {
        RuleHistory<LegalClock> late = History("clock", Version("clock", "2023", new LegalClock("Asia/Almaty")));
        DeadlineAnswer answer = Timetable.Of(Election, [Closing], late, LegalReference.Embedded)["closing"];
        Assert.IsType<TimeProblem.NoSingleClock>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));

        Election known = Election.With(Milestone.Oath, new LocalDate(2022, 11, 26));
        RuleHistory<StatutoryRule> waiting = History("oath", Version("o", "2000", new StatutoryRule(Days.Of(1).After(Milestone.Oath))));
        RuleHistory<StatutoryRule> elsewhere = History("oath", Version("o", "2000", new StatutoryRule(Days.Of(1).After(Milestone.Oath).In("UTC"))));
        Assert.Equal(new DeadlineAnswer.Waiting([Milestone.Oath]), Timetable.Of(Election, [waiting], late, LegalReference.Embedded)["oath"]);
        Assert.IsType<DeadlineAnswer.Problems>(Timetable.Of(known, [waiting], late, LegalReference.Embedded)["oath"]);
        Assert.Equal("2022-11-27T24:00 UTC (+00)", Timetable.Of(known, [elsewhere], late, LegalReference.Embedded)["oath"].ToString());
        var byCall = new RuleHistory<LegalClock>("clock", Clock.Versions, selectedBy: SelectingDate.CallDay);
        Assert.Throws<ArgumentException>(() => Timetable.Of(known, [waiting], byCall, LegalReference.Embedded));

        RuleHistory<LegalClock> lost = History("clock", Version("clock", "1990", new LegalClock("Asia/Atlantis")));
        Assert.Equal(
            new DeadlineAnswer.Problems([new TimeProblem.UnknownZone("Asia/Atlantis")]),
            Timetable.Of(Election, [Closing], lost, LegalReference.Embedded)["closing"]);
    }

    [Fact]
    public void Known_deadlines_come_earliest_first()
    {
        Timetable timetable = Table(
            [
                History("results", Version("r", "2000", new StatutoryRule(Days.Of(7).After(Milestone.VotingDay)))),
                Closing,
                History("oath", Version("o", "2000", new StatutoryRule(Months.Of(1).After(Milestone.ResultsPublication)))),
            ],
            Election);
        Assert.Equal(["closing", "results"], timetable.Deadlines.Select(pair => pair.Key.Value));
    }

    private static Timetable Table(IEnumerable<RuleHistory<StatutoryRule>> rules, Election election) =>
        Timetable.Of(election, rules, Clock, LegalReference.Embedded);

    private static Election On(string votingDay) => new("x-test", ElectionKind.Presidential, LegalDate.Parse(votingDay).Earliest);

    private static RuleHistory<TRule> History<TRule>(string id, params RuleVersion<TRule>[] versions)
        where TRule : class, ILegalRule<TRule> => new(id, [.. versions]);

    private static RuleVersion<TRule> Version<TRule>(string id, string from, TRule rule, string? until = null, Evidence evidence = Evidence.Confirmed)
        where TRule : class, ILegalRule<TRule> =>
        new(id, LegalDate.Parse(from), new Citation("Act on Examples", id, NormRank.Law, evidence), rule, until is null ? null : LegalDate.Parse(until));
}
