namespace ElectionObservation.Observations;

/// <summary>What observers did with what they describe, by their own words.</summary>
public enum Conduct
{
    /// <summary>They watched, asked, were told.</summary>
    Observed,

    /// <summary>They took part in it. Observers do not interfere in the process, so such words are a reason to ask.</summary>
    TookPart,
}
