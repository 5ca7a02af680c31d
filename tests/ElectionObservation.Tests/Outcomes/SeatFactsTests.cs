using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Outcomes;

/// <summary>What a law makes of a method: thresholds, alliances, bonuses, lists with too few candidates, ties that are settled.</summary>
public class SeatFactsTests
{
    private static readonly Threshold Five = new(5, 100, ShareBasis.ValidVotes);

    [Fact]
    public void Coalitions_must_reach_what_their_size_asks()
    {
        var rule = new SeatRule(SeatMethod.DHondt, 10, Five, coalitions: [new(7, 100, ShareBasis.ValidVotes), new(10, 100, ShareBasis.ValidVotes)]);
        Tally tally = Votes.Tally(("a", 74), ("b", 6), ("c", 8), ("d", 9), ("e", 3));
        string Passing(params ListFacts[] lists) => string.Join(" ", rule.Allocate(tally, new(lists: [.. lists])).Single().Lines.Where(line => line.Passes).Select(line => line.Option));
        Assert.Equal("a b c d", Passing());
        Assert.Equal("a c d", Passing(new ListFacts("b", parties: 2)));
        Assert.Equal("a b c", Passing(new ListFacts("d", parties: 3)));
        Assert.Equal("a b c", Passing(new ListFacts("d", parties: 7)));
        Assert.Equal("a b c d e", Passing(new ListFacts("e", isExempt: true)));
        Assert.Equal("a b d", Passing(new ListFacts("c", isExcluded: true)));
        Assert.Equal("a b c d e", Passing(new ListFacts("e", threshold: new(3, 100, ShareBasis.ValidVotes))));
        Assert.Equal("a b c d", Passing(new ListFacts("e", threshold: new(3, 100, ShareBasis.ValidVotes, exceeded: true))));
    }

    [Fact]
    public void A_basis_that_the_tally_does_not_state_is_not_guessed()
    {
        var rule = new SeatRule(SeatMethod.DHondt, 10, new(5, 100, ShareBasis.BallotsFound));
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.ThresholdBasisNotStated), rule.Allocate(Votes.Tally(("a", 1))));
        var further = new SeatRule(SeatMethod.DHondt, 10, Five, furtherLists: new(2, new(1, 2, ShareBasis.RegisteredVoters)));
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.ThresholdBasisNotStated), further.Allocate(Votes.Tally(("a", 1))));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.DHondt, 10, furtherLists: new(2)));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.DHondt, 10, coalitions: [Five]));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.DHondt, 10, alliancesPassTogether: true));
    }

    [Fact]
    public void Further_lists_share_until_there_are_enough()
    {
        Tally tally = Votes.Tally(("a", 960), ("b", 14), ("c", 10), ("d", 10), ("e", 6));
        SeatRule Rule(int lists, int percent) => new(SeatMethod.DHondt, 10, Five, furtherLists: new(lists, percent == 0 ? null : new(percent, 100, ShareBasis.ValidVotes)));
        string Passing(SeatRule rule, params TieDecision[] decisions) => rule.Allocate(tally, new(decisions: [.. decisions])) switch
        {
            SeatAllocation.Allocated all => string.Join(" ", all.Lines.Where(line => line.Passes).Select(line => line.Option)),
            var other => other.ToString(),
        };
        Assert.Equal("a", Passing(Rule(1, 0)));
        Assert.Equal("a b", Passing(Rule(2, 0)));
        Assert.Equal("cannot be allocated: FurtherListsTied (c, d)", Passing(Rule(3, 0)));
        Assert.Equal("a b d", Passing(Rule(3, 0), new TieDecision(["d", "c"], ["d"])));
        Assert.Equal("a b c d", Passing(Rule(4, 0)));
        Assert.Equal("a b c d e", Passing(Rule(9, 0)));
        Assert.Equal("a b", Passing(Rule(1, 97)));
        Assert.Equal("a b c d", Passing(Rule(1, 99)));
        Assert.Equal("a b c d e", Passing(Rule(1, 100)));
        Assert.Equal("2 lists or more, at least 97/100 of valid-votes together", new FurtherLists(2, new(97, 100, ShareBasis.ValidVotes)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new FurtherLists(0));
    }

    [Fact]
    public void Joined_lists_share_together_and_then_among_themselves_on_as_many_levels_as_there_are()
    {
        Tally tally = Votes.Tally(("a", 40), ("b", 30), ("c", 20), ("d", 10));
        var rule = new SeatRule(SeatMethod.DHondt, 5);
        Assert.Equal("a 3, b 1, c 1, d 0", rule.Allocate(tally).ToString().Replace("a 2, b 2", "a 3, b 1", StringComparison.Ordinal));
        SeatFacts flat = new(alliances: [new("right", ["b", "c", "d"])]);
        Assert.Equal("a 2, b 2, c 1, d 0", rule.Allocate(tally, flat).ToString());
        SeatFacts levels = new(alliances: [new("right", ["b", "centre"]), new("centre", ["c", "d"])]);
        Assert.Equal("a 2; b 1 and 2", Told(rule.Allocate(tally, levels)));
        Assert.Equal(["right", "right", "right"], rule.Explain(tally, levels).Where(step => step.Option == "right").Select(step => step.Option.Value));

        // Without a member that passes, an alliance is not there.
        var half = new SeatRule(SeatMethod.DHondt, 5, new(35, 100, ShareBasis.ValidVotes));
        Assert.Equal("a 5, b 0, c 0, d 0", half.Allocate(tally, flat).ToString());
        var together = new SeatRule(SeatMethod.DHondt, 5, new(35, 100, ShareBasis.ValidVotes), alliancesPassTogether: true);
        Assert.Equal("a 2, b 2, c 1, d 0", together.Allocate(tally, flat).ToString());
        Assert.True(together.Allocate(tally, levels) is SeatAllocation.Allocated or SeatAllocation.Tied);

        static string Told(SeatAllocation allocation) => allocation switch
        {
            SeatAllocation.Tied { Ties: [var tie] } tied => $"a {tied.Lines[0].Seats}; {tie.Among[0]} {tied.Lines[1].Seats} and {tied.Lines[1].Seats + tie.Seats}",
            SeatAllocation.Allocated all => $"a {all.Lines[0].Seats}; b {all.Lines[1].Seats}",
            _ => allocation.ToString(),
        };
    }

    [Fact]
    public void What_a_tied_alliance_is_certain_of_is_shared_and_no_more()
    {
        Tally tally = Votes.Tally(("a", 10), ("b", 6), ("c", 4));
        SeatFacts facts = new(1, alliances: [new("joined", ["b", "c"])]);
        var rule = new SeatRule(SeatMethod.DHondt);
        Assert.Equal("a 0, b 0, c 0; 1 among a, joined", rule.Allocate(tally, facts).ToString());
        Assert.Equal("a 0, b 1, c 0", rule.Allocate(tally, new(1, alliances: facts.Alliances, decisions: [new(["a", "joined"], ["joined"])])).ToString());
        Assert.Equal("a 1, b 1, c 0; 1 among a, joined", rule.Allocate(tally, new(3, alliances: facts.Alliances)).ToString());

        // Two ties within two alliances are two ties.
        Tally twice = Votes.Tally(("a", 5), ("b", 5), ("c", 5), ("d", 5));
        Assert.Equal("a 0, b 0, c 0, d 0; 1 among a, b; 1 among c, d", rule.Allocate(twice, new(2, alliances: [new("x", ["a", "b"]), new("y", ["c", "d"])])).ToString());
    }

    [Fact]
    public void The_largest_list_has_the_bonus()
    {
        var rule = new SeatRule(new SeatMethod.LargestRemainder(new(0, QuotaRounding.Up)), bonus: 1);
        Tally tally = Votes.Tally(("a", 60), ("b", 40));
        Assert.Equal("a 4, b 2", rule.Allocate(tally, new(6)).ToString());
        Tally equal = Votes.Tally(("a", 50), ("b", 50));
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.LargestListTied, ["a", "b"]), rule.Allocate(equal, new(5)));
        var settled = rule.Allocate(equal, new(5, decisions: [new(["b", "a"], ["b"])])).Single();
        Assert.Equal(("a 2, b 3", "b of a, b by Lot"), (settled.ToString(), Assert.Single((IEnumerable<TieDecision>)settled.Settled).ToString()));
        Assert.Throws<ArgumentException>(() => rule.Allocate(tally, new(1)));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.Hare, 3, bonus: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRule(SeatMethod.Hare, 3, bonus: -1));

        // The bonus is a seat like any other to a list with few candidates.
        Assert.Equal("a 1, b 5", rule.Allocate(tally, new(6, lists: [new("a", candidates: 1)])).ToString());
        Assert.Equal("a 0, b 6", rule.Allocate(tally, new(6, lists: [new("a", candidates: 0)])).ToString());
    }

    [Fact]
    public void A_minimum_goes_before_averages()
    {
        var rule = new SeatRule(SeatMethod.HuntingtonHill, minimum: 2);
        Tally tally = Votes.Tally(("a", 90), ("b", 9), ("c", 1));
        Assert.Equal("a 6, b 2, c 2", rule.Allocate(tally, new(10)).ToString());
        Assert.Equal("a 2, b 2, c 2", rule.Allocate(tally, new(6)).ToString());
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.MinimumSeatsTooMany), rule.Allocate(tally, new(5)));
        Assert.Throws<ArgumentException>(() => rule.Allocate(tally, new(10, alliances: [new("x", ["a", "b"])])));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.Hare, minimum: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRule(SeatMethod.DHondt, minimum: -1));
        Assert.Equal(10, rule.Explain(tally, new(10)).Sum(step => step.Seats));
    }

    [Fact]
    public void Lists_with_too_few_candidates_pass_seats_on_or_leave_them_empty()
    {
        Tally tally = Votes.Tally(("a", 90), ("b", 10));
        foreach (SeatMethod method in (SeatMethod[])[SeatMethod.DHondt, SeatMethod.Hare])
        {
            var rule = new SeatRule(method, 10);
            Assert.Equal("a 3, b 7", rule.Allocate(tally, new(lists: [new("a", candidates: 3)])).ToString());
            var empty = rule.Allocate(tally, new(lists: [new("a", candidates: 3), new("b", candidates: 2)])).Single();
            Assert.Equal((5, "a 3, b 2; unassigned 5"), (empty.Unassigned, empty.ToString()));
            Assert.Equal(10, rule.Explain(tally, new(lists: [new("a", candidates: 3)])).Sum(step => step.Seats));
        }

        // An alliance has as many candidates as its lists.
        SeatFacts joined = new(10, [new("a", candidates: 1), new("b", candidates: 2)], [new("x", ["a", "b"])]);
        Assert.Equal("a 1, b 2, c 7", new SeatRule(SeatMethod.DHondt).Allocate(Votes.Tally(("a", 90), ("b", 10), ("c", 5)), joined).ToString());
    }

    [Fact]
    public void Where_one_list_passes_too_few_candidates_leave_seats_empty()
    {
        var rule = new SeatRule(SeatMethod.Hare, 98, new(7, 100, ShareBasis.ValidVotes), new NextListRule(2, 70));
        Tally tally = Votes.Tally(("a", 900), ("b", 60), ("c", 40));
        Assert.Equal("a 94, b 4, c 0", rule.Allocate(tally).ToString());
        Assert.Equal("a 95, b 3, c 0", rule.Allocate(tally, new(lists: [new("b", candidates: 3)])).ToString());
        Assert.Equal("a 90, b 4, c 0; unassigned 4", rule.Allocate(tally, new(lists: [new("a", candidates: 90)])).ToString());
        Assert.Equal("a 90; unassigned 8", rule.Allocate(Votes.Tally(("a", 5)), new(lists: [new("a", candidates: 90)])).ToString());
    }

    [Fact]
    public void Ties_are_settled_by_law_and_then_by_lot_and_the_decision_is_kept()
    {
        Tally tally = Votes.Tally(("a", 9), ("b", 3), ("c", 3));
        SeatAllocation Allocate(TieRule law, int seats, params TieDecision[] lots) => new SeatRule(SeatMethod.DHondt, seats, tie: law).Allocate(tally, new(registered: ["c", "b", "a"], decisions: [.. lots]));

        // Three for the third of nine votes and for three votes: three claims to one seat.
        Assert.Equal("a 2, b 0, c 0; 1 among a, b, c", Allocate(TieRule.Open, 3).ToString());
        Assert.Equal("a 3, b 0, c 0", Allocate(TieRule.MoreVotes, 3).ToString());
        Assert.Equal("a 2, b 0, c 1", Allocate(TieRule.EarlierRegistered, 3).ToString());
        Assert.Equal("a 3, b 0, c 0; 1 among b, c", Allocate(TieRule.MoreVotes, 4).ToString());
        var lot = new TieDecision(["b", "c"], ["b"], note: "drawn in session");
        SeatAllocation.Allocated drawn = Allocate(TieRule.MoreVotes, 4, lot).Single();
        Assert.Equal("a 3, b 1, c 0", drawn.ToString());
        Assert.Equal(["a of a, b, c by MoreVotes", "b of b, c by Lot"], drawn.Settled.Select(one => one.ToString()));
        Assert.Equal(drawn, Allocate(TieRule.MoreVotes, 4, lot));
        Assert.Equal("a 2, b 1, c 0", Allocate(TieRule.Open, 3, new TieDecision(["c", "b", "a"], ["b"])).ToString());

        // A decision on another tie, or for another number of places, settles nothing.
        Assert.Equal("a 2, b 0, c 0; 1 among a, b, c", Allocate(TieRule.Open, 3, lot, new TieDecision(["a", "b", "c"], ["a", "b"])).ToString());
        Assert.Equal("a 2, b 1, c 1", Allocate(TieRule.Open, 4, lot, new TieDecision(["a", "b", "c"], ["c", "b"])).ToString());
    }

    [Fact]
    public void A_decision_is_about_some_of_some()
    {
        Assert.Throws<ArgumentException>(() => new TieDecision(["a", "b"], ["a", "b"]));
        Assert.Throws<ArgumentException>(() => new TieDecision(["a", "b"], []));
        Assert.Throws<ArgumentException>(() => new TieDecision(["a", "b"], ["c"]));
        Assert.Throws<ArgumentException>(() => new TieDecision(["a", "a"], ["a"]));
        Assert.Throws<ArgumentException>(() => new TieDecision(["a", "b", "c"], ["a", "a"]));
        Assert.Equal(new TieDecision(["b", "a", "c"], ["c", "b"]), new TieDecision(["a", "b", "c"], ["b", "c"]));
    }

    [Fact]
    public void Facts_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatFacts(-1));
        Assert.Throws<ArgumentException>(() => new SeatFacts(lists: [new("a"), new("a")]));
        Assert.Throws<ArgumentException>(() => new SeatFacts(registered: ["a", "a"]));
        Assert.Throws<ArgumentException>(() => new SeatFacts(alliances: [new("x", ["a", "b"]), new("x", ["c", "d"])]));
        Votes.Says("'a' is a member of two alliances", Assert.Throws<ArgumentException>(() => new SeatFacts(alliances: [new("x", ["a", "b"]), new("y", ["a", "d"])])));
        Votes.Says("a member of itself", Assert.Throws<ArgumentException>(() => new SeatFacts(alliances: [new("x", ["y", "b"]), new("y", ["x", "d"])])));
        Votes.Says("a member of itself", Assert.Throws<ArgumentException>(() => new SeatFacts(alliances: [new("x", ["x", "b"])])));
        Assert.Throws<ArgumentException>(() => new Alliance("x", ["a"]));
        Assert.Throws<ArgumentException>(() => new Alliance("x", ["a", "a"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListFacts("a", parties: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListFacts("a", candidates: -1));
        Assert.Throws<ArgumentException>(() => new ListFacts("a", isExempt: true, isExcluded: true));
        Assert.Throws<ArgumentException>(() => new ListFacts("a", isExempt: true, threshold: Five));

        var rule = new SeatRule(SeatMethod.DHondt);
        Tally tally = Votes.Tally(("a", 1), ("b", 1));
        Votes.Says("Neither the rule nor the facts", Assert.Throws<ArgumentException>(() => rule.Allocate(tally)));
        Votes.Says("5 seats, the facts say 4", Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.DHondt, 5).Allocate(tally, new(4))));
        Votes.Says("no 'x' on the ballot", Assert.Throws<ArgumentException>(() => rule.Allocate(tally, new(1, [new("x")]))));
        Votes.Says("no 'z' on the ballot", Assert.Throws<ArgumentException>(() => rule.Allocate(tally, new(1, alliances: [new("x", ["a", "z"])]))));
        Votes.Says("'b' is both an alliance and on the ballot", Assert.Throws<ArgumentException>(() => rule.Allocate(Votes.Tally(("a", 1), ("b", 1), ("c", 1)), new(1, alliances: [new("b", ["a", "c"])]))));
        Assert.Equal("a 0, b 0", rule.Allocate(tally, new(0)).ToString());
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.QuotaIsZero), new SeatRule(new SeatMethod.LargestRemainder(new(0, QuotaRounding.Down)), 3).Allocate(tally));
        Votes.Says("more than 100000 are not explained", Assert.Throws<ArgumentException>(() => rule.Explain(tally, new(100_001))));
    }

    [Fact]
    public void More_whole_quotas_than_seats_stand_as_the_result_or_are_taken_back()
    {
        Tally tally = Votes.Tally(("a", 73556), ("b", 38628), ("c", 78163), ("d", 25673));
        SeatAllocation over = new SeatRule(new SeatMethod.LargestRemainder(Quota.Imperiali), 10).Allocate(tally);
        Assert.Equal("a 4, b 2, c 4, d 1; 1 too many", over.ToString());
        Assert.Throws<InvalidOperationException>(() => over.Single());
        var taken = new SeatRule(new SeatMethod.LargestRemainder(Quota.Imperiali, OverAward.TakenFromSmallestRemainders), 10);
        Assert.Equal([(3, -1), (2, 0), (4, 0), (1, 0)], taken.Allocate(tally).Single().Lines.Select(line => (line.Seats, line.LeftOver)));
        Assert.Contains("a gives a seat back by its remainder", taken.Explain(tally).Select(step => step.ToString()[..36]));
    }

    [Property(MaxTest = 300)]
    public void What_is_explained_is_what_was_allocated(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Tally tally = Votes.Tally(Votes.Named(Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.NextInt64(0, random.Next(2) == 0 ? 9 : 1_000_000))));
        SeatMethod[] methods = [SeatMethod.DHondt, SeatMethod.SainteLague, SeatMethod.HuntingtonHill, SeatMethod.Hare, new SeatMethod.LargestRemainder(Quota.Imperiali, OverAward.TakenFromSmallestRemainders)];
        SeatMethod method = methods[random.Next(methods.Length)];
        var rule = new SeatRule(method, threshold: random.Next(2) == 0 ? null : Five, bonus: random.Next(2));
        OptionId[] ids = [.. tally.Ballot.Options.Select(option => option.Id)];
        SeatFacts facts = new(
            random.Next(2, 30),
            [.. ids.Where(_ => random.Next(4) == 0).Select(id => new ListFacts(id, candidates: random.Next(5)))],
            ids.Length > 3 && random.Next(2) == 0 ? [new("joined", [ids[0], ids[^1], ids[1]])] : [],
            decisions: []);
        SeatAllocation allocation = rule.Allocate(tally, facts);
        ValueList<SeatLine> lines = allocation.Match(all => all.Lines, tied => tied.Lines, over => over.Lines, _ => default);
        if (allocation is not SeatAllocation.Allocated)
        {
            return;
        }

        ValueList<SeatStep> steps = rule.Explain(tally, facts);
        Assert.Equal(
            lines.Select(line => (line.Option, line.Seats)),
            lines.Select(line => (line.Option, steps.Where(step => step.Option == line.Option).Sum(step => step.Seats))));
        Assert.All(steps, step => Assert.False(string.IsNullOrWhiteSpace(step.ToString())));
    }

    [Fact]
    public void Every_seat_has_its_quotient_its_competitor_and_the_margin()
    {
        Tally tally = Votes.Tally(("a", 50), ("b", 30), ("c", 20));
        Assert.Equal(
            [
                "a has a seat: 50 by 1, ahead of b by 20 votes",
                "b has a seat: 30 by 1, ahead of a by 10 votes",
                "a has a seat: 50 by 2, ahead of c by 5 votes",
                "c has a seat: 20 by 1, ahead of a by 10 votes",
                "a has a seat: 50 by 3, ahead of b by 4 votes",
            ],
            new SeatRule(SeatMethod.DHondt, 5).Explain(tally).Select(step => step.ToString()));
        Assert.Equal(
            [
                "a has 2 seats by whole quotas: 50 by 100/5",
                "b has a seat by whole quotas: 30 by 100/5",
                "c has a seat by whole quotas: 20 by 100/5",
            ],
            new SeatRule(SeatMethod.Hare, 5).Explain(tally).Take(3).Select(step => step.ToString()));
        Assert.Equal(
            ["a has 4 seats by whole quotas: 56 by 100/8", "b has 2 seats by whole quotas: 29 by 100/8", "c has a seat by whole quotas: 15 by 100/8", "a has a seat by its remainder, 48, ahead of b by 2 votes"],
            new SeatRule(SeatMethod.Hare, 8).Explain(Votes.Tally(("a", 56), ("b", 29), ("c", 15))).Select(step => step.ToString()));
    }

    [Fact]
    public void Steps_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatStep("a", 0, SeatGround.Average, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatStep("a", -2, SeatGround.Average, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatStep("a", 1, SeatGround.Average, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatStep("a", 1, SeatGround.Average, 1, margin: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatMargin("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatMargin("a", 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatMargin("a", 1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatAllocation.OverAwarded([], 0));
        Assert.Throws<ArgumentException>(() => new SeatAllocation.Tied([], []));
        Assert.Equal(12, Enum.GetValues<SeatGround>().Select(by => new SeatStep("a", 1, by, 1, "2", "b", 3).ToString()).Append("").Distinct().Count());
    }
}
