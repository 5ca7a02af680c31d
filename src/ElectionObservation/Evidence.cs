namespace ElectionObservation;

/// <summary>How well a rule or a fact is known, from best to worst.</summary>
public enum Evidence
{
    /// <summary>Two independent sources or more say so.</summary>
    Confirmed,

    /// <summary>One source says so, or the primary text alone was read.</summary>
    SingleSource,

    /// <summary>Inferred, recalled or contradicted. Used only by who says that it may be.</summary>
    Uncertain,
}
