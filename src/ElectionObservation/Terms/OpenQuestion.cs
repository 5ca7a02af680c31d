namespace ElectionObservation.Terms;

/// <summary>What would have to be settled for an answer.</summary>
public enum OpenQuestion
{
    /// <summary>Which version of the rule was in force, or which of several in conflict prevails.</summary>
    Version,

    /// <summary>How a version is read.</summary>
    Reading,

    /// <summary>Whether a tenure before the provision counts.</summary>
    EarlierTerms,

    /// <summary>On which day the provision came into force.</summary>
    DayInForce,

    /// <summary>Who was elected to the office in between.</summary>
    Row,

    /// <summary>Whether the rest of another's term counts as a term.</summary>
    PartTerm,

    /// <summary>How long a tenure lasted.</summary>
    Length,

    /// <summary>On what occasion the election is held.</summary>
    Occasion,

    /// <summary>When the candidate was born.</summary>
    Age,

    /// <summary>Whether and when the candidate resigned, and whether there was an election since.</summary>
    Resignation,
}
