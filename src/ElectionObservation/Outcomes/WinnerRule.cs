using System.Globalization;
using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>Who wins a contest for one seat: whoever has the majority that is asked for, or else the most votes; and what follows when nobody does.</summary>
public sealed record WinnerRule : ILegalRule<WinnerRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="majority">What the winner of the first round must have; <c>null</c> when the most votes are enough.</param>
    /// <param name="secondRound">How many leading contestants enter a second round when nobody is elected, 2 or more, or all where they are
    /// fewer but not one alone; 0 when there is none. In it the most votes are enough.</param>
    /// <param name="turnout">How many must take part in the first round; <c>null</c> when nothing is asked.</param>
    /// <param name="againstAllVoids">Whether nobody is elected, in any round, where there are more votes against all than for the leader.</param>
    /// <param name="isRepeated">Whether the election is repeated when nobody is elected.</param>
    /// <param name="alone">What the only contestant must have, in place of the majority; <c>null</c> when that is what any other must have.</param>
    /// <param name="unopposed">What becomes of a contest with one contestant.</param>
    /// <param name="entersWith">What a contestant behind the first places must have to enter the second round as well; <c>null</c> when none does.</param>
    /// <param name="secondRoundDay">The rule about time that says when the second round is; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or 1.</exception>
    /// <exception cref="ArgumentException">There is a second round though the most votes are enough, or something is said of one that there is not; the only contestant must have
    /// something and is elected without a vote.</exception>
    public WinnerRule(
        Threshold? majority = null,
        int secondRound = 0,
        MinimumTurnout? turnout = null,
        bool againstAllVoids = false,
        bool isRepeated = false,
        Threshold? alone = null,
        Unopposed unopposed = Unopposed.VotedOn,
        Threshold? entersWith = null,
        RuleId? secondRoundDay = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(secondRound);
        ArgumentOutOfRangeException.ThrowIfEqual(secondRound, 1);
        if (majority is null && secondRound > 0)
        {
            throw new ArgumentException("Where the most votes are enough, there is no second round.", nameof(secondRound));
        }

        if (secondRound == 0 && (entersWith is not null || secondRoundDay is not null))
        {
            throw new ArgumentException("There is no second round to say this of.", nameof(secondRound));
        }

        Unopposed = Known.Value(unopposed);
        if (alone is not null && unopposed == Unopposed.ElectedWithoutVote)
        {
            throw new ArgumentException("The only contestant is elected without a vote, and must have something.", nameof(alone));
        }

        Majority = majority;
        SecondRound = secondRound;
        Turnout = turnout;
        AgainstAllVoids = againstAllVoids;
        IsRepeated = isRepeated;
        Alone = alone;
        EntersWith = entersWith;
        SecondRoundDay = secondRoundDay;
    }

    /// <summary>What the winner of the first round must have; <c>null</c> when the most votes are enough.</summary>
    public Threshold? Majority { get; }

    /// <summary>How many leading contestants enter a second round when nobody is elected; 0 when there is none.</summary>
    public int SecondRound { get; }

    /// <summary>How many must take part in the first round; <c>null</c> when nothing is asked.</summary>
    public MinimumTurnout? Turnout { get; }

    /// <summary>Whether nobody is elected, in any round, where there are more votes against all than for the leader.</summary>
    public bool AgainstAllVoids { get; }

    /// <summary>Whether the election is repeated when nobody is elected.</summary>
    public bool IsRepeated { get; }

    /// <summary>What the only contestant must have, in place of the majority; <c>null</c> when that is what any other must have.</summary>
    public Threshold? Alone { get; }

    /// <summary>What becomes of a contest with one contestant.</summary>
    public Unopposed Unopposed { get; }

    /// <summary>What a contestant behind the first places must have to enter the second round as well; <c>null</c> when none does.</summary>
    public Threshold? EntersWith { get; }

    /// <summary>The rule about time that says when the second round is; <c>null</c> when that is not stated.</summary>
    public RuleId? SecondRoundDay { get; }

    /// <summary>Whether both say the same, as far as both speak of the day of the second round; 1/2 is 50/100.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(WinnerRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (SecondRound, AgainstAllVoids, IsRepeated, Unopposed) == (other.SecondRound, other.AgainstAllVoids, other.IsRepeated, other.Unopposed)
            && Threshold.Agree(Majority, other.Majority)
            && Threshold.Agree(Alone, other.Alone)
            && Threshold.Agree(EntersWith, other.EntersWith)
            && (Turnout is null ? other.Turnout is null : other.Turnout is { } turnout && Turnout.Agrees(turnout))
            && (SecondRoundDay is null || other.SecondRoundDay is null || SecondRoundDay == other.SecondRoundDay);
    }

    /// <summary>What follows from the votes. Votes against all are never elected and never enter a second round; they count in the whole as the rule says.</summary>
    /// <param name="tally">The votes.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <param name="decisions">Lots that were drawn and other decisions among equals; one that is not needed is left aside.</param>
    /// <exception cref="ArgumentOutOfRangeException">The round is less than 1, or a later one though the rule knows no second round.</exception>
    public Outcome Decide(Tally tally, int round = 1, ValueList<TieDecision> decisions = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        if (round > 1 && SecondRound == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(round), round, "The rule knows no second round.");
        }

        return new Decision(this, tally, round, decisions).Outcome();
    }

    /// <summary>Whether votes that are not in the tally could change the outcome.</summary>
    /// <param name="tally">The votes.</param>
    /// <param name="outstanding">The voters whose votes are missing, annulled or doubted, and not in the tally.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">As <see cref="Decide"/>.</exception>
    public OutcomeRange Range(Tally tally, Outstanding outstanding, int round = 1)
    {
        ArgumentNullException.ThrowIfNull(outstanding);
        Outcome now = Decide(tally, round);
        return new(now, Scenarios.Others(tally, outstanding, now, other => Decide(other, round), static (one, other) => one.IsLike(other)), outstanding.Voters is not null);
    }

    /// <summary>
    /// The majority in votes: the least number of further votes, of voters who are registered already, that could change the outcome.
    /// </summary>
    /// <param name="tally">The votes.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <returns>The number, 1 or more; <c>null</c> when no number up to 10^18 could.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As <see cref="Decide"/>.</exception>
    /// <exception cref="OverflowException">The tally has so many votes that as many again do not fit.</exception>
    public long? Margin(Tally tally, int round = 1)
    {
        const long most = 1_000_000_000_000_000_000;
        bool Changes(long voters) => !Range(tally, new(voters, areRegistered: true), round).IsSettled;
        return Halving.Least(most, Changes);
    }

    /// <summary>The rule in English.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Majority is null ? "most votes" : $"{Majority}")}{(SecondRound == 0 ? "" : $", or a second round between the first {SecondRound}")}{(Turnout is null ? "" : $", if {Turnout}")}");
}
