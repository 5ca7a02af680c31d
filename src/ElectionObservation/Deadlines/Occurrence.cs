namespace ElectionObservation.Deadlines;

/// <summary>Which of the days of a pattern is meant, seen from another day.</summary>
public enum Occurrence
{
    /// <summary>The last one before the day.</summary>
    Before,

    /// <summary>The last one up to the day, itself included.</summary>
    OnOrBefore,

    /// <summary>The one that belongs to the year of the day, before or after it.</summary>
    InYearOf,

    /// <summary>The first one from the day on, itself included.</summary>
    OnOrAfter,

    /// <summary>The first one after the day.</summary>
    After,
}
