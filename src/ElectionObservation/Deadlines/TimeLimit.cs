using System.Globalization;

namespace ElectionObservation.Deadlines;

/// <summary>
/// How much time: five clear days, two months. Given a direction and an anchor it becomes a time:
/// <c>Days.Clear(5).Before(Milestone.VotingDay)</c>.
/// </summary>
public sealed record TimeLimit
{
    internal const int MostDays = 366_000;

    /// <summary>States an amount of time.</summary>
    /// <param name="amount">How many, 0 or more, up to about a thousand years; 1 or more when the anchor is included.</param>
    /// <param name="unit">Of what.</param>
    /// <param name="counting">Which terminal days count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of range.</exception>
    public TimeLimit(int amount, TimeUnit unit, Counting counting = Counting.AnchorExcluded)
    {
        Unit = Known.Value(unit);
        Counting = Known.Value(counting);
        int least = counting == Counting.AnchorIncluded ? 1 : 0;
        int most = Most(unit);
        if (amount < least || amount > most)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Expected {least} to {most} {unit.ToString().ToLowerInvariant()}.");
        }

        Amount = amount;
    }

    /// <summary>How many.</summary>
    public int Amount { get; }

    /// <summary>Of what.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Which terminal days count.</summary>
    public Counting Counting { get; }

    /// <summary>This much time before a day; in time until the end of the day it leads to, unless an hour is stated.</summary>
    /// <param name="anchor">The day counted from: a milestone or another expression.</param>
    /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="TimeExpression.MaximumDepth"/>.</exception>
    public TimeExpression Before(TimeExpression anchor) => new TimeExpression.Counted(this, Direction.Before, anchor);

    /// <summary>This much time after a day; in time until the end of the day it leads to, unless an hour is stated.</summary>
    /// <param name="anchor">The day counted from: a milestone or another expression.</param>
    /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="TimeExpression.MaximumDepth"/>.</exception>
    public TimeExpression After(TimeExpression anchor) => new TimeExpression.Counted(this, Direction.After, anchor);

    /// <summary>The amount, the way of counting and the unit: <c>5 clear days</c>.</summary>
    public override string ToString()
    {
        string how = Counting switch { Counting.AnchorExcluded => "", Counting.AnchorIncluded => "inclusive ", _ => "clear " };
        return string.Create(CultureInfo.InvariantCulture, $"{Amount} {how}{UnitWord}");
    }

    /// <summary>The unit in English, in the number that the amount asks for.</summary>
    internal string UnitWord
    {
        get
        {
            string unit = Unit.ToString().ToLowerInvariant();
            return Amount == 1 ? unit[..^1] : unit;
        }
    }

    /// <summary>About a thousand years, so that no sum of a few limits leaves the calendar unnoticed and no trace fills the memory.</summary>
    private static int Most(TimeUnit unit) => unit switch
    {
        TimeUnit.Days => MostDays,
        TimeUnit.Weeks => 52_200,
        TimeUnit.Months => 12_000,
        _ => 1_000,
    };
}
