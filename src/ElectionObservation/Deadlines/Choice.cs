namespace ElectionObservation.Deadlines;

/// <summary>Which of several times applies.</summary>
public enum Choice
{
    /// <summary>The earliest: "whichever is earlier".</summary>
    Earliest,

    /// <summary>The latest: "whichever is later".</summary>
    Latest,
}
