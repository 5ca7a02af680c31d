using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>One way through a rule, with what is asked on it.</summary>
internal sealed class Decision(WinnerRule rule, Tally tally, int round, ValueList<TieDecision> decisions)
{
    private readonly (OptionId Id, long Votes)[] _order = [.. tally.Contestants.OrderByDescending(static line => line.Votes)];
    private readonly bool _isAlone = tally.Ballot.Options.Count(static option => option.IsForContestants) == 1;
    private readonly List<OutcomeReason> _reasons = [];

    public Outcome Outcome()
    {
        if (round == 1 && _isAlone && _order.Length == 1 && rule.Unopposed == Unopposed.ElectedWithoutVote)
        {
            return new Outcome.Elected(_order[0].Id, new(0, 0, ShareBasis.ValidVotes));
        }

        if (round == 1 && rule.Turnout is { } turnout && Lacks(turnout) is { } lacking)
        {
            return lacking;
        }

        if (_order.Length == 0 || _order[0].Votes == 0)
        {
            return Nobody(NobodyBecause.NoVotes);
        }

        if (rule.AgainstAllVoids && IsAgainstAllAhead())
        {
            return Nobody(NobodyBecause.AgainstAllLeads);
        }

        bool isAlone = _isAlone && rule.Alone is not null;
        return (isAlone ? rule.Alone : round == 1 ? rule.Majority : null) is { } majority ? Majority(majority, isAlone) : MostVotes();
    }

    private Outcome? Lacks(MinimumTurnout turnout)
    {
        if (!tally.Quantities.TryGet(turnout.Counts, out long counted))
        {
            return new Outcome.NotDecidable(turnout.Counts.Value, [.. _reasons]);
        }

        if (!tally.TryGetWhole(turnout.Threshold.Of, out long whole))
        {
            return new Outcome.NotDecidable(turnout.Threshold.Of, [.. _reasons]);
        }

        return IsMet(OutcomeTest.Turnout, new(counted, whole, turnout.Threshold.Of), turnout.Threshold, null) ? null : Nobody(NobodyBecause.TurnoutTooLow);
    }

    private bool IsAgainstAllAhead()
    {
        for (int i = 0; i < tally.Votes.Count; i++)
        {
            BallotOption option = tally.Ballot.Options[i];
            if (option.Kind == OptionKind.AgainstAll)
            {
                bool isAhead = tally.Votes[i] > _order[0].Votes;
                _reasons.Add(new(OutcomeTest.AgainstAll, new(tally.Votes[i], tally.ValidVotes, ShareBasis.ValidVotes), !isAhead, option: option.Id));
                return isAhead;
            }
        }

        return false;
    }

    private Outcome MostVotes()
    {
        ShareBasis basis = rule.Majority?.Of is { } of && tally.TryGetWhole(of, out _) ? of : ShareBasis.ValidVotes;
        return Places(1, (first, settled) => new Outcome.Elected(first[0], new(tally.VotesFor(first[0]), Whole(basis), basis), [.. _reasons], settled));
    }

    private Outcome Majority(Threshold majority, bool isAlone)
    {
        if (!tally.TryGetWhole(majority.Of, out long whole))
        {
            return new Outcome.NotDecidable(majority.Of, [.. _reasons]);
        }

        Share leader = new(_order[0].Votes, whole, majority.Of);
        if (IsMet(isAlone ? OutcomeTest.Alone : OutcomeTest.Majority, leader, majority, _order[0].Id))
        {
            // Two can meet a majority, and tie, only where it asks for half or less.
            return Places(1, (first, settled) => new Outcome.Elected(first[0], leader, [.. _reasons], settled));
        }

        int places = Math.Min(rule.SecondRound, _order.Length);
        if (places < 2 || round > 1)
        {
            return Nobody(NobodyBecause.NoMajority);
        }

        if (rule.EntersWith is { } share && !tally.TryGetWhole(share.Of, out _))
        {
            return new Outcome.NotDecidable(share.Of, [.. _reasons]);
        }

        return Places(places, (first, settled) => new Outcome.SecondRound([.. first, .. AlsoEntering(first)], [.. _reasons], settled));
    }

    /// <summary>Who enters the second round by a share, besides the first.</summary>
    private List<OptionId> AlsoEntering(ValueList<OptionId> first)
    {
        var also = new List<OptionId>();
        if (rule.EntersWith is { } threshold)
        {
            foreach ((OptionId id, long votes) in _order.Where(line => !first.Contains(line.Id)))
            {
                if (!IsMet(OutcomeTest.SecondRound, new(votes, Whole(threshold.Of), threshold.Of), threshold, id))
                {
                    break;
                }

                also.Add(id);
            }
        }

        return also;
    }

    private long Whole(ShareBasis basis) => tally.TryGetWhole(basis, out long whole) ? whole : tally.ValidVotes;

    private bool IsMet(OutcomeTest test, Share share, Threshold threshold, OptionId? option)
    {
        bool isMet = threshold.IsMetBy(share);
        _reasons.Add(new(test, share, isMet, threshold, option));
        return isMet;
    }

    private Outcome.NobodyElected Nobody(NobodyBecause because) => new(because, rule.IsRepeated, [.. _reasons]);

    /// <summary>What follows for who has one of the first places; a tie where fewer places are left than there are equals at the last of them.</summary>
    private Outcome Places(int places, Func<ValueList<OptionId>, TieDecision?, Outcome> filled)
    {
        long cut = _order[places - 1].Votes;
        ValueList<OptionId> above = [.. _order.Where(line => line.Votes > cut).Select(static line => line.Id)];
        ValueList<OptionId> equal = [.. _order.Where(line => line.Votes == cut).Select(static line => line.Id)];
        if (above.Count + equal.Count == places)
        {
            return filled([.. above, .. equal], null);
        }

        return TieDecision.On(decisions, equal, places - above.Count) is { } decision
            ? filled([.. above, .. equal.Where(one => decision.Chosen.Contains(one))], decision)
            : new Outcome.Tie(above, equal, places - above.Count, [.. _reasons]);
    }
}
