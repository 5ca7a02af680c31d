using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using static ElectionObservation.Accreditations.AccreditationStep;
using static ElectionObservation.Tests.Accreditations.Registers;

namespace ElectionObservation.Tests.Accreditations;

public class RegisterTests
{
    /// <summary>The least acts that give each finding, and no other.</summary>
    public static TheoryData<string, AccreditationAct[]> Findings => new()
    {
        { "Error: register.number-repeated at acts[1]: B, Requested, A", [Request(1, "A", 1, "p"), Request(1, "B", 2, "q")] },
        { "Error: register.act-before-request at acts[1]: A, Submitted", [Act(1, "A", Submitted, 1), Request(2, "A", 2, "p")] },
        { "Error: register.act-before-request at acts[2]: A, Withdrawn", [Request(1, "A", 2, "p"), Act(2, "A", Withdrawn, 1)] },
        { "Error: register.decision-without-request at acts[1]: A, Granted", [Act(1, "A", Granted, 1)] },
        { "Error: register.decision-without-request at acts[2]: A, Refused", [Act(1, "A", Invited, 1), Act(2, "A", Refused, 1)] },
        { "Error: register.act-without-request at acts[1]: A, Revoked", [Act(1, "A", Revoked, 1)] },
        { "Warning: register.request-repeated at acts[2]: A, Requested", [Request(1, "A", 1, "p"), Request(2, "A", 2, "p")] },
        { "Warning: register.act-does-not-follow at acts[2]: A, Revoked", [Request(1, "A", 1, "p"), Act(2, "A", Revoked, 2)] },
        { "Warning: register.act-does-not-follow at acts[2]: A, Appealed", [Request(1, "A", 1, "p"), Act(2, "A", Appealed, 2)] },
        { "Warning: register.act-does-not-follow at acts[3]: A, Withdrawn", [Request(1, "A", 1, "p"), Act(2, "A", Granted, 2, until: 5), Act(3, "A", Withdrawn, 5)] },
        { "Warning: register.replacement-unknown at acts[2]: A, Replaced, B", [Request(1, "A", 1, "p"), Act(2, "A", Replaced, 2, replacedBy: "B")] },
        { "Warning: register.body-unknown at acts[1]: A, Requested, B", [Act(1, "A", Requested, 1, applicant: new("S1", person: "p", under: "B"))] },
        { "Error: register.correction-of-nothing at acts[1]: A, Requested, 9", [Request(1, "A", 1, "p", corrects: 9)] },
        { "Error: register.correction-before-act at acts[2]: A, Requested, 1", [Request(1, "A", 1, "p", recorded: 5), Request(2, "A", 1, "q", recorded: 4, corrects: 1)] },
        { "Error: register.corrected-twice at acts[3]: B, Requested, 1", [Request(1, "A", 1, "p"), Request(2, "A", 1, "q", corrects: 1), Request(3, "B", 1, "r", corrects: 1)] },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public void Each_finding_comes_where_it_should(string finding, AccreditationAct[] acts) => Assert.Equal(finding, Of(acts).Validate().ToString());

    [Fact]
    public void Corrections_in_a_circle_are_found_and_none_of_them_stands()
    {
        AccreditationRegister register = Of(Request(1, "A", 1, "p", corrects: 3), Request(2, "A", 1, "q", corrects: 1), Request(3, "A", 1, "r", corrects: 2), Request(4, "B", 1, "s"));
        Assert.Equal(
            [
                "Error: register.corrections-circular at acts[1]: A, Requested, 3",
                "Error: register.corrections-circular at acts[2]: A, Requested, 1",
                "Error: register.corrections-circular at acts[3]: A, Requested, 2",
            ],
            register.Validate().Findings.Select(finding => finding.ToString()));
        Assert.Equal("B", Assert.Single(register.AsOf(Hour(2)).Accreditations).Id.Value);

        // Before the circle was closed, it was a chain.
        Assert.Equal("q", Of(Request(1, "A", 1, "p", recorded: 9, corrects: 2), Request(2, "A", 1, "q", corrects: 1)).AsOf(Hour(2), Hour(2))["A"].Applicant!.Person!.Value);
    }

    [Fact]
    public void An_appeal_that_waits_is_not_lodged_again_and_one_that_was_not_lodged_is_not_decided()
    {
        AccreditationAct[] refused = [Request(1, "A", 1, "p"), Act(2, "A", Refused, 2), Act(3, "A", Appealed, 3)];
        Assert.Equal("No findings.", Of(refused).Validate().ToString());
        Assert.Equal("Warning: register.act-does-not-follow at acts[4]: A, Appealed", Of([.. refused, Act(4, "A", Appealed, 4)]).Validate().ToString());
        Assert.Equal(
            "Warning: register.act-does-not-follow at acts[5]: A, AppealUpheld",
            Of([.. refused, Act(4, "A", AppealRejected, 4), Act(5, "A", AppealUpheld, 5)]).Validate().ToString());
        Assert.Equal(AccreditationStatus.Refused, Of([.. refused, Act(4, "A", AppealRejected, 4), Act(5, "A", AppealUpheld, 5)]).AsOf(Hour(9))["A"].Status);
    }

    [Fact]
    public void A_life_from_the_invitation_to_an_appeal_that_is_upheld()
    {
        AccreditationRegister register = Of(
            Act(1, "A", Invited, 0),
            Request(2, "A", 1, "p"),
            Act(3, "A", Submitted, 2),
            Act(4, "A", FoundIncomplete, 3),
            Act(5, "A", Completed, 4),
            Act(6, "A", Granted, 5),
            Act(7, "A", Revoked, 6),
            Act(8, "A", Appealed, 7),
            Act(9, "A", AppealUpheld, 8),
            Act(10, "A", Expired, 9));
        Assert.Equal(
            ["None", "Invited", "Requested", "Submitted", "Incomplete", "Submitted", "Granted", "Revoked", "Revoked", "Granted", "Expired"],
            Enumerable.Range(-1, 11).Select(hour => register.AsOf(Hour(hour))["A"].Status.ToString()));
        Assert.Equal([5, 8], Enumerable.Range(0, 11).Where(hour => register.AsOf(Hour(hour)).Persons == 1));
        Assert.Equal([7], Enumerable.Range(0, 11).Where(hour => register.AsOf(Hour(hour))["A"].AppealPending));
        Assert.Equal("A: Revoked since 2022-11-01T06:00:00Z, appealed", register.AsOf(Hour(7))["A"].ToString());
        Assert.Equal(new ValidationReport(), register.Validate());
    }

    [Fact]
    public void A_refusal_stands_when_the_appeal_is_rejected_and_falls_when_it_is_upheld()
    {
        AccreditationAct[] acts = [Request(1, "A", 0, "p"), Act(2, "A", Submitted, 1), Act(3, "A", Refused, 2), Act(4, "A", Appealed, 3)];
        Accreditation rejected = Of([.. acts, Act(5, "A", AppealRejected, 4)]).AsOf(Hour(5))["A"];
        Assert.Equal((AccreditationStatus.Refused, Hour(2), false), (rejected.Status, rejected.Since, rejected.AppealPending));
        AccreditationRegister upheld = Of([.. acts, Act(5, "A", AppealUpheld, 4), Act(6, "A", Granted, 5)]);
        Assert.Equal(AccreditationStatus.Submitted, upheld.AsOf(Hour(4))["A"].Status);
        Assert.True(upheld.AsOf(Hour(5))["A"].IsActive);
        Assert.Equal(new ValidationReport(), upheld.Validate());
    }

    [Fact]
    public void Who_does_not_complete_a_request_is_refused_and_may_complete_it_when_the_appeal_is_upheld()
    {
        AccreditationRegister register = Of(
            Request(1, "A", 0, "p"), Act(2, "A", Submitted, 1), Act(3, "A", FoundIncomplete, 2), Act(4, "A", Refused, 3), Act(5, "A", Appealed, 4), Act(6, "A", AppealUpheld, 5), Act(7, "A", Completed, 6));
        Assert.Equal(new ValidationReport(), register.Validate());
        Assert.Equal([AccreditationStatus.Incomplete, AccreditationStatus.Submitted], [register.AsOf(Hour(5))["A"].Status, register.AsOf(Hour(6))["A"].Status]);
    }

    [Fact]
    public void Who_takes_the_place_is_counted_and_who_left_it_is_not()
    {
        AccreditationRegister register = Of(
            Request(1, "A", 0, "p"), Act(2, "A", Granted, 1), Request(3, "B", 2, "q"), Act(4, "A", Replaced, 3, replacedBy: "B"), Act(5, "B", Granted, 3), Act(6, "B", Withdrawn, 4));
        Assert.Equal([0, 1, 1, 1, 0], Enumerable.Range(0, 5).Select(hour => register.AsOf(Hour(hour)).Persons));
        Assert.Equal([AccreditationStatus.Replaced, AccreditationStatus.Withdrawn], register.AsOf(Hour(4)).Accreditations.Select(one => one.Status));
        Assert.Equal("B", register.AsOf(Hour(4))["A"].Acts[^1].ReplacedBy!.Value);
        Assert.Equal(new ValidationReport(), register.Validate());
    }

    [Fact]
    public void A_validity_ends_exactly_at_its_moment()
    {
        AccreditationRegister register = Of(Request(1, "A", 0, "p"), Act(2, "A", Granted, 1, until: 5));
        Assert.True(register.AsOf(Hour(5).PlusNanoseconds(-1))["A"].IsActive);
        Accreditation over = register.AsOf(Hour(5))["A"];
        Assert.Equal((AccreditationStatus.Expired, Hour(5)), (over.Status, over.Since));
        Assert.Equal((1, 0, 1), (register.AsOf(Hour(4)).Persons, register.AsOf(Hour(5)).Persons, register.AsOf(Hour(5)).CountBy(one => one.Sender, AccreditationStatus.Expired).Total.AtLeast));

        // What is revoked and given back does not outlast it either.
        register = register.Record(Act(3, "A", Revoked, 3), Act(4, "A", Appealed, 4), Act(5, "A", AppealUpheld, 6));
        Assert.Equal((AccreditationStatus.Expired, Hour(5)), (register.AsOf(Hour(6))["A"].Status, register.AsOf(Hour(6))["A"].Since));
    }

    [Fact]
    public void What_is_recorded_late_held_all_along_and_was_not_known()
    {
        AccreditationRegister register = Of(Request(1, "A", 0, "p"), Act(2, "A", Granted, 1), Act(3, "A", Revoked, 3, recorded: 7));
        Assert.Equal(1, register.AsOf(Hour(5), Hour(6)).Persons);
        Assert.Equal(0, register.AsOf(Hour(5), Hour(7)).Persons);
        Assert.Equal(0, register.AsOf(Hour(5)).Persons);
        Assert.Equal(AccreditationStatus.None, register.AsOf(Hour(5), Hour(-1))["A"].Status);
        Assert.Equal("1 accreditations as of 2022-11-01T05:00:00Z, known at 2022-11-01T06:00:00Z", register.AsOf(Hour(5), Hour(6)).ToString());
    }

    [Fact]
    public void Chains_of_strikes_and_corrections_end_where_they_should()
    {
        AccreditationAct[] acts = [Request(1, "A", 0, "p", recorded: 1), Request(2, "A", 0, "q", recorded: 2, corrects: 1), Act(3, "A", Struck, 0, 3, corrects: 2), Act(4, "A", Struck, 0, 4, corrects: 3)];
        Assert.Equal(["", "p", "q", "p", "q"], Enumerable.Range(0, 5).Select(known => Of(acts).AsOf(Hour(0), Hour(known))["A"].Applicant?.Person?.Value ?? ""));

        // A strike that was recorded in place of something else strikes out nothing any more.
        AccreditationRegister register = Of(
            Request(1, "A", 0, "p"), Act(2, "A", Granted, 1), Act(3, "A", Struck, 1, 2, corrects: 2), Act(4, "A", Struck, 1, 3, corrects: 3), Act(5, "B", Invited, 1, 4, corrects: 4));
        Assert.Equal([true, false, true, false], new[] { 1, 2, 3, 4 }.Select(known => register.AsOf(Hour(9), Hour(known))["A"].IsActive));
        Assert.Equal(AccreditationStatus.Invited, register.AsOf(Hour(9))["B"].Status);
    }

    [Fact]
    public void A_correction_that_was_done_later_takes_the_place_at_once()
    {
        AccreditationRegister register = Of(Request(1, "A", 0, "p"), Act(2, "A", Granted, 1), Act(3, "A", Granted, 5, 6, corrects: 2));
        Assert.True(register.AsOf(Hour(3), Hour(5))["A"].IsActive);
        Assert.False(register.AsOf(Hour(3))["A"].IsActive);
        Assert.True(register.AsOf(Hour(5))["A"].IsActive);
    }

    [Fact]
    public void A_chain_of_corrections_may_be_long()
    {
        const int Length = 20_000;
        AccreditationAct[] acts = [Request(1, "A", 0, "p"), .. Enumerable.Range(2, Length).Select(number => Act(number, "A", Struck, 0, corrects: number - 1))];
        AccreditationRegister register = Of(acts);
        Assert.Equal(AccreditationStatus.Requested, register.AsOf(Hour(0))["A"].Status);
        Assert.Equal(AccreditationStatus.None, register.Record(Act(Length + 2, "A", Struck, 0, corrects: Length + 1)).AsOf(Hour(0))["A"].Status);
        Assert.True(register.Validate().IsValid);
        register = Of([.. acts.Skip(1), Request(1, "A", 0, "p", corrects: Length + 1)]);
        Assert.Equal(Length + 1, register.Validate().Findings.Count(finding => finding.Code == "register.corrections-circular"));
    }

    [Fact]
    public void A_request_recorded_in_a_wrong_name_counts_for_the_right_one_only()
    {
        AccreditationRegister register = Of(
            Request(1, "A", 0, "p"), Request(2, "B", 0, "p"), Request(3, "A", 0, "q", recorded: 2, corrects: 1), Request(4, "B", 0, "q", recorded: 2, corrects: 2), Act(5, "A", Granted, 1), Act(6, "B", Granted, 1));
        Assert.Equal(1, register.AsOf(Hour(3), Hour(1)).Persons);
        Assert.Equal(1, register.AsOf(Hour(3)).Persons);
        Assert.Equal(1, register.Record(Request(7, "B", 0, "r", recorded: 3, corrects: 4)).AsOf(Hour(3), Hour(2)).Persons);
        Assert.Equal(2, register.Record(Request(7, "B", 0, "r", recorded: 3, corrects: 4)).AsOf(Hour(3)).Persons);
    }

    [Fact]
    public void A_person_with_two_accreditations_is_one_and_a_body_is_none()
    {
        AccreditationRegister register = Of(
            Request(1, "A", 0, "p", "S0"), Act(2, "A", Granted, 1), Request(3, "B", 0, "p", "S1"), Act(4, "B", Granted, 1), Request(5, "C", 0, null, "S2"), Act(6, "C", Granted, 1), Request(7, "D", 0, "q", "S1"), Act(8, "D", Granted, 1));
        CountTable<SenderId> counts = register.AsOf(Hour(1)).CountBy(one => one.Sender);
        Assert.Equal("S1: 2\nS0: 1\nin all: 2", counts.ToString());
        Assert.Equal(0, counts["S2"].AtMost);
        Assert.Equal(["A", "B", "C", "D"], register.AsOf(Hour(1)).Accreditations.Select(one => one.Id.Value));
        AccreditationStatement statement = register.AsOf(Hour(1)).ToStatement(new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)), LocalizedText.English("Commission"), Senders);
        Assert.Equal(["S0 1", "S1 1"], statement.Observers.BySender.Select(line => $"{line.Sender.Id} {line.Observers}"));
        ArgumentException unknown = Assert.Throws<ArgumentException>(() => register.AsOf(Hour(1)).ToStatement(statement.Election, statement.Issuer, new([])));
        Assert.Contains("'S0'", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(ShareBasis.RequestedObservers, register.AsOf(Hour(0)).CountBy(one => one.Gender, AccreditationStatus.Requested).Basis);
        Assert.Equal("not stated: 2\nin all: 2", register.AsOf(Hour(0)).CountBy(one => one.Gender, AccreditationStatus.Requested).ToString());
    }

    [Fact]
    public void Acts_of_one_moment_were_done_in_the_order_of_their_numbers()
    {
        Assert.Equal(AccreditationStatus.Granted, Of(Request(1, "A", 0, "p"), Act(2, "A", Submitted, 0), Act(3, "A", Granted, 0)).AsOf(Hour(0))["A"].Status);
        Assert.Equal(AccreditationStatus.Submitted, Of(Request(1, "A", 0, "p"), Act(3, "A", Submitted, 0), Act(2, "A", Granted, 0)).AsOf(Hour(0))["A"].Status);
        AccreditationAct[] many = [Request(1, "A", 0, "p"), .. Enumerable.Range(2, 80).Select(number => Act(number, "A", number % 2 == 0 ? FoundIncomplete : Completed, 100 - (number / 2)))];
        Assert.Equal(AccreditationStatus.Requested, Of(many).AsOf(Hour(100))["A"].Status);
        Assert.Equal(many.OrderBy(act => act.At).ThenBy(act => act.Sequence), Of(many).AsOf(Hour(100))["A"].Acts);
    }

    [Fact]
    public void Of_what_nobody_asked_for_nothing_is_known()
    {
        Accreditation none = AccreditationRegister.Empty.AsOf(Hour(0))["A"];
        Assert.Equal(new Accreditation("A", AccreditationStatus.None, Instant.MinValue), none);
        RegisterExtract struck = Of(Act(1, "A", Struck, 0, corrects: 9)).AsOf(Hour(1));
        Assert.Equal((AccreditationStatus.None, Instant.MinValue), (struck["A"].Status, struck["A"].Since));
        Assert.Empty(struck.Accreditations);
        Assert.Equal("in all: 0", AccreditationRegister.Empty.AsOf(Hour(0)).CountBy(one => one.Sender).ToString());
        Assert.Throws<ArgumentNullException>(() => AccreditationRegister.Empty.AsOf(Hour(0))[null!]);
        Assert.Throws<ArgumentNullException>(() => AccreditationRegister.Empty.Record(null!));
        Assert.Throws<ArgumentNullException>(() => AccreditationRegister.Empty.AsOf(Hour(0)).CountBy((Func<Applicant, SenderId>)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => AccreditationRegister.Empty.AsOf(Hour(0)).CountBy(one => one.Sender, (AccreditationStatus)99));
    }

    [Fact]
    public void Registers_are_equal_when_their_acts_are()
    {
        AccreditationAct[] acts = [Request(1, "A", 0, "p"), Act(2, "A", Granted, 1)];
        AccreditationRegister one = Of(acts);
        Assert.Equal(one, Of([.. acts.Reverse()]));
        Assert.Equal(one.GetHashCode(), Of([.. acts.Reverse()]).GetHashCode());
        Assert.NotEqual(one, Of(acts[0]));
        Assert.NotEqual(one, Of(acts[0], Act(2, "A", Granted, 2)));
        Assert.Equal(one, Of(acts[0]).Record(acts[1], acts[1], acts[0]));
        Assert.Equal("register of 2 acts", one.ToString());
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void An_act_says_only_what_belongs_to_it()
    {
        AccreditationAct Make(AccreditationStep step = Granted, Applicant? applicant = null, Instant? until = null, AccreditationId? by = null, long? corrects = null, long number = 1) =>
            new(number, "A", step, Hour(0), Hour(1), applicant, until, by, corrects);
        Assert.Null(Make().Corrects);
        Assert.Equal(Hour(3), Make(until: Hour(3)).ValidUntil);
        Assert.Throws<ArgumentNullException>(() => new AccreditationAct(1, null!, Granted, Hour(0), Hour(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(number: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(number: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make((AccreditationStep)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(corrects: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(corrects: long.MinValue));
        Assert.Throws<ArgumentException>(() => Make(corrects: 1));
        Assert.Throws<ArgumentException>(() => Make(Requested));
        Assert.Throws<ArgumentException>(() => Make(Granted, Who("p")));
        Assert.Throws<ArgumentException>(() => Make(Struck));
        Assert.Throws<ArgumentException>(() => Make(Revoked, by: "B"));
        Assert.Throws<ArgumentException>(() => Make(Refused, until: Hour(3)));
        Assert.Throws<ArgumentException>(() => Make(until: Hour(0)));
        Assert.Throws<ArgumentException>(() => Make(until: Hour(-1)));
        Assert.Throws<ArgumentException>(() => Make(until: Instant.MaxValue));
        Assert.Equal("B", Make(Replaced, by: "B").ReplacedBy!.Value);
        Assert.Equal("2: A Struck 2022-11-01T00:00:00Z, in place of 1", Make(Struck, corrects: 1, number: 2).ToString());
    }

    [Fact]
    public void Law_that_says_nothing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new TimedStep(null!, [Granted]));
        Assert.Throws<ArgumentException>(() => new TimedStep("r", default));
        Assert.Throws<ArgumentException>(() => new TimedStep("r", [Granted], unsettled: true));
        Assert.Throws<ArgumentException>(() => new TimedStep("r", [Granted, Granted], unsettled: true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimedStep("r", [(AccreditationStep)99]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimedStep("r", [Granted], of: (TimedSubject)99));
        Assert.Equal(new TimedStep("r", [Requested, Granted]), new TimedStep("r", [Granted, Requested, Granted]));
        Assert.Equal("r: Requested or Granted", new TimedStep("r", [Granted, Requested], unsettled: true).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new MinimumExistence(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MinimumExistence(1201));
        Assert.Equal("1200 months", new MinimumExistence(1200).ToString());
        ObserverAccess Access(int? perStation = null, ValueList<Conflict> conflicts = default, CarryOver second = CarryOver.NotStated, ValueList<TimedStep> times = default) =>
            new(times.Count > 0 ? AccessRegime.ByRule : AccessRegime.Free, [ObserverAudience.Media], times, conflicts: conflicts, perStation: perStation, secondRound: second);
        Assert.Throws<ArgumentOutOfRangeException>(() => Access(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Access(conflicts: [(Conflict)99]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Access(second: (CarryOver)99));
        Assert.Throws<ArgumentException>(() => Access(times: [new("r", [Granted]), new("r", [Requested])]));
        Assert.Equal(2, Access(times: [new("r", [Granted], of: TimedSubject.Senders), new("r", [Requested], of: TimedSubject.Persons)]).Times.Count);
        Assert.Equal(Access(conflicts: [Conflict.TwoActive, Conflict.OrganOfHost]), Access(conflicts: [Conflict.OrganOfHost, Conflict.TwoActive, Conflict.TwoActive]));
        Assert.Throws<ArgumentNullException>(() => new Applicant(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Applicant("S1", round: 0));
        Assert.Equal(ObserverAudience.International, new Applicant("S1").Audience);
    }

    [Theory]
    [InlineData(CarryOver.NotStated, null)]
    [InlineData(CarryOver.Carried, true)]
    [InlineData(CarryOver.CarriedAndOpen, true)]
    [InlineData(CarryOver.Anew, false)]
    [InlineData(CarryOver.Refused, false)]
    public void What_holds_in_a_second_round_is_for_the_law_to_say(CarryOver law, bool? holds)
    {
        Accreditation Made(int round, AccreditationStatus status = AccreditationStatus.Granted) => new("A", status, Hour(0), new("S1", round: round));
        Assert.Equal(holds, Made(1).HoldsIn(2, law));
        Assert.True(Made(2).HoldsIn(2, law));
        Assert.False(Made(2).HoldsIn(1, law));
        Assert.True(Made(1).HoldsIn(1, law));
        Assert.False(Made(1, AccreditationStatus.Revoked).HoldsIn(2, law));
        Assert.False(new Accreditation("A", AccreditationStatus.Granted, Hour(0)).HoldsIn(1, law));
        Assert.Throws<ArgumentOutOfRangeException>(() => Made(1).HoldsIn(0, law));
        Assert.Throws<ArgumentOutOfRangeException>(() => Made(1).HoldsIn(1, (CarryOver)99));
    }
}
