namespace ElectionObservation.Terms;

/// <summary>Whether a person may stand, as far as the limit on terms goes.</summary>
public enum Verdict
{
    /// <summary>The limit does not stand in the way.</summary>
    Eligible,

    /// <summary>The limit is used up.</summary>
    Barred,

    /// <summary>Law or facts leave it open.</summary>
    Undetermined,
}
