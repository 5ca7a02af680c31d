namespace ElectionObservation.Observations;

/// <summary>Whether observers could see what there was to see.</summary>
public enum StationAccess
{
    /// <summary>They could.</summary>
    Granted,

    /// <summary>They were let in and kept from a part of it.</summary>
    Limited,

    /// <summary>They were not let in, or sent away.</summary>
    Refused,
}
