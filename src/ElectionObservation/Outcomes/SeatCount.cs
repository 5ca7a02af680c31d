using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>One allocation under a rule, from the thresholds to the last seat.</summary>
internal sealed class SeatCount
{
    private readonly SeatRule _rule;
    private readonly Tally _tally;
    private readonly SeatFacts _facts;
    private readonly SeatLog? _log;
    private readonly Claimant[] _lists;
    private readonly int _seats;
    private readonly List<SeatTie> _ties = [];
    private readonly List<TieDecision> _settled = [];
    private int _unassigned;
    private int _excess;

    public SeatCount(SeatRule rule, Tally tally, SeatFacts facts, SeatLog? log)
    {
        ArgumentNullException.ThrowIfNull(tally);
        _rule = rule;
        _tally = tally;
        _facts = facts;
        _log = log;
        _seats = (rule.Seats, facts.Seats) switch
        {
            (null, null) => throw new ArgumentException("Neither the rule nor the facts say how many seats there are.", nameof(facts)),
            ({ } law, { } contest) when law != contest => throw new ArgumentException($"The rule says that there are {law} seats, the facts say {contest}.", nameof(facts)),
            (var law, var contest) => law ?? contest!.Value,
        };
        if (rule.Bonus > 0 && rule.Bonus >= _seats && _seats > 0)
        {
            throw new ArgumentException($"The largest list would have {rule.Bonus} of {_seats} seats before any goes by votes.", nameof(facts));
        }

        if (rule.Minimum > 0 && facts.Alliances.Count > 0)
        {
            throw new ArgumentException("There are both alliances and a minimum for every list.", nameof(facts));
        }

        if (log is not null)
        {
            SeatLog.Require(_seats);
        }

        RequireKnown(tally.Ballot, facts);
        Dictionary<OptionId, ListFacts> known = facts.Lists.ToDictionary(static list => list.Option);
        _lists = [.. tally.Contestants.Select((line, place) => new Claimant(line.Id, line.Votes, place, known.GetValueOrDefault(line.Id)))];
    }

    public SeatAllocation Allocate()
    {
        if (Admit() is { } obstacle)
        {
            return obstacle;
        }

        Claimant[] passing = [.. _lists.Where(static list => list.Passes)];
        if (passing.Length == 0)
        {
            return new SeatAllocation.Allocated(Lines(), _seats);
        }

        if (passing.Length == 1 && _rule.NextList is { } next)
        {
            return WithNextList(passing[0], next);
        }

        if (Share(passing) is { } other)
        {
            return other;
        }

        return _excess > 0 ? new SeatAllocation.OverAwarded(Lines(), _excess)
            : _ties.Count > 0 ? new SeatAllocation.Tied(Lines(), [.. _ties], [.. _settled])
            : new SeatAllocation.Allocated(Lines(), _unassigned, [.. _settled]);
    }

    private static void RequireKnown(Ballot ballot, SeatFacts facts)
    {
        HashSet<OptionId> alliances = [.. facts.Alliances.Select(static alliance => alliance.Id)];
        IEnumerable<OptionId> named = facts.Registered.Concat(facts.Lists.Select(static list => list.Option)).Concat(facts.Alliances.SelectMany(static alliance => alliance.Members).Where(member => !alliances.Contains(member)));
        HashSet<OptionId> options = [.. ballot.Options.Select(static option => option.Id)];
        if (named.FirstOrDefault(one => !options.Contains(one)) is { } unknown)
        {
            ballot.PlaceOf(unknown);
        }

        if (alliances.FirstOrDefault(options.Contains) is { } both)
        {
            throw new ArgumentException($"'{both}' is both an alliance and on the ballot.", nameof(facts));
        }
    }

    private ValueList<SeatLine> Lines() => [.. _lists.Select(static list => new SeatLine(list.Id, list.Votes, list.Passes, list.Seats, list.ByQuota, list.Remainder))];

    /// <summary>Finds out who shares.</summary>
    /// <returns>Why that cannot be found out; <c>null</c> when it could.</returns>
    private SeatAllocation.NotDecidable? Admit()
    {
        foreach (Claimant list in _lists.Where(static list => list.MayShare))
        {
            (Threshold? threshold, long votes) = ThresholdOf(list);
            if (list.Facts is { IsExempt: true } || threshold is null)
            {
                list.Passes = true;
            }
            else if (_tally.TryGetWhole(threshold.Of, out long whole))
            {
                list.Passes = threshold.IsMetBy(new Share(votes, whole, threshold.Of));
            }
            else
            {
                return new(SeatObstacle.ThresholdBasisNotStated);
            }
        }

        return _rule.FurtherLists is { } further ? AdmitFurther(further) : null;
    }

    /// <summary>What a list must reach, and the votes that count for it: those of its whole alliance where lists pass together.</summary>
    private (Threshold? Threshold, long Votes) ThresholdOf(Claimant list)
    {
        if (list.Facts?.Threshold is { } own)
        {
            return (own, list.Votes);
        }

        if (_rule.AlliancesPassTogether && Top(list.Id) is { } alliance)
        {
            return (_rule.Threshold, _lists.Where(one => one.MayShare && Top(one.Id)?.Id == alliance.Id).Sum(static one => one.Votes));
        }

        int parties = list.Facts?.Parties ?? 1;
        return (parties > 1 && _rule.Coalitions.Count > 0 ? _rule.Coalitions[Math.Min(parties - 2, _rule.Coalitions.Count - 1)] : _rule.Threshold, list.Votes);
    }

    private Alliance? Top(OptionId member)
    {
        Alliance? top = _facts.Of(member);
        while (top is not null && _facts.Of(top.Id) is { } above)
        {
            top = above;
        }

        return top;
    }

    private SeatAllocation.NotDecidable? AdmitFurther(FurtherLists further)
    {
        if (further.Together is { } together && !_tally.TryGetWhole(together.Of, out _))
        {
            return new(SeatObstacle.ThresholdBasisNotStated);
        }

        foreach (IGrouping<long, Claimant> equals in _lists
            .Where(static list => !list.Passes && list.MayShare)
            .GroupBy(static list => list.Votes)
            .OrderByDescending(static group => group.Key))
        {
            Claimant[] group = [.. equals];
            int needed = 0;
            while (needed < group.Length && !AreEnough(further, needed, equals.Key))
            {
                needed++;
            }

            if (needed == 0)
            {
                return null;
            }

            if (needed < group.Length && Settle(group, needed) is { } chosen)
            {
                group = chosen;
            }
            else if (needed < group.Length)
            {
                return new(SeatObstacle.FurtherListsTied, [.. group.Select(static list => list.Id)]);
            }

            foreach (Claimant list in group)
            {
                list.Passes = true;
            }
        }

        return null;
    }

    private bool AreEnough(FurtherLists further, int more, long votesEach)
    {
        Claimant[] passing = [.. _lists.Where(static list => list.Passes)];
        return passing.Length + more >= further.Lists
            && (further.Together is not { } together || !_tally.TryGetWhole(together.Of, out long whole) || together.IsMetBy(new(passing.Sum(static list => list.Votes) + (more * votesEach), whole, together.Of)));
    }

    private SeatAllocation WithNextList(Claimant leader, NextListRule rule)
    {
        Claimant[] others = [.. _lists.Where(list => list != leader && list.MayShare).OrderByDescending(static list => list.Votes)];
        if (others.Length == 0)
        {
            leader.Seats = Math.Min(_seats, leader.Most ?? _seats);
            leader.ByQuota = leader.Seats;
            _log?.Add(leader.Id, leader.Seats, SeatGround.OnlyList, leader.Votes, "");
            return new SeatAllocation.Allocated(Lines(), _seats - leader.Seats);
        }

        Claimant[] equal = [.. others.TakeWhile(list => list.Votes == others[0].Votes).OrderBy(static list => list.Place)];
        if ((equal.Length == 1 ? equal : Settle(equal, 1)) is not [var next])
        {
            return new SeatAllocation.NotDecidable(SeatObstacle.NextListTied, [.. equal.Select(static list => list.Id)]);
        }

        if (rule.Percent is not { } percent)
        {
            return new SeatAllocation.NotDecidable(SeatObstacle.NextListPercentNotKnown);
        }

        Int128 sharing = (Int128)leader.Votes + next.Votes;
        int reduced = (int)((Int128)next.Votes * _seats * percent / (sharing * 100));
        int toNext = Math.Min(Math.Max(reduced, rule.MinimumSeats), Math.Min(_seats, next.Most ?? _seats));
        (next.Seats, next.ByQuota) = (toNext, toNext);
        leader.Seats = Math.Min(_seats - toNext, leader.Most ?? _seats);
        leader.ByQuota = Math.Min((int)((Int128)leader.Votes * _seats / sharing), leader.Seats);
        _log?.Add(leader.Id, leader.ByQuota, SeatGround.Quota, leader.Votes, $"{sharing}/{_seats}");
        _log?.Add(next.Id, toNext, reduced < toNext ? SeatGround.Minimum : SeatGround.ReducedQuota, next.Votes, $"{sharing}/{_seats}");
        _log?.Add(leader.Id, leader.Seats - leader.ByQuota, SeatGround.LeftOver, leader.Votes, "");
        return new SeatAllocation.Allocated(Lines(), _seats - leader.Seats - next.Seats, [.. _settled]);
    }

    /// <summary>Gives the seats to those who share.</summary>
    /// <returns>Why that cannot be done; <c>null</c> when it could.</returns>
    private SeatAllocation.NotDecidable? Share(Claimant[] passing)
    {
        int seats = _seats;
        if (_rule.Bonus > 0 && seats > 0)
        {
            long most = passing.Max(static list => list.Votes);
            Claimant[] largest = [.. passing.Where(list => list.Votes == most)];
            if ((largest.Length == 1 ? largest : Settle(largest, 1)) is not [var first])
            {
                return new(SeatObstacle.LargestListTied, [.. largest.Select(static list => list.Id)]);
            }

            first.Bonus = Math.Min(_rule.Bonus, first.Facts?.Candidates ?? int.MaxValue);
            seats -= first.Bonus;
            _log?.Add(first.Id, first.Bonus, SeatGround.Bonus, first.Votes, "");
        }

        if ((long)_rule.Minimum * passing.Length > seats)
        {
            return new(SeatObstacle.MinimumSeatsTooMany);
        }

        Claimant[] top = Together(passing);
        if (seats > 0 && !Divide(top, seats))
        {
            return new(SeatObstacle.QuotaIsZero);
        }

        foreach (Claimant list in passing)
        {
            list.Seats += list.Bonus;
        }

        return null;
    }

    /// <summary>Those who share at the first level: alliances, and lists that stand for themselves, in the order of the ballot.</summary>
    private Claimant[] Together(Claimant[] passing)
    {
        if (_facts.Alliances.Count == 0)
        {
            return passing;
        }

        Dictionary<OptionId, Claimant> alliances = [];
        var top = new List<Claimant>();
        foreach (Claimant list in passing)
        {
            Claimant member = list;
            Alliance? above = _facts.Of(list.Id);
            for (; above is not null; above = _facts.Of(above.Id))
            {
                bool isNew = !alliances.TryGetValue(above.Id, out Claimant? alliance);
                if (isNew)
                {
                    alliance = new(above.Id, 0, list.Place, null);
                    alliances.Add(above.Id, alliance);
                }

                alliance!.Votes += list.Votes;
                if (!alliance.Members.Contains(member))
                {
                    alliance.Members.Add(member);
                }

                member = alliance;
            }

            if (!top.Contains(member))
            {
                top.Add(member);
            }
        }

        return [.. top];
    }

    /// <summary>Gives seats to lists and alliances, and those of an alliance to its members.</summary>
    /// <returns>Whether it could be done: the quota was not zero.</returns>
    private bool Divide(IReadOnlyList<Claimant> claimants, int seats)
    {
        long[] votes = [.. claimants.Select(static one => one.Votes)];
        (Int128 Numerator, Int128 Denominator) quota = (0, 1);
        if (_rule.Method is SeatMethod.LargestRemainder { Quota: { } law })
        {
            quota = law.Of(votes.Aggregate(Int128.Zero, static (sum, count) => sum + count), seats);
            if (quota.Numerator == 0)
            {
                return false;
            }

            foreach (Claimant one in claimants)
            {
                (Int128 whole, Int128 remainder) = QuotaAllocation.Divide(one.Votes, quota);
                (one.ByQuota, one.Remainder) = ((int)Int128.Min(whole, one.Most ?? int.MaxValue), (long)remainder);
            }
        }

        Apportionment result = _rule.Method.Share(votes, seats, _rule.Minimum, Claimant.Limits(claimants));
        for (int i = 0; i < claimants.Count; i++)
        {
            claimants[i].Seats = result.Seats[i];
        }

        _unassigned += result.Unassigned;
        _excess += result.Excess;
        _log?.Add(_rule, claimants, seats, quota, result);
        Claimant[] open = SettleLast(claimants, result);
        foreach (Claimant alliance in claimants.Where(static one => one.Members.Count > 0))
        {
            if (!(open.Contains(alliance) ? DivideEither(alliance) : alliance.Seats == 0 || Divide(alliance.Members, alliance.Seats)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Settles a tie, or keeps it.</summary>
    /// <returns>Those who may have one seat more.</returns>
    private Claimant[] SettleLast(IReadOnlyList<Claimant> claimants, Apportionment result)
    {
        if (result.Open == 0)
        {
            return [];
        }

        Claimant[] tied = [.. result.Tied.Select(place => claimants[place])];
        Claimant[] chosen = Choose(ref tied, result.Open);
        foreach (Claimant one in chosen)
        {
            one.Seats++;
            _log?.Add(one.Id, 1, SeatGround.Decision, one.Votes, "");
        }

        if (chosen.Length == result.Open)
        {
            return [];
        }

        _ties.Add(new([.. tied.Select(static one => one.Id)], result.Open - chosen.Length));
        return tied;
    }

    /// <summary>An alliance that may have one seat more: its lists are certain of what they have either way.</summary>
    private bool DivideEither(Claimant alliance)
    {
        (int ties, int settled, int unassigned, int excess) = (_ties.Count, _settled.Count, _unassigned, _excess);
        _log?.Stop();
        Claimant[] lists = [.. Leaves(alliance)];
        int[] before = new int[lists.Length];
        bool isDone = alliance.Seats == 0 || Divide(alliance.Members, alliance.Seats);
        for (int i = 0; i < lists.Length; i++)
        {
            before[i] = lists[i].Seats;
        }

        isDone = isDone && Divide(alliance.Members, alliance.Seats + 1);
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i].Seats = Math.Min(before[i], lists[i].Seats);
        }

        _ties.RemoveRange(ties, _ties.Count - ties);
        _settled.RemoveRange(settled, _settled.Count - settled);
        (_unassigned, _excess) = (unassigned, excess);
        return isDone;
    }

    private static IEnumerable<Claimant> Leaves(Claimant one) => one.Members.Count == 0 ? [one] : one.Members.SelectMany(Leaves);

    /// <summary>Who of some equals has the places; <c>null</c> where nothing settles it.</summary>
    private Claimant[]? Settle(Claimant[] among, int places)
    {
        Claimant[] chosen = Choose(ref among, places);
        return chosen.Length == places ? chosen : null;
    }

    /// <summary>Who of some equals has a place for certain, by the rule of law and then by a decision that was given; those among whom the others go are left.</summary>
    private Claimant[] Choose(ref Claimant[] among, int places)
    {
        Claimant[] all = among;
        Claimant[] certain = [];
        if (_rule.Tie == TieRule.MoreVotes)
        {
            long cut = among.OrderByDescending(static one => one.Votes).ElementAt(places - 1).Votes;
            certain = [.. among.Where(one => one.Votes > cut)];
            among = [.. among.Where(one => one.Votes == cut)];
            if (certain.Length + among.Length == places)
            {
                return Settled(all, [.. certain, .. among], TieGround.MoreVotes);
            }

            if (certain.Length > 0)
            {
                Settled(all, certain, TieGround.MoreVotes);
            }
        }

        int left = places - certain.Length;
        if (_rule.Tie == TieRule.EarlierRegistered)
        {
            Dictionary<OptionId, int> ranks = _facts.Registered.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);
            if (among.All(one => ranks.ContainsKey(one.Id)))
            {
                return Settled(all, [.. among.OrderBy(one => ranks[one.Id]).Take(left)], TieGround.EarlierRegistered);
            }
        }

        OptionId[] ids = [.. among.Select(static one => one.Id)];
        if (TieDecision.On(_facts.Decisions, ids, left) is not { } decision)
        {
            return certain;
        }

        _settled.Add(decision);
        return [.. certain, .. among.Where(one => decision.Chosen.Contains(one.Id))];
    }

    private Claimant[] Settled(Claimant[] among, Claimant[] chosen, TieGround by)
    {
        _settled.Add(new([.. among.Select(static one => one.Id)], [.. chosen.Select(static one => one.Id)], by));
        return chosen;
    }
}
