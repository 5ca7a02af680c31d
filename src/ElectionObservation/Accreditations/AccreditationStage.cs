namespace ElectionObservation.Accreditations;

/// <summary>How far the observers have come that a statement counts. Those asked for and those accredited are never added or compared.</summary>
public enum AccreditationStage
{
    /// <summary>Accredited.</summary>
    Accredited,

    /// <summary>Accreditation has been asked for: documents were submitted, lists filed.</summary>
    Requested,
}
