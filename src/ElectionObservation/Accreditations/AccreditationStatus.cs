namespace ElectionObservation.Accreditations;

/// <summary>How far a request for accreditation has come.</summary>
public enum AccreditationStatus
{
    /// <summary>Nothing of it has happened, or nothing that is known.</summary>
    None,

    /// <summary>The sender has been invited; nothing has been asked for.</summary>
    Invited,

    /// <summary>Accreditation has been asked for.</summary>
    Requested,

    /// <summary>The request has been passed on to who decides.</summary>
    Submitted,

    /// <summary>The request waits for what is missing.</summary>
    Incomplete,

    /// <summary>Accredited.</summary>
    Granted,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Another has taken the place.</summary>
    Replaced,

    /// <summary>The sender has withdrawn it.</summary>
    Withdrawn,

    /// <summary>Taken back by who granted it.</summary>
    Revoked,

    /// <summary>It has ended by itself.</summary>
    Expired,
}
