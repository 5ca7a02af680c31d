namespace ElectionObservation.Accreditations;

/// <summary>Whether an act was done in time.</summary>
public enum Timeliness
{
    /// <summary>In time, by every rule that sets a time for it.</summary>
    InTime,

    /// <summary>Too early or too late, by a rule that certainly sets a time for it, in every reading.</summary>
    OutOfTime,

    /// <summary>Left open: the time is not known, or in time in one reading and not in another, or it is not settled that the rule means this act.</summary>
    Undetermined,

    /// <summary>No rule that is known sets a time for it.</summary>
    NoRule,
}
