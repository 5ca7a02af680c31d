namespace ElectionObservation.Deadlines;

/// <summary>What a time limit is counted in.</summary>
public enum TimeUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Weeks of seven days: to the same day of the week.</summary>
    Weeks,

    /// <summary>Months: to the same day number, or the last day of a month that lacks it.</summary>
    Months,

    /// <summary>Years: to the same date; 29 February to 28 February where there is none.</summary>
    Years,
}
