namespace ElectionObservation.Deadlines;

/// <summary>Where a moment lies in relation to a window.</summary>
public enum WindowStatus
{
    /// <summary>Before it opens.</summary>
    NotYetOpen,

    /// <summary>Inside it: an act is in time.</summary>
    Open,

    /// <summary>After it closes.</summary>
    Closed,
}
