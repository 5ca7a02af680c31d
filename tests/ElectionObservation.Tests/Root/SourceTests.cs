using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class SourceTests
{
    [Property]
    public void A_chain_goes_from_what_was_read_to_what_is_nearest_to_the_fact(byte size)
    {
        string[] titles = [.. Enumerable.Range(0, 1 + (size % 8)).Select(place => $"s{place}")];
        Source source = Chain(titles);
        Assert.Equal(titles, source.Chain.Select(link => link.Title));
        Assert.Equal(string.Join(", citing ", titles), source.ToString());
        Assert.Equal(source, Chain(titles));
        Assert.NotEqual(source, Chain([.. titles[..^1], "another"]));
        Assert.True(source.Citing is null || source.Chain.Skip(1).SequenceEqual(source.Citing.Chain));
    }

    [Fact]
    public void A_chain_that_is_too_long_is_refused()
    {
        Source longest = Chain([.. Enumerable.Range(0, 8).Select(place => $"s{place}")]);
        var error = Assert.Throws<ArgumentException>(() => new Source("one more", citing: longest));
        Assert.Contains("8 sources at most", error.Message, StringComparison.Ordinal);
        Assert.Equal("citing", error.ParamName);
    }

    [Fact]
    public void What_is_stated_is_kept_as_it_was()
    {
        var source = new Source("Report", "HTTPS://Example.org/a b", new LocalDate(2022, 11, 21));
        Assert.Equal(("Report", "HTTPS://Example.org/a b", (LegalDate)new LocalDate(2022, 11, 21)), (source.Title, source.Url, source.Published));
        Assert.Equal((null, null, null), (new Source("Report").Url, new Source("Report").Published, new Source("Report").Citing));
        Assert.NotEqual(source, new Source("Report", source.Url));
    }

    [Fact]
    public void What_is_no_source_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Source(""));
        Assert.Throws<ArgumentException>(() => new Source(" \t"));
        Assert.Throws<ArgumentNullException>(() => new Source(null!));
        Assert.Throws<ArgumentException>(() => new Source("a", "\udc00"));
    }

    private static Source Chain(string[] titles) => titles.Reverse().Aggregate((Source?)null, (cited, title) => new Source(title, citing: cited))!;
}
