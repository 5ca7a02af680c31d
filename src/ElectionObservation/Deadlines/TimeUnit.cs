namespace ElectionObservation.Deadlines;

/// <summary>What a time limit is counted in.</summary>
public enum TimeUnit
{
    /// <summary>Hours of time gone by, from a moment to a moment.</summary>
    Hours,

    /// <summary>Days of the calendar; only the open ones where days are disregarded.</summary>
    Days,

    /// <summary>Weeks: the same day of the week.</summary>
    Weeks,

    /// <summary>Months: the same day of the month.</summary>
    Months,

    /// <summary>Years: the same day of the year.</summary>
    Years,
}
