using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using NodaTime.Text;

namespace ElectionObservation.Tests.Catalogue;

/// <summary>The statutory terms of Kazakhstan in the catalogue: all that are known, and what is particular about some.</summary>
public class KazakhstanRulesTests
{
    private static readonly Jurisdiction Kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];

    private static readonly string[] Facts =
    [
        "observer-accreditation-close", "observer-accreditation-close-no-hour", "pres-call-regular-old", "pres-vote-regular-old", "pres-call-regular-2026",
        "pres-vote-regular-2026", "pres-early-window", "pres-after-early", "pres-vacancy-call", "pres-vacancy-vote", "pres-nomination-open",
        "pres-nomination-close", "pres-registration-open", "pres-registration-close", "pres-eligibility-check", "pres-signatures-check", "pres-withdraw",
        "pres-extend-nomination", "pres-tec-protocol", "pres-results-set", "pres-register-elected", "results-publication", "pres-runoff", "pres-repeat",
        "pres-oath-2026", "pres-oath-1995", "majilis-call", "majilis-vote", "majilis-early", "majilis-nomination-open", "majilis-nomination-close",
        "majilis-registration-open", "majilis-registration-close", "majilis-results-old", "majilis-results", "list-order", "maslikhat-call", "maslikhat-vote",
        "maslikhat-early", "maslikhat-nomination", "maslikhat-registration", "maslikhat-results-local", "maslikhat-results", "maslikhat-runoff",
        "senate-nomination", "campaign-open", "campaign-close", "voter-lists-handover", "voter-lists-inspection", "districts-published",
        "precincts-announced", "count-start", "domestic-accreditation-term",
    ];

    [Fact]
    public void Every_term_known_of_the_law_is_a_version_in_the_catalogue()
    {
        HashSet<string> versions = [.. Kazakhstan.Rules.SelectMany(rule => rule.Versions).Select(version => version.Id.Value)];
        Assert.Equal(53, Facts.Distinct().Count());
        Assert.Empty(Facts.Except(versions));
    }

    [Fact]
    public void Every_rule_has_a_title_and_where_it_quotes_the_law_the_language_of_it() =>
        Assert.All(Kazakhstan.Rules, rule =>
        {
            Assert.NotNull(rule.Title);
            Assert.All(rule.Versions, version => Assert.True(version.Citation.Quote is null || version.Citation.Quote.AsPublished == "ru"));
        });

    // An election of each kind, with every day that its rules are counted from.
    [Theory]
    [InlineData("presidential", "2005-12-04", "termEnd=2006-01-11", "president-regular-election-held=2005-12-04; president-oath=2006-01-11")]
    [InlineData("presidential", "2019-06-09", "callDay=2019-04-09", "president-early-election-held=2019-06-09; president-result-established=2019-06-16; precincts-announced=2019-04-24")]
    [InlineData("presidential", "2022-11-20", "callDay=2022-09-21,resultsPublication=2022-11-22", "president-nomination-opens=2022-09-22; president-withdrawal-closes=2022-11-17; president-territorial-protocols=2022-11-22; president-elected-registered=2022-11-27; president-runoff-held=2023-01-20; president-repeat-election-held=2023-01-20; campaign-closes=2022-11-19; day-of-silence=2022-11-19; president-oath-after-early-election=2022-12-22; results-published=2022-11-30; districts-published=2022-10-01")]
    [InlineData("presidential", "2023-06-04", "earlyElection=2022-11-20,registrationClose=2023-05-01", "president-regular-election-after-early=2029-12-02; president-extended-nomination-closes=2023-05-21")]
    [InlineData("presidential", "2021-06-06", "earlyElection=2019-06-09", "president-regular-election-after-early=2024-12-01")]
    [InlineData("presidential", "2024-12-01", "termEnd=2025-01-08,submission=2024-09-10,signaturesSubmission=2024-09-20", "president-election-called=2024-09-08; president-regular-election-held=2024-12-01; president-nomination-closes=2024-10-01; president-registration-opens=2024-10-01; president-registration-closes=2024-10-21; president-signatures-checked=2024-09-30")]
    [InlineData("presidential", "2029-09-16", "termEnd=2029-11-26,resultsPublication=2029-09-20,vacancyDay=2029-01-01,callDay=2029-06-01", "president-election-called=2029-06-26; president-regular-election-held=2029-09-26; results-published=2029-09-26; president-oath=2029-10-20; president-vacancy-election-called=2029-01-08; president-vacancy-election-held=2029-08-01")]
    [InlineData("parliamentary", "2021-01-10", "", "parliament-nomination-opens=2020-11-10; parliament-nomination-closes=2020-11-30; parliament-registration-closes=2020-12-10; parliament-result-established=2021-01-17")]
    [InlineData("parliamentary", "2023-03-19", "termEnd=2023-12-31,resultsPublication=2023-03-27,dissolutionActInForce=2022-12-31", "parliament-nomination-opens=2023-01-17; parliament-registration-opens=2023-01-17; parliament-election-called=2023-07-31; parliament-regular-election-held=2023-10-31; parliament-early-election-held=2023-02-28; parliament-result-established=2023-03-29; parliament-mandates-ordered=2023-04-06")]
    [InlineData("local", "2023-03-19", "termEnd=2023-06-30,terminationDay=2023-01-20,callDay=2023-01-20", "maslikhat-election-called=2023-03-30; maslikhat-regular-election-held=2023-05-30; maslikhat-early-election-held=2023-03-20; maslikhat-nomination-opens=2023-01-17; maslikhat-nomination-closes=2023-02-16; maslikhat-registration-opens=2023-01-17; maslikhat-registration-closes=2023-02-21; maslikhat-district-results-established=2023-03-21; maslikhat-result-established=2023-03-24; maslikhat-runoff-held=2023-04-19")]
    [InlineData("local", "2022-12-11", "", "maslikhat-nomination-opens=2022-10-11; maslikhat-nomination-closes=2022-11-11; maslikhat-registration-opens=2022-10-11; maslikhat-registration-closes=2022-11-15")]
    [InlineData("parliamentary", "2022-12-11", "", "parliament-registration-opens=2022-10-11; parliament-registration-closes=2022-11-11")]
    [InlineData("senate", "2023-01-14", "", "senate-nomination-closes=2022-12-14")]
    [InlineData("referendum", "2026-03-15", "accreditationRequest=2026-01-10,accreditationEnquiry=2026-01-12", "voter-lists-handed-over=2026-02-22; voter-lists-open=2026-02-27; count-starts=2026-03-15; count-ends=2026-03-16; domestic-accreditation-reviewed=2026-02-09; domestic-accreditation-enquiry-answered=2026-02-01")]
    public void Each_term_leads_to_its_day(string kind, string votingDay, string milestones, string expected)
    {
        Election election = milestones.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Aggregate(new Election("KZ", kind, Day(votingDay)), (known, pair) => known.With(pair[0], Day(pair[1])));
        Timetable timetable = Kazakhstan.TimetableOf(election, LegalReference.Embedded);
        string[] rules = [.. expected.Split("; ").Select(pair => pair.Split('=')[0])];
        Assert.Equal(expected, string.Join("; ", rules.Select(rule => timetable[rule] is DeadlineAnswer.Known known ? $"{rule}={known.Deadline.Day:R}" : $"{rule}: {timetable[rule]}")));
    }

    [Fact]
    public void What_the_words_leave_open_has_an_answer_for_each_reading()
    {
        Election election = new Election("KZ", ElectionKind.Presidential, new LocalDate(2024, 12, 1)).With("submission", new LocalDateTime(2024, 9, 10, 15, 30)).With("accreditationDay", new LocalDate(2024, 2, 29));
        Timetable timetable = Kazakhstan.TimetableOf(election, LegalReference.Embedded);
        Assert.Equal("by-days: 2024-09-15T24:00 Asia/Almaty (+05); from-the-moment: 2024-09-15T15:30 Asia/Almaty (+05)", timetable["president-eligibility-checked"].ToString());
        Assert.Equal("accreditation-day-is-the-first: 2025-02-27T24:00 Asia/Almaty (+05); from-the-day-after: 2025-02-28T24:00 Asia/Almaty (+05)", timetable["domestic-accreditation-ends"].ToString());
    }

    [Fact]
    public void Campaigning_opens_at_the_very_moment_that_registration_ends()
    {
        Election election = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));
        Assert.Equal(new DeadlineAnswer.Waiting([new Milestone("registrationClose")]), Answer(election, "campaign-opens"));
        Assert.Equal("2022-10-20T18:00 Asia/Almaty (+06)", Answer(election.With("registrationClose", new LocalDateTime(2022, 10, 20, 18, 0)), "campaign-opens").ToString());
        Assert.Equal("2022-11-20T20:00 Asia/Almaty (+06) 2022-11-21T08:00 Asia/Almaty (+06)", $"{Answer(election, "count-starts")} {Answer(election, "count-ends")}");
    }

    [Fact]
    public void The_days_of_a_regular_election_wait_for_the_end_of_a_term_so_that_an_early_one_has_none() =>
        Assert.All(
            (string[])["president-election-called", "president-regular-election-held", "president-oath"],
            rule => Assert.Equal(new DeadlineAnswer.Waiting([Milestone.TermEnd]), Answer(new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)), rule)));

    [Fact]
    public void The_second_round_keeps_the_days_that_belong_to_the_whole_election()
    {
        var second = new Round(new LocalDate(2025, 1, 12));
        var election = new Election("KZ", ElectionKind.Presidential, new LocalDate(2024, 12, 1), laterRounds: [second]);
        Timetable timetable = Kazakhstan.TimetableOf(election, LegalReference.Embedded, round: 2);
        Assert.Equal("2025-02-01T24:00 Asia/Almaty (+05)", timetable["president-runoff-held"].ToString());
        Assert.Equal("2024-10-21T18:00 Asia/Almaty (+05)", timetable["president-registration-closes"].ToString());
        Assert.Equal("2025-01-19T24:00 Asia/Almaty (+05)", timetable["president-result-established"].ToString());
        Assert.False(timetable.Answers.TryGet("campaign-opens", out _));
    }

    private static DeadlineAnswer Answer(Election election, RuleId rule) => Kazakhstan.TimetableOf(election, LegalReference.Embedded)[rule];

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}
