using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>
/// What can come of votes that are not in a tally, at its extremes. What a rule decides by is monotone in each: a claim grows with the own votes and falls with those of others, so
/// that what no extreme changes, nothing between them does.
/// </summary>
internal static class Scenarios
{
    private static readonly Quantity[] TakingPart = [Quantity.VotersTakingPart, Quantity.BallotsIssued, Quantity.BallotsFound];

    /// <summary>What else can come of them than what there is now, each once; nothing is told where their number is not known.</summary>
    public static ValueList<T> Others<T>(Tally tally, Outstanding outstanding, T now, Func<Tally, T> ask, Func<T, T, bool> areAlike)
        where T : notnull
    {
        var others = new List<T>();
        if (outstanding.Voters is { } voters)
        {
            foreach (T other in Of(tally, voters, outstanding.AreRegistered).Select(ask))
            {
                if (!areAlike(other, now) && others.TrueForAll(one => !areAlike(one, other)))
                {
                    others.Add(other);
                }
            }
        }

        return [.. others];
    }

    /// <summary>All votes for each option in turn, all invalid, none cast.</summary>
    private static IEnumerable<Tally> Of(Tally tally, long voters, bool areRegistered)
    {
        for (int i = 0; i < tally.Votes.Count; i++)
        {
            yield return With(tally, voters, areRegistered, i);
        }

        yield return With(tally, voters, areRegistered, null, isInvalid: true);
        yield return With(tally, voters, areRegistered, null);
    }

    /// <summary>The tally with further votes for an option; fewer where the number is below zero.</summary>
    public static Tally With(Tally tally, int place, long votes) => With(tally, votes, true, place);

    private static Tally With(Tally tally, long voters, bool areRegistered, int? place, bool isInvalid = false)
    {
        long[] votes = [.. tally.Votes];
        if (place is { } option)
        {
            votes[option] = checked(votes[option] + voters);
        }

        bool isCast = place is not null || isInvalid;
        var quantities = tally.Quantities.Select(pair => KeyValuePair.Create(
            pair.Key,
            (pair.Key == Quantity.RegisteredVoters && !areRegistered)
                || (isCast && TakingPart.Contains(pair.Key))
                || (place is not null && pair.Key == Quantity.ValidBallots)
                || (isInvalid && pair.Key == Quantity.InvalidBallots) ? Math.Max(0, checked(pair.Value + voters)) : pair.Value));

        // Where nothing was counted yet, those votes are the first.
        UnitCoverage coverage = tally.Coverage.Counted == 0 ? tally.Coverage.Plus(new(1)) : tally.Coverage;
        return new(tally.Ballot, [.. votes], [.. quantities], coverage, tally.Partial, tally.MissingVotes);
    }
}
