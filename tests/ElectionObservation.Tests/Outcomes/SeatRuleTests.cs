using System.Numerics;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Outcomes;

public class SeatRuleTests
{
    private static readonly Threshold Any = new(0, 1, ShareBasis.ValidVotes);
    private static readonly Threshold Seven = new(7, 100, ShareBasis.ValidVotes);
    private static readonly Threshold Half = new(1, 2, ShareBasis.ValidVotes, true);

    [Property(MaxTest = 500)]
    public void Seats_are_those_of_slow_arithmetic(DoNotSize<int> seed)
    {
        (long[] votes, int seats) = Hard(seed.Item);
        (int[] given, int[] among, int open) = Reference(votes, seats);
        SeatAllocation allocation = new SeatRule(SeatMethod.Hare, seats, Any).Allocate(Votes.Tally(Votes.Named(votes)));
        Assert.Equal(given, LinesOf(allocation).Select(line => line.Seats));
        Assert.Equal(among.Select(place => new OptionId($"c{place}")), allocation is SeatAllocation.Tied tied ? tied.Ties[0].Among : []);
        Assert.Equal(open, TiedSeatsOf(allocation));
    }

    [Property(MaxTest = 500)]
    public void Every_seat_is_accounted_for(NonEmptyArray<byte> some, byte against, byte turn, int seed)
    {
        (SeatRule rule, (string Id, long Votes)[] lines) = Some(some, against, turn);
        SeatAllocation allocation = rule.Allocate(Votes.Tally(lines), InOrder(Registered(Votes.Shuffled(lines, seed))));
        if (allocation is not SeatAllocation.NotDecidable)
        {
            Assert.Equal(rule.Seats, LinesOf(allocation).Sum(line => line.Seats) + TiedSeatsOf(allocation) + (allocation is SeatAllocation.Allocated all ? all.Unassigned : 0));
        }
    }

    [Property(MaxTest = 500)]
    public void The_places_on_the_ballot_change_no_seat(NonEmptyArray<byte> some, byte against, byte turn, int seed)
    {
        (SeatRule rule, (string Id, long Votes)[] lines) = Some(some, against, turn);
        ValueList<OptionId> registered = turn % 2 == 0 ? default : Registered(lines);
        Assert.Equal(ToldInAnyOrder(rule.Allocate(Votes.Tally(lines), InOrder(registered))), ToldInAnyOrder(rule.Allocate(Votes.Tally(Votes.Shuffled(lines, seed)), InOrder(registered))));
    }

    [Property(MaxTest = 500)]
    public void As_many_times_the_votes_change_no_seat(NonEmptyArray<byte> some, byte against, byte turn, PositiveInt times)
    {
        (SeatRule rule, (string Id, long Votes)[] lines) = Some(some, against, turn);
        Tally more = Votes.Tally(lines.Select(line => (line.Id, line.Votes * times.Get * 1_000_000)));
        Assert.Equal(rule.Allocate(Votes.Tally(lines)).ToString(), rule.Allocate(more).ToString());
    }

    [Property(MaxTest = 500)]
    public void A_list_that_shares_has_its_quota_rounded_down_or_up_and_no_other_has_any(NonEmptyArray<byte> some, byte against, byte seats)
    {
        (string Id, long Votes)[] lines = Votes.Named(some.Get.Select(count => (long)count), against);
        ValueList<SeatLine> allocated = LinesOf(new SeatRule(SeatMethod.Hare, seats + 1, Seven).Allocate(Votes.Tally(lines)));
        BigInteger all = lines.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Votes);
        (string Id, long Votes)[] passing = [.. lines.Where(line => line.Id != Votes.Against && line.Votes > 0 && line.Votes * 100 >= 7 * all)];
        BigInteger sharing = passing.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Votes);
        Assert.Equal(lines.SkipLast(1).Select(line => line.Id), allocated.Select(line => line.Option.Value));
        Assert.Equal(passing.Select(line => line.Id), allocated.Where(line => line.Passes).Select(line => line.Option.Value));
        Assert.All(allocated.Where(line => !line.Passes), line => Assert.Equal((0, 0L), (line.Seats, line.Remainder)));
        Assert.All(allocated.Where(line => line.Passes), line =>
        {
            BigInteger down = BigInteger.DivRem(line.Votes * (seats + 1), sharing, out BigInteger rest);
            Assert.Equal((down, rest), (line.ByQuota, line.Remainder));
            Assert.InRange(line.LeftOver, 0, rest.IsZero ? 0 : 1);
        });
    }

    [Property]
    public void A_threshold_met_exactly_passes_and_one_vote_less_does_not(PositiveInt times, bool against)
    {
        long hundredth = times.Get;
        (string, long)[] With(long less) => against ? Votes.Named([7 * hundredth - less, 90 * hundredth], 3 * hundredth + less) : Votes.Named([7 * hundredth - less, 93 * hundredth + less]);
        Assert.True(LinesOf(new SeatRule(SeatMethod.Hare, 98, Seven).Allocate(Votes.Tally(With(0))))[0].Passes);
        Assert.False(LinesOf(new SeatRule(SeatMethod.Hare, 98, Seven).Allocate(Votes.Tally(With(1))))[0].Passes);
        var exceeded = new SeatRule(SeatMethod.Hare, 98, new(7, 100, ShareBasis.ValidVotes, true));
        Assert.False(LinesOf(exceeded.Allocate(Votes.Tally(With(0))))[0].Passes);
        Assert.True(LinesOf(exceeded.Allocate(Votes.Tally(With(-1))))[0].Passes);
    }

    [Fact]
    public void Equal_claims_are_a_tie_and_a_value()
    {
        SeatAllocation allocation = new SeatRule(SeatMethod.Hare, 4, Any).Allocate(Votes.Tally(("a", 10), ("b", 10), ("c", 10)));
        var tied = Assert.IsType<SeatAllocation.Tied>(allocation);
        Assert.Equal(new SeatTie(["a", "b", "c"], 1), Assert.Single((IEnumerable<SeatTie>)tied.Ties));
        Assert.Equal("a 1, b 1, c 1; 1 among a, b, c", allocation.ToString());
        Votes.Says("1 among a, b, c", Assert.Throws<InvalidOperationException>(() => allocation.Single()));
    }

    [Property(MaxTest = 500)]
    public void The_list_registered_earlier_has_the_seat(DoNotSize<int> seed, int order)
    {
        (long[] votes, int seats) = Hard(seed.Item);
        Tally tally = Votes.Tally(Votes.Named(votes));
        ValueList<OptionId> registered = [.. Votes.Shuffled(tally.Ballot.Options, order).Select(option => option.Id)];
        var rule = new SeatRule(SeatMethod.Hare, seats, Any, tie: TieRule.EarlierRegistered);
        SeatAllocation open = new SeatRule(SeatMethod.Hare, seats, Any).Allocate(tally);
        Assert.Equal(open, rule.Allocate(tally));
        Assert.Equal(open, new SeatRule(SeatMethod.Hare, seats, Any).Allocate(tally, InOrder(registered)));
        OptionId[] lucky = open is SeatAllocation.Tied tied ? [.. registered.Where(tied.Ties[0].Among.Contains).Take(tied.Ties[0].Seats)] : [];
        Assert.Equal(
            LinesOf(open).Select(line => (line.Option, line.Seats + (lucky.Contains(line.Option) ? 1 : 0))),
            rule.Allocate(tally, InOrder(registered)).Single().Lines.Select(line => (line.Option, line.Seats)));
    }

    [Property(MaxTest = 300)]
    public void An_order_that_is_known_in_part_decides_only_what_every_full_order_would(NonEmptyArray<byte> some, byte seats, byte known, int seed)
    {
        Tally tally = Votes.Tally(Votes.Named(some.Get.Take(4).Select(count => 1 + (count % 2L))));
        OptionId[] order = Votes.Shuffled(tally.Ballot.Options.Select(option => option.Id), seed);
        OptionId[] part = [.. order.Where((_, place) => (known >> place) % 2 == 1)];
        var rule = new SeatRule(SeatMethod.Hare, 1 + (seats % 9), Any, tie: TieRule.EarlierRegistered);
        SeatAllocation allocation = rule.Allocate(tally, InOrder([.. part]));
        foreach (OptionId[] full in Orders(order).Where(full => full.Where(part.Contains).SequenceEqual(part)))
        {
            ValueList<SeatLine> then = rule.Allocate(tally, InOrder([.. full])).Single().Lines;
            Assert.All(LinesOf(allocation).Zip(then), pair => Assert.InRange(pair.Second.Seats, pair.First.Seats, pair.First.Seats + (Among(allocation, pair.First.Option) ? 1 : 0)));
        }
    }

    [Fact]
    public void An_order_that_leaves_one_list_out_is_read_the_same_wherever_the_list_stands()
    {
        var rule = new SeatRule(SeatMethod.Hare, 1, Any, tie: TieRule.EarlierRegistered);
        string[] told = [.. Orders(["a", "b", "c"]).Select(order => ToldInAnyOrder(rule.Allocate(Votes.Tally(order.Select(id => (id.Value, 1L))), InOrder(["c", "a"]))))];
        Assert.Single(told.Distinct());
    }

    [Fact]
    public void An_order_of_two_equal_lists_out_of_four_decides_nothing()
    {
        var rule = new SeatRule(SeatMethod.Hare, 1, Any, tie: TieRule.EarlierRegistered);
        Assert.Equal("c0 0, c1 0, c2 0, c3 0; 1 among c0, c1, c2, c3", rule.Allocate(Votes.Tally(Votes.Named([1, 1, 1, 1])), InOrder(["c3", "c1"])).ToString());
    }

    [Fact]
    public void An_order_that_leaves_lists_out_never_breaks_the_allocation()
    {
        foreach (int seed in Enumerable.Range(0, 300))
        {
            var random = new Random(seed);
            Tally tally = Votes.Tally(Votes.Named(Enumerable.Repeat(1L, random.Next(3, 60))));
            OptionId[] part = [.. Votes.Shuffled(tally.Ballot.Options, seed).Select(option => option.Id).Where(_ => random.Next(3) > 0)];
            var rule = new SeatRule(SeatMethod.Hare, random.Next(1, tally.Votes.Count), Any, tie: TieRule.EarlierRegistered);
            SeatAllocation allocation = rule.Allocate(tally, InOrder([.. part]));
            Assert.Equal(rule.Seats, LinesOf(allocation).Sum(line => line.Seats) + TiedSeatsOf(allocation));
        }
    }

    [Fact]
    public void An_order_of_registration_names_only_lists_of_the_ballot()
    {
        var rule = new SeatRule(SeatMethod.Hare, 3, Any, tie: TieRule.EarlierRegistered);
        Assert.Contains("no 'x' on the ballot", Assert.Throws<ArgumentException>(() => rule.Allocate(Votes.Tally(Votes.Named([1, 1])), InOrder(["c0", "x"]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_list_alone_has_all_seats_and_passes()
    {
        SeatLine line = Assert.Single((IEnumerable<SeatLine>)new SeatRule(SeatMethod.Hare, 3, Any, new NextListRule(2, 70)).Allocate(Votes.Tally(Votes.Named([5]))).Single().Lines);
        Assert.Equal((3, true), (line.Seats, line.Passes));
    }

    [Fact]
    public void Thousands_of_equal_lists_are_put_in_order()
    {
        Tally tally = Votes.Tally(Votes.Named(Enumerable.Repeat(1L, 4_000)));
        ValueList<OptionId> registered = [.. tally.Ballot.Options.Reverse().Select(option => option.Id)];
        ValueList<SeatLine> lines = new SeatRule(SeatMethod.Hare, 2_000, Any, tie: TieRule.EarlierRegistered).Allocate(tally, InOrder(registered)).Single().Lines;
        Assert.Equal((0, 1), (lines[0].Seats, lines[3_999].Seats));
    }

    [Fact]
    public void Where_no_list_passes_the_seats_go_to_nobody()
    {
        foreach (Tally tally in (Tally[])[Votes.Tally(("a", 0), ("b", 0)), Votes.Tally(("a", 0), (Votes.Against, 5)), Votes.Tally((Votes.Against, 5)), Tally.Nothing(Votes.Ballot("a"))])
        {
            Assert.Equal(5, new SeatRule(SeatMethod.Hare, 5, Any).Allocate(tally).Single().Unassigned);
            Assert.Equal(5, new SeatRule(SeatMethod.Hare, 5, Any, new(2, 70)).Allocate(tally).Single().Unassigned);
        }

        Assert.Equal("a 0, b 0; unassigned 9", new SeatRule(SeatMethod.Hare, 9, Half).Allocate(Votes.Tally(("a", 1), ("b", 1))).ToString());
    }

    [Fact]
    public void A_basis_that_the_tally_does_not_state_is_not_guessed()
    {
        SeatAllocation allocation = new SeatRule(SeatMethod.Hare, 5, new(7, 100, ShareBasis.BallotsFound)).Allocate(Votes.Tally(("a", 5)));
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.ThresholdBasisNotStated), allocation);
        Votes.Says("ThresholdBasisNotStated", Assert.Throws<InvalidOperationException>(() => allocation.Single()));
        Tally found = Votes.Tally([("a", 7), ("b", 6)], [new(Quantity.BallotsFound, 100)]);
        Assert.Equal("a 5, b 0", new SeatRule(SeatMethod.Hare, 5, new(7, 100, ShareBasis.BallotsFound)).Allocate(found).ToString());
    }

    [Property(MaxTest = 500)]
    public void One_list_over_the_threshold_has_all_seats_or_leaves_the_next_one_its_part(NonEmptyArray<byte> some, byte more, byte seats, byte percent, byte least)
    {
        long[] behind = [.. some.Get.Take(5).Select(count => count % 50L)];
        long leader = behind.Sum() + 1 + more;
        (string Id, long Votes)[] lines = Votes.Named([.. behind, leader]);
        int all = seats + 4;
        long[] ranked = [.. behind.Where(count => count > 0).OrderDescending()];
        SeatAllocation allocation = new SeatRule(SeatMethod.Hare, all, Half, new(least % 4, percent % 101)).Allocate(Votes.Tally(lines));
        if (ranked.Length > 1 && ranked[0] == ranked[1])
        {
            Assert.Equal(SeatObstacle.NextListTied, Assert.IsType<SeatAllocation.NotDecidable>(allocation).Because);
            return;
        }

        BigInteger quotient = ranked.Length == 0 ? 0 : (BigInteger)all * ranked[0] * (percent % 101) / (100 * ((BigInteger)leader + ranked[0]));
        int next = ranked.Length == 0 ? 0 : Math.Max((int)quotient, least % 4);
        Assert.Equal(
            lines.Select(line => line.Votes == leader ? all - next : ranked.Length > 0 && line.Votes == ranked[0] ? next : 0),
            LinesOf(allocation).Select(line => line.Seats));
        ValueList<SeatLine> alone = LinesOf(new SeatRule(SeatMethod.Hare, all, Half).Allocate(Votes.Tally(lines)));
        Assert.Equal([.. behind.Select(_ => 0), all], alone.Select(line => line.Seats));
    }

    [Fact]
    public void The_next_list_has_its_minimum_and_what_is_left_over_goes_to_the_list_that_passed()
    {
        Tally tally = Votes.Tally(("a", 900), ("b", 60), ("c", 40));
        SeatRule Rule(int least, int? percent) => new(SeatMethod.Hare, 98, Seven, new(least, percent));
        Assert.Equal("a 94, b 4, c 0", Rule(2, 70).Allocate(tally).ToString());
        Assert.Equal("a 93, b 5, c 0", Rule(5, 70).Allocate(tally).ToString());
        Assert.Equal("a 92, b 6, c 0", Rule(2, 100).Allocate(tally).ToString());
        Assert.Equal("a 98, b 0, c 0", Rule(0, 0).Allocate(tally).ToString());
        ValueList<SeatLine> lines = Rule(2, 70).Allocate(tally).Single().Lines;
        Assert.Equal([(91, 3, true), (4, 0, false), (0, 0, false)], lines.Select(line => (line.ByQuota, line.LeftOver, line.Passes)));
    }

    [Fact]
    public void How_much_of_the_next_quotient_counts_is_not_guessed()
    {
        var rule = new SeatRule(SeatMethod.Hare, 98, Seven, new(2));
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.NextListPercentNotKnown), rule.Allocate(Votes.Tally(("a", 95), ("b", 5))));
        Assert.Equal("a 98", rule.Allocate(Votes.Tally(("a", 95))).ToString());
        Assert.Equal("a 98, b 0", rule.Allocate(Votes.Tally(("a", 95), ("b", 0), (Votes.Against, 9))).ToString());
        Assert.Equal("a 49, b 49", rule.Allocate(Votes.Tally(("a", 5), ("b", 5))).ToString());
    }

    [Fact]
    public void Equal_next_lists_are_not_decided()
    {
        var rule = new SeatRule(SeatMethod.Hare, 98, Seven, new(2, 70));
        Assert.Equal(new SeatAllocation.NotDecidable(SeatObstacle.NextListTied, ["b", "c"]), rule.Allocate(Votes.Tally(("a", 95), ("b", 5), ("c", 5))));
        Assert.Equal("cannot be allocated: NextListTied (b, c)", rule.Allocate(Votes.Tally(("a", 95), ("b", 5), ("c", 5))).ToString());
        Assert.Equal("a 96, b 0, c 0, d 2", rule.Allocate(Votes.Tally(("a", 950), ("b", 5), ("c", 5), ("d", 6))).ToString());
    }

    [Fact]
    public void A_minimum_that_leaves_the_list_that_passed_without_a_seat_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.Hare, 2, Half, new(2, 70)));
        Assert.Equal("a 1, b 2", new SeatRule(SeatMethod.Hare, 3, Half, new(2, 70)).Allocate(Votes.Tally(("a", 95), ("b", 5))).ToString());
    }

    [Fact]
    public void Votes_and_seats_near_the_limit_do_not_overflow()
    {
        long third = long.MaxValue / 3;
        Assert.Equal(
            [715_827_883, 715_827_882, 715_827_882],
            new SeatRule(SeatMethod.Hare, int.MaxValue, Any).Allocate(Votes.Tally(("a", third + 1), ("b", third), ("c", third))).Single().Lines.Select(line => line.Seats));
        Assert.Equal(
            [int.MaxValue - 2, 2],
            new SeatRule(SeatMethod.Hare, int.MaxValue, Half, new(2, 100)).Allocate(Votes.Tally(("a", long.MaxValue - 1), ("b", 1))).Single().Lines.Select(line => line.Seats));
    }

    [Fact]
    public void Majilis_of_Kazakhstan_2012() => Assert.Equal(
        [83, 8, 7, 0, 0, 0, 0],
        Majilis(98, 7, ("NurOtan", 5621436), ("AqJol", 518405), ("KNPK", 498788), ("JSDP", 116534), ("Auyl", 82623), ("Patriots", 57732), ("Adilet", 45702)));

    [Fact]
    public void Majilis_of_Kazakhstan_2016() => Assert.Equal(
        [84, 7, 7, 0, 0, 0],
        Majilis(98, 7, ("NurOtan", 6183757), ("AqJol", 540406), ("KNPK", 537123), ("Auyl", 151285), ("JSDP", 88813), ("Birlik", 21484)));

    [Fact]
    public void Majilis_of_Kazakhstan_2021() => Assert.Equal(
        [76, 12, 10, 0, 0],
        Majilis(98, 7, ("NurOtan", 5148074), ("AqJol", 792828), ("QHP", 659019), ("Auyl", 383023), ("Adal", 258618)));

    [Fact]
    public void Majilis_of_Kazakhstan_2023() => Assert.Equal(
        [40, 8, 6, 5, 0, 6, 4],
        Majilis(
            69, 5, ("Amanat", 3431510), ("Auyl", 693938), ("Respublica", 547154), ("QHP", 432920), ("Baytaq", 146431), ("AqJol", 535139), ("JSDP", 331058), (Votes.Against, 248291)));

    [Fact]
    public void Votes_against_all_count_in_the_whole_where_the_threshold_says_so()
    {
        Tally tally = Votes.Tally(("a", 900), ("b", 49), (Votes.Against, 51));
        Assert.Equal("a 10, b 0", new SeatRule(SeatMethod.Hare, 10, new(5, 100, ShareBasis.ValidVotes)).Allocate(tally).ToString());
        Assert.Equal("a 9, b 1", new SeatRule(SeatMethod.Hare, 10, new(5, 100, ShareBasis.VotesForContestants)).Allocate(tally).ToString());
    }

    [Fact]
    public void What_is_no_rule_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRule(SeatMethod.Hare, 0, Any));
        Assert.Throws<ArgumentNullException>(() => new SeatRule(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRule(SeatMethod.Hare, 1, Any, tie: (TieRule)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NextListRule(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NextListRule(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NextListRule(0, 101));
        Assert.Throws<ArgumentNullException>(() => new SeatRule(SeatMethod.Hare, 1, Any).Allocate(null!));
        Votes.Says("'a' is given twice", Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.Hare, 1, Any).Allocate(Votes.Tally(("a", 1)), InOrder(["a", "a"]))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatLine("a", -1, true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatLine("a", 1, true, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatLine("a", 1, true, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatLine("a", 1, true, 1, 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatAllocation.Allocated([], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatTie(["a", "b"], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeatTie(["a", "b"], 0));
        Assert.Equal("98 seats by largest remainder, at least 7/100 of valid-votes", new SeatRule(SeatMethod.Hare, 98, Seven).ToString());
    }

    [Fact]
    public void Rules_agree_when_they_say_the_same_in_other_words()
    {
        var rule = new SeatRule(SeatMethod.Hare, 98, Seven, new(2, 70));
        Assert.True(rule.Agrees(new(SeatMethod.Hare, 98, Seven, new(2, 70))));
        Assert.False(rule.Agrees(new(SeatMethod.Hare, 99, Seven, new(2, 70))));
        Assert.False(rule.Agrees(new(SeatMethod.Hare, 98, Half, new(2, 70))));
        Assert.False(rule.Agrees(new(SeatMethod.Hare, 98, Seven, new(2, 60))));
        Assert.True(rule.Agrees(new(SeatMethod.Hare, 98, new(14, 200, ShareBasis.ValidVotes), new(2, 70))));
    }

    [Fact]
    public void What_one_rule_leaves_unsaid_is_no_contradiction()
    {
        var rule = new SeatRule(SeatMethod.Hare, 98, Seven, new(2, 70), TieRule.EarlierRegistered);
        Assert.True(rule.Agrees(new(SeatMethod.Hare, 98, Seven, new(2), TieRule.EarlierRegistered)));
        Assert.True(rule.Agrees(new(SeatMethod.Hare, null, Seven, new(2, 70))));
        SeatRule[] different =
        [
            new(SeatMethod.DHondt, 98, Seven), new(SeatMethod.SainteLague, 98, Seven), new(SeatMethod.DHondt, 98), new(SeatMethod.DHondt, 98, Half), new(SeatMethod.DHondt, 98, Seven, coalitions: [Half]),
            new(SeatMethod.DHondt, 98, Seven, coalitions: [Seven]), new(SeatMethod.DHondt, 98, Seven, coalitions: [Half, Half]), new(SeatMethod.DHondt, 98, Seven, furtherLists: new(2)),
            new(SeatMethod.DHondt, 98, Seven, furtherLists: new(3)), new(SeatMethod.DHondt, 98, Seven, furtherLists: new(2, Half)), new(SeatMethod.DHondt, 98, Seven, alliancesPassTogether: true),
            new(SeatMethod.DHondt, 98, Seven, bonus: 1), new(SeatMethod.DHondt, 98, Seven, minimum: 1), new(SeatMethod.Hare, 98, Seven), new(SeatMethod.Hare, 98, Seven, new(2, 70)),
        ];
        for (int i = 0; i < different.Length; i++)
        {
            for (int j = 0; j < different.Length; j++)
            {
                Assert.Equal(i == j, different[i].Agrees(different[j]));
            }
        }

        Assert.True(new SeatRule(SeatMethod.DHondt, 98, Seven, tie: TieRule.MoreVotes).Agrees(different[0]));
        Assert.False(new SeatRule(SeatMethod.DHondt, 98, Seven, tie: TieRule.MoreVotes).Agrees(new(SeatMethod.DHondt, 98, Seven, tie: TieRule.EarlierRegistered)));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.DHondt, 98, Seven, new(2, 70)));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.Hare, 98, Seven, new(2, 70), bonus: 1));
        Assert.Throws<ArgumentException>(() => new SeatRule(SeatMethod.Hare, 98, Seven, new(2, 70), furtherLists: new(2)));
        Assert.Throws<ArgumentException>(() => new SeatRule(new SeatMethod.LargestRemainder(Quota.Droop), 98, Seven, new(2, 70)));
    }

    private static SeatFacts InOrder(ValueList<OptionId> registered) => new(registered: registered);

    private static IEnumerable<int> Majilis(int seats, int percent, params (string Id, long Votes)[] lists) =>
        new SeatRule(SeatMethod.Hare, seats, new(percent, 100, ShareBasis.ValidVotes)).Allocate(Votes.Tally(lists)).Single().Lines.Select(line => line.Seats);

    private static ValueList<SeatLine> LinesOf(SeatAllocation allocation) =>
        allocation.Match(allocated => allocated.Lines, tied => tied.Lines, over => over.Lines, unknown => throw new InvalidOperationException(unknown.ToString()));

    private static int TiedSeatsOf(SeatAllocation allocation) => allocation is SeatAllocation.Tied tied ? tied.Ties.Sum(tie => tie.Seats) : 0;

    private static bool Among(SeatAllocation allocation, OptionId option) => allocation is SeatAllocation.Tied tied && tied.Ties.Any(tie => tie.Among.Contains(option));

    private static ValueList<OptionId> Registered(IEnumerable<(string Id, long Votes)> lines) => [.. lines.Select(line => new OptionId(line.Id))];

    private static string ToldInAnyOrder(SeatAllocation allocation) => allocation is SeatAllocation.NotDecidable unknown
        ? $"{unknown.Because}: {string.Join(", ", unknown.Among.Select(option => option.Value).Order(StringComparer.Ordinal))}"
        : string.Join(", ", LinesOf(allocation).Select(line => $"{line.Option} {line.Seats}{(Among(allocation, line.Option) ? "?" : "")}").Order(StringComparer.Ordinal)) + $"; {TiedSeatsOf(allocation)}";

    private static (SeatRule Rule, (string Id, long Votes)[] Lines) Some(NonEmptyArray<byte> some, byte against, byte turn)
    {
        var random = new Random(turn);
        Threshold[] thresholds = [Any, Seven, Half, new(1, 5, ShareBasis.VotesForContestants), new(1, 1, ShareBasis.VotesIncludingAgainstAll)];
        NextListRule?[] next = [null, new(2), new(2, 70), new(0, 100)];
        var rule = new SeatRule(SeatMethod.Hare, random.Next(3, 30), thresholds[random.Next(5)], next[random.Next(4)], random.Next(2) == 0 ? TieRule.Open : TieRule.EarlierRegistered);
        return (rule, Votes.Named(some.Get.Take(8).Select(count => count % 5L), against % 5));
    }

    private static (long[] Votes, int Seats) Hard(int seed)
    {
        var random = new Random(seed);
        int lists = random.Next(1, 9);
        long[] Each(Func<long> make) => [.. Enumerable.Range(0, lists).Select(_ => make())];
        switch (seed & 3)
        {
            case 0:
                return (Each(() => random.Next(1, 5)), random.Next(1, 20));
            case 1:
                return (Each(() => random.NextInt64(1, 1_000_000_000_000_000)), random.Next(1, 10_001));
            case 2:
                long step = random.NextInt64(2, 100_000_000_000_000);
                return (Each(() => (step * random.Next(1, 10)) + random.Next(-1, 2)), random.Next(1, 10_001));
            default:
                long unit = random.NextInt64(1, 100_000_000_000);
                int open = random.Next(lists);
                long[] whole = Each(() => random.Next(1, 1_000));
                return ([.. whole.Select(count => unit * ((count * lists) + open))], (int)whole.Sum() + open);
        }
    }

    /// <summary>Each seat in turn to the list that is furthest below its quota.</summary>
    private static (int[] Seats, int[] Among, int Open) Reference(long[] votes, int seats)
    {
        BigInteger total = votes.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        BigInteger[] claims = [.. votes.Select(count => (BigInteger)count * seats)];
        BigInteger[] lastAt = [.. votes.Select(_ => BigInteger.MinusOne)];
        int[] given = new int[votes.Length];
        BigInteger last = 0;
        for (int seat = 0; seat < seats; seat++)
        {
            int to = 0;
            for (int i = 1; i < claims.Length; i++)
            {
                to = claims[i] > claims[to] ? i : to;
            }

            last = claims[to];
            lastAt[to] = last;
            claims[to] -= total;
            given[to]++;
        }

        if (!claims.Contains(last))
        {
            return (given, [], 0);
        }

        int[] among = [.. Enumerable.Range(0, votes.Length).Where(i => claims[i] == last || lastAt[i] == last)];
        int open = among.Count(i => lastAt[i] == last);
        foreach (int i in among.Where(i => lastAt[i] == last))
        {
            given[i]--;
        }

        return (given, among, open);
    }

    private static IEnumerable<OptionId[]> Orders(OptionId[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (OptionId[])[first, .. rest]));
}
