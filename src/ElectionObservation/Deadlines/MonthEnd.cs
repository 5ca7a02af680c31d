namespace ElectionObservation.Deadlines;

/// <summary>What months and years lead to when the month has no such day, or when they begin on the last day of one.</summary>
public enum MonthEnd
{
    /// <summary>The last day of the month stands in for a missing one: 31 January and a month is 28 February.</summary>
    LastDay,

    /// <summary>The first day of the next month stands in for a missing one: 1 March.</summary>
    FirstOfNext,

    /// <summary>The last day of a month leads to the last day of a month (<i>ultimo</i>): 28 February and a month is 31 March.</summary>
    EndToEnd,

    /// <summary>A missing day is a problem, not a choice.</summary>
    Refuse,
}
