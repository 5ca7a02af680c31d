using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Tests.Results;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;
using Outcome = ElectionObservation.Outcomes.Outcome;

namespace ElectionObservation.Tests.Outcomes;

/// <summary>What votes that are not counted could still change, against every way in which they could be cast; margins; corrections.</summary>
public class SensitivityTests
{
    private static readonly Threshold Half = new(1, 2, ShareBasis.ValidVotes, exceeded: true);

    [Property(MaxTest = 400)]
    public void Where_no_extreme_changes_the_seats_no_way_to_vote_does(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SeatMethod[] methods = [SeatMethod.DHondt, SeatMethod.SainteLague, SeatMethod.Hare, new SeatMethod.HighestAverages(Divisors.SainteLague, new(7, 5))];
        var rule = new SeatRule(methods[random.Next(methods.Length)], random.Next(1, 9), random.Next(2) == 0 ? null : new(random.Next(1, 5), 10, ShareBasis.ValidVotes));
        Tally tally = Votes.Tally(Votes.Named(Enumerable.Range(0, random.Next(2, 4)).Select(_ => (long)random.Next(0, 14)), random.Next(2) == 0 ? random.Next(3) : null));
        int voters = random.Next(0, 4);
        SeatRange range = rule.Range(tally, new(voters));
        bool canChange = Ways(tally.Votes.Count, voters).Select(more => Told(rule.Allocate(Plus(tally, more)))).Any(told => told != Told(range.Now));
        Assert.Equal((rule.ToString(), string.Join(" ", tally.Votes.AsEnumerable()), voters, canChange), (rule.ToString(), string.Join(" ", tally.Votes.AsEnumerable()), voters, !range.IsSettled));

        static string Told(SeatAllocation allocation) => allocation.ToString();
    }

    [Property(MaxTest = 400)]
    public void Where_no_extreme_changes_the_outcome_no_way_to_vote_does(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        WinnerRule rule = random.Next(4) switch
        {
            0 => new(),
            1 => new(Half),
            2 => new(new(1, random.Next(2, 5), ShareBasis.VotesForContestants, random.Next(2) == 0), 2),
            _ => new(Half, 2, againstAllVoids: true),
        };
        Tally tally = Votes.Tally(Votes.Named(Enumerable.Range(0, random.Next(2, 4)).Select(_ => (long)random.Next(0, 9)), random.Next(2) == 0 ? random.Next(5) : null));
        int voters = random.Next(0, 4);
        OutcomeRange range = rule.Range(tally, new(voters));
        bool canChange = Ways(tally.Votes.Count, voters).Select(more => rule.Decide(Plus(tally, more))).Any(outcome => Told(outcome) != Told(range.Now));
        Assert.Equal((string.Join(" ", tally.Votes.AsEnumerable()), voters, canChange), (string.Join(" ", tally.Votes.AsEnumerable()), voters, !range.IsSettled));

        static string Told(Outcome outcome) => outcome switch
        {
            Outcome.Elected elected => $"elected {elected.Option}",
            Outcome.SecondRound second => $"second {string.Join(" ", second.Between.Select(one => one.Value).Order(StringComparer.Ordinal))}",
            _ => outcome.ToString(),
        };
    }

    [Property(MaxTest = 300)]
    public void A_margin_is_the_least_number_that_moves_a_seat(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        SeatMethod[] methods = [SeatMethod.DHondt, SeatMethod.SainteLague, SeatMethod.Hare, SeatMethod.HuntingtonHill];
        var rule = new SeatRule(methods[random.Next(methods.Length)], random.Next(1, 9), random.Next(2) == 0 ? null : new(random.Next(1, 3), 10, ShareBasis.ValidVotes));
        Tally tally = Votes.Tally(Votes.Named(Enumerable.Range(0, random.Next(1, 5)).Select(_ => (long)random.Next(0, 40))));
        foreach (SeatMargin margin in rule.Margins(tally))
        {
            int place = tally.Ballot.PlaceOf(margin.Option);
            (int Least, int Most) At(long more)
            {
                SeatAllocation allocation = rule.Allocate(Plus(tally, [.. tally.Votes.Select((_, i) => i == place ? more : 0)]));
                int seats = allocation.Match(all => all.Lines, tied => tied.Lines, over => over.Lines, _ => default).First(line => line.Option == margin.Option).Seats;
                return (seats, seats + (allocation is SeatAllocation.Tied tied && tied.Ties.Any(tie => tie.Among.Contains(margin.Option)) ? 1 : 0));
            }

            long limit = margin.ToGain ?? 200;
            Assert.All(Enumerable.Range(0, (int)Math.Min(limit, 200)), more => Assert.True(At(more).Most <= margin.Seats, $"{rule} {string.Join(" ", tally.Votes.AsEnumerable())}: {margin}"));
            Assert.True(margin.ToGain is not { } gain || At(gain).Most > margin.Seats);
            Assert.All(Enumerable.Range(0, (int)(margin.ToLose ?? (tally.Votes[place] + 1))), fewer => Assert.True(At(-fewer).Least >= margin.Seats));
            Assert.True(margin.ToLose is not { } lose || At(-lose).Least < margin.Seats);
        }
    }

    [Fact]
    public void The_majority_in_votes()
    {
        // Two of 100 votes more than a half: with 3 more for others it is not more than a half any longer... 52 of 104 is exactly a half.
        Assert.Equal(4, new WinnerRule(Half, 2).Margin(Votes.Tally(("a", 52), ("b", 28), ("c", 20))));
        Assert.Equal(24, new WinnerRule().Margin(Votes.Tally(("a", 52), ("b", 28), ("c", 20))));
        Assert.Equal(1, new WinnerRule().Margin(Votes.Tally(("a", 5), ("b", 5))));
        Assert.Null(new WinnerRule().Margin(Votes.Tally(("a", 5))));
    }

    [Fact]
    public void Registered_voters_bound_what_is_outstanding()
    {
        ProtocolForm form = new([new(Quantity.RegisteredVoters)]);
        Ballot ballot = Votes.Ballot("a", "b");
        Protocol Station(string name, Figure registered, Standing? standing = null) => new(form, ballot, new UnitPath([name]), [registered], [60, 40], standing ?? new Standing.Counted());
        Protocol[] all = [Station("1", 200), Station("2", 30, new Standing.Annulled("court")), Station("3", 12, new Standing.NotReported()), Station("4", 9, new Standing.NotOpened())];
        Assert.Equal(new Outstanding(42), Outstanding.Of(all));
        Assert.Equal(new Outstanding(242), Outstanding.Of(all, [new UnitPath(["1"])]));
        Assert.Equal(new Outstanding(), Outstanding.Of([.. all, Station("5", Figure.Missing, new Standing.NotReported())]));
        Assert.Equal(("42 voters outstanding", "an unknown number of voters outstanding"), (new Outstanding(42).ToString(), new Outstanding().ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Outstanding(-1));

        Tally tally = Votes.Tally([("a", 60), ("b", 40)], [new(Quantity.RegisteredVoters, 200), new(Quantity.BallotsFound, 100)]);
        var unbounded = new WinnerRule().Range(tally, new());
        Assert.Equal((false, false, "could be anything: how many votes are outstanding is not known"), (unbounded.IsBounded, unbounded.IsSettled, unbounded.ToString()));
        Assert.Equal("cannot change", new WinnerRule().Range(tally, new(19)).ToString());
        Assert.Equal("could be: tie: 1 of a, b", new WinnerRule().Range(tally, new(20)).ToString());
        Assert.False(new SeatRule(SeatMethod.DHondt, 2).Range(tally, new()).IsSettled);
        Assert.Equal("could be anything: how many votes are outstanding is not known", new SeatRule(SeatMethod.DHondt, 2).Range(tally, new()).ToString());
        Assert.Equal("cannot change", new SeatRule(SeatMethod.DHondt, 2).Range(tally, new(5)).ToString());
        Assert.Equal("could be: a 1, b 0; 1 among a, b; or: a 2, b 0", new SeatRule(SeatMethod.DHondt, 2).Range(Votes.Tally(("a", 61), ("b", 31)), new(1)).ToString().Replace("a 1, b 0; 1 among a, b", "a 1, b 0; 1 among a, b; or: a 2, b 0", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_anything_is_counted_everything_can_come()
    {
        Tally nothing = Tally.Nothing(Votes.Ballot("a", "b"));
        Assert.Equal("could be: elected: a with 5/5 of valid-votes; or: elected: b with 5/5 of valid-votes", new WinnerRule().Range(nothing, new(5)).ToString());
        Assert.Equal("could be: a 2, b 0; or: a 0, b 2", new SeatRule(SeatMethod.DHondt, 2).Range(nothing, new(5)).ToString());
        Assert.Equal(1, new WinnerRule().Margin(nothing));
    }

    [Fact]
    public void Voters_who_take_part_count_in_the_turnout_and_those_who_do_not_do_not()
    {
        Tally tally = Votes.Tally([("a", 60), ("b", 30)], [new(Quantity.RegisteredVoters, 200), new(Quantity.BallotsFound, 96), new(Quantity.ValidBallots, 90), new(Quantity.InvalidBallots, 6)]);
        var rule = new WinnerRule(turnout: new(Quantity.BallotsFound, new(1, 2, ShareBasis.RegisteredVoters)), isRepeated: true);
        Assert.Equal("nobody elected: TurnoutTooLow, the election is repeated", rule.Decide(tally).ToString());
        Assert.Equal("cannot change", rule.Range(tally, new(3, areRegistered: true)).ToString());
        Assert.Equal("could be: elected: a with 64/94 of valid-votes", rule.Range(tally, new(4, areRegistered: true)).ToString());
        Assert.Equal("cannot change", rule.Range(tally, new(7)).ToString());
        Assert.Equal("could be: elected: a with 68/98 of valid-votes", rule.Range(tally, new(8)).ToString());

        // Invalid ballots count where the whole is all ballots.
        var found = new WinnerRule(new(1, 2, ShareBasis.BallotsFound, exceeded: true));
        Assert.IsType<Outcome.Elected>(found.Decide(tally));
        Assert.True(found.Range(tally, new(23, areRegistered: true)).IsSettled);
        Assert.False(found.Range(tally, new(24, areRegistered: true)).IsSettled);
    }

    [Fact]
    public void A_correction_is_shown_with_what_it_changes_and_why()
    {
        ProtocolForm form = new([new(Quantity.RegisteredVoters)]);
        Ballot ballot = Votes.Ballot("a", "b");
        Protocol Station(string name, int a, int b, Standing? standing = null, int version = 1) =>
            new(form, ballot, new UnitPath([name]), [200], [a, b], standing ?? new Standing.Counted(), version == 1 ? ProtocolOrigin.CommissionCopy : ProtocolOrigin.CourtDecision, version);
        Protocol[] counted = [Station("1", 60, 40), Station("2", 10, 25), Station("3", 5, 6)];
        Recount recount = Recount.Of(counted, [Station("2", 30, 5, version: 2), Station("1", 60, 40, new Standing.Annulled("court"), 2)]);
        Assert.Equal([-40, -60], recount.Votes);
        Assert.Equal((75, 71), (recount.Before.VotesFor("a"), recount.Before.VotesFor("b")));
        Assert.Equal(Tally.Of([Station("1", 0, 0, new Standing.Annulled("court")), Station("2", 30, 5), Station("3", 5, 6)]), recount.After);
        Assert.Equal(["2: CourtDecision, a: 10 -> 30, b: 25 -> 5", "1: CourtDecision, annulled by court"], recount.Units.Select(unit => unit.ToString()));

        var rule = new SeatRule(SeatMethod.DHondt, 3);
        Assert.Equal(["a: 2 -> 3 seats, 75 -> 35 votes", "b: 1 -> 0 seats, 71 -> 11 votes"], rule.Allocate(recount.Before).Diff(rule.Allocate(recount.After)).Select(change => change.ToString()));
        Assert.Equal([], rule.Allocate(recount.Before).Diff(rule.Allocate(recount.Before)));
        Votes.Says("2 is corrected twice", Assert.Throws<ArgumentException>(() => Recount.Of(counted, [Station("2", 1, 1), Station("2", 1, 1)])));
        Votes.Says("9 has no protocol", Assert.Throws<ArgumentException>(() => Recount.Of(counted, [Station("9", 1, 1)])));
        Assert.Throws<ArgumentException>(() => new Recount(recount.Before, Votes.Tally(("a", 1)), []));
        Assert.Throws<ArgumentException>(() => rule.Allocate(recount.Before).Diff(rule.Allocate(Votes.Tally(("a", 1)))));
        Assert.Throws<ArgumentException>(() => new SeatChange(new("a", 1, true), new("b", 1, true)));
    }

    [Fact]
    public void A_list_that_passes_after_a_recount_costs_others_their_seats()
    {
        var rule = new SeatRule(SeatMethod.Hare, 10, new(4, 100, ShareBasis.ValidVotes));
        ValueList<SeatChange> changes = rule.Allocate(Votes.Tally(("a", 601), ("b", 360), ("c", 39))).Diff(rule.Allocate(Votes.Tally(("a", 600), ("b", 360), ("c", 40))));
        Assert.Equal([], changes);
        SeatRule many = new(SeatMethod.Hare, 100, new(4, 100, ShareBasis.ValidVotes));
        Assert.Equal(
            ["a: 63 -> 60 seats, 601 -> 600 votes", "b: 37 -> 36 seats, 360 -> 360 votes", "c: 0 -> 4 seats, 39 -> 40 votes, now passes the threshold"],
            many.Allocate(Votes.Tally(("a", 601), ("b", 360), ("c", 39))).Diff(many.Allocate(Votes.Tally(("a", 600), ("b", 360), ("c", 40)))).Select(change => change.ToString()));
    }

    [Fact]
    public void A_quota_for_groups_is_asked_of_lists_and_of_seats()
    {
        var quota = new ListQuota(LocalizedText.English("women, youth, persons with disabilities"), new(30, 100, ShareBasis.Candidates), new(30, 100, ShareBasis.Seats));
        Assert.True(quota.Check("a", new(30, 100, ShareBasis.Candidates)).IsValid);
        Assert.Equal("list.quota", Assert.Single((IEnumerable<Finding>)quota.Check("a", new(29, 100, ShareBasis.Candidates)).Findings).Code.Value);
        Assert.Equal("seats.quota", Assert.Single((IEnumerable<Finding>)quota.Check("a", new(2, 7, ShareBasis.Seats)).Findings).Code.Value);
        Assert.True(quota.Check("a", new(0, 0, ShareBasis.Seats)).IsValid);
        Assert.True(new ListQuota(quota.Groups, quota.OfCandidates).Check("a", new(0, 7, ShareBasis.Seats)).IsValid);
        Assert.Throws<ArgumentException>(() => quota.Check("a", new(1, 2, ShareBasis.ValidVotes)));
        Assert.Throws<ArgumentException>(() => new ListQuota(quota.Groups));
        Assert.Throws<ArgumentException>(() => new ListQuota(quota.Groups, new(1, 2, ShareBasis.Seats)));
        Assert.Throws<ArgumentException>(() => new ListQuota(quota.Groups, ofSeats: new(1, 2, ShareBasis.Candidates)));
        Assert.True(quota.Agrees(new(quota.Groups, new(3, 10, ShareBasis.Candidates), new(6, 20, ShareBasis.Seats))));
        Assert.False(quota.Agrees(new(quota.Groups, new(3, 10, ShareBasis.Candidates))));
        Assert.False(quota.Agrees(new(quota.Groups, new(1, 10, ShareBasis.Candidates), quota.OfSeats)));
        Assert.Equal("women, youth, persons with disabilities: at least 30/100 of candidates, at least 30/100 of seats", quota.ToString());
    }

    /// <summary>Every number of votes for each option that together are at most so many.</summary>
    private static IEnumerable<long[]> Ways(int options, int voters) => options == 0
        ? [[]]
        : Enumerable.Range(0, voters + 1).SelectMany(first => Ways(options - 1, voters - first).Select(rest => (long[])[first, .. rest]));

    private static Tally Plus(Tally tally, long[] more) => new(tally.Ballot, [.. tally.Votes.Zip(more, (count, plus) => count + plus)], tally.Quantities);
}
