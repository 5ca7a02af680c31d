using ElectionObservation.Elections;

namespace ElectionObservation.Results;

/// <summary>Who wins a contest for one seat: whoever has the majority that is asked for, or else the most votes.</summary>
public sealed record WinnerRule : ILegalRule<WinnerRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="majority">What the winner of the first round must have; <c>null</c> when the most votes are enough.</param>
    /// <param name="secondRound">How many leading contestants enter a second round when nobody is elected, 2 or more, or all where they are
    /// fewer but not one alone; 0 when there is none. In it the most votes are enough.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or 1.</exception>
    /// <exception cref="ArgumentException">There is a second round though the most votes are enough.</exception>
    public WinnerRule(Threshold? majority = null, int secondRound = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(secondRound);
        ArgumentOutOfRangeException.ThrowIfEqual(secondRound, 1);
        if (majority is null && secondRound > 0)
        {
            throw new ArgumentException("Where the most votes are enough, there is no second round.", nameof(secondRound));
        }

        Majority = majority;
        SecondRound = secondRound;
    }

    /// <summary>What the winner of the first round must have; <c>null</c> when the most votes are enough.</summary>
    public Threshold? Majority { get; }

    /// <summary>How many leading contestants enter a second round when nobody is elected; 0 when there is none.</summary>
    public int SecondRound { get; }

    /// <summary>Whether both say the same; 1/2 is 50/100.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(WinnerRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SecondRound == other.SecondRound && (Majority is null ? other.Majority is null : other.Majority is { } theirs && Majority.Agrees(theirs));
    }

    /// <summary>What follows from the votes. Votes against all are never elected and never enter a second round; they count in the whole as the rule says.</summary>
    /// <param name="tally">The votes.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The round is less than 1, or a later one though the rule knows no second round.</exception>
    public Outcome Decide(Tally tally, int round = 1)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        if (round > 1 && SecondRound == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(round), round, "The rule knows no second round.");
        }

        if (tally.VotesForContestants == 0)
        {
            return new Outcome.NobodyElected();
        }

        (OptionId Id, long Votes)[] order = [.. tally.Contestants.OrderByDescending(static line => line.Votes)];
        if (Majority is not { } majority || round > 1)
        {
            ShareBasis basis = Majority?.Of is { } of && tally.TryGetWhole(of, out _) ? of : ShareBasis.ValidVotes;
            return Places(order, 1, first => new Outcome.Elected(first[0], tally.ShareOf(first[0], basis)));
        }

        if (!tally.TryGetWhole(majority.Of, out _))
        {
            return new Outcome.NotDecidable(majority.Of);
        }

        Share leader = tally.ShareOf(order[0].Id, majority.Of);
        if (majority.IsMetBy(leader))
        {
            // Two can meet a majority, and tie, only where it asks for half or less.
            return Places(order, 1, first => new Outcome.Elected(first[0], leader));
        }

        int places = Math.Min(SecondRound, order.Length);
        return places < 2 ? new Outcome.NobodyElected() : Places(order, places, static first => new Outcome.SecondRound(first));
    }

    /// <summary>What follows for who has one of the first places; a tie where fewer places are left than there are equals at the last of them.</summary>
    private static Outcome Places((OptionId Id, long Votes)[] order, int places, Func<ValueList<OptionId>, Outcome> filled)
    {
        long cut = order[places - 1].Votes;
        ValueList<OptionId> above = order.Where(line => line.Votes > cut).Select(static line => line.Id).ToValueList();
        ValueList<OptionId> equal = order.Where(line => line.Votes == cut).Select(static line => line.Id).ToValueList();
        return above.Count + equal.Count == places ? filled([.. above, .. equal]) : new Outcome.Tie(above, equal, places - above.Count);
    }

    /// <summary>The rule in English.</summary>
    public override string ToString() => Majority is null ? "most votes" : $"{Majority}{(SecondRound == 0 ? "" : $", or a second round between the first {SecondRound}")}";
}
