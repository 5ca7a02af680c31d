using System.IO.Compression;
#region usings
using ElectionObservation;
using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Estimates;
using ElectionObservation.Forms;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Observations;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Screens;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Validation;
using NodaTime;
#endregion

namespace ElectionObservation.Tests.Docs;

/// <summary>The samples of README.md and docs/*.md, compiled and run. A test holds each against the page it stands on.</summary>
public class Snippets
{
    [Fact]
    public void When_does_accreditation_close_and_why()
    {
        #region deadline
        Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
        Election election = new("KZ", ElectionKind.Presidential, votingDay: new LocalDate(2022, 11, 20));
        Timetable timetable = kazakhstan.TimetableOf(election, LegalReference.Embedded);

        Deadline closes = timetable[Rules.InternationalAccreditationCloses].Single();
        Console.WriteLine(closes);              // 2022-11-14T18:00 Asia/Almaty (+06)
        Console.WriteLine(closes.Explain());    // Voting day is Sunday, 20 November 2022. Counting back 5 clear days; ...

        bool inTime = closes.IsMetBy(Instant.FromUtc(2022, 11, 14, 12, 0));   // true: 18:00:00 in Almaty is still in time
        #endregion

        Assert.Equal("2022-11-14T18:00 Asia/Almaty (+06)", closes.ToString());
        Assert.StartsWith("Voting day is Sunday, 20 November 2022.\nCounting back 5 clear days; ", closes.Explain(), StringComparison.Ordinal);
        Assert.True(inTime);
    }

    [Fact]
    public void From_question_to_answer()
    {
        string folder = Path.Combine(Support.Approved.Repository, "docs/examples/data");

        #region counting
        byte[] json = File.ReadAllBytes(Path.Combine(folder, "calendars.json"));
        LegalReference reference = LegalReference.Embedded.With(ElectionJson.Read<ValueList<DayCalendar>>(json, "calendars.json"));

        TimeExpression when = Days.Of(11).Disregarding("england").Before(Milestone.VotingDay).At(17, 00);
        var poll = new Round(votingDay: new LocalDate(2023, 5, 4));
        Deadline postalVotes = new StatutoryRule(when).EvaluateTraced(poll, reference.Clock("Europe/London")).Single();

        Console.WriteLine(postalVotes);                                             // 2023-04-18T17:00 Europe/London (+01)
        Console.WriteLine(postalVotes.IsMetBy(Instant.FromUtc(2023, 4, 18, 16, 0)));   // True: 5 pm in London, to the second
        Console.WriteLine(postalVotes.Explain());                                   // ... Monday, 1 May 2023 is closed: Early May bank holiday ...
        #endregion

        Assert.Equal("2023-04-18T17:00 Europe/London (+01)", postalVotes.ToString());
        Assert.True(postalVotes.IsMetBy(Instant.FromUtc(2023, 4, 18, 16, 0)));
        Assert.Contains("Monday, 1 May 2023 is closed: Early May bank holiday", postalVotes.Explain(), StringComparison.Ordinal);

        #region late-holiday
        DayCalendar england = reference.Calendars["england"].Calendar;
        DayCalendar mourning = england.With(new CalendarEntry(new LocalDate(2023, 4, 27), LocalizedText.English("day of mourning")), version: "examples, 20 April 2023");
        Deadline later = new StatutoryRule(when).Evaluate(poll, reference.With(mourning).Clock("Europe/London")).Single();
        Console.WriteLine($"{later.Day:R}, {later.Calendars["england"]}");           // 2023-04-17, examples, 20 April 2023
        #endregion

        Assert.Equal("2023-04-17, examples, 20 April 2023", $"{later.Day:R}, {later.Calendars["england"]}");

        #region backwards
        OpenDays days = reference.Calendars["england"];
        int between = days.Between(new LocalDate(2023, 4, 18), new LocalDate(2023, 5, 4));      // 11 working days

        // The first voting day for which an application of this moment is in time; the last day to ask so that ten days later is still April.
        LocalDate? firstPoll = new StatutoryRule(when).AnchorInTime(Milestone.VotingDay, Instant.FromUtc(2023, 4, 18, 16, 1), poll, reference.Clock("Europe/London"));
        Milestone request = "request";
        LocalDate? lastDay = new StatutoryRule(Days.Of(10).After(request)).LatestAnchor(request, new LocalDate(2023, 4, 30), poll, reference.Clock("Europe/London"));
        #endregion

        Assert.Equal((11, new LocalDate(2023, 5, 5), new LocalDate(2023, 4, 20)), (between, firstPoll, lastDay));
    }

    [Fact]
    public void The_same_rule_in_code_and_as_data()
    {
        #region own-rule
        TimeExpression inCode = Days.Clear(5).Before(Milestone.VotingDay).At(18, 00);
        TimeExpression asData = ElectionJson.Read<TimeExpression>("""
            { "before": { "days": 5, "count": "clear", "anchor": "votingDay", "at": "18:00" } }
            """);
        Console.WriteLine(inCode == asData);    // True

        var poll = new Round(votingDay: new LocalDate(2026, 3, 15));
        DeadlineAnswer answer = new StatutoryRule(inCode).EvaluateTraced(poll, LegalReference.Embedded.Clock("Asia/Almaty"));
        Console.WriteLine(answer);              // 2026-03-09T18:00 Asia/Almaty (+05)
        #endregion

        Assert.Equal(inCode, asData);
        Assert.Equal("2026-03-09T18:00 Asia/Almaty (+05)", answer.ToString());
    }

    [Fact]
    public void Which_term_rule_is_in_force()
    {
        Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];

        #region term
        RuleAnswer<TermRule> onVotingDay = kazakhstan.TermRule("president", new LocalDate(2022, 11, 20));
        TermRule rule = onVotingDay.Single().Rule;
        Console.WriteLine(rule.Limit);                                                        // 1 election in a lifetime
        Console.WriteLine(rule.TermBeginning(new LocalDate(2022, 11, 26)));                   // 2022-11-26 to 2029-11-26

        RuleAnswer<TermRule> fourDaysEarlier = kazakhstan.TermRule("president", new LocalDate(2022, 11, 16));
        Console.WriteLine(fourDaysEarlier);     // Norms in force at once contradict each other: 2022-09 ...; 2011 ...
        #endregion

        Assert.Equal("1 election in a lifetime", rule.Limit.ToString());
        Assert.Equal(new LocalDate(2029, 11, 26), rule.TermBeginning(new LocalDate(2022, 11, 26)).PlannedEnd);
        Assert.StartsWith("Norms in force at once contradict each other: 2022-09 ", fourDaysEarlier.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_took_over_a_term_and_stands_again()
    {
        #region terms
        Office president = JurisdictionCatalog.BuiltIn["US"].Office("president");
        PersonKey person = "holder-38";
        Tenure[] held = [new("president", person, new LocalDate(1974, 8, 9), Accession.Succession, until: new LocalDate(1977, 1, 20))];

        var candidacy = new Candidacy(person, [.. held], new Election("US", ElectionKind.Presidential, new LocalDate(1976, 11, 2)));
        Eligibility answer = president.MayStand(candidacy);

        Console.WriteLine(answer.Verdict);                                          // Eligible
        Console.WriteLine(answer.Reasons[0].Counted);                               // 1: more than two years of another's term
        Console.WriteLine(answer.Explain());                                        // each tenure, whether it counted, under which provision
        Console.WriteLine(president.MayStandUnder("US-1789", candidacy).Verdict);   // what if: Eligible, without limit
        #endregion

        Assert.Equal((Verdict.Eligible, 1), (answer.Verdict, answer.Reasons[0].Counted));
        Assert.Contains("1974-08-09 to 1977-01-20, by Succession: counts", answer.Explain(), StringComparison.Ordinal);
        Assert.Equal(Verdict.Eligible, president.MayStandUnder("US-1789", candidacy).Verdict);
    }

    [Fact]
    public void May_this_person_stand()
    {
        Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];

        #region stand
        Tenure[] tenures =
        [
            new("president", "p-1", from: new(2019, 6, 12), Accession.Election, until: new(2022, 11, 26), electedOn: new(2019, 6, 9)),
            new("president", "p-1", from: new(2022, 11, 26), Accession.Election, electedOn: new(2022, 11, 20)),
        ];
        Eligibility MayStand(LocalDate poll) =>
            kazakhstan.MayStand("president", new Candidacy("p-1", [.. tenures], new("KZ", ElectionKind.Presidential, poll)));

        Console.WriteLine(MayStand(new(2022, 11, 20)).Verdict);   // Eligible: only elections after the single term came into force count
        Console.WriteLine(MayStand(new(2026, 6, 30)).Verdict);    // Barred
        Console.WriteLine(MayStand(new(2026, 7, 1)).Verdict);     // Undetermined: whether earlier terms count is open under the new Constitution
        #endregion

        Assert.Equal(
            [Verdict.Eligible, Verdict.Barred, Verdict.Undetermined],
            ((LocalDate[])[new(2022, 11, 20), new(2026, 6, 30), new(2026, 7, 1)]).Select(poll => MayStand(poll).Verdict));
    }

    [Fact]
    public void Who_has_how_many_seats()
    {
        Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];

        #region seats
        string[] lists = ["Nur Otan", "Ak Zhol", "People's Party", "Auyl", "Adal"];
        var ballot = new Ballot([.. lists.Select((name, place) => new BallotOption($"list-{place + 1}", LocalizedText.English(name)))]);
        var nation = new Tally(ballot, votes: [5148074, 792828, 659019, 383023, 258618]);

        SeatRule inForce = kazakhstan.SeatRule("majilis", new LocalDate(2021, 1, 10)).Single().Rule;
        Console.WriteLine(inForce);                                             // 98 seats by largest remainder, at least 7/100 of valid-votes
        Console.WriteLine(inForce.Allocate(nation));                            // list-1 76, list-2 12, list-3 10, list-4 0, list-5 0
        Console.WriteLine(nation.ShareOf("list-2", ShareBasis.ValidVotes));     // 792828/7241562
        #endregion

        Assert.Equal("98 seats by largest remainder, at least 7/100 of valid-votes", inForce.ToString());
        Assert.Equal("list-1 76, list-2 12, list-3 10, list-4 0, list-5 0", inForce.Allocate(nation).ToString());
        Assert.Equal("792828/7241562", nation.ShareOf("list-2", ShareBasis.ValidVotes).ToString());
    }

    [Fact]
    public void Who_is_elected()
    {
        #region winner
        WinnerRule rule = JurisdictionCatalog.BuiltIn["KZ"].WinnerRule("president", new LocalDate(2022, 11, 20)).Single().Rule;
        var ballot = new Ballot(
        [
            new("a", LocalizedText.English("A")),
            new("b", LocalizedText.English("B")),
            new("c", LocalizedText.English("C")),
            new("against", LocalizedText.English("Against all"), OptionKind.AgainstAll),
        ]);
        var first = new Tally(ballot, votes: [480, 230, 230, 60]);

        Outcome outcome = rule.Decide(first);
        Console.WriteLine(outcome);               // tie: 1 of b, c, besides a
        Console.WriteLine(outcome.Reasons[0]);    // a has 480/1000 of valid-votes: misses more than 1/2 of valid-votes

        Console.WriteLine(rule.Decide(first, decisions: [new TieDecision(among: ["b", "c"], chosen: ["c"], note: "lot of 22 November")]));    // second round between a and c
        #endregion

        Assert.Equal(
            ["tie: 1 of b, c, besides a", "a has 480/1000 of valid-votes: misses more than 1/2 of valid-votes", "second round between a and c"],
            [outcome.ToString(), outcome.Reasons[0].ToString(), rule.Decide(first, decisions: [new TieDecision(["b", "c"], ["c"])]).ToString()]);
    }

    [Fact]
    public void Seats_by_votes_alone()
    {
        #region methods
        Console.WriteLine(SeatMethod.DHondt.Allocate([9061, 7179, 5259, 3319, 1182], seats: 26));            // 10, 7, 5, 3, 1
        Console.WriteLine(SeatMethod.HuntingtonHill.Allocate([9061, 7179, 5259, 3319, 1182], seats: 26));    // 9, 7, 6, 3, 1
        Console.WriteLine(SeatMethod.SainteLague.Allocate([50, 30, 20], seats: 5));                          // 2, 1, 1; 1 among places 0, 1

        var norway = new SeatMethod.HighestAverages(Divisors.SainteLague, first: new(7, 5));
        var czechia = new SeatMethod.LargestRemainder(Quota.Imperiali, OverAward.TakenFromSmallestRemainders);
        Console.WriteLine(czechia.Allocate([73556, 38628, 78163, 25673], seats: 10));                        // 3, 2, 4, 1
        #endregion

        Assert.Equal(
            ["10, 7, 5, 3, 1", "9, 7, 6, 3, 1", "2, 1, 1; 1 among places 0, 1", "3, 2, 4, 1", "SainteLague, first divisor 7/5"],
            [
                SeatMethod.DHondt.Allocate([9061, 7179, 5259, 3319, 1182], 26).ToString(),
                SeatMethod.HuntingtonHill.Allocate([9061, 7179, 5259, 3319, 1182], 26).ToString(),
                SeatMethod.SainteLague.Allocate([50, 30, 20], 5).ToString(),
                czechia.Allocate([73556, 38628, 78163, 25673], 10).ToString(),
                norway.ToString(),
            ]);
    }

    [Fact]
    public void Seats_by_a_law_and_what_could_still_change()
    {
        #region seat-rule
        var house = new SeatRule(
            SeatMethod.DHondt,
            seats: 10,
            threshold: new Threshold(5, 100, ShareBasis.ValidVotes),
            coalitions: [new Threshold(10, 100, ShareBasis.ValidVotes)]);
        var paper = new Ballot([.. "abcd".Select(letter => new BallotOption($"{letter}", LocalizedText.English($"{letter}")))]);
        var votes = new Tally(paper, votes: [470, 380, 90, 60]);

        Console.WriteLine(house.Allocate(votes));                                                          // a 5, b 4, c 1, d 0
        Console.WriteLine(house.Allocate(votes, new SeatFacts(lists: [new("c", parties: 2)])));            // a 6, b 4, c 0, d 0
        Console.WriteLine(house.Allocate(votes, new SeatFacts(alliances: [new("both", ["c", "d"])])));     // a 5, b 4, c 1, d 0

        Console.WriteLine(house.Explain(votes)[^1]);    // c has a seat: 90 by 1, ahead of a by 70 votes
        Console.WriteLine(house.Margins(votes)[2]);     // c 1, one more with 98 votes more, one fewer with 12 votes fewer
        #endregion

        Assert.Equal(
            ["a 5, b 4, c 1, d 0", "a 6, b 4, c 0, d 0", "a 5, b 4, c 1, d 0"],
            new[] { SeatFacts.None, new(lists: [new("c", parties: 2)]), new(alliances: [new("both", ["c", "d"])]) }.Select(facts => house.Allocate(votes, facts).ToString()));
        Assert.Equal(
            ["c has a seat: 90 by 1, ahead of a by 70 votes", "c 1, one more with 98 votes more, one fewer with 12 votes fewer"],
            [house.Explain(votes)[^1].ToString(), house.Margins(votes)[2].ToString()]);

        #region outstanding
        var plurality = new WinnerRule();
        var counted = new Tally(paper, votes: [5200, 4900, 300, 100]);
        Console.WriteLine(plurality.Range(counted, new Outstanding(voters: 299)));    // cannot change
        Console.WriteLine(plurality.Range(counted, new Outstanding(voters: 301)));    // could be: elected: b with 5201/10801 of valid-votes
        Console.WriteLine(plurality.Margin(counted));                                 // 300
        Console.WriteLine(house.Range(counted, new Outstanding(voters: 20)).IsSettled);    // True
        #endregion

        Assert.Equal(
            ["cannot change", "could be: elected: b with 5201/10801 of valid-votes", "300", "True"],
            [
                plurality.Range(counted, new(299)).ToString(),
                plurality.Range(counted, new(301)).ToString(),
                $"{plurality.Margin(counted)}",
                $"{house.Range(counted, new(20)).IsSettled}",
            ]);

        #region recount
        var chamber = new SeatRule(SeatMethod.Hare, seats: 100, threshold: new Threshold(4, 100, ShareBasis.ValidVotes));
        SeatAllocation before = chamber.Allocate(new Tally(paper, votes: [601, 360, 39, 0]));
        SeatAllocation after = chamber.Allocate(new Tally(paper, votes: [600, 360, 40, 0]));
        foreach (SeatChange change in before.Diff(after))
        {
            Console.WriteLine(change);
            // a: 63 -> 60 seats, 601 -> 600 votes
            // b: 37 -> 36 seats, 360 -> 360 votes
            // c: 0 -> 4 seats, 39 -> 40 votes, now passes the threshold
        }
        #endregion

        Assert.Equal(
            ["a: 63 -> 60 seats, 601 -> 600 votes", "b: 37 -> 36 seats, 360 -> 360 votes", "c: 0 -> 4 seats, 39 -> 40 votes, now passes the threshold"],
            before.Diff(after).Select(change => change.ToString()));
    }

    [Fact]
    public void What_a_sample_says()
    {
        #region sampling
        // Before the day: how many stations, and which. The seed is published first, so that anyone can draw the same sample again.
        var plan = new SampleSize(margin: 0.02, population: 10_101);
        ValueList<int> places = Draw.Simple(units: 10_101, drawn: plan.Units, seed: 20221120);
        Console.WriteLine(plan);                                     // 1940 units for a margin of 0.02 at 0.95

        // After it: votes of one contestant and valid votes of each station that was drawn and reported.
        SampleDesign design = SampleDesign.Of(units: 100, drawn: 5);
        SampledUnit[] stations =
        [
            new(StratumId.Whole, part: 120, whole: 200),
            new(StratumId.Whole, part: 90, whole: 180),
            new(StratumId.Whole, part: 200, whole: 300),
            new(StratumId.Whole, part: 60, whole: 150),
            new(StratumId.Whole, part: 150, whole: 220),
        ];
        Console.WriteLine(design.Ratio(stations));                   // 0.590476, 0.461244 to 0.719708 at 0.95 (Student, 5 units)
        Console.WriteLine(design.Ratio(stations[..1]));              // 0.600000, margin not known: StratumWithOneUnit

        // A question of a form: in 4 of 5 stations the answer was yes.
        Console.WriteLine(design.Share([new(StratumId.Whole, with: 4, answered: 5)]));    // 0.800000, 0.375535 to 0.963776 at 0.95 (Wilson, 5 units)
        #endregion

        Assert.Equal(1940, places.Count);
        Assert.Equal(
            [
                "1940 units for a margin of 0.02 at 0.95",
                "0.590476, 0.461244 to 0.719708 at 0.95 (Student, 5 units)",
                "0.600000, margin not known: StratumWithOneUnit",
                "0.800000, 0.375535 to 0.963776 at 0.95 (Wilson, 5 units)",
            ],
            [plan.ToString(), design.Ratio(stations).ToString(), design.Ratio(stations[..1]).ToString(), design.Share([new(StratumId.Whole, 4, 5)]).ToString()]);
    }

    [Fact]
    public void What_observers_put_down_is_counted_with_a_named_unit()
    {
        #region forms
        // A form is data. What a question depends on, and what must hold between answers, are relations: opened.no is 1 where that choice was taken.
        var form = new ObservationForm("counting", 1, ObservationStage.Counting,
        [
            new("overall", AnswerType.Assessment),                                    // very good, good, bad, very bad
            new("copy-given", AnswerType.YesIsGood),                                  // says that "yes" is good news
            new("why-not", new AnswerType.Choice(["refused", "no-machine", "other"], several: true), when: ["copy-given.no = 1"]),
            new("observers", new AnswerType.Number(most: 200)),
        ],
        rules: [new("form.alone", "observers >= 1", FindingKind.Definition)]);

        // Who went where. Times carry their offset; the station is named as in the results.
        Visit Came(string visit, string team, string station, int hour, StationAccess access = StationAccess.Granted) => new(
            visit, team, UnitPath.Whole.Of("Almaty").Of(station), ObservationStage.Counting, new LocalDateTime(2022, 11, 20, hour, 0).WithOffset(Offset.FromHours(6)), access: access);
        FormResponse Put(string visit, params ValueMap<QuestionId, Answer> answers) => new(visit, "counting", 1, answers);

        var log = new ObservationLog(
            [form],
            teams: [new("team-1", "mission"), new("team-2", "mission")],
            visits: [Came("v1", "team-1", "1", 20), Came("v2", "team-2", "1", 20), Came("v3", "team-1", "2", 22), Came("v4", "team-2", "3", 22, StationAccess.Refused)],
            responses:
            [
                Put("v1", new("overall", "good"), new("copy-given", "yes"), new("observers", 4)),
                Put("v2", new("overall", "bad"), new("copy-given", "yes"), new("observers", 4)),
                Put("v3", new("overall", "bad"), new("copy-given", "no"), new("observers", 500)),
            ]);

        Console.WriteLine(log.Validate());
        // Error: answer.out-of-range at responses[v3/counting].observers: observers 500 should be at most most 200 (difference +300)

        AnswerTable visits = log.Count(form);
        Console.WriteLine(visits.ShareOf("overall", ChoiceMeaning.Negative));         // 2/3, of answering-visits
        Console.WriteLine(visits["why-not"]);                                         // why-not: 0 of 4 answered, 2 not applicable, 1 without access, 1 missing

        AnswerTable stations = log.Count(form, InclusionRule.EveryStation);
        Console.WriteLine(stations["overall"]);                                       // overall: 1 of 3 answered, 1 without access, 1 disagreeing
        Console.WriteLine(stations.ShareOf("overall", ChoiceMeaning.Negative));       // 1/1, of answering-stations
        #endregion

        Assert.Equal(
            [
                "Error: answer.out-of-range at responses[v3/counting].observers: observers 500 should be at most most 200 (difference +300)",
                "2/3", "answering-visits", "why-not: 0 of 4 answered, 2 not applicable, 1 without access, 1 missing",
                "overall: 1 of 3 answered, 1 without access, 1 disagreeing", "1/1", "answering-stations",
            ],
            [
                log.Validate().ToString(),
                visits.ShareOf("overall", ChoiceMeaning.Negative).ToString(), visits.ShareOf("overall", ChoiceMeaning.Negative).Basis.Value, visits["why-not"].ToString(),
                stations["overall"].ToString(), stations.ShareOf("overall", ChoiceMeaning.Negative).ToString(), stations.ShareOf("overall", ChoiceMeaning.Negative).Basis.Value,
            ]);
    }

    [Fact]
    public void What_may_be_claimed_has_a_type_and_what_may_not_has_none()
    {
        static string Record(Func<bool> compare) => Assert.Throws<ArgumentException>(() => compare()).Message.Split(" (Parameter", StringSplitOptions.None)[0];

        #region claims
        // What was seen where observers chose to go is a share. There is no way from here to a margin.
        var observed = new Share(34, 115, ShareBasis.AnsweringVisits);
        Console.WriteLine(observed.TryGetPercent(2, out decimal percent) ? percent : 0);    // 29.57

        // With a design there is one. All alike, it is not zero; of every station, there is none.
        SampleDesign design = SampleDesign.Of(units: 500, drawn: 30);
        Console.WriteLine(design.Share([new(StratumId.Whole, with: 0, answered: 30)]));     // 0.000000, 0.000000 to 0.113513 at 0.95 (Wilson, 30 units)
        Console.WriteLine(SampleDesign.Of(30, 30).Share([new(StratumId.Whole, 0, 30)]));    // 0.000000, all 30 units counted

        // Shares on different bases do not compare, whatever the numbers.
        Share ofStations = new(30, 100, ShareBasis.AnsweringStations);
        Console.WriteLine(Record(() => observed < ofStations));                             // Shares of different wholes do not compare: 'answering-visits' and 'answering-stations'.
        #endregion

        Assert.Equal(29.57m, percent);
        Assert.Equal(
            [
                "0.000000, 0.000000 to 0.113513 at 0.95 (Wilson, 30 units)",
                "0.000000, all 30 units counted",
                "Shares of different wholes do not compare: 'answering-visits' and 'answering-stations'.",
            ],
            [design.Share([new(StratumId.Whole, 0, 30)]).ToString(), SampleDesign.Of(30, 30).Share([new(StratumId.Whole, 0, 30)]).ToString(), Record(() => observed < ofStations)]);
    }

    [Fact]
    public void What_a_screen_says_and_what_not()
    {
        ResultTable table = Results.RealRun.GeorgiaLists.Table;

        #region screens
        // One table, and the screens of the votes for one list.
        ValueList<ScreenResult> screens = Screen.OfVotes(table, "list-41");
        Console.WriteLine(screens[0].Statistics[ScreenStatistic.Mean]);         // 4.429374560787069
        Console.WriteLine(screens[0].LeftOut["below-100"]);                     // 850
        Console.WriteLine(screens[0].Comparison);                               // chi-square with 9 degrees of freedom, p = 0.518784
        Console.WriteLine(screens[2].Counts[0]);                                // integer percentages: 344 (352.94)
        Console.WriteLine(screens[3].Comparison);                               // no p-value: UnitsNotIndependent

        // The same of the turnout, and of numbers from anywhere.
        ValueList<ScreenResult> turnout = Screen.OfTurnout(table);
        Console.WriteLine(string.Join(", ", turnout[3].Counts));                // at least 95 %: 33, at least 100 %: 19, more than 100 %: 17
        ScreenResult digits = Screen.LastDigitsCounted([354, 298, 335, 320, 293, 357, 307, 304, 306, 292], of: "votes for the winner, Georgia 2013");
        Console.WriteLine(digits);
        // last-digit of votes for the winner, Georgia 2013: n = 3166
        //   0: 354 (316.60), 1: 298 (316.60), 2: 335 (316.60), 3: 320 (316.60), 4: 293 (316.60), 5: 357 (316.60), 6: 307 (316.60), 7: 304 (316.60), 8: 306 (316.60), 9: 292 (316.60)
        //   chi-square 16.590019; mean 4.400190; chi-square with 9 degrees of freedom, p = 0.055537
        //   Caution: Last digits are expected to be even only where counts are large and vary widely; ...
        #endregion

        Assert.Equal(
            ["4.429374560787069", "850", "chi-square with 9 degrees of freedom, p = 0.518784", "integer percentages: 344 (352.94)", "no p-value: UnitsNotIndependent", "at least 95 %: 33, at least 100 %: 19, more than 100 %: 17"],
            [
                screens[0].Statistics[ScreenStatistic.Mean].ToString(System.Globalization.CultureInfo.InvariantCulture),
                screens[0].LeftOut["below-100"].ToString(System.Globalization.CultureInfo.InvariantCulture),
                screens[0].Comparison.ToString(),
                screens[2].Counts[0].ToString(),
                screens[3].Comparison.ToString(),
                string.Join(", ", turnout[3].Counts),
            ]);
        Assert.StartsWith(
            """
            last-digit of votes for the winner, Georgia 2013: n = 3166
              0: 354 (316.60), 1: 298 (316.60), 2: 335 (316.60), 3: 320 (316.60), 4: 293 (316.60), 5: 357 (316.60), 6: 307 (316.60), 7: 304 (316.60), 8: 306 (316.60), 9: 292 (316.60)
              chi-square 16.590019; mean 4.400190; chi-square with 9 degrees of freedom, p = 0.055537
              Caution: Last digits are expected to be even only where counts are large and vary widely; 
            """.TrimEnd(),
            digits.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_come_in_and_how_far_it_could_move_an_estimate()
    {
        #region non-response
        var design = new SampleDesign(Selection.Simple, [new("north", units: 100, drawn: 10), new("south", units: 300, drawn: 20)]);
        ValueList<SampledShare> answers = [new("north", with: 4, answered: 8), new("south", with: 3, answered: 15)];

        SampleResponse response = design.Response(answers);
        Console.WriteLine(response);                         // 23 of 30 answered
        Console.WriteLine(response.Strata[1].Rate);          // 15/20

        // The estimate takes the missing ones to be like the others; the bounds do not: all "no" to all "yes".
        Console.WriteLine(design.Share(answers, method: IntervalMethod.Student));    // 0.275000, 0.087135 to 0.462865 at 0.95 (Student, 23 units)
        Console.WriteLine(design.ShareBounds(answers));      // 0.212500 to 0.450000

        // Votes: the missing stations all like the lowest, or all like the highest that was seen.
        SampledUnit[] stations = [new(StratumId.Whole, part: 120, whole: 200), new(StratumId.Whole, part: 90, whole: 180), new(StratumId.Whole, part: 200, whole: 300)];
        Console.WriteLine(SampleDesign.Of(units: 100, drawn: 5).RatioBounds(stations));    // 0.561765 to 0.628431
        #endregion

        Assert.Equal(
            ["23 of 30 answered", "15/20", "0.275000, 0.087135 to 0.462865 at 0.95 (Student, 23 units)", "0.212500 to 0.450000", "0.561765 to 0.628431"],
            [
                response.ToString(), response.Strata[1].Rate.ToString(), design.Share(answers, method: IntervalMethod.Student).ToString(), design.ShareBounds(answers).ToString(),
                SampleDesign.Of(100, 5).RatioBounds(stations).ToString(),
            ]);
    }

    [Fact]
    public void Many_estimates_against_official_figures_at_once()
    {
        #region family
        // Kenya, 9 August 2022: what ELOG published of its sample, and what the commission declared.
        var election = new Election("KE", ElectionKind.Presidential, votingDay: new LocalDate(2022, 8, 9));
        PublishedFigure Figure(string issuer, string? percent = null) => new(
            election, Measure.VoteShare, LocalizedText.English(issuer), percent is null ? null : Percent.Parse(percent), "votes", ShareBasis.ValidVotes, UnitId.Nationwide);
        PublishedEstimate Estimate(string percent, string low, string high) => new(Figure("ELOG", percent), Percent.Parse(low), Percent.Parse(high), Percent.Parse("95"));
        PublishedEstimate ruto = Estimate("50.7", low: "48.6", high: "52.8");
        PublishedEstimate odinga = Estimate("48.7", low: "46.6", high: "50.8");

        var family = new EstimateFamily([new(ruto, Figure("IEBC", "50.49"), "ruto"), new(odinga, Figure("IEBC", "48.85"), "odinga")]);
        Console.WriteLine(family);                       // 0 of 2 outside, 0.1 expected by chance alone

        var contestants = new ContestantEstimates([new("ruto", ruto), new("odinga", odinga)], isComplete: false);
        Console.WriteLine(contestants.Leader());         // Undetermined; may be: odinga, ruto
        Console.WriteLine(contestants.Majority(50));     // Undetermined; may be: odinga, ruto
        Console.WriteLine(contestants.SecondRound(50));  // Undetermined; may be: odinga, ruto

        // An interval of one's own, as it would be printed: outward, so never narrower than it is.
        SampledUnit[] stations = [new(StratumId.Whole, part: 120, whole: 200), new(StratumId.Whole, part: 90, whole: 180), new(StratumId.Whole, part: 200, whole: 300)];
        if (SampleDesign.Of(units: 100, drawn: 3).Ratio(stations) is Estimate.Interval interval)
        {
            Console.WriteLine(PublishedEstimate.Of(interval, Figure("we"), decimals: 1));    // we: vote-share 60.3 %, 39.9 % to 80.7 %
        }
        #endregion

        Assert.Equal("0 of 2 outside, 0.1 expected by chance alone", family.ToString());
        Assert.All([contestants.Leader(), contestants.Majority(), contestants.SecondRound()], static verdict => Assert.Equal("Undetermined; may be: odinga, ruto", verdict.ToString()));
        Assert.Equal("we: vote-share 60.3 %, 39.9 % to 80.7 %", PublishedEstimate.Of((Estimate.Interval)SampleDesign.Of(100, 3).Ratio(stations), Figure("we"), 1).ToString());
    }

    [Fact]
    public void Copies_of_observers_against_published_protocols()
    {
        #region copies
        var form = new ProtocolForm([new(Quantity.BallotsIssued), new(Quantity.InvalidBallots)]);
        var paper = new Ballot([new("a", LocalizedText.English("A")), new("b", LocalizedText.English("B"))]);
        Protocol Of(string station, ValueList<Figure> lines, ValueList<Figure> votes) => new(form, paper, UnitPath.Whole.Of(station), lines, votes);

        Protocol[] published = [Of("1", [100, 2], [60, 38]), Of("2", [90, 0], [50, 40]), Of("3", [80, 1], [40, 39])];
        Protocol[] copies =
        [
            Of("1", [100, 2], [60, 38]),
            Of("2", [90, Figure.Missing], [45, 44]),    // what the copy does not state is not compared
            Of("3", [80, 1], [40, 39]),
            Of("3", [80, 1], [39, 39]),                 // the copies of one station contradict each other: none is chosen
        ];

        CopyComparison comparison = CopyComparison.Of(copies, published);
        Console.WriteLine(comparison);                              // 2 of 3 published units compared, 1 differ, 1 with copies in conflict
        Console.WriteLine(comparison.Validate());
        // Warning: copies.differs at 2: a copied 45 should be equal to a published 50 (difference -5)
        // Warning: copies.differs at 2: b copied 44 should be equal to b published 40 (difference +4)
        // Warning: copies.conflict at 3: a

        Console.WriteLine(comparison.UnitsDiffering);               // 1/2
        Console.WriteLine(comparison.Whole.Before.Votes);           // [150, 117]
        Console.WriteLine(comparison.Whole.After.Votes);            // [145, 121]: with the copies in the place of what was published
        #endregion

        Assert.Equal(
            [
                "2 of 3 published units compared, 1 differ, 1 with copies in conflict", "1/2", "[150, 117]", "[145, 121]",
                """
                Warning: copies.differs at 2: a copied 45 should be equal to a published 50 (difference -5)
                Warning: copies.differs at 2: b copied 44 should be equal to b published 40 (difference +4)
                Warning: copies.conflict at 3: a
                """,
            ],
            [comparison.ToString(), comparison.UnitsDiffering.ToString(), comparison.Whole.Before.Votes.ToString(), comparison.Whole.After.Votes.ToString(), comparison.Validate().ToString()]);
    }

    [Fact]
    public void What_a_publication_says_is_checked_fact_by_fact()
    {
        string folder = Path.Combine(Support.Approved.Repository, "docs/examples/data/kazakhstan");

        #region report
        PublishedReport report = ElectionJson.Read<PublishedReport>(File.ReadAllBytes(Path.Combine(folder, "001-sco-mission.json")), "001-sco-mission.json");
        ObserverMission mission = report.Missions[0];
        Console.WriteLine(mission.Period);                       // 2022-11-17 to 2022-11-20
        Console.WriteLine(mission.Headcount);                    // 18 to 19: it is not said whether the head is among them
        Console.WriteLine(mission.Mandate!.CoversKind(mission.Election.Kind));   // True

        Console.WriteLine(report.Validate());
        // Warning: observation.non-interference at observations[0].conduct: monitored and participated in

        PublishedFigure official = new(mission.Election, Measure.Turnout, LocalizedText.English("the commission"), Percent.Parse("69.44"), Quantity.BallotsIssued, ShareBasis.RegisteredVoters, UnitId.Nationwide);
        Console.WriteLine(report.Figures[0].CompareWith(official));
        // NotCheckable: figure not given by Observer mission of the SCO
        #endregion

        Assert.Equal(("2022-11-17 to 2022-11-20", "18 to 19"), (mission.Period!.ToString(), mission.Headcount!.ToString()));
        Assert.Equal("Warning: observation.non-interference at observations[0].conduct: monitored and participated in", report.Validate().ToString());
        Assert.Equal("NotCheckable: figure not given by Observer mission of the SCO", report.Figures[0].CompareWith(official).ToString());
    }

    [Fact]
    public void Do_published_figures_add_up()
    {
        #region statement
        var statement = new AccreditationStatement(
            new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)),
            issuer: LocalizedText.English("a newspaper"),
            observers: new(
                total: 614,
                byKind: [new(SenderKind.Organisation, observers: 532, senders: 10), new(SenderKind.State, observers: 109, senders: 35)],
                kinds: Listing.Complete));

        ValidationReport report = statement.Validate();
        Console.WriteLine(report);
        // Error: composition.kinds-sum at observers.total: sum by kind of sender 641 should be equal to stated total 614 (difference +27)
        #endregion

        Assert.Equal("Error: composition.kinds-sum at observers.total: sum by kind of sender 641 should be equal to stated total 614 (difference +27)", report.ToString());
    }

    [Fact]
    public void An_answer_that_is_open_is_a_value()
    {
        Timetable timetable = JurisdictionCatalog.BuiltIn["KZ"].TimetableOf(new("KZ", ElectionKind.Local, new LocalDate(2022, 11, 20)), LegalReference.Embedded);

        #region open-answer
        string text = timetable[Rules.InternationalAccreditationOpens].Match(
            known: answer => $"opens {answer.Deadline}",
            waiting: answer => $"ask again when {string.Join(", ", answer.For)} is known",
            readings: answer => $"lawyers differ: {answer}",
            problems: answer => $"cannot be computed: {answer}");
        #endregion

        Assert.Equal("ask again when accreditationOpened is known", text);
    }

    [Fact]
    public void A_renderer_is_a_function_of_the_trace()
    {
        Timetable timetable = JurisdictionCatalog.BuiltIn["KZ"].TimetableOf(new("KZ", ElectionKind.Local, new LocalDate(2022, 11, 20)), LegalReference.Embedded);
        Deadline closes = timetable[Rules.InternationalAccreditationCloses].Single();

        #region renderer
        IEnumerable<string> kazakh = closes.Steps
            .OfType<TraceStep.DaysCounted>()
            .SelectMany(run => run.Days())
            .Select(day => $"{day.Key}-күн: {day.Value:R}");
        #endregion

        Assert.Equal("1-күн: 2022-11-19", kazakh.First());
        Assert.Equal(5, kazakh.Count());
    }

    [Fact]
    public void A_law_of_your_own()
    {
        string folder = Path.Combine(Support.Approved.Repository, "docs/examples/data");

        #region own-law
        string file = Path.Combine(folder, "x-example.json");
        Jurisdiction exampleland = JurisdictionCatalog.Read(File.ReadAllBytes(file), "x-example.json", LegalReference.Embedded);
        JurisdictionCatalog catalog = JurisdictionCatalog.BuiltIn.With(exampleland);

        var election = new Election("x-example", ElectionKind.Parliamentary, new LocalDate(2025, 6, 15));
        foreach ((RuleId rule, DeadlineAnswer answer) in catalog["x-example"].TimetableOf(election, LegalReference.Embedded).Answers)
        {
            Console.WriteLine($"{rule.Value,-34}  {answer}");
        }
        #endregion

        string page = File.ReadAllText(Path.Combine(Support.Approved.Repository, "docs/own-law.md"));
        foreach ((RuleId rule, DeadlineAnswer answer) in catalog["x-example"].TimetableOf(election, LegalReference.Embedded).Answers)
        {
            Assert.Contains($"\n{rule.Value,-34}  {answer}\n", page, StringComparison.Ordinal);
        }

        string bad = File.ReadAllText(file).Replace("\"17:00\"", "\"5 pm\"", StringComparison.Ordinal);
        var refused = Assert.Throws<DataException>(() => JurisdictionCatalog.Read(System.Text.Encoding.UTF8.GetBytes(bad), "x-example.json", LegalReference.Embedded));
        Assert.Contains($"\n{refused.Message}\n", page, StringComparison.Ordinal);
        var before = new Election("x-example", ElectionKind.Parliamentary, new LocalDate(2019, 6, 15));
        Assert.Equal("2019-06-05T24:00 Europe/Paris (+02)", exampleland.TimetableOf(before, LegalReference.Embedded)[Rules.InternationalAccreditationCloses].ToString());
    }

    [Fact]
    public void An_accreditation_desk()
    {
        #region desk
        Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
        var election = new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)).With(Milestone.AccreditationOpened, new LocalDate(2022, 9, 22));

        // What was done, when, and since when the register knows it. Here a file on the desk; here in code.
        Instant At(int month, int day, int hour, int minute = 0, int second = 0) => Instant.FromUtc(2022, month, day, hour, minute, second);
        AccreditationAct Act(long number, AccreditationId of, AccreditationStep step, Instant at, Applicant? applicant = null, long? corrects = null) =>
            new(number, of, step, at, recorded: at, applicant, corrects: corrects);

        AccreditationRegister register = AccreditationRegister.Empty.Record(
        [
            Act(1, "odihr-1", AccreditationStep.Invited, At(9, 23, 5)),
            Act(2, "odihr-1", AccreditationStep.Requested, At(10, 11, 4), new("OSCE/ODIHR", person: "p-101", role: ObserverRole.LongTermObserver)),
            Act(3, "odihr-1", AccreditationStep.Granted, At(10, 17, 5)),
            Act(4, "sco-1", AccreditationStep.Invited, At(9, 23, 5)),
            Act(5, "sco-1", AccreditationStep.Requested, At(11, 14, 12, 0, 1), new("SCO", person: "p-501")),
            Act(6, "odihr-1", AccreditationStep.Revoked, At(11, 10, 5)),
        ]);

        // Every act is asked by itself: was it in time, at the second, by the clock of the country?
        AccreditationLaw law = kazakhstan.AccreditationOf(election, LegalReference.Embedded);
        RegisterExtract now = register.AsOf(At(11, 15, 0));
        ActTiming late = law.TimingOf(register.Acts[4], now);
        Console.WriteLine(late);                                     // OutOfTime; ... international-accreditation-closes: 2022-11-14T18:00 Asia/Almaty (+06)

        // A mistake is corrected by a further act, and what was known before stays known.
        AccreditationRegister corrected = register.Record([Act(7, "odihr-1", AccreditationStep.Struck, At(11, 11, 4), corrects: 6)]);
        Console.WriteLine(corrected.AsOf(At(11, 15, 0))["odihr-1"]);                              // odihr-1: Granted since 2022-10-17T05:00:00Z
        Console.WriteLine(corrected.AsOf(At(11, 15, 0), known: At(11, 10, 12))["odihr-1"]);       // odihr-1: Revoked since 2022-11-10T05:00:00Z

        // Counts by any key, each person once; what stands in the way, with the provision.
        RegisterExtract extract = corrected.AsOf(At(11, 15, 0));
        CountTable<SenderId> bySender = extract.CountBy(applicant => applicant.Sender);
        Console.WriteLine(bySender["OSCE/ODIHR"]);                   // 1
        foreach (Finding finding in law.Check(extract, SenderCatalog.BuiltIn).Findings)
        {
            Console.WriteLine(finding);                              // Error: accreditation.out-of-time at accreditations[sco-1].acts[5]: ...
        }

        AccreditationStatement statement = extract.ToStatement(election, LocalizedText.English("The commission"), SenderCatalog.BuiltIn);
        Console.WriteLine(statement);                                // The commission: 1 observers, KZ presidential 2022-11-20, accreditationOpened 2022-09-22
        #endregion

        Assert.Equal("OutOfTime; international-accreditation-closes: 2022-11-14T18:00 Asia/Almaty (+06)", string.Join(';', late.ToString().Split(';').Where(part => !part.Contains("opens", StringComparison.Ordinal))));
        Assert.Equal("odihr-1: Granted since 2022-10-17T05:00:00Z", extract["odihr-1"].ToString());
        Assert.Equal("odihr-1: Revoked since 2022-11-10T05:00:00Z", corrected.AsOf(At(11, 15, 0), At(11, 10, 12))["odihr-1"].ToString());
        Assert.Equal(CountRange.Exactly(1), bySender["OSCE/ODIHR"]);
        Assert.Equal(["accreditation.out-of-time"], law.Check(extract, SenderCatalog.BuiltIn).Findings.Select(finding => finding.Code.Value));
        Assert.Equal("The commission: 1 observers, KZ presidential 2022-11-20, accreditationOpened 2022-09-22", statement.ToString());
        Assert.Empty(statement.Validate().Findings);
    }

    [Fact]
    public void What_must_hold_in_a_protocol()
    {
        #region protocol
        Jurisdiction russia = JurisdictionCatalog.BuiltIn["RU"];
        ProtocolForm form = russia.ProtocolForm("state-duma-protocol", votingDay: new LocalDate(2021, 9, 19)).Single().Rule;
        Ballot ballot = new([new("first", LocalizedText.English("First list")), new("others", LocalizedText.English("All other lists"))]);

        var protocol = new Protocol(
            form,
            ballot,
            UnitPath.Whole.Of("Kaliningrad").Of("304"),
            lines: [2483, 2000, 0, 855, 3, 1142, 3, 857, 24, 836, 0, 0],
            votes: [216, 620]);
        Console.WriteLine(protocol.Validate());   // Warning: RU-X1 at Kaliningrad / 304: ballots-found 860 should be at most ballots-issued 858 (difference +2)

        Tally tally = Tally.Of([protocol]);
        Share share = tally.ShareOf("first", form.SharesOf!);       // 216/860, of ballots found
        bool stated = tally.TryGetTurnout(form.TurnoutOf!, out Share? turnout);   // 858/2483, of registered voters
        #endregion

        Assert.Equal("Warning: RU-X1 at Kaliningrad / 304: ballots-found 860 should be at most ballots-issued 858 (difference +2)", protocol.Validate().ToString());
        Assert.Equal(("216/860", "858/2483", true), (share.ToString(), turnout?.ToString(), stated));
    }

    [Fact]
    public void Results_of_a_country()
    {
        string folder = Path.Combine(Support.Approved.Repository, "docs/examples/data/results");

        #region results
        ResultLayout layout = ElectionJson.Read<ResultLayout>(File.ReadAllBytes(Path.Combine(folder, "ge-2012-party-list.layout.json")), "ge-2012-party-list.layout.json");
        using var csv = new GZipStream(File.OpenRead(Path.Combine(folder, "ge-2012-party-list.csv.gz")), CompressionMode.Decompress);
        ResultTable table = ResultCsv.ReadTable(csv, layout, "ge-2012-party-list.csv");

        // Added up by region; the whole is beside it.
        TallyTable regions = TallyTable.Of(table, depth: 1);
        Tally whole = regions.Whole;
        Console.WriteLine(whole.Coverage);                                      // 3696 of 3696 counted
        Console.WriteLine(whole.ShareOf("list-41", ShareBasis.ValidVotes));     // 1181862/2150197
        Console.WriteLine(regions[UnitPath.Whole.Of("Guria")].Coverage);        // 138 of 138 counted

        // Every rule of the form, asked of every station.
        ValidationReport report = table.Validate();
        Console.WriteLine(report.Findings.Count(finding => finding.Code == "ge.ballots-above-signed"));    // 19

        // A published total is compared with the computed one; neither is taken for the right one.
        var announced = new Tally(
            layout.Ballot,
            votes: [.. layout.Ballot.Options.Select(option => option.Id == "list-41" ? 1_181_862L : 0)],
            quantities: [new(Quantity.VotersTakingPart, 2_215_661)],
            missingVotes: [.. layout.Ballot.Options.Select(option => option.Id == "list-41" ? 0 : 1)]);
        Console.WriteLine(whole.Compare(announced, "Georgia"));
        // Warning: tally.published-differs at Georgia: voters-taking-part computed 2248787 should be equal to voters-taking-part published 2215661 (difference +33126)
        #endregion

        Assert.Equal("3696 of 3696 counted", whole.Coverage.ToString());
        Assert.Equal("1181862/2150197", whole.ShareOf("list-41", ShareBasis.ValidVotes).ToString());
        Assert.Equal("138 of 138 counted", regions[UnitPath.Whole.Of("Guria")].Coverage.ToString());
        Assert.Equal(19, report.Findings.Count(finding => finding.Code == "ge.ballots-above-signed"));
        Assert.Equal(
            "Warning: tally.published-differs at Georgia: voters-taking-part computed 2248787 should be equal to voters-taking-part published 2215661 (difference +33126)",
            whole.Compare(announced, "Georgia").ToString());
    }

    [Fact]
    public void A_protocol_and_its_form()
    {
        #region own-form
        var form = new ProtocolForm(
            lines:
            [
                new(Quantity.RegisteredVoters, number: "1"),
                new("issued-early", number: "2", partOf: Quantity.BallotsIssued),
                new("issued-at-station", number: "3", partOf: Quantity.BallotsIssued),
                new(Quantity.InvalidBallots, number: "4"),
            ],
            rules:
            [
                new("form.found", "votes + invalid-ballots <= ballots-issued"),
                new("form.most-invalid", "invalid-ballots <= 5% votes", FindingKind.Screen, Severity.Information),
            ],
            turnoutOf: Quantity.BallotsIssued);

        var paper = new Ballot([new("yes", LocalizedText.English("Yes")), new("no", LocalizedText.English("No"))]);
        var protocol = new Protocol(form, paper, UnitPath.Whole.Of("North").Of("12"), lines: [900, 20, 480, 3], votes: [310, 190]);
        Console.WriteLine(protocol.Validate());
        // Error: form.found at North / 12: votes + invalid-ballots 503 should be at most ballots-issued 500 (difference +3)
        #endregion

        Assert.Equal(
            "Error: form.found at North / 12: votes + invalid-ballots 503 should be at most ballots-issued 500 (difference +3)",
            protocol.Validate().ToString());
    }
}
