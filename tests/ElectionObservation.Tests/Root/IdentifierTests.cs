namespace ElectionObservation.Tests.Root;

public class IdentifierTests
{
    [Theory]
    [InlineData("KZ", false, false, "KZ")]
    [InlineData("XK", false, false, "XK")]
    [InlineData("GB-SCT", false, true, "GB")]
    [InlineData("FR-2A", false, true, "FR")]
    [InlineData("x-artsakh", true, false, "x-artsakh")]
    public void A_jurisdiction_is_named_by_a_code_of_one_of_three_shapes(string code, bool isPrivate, bool isSubdivision, string country)
    {
        var id = new JurisdictionId(code);
        Assert.Equal((isPrivate, isSubdivision, country), (id.IsPrivate, id.IsSubdivision, id.Country.Value));
    }

    [Theory]
    [InlineData("kz")]
    [InlineData("KAZ")]
    [InlineData("K")]
    [InlineData("GB-")]
    [InlineData("GB-ABCD")]
    [InlineData("GB-sct")]
    [InlineData("x-")]
    [InlineData("x--a")]
    [InlineData("x-a-")]
    [InlineData("x-A")]
    [InlineData("КZ")]
    [InlineData("")]
    public void Another_code_is_refused_with_the_shapes_expected(string code)
    {
        var refused = Assert.Throws<ArgumentException>(() => new JurisdictionId(code));
        Assert.Contains("a country such as KZ", refused.Message, StringComparison.Ordinal);
        Assert.False(JurisdictionId.TryParse(code, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("-a")]
    [InlineData("a.")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void An_identifier_of_another_shape_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => new RuleId(text));
        Assert.False(RuleId.TryParse(text, out _));
    }

    [Fact]
    public void An_identifier_has_a_hundred_characters_at_most_and_a_hostile_one_does_not_flood_the_message()
    {
        Assert.Equal(100, new RuleId(new string('a', 100)).Value.Length);
        string message = Assert.Throws<ArgumentException>(() => new RuleId(new string('a', 1_000_000))).Message;
        Assert.Contains("found 1000000", message, StringComparison.Ordinal);
        Assert.True(message.Length < 300);
    }

    [Fact]
    public void Identifiers_of_different_types_are_different_even_with_the_same_text() =>
        Assert.False(new RuleId("a").Equals((object)new VersionId("a")));

    [Theory]
    [InlineData("en")]
    [InlineData("kk-Latn")]
    [InlineData("zh-Hans-CN")]
    [InlineData("es-419")]
    [InlineData("de-DE-1996")]
    [InlineData("sl-rozaj-biske")]
    public void A_language_is_named_by_its_tag(string tag) => Assert.Equal(tag, new LanguageTag(tag).ToString());

    [Theory]
    [InlineData("e")]
    [InlineData("EN")]
    [InlineData("english")]
    [InlineData("en-")]
    [InlineData("en-toolongpart")]
    [InlineData("en_US")]
    [InlineData("en-us")]
    [InlineData("en-GB-Latn")]
    [InlineData("en-GB-GB")]
    [InlineData("de-1996-1996")]
    [InlineData("kk-latn")]
    [InlineData("aa-bbbbb-bbbbc-bbbbd-bbbbe-bbbbf-bbbbg")]
    public void Another_tag_is_refused(string tag) => Assert.Throws<ArgumentException>(() => new LanguageTag(tag));
}
