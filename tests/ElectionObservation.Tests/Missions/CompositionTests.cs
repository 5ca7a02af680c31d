using ElectionObservation.Missions;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Missions;

public class CompositionTests
{
    [Fact]
    public void A_sender_who_is_not_named_or_named_without_a_number_has_not_zero()
    {
        Composition composition = Of(Line("CIS", 179), Line("SCO"), Line("OIC", 0), Line("OTS", 1), Line("OTS"));
        Assert.Equal([179, null, 0, null, null], new SenderId[] { "CIS", "SCO", "OIC", "OTS", "CSTO" }.Select(composition.ObserversOf));
        Assert.Null(new Composition(total: 5).ObserversOf("CIS"));
        Assert.Throws<ArgumentNullException>(() => composition.ObserversOf(null!));
    }

    [Fact]
    public void Lines_of_one_sender_are_added_without_overflow() =>
        Assert.Equal(2L * int.MaxValue, Of(Line("CIS", int.MaxValue), Line("CIS", int.MaxValue)).ObserversOf("CIS"));

    [Property]
    public void Organisations_with_their_bodies_have_together_what_all_lines_have(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Delegation[] lines = RandomLines(random, stated: true);
        Composition composition = Of(lines);
        Assert.Equal(lines.Sum(line => (long)line.Observers!.Value), composition.ByParent().Sum(pair => pair.Value));
        random.Shuffle(lines);
        Assert.Equal(composition.ByParent(), Of(lines).ByParent());
    }

    [Property]
    public void An_organisation_with_a_body_that_is_not_a_number_is_left_out(DoNotSize<int> seed)
    {
        Delegation[] lines = RandomLines(new(seed.Item), stated: false);
        ValueMap<SenderId, long> byParent = Of(lines).ByParent();
        foreach (IGrouping<SenderId, Delegation> organisation in lines.GroupBy(line => line.Sender.Parent ?? line.Sender.Id))
        {
            Assert.Equal(organisation.All(line => line.Observers is not null), byParent.TryGet(organisation.Key, out long sum));
            Assert.Equal(byParent.Keys.Contains(organisation.Key) ? organisation.Sum(line => (long)(line.Observers ?? 0)) : 0, sum);
        }
    }

    [Fact]
    public void A_body_and_its_parent_each_count_their_own_and_are_added()
    {
        Composition composition = Of(Line("OSCE/ODIHR", 42, "OSCE"), Line("OSCE/PA", 30, "OSCE"), Line("CIS", 179), Line("SCO"));
        ValueMap<SenderId, long> expected = [new("OSCE", 72), new("CIS", 179)];
        Assert.Equal(expected, composition.ByParent());
        Assert.Equal(73, Of(Line("OSCE", 31), Line("OSCE/ODIHR", 42, "OSCE")).ByParent()["OSCE"]);
        Assert.Equal(default, new Composition(total: 5).ByParent());
    }

    [Fact]
    public void A_body_of_a_body_is_one_of_the_organisation()
    {
        Composition composition = Of(Line("UN", 1), Line("UN/GA", 2, "UN"), Line("UN/GA/6", 4, "UN/GA"));
        ValueMap<SenderId, long> expected = [new("UN", 7)];
        Assert.Equal(expected, composition.ByParent());
    }

    [Fact]
    public void Bodies_of_each_other_are_answered_all_the_same() =>
        Assert.Equal(3, Of(Line("A", 1, "B"), Line("B", 2, "A")).ByParent().Sum(pair => pair.Value));

    [Fact]
    public void A_state_is_told_by_its_code()
    {
        Assert.Equal(["composition.state-without-code"], Codes(Of(State("JO", null))));
        Assert.True(Of(State("JO", null)).Validate().IsValid);
        Assert.Empty(Codes(Of(State("JO", "JO"))));
        Assert.Empty(Codes(Of(Line("CIS", 1))));
    }

    [Fact]
    public void A_state_without_a_code_is_found_whichever_of_its_lines_comes_first()
    {
        Delegation[] lines = [State("JO", "JO"), State("JO", null)];
        Assert.Equal(Codes(Of([.. lines.Reverse()])), Codes(Of(lines)));
    }

    [Fact]
    public void A_sender_listed_under_two_kinds_is_counted_twice()
    {
        Composition composition = Of(new Delegation(new("OTS", SenderKind.Organisation, Name("OTS")), 10), new Delegation(new("OTS", "parliament", Name("OTS")), 10));
        Assert.Contains("composition.sender-repeated", Codes(composition));
    }

    [Fact]
    public void Each_finding_comes_where_it_should()
    {
        KindCount states = new(SenderKind.State, 10, 2, Listing.Complete);
        Assert.Empty(Codes(new(10, [states], Listing.Complete, [State("JO", "JO", 4), State("SA", "SA", 6)])));
        Assert.Equal(["composition.kinds-sum"], Codes(new(11, [states], Listing.Complete, [State("JO", "JO", 4), State("SA", "SA", 6)])));
        Assert.Equal(["composition.senders-sum"], Codes(new(10, [states], Listing.Complete, [State("JO", "JO", 4), State("SA", "SA", 5)])));
        Assert.Equal(["composition.senders-count", "composition.senders-sum"], Codes(new(10, [states], Listing.Complete, [State("JO", "JO", 4)])));
        Assert.Equal(["composition.senders-not-all-listed"], Codes(new(10, [new(SenderKind.State, 10, 2)], Listing.Complete, [State("JO", "JO", 4)])));
        Assert.Equal(["composition.senders-and-observers"], Codes(new(1, [new(SenderKind.State, 1, 2)], Listing.Complete)));
        Assert.Equal(["composition.sender-repeated"], Codes(Of(State("JO", "JO", 4), State("JO", "JO", 6))));
        Assert.Equal(["composition.state-without-code"], Codes(Of(State("JO", null, 4))));
        Assert.Equal(["composition.kind-not-stated"], Codes(new(byKind: [states], bySender: [Line("CIS", 1), State("JO", "JO", 4), State("SA", "SA", 6)])));
    }

    [Fact]
    public void A_kind_that_is_given_twice_and_a_number_below_zero_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Composition(byKind: [new(SenderKind.State), new(SenderKind.State)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Composition(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Composition(kinds: (Listing)7));
    }

    private static Delegation[] RandomLines(Random random, bool stated) =>
    [
        .. Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(6)).Select(body => Line(
            $"s{body}",
            stated || random.Next(4) > 0 ? random.Next(3) == 0 ? int.MaxValue : random.Next(100) : null,
            body < 2 ? null : new SenderId($"o{body % 3}"))),
    ];

    private static Delegation Line(SenderId id, int? observers = null, SenderId? parent = null) =>
        new(new(id, SenderKind.Organisation, Name("Sender"), parent), observers);

    private static Delegation State(SenderId id, JurisdictionId? state, int? observers = null) => new(new(id, SenderKind.State, Name("State"), state: state), observers);

    private static Composition Of(params Delegation[] lines) => new(bySender: [.. lines]);

    private static LocalizedText Name(string name) => LocalizedText.English(name);

    private static IEnumerable<string> Codes(Composition composition) => composition.Validate().Findings.Select(finding => finding.Code.Value);
}
