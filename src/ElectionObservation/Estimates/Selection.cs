namespace ElectionObservation.Estimates;

/// <summary>How units were drawn. All of them give every unit of a stratum the same chance.</summary>
public enum Selection
{
    /// <summary>Each set of so many units of a stratum is as likely as any other.</summary>
    Simple,

    /// <summary>Every so-many-th unit of a list from a start drawn by chance. Treated like a simple sample, which takes it for granted that the list has no period of its own.</summary>
    Systematic,
}
