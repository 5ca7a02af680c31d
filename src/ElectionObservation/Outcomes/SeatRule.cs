using System.Globalization;
using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>How seats go to lists under a law: which lists share, by which method, and what becomes of equal claims. Exact, in integers.</summary>
public sealed record SeatRule : ILegalRule<SeatRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="method">The method.</param>
    /// <param name="seats">How many seats there are, 1 or more; <c>null</c> where each contest has its own number.</param>
    /// <param name="threshold">What a list must reach to share; <c>null</c> when every list with votes does.</param>
    /// <param name="nextList">What follows where only one list passes; <c>null</c> when it has all seats.</param>
    /// <param name="tie">What becomes of equal claims to the last seat.</param>
    /// <param name="coalitions">What a list of two parties must reach, one of three and so on, the last also those of more; empty when that is what any list must.</param>
    /// <param name="furtherLists">How many lists share at least, though they miss the threshold; <c>null</c> when that is not asked.</param>
    /// <param name="alliancesPassTogether">Whether lists that are joined pass the threshold together; else each by itself.</param>
    /// <param name="bonus">How many seats the largest list has before the others go by the method, zero or more.</param>
    /// <param name="minimum">How many seats each list that passes has at least, zero or more; by averages only.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">The next list or the bonus would have all seats; a next list has its own reckoning, which goes with no other method than the exact quota of
    /// votes by seats and with no bonus; there is a minimum though seats do not go by averages; there are coalitions or joined lists but no threshold.</exception>
    public SeatRule(
        SeatMethod method,
        int? seats = null,
        Threshold? threshold = null,
        NextListRule? nextList = null,
        TieRule tie = TieRule.Open,
        ValueList<Threshold> coalitions = default,
        FurtherLists? furtherLists = null,
        bool alliancesPassTogether = false,
        int bonus = 0,
        int minimum = 0)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats ?? 1, 1, nameof(seats));
        ArgumentOutOfRangeException.ThrowIfNegative(bonus);
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        if (nextList?.MinimumSeats >= seats)
        {
            throw new ArgumentException($"The next list would have {nextList.MinimumSeats} of {seats} seats, and the list that passes none.", nameof(nextList));
        }

        if (bonus >= seats)
        {
            throw new ArgumentException($"The largest list would have {bonus} of {seats} seats before any goes by votes.", nameof(bonus));
        }

        if (nextList is not null && (bonus > 0 || furtherLists is not null || method is not SeatMethod.LargestRemainder { Quota: { More: 0, Rounding: QuotaRounding.Exact } }))
        {
            throw new ArgumentException("A next list goes with the exact quota of votes by seats, and with no bonus or further lists.", nameof(nextList));
        }

        if (minimum > 0 && method is not SeatMethod.HighestAverages)
        {
            throw new ArgumentException("A minimum for every list goes with averages only.", nameof(minimum));
        }

        if (threshold is null && (coalitions.Count > 0 || alliancesPassTogether || furtherLists is not null || nextList is not null))
        {
            throw new ArgumentException("There is no threshold for this to differ from.", nameof(threshold));
        }

        Method = method;
        Seats = seats;
        Threshold = threshold;
        NextList = nextList;
        Tie = Known.Value(tie);
        Coalitions = coalitions;
        FurtherLists = furtherLists;
        AlliancesPassTogether = alliancesPassTogether;
        Bonus = bonus;
        Minimum = minimum;
    }

    /// <summary>The method.</summary>
    public SeatMethod Method { get; }

    /// <summary>How many seats there are; <c>null</c> where each contest has its own number.</summary>
    public int? Seats { get; }

    /// <summary>What a list must reach to share; <c>null</c> when every list with votes does.</summary>
    public Threshold? Threshold { get; }

    /// <summary>What follows where only one list passes; <c>null</c> when it has all seats.</summary>
    public NextListRule? NextList { get; }

    /// <summary>What becomes of equal claims to the last seat.</summary>
    public TieRule Tie { get; }

    /// <summary>What a list of two parties must reach, one of three and so on, the last also those of more; empty when that is what any list must.</summary>
    public ValueList<Threshold> Coalitions { get; }

    /// <summary>How many lists share at least, though they miss the threshold; <c>null</c> when that is not asked.</summary>
    public FurtherLists? FurtherLists { get; }

    /// <summary>Whether lists that are joined pass the threshold together; else each by itself.</summary>
    public bool AlliancesPassTogether { get; }

    /// <summary>How many seats the largest list has before the others go by the method.</summary>
    public int Bonus { get; }

    /// <summary>How many seats each list that passes has at least.</summary>
    public int Minimum { get; }

    /// <summary>Whether both say the same, as far as both speak of the number of seats, of ties and of the next list's quotient; 7/100 is 14/200.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(SeatRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Method.Agrees(other.Method)
            && (Seats is null || other.Seats is null || Seats == other.Seats)
            && Threshold.Agree(Threshold, other.Threshold)
            && (NextList is null ? other.NextList is null : other.NextList is { } next && NextList.Agrees(next))
            && (Tie == other.Tie || Tie == TieRule.Open || other.Tie == TieRule.Open)
            && Coalitions.Count == other.Coalitions.Count
            && Coalitions.Zip(other.Coalitions).All(static pair => pair.First.Agrees(pair.Second))
            && (FurtherLists is null ? other.FurtherLists is null : other.FurtherLists is { } further && FurtherLists.Agrees(further))
            && (AlliancesPassTogether, Bonus, Minimum) == (other.AlliancesPassTogether, other.Bonus, other.Minimum);
    }

    /// <summary>
    /// Allocates the seats. Votes against all and lists without votes never share.
    /// </summary>
    /// <param name="tally">The votes.</param>
    /// <param name="facts">What the contest has besides its votes; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">A list that facts are given of is not on the ballot, neither the rule nor the facts say how many seats there are or they say different
    /// numbers, the bonus is all of them, or there are both alliances and a minimum.</exception>
    public SeatAllocation Allocate(Tally tally, SeatFacts? facts = null) => new SeatCount(this, tally, facts ?? SeatFacts.None, null).Allocate();

    /// <summary>How each seat came to its list: the same computation as <see cref="Allocate"/>, written down. Ends where a tie stands.</summary>
    /// <param name="tally">The votes.</param>
    /// <param name="facts">What the contest has besides its votes; <c>null</c> for nothing.</param>
    /// <returns>The steps, in the order in which the law takes them.</returns>
    /// <exception cref="ArgumentException">As <see cref="Allocate"/>; or there are more than 100,000 seats.</exception>
    public ValueList<SeatStep> Explain(Tally tally, SeatFacts? facts = null)
    {
        var log = new SeatLog();
        new SeatCount(this, tally, facts ?? SeatFacts.None, log).Allocate();
        return [.. log.Steps];
    }

    /// <summary>
    /// How many votes would move a seat: for each list that shares, or that could, how many more would give it one more seat or an equal claim to one, and how many fewer would cost
    /// it one or make it uncertain, while all else stays as it is. Found by halving, which is exact where more votes never cost a seat: everywhere but under rounded quotas.
    /// </summary>
    /// <param name="tally">The votes.</param>
    /// <param name="facts">What the contest has besides its votes; <c>null</c> for nothing.</param>
    /// <returns>The margins, in the order of the ballot; empty when there is no allocation that they could be of.</returns>
    /// <exception cref="ArgumentException">As <see cref="Allocate"/>.</exception>
    public ValueList<SeatMargin> Margins(Tally tally, SeatFacts? facts = null) => new SeatSearch(this, tally, facts ?? SeatFacts.None).Margins();

    /// <summary>Whether votes that are not in the tally could change the allocation.</summary>
    /// <param name="tally">The votes.</param>
    /// <param name="outstanding">The voters whose votes are missing, annulled or doubted, and not in the tally.</param>
    /// <param name="facts">What the contest has besides its votes; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">As <see cref="Allocate"/>.</exception>
    public SeatRange Range(Tally tally, Outstanding outstanding, SeatFacts? facts = null) => new SeatSearch(this, tally, facts ?? SeatFacts.None).Range(outstanding);

    /// <summary>The rule in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Seats is { } seats ? $"{seats} seats" : "seats")} by {Method}{(Threshold is null ? "" : $", {Threshold}")}");
}
