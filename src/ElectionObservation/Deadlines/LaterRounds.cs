namespace ElectionObservation.Deadlines;

/// <summary>What becomes of a time in a second round or a repeat vote.</summary>
public enum LaterRounds
{
    /// <summary>It is counted again from the days of that round.</summary>
    CountedAnew,

    /// <summary>It carries over: what was in time, or too late, for the first round still is.</summary>
    CarriedOver,

    /// <summary>It does not apply there.</summary>
    NotApplied,
}
