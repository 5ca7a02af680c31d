using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class StatedCountTests
{
    [Property]
    public void A_number_reads_as_it_is_written(NonNegativeInt number)
    {
        foreach (Precision precision in Enum.GetValues<Precision>().Where(precision => precision != Precision.FewerThan || number.Get > 0))
        {
            StatedCount count = new(number.Get, precision);
            Assert.Equal(count, StatedCount.Parse(count.ToString()));
            Assert.Equal(precision == Precision.Exact, count.IsExact);
            Assert.Equal(number.Get, count.Number);
        }
    }

    [Property]
    public void A_number_may_be_what_its_words_say(NonNegativeInt stated, NonNegativeInt actual)
    {
        (int said, int real) = (stated.Get, actual.Get);
        Assert.Equal(real == said, new StatedCount(said).Range.MayBe(real));
        Assert.Equal(real > said, StatedCount.MoreThan(said).Range.MayBe(real));
        Assert.Equal(real >= said, new StatedCount(said, Precision.AtLeast).Range.MayBe(real));
        Assert.Equal(real < said + 1, new StatedCount(said + 1, Precision.FewerThan).Range.MayBe(real));
        Assert.Equal(real <= said, new StatedCount(said, Precision.AtMost).Range.MayBe(real));
        Assert.True(StatedCount.About(said).Range.MayBe(real));
    }

    [Theory]
    [InlineData("641", 641, Precision.Exact)]
    [InlineData("0", 0, Precision.Exact)]
    [InlineData("2147483647", int.MaxValue, Precision.Exact)]
    [InlineData("about 1600", 1600, Precision.About)]
    [InlineData("more than 400", 400, Precision.MoreThan)]
    [InlineData("more than 2147483647", int.MaxValue, Precision.MoreThan)]
    [InlineData("at least 0", 0, Precision.AtLeast)]
    [InlineData("fewer than 1", 1, Precision.FewerThan)]
    [InlineData("at most 0", 0, Precision.AtMost)]
    public void What_is_a_number(string text, int number, Precision precision)
    {
        Assert.True(StatedCount.TryParse(text, out StatedCount count));
        Assert.Equal(new StatedCount(number, precision), count);
        Assert.Equal(text, count.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData("05")]
    [InlineData("00")]
    [InlineData("5.0")]
    [InlineData("1 600")]
    [InlineData("1,600")]
    [InlineData("2147483648")]
    [InlineData("٥")]
    [InlineData("about")]
    [InlineData("about ")]
    [InlineData("about5")]
    [InlineData("about  5")]
    [InlineData("About 5")]
    [InlineData("about 05")]
    [InlineData("about -1")]
    [InlineData("about about 5")]
    [InlineData("exact 5")]
    [InlineData("fewer than 0")]
    public void What_is_no_number(string text)
    {
        Assert.False(StatedCount.TryParse(text, out StatedCount count));
        Assert.Equal(default, count);
        Assert.StartsWith($"'{text}' is not a number of people", Assert.Throws<ArgumentException>(() => StatedCount.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatedCount(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatedCount(0, Precision.FewerThan));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatedCount(1, (Precision)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => StatedCount.About(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StatedCount.MoreThan(-1));
        Assert.Throws<ArgumentNullException>(() => StatedCount.Parse(null!));
        Assert.False(StatedCount.TryParse(null, out _));
        Assert.Equal("0", default(StatedCount).ToString());
        Assert.Equal(new CountRange(1L + int.MaxValue), StatedCount.MoreThan(int.MaxValue).Range);
        Assert.NotEqual<StatedCount>(5, StatedCount.About(5));
    }
}
