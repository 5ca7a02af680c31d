using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Estimates;
using ElectionObservation.Forms;
using ElectionObservation.Missions;
using ElectionObservation.Observations;
using ElectionObservation.Results;
using ElectionObservation.Validation;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Observations;

/// <summary>Who went where and what they reported: what is found in it, and what is counted.</summary>
public class ObservationLogTests
{
    private static readonly ObservationForm Voting = new(
        "voting",
        2,
        ObservationStage.Voting,
        [
            new("overall", AnswerType.Assessment),
            new("turned-away", AnswerType.NoIsGood),
            new("why", new AnswerType.Choice(["no-document", "not-on-list"], several: true), ["turned-away.yes = 1"]),
            new("queue", new AnswerType.Number()),
            new("words", new AnswerType.Words()),
        ],
        [new("form.why", "why.no-document + why.not-on-list <= queue", FindingKind.Derived)]);

    private static readonly UnitPath First = new(["North", "1"]);
    private static readonly UnitPath Second = new(["North", "2"]);
    private static readonly UnitPath Third = new(["South", "1"]);

    private static readonly Team Alpha = new("alpha", "mission", ["a-1", "a-2"], "SENDER-1");
    private static readonly Team Beta = new("beta", "mission");

    private static OffsetDateTime At(int hour, int minute = 0, int day = 20, int offset = 5) => new LocalDateTime(2022, 11, day, hour, minute).WithOffset(Offset.FromHours(offset));

    private static Visit Visit(string id, Team team, UnitPath station, int hour, int? until = null, StationAccess access = StationAccess.Granted, ObservationStage? stage = null) =>
        new(id, team.Id, station, stage ?? ObservationStage.Voting, At(hour), until is { } end ? At(end) : null, access);

    private static FormResponse Response(string visit, params KeyValuePair<QuestionId, Answer>[] answers) => new(visit, "voting", 2, [.. answers]);

    private static KeyValuePair<QuestionId, Answer> Of(string question, Answer answer) => new(question, answer);

    private static ObservationLog Log(ValueList<Visit> visits, ValueList<FormResponse> responses = default, ValueList<Incident> incidents = default, ValueList<UnitPath> stations = default) =>
        new([Voting], [Alpha, Beta], visits, responses, incidents, stations);

    private static string[] Codes(ValidationReport report) => [.. report.Findings.Select(static finding => $"{finding.Code} {finding.Path}{string.Concat(finding.Subjects.Select(static one => " | " + one))}")];

    private static readonly ObservationLog Day = Log(
        [
            Visit("v1", Alpha, First, 8, 9),
            Visit("v2", Alpha, Second, 10, 11),
            Visit("v3", Beta, First, 8, 9),
            Visit("v4", Beta, Third, 10, 11, StationAccess.Refused),
            Visit("v5", Alpha, Third, 12, 13),
            Visit("v6", Beta, Second, 14, stage: ObservationStage.Counting),
        ],
        [
            Response("v1", Of("overall", "good"), Of("turned-away", "no"), Of("queue", 10)),
            Response("v2", Of("overall", "bad"), Of("turned-away", "yes"), Of("why", new Answer.Chosen(["no-document", "not-on-list"])), Of("queue", 30), Of("words", new Answer.Written("Long queue."))),
            Response("v3", Of("overall", "bad"), Of("turned-away", "no"), Of("queue", 10)),
            Response("v5", Of("overall", Answer.NotKnown), Of("turned-away", Answer.Refused), Of("queue", -1)),
        ]);

    [Fact]
    public void A_count_of_visits_puts_each_in_one_state()
    {
        AnswerTable table = Day.Count(Voting);
        Assert.Equal("""
            voting 2: each visit once, where repeated answers agree, none left out
            overall: 3 of 5 answered, 1 not known, 1 without access; very-good 0/3, good 1/3, bad 2/3, very-bad 0/3 of answering-visits
            turned-away: 3 of 5 answered, 1 refused, 1 without access; yes 1/3, no 2/3 of answering-visits
            why: 1 of 5 answered, 2 not applicable, 1 without access, 1 missing; no-document 1/1, not-on-list 1/1 of answering-visits
            queue: 3 of 5 answered, 1 without access, 1 unusable; sum 50, from 10 to 30
            words: 1 of 5 answered, 1 without access, 3 missing
            """, table.ToString(), ignoreLineEndingDifferences: true);
        Assert.Equal(new Share(2, 3, ShareBasis.AnsweringVisits), table.ShareOf("overall", ChoiceMeaning.Negative));
        Assert.Equal(new Share(1, 3, ShareBasis.AnsweringVisits), table.ShareOf("overall", ChoiceId.Good));
        Assert.Equal(1, table["overall"][AnswerState.NotKnown]);
        Assert.Equal([""], table.Groups);
    }

    [Fact]
    public void A_count_of_stations_counts_each_once_and_says_where_observers_disagree()
    {
        AnswerTable agreed = Day.Count(Voting, InclusionRule.EveryStation);
        Assert.Equal("overall: 1 of 3 answered, 1 not known, 1 disagreeing", agreed["overall"].ToString());
        Assert.Equal("turned-away: 2 of 3 answered, 1 refused", agreed["turned-away"].ToString());
        Assert.Equal("queue: 2 of 3 answered, 1 unusable", agreed["queue"].ToString());
        Assert.Equal("words: 1 of 3 answered, 2 missing", agreed["words"].ToString());
        Assert.Equal(new Share(1, 1, ShareBasis.AnsweringStations), agreed.ShareOf("overall", ChoiceId.Bad));

        // Both came at eight: the identifier decides which was first, not the order of the data.
        Assert.Equal(new Share(1, 2, ShareBasis.AnsweringStations), Day.Count(Voting, new(ObservedUnit.Station, RepeatedAnswers.Earliest)).ShareOf("overall", ChoiceId.Good));
        Assert.Equal(new Share(0, 2, ShareBasis.AnsweringStations), Day.Count(Voting, new(ObservedUnit.Station, RepeatedAnswers.Latest)).ShareOf("overall", ChoiceId.Good));

        // A form from any visit stands before a visit without one.
        Assert.Equal(AnswerState.NotKnown, AnswerStateOf(Day.Count(Voting, new(ObservedUnit.Station, RepeatedAnswers.Earliest), static visit => visit.Station.ToString())["overall", "South / 1"]));

        AnswerTable teams = Day.Count(Voting, new(ObservedUnit.Team));
        Assert.Equal("overall: 1 of 2 answered, 1 disagreeing", teams["overall"].ToString());
        Assert.Equal(ShareBasis.AnsweringTeams, teams.ShareOf("overall", ChoiceId.Bad).Basis);
    }

    private static AnswerState AnswerStateOf(AnswerRow row) => (AnswerState)row.States.ToList().IndexOf(1);

    [Fact]
    public void Groups_are_told_apart_by_whatever_a_visit_has()
    {
        AnswerTable regions = Day.Count(Voting, by: static visit => visit.Station.At(1).Name);
        Assert.Equal(["North", "South"], regions.Groups);
        Assert.Equal(new Share(2, 3, ShareBasis.AnsweringVisits), regions.ShareOf("overall", ChoiceId.Bad, "North"));
        Assert.False(regions.ShareOf("overall", ChoiceId.Bad, "South").IsDefined);
        Assert.Equal("overall in South: 0 of 2 answered, 1 not known, 1 without access", regions["overall", "South"].ToString());
        Assert.Equal("overall in East: 0 of 0 answered", regions["overall", "East"].ToString());
        Assert.Equal([0L, 0, 0, 0], regions["overall", "East"].Chosen);
        Assert.Equal(Day.Count(Voting), regions.Total());

        Assert.Equal(["SENDER-1", "not stated"], Day.Count(Voting, by: static visit => Day.SenderOf(visit)?.Value ?? "not stated").Groups);
        Assert.Equal(["08", "10", "12"], Day.Count(Voting, by: static visit => visit.Arrival.ToString("HH", null)).Groups);
    }

    [Fact]
    public void What_is_left_out_is_left_out_by_name_and_said()
    {
        AnswerTable table = Day.Count(Voting, new(withoutVisits: ["v1", "v6", "unknown"], withoutTeams: ["beta"]));
        Assert.Equal(3, table.LeftOut);
        Assert.Equal(2, table["overall"].Units);
        Assert.StartsWith("voting 2: each visit once, where repeated answers agree, without 3 visits and 1 team by name; 3 visits left out by name\n", table.ToString(), StringComparison.Ordinal);

        ObservationForm other = new("voting", 1, ObservationStage.Voting, [new("overall", AnswerType.Assessment)]);
        AnswerTable older = new ObservationLog([other, Voting], [Alpha, Beta], Day.Visits, Day.Responses.With(new("v6", "voting", 1, [Of("overall", "very-bad")]))).Count(other);
        Assert.Equal(4, older.OtherVersions);
        Assert.Equal("overall: 1 of 2 answered, 1 without access", older["overall"].ToString());
        Assert.Contains("4 visits with another version of the form", older.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_counted_is_no_value_and_not_zero()
    {
        AnswerTable none = Log([]).Count(Voting);
        Assert.Empty(none.Groups);
        Assert.False(none.ShareOf("overall", ChoiceId.Bad).IsDefined);
        Assert.Null(none["queue"].Numbers);
        Assert.Equal("voting 2: each visit once, where repeated answers agree, none left out", none.ToString());
    }

    [Fact]
    public void Two_forms_of_one_visit_must_agree_under_any_rule()
    {
        ObservationLog log = Log([Visit("v1", Alpha, First, 8)], [Response("v1", Of("overall", "good"), Of("queue", 1)), Response("v1", Of("overall", "bad"), Of("queue", 1))]);
        foreach (RepeatedAnswers rule in Enum.GetValues<RepeatedAnswers>())
        {
            Assert.Equal("overall: 0 of 1 answered, 1 disagreeing", log.Count(Voting, new(repeated: rule))["overall"].ToString());
            Assert.Equal("queue: 1 of 1 answered", log.Count(Voting, new(ObservedUnit.Station, rule))["queue"].ToString());
        }
    }

    [Fact]
    public void What_comes_twice_stands_once()
    {
        Assert.Equal(Day, Day.Merge(Day));
        Assert.Equal(Day, Log([.. Day.Visits, .. Day.Visits], [.. Day.Responses, .. Day.Responses]));
        var stray = new FormResponse("nowhere", "voting", 2);
        Assert.Single(Log([], [stray, stray]).Responses);
        Assert.Equal(Log([Day.Visits[0]], [Day.Responses[0]]).Merge(Log([Day.Visits[1]], [Day.Responses[1]])), Log([Day.Visits[0], Day.Visits[1]], [Day.Responses[0], Day.Responses[1]]));
        Assert.Contains("Visit 'v1' is given twice with different contents", Assert.Throws<ArgumentException>(() => Log([Visit("v1", Alpha, First, 8), Visit("v1", Alpha, First, 9)])).Message, StringComparison.Ordinal);
        Assert.Contains("Form 'voting 2' is given twice", Assert.Throws<ArgumentException>(() => new ObservationLog([Voting, new("voting", 2, "voting", [new("a", AnswerType.YesNo)])])).Message, StringComparison.Ordinal);
        Assert.Contains("Team 'alpha' is given twice", Assert.Throws<ArgumentException>(() => new ObservationLog([], [Alpha, new("alpha", "mission")])).Message, StringComparison.Ordinal);
        Assert.Contains("Station 'North / 1' is given twice", Assert.Throws<ArgumentException>(() => new ObservationLog([], stations: [First, First])).Message, StringComparison.Ordinal);
        Assert.Equal("6 visits of 2 teams, 4 responses, 0 incidents", Day.ToString());
    }

    [Fact]
    public void What_depends_on_a_disputed_answer_is_open()
    {
        ObservationLog log = Log([Visit("v1", Alpha, First, 8), Visit("v2", Beta, First, 9)], [Response("v1", Of("turned-away", "no")), Response("v2", Of("turned-away", "yes"))]);
        AnswerTable table = log.Count(Voting, InclusionRule.EveryStation);
        Assert.Equal("turned-away: 0 of 1 answered, 1 disagreeing", table["turned-away"].ToString());
        Assert.Equal("why: 0 of 1 answered, 1 missing", table["why"].ToString());
        Assert.Equal("why: 0 of 1 answered, 1 not applicable", log.Count(Voting, new(ObservedUnit.Station, RepeatedAnswers.Earliest))["why"].ToString());
    }

    [Fact]
    public void Time_is_the_moment_and_not_what_the_clock_shows()
    {
        // Nine o'clock further east is before eight here.
        ObservationLog log = Log(
            [Visit("v1", Alpha, First, 8), new("v2", "beta", First, "voting", At(9, offset: 7)), new("v3", "beta", Second, "voting", At(9, 30, offset: 7), At(10, offset: 7)), new("v4", "beta", Third, "voting", At(7, 45), At(7, 50))],
            [Response("v1", Of("overall", "good")), Response("v2", Of("overall", "bad"))]);
        Assert.Equal(new Share(1, 1, ShareBasis.AnsweringStations), log.Count(Voting, new(ObservedUnit.Station, RepeatedAnswers.Earliest)).ShareOf("overall", ChoiceId.Bad));
        Assert.Equal(["visit.overlap visits[v4] | v3"], Codes(log.Merge(Log([new("v5", "beta", Second, "voting", At(7, 30), At(7, 40))])).Validate()).Where(static one => one.Contains("v4", StringComparison.Ordinal)));
    }

    [Fact]
    public void Responses_to_another_form_are_no_answers_to_this_one()
    {
        var opening = new ObservationForm("opening", 2, ObservationStage.Opening, [new("overall", AnswerType.Assessment)]);
        var log = new ObservationLog([Voting, opening], [Alpha], [Visit("v1", Alpha, First, 8)], [new("v1", "opening", 2, [Of("overall", "bad")])]);
        Assert.Equal("overall: 0 of 1 answered, 1 missing", log.Count(Voting)["overall"].ToString());
        Assert.Equal("overall: 1 of 1 answered", log.Count(opening)["overall"].ToString());
        Assert.Contains("another one in this log", Assert.Throws<ArgumentException>(() => log.Count(new("voting", 2, ObservationStage.Voting, [new("overall", AnswerType.YesNo)]))).Message, StringComparison.Ordinal);
        Assert.Contains("form voting 2", Assert.Throws<ArgumentException>(() => log.Count(Voting).Merge(log.Count(opening))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Moments_on_days_that_nobody_counts_with_are_refused()
    {
        OffsetDateTime last = new LocalDateTime(9999, 12, 31, 23, 59).WithOffset(Offset.FromHours(-5));
        OffsetDateTime persian = new LocalDateTime(1401, 8, 29, 8, 0, CalendarSystem.PersianSimple).WithOffset(Offset.Zero);
        foreach (OffsetDateTime moment in new[] { last, persian })
        {
            Assert.Contains("ISO calendar", Assert.Throws<ArgumentException>(() => new Visit("v", "t", First, "voting", moment)).Message, StringComparison.Ordinal);
            Assert.Equal("departure", Assert.Throws<ArgumentException>(() => new Visit("v", "t", First, "voting", At(8), moment)).ParamName);
            Assert.Throws<ArgumentException>(() => new Incident("i", "violence", moment));
            Assert.Throws<ArgumentException>(() => new IncidentStep(moment, "resolved"));
        }
    }

    [Fact]
    public void A_table_that_tells_groups_apart_does_not_answer_for_all()
    {
        AnswerTable regions = Day.Count(Voting, by: static visit => visit.Station.At(1).Name);
        Assert.Contains("such as 'North'; Total() takes them together", Assert.Throws<ArgumentException>(() => regions["overall"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => regions.ShareOf("overall", ChoiceId.Bad));

        // What is left out stays left out when groups and parts are taken together.
        AnswerTable part = Day.Count(Voting, new(withoutVisits: ["v1"]), static visit => visit.Station.At(1).Name);
        Assert.Equal(1, part.Total().LeftOut);
        Assert.Equal(2, part.Merge(part).LeftOut);
    }

    [Fact]
    public void A_question_of_some_stations_is_not_held_against_a_design_of_all() =>
        Assert.Contains("did not apply in some", Assert.Throws<ArgumentException>(() => Day.Count(Voting, new(ObservedUnit.Station, RepeatedAnswers.Latest)).Sampled("why", "no-document")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_of_what_cannot_be_is_refused()
    {
        AnswerTable table = Day.Count(Voting);
        AnswerRow overall = table["overall"];
        AnswerRow queue = table["queue"];
        void Refused(AnswerRow row, string words)
        {
            ValueList<AnswerRow> rows = [.. table.Rows.Select(one => one.Question == row.Question ? row : one)];
            Assert.Contains(words, Assert.Throws<ArgumentException>(() => new AnswerTable(Voting, InclusionRule.EveryVisit, rows)).Message, StringComparison.Ordinal);
        }

        Refused(new("", "overall", overall.States, [0, 1, 1, 0]), "does not fit");
        Refused(new("", "overall", overall.States, [0, 1, 2, 1]), "does not fit");
        Refused(new("", "overall", overall.States, [0, 1, 2]), "does not fit");
        Refused(new("", "why", table["why"].States, [0, 0]), "does not fit");
        Refused(new("", "queue", queue.States), "does not fit");
        Refused(new("", "queue", queue.States, default, new(29, 10, 30)), "does not fit");
        Refused(new("", "queue", queue.States, default, new(91, 10, 30)), "does not fit");
        Refused(new("", "words", [2, 0, 0, 0, 1, 3, 0, 0]), "a row for each question, of as many units");
        Assert.Contains("in 'x'", Assert.Throws<ArgumentException>(() => new AnswerTable(Voting, InclusionRule.EveryVisit, [overall.In("x")])).Message, StringComparison.Ordinal);
        Assert.Contains("64 bits", Assert.Throws<ArgumentException>(() => new AnswerRow("", "q", [long.MaxValue, 1, 0, 0, 0, 0, 0, 0])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_of_voting_are_those_of_all_rounds_and_windows()
    {
        var early = new VotingWindow("early", new(2022, 11, 14), new(2022, 11, 16));
        var election = new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20), voting: [early], laterRounds: [new Round(new LocalDate(2022, 12, 4))]);
        var mission = new ObserverMission("mission", new SendingBody("SENDER-1", SenderKind.Organisation, LocalizedText.English("Sender")), election);
        ObservationLog log = new(
            [],
            [Alpha],
            [
                .. new[] { 13, 14, 16, 17, 20 }.Select(static day => new Visit($"v{day}", "alpha", First, "voting", At(8, day: day))),
                new("r2", "alpha", First, "voting", new LocalDateTime(2022, 12, 4, 8, 0).WithOffset(Offset.FromHours(5))),
                new("c1", "alpha", First, "counting", At(20)),
                new("c0", "alpha", First, "counting", At(20, day: 19)),
                new("t", "nobody", First, "voting", At(8, day: 1)),
            ]);
        Assert.Equal(
            ["visit.not-voting-day visits[v13].arrival | voting | 2022-11-13", "visit.not-voting-day visits[v17].arrival | voting | 2022-11-17", "visit.before-voting-day visits[c0].arrival | counting | 2022-11-19", "visit.unknown-team visits[t].team | nobody"],
            Codes(log.Validate([mission])));
    }

    [Fact]
    public void Areas_are_as_deep_as_they_are_and_visits_are_left_out_by_name()
    {
        UnitPath deep = new(["North", "Town", "1"]);
        ObservationLog log = Log([Visit("v1", Alpha, deep, 8), Visit("v2", Alpha, First, 9)], default, [new("i1", "violence", At(8), "v1"), new("i2", "violence", At(9), "v2")], [deep, new(["North", "Town", "2"]), new(["North", "Village", "1"]), First]);
        Assert.Equal(new Share(1, 2, ShareBasis.Stations), log.Coverage(area: new(["North", "Town"])));
        Assert.Equal(new Share(1, 4, ShareBasis.Stations), log.Coverage(new(withoutVisits: ["v1"])));
        Assert.Equal(new Share(1, 1, ShareBasis.Visits), log.IncidentShare("violence", new(withoutVisits: ["v1"])));
        Assert.Equal(new Share(0, 0, ShareBasis.Visits), log.IncidentShare("violence", stage: ObservationStage.Counting));
        Assert.DoesNotContain("response.without-access", Codes(Log([Visit("v", Alpha, First, 8, access: StationAccess.Refused)], [Response("v")]).Validate()).Select(static one => one.Split(' ')[0]));
    }

    [Fact]
    public void Edges_are_on_the_side_they_are_said_to_be()
    {
        // Two visits of one stage against one of another, so that the stages cannot stand for each other.
        ObservationLog log = Log([Visit("v1", Alpha, First, 8), Visit("v2", Alpha, Second, 10), Visit("v3", Beta, Third, 20, stage: ObservationStage.Counting)], stations: [First, Second, Third]);
        Assert.Equal(new Share(1, 3, ShareBasis.Stations), log.Coverage(stage: ObservationStage.Counting));
        Assert.Equal(new Share(2, 3, ShareBasis.Stations), log.Coverage(stage: ObservationStage.Voting));
        Assert.Equal(3, log.Merge(Log([], stations: [Second])).Stations.Count);

        // The first choice of a question is a choice like others; a neutral one is neither good nor bad.
        var form = new ObservationForm("f", 1, "voting", [new("q", new AnswerType.Choice([new("a", ChoiceMeaning.Positive), new("b"), new("c", ChoiceMeaning.Negative)]))]);
        var answered = new ObservationLog([form], visits: log.Visits, responses: [new("v1", "f", 1, [Of("q", "a")]), new("v2", "f", 1, [Of("q", "b")])]);
        AnswerTable table = answered.Count(form);
        Assert.Equal(new Share(1, 2, ShareBasis.AnsweringVisits), table.ShareOf("q", "a"));
        Assert.Equal(new Share(1, 2, ShareBasis.AnsweringVisits), table.ShareOf("q", ChoiceMeaning.Positive));
        Assert.Equal(new Share(0, 2, ShareBasis.AnsweringVisits), table.ShareOf("q", ChoiceMeaning.Negative));

        // Gone at the moment of coming, a step at the moment of the one before: nothing is wrong with either.
        ObservationLog still = Log([new("v1", "alpha", First, "voting", At(8), At(8))], default, [new("i", "violence", At(9), "v1", followUp: [new(At(9), "confirmed"), new(At(9), "resolved")])]);
        Assert.Empty(still.Validate().Findings);
        Assert.Contains("'violence-1' is given twice", Assert.Throws<ArgumentException>(() => Log([], default, [new("violence-1", "violence", At(8)), new("violence-1", "violence", At(9))])).Message, StringComparison.Ordinal);
        Assert.Contains("Mission 'mission' is given twice", Assert.Throws<ArgumentException>(() => still.Validate([Mission(), Mission()])).Message, StringComparison.Ordinal);

        static ObserverMission Mission() => new("mission", new SendingBody("SENDER-1", SenderKind.Organisation, LocalizedText.English("Sender")), new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)));
    }

    [Fact]
    public void Logs_and_tables_are_equal_when_all_their_parts_are()
    {
        ObservationLog log = Log(Day.Visits, Day.Responses, [new("i", "violence", At(9))], [First]);
        Assert.NotEqual(log, new([], log.Teams, log.Visits, log.Responses, log.Incidents, log.Stations));
        Assert.NotEqual(log, new(log.Forms, [Beta, Alpha], log.Visits, log.Responses, log.Incidents, log.Stations));
        Assert.NotEqual(log, Log([.. log.Visits.Skip(1)], log.Responses, log.Incidents, log.Stations));
        Assert.NotEqual(log, Log(log.Visits, [.. log.Responses.Skip(1)], log.Incidents, log.Stations));
        Assert.NotEqual(log, Log(log.Visits, log.Responses, default, log.Stations));
        Assert.NotEqual(log, Log(log.Visits, log.Responses, log.Incidents));

        AnswerTable table = Day.Count(Voting);
        ObservationForm named = new(Voting.Id, Voting.Version, Voting.Stage, Voting.Questions, Voting.Rules, LocalizedText.English("Voting"));
        Assert.NotEqual(table, new(named, table.Inclusion, table.Rows));
        Assert.NotEqual(table, new(Voting, InclusionRule.EveryStation, table.Rows));
        Assert.NotEqual(table, new(Voting, table.Inclusion, []));
        Assert.NotEqual(table, new(Voting, table.Inclusion, table.Rows, 1));
        Assert.NotEqual(table, new(Voting, table.Inclusion, table.Rows, 0, 1));
        Assert.Equal(table, new(Voting, table.Inclusion, [.. table.Rows.Reverse()]));
        Assert.Equal(3, new AnswerTable(Voting, table.Inclusion, table.Rows, 0, 1).Merge(new(Voting, table.Inclusion, table.Rows, 0, 2)).OtherVersions);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerTable(Voting, table.Inclusion, table.Rows, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerTable(Voting, table.Inclusion, table.Rows, 0, -1));
    }

    [Fact]
    public void Any_number_of_responses_to_one_visit_stands_once_each()
    {
        // The same eleven, over and over, first few then many: beside a visit with one.
        FormResponse[] eleven = [.. Enumerable.Range(0, 11).Select(static i => Response("v1", Of("queue", i)))];
        ObservationLog log = Log([Visit("v1", Alpha, First, 8), Visit("v2", Alpha, Second, 9)], [.. eleven.Take(7), eleven[3], Response("v2", Of("queue", 99)), .. eleven, .. eleven, Response("v2", Of("queue", 99))]);
        Assert.Equal([.. eleven.Take(7), Response("v2", Of("queue", 99)), .. eleven.Skip(7)], log.Responses);
        Assert.Equal("queue: 1 of 2 answered, 1 disagreeing", log.Count(Voting)["queue"].ToString());
        Assert.Equal(99, log.Count(Voting)["queue"].Numbers!.Sum);
        ObservationLog hostile = Log([Visit("v1", Alpha, First, 8)], [.. Enumerable.Range(0, 100_000).Select(static i => Response("v1", Of("queue", i)))]);
        Assert.Equal(100_000, hostile.Responses.Count);
    }

    [Fact]
    public void Coverage_is_of_stations_that_there_are()
    {
        ObservationLog log = Log([Visit("v1", Alpha, First, 8), Visit("v2", Beta, First, 9), Visit("v3", Beta, Third, 18, stage: ObservationStage.Counting), Visit("v4", Beta, new(["East", "9"]), 12)], stations: [First, Second, Third, new(["South", "2"])]);
        Assert.Equal(new Share(2, 4, ShareBasis.Stations), log.Coverage());
        Assert.Equal(new Share(1, 2, ShareBasis.Stations), log.Coverage(area: new(["North"])));
        Assert.Equal(new Share(1, 4, ShareBasis.Stations), log.Coverage(stage: ObservationStage.Counting));
        Assert.Equal(new Share(1, 4, ShareBasis.Stations), log.Coverage(new(withoutTeams: ["beta"])));
        Assert.Equal(new Share(0, 0, ShareBasis.Stations), log.Coverage(area: new(["East"])));
        Assert.False(Day.Coverage().IsDefined);
        Assert.Contains("visit.unknown-station visits[v4].station | East / 9", Codes(log.Validate()));
        Assert.DoesNotContain(Day.Validate().Findings, static finding => finding.Code == "visit.unknown-station");
    }

    [Fact]
    public void Incidents_are_counted_by_units_in_which_one_was_seen()
    {
        Incident One(string id, string? visit, params IncidentStep[] steps) => new(id, IncidentCategory.Secrecy, At(9), visit is null ? null : new VisitId(visit), followUp: [.. steps]);
        ObservationLog log = Log(
            Day.Visits,
            default,
            [One("i1", "v1"), One("i2", "v3"), One("i3", "v2", new(At(10), IncidentStatus.Forwarded), new(At(12), IncidentStatus.NotConfirmed)), One("i4", null), new("i5", IncidentCategory.Violence, At(9), "v2")]);
        Assert.Equal(new Share(2, 6, ShareBasis.Visits), log.IncidentShare(IncidentCategory.Secrecy));
        Assert.Equal(new Share(1, 3, ShareBasis.VisitedStations), log.IncidentShare(IncidentCategory.Secrecy, InclusionRule.EveryStation));
        Assert.Equal(new Share(2, 2, ShareBasis.Teams), log.IncidentShare(IncidentCategory.Secrecy, new(ObservedUnit.Team)));
        Assert.Equal(new Share(1, 3, ShareBasis.Visits), log.IncidentShare(IncidentCategory.Secrecy, new(withoutTeams: ["beta"])));
        Assert.Equal(IncidentStatus.Reported, log.Incidents[0].Status);
        Assert.Equal(IncidentStatus.NotConfirmed, log.Incidents[2].Status);
        Assert.Equal("i1: secrecy-of-vote, reported", log.Incidents[0].ToString());
    }

    [Fact]
    public void Visits_are_checked_against_each_other_and_their_own_times()
    {
        ObservationLog log = new(
            [Voting],
            [Alpha],
            [
                new("v1", "alpha", First, "voting", At(8), At(10)),
                new("v2", "alpha", Second, "voting", At(9), At(9, 30)),
                new("v3", "alpha", Third, "voting", At(9, 45)),
                new("v4", "alpha", Third, "voting", At(10), At(9)),
                new("v5", "alpha", First, "voting", At(8), At(10)),
                new("v6", "gamma", First, "voting", At(8)),
                new("v7", "alpha", First, "counting", At(20), At(20, 30, offset: 6)),
                new("v8", "alpha", First, "counting", At(21), At(21, 30, offset: 4)),
            ]);
        Assert.Equal(
        [
            "visit.overlap visits[v2] | v1",
            "visit.overlap visits[v3] | v1",
            "visit.departure-before-arrival visits[v4].departure | 2022-11-20T10:00:00+05 | 2022-11-20T09:00:00+05",
            "visit.twice visits[v5] | v1",
            "visit.overlap visits[v5] | v1",
            "visit.unknown-team visits[v6].team | gamma",
            "visit.departure-before-arrival visits[v7].departure | 2022-11-20T20:00:00+05 | 2022-11-20T20:30:00+06",
            "visit.clock-change visits[v7].departure | 2022-11-20T20:00:00+05 | 2022-11-20T20:30:00+06",
            "visit.clock-change visits[v8].departure | 2022-11-20T21:00:00+05 | 2022-11-20T21:30:00+04",
        ], Codes(log.Validate()));
        Assert.Equal(NodaTime.Duration.FromMinutes(90), log.Visits[7].Length);
        Assert.Null(log.Visits[2].Length);
        Assert.True(log.Validate().IsValid);
        Assert.Equal("v1: alpha at North / 1, voting", log.Visits[0].ToString());
    }

    [Fact]
    public void Responses_are_checked_against_their_visit_and_form()
    {
        ObservationLog log = Log(
            [Visit("v1", Alpha, First, 8), Visit("v2", Alpha, Second, 10, access: StationAccess.Refused), Visit("v3", Alpha, First, 20, stage: ObservationStage.Counting)],
            [
                Response("v1", Of("queue", 1), Of("turned-away", "yes"), Of("why", new Answer.Chosen(["no-document", "not-on-list"]))),
                new("v1", "voting", 1, [Of("queue", 2)]),
                Response("v2", Of("overall", "maybe")),
                Response("v3"),
                Response("v9"),
                new("v1", "opening", 4),
            ]);
        Assert.Equal(
        [
            "form.why responses[v1/voting].answers",
            "response.twice responses[v1/voting] | 2 | 1",
            "response.unknown-version responses[v1/voting] | 1 | 2",
            "response.without-access responses[v2/voting]",
            "answer.unknown-choice responses[v2/voting].overall | maybe | one of very-good, good, bad, very-bad",
            "response.stage responses[v3/voting] | counting | voting",
            "response.unknown-visit responses[v9/voting] | v9",
            "response.unknown-version responses[v1/opening] | 4 | ",
        ], Codes(log.Validate()));
        Assert.Equal("v1: voting 1, 1 answers", log.Responses[1].ToString());
    }

    [Fact]
    public void Incidents_are_checked_against_visits_and_their_own_steps()
    {
        ObservationLog log = Log(
            [Visit("v1", Alpha, First, 8)],
            default,
            [
                new("i1", "violence", At(9), "v9"),
                new("i2", "violence", At(9), "v1", Second),
                new("i3", "violence", At(9), "v1", First, followUp: [new(At(8), "confirmed"), new(At(8, 30), "resolved"), new(At(8, 15), "resolved")]),
            ]);
        Assert.Equal(
        [
            "incident.unknown-visit incidents[i1].visit | v9",
            "incident.other-station incidents[i2].station | North / 2 | North / 1",
            "incident.steps-order incidents[i3].followUp | 2022-11-20T09:00:00+05 | 2022-11-20T08:00:00+05",
            "incident.steps-order incidents[i3].followUp | 2022-11-20T08:30:00+05 | 2022-11-20T08:15:00+05",
        ], Codes(log.Validate()));
    }

    [Fact]
    public void Visits_fall_into_the_period_of_the_mission_and_on_days_of_voting()
    {
        var election = new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));
        var mission = new ObserverMission("mission", new SendingBody("SENDER-1", SenderKind.Organisation, LocalizedText.English("Sender")), election, period: new(new(2022, 11, 17), new(2022, 11, 21)));
        ObservationLog log = new(
            [],
            [Alpha, new("lost", "elsewhere")],
            [
                new("v1", "alpha", First, "preparation", At(8, day: 16)),
                new("v2", "alpha", First, "preparation", At(8, day: 17)),
                new("v3", "alpha", First, "voting", At(8, day: 19)),
                new("v4", "alpha", First, "opening", At(6)),
                new("v5", "alpha", First, "voting", At(8)),
                new("v6", "alpha", First, "counting", At(23, day: 19)),
                new("v7", "alpha", First, "tabulation", At(2, day: 21)),
                new("v8", "alpha", First, "tabulation", At(2, day: 22)),
                new("v9", "lost", First, "voting", At(2)),
            ]);
        Assert.Equal(
        [
            "visit.outside-mission visits[v1].arrival | 2022-11-16 | 2022-11-17 to 2022-11-21",
            "visit.not-voting-day visits[v3].arrival | voting | 2022-11-19",
            "visit.before-voting-day visits[v6].arrival | counting | 2022-11-19",
            "visit.outside-mission visits[v8].arrival | 2022-11-22 | 2022-11-17 to 2022-11-21",
            "visit.unknown-mission visits[v9].team | elsewhere",
        ], Codes(log.Validate([mission])));
        Assert.Empty(log.Validate().Findings);
    }

    [Fact]
    public void Every_member_is_accredited_from_arrival_to_departure()
    {
        Instant Moment(int hour) => At(hour).ToInstant();
        AccreditationAct Act(long number, string of, AccreditationStep step, Instant at, Instant? until = null) => new(
            number, of, step, at, at, step == AccreditationStep.Requested ? new Applicant("SENDER-1", person: new($"person-{of}")) : null, until);
        AccreditationRegister register = new(
        [
            Act(1, "a-1", AccreditationStep.Requested, Moment(1)),
            Act(2, "a-1", AccreditationStep.Granted, Moment(2), Moment(20)),
            Act(3, "a-2", AccreditationStep.Requested, Moment(1)),
            Act(4, "a-2", AccreditationStep.Granted, Moment(2)),
            Act(5, "a-2", AccreditationStep.Revoked, Moment(15)),
        ]);
        ObservationLog log = Log(
            [
                Visit("v0", Alpha, First, 1),
                Visit("v1", Alpha, First, 8, 9),
                Visit("v2", Alpha, First, 14, 16),
                Visit("v3", Alpha, First, 17),
                Visit("v4", Alpha, First, 20, 21),
                Visit("v5", Beta, Second, 20, 21),
            ]);
        Assert.Equal(
        [
            "visit.outside-accreditation visits[v0].arrival | a-1 | Requested",
            "visit.outside-accreditation visits[v0].arrival | a-2 | Requested",
            "visit.outside-accreditation visits[v2].departure | a-2 | Revoked",
            "visit.outside-accreditation visits[v3].arrival | a-2 | Revoked",
            "visit.outside-accreditation visits[v4].arrival | a-1 | Expired",
            "visit.outside-accreditation visits[v4].arrival | a-2 | Revoked",
        ], Codes(log.Validate(register: register)));
    }

    [Fact]
    public void A_count_of_stations_can_be_held_against_the_design_that_drew_them()
    {
        AnswerTable table = Day.Count(Voting, new(ObservedUnit.Station, RepeatedAnswers.Latest), static visit => visit.Station.At(1).Name);
        Assert.Equal([new SampledShare("North", 2, 2), new SampledShare("South", 0, 0)], table.Sampled("overall", ChoiceId.Bad));
        Assert.Equal([new SampledShare(StratumId.Whole, 2, 2)], table.Total().Sampled("overall", ChoiceId.Bad));
        Assert.Contains("Stations are drawn", Assert.Throws<ArgumentException>(() => Day.Count(Voting).Sampled("overall", ChoiceId.Bad)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_refuses_what_does_not_fit_its_form()
    {
        AnswerTable table = Day.Count(Voting);
        Assert.Contains("does not offer 'yes'", Assert.Throws<ArgumentException>(() => table.ShareOf("overall", ChoiceId.Yes)).Message, StringComparison.Ordinal);
        Assert.Contains("does not offer 'yes': it asks for a number", Assert.Throws<ArgumentException>(() => table.ShareOf("queue", ChoiceId.Yes)).Message, StringComparison.Ordinal);
        Assert.Contains("one of several", Assert.Throws<ArgumentException>(() => table.ShareOf("why", ChoiceMeaning.Neutral)).Message, StringComparison.Ordinal);
        Assert.Contains("it asks: overall, turned-away, why, queue, words", Assert.Throws<ArgumentException>(() => table["when"]).Message, StringComparison.Ordinal);
        Assert.Contains("'overall' stands twice", Assert.Throws<ArgumentException>(() => new AnswerTable(Voting, InclusionRule.EveryVisit, [table["overall"], table["overall"]])).Message, StringComparison.Ordinal);
        Assert.Contains("does not fit a question of words", Assert.Throws<ArgumentException>(() => new AnswerTable(Voting, InclusionRule.EveryVisit, [new("", "words", table["overall"].States, table["overall"].Chosen)])).Message, StringComparison.Ordinal);
        Assert.Contains("does not fit a question of words", Assert.Throws<ArgumentException>(() => new AnswerTable(Voting, InclusionRule.EveryVisit, [new("", "words", table["overall"].States, default, new(1, 1, 1))])).Message, StringComparison.Ordinal);
        Assert.Contains("each station once", Assert.Throws<ArgumentException>(() => table.Merge(Day.Count(Voting, InclusionRule.EveryStation))).Message, StringComparison.Ordinal);
        Assert.Contains("8 states", Assert.Throws<ArgumentException>(() => new AnswerRow("", "q", [1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerRow("", "q", [1, 0, 0, 0, 0, 0, 0, 0], [2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AnswerRow("", "q", [1, -1, 0, 0, 0, 0, 0, 0]));
        Assert.Contains("nobody answered", Assert.Throws<ArgumentException>(() => new AnswerRow("", "q", [0, 1, 0, 0, 0, 0, 0, 0], default, new(0, 0, 0))).Message, StringComparison.Ordinal);
        Assert.Contains("below the smallest", Assert.Throws<ArgumentException>(() => new NumberSummary(1, 2, 1)).Message, StringComparison.Ordinal);
    }

    /// <summary>Made-up days of visits and answers, some of them wrong.</summary>
    private static (List<Visit> Visits, List<FormResponse> Responses) Make(int seed)
    {
        var random = new Random(seed);
        Team[] teams = [Alpha, Beta];
        var visits = Enumerable.Range(0, random.Next(12)).Select(i => Visit(
            $"v{i}", teams[random.Next(2)], new([random.Next(2) == 0 ? "N" : "S", $"{random.Next(3)}"]), random.Next(24), null, (StationAccess)random.Next(3), random.Next(5) == 0 ? "counting" : "voting")).ToList();
        var responses = new List<FormResponse>();
        foreach (Visit visit in visits)
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                var answers = new List<KeyValuePair<QuestionId, Answer>>();
                Give("overall", "good", "bad", "bad", Answer.NotKnown, Answer.Refused, 3);
                Give("turned-away", "yes", "no", "no", Answer.NotApplicable);
                Give("why", new Answer.Chosen(["no-document", "not-on-list"]), "no-document", "sleep");
                Give("queue", 1, 2, 3, -4);
                Give("words", new Answer.Written("a"), new Answer.Written("b"));
                responses.Add(new(visit.Id, "voting", random.Next(6) == 0 ? 1 : 2, [.. answers]));

                void Give(string question, params Answer[] choices)
                {
                    if (random.Next(5) > 0)
                    {
                        answers.Add(Of(question, choices[random.Next(choices.Length)]));
                    }
                }
            }
        }

        return (visits, responses);
    }

    [Property(MaxTest = 300)]
    public void A_count_is_that_of_a_slow_reference_in_any_order(int seed, byte unit, byte repeated, bool without)
    {
        (List<Visit> visits, List<FormResponse> responses) = Make(seed);
        var rule = new InclusionRule((ObservedUnit)(unit % 3), (RepeatedAnswers)(repeated % 3), without ? ["v0", "v3"] : default, without ? ["gamma"] : default);
        AnswerTable table = Log([.. visits], [.. responses]).Count(Voting, rule, static visit => visit.Station.At(1).Name);
        var random = new Random(seed + 1);
        Assert.Equal(table, Log([.. visits.OrderBy(_ => random.Next())], [.. responses.OrderBy(_ => random.Next())]).Count(Voting, rule, static visit => visit.Station.At(1).Name));

        foreach (Question question in Voting.Questions)
        {
            ILookup<string, (AnswerState State, Answer? Answer)> expected = Slow(visits, responses, rule, question).ToLookup(static one => one.Group, static one => (one.State, one.Answer));
            foreach (string group in new[] { "N", "S" })
            {
                AnswerRow row = table[question.Id, group];
                foreach (AnswerState state in Enum.GetValues<AnswerState>())
                {
                    Assert.Equal(expected[group].Count(one => one.State == state), row[state]);
                }

                Answer[] answers = [.. expected[group].Where(static one => one.State == AnswerState.Answered).Select(static one => one.Answer!)];
                if (question.Type is AnswerType.Choice choice)
                {
                    Assert.Equal(choice.Choices.Select(one => (long)answers.Count(answer => ((Answer.Chosen)answer).Choices.Contains(one.Id))), row.Chosen);
                }

                int[] numbers = [.. answers.OfType<Answer.Counted>().Select(static one => one.Number)];
                Assert.Equal(numbers.Length == 0 ? null : new NumberSummary(numbers.Sum(), numbers.Min(), numbers.Max()), row.Numbers);
            }
        }
    }

    /// <summary>The definition, word by word and with no thought of time.</summary>
    private static IEnumerable<(string Group, AnswerState State, Answer? Answer)> Slow(List<Visit> visits, List<FormResponse> responses, InclusionRule rule, Question question)
    {
        bool IsOf(FormResponse response, Visit visit) => response.Visit == visit.Id && response.Form == Voting.Id;
        IEnumerable<Visit> counted = visits.Where(visit => !rule.WithoutVisits.Contains(visit.Id) && !rule.WithoutTeams.Contains(visit.Team)
            && (responses.Any(response => IsOf(response, visit) && response.Version == 2) || (visit.Stage == Voting.Stage && !responses.Any(response => IsOf(response, visit)))));
        foreach (IGrouping<string, Visit> unit in counted.GroupBy(visit => rule.Unit switch { ObservedUnit.Visit => visit.Id.Value, ObservedUnit.Station => visit.Station.ToString(), _ => visit.Team.Value }))
        {
            Visit[] inTime = [.. unit.OrderBy(static visit => visit.Arrival.ToInstant()).ThenBy(static visit => visit.Id.Value, StringComparer.Ordinal)];
            Visit[] answering = [.. inTime.Where(visit => responses.Any(response => IsOf(response, visit) && response.Version == 2))];
            Visit[] used = rule.Repeated switch
            {
                RepeatedAnswers.MustAgree => inTime,
                RepeatedAnswers.Earliest => [answering.Length > 0 ? answering[0] : inTime[0]],
                _ => [answering.Length > 0 ? answering[^1] : inTime[^1]],
            };
            (AnswerState state, Answer? answer) = Resolve(question, used);

            // Where it is disputed what a question depends on, nobody knows whether it applied.
            bool isDisputed = question.Id == "why" && state == AnswerState.NotApplicable && Resolve(Voting["turned-away"], used).State == AnswerState.Disagreeing;
            yield return (used[0].Station.At(1).Name, isDisputed ? AnswerState.Missing : state, answer);
        }

        (AnswerState State, Answer? Answer) Resolve(Question of, Visit[] used)
        {
            var said = new List<(AnswerState State, Answer? Answer)>();
            foreach (Visit visit in used)
            {
                AnswerState blank = visit.Access == StationAccess.Refused ? AnswerState.NoAccess : AnswerState.Missing;
                FormResponse[] own = [.. responses.Where(response => IsOf(response, visit) && response.Version == 2)];
                said.AddRange(own.Select(response =>
                {
                    AnswerState state = Voting.StateOf(of.Id, response.Answers);
                    return (state == AnswerState.Missing ? blank : state, response.Answers.TryGet(of.Id, out Answer? answer) ? answer : null);
                }));
                if (own.Length == 0)
                {
                    said.Add((blank, null));
                }
            }

            Answer[] answers = [.. said.Where(static one => one.State == AnswerState.Answered).Select(static one => one.Answer!).Distinct()];
            AnswerState[] order = [AnswerState.Unusable, AnswerState.Refused, AnswerState.NotKnown, AnswerState.NotApplicable, AnswerState.Missing, AnswerState.NoAccess];
            AnswerState result = answers.Length > 1 && of.Type is not AnswerType.Words ? AnswerState.Disagreeing
                : answers.Length > 0 ? AnswerState.Answered
                : order.First(state => said.Any(one => one.State == state));
            return (result, answers.FirstOrDefault());
        }
    }

    [Property(MaxTest = 100)]
    public void Counts_of_parts_merge_to_the_count_of_the_whole(int seed, int parts)
    {
        (List<Visit> visits, List<FormResponse> responses) = Make(seed);
        int count = (int)((uint)parts % 4) + 1;
        AnswerTable Count(IEnumerable<Visit> some)
        {
            HashSet<VisitId> ids = [.. some.Select(static visit => visit.Id)];
            return Log([.. visits.Where(visit => ids.Contains(visit.Id))], [.. responses.Where(response => ids.Contains(response.Visit))]).Count(Voting, by: static visit => visit.Station.At(1).Name);
        }

        AnswerTable[] tables = [.. Enumerable.Range(0, count).Select(part => Count(visits.Where((_, i) => i % count == part)))];
        AnswerTable whole = Count(visits);
        Assert.Equal(whole, tables.Aggregate(static (one, other) => one.Merge(other)));
        Assert.Equal(whole, tables.Reverse().Aggregate(static (one, other) => other.Merge(one)));
        Assert.Equal(whole, whole.Merge(Count([])));
        Assert.Equal(Log([.. visits], [.. responses]).Count(Voting), whole.Total());
    }

    [Property(MaxTest = 100)]
    public void Whatever_is_in_a_log_validation_answers(int seed)
    {
        (List<Visit> visits, List<FormResponse> responses) = Make(seed);
        ValidationReport report = Log([.. visits], [.. responses]).Validate();
        int wrong = responses.Distinct().Where(static response => response.Version == 2).Sum(response => Voting.Check(response.Answers).Findings.Count);
        Assert.Equal(wrong, report.Findings.Count(static finding => finding.Code.Value.StartsWith("answer.", StringComparison.Ordinal) || finding.Code.Value == "form.why"));
        Assert.Equal(visits.Count(visit => responses.Where(response => response.Visit == visit.Id).Distinct().Count() > 1), report.Findings.Count(static finding => finding.Code.Value == "response.twice"));
    }
}
