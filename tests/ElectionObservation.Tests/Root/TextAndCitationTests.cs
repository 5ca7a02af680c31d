namespace ElectionObservation.Tests.Root;

public class TextAndCitationTests
{
    private static readonly LocalizedText Name = new(
        [new("ru", "Казахстан"), new("kk", "Қазақстан"), new("en", "Kazakhstan")],
        asPublished: "ru");

    [Fact]
    public void A_text_is_given_in_the_language_wanted_or_as_published_or_in_english_or_as_there_is()
    {
        Assert.Equal("Қазақстан", Name.In("kk"));
        Assert.Equal("Казахстан", Name.In("fr"));
        Assert.Equal("Kazakhstan", new LocalizedText(Name.Texts).In("fr"));
        Assert.Equal("Қазақстан", new LocalizedText([new("kk", "Қазақстан")]).In("fr"));
        Assert.Equal("Kazakhstan", Name.ToString());
        LocalizedText plain = LocalizedText.English("Kazakhstan");
        Assert.Null(plain.AsPublished);
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new LocalizedText(default));
        Assert.Contains("'ru' is blank", Assert.Throws<ArgumentException>(() => new LocalizedText([new("ru", " ")])).Message, StringComparison.Ordinal);
        Assert.Contains("'fr'", Assert.Throws<ArgumentException>(() => new LocalizedText(Name.Texts, "fr")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_is_the_act_and_the_provision()
    {
        Assert.Equal("Act on Examples, s. 1(2)", new Citation("Act on Examples", "s. 1(2)", NormRank.Law, Evidence.Confirmed).ToString());
        Assert.Equal("Act on Examples", new Citation("Act on Examples", "", NormRank.Law, Evidence.Confirmed).ToString());
        Assert.Throws<ArgumentException>(() => new Citation(" ", "", NormRank.Law, Evidence.Confirmed));
        Assert.Throws<ArgumentException>(() => new Source(""));
        Assert.Contains("half a character at place 1", Assert.Throws<ArgumentException>(() => new Source("a\ud800b")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Source("a\udc00"));
        Assert.Throws<ArgumentException>(() => LocalizedText.English("\ud800"));
        Assert.Equal("a😀", new Source("a😀").Title);
    }

    [Fact]
    public void An_error_in_data_names_the_source_the_place_and_the_reason()
    {
        var error = new DataException("kz.json", "$.rules[0]", 3, 7, "expected a list, found 1.");
        Assert.Equal("kz.json: $.rules[0] (line 3, column 7): expected a list, found 1.", error.Message);
        Assert.Equal(("kz.json", "$.rules[0]", 3L, 7L, "expected a list, found 1."), (error.SourceName, error.Path, error.Line, error.Column, error.Reason));
        Assert.Throws<ArgumentNullException>(() => new DataException("s", null!, 1, 1, "r"));
        Assert.Equal("s: line 2, column 3: r", new DataException("s", "", 2, 3, "r").Message);
        Assert.Equal("s: r", new DataException("s", "", 0, 0, "r").Message);
        Assert.Equal("kz.json: rules[x]: unknown zone.", new DataException("kz.json", "rules[x]", 0, 0, "unknown zone.").Message);
    }
}
