using ElectionObservation.Accreditations;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Accreditations;

public class StatementTests
{
    private static readonly Election Majilis = new("KZ", ElectionKind.Parliamentary, new LocalDate(2021, 1, 10));

    [Property]
    public void Figures_that_add_up_give_no_finding_and_each_one_changed_gives_some(NonEmptyArray<byte> counts, bool up)
    {
        Delegation[] lines = [.. counts.Get.Select((count, index) => Line($"s{index}", SenderKind.Organisation, Name($"Sender {index}"), count + 1))];
        int sum = lines.Sum(line => line.Observers!.Value.Number);
        AccreditationStatement right = Statement(sum, new(SenderKind.Organisation, sum, lines.Length, Listing.Complete), lines);
        Assert.Equal(new ValidationReport(), right.Validate());

        int step = up ? 1 : -1;
        Assert.Contains("composition.kinds-sum", Codes(Statement(sum + step, right.Observers.ByKind[0], lines)));
        Assert.Contains("composition.senders-sum", Codes(Statement(sum, new(SenderKind.Organisation, sum + step, lines.Length, Listing.Complete), lines)));
        Assert.Contains("composition.senders-count", Codes(Statement(sum, new(SenderKind.Organisation, sum, lines.Length + step, Listing.Complete), lines)));
        Delegation[] changed = [new(lines[0].Sender, lines[0].Observers!.Value.Number + step), .. lines.Skip(1)];
        Assert.Contains("composition.senders-sum", Codes(Statement(sum, right.Observers.ByKind[0], changed)));
    }

    [Property]
    public void The_order_of_the_senders_changes_no_finding(int seed, NonEmptyArray<byte> counts)
    {
        Delegation[] lines = [.. counts.Get.Select((count, index) => Line($"s{index % 3}", SenderKind.Organisation, Name($"Sender {index}"), count))];
        Delegation[] shuffled = [.. lines];
        new Random(seed).Shuffle(shuffled);
        var kind = new KindCount(SenderKind.Organisation, 100, 3, Listing.Complete);
        Assert.Equal(Codes(Statement(100, kind, lines)).Order(StringComparer.Ordinal), Codes(Statement(100, kind, shuffled)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_sum_that_is_wrong_is_found_with_both_sides_and_the_signed_difference()
    {
        AccreditationStatement statement = Statement(
            398,
            new KindCount(SenderKind.Organisation, 322, 2, Listing.Complete),
            [Line("CIS", SenderKind.Organisation, Name("CIS"), 179), Line("OSCE/ODIHR", SenderKind.Organisation, Name("ODIHR"), 42)]);
        ValidationReport report = statement.Validate();
        Assert.False(report.IsValid);
        Assert.Equal(["composition.kinds-sum", "composition.senders-sum"], report.Findings.Select(finding => finding.Code.Value));
        Assert.Equal(
            "Error: composition.senders-sum at observers.byKind[organisation].observers: sum by sender 221 should be equal to stated for the kind 322 (difference -101)",
            report.Findings[1].ToString());
        Assert.Equal(-101, report.Findings[1].Broken!.Difference);
    }

    [Fact]
    public void A_list_that_is_open_is_not_a_sum_but_may_not_exceed_it()
    {
        Delegation[] lines = [Line("CIS", SenderKind.Organisation, Name("CIS"), 179), Line("SCO", SenderKind.Organisation, Name("SCO"))];
        Assert.Equal(["composition.senders-not-all-listed"], Codes(Statement(322, new KindCount(SenderKind.Organisation, 322, 10), lines)));
        Assert.Equal(["composition.senders-sum"], Codes(Statement(100, new KindCount(SenderKind.Organisation, 100, 2), lines)));
        Assert.Equal(["composition.senders-count"], Codes(Statement(322, new KindCount(SenderKind.Organisation, 322, 1), lines)));
    }

    [Fact]
    public void What_is_not_stated_is_not_zero()
    {
        Assert.Equal(new ValidationReport(), Statement(null, new KindCount(SenderKind.Organisation, 322), []).Validate());
        Assert.Equal(new ValidationReport(), Statement(398, new KindCount(SenderKind.Organisation, null, 10), []).Validate());
        Assert.Equal(new ValidationReport(), Statement(398, null, []).Validate());
        AccreditationStatement two = Of(Name("commission"), total: 100, byKind: [new(SenderKind.Organisation, 60), new(SenderKind.State)]);
        Assert.Equal(new ValidationReport(), two.Validate());
        AccreditationStatement hidden = Of(Name("commission"), total: 10, byKind: [new(SenderKind.State)], bySender: [Line("JO", SenderKind.State, Name("Jordan"), 100)]);
        Assert.Equal(["composition.kinds-sum"], Codes(hidden));
        AccreditationStatement bare = Of(Name("commission"), total: 5, bySender: [Line("JO", SenderKind.State, Name("Jordan"), 10)]);
        Assert.Equal(["composition.kinds-sum"], Codes(bare));
        AccreditationStatement unlisted = Of(Name("commission"), byKind: [new(SenderKind.State, 10, listing: Listing.Complete)]);
        Assert.Equal(["composition.senders-sum"], Codes(unlisted));
        AccreditationStatement idle = Of(Name("commission"), byKind: [new(SenderKind.State, 2, 5)]);
        Assert.Equal(["composition.senders-and-observers"], Codes(idle));
        Assert.True(idle.Validate().IsValid);
        AccreditationStatement nobody = Of(Name("commission"), byKind: [new(SenderKind.State, 2, 0)]);
        Assert.Equal(["composition.senders-and-observers"], Codes(nobody));
        AccreditationStatement over = Of(Name("commission"), total: 100, byKind: [new(SenderKind.Organisation, 101), new(SenderKind.State)]);
        Assert.Equal(["composition.kinds-sum"], Codes(over));
    }

    [Fact]
    public void Kinds_that_are_only_some_of_all_need_not_add_up_but_may_not_exceed()
    {
        KindCount states = new(SenderKind.State, 109);
        Assert.Equal(new ValidationReport(), Of(Name("commission"), total: 614, byKind: [states]).Validate());
        Assert.Equal(["composition.kinds-sum"], Codes(Of(Name("commission"), total: 614, byKind: [states], kinds: Listing.Complete)));
        Assert.Equal(["composition.kinds-sum"], Codes(Of(Name("commission"), total: 108, byKind: [states])));
    }

    [Fact]
    public void A_sender_listed_twice_is_one_sender()
    {
        Delegation[] lines = [Line("A", SenderKind.State, Name("A"), 1), Line("A", SenderKind.State, Name("A"), 1)];
        Assert.Equal(["composition.sender-repeated"], Codes(Of(Name("commission"), byKind: [new(SenderKind.State, 2, 1, Listing.Complete)], bySender: [.. lines])));
        Assert.Equal(["composition.senders-count", "composition.sender-repeated"], Codes(Of(Name("commission"), byKind: [new(SenderKind.State, 2, 2, Listing.Complete)], bySender: [.. lines])));
    }

    [Fact]
    public void Ten_thousand_senders_and_kinds_are_checked_and_compared_at_once()
    {
        KindCount[] kinds = [.. Enumerable.Range(0, 10_000).Select(index => new KindCount($"k{index}", 1, 1))];
        Delegation[] senders = [.. kinds.Select((kind, index) => Line($"s{index}", kind.Kind, Name("x"), 1))];
        AccreditationStatement big = Of(Name("commission"), total: 10_000, byKind: [.. kinds], kinds: Listing.Complete, bySender: [.. senders]);
        Assert.Equal(new ValidationReport(), big.Validate());
        Assert.Equal(new ValidationReport(), big.CompareWith(big));
    }

    [Fact]
    public void A_sender_counted_twice_is_found_by_name()
    {
        AccreditationStatement statement = Statement(
            20,
            new KindCount(SenderKind.Organisation, 20, 1, Listing.Complete),
            [Line("OTS", SenderKind.Organisation, Name("Turkic Council"), 10), Line("OTS", SenderKind.Organisation, Name("Organization of Turkic States"), 10)]);
        Finding finding = Assert.Single((IEnumerable<Finding>)statement.Validate().Findings);
        Assert.Equal("Error: composition.sender-repeated at observers.bySender[organisation OTS]: Turkic Council, Organization of Turkic States", finding.ToString());
    }

    [Fact]
    public void Senders_of_a_kind_that_is_not_stated_are_a_reason_to_look()
    {
        AccreditationStatement statement = Statement(null, new KindCount(SenderKind.Organisation, 20), [Line("JO", SenderKind.State, Name("Jordan"), 1)]);
        Assert.Equal(["composition.kind-not-stated"], Codes(statement));
        Assert.True(statement.Validate().IsValid);
    }

    [Fact]
    public void Figures_near_the_limit_do_not_overflow()
    {
        Delegation[] lines = [Line("A", SenderKind.Organisation, Name("A"), int.MaxValue), Line("B", SenderKind.Organisation, Name("B"), int.MaxValue)];
        Finding finding = Assert.Single((IEnumerable<Finding>)Statement(null, new(SenderKind.Organisation, int.MaxValue, 2, Listing.Complete), lines).Validate().Findings);
        Assert.Equal(int.MaxValue, finding.Broken!.Difference);
    }

    [Fact]
    public void Shares_are_of_the_stated_total()
    {
        AccreditationStatement statement = Statement(398, new KindCount(SenderKind.Organisation, 322), []);
        Assert.True(statement.TryGetShare(SenderKind.Organisation, out Share? share));
        Assert.Equal(new Share(322, 398, ShareBasis.AccreditedObservers), share);
        Assert.False(statement.TryGetShare(SenderKind.State, out _));
        Assert.False(Statement(null, new KindCount(SenderKind.Organisation, 322), []).TryGetShare(SenderKind.Organisation, out _));
    }

    [Fact]
    public void Two_publications_of_the_same_figures_are_compared_without_taking_sides()
    {
        AccreditationStatement commission = Of(Name("commission"), total: 641, byKind: [new(SenderKind.Organisation, 532, 10)], bySender: [Line("SCO", SenderKind.Organisation, Name("SCO"), 19)]);
        AccreditationStatement report = Of(Name("newspaper"), total: 614, byKind: [new(SenderKind.Organisation, 532, 9)], bySender: [Line("SCO", SenderKind.Organisation, Name("SCO"), 18)]);
        Assert.Equal(new ValidationReport(), commission.CompareWith(commission));
        Assert.Equal(["observers.total", "observers.byKind[organisation].senders", "observers.bySender[organisation SCO].observers"], commission.CompareWith(report).Findings.Select(finding => finding.Path));
        Assert.Equal(
            commission.CompareWith(report).Findings.Select(finding => finding.Broken!.Difference),
            report.CompareWith(commission).Findings.Select(finding => -finding.Broken!.Difference));
        Delegation[] twice = [Line("SCO", SenderKind.Organisation, Name("SCO"), 1), Line("SCO", SenderKind.Organisation, Name("SCO"), 2)];
        AccreditationStatement repeated = Statement(null, null, twice);
        AccreditationStatement backwards = Statement(null, null, [.. twice.Reverse()]);
        Assert.Equal(new ValidationReport(), repeated.CompareWith(repeated));
        Assert.Equal(new ValidationReport(), repeated.CompareWith(backwards));
        Assert.Single((IEnumerable<Finding>)repeated.CompareWith(commission).Findings);
        Assert.Single((IEnumerable<Finding>)commission.CompareWith(repeated).Findings);
        AccreditationStatement earlier = new(Majilis, Name("commission"), new(5), asOf: new LocalDate(2021, 1, 1));
        AccreditationStatement later = new(Majilis, Name("commission"), new(6), asOf: new LocalDate(2021, 1, 2));
        Assert.Throws<ArgumentException>(() => earlier.CompareWith(later));
        Assert.Throws<ArgumentException>(() => commission.CompareWith(new(new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)), Name("commission"), new())));
    }

    [Fact]
    public void Figures_by_kind_are_compared_too_and_lines_of_one_sender_are_added()
    {
        AccreditationStatement one = Of(Name("commission"), byKind: [new(SenderKind.State, 76)]);
        AccreditationStatement other = Of(Name("newspaper"), byKind: [new(SenderKind.State, 67)]);
        Assert.Equal("Warning: composition.figures-differ at observers.byKind[state].observers: commission 76 should be equal to newspaper 67 (difference +9)", one.CompareWith(other).ToString());
        AccreditationStatement twoLines = Of(Name("commission"), bySender: [Line("A", SenderKind.State, Name("A"), 1), Line("A", SenderKind.State, Name("A"), 2)]);
        AccreditationStatement oneLine = Of(Name("commission"), bySender: [Line("A", SenderKind.State, Name("A"), 3)]);
        Assert.Equal(new ValidationReport(), twoLines.CompareWith(oneLine));
    }

    [Fact]
    public void Statements_about_another_country_kind_or_day_are_not_compared()
    {
        AccreditationStatement here = Of(Name("commission"));
        foreach (Election other in (Election[])[new("KG", Majilis.Kind, Majilis.VotingDay), new("KZ", ElectionKind.Local, Majilis.VotingDay), new("KZ", Majilis.Kind, Majilis.VotingDay.PlusDays(1))])
        {
            Assert.Contains("same election", Assert.Throws<ArgumentException>(() => here.CompareWith(new(other, Name("commission"), new()))).Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentNullException>(() => here.CompareWith(null!));
        Assert.Throws<ArgumentNullException>(() => here.TryGetShare(null!, out _));
    }

    [Fact]
    public void All_kinds_named_but_one_not_stated_need_not_add_up()
    {
        AccreditationStatement open = Of(Name("commission"), total: 100, byKind: [new(SenderKind.Organisation, 60), new(SenderKind.State)], kinds: Listing.Complete);
        Assert.Equal(new ValidationReport(), open.Validate());
        AccreditationStatement none = Of(Name("commission"), byKind: [new(SenderKind.State, 0, 0)]);
        Assert.Equal(new ValidationReport(), none.Validate());
    }

    [Fact]
    public void A_finding_says_where_in_the_statement_it_is()
    {
        AccreditationStatement statement = Of(Name("commission"), byKind: [new(SenderKind.State, 5, 0), new(SenderKind.Organisation, 2, 5)], bySender: [Line("m", "media", Name("m"))]);
        Assert.Equal(
            "Warning: composition.senders-and-observers at observers.byKind[state].senders: observers 5 should be at most senders stated 0 (difference +5)\n"
            + "Warning: composition.senders-and-observers at observers.byKind[organisation].senders: observers 2 should be at least senders stated 5 (difference -3)\n"
            + "Warning: composition.kind-not-stated at observers.byKind: media",
            statement.Validate().ToString());
        Assert.Equal("commission: total not stated, KZ parliamentary 2021-01-10", statement.ToString());
        Assert.Equal("commission: 3 observers, KZ parliamentary 2021-01-10", Statement(3, null, []).ToString());
    }

    [Fact]
    public void What_is_no_figure_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Statement(-1, null, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KindCount(SenderKind.State, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KindCount(SenderKind.State, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Line("JO", SenderKind.State, Name("Jordan"), -1));
        Assert.Contains("given twice", Assert.Throws<ArgumentException>(() => Of(Name("commission"), byKind: [new(SenderKind.State), new(SenderKind.State)])).Message, StringComparison.Ordinal);
    }

    private static LocalizedText Name(string name) => LocalizedText.English(name);

    private static AccreditationStatement Statement(int? total, KindCount? kind, Delegation[] lines) =>
        Of(Name("commission"), total, kind is null ? [] : [kind], kind is null ? Listing.Open : Listing.Complete, [.. lines]);

    private static AccreditationStatement Of(
        LocalizedText issuer, int? total = null, ValueList<KindCount> byKind = default, Listing kinds = Listing.Open, ValueList<Delegation> bySender = default) =>
        new(Majilis, issuer, new(total, byKind, kinds, bySender));

    private static Delegation Line(SenderId id, SenderKind kind, LocalizedText name, int? observers = null) =>
        new(new(id, kind, name, state: kind == SenderKind.State ? new JurisdictionId("JO") : null), observers);

    private static IEnumerable<string> Codes(AccreditationStatement statement) => statement.Validate().Findings.Select(finding => finding.Code.Value);
}
