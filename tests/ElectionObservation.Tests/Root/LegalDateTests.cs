using ElectionObservation.Tests.Support;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class LegalDateTests
{
    [Theory]
    [InlineData("2022-11-17", "2022-11-17", "2022-11-17")]
    [InlineData("2018-07", "2018-07-01", "2018-07-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("1995", "1995-01-01", "1995-12-31")]
    [InlineData("[2022-09-17..2022-09-19]", "2022-09-17", "2022-09-19")]
    [InlineData("[..2004-04-13]", "0001-01-01", "2004-04-13")]
    [InlineData("[2026-07-02..]", "2026-07-02", "9999-12-31")]
    [InlineData("[..]", "0001-01-01", "9999-12-31")]
    public void A_form_says_how_exactly_the_day_is_known(string text, string earliest, string latest)
    {
        LegalDate date = LegalDate.Parse(text);
        Assert.Equal((earliest, latest), (date.Earliest.ToString("R", null), date.Latest.ToString("R", null)));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("[2018-07-01..2018-07-31]", "2018-07")]
    [InlineData("[2018-01-01..2018-12-31]", "2018")]
    [InlineData("[2018-07-01..2018-07-01]", "2018-07-01")]
    [InlineData("[2018-07-01..2018-08-31]", "[2018-07-01..2018-08-31]")]
    [InlineData("[2017-01-01..2018-12-31]", "[2017-01-01..2018-12-31]")]
    public void What_leaves_the_same_days_open_is_equal_and_written_the_shortest_way(string text, string shortest)
    {
        Assert.Equal(LegalDate.Parse(shortest), LegalDate.Parse(text));
        Assert.Equal(shortest, LegalDate.Parse(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022-11-31")]
    [InlineData("2022-13")]
    [InlineData("0000")]
    [InlineData("-001-01-01")]
    [InlineData("22-11-17")]
    [InlineData("2022-W46")]
    [InlineData("[2022-09-19..2022-09-17]")]
    [InlineData("[2022-09..2022-10]")]
    [InlineData("[2022-09-17]")]
    [InlineData("2022-11-17 ")]
    [InlineData("٢٠٢٢")]
    public void Another_text_is_refused_with_the_forms_expected(string text)
    {
        Assert.False(LegalDate.TryParse(text, out _));
        Assert.Contains("YYYY-MM-DD", Assert.Throws<ArgumentException>(() => LegalDate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
    public void Reading_what_was_written_is_the_identity(LegalDate date) => Assert.Equal(date, LegalDate.Parse(date.ToString()));

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Only_the_days_from_the_earliest_to_the_latest_are_left_open(LegalDate date)
    {
        Assert.True(date.Earliest <= date.Latest);
        Assert.Equal(date.IsDay, date.Earliest == date.Latest);
        Assert.Equal(date, LegalDate.Between(date.Earliest, date.Latest));
    }

    [Fact]
    public void Makers_agree_with_the_forms_they_are_written_in()
    {
        Assert.Equal(LegalDate.Parse("2018-07"), LegalDate.Month(2018, 7));
        Assert.Equal(LegalDate.Parse("2018"), LegalDate.Year(2018));
        Assert.Equal(LegalDate.Parse("[..]"), LegalDate.NotKnown);
        Assert.Equal(LegalDate.Parse("[..2018-07-01]"), LegalDate.OnOrBefore(new(2018, 7, 1)));
        Assert.Equal(LegalDate.Parse("[2018-07-01..]"), LegalDate.OnOrAfter(new(2018, 7, 1)));
        Assert.Equal(LegalDate.Parse("2018-07-01"), new LocalDate(2018, 7, 1));
    }

    [Fact]
    public void What_is_no_date_of_the_law_is_refused()
    {
        Assert.Throws<ArgumentException>(() => LegalDate.Between(new(2018, 7, 2), new(2018, 7, 1)));
        Assert.Throws<ArgumentException>(() => LegalDate.Between(new(-1, 7, 2), new(2018, 7, 1)));
        Assert.Throws<ArgumentException>(() => LegalDate.OnOrAfter(new LocalDate(2018, 7, 1, CalendarSystem.Julian)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalDate.Year(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalDate.Month(2018, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalDate.Month(0, 1));
    }

    [Fact]
    public void The_default_is_the_first_of_January_of_the_year_one() => Assert.Equal("0001-01-01", default(LegalDate).ToString());
}
