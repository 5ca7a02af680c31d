namespace ElectionObservation.Accreditations;

/// <summary>What becomes of accreditation in a second round.</summary>
public enum CarryOver
{
    /// <summary>It is not known.</summary>
    NotStated,

    /// <summary>It stays valid, and no more is granted.</summary>
    Carried,

    /// <summary>It stays valid, and more can be asked for in a window of the second round.</summary>
    CarriedAndOpen,

    /// <summary>It ends, and is asked for anew in a window of the second round.</summary>
    Anew,

    /// <summary>It ends, and none is granted for the second round.</summary>
    Refused,
}
