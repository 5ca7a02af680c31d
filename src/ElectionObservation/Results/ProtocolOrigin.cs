namespace ElectionObservation.Results;

/// <summary>Where a protocol comes from.</summary>
public enum ProtocolOrigin
{
    /// <summary>Published by the commission.</summary>
    Published,

    /// <summary>The commission's own copy, on paper or as entered from it.</summary>
    CommissionCopy,

    /// <summary>A copy given to an observer, or written down by one.</summary>
    ObserverCopy,

    /// <summary>A recount.</summary>
    Recount,

    /// <summary>Stated by a court.</summary>
    CourtDecision,
}
