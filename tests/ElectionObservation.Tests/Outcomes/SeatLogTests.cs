using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;
using Outcome = ElectionObservation.Outcomes.Outcome;

namespace ElectionObservation.Tests.Outcomes;

/// <summary>Seats explained step by step, and the corners of rules.</summary>
public class SeatLogTests
{
    private static readonly Threshold Seven = new(7, 100, ShareBasis.ValidVotes);

    [Fact]
    public void A_next_list_is_explained()
    {
        Tally tally = Votes.Tally(("a", 900), ("b", 60), ("c", 40));
        string[] Steps(int least, SeatFacts? facts = null) => [.. new SeatRule(SeatMethod.Hare, 98, Seven, new NextListRule(least, 70)).Explain(tally, facts).Select(step => step.ToString())];
        Assert.Equal(["a has 91 seats by whole quotas: 900 by 960/98", "b has 4 seats by its reduced quotient: 60 by 960/98", "a has 3 seats that were left over"], Steps(2));
        Assert.Equal(["a has 91 seats by whole quotas: 900 by 960/98", "b has 4 seats by its reduced quotient: 60 by 960/98", "a has 3 seats that were left over"], Steps(4));
        Assert.Equal(["a has 91 seats by whole quotas: 900 by 960/98", "b has 5 seats as the minimum", "a has 2 seats that were left over"], Steps(5));
        Assert.Equal(["a has 93 seats by whole quotas: 900 by 940/98", "c has 2 seats by its reduced quotient: 40 by 940/98", "a has 3 seats that were left over"], Steps(2, new(lists: [new("b", isExcluded: true)])));
        Assert.Equal(["a has 98 seats: no other list has votes"], new SeatRule(SeatMethod.Hare, 98, Seven, new NextListRule(2, 70)).Explain(Votes.Tally(("a", 5))).Select(step => step.ToString()));
    }

    [Fact]
    public void Who_is_full_is_no_competitor()
    {
        Tally tally = Votes.Tally(("a", 90), ("b", 10));
        SeatFacts facts = new(5, [new("a", candidates: 3)]);
        Assert.Equal(
            ["a has a seat: 90 by 1, ahead of b by 80 votes", "a has a seat: 90 by 2, ahead of b by 35 votes", "a has a seat: 90 by 3, ahead of b by 20 votes", "b has a seat: 10 by 1", "b has a seat: 10 by 2"],
            new SeatRule(SeatMethod.DHondt).Explain(tally, facts).Select(step => step.ToString()));
        var quotas = new SeatRule(SeatMethod.Hare);
        Assert.Equal(
            ["a has 3 seats by whole quotas: 90 by 100/10", "b has a seat by whole quotas: 10 by 100/10", "b has a seat by its remainder, 0", "b has 5 seats in a further round"],
            quotas.Explain(tally, new(10, facts.Lists)).Select(step => step.ToString()));
        Assert.Equal([(3, 3), (7, 1)], quotas.Allocate(tally, new(10, facts.Lists)).Single().Lines.Select(line => (line.Seats, line.ByQuota)));
    }

    [Fact]
    public void What_is_certain_before_a_tie_is_explained_and_nothing_after_it()
    {
        Assert.Equal(
            ["a has a seat by whole quotas: 38 by 60/3", "a has a seat by its remainder, 54, ahead of b"],
            new SeatRule(SeatMethod.Hare, 3).Explain(Votes.Tally(("a", 38), ("b", 11), ("c", 11))).Select(step => step.ToString()));
        Assert.Equal(
            ["a has 2 seats by whole quotas: 60 by 26", "b has a seat by whole quotas: 40 by 26"],
            new SeatRule(new SeatMethod.LargestRemainder(Quota.Droop), 3).Explain(Votes.Tally(("a", 60), ("b", 40))).Select(step => step.ToString()));
        Assert.Equal(
            ["a has 2 seats as the minimum", "b has 2 seats as the minimum", "a has a seat: 90 by √6, ahead of b by 81 votes"],
            new SeatRule(SeatMethod.HuntingtonHill, 5, minimum: 2).Explain(Votes.Tally(("a", 90), ("b", 9))).Select(step => step.ToString()));
        Tally equal = Votes.Tally(("a", 5), ("b", 5));
        var rule = new SeatRule(SeatMethod.DHondt, 1);
        Assert.Equal([], rule.Explain(equal));
        Assert.Equal(["b has a seat by a decision among equals"], rule.Explain(equal, new(decisions: [new(["a", "b"], ["b"])])).Select(step => step.ToString()));
        Assert.Equal(["a has a seat as the largest list"], new SeatRule(SeatMethod.DHondt, 2, bonus: 1).Explain(Votes.Tally(("a", 5), ("b", 4))).Take(1).Select(step => step.ToString()));
    }

    /// <summary>An alliance with one seat more can cost one of its lists a seat, so that neither number is certain of it.</summary>
    [Fact]
    public void An_alliance_in_a_tie_is_certain_of_what_both_numbers_of_seats_give()
    {
        Tally tally = Votes.Tally(("a", 6), ("b", 6), ("c", 2), ("y", 2));
        SeatFacts facts = new(12, alliances: [new("x", ["a", "b", "c"])]);
        var rule = new SeatRule(SeatMethod.Hare);
        Assert.Equal("a 4, b 4, c 1, y 1; 1 among x, y", rule.Allocate(tally, facts).ToString());
        Assert.Equal(["x", "y"], rule.Explain(tally, facts).Select(step => step.Option.Value));
        Assert.Equal("a 5, b 5, c 1, y 1", rule.Allocate(tally, new(12, alliances: facts.Alliances, decisions: [new(["x", "y"], ["x"])])).ToString());
        Assert.Equal("a 4, b 4, c 2, y 2", rule.Allocate(tally, new(12, alliances: facts.Alliances, decisions: [new(["x", "y"], ["y"])])).ToString());

        // What a decision settles within an alliance that may not have the seat is not part of the result.
        var tied = Assert.IsType<SeatAllocation.Tied>(new SeatRule(SeatMethod.DHondt, 1).Allocate(
            Votes.Tally(("a", 5), ("b", 5), ("y", 10)), new(alliances: [new("x", ["a", "b"])], decisions: [new(["a", "b"], ["a"])])));
        Assert.Equal("a 0, b 0, y 0; 1 among x, y", tied.ToString());
        Assert.Equal([], tied.Settled);
    }

    [Fact]
    public void Equal_claims_of_unequal_lists_go_by_votes_where_the_law_says_so()
    {
        // A third of nine, a half of six, and three.
        Tally tally = Votes.Tally(("c", 3), ("a", 9), ("b", 6));
        string At(int seats) => new SeatRule(SeatMethod.DHondt, seats, tie: TieRule.MoreVotes).Allocate(tally).ToString();
        Assert.Equal(["c 0, a 2, b 1", "c 0, a 3, b 1", "c 0, a 3, b 2", "c 1, a 3, b 2"], [At(3), At(4), At(5), At(6)]);
    }

    [Fact]
    public void Decisions_on_others_settle_nothing()
    {
        Tally tally = Votes.Tally(("a", 9), ("b", 3), ("c", 3));
        Assert.Equal("a 3, b 0, c 0; 1 among b, c", new SeatRule(SeatMethod.DHondt, 4, tie: TieRule.MoreVotes).Allocate(tally, new(decisions: [new(["a", "b"], ["b"])])).ToString());
        Votes.Says("'a' is given twice", Assert.Throws<ArgumentException>(() => new TieDecision(["a", "a"], ["a"])));
        Votes.Says("'b' is given twice", Assert.Throws<ArgumentException>(() => new TieDecision(["a", "b", "c"], ["b", "b"])));
        Votes.Says("'z' is chosen and not among a, b", Assert.Throws<ArgumentException>(() => new TieDecision(["a", "b"], ["z"])));
        Votes.Says("2 of 2 are chosen", Assert.Throws<ArgumentException>(() => new TieDecision(["a", "b"], ["a", "b"])));
        var decision = new TieDecision(["c", "a", "b"], ["c", "b"]);
        Assert.Equal((["a", "b", "c"], ["b", "c"], "b, c of a, b, c by Lot"), (decision.Among, decision.Chosen, decision.ToString()));
    }

    [Fact]
    public void Further_lists_are_as_many_as_are_needed_and_no_more()
    {
        Tally tally = Votes.Tally(("a", 970), ("b", 10), ("c", 10), ("d", 10), ("e", 0));
        SeatRule Rule(int lists, int percent) => new(SeatMethod.DHondt, 5, Seven, furtherLists: new(lists, new(percent, 100, ShareBasis.ValidVotes)));
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.FurtherListsTied, ["b", "c", "d"]), Rule(1, 99).Allocate(tally));
        Assert.Equal([true, true, false, true, false], Rule(1, 99).Allocate(tally, new(decisions: [new(["b", "c", "d"], ["b", "d"])])).Single().Lines.Select(line => line.Passes));
        Assert.Equal([true, true, true, true, false], Rule(9, 0).Allocate(tally).Single().Lines.Select(line => line.Passes));
        Assert.Equal([true, true, false, true, false], Rule(3, 0).Allocate(tally, new(lists: [new("c", isExcluded: true)])).Single().Lines.Select(line => line.Passes));
        Assert.Equal("2 lists or more", new FurtherLists(2).ToString());
        Assert.True(Rule(3, 5).Agrees(Rule(3, 5)));
    }

    [Fact]
    public void An_alliance_passes_by_its_own_lists_that_are_not_excluded()
    {
        Tally tally = Votes.Tally(("a", 91), ("b", 4), ("c", 3), ("d", 2));
        var rule = new SeatRule(SeatMethod.DHondt, 30, Seven, alliancesPassTogether: true);
        bool[] Passing(params ListFacts[] lists) => [.. rule.Allocate(tally, new(lists: [.. lists], alliances: [new("x", ["b", "c"])])).Single().Lines.Select(line => line.Passes)];
        Assert.Equal([true, true, true, false], Passing());
        Assert.Equal([true, false, false, false], Passing(new ListFacts("c", isExcluded: true)));

        // A coalition meets what any list must where the law does not ask for more.
        Assert.Equal([true, true, true, false], Passing(new ListFacts("a", parties: 3)));
    }

    [Fact]
    public void No_seat_is_a_number_of_seats()
    {
        Tally tally = Votes.Tally(("a", 9), ("b", 3));
        foreach (SeatMethod method in (SeatMethod[])[SeatMethod.DHondt, SeatMethod.Hare])
        {
            Assert.Equal("a 0, b 0", new SeatRule(method, bonus: 1).Allocate(tally, new(0)).ToString());
            Assert.Equal([], new SeatRule(method, bonus: 1).Explain(tally, new(0)));
        }

        Votes.Says("would have 2 of 2 seats", Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.DHondt, bonus: 2).Allocate(tally, new(2))));
        Votes.Says("both alliances and a minimum", Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.DHondt, 5, minimum: 1).Allocate(tally, new(alliances: [new("x", ["a", "b"])]))));
        Votes.Says("The quota is zero: 2 votes by 3 seats", Assert.Throws<ArgumentException>(() => new SeatMethod.LargestRemainder(new(0, QuotaRounding.Down)).Allocate([1, 1], 3)));
        Votes.Says("There is no list", Assert.Throws<ArgumentException>(() => SeatMethod.Hare.Allocate([], 3)));
        Votes.Says("'Macau' has no other first divisor", Assert.Throws<ArgumentException>(() => new SeatMethod.HighestAverages(Divisors.Macau, new(1, 2))));
        Votes.Says("3/1, is not less than the second of 'SainteLague'", Assert.Throws<ArgumentException>(() => new SeatMethod.HighestAverages(Divisors.SainteLague, new(3, 1))));
        Assert.Throws<ArgumentNullException>(() => new SeatMethod.LargestRemainder(null!));
        Assert.Equal(("largest remainder", "largest remainder, votes / (seats + 2)"), (SeatMethod.Hare.ToString(), new SeatMethod.LargestRemainder(Quota.Imperiali).ToString()));
        Assert.Equal(("1073741824", "2^31"), (new SeatMethod.HighestAverages(Divisors.Macau).Series().Divisor(30), new SeatMethod.HighestAverages(Divisors.Macau).Series().Divisor(31)));
        Assert.Equal(100_000, new SeatRule(SeatMethod.DHondt).Explain(Votes.Tally(("a", 1)), new(100_000)).Count);
    }

    [Fact]
    public void Quotas_are_rounded_as_laws_have_it()
    {
        (QuotaRounding, int[])[] table =
        [
            (QuotaRounding.Down, [25, 25, 25, 25, 26]), (QuotaRounding.DownPlusOne, [26, 26, 26, 26, 27]), (QuotaRounding.Up, [25, 26, 26, 26, 26]), (QuotaRounding.HalfUp, [25, 25, 26, 26, 26]),
        ];
        foreach ((QuotaRounding rounding, int[] expected) in table)
        {
            Assert.Equal(expected.Select(one => ((Int128)one, (Int128)1)), Enumerable.Range(100, 5).Select(votes => new Quota(1, rounding).Of(votes, 3)));
        }

        Assert.Equal((101, 5), new Quota(2).Of(101, 3));
    }

    /// <summary>More lists than fit where a few do.</summary>
    [Property(MaxTest = 30)]
    public void Hundreds_of_lists_share_as_a_few_do(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int lists = random.Next(120, 300);
        long[] votes = [.. Enumerable.Range(0, lists).Select(_ => (long)random.Next(0, 500))];
        int[] most = random.Next(2) == 0 ? [] : [.. votes.Select(_ => random.Next(0, 9))];
        int seats = random.Next(0, 600);
        Apportionment result = SeatMethod.SainteLague.Share(votes, seats, 0, most);
        Assert.Equal(seats, result.Seats.Sum() + result.Open + result.Unassigned);
        int[] open = [.. Enumerable.Range(0, lists).Where(i => votes[i] > 0 && (most.Length == 0 || result.Seats[i] < most[i]))];
        Assert.All(result.Seats.Index(), one => Assert.True(most.Length == 0 || one.Item <= most[one.Index]));
        double next = open.Length == 0 ? 0 : open.Max(i => votes[i] / ((2d * result.Seats[i]) + 1));
        Assert.All(Enumerable.Range(0, lists).Where(i => result.Seats[i] > 0), i => Assert.True(votes[i] / ((2d * result.Seats[i]) - 1) >= next - 1e-9));
        Assert.True(open.Length == 0 || result.Unassigned == 0);
    }

    [Fact]
    public void Outstanding_votes_may_be_invalid_or_never_cast()
    {
        // Only invalid ballots change this: they are found, and for nobody.
        Tally found = Votes.Tally([("a", 60)], [new(Quantity.BallotsFound, 100), new(Quantity.ValidBallots, 60), new(Quantity.InvalidBallots, 40)]);
        WinnerRule Half(ShareBasis of) => new(new(1, 2, of, exceeded: true));
        Assert.Equal([true, false], new[] { 19, 20 }.Select(voters => Half(ShareBasis.BallotsFound).Range(found, new(voters, areRegistered: true)).IsSettled));

        // Only voters who stay at home change this.
        Tally registered = Votes.Tally([("a", 60)], [new(Quantity.RegisteredVoters, 100)]);
        Assert.Equal([true, false], new[] { 19, 20 }.Select(voters => Half(ShareBasis.RegisteredVoters).Range(registered, new(voters)).IsSettled));
        Assert.True(Half(ShareBasis.RegisteredVoters).Range(registered, new(2_000, areRegistered: true)).IsSettled);

        // Invalid ballots are not valid, and valid ones not invalid.
        Tally valid = Votes.Tally([("a", 60)], [new(Quantity.ValidBallots, 100), new(Quantity.InvalidBallots, 60)]);
        Assert.True(Half("valid-ballots").Range(valid, new(200, areRegistered: true)).IsSettled);
        Assert.Equal([true, false], new[] { 0, 1 }.Select(voters => new WinnerRule(new(1, 1, "invalid-ballots")).Range(valid, new(voters, areRegistered: true)).IsSettled));
        Assert.Throws<OverflowException>(() => new WinnerRule().Range(Votes.Tally(("a", long.MaxValue - 5)), new(10)));
        Assert.Throws<OverflowException>(() => new WinnerRule().Range(Votes.Tally([("a", 1)], [new(Quantity.BallotsFound, long.MaxValue)]), new(10)));
        Assert.Throws<ArgumentNullException>(() => new WinnerRule().Range(valid, null!));
        Assert.Throws<ArgumentNullException>(() => new SeatRule(SeatMethod.Hare, 3).Range(valid, null!));
    }

    [Fact]
    public void Margins_are_of_contestants_and_of_voters_who_are_registered()
    {
        var rule = new SeatRule(SeatMethod.DHondt, 3, new(1, 10, ShareBasis.RegisteredVoters));
        Tally tally = Votes.Tally([("a", 80), ("b", 9), (Votes.Against, 5)], [new(Quantity.RegisteredVoters, 100), new(Quantity.BallotsFound, 95)]);
        Assert.Equal(["a 3, one fewer with 71 votes fewer", "b 0, one more with 18 votes more"], rule.Margins(tally).Select(margin => margin.ToString()));
        Assert.Equal([], rule.Margins(Votes.Tally(("a", 1))));
        Assert.Equal([], new SeatRule(SeatMethod.DHondt, 3, new(1, 10, ShareBasis.BallotsFound)).Margins(Votes.Tally(("a", 1))));

        // In one of two ties a list has an equal claim already.
        Tally twice = Votes.Tally(("a", 5), ("b", 5), ("c", 5), ("d", 5));
        SeatFacts facts = new(2, alliances: [new("x", ["a", "b"]), new("y", ["c", "d"])]);
        Assert.Equal([0, 0, 0, 0], new SeatRule(SeatMethod.DHondt).Margins(twice, facts).Select(margin => margin.ToGain!.Value));
        SeatRange range = new SeatRule(SeatMethod.DHondt, 1).Range(Votes.Tally(("a", 5), ("b", 4), ("c", 4)), new(2));
        Assert.Equal("could be: a 0, b 1, c 0; or: a 0, b 0, c 1", range.ToString());
        OutcomeRange outcomes = new WinnerRule().Range(Votes.Tally(("a", 5), ("b", 4), ("c", 4)), new(2));
        Assert.Equal("could be: elected: b with 6/15 of valid-votes; or: elected: c with 6/15 of valid-votes", outcomes.ToString());
        Assert.Equal("elected: a with 5/13 of valid-votes", outcomes.Now.ToString());
        Assert.IsType<Outcome.Elected>(outcomes.Others[1]);
    }
}
