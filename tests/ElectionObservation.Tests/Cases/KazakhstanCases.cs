using System.Globalization;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using NodaTime.Text;
using Xunit.Abstractions;

namespace ElectionObservation.Tests.Cases;

/// <summary>Dates that were published, against the counting that the law means and against the built-in law of Kazakhstan.</summary>
public class KazakhstanCases(ITestOutputHelper output)
{
    private static readonly Jurisdiction Kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
    private static readonly ZoneClock Almaty = LegalReference.Embedded.Clock("Asia/Almaty");
    private static readonly ElectionKind Senate = "senate";

    // What the events of the calendar are in the catalogue. The others (absentee certificates, the results of the Senate, lists of commissions, the entry into
    // force of an act, the forecast for a year whose version is not established) are no rule of it, or none of that day.
    private static readonly Dictionary<string, (ElectionKind Kind, RuleId Rule)> Rules = new(StringComparer.Ordinal)
    {
        ["party lists nomination closes, regular Majilis election"] = (ElectionKind.Parliamentary, "parliament-nomination-closes"),
        ["registration closes"] = (ElectionKind.Parliamentary, "parliament-registration-closes"),
        ["voter lists handed over"] = (ElectionKind.Referendum, "voter-lists-handed-over"),
        ["voter lists open"] = (ElectionKind.Referendum, "voter-lists-open"),
        ["nomination closes (months)"] = (Senate, "senate-nomination-closes"),
        ["presidential results"] = (ElectionKind.Presidential, "president-result-established"),
        ["Majilis results"] = (ElectionKind.Parliamentary, "parliament-result-established"),
    };

    // What the counting leads to where the published date does not follow from it.
    private static readonly Dictionary<string, string> Contradicted = new(StringComparer.Ordinal)
    {
        ["2023-senate-results"] = "2023-01-21",
        ["2005-registration-forecast"] = "2005-10-24",
    };

    // By how many days an early election was held after its two months, counted from the day it was called.
    private static readonly Dictionary<string, int> DaysLate = new(StringComparer.Ordinal) { ["2015"] = 1 };

    public static TheoryData<string> CalendarTests => Ids("calendarTests");

    public static TheoryData<string> AccreditationCases => Ids("accreditationCases");

    public static TheoryData<string> EarlyElectionWindows => Ids("earlyElectionWindows");

    [Theory]
    [MemberData(nameof(CalendarTests))]
    public void A_published_date_follows_from_its_phrase(string id)
    {
        KazakhstanCase one = Case("calendarTests", id);
        (LocalDate official, LocalTime? hour) = DayAndHour(one);
        Deadline computed = new StatutoryRule(Expression(one, hour)).Evaluate(RoundOf(one), Almaty).Single();
        if (one.IsUncertain)
        {
            output.WriteLine($"{id}, uncertain: published {official:R}, computed {computed.Day:R}.");
            return;
        }

        if (!one.Yes("agrees"))
        {
            Assert.NotEqual(official, computed.Day);
            output.WriteLine($"{id}: published {official:R}, computed {computed.Day:R}.");
            Assert.Equal(Contradicted.GetValueOrDefault(id) ?? $"{computed.Day:R}", $"{computed.Day:R}");
            return;
        }

        Assert.Equal(official, computed.Day);
        if (Rules.TryGetValue(one.Required("event"), out (ElectionKind Kind, RuleId Rule) rule))
        {
            Deadline lawful = Kazakhstan.TimetableOf(new Election("KZ", rule.Kind, RoundOf(one).VotingDay), LegalReference.Embedded)[rule.Rule].Single();
            Assert.Equal(official, lawful.Day);
            Assert.True(hour is null || lawful.At.TimeOfDay == hour, $"{id}: {rule.Rule} answers {lawful}.");
        }
    }

    [Theory]
    [MemberData(nameof(AccreditationCases))]
    public void Accreditation_closed_when_the_law_of_the_day_says(string id)
    {
        KazakhstanCase one = Case("accreditationCases", id);
        LocalDate votingDay = one.RequiredDay("votingDay");
        foreach (ElectionKind kind in KindsOf(one))
        {
            var election = new Election("KZ", kind, votingDay);
            if (one.Day("opened") is { } opened)
            {
                election = election.With(Milestone.AccreditationOpened, opened);
            }

            Timetable timetable = Kazakhstan.TimetableOf(election, LegalReference.Embedded);
            CheckOpening(one, timetable[ElectionObservation.Deadlines.Rules.InternationalAccreditationOpens]);
            CheckClosing(one, timetable[ElectionObservation.Deadlines.Rules.InternationalAccreditationCloses]);
        }

        if (one.Number("observersFromOrganisations") is { } fromOrganisations && one.Number("observersFromStates") is { } fromStates)
        {
            Assert.Equal(one.Number("observersTotal"), fromOrganisations + fromStates);
        }
    }

    [Theory]
    [MemberData(nameof(EarlyElectionWindows))]
    public void An_early_election_was_held_within_two_months(string id)
    {
        KazakhstanCase one = Case("earlyElectionWindows", id);
        string[] words = id.Split('-');
        (ElectionKind kind, RuleId rule, Milestone anchor) = words switch
        {
            [_] => (ElectionKind.Presidential, new RuleId("president-early-election-held"), Milestone.CallDay),
            [_, "majilis" or "kurultai"] => (ElectionKind.Parliamentary, new RuleId("parliament-early-election-held"), new Milestone("dissolutionActInForce")),
            _ => throw one.Refused("which body was elected is not known"),
        };
        LocalDate votingDay = one.RequiredDay("votingDay");
        Election election = new Election("KZ", kind, votingDay).With(anchor, one.RequiredDay("called"));
        LocalDate last = Kazakhstan.TimetableOf(election, LegalReference.Embedded)[rule].Single().Day;
        int late = Period.DaysBetween(last, votingDay);
        output.WriteLine($"{id}: held on {votingDay:R}, two months end on {last:R}.");
        if (one.IsUncertain)
        {
            return;
        }

        Assert.Equal(DaysLate.GetValueOrDefault(id), Math.Max(late, 0));
        Assert.True(one.Text("note") != "exactly two months" || late == 0, $"{id}: two months end on {last:R}.");
    }

    [Theory]
    [InlineData("""{ "tea": [] }""", "unknown section 'tea'")]
    [InlineData("""{ "calendarTests": [{ "id": "a", "colour": "red", "sources": ["s"], "confidence": "uncertain" }] }""", "Case 'a' of 'calendarTests': unknown key 'colour'")]
    [InlineData("""{ "calendarTests": [{ "id": "a", "sources": [], "confidence": "uncertain" }] }""", "Case 'a' of 'calendarTests': no source")]
    [InlineData("""{ "sources": { "t": {} }, "calendarTests": [{ "id": "a", "sources": ["s"], "confidence": "uncertain" }] }""", "Case 'a' of 'calendarTests': unknown source 's'")]
    [InlineData("""{ "calendarTests": [{ "id": "a", "sources": ["s"], "confidence": "sure" }] }""", "Case 'a' of 'calendarTests': unknown confidence 'sure'")]
    [InlineData("""{ "earlyElectionWindows": [{ "id": "a", "sources": ["s"], "confidence": "single source" }, { "id": "a", "sources": ["s"], "confidence": "single source" }] }""", "'earlyElectionWindows/a' stands twice")]
    public void What_is_not_understood_is_refused_by_name(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => KazakhstanFile.Read(json, "x.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("before tea", "day")]
    [InlineData("before voting day", "fortnight")]
    [InlineData("after day of publication", "month")]
    public void A_phrase_or_unit_that_is_not_known_fails_with_the_case(string phrase, string unit)
    {
        string json = $$"""{ "calendarTests": [{ "id": "a", "anchorDay": "2022-11-20", "phrase": "{{phrase}}", "amount": 1, "unit": "{{unit}}", "sources": ["s"], "confidence": "uncertain" }] }""";
        KazakhstanCase one = Assert.Single(KazakhstanFile.Read(json, "x.json"));
        Assert.Contains("Case 'a' of 'calendarTests'", Assert.Throws<InvalidDataException>(() => Expression(one, hour: null)).Message, StringComparison.Ordinal);
    }

    private static TheoryData<string> Ids(string section) => [.. KazakhstanFile.All(section).Select(one => one.Id)];

    private static KazakhstanCase Case(string section, string id) => KazakhstanFile.All(section).Single(one => one.Id == id);

    /// <summary>The conventions: days before are clear days, months before lead to the same day number, the day after the event is the first of the days after.</summary>
    private static TimeExpression Expression(KazakhstanCase one, LocalTime? hour)
    {
        int amount = one.Number("amount") ?? throw one.Refused("'amount' is missing");
        TimeExpression when = (one.Required("phrase"), one.Required("unit")) switch
        {
            ("before voting day", "day") => Days.Clear(amount).Before(Milestone.VotingDay),
            ("before voting day", "month") => Months.Of(amount).Before(Milestone.VotingDay),
            ("before voting starts", "day") => Days.Clear(amount).Before(Milestone.VotingStart),
            ("within after voting day", "day") => Days.Of(amount).After(Milestone.VotingDay),
            ("within after call", "day") => Days.Of(amount).After(Milestone.CallDay),
            ("after day of publication", "calendarDay") => Days.Clear(amount).After(Milestone.Publication).At(CutOff.StartOfDay),
            var (phrase, unit) => throw one.Refused($"unknown phrase '{phrase}' with unit '{unit}'"),
        };
        return hour is { } time ? when.At(CutOff.At(time)) : when;
    }

    /// <summary>The anchor is voting day, or a milestone of an election whose voting day is of no account.</summary>
    private static Round RoundOf(KazakhstanCase one)
    {
        LocalDate anchor = one.RequiredDay("anchorDay");
        return one.Required("phrase") switch
        {
            "within after call" => new Round(anchor.PlusMonths(2), [new(Milestone.CallDay, anchor)]),
            "after day of publication" => new Round(anchor.PlusMonths(2), [new(Milestone.Publication, anchor)]),
            _ => new Round(anchor),
        };
    }

    private static (LocalDate Day, LocalTime? Hour) DayAndHour(KazakhstanCase one)
    {
        string[] parts = one.Required("officialDate").Split('T');
        return (LocalDatePattern.Iso.Parse(parts[0]).GetValueOrThrow(), parts.Length == 1 ? null : HourOf(parts[1]));
    }

    private static LocalTime HourOf(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).GetValueOrThrow();

    internal static IEnumerable<ElectionKind> KindsOf(KazakhstanCase one)
    {
        ElectionKind[] kinds =
        [
            .. one.Required("kind").Split(' ').Where(word => word is not ("early" or "regular" or "constitutional" or "+")).Select(word => word switch
            {
                "presidential" => ElectionKind.Presidential,
                "Majilis" or "Kurultai" => ElectionKind.Parliamentary,
                "maslikhat" => ElectionKind.Local,
                "Senate" => Senate,
                "referendum" => ElectionKind.Referendum,
                _ => throw one.Refused($"unknown kind '{word}'"),
            }),
        ];
        return kinds.Length > 0 ? kinds : throw one.Refused("no kind of election");
    }

    private static void CheckOpening(KazakhstanCase one, DeadlineAnswer answer)
    {
        if (one.Day("opened") is { } opened && answer is DeadlineAnswer.Known known)
        {
            Assert.Equal(opened, known.Deadline.Day);
            return;
        }

        // Which text the paragraph on the period came with is not known, so it is not established before 2021; without a day there is nothing to compare.
        Assert.True(
            answer is DeadlineAnswer.Waiting { For: [var awaited] } && awaited == Milestone.AccreditationOpened
            || answer is DeadlineAnswer.Problems { All: [TimeProblem.NoSingleVersion] },
            $"{one.Id}: {answer}");
        Assert.True(one.Day("opened") is null || one.RequiredDay("votingDay") < new LocalDate(2021, 5, 24), $"{one.Id}: {answer}");
    }

    private void CheckClosing(KazakhstanCase one, DeadlineAnswer answer)
    {
        Deadline closes = Assert.IsType<DeadlineAnswer.Known>(answer).Deadline;
        if (one.Day("accreditationClosed") is not { } closed)
        {
            output.WriteLine($"{one.Id}: no closing date was published; by version {closes.Version} it was {closes}.");
            return;
        }

        if (one.IsUncertain)
        {
            output.WriteLine($"{one.Id}, uncertain: published {closed:R}, computed {closes}.");
            return;
        }

        Assert.Equal(closed, closes.Day);
        if (one.Text("closedAtLocalTime") is { } hour)
        {
            Assert.Equal(CutOff.At(HourOf(hour)), closes.CutOff);
        }

        switch (one.Text("ruleVersion"))
        {
            case null:
                break;
            case "no hour in law":
                Assert.Equal(CutOff.EndOfDay, closes.CutOff);
                break;
            case { Length: >= 5 } version when version[2] == ':' && (version.Length == 5 || version[5] == ' '):
                Assert.Equal(version[..5], closes.CutOff.ToString());
                break;
            case var other:
                throw one.Refused(string.Create(CultureInfo.InvariantCulture, $"unknown version '{other}'"));
        }
    }
}
