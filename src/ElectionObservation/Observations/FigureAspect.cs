namespace ElectionObservation.Observations;

/// <summary>What two figures must have in common, and both must state, before they are compared.</summary>
public enum FigureAspect
{
    /// <summary>The election.</summary>
    Election,

    /// <summary>What is measured.</summary>
    Measure,

    /// <summary>What is counted.</summary>
    Counted,

    /// <summary>What it is divided by.</summary>
    Basis,

    /// <summary>The part of the country.</summary>
    Scope,

    /// <summary>How many decimals there are.</summary>
    Rounding,
}
