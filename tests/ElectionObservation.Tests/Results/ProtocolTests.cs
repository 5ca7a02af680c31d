using System.Numerics;
using ElectionObservation.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Results;

public sealed class ProtocolTests
{
    private static readonly UnitPath Unit = UnitPath.Whole.Of("Almaty").Of("12");
    private static readonly ValueList<Figure> NoVotes = [0, 0, 0, 0];

    [Property(MaxTest = 200)]
    public void A_tally_is_the_plain_sum_of_what_counts(DoNotSize<int> seed)
    {
        Protocol[] protocols = Protocols.Some(new Random(seed.Item), 25);
        Tally tally = Tally.Of(protocols);
        Protocol[] counted = [.. protocols.Where(one => one.Standing is Standing.Counted)];
        Protocol[] turnout = [.. protocols.Where(one => one.Standing is Standing.Annulled { KeepsTurnout: true })];
        Assert.Equal((counted.Length, protocols.Length - protocols.Count(one => one.Standing is Standing.Merged)), (tally.Coverage.Counted, (int)tally.Coverage.Units));
        for (int i = 0; i < Protocols.Ballot.Options.Count; i++)
        {
            Assert.Equal(counted.Sum(one => Count(one.Votes[i])), tally.Votes[i]);
            Assert.Equal(counted.Count(one => Lacks(one.Votes[i])), tally.MissingVotes.Count == 0 ? 0 : tally.MissingVotes[i]);
        }

        foreach (FormLine line in Protocols.Form.Lines)
        {
            bool isOfTurnout = line.Quantity == Quantity.RegisteredVoters || line.PartOf == Quantity.BallotsIssued;
            Check(line.Quantity, counted.Sum(one => Count(one[line.Quantity])) + (isOfTurnout ? turnout.Sum(one => Count(one[line.Quantity])) : 0), counted.Count(one => Lacks(one[line.Quantity])));
        }

        Quantity[] parts = ["issued-early", "issued-at-station"];
        Check(
            Quantity.BallotsIssued,
            counted.Where(one => !parts.Any(part => Lacks(one[part]))).Concat(turnout).Sum(one => parts.Sum(part => Count(one[part]))),
            counted.Count(one => parts.Any(part => Lacks(one[part]))));

        void Check(Quantity quantity, long sum, int missing)
        {
            if (missing == 0)
            {
                Assert.Equal(sum, tally.Quantities[quantity]);
            }
            else if (sum > 0 || missing < counted.Length)
            {
                Assert.Equal(new PartialSum(sum, missing), tally.Partial[quantity]);
            }
        }

        static long Count(Figure figure) => figure.TryGetNumber(out int number) ? Math.Max(number, 0) : 0;
        static bool Lacks(Figure figure) => figure.IsMissing || (figure.TryGetNumber(out int number) && number < 0);
    }

    [Property(MaxTest = 200)]
    public void Any_order_and_any_split_gives_the_same_tally(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Protocol[] protocols = Protocols.Some(random, 25);
        Tally whole = Tally.Of(protocols);
        Assert.Equal(whole, Tally.Of(Votes.Shuffled(protocols, seed.Item)));
        int cut = random.Next(1, 24);
        Assert.Equal(whole, Tally.Of(protocols[..cut]).Merge(Tally.Of(protocols[cut..])));
        Assert.Equal(whole, Tally.Of(protocols[cut..]).Merge(Tally.Of(protocols[..cut])));
        Assert.Equal(whole, protocols.Select(one => Tally.Of([one])).Aggregate(Tally.Nothing(Protocols.Ballot), (one, other) => one.Merge(other)));
    }

    [Property(MaxTest = 100)]
    public void Units_add_up_to_the_units_above_them_and_to_the_whole(DoNotSize<int> seed)
    {
        Protocol[] protocols = Protocols.Some(new Random(seed.Item), 40);
        TallyTable stations = TallyTable.Of(protocols.AsEnumerable(), 16);
        Assert.Equal(protocols.Length, stations.Count);
        for (int depth = 0; depth < 4; depth++)
        {
            TallyTable expected = TallyTable.Of(protocols.AsEnumerable(), depth);
            Assert.Equal(expected.AsEnumerable(), stations.At(depth));
            Assert.Equal(expected.Whole, stations.Whole);
            Assert.All(expected, one => Assert.Equal(one.Tally, expected[one.Unit]));
        }
    }

    [Property(MaxTest = 300)]
    public void Findings_are_those_of_exact_arithmetic_rule_by_rule(DoNotSize<int> seed)
    {
        Protocol protocol = Protocols.Some(new Random(seed.Item), 1)[0];
        string[] expected = protocol.Standing is Standing.Counted ? [.. Slow(protocol)] : [];
        Assert.Equal(expected, protocol.Validate().Findings.Select(finding => finding.Code.Value).ToArray());
        Assert.All(protocol.Validate().Findings, finding => Assert.Equal(protocol.Unit.ToString(), finding.Path));
    }

    /// <summary>However many rules there are, however often they take a figure and however large it is: near all bounds of 32 bits, where a lane would wrap.</summary>
    [Property(MaxTest = 300)]
    public void Many_rules_asked_at_once_find_what_each_finds_alone(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var rules = new MadeRules(random, most: random.Next(3) switch { 0 => 1, 1 => 50, _ => 40_000_000 });
        Protocol[] protocols = [.. rules.Protocols(20, _ => SomeNumber())];
        Assert.Equal(protocols.SelectMany(rules.Broken), rules.Form.Check(protocols).Findings.Select(static finding => $"{finding.Path} {finding.Code}"));
        Assert.Equal(rules.Form.Check(protocols), Protocols.Table(protocols).Validate());

        Figure SomeNumber() => random.Next(12) switch
        {
            0 => int.MaxValue - random.Next(3),
            1 => (1 << random.Next(31)) - random.Next(2),
            2 when random.Next(9) == 0 => -random.Next(100) - 1,
            < 6 => 0,
            _ => random.Next(100),
        };
    }

    /// <summary>A sum of votes that 32 bits do not hold stops no rule that does not ask for it.</summary>
    [Fact]
    public void Votes_that_no_rule_asks_for_may_be_as_many_as_there_are()
    {
        var form = new ProtocolForm([new("x")], [new("r", "x = votes-for-nobody")]);
        Protocol[] protocols = [new(form, Protocols.Ballot, UnitPath.Whole.Of("1"), [2], [int.MaxValue, int.MaxValue, 1, 0])];
        Assert.Equal("r", Assert.Single(Protocols.Table(protocols).Validate().Findings).Code.Value);
        Assert.Equal(form.Check(protocols), Protocols.Table(protocols).Validate());
    }

    /// <summary>Of columns too, whose figures are narrow, wide, below zero, missing or not offered, each in some columns and not in others.</summary>
    [Property(MaxTest = 200)]
    public void Rules_asked_of_whole_columns_find_what_they_find_row_by_row(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var rules = new MadeRules(random, most: 3);
        int[] kinds = [.. Enumerable.Range(0, 40).Select(_ => random.Next(7))];
        Protocol[] protocols = [.. rules.Protocols(random.Next(1, 80), place => random.Next(9) == 0 ? Gap(kinds[place]) : kinds[place] > 4 ? random.Next(70_000) : random.Next(4))];
        Assert.Equal(rules.Form.Check(protocols), Protocols.Table(protocols).Validate());
        Assert.Equal(protocols.SelectMany(rules.Broken), rules.Form.Check(protocols).Findings.Select(static finding => $"{finding.Path} {finding.Code}"));

        Figure Gap(int kind) => kind switch { 1 => Figure.Missing, 2 => Figure.NotOffered, 3 => -1 - random.Next(2), 4 => Figure.Least, 5 => random.Next(3) switch { 0 => -1, 1 => Figure.Missing, _ => Figure.NotOffered }, _ => 65_532 + random.Next(5) };
    }

    [Fact]
    public void A_finding_states_both_sides_the_difference_and_the_rule()
    {
        Protocol protocol = Of([100, 90, 3, 92, 0], [80, 5, 0, 0]);
        Assert.Equal(
            [
                "Error: r.received at Almaty / 12: ballots-received 90 should be at least ballots-issued 95 (difference -5)",
                "Warning: r.votes at Almaty / 12: votes + invalid-ballots 85 should be equal to ballots-issued 95 (difference -10): r.votes: votes + invalid-ballots = ballots-issued within 3% votes or 2",
            ],
            protocol.Validate().ToString().Split('\n'));
        Assert.Empty(Of([100, 95, 3, 92, 0], [90, 3, 0, 0]).Validate().Findings.ToArray());
    }

    [Fact]
    public void A_rule_is_not_told_where_one_it_follows_from_is_broken()
    {
        Assert.Equal(["r.received"], Codes(Of([10, 90, 3, 92, 0], [95, 0, 0, 0])));
        Assert.Equal(["r.list"], Codes(Of([10, 95, 3, 92, 0], [95, 0, 0, 0])));
    }

    [Fact]
    public void A_rule_with_a_missing_figure_is_not_asked_and_says_so()
    {
        Protocol protocol = Of([10, Figure.Missing, 3, 92, 0], [95, 0, 0, 0]);
        Assert.Equal(["r.received"], protocol.Unasked().Select(code => code.Value));
        Assert.Equal(["r.list", "r.zero"], Codes(protocol));
        Assert.Equal(["r.votes", "r.nobody"], Of([10, 95, 3, 92, 0], [95, Figure.Missing, 0, 0]).Unasked().Select(code => code.Value));
        Assert.Empty(Of([10, 95, 3, 92, 0], [95, Figure.NotOffered, 0, 0]).Unasked().ToArray());
    }

    [Fact]
    public void A_number_below_zero_is_found_and_counts_nothing()
    {
        Protocol protocol = Of([100, 95, 3, 92, -1], [95, 0, 0, 0]);
        Assert.Equal(["protocol.below-zero"], Codes(protocol));
        Tally tally = Tally.Of([protocol]);
        Assert.False(tally.Quantities.TryGet(Quantity.InvalidBallots, out _));
        Assert.Equal(95, tally.Quantities[Quantity.BallotsIssued]);
    }

    [Fact]
    public void Unit_given_twice_is_found_by_the_check_and_refused_by_the_tally()
    {
        Protocol one = Of([100, 95, 3, 92, 0], [95, 0, 0, 0]);
        Protocol other = new(one.Form, one.Ballot, new(["Almaty", "12"]), one.Lines, one.Votes, version: 2);
        Assert.Equal(["protocol.unit-twice"], one.Form.Check([one, other]).Findings.Select(finding => finding.Code.Value));
        Votes.Says("Almaty / 12 is there twice", Assert.Throws<ArgumentException>(() => Tally.Of([one, other])));
        Votes.Says("one protocol or more", Assert.Throws<ArgumentException>(() => Tally.Of(Array.Empty<Protocol>())));
    }

    [Fact]
    public void Protocols_of_another_form_or_ballot_are_refused()
    {
        Protocol one = Of([100, 95, 3, 92, 0], [95, 0, 0, 0]);
        Protocol otherBallot = new(one.Form, Votes.Ballot("a"), Unit.Of("x"), one.Lines, [1]);
        Protocol otherForm = new(new(one.Form.Lines), one.Ballot, Unit.Of("y"), one.Lines, one.Votes);
        Votes.Says("another ballot", Assert.Throws<ArgumentException>(() => Tally.Of([one, otherBallot])));
        Votes.Says("another form", Assert.Throws<ArgumentException>(() => Tally.Of([one, otherForm])));
        Votes.Says("another form", Assert.Throws<ArgumentException>(() => one.Form.Check([one, otherForm])));
        Assert.All(one.Form.Check([one, otherBallot]).Findings, finding => Assert.Equal("r.votes", finding.Code.Value));
        Votes.Says("has 5 lines, there are figures for 1", Assert.Throws<ArgumentException>(() => new Protocol(one.Form, one.Ballot, Unit, [1], one.Votes)));
        Votes.Says("has 4 options, there are votes for 1", Assert.Throws<ArgumentException>(() => new Protocol(one.Form, one.Ballot, Unit, one.Lines, [1])));
    }

    [Fact]
    public void Two_versions_differ_line_by_line()
    {
        Protocol one = Of([100, 95, 3, 92, 0], [95, 0, 0, 0]);
        Protocol other = Of([100, Figure.Missing, 3, 93, 0], [94, 0, 0, Figure.NotOffered]);
        Assert.Equal(
            ["ballots-received: 95 -> missing", "issued-at-station: 92 -> 93", "a: 95 -> 94", "none: 0 -> not offered"],
            one.Diff(other).Select(change => change.ToString()));
        Assert.Equal([null, 1L, -1L, null], one.Diff(other).Select(change => change.Difference));
        Assert.Empty(one.Diff(one).ToArray());
        Votes.Says("same form and ballot", Assert.Throws<ArgumentException>(() => one.Diff(new(one.Form, one.Ballot, Unit.Of("other"), one.Lines, one.Votes))));
    }

    [Property(MaxTest = 100)]
    public void A_difference_read_backwards_is_the_other_difference(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Protocol[] two = Protocols.Some(random, 2);
        Protocol one = two[0];
        Protocol other = new(one.Form, one.Ballot, one.Unit, two[1].Lines, two[1].Votes);
        Assert.Equal(one.Diff(other).Select(change => (change.Of, change.After, change.Before)), other.Diff(one).Select(change => (change.Of, change.Before, change.After)));
    }

    [Fact]
    public void Figures_are_looked_up_by_quantity_and_option()
    {
        Protocol protocol = Of([100, Figure.Missing, 3, 92, 0], [95, 0, 0, Figure.NotOffered]);
        Assert.Equal(100, protocol[Quantity.RegisteredVoters].Number);
        Assert.True(protocol[Quantity.BallotsReceived].IsMissing);
        Assert.Equal(95, protocol.VotesFor("a").Number);
        Votes.Says("There is no line 'ballots-found'; there is: registered-voters, ballots-received", Assert.Throws<ArgumentException>(() => protocol[Quantity.BallotsFound]));
        Votes.Says("the figure is not offered", Assert.Throws<InvalidOperationException>(() => protocol.VotesFor("none").Number));
    }

    [Fact]
    public void An_annulled_unit_counts_no_votes_and_its_turnout_where_that_was_kept()
    {
        Protocol counted = Of([100, 95, 3, 92, 0], [95, 0, 0, 0]);
        Protocol gone = new(counted.Form, counted.Ballot, Unit.Of("gone"), [50, 40, 0, 30, 1], [29, 0, 0, 0], new Standing.Annulled("court"));
        Protocol kept = new(counted.Form, counted.Ballot, Unit.Of("kept"), [7, 6, 2, 3, 1], [4, 0, 0, 0], new Standing.Annulled("court", keepsTurnout: true));
        Tally tally = Tally.Of([counted, gone, kept]);
        Assert.Equal((95L, 107L, 100L, 95L), (tally.ValidVotes, tally.Quantities[Quantity.RegisteredVoters], tally.Quantities[Quantity.BallotsIssued], tally.Quantities[Quantity.BallotsReceived]));
        Assert.Equal("1 of 3 counted, 2 annulled", tally.Coverage.ToString());
    }

    [Fact]
    public void Published_totals_are_compared_and_never_taken()
    {
        Protocol protocol = Of([100, 95, 3, 92, 0], [95, 0, 0, 0]);
        TallyTable computed = TallyTable.Of([protocol], 1);
        var published = new Tally(Protocols.Ballot, [96, 0, 0, 0], [new(Quantity.RegisteredVoters, 100), new(Quantity.BallotsIssued, 94), new("unheard-of", 1)]);
        Assert.Equal(
            [
                "Warning: tally.published-differs at Almaty: ballots-issued computed 95 should be equal to ballots-issued published 94 (difference +1)",
                "Warning: tally.published-differs at Almaty: a computed 95 should be equal to a published 96 (difference -1)",
                "Warning: tally.not-computed at Astana",
            ],
            computed.Compare([new(new(["Almaty"]), published), new(new(["Astana"]), published)]).ToString().Split('\n'));
        Assert.Equal(["tally.not-published"], computed.Compare([]).Findings.Select(finding => finding.Code.Value));
        Assert.Equal(2, computed.Compare([new(UnitPath.Whole, published)]).Findings.Count(finding => finding.Path == "(whole)"));
    }

    [Fact]
    public void The_core_asks_what_a_form_states()
    {
        ProtocolForm form = new([new(Quantity.BallotsFound), new(Quantity.ValidBallots), new(Quantity.InvalidBallots), new(Quantity.BallotsIssued)]);
        ProtocolForm asked = form.With(ProtocolRule.Core);
        Assert.Equal(["core.found", "core.votes", "core.found-above-issued"], asked.Rules.Select(rule => rule.Code.Value));
        Assert.Equal(asked, asked.With(ProtocolRule.Core));
        Protocol protocol = new(asked, Votes.Ballot("a"), Unit, [10, 9, 2, 8], [9]);
        Assert.Equal(["core.found", "core.found-above-issued"], protocol.Validate().Findings.Select(finding => finding.Code.Value));
    }

    [Fact]
    public void A_form_that_cannot_be_is_refused()
    {
        Refused("stands twice", () => new([new("a"), new("a")]));
        Refused("no part of it", () => new([new("a"), new("b", partOf: "a")]));
        Refused("names 'c'", () => new([new("a")], [new("r", "a = c")]));
        Refused("names 'c'", () => new([new("a")], [new("r", "a = 1", when: "c > 1")]));
        Refused("which does not stand before it", () => new([new("a")], [new("r", "a = 1", unlessBroken: ["s"]), new("s", "a = 2")]));
        Refused("'r' stands twice", () => new([new("a")], [new("r", "a = 1"), new("r", "a = 2")]));
        Refused("does not state 'c'", () => new([new("a")], turnoutOf: "c"));
        Votes.Says("no part of itself", Assert.Throws<ArgumentException>(() => new FormLine("a", partOf: "a")));
        Votes.Says("counted by option", Assert.Throws<ArgumentException>(() => new FormLine("votes")));
        Votes.Says("does not follow from itself", Assert.Throws<ArgumentException>(() => new ProtocolRule("r", "a = 1", unlessBroken: ["r"])));

        static void Refused(string part, Func<ProtocolForm> make) => Votes.Says(part, Assert.Throws<ArgumentException>(make));
    }

    private static Protocol Of(ValueList<Figure> lines, ValueList<Figure> votes) => new(Protocols.Form, Protocols.Ballot, Unit, lines, votes);

    private static IEnumerable<string> Codes(Protocol protocol) => protocol.Validate().Findings.Select(finding => finding.Code.Value);

    /// <summary>The rules of the made-up form, written out by hand in integers of any size.</summary>
    private static IEnumerable<string> Slow(Protocol protocol)
    {
        BigInteger[] lines = [.. protocol.Lines.Select(Number)];
        BigInteger[] votes = [.. protocol.Votes.Select(Number)];
        for (int i = 0; i < lines.Length + votes.Length; i++)
        {
            if ((i < lines.Length ? lines[i] : votes[i - lines.Length]) < 0)
            {
                yield return "protocol.below-zero";
            }
        }

        BigInteger contestants = votes[0] + votes[1];
        BigInteger nobody = votes[2] + votes[3];
        BigInteger all = contestants + nobody;
        BigInteger issued = lines[2] + lines[3];
        bool has0 = !protocol.Lines[0].IsMissing;
        bool has1 = !protocol.Lines[1].IsMissing;
        bool hasIssued = !protocol.Lines[2].IsMissing && !protocol.Lines[3].IsMissing;
        bool has4 = !protocol.Lines[4].IsMissing;
        bool hasVotes = !protocol.Votes.Any(figure => figure.IsMissing);
        bool received = has1 && hasIssued && lines[1] < issued;
        if (received)
        {
            yield return "r.received";
        }

        if (has0 && hasIssued && lines[0] < issued && !received)
        {
            yield return "r.list";
        }

        BigInteger off = BigInteger.Abs(all + lines[4] - issued);
        if (hasVotes && has4 && hasIssued && off != 0 && off * 100 > all * 3 && off > 2)
        {
            yield return "r.votes";
        }

        if (hasVotes && all > 10 && nobody * 2 >= contestants + 10)
        {
            yield return "r.nobody";
        }

        if (lines[1] <= 0)
        {
            yield return "r.zero";
        }

        static BigInteger Number(Figure figure) => figure.TryGetNumber(out int number) ? number : 0;
    }
}
