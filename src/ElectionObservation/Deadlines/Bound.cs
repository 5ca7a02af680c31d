namespace ElectionObservation.Deadlines;

/// <summary>On which side of the computed time an act is in time.</summary>
public enum Bound
{
    /// <summary>Up to it: a deadline.</summary>
    NotLaterThan,

    /// <summary>From it on: an opening, an entry into force.</summary>
    NotEarlierThan,

    /// <summary>On that very day: from its first moment up to the cut-off.</summary>
    On,
}
