using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Tests.Results;
using Outcome = ElectionObservation.Outcomes.Outcome;

namespace ElectionObservation.Tests.Outcomes;

/// <summary>What outcomes, allocations and their parts say of themselves, and what is refused, with the words that name it.</summary>
public class OutcomeTextTests
{
    private static readonly Threshold Half = new(1, 2, ShareBasis.ValidVotes, exceeded: true);
    private static readonly Share OneOfThree = new(1, 3, ShareBasis.ValidVotes);

    public static TheoryData<Action, string> Refused => new()
    {
        { () => _ = new Alliance("x", ["a", "a"]), "'a' is given twice." },
        { () => _ = new Alliance("x", ["a"]), "Alliance 'x' has 1 members: expected two or more." },
        { () => _ = new ListFacts("a", isExempt: true, isExcluded: true), "'a' is exempt from thresholds, and excluded." },
        { () => _ = new ListFacts("a", isExempt: true, threshold: Half), "'a' is exempt from thresholds, and has one." },
        { () => _ = new ListQuota(LocalizedText.English("women")), "The quota asks nothing." },
        { () => _ = new ListQuota(LocalizedText.English("women"), Half), "Expected parts of 'candidates' and of 'seats'." },
        { () => _ = new ListQuota(LocalizedText.English("women"), ofSeats: Half), "Expected parts of 'candidates' and of 'seats'." },
        { () => _ = new ListQuota(LocalizedText.English("women"), new(3, 10, ShareBasis.Candidates)).Check("a", OneOfThree), "Expected a share of 'candidates' or 'seats', found one of 'valid-votes'." },
        { () => _ = new SeatChange(Line("a", 1), Line("b", 1)), "Expected a line of 'a', found one of 'b'." },
        { () => _ = new SeatAllocation.Tied([Line("a", 1)], []), "There is no tie." },
        { () => _ = Allocated(Line("a", 1)).Diff(Allocated(Line("b", 1))), "The two are not about the same lists." },
        { () => _ = Allocated(Line("a", 1)).Diff(Allocated(Line("a", 1), Line("b", 1))), "The two are not about the same lists." },
        { () => _ = Allocated().Diff(new SeatAllocation.NotDecidable(SeatObstacle.QuotaIsZero)), "cannot be allocated: QuotaIsZero" },
        { () => _ = new SeatAllocation.NotDecidable(SeatObstacle.QuotaIsZero).Diff(Allocated()), "cannot be allocated: QuotaIsZero" },
        { () => _ = new SeatFacts(lists: [new("a"), new("a")]), "'a' is given twice." },
        { () => _ = new SeatFacts(alliances: [new("x", ["a", "b"]), new("x", ["c", "d"])]), "'x' is given twice." },
        { () => _ = new SeatRule(SeatMethod.DHondt, 5).Allocate(Votes.Tally(("a", 1), ("b", 1)), new(alliances: [new("a", ["b", "c"]), new("c", ["a", "b"])])), "'b' is a member of two alliances." },
        { () => _ = new SeatRule(SeatMethod.DHondt, 5).Allocate(Votes.Tally(("a", 1), ("b", 1), ("c", 1)), new(alliances: [new("c", ["a", "b"])])), "'c' is both an alliance and on the ballot." },
        { () => _ = new SeatRule(SeatMethod.DHondt, 5).Allocate(Votes.Tally(("a", 1), ("b", 1)), new(lists: [new("d")])), "'d'" },
        { () => _ = new SeatRule(SeatMethod.DHondt, bonus: 5).Allocate(Votes.Tally(("a", 1)), new(5)), "The largest list would have 5 of 5 seats before any goes by votes." },
        { () => _ = new SeatRule(SeatMethod.DHondt, 5, minimum: 1).Allocate(Votes.Tally(("a", 1), ("b", 1)), new(alliances: [new("x", ["a", "b"])])), "There are both alliances and a minimum for every list." },
        { () => _ = new SeatRule(SeatMethod.DHondt).Allocate(Votes.Tally(("a", 1))), "Neither the rule nor the facts say how many seats there are." },
        { () => _ = new SeatRule(SeatMethod.Hare, 5, Half, new NextListRule(5, 70)), "The next list would have 5 of 5 seats, and the list that passes none." },
        { () => _ = new SeatRule(SeatMethod.DHondt, 5, bonus: 5), "The largest list would have 5 of 5 seats before any goes by votes." },
        { () => _ = new SeatRule(SeatMethod.DHondt, 5, Half, new NextListRule(2, 70)), "A next list goes with the exact quota of votes by seats, and with no bonus or further lists." },
        { () => _ = new SeatRule(SeatMethod.Hare, 5, minimum: 1), "A minimum for every list goes with averages only." },
        { () => _ = new SeatRule(SeatMethod.Hare, 5, alliancesPassTogether: true), "There is no threshold for this to differ from." },
        { () => _ = new WinnerRule(secondRound: 2), "Where the most votes are enough, there is no second round." },
        { () => _ = new WinnerRule(Half, entersWith: Half), "There is no second round to say this of." },
        { () => _ = new WinnerRule(alone: Half, unopposed: Unopposed.ElectedWithoutVote), "The only contestant is elected without a vote, and must have something." },
        { () => _ = new WinnerRule().Decide(Votes.Tally(("a", 1)), 2), "The rule knows no second round." },
        { () => _ = new SeatRule(SeatMethod.DHondt, 5).Allocate(Votes.Tally(("a", 1)), new(6)), "The rule says that there are 5 seats, the facts say 6." },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_name(Action make, string words) => Votes.Says(words, Assert.ThrowsAny<ArgumentException>(make));

    [Fact]
    public void Outcomes_are_told_in_english()
    {
        Assert.Equal("elected: a with 1/3 of valid-votes", new Outcome.Elected("a", OneOfThree).ToString());
        Assert.Equal("second round between a and b", new Outcome.SecondRound(["a", "b"]).ToString());
        Assert.Equal("tie: 1 of a, b", new Outcome.Tie([], ["a", "b"], 1).ToString());
        Assert.Equal("tie: 1 of c, d, besides a, b", new Outcome.Tie(["a", "b"], ["c", "d"], 1).ToString());
        Assert.Equal("nobody elected: NoVotes", new Outcome.NobodyElected(NobodyBecause.NoVotes).ToString());
        Assert.Equal("nobody elected: NoMajority, the election is repeated", new Outcome.NobodyElected(NobodyBecause.NoMajority, isRepeated: true).ToString());
        Assert.Equal("cannot be decided: registered-voters not stated", new Outcome.NotDecidable(ShareBasis.RegisteredVoters).ToString());
        Assert.Equal("a has 1/3 of valid-votes: meets more than 1/2 of valid-votes", new OutcomeReason(OutcomeTest.Majority, OneOfThree, true, Half, "a").ToString());
        Assert.Equal("turnout has 1/3 of valid-votes: misses more than 1/2 of valid-votes", new OutcomeReason(OutcomeTest.Turnout, OneOfThree, false, Half).ToString());
        Assert.Equal("against all has 1/3 of valid-votes: not more than the leader", new OutcomeReason(OutcomeTest.AgainstAll, OneOfThree, true).ToString());
        Assert.Equal("against all has 1/3 of valid-votes: more than the leader", new OutcomeReason(OutcomeTest.AgainstAll, OneOfThree, false).ToString());
    }

    [Fact]
    public void Seats_are_told_in_english()
    {
        Assert.Equal("x: a + b + c", new Alliance("x", ["a", "b", "c"]).ToString());
        Assert.Equal("cannot be allocated: QuotaIsZero", new SeatAllocation.NotDecidable(SeatObstacle.QuotaIsZero).ToString());
        Assert.Equal("cannot be allocated: NextListTied (a, b)", new SeatAllocation.NotDecidable(SeatObstacle.NextListTied, ["a", "b"]).ToString());
        Assert.Equal("a 1, b 2; unassigned 3", new SeatAllocation.Allocated([Line("a", 1), Line("b", 2)], 3).ToString());
        Assert.Equal("a 1, b 2; 3 too many", new SeatAllocation.OverAwarded([Line("a", 1), Line("b", 2)], 3).ToString());
        Assert.Equal("5 seats by DHondt", new SeatRule(SeatMethod.DHondt, 5).ToString());
        Assert.Equal("seats by DHondt, more than 1/2 of valid-votes", new SeatRule(SeatMethod.DHondt, threshold: Half).ToString());
        Assert.Equal("5 voters outstanding", new Outstanding(5).ToString());
        Assert.Equal("an unknown number of voters outstanding", new Outstanding().ToString());
    }

    [Fact]
    public void A_change_is_what_there_is_more_or_less_and_why()
    {
        var fewer = new SeatChange(Line("a", 5, 70), Line("a", 3, 40));
        Assert.Equal((-2, -30L, "a: 5 -> 3 seats, 70 -> 40 votes"), (fewer.Seats, fewer.Votes, fewer.ToString()));
        var gone = new SeatChange(Line("a", 5, 70), Line("a", 0, 4, passes: false));
        Assert.Equal("a: 5 -> 0 seats, 70 -> 4 votes, no longer passes the threshold", gone.ToString());
        var entered = new SeatChange(Line("a", 0, 4, passes: false), Line("a", 5, 70));
        Assert.Equal((5, 66L, "a: 0 -> 5 seats, 4 -> 70 votes, now passes the threshold"), (entered.Seats, entered.Votes, entered.ToString()));
    }

    [Fact]
    public void Another_pair_in_the_second_round_is_another_outcome_and_the_same_in_another_order_is_not()
    {
        OutcomeRange range = new WinnerRule(Half, 2).Range(Votes.Tally(("a", 45), ("b", 28), ("c", 27)), new(5));
        Assert.Equal(["second round between a and c"], range.Others.Select(static one => one.ToString()).Distinct());
        Assert.True(new WinnerRule(Half, 2).Range(Votes.Tally(("a", 40), ("b", 39), ("c", 10)), new(3)).IsSettled);
        Assert.True(new WinnerRule(new(1, 2, ShareBasis.RegisteredVoters)).Range(Votes.Tally(("a", 45), ("b", 28)), new(5)).IsSettled);
    }

    [Fact]
    public void Voters_are_outstanding_where_every_unit_left_out_says_how_many_it_has()
    {
        var with = new ProtocolForm([new(Quantity.RegisteredVoters)]);
        var without = new ProtocolForm([new(Quantity.BallotsFound)]);
        Assert.Equal(new Outstanding(7), Outstanding.Of([Left(with, 7), Left(with, 0)]));
        Assert.Equal(new Outstanding(0), Outstanding.Of([Left(with, 0)]));
        Assert.Equal(new Outstanding(), Outstanding.Of([Left(with, 7), Left(with, -1)]));
        Assert.Equal(new Outstanding(), Outstanding.Of([Left(with, Figure.Missing), Left(with, 7)]));
        Assert.Equal(new Outstanding(), Outstanding.Of([Left(without, 7)]));

        static Protocol Left(ProtocolForm form, Figure figure) => new(form, Votes.Ballot("a"), UnitPath.Whole.Of("1"), [figure], [Figure.Missing], new Standing.NotReported());
    }

    [Fact]
    public void Votes_none_of_which_are_valid_can_change_what_is_taken_of_those_who_took_part()
    {
        Tally tally = Votes.Tally([("a", 51), ("b", 49)], [KeyValuePair.Create(Quantity.BallotsFound, 100L)]);
        OutcomeRange range = new WinnerRule(new(1, 2, ShareBasis.BallotsFound, exceeded: true)).Range(tally, new(3));
        Assert.Contains(range.Others, static one => one is Outcome.NobodyElected { Because: NobodyBecause.NoMajority });

        // Who does not vote at all counts where a share is of all who might have.
        Tally of = Votes.Tally([("a", 51), ("b", 0)], [KeyValuePair.Create(Quantity.RegisteredVoters, 100L)]);
        Assert.Equal(3, new WinnerRule(new(1, 2, ShareBasis.RegisteredVoters, exceeded: true)).Margin(Votes.Tally([("a", 48), ("b", 0)], [KeyValuePair.Create(Quantity.RegisteredVoters, 100L)])));
        Assert.Contains(new WinnerRule(new(1, 2, ShareBasis.RegisteredVoters, exceeded: true)).Range(of, new(3)).Others, static one => one is Outcome.NobodyElected);
    }

    [Fact]
    public void One_contestant_is_elected_without_a_vote_in_the_first_round_alone_and_only_alone()
    {
        var rule = new WinnerRule(Half, 2, unopposed: Unopposed.ElectedWithoutVote);
        Assert.Equal(new Outcome.Elected("a", new(0, 0, ShareBasis.ValidVotes)), rule.Decide(Votes.Tally(("a", 0))));
        Assert.Equal("elected: a with 5/5 of valid-votes", rule.Decide(Votes.Tally(("a", 5)), 2).ToString());
        Assert.Equal("elected: b with 6/11 of valid-votes", rule.Decide(Votes.Tally(("a", 5), ("b", 6))).ToString());
        var withOthers = new Ballot([Votes.Option("a"), new("others", LocalizedText.English("others"), OptionKind.Others)]);
        Assert.Equal("elected: a with 5/9 of valid-votes", rule.Decide(new Tally(withOthers, [5, 4])).ToString());
        Assert.Equal("elected: a with 5/5 of valid-votes", new WinnerRule(againstAllVoids: true).Decide(Votes.Tally(("a", 5), ("b", 0))).ToString());
    }

    private static SeatLine Line(string option, int seats, long votes = 10, bool passes = true) => new(option, votes, passes, seats);

    private static SeatAllocation Allocated(params SeatLine[] lines) => new SeatAllocation.Allocated([.. lines]);
}
