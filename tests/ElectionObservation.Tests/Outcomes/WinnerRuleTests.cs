using System.Numerics;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;
using Outcome = ElectionObservation.Outcomes.Outcome;

namespace ElectionObservation.Tests.Outcomes;

public class WinnerRuleTests
{
    private static readonly WinnerRule MoreThanHalf = Majority(ShareBasis.ValidVotes);

    [Property(MaxTest = 3000)]
    public void The_outcome_is_that_of_slow_arithmetic(NonEmptyArray<byte> some, byte against, byte turn, bool huge)
    {
        var random = new Random(turn);
        long scale = huge ? 100_000_000_000_000 : 1;
        long[] votes = [.. some.Get.Take(6).Select(count => count % 4 * scale)];
        Threshold? majority = random.Next(5) == 0 ? null : SomeThreshold(random);
        int second = majority is null || random.Next(3) == 0 ? 0 : random.Next(2, Math.Max(3, votes.Length + 1));
        int round = second > 0 && random.Next(3) == 0 ? 2 : 1;
        Tally tally = SomeTally(votes, against % 6 * scale, random.Next(3) > 0, random.Next(40) * scale);
        Outcome outcome = new WinnerRule(majority, second).Decide(tally, round);
        Assert.Equal(Reference(tally, votes, majority, second, round), Told(outcome));
        if (outcome is Outcome.Elected elected)
        {
            Assert.Equal(tally.ShareOf(elected.Option, elected.Share.Basis), elected.Share);
        }
    }

    [Property(MaxTest = 500)]
    public void The_places_on_the_ballot_change_no_outcome(NonEmptyArray<byte> some, byte against, byte turn, int seed)
    {
        (string Id, long Votes)[] lines = Votes.Named(some.Get.Take(6).Select(count => count % 4L), against % 6);
        WinnerRule rule = SomeRule(turn);
        Assert.Equal(ToldInAnyOrder(rule.Decide(Votes.Tally(lines))), ToldInAnyOrder(rule.Decide(Votes.Tally(Votes.Shuffled(lines, seed)))));
    }

    [Property(MaxTest = 500)]
    public void As_many_times_the_votes_change_no_outcome(NonEmptyArray<byte> some, byte against, byte turn, PositiveInt times)
    {
        (string Id, long Votes)[] lines = Votes.Named(some.Get.Take(6).Select(count => count % 4L), against % 6);
        WinnerRule rule = SomeRule(turn);
        Tally more = Votes.Tally(lines.Select(line => (line.Id, line.Votes * times.Get * 1_000_000)));
        Assert.Equal(Told(rule.Decide(Votes.Tally(lines))), Told(rule.Decide(more)));
    }

    [Property]
    public void The_line_against_all_has_no_place_in_any_outcome(NonEmptyArray<byte> some, byte against, byte turn, bool again)
    {
        Tally tally = Votes.Tally(Votes.Named(some.Get.Take(4).Select(count => count % 3L), against));
        Assert.DoesNotContain(Votes.Against, Told(SomeRule(turn) is var rule && again && rule.SecondRound > 0 ? rule.Decide(tally, 2) : SomeRule(turn).Decide(tally)), StringComparison.Ordinal);
    }

    [Property]
    public void Exactly_half_is_not_more_than_half_and_one_vote_more_is(PositiveInt half)
    {
        Assert.Equal("second c0 c1", Told(MoreThanHalf.Decide(Votes.Tally(Votes.Named([half.Get, half.Get])))));
        Assert.Equal("second c0 c1", Told(MoreThanHalf.Decide(Votes.Tally(Votes.Named([half.Get, 0], half.Get)))));
        Assert.Equal("elected c1", Told(MoreThanHalf.Decide(Votes.Tally(Votes.Named([half.Get, half.Get + 1])))));
        Assert.Equal("elected c0", Told(MoreThanHalf.Decide(Votes.Tally(Votes.Named([half.Get + 1, 0], half.Get)))));
        var half1 = new WinnerRule(new(1, 2, ShareBasis.ValidVotes));
        Assert.Equal("elected c0", Told(half1.Decide(Votes.Tally(Votes.Named([half.Get, 0], half.Get)))));
    }

    [Fact]
    public void Russia_president_2004()
    {
        Tally tally = Votes.Tally(
            [("Glazyev", 2850330), ("Malyshkin", 1405396), ("Mironov", 524392), ("Putin", 49563020), ("Khakamada", 2671519), ("Kharitonov", 9514224), (Votes.Against, 2396550)],
            [new(Quantity.RegisteredVoters, 108064342), new(Quantity.BallotsFound, 69504278)]);
        Assert.Equal(
            new Outcome.Elected("Putin", new Share(49563020, 69504278, ShareBasis.BallotsFound)),
            Bare(Majority(ShareBasis.BallotsFound).Decide(tally)));
    }

    [Fact]
    public void Kazakhstan_president_2022()
    {
        Tally tally = Votes.Tally(
            ("Tokayev", 6456392), ("Dairabaev", 271641), ("Abden", 206206), ("Qajyken", 200907), ("Auesbaev", 176116), ("Tursynbekova", 168731), (Votes.Against, 460484));
        Outcome outcome = Majority(ShareBasis.VotesIncludingAgainstAll).Decide(tally);
        Assert.Equal(new Outcome.Elected("Tokayev", new Share(6456392, 7940477, ShareBasis.VotesIncludingAgainstAll)), Bare(outcome));
        Assert.Equal("elected: Tokayev with 6456392/7940477 of votes-including-against-all", outcome.ToString());
    }

    [Fact]
    public void Tie_for_second_place()
    {
        Outcome outcome = MoreThanHalf.Decide(Votes.Tally(("A", 40), ("B", 30), ("C", 30)));
        Assert.Equal(new Outcome.Tie(["A"], ["B", "C"], 1), Bare(outcome));
        Assert.Equal("tie: 1 of B, C, besides A", outcome.ToString());
    }

    [Fact]
    public void Against_all_second() => Assert.Equal("elected A", Told(new WinnerRule().Decide(Votes.Tally(("A", 150), ("B", 130), (Votes.Against, 140)))));

    [Fact]
    public void Exactly_half()
    {
        Outcome outcome = MoreThanHalf.Decide(Votes.Tally(("A", 50), ("B", 50)));
        Assert.Equal(new Outcome.SecondRound(["A", "B"]), Bare(outcome));
        Assert.Equal("second round between A and B", outcome.ToString());
    }

    [Fact]
    public void Ukraine_president_2010_round_2()
    {
        Tally tally = Votes.Tally(("Yanukovych", 12481266), ("Tymoshenko", 11593357), (Votes.Against, 1113055));
        Assert.Equal(new Outcome.Elected("Yanukovych", new Share(12481266, 25187678, ShareBasis.ValidVotes)), new WinnerRule().Decide(tally));
        Assert.Equal("elected Yanukovych", Told(Majority(ShareBasis.VotesIncludingAgainstAll).Decide(tally, 2)));
        Assert.Equal("second Yanukovych Tymoshenko", Told(Majority(ShareBasis.VotesIncludingAgainstAll).Decide(tally)));
    }

    [Fact]
    public void A_basis_that_the_tally_does_not_state_is_not_guessed()
    {
        Tally tally = Votes.Tally(("A", 90), ("B", 10));
        Outcome outcome = Majority(ShareBasis.BallotsFound).Decide(tally);
        Assert.Equal(new Outcome.NotDecidable(ShareBasis.BallotsFound), outcome);
        Assert.Equal("cannot be decided: ballots-found not stated", outcome.ToString());
        Assert.Equal(new Outcome.NotDecidable(ShareBasis.VotesIncludingAgainstAll), Majority(ShareBasis.VotesIncludingAgainstAll).Decide(tally));
        Assert.Equal("elected A", Told(Majority(ShareBasis.BallotsFound).Decide(tally, 2)));
    }

    [Fact]
    public void A_single_contestant_below_the_majority_is_not_elected()
    {
        Outcome outcome = MoreThanHalf.Decide(Votes.Tally(("A", 49), (Votes.Against, 51)));
        Assert.Equal(new Outcome.NobodyElected(NobodyBecause.NoMajority), Bare(outcome));
        Assert.Equal("nobody elected: NoMajority", outcome.ToString());
        Assert.Equal("elected A", Told(MoreThanHalf.Decide(Votes.Tally(("A", 1)))));
        Assert.Equal("nobody", Told(new WinnerRule(new(1, 2, ShareBasis.ValidVotes, true)).Decide(Votes.Tally(("A", 1), ("B", 1)))));
    }

    [Fact]
    public void A_round_that_the_rule_does_not_know_is_refused()
    {
        Tally tally = Votes.Tally(("A", 6), ("B", 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WinnerRule().Decide(tally, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WinnerRule().Decide(tally, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Without_votes_nobody_is_elected(int round)
    {
        foreach (WinnerRule rule in ((WinnerRule[])[MoreThanHalf, new(), new(new(0, 1, ShareBasis.ValidVotes), 2), Majority(ShareBasis.BallotsFound)]).Where(rule => round == 1 || rule.SecondRound > 0))
        {
            Assert.Equal(new Outcome.NobodyElected(NobodyBecause.NoVotes), rule.Decide(Votes.Tally(("A", 0), ("B", 0)), round));
            Assert.Equal(new Outcome.NobodyElected(NobodyBecause.NoVotes), rule.Decide(Votes.Tally(("A", 0), (Votes.Against, 10)), round));
            Assert.Equal(new Outcome.NobodyElected(NobodyBecause.NoVotes), rule.Decide(Votes.Tally((Votes.Against, 10)), round));
            Assert.Equal(new Outcome.NobodyElected(NobodyBecause.NoVotes), rule.Decide(Tally.Nothing(Votes.Ballot("A", "B")), round));
        }
    }

    [Fact]
    public void One_contestant_alone_has_a_rule_of_its_own_where_the_law_has_one()
    {
        Tally alone = Votes.Tally([("A", 49), (Votes.Against, 51)], [new(Quantity.RegisteredVoters, 150)]);
        var unopposed = new WinnerRule(unopposed: Unopposed.ElectedWithoutVote);
        Assert.Equal(new Outcome.Elected("A", new Share(0, 0, ShareBasis.ValidVotes)), unopposed.Decide(alone));
        Assert.Equal(new Outcome.Elected("A", new Share(0, 0, ShareBasis.ValidVotes)), unopposed.Decide(Tally.Nothing(Votes.Ballot("A"))));
        Assert.Equal("elected B", Told(unopposed.Decide(Votes.Tally(("A", 1), ("B", 2)))));
        var half = new WinnerRule(alone: new(1, 2, ShareBasis.ValidVotes, exceeded: true));
        Outcome.NobodyElected nobody = Assert.IsType<Outcome.NobodyElected>(half.Decide(alone));
        Assert.Equal("A has 49/100 of valid-votes: misses more than 1/2 of valid-votes", Assert.Single((IEnumerable<OutcomeReason>)nobody.Reasons).ToString());
        Assert.Equal(OutcomeTest.Alone, nobody.Reasons[0].Test);
        Assert.Equal("elected A", Told(new WinnerRule(alone: new(1, 4, ShareBasis.RegisteredVoters)).Decide(alone)));
        Assert.Equal("elected B", Told(half.Decide(Votes.Tally(("A", 1), ("B", 2), (Votes.Against, 9)))));
        Assert.Equal("elected A", Told(new WinnerRule(new(1, 2, ShareBasis.VotesForContestants, true), alone: new(9, 10, ShareBasis.ValidVotes)).Decide(Votes.Tally(("A", 95), (Votes.Against, 5)))));

        // Several contestants in one row are not one.
        var others = new Tally(new Ballot([Votes.Option("A"), new("rest", LocalizedText.English("rest"), OptionKind.Others)]), [10, 90]);
        Assert.Equal("elected A", Told(half.Decide(others)));
        Assert.Equal(100, others.VotesForContestants);
        Assert.Equal("nobody", Told(new WinnerRule(new(1, 2, ShareBasis.VotesForContestants, true), 2).Decide(others)));
        Assert.Throws<ArgumentException>(() => new WinnerRule(alone: new(1, 2, ShareBasis.ValidVotes), unopposed: Unopposed.ElectedWithoutVote));
    }

    [Fact]
    public void More_votes_against_all_than_for_the_leader_void_where_the_law_says_so()
    {
        var rule = new WinnerRule(new(1, 2, ShareBasis.ValidVotes, true), 2, againstAllVoids: true, isRepeated: true);
        Outcome outcome = rule.Decide(Votes.Tally(("A", 40), ("B", 10), (Votes.Against, 41)));
        Assert.Equal(new Outcome.NobodyElected(NobodyBecause.AgainstAllLeads, true), Bare(outcome));
        Assert.Equal("against all has 41/91 of valid-votes: more than the leader", outcome.Reasons[0].ToString());
        Assert.Equal("nobody elected: AgainstAllLeads, the election is repeated", outcome.ToString());
        Outcome equal = rule.Decide(Votes.Tally(("A", 40), ("B", 10), (Votes.Against, 40)));
        Assert.Equal("second A B", Told(equal));
        Assert.Equal(["against all has 40/90 of valid-votes: not more than the leader", "A has 40/90 of valid-votes: misses more than 1/2 of valid-votes"], equal.Reasons.Select(reason => reason.ToString()));
        Assert.Equal("nobody", Told(rule.Decide(Votes.Tally(("A", 40), (Votes.Against, 41)), 2)));
        Assert.Equal("elected A", Told(rule.Decide(Votes.Tally(("A", 40), (Votes.Against, 40)), 2)));
    }

    [Fact]
    public void A_turnout_that_is_asked_for_comes_first_and_only_in_the_first_round()
    {
        var rule = new WinnerRule(new(1, 2, ShareBasis.BallotsFound, true), 2, new(Quantity.BallotsFound, new(1, 2, ShareBasis.RegisteredVoters)));
        Tally Of(long found, long? registered) => Votes.Tally(
            [("A", 30), ("B", 20)],
            [new(Quantity.BallotsFound, found), .. registered is { } number ? [KeyValuePair.Create(Quantity.RegisteredVoters, number)] : Array.Empty<KeyValuePair<Quantity, long>>()]);
        Outcome low = rule.Decide(Of(50, 101));
        Assert.Equal("nobody elected: TurnoutTooLow", low.ToString());
        Assert.Equal("turnout has 50/101 of registered-voters: misses at least 1/2 of registered-voters", low.Reasons[0].ToString());
        Assert.Equal("elected A", Told(rule.Decide(Of(50, 100))));
        Assert.Equal([OutcomeTest.Turnout, OutcomeTest.Majority], rule.Decide(Of(50, 100)).Reasons.Select(reason => reason.Test));
        Assert.Equal("elected A", Told(rule.Decide(Of(50, 101), 2)));
        Assert.Equal(new Outcome.NotDecidable(ShareBasis.RegisteredVoters), Bare(rule.Decide(Of(50, null))));
        Assert.Equal(new Outcome.NotDecidable(ShareBasis.BallotsFound), Bare(rule.Decide(Votes.Tally(("A", 1), ("B", 2)))));
        Assert.Equal("more than 1/2 of ballots-found, or a second round between the first 2, if ballots-found at least 1/2 of registered-voters", rule.ToString());
        Assert.Throws<ArgumentNullException>(() => new MinimumTurnout(null!, new(1, 2, ShareBasis.RegisteredVoters)));
    }

    [Fact]
    public void Others_than_the_first_enter_the_second_round_by_a_share()
    {
        var rule = new WinnerRule(new(1, 2, ShareBasis.ValidVotes, true), 2, entersWith: new(1, 8, ShareBasis.RegisteredVoters));
        Tally Of(params long[] votes) => Votes.Tally(Votes.Named(votes), [new(Quantity.RegisteredVoters, 800)]);
        Assert.Equal("second c0 c1 c2", Told(rule.Decide(Of(300, 200, 100, 99))));
        Assert.Equal("second c0 c1", Told(rule.Decide(Of(300, 200, 99, 99))));
        Assert.Equal("second c0 c1 c2 c3", Told(rule.Decide(Of(300, 200, 100, 100))));
        Assert.Equal("second c0 c1", Told(rule.Decide(Of(30, 20, 10))));
        Assert.Equal([true, false], rule.Decide(Of(300, 200, 100, 99)).Reasons.Skip(1).Select(reason => reason.IsMet));
        Assert.Equal(new Outcome.NotDecidable(ShareBasis.RegisteredVoters), Bare(rule.Decide(Votes.Tally(Votes.Named([30, 20, 10])))));
        Assert.Throws<ArgumentException>(() => new WinnerRule(entersWith: new(1, 8, ShareBasis.RegisteredVoters)));
        Assert.Throws<ArgumentException>(() => new WinnerRule(secondRoundDay: new RuleId("second-round")));
    }

    [Fact]
    public void A_decision_among_equals_is_an_input_and_is_kept()
    {
        var lot = new TieDecision(["B", "C"], ["C"], note: "drawn");
        Outcome second = MoreThanHalf.Decide(Votes.Tally(("A", 40), ("B", 30), ("C", 30)), decisions: [new(["A", "B"], ["A"]), lot]);
        Assert.Equal(("second round between A and C", lot), (second.ToString(), Assert.IsType<Outcome.SecondRound>(second).Settled));
        Outcome elected = new WinnerRule().Decide(Votes.Tally(("A", 1), ("B", 30), ("C", 30)), decisions: [lot]);
        Assert.Equal(("elected C", lot), (Told(elected), Assert.IsType<Outcome.Elected>(elected).Settled));
        Assert.Null(Assert.IsType<Outcome.Elected>(new WinnerRule().Decide(Votes.Tally(("B", 31), ("C", 30)), decisions: [lot])).Settled);
        Assert.IsType<Outcome.Tie>(new WinnerRule(new(1, 2, ShareBasis.ValidVotes, true), 3).Decide(Votes.Tally(("A", 40), ("B", 30), ("C", 30), ("D", 30)), decisions: [lot]));
    }

    [Fact]
    public void Rules_with_conditions_agree_when_the_conditions_do()
    {
        Threshold half = new(1, 2, ShareBasis.ValidVotes);
        WinnerRule Rule(bool voids = false, bool repeated = false, Threshold? alone = null, Threshold? enters = null, MinimumTurnout? turnout = null, RuleId? day = null, Unopposed unopposed = Unopposed.VotedOn) =>
            new(half, 2, turnout, voids, repeated, alone, unopposed, enters, day);
        MinimumTurnout turnout = new(Quantity.BallotsFound, new(1, 2, ShareBasis.RegisteredVoters));
        WinnerRule[] different =
        [
            Rule(), Rule(voids: true), Rule(repeated: true), Rule(alone: half), Rule(enters: half), Rule(turnout: turnout), Rule(unopposed: Unopposed.ElectedWithoutVote),
            Rule(turnout: new(Quantity.BallotsIssued, turnout.Threshold)), Rule(turnout: new(Quantity.BallotsFound, new(1, 4, ShareBasis.RegisteredVoters))),
        ];
        for (int i = 0; i < different.Length; i++)
        {
            for (int j = 0; j < different.Length; j++)
            {
                Assert.Equal(i == j, different[i].Agrees(different[j]));
            }
        }

        Assert.True(Rule(day: "a").Agrees(Rule()));
        Assert.True(Rule(day: "a").Agrees(Rule(day: "a")));
        Assert.False(Rule(day: "a").Agrees(Rule(day: "b")));
    }

    [Fact]
    public void More_than_two_may_enter_a_second_round()
    {
        var rule = new WinnerRule(new(1, 2, ShareBasis.ValidVotes, true), 3);
        Assert.Equal("second c1 c3 c0", Told(rule.Decide(Votes.Tally(Votes.Named([10, 40, 5, 30])))));
        Assert.Equal("tie c1 | c0 c2 c3 | 2", Told(rule.Decide(Votes.Tally(Votes.Named([10, 15, 10, 10])))));
        Assert.Equal("tie  | c0 c1 c2 c3 | 3", Told(rule.Decide(Votes.Tally(Votes.Named([10, 10, 10, 10])))));
        Assert.Equal("second c0 c1 c2", Told(rule.Decide(Votes.Tally(Votes.Named([10, 10, 10])))));
    }

    [Fact]
    public void Equal_votes_of_two_who_both_have_what_is_asked_for_are_a_tie()
    {
        var third = new WinnerRule(new(1, 3, ShareBasis.ValidVotes), 2);
        Assert.Equal("tie  | c0 c1 | 1", Told(third.Decide(Votes.Tally(Votes.Named([40, 40, 20])))));
        Assert.Equal("elected c1", Told(third.Decide(Votes.Tally(Votes.Named([40, 41, 19])))));
        Assert.Equal("tie  | c0 c1 | 1", Told(new WinnerRule().Decide(Votes.Tally(Votes.Named([4, 4], 9)))));
        Assert.Equal("tie  | c0 c1 | 1", Told(MoreThanHalf.Decide(Votes.Tally(Votes.Named([4, 4])), 2)));
    }

    [Fact]
    public void What_is_no_rule_is_refused()
    {
        var half = new Threshold(1, 2, ShareBasis.ValidVotes);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WinnerRule(half, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WinnerRule(half, -1));
        Assert.Throws<ArgumentException>(() => new WinnerRule(null, 2));
        Assert.Throws<ArgumentNullException>(() => MoreThanHalf.Decide(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => MoreThanHalf.Decide(Votes.Tally(("A", 1)), 0));
        Assert.Throws<ArgumentNullException>(() => MoreThanHalf.Agrees(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Outcome.Tie([], ["A", "B"], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Outcome.Tie([], ["A", "B"], 0));
        Assert.Equal(["most votes", "more than 1/2 of valid-votes, or a second round between the first 2", "at least 1/2 of valid-votes"], [new WinnerRule().ToString(), MoreThanHalf.ToString(), new WinnerRule(half).ToString()]);
    }

    [Fact]
    public void Rules_agree_when_they_say_the_same_in_other_words()
    {
        Assert.True(MoreThanHalf.Agrees(Majority(ShareBasis.ValidVotes)));
        Assert.False(MoreThanHalf.Agrees(Majority(ShareBasis.VotesForContestants)));
        Assert.False(MoreThanHalf.Agrees(new(new(1, 2, ShareBasis.ValidVotes), 2)));
        Assert.False(MoreThanHalf.Agrees(new()));
        Assert.True(MoreThanHalf.Agrees(new(new(50, 100, ShareBasis.ValidVotes, true), 2)));
    }

    /// <summary>The outcome without what was asked on the way.</summary>
    private static Outcome Bare(Outcome outcome) => outcome.Match<Outcome>(
        elected => new Outcome.Elected(elected.Option, elected.Share, settled: elected.Settled),
        second => new Outcome.SecondRound(second.Between, settled: second.Settled),
        tie => new Outcome.Tie(tie.Certain, tie.Among, tie.Places),
        nobody => new Outcome.NobodyElected(nobody.Because, nobody.IsRepeated),
        unknown => new Outcome.NotDecidable(unknown.Missing));

    private static WinnerRule Majority(ShareBasis of) => new(new(1, 2, of, true), 2);

    private static WinnerRule SomeRule(byte turn)
    {
        var random = new Random(turn);
        ShareBasis of = random.Next(2) == 0 ? ShareBasis.ValidVotes : ShareBasis.VotesForContestants;
        return random.Next(5) == 0 ? new() : new(new(random.Next(4), 4, of, random.Next(2) == 0), random.Next(3) is var second && second > 0 ? second + 1 : 0);
    }

    private static Threshold SomeThreshold(Random random)
    {
        int denominator = random.Next(1, 5);
        ShareBasis[] bases = [ShareBasis.ValidVotes, ShareBasis.VotesForContestants, ShareBasis.VotesIncludingAgainstAll, ShareBasis.RegisteredVoters];
        return new(random.Next(denominator + 1), denominator, bases[random.Next(4)], random.Next(2) == 0);
    }

    private static Tally SomeTally(long[] votes, long against, bool hasAgainst, long registered) => Votes.Tally(
        Votes.Named(votes, hasAgainst ? against : null),
        registered % 2 == 0 ? [new(Quantity.RegisteredVoters, registered)] : []);

    private static string Reference(Tally tally, long[] votes, Threshold? majority, int second, int round)
    {
        if (votes.All(count => count == 0))
        {
            return "nobody";
        }

        if (majority is null || round > 1)
        {
            return First(votes, 1);
        }

        BigInteger contestants = votes.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        bool hasAgainst = tally.Votes.Count > votes.Length;
        BigInteger all = contestants + (hasAgainst ? tally.Votes[votes.Length] : 0);
        BigInteger? whole = majority.Of.Value switch
        {
            "votes-for-contestants" => contestants,
            "valid-votes" => all,
            "votes-including-against-all" => hasAgainst ? all : null,
            _ => tally.Quantities.TryGet(Quantity.RegisteredVoters, out long registered) ? registered : null,
        };
        if (whole is not { } number)
        {
            return $"unknown {majority.Of}";
        }

        BigInteger below = BigInteger.DivRem(number * majority.Numerator, majority.Denominator, out BigInteger rest);
        BigInteger needed = majority.Exceeded ? below + 1 : rest.IsZero ? below : below + 1;
        if (!number.IsZero && votes.Any(count => count >= needed))
        {
            return First(votes, 1);
        }

        return second == 0 || votes.Length < second ? "nobody" : First(votes, second);
    }

    private static string First(long[] votes, int places)
    {
        int[] all = [.. Enumerable.Range(0, votes.Length)];
        IEnumerable<int> sure = all.Where(one => votes.Count(count => count >= votes[one]) <= places).OrderBy(one => -votes[one]).ThenBy(one => one);
        int[] equal = [.. all.Where(one => votes.Count(count => count > votes[one]) < places && votes.Count(count => count >= votes[one]) > places)];
        string certain = string.Join(' ', sure.Select(one => $"c{one}"));
        return equal.Length > 0
            ? $"tie {certain} | {string.Join(' ', equal.Select(one => $"c{one}"))} | {places - sure.Count()}"
            : $"{(places == 1 ? "elected" : "second")} {certain}";
    }

    private static string Told(Outcome outcome) => outcome.Match(
        elected => $"elected {elected.Option}",
        second => $"second {string.Join(' ', second.Between)}",
        tie => $"tie {string.Join(' ', tie.Certain)} | {string.Join(' ', tie.Among)} | {tie.Places}",
        _ => "nobody",
        unknown => $"unknown {unknown.Missing}");

    private static IEnumerable<string> ToldInAnyOrder(Outcome outcome) =>
        Told(outcome).Split(" | ").Select(part => string.Join(' ', part.Split(' ').Order(StringComparer.Ordinal)));
}
