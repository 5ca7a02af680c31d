using ElectionObservation.Results;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Results;

public class TallyTests
{
    private static readonly Ballot Two = Votes.Ballot("a", "b");
    private static readonly Ballot Three = Votes.Ballot("a", "b", Votes.Against);

    private static readonly Quantity[] Named =
        [Quantity.RegisteredVoters, Quantity.BallotsIssued, Quantity.BallotsFound, Quantity.ValidBallots, Quantity.InvalidBallots, "ballots-spoilt"];

    [Property]
    public void Tallies_merge_in_any_order_and_grouping(int one, int other, int third)
    {
        (Tally a, Tally b, Tally c) = (SomeOrNothing(one), SomeOrNothing(other), SomeOrNothing(third));
        Assert.Equal(a.Merge(b), b.Merge(a));
        Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
    }

    /// <summary>A row that adds up the rows beside it is found on every level, whatever it is called; and nothing else is.</summary>
    [Property(MaxTest = 200)]
    public void Rows_of_totals_are_found_among_the_rows_they_add_up(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Protocol[] stations = Protocols.Plausible(random, random.Next(2, 30));
        UnitPath region = stations[0].Unit.At(1);
        Protocol[] within = [.. stations.Where(one => one.Unit.At(1) == region)];
        Protocol ofRegion = Total(within, region.Of("all of it"));
        Protocol ofAll = Total(stations, UnitPath.Whole.Of("Total").Of("Total"));
        Assert.Equal(Expected(stations, 1), Found(stations, 1));
        Assert.Equal(Expected([.. stations, ofAll], 1), Found([.. stations, ofAll], 1));
        Assert.Equal(stations.Select(static one => one.Unit.At(1)).Distinct().Count() > 1, Found([.. stations, ofAll], 1).Contains("Total"));
        Assert.Equal(Expected([.. within, ofRegion], 2), Found([.. within, ofRegion], 2));
        Assert.Equal(within.Select(static one => one.Unit.At(2)).Distinct().Count() > 1, Found([.. within, ofRegion], 2).Contains($"{region} / all of it"));

        static Protocol Total(Protocol[] protocols, UnitPath unit)
        {
            var sum = Tally.Of(protocols);
            return new(Protocols.Form, Protocols.Ballot, unit, [.. Protocols.Form.Lines.Select(line => (Figure)(int)sum.Quantities[line.Quantity])], [.. sum.Votes.Select(static one => (Figure)(int)one)]);
        }

        static IEnumerable<string> Found(Protocol[] protocols, int depth) => TallyTable.Of(protocols, depth).FindTotals().Findings.Select(static finding => finding.Path);

        static IEnumerable<string> Expected(Protocol[] protocols, int depth)
        {
            UnitPath[] units = [.. protocols.Select(one => one.Unit.At(depth)).Distinct()];
            return units.Where(unit => units.Count(one => one.Parent == unit.Parent) > 2 && Sums(one => one == unit).SequenceEqual(Sums(one => one != unit && one.Parent == unit.Parent)) && Sums(one => one == unit).Any(static sum => sum > 0)).Select(static unit => unit.ToString());

            IEnumerable<long> Sums(Func<UnitPath, bool> which)
            {
                Protocol[] some = [.. protocols.Where(one => which(one.Unit.At(depth)))];
                return Enumerable.Range(0, Protocols.Form.Lines.Count).Select(i => some.Sum(one => (long)one.Lines[i].Number))
                    .Concat(Enumerable.Range(0, Protocols.Ballot.Options.Count).Select(i => some.Sum(one => (long)one.Votes[i].Number)));
            }
        }
    }

    [Fact]
    public void A_row_of_totals_is_told_as_a_reason_to_look_and_nothing_adds_up_to_nothing()
    {
        TallyTable table = TallyTable.Of([Station("1", 3, 4), Station("2", 5, 6), Station("sum", 8, 10)], 1);
        Finding found = Assert.Single(table.FindTotals().Findings);
        Assert.Equal(("tally.equals-others", Severity.Warning, FindingKind.Screen, "sum"), (found.Code.Value, found.Severity, found.Kind, found.Path));
        Assert.Empty(TallyTable.Of([Station("1", 3, 4), Station("2", 3, 4)], 1).FindTotals().Findings);
        Assert.Empty(TallyTable.Of([Station("1", 0, 0), Station("2", 0, 0), Station("3", 0, 0)], 1).FindTotals().Findings);
        Assert.Empty(TallyTable.Of([Station("1", 3, 4), Station("2", 5, 6), Station("sum", 8, 11)], 1).FindTotals().Findings);
        Assert.Empty(TallyTable.Of([Station("1", 3, 4), Station("2", 5, 6), Station("sum", 8, 10)], 0).FindTotals().Findings);

        static Protocol Station(string name, int a, int b) => new(new ProtocolForm([]), Two, UnitPath.Whole.Of(name), [], [a, b]);
    }

    [Property]
    public void Nothing_is_neutral(DoNotSize<int> seed)
    {
        Tally tally = SomeOrNothing(seed.Item);
        Assert.Equal(tally, tally.Merge(Tally.Nothing(Three)));
        Assert.Equal(tally, Tally.Nothing(Three).Merge(tally));
    }

    [Fact]
    public void Nothing_has_no_part_and_a_part_without_votes_is_not_nothing()
    {
        Tally nothing = Tally.Nothing(Three);
        Tally empty = new(Three, [0, 0, 0]);
        Assert.Equal((0, 0L, 0), (nothing.Coverage.Counted, nothing.ValidVotes, nothing.Quantities.Count));
        Assert.NotEqual(nothing, empty);
        Tally stated = new(Three, [1, 2, 3], [new(Quantity.BallotsFound, 6)]);
        Tally both = stated.Merge(empty);
        Assert.Empty((IEnumerable<KeyValuePair<Quantity, long>>)both.Quantities);
        Assert.Equal(new PartialSum(6, 1), both.Partial[Quantity.BallotsFound]);
    }

    [Property]
    public void Votes_and_quantities_add_and_what_one_part_does_not_state_the_whole_does_not(int one, int other)
    {
        (Tally a, Tally b) = (Some(one), Some(other));
        Tally whole = a.Merge(b);
        Assert.All(Three.Options, option => Assert.Equal(a.VotesFor(option.Id) + b.VotesFor(option.Id), whole.VotesFor(option.Id)));
        Assert.Equal(
            (a.ValidVotes + b.ValidVotes, a.VotesForContestants + b.VotesForContestants, a.Coverage.Counted + b.Coverage.Counted),
            (whole.ValidVotes, whole.VotesForContestants, whole.Coverage.Counted));
        Assert.Equal(whole.ValidVotes, whole.VotesForContestants + whole.VotesFor(Votes.Against));
        Assert.All(Named, quantity => Assert.Equal(Stated(a, quantity) + Stated(b, quantity), Stated(whole, quantity)));
    }

    [Fact]
    public void Different_ballots_do_not_merge_even_with_nothing()
    {
        Tally here = new(Two, [1, 2]);
        foreach (Ballot other in (Ballot[])[Three, Votes.Ballot("b", "a"), Votes.Ballot("a", "c")])
        {
            Votes.Says("different ballots", Assert.Throws<ArgumentException>(() => here.Merge(Tally.Nothing(other))));
            Votes.Says("different ballots", Assert.Throws<ArgumentException>(() => Tally.Nothing(other).Merge(here)));
        }
    }

    [Fact]
    public void More_votes_than_fit_are_refused_when_stated_and_when_merged()
    {
        Assert.Equal(long.MaxValue, new Tally(Three, [long.MaxValue - 1, 0, 1]).ValidVotes);
        Assert.Throws<OverflowException>(() => new Tally(Two, [long.MaxValue, 1]));
        Assert.Throws<OverflowException>(() => new Tally(Three, [long.MaxValue, 0, 1]));
        Tally most = new(Three, [long.MaxValue, 0, 0]);
        Assert.Throws<OverflowException>(() => most.Merge(new(Three, [1, 0, 0])));
        Assert.Throws<OverflowException>(() => most.Merge(new(Three, [0, 0, 1])));
        Tally crowded = new(Two, [0, 0], [new(Quantity.RegisteredVoters, long.MaxValue)]);
        Assert.Throws<OverflowException>(() => crowded.Merge(new(Two, [0, 0], [new(Quantity.RegisteredVoters, 1)])));
        Tally divided = new(Two, [0, 0], coverage: new(int.MaxValue));
        Assert.Throws<OverflowException>(() => divided.Merge(new(Two, [0, 0])));
    }

    [Fact]
    public void What_is_no_tally_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(Two, [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(Two, [long.MaxValue, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(Two, [1, 1], [new(Quantity.BallotsFound, -1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tally(Two, [1, 1], coverage: new(-1)));
        Votes.Says("has 2 options, there are votes for 1", Assert.Throws<ArgumentException>(() => new Tally(Two, [1])));
        Votes.Says("has 2 options, there are votes for 3", Assert.Throws<ArgumentException>(() => new Tally(Two, [1, 2, 3])));
        Assert.Throws<ArgumentException>(() => new Tally(Two, default));
        Assert.Throws<ArgumentException>(() => new Tally(Two, [0, 1], coverage: new(0)));
        Assert.Throws<ArgumentException>(() => new Tally(Two, [0, 0], [new(Quantity.BallotsFound, 0)], coverage: new(0)));
        Assert.Throws<ArgumentNullException>(() => new Tally(null!, [1]));
        Assert.Throws<ArgumentNullException>(() => Tally.Nothing(null!));
        Assert.Throws<ArgumentNullException>(() => new Tally(Two, [1, 2]).Merge(null!));
    }

    [Property]
    public void A_share_is_of_the_number_that_its_basis_names(DoNotSize<int> seed)
    {
        Tally tally = Some(seed.Item);
        long contestants = tally.Votes[0] + tally.Votes[1];
        long all = contestants + tally.Votes[2];
        Assert.Equal(new Share(tally.Votes[1], contestants, ShareBasis.VotesForContestants), tally.ShareOf("b", ShareBasis.VotesForContestants));
        Assert.Equal(new Share(tally.Votes[1], all, ShareBasis.ValidVotes), tally.ShareOf("b", ShareBasis.ValidVotes));
        Assert.Equal(new Share(tally.Votes[2], all, ShareBasis.VotesIncludingAgainstAll), tally.ShareOf(Votes.Against, ShareBasis.VotesIncludingAgainstAll));
        foreach (Quantity quantity in Named)
        {
            var basis = new ShareBasis(quantity.Value);
            Assert.Equal(Stated(tally, quantity), tally.TryGetWhole(basis, out long whole) ? whole : null);
            if (Stated(tally, quantity) is { } count)
            {
                Assert.Equal(new Share(tally.Votes[0], count, basis), tally.ShareOf("a", basis));
            }
            else
            {
                Votes.Says($"does not state '{basis}'", Assert.Throws<ArgumentException>(() => tally.ShareOf("a", basis)));
            }
        }
    }

    [Fact]
    public void Shares_that_include_those_against_all_need_such_a_line()
    {
        Tally without = new(Two, [3, 1]);
        Assert.False(without.TryGetWhole(ShareBasis.VotesIncludingAgainstAll, out _));
        Votes.Says("no line against all", Assert.Throws<ArgumentException>(() => without.ShareOf("a", ShareBasis.VotesIncludingAgainstAll)));
        Assert.Equal(new Share(3, 4, ShareBasis.ValidVotes), without.ShareOf("a", ShareBasis.ValidVotes));
    }

    [Fact]
    public void A_quantity_by_the_name_of_that_basis_makes_no_line_against_all()
    {
        Tally without = new(Two, [3, 1], [new(ShareBasis.VotesIncludingAgainstAll.Value, 7)]);
        Assert.False(without.TryGetWhole(ShareBasis.VotesIncludingAgainstAll, out _));
        Votes.Says("no line against all", Assert.Throws<ArgumentException>(() => without.ShareOf("a", ShareBasis.VotesIncludingAgainstAll)));
    }

    [Fact]
    public void What_a_tally_does_not_have_is_refused_by_naming_what_it_has()
    {
        Tally tally = new(Two, [3, 1], [new(Quantity.BallotsIssued, 5), new(Quantity.BallotsFound, 4)]);
        Votes.Says("no 'c' on the ballot; there is: a, b", Assert.Throws<ArgumentException>(() => tally.VotesFor("c")));
        Votes.Says("no 'c' on the ballot; there is: a, b", Assert.Throws<ArgumentException>(() => tally.ShareOf("c", ShareBasis.ValidVotes)));
        Votes.Says("'registered-voters'; besides votes it states: ballots-found, ballots-issued", Assert.Throws<ArgumentException>(() => tally.ShareOf("a", ShareBasis.RegisteredVoters)));
        Votes.Says("besides votes it states: nothing", Assert.Throws<ArgumentException>(() => new Tally(Two, [3, 1]).ShareOf("a", "no-such-basis")));
        Assert.Throws<ArgumentNullException>(() => tally.VotesFor(null!));
        Assert.Throws<ArgumentNullException>(() => tally.ShareOf("a", null!));
        Assert.Throws<ArgumentNullException>(() => tally.TryGetWhole(null!, out _));
        Assert.Throws<ArgumentNullException>(() => tally.TryGetTurnout(null!, out _));
    }

    [Property]
    public void Turnout_is_stated_when_both_of_its_quantities_are(DoNotSize<int> seed, byte place)
    {
        Tally tally = Some(seed.Item);
        Quantity of = Named[place % Named.Length];
        bool stated = Stated(tally, of) is not null && Stated(tally, Quantity.RegisteredVoters) is not null;
        Assert.Equal(stated, tally.TryGetTurnout(of, out Share? turnout));
        Assert.Equal(stated ? new Share(tally.Quantities[of], tally.Quantities[Quantity.RegisteredVoters], ShareBasis.RegisteredVoters) : null, turnout);
    }

    [Property(MaxTest = 1000)]
    public void A_finding_appears_exactly_when_its_relation_is_broken(DoNotSize<int> seed)
    {
        Tally tally = Some(seed.Item);
        long votes = tally.ValidVotes;
        (long? registered, long? issued, long? found) = (Stated(tally, Named[0]), Stated(tally, Named[1]), Stated(tally, Named[2]));
        (long? valid, long? invalid) = (Stated(tally, Named[3]), Stated(tally, Named[4]));
        (string Code, long? Difference, bool Broken)[] relations =
        [
            ("tally.found", votes + invalid - found, votes + invalid != found),
            ("tally.found-above-issued", found - issued, found > issued),
            ("tally.issued-above-registered", issued - registered, issued > registered),
            ("tally.valid-votes", votes - valid, votes != valid),
            ("tally.votes-above-issued", votes - issued, votes > issued),
        ];
        Assert.Equal(
            relations.Where(relation => relation.Difference is not null && relation.Broken).Select(relation => (relation.Code, (Int128)relation.Difference!.Value)),
            tally.Validate().Findings.Select(finding => (finding.Code.Value, finding.Broken!.Difference)).Order());
        Assert.All(tally.Validate().Findings, finding => Assert.Equal((Severity.Warning, FindingKind.Derived), (finding.Severity, finding.Kind)));
    }

    [Fact]
    public void A_finding_says_both_sides_and_the_signed_difference() => Assert.Equal(
        "Warning: tally.found at quantities[ballots-found]: votes 7 should be equal to ballots-found less invalid-ballots 9 (difference -2)",
        new Tally(Two, [3, 4], [new(Quantity.InvalidBallots, 1), new(Quantity.BallotsFound, 10)]).Validate().ToString());

    [Fact]
    public void What_could_be_stated_can_be_checked()
    {
        Tally most = new(Two, [long.MaxValue, 0], [new(Quantity.InvalidBallots, 1)]);
        Assert.Equal(new ValidationReport(), most.Validate());
        Tally found = new(Two, [long.MaxValue, 0], [new(Quantity.InvalidBallots, 1), new(Quantity.BallotsFound, long.MaxValue)]);
        Assert.Equal(["tally.found"], found.Validate().Findings.Select(finding => finding.Code.Value));
    }

    private static long? Stated(Tally tally, Quantity quantity) => tally.Quantities.TryGet(quantity, out long count) ? count : null;

    private static Tally SomeOrNothing(int seed) => seed % 5 == 0 ? Tally.Nothing(Three) : Some(seed);

    private static Tally Some(int seed)
    {
        var random = new Random(seed);
        return new(
            Three,
            [random.Next(4), random.Next(4), random.Next(4)],
            [.. Named.Where(_ => random.Next(4) > 0).Select(quantity => KeyValuePair.Create(quantity, (long)random.Next(8)))],
            new(random.Next(1, 4), random.Next(2), 0, random.Next(2), random.Next(2)));
    }
}
