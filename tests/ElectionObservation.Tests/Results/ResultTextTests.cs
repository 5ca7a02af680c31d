using ElectionObservation.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Results;

/// <summary>What results and their parts say of themselves, what is refused, with the words that name it, and where numbers end.</summary>
public class ResultTextTests
{
    private static readonly Ballot Two = Votes.Ballot("a", "b");
    private static readonly ProtocolForm Plain = new([new(Quantity.RegisteredVoters)]);

    public static TheoryData<Action, string> Refused => new()
    {
        { () => _ = new Ballot([]), "A ballot has one option or more." },
        { () => _ = new FigureChange("x", 1, 1), "Both state the same." },
        { () => _ = new Tally(Two, [0, 0], [KeyValuePair.Create(Quantity.BallotsFound, 1L)], partial: [KeyValuePair.Create(Quantity.BallotsFound, new PartialSum(1, 1))]), "'ballots-found' is stated both for all and for some." },
        { () => _ = new Tally(Two, [1, 0], coverage: new(0)), "A tally of no unit has no votes." },
        { () => _ = new Tally(Two, [0, 0], [KeyValuePair.Create(Quantity.BallotsFound, 1L)], new(0)), "A tally of no unit has no quantities." },
        { () => _ = new Tally(Two, [0, 0], missingVotes: [1]), "2" },
        { () => _ = new Tally(Two, [0, 0]).Compare(new Tally(Votes.Ballot("a"), [0])), "Tallies of different ballots do not compare." },
        { () => _ = new Tally(Two, [0, 0]).Merge(new Tally(Votes.Ballot("a"), [0])), "Tallies of different ballots do not add up." },
        { () => _ = Table()[UnitPath.Whole.Of("3")], "There is no 3 in the table." },
        { () => _ = Table()[2], "The table has 2 units." },
        { () => _ = Table()[-1], "The table has 2 units." },
        { () => _ = new Recount(new Tally(Two, [0, 0]), new Tally(Votes.Ballot("a"), [0]), []), "The tallies are on different ballots." },
        { () => _ = Recount.Of([Station("1", 1)], [Station("1", 2), Station("1", 3)]), "1 is corrected twice." },
        { () => _ = Recount.Of([Station("1", 1)], [Station("2", 2)]), "2 has no protocol that could be corrected." },
        { () => _ = new PartialSum(1, 0), "missing" },
        { () => _ = new Tally(Two, [0, 0], coverage: new(1), missingVotes: [2, 0]), "missingVotes" },
        { () => _ = new UnitCoverage(-1), "counted" },
        { () => _ = new UnitCoverage(1, annulled: -1), "annulled" },
        { () => _ = new UnitCoverage(1, merged: -1), "merged" },
        { () => _ = new UnitCoverage(1, notOpened: -1), "notOpened" },
        { () => _ = new UnitCoverage(1, notReported: -1), "notReported" },
        { () => _ = new UnitPath([.. Enumerable.Repeat("x", 17)]), "A unit has 16 names at most, found 17." },
        { () => _ = new UnitPath([.. Enumerable.Repeat("x", 16)]).Of("x"), "A unit has 16 names at most." },
        { () => _ = UnitPath.Whole.At(-1), "depth" },
        { () => _ = TallyTable.Of([Station("1", 1)], -1), "depth" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_name(Action make, string words) => Votes.Says(words, Assert.ThrowsAny<ArgumentException>(make));

    public static TheoryData<Action> Beyond => new()
    {
        () => new Tally(Two, [long.MaxValue, 0]).Merge(new(Two, [1, 0])),
        () => _ = new Tally(Two, [long.MaxValue, 1]),
        () => _ = new Tally(Votes.Ballot("a", Votes.Against), [long.MaxValue, 1]),
        () => With(long.MaxValue).Merge(With(1)),
        () => Partly(long.MaxValue).Merge(Partly(1)),
        () => Partly(0, int.MaxValue).Merge(Partly(0)),
        () => new Tally(Two, [0, 0], coverage: new(int.MaxValue)).Merge(new(Two, [0, 0])),
        () => new UnitCoverage(int.MaxValue).Plus(new(1)),
        () => new UnitCoverage(0, annulled: int.MaxValue).Plus(new(0, annulled: 1)),
        () => new UnitCoverage(0, merged: int.MaxValue).Plus(new(0, merged: 1)),
        () => new UnitCoverage(0, notOpened: int.MaxValue).Plus(new(0, notOpened: 1)),
        () => new UnitCoverage(0, notReported: int.MaxValue).Plus(new(0, notReported: 1)),
    };

    [Theory]
    [MemberData(nameof(Beyond), DisableDiscoveryEnumeration = true)]
    public void No_sum_wraps(Action add) => Assert.Throws<OverflowException>(add);

    [Fact]
    public void Parts_of_results_are_told_in_english()
    {
        Assert.Equal("registered-voters", new FormLine(Quantity.RegisteredVoters).ToString());
        Assert.Equal("7 registered-voters", new FormLine(Quantity.RegisteredVoters, number: "7").ToString());
        Assert.Equal("lines 7 registered-voters, ballots-found", new ProtocolForm([new(Quantity.RegisteredVoters, number: "7"), new(Quantity.BallotsFound)]).ToString());
        Assert.Equal("r: votes = 1", new ProtocolRule("r", "votes = 1").ToString());
        Assert.Equal("r: votes = 1, when votes > 10", new ProtocolRule("r", "votes = 1", when: "votes > 10").ToString());
        Assert.Equal("counted", new Standing.Counted().ToString());
        Assert.Equal("annulled by court", new Standing.Annulled("court").ToString());
        Assert.Equal("annulled by court on 2022-11-21, its voters still count as having taken part", new Standing.Annulled("court", new LocalDate(2022, 11, 21), keepsTurnout: true).ToString());
        Assert.Equal("merged into 5", new Standing.Merged(UnitPath.Whole.Of("5")).ToString());
        Assert.Equal("not opened", new Standing.NotOpened().ToString());
        Assert.Equal("not reported", new Standing.NotReported().ToString());
        Assert.Equal("1: Published 1", Station("1", 4).ToString());
        Assert.Equal("5, 2 missing", new PartialSum(5, 2).ToString());
        Assert.Equal("1 of 10 counted, 2 annulled, 3 not opened, 4 not reported, 5 merged into others", new UnitCoverage(1, 2, 5, 3, 4).ToString());
        Assert.Equal("3 of 3 counted", new UnitCoverage(3).ToString());
        Assert.Equal(["1: 1 of 1 counted", "2: 1 of 1 counted"], TallyTable.Of([Station("1", 1), Station("2", 1)], 1).Select(static one => one.ToString()));
        Assert.Equal("1: 1 of 1 counted", Table()[0].ToString());
        Assert.Equal(16, new UnitPath([.. Enumerable.Repeat("x", 15)]).Of("x").Depth);
        Assert.Equal((true, false), (new UnitCoverage(3, 1).IsComplete, new UnitCoverage(3, notReported: 1).IsComplete));
        Assert.Equal("1: Published, registered-voters: 4 -> 5", new UnitChange(Station("1", 4), Station("1", 5)).ToString());
        Assert.Equal("1: Published, not reported", new UnitChange(Station("1", 4), Station("1", 4, new Standing.NotReported())).ToString());
        Assert.Equal("1: Published", new UnitChange(Station("1", 4), Station("1", 4)).ToString());
    }

    [Fact]
    public void A_recount_says_what_each_option_has_more_or_less()
    {
        Recount recount = Recount.Of([Station("1", 4), Station("2", 7, votes: 8)], [Station("2", 5, votes: 7)]);
        Assert.Equal([-1L, 0], recount.Votes);
        Assert.Equal("2: Published, registered-voters: 7 -> 5, a: 8 -> 7", Assert.Single(recount.Units).ToString());
    }

    [Fact]
    public void What_units_do_not_state_of_a_vote_is_not_compared()
    {
        Tally lacking = new(Two, [3, 4], missingVotes: [1, 0]);
        Tally whole = new(Two, [5, 6]);
        Assert.Equal(["b computed 4 should be equal to b published 6 (difference -2)"], lacking.Compare(whole).Findings.Select(static finding => finding.Broken!.ToString()));
        Assert.Equal(["b computed 6 should be equal to b published 4 (difference +2)"], whole.Compare(lacking).Findings.Select(static finding => finding.Broken!.ToString()));
        Assert.Equal(new Tally(Two, [3, 4]), new Tally(Two, [3, 4], missingVotes: [0, 0]));
        Assert.Equal(new Tally(Two, [3, 4]), new Tally(Two, [3, 4], partial: [KeyValuePair.Create(Quantity.BallotsFound, new PartialSum(0, 1))]));
        Assert.Single(new Tally(Two, [3, 4], coverage: new(2), partial: [KeyValuePair.Create(Quantity.BallotsFound, new PartialSum(0, 1))]).Partial);
        Assert.Single(new Tally(Two, [3, 4], partial: [KeyValuePair.Create(Quantity.BallotsFound, new PartialSum(2, 1))]).Partial);
        Assert.Equal((false, 0L), (lacking.TryGetWhole(ShareBasis.ValidVotes, out long none), none));
    }

    /// <summary>However many there are and however their parents take turns: what stands twice is found as a set finds it, and a tally refuses it.</summary>
    [Property(MaxTest = 60)]
    public void Units_given_twice_are_those_that_a_set_finds(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int parents = random.Next(1, 4);
        UnitPath[] units = [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => Made())];
        units = random.Next(2) == 0 ? units : [.. units.OrderBy(static unit => unit.Parent!.Name, StringComparer.Ordinal)];
        Protocol[] protocols = [.. units.Select(static unit => new Protocol(Plain, Two, unit, [1], [1, 0]))];
        var seen = new HashSet<UnitPath>();
        string[] twice = [.. units.Where(unit => !seen.Add(unit)).Select(static unit => unit.ToString())];
        Assert.Equal(twice, Plain.Check(protocols).Findings.Select(static finding => finding.Path));
        Protocol[] once = [.. protocols.DistinctBy(static one => one.Unit)];
        Assert.Equal(once.Length, TallyTable.Of(once, 1).Whole.Coverage.Counted);
        if (twice.Length > 0)
        {
            Votes.Says(twice[0], Assert.Throws<ArgumentException>(() => TallyTable.Of(protocols, 1)));
        }

        UnitPath Made() => UnitPath.Whole.Of($"{random.Next(parents)}").Of($"{random.Next(600)}");
    }

    /// <summary>Names of every length, in tables of many blocks: each unit stands once, in the order given, and the second of a name is refused.</summary>
    [Property(MaxTest = 15)]
    public void A_table_keeps_every_name_it_was_given(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string letters = "abcé";
        UnitPath[] units = [.. Enumerable.Range(0, 1500).Select(_ => UnitPath.Whole.Of($"{random.Next(3)}").Of(string.Concat(Enumerable.Range(0, random.Next(1, random.Next(2) == 0 ? 6 : 30)).Select(_ => letters[random.Next(letters.Length)])))).Distinct()];
        units = [.. units.OrderBy(static unit => unit.Parent!.Name, StringComparer.Ordinal)];
        var builder = new ResultTableBuilder(Plain, Two);
        foreach ((int i, UnitPath unit) in units.Index())
        {
            builder.Add(new(Plain, Two, unit, [i], [i, 1]));
        }

        UnitPath again = units[random.Next(units.Length)];
        Votes.Says(again.ToString(), Assert.Throws<ArgumentException>(() => builder.Add(new(Plain, Two, again, [1], [1, 1]))));
        ResultTable table = builder.Build();
        Assert.Equal(units, table.Select(static one => one.Unit));
        Assert.Equal(Enumerable.Range(0, units.Length), table.Select(static one => one.Lines[0].Number));

        // Parts are of nearly one size: no larger than their share and the largest unit that holds others.
        int parts = random.Next(1, 5);
        IReadOnlyList<ResultTable> cut = table.Split(parts);
        int largest = units.GroupBy(static unit => unit.Parent).Max(static one => one.Count());
        Assert.All(cut, part => Assert.InRange(part.Count, 1, (table.Count / parts) + largest + 1));
        Assert.Equal(table.AsEnumerable(), cut.SelectMany(static part => part));
        Assert.Equal(Math.Min(parts, units.Select(static unit => unit.Parent).Distinct().Count()) > 1, cut.Count > 1);
    }

    private static TallyTable Table() => TallyTable.Of([Station("1", 3), Station("2", 4)], 1);

    private static Protocol Station(string name, int registered, Standing? standing = null, int votes = 2) => new(Plain, Two, UnitPath.Whole.Of(name), [registered], [votes, 0], standing);

    private static Tally With(long found) => new(Two, [0, 0], [KeyValuePair.Create(Quantity.BallotsFound, found)]);

    private static Tally Partly(long found, int missing = 1) => new(Two, [0, 0], coverage: new(missing), partial: [KeyValuePair.Create(Quantity.BallotsFound, new PartialSum(found, missing))]);
}
