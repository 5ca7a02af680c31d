namespace ElectionObservation.Deadlines;

/// <summary>Where a day is moved to that a count led to (business-day convention).</summary>
public enum AdjustmentRule
{
    /// <summary>A closed day to the next open one.</summary>
    Following,

    /// <summary>A closed day to the open one before.</summary>
    Preceding,

    /// <summary>A closed day to the next open one, unless that lies in the next month: then to the open one before.</summary>
    ModifiedFollowing,

    /// <summary>A closed day to the open one before, unless that lies in the month before: then to the next open one.</summary>
    ModifiedPreceding,

    /// <summary>Any day to the last of its month.</summary>
    LastDayOfMonth,

    /// <summary>Any day to the first of its month.</summary>
    FirstDayOfMonth,
}
