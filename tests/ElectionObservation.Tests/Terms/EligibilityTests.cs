using System.Reflection;
using ElectionObservation.Catalogue;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Terms;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Terms;

/// <summary>Who may stand, as laws over random tenures and rules, against a slow reference, and in the one case that was published.</summary>
public class EligibilityTests
{
    private const int Long = 1500;

    private static readonly LocalDate Poll = new(2022, 11, 20);
    private static readonly LocalDate Start = new(2000, 1, 1);
    private static readonly OfficeId President = "president";
    private static readonly PersonKey Person = "p1";
    private static readonly PersonKey Another = "p2";

    [Fact]
    public void A_row_stays_broken_and_stays_open_however_many_held_the_office_since()
    {
        Tenure own = Elected(new(2001, 1, 1), until: new LocalDate(2006, 1, 1));
        Tenure[] elected = [own, Elected(new(2006, 1, 1), until: new LocalDate(2011, 1, 1), person: Another), Elected(new(2011, 1, 1), until: new LocalDate(2022, 12, 31), person: "p3")];
        Assert.Equal(TenureTreatment.RowBroken, Treatments(new TermLimit.InARow(1), elected).First());
        Tenure[] acting = [own, new(President, Another, new(2006, 1, 1), Accession.Acting, new LocalDate(2011, 1, 1)), new(President, "p3", new(2011, 1, 1), Accession.Acting, new LocalDate(2022, 12, 31))];
        Assert.Equal(TenureTreatment.RowOpen, Treatments(new TermLimit.InARow(1), acting).First());
        Assert.Equal(TenureTreatment.Counted, Treatments(new TermLimit.InARow(1), [Elected(new(2001, 1, 1), until: new LocalDate(2022, 12, 31))]).First());
    }

    [Fact]
    public void A_limit_that_was_repeated_without_a_hole_counts_the_terms_under_it()
    {
        var once = new TermLimit.InTotal(1);
        Tenure[] term = [Elected(new(2002, 1, 1))];
        RuleVersion<TermRule> last = Version("c", new LocalDate(2010, 1, 1), once);
        Office whole = Of(Version("a", Start, once, until: new LocalDate(2005, 1, 1)), Version("b", new LocalDate(2005, 1, 1), once, until: new LocalDate(2010, 1, 1)), last);
        Office holed = Of(Version("a", Start, once, until: new LocalDate(2005, 1, 1)), Version("b", new LocalDate(2008, 1, 1), once, until: new LocalDate(2010, 1, 1)), last);
        Assert.Equal([TenureTreatment.Counted], Treatments(whole, term));
        Assert.Equal([TenureTreatment.EarlierTermOpen], Treatments(holed, term));
    }

    [Fact]
    public void Norms_of_one_rank_in_force_from_different_days_leave_open_who_was_elected_between()
    {
        Office office = Of(
            Version("earlier", Start, new TermLimit.InTotal(1), EarlierTerms.NotCounted),
            Version("later", new LocalDate(2010, 1, 1), new TermLimit.InTotal(1), EarlierTerms.NotCounted));
        Eligibility answer = Ask(office, [Elected(new(2005, 1, 1))]);
        Assert.Equal(Verdict.Undetermined, answer.Verdict);
        Assert.Equal(TenureTreatment.EarlierTermOpen, Assert.Single((IEnumerable<EligibilityReason>)answer.Reasons).Tenures[0].Treatment);
    }

    [Property(MaxTest = Long)]
    public void The_order_of_the_tenures_does_not_matter(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = RandomOffice(random);
        Tenure[] tenures = RandomTenures(random);
        Tenure[] shuffled = [.. tenures];
        random.Shuffle(shuffled);
        Assert.Equal(Ask(office, tenures), Ask(office, shuffled));
    }

    [Fact]
    public void Tenures_that_begin_on_one_day_give_one_answer_in_either_order()
    {
        Office office = Of(Version("v", Start, new TermLimit.InARow(2)));
        Tenure[] tenures = [Elected(new(2017, 1, 1), until: new LocalDate(2018, 1, 1)), Elected(new(2017, 1, 1))];
        Assert.Equal(Ask(office, tenures).Verdict, Ask(office, [.. tenures.Reverse()]).Verdict);
    }

    [Property(MaxTest = Long)]
    public void A_further_term_never_makes_who_is_barred_eligible(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = [.. RandomVersions(random).Select(version => With(version, earlier: version.Rule.EarlierTerms == EarlierTerms.Disputed ? EarlierTerms.Disputed : EarlierTerms.NotStated))];
        Tenure[] tenures = RandomTenures(random);
        Tenure further = RandomTenure(random, Person, Accession.Election, President);
        Verdict before = Ask(Of(versions), tenures).Verdict;
        Verdict after = Ask(Of(versions), [.. tenures, further]).Verdict;
        Assert.False(before == Verdict.Barred && after == Verdict.Eligible);
    }

    [Property(MaxTest = Long)]
    public void A_limit_in_a_lifetime_is_as_strict_as_the_same_limit_in_a_row(DoNotSize<int> seed, byte maximum)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        Tenure[] tenures = RandomTenures(random);
        Verdict total = Ask(Limited(new TermLimit.InTotal((maximum % 3) + 1)), tenures).Verdict;
        Verdict row = Ask(Limited(new TermLimit.InARow((maximum % 3) + 1)), tenures).Verdict;
        Assert.True(row != Verdict.Barred || total == Verdict.Barred, $"{row} in a row, {total} in a lifetime");
        Assert.True(total != Verdict.Eligible || row == Verdict.Eligible, $"{row} in a row, {total} in a lifetime");

        Office Limited(TermLimit limit) => Of([.. versions.Select(version => With(version, limit))]);
    }

    [Property(MaxTest = Long)]
    public void Without_a_limit_nobody_is_barred_and_who_was_eligible_stays_so(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        Tenure[] tenures = RandomTenures(random);
        Verdict before = Ask(Of(versions), tenures).Verdict;
        Verdict after = Ask(Of([.. versions.Select(version => With(version, new TermLimit.Unlimited()))]), tenures).Verdict;
        Assert.NotEqual(Verdict.Barred, after);
        Assert.True(before != Verdict.Eligible || after == Verdict.Eligible);
    }

    [Property(MaxTest = Long)]
    public void Of_a_single_version_a_wider_bound_only_leaves_more_open(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule> version = RandomVersion(random, 0);
        AssertOpensOnly(random, [version], 0);
    }

    [Property(MaxTest = 4 * Long)]
    public void Of_several_versions_a_wider_bound_only_leaves_more_open(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        AssertOpensOnly(random, versions, random.Next(versions.Length));
    }

    [Property(MaxTest = Long)]
    public void The_reasons_add_up_to_the_verdict(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Tenure[] tenures = RandomTenures(random);
        Eligibility answer = Ask(RandomOffice(random), tenures, roles: random.Next(4) == 0 ? ["first-president"] : default);
        foreach (EligibilityReason reason in answer.Reasons)
        {
            Assert.Equal(tenures.Length, reason.Tenures.Count);
            Assert.Equal(reason.Tenures.Select(one => one.Tenure.From).Order(), reason.Tenures.Select(one => one.Tenure.From));
            int counted = reason.Tenures.Count(one => one.Treatment == TenureTreatment.Counted);
            int open = reason.Tenures.Count(one => one.IsOpen);
            int most = reason.Limit.Match(_ => int.MaxValue, total => total.Maximum, row => row.Maximum);
            Assert.Equal(counted >= most ? Verdict.Barred : counted + open >= most ? Verdict.Undetermined : Verdict.Eligible, reason.Verdict);
        }

        Verdict[] verdicts = [.. answer.Reasons.Select(reason => reason.Verdict).Distinct()];
        Assert.True(answer.Verdict == Verdict.Undetermined || verdicts.SequenceEqual([answer.Verdict]));
    }

    [Property(MaxTest = Long)]
    public void Tenures_of_others_elsewhere_or_not_by_election_never_count_in_a_lifetime(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = Of([.. RandomVersions(random).Select(version => With(version, version.Rule.Limit is TermLimit.InARow row ? new TermLimit.InTotal(row.Maximum) : null))]);
        Tenure[] own = RandomTenures(random);
        Tenure[] foreign =
        [
            RandomTenure(random, Another, Accession.Election, President),
            RandomTenure(random, Person, Accession.Election, "mayor"),
            RandomTenure(random, Person, Accession.Succession, President),
            RandomTenure(random, Person, Accession.Appointment, President),
            RandomTenure(random, Person, Accession.Acting, President),
        ];
        Eligibility answer = Ask(office, [.. own, .. foreign]);
        Assert.Equal(Ask(office, own).Verdict, answer.Verdict);
        Assert.All(
            answer.Reasons.SelectMany(reason => reason.Tenures).Where(reason => foreign.Contains(reason.Tenure) && !own.Contains(reason.Tenure)),
            reason => Assert.False(reason.IsOpen || reason.Treatment == TenureTreatment.Counted, reason.ToString()));
    }

    [Property(MaxTest = Long)]
    public void A_lifetime_limit_gives_what_trying_everything_that_is_open_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule> any = RandomVersion(random, 0);
        RuleVersion<TermRule> version = Version("v", any.From, new TermLimit.InTotal(random.Next(1, 4)), any.Rule.EarlierTerms);
        Tenure[] tenures = RandomTenures(random);
        Assert.Equal(TryEverything(version, tenures), Ask(Of(version), tenures).Verdict);
    }

    [Property]
    public void A_tenure_that_ends_before_it_begins_is_answered_all_the_same(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = RandomOffice(random);
        Tenure[] tenures = [.. RandomTenures(random).Select(tenure => new Tenure(tenure.Office, tenure.Person, tenure.From, tenure.By, tenure.From.PlusDays(-random.Next(1, 4000)), tenure.ElectedOn))];
        Assert.True(Enum.IsDefined(Ask(office, tenures).Verdict));
    }

    [Fact]
    public void Tenures_at_the_ends_of_the_calendar_are_answered()
    {
        Tenure[] tenures = [Elected(new(1, 1, 1), until: new LocalDate(9998, 12, 31)), Elected(new(9998, 12, 31), until: new LocalDate(1, 1, 1))];
        Assert.Equal(Verdict.Eligible, Ask(Of(Version("v", Start, new TermLimit.InARow(2))), tenures).Verdict);
        Assert.Equal(Verdict.Undetermined, Ask(Of(Version("v", LegalDate.NotKnown, new TermLimit.InTotal(1))), tenures).Verdict);
    }

    [Fact]
    public void Who_never_held_the_office_is_eligible()
    {
        Assert.Equal(Verdict.Eligible, Ask(Of(Version("v", Start, new TermLimit.InTotal(1))), []).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(Of(Version("v", Start, new TermLimit.InARow(1))), []).Verdict);
    }

    [Fact]
    public void An_exempt_role_is_eligible_however_often_elected_and_the_reason_names_it()
    {
        Office office = Of(Version("v", Start, new TermLimit.InTotal(1), exemptions: [new Exemption.OfRole("first-president")]));
        Tenure[] tenures = [Elected(new(2005, 1, 1)), Elected(new(2012, 1, 1))];
        EligibilityReason reason = Assert.Single((IEnumerable<EligibilityReason>)Ask(office, tenures, roles: ["other", "first-president"]).Reasons);
        Assert.Equal((Verdict.Eligible, new Exemption.OfRole("first-president")), (reason.Verdict, reason.Exemption));
        Assert.Equal("Eligible under v, 1 election in a lifetime, exempt as first-president", reason.ToString());
        Assert.Equal(Verdict.Barred, Ask(office, tenures, roles: ["other"]).Verdict);
    }

    [Fact]
    public void Norms_in_conflict_give_an_answer_only_where_both_give_the_same()
    {
        Office office = Of(Version("law", Start, new TermLimit.InTotal(2)), Version("constitution", Start, new TermLimit.InTotal(1), rank: NormRank.Constitution));
        Assert.Equal([Verdict.Eligible, Verdict.Undetermined, Verdict.Barred], Enumerable.Range(0, 3).Select(terms => Ask(office, Terms(terms)).Verdict));
        Eligibility answer = Ask(office, Terms(1));
        Assert.IsType<RuleAnswer<TermRule>.Conflicting>(answer.Rule);
        Assert.Equal([("constitution", Verdict.Barred), ("law", Verdict.Eligible)], answer.Reasons.Select(reason => (reason.Version.Id.Value, reason.Verdict)));
        Assert.Equal("Undetermined (Barred under constitution, 1 election in a lifetime; Eligible under law, 2 elections in a lifetime)", answer.ToString());
    }

    [Fact]
    public void Beside_norms_in_conflict_one_that_may_be_in_force_is_asked_as_well()
    {
        RuleVersion<TermRule>[] conflict = [Version("a", Start, new TermLimit.InTotal(2)), Version("b", Start, new TermLimit.InTotal(3))];
        Office certain = Of([.. conflict, Version("c", Start, new TermLimit.InTotal(1))]);
        Office perhaps = Of([.. conflict, Version("c", LegalDate.OnOrAfter(Start), new TermLimit.InTotal(1))]);
        Assert.Equal(Verdict.Undetermined, Ask(certain, Terms(1)).Verdict);
        Assert.Equal(Verdict.Undetermined, Ask(perhaps, Terms(1)).Verdict);
    }

    [Fact]
    public void Where_no_version_is_known_or_accepted_nothing_is_said()
    {
        Office office = Of(Version("v", Start, new TermLimit.InTotal(1), evidence: Evidence.SingleSource));
        Eligibility before = Ask(office, [], Start.PlusDays(-1));
        Assert.IsType<RuleAnswer<TermRule>.NoneInForce>(before.Rule);
        Assert.Equal((Verdict.Undetermined, 0), (before.Verdict, before.Reasons.Count));
        Assert.Equal("Undetermined: No version of the rule is known for that day.", before.ToString());
        Eligibility excluded = office.MayStand(new(Person, [], At(Poll)), Evidence.Confirmed);
        Assert.IsType<RuleAnswer<TermRule>.Excluded>(excluded.Rule);
        Assert.Equal((Verdict.Undetermined, 0), (excluded.Verdict, excluded.Reasons.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => office.MayStand(new(Person, [], At(Poll)), (Evidence)7));
        Assert.Throws<ArgumentNullException>(() => office.MayStand(null!));
    }

    [Fact]
    public void Where_it_is_not_established_which_version_applies_both_must_say_the_same()
    {
        RuleVersion<TermRule> old = Version("old", Start, new TermLimit.InTotal(1), until: LegalDate.Month(2022, 11));
        RuleVersion<TermRule> next = Version("new", LegalDate.Month(2022, 11), new TermLimit.InTotal(2));
        Eligibility open = Ask(Of(old, next), Terms(3));
        Assert.IsType<RuleAnswer<TermRule>.NotEstablished>(open.Rule);
        Assert.Equal((Verdict.Undetermined, 2), (open.Verdict, open.Reasons.Count));
        RuleVersion<TermRule> lasting = Version("lasting", Start, new TermLimit.InTotal(1));
        Eligibility sure = Ask(Of(lasting, next), Terms(0));
        Assert.IsType<RuleAnswer<TermRule>.NotEstablished>(sure.Rule);
        Assert.Equal((Verdict.Eligible, 2), (sure.Verdict, sure.Reasons.Count));
    }

    [Fact]
    public void A_row_is_broken_by_the_election_of_another_person()
    {
        Tenure[] tenures = [Elected(new(2005, 1, 1), until: new LocalDate(2010, 1, 1)), Elected(new(2010, 1, 1), until: new LocalDate(2015, 1, 1), person: Another), Elected(new(2015, 1, 1))];
        Assert.Equal([TenureTreatment.RowBroken, TenureTreatment.OfAnotherPerson, TenureTreatment.Counted], Treatments(new TermLimit.InARow(2), tenures));
        Assert.Equal([TenureTreatment.Counted, TenureTreatment.OfAnotherPerson, TenureTreatment.Counted], Treatments(new TermLimit.InTotal(2), tenures));
    }

    [Fact]
    public void A_gap_in_the_facts_leaves_what_lies_before_it_open()
    {
        Tenure[] tenures = [Elected(new(2005, 1, 1), until: new LocalDate(2010, 1, 1)), Elected(new(2015, 1, 1))];
        Assert.Equal([TenureTreatment.RowOpen, TenureTreatment.Counted], Treatments(new TermLimit.InARow(2), tenures));
        Tenure[] joined = [Elected(new(2005, 1, 1), until: new LocalDate(2014, 12, 31)), Elected(new(2015, 1, 1))];
        Assert.Equal([TenureTreatment.Counted, TenureTreatment.Counted], Treatments(new TermLimit.InARow(2), joined));
        Tenure[] ended = [Elected(new(2015, 1, 1), until: Poll.PlusDays(-2))];
        Assert.Equal([TenureTreatment.RowOpen], Treatments(new TermLimit.InARow(2), ended));
        Tenure[] elsewhere = [.. tenures, Elected(new(2010, 1, 1), until: new LocalDate(2015, 1, 1), office: "mayor")];
        Assert.Equal([TenureTreatment.RowOpen, TenureTreatment.InAnotherOffice, TenureTreatment.Counted], Treatments(new TermLimit.InARow(2), elsewhere));
    }

    [Fact]
    public void A_tenure_whose_end_is_not_stated_does_not_join_a_row_decades_later()
    {
        Tenure[] tenures = [Elected(new(2000, 1, 1)), Elected(new(2017, 11, 20))];
        Assert.NotEqual(Verdict.Barred, Ask(Of(Version("v", Start, new TermLimit.InARow(2))), tenures).Verdict);
    }

    [Fact]
    public void What_begins_with_the_election_or_later_does_not_count()
    {
        Tenure[] tenures = [Elected(Poll.PlusDays(6), electedOn: Poll.PlusDays(-1)), Elected(Poll.PlusDays(7), electedOn: Poll), Elected(Poll.PlusYears(7))];
        Assert.Equal([TenureTreatment.Counted, TenureTreatment.NotBefore, TenureTreatment.NotBefore], Treatments(new TermLimit.InTotal(2), tenures));
        Assert.Equal([TenureTreatment.Counted, TenureTreatment.NotBefore, TenureTreatment.NotBefore], Treatments(new TermLimit.InARow(2), tenures));
        Assert.Equal([TenureTreatment.NotBefore], Treatments(new TermLimit.InTotal(2), [Elected(Poll)]));
    }

    [Theory]
    [InlineData(EarlierTerms.NotCounted, TenureTreatment.BeforeTheProvision)]
    [InlineData(EarlierTerms.NotStated, TenureTreatment.EarlierTermOpen)]
    [InlineData(EarlierTerms.Disputed, TenureTreatment.EarlierTermOpen)]
    public void What_lies_before_the_provision_is_as_the_provision_says(EarlierTerms says, TenureTreatment expected)
    {
        Office office = Of(Version("v", LegalDate.Year(2010), new TermLimit.InTotal(1), says));
        Assert.Equal(
            [expected, TenureTreatment.ForceDayOpen, TenureTreatment.ForceDayOpen, TenureTreatment.Counted],
            Treatments(office, [Elected(new(2009, 12, 31)), Elected(new(2010, 1, 1)), Elected(new(2010, 12, 30)), Elected(new(2010, 12, 31))]));
        Assert.Equal([expected], Treatments(office, [Elected(new(2010, 12, 31), electedOn: new LocalDate(2009, 12, 31))]));
    }

    [Fact]
    public void A_text_that_repeats_the_limit_it_follows_opens_no_question()
    {
        Office office = Of(Version("old", Start, new TermLimit.InTotal(2), until: new LocalDate(2010, 1, 1)), Version("new", new LocalDate(2010, 1, 1), new TermLimit.InTotal(2)));
        Assert.Equal([TenureTreatment.EarlierTermOpen, TenureTreatment.Counted], Treatments(office, [Elected(new(1999, 1, 1)), Elected(new(2005, 1, 1))]));
    }

    [Fact]
    public void A_text_that_repeats_a_limit_which_was_lifted_in_between_does_not_follow_it()
    {
        Office office = Of(
            Version("old", Start, new TermLimit.InTotal(1), until: new LocalDate(2005, 1, 1)),
            Version("between", new LocalDate(2005, 1, 1), new TermLimit.Unlimited(), until: new LocalDate(2010, 1, 1)),
            Version("new", new LocalDate(2010, 1, 1), new TermLimit.InTotal(1)));
        Assert.Equal([TenureTreatment.EarlierTermOpen], Treatments(office, [Elected(new(2002, 1, 1))]));
    }

    [Fact]
    public void A_text_that_repeats_a_limit_does_not_bring_back_terms_that_did_not_count_under_it()
    {
        RuleVersion<TermRule> old = Version("old", Start, new TermLimit.InTotal(1), until: new LocalDate(2005, 1, 1));
        RuleVersion<TermRule> reset = Version("reset", new LocalDate(2005, 1, 1), new TermLimit.InTotal(1), EarlierTerms.NotCounted, until: new LocalDate(2010, 1, 1));
        RuleVersion<TermRule> repeat = Version("repeat", new LocalDate(2010, 1, 1), new TermLimit.InTotal(1));
        Tenure[] tenures = [Elected(new(2002, 1, 1))];
        Assert.Equal(Verdict.Eligible, Ask(Of(old, reset, repeat), tenures, new(2009, 12, 31)).Verdict);
        Assert.NotEqual(Verdict.Barred, Ask(Of(old, reset, repeat), tenures, new(2010, 1, 1)).Verdict);
    }

    [Fact]
    public void A_version_less_well_known_than_accepted_counts_no_term()
    {
        Office office = Of(
            Version("guess", Start, new TermLimit.InTotal(1), evidence: Evidence.Uncertain, until: new LocalDate(2010, 1, 1)),
            Version("sure", new LocalDate(2010, 1, 1), new TermLimit.InTotal(1)));
        Assert.Equal(Verdict.Undetermined, Ask(office, [Elected(new(2005, 1, 1))]).Verdict);
    }

    [Fact]
    public void Of_norms_that_agree_the_highest_that_speaks_of_earlier_terms_is_heard()
    {
        RuleVersion<TermRule> silent = Version("constitution", new LocalDate(2010, 1, 1), new TermLimit.InTotal(1), rank: NormRank.Constitution);
        RuleVersion<TermRule> speaking = Version("law", new LocalDate(2010, 1, 1), new TermLimit.InTotal(1), EarlierTerms.NotCounted);
        Tenure[] tenures = [Elected(new(2005, 1, 1))];
        Assert.Equal(Verdict.Undetermined, Ask(Of(silent), tenures).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(Of(silent, speaking), tenures).Verdict);
    }

    [Fact]
    public void What_a_norm_that_may_be_in_force_says_of_earlier_terms_is_not_passed_over()
    {
        RuleVersion<TermRule> silent = Version("constitution", Start, new TermLimit.InTotal(1), rank: NormRank.Constitution);
        RuleVersion<TermRule> speaking = Version("law", new LocalDate(2010, 1, 1), new TermLimit.InTotal(1), EarlierTerms.NotCounted);
        RuleVersion<TermRule> perhaps = Version("law", LegalDate.OnOrAfter(new LocalDate(2010, 1, 1)), new TermLimit.InTotal(1), EarlierTerms.NotCounted);
        Tenure[] tenures = [Elected(new(2005, 1, 1))];
        Assert.Equal(Verdict.Eligible, Ask(Of(silent, speaking), tenures).Verdict);
        Assert.NotEqual(Verdict.Barred, Ask(Of(silent, perhaps), tenures).Verdict);
    }

    [Fact]
    public void A_higher_norm_that_may_be_in_force_and_says_the_same_is_not_passed_over()
    {
        RuleVersion<TermRule> law = Version("law", Start, new TermLimit.InTotal(1), EarlierTerms.Disputed);
        RuleVersion<TermRule> constitution = Version("constitution", new LocalDate(2020, 1, 1), new TermLimit.InTotal(1), EarlierTerms.Disputed, NormRank.Constitution);
        RuleVersion<TermRule> perhaps = Version("constitution", LegalDate.OnOrAfter(new LocalDate(2020, 1, 1)), new TermLimit.InTotal(1), EarlierTerms.Disputed, NormRank.Constitution);
        Tenure[] tenures = [Elected(new(2015, 1, 1))];
        Assert.Equal(Verdict.Undetermined, Ask(Of(law, constitution), tenures).Verdict);
        Assert.Equal(Verdict.Undetermined, Ask(Of(law, perhaps), tenures).Verdict);
    }

    [Theory]
    [InlineData("2022-11-20", 2, Verdict.Eligible)]
    [InlineData("2022-11-16", 2, Verdict.Eligible)]
    [InlineData("2026-06-28", 3, Verdict.Barred)]
    [InlineData("2026-06-30", 3, Verdict.Barred)]
    [InlineData("2026-07-01", 3, Verdict.Undetermined)]
    [InlineData("2029-11-18", 3, Verdict.Undetermined)]
    [InlineData("2050-01-01", 3, Verdict.Undetermined)]
    [InlineData("2022-08-01", 2, Verdict.Undetermined)]
    public void In_Kazakhstan_the_president_elected_in_2019_and_2022_may_stand_as_published(string poll, int known, Verdict expected) =>
        Assert.Equal(expected, InKazakhstan(poll, known).Verdict);

    [Fact]
    public void In_Kazakhstan_the_term_of_2019_lies_before_the_provision_of_2022()
    {
        EligibilityReason reason = Assert.Single((IEnumerable<EligibilityReason>)InKazakhstan("2022-11-20", 2).Reasons);
        Assert.Equal("2022-09", reason.Version.Id.Value);
        Assert.Equal([TenureTreatment.NotByElection, TenureTreatment.BeforeTheProvision], reason.Tenures.Select(tenure => tenure.Treatment));
    }

    [Fact]
    public void In_Kazakhstan_two_norms_were_in_conflict_four_days_before_the_poll_of_2022()
    {
        Eligibility answer = InKazakhstan("2022-11-16", 2);
        Assert.IsType<RuleAnswer<TermRule>.Conflicting>(answer.Rule);
        Assert.Equal([("2022-09", Verdict.Eligible), ("2011", Verdict.Eligible)], answer.Reasons.Select(reason => (reason.Version.Id.Value, reason.Verdict)));
    }

    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2029-11-18")]
    public void In_Kazakhstan_the_constitution_of_2026_leaves_earlier_terms_open(string poll)
    {
        EligibilityReason reason = Assert.Single((IEnumerable<EligibilityReason>)InKazakhstan(poll, 3).Reasons);
        Assert.Equal([TenureTreatment.NotByElection, TenureTreatment.EarlierTermOpen, TenureTreatment.EarlierTermOpen], reason.Tenures.Select(tenure => tenure.Treatment));
    }

    [Fact]
    public void Nobody_is_named_in_the_words_of_any_answer()
    {
        PersonKey secret = "secret-person-key";
        Tenure tenure = Elected(new(2005, 1, 1), person: secret);
        var candidacy = new Candidacy(secret, [tenure], At(Poll));
        Office office = Of(Version("v", Start, new TermLimit.InTotal(1)));
        Eligibility answer = office.MayStand(candidacy);
        Assert.Equal(Verdict.Barred, answer.Verdict);
        object[] all = [tenure, candidacy, candidacy.Tenures, office, answer, answer.Rule, answer.Reasons, answer.Reasons[0], answer.Reasons[0].Tenures, answer.Reasons[0].Tenures[0]];
        Assert.All(all, one => Assert.DoesNotContain(secret.Value, one.ToString(), StringComparison.Ordinal));
        IEnumerable<Type> holders = typeof(Tenure).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Tenure).Namespace && type.GetProperties().Any(property => property.PropertyType == typeof(PersonKey)));
        Assert.Equal([nameof(Candidacy), nameof(Tenure)], holders.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(holders, type => Assert.Null(type.GetMethod(nameof(ToString), BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance)!.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>()));
    }

    /// <summary>Puts the first day in force on every day it may be, and counts every term whose treatment is then open both ways.</summary>
    private static Verdict TryEverything(RuleVersion<TermRule> version, Tenure[] tenures)
    {
        int most = ((TermLimit.InTotal)version.Rule.Limit).Maximum;
        var verdicts = new HashSet<Verdict>();
        foreach (LocalDate inForce in new DateInterval(version.From.Earliest, version.From.Latest))
        {
            if (inForce > Poll)
            {
                verdicts.UnionWith([Verdict.Eligible, Verdict.Barred]);
                continue;
            }

            LocalDate[] elections =
            [
                .. tenures.Where(tenure => tenure.Office == President && tenure.Person == Person && tenure.By == Accession.Election)
                    .Select(tenure => tenure.ElectedOn ?? tenure.From).Where(day => day < Poll),
            ];
            int under = elections.Count(day => day >= inForce);
            int atMost = version.Rule.EarlierTerms == EarlierTerms.NotCounted ? under : elections.Length;
            verdicts.UnionWith(Enumerable.Range(under, atMost - under + 1).Select(count => count >= most ? Verdict.Barred : Verdict.Eligible));
        }

        return verdicts.Count == 1 ? verdicts.Single() : Verdict.Undetermined;
    }

    private static void AssertOpensOnly(Random random, RuleVersion<TermRule>[] versions, int which)
    {
        Tenure[] tenures = RandomTenures(random);
        RuleVersion<TermRule> one = versions[which];
        LegalDate from = LegalDate.Between(one.From.Earliest.PlusDays(-Some(random)), one.From.Latest.PlusDays(Some(random)));
        LegalDate? until = one.Until is { } end ? LegalDate.Between(end.Earliest.PlusDays(-Some(random)), end.Latest.PlusDays(Some(random))) : null;
        RuleVersion<TermRule>[] wider = [.. versions];
        wider[which] = new(one.Id, from, one.Citation, one.Rule, until);
        Verdict before = Ask(Of(versions), tenures).Verdict;
        Verdict after = Ask(Of(wider), tenures).Verdict;
        Assert.True(after == Verdict.Undetermined || after == before, $"{before} became {after}: {string.Join("; ", wider.Select(version => $"{version} {version.Citation.Rank} {version.Rule}"))} before {one} {string.Join("; ", tenures.AsEnumerable())}");

        static int Some(Random random) => random.Next(3) switch { 0 => 0, 1 => random.Next(60), _ => random.Next(8000) };
    }

    private static Eligibility InKazakhstan(string poll, int known)
    {
        Tenure[] tenures =
        [
            new(President, Person, new(2019, 3, 20), Accession.Succession, new LocalDate(2019, 6, 12)),
            new(President, Person, new(2019, 6, 12), Accession.Election, new LocalDate(2022, 11, 26), new LocalDate(2019, 6, 9)),
            new(President, Person, new(2022, 11, 26), Accession.Election, electedOn: new LocalDate(2022, 11, 20)),
        ];
        Jurisdiction kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
        return kazakhstan.MayStand(President, new(Person, [.. tenures.Take(known)], At(LegalDate.Parse(poll).Earliest)));
    }

    private static Eligibility Ask(Office office, Tenure[] tenures, LocalDate? poll = null, ValueList<RoleId> roles = default) =>
        office.MayStand(new(Person, [.. tenures], At(poll ?? Poll), roles));

    private static IEnumerable<TenureTreatment> Treatments(TermLimit limit, Tenure[] tenures) => Treatments(Of(Version("v", Start, limit)), tenures);

    private static IEnumerable<TenureTreatment> Treatments(Office office, Tenure[] tenures) =>
        Assert.Single((IEnumerable<EligibilityReason>)Ask(office, tenures).Reasons).Tenures.Select(reason => reason.Treatment);

    private static Election At(LocalDate poll) => new("KZ", ElectionKind.Presidential, poll);

    private static Office Of(params RuleVersion<TermRule>[] versions) => new(President, LocalizedText.English("President"), new("president-term", [.. versions]));

    private static Tenure[] Terms(int count) => [.. Enumerable.Range(0, count).Select(index => Elected(new(2002 + (index * 5), 1, 1), until: new LocalDate(2007 + (index * 5), 1, 1)))];

    private static Tenure Elected(LocalDate from, LocalDate? until = null, LocalDate? electedOn = null, PersonKey? person = null, OfficeId? office = null) =>
        new(office ?? President, person ?? Person, from, Accession.Election, until, electedOn);

    private static RuleVersion<TermRule> Version(
        string id,
        LegalDate from,
        TermLimit limit,
        EarlierTerms earlier = EarlierTerms.NotStated,
        NormRank rank = NormRank.Law,
        Evidence evidence = Evidence.Confirmed,
        LegalDate? until = null,
        ValueList<Exemption> exemptions = default) =>
        new(id, from, new Citation("Act on Examples", id, rank, evidence), new TermRule(5, limit, exemptions, earlier), until);

    private static RuleVersion<TermRule> With(RuleVersion<TermRule> version, TermLimit? limit = null, EarlierTerms? earlier = null) =>
        Version(version.Id.Value, version.From, limit ?? version.Rule.Limit, earlier ?? version.Rule.EarlierTerms, version.Citation.Rank, version.Citation.Evidence, version.Until, version.Rule.Exemptions);

    private static Office RandomOffice(Random random) => Of(RandomVersions(random));

    private static RuleVersion<TermRule>[] RandomVersions(Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(index => RandomVersion(random, index))];

    private static RuleVersion<TermRule> RandomVersion(Random random, int index)
    {
        LocalDate first = Poll.PlusDays(-1000 * random.Next(0, 10));
        LegalDate from = random.Next(3) == 0 ? LegalDate.Between(first, first.PlusDays(random.Next(1500))) : first;
        LegalDate? until = random.Next(4) == 0 ? from.Latest.PlusDays(random.Next(1, 6000)) : null;
        TermLimit limit = random.Next(7) switch { 0 => new TermLimit.Unlimited(), < 4 => new TermLimit.InTotal(random.Next(1, 4)), _ => new TermLimit.InARow(random.Next(1, 4)) };
        return Version($"v{index}", from, limit, (EarlierTerms)random.Next(3), (NormRank)random.Next(3), until: until, exemptions: random.Next(6) == 0 ? [new Exemption.OfRole("first-president")] : default);
    }

    private static Tenure[] RandomTenures(Random random) => [.. Enumerable.Range(0, random.Next(7)).Select(_ => RandomTenure(random)).Distinct()];

    private static Tenure RandomTenure(Random random) => RandomTenure(
        random,
        random.Next(4) == 0 ? Another : Person,
        random.Next(5) == 0 ? (Accession)random.Next(4) : Accession.Election,
        random.Next(10) == 0 ? "mayor" : President);

    /// <summary>Days lie on a coarse grid, so that tenures meet each other, the rule and the poll.</summary>
    private static Tenure RandomTenure(Random random, PersonKey person, Accession by, OfficeId office)
    {
        LocalDate from = Poll.PlusDays(500 * random.Next(-22, 2));
        LocalDate? until = random.Next(3) == 0 ? null : from.PlusDays(500 * random.Next(-1, 7));
        LocalDate? electedOn = random.Next(2) == 0 ? null : from.PlusDays(-random.Next(60));
        return new(office, person, from, by, until, electedOn);
    }
}
