using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>Times on the day of a milestone itself.</summary>
public static class MilestoneTimes
{
    /// <summary>An hour on the day of a milestone.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="hour">The hour, 0 to 23.</param>
    /// <param name="minute">The minute, 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time of day.</exception>
    public static TimeExpression At(this Milestone milestone, int hour, int minute) => ((TimeExpression)milestone).At(hour, minute);

    /// <summary>A cut-off on the day of a milestone.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="cutOff">The cut-off.</param>
    public static TimeExpression At(this Milestone milestone, CutOff cutOff) => ((TimeExpression)milestone).At(cutOff);
}
