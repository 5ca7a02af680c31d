using ElectionObservation.Forms;
using ElectionObservation.Missions;
using ElectionObservation.Observations;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Results;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Observations;

/// <summary>Copies of observers held against published protocols: nothing is lost, nothing is chosen, and what is said follows from both.</summary>
public class CopyComparisonTests
{
    private static readonly ProtocolForm Form = new([new(Quantity.BallotsIssued), new(Quantity.InvalidBallots)]);
    private static readonly Ballot Paper = Votes.Ballot("a", "b");

    [Fact]
    public void A_copy_that_is_not_there_is_refused() => Assert.Throws<ArgumentNullException>(() => CopyComparison.Of([null!], []));

    [Fact]
    public void Copies_of_all_kinds_are_told_apart()
    {
        Protocol[] published = [Of("1", [100, 2], [60, 38]), Of("2", [90, 0], [50, 40]), Of("3", [80, 1], [40, 39]), Of("4", [70, 0], [30, 40]), Of("5", [1, 1], [0, 0])];
        Protocol[] copies =
        [
            Of("1", [100, 2], [60, 38]),
            Of("1", [100, 2], [60, 38]),
            Of("2", [90, Figure.Missing], [45, 44]),
            Of("3", [80, 1], [40, 39]),
            Of("3", [80, 1], [39, 39]),
            new(new([new(Quantity.BallotsIssued)]), Paper, UnitPath.Whole.Of("4"), [70], [30, 40]),
            Of("9", [1, 1], [1, 0]),
        ];
        CopyComparison comparison = CopyComparison.Of(copies, published);
        Assert.Equal(["1", "2"], comparison.Compared.Units.Select(static one => one.Unit.Name));
        Assert.Equal("2", Assert.Single(comparison.Differing).Unit.Name);
        Assert.Equal([new FigureChange("a", 50, 45), new FigureChange("b", 40, 44)], comparison.Differing[0].Figures);
        Assert.Equal((new Share(2, 5, ShareBasis.PublishedUnits), new Share(1, 2, ShareBasis.ComparedUnits)), (comparison.UnitsCompared, comparison.UnitsDiffering));
        Assert.Equal((1, copies[6], copies[5]), (comparison.PublishedWithoutCopy, Assert.Single(comparison.WithoutPublished), Assert.Single(comparison.NotComparable)));
        CopyConflict conflict = Assert.Single(comparison.Conflicts);
        Assert.Equal([copies[4], copies[3]], conflict.Copies);
        Assert.Equal(("a", "3: 2 copies differ in a"), (Assert.Single(conflict.Figures), conflict.ToString()));
        Assert.Equal([-5L, 4L], comparison.Compared.Votes);
        Assert.Equal([-5L, 4L], comparison.Whole.Votes);
        Assert.Equal((Tally.Of(published), 2L), (comparison.Whole.Before, comparison.Whole.After.Quantities[Quantity.InvalidBallots] - 2));
        Assert.Equal([110L, 78L], comparison.Compared.Before.Votes);
        Assert.Equal(
            """
            Warning: copies.differs at 2: a copied 45 should be equal to a published 50 (difference -5)
            Warning: copies.differs at 2: b copied 44 should be equal to b published 40 (difference +4)
            Warning: copies.conflict at 3: a
            Warning: copies.not-comparable at 4
            Warning: copies.not-published at 9
            """,
            comparison.Validate().ToString());
        Assert.All(comparison.Validate().Findings, static finding => Assert.Equal((Severity.Warning, FindingKind.Consistency), (finding.Severity, finding.Kind)));
        Assert.Equal("2 of 5 published units compared, 1 differ, 1 with copies in conflict, 1 copies not comparable, 1 copies not published", comparison.ToString());
    }

    [Fact]
    public void Missing_is_not_zero_and_not_offered_is_not_missing()
    {
        Protocol published = Of("1", [Figure.Missing, 2], [60, 38]);
        CopyComparison comparison = CopyComparison.Of([Of("1", [100, Figure.Missing], [0, Figure.NotOffered])], [published]);
        Assert.Equal([new FigureChange("a", 60, 0), new FigureChange("b", 38, Figure.NotOffered)], comparison.Differing.Single().Figures);
        Assert.Equal([-60L, -38L], comparison.Compared.Votes);
        Assert.Equal(2, comparison.Compared.After.Quantities[Quantity.InvalidBallots]);
        Assert.False(comparison.Compared.After.Quantities.TryGet(Quantity.BallotsIssued, out _));
        Assert.Equal(
            "Warning: copies.differs at 1: a copied 0 should be equal to a published 60 (difference -60)\nWarning: copies.differs at 1: b",
            comparison.Validate().ToString());

        // Nothing that both state: no copy that could be compared, and no unit that agrees.
        CopyComparison apart = CopyComparison.Of([Of("1", [100, Figure.Missing], [Figure.Missing, Figure.Missing])], [published]);
        Assert.Equal((0, 0, 1, "0 of 1 published units compared, 0 differ, 1 copies not comparable"), (apart.Compared.Units.Count, apart.PublishedWithoutCopy, apart.NotComparable.Count, apart.ToString()));
        Assert.False(apart.UnitsDiffering.IsDefined);
    }

    [Fact]
    public void Copies_that_do_not_contradict_each_other_are_one()
    {
        Protocol published = Of("1", [100, 2], [60, 38]);
        Protocol lines = Of("1", [99, 2], [Figure.Missing, Figure.Missing]);
        Protocol votes = Of("1", [99, Figure.Missing], [60, 37]);
        CopyComparison joined = CopyComparison.Of([lines, votes], [published]);
        Assert.Equal([new FigureChange("ballots-issued", 100, 99), new FigureChange("b", 38, 37)], joined.Differing.Single().Figures);
        Assert.Equal(ProtocolOrigin.ObserverCopy, joined.Differing.Single().After.Origin);

        // Each two of three may go together and all three not.
        CopyComparison three = CopyComparison.Of([lines, votes, Of("1", [Figure.Missing, 3], [60, Figure.Missing])], [published]);
        Assert.Equal((3, "invalid-ballots"), (three.Conflicts.Single().Copies.Count, Assert.Single(three.Conflicts.Single().Figures)));
        Assert.Empty((IEnumerable<UnitChange>)three.Compared.Units);
        Assert.Equal(["ballots-issued", "b"], new CopyConflict([lines, Of("1", [98, 2], [1, 2]), Of("1", [98, 2], [1, 3])]).Figures);

        // Of a unit that published nothing all are kept, whatever they say.
        Assert.Equal([votes, lines], CopyComparison.Of([lines, votes, lines], [Of("2", [1, 1], [1, 1])]).WithoutPublished);
    }

    [Fact]
    public void What_does_not_count_is_compared_where_it_states_figures()
    {
        Protocol annulled = Of("1", [100, 2], [60, 38], new Standing.Annulled("court"));
        Protocol none = Of("2", [Figure.Missing, Figure.Missing], [Figure.Missing, Figure.Missing], new Standing.NotReported());
        Protocol closed = Of("3", [0, 0], [0, 0], new Standing.NotOpened());
        Protocol merged = Of("4", [0, 0], [0, 0], new Standing.Merged(UnitPath.Whole.Of("1")));
        CopyComparison comparison = CopyComparison.Of([Of("1", [100, 2], [61, 38]), Of("2", [1, 1], [1, 1]), Of("3", [1, 1], [1, 1]), Of("4", [1, 1], [1, 1])], [annulled, none, closed, merged]);
        Assert.Equal(("1 of 1 published units compared, 1 differ, 3 copies not published", 0), (comparison.ToString(), comparison.PublishedWithoutCopy));
        Assert.Equal([0L, 0L], comparison.Compared.Votes);
        Assert.Equal(new UnitCoverage(0, 1, 1, 1, 1), comparison.Whole.After.Coverage);
        Assert.Equal(annulled.Standing, comparison.Differing.Single().After.Standing);
    }

    [Fact]
    public void What_cannot_be_compared_at_all_is_refused()
    {
        Protocol one = Of("1", [1, 1], [1, 0]);
        var other = new Protocol(Form, Votes.Ballot("a", "c"), UnitPath.Whole.Of("2"), [1, 1], [1, 0]);
        Votes.Says("one protocol or more", Assert.Throws<ArgumentException>(() => CopyComparison.Of([one], [])));
        Votes.Says("1 is there twice", Assert.Throws<ArgumentException>(() => CopyComparison.Of([], [one, one])));
        Votes.Says("another ballot", Assert.Throws<ArgumentException>(() => CopyComparison.Of([], [one, other])));
        Assert.Throws<ArgumentNullException>(() => CopyComparison.Of(null!, [one]));
        Assert.Throws<ArgumentNullException>(() => CopyComparison.Of([one], null!));
        Assert.Equal([other], CopyComparison.Of([other], [one]).NotComparable);

        CopyComparison whole = CopyComparison.Of([one], [one]);
        CopyConflict conflict = new([one, Of("1", [2, 1], [1, 0])]);
        Votes.Says("different ballots", Assert.Throws<ArgumentException>(() => new CopyComparison(whole.Compared, Tally.Nothing(other.Ballot))));
        Votes.Says("1 stands twice", Assert.Throws<ArgumentException>(() => new CopyComparison(whole.Compared, whole.Rest, conflicts: [conflict])));
        Votes.Says("not of the units compared", Assert.Throws<ArgumentException>(() => new CopyComparison(new(Tally.Of([one]), Tally.Of([one]), []), whole.Rest)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CopyComparison(whole.Compared, whole.Rest, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CopyComparison(whole.Compared, whole.Rest, -1));
        Votes.Says("one unit on one form and ballot", Assert.Throws<ArgumentException>(() => new CopyConflict([one, other])));
        Votes.Says("one unit on one form and ballot", Assert.Throws<ArgumentException>(() => new CopyConflict([one, Of("2", [2, 1], [1, 0])])));
        Votes.Says("one unit on one form and ballot", Assert.Throws<ArgumentException>(() => new CopyConflict([one, new(new(Form.Lines, turnoutOf: Quantity.BallotsIssued), Paper, one.Unit, [2, 1], [1, 0])])));
        Votes.Says("do not contradict", Assert.Throws<ArgumentException>(() => new CopyConflict([one, one])));
        Votes.Says("do not contradict", Assert.Throws<ArgumentException>(() => new CopyConflict([])));
    }

    [Fact]
    public void Units_stand_in_the_order_of_their_names()
    {
        UnitPath north = UnitPath.Whole.Of("North");
        Protocol[] published = [.. new[] { UnitPath.Whole.Of("b"), north.Of("2"), UnitPath.Whole, north, north.Of("10") }.Select(static unit => new Protocol(Form, Paper, unit, [1, 1], [1, 1]))];
        Assert.Equal(["(whole)", "North", "North / 10", "North / 2", "b"], CopyComparison.Of(published, published).Compared.Units.Select(static one => one.Unit.ToString()));
    }

    [Fact]
    public void Copies_that_are_alike_count_once_whichever_comes_first()
    {
        Protocol published = Of("1", [1, 1], [1, 1]);
        Protocol[] alike =
        [
            Copy(ProtocolOrigin.CommissionCopy, 2), Copy(ProtocolOrigin.ObserverCopy, 1), Copy(ProtocolOrigin.ObserverCopy, 3),
            new(Form, Paper, published.Unit, [1, 1], [1, 2], new Standing.NotOpened(), ProtocolOrigin.CommissionCopy, 2),
        ];
        for (int seed = 0; seed < 30; seed++)
        {
            Protocol after = CopyComparison.Of(Votes.Shuffled(alike, seed), [published]).Compared.Units.Single().After;
            Assert.Equal((ProtocolOrigin.CommissionCopy, 2, new Standing.Counted()), (after.Origin, after.Version, after.Standing));
        }

        // On other ballots, too, with the same figures.
        Protocol[] others = [.. new[] { "c", "d", "e" }.Select(id => new Protocol(Form, Votes.Ballot("a", id), published.Unit, [1, 1], [1, 1]))];
        CopyComparison one = CopyComparison.Of(others, [published]);
        Assert.All(Enumerable.Range(0, 10), seed => Assert.Equal(one, CopyComparison.Of(Votes.Shuffled(others, seed), [published])));
        Assert.Equal(others, one.NotComparable);

        Protocol Copy(ProtocolOrigin origin, int version) => new(Form, Paper, published.Unit, [1, 1], [1, 2], null, origin, version);
    }

    [Fact]
    public void Identical_copies_change_nothing_and_are_all_compared()
    {
        Protocol[] published = [.. Enumerable.Range(1, 9).Select(i => Of($"{i}", [10 * i, i], [6 * i, 3 * i]))];
        CopyComparison comparison = CopyComparison.Of(published, published);
        Assert.Equal(("9 of 9 published units compared, 0 differ", "No findings."), (comparison.ToString(), comparison.Validate().ToString()));
        Assert.Equal((comparison.Compared.Before, comparison.Whole.Before), (comparison.Compared.After, comparison.Whole.After));
        Assert.Equal(Tally.Nothing(Paper), comparison.Rest);
        Assert.Empty((IEnumerable<UnitChange>)CopyComparison.Of([], published).Compared.Units);
        Assert.Equal((9, Tally.Of(published)), (CopyComparison.Of([], published).PublishedWithoutCopy, CopyComparison.Of([], published).Rest));
    }

    /// <summary>An independent way: every published unit is looked up among all copies, figure by figure.</summary>
    [Property(MaxTest = 300)]
    public void What_is_said_is_what_a_slow_search_finds(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (Protocol[] copies, Protocol[] published) = Some(random);
        CopyComparison comparison = CopyComparison.Of(copies, published);
        Assert.Equal(comparison, CopyComparison.Of(Votes.Shuffled(copies, seed.Item), Votes.Shuffled(published, seed.Item)));
        Assert.Equal(comparison, ElectionJson.Read<CopyComparison>(ElectionJson.Write(comparison)));
        var differences = new List<string>();
        var after = new List<Protocol>();
        (int compared, int without, int conflicts) = (0, 0, 0);
        foreach (Protocol one in published.OrderBy(static one => one.Unit.Name, StringComparer.Ordinal))
        {
            Protocol[] here = [.. copies.Where(copy => copy.Unit == one.Unit && one.Standing is Standing.Counted)];
            Figure[][] stated = [.. Enumerable.Range(0, 4).Select(place => here.Select(copy => At(copy, place)).Where(static figure => !figure.IsMissing).Distinct().ToArray())];
            bool isConflict = stated.Any(static figures => figures.Length > 1);
            bool isCompared = !isConflict && stated.Where((figures, place) => figures.Length == 1 && !At(one, place).IsMissing).Any();
            compared += isCompared ? 1 : 0;
            conflicts += isConflict ? 1 : 0;
            without += one.Standing is Standing.Counted && here.Length == 0 ? 1 : 0;
            Figure[] put = [.. Enumerable.Range(0, 4).Select(place => isCompared && stated[place].Length == 1 && !At(one, place).IsMissing ? stated[place][0] : At(one, place))];
            after.Add(new(Form, Paper, one.Unit, [.. put[..2]], [.. put[2..]], one.Standing));
            differences.AddRange(Enumerable.Range(0, 4).Where(place => put[place] != At(one, place)).Select(place => $"{one.Unit.Name} {place} {At(one, place)} {put[place]}"));
        }

        string[] names = ["ballots-issued", "invalid-ballots", "a", "b"];
        Assert.Equal(differences, comparison.Differing.SelectMany(unit => unit.Figures.Select(figure => $"{unit.Unit.Name} {Array.IndexOf(names, figure.Of)} {figure.Before} {figure.After}")));
        Assert.Equal(
            (compared, conflicts, without, published.Count(static one => one.Standing is Standing.Counted)),
            (comparison.Compared.Units.Count, comparison.Conflicts.Count, comparison.PublishedWithoutCopy, (int)comparison.UnitsCompared.Whole));
        Assert.Equal((Tally.Of(published), Tally.Of(after)), (comparison.Whole.Before, comparison.Whole.After));
        Assert.Equal(comparison.Whole.Votes, comparison.Compared.Votes);

        // Nothing is lost: every copy stands somewhere.
        HashSet<UnitPath> told =
        [
            .. comparison.Compared.Units.Select(static one => one.Unit), .. comparison.Conflicts.Select(static one => one.Unit),
            .. comparison.NotComparable.Select(static one => one.Unit), .. comparison.WithoutPublished.Select(static one => one.Unit),
        ];
        Assert.Equal(copies.Select(static one => one.Unit).ToHashSet(), told);
    }

    [Property(MaxTest = 300)]
    public void Held_the_other_way_round_the_signs_turn_and_swapped_back_the_first_tally_returns(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (_, Protocol[] published) = Some(random);
        published = [.. published.Where(static one => one.Standing is Standing.Counted)];
        Protocol[] copies = [.. published.Where(_ => random.Next(2) == 0).Select(one => Changed(random, one, false))];
        if (copies.Length == 0)
        {
            return;
        }

        CopyComparison there = CopyComparison.Of(copies, published);
        CopyComparison back = CopyComparison.Of(published, copies);
        Assert.Equal(
            there.Differing.SelectMany(unit => unit.Figures.Select(figure => (unit.Unit, figure.Of, figure.Difference))),
            back.Differing.SelectMany(unit => unit.Figures.Select(figure => (unit.Unit, figure.Of, -figure.Difference))));
        Assert.Equal(there.Compared.Votes, back.Compared.Votes.Select(static votes => -votes));
        Assert.Equal(there.UnitsDiffering, back.UnitsDiffering);

        Protocol[] put = [.. published.Select(one => there.Compared.Units.SingleOrDefault(unit => unit.Unit == one.Unit)?.After ?? one)];
        Assert.Equal(there.Whole.After, Tally.Of(put));
        Assert.Equal(there.Whole.Before, CopyComparison.Of(published, put).Whole.After);
    }

    /// <summary>Kyrgyzstan 2021, as reported: 470 copies, of which "almost half" differ. The number is not given, so it is not made up.</summary>
    [Fact]
    public void A_share_in_words_stays_in_words()
    {
        var item = new ObservationItem(
            "kloop", ObservationStage.Counting, "protocol-copies", LocalizedText.English("Copies of protocols differ from what was published."), new Coverage(of: 470), quote: LocalizedText.English("almost half"));
        Assert.Equal("some of 470", item.Coverage!.ToString());
        Assert.Null(item.Coverage.Observed);
    }

    private static Figure At(Protocol protocol, int place) => place < 2 ? protocol.Lines[place] : protocol.Votes[place - 2];

    private static Protocol Of(string unit, ValueList<Figure> lines, ValueList<Figure> votes, Standing? standing = null) =>
        new(Form, Paper, UnitPath.Whole.Of(unit), lines, votes, standing, ProtocolOrigin.ObserverCopy);

    private static (Protocol[] Copies, Protocol[] Published) Some(Random random)
    {
        Protocol[] published =
        [
            .. Enumerable.Range(0, random.Next(1, 7)).Select(i => Changed(random, Of($"{i}", [10, 1], [5, 4], random.Next(8) == 0 ? new Standing.NotReported() : null), true)),
        ];
        Protocol[] copies = [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => Of($"{random.Next(8)}", [10, 1], [5, 4])).Select(one => Changed(random, one, true))];
        return (copies, published);
    }

    private static Protocol Changed(Random random, Protocol one, bool mayMiss)
    {
        return new(one.Form, one.Ballot, one.Unit, [.. one.Lines.Select(Change)], [.. one.Votes.Select(Change)], one.Standing, one.Origin, random.Next(1, 3));

        Figure Change(Figure figure) => random.Next(8) switch
        {
            0 when mayMiss => Figure.Missing,
            1 => random.Next(20),
            _ => figure,
        };
    }
}
