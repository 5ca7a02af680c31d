using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;
using NodaTime.Text;
using static ElectionObservation.Accreditations.AccreditationStep;
using static ElectionObservation.Accreditations.Timeliness;
using static ElectionObservation.Tests.Accreditations.Registers;

namespace ElectionObservation.Tests.Accreditations;

public class AccreditationLawTests
{
    private static readonly Citation Cited = new("Act on Observers", "Art. 1", NormRank.Law, Evidence.Confirmed);

    private static readonly Election Own = new("x-own", ElectionKind.Presidential, new LocalDate(2022, 11, 20));

    private static readonly AccreditationLaw Kazakhstan2022 =
        Law("KZ", new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)).With("accreditationOpened", new LocalDate(2022, 10, 1)));

    private static readonly AccreditationLaw Georgia2024 = Law("GE", new("GE", ElectionKind.Parliamentary, new LocalDate(2024, 10, 26)));

    /// <summary>18:00 in Almaty on the last day.</summary>
    [Theory]
    [InlineData("2022-11-20", "2022-11-14T12:00:00Z")]
    [InlineData("2021-01-10", "2021-01-04T12:00:00Z")]
    public void In_Kazakhstan_time_is_over_a_second_after_six_by_the_clock_of_the_capital(string votingDay, string last)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(votingDay).Value;
        AccreditationLaw law = Law("KZ", new Election("KZ", ElectionKind.Presidential, day).With("accreditationOpened", day.PlusDays(-30)));
        Instant limit = At(last);
        bool isOpeningKnown = day.Year > 2021;
        AccreditationAct[] acts = [Requested(limit), Later(2, Submitted, limit), Later(3, Granted, limit)];
        Assert.Equal([isOpeningKnown ? InTime : Undetermined, InTime, InTime], Timed(law, acts));
        Assert.Equal(InTime, Closing(law, acts[0]));

        Instant second = limit.Plus(Duration.FromSeconds(1));
        Assert.Equal([OutOfTime, Undetermined, Undetermined], Timed(law, Requested(second), Later(2, Submitted, second), Later(3, Granted, second)));
        Assert.Equal([isOpeningKnown ? InTime : Undetermined, Undetermined], Timed(law, acts[0], Later(2, Submitted, second)));
        Assert.Equal([NoRule], Timed(law, Requested(second, new("S1", ObserverAudience.Media))));

        ValidationReport report = law.Check(Of(Act(9, "A", Invited, -500), Requested(second)).AsOf(second));
        Finding late = Assert.Single(report.Findings, finding => finding.Code == "accreditation.out-of-time");
        Assert.Equal((Severity.Error, FindingKind.Legal, "accreditations[A].acts[1]", "Art. 20-2(4)"), (late.Severity, late.Kind, late.Path, late.Citation!.Provision));

        static Timeliness Closing(AccreditationLaw law, AccreditationAct act)
        {
            var answer = Assert.IsType<DeadlineAnswer.Known>(law.TimingOf(act, Of(act).AsOf(act.At)).Rules["international-accreditation-closes"]);
            Assert.Equal("Asia/Almaty", answer.Deadline.Zone.Value);
            return answer.Deadline.IsMetBy(act.At) ? InTime : OutOfTime;
        }
    }

    [Property]
    public void In_Kazakhstan_every_second_is_on_one_side_of_the_limit(DoNotSize<int> seed)
    {
        int seconds = new Random(seed.Item).Next(-3, 4) * new Random(seed.Item / 7).Next(1, 100_000);
        Instant limit = At("2022-11-14T12:00:00Z");
        Instant moment = limit.Plus(Duration.FromSeconds(seconds));
        Assert.Equal(
            seconds <= 0 ? [InTime, InTime, InTime] : [OutOfTime, Undetermined, Undetermined],
            Timed(Kazakhstan2022, Requested(moment), Later(2, Submitted, moment), Later(3, Granted, moment)));
    }

    [Property]
    public void In_Georgia_days_are_counted_by_the_clock_of_the_capital(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Instant asked = At("2024-09-01T00:00:00Z").Plus(Duration.FromSeconds(random.Next(20 * 86_400)));
        Instant decided = asked.Plus(Duration.FromSeconds(random.Next(7 * 86_400)));
        int days = Period.DaysBetween(Local(asked), Local(decided));
        Assert.Equal(
            days <= 4 ? InTime : days == 5 ? Undetermined : OutOfTime,
            Timed(Georgia2024, Requested(asked, new("S1", ObserverAudience.Domestic)), Later(2, random.Next(2) == 0 ? Granted : Refused, decided))[1]);

        static LocalDate Local(Instant moment) => moment.WithOffset(Offset.FromHours(4)).Date;
    }

    [Property]
    public void Findings_do_not_depend_on_the_order_of_the_acts(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationAct[] acts = Registers.Random(random, circles: true);
        AccreditationLaw law = OwnLaw(Full());
        SenderDirectory senders = Senders.With(new("S1", SenderKind.State, LocalizedText.English("Ministry"), state: "x-own"));
        Instant moment = Hour(random.Next(30));
        ValidationReport report = law.Check(Of(acts).AsOf(moment), senders);
        random.Shuffle(acts);
        Assert.Equal(report, law.Check(Of(acts).AsOf(moment), senders));
        Assert.Equal(report.Findings.Count, report.Findings.Distinct().Count());
    }

    [Fact]
    public void In_Kazakhstan_a_list_that_comes_before_the_opening_is_too_early()
    {
        AccreditationLaw law = Law("KZ", new Election("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)).With("accreditationOpened", new LocalDate(2022, 10, 1)));
        Instant opening = At("2022-09-30T18:00:00Z");
        Assert.Equal([InTime], Timed(law, Requested(opening)));
        Assert.Equal([OutOfTime], Timed(law, Requested(opening.PlusNanoseconds(-1))));
        Finding early = Assert.Single(law.Check(Of(Requested(opening.PlusNanoseconds(-1))).AsOf(opening)).Findings, finding => finding.Code == "accreditation.out-of-time");
        Assert.Equal("Art. 20-2(3)", early.Citation!.Provision);
        Assert.Contains("international-accreditation-opens", early.Subjects[2], StringComparison.Ordinal);
        Assert.Equal(3, early.Subjects.Count);
    }

    /// <summary>In Tbilisi a day ends at 20:00 in Greenwich. "Within five days" is read with and without the day of the application.</summary>
    [Fact]
    public void In_Georgia_a_decision_follows_each_application_in_its_own_time()
    {
        AccreditationLaw law = Law("GE", new("GE", ElectionKind.Parliamentary, new LocalDate(2024, 10, 26)));
        Applicant body = new("S1", ObserverAudience.Domestic);
        Instant asked = At("2024-10-10T08:00:00Z");
        Assert.Equal(InTime, Decided(asked, "2024-10-14T19:59:59Z", body));
        Assert.Equal(Undetermined, Decided(asked, "2024-10-14T20:00:00Z", body));
        Assert.Equal(Undetermined, Decided(asked, "2024-10-15T19:59:59Z", body));
        Assert.Equal(OutOfTime, Decided(asked, "2024-10-15T20:00:00Z", body));
        Assert.Equal(OutOfTime, Decided(asked, "2024-10-15T20:00:00Z", body, Refused));
        Assert.Equal(InTime, Decided(At("2024-10-12T08:00:00Z"), "2024-10-15T20:00:00Z", body));

        // An hour after midnight in Tbilisi is the next day there.
        Assert.Equal(InTime, Decided(At("2024-10-10T21:00:00Z"), "2024-10-14T20:00:00Z", body));

        // From abroad, in any case not later than four days before voting, in both readings.
        Applicant foreign = new("S1", person: "p");
        Instant late = At("2024-10-19T08:00:00Z");
        Assert.Equal(InTime, Decided(late, "2024-10-22T19:59:59Z", foreign));
        Assert.Equal(OutOfTime, Decided(late, "2024-10-22T20:00:00Z", foreign));
        Assert.Equal(Undetermined, Decided(asked, "2024-10-14T20:00:00Z", foreign));

        // Without its application nothing is known of its time.
        AccreditationAct granted = new(2, "B", Granted, asked, asked);
        Assert.Equal(NoRule, law.TimingOf(granted, AccreditationRegister.Empty.AsOf(asked)).Timeliness);

        Timeliness Decided(Instant request, string decision, Applicant applicant, AccreditationStep step = Granted) =>
            Timed(law, Requested(request, applicant), Later(2, step, At(decision)))[1];
    }

    [Fact]
    public void A_time_is_counted_from_the_request_before_the_act_and_not_from_a_later_one()
    {
        AccreditationLaw law = Law("GE", new("GE", ElectionKind.Parliamentary, new LocalDate(2024, 10, 26)));
        Applicant body = new("S1", ObserverAudience.Domestic);
        AccreditationAct again = new(3, "A", AccreditationStep.Requested, At("2024-10-17T08:00:00Z"), At("2024-10-17T08:00:00Z"), body);
        Assert.Equal([OutOfTime, OutOfTime], Timed(law, Requested(At("2024-10-01T08:00:00Z"), body), Later(2, Refused, At("2024-10-16T08:00:00Z")), again)[1..]);
    }

    [Fact]
    public void In_Georgia_a_decision_that_has_not_come_is_overdue_when_it_is_late_in_every_reading()
    {
        AccreditationLaw law = Law("GE", new("GE", ElectionKind.Parliamentary, new LocalDate(2024, 10, 26)));
        AccreditationRegister register = Of(Requested(At("2024-10-10T08:00:00Z"), new("S1", ObserverAudience.Domestic)));
        Assert.Empty(Codes(law.Check(register.AsOf(At("2024-10-15T19:59:59Z")))));
        Assert.Equal(["accreditation.decision-overdue"], Codes(law.Check(register.AsOf(At("2024-10-15T20:00:00Z")))));
        Assert.Empty(Codes(law.Check(register.Record(Later(2, Withdrawn, At("2024-10-14T08:00:00Z"))).AsOf(At("2024-10-15T20:00:00Z")))));
    }

    [Fact]
    public void In_Georgia_a_sender_is_a_year_old_on_voting_day()
    {
        AccreditationLaw law = Law("GE", new("GE", ElectionKind.Parliamentary, new LocalDate(2024, 10, 26)));
        Assert.Empty(Founded(new LocalDate(2023, 10, 26)));
        Assert.Equal(["accreditation.sender-too-young"], Founded(new LocalDate(2023, 10, 27)));
        Assert.Equal(["accreditation.sender-perhaps-too-young"], Founded(LegalDate.Month(2023, 10)));
        Assert.Equal(["accreditation.sender-too-young"], Founded(LegalDate.Month(2023, 11)));
        Assert.Equal(["accreditation.sender-perhaps-too-young"], Founded(LegalDate.NotKnown));
        Assert.Equal(["accreditation.sender-too-young"], Founded(LegalDate.OnOrAfter(new LocalDate(2024, 1, 1))));
        Assert.Empty(Founded(null));

        IEnumerable<string> Founded(LegalDate? day) =>
            Codes(law.Check(Of(Requested(At("2024-10-10T08:00:00Z"), new("S1", ObserverAudience.Domestic, founded: day))).AsOf(At("2024-10-11T08:00:00Z"))));
    }

    [Fact]
    public void Findings_name_what_they_are_about_and_how_sure_that_is()
    {
        AccreditationLaw georgia = Law("GE", new("GE", ElectionKind.Parliamentary, new LocalDate(2024, 10, 26)));
        foreach ((LegalDate founded, string code, Severity severity) in ((LegalDate, string, Severity)[])
            [(new LocalDate(2023, 10, 27), "accreditation.sender-too-young", Severity.Error), (LegalDate.Month(2023, 10), "accreditation.sender-perhaps-too-young", Severity.Warning)])
        {
            Finding young = Assert.Single(georgia.Check(Of(Requested(At("2024-10-10T08:00:00Z"), new("S1", ObserverAudience.Domestic, founded: founded))).AsOf(At("2024-10-11T08:00:00Z"))).Findings);
            Assert.Equal((code, severity, 3), (young.Code.Value, young.Severity, young.Subjects.Count));
            Assert.Equal(("S1", founded.ToString()), (young.Subjects[0], young.Subjects[1]));
            Assert.Contains("12", young.Subjects[2], StringComparison.Ordinal);
        }

        Finding overdue = Assert.Single(georgia.Check(Of(Requested(At("2024-10-10T08:00:00Z"), new("S1", ObserverAudience.Domestic))).AsOf(At("2024-10-15T20:00:00Z"))).Findings);
        Assert.Contains("2024-10-15", Assert.Single((IEnumerable<string>)overdue.Subjects), StringComparison.Ordinal);
        Assert.NotNull(overdue.Citation);

        AccreditationLaw kazakhstan = Law("KZ", new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)));
        Instant late = At("2022-11-14T12:00:01Z");
        Finding[] found = [.. kazakhstan.Check(Of(Requested(At("2022-11-14T12:00:00Z")), Later(2, Granted, late)).AsOf(late)).Findings.Where(finding => finding.Code.Value.EndsWith("out-of-time", StringComparison.Ordinal))];
        Assert.Equal([("accreditation.perhaps-out-of-time", Severity.Warning)], found.Select(finding => (finding.Code.Value, finding.Severity)));
        Assert.Equal(["Granted", "2022-11-14T12:00:01Z"], found[0].Subjects.Take(2));
        Assert.NotNull(found[0].Citation);
    }

    [Fact]
    public void Where_the_day_is_not_said_a_sender_too_young_in_one_reading_is_perhaps_so()
    {
        AccreditationLaw law = OwnLaw(new(AccessRegime.Free, [ObserverAudience.Domestic], existence: new(24)));
        Assert.Equal(["accreditation.sender-perhaps-too-young"], Founded(new LocalDate(2020, 11, 15)));
        Assert.Equal(["accreditation.sender-too-young"], Founded(new LocalDate(2020, 11, 21)));
        Assert.Empty(Founded(new LocalDate(2020, 11, 10)));
        Assert.Equal(["accreditation.sender-perhaps-too-young"], Founded(LegalDate.NotKnown));

        // A milestone that is not known leaves it open.
        law = OwnLaw(new(AccessRegime.Free, [ObserverAudience.Domestic], existence: new(24, Milestone.Oath)));
        Assert.Equal(["accreditation.sender-perhaps-too-young"], Founded(new LocalDate(2000, 1, 1)));

        IEnumerable<string> Founded(LegalDate day) =>
            Codes(law.Check(Of(Requested(At("2022-11-10T08:00:00Z"), new("S1", ObserverAudience.Domestic, founded: day))).AsOf(At("2022-11-10T08:00:00Z"))));
    }

    [Fact]
    public void In_Moldova_accreditation_stays_valid_in_the_second_round()
    {
        Election election = new("MD", ElectionKind.Presidential, new LocalDate(2020, 11, 1), laterRounds: [new(new LocalDate(2020, 11, 15))]);
        AccreditationLaw second = JurisdictionCatalog.BuiltIn["MD"].AccreditationOf(election, LegalReference.Embedded, 2);
        ObserverAccess access = second.AccessOf(ObserverAudience.International).Single().Rule;
        Assert.Equal(CarryOver.CarriedAndOpen, access.SecondRound);
        Assert.Equal(2, second.Round);
        Accreditation first = Of(Requested(At("2020-10-20T08:00:00Z")), Later(2, Granted, At("2020-10-21T08:00:00Z"))).AsOf(At("2020-11-15T08:00:00Z"))["A"];
        Assert.True(first.HoldsIn(second.Round, access.SecondRound));
        Assert.Throws<ArgumentOutOfRangeException>(() => JurisdictionCatalog.BuiltIn["MD"].AccreditationOf(election, LegalReference.Embedded, 3));
        Assert.Throws<ArgumentException>(() => JurisdictionCatalog.BuiltIn["KZ"].AccreditationOf(election, LegalReference.Embedded));
    }

    [Fact]
    public void The_times_of_one_round_are_not_those_of_another()
    {
        Election election = new("MD", ElectionKind.Presidential, new LocalDate(2020, 11, 1), laterRounds: [new(new LocalDate(2020, 11, 15))]);
        AccreditationLaw first = Law("MD", election);
        AccreditationLaw second = JurisdictionCatalog.BuiltIn["MD"].AccreditationOf(election, LegalReference.Embedded, 2);
        AccreditationAct anew = Requested(At("2020-11-04T08:00:00Z"), new("S1", person: "p", round: 2));
        Assert.Equal(NoRule, first.TimingOf(anew, Of(anew).AsOf(anew.At)).Timeliness);
        Assert.Equal(InTime, second.TimingOf(anew, Of(anew).AsOf(anew.At)).Timeliness);
        Assert.Equal(["accreditation.not-invited"], Codes(first.Check(Of(anew).AsOf(anew.At))));
    }

    [Fact]
    public void A_law_without_findings()
    {
        AccreditationLaw law = OwnLaw(Full());
        Assert.Equal(new ValidationReport(), law.Check(Of(Clean()).AsOf(Hour(100)), Senders));
        Assert.Equal("accreditation to x-own presidential 2022-11-20: domestic, international", law.ToString());
        Assert.IsType<RuleAnswer<ObserverAccess>.NoneInForce>(law.AccessOf(ObserverAudience.Party));
    }

    [Fact]
    public void What_law_forbids_is_an_error_with_its_citation_and_anything_else_a_reason_to_look()
    {
        AccreditationLaw strict = OwnLaw(Full());
        AccreditationLaw silent = OwnLaw(new(AccessRegime.WithoutTime, [ObserverAudience.International, ObserverAudience.Domestic]));
        var senders = Senders.With(new("S1", SenderKind.State, LocalizedText.English("Ministry"), state: "x-own"));

        AssertBoth("accreditation.organ-of-the-host", true, Clean());
        AssertBoth("accreditation.two-active", true, [.. Clean("S0"), Request(4, "B", 2, "p", "S0"), Act(5, "B", Granted, 3)]);
        AssertBoth("accreditation.revoked-before", true, [.. Clean("S0"), Act(4, "A", Revoked, 3), Request(5, "B", 4, "p", "S0")]);
        AssertBoth("accreditation.interest-declared", false, [Act(1, "A", Invited, 0), Act(2, "A", AccreditationStep.Requested, 1, applicant: new("S0", person: "p", interest: true))]);
        AssertBoth("accreditation.not-invited", false, [Request(1, "A", 1, "p", "S0")]);

        void AssertBoth(FindingCode code, bool isAnyway, AccreditationAct[] acts)
        {
            Finding finding = Assert.Single(strict.Check(Of(acts).AsOf(Hour(100)), senders).Findings);
            Assert.Equal((code, Severity.Error, FindingKind.Legal, Cited), (finding.Code, finding.Severity, finding.Kind, finding.Citation));
            ValidationReport look = silent.Check(Of(acts).AsOf(Hour(100)), senders);
            string[] expected = isAnyway ? [$"{code} Warning Screen "] : [];
            Assert.Equal(expected, look.Findings.Select(one => $"{one.Code} {one.Severity} {one.Kind} {one.Citation}"));
        }
    }

    [Fact]
    public void An_organ_of_the_host_is_one_from_abroad_and_known_as_one()
    {
        AccreditationLaw law = OwnLaw(Full());
        var senders = Senders.With(new("S1", SenderKind.State, LocalizedText.English("Ministry"), state: "x-own"));
        Assert.Empty(Codes(law.Check(Of(Clean()).AsOf(Hour(100)))));
        Assert.Empty(Codes(law.Check(Of(Clean()).AsOf(Hour(100)), Senders)));
        Assert.Empty(Codes(law.Check(Of(Act(1, "A", AccreditationStep.Requested, 1, applicant: new("S1", ObserverAudience.Domestic, "p"))).AsOf(Hour(100)), senders)));
    }

    [Fact]
    public void A_revocation_that_fell_on_appeal_stands_in_nobodys_way()
    {
        AccreditationLaw law = OwnLaw(new(AccessRegime.WithoutTime, [ObserverAudience.International], conflicts: [Conflict.RevokedBefore]));
        AccreditationAct[] acts = [.. Clean(), Act(4, "A", Revoked, 3), Act(5, "A", Appealed, 4), Request(6, "B", 6, "p")];
        Assert.Equal(["accreditation.revoked-before"], Codes(law.Check(Of(acts).AsOf(Hour(100)))));
        Assert.Empty(Codes(law.Check(Of([.. acts, Act(7, "A", AppealUpheld, 5), Act(8, "A", Withdrawn, 5)]).AsOf(Hour(100)))));
        Assert.Empty(Codes(law.Check(Of([.. Clean(), Act(4, "A", Revoked, 7), Request(6, "B", 6, "p")]).AsOf(Hour(100)))));
    }

    [Fact]
    public void An_invitation_is_one_of_the_sender()
    {
        AccreditationLaw law = OwnLaw(Full());
        Assert.Empty(Codes(law.Check(Of([.. Clean(), Request(4, "B", 2, "q")]).AsOf(Hour(100)))));
        Assert.Equal(["accreditation.not-invited"], Codes(law.Check(Of([.. Clean(), Request(4, "B", 2, "q", "S0")]).AsOf(Hour(100)))));
        Assert.Empty(Codes(law.Check(Of(Act(1, "A", AccreditationStep.Requested, 2, applicant: new("S0", ObserverAudience.Domestic, "p"))).AsOf(Hour(100)))));
    }

    [Fact]
    public void More_than_law_allows_at_a_station_are_counted_by_sender()
    {
        AccreditationLaw law = OwnLaw(Full());
        AccreditationRegister two = Of([.. At("A", "p", 1), .. At("B", "q", 3)]);
        Finding finding = Assert.Single(law.Check(two.AsOf(Hour(100))).Findings);
        Assert.StartsWith("Error: accreditation.too-many-at-station at stations[station-7]: observers 2 should be at most allowed at one polling station 1 (difference +1)", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal(("S1", Cited), (Assert.Single(finding.Subjects), finding.Citation));
        Assert.Empty(Codes(law.Check(two.Record(Act(9, "B", Withdrawn, 5)).AsOf(Hour(100)))));
        Assert.Empty(Codes(law.Check(Of([.. At("A", "p", 1), .. At("B", "q", 3, "S0")]).AsOf(Hour(100)))));
        Assert.Equal(["accreditation.two-active"], Codes(law.Check(Of([.. At("A", "p", 1), .. At("B", "p", 3)]).AsOf(Hour(100)))));

        static AccreditationAct[] At(string of, string person, long number, string sender = "S1") =>
            [Act(number, of, AccreditationStep.Requested, 1, applicant: new(sender, ObserverAudience.Domestic, person, station: "station-7")), Act(number + 1, of, Granted, 2)];
    }

    [Fact]
    public void Who_is_listed_under_a_body_needs_it_accredited()
    {
        AccreditationLaw law = OwnLaw(Full());
        AccreditationAct[] person = [Act(1, "A", AccreditationStep.Requested, 3, applicant: new("S1", ObserverAudience.Domestic, "p", under: "body")), Act(2, "A", Granted, 4)];
        AccreditationAct[] body = [Act(3, "body", AccreditationStep.Requested, 1, applicant: new("S1", ObserverAudience.Domestic)), Act(4, "body", Granted, 2, until: 50)];
        Assert.Empty(Codes(law.Check(Of([.. person, .. body]).AsOf(Hour(49)))));
        Assert.Equal(["accreditation.body-not-accredited"], Codes(law.Check(Of([.. person, .. body]).AsOf(Hour(50)))));
        Assert.Equal(["accreditation.body-not-accredited"], Codes(law.Check(Of([.. person, body[0]]).AsOf(Hour(49)))));
        Assert.Equal(["accreditation.body-not-accredited"], Codes(law.Check(Of(person).AsOf(Hour(49)))));
        Assert.Empty(Codes(law.Check(Of(person[0]).AsOf(Hour(49)))));
        Assert.Empty(Of([.. person, .. body]).Validate().Findings);
    }

    [Fact]
    public void Rules_for_senders_bind_no_persons_and_those_for_persons_no_senders()
    {
        AccreditationLaw law = OwnLaw(
            new(AccessRegime.ByRule, [ObserverAudience.Domestic], [new("closes", [AccreditationStep.Requested], of: TimedSubject.Senders), new("list", [AccreditationStep.Requested], of: TimedSubject.Persons)]),
            Rule("closes", Days.Of(10).Before(Milestone.VotingDay)),
            Rule("list", Days.Of(2).Before(Milestone.VotingDay)));
        Instant between = At("2022-11-15T08:00:00Z");
        Assert.Equal([OutOfTime], Timed(law, Requested(between, new("S1", ObserverAudience.Domestic))));
        Assert.Equal([InTime], Timed(law, Requested(between, new("S1", ObserverAudience.Domestic, "p"))));
    }

    [Fact]
    public void What_is_not_known_of_a_time_leaves_the_act_open_and_is_found_once()
    {
        AccreditationLaw law = OwnLaw(new(AccessRegime.ByRule, [ObserverAudience.International], [new("closes", [AccreditationStep.Requested])]), Rule("closes", Days.Of(10).After(Milestone.CallDay)));
        AccreditationAct request = Requested(At("2022-11-15T08:00:00Z"));
        Assert.Equal([Undetermined], Timed(law, request));
        AccreditationRegister two = Of(request, new(2, "other", AccreditationStep.Requested, request.At, request.At, request.Applicant));
        Finding finding = Assert.Single(law.Check(two.AsOf(request.At)).Findings);
        Assert.Equal(("accreditation.time-not-known", Severity.Information, Cited), (finding.Code.Value, finding.Severity, finding.Citation));
        Assert.Equal(("times[closes]", "Waiting for callDay."), (finding.Path, finding.Subjects[0]));
    }

    [Fact]
    public void A_decision_that_may_not_come_yet_is_not_overdue()
    {
        AccreditationLaw law = OwnLaw(
            new(AccessRegime.ByRule, [ObserverAudience.International], [new("opens", [Granted]), new("decided", [Granted, Refused])]),
            new RuleHistory<StatutoryRule>("opens", [new("v", LegalDate.Year(2000), Cited, new(Days.Of(10).Before(Milestone.VotingDay).At(CutOff.StartOfDay), Bound.NotEarlierThan))]),
            Rule("decided", Days.Of(2).Before(Milestone.VotingDay)));
        AccreditationRegister register = Of(Requested(At("2022-11-01T08:00:00Z")));
        Assert.Empty(Codes(law.Check(register.AsOf(At("2022-11-02T08:00:00Z")))));
        Assert.Empty(Codes(law.Check(register.AsOf(At("2022-11-18T17:59:59Z")))));
        Assert.Equal(["accreditation.decision-overdue"], Codes(law.Check(register.AsOf(At("2022-11-18T18:00:00Z")))));
        Assert.Equal([OutOfTime], Timed(law, Requested(At("2022-11-01T08:00:00Z")), Later(2, Granted, At("2022-11-02T08:00:00Z")))[1..]);
    }

    [Fact]
    public void An_appeal_is_counted_from_the_decision_it_is_against()
    {
        AccreditationLaw law = OwnLaw(new(AccessRegime.ByRule, [ObserverAudience.International], [new("appeal", [Appealed])]), Rule("appeal", Days.Of(3).After(new Milestone("decisionReceived"))));
        AccreditationAct[] acts =
        [
            Requested(At("2022-11-01T08:00:00Z")), Later(2, Refused, At("2022-11-02T08:00:00Z")), Later(3, Appealed, At("2022-11-08T08:00:00Z")),
            Later(4, AppealUpheld, At("2022-11-09T08:00:00Z")), Later(5, Granted, At("2022-11-10T08:00:00Z")),
        ];
        Assert.Equal([NoRule, NoRule, OutOfTime, NoRule, NoRule], Timed(law, acts));
        Assert.Equal(["accreditation.out-of-time"], Codes(law.Check(Of(acts).AsOf(At("2022-11-11T08:00:00Z")))));
        acts[2] = Later(3, Appealed, At("2022-11-05T17:59:59Z"));
        Assert.Equal(InTime, Timed(law, acts)[2]);
    }

    private static ObserverAccess Full() => new(
        AccessRegime.WithoutTime, [ObserverAudience.International, ObserverAudience.Domestic], conflicts: [.. Enum.GetValues<Conflict>()], perStation: 1, existence: new(12));

    private static AccreditationAct[] Clean(string sender = "S1") => [Act(1, "A", Invited, 0), Request(2, "A", 1, "p", sender), Act(3, "A", Granted, 2)];

    private static AccreditationAct Requested(Instant at, Applicant? applicant = null) => new(1, "A", AccreditationStep.Requested, at, at, applicant ?? Who("p"));

    private static AccreditationAct Later(long number, AccreditationStep step, Instant at) => new(number, "A", step, at, at);

    private static Instant At(string moment) => InstantPattern.General.Parse(moment).Value;

    private static AccreditationLaw Law(JurisdictionId id, Election election) => JurisdictionCatalog.BuiltIn[id].AccreditationOf(election, LegalReference.Embedded);

    private static RuleHistory<StatutoryRule> Rule(RuleId id, TimeExpression when) => new(id, [new("v", LegalDate.Year(2000), Cited, new StatutoryRule(when))]);

    private static AccreditationLaw OwnLaw(ObserverAccess access, params RuleHistory<StatutoryRule>[] rules) =>
        new Jurisdiction("x-own", LocalizedText.English("Own"), JurisdictionCatalog.BuiltIn["KZ"].Clock, [.. rules], access: [new("access", [new("v", LegalDate.Year(2000), Cited, access)])])
            .AccreditationOf(Own, LegalReference.Embedded);

    private static Timeliness[] Timed(AccreditationLaw law, params AccreditationAct[] acts)
    {
        RegisterExtract extract = Of(acts).AsOf(acts.Max(act => act.At));
        return [.. acts.Select(act => law.TimingOf(act, extract).Timeliness)];
    }

    private static IEnumerable<string> Codes(ValidationReport report) => report.Findings.Select(finding => finding.Code.Value);
}
