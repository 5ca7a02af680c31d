using System.Diagnostics;
using System.Globalization;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Deadlines;

/// <summary>Rules counted from each other: order, circles, readings, rounds, overrides.</summary>
public class RuleSetTests
{
    private static readonly RuleHistory<LegalClock> Clock = History("clock", new LegalClock("Asia/Almaty"));
    private static readonly Election Election = new("x-test", ElectionKind.Presidential, new LocalDate(2022, 11, 20));
    private static readonly StatutoryRule FiveBefore = new(Days.Of(5).Before(Milestone.VotingDay));

    [Property(MaxTest = 300)]
    public void The_order_of_rules_that_refer_to_each_other_does_not_matter(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var rules = new List<RuleHistory<StatutoryRule>>();
        for (int i = 0; i < 6; i++)
        {
            int readings = random.Next(4) == 0 ? 2 : 1;
            for (int reading = 0; reading < readings; reading++)
            {
                TimeExpression anchor = random.Next(5) switch
                {
                    0 => Milestone.VotingDay,
                    1 => Milestone.Oath,
                    2 => LegalTime.LatestOf(LegalTime.Deadline($"r{random.Next(7)}"), LegalTime.Deadline($"r{random.Next(7)}", adjusted: false)),
                    _ => LegalTime.Deadline($"r{random.Next(7)}"),
                };
                rules.Add(History($"r{i}", new StatutoryRule(Days.Of(random.Next(9)).After(anchor), laterRounds: (LaterRounds)random.Next(3)), readings == 1 ? null : $"way-{reading}"));
            }
        }

        RuleHistory<StatutoryRule>[] shuffled = [.. rules];
        random.Shuffle(shuffled);
        var twice = new Election("x-test", ElectionKind.Presidential, Election.VotingDay, laterRounds: [new Round(new LocalDate(2022, 12, 4)), new Round(new LocalDate(2022, 12, 18))]);
        for (int round = 1; round <= 3; round++)
        {
            Timetable one = Timetable.Of(twice, rules, Clock, LegalReference.Embedded, round: round);
            Timetable other = Timetable.Of(twice, shuffled, Clock, LegalReference.Embedded, round: round);
            Assert.Equal(one, other);
            Timetable bare = Timetable.Of(twice, shuffled, Clock, LegalReference.Embedded, round: round, steps: false);
            Assert.Equal(one.ToString(), bare.ToString());
            Assert.All(bare.Deadlines, pair => Assert.Empty((IEnumerable<TraceStep>)pair.Value.Steps));
        }
    }

    [Fact]
    public void Readings_that_lead_to_one_time_by_other_steps_are_one_answer_with_steps_and_without()
    {
        RuleHistory<StatutoryRule>[] rules =
        [
            History("a", new StatutoryRule(Days.Of(5).Before(Milestone.VotingDay)), "plain"),
            History("a", new StatutoryRule(Days.Clear(5).Before(Milestone.VotingDay)), "clear"),
            History("b", new StatutoryRule(LegalTime.LatestOf(LegalTime.Deadline("a"), LegalTime.Date(Election.VotingDay)))),
        ];
        Timetable traced = Timetable.Of(Election, rules, Clock, LegalReference.Embedded);
        Timetable bare = Timetable.Of(Election, rules, Clock, LegalReference.Embedded, steps: false);
        Assert.Equal(Election.VotingDay, traced["b"].Single().Day);
        Assert.NotEmpty((IEnumerable<TraceStep>)traced["b"].Single().Steps);
        Assert.Equal(bare.ToString(), traced.ToString());
    }

    [Fact]
    public void Readings_multiply_along_what_is_counted_from_them()
    {
        Timetable timetable = Table(
            History("a", new StatutoryRule(Days.Of(5).Before(Milestone.VotingDay)), "plain"),
            History("a", new StatutoryRule(Days.Clear(5).Before(Milestone.VotingDay)), "clear"),
            History("b", new StatutoryRule(Days.Of(1).Before(LegalTime.Deadline("a")))),
            History("c", new StatutoryRule(Days.Of(1).Before(LegalTime.Deadline("b"))), "one"),
            History("c", new StatutoryRule(Days.Of(2).Before(LegalTime.Deadline("b"))), "two"));
        Assert.Equal(["clear", "plain"], Readings(timetable["b"]));
        Assert.Equal(["one.clear", "one.plain", "two.clear", "two.plain"], Readings(timetable["c"]));
        Assert.Equal(new LocalDate(2022, 11, 11), ((DeadlineAnswer.Readings)timetable["c"]).Answers["two.clear"].Single().Day);
    }

    /// <summary>One rule is read plainly in two ways of its own, and one of them has the name of a reading of the rule it is counted from.</summary>
    [Fact]
    public void No_reading_is_lost_because_another_rule_has_one_of_that_name()
    {
        Timetable timetable = Table(
            History("y", new StatutoryRule(Days.Of(5).Before(Milestone.VotingDay)), "a"),
            History("y", new StatutoryRule(Days.Of(6).Before(Milestone.VotingDay)), "b"),
            History("x", new StatutoryRule(Days.Of(1).Before(LegalTime.Deadline("y")))),
            History("x", new StatutoryRule(Days.Of(30).Before(Milestone.VotingDay)), "a"));
        LocalDate[] days = [.. ((DeadlineAnswer.Readings)timetable["x"]).Answers.Select(pair => pair.Value.Single().Day).Order()];
        Assert.Equal([new LocalDate(2022, 10, 21), new LocalDate(2022, 11, 13), new LocalDate(2022, 11, 14)], days);
    }

    [Fact]
    public void Readings_with_long_names_do_not_end_the_timetable()
    {
        string longName = new('n', 60);
        Timetable timetable = Table(
            History("y", new StatutoryRule(Days.Of(5).Before(Milestone.VotingDay)), longName),
            History("y", new StatutoryRule(Days.Of(6).Before(Milestone.VotingDay)), "b"),
            History("x", new StatutoryRule(Days.Of(1).Before(LegalTime.Deadline("y"))), longName),
            History("x", new StatutoryRule(Days.Of(2).Before(LegalTime.Deadline("y"))), "b"));
        Assert.Equal(4, Readings(timetable["x"]).Length);
    }

    /// <summary>Rules in two readings, each counted from the one before: the answers must not double without end.</summary>
    [Fact]
    public void A_chain_of_rules_in_two_readings_does_not_double_without_end()
    {
        var watch = Stopwatch.StartNew();
        IEnumerable<RuleHistory<StatutoryRule>> rules = Enumerable.Range(0, 16).SelectMany(i => (RuleHistory<StatutoryRule>[])
        [
            History($"r{i:D2}", new StatutoryRule(Days.Of(1).After(i == 0 ? Milestone.VotingDay : LegalTime.Deadline($"r{i - 1:D2}"))), "a"),
            History($"r{i:D2}", new StatutoryRule(Days.Of(2).After(i == 0 ? Milestone.VotingDay : LegalTime.Deadline($"r{i - 1:D2}"))), "b"),
        ]);
        Assert.Equal(16, Timetable.Of(Election, rules, Clock, LegalReference.Embedded, steps: false).Answers.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_reading_that_is_not_in_the_circle_keeps_its_answer()
    {
        Timetable timetable = Table(
            History("a", FiveBefore, "known"),
            History("a", From("b"), "circular"),
            History("b", From("a")));
        Assert.Equal("2022-11-15T24:00 Asia/Almaty (+06)", ((DeadlineAnswer.Readings)timetable["a"]).Answers["known"].ToString());
    }

    [Fact]
    public void Rules_in_a_circle_answer_with_the_circle()
    {
        AssertCircle(Table(History("a", From("a"))), "a", "a");
        Timetable two = Table(History("b", From("a")), History("a", From("b")));
        AssertCircle(two, "a", "a", "b");
        AssertCircle(two, "b", "a", "b");
        Timetable three = Table(History("c", From("b")), History("a", From("c")), History("b", From("a")), History("d", From("c")), History("e", FiveBefore));
        AssertCircle(three, "a", "a", "c", "b");
        AssertCircle(three, "c", "a", "c", "b");
        AssertCircle(three, "d", "a", "c", "b");
        Assert.IsType<DeadlineAnswer.Known>(three["e"]);
        Assert.Contains("circle: a from c from b from a", three["a"].ToString(), StringComparison.Ordinal);

        // Two circles that share a rule: each rule answers with a circle that it is in.
        Timetable shared = Table(
            History("a", new StatutoryRule(LegalTime.EarliestOf(LegalTime.Deadline("b"), LegalTime.Deadline("c")))),
            History("b", From("a")),
            History("c", From("a")));
        AssertCircle(shared, "b", "a", "b");
        AssertCircle(shared, "c", "a", "c");
    }

    /// <summary>a is counted from b and c, c from b, b from a: c is in the circle a, c, b.</summary>
    [Fact]
    public void A_rule_in_a_wider_circle_is_named_in_its_answer()
    {
        Timetable timetable = Table(
            History("a", new StatutoryRule(LegalTime.EarliestOf(LegalTime.Deadline("b"), LegalTime.Deadline("c")))),
            History("b", From("a")),
            History("c", From("b")));
        var circle = Assert.IsType<TimeProblem.CircularRules>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(timetable["c"]).All));
        Assert.Contains(new RuleId("c"), circle.Rules);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Ten_thousand_rules_in_a_chain_or_a_circle_are_answered_in_two_seconds(bool circle, bool reversed)
    {
        const int count = 10_000;
        string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"r{(reversed ? count - i : i):D5}");
        RuleHistory<StatutoryRule>[] rules = [.. Enumerable.Range(0, count).Select(i => History(Name(i), new StatutoryRule(
            i > 0 ? Days.Of(1).After(LegalTime.Deadline(Name(i - 1))) : circle ? LegalTime.Deadline(Name(count - 1)) : Milestone.VotingDay)))];
        var watch = Stopwatch.StartNew();
        Timetable timetable = Timetable.Of(Election, rules, Clock, LegalReference.Embedded);
        TimeSpan taken = watch.Elapsed;
        if (circle)
        {
            var problem = Assert.IsType<TimeProblem.CircularRules>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(timetable[Name(77)]).All));
            Assert.Equal(count, problem.Rules.Count);
        }
        else
        {
            Assert.Equal(Election.VotingDay.PlusDays(count - 1), timetable[Name(count - 1)].Single().Day);
        }

        Assert.True(taken < TimeSpan.FromSeconds(60), $"{taken}");
    }

    [Fact]
    public void What_is_open_about_a_rule_is_open_about_what_is_counted_from_it()
    {
        Timetable timetable = Table(
            History("a", new StatutoryRule(Days.Of(1).After(Milestone.Oath))),
            History("b", From("a")),
            History("c", From("b")),
            History("d", From("lost")),
            History("e", new StatutoryRule(Days.Of(5).Disregarding("lost").After(Milestone.VotingDay))),
            History("f", From("e")),
            History("g", new StatutoryRule(LegalTime.Deadline("late"))),
            History("late", FiveBefore, from: "2030"));
        foreach (string rule in (string[])["a", "b", "c"])
        {
            Assert.Equal(new DeadlineAnswer.Waiting([Milestone.Oath]), timetable[rule]);
        }

        Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.UnknownRule("lost")]), timetable["d"]);
        Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.UnknownCalendar("lost")]), timetable["e"]);
        Assert.Equal(timetable["e"], timetable["f"]);
        Assert.Equal(timetable["late"], timetable["g"]);
    }

    [Fact]
    public void The_moment_of_another_rule_is_taken_with_its_hour_and_before_it_was_moved_where_that_is_said()
    {
        LegalReference reference = LegalReference.Embedded.With(DayCalendar.WeekendsOnly("weekends"));
        Timetable timetable = Timetable.Of(
            Election,
            [
                History("a", new StatutoryRule(Days.Of(7).After(Milestone.VotingDay).Following("weekends").At(18, 0))),
                History("moved", new StatutoryRule(LegalTime.Deadline("a"))),
                History("first", new StatutoryRule(LegalTime.Deadline("a", adjusted: false))),
                History("grace", new StatutoryRule(Days.Of(3).After(LegalTime.Deadline("a", adjusted: false)))),
                History("hours", new StatutoryRule(Hours.Of(2).After(LegalTime.Deadline("a")))),
                History("hours-first", new StatutoryRule(Hours.Of(2).After(LegalTime.Deadline("a", adjusted: false)))),
                History("noon", new StatutoryRule(LegalTime.Deadline("a").At(12, 0).In("UTC"))),
            ],
            Clock,
            reference);
        Assert.Equal("2022-11-28T18:00 Asia/Almaty (+06)", timetable["a"].ToString());
        Assert.Equal("2022-11-28T18:00 Asia/Almaty (+06)", timetable["moved"].ToString());
        Assert.Equal("2022-11-27T18:00 Asia/Almaty (+06)", timetable["first"].ToString());
        Assert.Equal("2022-11-30T24:00 Asia/Almaty (+06)", timetable["grace"].ToString());
        Assert.Equal("2022-11-28T20:00 Asia/Almaty (+06)", timetable["hours"].ToString());
        Assert.Equal("2022-11-27T20:00 Asia/Almaty (+06)", timetable["hours-first"].ToString());
        Assert.Equal("2022-11-28T12:00 UTC (+00)", timetable["noon"].ToString());
    }

    [Fact]
    public void A_rule_carries_over_or_is_counted_anew_or_does_not_apply()
    {
        var thrice = new Election("x-test", ElectionKind.Presidential, Election.VotingDay, laterRounds: [new Round(new LocalDate(2022, 12, 4)), new Round(new LocalDate(2022, 12, 18))]);
        RuleHistory<StatutoryRule>[] rules =
        [
            History("anew", FiveBefore),
            History("over", new StatutoryRule(FiveBefore.When, laterRounds: LaterRounds.CarriedOver)),
            History("once", new StatutoryRule(FiveBefore.When, laterRounds: LaterRounds.NotApplied)),
            History("of-over", new StatutoryRule(Days.Of(1).After(LegalTime.Deadline("over")))),
            History("of-once", new StatutoryRule(Days.Of(1).After(LegalTime.Deadline("once")))),
        ];
        for (int round = 1; round <= 3; round++)
        {
            Timetable timetable = Timetable.Of(thrice, rules, Clock, LegalReference.Embedded, round: round);
            Assert.Equal(thrice.Round(round).VotingDay.PlusDays(-5), timetable["anew"].Single().Day);
            Assert.Equal(new LocalDate(2022, 11, 15), timetable["over"].Single().Day);
            Assert.Equal(new LocalDate(2022, 11, 16), timetable["of-over"].Single().Day);
            Assert.Equal(round == 1, timetable.Answers.TryGet("once", out _));
            Assert.Equal(round == 1 ? null : new DeadlineAnswer.Problems([new TimeProblem.UnknownRule("once")]), timetable["of-once"] as DeadlineAnswer.Problems);
        }
    }

    /// <summary>One reading of a rule carries over, the other is counted anew, whichever is given first.</summary>
    [Fact]
    public void A_reading_that_carries_over_does_not_take_the_place_of_one_that_is_counted_anew()
    {
        RuleHistory<StatutoryRule> over = History("x", new StatutoryRule(FiveBefore.When, laterRounds: LaterRounds.CarriedOver), "over");
        RuleHistory<StatutoryRule> anew = History("x", FiveBefore, "anew");
        var twice = new Election("x-test", ElectionKind.Presidential, Election.VotingDay, laterRounds: [new Round(new LocalDate(2022, 12, 4))]);
        foreach (RuleHistory<StatutoryRule>[] rules in (RuleHistory<StatutoryRule>[][])[[over, anew], [anew, over]])
        {
            var answer = (DeadlineAnswer.Readings)Timetable.Of(twice, rules, Clock, LegalReference.Embedded, round: 2)["x"];
            Assert.Equal(new LocalDate(2022, 11, 15), answer.Answers["over"].Single().Day);
            Assert.Equal(new LocalDate(2022, 11, 29), answer.Answers["anew"].Single().Day);
        }
    }

    [Fact]
    public void A_timetable_by_another_clock_moves_what_names_no_zone()
    {
        RuleHistory<StatutoryRule>[] rules = [History("own", FiveBefore), History("utc", new StatutoryRule(FiveBefore.When.In("UTC")))];
        Timetable timetable = Timetable.Of(Election, rules, Clock, LegalReference.Embedded, zone: "Asia/Oral");
        Assert.Equal("2022-11-15T24:00 Asia/Oral (+05)", timetable["own"].ToString());
        Assert.Equal("2022-11-15T24:00 UTC (+00)", timetable["utc"].ToString());
        Timetable lost = Timetable.Of(Election, rules, Clock, LegalReference.Embedded, zone: "Asia/Atlantis");
        Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.UnknownZone("Asia/Atlantis")]), lost["own"]);
        Assert.Equal("2022-11-15T24:00 UTC (+00)", lost["utc"].ToString());
    }

    [Theory]
    [InlineData("2022-11-20", null, "special")]
    [InlineData("2022-11-21", null, "")]
    [InlineData("2022-11-01", "2022-11-20", "usual")]
    [InlineData("2022-11-01", "2022-11-21", "special")]
    [InlineData("2022-11", null, "")]
    [InlineData("2022-10", null, "special")]
    [InlineData("2022-11-01", "2022-11", "")]
    [InlineData("2022-11-01", "2022-12", "special")]
    [InlineData("2023", null, "usual")]
    public void An_override_wins_only_while_it_is_certainly_in_force(string from, string? until, string expected)
    {
        var rule = new RuleHistory<StatutoryRule>("x",
        [
            new("usual", LegalDate.Parse("2000"), new Citation("Act", "1", NormRank.Constitution, Evidence.Confirmed), FiveBefore),
            new("special", LegalDate.Parse(from), new Citation("Special Act", "1", NormRank.Regulation, Evidence.Confirmed), new StatutoryRule(Days.Of(9).Before(Milestone.VotingDay)), until is null ? null : LegalDate.Parse(until), isOverride: true),
        ]);
        DeadlineAnswer answer = Table(rule)["x"];
        if (expected.Length > 0)
        {
            Assert.Equal(expected, answer.Single().Version?.Value);
        }
        else if (from == "2022-11-21")
        {
            // It is not in force yet.
            Assert.Equal("usual", answer.Single().Version?.Value);
        }
        else
        {
            var problem = Assert.IsType<TimeProblem.NoSingleVersion>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
            Assert.Equal(2, Assert.IsType<RuleAnswer<StatutoryRule>.NotEstablished>(problem.Answer).Candidates.Count);
        }
    }

    private static void AssertCircle(Timetable timetable, string rule, params string[] circle) =>
        Assert.Equal(new DeadlineAnswer.Problems([new TimeProblem.CircularRules([.. circle.Select(id => new RuleId(id))])]), timetable[rule]);

    private static string[] Readings(DeadlineAnswer answer) => [.. Assert.IsType<DeadlineAnswer.Readings>(answer).Answers.Select(pair => pair.Key.Value).Order(StringComparer.Ordinal)];

    private static StatutoryRule From(string rule) => new(Days.Of(1).After(LegalTime.Deadline(rule)));

    private static Timetable Table(params RuleHistory<StatutoryRule>[] rules) => Timetable.Of(Election, rules, Clock, LegalReference.Embedded);

    private static RuleHistory<TRule> History<TRule>(string id, TRule rule, string? reading = null, string from = "1990")
        where TRule : class, ILegalRule<TRule> =>
        new(id, [new("v", LegalDate.Parse(from), new Citation("Act on Examples", id, NormRank.Law, Evidence.Confirmed), rule)], reading: reading is null ? null : new ReadingId(reading));
}
