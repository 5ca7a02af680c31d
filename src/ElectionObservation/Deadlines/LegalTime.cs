using ElectionObservation.Calendars;

namespace ElectionObservation.Deadlines;

/// <summary>Times that are not counted from a milestone: a date, the time of another rule, a day of the year, the earlier of two.</summary>
public static class LegalTime
{
    /// <summary>A date.</summary>
    /// <param name="day">The date.</param>
    /// <exception cref="ArgumentException">It is not of the ISO calendar, years 1 to 9998.</exception>
    public static TimeExpression Date(LocalDate day) => new TimeExpression.OnDate(day);

    /// <summary>The time that another rule gives, its hour included.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="adjusted">Whether its day is taken after it was moved from a closed day; a grace period often runs from where the first one would have ended.</param>
    public static TimeExpression Deadline(RuleId rule, bool adjusted = true) => new TimeExpression.OfRule(rule, adjusted);

    /// <summary>A day of the year, seen from another day: <c>LegalTime.Day(DayPattern.Parse("first Sunday of December"), Occurrence.InYearOf, Milestone.TermEnd)</c>.</summary>
    /// <param name="pattern">The day of the year.</param>
    /// <param name="occurrence">Which one.</param>
    /// <param name="anchor">The other day.</param>
    /// <exception cref="ArgumentException">The expression would be nested deeper than <see cref="TimeExpression.MaximumDepth"/>.</exception>
    public static TimeExpression Day(DayPattern pattern, Occurrence occurrence, TimeExpression anchor) => new TimeExpression.DayOfYear(pattern, occurrence, anchor);

    /// <summary>The earliest of several times.</summary>
    /// <param name="times">The times, two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or they are nested too deep.</exception>
    public static TimeExpression EarliestOf(params ReadOnlySpan<TimeExpression> times) => new TimeExpression.OneOf(Choice.Earliest, ValueList.Create(times));

    /// <summary>The latest of several times.</summary>
    /// <param name="times">The times, two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or they are nested too deep.</exception>
    public static TimeExpression LatestOf(params ReadOnlySpan<TimeExpression> times) => new TimeExpression.OneOf(Choice.Latest, ValueList.Create(times));
}
