using ElectionObservation.Missions;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Missions;

public class CompositionTests
{
    [Fact]
    public void A_sender_who_is_not_named_or_named_without_a_number_has_not_zero()
    {
        CountTable<SenderId> counts = Of(Line("CIS", 179), Line("SCO"), Line("OIC", 0), Line("OTS", 1), Line("OTS")).CountBy(Sender);
        Assert.Equal(
            ["179", "1 or more", "0", "2 or more", "0 or more", "182 or more"],
            [.. new SenderId[] { "CIS", "SCO", "OIC", "OTS", "CSTO" }.Select(sender => counts[sender].ToString()), counts.Total.ToString()]);
        Assert.Equal(CountRange.Unknown, new Composition(total: 5).CountBy(Sender)["CIS"]);
        Assert.Throws<ArgumentNullException>(() => new Composition().CountBy<SenderId>(null!));
        Assert.Throws<ArgumentNullException>(() => new Composition().TopmostOf(null!));
    }

    [Fact]
    public void What_is_not_stated_is_bounded_by_the_total()
    {
        Composition named = new(12, [new(SenderKind.Organisation)], Listing.Open, [Line("CIS", 7), Line("SCO"), Line("OIC", StatedCount.MoreThan(1))]);
        CountTable<SenderId> counts = named.CountBy(Sender);
        Assert.Equal(["7", "1 to 3", "2 to 4", "0 or more", "12"], [counts["CIS"].ToString(), counts["SCO"].ToString(), counts["OIC"].ToString(), counts["EU"].ToString(), counts.Total.ToString()]);
    }

    [Fact]
    public void A_share_is_exact_and_only_where_both_numbers_are()
    {
        Composition all = new(10, [new(SenderKind.Organisation, 10, 2, Listing.Complete)], Listing.Complete, [Line("CIS", 7), Line("SCO", 3)]);
        Assert.False(all.CountBy(Sender).TryGetShare("OIC", out _));
        Assert.True(all.CountBy(Sender).TryGetShare("CIS", out Share? share));
        Assert.Equal(new Share(7, 10, ShareBasis.AccreditedObservers), share);
    }

    [Fact]
    public void A_total_that_contradicts_the_lines_bounds_nothing()
    {
        CountTable<SenderId> counts = new Composition(5, bySender: [Line("CIS", 7), Line("SCO")]).CountBy(Sender);
        Assert.Equal(["7", "1 or more", "8 or more"], [counts["CIS"].ToString(), counts["SCO"].ToString(), counts.Total.ToString()]);
    }

    [Fact]
    public void Lines_of_one_sender_are_added_without_overflow() =>
        Assert.Equal(CountRange.Exactly(2L * int.MaxValue), Of(Line("CIS", int.MaxValue), Line("CIS", int.MaxValue)).CountBy(Sender)["CIS"]);

    [Property]
    public void Organisations_with_their_bodies_have_together_what_all_lines_have(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Delegation[] lines = RandomLines(random, stated: true);
        Composition composition = Of(lines);
        CountTable<SenderId> counts = composition.CountBy(composition.TopmostOf);
        Assert.Equal(lines.Sum(line => (long)line.Observers!.Value.Number), counts.Sum(pair => pair.Value.AtLeast));
        random.Shuffle(lines);
        composition = Of(lines);
        Assert.Equal(counts, composition.CountBy(composition.TopmostOf));
    }

    [Property]
    public void An_organisation_with_a_body_that_is_not_a_number_has_one_more_at_least(DoNotSize<int> seed)
    {
        Delegation[] lines = RandomLines(new(seed.Item), stated: false);
        CountTable<SenderId> counts = Of(lines).CountBy(line => line.Sender.Parent ?? line.Sender.Id);
        foreach (IGrouping<SenderId, Delegation> organisation in lines.GroupBy(line => line.Sender.Parent ?? line.Sender.Id))
        {
            Assert.Equal(organisation.All(line => line.Observers is not null), counts[organisation.Key].IsExact);
            Assert.Equal(organisation.Sum(line => (long)(line.Observers?.Number ?? 1)), counts[organisation.Key].AtLeast);
        }
    }

    [Fact]
    public void A_body_and_its_parent_each_count_their_own_and_are_added()
    {
        Composition composition = Of(Line("OSCE/ODIHR", 42, "OSCE"), Line("OSCE/PA", 30, "OSCE"), Line("CIS", 179));
        CountTable<SenderId> counts = composition.CountBy(composition.TopmostOf);
        Assert.Equal([new("CIS", CountRange.Exactly(179)), new("OSCE", CountRange.Exactly(72))], counts.LargestFirst());
        composition = Of(Line("OSCE", 31), Line("OSCE/ODIHR", 42, "OSCE"));
        Assert.Equal(CountRange.Exactly(73), composition.CountBy(composition.TopmostOf)["OSCE"]);
        Assert.Empty(new Composition(total: 5).CountBy(Sender));
    }

    [Fact]
    public void A_body_of_a_body_is_one_of_the_organisation()
    {
        Composition composition = Of(Line("UN", 1), Line("UN/GA", 2, "UN"), Line("UN/GA/6", 4, "UN/GA"));
        Assert.Equal([new("UN", CountRange.Exactly(7))], composition.CountBy(composition.TopmostOf).LargestFirst());
    }

    [Fact]
    public void Bodies_of_each_other_are_answered_all_the_same()
    {
        Composition composition = Of(Line("A", 1, "B"), Line("B", 2, "A"));
        Assert.Equal(3, composition.CountBy(composition.TopmostOf).Sum(pair => pair.Value.AtLeast));
    }

    [Fact]
    public void Figures_that_are_not_exact_break_a_sum_only_where_they_cannot_hold()
    {
        KindCount[] Kinds(StatedCount organisations, StatedCount states) => [new(SenderKind.Organisation, organisations), new(SenderKind.State, states)];
        Assert.Empty(Codes(new(StatedCount.About(398), [.. Kinds(322, 76)], Listing.Complete)));
        Assert.Empty(Codes(new(StatedCount.MoreThan(397), [.. Kinds(322, 76)], Listing.Complete)));
        Assert.Equal(["composition.kinds-sum"], Codes(new(StatedCount.MoreThan(400), [.. Kinds(322, 76)], Listing.Complete)));
        Assert.Empty(Codes(new(398, [.. Kinds(322, StatedCount.MoreThan(75))], Listing.Complete)));
        Assert.Equal(["composition.kinds-sum"], Codes(new(398, [.. Kinds(322, StatedCount.MoreThan(76))], Listing.Complete)));
        Assert.Equal(["composition.kinds-sum"], Codes(new(398, [.. Kinds(322, new(75, Precision.AtMost))], Listing.Complete)));
        Assert.Empty(Codes(new(398, [new(SenderKind.Organisation, 322, StatedCount.MoreThan(30))], Listing.Open)));
        Assert.Equal(["composition.senders-and-observers"], Codes(new(398, [new(SenderKind.Organisation, 30, StatedCount.MoreThan(30))], Listing.Open)));
    }

    [Fact]
    public void A_total_is_not_below_the_senders_that_are_said_to_have_sent_someone()
    {
        KindCount[] kinds = [new(SenderKind.Organisation, senders: 11), new(SenderKind.State, 40, 38)];
        Assert.Equal(["composition.senders-and-observers"], Codes(new(50, [.. kinds])));
        Assert.Empty(Codes(new(51, [.. kinds])));
        Assert.Empty(Codes(new(StatedCount.About(50), [.. kinds])));
        Assert.Empty(Codes(new(51, [.. kinds], bySender: [Line("CIS", 11)])).Except(["composition.senders-not-all-listed"]));
    }

    [Fact]
    public void Two_figures_differ_where_they_cannot_be_one_number()
    {
        Assert.Equal("A 398 should be at least B 401 (difference -3)", Difference(398, StatedCount.MoreThan(400)));
        Assert.Equal("A 401 should be at most B 398 (difference +3)", Difference(StatedCount.MoreThan(400), 398));
        Assert.Equal("A 641 should be equal to B 614 (difference +27)", Difference(641, 614));
        Assert.Null(Difference(398, StatedCount.About(400)));
        Assert.Null(Difference(401, StatedCount.MoreThan(400)));

        static string? Difference(StatedCount one, StatedCount other) =>
            new Composition(one).CompareWith(new(other), "A", "B").Findings.SingleOrDefault()?.Broken?.ToString();
    }

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

    private static SenderId Sender(Delegation line) => line.Sender.Id;

    private static Delegation Line(SenderId id, StatedCount? observers = null, SenderId? parent = null) =>
        new(new(id, SenderKind.Organisation, Name("Sender"), parent), observers);

    private static Delegation State(SenderId id, JurisdictionId? state, int? observers = null) => new(new(id, SenderKind.State, Name("State"), state: state), observers);

    private static Composition Of(params Delegation[] lines) => new(bySender: [.. lines]);

    private static LocalizedText Name(string name) => LocalizedText.English(name);

    private static IEnumerable<string> Codes(Composition composition) => composition.Validate().Findings.Select(finding => finding.Code.Value);
}
