using System.Globalization;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class PercentTests
{
    private static readonly ShareBasis Basis = new("test");

    [Property]
    public void What_is_written_is_read_back(NonNegativeInt whole, NonNegativeInt part, byte size)
    {
        int decimals = size % 7;
        string digits = (part.Get % 1_000_000).ToString("D6", CultureInfo.InvariantCulture)[..decimals];
        string text = string.Create(CultureInfo.InvariantCulture, $"{whole.Get % 1_000_000_000}{(decimals == 0 ? "" : ".")}{digits}");
        var percent = Percent.Parse(text);
        Assert.Equal((text, decimals), (percent.ToString(), percent.Decimals));
        Assert.Equal(decimal.Parse(text, CultureInfo.InvariantCulture), percent.Value);
        Assert.Equal(percent, Percent.Parse(percent.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("05")]
    [InlineData("00")]
    [InlineData("00.5")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1%")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("1e2")]
    [InlineData("NaN")]
    [InlineData("\u0661")]
    [InlineData("1.\u0661")]
    [InlineData("1.1234567")]
    [InlineData("1234567890")]
    [InlineData("1\n")]
    [InlineData("1\0")]
    public void What_is_no_percentage_is_refused(string text)
    {
        Assert.False(Percent.TryParse(text, out Percent result));
        Assert.Equal(default, result);
        Assert.Contains("is not a percentage: expected digits", Assert.Throws<ArgumentException>(() => Percent.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Property]
    public void Any_text_is_read_or_refused_and_what_is_read_is_written_as_it_was(string? text) =>
        Assert.True(!Percent.TryParse(text, out Percent percent) || percent.ToString() == text);

    [Fact]
    public void A_missing_text_is_refused_and_a_flood_of_it_is_cut_short()
    {
        Assert.False(Percent.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Percent.Parse(null!));
        Assert.InRange(Assert.Throws<ArgumentException>(() => Percent.Parse(new string('9', 100_000))).Message.Length, 1, 300);
    }

    [Fact]
    public void What_it_was_rounded_to_is_part_of_it()
    {
        Assert.NotEqual(Percent.Parse("5.8"), Percent.Parse("5.80"));
        Assert.Equal(Percent.Parse("5.80"), Percent.Parse("5.80"));
        Assert.Equal(default, Percent.Parse("0"));
        Assert.NotEqual(default, Percent.Parse("0.0"));
        Assert.Equal(["0", "999999999.999999"], [default(Percent).ToString(), Percent.Parse("999999999.999999").ToString()]);
    }

    [Fact]
    public void It_is_read_by_those_who_read_anything()
    {
        Assert.Equal(Percent.Parse("69.44"), Read<Percent>("69.44"));
        Assert.True(TryRead("69.44", out Percent percent));
        Assert.Equal(Percent.Parse("69.44"), percent);
        Assert.False(TryRead("69,44", out Percent _));
    }

    [Property(MaxTest = 1000)]
    public void One_figure_of_as_many_decimals_is_the_share_rounded(NonNegativeInt part, PositiveInt whole, byte size)
    {
        int decimals = size % 7;
        var share = new Share(part.Get, whole.Get, Basis);
        Assert.True(share.TryGetPercent(decimals, out decimal right));
        decimal step = 1;
        for (int i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        Assert.True(Figure(right, decimals).IsRounded(share));
        Assert.False(Figure(right + step, decimals).IsRounded(share));
        Assert.True(right < step || !Figure(right - step, decimals).IsRounded(share));
    }

    [Fact]
    public void A_share_of_nothing_gives_no_figure()
    {
        Assert.False(Percent.Parse("0").IsRounded(new Share(0, 0, Basis)));
        Assert.Throws<ArgumentNullException>(() => Percent.Parse("0").IsRounded(null!));
        Assert.True(Percent.Parse("150.0").IsRounded(new Share(3, 2, Basis)));
        Assert.False(Percent.Parse("0").IsRounded(new Share(long.MaxValue, 1, Basis)));
    }

    private static Percent Figure(decimal value, int decimals) => Percent.Parse(value.ToString($"F{decimals}", CultureInfo.InvariantCulture));

    private static T Read<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static bool TryRead<T>(string text, out T? result)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out result);
}
