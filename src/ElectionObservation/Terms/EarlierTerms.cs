namespace ElectionObservation.Terms;

/// <summary>
/// What a new version of a term rule makes of what lies before it. Where elections are counted, the day of the election says whether it lies before; where terms or years are, the first day.
/// </summary>
public enum EarlierTerms
{
    /// <summary>The provision does not say.</summary>
    NotStated,

    /// <summary>Only what comes after its entry into force counts.</summary>
    NotCounted,

    /// <summary>The provision is read both ways, and no authority is known to have settled it.</summary>
    Disputed,

    /// <summary>What came before counts as well.</summary>
    Counted,

    /// <summary>The term that runs at its entry into force counts as the first; what came before that does not.</summary>
    SittingTermFirst,

    /// <summary>The limit begins with the next person elected: nothing counts of whoever holds the office at its entry into force, until another was elected.</summary>
    NextHolder,
}
