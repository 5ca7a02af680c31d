namespace ElectionObservation.Accreditations;

/// <summary>How observers come to be admitted.</summary>
public enum AccessRegime
{
    /// <summary>By accreditation, in the times that rules set.</summary>
    ByRule,

    /// <summary>By accreditation, in times that the election administration announces for each election.</summary>
    ByNotice,

    /// <summary>By accreditation, without a time set by law.</summary>
    WithoutTime,

    /// <summary>Freely: nobody is accredited, and none is turned away for it.</summary>
    Free,

    /// <summary>As the authority sees fit: law neither provides for it nor forbids it.</summary>
    Discretionary,

    /// <summary>Not at all.</summary>
    NotAdmitted,
}
