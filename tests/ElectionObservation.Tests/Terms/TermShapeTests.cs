using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Terms;

/// <summary>What each part of a rule on terms means, by examples at its boundaries.</summary>
public class TermShapeTests
{
    private static readonly LocalDate Poll = new(2022, 11, 20);
    private static readonly LocalDate Start = new(2000, 1, 1);
    private static readonly LocalDate InForce = new(2010, 1, 1);
    private static readonly OfficeId President = "president";
    private static readonly PersonKey Person = "p1";
    private static readonly PersonKey Another = "p2";
    private static readonly ValueList<Accession> AllService = [.. Enum.GetValues<Accession>()];

    [Theory]
    [InlineData(CountedUnit.Elections, TenureTreatment.Counted, TenureTreatment.Counted, TenureTreatment.NotByElection, TenureTreatment.NotByElection, TenureTreatment.NotByElection)]
    [InlineData(CountedUnit.Terms, TenureTreatment.Counted, TenureTreatment.PartTermOpen, TenureTreatment.PartTermOpen, TenureTreatment.Counted, TenureTreatment.ActingOnly)]
    [InlineData(CountedUnit.Years, TenureTreatment.Counted, TenureTreatment.Counted, TenureTreatment.Counted, TenureTreatment.Counted, TenureTreatment.ActingOnly)]
    public void What_is_counted_says_which_ways_to_the_office_count(CountedUnit unit, params TenureTreatment[] expected)
    {
        Tenure[] tenures =
        [
            Held(new(2001, 1, 1), new LocalDate(2002, 1, 1)),
            Held(new(2002, 1, 1), new LocalDate(2003, 1, 1), Accession.ElectionToRemainder),
            Held(new(2003, 1, 1), new LocalDate(2004, 1, 1), Accession.Succession),
            Held(new(2004, 1, 1), new LocalDate(2005, 1, 1), Accession.Appointment),
            Held(new(2005, 1, 1), new LocalDate(2006, 1, 1), Accession.Acting),
        ];
        Assert.Equal(expected, Treatments(Limited(new TermLimit.InTotal(100, unit)), tenures));
    }

    [Theory]
    [InlineData("2001-01-01", "2005-01-01", 1460, Verdict.Barred)]
    [InlineData("2001-01-01", "2004-12-31", 1459, Verdict.Eligible)]
    [InlineData("2004-02-28", "2004-02-29", 1, Verdict.Eligible)]
    [InlineData("2004-02-28", "2004-03-01", 1, Verdict.Eligible)]
    [InlineData("2004-02-29", "2004-03-01", 0, Verdict.Eligible)]
    [InlineData("2004-02-29", "2005-03-01", 365, Verdict.Eligible)]
    [InlineData("2004-02-29", "2008-02-29", 1460, Verdict.Barred)]
    [InlineData("2005-01-01", "2004-01-01", 0, Verdict.Eligible)]
    public void Four_years_of_service_are_1460_days_without_29_February(string from, string until, int days, Verdict expected)
    {
        EligibilityReason reason = Reason(Limited(new TermLimit.InTotal(4, CountedUnit.Years)), [Held(Day(from), Day(until))]);
        Assert.Equal((days, expected), (reason.Counted, reason.Verdict));
    }

    [Fact]
    public void Service_is_counted_until_voting_day()
    {
        TermRule rule = Limited(new TermLimit.InTotal(4, CountedUnit.Years));
        Assert.Equal(1460, Reason(rule, [Held(new(2018, 11, 20))]).Counted);
        Assert.Equal(1460, Reason(rule, [Held(new(2018, 11, 20), new LocalDate(2030, 1, 1))]).Counted);
        Assert.Equal(Verdict.Barred, Ask(rule, [Held(new(2018, 11, 20))]).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(rule, [Held(new(2018, 11, 21))]).Verdict);
    }

    [Fact]
    public void Service_with_an_end_that_is_not_known_counts_at_most_until_the_next_holder()
    {
        EligibilityReason reason = Reason(Limited(new TermLimit.InTotal(4, CountedUnit.Years)), [Held(new(2001, 1, 1)), Held(new(2005, 1, 1), person: Another)]);
        Assert.Equal((0, 1460, Verdict.Undetermined), (reason.Counted, reason.Open, reason.Verdict));
        Assert.Equal(TenureTreatment.LengthOpen, reason.Tenures[0].Treatment);
    }

    [Theory]
    [InlineData(24, false, "2007-01-01", TenureTreatment.TooShort)]
    [InlineData(24, false, "2007-01-02", TenureTreatment.Counted)]
    [InlineData(24, true, "2006-12-31", TenureTreatment.TooShort)]
    [InlineData(24, true, "2007-01-01", TenureTreatment.Counted)]
    [InlineData(36, true, "2007-12-31", TenureTreatment.TooShort)]
    [InlineData(36, true, "2008-01-01", TenureTreatment.Counted)]
    [InlineData(0, true, "2005-01-01", TenureTreatment.Counted)]
    [InlineData(0, false, "2005-01-01", TenureTreatment.TooShort)]
    [InlineData(0, false, "2005-01-02", TenureTreatment.Counted)]
    public void The_rest_of_a_term_counts_from_the_length_that_the_rule_asks(int months, bool including, string until, TenureTreatment expected)
    {
        foreach (CountedUnit unit in Enum.GetValues<CountedUnit>())
        {
            TermRule rule = Limited(new TermLimit.InTotal(1, unit), partTerms: new([Accession.Succession], months, including));
            Assert.Equal([expected], Treatments(rule, [Held(new(2005, 1, 1), Day(until), Accession.Succession)]));
        }
    }

    [Fact]
    public void A_length_may_be_asked_of_all_service()
    {
        TermRule rule = Limited(new TermLimit.InTotal(1, CountedUnit.Terms), partTerms: new(AllService, 12, including: true));
        foreach (Accession by in Enum.GetValues<Accession>())
        {
            Assert.Equal([TenureTreatment.TooShort], Treatments(rule, [Held(new(2005, 1, 1), new LocalDate(2005, 12, 31), by)]));
            Assert.Equal([TenureTreatment.Counted], Treatments(rule, [Held(new(2005, 1, 1), new LocalDate(2006, 1, 1), by)]));
        }
    }

    [Theory]
    [InlineData("2020-11-19", false, TenureTreatment.Counted)]
    [InlineData("2020-11-20", false, TenureTreatment.LengthOpen)]
    [InlineData("2020-11-20", true, TenureTreatment.Counted)]
    [InlineData("2020-11-21", true, TenureTreatment.LengthOpen)]
    public void A_tenure_that_goes_on_has_lasted_until_voting_day_and_may_last_longer(string from, bool including, TenureTreatment expected)
    {
        TermRule rule = Limited(new TermLimit.InTotal(1, CountedUnit.Terms), partTerms: new([Accession.Succession], 24, including));
        Assert.Equal([expected], Treatments(rule, [Held(Day(from), by: Accession.Succession)]));
    }

    [Theory]
    [InlineData("2007-01-01", TenureTreatment.TooShort)]
    [InlineData("2007-01-02", TenureTreatment.LengthOpen)]
    public void A_tenure_with_an_end_that_is_not_known_has_lasted_at_most_until_the_next_holder(string next, TenureTreatment expected)
    {
        TermRule rule = Limited(new TermLimit.InTotal(1, CountedUnit.Terms), partTerms: new([Accession.Succession], 24));
        Tenure[] tenures = [Held(new(2005, 1, 1), by: Accession.Succession), Held(Day(next), person: Another)];
        Assert.Equal(expected, Treatments(rule, tenures).First());
        Assert.Equal(expected == TenureTreatment.LengthOpen ? [OpenQuestion.Length] : [], Ask(rule, tenures).OpenQuestions);
    }

    [Theory]
    [InlineData(Accession.ElectionToRemainder)]
    [InlineData(Accession.Succession)]
    public void Whether_the_rest_of_a_term_is_one_is_open_where_the_rule_does_not_say(Accession by)
    {
        Tenure[] tenures = [Held(new(2005, 1, 1), new LocalDate(2009, 1, 1), by)];
        Eligibility answer = Ask(Limited(new TermLimit.InTotal(1, CountedUnit.Terms)), tenures);
        Assert.Equal(Verdict.Undetermined, answer.Verdict);
        Assert.Equal([OpenQuestion.PartTerm], answer.OpenQuestions);
        Assert.Equal(Verdict.Eligible, Ask(Limited(new TermLimit.InTotal(2, CountedUnit.Terms)), tenures).Verdict);
    }

    [Theory]
    [InlineData("oo", Verdict.Barred)]
    [InlineData("oox", Verdict.Barred)]
    [InlineData("ooxx", Verdict.Eligible)]
    [InlineData("ox", Verdict.Eligible)]
    [InlineData("oxo", Verdict.Eligible)]
    [InlineData("oxoo", Verdict.Barred)]
    [InlineData("ooxo", Verdict.Barred)]
    [InlineData("ooxoxo", Verdict.Eligible)]
    public void After_a_whole_row_two_terms_of_others_must_pass(string history, Verdict expected) =>
        Assert.Equal(expected, Ask(Limited(new TermLimit.InARow(2, returnAfterTerms: 2)), Of(history)).Verdict);

    [Theory]
    [InlineData("2017-11-20", Verdict.Eligible)]
    [InlineData("2017-11-21", Verdict.Barred)]
    public void After_a_whole_row_so_many_years_must_pass_to_the_day(string ended, Verdict expected)
    {
        TermRule rule = Limited(new TermLimit.InARow(1, returnAfterYears: 5));
        Tenure[] tenures = [Held(new(2012, 1, 1), Day(ended)), Held(Day(ended), person: Another)];
        Assert.Equal(expected, Ask(rule, tenures).Verdict);
        Assert.Equal(expected == Verdict.Barred ? TenureTreatment.Counted : TenureTreatment.RowBroken, Treatments(rule, tenures).First());
    }

    [Fact]
    public void A_row_that_is_not_whole_is_broken_by_the_election_of_another_whatever_the_years()
    {
        Tenure[] tenures = [Held(new(2012, 1, 1), new LocalDate(2020, 1, 1)), Held(new(2020, 1, 1), person: Another)];
        Assert.Equal(TenureTreatment.RowBroken, Treatments(Limited(new TermLimit.InARow(2, returnAfterYears: 5)), tenures).First());
        Assert.Equal(TenureTreatment.Counted, Treatments(Limited(new TermLimit.InARow(1, returnAfterYears: 5)), tenures).First());
    }

    [Fact]
    public void The_years_after_a_row_run_from_the_end_of_what_ended_last()
    {
        Tenure[] tenures = [Held(new(2005, 1, 1), new LocalDate(2020, 1, 1)), Held(new(2006, 1, 1), new LocalDate(2007, 1, 1)), Held(new(2020, 1, 1), person: Another)];
        Assert.Equal(Verdict.Barred, Ask(Limited(new TermLimit.InARow(2, returnAfterYears: 5)), tenures).Verdict);
    }

    [Theory]
    [InlineData(EarlierTerms.Counted, TenureTreatment.Counted, TenureTreatment.Counted, TenureTreatment.Counted)]
    [InlineData(EarlierTerms.NotCounted, TenureTreatment.BeforeTheProvision, TenureTreatment.BeforeTheProvision, TenureTreatment.Counted)]
    [InlineData(EarlierTerms.Disputed, TenureTreatment.EarlierTermOpen, TenureTreatment.EarlierTermOpen, TenureTreatment.Counted)]
    [InlineData(EarlierTerms.SittingTermFirst, TenureTreatment.BeforeTheProvision, TenureTreatment.Counted, TenureTreatment.Counted)]
    [InlineData(EarlierTerms.NextHolder, TenureTreatment.BeforeTheProvision, TenureTreatment.BeforeTheProvision, TenureTreatment.BeforeTheProvision)]
    public void What_becomes_of_the_terms_before_and_at_entry_into_force_is_as_the_rule_says(EarlierTerms says, params TenureTreatment[] expected)
    {
        Tenure[] tenures = [Held(new(2002, 1, 1), new LocalDate(2007, 1, 1)), Held(new(2007, 1, 1), new LocalDate(2012, 1, 1)), Held(new(2012, 1, 1), new LocalDate(2017, 1, 1))];
        foreach (CountedUnit unit in Enum.GetValues<CountedUnit>())
        {
            Assert.Equal(expected, Treatments(Limited(new TermLimit.InTotal(2, unit), earlier: says), tenures, InForce));
        }
    }

    [Theory]
    [InlineData("2010-01-01", "2010-01-01", TenureTreatment.BeforeTheProvision)]
    [InlineData("2010-01-01", "2010-01-02", TenureTreatment.Counted)]
    [InlineData("2010", "2010-01-01", TenureTreatment.BeforeTheProvision)]
    [InlineData("2010", "2010-01-02", TenureTreatment.ForceDayOpen)]
    [InlineData("2010", "2010-12-31", TenureTreatment.ForceDayOpen)]
    [InlineData("2010", "2011-01-01", TenureTreatment.Counted)]
    public void The_sitting_term_is_the_one_that_goes_on_after_entry_into_force(string inForce, string until, TenureTreatment expected) =>
        Assert.Equal([expected], Treatments(Limited(new TermLimit.InTotal(2), earlier: EarlierTerms.SittingTermFirst), [Held(new(2005, 1, 1), Day(until))], LegalDate.Parse(inForce)));

    [Fact]
    public void A_limit_that_begins_with_the_next_holder_begins_when_another_was_elected()
    {
        TermRule rule = Limited(new TermLimit.InTotal(2), earlier: EarlierTerms.NextHolder);
        Tenure sitting = Held(new(2007, 1, 1), new LocalDate(2012, 1, 1));
        Tenure last = Held(new(2017, 1, 1));
        Assert.Equal(
            [TenureTreatment.BeforeTheProvision, TenureTreatment.OfAnotherPerson, TenureTreatment.Counted],
            Treatments(rule, [sitting, Held(new(2012, 1, 1), new LocalDate(2017, 1, 1), person: Another), last], InForce));
        Assert.Equal(
            [TenureTreatment.BeforeTheProvision, TenureTreatment.OfAnotherPerson, TenureTreatment.EarlierTermOpen],
            Treatments(rule, [sitting, Held(new(2012, 1, 1), new LocalDate(2017, 1, 1), Accession.Acting, Another), last], InForce));
        Assert.Equal([TenureTreatment.BeforeTheProvision, TenureTreatment.EarlierTermOpen], Treatments(rule, [sitting, last], InForce));
        Assert.Equal([OpenQuestion.EarlierTerms], Ask(Limited(new TermLimit.InTotal(1), earlier: EarlierTerms.NextHolder), [sitting, last], from: InForce).OpenQuestions);
    }

    [Fact]
    public void A_limit_that_begins_with_the_next_holder_counts_of_whoever_comes_to_the_office_from_then_on()
    {
        TermRule rule = Limited(new TermLimit.InTotal(2), earlier: EarlierTerms.NextHolder);
        Tenure before = Held(new(2005, 1, 1), InForce, person: Another);
        Assert.Equal([TenureTreatment.OfAnotherPerson, TenureTreatment.Counted], Treatments(rule, [before, Held(InForce)], InForce));
        Assert.Equal(
            [TenureTreatment.BeforeTheProvision, TenureTreatment.OfAnotherPerson, TenureTreatment.Counted],
            Treatments(rule, [Held(new(2000, 1, 1), new LocalDate(2005, 1, 1)), before, Held(InForce)], InForce));
    }

    [Theory]
    [InlineData("2010-01-01")]
    [InlineData("2009-12-31")]
    public void Whoever_is_elected_again_from_the_day_of_entry_into_force_holds_the_office_then(string until) =>
        Assert.Equal(
            [TenureTreatment.BeforeTheProvision, TenureTreatment.BeforeTheProvision],
            Treatments(Limited(new TermLimit.InTotal(2), earlier: EarlierTerms.NextHolder), [Held(new(2005, 1, 1), Day(until)), Held(InForce)], InForce));

    [Fact]
    public void Whether_someone_held_the_office_at_an_entry_into_force_that_is_not_known_exactly_is_open()
    {
        TermRule rule = Limited(new TermLimit.InTotal(1), earlier: EarlierTerms.NextHolder);
        Tenure[] tenures = [Held(new(2010, 6, 1), new LocalDate(2015, 6, 1)), Held(new(2015, 6, 1))];
        Assert.Equal([TenureTreatment.ForceDayOpen, TenureTreatment.ForceDayOpen], Treatments(rule, tenures, LegalDate.Year(2010)));
        Assert.Equal([TenureTreatment.Counted, TenureTreatment.Counted], Treatments(rule, tenures, new LocalDate(2010, 6, 1)));
        Assert.Equal([TenureTreatment.BeforeTheProvision, TenureTreatment.BeforeTheProvision], Treatments(rule, tenures, new LocalDate(2010, 6, 2)));
    }

    [Fact]
    public void An_exempt_role_may_have_another_limit_instead()
    {
        TermRule rule = Limited(new TermLimit.InTotal(1), [new Exemption.OfRole("first-president", new TermLimit.InTotal(2))]);
        Assert.Equal([Verdict.Eligible, Verdict.Barred], new[] { "o", "oo" }.Select(history => Ask(rule, Of(history), roles: ["first-president"]).Verdict));
        Assert.Equal(Verdict.Barred, Ask(rule, Of("o")).Verdict);
        EligibilityReason reason = Reason(rule, Of("o"), roles: ["first-president"]);
        Assert.Equal((rule.Exemptions[0], new TermLimit.InTotal(2)), (reason.Exemption, reason.Limit));
        Assert.Contains("exempt as first-president, 2 elections in a lifetime instead", Ask(rule, Of("o"), roles: ["first-president"]).Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2004-12-31", Verdict.Barred)]
    [InlineData("2005-01-01", Verdict.Eligible)]
    [InlineData("2009-12-31", Verdict.Eligible)]
    [InlineData("2010-01-01", Verdict.Barred)]
    public void Who_held_the_office_on_a_day_may_be_exempt(string day, Verdict expected)
    {
        TermRule rule = Limited(new TermLimit.InTotal(1), [new Exemption.OfHolder(Day(day))]);
        Assert.Equal(expected, Ask(rule, [Held(new(2005, 1, 1), new LocalDate(2010, 1, 1))]).Verdict);
        Assert.Equal(Verdict.Barred, Ask(rule, [Held(new(2015, 1, 1)), Held(new(2005, 1, 1), new LocalDate(2010, 1, 1), person: Another)]).Verdict);
    }

    [Fact]
    public void Whether_the_holder_of_a_day_is_exempt_is_open_where_the_end_of_the_tenure_decides()
    {
        Tenure[] tenures = [Held(new(2005, 1, 1)), Held(new(2010, 1, 1), person: Another)];
        Exemption exemption = new Exemption.OfHolder(new(2008, 1, 1));
        Eligibility open = Ask(Limited(new TermLimit.InTotal(1), [exemption]), tenures);
        Assert.Equal(Verdict.Undetermined, open.Verdict);
        Assert.Equal([(exemption, Verdict.Eligible), (null, Verdict.Barred)], open.Reasons.Select(reason => (reason.Exemption, reason.Verdict)));
        Assert.Equal([OpenQuestion.Length], open.OpenQuestions);
        EligibilityReason settled = Reason(Limited(new TermLimit.InTotal(2), [exemption]), tenures);
        Assert.Equal((null, Verdict.Eligible), (settled.Exemption, settled.Verdict));
    }

    [Fact]
    public void Of_several_exemptions_the_first_that_applies_is_taken()
    {
        Exemption[] exemptions = [new Exemption.OfRole("other"), new Exemption.OfRole("first-president", new TermLimit.InTotal(2)), new Exemption.OfRole("first-president")];
        Assert.Equal(Verdict.Barred, Ask(Limited(new TermLimit.InTotal(1), [.. exemptions]), Of("oo"), roles: ["first-president"]).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(Limited(new TermLimit.InTotal(1), [.. exemptions.Reverse()]), Of("oo"), roles: ["first-president"]).Verdict);
    }

    [Theory]
    [InlineData(true, TenureEnd.Resignation, TenureTreatment.Counted)]
    [InlineData(false, TenureEnd.Resignation, TenureTreatment.TooShort)]
    [InlineData(true, TenureEnd.Removal, TenureTreatment.TooShort)]
    public void A_tenure_that_ended_by_resignation_may_count_in_full_however_short(bool countsInFull, TenureEnd ended, TenureTreatment expected)
    {
        Tenure[] tenures = [Held(new(2005, 1, 1), new LocalDate(2005, 2, 1), ended: ended)];
        TermRule rule = Limited(new TermLimit.InTotal(1, CountedUnit.Terms), partTerms: new(AllService, 24), resignation: new(countsInFull));
        Assert.Equal([expected], Treatments(rule, tenures));
        int days = Reason(Limited(new TermLimit.InTotal(5, CountedUnit.Years), resignation: new(countsInFull)), tenures).Counted;
        Assert.Equal(expected == TenureTreatment.Counted ? 5 * 365 : 31, days);
    }

    [Fact]
    public void Service_that_ended_by_resignation_after_more_than_a_whole_term_counts_as_long_as_it_lasted() =>
        Assert.Equal(
            8 * 365,
            Reason(Limited(new TermLimit.InTotal(10, CountedUnit.Years), resignation: new(true)), [Held(new(2005, 1, 1), new LocalDate(2013, 1, 1), ended: TenureEnd.Resignation)]).Counted);

    [Theory]
    [InlineData("2019-11-20", true, Verdict.Barred)]
    [InlineData("2019-11-19", true, Verdict.Eligible)]
    [InlineData("2019-11-19", false, Verdict.Undetermined)]
    public void Who_resigned_may_not_stand_for_so_many_years_nor_in_the_next_election(string until, bool elected, Verdict expected)
    {
        TermRule rule = Limited(new TermLimit.Unlimited(), resignation: new(false, 3));
        Eligibility answer = Ask(rule, [Held(new(2018, 1, 1), Day(until), ended: TenureEnd.Resignation), .. Since(Day(until), elected)]);
        Assert.Equal(expected, answer.Verdict);
        Assert.Equal(expected == Verdict.Undetermined ? [OpenQuestion.Resignation] : [], answer.OpenQuestions);
    }

    [Theory]
    [InlineData("2022-11-20", false, Verdict.Barred)]
    [InlineData("2022-11-19", false, Verdict.Undetermined)]
    [InlineData("2020-01-01", true, Verdict.Eligible)]
    [InlineData("2020-01-01", false, Verdict.Undetermined)]
    public void Who_resigned_may_be_barred_from_the_next_election_only(string until, bool elected, Verdict expected)
    {
        TermRule rule = Limited(new TermLimit.Unlimited(), resignation: new(false, 0));
        Assert.Equal(expected, Ask(rule, [Held(new(2018, 1, 1), Day(until), ended: TenureEnd.Resignation), .. Since(Day(until), elected)]).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(Limited(new TermLimit.Unlimited()), [Held(new(2018, 1, 1), Day(until), ended: TenureEnd.Resignation)]).Verdict);
    }

    [Fact]
    public void The_next_election_after_resigning_may_be_one_that_the_candidate_won()
    {
        Tenure[] tenures = [Held(new(2010, 1, 1), new LocalDate(2012, 1, 1), ended: TenureEnd.Resignation), Held(new(2015, 1, 1), new LocalDate(2020, 1, 1), ended: TenureEnd.Expiry)];
        Assert.Equal(Verdict.Eligible, Ask(Limited(new TermLimit.Unlimited(), resignation: new(false, 0)), tenures).Verdict);
    }

    [Fact]
    public void Where_the_years_after_resigning_last_as_long_as_a_term_the_next_election_lies_among_them()
    {
        TermRule rule = Limited(new TermLimit.Unlimited(), resignation: new(false, 5));
        Assert.Equal(Verdict.Eligible, Ask(rule, [Held(new(2012, 1, 1), new LocalDate(2017, 11, 19), ended: TenureEnd.Resignation)]).Verdict);
        Assert.Equal(Verdict.Barred, Ask(rule, [Held(new(2012, 1, 1), new LocalDate(2017, 11, 20), ended: TenureEnd.Resignation)]).Verdict);
    }

    [Fact]
    public void How_a_tenure_ended_decides_where_it_was_over_before_its_planned_end()
    {
        TermRule rule = Limited(new TermLimit.Unlimited(), resignation: new(false, 10));
        Assert.Equal(Verdict.Undetermined, Ask(rule, [Held(new(2015, 1, 1), new LocalDate(2018, 1, 1))]).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(rule, [Held(new(2015, 1, 1), new LocalDate(2018, 1, 1), ended: TenureEnd.Removal)]).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(rule, [Held(new(2015, 1, 1), new LocalDate(2020, 1, 1))]).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(rule, [Held(new(2015, 1, 1), new LocalDate(2018, 1, 1), plannedEnd: new LocalDate(2018, 1, 1))]).Verdict);
        Assert.Equal(Verdict.Undetermined, Ask(rule, [Held(new(2015, 1, 1), ended: TenureEnd.Resignation)]).Verdict);
        Assert.Equal(Verdict.Eligible, Ask(rule, [Held(new(2015, 1, 1), new LocalDate(2018, 1, 1), ended: TenureEnd.Resignation, person: Another)]).Verdict);
    }

    [Theory]
    [InlineData("1952-11-20", 70, "2022-11-20", Verdict.Eligible)]
    [InlineData("1952-11-20", 69, "2022-11-20", Verdict.Barred)]
    [InlineData("1952-11-21", 69, "2022-11-20", Verdict.Eligible)]
    [InlineData("1952", 70, "2022-12-31", Verdict.Eligible)]
    [InlineData("1952", 70, "2023-01-01", Verdict.Undetermined)]
    [InlineData("1952", 70, "2023-12-30", Verdict.Undetermined)]
    [InlineData("1952", 70, "2023-12-31", Verdict.Barred)]
    [InlineData("1952-02-29", 70, "2023-02-27", Verdict.Eligible)]
    [InlineData("1952-02-29", 70, "2023-02-28", Verdict.Barred)]
    [InlineData("1952-02-29", 71, "2024-02-28", Verdict.Eligible)]
    [InlineData("1952-02-29", 71, "2024-02-29", Verdict.Barred)]
    [InlineData("[..]", 70, "2022-11-20", Verdict.Undetermined)]
    [InlineData(null, 70, "2022-11-20", Verdict.Undetermined)]
    public void Who_is_older_than_the_rule_allows_on_voting_day_may_not_stand(string? born, int upperAge, string poll, Verdict expected)
    {
        Eligibility answer = Ask(Limited(new TermLimit.InTotal(1), upperAge: upperAge), [], Day(poll), born: born is null ? null : LegalDate.Parse(born));
        Assert.Equal(expected, answer.Verdict);
        Assert.Equal(expected == Verdict.Undetermined ? [OpenQuestion.Age] : [], answer.OpenQuestions);
        Assert.Equal(Verdict.Barred, Ask(Limited(new TermLimit.InTotal(1), upperAge: upperAge), [Held(Day(poll).PlusDays(-1))], Day(poll), born: born is null ? null : LegalDate.Parse(born)).Verdict);
    }

    [Theory]
    [InlineData("o", null, Verdict.Eligible)]
    [InlineData("oo", "renewal", Verdict.Eligible)]
    [InlineData("oo", "regular", Verdict.Barred)]
    [InlineData("oo", null, Verdict.Undetermined)]
    [InlineData("ooo", "renewal", Verdict.Barred)]
    [InlineData("ooo", null, Verdict.Barred)]
    public void On_an_occasion_one_more_may_be_allowed(string history, string? occasion, Verdict expected)
    {
        Eligibility answer = Ask(Limited(new TermLimit.InTotal(2), onceMoreWhen: "renewal"), Of(history), occasion: occasion is null ? null : new ElectionOccasion(occasion));
        Assert.Equal(expected, answer.Verdict);
        Assert.Equal(expected == Verdict.Undetermined ? [OpenQuestion.Occasion] : [], answer.OpenQuestions);
    }

    [Fact]
    public void One_more_year_is_allowed_where_years_are_counted()
    {
        TermRule rule = Limited(new TermLimit.InTotal(4, CountedUnit.Years), onceMoreWhen: "renewal");
        Assert.Equal(Verdict.Eligible, Ask(rule, [Held(new(2017, 11, 21))], occasion: "renewal").Verdict);
        Assert.Equal(Verdict.Barred, Ask(rule, [Held(new(2017, 11, 20))], occasion: "renewal").Verdict);
    }

    [Fact]
    public void Where_a_version_is_read_in_several_ways_all_must_give_the_same()
    {
        RuleVersion<TermRule> written = Version("v", Start, Limited(new TermLimit.InTotal(2)));
        Office office = Of([written], Reading("lifetime-once", Version("v", Start, Limited(new TermLimit.InTotal(1)))));
        Assert.Equal([Verdict.Eligible, Verdict.Undetermined, Verdict.Barred], new[] { "", "o", "oo" }.Select(history => Ask(office, Of(history)).Verdict));
        Eligibility open = Ask(office, Of("o"));
        Assert.Equal([OpenQuestion.Reading], open.OpenQuestions);
        Assert.Equal([ReadingId.AsWritten, "lifetime-once"], open.Reasons.Select(reason => reason.Reading));
        Assert.Contains("read as 'lifetime-once'", open.Explain(), StringComparison.Ordinal);
        Assert.Equal(open.OpenQuestions, office.MayStandUnder("v", new(Person, [.. Of("o")], At(Poll))).OpenQuestions);
    }

    [Fact]
    public void Another_reading_of_a_norm_that_says_the_same_as_a_higher_one_is_asked_as_well()
    {
        RuleVersion<TermRule>[] written = [Version("constitution", Start, Limited(new TermLimit.InTotal(2)), rank: NormRank.Constitution), Version("law", Start, Limited(new TermLimit.InTotal(2)))];
        Office office = Of(written, Reading("strict", Version("law", Start, Limited(new TermLimit.InTotal(1)))));
        Assert.Equal(Verdict.Eligible, Ask(Of(written), Of("o")).Verdict);
        Assert.Equal(Verdict.Undetermined, Ask(office, Of("o")).Verdict);
        Assert.NotEmpty(Ask(office, Of("o")).OpenQuestions);
        Assert.Equal(Verdict.Barred, Ask(office, Of("oo")).Verdict);
    }

    [Fact]
    public void Another_reading_of_what_came_before_a_version_is_asked_as_well()
    {
        TermRule once = Limited(new TermLimit.InTotal(1));
        RuleVersion<TermRule>[] written = [Version("old", Start, once, until: InForce), Version("new", InForce, once)];
        Office office = Of(written, Reading("unbound", Version("old", Start, Limited(new TermLimit.Unlimited()), until: InForce)));
        Tenure[] tenures = [Held(new(2005, 1, 1), InForce)];
        Assert.Equal(Verdict.Barred, Ask(Of(written), tenures).Verdict);
        Assert.Equal(Verdict.Undetermined, Ask(office, tenures).Verdict);
        Assert.Equal([OpenQuestion.Reading, OpenQuestion.EarlierTerms], Ask(office, tenures).OpenQuestions);
        Assert.Equal(Verdict.Undetermined, office.MayStandUnder("new", new(Person, [.. tenures], At(Poll))).Verdict);
    }

    [Theory]
    [InlineData(null, null, TenureTreatment.Counted)]
    [InlineData(24, 24, TenureTreatment.Counted)]
    [InlineData(24, null, TenureTreatment.EarlierTermOpen)]
    [InlineData(null, 24, TenureTreatment.EarlierTermOpen)]
    [InlineData(24, 36, TenureTreatment.EarlierTermOpen)]
    public void A_text_repeats_the_one_before_it_where_both_say_the_same_of_such_a_part_of_a_term(int? older, int? newer, TenureTreatment expected)
    {
        TermRule Part(int? months, EarlierTerms earlier) =>
            Limited(new TermLimit.InTotal(8, CountedUnit.Years), earlier: earlier, partTerms: months is { } part ? new PartTerms([Accession.Succession], part) : null);
        Office office = Of([Version("old", Start, Part(older, EarlierTerms.Counted), until: InForce), Version("new", InForce, Part(newer, EarlierTerms.NotStated))]);
        Tenure[] succeeded = [Held(new(2001, 1, 1), new LocalDate(2006, 1, 1), Accession.Succession)];
        Assert.Equal(expected, Ask(office, succeeded).Reasons[0].Tenures[0].Treatment);

        // Of another way to the office neither text says anything, so the difference does not matter.
        Tenure[] elected = [Held(new(2001, 1, 1), new LocalDate(2006, 1, 1))];
        Assert.Equal(TenureTreatment.Counted, Ask(office, elected).Reasons[0].Tenures[0].Treatment);
    }

    [Theory]
    [InlineData("2015-01-01")]
    [InlineData("[2008-01-01..2015-01-01]")]
    public void A_text_does_not_repeat_one_that_may_have_ended_before_it(string newer)
    {
        // The older text left out what came before it; where a break may lie between the two, nobody says so of the newer.
        Office office = Of(
        [
            Version("old", Start, Limited(new TermLimit.InTotal(1), earlier: EarlierTerms.NotCounted), until: new LocalDate(2012, 1, 1)),
            Version("new", LegalDate.Parse(newer), Limited(new TermLimit.InTotal(1))),
        ]);
        Eligibility answer = Ask(office, [Held(Start.PlusDays(-400), new LocalDate(2004, 1, 1))]);
        Assert.Equal(Verdict.Undetermined, answer.Verdict);
        Assert.Contains(answer.Reasons, reason => reason.Version.Id.Value == "new" && reason.Tenures[0].Treatment == TenureTreatment.EarlierTermOpen);
    }

    [Fact]
    public void Where_another_reading_gives_no_answer_the_reading_is_what_is_open()
    {
        Office office = Of([Version("v", Start, Limited(new TermLimit.InTotal(2)))], Reading("guessed", Version("v", Start, Limited(new TermLimit.InTotal(2)), evidence: Evidence.Uncertain)));
        Eligibility answer = Ask(office, []);
        Assert.Equal(Verdict.Undetermined, answer.Verdict);
        Assert.Equal([OpenQuestion.Reading], answer.OpenQuestions);
    }

    [Fact]
    public void A_reading_by_which_no_version_was_in_force_says_nothing()
    {
        Office office = Of([Version("v", Start, Limited(new TermLimit.InTotal(2)))], Reading("later", Version("v", Poll.PlusDays(1), Limited(new TermLimit.InTotal(1)))));
        Assert.Equal(Verdict.Eligible, Ask(office, [Held(new(2005, 1, 1), InForce)]).Verdict);
        Assert.Equal(Verdict.Undetermined, office.MayStandUnder("v", new(Person, [Held(new(2005, 1, 1), InForce)], At(Poll))).Verdict);
    }

    [Fact]
    public void An_office_refuses_readings_that_are_none_of_its_rule()
    {
        RuleVersion<TermRule> version = Version("v", Start, Limited(new TermLimit.InTotal(2)));
        Assert.Throws<ArgumentException>(() => Of([version], new RuleHistory<TermRule>("president-term", [version])));
        Assert.Throws<ArgumentException>(() => Of([version], new RuleHistory<TermRule>("another-term", [version], reading: "a")));
        Assert.Throws<ArgumentException>(() => Of([version], Reading("a", version), Reading("a", version)));
        Assert.Throws<ArgumentException>(() => Of([version], new RuleHistory<TermRule>("president-term", [version], reading: "a", selectedBy: SelectingDate.CallDay)));
    }

    [Fact]
    public void What_a_version_would_say_may_be_asked_whether_it_is_in_force_or_not()
    {
        Office office = Of([Version("now", Start, Limited(new TermLimit.InTotal(2))), Version("planned", new LocalDate(2030, 1, 1), Limited(new TermLimit.InTotal(1), earlier: EarlierTerms.Counted))]);
        var candidacy = new Candidacy(Person, [.. Of("o")], At(Poll));
        Assert.Equal(Verdict.Eligible, office.MayStand(candidacy).Verdict);
        Assert.Equal(Verdict.Eligible, office.MayStandUnder("now", candidacy).Verdict);
        Eligibility planned = office.MayStandUnder("planned", candidacy);
        Assert.Equal((Verdict.Barred, "planned"), (planned.Verdict, planned.Rule.Single().Id.Value));
        ArgumentException refused = Assert.Throws<ArgumentException>("version", () => office.MayStandUnder("never", candidacy));
        Assert.StartsWith("There is no version 'never' of 'president-term'; there is: now, planned.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_of_another_length_is_the_first_that_fits_the_day_it_begins()
    {
        TermRule rule = Limited(new TermLimit.Unlimited(), oneOffTerms: [new(new LocalDate(2006, 1, 11), 7), new(LegalDate.Year(2006), 6)]);
        Assert.Equal(new LocalDate(2013, 1, 11), rule.TermBeginning(new(2006, 1, 11)).PlannedEnd);
        Assert.Equal(new LocalDate(2012, 1, 12), rule.TermBeginning(new(2006, 1, 12)).PlannedEnd);
        Assert.Equal(new LocalDate(2012, 12, 31), rule.TermBeginning(new(2006, 12, 31)).PlannedEnd);
        Assert.Equal(new LocalDate(2012, 1, 1), rule.TermBeginning(new(2007, 1, 1)).PlannedEnd);
    }

    [Fact]
    public void A_term_says_when_the_next_election_is_due_and_what_may_end_it_before()
    {
        TermRule rule = Limited(new TermLimit.Unlimited(), nextElection: new(Months.Of(2), Months.Of(4)), endsEarly: [TenureEnd.Death, TenureEnd.Resignation, TenureEnd.Death]);
        TermOfOffice term = rule.TermBeginning(new(2022, 11, 26));
        Assert.Equal((new LocalDate(2027, 7, 26), new LocalDate(2027, 9, 26)), (term.NextElection!.First, term.NextElection.Last));
        Assert.Equal([TenureEnd.Resignation, TenureEnd.Death], term.EndsEarly);
        DaySpan open = Limited(new TermLimit.Unlimited(), nextElection: new(Days.Of(60))).TermBeginning(new(2022, 11, 26)).NextElection!;
        Assert.Equal((new LocalDate(2022, 11, 26), new LocalDate(2027, 9, 27)), (open.First, open.Last));
        Assert.Null(Limited(new TermLimit.Unlimited()).TermBeginning(new(2022, 11, 26)).NextElection);
    }

    [Fact]
    public void A_next_election_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new NextElection(Hours.Of(48)));
        Assert.Throws<ArgumentException>(() => new NextElection(Days.Of(2), Hours.Of(48)));
        Assert.Throws<ArgumentException>(() => Limited(new TermLimit.Unlimited(), nextElection: new(Months.Of(4), Months.Of(2))).TermBeginning(new(2022, 11, 26)));
        Assert.Throws<ArgumentException>(() => Limited(new TermLimit.Unlimited(), nextElection: new(Years.Of(6))).TermBeginning(new(2022, 11, 26)));
        Assert.Throws<ArgumentException>(() => Limited(new TermLimit.Unlimited(), nextElection: new(Years.Of(9))).TermBeginning(new(1, 1, 1)));
    }

    [Theory]
    [InlineData("tenure.ends-before-it-begins", "tenures[0]", Severity.Error)]
    [InlineData("tenure.begins-before-its-election", "tenures[1]", Severity.Error)]
    [InlineData("tenure.not-before-the-election", "tenures[2]", Severity.Warning)]
    [InlineData("tenure.end-and-planned-end", "tenures[3]", Severity.Warning)]
    [InlineData("tenure.overlap", "tenures[4]", Severity.Error)]
    [InlineData("tenure.two-holders", "tenures[5]", Severity.Error)]
    [InlineData("tenure.gap", "tenures[1]", Severity.Information)]
    public void Tenures_are_checked_as_facts_and_nobody_is_named(string code, string path, Severity severity)
    {
        PersonKey secret = "secret-person-key";
        PersonKey other = "other-secret-key";
        Tenure[] tenures =
        [
            Held(new(1995, 1, 1), new LocalDate(1994, 1, 1), person: secret),
            Held(new(1998, 1, 1), new LocalDate(2000, 1, 1), person: secret, electedOn: new LocalDate(1998, 1, 2)),
            Held(Poll, person: secret),
            Held(new(2000, 1, 1), new LocalDate(2004, 1, 1), person: secret, ended: TenureEnd.Expiry, plannedEnd: new LocalDate(2005, 1, 1)),
            Held(new(2003, 12, 31), new LocalDate(2008, 1, 1), person: secret),
            Held(new(2007, 12, 31), Poll, person: other),
        ];
        ValidationReport report = new Candidacy(secret, [.. tenures], At(Poll)).Validate();
        Finding found = Assert.Single(report.Findings, finding => finding.Code == code);
        Assert.Equal((path, severity), (found.Path, found.Severity));
        Assert.Equal(7, report.Findings.Count);
        Assert.DoesNotContain("secret", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", string.Concat(report.Findings.SelectMany(finding => finding.Subjects)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TenureEnd.Expiry, "2009-12-31", true)]
    [InlineData(TenureEnd.Expiry, "2010-01-01", false)]
    [InlineData(TenureEnd.Expiry, "2010-01-02", true)]
    [InlineData(TenureEnd.Resignation, "2010-01-01", false)]
    [InlineData(TenureEnd.Resignation, "2010-01-02", true)]
    [InlineData(TenureEnd.EarlyElection, "2009-12-31", false)]
    [InlineData(TenureEnd.EarlyElection, "2010-01-02", true)]
    [InlineData(TenureEnd.Death, "2010-01-02", false)]
    public void A_tenure_that_ended_otherwise_than_planned_is_found(TenureEnd ended, string until, bool isFound) =>
        Assert.Equal(
            isFound ? ["tenure.end-and-planned-end"] : [],
            new Candidacy(Person, [Held(new(2005, 1, 1), Day(until), ended: ended, plannedEnd: InForce)], At(Poll)).Validate().Findings.Select(finding => finding.Code.Value));

    [Fact]
    public void Tenures_that_follow_each_other_go_with_an_acting_holder_or_stand_twice_are_in_order()
    {
        Tenure first = Held(new(2005, 1, 1), InForce, electedOn: new LocalDate(2005, 1, 1), ended: TenureEnd.Expiry, plannedEnd: InForce);
        Tenure[] tenures =
        [
            first,
            first,
            Held(new(2008, 1, 1), new LocalDate(2008, 3, 1), Accession.Acting, Another),
            Held(InForce, new LocalDate(2014, 12, 31), person: Another),
            Held(new(2015, 1, 1)),
            Held(new(2006, 1, 1), InForce, office: "mayor"),
        ];
        Assert.Equal("No findings.", new Candidacy(Person, [.. tenures], At(Poll)).Validate().ToString());
    }

    [Fact]
    public void An_answer_is_explained_by_every_tenure_and_every_open_question_and_nobody_is_named()
    {
        PersonKey secret = "secret-person-key";
        TermRule rule = Limited(new TermLimit.InARow(3, CountedUnit.Terms), partTerms: new([Accession.Acting], 24), resignation: new(false, 10), upperAge: 70, onceMoreWhen: "renewal");
        Tenure[] tenures =
        [
            Held(new(2006, 1, 1), new LocalDate(2008, 1, 1), person: secret),
            Held(new(2008, 1, 1), new LocalDate(2010, 6, 1), Accession.ElectionToRemainder, secret),
            Held(new(2010, 6, 1), new LocalDate(2012, 1, 1), Accession.Acting, secret),
            Held(new(2014, 1, 1), new LocalDate(2016, 2, 1), Accession.Acting, secret),
            Held(new(2014, 1, 1), new LocalDate(2015, 1, 1), person: Another, office: "mayor"),
            Held(new(2019, 1, 1), person: secret),
            Held(Poll.PlusDays(10), person: secret),
        ];
        Office office = Of([Version("v", LegalDate.Year(2009), rule)]);
        Eligibility answer = office.MayStand(new(secret, [.. tenures], At(Poll)));
        string text = answer.Explain();
        Assert.Equal(Verdict.Undetermined, answer.Verdict);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.All(tenures, tenure => Assert.Contains($"\n  {tenure}: ", text, StringComparison.Ordinal));
        Assert.Equal([OpenQuestion.EarlierTerms, OpenQuestion.Row, OpenQuestion.Occasion, OpenQuestion.Age, OpenQuestion.Resignation], answer.OpenQuestions);
        Assert.EndsWith(
            "\nOpen: whether tenures before the provision count; who was elected to the office in between; the occasion of the election; when the candidate was born; "
            + "whether the candidate resigned, and whether there was an election since.",
            text,
            StringComparison.Ordinal);
        Assert.Contains("; not older than 70: open; after resigning: open.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_open_question_has_words_of_its_own()
    {
        RuleVersion<TermRule> version = Version("v", Start, Limited(new TermLimit.InTotal(1), onceMoreWhen: "renewal"));
        var inForce = new RuleAnswer<TermRule>.InForce(version);
        TenureReason[] open = [.. Enum.GetValues<TenureTreatment>().Select(treatment => new TenureReason(Held(Start), treatment, 1)).Where(reason => reason.IsOpen)];
        Assert.Equal(5, open.Length);
        EligibilityReason[] reasons =
        [
            new(version, Verdict.Undetermined, [.. open], byAge: Verdict.Undetermined, byResignation: Verdict.Undetermined),
            new(version, Verdict.Barred, reading: "strict"),
        ];
        var everything = new Eligibility(Verdict.Undetermined, new RuleAnswer<TermRule>.NotEstablished([version]), [.. reasons]);
        Assert.Equal(Enum.GetValues<OpenQuestion>(), everything.OpenQuestions);
        string[] words = everything.Explain().Split("\nOpen: ")[1].Split("; ");
        Assert.Equal(10, words.Distinct().Count());
        Assert.Equal(open.Length, open.Select(one => new Eligibility(Verdict.Undetermined, inForce, [new(version, Verdict.Undetermined, [one])]).Explain()).Distinct().Count());
        Assert.Empty(new Eligibility(Verdict.Barred, inForce, [.. reasons]).OpenQuestions);
        Assert.Equal("Undetermined. No version of the rule is known for that day.\nOpen: which version applies.", new Eligibility(Verdict.Undetermined, new RuleAnswer<TermRule>.NoneInForce()).Explain());
    }

    [Fact]
    public void Every_treatment_of_a_tenure_has_words_of_its_own()
    {
        RuleVersion<TermRule> version = Version("v", Start, Limited(new TermLimit.InTotal(1)));
        TenureTreatment[] treatments = Enum.GetValues<TenureTreatment>();
        IEnumerable<string> lines = treatments.Select(treatment =>
            new Eligibility(Verdict.Eligible, new RuleAnswer<TermRule>.InForce(version), [new(version, Verdict.Eligible, [new(Held(Start), treatment, 0)])]).Explain().Split('\n')[2]);
        Assert.Equal(treatments.Length, lines.Distinct().Count());
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        RuleVersion<TermRule> version = Version("v", Start, Limited(new TermLimit.InTotal(1)));
        Office office = Of([version]);
        var candidacy = new Candidacy(Person, default, At(Poll));
        Assert.Throws<ArgumentNullException>(() => office.MayStandUnder(null!, candidacy));
        Assert.Throws<ArgumentNullException>(() => office.MayStandUnder("v", null!));
        Assert.Throws<ArgumentNullException>(() => new Candidacy(null!, default, At(Poll)));
        Assert.Throws<ArgumentNullException>(() => new Candidacy(Person, default, null!));
        Assert.Throws<ArgumentNullException>(() => new Exemption.OfRole(null!));
        Assert.Throws<ArgumentNullException>(() => new NextElection(null!));
        Assert.Throws<ArgumentNullException>(() => new TermRule(5, null!));
        Assert.Throws<ArgumentNullException>(() => new EligibilityReason(null!, Verdict.Eligible));
        Assert.Throws<ArgumentNullException>(() => new TenureReason(null!, TenureTreatment.Counted, 1));
        Assert.Throws<ArgumentNullException>(() => new Eligibility(Verdict.Eligible, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TenureReason(Held(Start), TenureTreatment.Counted, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TenureReason(Held(Start), (TenureTreatment)99, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EligibilityReason(version, (Verdict)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EligibilityReason(version, Verdict.Eligible, byAge: (Verdict)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EligibilityReason(version, Verdict.Eligible, byResignation: (Verdict)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermRule(5, new TermLimit.Unlimited(), earlierTerms: (EarlierTerms)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermRule(5, new TermLimit.Unlimited(), endsEarly: [(TenureEnd)9]));
        Assert.Throws<ArgumentOutOfRangeException>("upperAge", () => new TermRule(5, new TermLimit.Unlimited(), upperAge: 0));
        Assert.Throws<ArgumentOutOfRangeException>("upperAge", () => new TermRule(5, new TermLimit.Unlimited(), upperAge: 151));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermLimit.InTotal(1, (CountedUnit)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermLimit.InARow(1, (CountedUnit)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermLimit.InARow(1, returnAfterTerms: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermLimit.InARow(1, returnAfterYears: 101));
        Assert.Throws<ArgumentException>("returnAfterYears", () => new TermLimit.InARow(1, returnAfterTerms: 2, returnAfterYears: 5));
        Assert.Throws<ArgumentException>("of", () => new PartTerms([], 24));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartTerms([(Accession)9], 24));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartTerms([Accession.Acting], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartTerms([Accession.Acting], 1201));
        Assert.Throws<ArgumentOutOfRangeException>("barredYears", () => new ResignationRule(true, -1));
        Assert.Throws<ArgumentOutOfRangeException>("barredYears", () => new ResignationRule(true, 101));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OneOffTerm(LegalDate.Year(2006), 0));
        Assert.Throws<ArgumentException>(() => new Exemption.OfHolder(new(9999, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Held(Start, by: (Accession)9));
        Assert.Throws<ArgumentOutOfRangeException>("ended", () => Held(Start, ended: (TenureEnd)9));
        Assert.Throws<ArgumentException>("plannedEnd", () => Held(Start, plannedEnd: new LocalDate(9999, 1, 1)));
    }

    /// <summary>Terms of three years one after another, the last one running on voting day: "o" is the candidate's own, "x" another's.</summary>
    private static Tenure[] Of(string history) =>
        [.. history.Select((who, index) => Held(new(2021 - (3 * (history.Length - 1 - index)), 1, 1), new LocalDate(2024 - (3 * (history.Length - 1 - index)), 1, 1), person: who == 'o' ? Person : Another))];

    private static Tenure[] Since(LocalDate day, bool elected) => elected ? [Held(day.PlusDays(1), person: Another)] : [];

    private static Eligibility Ask(
        TermRule rule, Tenure[] tenures, LocalDate? poll = null, LegalDate? from = null, ValueList<RoleId> roles = default, LegalDate? born = null, ElectionOccasion? occasion = null) =>
        Of([Version("v", from ?? Start, rule)]).MayStand(new(Person, [.. tenures], At(poll ?? Poll, occasion), roles, born));

    private static Eligibility Ask(Office office, Tenure[] tenures) => office.MayStand(new(Person, [.. tenures], At(Poll)));

    private static EligibilityReason Reason(TermRule rule, Tenure[] tenures, LegalDate? from = null, ValueList<RoleId> roles = default) =>
        Assert.Single((IEnumerable<EligibilityReason>)Ask(rule, tenures, from: from, roles: roles).Reasons);

    private static IEnumerable<TenureTreatment> Treatments(TermRule rule, Tenure[] tenures, LegalDate? from = null) => Reason(rule, tenures, from).Tenures.Select(reason => reason.Treatment);

    private static Election At(LocalDate poll, ElectionOccasion? occasion = null) => new("KZ", ElectionKind.Presidential, poll, occasion: occasion);

    private static LocalDate Day(string text) => LegalDate.Parse(text).Earliest;

    private static TermRule Limited(
        TermLimit limit,
        ValueList<Exemption> exemptions = default,
        EarlierTerms earlier = EarlierTerms.NotStated,
        PartTerms? partTerms = null,
        ResignationRule? resignation = null,
        int? upperAge = null,
        ElectionOccasion? onceMoreWhen = null,
        ValueList<OneOffTerm> oneOffTerms = default,
        NextElection? nextElection = null,
        ValueList<TenureEnd> endsEarly = default) =>
        new(5, limit, exemptions, earlier, false, partTerms, resignation, upperAge, onceMoreWhen, oneOffTerms, nextElection, endsEarly);

    private static RuleVersion<TermRule> Version(string id, LegalDate from, TermRule rule, LegalDate? until = null, NormRank rank = NormRank.Law, Evidence evidence = Evidence.Confirmed) =>
        new(id, from, new Citation("Act on Examples", id, rank, evidence), rule, until);

    private static RuleHistory<TermRule> Reading(ReadingId reading, params RuleVersion<TermRule>[] versions) => new("president-term", [.. versions], reading: reading);

    private static Office Of(RuleVersion<TermRule>[] versions, params RuleHistory<TermRule>[] readings) =>
        new(President, LocalizedText.English("President"), new("president-term", [.. versions]), [.. readings]);

    private static Tenure Held(
        LocalDate from,
        LocalDate? until = null,
        Accession by = Accession.Election,
        PersonKey? person = null,
        LocalDate? electedOn = null,
        TenureEnd? ended = null,
        LocalDate? plannedEnd = null,
        OfficeId? office = null) =>
        new(office ?? President, person ?? Person, from, by, until, electedOn, ended, plannedEnd);
}
