namespace ElectionObservation;

/// <summary>The rank of the norm that states a rule, from highest to lowest.</summary>
public enum NormRank
{
    /// <summary>The constitution.</summary>
    Constitution,

    /// <summary>A constitutional or organic law.</summary>
    ConstitutionalLaw,

    /// <summary>A law.</summary>
    Law,

    /// <summary>A regulation or other act under a law.</summary>
    Regulation,

    /// <summary>A decision for one case: of a court, of the election administration.</summary>
    Decision,
}
