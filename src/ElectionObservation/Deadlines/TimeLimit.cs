using System.Globalization;
using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>
/// How much time, and how it is computed: five clear days, two months, 19 days of which those that a calendar closes are not counted. Given a direction and an
/// anchor it becomes a time: <c>Days.Clear(5).Before(Milestone.VotingDay)</c>.
/// </summary>
public sealed record TimeLimit
{
    internal const int MostDays = 366_000;

    /// <summary>States an amount of time.</summary>
    /// <param name="amount">How many, 0 or more, up to about a thousand years; 1 or more when the anchor is included.</param>
    /// <param name="unit">Of what.</param>
    /// <param name="counting">Which terminal days count.</param>
    /// <param name="disregarded">Days that are not counted; for days and hours.</param>
    /// <param name="monthEnd">What a missing day number leads to; for months and years.</param>
    /// <param name="containing">How many open days it contains at least; not for hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of range.</exception>
    /// <exception cref="ArgumentException">A way of computing does not belong to the unit.</exception>
    public TimeLimit(
        int amount,
        TimeUnit unit,
        Counting counting = Counting.AnchorExcluded,
        DisregardedDays? disregarded = null,
        MonthEnd monthEnd = MonthEnd.LastDay,
        MinimumOpenDays? containing = null)
    {
        Unit = Known.Value(unit);
        Counting = Known.Value(counting);
        MonthEnd = Known.Value(monthEnd);
        Disregarded = disregarded;
        Containing = containing;
        int least = counting == Counting.AnchorIncluded ? 1 : 0;
        int most = Most(unit);
        if (amount < least || amount > most)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Expected {least} to {most} {unit.ToString().ToLowerInvariant()}.");
        }

        Amount = amount;
        bool hours = unit == TimeUnit.Hours;
        Require(counting == Counting.AnchorExcluded || hours == (counting == Counting.WholeHours), $"{unit} are not counted as {counting}.", nameof(counting));
        Require(disregarded is null || hours || unit == TimeUnit.Days, $"Only days and hours disregard closed days, not {unit}.", nameof(disregarded));
        Require(monthEnd == MonthEnd.LastDay || unit is TimeUnit.Months or TimeUnit.Years, $"Only months and years meet the end of a month, not {unit}.", nameof(monthEnd));
        Require(containing is null || !hours, "A limit in hours has no minimum of open days.", nameof(containing));
    }

    /// <summary>How many.</summary>
    public int Amount { get; }

    /// <summary>Of what.</summary>
    public TimeUnit Unit { get; }

    /// <summary>Which terminal days count.</summary>
    public Counting Counting { get; }

    /// <summary>Days that are not counted, closed days stopping the clock of hours; <c>null</c> when all are counted.</summary>
    public DisregardedDays? Disregarded { get; }

    /// <summary>What a missing day number leads to.</summary>
    public MonthEnd MonthEnd { get; }

    /// <summary>How many open days it contains at least; <c>null</c> when that does not matter.</summary>
    public MinimumOpenDays? Containing { get; }

    /// <summary>The same limit, the days that a calendar closes not counted: working days.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="upTo">The longest limit that disregards them, where only short ones do; <c>null</c> when every one does.</param>
    /// <exception cref="ArgumentException">The limit is not one of days or hours.</exception>
    public TimeLimit Disregarding(CalendarId calendar, int? upTo = null) => new(Amount, Unit, Counting, new DisregardedDays(calendar, upTo), MonthEnd, Containing);

    /// <summary>The same limit with another rule for a missing day number.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">The limit is not one of months or years.</exception>
    public TimeLimit AtMonthEnd(MonthEnd rule) => new(Amount, Unit, Counting, Disregarded, rule, Containing);

    /// <summary>The same limit, prolonged until it contains a number of open days.</summary>
    /// <param name="openDays">How many, 1 or more.</param>
    /// <param name="calendar">The calendar that says which days are open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    /// <exception cref="ArgumentException">The limit is one of hours.</exception>
    public TimeLimit WithAtLeast(int openDays, CalendarId calendar) => new(Amount, Unit, Counting, Disregarded, MonthEnd, new MinimumOpenDays(openDays, calendar));

    /// <summary>This much time before another; in time until the end of the day it leads to, unless an hour is stated or hours are counted.</summary>
    /// <param name="anchor">The time counted from: a milestone or another expression.</param>
    /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="TimeExpression.MaximumDepth"/>.</exception>
    public TimeExpression Before(TimeExpression anchor) => new TimeExpression.Counted(this, Direction.Before, anchor);

    /// <summary>This much time after another; in time until the end of the day it leads to, unless an hour is stated or hours are counted.</summary>
    /// <param name="anchor">The time counted from: a milestone or another expression.</param>
    /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="TimeExpression.MaximumDepth"/>.</exception>
    public TimeExpression After(TimeExpression anchor) => new TimeExpression.Counted(this, Direction.After, anchor);

    /// <summary>The amount, the way of counting and the unit: <c>5 clear days</c>.</summary>
    public override string ToString()
    {
        string how = Counting switch { Counting.AnchorExcluded => "", Counting.AnchorIncluded => "inclusive ", Counting.Clear => "clear ", _ => "whole " };
        string without = Disregarded is null ? "" : $" without the closed days of {Disregarded}";
        string end = MonthEnd == MonthEnd.LastDay ? "" : $" ({MonthEnd})";
        string least = Containing is null ? "" : $" with at least {Containing}";
        return string.Create(CultureInfo.InvariantCulture, $"{Amount} {how}{UnitWord}{end}{without}{least}");
    }

    /// <summary>The calendar whose closed days are not counted in a limit as long as this one.</summary>
    internal CalendarId? Skips => Disregarded is { } days && days.ApplyTo(Amount) ? days.Calendar : null;

    /// <summary>The unit in English, in the number that the amount asks for.</summary>
    internal string UnitWord
    {
        get
        {
            string unit = Unit.ToString().ToLowerInvariant();
            return Amount == 1 ? unit[..^1] : unit;
        }
    }

    private static void Require(bool holds, string message, string name)
    {
        if (!holds)
        {
            throw new ArgumentException(message, name);
        }
    }

    /// <summary>About a thousand years, so that no sum of a few limits leaves the calendar unnoticed and no trace fills the memory.</summary>
    private static int Most(TimeUnit unit) => unit switch
    {
        TimeUnit.Hours => MostDays * 24,
        TimeUnit.Days => MostDays,
        TimeUnit.Weeks => 52_200,
        TimeUnit.Months => 12_000,
        _ => 1_000,
    };
}
