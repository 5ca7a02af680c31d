namespace ElectionObservation.Deadlines;

/// <summary>Time limits in days.</summary>
public static class Days
{
    /// <summary>A number of days, the day of the event not counted, the last day counted.</summary>
    /// <param name="count">How many, 0 or more, up to about a thousand years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static TimeLimit Of(int count) => new(count, TimeUnit.Days);

    /// <summary>A number of days that begins with the day of the event.</summary>
    /// <param name="count">How many, 1 or more, up to about a thousand years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static TimeLimit Including(int count) => new(count, TimeUnit.Days, Counting.AnchorIncluded);

    /// <summary>A number of days between the event and the day wanted, neither of them counted.</summary>
    /// <param name="count">How many, 0 or more, up to about a thousand years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static TimeLimit Clear(int count) => new(count, TimeUnit.Days, Counting.Clear);
}
