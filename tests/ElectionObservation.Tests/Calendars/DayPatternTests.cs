using ElectionObservation.Calendars;
using ElectionObservation.Serialization;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Calendars;

/// <summary>Days of the year against a search through the days of the base class library, and Easter against other algorithms.</summary>
public class DayPatternTests
{
    [Property(MaxTest = 1000)]
    public void A_day_of_the_year_is_the_one_that_a_search_finds(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        DayPattern pattern = RandomCalendars.MakePattern(random, random.Next(2) == 0 ? 40 : 366);
        for (int i = 0; i < 20; i++)
        {
            int year = random.Next(4, 9_990);
            DateOnly? expected = SlowCalendar.In(pattern.ToString(), year);
            Assert.Equal(expected is not null, pattern.TryIn(year, out LocalDate day));
            if (expected is { } found)
            {
                Assert.True(found == day.ToDateOnly(), $"{pattern} in {year}: {found:O}, found {day:R}");
            }
        }
    }

    [Property(MaxTest = 1000)]
    public void A_day_of_the_year_is_written_as_it_is_read(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        DayPattern pattern = random.Next(5) == 0 ? DayPattern.Once(RandomCalendars.Middle.PlusDays(random.Next(-700_000, 700_000))) : RandomCalendars.MakePattern(random, 366);
        Assert.Equal(pattern, DayPattern.Parse(pattern.ToString()));
        Assert.Equal(pattern.ToString(), DayPattern.Parse(pattern.ToString()).ToString());
        Assert.Equal(pattern, ElectionJson.Read<DayPattern>(ElectionJson.Write(pattern)));
    }

    [Fact]
    public void Western_Easter_is_that_of_the_epact()
    {
        for (int year = 1583; year <= 4099; year++)
        {
            Assert.True(DayPattern.Easter.TryIn(year, out LocalDate day));
            Assert.Equal(SlowCalendar.Easter(year), day.ToDateOnly());
        }
    }

    [Fact]
    public void Orthodox_Easter_is_that_of_the_table_of_full_moons()
    {
        for (int year = 1583; year <= 4099; year++)
        {
            Assert.True(DayPattern.OrthodoxEaster.TryIn(year, out LocalDate day));
            Assert.Equal(SlowCalendar.OrthodoxEaster(year), day.ToDateOnly());
        }
    }

    [Theory]
    [InlineData("easter", "1818-03-22")]
    [InlineData("easter", "1943-04-25")]
    [InlineData("easter", "1954-04-18")]
    [InlineData("easter", "1981-04-19")]
    [InlineData("easter", "1993-04-11")]
    [InlineData("easter", "2000-04-23")]
    [InlineData("easter", "2025-04-20")]
    [InlineData("easter", "2038-04-25")]
    [InlineData("easter", "2049-04-18")]
    [InlineData("easter", "2285-03-22")]
    [InlineData("orthodoxEaster", "2016-05-01")]
    [InlineData("orthodoxEaster", "2021-05-02")]
    [InlineData("orthodoxEaster", "2024-05-05")]
    [InlineData("orthodoxEaster", "2025-04-20")]
    [InlineData("easter-2", "2024-03-29")]
    [InlineData("easter+39", "2024-05-09")]
    [InlineData("first Monday of November+1", "2024-11-05")]
    [InlineData("first Monday of November+1", "2022-11-08")]
    [InlineData("last Monday of May", "2024-05-27")]
    [InlineData("Monday on or before --05-24", "2024-05-20")]
    [InlineData("Monday on or before --05-24", "2021-05-24")]
    [InlineData("first Thursday of May", "2025-05-01")]
    [InlineData("--02-29", "2024-02-29")]
    [InlineData("2022-09-19", "2022-09-19")]
    public void A_known_day_is_reproduced(string pattern, string expected)
    {
        LocalDate day = LegalDate.Parse(expected).Earliest;
        Assert.True(DayPattern.Parse(pattern).TryIn(day.Year, out LocalDate found));
        Assert.Equal(day, found);
    }

    [Theory]
    [InlineData("--02-29", 2023)]
    [InlineData("--02-29", 1900)]
    [InlineData("2022-09-19", 2023)]
    [InlineData("easter", 0)]
    [InlineData("easter", 9999)]
    [InlineData("easter", int.MinValue)]
    [InlineData("easter", int.MaxValue)]
    [InlineData("--12-31+1", 9998)]
    [InlineData("--01-01-1", 1)]
    [InlineData("--01-01-366", 2)]
    [InlineData("Monday on or after --12-31", 9998)]
    [InlineData("Sunday on or before --01-01", 1)]
    public void A_year_without_such_a_day_has_none(string pattern, int year) => Assert.False(DayPattern.Parse(pattern).TryIn(year, out _));

    /// <summary>28 February 2022 was a Monday, and comes before 29 February.</summary>
    [Fact]
    public void A_weekday_from_29_February_on_is_never_28_February()
    {
        Assert.True(DayPattern.Parse("Monday on or after --02-29").TryIn(2022, out LocalDate day));
        Assert.Equal(new LocalDate(2022, 3, 7), day);
    }

    [Fact]
    public void The_same_day_said_in_two_ways_is_equal()
    {
        Assert.Equal(DayPattern.Parse("first Monday of May"), DayPattern.Parse("Monday on or after --05-01"));
        Assert.Equal(DayPattern.EveryYear(1, 1), default);
        Assert.Equal("--01-01", default(DayPattern).ToString());
        Assert.Equal(DayPattern.Easter, DayPattern.Easter.PlusDays(5).PlusDays(-5));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("easter+")]
    [InlineData("easter+0")]
    [InlineData("easter+01")]
    [InlineData("easter+367")]
    [InlineData("easter+1+1")]
    [InlineData("easter +1")]
    [InlineData("easter+1 ")]
    [InlineData("Easter")]
    [InlineData("--13-01")]
    [InlineData("--02-30")]
    [InlineData("--2-3")]
    [InlineData("02-03")]
    [InlineData("2022-02-29")]
    [InlineData("2022-09-19+1")]
    [InlineData("9999-01-01")]
    [InlineData("0000-01-01")]
    [InlineData("-0044-03-15")]
    [InlineData("fifth Monday of May")]
    [InlineData("first monday of May")]
    [InlineData("first Monday of may")]
    [InlineData("first Monday of 5")]
    [InlineData("first 1 of May")]
    [InlineData("first None of May")]
    [InlineData("first +1 of May")]
    [InlineData("first  Monday of May")]
    [InlineData("first Monday,Tuesday of May")]
    [InlineData("Monday,Tuesday on or after --05-01")]
    [InlineData("Monday on or about --05-24")]
    [InlineData("Monday on or before 05-24")]
    [InlineData("easter\0")]
    [InlineData("easter+١")]
    public void A_text_of_another_form_is_refused_with_the_forms(string text)
    {
        Assert.False(DayPattern.TryParse(text, out DayPattern read), $"'{text}' was read as '{read}'.");
        Assert.Contains("is not a day of the year: expected YYYY-MM-DD", Assert.Throws<ArgumentException>(() => DayPattern.Parse(text)).Message, StringComparison.Ordinal);
        DataException refused = Assert.Throws<DataException>(() => ElectionJson.Read<DayPattern>(System.Text.Json.JsonSerializer.Serialize(text), "bad.json"));
        Assert.Equal("$", refused.Path);
    }

    [Fact]
    public void A_part_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.EveryYear(2, 30));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.EveryYear(13, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.Nth(0, IsoDayOfWeek.Monday, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.Nth(5, IsoDayOfWeek.Monday, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.Nth(1, IsoDayOfWeek.None, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.Nth(1, (IsoDayOfWeek)8, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.Easter.PlusDays(367));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.Easter.PlusDays(366).PlusDays(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayPattern.Easter.PlusDays(366).PlusDays(int.MinValue));
        Assert.Throws<ArgumentException>(() => DayPattern.Once(new LocalDate(2022, 9, 19)).PlusDays(1));
        Assert.Throws<ArgumentException>(() => DayPattern.Once(new LocalDate(9999, 1, 1)));
        Assert.True(Assert.Throws<ArgumentException>(() => DayPattern.Parse(new string('x', 1_000_000))).Message.Length < 1000);
    }
}
