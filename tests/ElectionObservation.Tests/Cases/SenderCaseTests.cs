using ElectionObservation.Catalogue;
using ElectionObservation.Missions;

namespace ElectionObservation.Tests.Cases;

/// <summary>The built-in senders against the texts by which publications name them.</summary>
public class SenderCaseTests
{
    public static TheoryData<string> All => [.. SenderCases.All.Keys];

    [Fact]
    public void No_case_is_left_out()
    {
        SenderCase[] cases = [.. SenderCases.All.Where(pair => pair.Key.StartsWith("names.json:", StringComparison.Ordinal)).Select(pair => pair.Value)];
        Assert.Equal((104, 89, 58), (cases.Length, cases.Count(one => one.Sender is not null), cases.Select(one => one.Sender).OfType<SenderId>().Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_is_the_name_of_the_sender_stated_and_of_nobody_else(string id)
    {
        SenderCase one = SenderCases.All[id];
        Assert.Equal(one.Sender is not null, SenderCatalog.BuiltIn.TryResolve(one.Text, out SendingBody? body));
        Assert.Equal(one.Sender, body?.Id);
    }

    [Theory]
    [InlineData("""{ "name": "OSCE" }""", 1, "expected either a sender")]
    [InlineData("""{ "name": "OSCE", "sender": null }""", 1, "expected either a sender")]
    [InlineData("""{ "name": "OSCE", "sender": "OSCE", "unresolved": "x" }""", 1, "expected either a sender")]
    [InlineData("""{ "name": "OSCE", "sender": "OSCE", "since": 1995 }""", 1, "cases[0].since: is not known here")]
    [InlineData("""{ "sender": "OSCE" }""", 1, "cases[0].name: is missing")]
    [InlineData("""{ "name": "OSCE", "sender": "OSCE" }""", 2, "says 2, but there are 1")]
    [InlineData("""{ "name": "OSCE", "sender": "OSCE" }, { "name": "OSCE", "sender": "SCO" }""", 2, "'OSCE' is given twice")]
    public void A_case_that_is_not_understood_is_refused_and_not_skipped(string cases, int count, string why)
    {
        string json = $$"""{ "schema": "sender-names/1", "about": "x", "count": {{count}}, "cases": [ {{cases}} ] }""";
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => SenderCases.Read(json, "x.json")).Message, StringComparison.Ordinal);
    }
}
