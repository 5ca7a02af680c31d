namespace ElectionObservation;

/// <summary>How exactly a published number was meant.</summary>
public enum Precision
{
    /// <summary>Exactly so many.</summary>
    Exact,

    /// <summary>About so many; how far off it may be is not said.</summary>
    About,

    /// <summary>More than so many.</summary>
    MoreThan,

    /// <summary>So many or more.</summary>
    AtLeast,

    /// <summary>Fewer than so many.</summary>
    FewerThan,

    /// <summary>So many or fewer: "up to".</summary>
    AtMost,
}
