using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;
using static ElectionObservation.Tests.Accreditations.Registers;

namespace ElectionObservation.Tests.Accreditations;

/// <summary>What holds for every register, whatever acts it has.</summary>
public class RegisterLawTests
{
    private static readonly Election Presidential = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));

    [Property]
    public void Order_and_grouping_of_the_acts_make_no_difference(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationAct[] acts = Registers.Random(random, circles: true);
        AccreditationRegister register = Of(acts);
        random.Shuffle(acts);
        AccreditationRegister other = AccreditationRegister.Empty;
        for (int start = 0; start < acts.Length;)
        {
            int end = random.Next(start + 1, acts.Length + 1);
            other = other.Record(acts[start..end]);
            start = end;
        }

        Assert.Equal(register, other);
        Assert.Equal(register.GetHashCode(), other.GetHashCode());
        Assert.Equal(register.Validate(), other.Validate());
        Assert.Equal(register, register.Record(register.Acts));
        Assert.Equal(register, register.Record(acts.Concat(acts)));
        Assert.Equal(register, register.Record());
        (Instant e, Instant k) = (Hour(random.Next(22)), Hour(random.Next(22)));
        AssertSame(register.AsOf(e, k), other.AsOf(e, k));
        AssertSame(register.AsOf(e, k), Of([.. register.Acts]).AsOf(e, k));
    }

    [Property]
    public void Acts_of_one_number_stand_in_one_order_however_little_tells_them_apart(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Instant Near() => Hour(1).PlusNanoseconds(random.Next(3));
        AccreditationAct[] acts =
        [
            .. Enumerable.Range(0, 12).Select(_ => random.Next(2) == 0
                ? new AccreditationAct(1, $"A{random.Next(2)}", AccreditationStep.Granted, Hour(0).PlusNanoseconds(random.Next(3)), Near(), validUntil: Near())
                : new AccreditationAct(1, "A0", AccreditationStep.Requested, Near(), Near(), new(
                    "S1", null, Pick("p"), Pick("r") is { } role ? new ObserverRole(role.Value) : null, Pick("g") is { } gender ? new Gender(gender.Value) : null,
                    Pick("u") is { } under ? new AccreditationId(under.Value) : null, interest: random.Next(3) switch { 0 => null, 1 => true, _ => false }, round: random.Next(1, 3)))),
        ];
        AccreditationRegister register = Of(acts);
        Assert.Equal(acts.Distinct().Count(), register.Acts.Count);
        random.Shuffle(acts);
        Assert.Equal(register, Of(acts));

        PersonKey? Pick(string one) => random.Next(2) == 0 ? null : new(one);
    }

    [Property]
    public void What_is_recorded_later_makes_no_difference(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationAct[] acts = Registers.Random(random, circles: true);
        (Instant e, Instant k) = (Hour(random.Next(20)), Hour(random.Next(20)));
        AssertSame(Of([.. acts.Where(act => act.Recorded <= k)]).AsOf(e, k), Of(acts).AsOf(e, k));
    }

    [Property]
    public void What_is_done_later_makes_no_difference_unless_it_corrects(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationAct[] acts = Registers.Random(random, circles: true);
        (Instant e, Instant k) = (Hour(random.Next(20)), Hour(random.Next(20)));
        AssertSame(Of([.. acts.Where(act => act.At <= e || act.Corrects is not null)]).AsOf(e, k), Of(acts).AsOf(e, k));
    }

    [Property]
    public void Every_status_is_the_one_that_a_plain_fold_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationRegister register = Of(Registers.Random(random));
        (Instant e, Instant k) = (Hour(random.Next(22)), Hour(random.Next(22)));
        RegisterExtract extract = register.AsOf(e, k);
        foreach (AccreditationId id in register.Acts.Select(act => act.Of).Distinct())
        {
            Assert.Equal(Folded(register, id, e, k), extract[id]);
        }

        Assert.Equal(
            register.Acts.Select(act => act.Of).Distinct().Select(id => Folded(register, id, e, k)).Where(one => one.Status != AccreditationStatus.None),
            extract.Accreditations);
    }

    [Property]
    public void Persons_are_counted_once_under_each_key_and_once_in_all(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationRegister register = Of(Registers.Random(random, circles: true));
        RegisterExtract extract = register.AsOf(Hour(random.Next(22)), Hour(random.Next(22)));
        AssertCounted(extract, applicant => applicant.Sender);
        AssertCounted(extract, applicant => applicant.Gender);
        AssertCounted(extract, applicant => applicant.Round);
        AssertCounted(extract, applicant => applicant.Role is null ? null : $"{applicant.Sender} {applicant.Role}");
        Assert.Equal(extract.CountBy(applicant => applicant.Sender).Total, CountRange.Exactly(extract.Persons));
    }

    [Property]
    public void A_statement_of_any_register_adds_up(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RegisterExtract extract = Of(Registers.Random(random, circles: true)).AsOf(Hour(random.Next(22)));
        AccreditationStatement statement = extract.ToStatement(Presidential, LocalizedText.English("Commission"), Senders, new LocalDate(2022, 11, 15));
        Assert.Equal(new ValidationReport(), statement.Validate());
        Assert.Equal(extract.Persons, statement.Observers.Total!.Value.Number);
        Assert.Equal(AccreditationStage.Accredited, statement.Stage);
        CountTable<SenderId> counts = extract.CountBy(applicant => applicant.Sender);
        foreach (Delegation line in statement.Observers.BySender)
        {
            Assert.True(line.Observers!.Value.Number <= counts[line.Sender.Id].AtLeast);
        }
    }

    [Property]
    public void Figures_of_two_registers_with_persons_in_common_bracket_the_true_number(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RegisterExtract one = Of(Registers.Random(random)).AsOf(Hour(19));
        RegisterExtract other = Of(Registers.Random(random)).AsOf(Hour(19));
        CountTable<SenderId> both = one.CountBy(applicant => applicant.Sender).Union(other.CountBy(applicant => applicant.Sender));
        Applicant[] all = [.. Holding(one, AccreditationStatus.Granted), .. Holding(other, AccreditationStatus.Granted)];
        Assert.True(both.Total.MayBe(all.Select(applicant => applicant.Person).Distinct().Count()));
        foreach (SenderId sender in new SenderId[] { "S0", "S1", "S2", "S3" })
        {
            Assert.True(both[sender].MayBe(all.Where(applicant => applicant.Sender == sender).Select(applicant => applicant.Person).Distinct().Count()));
        }

        CountRange published = Published(one).Union(Published(other));
        Assert.True(published.MayBe(all.Select(applicant => applicant.Person).Distinct().Count()));

        static CountRange Published(RegisterExtract extract) => extract.ToStatement(Presidential, LocalizedText.English("Commission"), Senders).Observers.Total!.Value.Range;
    }

    [Property]
    public void A_register_that_follows_has_no_finding(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        AccreditationStep[][] lives =
        [
            [AccreditationStep.Invited, AccreditationStep.Requested, AccreditationStep.Submitted, AccreditationStep.Granted, AccreditationStep.Expired],
            [AccreditationStep.Requested, AccreditationStep.FoundIncomplete, AccreditationStep.Completed, AccreditationStep.Granted, AccreditationStep.Revoked, AccreditationStep.Appealed, AccreditationStep.AppealUpheld],
            [AccreditationStep.Requested, AccreditationStep.Submitted, AccreditationStep.FoundIncomplete, AccreditationStep.Refused, AccreditationStep.Appealed, AccreditationStep.AppealRejected],
            [AccreditationStep.Requested, AccreditationStep.Refused, AccreditationStep.Appealed, AccreditationStep.AppealUpheld, AccreditationStep.Granted, AccreditationStep.Replaced],
            [AccreditationStep.Invited, AccreditationStep.Requested, AccreditationStep.FoundIncomplete, AccreditationStep.Withdrawn],
        ];
        var acts = new List<AccreditationAct>();
        for (int its = 0; its < 6; its++)
        {
            AccreditationStep[] life = lives[random.Next(lives.Length)];
            foreach ((int place, AccreditationStep step) in life.Take(random.Next(life.Length + 1)).Index())
            {
                acts.Add(Act(acts.Count + 1, $"A{its}", step, place, applicant: step == AccreditationStep.Requested ? Who("p") : null));
            }
        }

        Assert.Equal(new ValidationReport(), Of([.. acts]).Validate());
    }

    private static void AssertSame(RegisterExtract one, RegisterExtract other)
    {
        Assert.Equal(one.Accreditations.OrderBy(its => its.Id.Value, StringComparer.Ordinal), other.Accreditations.OrderBy(its => its.Id.Value, StringComparer.Ordinal));
        Assert.Equal(one.Persons, other.Persons);
        foreach (AccreditationStatus status in Enum.GetValues<AccreditationStatus>())
        {
            Assert.Equal(one.CountBy(applicant => applicant.Sender, status), other.CountBy(applicant => applicant.Sender, status));
        }
    }

    private static Applicant[] Holding(RegisterExtract extract, AccreditationStatus status) =>
        [.. extract.Accreditations.Where(one => one.Status == status && one.Applicant?.Person is not null).Select(one => one.Applicant!)];

    private static void AssertCounted<TKey>(RegisterExtract extract, Func<Applicant, TKey?> key)
        where TKey : notnull
    {
        foreach (AccreditationStatus status in Enum.GetValues<AccreditationStatus>().Where(status => status != AccreditationStatus.None))
        {
            Applicant[] all = Holding(extract, status);
            CountTable<TKey> counts = extract.CountBy(key, status);
            int total = all.Select(applicant => applicant.Person).Distinct().Count();
            Assert.Equal(CountRange.Exactly(total), counts.Total);
            Assert.Equal(CountRange.Exactly(all.Where(applicant => key(applicant) is null).Select(applicant => applicant.Person).Distinct().Count()), counts.WithoutKey);
            Dictionary<TKey, int> expected = all
                .Where(applicant => key(applicant) is not null)
                .Select(applicant => (Key: key(applicant)!, applicant.Person))
                .Distinct()
                .GroupBy(pair => pair.Key)
                .ToDictionary(line => line.Key, line => line.Count());
            Assert.Equal(expected.Count, counts.Count);
            foreach ((TKey its, int number) in expected)
            {
                Assert.Equal(CountRange.Exactly(number), counts[its]);
                Assert.True(counts.TryGetShare(its, out Share? share));
                Assert.Equal(new Share(number, total, counts.Basis), share);
            }
        }
    }

    /// <summary>What the documents say, and nothing of how the library does it: slow, and easy to read.</summary>
    private static Accreditation Folded(AccreditationRegister register, AccreditationId id, Instant e, Instant k)
    {
        AccreditationAct[] known = [.. register.Acts.Where(act => act.Recorded <= k)];
        bool IsStruckOut(long number) => known.Any(other => other.Corrects == number && other.Step == AccreditationStep.Struck && !HasAnotherInItsPlace(other.Sequence));
        bool HasAnotherInItsPlace(long number) => known.Any(other => other.Corrects == number && !IsStruckOut(other.Sequence));
        AccreditationAct[] acts = [.. known.Where(act => act.Of == id && act.At <= e && !HasAnotherInItsPlace(act.Sequence)).OrderBy(act => act.At).ThenBy(act => act.Sequence)];

        // The last status that was set, each as the list of all that were.
        var statuses = new List<(AccreditationStatus Status, Instant Since)> { (AccreditationStatus.None, Instant.MinValue) };
        AccreditationStatus taken = AccreditationStatus.None;
        bool pending = false;
        foreach (AccreditationAct act in acts)
        {
            AccreditationStatus now = statuses[^1].Status;
            bool isOpen = now is AccreditationStatus.Requested or AccreditationStatus.Submitted or AccreditationStatus.Incomplete;
            AccreditationStatus? next = act.Step switch
            {
                AccreditationStep.Invited => AccreditationStatus.Invited,
                AccreditationStep.Requested => AccreditationStatus.Requested,
                AccreditationStep.Submitted => AccreditationStatus.Submitted,
                AccreditationStep.FoundIncomplete => AccreditationStatus.Incomplete,
                AccreditationStep.Completed when now == AccreditationStatus.Incomplete => LastAsked(),
                AccreditationStep.Granted => AccreditationStatus.Granted,
                AccreditationStep.Refused => AccreditationStatus.Refused,
                AccreditationStep.AppealUpheld when pending => taken,
                AccreditationStep.Replaced => AccreditationStatus.Replaced,
                AccreditationStep.Withdrawn => AccreditationStatus.Withdrawn,
                AccreditationStep.Revoked => AccreditationStatus.Revoked,
                AccreditationStep.Expired => AccreditationStatus.Expired,
                _ => null,
            };
            pending = act.Step switch
            {
                AccreditationStep.Appealed => pending || now is AccreditationStatus.Refused or AccreditationStatus.Revoked,
                AccreditationStep.AppealRejected => false,
                _ => pending && next is null,
            };
            taken = act.Step switch
            {
                AccreditationStep.Refused => isOpen ? now : AccreditationStatus.Requested,
                AccreditationStep.Revoked => AccreditationStatus.Granted,
                _ => taken,
            };
            if (next is { } set)
            {
                statuses.Add((set, act.At));
            }
        }

        (AccreditationStatus status, Instant since) = statuses[^1];
        if (status == AccreditationStatus.Granted && acts.LastOrDefault(act => act.Step == AccreditationStep.Granted)?.ValidUntil is { } until && until <= e)
        {
            (status, since) = (AccreditationStatus.Expired, until);
        }

        return new(id, status, since, acts.LastOrDefault(act => act.Applicant is not null)?.Applicant, pending, [.. acts]);

        AccreditationStatus LastAsked() =>
            statuses.Select(one => one.Status).LastOrDefault(one => one is AccreditationStatus.Requested or AccreditationStatus.Submitted, AccreditationStatus.Requested);
    }
}
