namespace ElectionObservation.Deadlines;

/// <summary>Time limits in hours. They run from a moment: an anchor that is a whole day stands for its cut-off.</summary>
public static class Hours
{
    /// <summary>A number of hours of time gone by, whatever the clock does meanwhile.</summary>
    /// <param name="count">How many, 0 or more, up to about a thousand years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static TimeLimit Of(int count) => new(count, TimeUnit.Hours);

    /// <summary>A number of hours of the clock, the one in which the event falls not counted.</summary>
    /// <param name="count">How many, 0 or more, up to about a thousand years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static TimeLimit Whole(int count) => new(count, TimeUnit.Hours, Counting.WholeHours);
}
