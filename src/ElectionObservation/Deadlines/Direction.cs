namespace ElectionObservation.Deadlines;

/// <summary>Which way a time limit is counted.</summary>
public enum Direction
{
    /// <summary>Forward from the event.</summary>
    After,

    /// <summary>Back from the event.</summary>
    Before,
}
