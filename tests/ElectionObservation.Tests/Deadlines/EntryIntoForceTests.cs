using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Tests.Support;
using ElectionObservation.Validation;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Deadlines;

public class EntryIntoForceTests
{
    private static readonly LocalizedText Act = LocalizedText.English("Act on Examples");
    private static readonly LocalDate InForce = new(2022, 11, 17);
    private static readonly ZoneClock Almaty = LegalReference.Embedded.Clock("Asia/Almaty");

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Every_implied_day_of_publication_leads_back_to_the_day_in_force(LocalDate inForce, byte days, ZoneId zone)
    {
        ZoneClock clock = LegalReference.Embedded.Clock(zone);
        var entry = new EntryIntoForce(Act, Clear((days % 60) + 1), inForce);
        LocalDate published = Assert.Single((IEnumerable<LocalDate>)entry.ImpliedPublication(clock));
        Assert.Equal(inForce, Assert.IsType<DeadlineAnswer.Known>(entry.InForceAfter(published, clock)).Deadline.Day);
        Assert.Equal(new ValidationReport(), new EntryIntoForce(Act, entry.When, inForce, published).Validate(clock));
    }

    [Property(MaxTest = 30, Arbitrary = [typeof(Arbitraries)])]
    public void Every_implied_day_leads_back_whatever_the_unit(LocalDate inForce, TimeLimit limit)
    {
        var entry = new EntryIntoForce(Act, limit.After(Milestone.Publication).At(CutOff.StartOfDay), inForce);
        ValueList<LocalDate> implied = entry.ImpliedPublication(Almaty);
        Assert.Equal(implied.Order(), implied);
        Assert.All(implied, day => Assert.Equal(inForce, Assert.IsType<DeadlineAnswer.Known>(entry.InForceAfter(day, Almaty)).Deadline.Day));
    }

    [Fact]
    public void Ten_clear_days_before_17_November_2022_it_was_published_on_the_6th()
    {
        var entry = new EntryIntoForce(Act, Clear(10), InForce);
        Assert.Equal([new LocalDate(2022, 11, 6)], entry.ImpliedPublication(Almaty));
        Assert.Equal("Act on Examples, in force on 2022-11-17", entry.ToString());
    }

    [Fact]
    public void A_month_that_is_cut_short_has_several_days_of_publication()
    {
        var entry = new EntryIntoForce(Act, new TimeLimit(1, TimeUnit.Months).After(Milestone.Publication).At(CutOff.StartOfDay), new(2022, 2, 28));
        Assert.Equal([new(2022, 1, 28), new(2022, 1, 29), new(2022, 1, 30), new LocalDate(2022, 1, 31)], entry.ImpliedPublication(Almaty));
    }

    [Fact]
    public void A_day_of_publication_that_is_not_stated_is_inferred_for_information()
    {
        ValidationReport report = new EntryIntoForce(Act, Clear(10), InForce).Validate(Almaty);
        Finding finding = Assert.Single((IEnumerable<Finding>)report.Findings);
        Assert.Equal("Information: entry-into-force.publication-inferred at published: 2022-11-06", finding.ToString());
        Assert.Equal(FindingKind.Derived, finding.Kind);
        Assert.True(report.IsValid);
    }

    [Fact]
    public void A_day_of_publication_that_disagrees_is_an_error()
    {
        ValidationReport report = new EntryIntoForce(Act, Clear(10), InForce, new LocalDate(2022, 11, 7)).Validate(Almaty);
        Assert.Equal("Error: entry-into-force.days-disagree at published: 2022-11-06", report.ToString());
        Assert.False(report.IsValid);
        Assert.Equal(new ValidationReport(), new EntryIntoForce(Act, Clear(10), InForce, new LocalDate(2022, 11, 6)).Validate(Almaty));
    }

    [Fact]
    public void An_hour_that_the_clock_skips_on_other_days_does_not_hide_the_day_of_publication()
    {
        ZoneClock cairo = LegalReference.Embedded.Clock("Africa/Cairo");
        TimeExpression when = Days.Clear(10).After(Milestone.Publication).At(0, 30);
        for (LocalDate day = new(2010, 1, 1); day < new LocalDate(2011, 1, 1); day = day.PlusDays(1))
        {
            LocalDate published = day.PlusDays(-11);
            var entry = new EntryIntoForce(Act, when, day);
            Assert.Equal(entry.InForceAfter(published, cairo) is DeadlineAnswer.Known ? [published] : [], (IEnumerable<LocalDate>)entry.ImpliedPublication(cairo));
        }
    }

    [Fact]
    public void A_day_that_no_publication_leads_to_is_an_error()
    {
        TimeExpression month = new TimeLimit(1, TimeUnit.Months).After(Milestone.Publication).At(CutOff.StartOfDay);
        TimeExpression aDayLater = Days.Of(1).After(month).At(CutOff.StartOfDay);
        ValidationReport report = new EntryIntoForce(Act, aDayLater, new(2022, 3, 31)).Validate(Almaty);
        Assert.Equal("Error: entry-into-force.days-disagree at inForce", report.ToString());
    }

    [Fact]
    public void An_act_in_force_years_after_its_publication_is_in_order()
    {
        TimeExpression when = Years.Of(2).After(Milestone.Publication).At(CutOff.StartOfDay);
        var entry = new EntryIntoForce(Act, when, new(2022, 1, 1), new LocalDate(2020, 1, 1));
        Assert.Equal(entry.InForce, Assert.IsType<DeadlineAnswer.Known>(entry.InForceAfter(new(2020, 1, 1), Almaty)).Deadline.Day);
        Assert.Equal(new ValidationReport(), entry.Validate(Almaty));
    }

    [Theory]
    [InlineData("votingDay")]
    [InlineData("oath")]
    public void A_time_that_is_not_counted_from_publication_is_refused(string milestone) =>
        Assert.Throws<ArgumentException>(() => new EntryIntoForce(Act, Days.Clear(10).After(new Milestone(milestone)).At(CutOff.StartOfDay), InForce));

    [Fact]
    public void The_ends_of_the_calendar_are_answered()
    {
        Assert.Equal(default, new EntryIntoForce(Act, Clear(10), new(1, 1, 1)).ImpliedPublication(Almaty));
        Assert.Equal([new LocalDate(9998, 12, 20)], new EntryIntoForce(Act, Clear(10), new(9998, 12, 31)).ImpliedPublication(Almaty));
        Assert.IsType<DeadlineAnswer.Problems>(new EntryIntoForce(Act, Clear(10), InForce).InForceAfter(new(9998, 12, 31), Almaty));
    }

    [Fact]
    public void What_is_no_entry_into_force_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new EntryIntoForce(Act, Days.Clear(10).After(Milestone.Publication), InForce));
        Assert.Throws<ArgumentException>(() => new EntryIntoForce(Act, Clear(10), InForce.WithCalendar(CalendarSystem.Julian)));
        Assert.Equal("published", Assert.Throws<ArgumentException>(() => new EntryIntoForce(Act, Clear(10), InForce, InForce.WithCalendar(CalendarSystem.Julian))).ParamName);
        Assert.Throws<ArgumentNullException>(() => new EntryIntoForce(null!, Clear(10), InForce));
        Assert.Throws<ArgumentNullException>(() => new EntryIntoForce(Act, null!, InForce));
        Assert.Throws<ArgumentNullException>(() => new EntryIntoForce(Act, Clear(10), InForce).Validate(null!));
    }

    private static TimeExpression Clear(int days) => Days.Clear(days).After(Milestone.Publication).At(CutOff.StartOfDay);
}
