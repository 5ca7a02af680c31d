namespace ElectionObservation.Accreditations;

/// <summary>What is done in the life of an accreditation, in the order it is usually done in.</summary>
public enum AccreditationStep
{
    /// <summary>The sender was invited to observe.</summary>
    Invited,

    /// <summary>Accreditation was asked for: the sender's list or the application was received.</summary>
    Requested,

    /// <summary>Who receives the lists, a foreign ministry usually, passed it on to who decides.</summary>
    Submitted,

    /// <summary>Something was found to be missing.</summary>
    FoundIncomplete,

    /// <summary>What was missing was handed in.</summary>
    Completed,

    /// <summary>Accreditation was granted.</summary>
    Granted,

    /// <summary>Accreditation was refused.</summary>
    Refused,

    /// <summary>An appeal was lodged against a refusal or a revocation.</summary>
    Appealed,

    /// <summary>The appeal was upheld: the decision appealed is as if it had not been taken.</summary>
    AppealUpheld,

    /// <summary>The appeal was rejected.</summary>
    AppealRejected,

    /// <summary>The sender put another in the place.</summary>
    Replaced,

    /// <summary>The sender withdrew the request or the observer.</summary>
    Withdrawn,

    /// <summary>Who granted accreditation took it back.</summary>
    Revoked,

    /// <summary>Accreditation ended by itself: the results were published.</summary>
    Expired,

    /// <summary>An act was recorded that had not been done; this strikes it out.</summary>
    Struck,
}
