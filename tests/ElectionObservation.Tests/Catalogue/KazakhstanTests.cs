using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Terms;
using NodaTime.TimeZones;

namespace ElectionObservation.Tests.Catalogue;

/// <summary>The built-in law of Kazakhstan against what was published.</summary>
public class KazakhstanTests
{
    private static readonly Jurisdiction Kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];

    [Theory]
    [InlineData("2005-12-04", "2005-11-28T24:00 Asia/Almaty (+06)", "observer-accreditation-close-no-hour.2004")]
    [InlineData("2007-06-18", "2007-06-12T24:00 Asia/Almaty (+06)", "observer-accreditation-close-no-hour.2004")]
    [InlineData("2007-06-19", "2007-06-13T24:00 Asia/Almaty (+06)", "observer-accreditation-close-no-hour")]
    [InlineData("2016-03-20", "2016-03-14T24:00 Asia/Almaty (+06)", "observer-accreditation-close-no-hour")]
    [InlineData("2018-06-30", "2018-06-24T24:00 Asia/Almaty (+06)", "observer-accreditation-close-no-hour")]
    [InlineData("2018-07-31", "2018-07-25T18:00 Asia/Almaty (+06)", "observer-accreditation-close")]
    [InlineData("2019-06-09", "2019-06-03T18:00 Asia/Almaty (+06)", "observer-accreditation-close")]
    [InlineData("2021-01-10", "2021-01-04T18:00 Asia/Almaty (+06)", "observer-accreditation-close")]
    [InlineData("2022-11-20", "2022-11-14T18:00 Asia/Almaty (+06)", "observer-accreditation-close")]
    [InlineData("2026-03-15", "2026-03-09T18:00 Asia/Almaty (+05)", "observer-accreditation-close")]
    public void Accreditation_closes_when_the_version_in_force_says(string votingDay, string expected, string version)
    {
        Deadline closes = Table(votingDay)[Rules.InternationalAccreditationCloses].Single();
        Assert.Equal((expected, version), (closes.ToString(), closes.Version?.Value));
    }

    [Fact]
    public void Which_act_must_be_done_by_the_closing_is_not_said_and_all_readings_are_kept() =>
        Assert.Equal(3, Table("2022-11-20")[Rules.InternationalAccreditationCloses].Single().Rule.Acts.Count);

    [Fact]
    public void A_briefing_a_day_after_the_closing_was_too_late_for_a_request()
    {
        Election election = new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)).With(Milestone.AccreditationOpened, new LocalDate(2022, 9, 22));
        Timetable timetable = Kazakhstan.TimetableOf(election, LegalReference.Embedded);
        var window = new DeadlineWindow(timetable[Rules.InternationalAccreditationOpens].Single(), timetable[Rules.InternationalAccreditationCloses].Single());
        Assert.Equal(WindowStatus.NotYetOpen, window.StatusAt(Instant.FromUtc(2022, 9, 21, 17, 59)));
        Assert.Equal(WindowStatus.Open, window.StatusAt(Instant.FromUtc(2022, 9, 21, 18, 0)));
        Assert.Equal(WindowStatus.Open, window.StatusAt(Instant.FromUtc(2022, 11, 14, 12, 0)));
        Assert.Equal(WindowStatus.Closed, window.StatusAt(Instant.FromUtc(2022, 11, 15, 4, 0)));
    }

    [Fact]
    public void The_opening_waits_for_the_day_that_the_commission_sets() =>
        Assert.Equal(new DeadlineAnswer.Waiting([Milestone.AccreditationOpened]), Table("2022-11-20")[Rules.InternationalAccreditationOpens]);

    [Theory]
    [InlineData("2018-07-01")]
    [InlineData("2018-07-30")]
    public void In_July_2018_it_is_not_established_whether_the_hour_was_in_force(string votingDay)
    {
        DeadlineAnswer answer = Table(votingDay)[Rules.InternationalAccreditationCloses];
        var problem = Assert.IsType<TimeProblem.NoSingleVersion>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        Assert.Equal(2, Assert.IsType<RuleAnswer<StatutoryRule>.NotEstablished>(problem.Answer).Candidates.Count);
    }

    [Fact]
    public void Before_April_2004_no_version_is_known()
    {
        DeadlineAnswer answer = Table("1999-10-10")[Rules.InternationalAccreditationCloses];
        var problem = Assert.IsType<TimeProblem.NoSingleVersion>(Assert.Single((IEnumerable<TimeProblem>)Assert.IsType<DeadlineAnswer.Problems>(answer).All));
        Assert.IsType<RuleAnswer<StatutoryRule>.NoneInForce>(problem.Answer);
    }

    [Theory]
    [InlineData("1999-01-10", "1998", 7, 2, false)]
    [InlineData("2005-12-04", "1998", 7, 2, false)]
    [InlineData("2011-04-03", "2007", 5, 2, true)]
    [InlineData("2015-04-26", "2007", 5, 2, true)]
    [InlineData("2019-06-09", "2007", 5, 2, true)]
    [InlineData("2021-01-10", "2007", 5, 2, true)]
    [InlineData("2022-11-20", "2022-09", 7, 1, true)]
    [InlineData("2026-07-01", "2026", 7, 1, false)]
    public void The_term_rule_in_force_on_voting_day_is_named_by_the_highest_norm(string votingDay, string version, int years, int maximum, bool concurring)
    {
        var answer = Assert.IsType<RuleAnswer<TermRule>.InForce>(TermRule(votingDay));
        Assert.Equal((version, years, NormRank.Constitution), (answer.Version.Id.Value, answer.Version.Rule.Years, answer.Version.Citation.Rank));
        Assert.Equal(maximum, answer.Version.Rule.Limit.Match(_ => 0, total => total.Maximum, row => row.Maximum));
        Assert.Equal(concurring, answer.Concurring.Count > 0);
    }

    [Fact]
    public void From_17_November_2022_the_election_law_says_the_same_as_the_constitution()
    {
        var answer = Assert.IsType<RuleAnswer<TermRule>.InForce>(TermRule("2022-11-17"));
        RuleVersion<TermRule> law = Assert.Single((IEnumerable<RuleVersion<TermRule>>)answer.Concurring);
        Assert.Equal(("2022-11", NormRank.ConstitutionalLaw, LegalDate.Parse("2022-11-17")), (law.Id.Value, law.Citation.Rank, law.From));
    }

    [Fact]
    public void On_16_November_2022_the_two_norms_contradict_each_other()
    {
        var conflict = Assert.IsType<RuleAnswer<TermRule>.Conflicting>(TermRule("2022-11-16"));
        Assert.Equal(["2022-09", "2011"], conflict.Versions.Select(version => version.Id.Value));
    }

    [Fact]
    public void Between_17_and_19_September_2022_it_depends_on_a_day_that_no_source_gives()
    {
        RuleAnswer<TermRule> answer = Kazakhstan.Accepting(Evidence.Uncertain).TermRule("president", new LocalDate(2022, 9, 18));
        Assert.Equal(["2022-06", "2022-09", "2011"], Assert.IsType<RuleAnswer<TermRule>.NotEstablished>(answer).Candidates.Select(version => version.Id.Value));
    }

    [Fact]
    public void The_uncertain_version_of_June_2022_leaves_a_hole_and_accepted_is_in_conflict()
    {
        Assert.Equal("2022-06", Assert.Single((IEnumerable<RuleVersion<TermRule>>)Assert.IsType<RuleAnswer<TermRule>.Excluded>(TermRule("2022-08-01")).Versions).Id.Value);
        Jurisdiction accepting = JurisdictionCatalog.BuiltIn.Accepting(Evidence.Uncertain)["KZ"];
        var conflict = Assert.IsType<RuleAnswer<TermRule>.Conflicting>(accepting.TermRule("president", new LocalDate(2022, 8, 1)));
        Assert.Equal(["2022-06", "2011"], conflict.Versions.Select(version => version.Id.Value));
    }

    [Fact]
    public void The_term_that_began_with_the_oath_of_2022_is_planned_to_end_in_2029() =>
        Assert.Equal(new LocalDate(2029, 11, 26), TermRule("2022-11-20").Single().Rule.TermBeginning(new LocalDate(2022, 11, 26)).PlannedEnd);

    [Fact]
    public void Every_version_of_the_data_is_there_with_act_rank_evidence_and_source()
    {
        Assert.Equal(
            ["1995", "1998", "2007", "2010", "2011", "2022-06", "2022-09", "2022-11", "2026"],
            Kazakhstan.Office("president").TermRule.Versions.Select(version => version.Id.Value));
        IEnumerable<Citation> citations =
        [
            .. Kazakhstan.Clock.Versions.Select(version => version.Citation),
            .. Kazakhstan.Rules.SelectMany(rule => rule.Versions.Select(version => version.Citation)),
            .. Kazakhstan.Offices.SelectMany(office => office.TermRule.Versions.Select(version => version.Citation)),
            .. Kazakhstan.Ballot!.Versions.Select(version => version.Citation),
            .. Kazakhstan.Winners.SelectMany(rule => rule.Value.Versions.Select(version => version.Citation)),
            .. Kazakhstan.Seats.SelectMany(rule => rule.Value.Versions.Select(version => version.Citation)),
        ];
        Assert.Equal(94, citations.Count());
        Assert.All(citations, citation => Assert.True(citation.Sources.Count > 0));
        Assert.All(
            citations.Where(citation => citation.Evidence == Evidence.Confirmed),
            citation => Assert.True(citation.Sources.Count >= 2, $"{citation} is confirmed by one source only"));
    }

    [Theory]
    [InlineData("2007-08-18", 98, 7, null, null)]
    [InlineData("2016-03-20", 98, 7, 2, null)]
    [InlineData("2021-01-10", 98, 7, 2, null)]
    [InlineData("2021-07-01", 98, 5, 2, 70)]
    [InlineData("2023-03-19", 69, 5, 2, 70)]
    public void Seats_of_the_lower_chamber_threshold_and_next_list_by_version(string votingDay, int seats, int percent, int? minimum, int? factor)
    {
        SeatRule rule = Kazakhstan.SeatRule("majilis", LegalDate.Parse(votingDay).Earliest).Single().Rule;
        Assert.Equal(((int?)seats, (int?)percent, (int?)100, minimum, factor), (rule.Seats, rule.Threshold?.Numerator, rule.Threshold?.Denominator, rule.NextList?.MinimumSeats, rule.NextList?.Percent));
        Assert.Equal((ShareBasis.ValidVotes, TieRule.EarlierRegistered), (rule.Threshold?.Of, rule.Tie));
    }

    [Fact]
    public void In_January_2012_it_is_not_established_whether_the_next_list_shared_and_from_July_2026_there_is_one_chamber()
    {
        Assert.IsType<RuleAnswer<SeatRule>.NotEstablished>(Kazakhstan.SeatRule("majilis", new LocalDate(2012, 1, 15)));
        Assert.IsType<RuleAnswer<SeatRule>.NoneInForce>(Kazakhstan.SeatRule("majilis", new LocalDate(2026, 7, 1)));
        Assert.Equal(145, Kazakhstan.SeatRule("kurultai", new LocalDate(2026, 8, 23)).Single().Rule.Seats);
        Assert.Contains("there is: kurultai, majilis", Assert.Throws<ArgumentException>(() => Kazakhstan.SeatRule("senate", new LocalDate(2021, 1, 10))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2005-12-04", false)]
    [InlineData("2021-05-31", false)]
    [InlineData("2021-06-30", true)]
    [InlineData("2026-08-23", true)]
    public void The_line_against_all_is_on_the_ballot_from_June_2021(string votingDay, bool againstAll) =>
        Assert.Equal(againstAll, Kazakhstan.BallotRule(LegalDate.Parse(votingDay).Earliest).Single().Rule.AgainstAll);

    [Fact]
    public void What_was_on_ballots_before_2004_is_not_established_and_in_June_2021_it_depends_on_the_day() =>
        Assert.All(
            (LocalDate[])[new(1999, 1, 10), new(2021, 6, 3)],
            day => Assert.IsType<RuleAnswer<BallotRule>.NotEstablished>(Kazakhstan.BallotRule(day)));

    [Theory]
    [InlineData("2005-12-04", 0)]
    [InlineData("2022-11-20", 0)]
    [InlineData("2026-07-01", 1)]
    public void The_winner_needs_more_than_half_of_the_valid_votes(string votingDay, int concurring)
    {
        var answer = Assert.IsType<RuleAnswer<WinnerRule>.InForce>(Kazakhstan.WinnerRule("president", LegalDate.Parse(votingDay).Earliest));
        Assert.Equal(new WinnerRule(new Threshold(1, 2, ShareBasis.ValidVotes, exceeded: true), 2, secondRoundDay: "president-runoff-held"), answer.Version.Rule);
        Assert.Equal(concurring, answer.Concurring.Count);
        Assert.IsType<RuleAnswer<WinnerRule>.NotEstablished>(Kazakhstan.WinnerRule("president", new LocalDate(1999, 1, 10)));
    }

    [Fact]
    public void A_rule_about_time_is_asked_by_name_day_and_reading()
    {
        Assert.Equal("voting-hours", Kazakhstan.StatutoryRule(Rules.VotingEnds, new LocalDate(2022, 11, 20)).Single().Id.Value);
        Assert.IsType<RuleAnswer<StatutoryRule>.NotEstablished>(Kazakhstan.StatutoryRule(Rules.InternationalAccreditationCloses, new LocalDate(2018, 7, 10)));
        Assert.Contains("no rule 'tea'", Assert.Throws<ArgumentException>(() => Kazakhstan.StatutoryRule("tea", new LocalDate(2022, 11, 20))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Kazakhstan.StatutoryRule(Rules.VotingEnds, new LocalDate(2022, 11, 20), "another"));
    }

    [Fact]
    public void A_country_whose_ballots_are_not_known_has_no_version()
    {
        Jurisdiction bare = new(Kazakhstan.Id, Kazakhstan.Name, Kazakhstan.Clock);
        Assert.IsType<RuleAnswer<BallotRule>.NoneInForce>(bare.BallotRule(new LocalDate(2022, 11, 20)));
        Assert.NotEqual(bare, Kazakhstan);
        Assert.Throws<ArgumentException>(() => bare.MayStand("president", new("p", [], new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)))));
        Assert.Throws<ArgumentException>(() => Kazakhstan.MayStand("president", new("p", [], new("KG", ElectionKind.Presidential, new LocalDate(2022, 11, 20)))));
    }

    [Fact]
    public void The_zones_are_those_that_the_zone_database_has_for_the_country()
    {
        LegalClock clock = Kazakhstan.Clock.Versions[0].Rule;
        IEnumerable<string> known = TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(location => location.CountryCode == "KZ").Select(location => location.ZoneId);
        Assert.Equal(known.Order(StringComparer.Ordinal), clock.Regional.With(clock.Zone).Select(zone => zone.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_office_is_named_beside_those_there_are()
    {
        string message = Assert.Throws<ArgumentException>(() => Kazakhstan.Office("king")).Message;
        Assert.Contains("no office 'king' in KZ; there is: president", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_election_of_another_country_is_refused() =>
        Assert.Throws<ArgumentException>(() => Kazakhstan.TimetableOf(new("KG", ElectionKind.Presidential, new LocalDate(2021, 1, 10)), LegalReference.Embedded));

    private static Timetable Table(string votingDay) =>
        Kazakhstan.TimetableOf(new("KZ", ElectionKind.Presidential, LegalDate.Parse(votingDay).Earliest), LegalReference.Embedded);

    private static RuleAnswer<TermRule> TermRule(string votingDay) => Kazakhstan.TermRule("president", LegalDate.Parse(votingDay).Earliest);
}
