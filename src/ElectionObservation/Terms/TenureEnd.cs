namespace ElectionObservation.Terms;

/// <summary>How a tenure ended, or a term may end early.</summary>
public enum TenureEnd
{
    /// <summary>The term was over.</summary>
    Expiry,

    /// <summary>An election held before its end.</summary>
    EarlyElection,

    /// <summary>The holder resigned.</summary>
    Resignation,

    /// <summary>The holder was removed.</summary>
    Removal,

    /// <summary>The holder was unable to go on.</summary>
    Incapacity,

    /// <summary>The holder died.</summary>
    Death,
}
