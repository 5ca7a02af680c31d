using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Forms;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Observations;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Reports;

/// <summary>
/// Fact by fact, the five reports that the library began from. Each test computes what can be computed of its fact; <see cref="MutationTests"/>
/// proves that none is deaf to it.
/// </summary>
public class FiveReportsTests
{
    private static readonly LocalDate VotingDay2022 = new(2022, 11, 20);
    private static readonly Jurisdiction Kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
    private static readonly ZoneClock Almaty = LegalReference.Embedded.Clock("Asia/Almaty");

    private readonly PressFile _press;

    public FiveReportsTests()
        : this(PressFile.Published)
    {
    }

    internal FiveReportsTests(PressFile press) => _press = press;

    private PublishedReport CisReport => _press["000-cis-mission"];

    private PublishedReport ScoReport => _press["001-sco-mission"];

    private PublishedReport Briefing => _press["002-briefing"];

    private PublishedReport Accreditation2021 => _press["003-accreditation"];

    private PublishedReport IpaReport => _press["004-ipa-cis-mission"];

    private ObserverMission Cis => Assert.Single((IEnumerable<ObserverMission>)CisReport.Missions);

    private ObserverMission Sco => Assert.Single((IEnumerable<ObserverMission>)ScoReport.Missions);

    private ObserverMission Ipa => Assert.Single((IEnumerable<ObserverMission>)IpaReport.Missions);

    private AccreditationStatement Statement2021 => Assert.Single((IEnumerable<AccreditationStatement>)Accreditation2021.Accreditations);

    private AccreditationStatement Statement2022 => Assert.Single((IEnumerable<AccreditationStatement>)Briefing.Accreditations);

    private AccreditationStatement Split2022 => Assert.Single((IEnumerable<AccreditationStatement>)_press["accreditation-2022"].Accreditations);

    private PublishedResult Result2021 => Assert.Single((IEnumerable<PublishedResult>)_press["result-2021-majilis"].Results);

    private PublishedResult Result2022 => Assert.Single((IEnumerable<PublishedResult>)_press["result-2022-president"].Results);

    [Fact]
    public void R01_an_early_presidential_election_observed_since_24_days_before_voting_day()
    {
        Election election = Assert.Single((IEnumerable<Election>)CisReport.Elections);
        Assert.Equal(("KZ", ElectionKind.Presidential, VotingDay2022, ElectionOccasion.Early), (election.Jurisdiction.Value, election.Kind, election.VotingDay, election.Occasion));
        Assert.All((PublishedReport[])[ScoReport, Briefing, IpaReport], report => Assert.Equal(election, Assert.Single((IEnumerable<Election>)report.Elections)));
        Assert.Equal(("CIS", SenderKind.Organisation), (Cis.Sender.Id.Value, Cis.Sender.Kind));
        MissionPeriod period = Cis.Period!;
        Assert.Equal(24, period.DaysBefore(election.VotingDay));
        Assert.True(period.Contains(new LocalDate(2022, 10, 27)) && !period.Contains(new LocalDate(2022, 10, 26)));
        Assert.True(period.Contains(CisReport.Source.Published!.Value.Earliest));
        Assert.Null(period.Days);
        Assert.Equal(new ValidationReport(), CisReport.Validate());
    }

    [Fact]
    public void R02_accreditation_was_asked_for_174_observers_which_is_not_that_they_were_accredited()
    {
        AccreditationStatement requests = Assert.Single((IEnumerable<AccreditationStatement>)CisReport.Accreditations);
        Assert.Equal((AccreditationStage.Requested, 174, new LocalDate(2022, 11, 14)), (requests.Stage, requests.Observers.Total, requests.AsOf));
        Assert.Throws<ArgumentException>(() => requests.CompareWith(Statement2022));
        Assert.True(new AccreditationStatement(requests.Election, requests.Issuer, new(174, [new(SenderKind.State, 8)]), requests.Stage).TryGetShare(SenderKind.State, out Share? share));
        Assert.Equal(ShareBasis.RequestedObservers, share.Basis);
    }

    [Fact]
    public void R03_the_mission_is_of_8_states_and_of_4_bodies_that_also_send_observers_of_their_own()
    {
        Composition observers = Cis.Observers;
        Assert.Equal([(SenderKind.State, 8), (SenderKind.Organisation, 4)], observers.ByKind.Select(kind => (kind.Kind, kind.Senders!.Value)));
        Assert.Equal(Listing.Complete, observers.Kinds);
        Assert.All(observers.ByKind, kind => Assert.Equal(Listing.Complete, kind.Listing));
        Assert.All(observers.BySender, line => Assert.Equal(line.Sender.State?.Value ?? line.Sender.Id.Value, line.Sender.Id.Value));
        Assert.Equal((2, 1), (observers.BySender.Count(line => line.Sender.Parent == "CIS"), observers.BySender.Count(line => line.Sender.Parent == "CSTO")));
        Assert.Equal(["AM", "AZ", "BY", "KG", "RU", "TJ", "TM", "UZ"], States(observers).Select(state => state.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["CIS-EC", "CSTO-PA", "IPA-CIS", "PA-UBR"], Bodies(observers).Order(StringComparer.Ordinal));
        Assert.Empty(observers.Validate().Findings);

        IEnumerable<string> onTheirOwn = Bodies(Statement2021.Observers).Append(Ipa.Sender.Id.Value);
        Assert.Equal(["CIS-EC", "CSTO-PA", "IPA-CIS"], Bodies(observers).Intersect(onTheirOwn).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void R04_10_of_174_observers_work_long_term_and_more_than_all_would_be_a_finding()
    {
        Assert.Equal(CountRange.Exactly(174), Cis.Headcount);
        Assert.Equal(new KeyValuePair<ObserverRole, int>(ObserverRole.LongTermObserver, 10), Assert.Single(Cis.ByRole));
        Assert.Empty(Cis.Validate().Findings);
        ObserverMission tooMany = new(Cis.Id, Cis.Sender, Cis.Election, observers: Cis.Observers, byRole: [new(ObserverRole.LongTermObserver, 175)]);
        Assert.Equal("mission.role-above-total", Assert.Single((IEnumerable<Finding>)tooMany.Validate().Findings).Code.Value);
    }

    [Fact]
    public void R05_an_interim_report_is_out_a_final_document_is_announced_and_what_it_notes_is_attributed()
    {
        Assert.Equal([DocumentKind.InterimReport, DocumentKind.FinalReport], Cis.Documents.Select(document => document.Kind));
        Assert.Equal(LegalDate.OnOrBefore(new LocalDate(2022, 11, 15)), Cis.Documents[0].Issued);
        Assert.Equal(CisReport.Source.Published, Cis.Documents[0].Issued!.Value.Latest);
        Assert.Null(Cis.Documents[1].Issued);
        Assert.Equal([TopicId.ConditionsForObservation.Value, "documents"], CisReport.Statements.Select(statement => statement.Topic.Value));
        Assert.All(CisReport.Statements, statement => Assert.Equal(Cis.Id, statement.Mission));
        Assert.Equal("all the necessary conditions", CisReport.Statements[0].Quote!.ToString());
        Assert.Contains("interim report", CisReport.Statements[0].By.ToString(), StringComparison.Ordinal);

        ObserverMission late = new(Cis.Id, Cis.Sender, Cis.Election, documents: [new(DocumentKind.InterimReport, issued: VotingDay2022), new(DocumentKind.FinalReport, issued: new LocalDate(2022, 11, 1))]);
        Assert.Equal(
            ["mission.document-out-of-place", "mission.document-out-of-place", "mission.documents-out-of-order"],
            late.Validate().Findings.Select(finding => finding.Code.Value));
    }

    [Fact]
    public void R06_4_institutions_2_candidates_and_4_headquarters_were_met_so_all_6_candidates()
    {
        Assert.Equal(3, Cis.Activities.Count);
        Assert.All(Cis.Activities, activity => Assert.Equal(ActivityKind.Meeting, activity.Kind));
        Assert.Equal(4, Cis.Met[CounterpartKind.Institution]);
        Assert.Equal(2, Cis.Met[CounterpartKind.Candidate]);
        Assert.Equal(4, Cis.Met[CounterpartKind.CampaignHeadquarters]);
        Assert.Equal(new Coverage(all: true, observed: 6, of: 6), Cis.MetOf(Result2022.Tally.Ballot.Options));
    }

    [Fact]
    public void R07_4_institutions_were_asked_about_complaints_and_have_not_answered()
    {
        Assert.Equal(4, Cis.Requests.DistinctBy(request => request.To.Name).Count());
        Assert.Equal(4, Cis.Requests.Count(request => request.IsOpen && request.To.Kind == CounterpartKind.Institution));
        Assert.Single(Cis.Requests, request => request.To.Name.ToString() == "Ministry of Internal Affairs");
    }

    [Fact]
    public void R08_the_mission_of_the_SCO_is_there_4_days_and_its_head_is_a_member()
    {
        Assert.Equal(("SCO", SenderKind.Organisation), (Sco.Sender.Id.Value, Sco.Sender.Kind));
        MissionPeriod period = Sco.Period!;
        Assert.Equal((new LocalDate(2022, 11, 17), VotingDay2022, 4), (period.FirstDay, period.LastDay, period.Days));
        Assert.Equal(3, period.DaysBefore(Sco.Election.VotingDay));
        MissionMember head = Assert.Single((IEnumerable<MissionMember>)Sco.Members);
        Assert.Equal(ObserverRole.HeadOfMission, head.Role);
        Assert.Equal("Secretary General of the SCO", head.OfficeHeld!.ToString());
    }

    [Fact]
    public void R09_18_observers_are_18_or_19_people_and_19_had_been_accredited()
    {
        Assert.Equal((18, (bool?)null), (Sco.Observers.Total!.Value.Number, Sco.HeadIncluded));
        Assert.Equal(new CountRange(18, 19), Sco.Headcount);
        CountRange accredited = Split2022.Tranches.Select(tranche => tranche.Added.CountBy(Sender)["SCO"]).Single(count => count.IsExact);
        Assert.Equal(CountRange.Exactly(19), accredited);
        Assert.True(Sco.Headcount!.MayBe(19) && !Sco.Headcount.IsExact);
    }

    [Fact]
    public void R10_authorities_of_three_branches_of_7_states_and_two_organs_of_the_organisation_are_in_it()
    {
        Assert.Equal(Listing.Complete, Sco.Observers.Kinds);
        KindCount states = Sco.Observers.ByKind.Single(kind => kind.Kind == SenderKind.State);
        Assert.Equal((7, Listing.Open), (states.Senders, states.Listing));
        Assert.Equal([Branch.Electoral, Branch.Executive, Branch.Legislative], (IEnumerable<Branch>)states.Branches);
        KindCount organs = Sco.Observers.ByKind.Single(kind => kind.Kind == SenderKind.Organisation);
        Assert.Equal((2, Listing.Complete), (organs.Senders, organs.Listing));
        Assert.Equal(["SCO-RATS", "SCO-Secretariat"], Sco.Observers.BySender.Where(line => line.Sender.Parent == "SCO").Select(line => line.Sender.Id.Value).Order(StringComparer.Ordinal));
        Assert.Empty(Sco.Observers.Validate().Findings);
    }

    [Fact]
    public void R11_the_mission_was_invited_and_its_regulations_of_2006_cover_the_kind_of_election()
    {
        Assert.Equal("Republic of Kazakhstan", Sco.Invitation!.By.ToString());
        Mandate mandate = Sco.Mandate!;
        Assert.Equal(LegalDate.Year(2006), mandate.Adopted);
        Assert.Contains("Ministers of Foreign Affairs", mandate.AdoptedBy!.ToString(), StringComparison.Ordinal);
        Assert.Equal([ElectionKind.Parliamentary, ElectionKind.Presidential, ElectionKind.Referendum], (IEnumerable<ElectionKind>)mandate.Covers);
        Assert.True(mandate.CoversKind(Sco.Election.Kind));
        ObserverMission local = new(Sco.Id, Sco.Sender, new("KZ", ElectionKind.Local, VotingDay2022), mandate: mandate);
        Assert.Equal("mission.mandate-does-not-cover", Assert.Single((IEnumerable<Finding>)local.Validate().Findings).Code.Value);
    }

    [Fact]
    public void R12_what_was_seen_at_opening_and_voting_and_words_of_taking_part_are_for_review()
    {
        ValueList<ObservationItem> items = ScoReport.Observations;
        Assert.Equal((2, 4), (items.Count(item => item.Stage == ObservationStage.Opening), items.Count(item => item.Stage == ObservationStage.Voting)));
        Assert.All(items, item => Assert.Equal(Sco.Id, item.Mission));
        Assert.Equal(
            ["accessibility", "ballot-boxes", "information", "observer-access", "observer-access", "procedures"],
            items.Select(item => item.Topic.Value).Order(StringComparer.Ordinal));

        Coverage coverage = Assert.Single(items.Where(item => item.Topic == "observer-access").Select(item => item.Coverage).OfType<Coverage>());
        Assert.Equal(new Coverage(all: true), coverage);
        Assert.Equal("all, their number not stated", coverage.ToString());

        Finding review = Assert.Single((IEnumerable<Finding>)ScoReport.Validate().Findings);
        Assert.Equal(("observation.non-interference", Severity.Warning, FindingKind.Screen), (review.Code.Value, review.Severity, review.Kind));
        Assert.Equal("monitored and participated in", Assert.Single((IEnumerable<string>)review.Subjects));

        Assert.Equal([ActivityKind.Meeting, ActivityKind.Meeting], Sco.Activities.Select(activity => activity.Kind));
        Assert.Equal(
            ["citizen-observers", "election-officials", "institution", "other-mission", "voters"],
            Sco.Met.Keys.Select(kind => kind.Value));
    }

    [Fact]
    public void R13_assessments_are_attributed_statements_by_topic_and_nothing_else()
    {
        Assert.Equal(
            ["legitimacy", "overall-assessment", "compliance-with-law", "turnout"],
            ScoReport.Statements.Select(statement => statement.Topic.Value));
        Assert.All(ScoReport.Statements, statement => Assert.Equal((Sco.Id, 0), (statement.Mission, statement.Figures.Count)));
        Assert.All(ScoReport.Statements, statement => Assert.Contains("Secretary General", statement.By.ToString(), StringComparison.Ordinal));
        Assert.Equal("transparent, democratic and credible", ScoReport.Statements[1].Quote!.ToString());
        Assert.Equal(LegalDate.Parse("2022-11-21"), ScoReport.Source.Published);
        Assert.DoesNotContain(
            typeof(AttributedStatement).GetProperties().Concat(typeof(ObservationItem).GetProperties()),
            property => property.PropertyType == typeof(double) || property.PropertyType == typeof(decimal) || property.PropertyType == typeof(int));
    }

    [Fact]
    public void R14_turnout_that_fully_coincides_is_not_checkable_because_one_figure_is_not_given()
    {
        PublishedFigure theirs = Assert.Single((IEnumerable<PublishedFigure>)ScoReport.Figures);
        PublishedFigure official = Assert.Single((IEnumerable<PublishedFigure>)_press["result-2022-president"].Figures);
        Assert.Equal("fully coincides", ScoReport.Statements.Single(statement => statement.Topic == "turnout").Quote!.ToString());
        Assert.Equal(new FigureComparison.NotCheckable([theirs.Issuer]), theirs.CompareWith(official));
        Assert.StartsWith("NotCheckable", official.CompareWith(theirs).ToString(), StringComparison.Ordinal);
        Assert.Equal(Percent.Parse("69.44"), official.Percent);

        PublishedFigure given = new(theirs.Election, theirs.Measure, theirs.Issuer, Percent.Parse("69.4"));
        Assert.Equal(
            [FigureAspect.Counted, FigureAspect.Basis, FigureAspect.Scope, FigureAspect.Rounding],
            (IEnumerable<FigureAspect>)Assert.IsType<FigureComparison.NotComparable>(given.CompareWith(official)).Apart);
        PublishedFigure alike = new(theirs.Election, theirs.Measure, theirs.Issuer, official.Percent, official.Counted, official.Basis, official.Scope);
        Assert.Equal(new FigureComparison.Same(), alike.CompareWith(official));
    }

    [Fact]
    public void R15_seven_years_no_more_than_once_is_what_the_catalogue_has()
    {
        RuleVersion<TermRule> briefed = Assert.Single((IEnumerable<RuleVersion<TermRule>>)Briefing.TermRules);
        Assert.Equal(("as-briefed", new TermRule(7, new TermLimit.InTotal(1))), (briefed.Id.Value, briefed.Rule));
        RuleVersion<TermRule> law = Kazakhstan.Office("president").TermRule.Versions.Single(version => version.Id == "2022-11");
        Assert.True(briefed.Rule.Agrees(law.Rule));
        Assert.Equal((law.From, law.Citation.Act, law.Citation.Rank), (briefed.From, briefed.Citation.Act, briefed.Citation.Rank));
    }

    [Fact]
    public void R16_in_force_after_ten_calendar_days_implies_a_day_of_publication_that_no_source_gives()
    {
        EntryIntoForce entry = Assert.Single((IEnumerable<EntryIntoForce>)Briefing.Entries);
        Assert.Equal(Days.Clear(10).After(Milestone.Publication).At(CutOff.StartOfDay), entry.When);
        Assert.Equal(new LocalDate(2022, 11, 17), entry.InForce);
        Assert.Equal([new LocalDate(2022, 11, 6)], (IEnumerable<LocalDate>)entry.ImpliedPublication(Almaty));
        Assert.Equal("2022-11-17T00:00 Asia/Almaty (+06)", entry.InForceAfter(new LocalDate(2022, 11, 6), Almaty).Single().ToString());
        Finding check = Assert.Single((IEnumerable<Finding>)entry.Validate(Almaty).Findings);
        Assert.Equal(("entry-into-force.publication-inferred", Severity.Information, FindingKind.Derived), (check.Code.Value, check.Severity, check.Kind));
        Assert.Equal(entry.InForce, Assert.Single((IEnumerable<RuleVersion<TermRule>>)Briefing.TermRules).From);
    }

    [Fact]
    public void R17_the_version_in_force_on_voting_day_selects_the_rule_and_four_days_earlier_norms_conflict()
    {
        Election election = Assert.Single((IEnumerable<Election>)Briefing.Elections);
        RuleVersion<TermRule> briefed = Briefing.TermRules[0];
        Assert.True(briefed.IsInForceOn(election.VotingDay));
        Assert.Equal("term-of-office", Assert.Single((IEnumerable<AttributedStatement>)Briefing.Statements).Topic.Value);
        var inForce = Assert.IsType<RuleAnswer<TermRule>.InForce>(Kazakhstan.TermRule("president", election.VotingDay));
        Assert.True(inForce.Version.Rule.Agrees(briefed.Rule));
        Assert.Equal(["2022-11"], inForce.Concurring.Select(version => version.Id.Value));

        LocalDate before = briefed.From.Earliest.PlusDays(-1);
        var conflict = Assert.IsType<RuleAnswer<TermRule>.Conflicting>(Kazakhstan.TermRule("president", before));
        Assert.Equal([("2022-09", NormRank.Constitution), ("2011", NormRank.ConstitutionalLaw)], conflict.Versions.Select(version => (version.Id.Value, version.Citation.Rank)));
        Assert.Equal(new TermOfOffice(new LocalDate(2022, 11, 26), new LocalDate(2029, 11, 26)), inForce.Version.Rule.TermBeginning(new LocalDate(2022, 11, 26)));

        Assert.Equal(Verdict.Eligible, MayStand(election.VotingDay, 7).Verdict);
        Assert.Equal(Verdict.Barred, MayStand(new LocalDate(2026, 6, 30), 8).Verdict);
        Assert.Equal(Verdict.Undetermined, MayStand(new LocalDate(2026, 7, 1), 8).Verdict);
    }

    [Fact]
    public void R18_641_observers_were_accredited_in_the_end()
    {
        Assert.Equal((641, AccreditationStage.Accredited), (Statement2022.Observers.Total, Statement2022.Stage));
        Assert.Equal(new ValidationReport(), Statement2022.CompareWith(Split2022));
        AccreditationStatement misprint = Assert.Single((IEnumerable<AccreditationStatement>)_press["newspaper-2022"].Accreditations);
        Assert.Equal(27, Assert.Single((IEnumerable<Finding>)Statement2022.CompareWith(misprint).Findings).Broken!.Difference);
        Assert.Equal(new ValidationReport(), Split2022.Validate());
    }

    [Fact]
    public void R19_nine_organisations_are_named_of_ten_and_with_the_published_split_the_total_holds()
    {
        KindCount organisations = Statement2022.Observers.ByKind.Single(kind => kind.Kind == SenderKind.Organisation);
        KindCount states = Statement2022.Observers.ByKind.Single(kind => kind.Kind == SenderKind.State);
        Assert.Equal((Listing.Open, (int?)null, (int?)null), (organisations.Listing, organisations.Observers, organisations.Senders));
        Assert.Equal((35, (int?)null), (states.Senders!.Value, states.Observers));
        Assert.Equal(Listing.Complete, Statement2022.Observers.Kinds);
        Assert.Equal(
            [("OSCE/ODIHR", "OSCE"), ("IPA-CIS", "CIS"), ("CSTO-PA", "CSTO")],
            Statement2022.Observers.BySender.Where(line => line.Sender.Parent is not null).Select(line => (line.Sender.Id.Value, line.Sender.Parent!.Value)));
        Assert.Equal(
            ["CICA", "CIS", "CSTO-PA", "IPA-CIS", "OIC", "OSCE/ODIHR", "OTS", "SCO", "TURKPA"],
            Bodies(Statement2022.Observers).Order(StringComparer.Ordinal));

        Composition split = Split2022.Observers;
        Composition together = new(Statement2022.Observers.Total, split.ByKind, Listing.Complete, Statement2022.Observers.BySender);
        Finding tenth = Assert.Single((IEnumerable<Finding>)together.Validate().Findings);
        Assert.Equal(("composition.senders-not-all-listed", Severity.Information, -1), (tenth.Code.Value, tenth.Severity, (int)tenth.Broken!.Difference));
        Assert.Equal(states.Senders, split.ByKind.Single(kind => kind.Kind == SenderKind.State).Senders);
    }

    [Fact]
    public void R20_the_commission_visited_all_regions_whose_number_is_not_stated_and_checked_three_things()
    {
        Assert.Equal(
            [ActivityKind.Visit, ActivityKind.Check, ActivityKind.Check, ActivityKind.Check, ActivityKind.Meeting, ActivityKind.Briefing],
            Briefing.Activities.Select(activity => activity.Kind));
        Assert.All(Briefing.Activities, activity => Assert.Equal("Central Election Commission of Kazakhstan", activity.By!.ToString()));
        Assert.All(Briefing.Activities.Take(4), activity => Assert.Equal(new Coverage(all: true), activity.Where));
        Assert.Null(Briefing.Activities[0].Where!.Of);
    }

    [Fact]
    public void R21_the_briefing_was_one_day_after_accreditation_closed_and_5_days_before_voting()
    {
        LocalDate day = Briefing.Activities.Single(activity => activity.Kind == ActivityKind.Briefing).Day!.Value.Earliest;
        Assert.Equal(Briefing.Source.Published, day);
        Election election = Briefing.Elections[0].With(Milestone.AccreditationOpened, new LocalDate(2022, 9, 22));
        Assert.Equal(5, NodaTime.Period.DaysBetween(day, election.VotingDay));
        Timetable timetable = Kazakhstan.TimetableOf(election, LegalReference.Embedded);
        Deadline closes = timetable[Rules.InternationalAccreditationCloses].Single();
        Assert.Equal(day.PlusDays(-1), closes.Day);
        var window = new DeadlineWindow(timetable[Rules.InternationalAccreditationOpens].Single(), closes);
        Assert.Equal(WindowStatus.Closed, window.StatusAt(day.AtStartOfDayInZone(Almaty.Zone).ToInstant()));
        Assert.Equal(WindowStatus.Open, window.StatusAt(closes.At.ToInstant()));
    }

    [Fact]
    public void R22_two_elections_on_one_day_one_of_them_a_nationwide_contest_for_98_of_107_seats()
    {
        Assert.Equal([ElectionKind.Parliamentary, ElectionKind.Local], Accreditation2021.Elections.Select(election => election.Kind));
        Assert.Equal(new LocalDate(2021, 1, 10), Assert.Single(Accreditation2021.Elections.Select(election => election.VotingDay).Distinct()));
        Contest lists = Assert.Single((IEnumerable<Contest>)Accreditation2021.Elections[0].Contests);
        Assert.Equal((98, 107, Result2021.Contest), (lists.Seats, lists.SeatsOfBody, lists.Id));
        Assert.Equal(98, Kazakhstan.SeatRule("majilis", new LocalDate(2021, 1, 10)).Single().Rule.Seats);
        Assert.Empty(Accreditation2021.Elections[1].Contests);
        Assert.Empty(Accreditation2021.Validate().Findings);
    }

    [Fact]
    public void R23_accreditation_ends_after_five_clear_days_and_the_last_meeting_was_on_that_day()
    {
        Election election = Accreditation2021.Elections[0];
        Deadline closes = Kazakhstan.TimetableOf(election, LegalReference.Embedded)[Rules.InternationalAccreditationCloses].Single();
        Assert.Equal("2021-01-04T18:00 Asia/Almaty (+06)", closes.ToString());
        Activity meeting = Assert.Single((IEnumerable<Activity>)Accreditation2021.Activities);
        Assert.Equal((ActivityKind.Meeting, "Central Election Commission of Kazakhstan"), (meeting.Kind, meeting.By!.ToString()));
        Assert.Equal(closes.Day, meeting.Day);
        Assert.Equal(closes.Day, Statement2021.AsOf);

        Amount figure = Accreditation2021.Statements.SelectMany(statement => statement.Figures).Single();
        Assert.Equal("days before voting day", figure.Name);
        long days = figure.Value;
        Assert.Equal(days, NodaTime.Period.DaysBetween(closes.Day, election.VotingDay) - 1);
        Assert.NotEqual(closes.Day, election.VotingDay.PlusDays((int)-days));
        Assert.Equal(3, closes.Rule.Acts.Count);
    }

    [Fact]
    public void R24_398_observers_are_322_from_10_organisations_and_76_from_31_states()
    {
        Composition observers = Statement2021.Observers;
        Assert.Equal(398, observers.Total);
        Assert.Equal([(322, 10), (76, 31)], observers.ByKind.Select(kind => (kind.Observers!.Value, kind.Senders!.Value)));
        Assert.All(observers.ByKind.Select(kind => kind.Listing).Append(observers.Kinds), listing => Assert.Equal(Listing.Complete, listing));
        Assert.Equal(398, observers.ByKind.Sum(kind => kind.Observers!.Value.Number));
        Assert.Equal(new ValidationReport(), Statement2021.Validate());
        Assert.True(Statement2021.TryGetShare(SenderKind.Organisation, out Share? share));
        Assert.Equal(new Share(322, 398, ShareBasis.AccreditedObservers), share);
    }

    [Fact]
    public void R25_by_organisation_by_parent_and_in_sum()
    {
        Composition observers = Statement2021.Observers;
        (string Body, long Observers)[] lines = [("IPA-CIS", 48), ("CIS-EC", 179), ("OIC", 4), ("OSCE/ODIHR", 42), ("OSCE-PA", 9), ("SCO", 15), ("OTS", 7), ("CSTO-PA", 7), ("TURKPA", 9), ("EU-Delegation", 2)];
        Assert.All(lines, line => Assert.Equal(CountRange.Exactly(line.Observers), observers.CountBy(Sender)[line.Body]));
        Assert.Equal(lines.Length, Bodies(observers).Count());
        CountTable<SenderId> parents = observers.CountBy(line => line.Sender.Kind == SenderKind.Organisation ? observers.TopmostOf(line) : null);
        Assert.Equal(322, parents.Sum(pair => pair.Value.AtLeast));
        Assert.Equal("No findings.", SenderCatalog.BuiltIn.Check(observers, new LocalDate(2021, 1, 5)).ToString());
        Assert.Equal((227, 51, 7, 2, 8), (parents["CIS"].AtLeast, parents["OSCE"].AtLeast, parents["CSTO"].AtLeast, parents["EU"].AtLeast, parents.Count));
    }

    [Fact]
    public void R26_31_states_are_named_none_twice_each_with_its_code()
    {
        ValueList<JurisdictionId> states = States(Statement2021.Observers).ToValueList();
        Assert.Equal(31, states.Distinct().Count());
        Assert.All(Statement2021.Observers.BySender.Where(line => line.Sender.Kind == SenderKind.State), line => Assert.Equal(line.Sender.State?.Value, line.Sender.Id.Value));
        Assert.Equal(
            "AM AZ BE CA CH CZ DE EE ES FI FR GB HU ID IN IT JO KG MD MN MV NO PH PL PS RO RU SE TR UA UZ",
            string.Join(' ', states.Select(state => state.Value).Order(StringComparer.Ordinal)));
        Assert.Equal("Palestine", Statement2021.Observers.BySender.Single(line => line.Sender.State == "PS").Sender.Name.ToString());
        Assert.Equal("Great Britain", Statement2021.Observers.BySender.Single(line => line.Sender.State == "GB").Sender.Name.ToString());
    }

    [Fact]
    public void R27_a_body_that_is_not_mentioned_has_no_number_not_even_zero()
    {
        Assert.Equal(CountRange.Unknown, Statement2021.Observers.CountBy(Sender)["EP"]);
        Assert.Equal(CountRange.Exactly(2), Statement2021.Observers.CountBy(Sender)["EU-Delegation"]);
        Assert.Equal(["accreditation", "accreditation"], Accreditation2021.Statements.Select(statement => statement.Topic.Value));
        Assert.Contains("European Parliament is not mentioned", Accreditation2021.Statements[0].What.ToString(), StringComparison.Ordinal);
        Assert.Empty(Accreditation2021.Statements[0].Figures);
    }

    [Fact]
    public void R28_the_coordinator_was_sent_by_a_body_and_holds_an_office_and_has_no_nationality()
    {
        Assert.Equal(("IPA-CIS-2022", SenderKind.Organisation, "CIS"), (Ipa.Id.Value, Ipa.Sender.Kind, Ipa.Sender.Parent?.Value));
        MissionMember coordinator = Assert.Single((IEnumerable<MissionMember>)Ipa.Members);
        Assert.Equal((ObserverRole.Coordinator, Ipa.Sender.Id), (coordinator.Role, coordinator.Sender));
        Assert.Contains("Tajikistan", coordinator.OfficeHeld!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Role", "Sender", "OfficeHeld", "Person"], typeof(MissionMember).GetProperties().Select(property => property.Name));
    }

    [Fact]
    public void R29_the_norm_is_entrenched_by_the_law_and_called_so_by_the_speaker()
    {
        TermRule rule = Kazakhstan.TermRule("president", IpaReport.Elections[0].VotingDay).Single().Rule;
        Assert.True(rule.Entrenched);
        Assert.Equal(["term-of-office", "ballot", "candidates", TopicId.ConditionsForObservation.Value], IpaReport.Statements.Select(one => one.Topic.Value));
        AttributedStatement statement = IpaReport.Statements[0];
        Assert.Equal("cannot be changed by the law", statement.Quote!.ToString());
        Assert.Equal([("years", rule.Years), ("terms", ((TermLimit.InTotal)rule.Limit).Maximum)], statement.Figures.Select(figure => (figure.Name, (int)figure.Value)));
    }

    [Fact]
    public void R30_the_line_against_all_is_a_dated_rule_and_counts_only_where_the_ballot_had_one()
    {
        Assert.Contains(IpaReport.Statements, statement => statement.Topic == "ballot" && statement.Quote!.ToString() == "against all");
        LocalDate day = IpaReport.Elections[0].VotingDay;
        RuleVersion<BallotRule> rule = Kazakhstan.BallotRule(day).Single();
        Ballot ballot = Result2022.Tally.Ballot;
        Assert.True(rule.Rule.AgainstAll);
        Assert.Equal(new ValidationReport(), rule.Rule.Check(ballot));
        Assert.False(Kazakhstan.BallotRule(new LocalDate(2021, 1, 10)).Single().Rule.AgainstAll);
        Assert.Equal("ballot.against-all-missing", Assert.Single((IEnumerable<Finding>)rule.Rule.Check(Result2021.Tally.Ballot, rule.Citation).Findings).Code.Value);

        Assert.Equal(new Share(6456392, 7940477, ShareBasis.VotesIncludingAgainstAll), Result2022.Tally.ShareOf("tokayev", ShareBasis.VotesIncludingAgainstAll));
        Assert.Equal(7940477, Result2022.Tally.ValidVotes);
        Assert.Throws<ArgumentException>(() => Result2021.Tally.ShareOf("nur-otan", ShareBasis.VotesIncludingAgainstAll));
        WinnerRule winner = Kazakhstan.WinnerRule("president", day).Single().Rule;
        Assert.Equal("tokayev", Assert.IsType<Outcome.Elected>(winner.Decide(Result2022.Tally)).Option.Value);
        Tally protest = new(ballot, [100, 90, 0, 0, 0, 0, 1000]);
        Assert.Equal(["tokayev", "dairabayev"], Assert.IsType<Outcome.SecondRound>(winner.Decide(protest)).Between);
    }

    [Fact]
    public void R31_that_two_candidates_are_women_is_what_the_speaker_said()
    {
        AttributedStatement statement = IpaReport.Statements.Single(one => one.Topic == "candidates");
        Assert.Equal(new Amount("women among the candidates", 2), Assert.Single((IEnumerable<Amount>)statement.Figures));
        Assert.Equal("Chairman of the Senate of Kazakhstan", statement.By.ToString());
        Assert.Equal(["Id", "Name", "Kind"], typeof(BallotOption).GetProperties().Select(property => property.Name));
    }

    [Fact]
    public void R32_stations_in_14_other_countries_close_by_their_own_clocks_and_deadlines_by_the_clock_of_the_host()
    {
        Assert.Equal("AM AZ BY CN FR IT KG KR MD RO RU TJ TR UZ", string.Join(' ', Ipa.Abroad.Select(unit => unit.Country.Value).Order(StringComparer.Ordinal)));
        Assert.All(Ipa.Abroad, unit => Assert.Equal($"abroad-{unit.Country}", unit.Id.Value));
        StatutoryRule ends = Kazakhstan.StatutoryRule(Rules.VotingEnds, Ipa.Election.VotingDay).Single().Rule;
        var closing = Ipa.Abroad.ToDictionary(
            unit => unit.Country.Value,
            unit => ends.Evaluate(Ipa.Election.FirstRound, LegalReference.Embedded.Clock(unit.Zone!)).Single().At);
        Assert.All(closing.Values, moment => Assert.Equal(VotingDay2022.At(new LocalTime(20, 0)), moment.LocalDateTime));
        Assert.Equal("KR", closing.MinBy(pair => pair.Value.ToInstant()).Key);
        Assert.Equal(Instant.FromUtc(2022, 11, 20, 11, 0), closing["KR"].ToInstant());
        Assert.Equal(Instant.FromUtc(2022, 11, 20, 19, 0), closing["FR"].ToInstant());

        Deadline closes = Kazakhstan.TimetableOf(Ipa.Election, LegalReference.Embedded)[Rules.InternationalAccreditationCloses].Single();
        Assert.Equal("2022-11-14T21:00", closes.At.ToInstant().InZone(LegalReference.Embedded.Clock("Asia/Seoul").Zone).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", null));
    }

    [Fact]
    public void R33_two_documents_were_handed_over_before_voting_day()
    {
        Assert.Equal([DocumentKind.LegalOpinion, DocumentKind.ExpertReport], Ipa.Documents.Select(document => document.Kind));
        Assert.All(Ipa.Documents, document =>
        {
            Assert.Equal("Senate of Kazakhstan", document.HandedTo!.ToString());
            Assert.Equal(Ipa.Election.VotingDay.PlusDays(-1), document.Issued!.Value.Latest);
        });
    }

    [Fact]
    public void R34_67_observers_from_parliaments_of_8_states_and_that_of_the_host_is_for_review()
    {
        Composition observers = Ipa.Observers;
        KindCount states = Assert.Single((IEnumerable<KindCount>)observers.ByKind);
        Assert.Equal((67, 8, Listing.Complete), (observers.Total, states.Senders, states.Listing));
        Assert.Equal([Branch.Legislative], (IEnumerable<Branch>)states.Branches);
        Assert.Equal("AM AZ BY KG KZ RU TJ UZ", string.Join(' ', States(observers).Select(state => state.Value).Order(StringComparer.Ordinal)));
        Assert.All(observers.BySender, line => Assert.Equal((Branch.Legislative, $"{line.Sender.State}-parliament"), (line.Sender.Branch, line.Sender.Id.Value)));
        Finding review = Assert.Single((IEnumerable<Finding>)IpaReport.Validate().Findings);
        Assert.Equal(("composition.organ-of-the-host", FindingKind.Screen, "missions[0].observers.bySender"), (review.Code.Value, review.Kind, review.Path));
        Assert.Equal(["Parliament of Kazakhstan (KZ-parliament)"], (IEnumerable<string>)review.Subjects);
        Assert.True(IpaReport.Validate().IsValid);
    }

    [Fact]
    public void R35_67_accredited_and_174_asked_for_are_together_at_least_174_and_at_most_241()
    {
        AccreditationStatement accredited = Assert.Single((IEnumerable<AccreditationStatement>)IpaReport.Accreditations);
        AccreditationStatement requested = Assert.Single((IEnumerable<AccreditationStatement>)CisReport.Accreditations);
        Assert.Equal(new("CIS", CountRange.Exactly(67)), Assert.Single(accredited.CountBy(accredited.Observers.TopmostOf)));
        Assert.Equal(Ipa.Sender, accredited.Observers.BySender[0].Sender);
        Assert.Equal(CountRange.Exactly(67), accredited.CountBy(Sender)[Ipa.Sender.Id]);
        Assert.Equal(((StatedCount?)null, AccreditationStage.Accredited), (accredited.Observers.Total, accredited.Stage));
        Assert.Throws<ArgumentException>(() => accredited.CompareWith(requested));
        Assert.Contains(Cis.Observers.BySender, line => line.Sender.Id == Ipa.Sender.Id);

        CountRange union = requested.Observers.Total!.Value.Range.Union(accredited.CountBy(Sender)["IPA-CIS"]);
        Assert.Equal(new CountRange(174, 241), union);
        Assert.Equal(union, Cis.Headcount!.Union(Ipa.Headcount!));
        Assert.True(union.AtMost < Statement2022.Observers.Total!.Value.Number);
    }

    [Fact]
    public void R36_the_provenance_of_a_report_is_a_chain()
    {
        Assert.Equal(["Information Center, Almaty", "Aki Press", "Euractiv.com"], Accreditation2021.Source.Chain.Select(source => source.Title));
        Assert.Equal(2, IpaReport.Source.Chain.Count);
        Assert.Equal("Site of the Inter-Parliamentary Assembly of States", IpaReport.Source.Chain[^1].Title);
        Assert.Equal(["CentralasianLIGHT.org, on the observers of the CIS", "Riteurasia"], CisReport.Source.Chain.Select(source => source.Title));
        Assert.Equal(
            ["2022-11-15", "2022-11-21", "2022-11-15", "2021-01-06", ""],
            PressFile.Five.Select(name => $"{_press[name].Source.Published}"));
    }

    [Fact]
    public void The_results_of_both_elections_add_up_and_give_the_seats_and_the_winner_that_were_announced()
    {
        foreach (PublishedResult result in (PublishedResult[])[Result2021, Result2022])
        {
            Assert.Equal(new ValidationReport(), result.Validate());
        }

        Assert.True(Result2022.Tally.TryGetTurnout(Quantity.BallotsIssued, out Share? turnout));
        Assert.True(Percent.Parse("69.44").IsRounded(turnout));
        Outcome outcome = Kazakhstan.WinnerRule("president", VotingDay2022).Single().Rule.Decide(Result2022.Tally);
        Assert.True(Percent.Parse("81.31").IsRounded(Assert.IsType<Outcome.Elected>(outcome).Share));

        SeatRule rule = Kazakhstan.SeatRule("majilis", new LocalDate(2021, 1, 10)).Single().Rule;
        Assert.Equal(Result2021.Lines.Select(line => line.Seats!.Value), rule.Allocate(Result2021.Tally).Single().Lines.Select(line => line.Seats));
    }

    [Fact]
    public void Every_report_is_written_and_read_back_the_same()
    {
        foreach (PublishedReport report in _press.All)
        {
            Assert.Equal(report, ElectionJson.Read<PublishedReport>(ElectionJson.Write(report)));
        }
    }

    private static Eligibility MayStand(LocalDate votingDay, int tenures) =>
        Kazakhstan.MayStand("president", new("holder-2", [.. PressFile.Presidents.Take(tenures)], new("KZ", ElectionKind.Presidential, votingDay)));

    private static SenderId Sender(Delegation line) => line.Sender.Id;

    private static IEnumerable<JurisdictionId> States(Composition observers) => observers.BySender.Select(line => line.Sender.State).OfType<JurisdictionId>();

    private static IEnumerable<string> Bodies(Composition observers) =>
        observers.BySender.Where(line => line.Sender.Kind == SenderKind.Organisation).Select(line => line.Sender.Id.Value);
}
