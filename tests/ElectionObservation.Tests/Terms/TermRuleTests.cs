using ElectionObservation.Terms;
using ElectionObservation.Tests.Support;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Terms;

public class TermRuleTests
{
    private static readonly TermRule SevenYearsOnce = new(7, new TermLimit.InTotal(1));

    [Fact]
    public void A_term_is_planned_to_end_on_the_same_date_so_many_years_later() =>
        Assert.Equal(new TermOfOffice(new LocalDate(2022, 11, 26), new LocalDate(2029, 11, 26)), SevenYearsOnce.TermBeginning(new LocalDate(2022, 11, 26)));

    [Fact]
    public void A_term_that_begins_on_29_February_ends_on_the_28th_where_there_is_no_29th() =>
        Assert.Equal(new LocalDate(2031, 2, 28), SevenYearsOnce.TermBeginning(new LocalDate(2024, 2, 29)).PlannedEnd);

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_later_beginning_is_a_no_earlier_end(LocalDate begins, byte years)
    {
        var rule = new TermRule((years % 20) + 1, new TermLimit.Unlimited());
        TermOfOffice term = rule.TermBeginning(begins);
        Assert.Equal(rule.Years, Period.Between(term.Begins, term.PlannedEnd.PlusDays(1), PeriodUnits.Years).Years);
        Assert.True(term.PlannedEnd <= rule.TermBeginning(begins.PlusDays(1)).PlannedEnd);
    }

    [Fact]
    public void What_is_no_term_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermRule(0, new TermLimit.Unlimited()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermRule(101, new TermLimit.Unlimited()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermLimit.InTotal(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TermLimit.InARow(0));
        Assert.Throws<ArgumentException>(() => SevenYearsOnce.TermBeginning(new LocalDate(9993, 1, 1)));
        Assert.Throws<ArgumentException>(() => SevenYearsOnce.TermBeginning(new LocalDate(2022, 11, 26, CalendarSystem.Julian)));
        Assert.Throws<ArgumentException>(() => new TermOfOffice(new LocalDate(2022, 11, 26), new LocalDate(2022, 11, 26)));
    }

    [Fact]
    public void Two_norms_agree_when_both_can_be_obeyed()
    {
        var silent = new TermRule(7, new TermLimit.InTotal(1));
        var resets = new TermRule(7, new TermLimit.InTotal(1), earlierTerms: EarlierTerms.NotCounted, entrenched: true);
        var disputed = new TermRule(7, new TermLimit.InTotal(1), earlierTerms: EarlierTerms.Disputed);
        Assert.True(silent.Agrees(resets) && resets.Agrees(silent));
        Assert.False(resets.Agrees(disputed));
        Assert.False(silent.Agrees(new TermRule(5, new TermLimit.InTotal(1))));
        Assert.False(silent.Agrees(new TermRule(7, new TermLimit.InARow(1))));
        Assert.False(silent.Agrees(new TermRule(7, new TermLimit.InTotal(1), [new Exemption.OfRole("first-president")])));
        Assert.False(silent.Agrees(new TermRule(7, new TermLimit.InTotal(1), partTerms: new([Accession.Succession], 24))));
        Assert.False(silent.Agrees(new TermRule(7, new TermLimit.InTotal(1), resignation: new(true))));
        Assert.False(silent.Agrees(new TermRule(7, new TermLimit.InTotal(1), upperAge: 70)));
        Assert.False(silent.Agrees(new TermRule(7, new TermLimit.InTotal(1), onceMoreWhen: "renewal")));
        Assert.True(silent.Agrees(new TermRule(7, new TermLimit.InTotal(1), oneOffTerms: [new(LegalDate.Year(2022), 6)], nextElection: new(ElectionObservation.Deadlines.Months.Of(2)), endsEarly: [TenureEnd.Resignation])));
    }

    [Fact]
    public void Limits_have_words()
    {
        Assert.Equal("without limit", new TermLimit.Unlimited().ToString());
        Assert.Equal("1 election in a lifetime", new TermLimit.InTotal(1).ToString());
        Assert.Equal("2 terms in a lifetime", new TermLimit.InTotal(2, CountedUnit.Terms).ToString());
        Assert.Equal("10 years in a lifetime", new TermLimit.InTotal(10, CountedUnit.Years).ToString());
        Assert.Equal("1 year in a lifetime", new TermLimit.InTotal(1, CountedUnit.Years).ToString());
        Assert.Equal("1 term in a row", new TermLimit.InARow(1, CountedUnit.Terms).ToString());
        Assert.Equal("2 elections in a row", new TermLimit.InARow(2).ToString());
        Assert.Equal("1 term in a row, again after 2 terms of others", new TermLimit.InARow(1, CountedUnit.Terms, returnAfterTerms: 2).ToString());
        Assert.Equal("2 terms in a row, again after 5 years", new TermLimit.InARow(2, CountedUnit.Terms, returnAfterYears: 5).ToString());
    }
}
