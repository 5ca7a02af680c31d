namespace ElectionObservation.Estimates;

/// <summary>Why a sample says nothing, or nothing of how sure it is.</summary>
public enum EstimateObstacle
{
    /// <summary>No unit answered.</summary>
    NoUnit,

    /// <summary>The wholes add up to zero.</summary>
    WholeIsZero,

    /// <summary>A stratum has no unit that answered, so that part of the population is not represented.</summary>
    StratumWithoutUnit,

    /// <summary>A stratum has one unit that answered: how much units differ in it cannot be seen.</summary>
    StratumWithOneUnit,

    /// <summary>All units are alike, so that the formula would give a margin of zero. A method for shares near 0 and 1 may have one.</summary>
    AllAlike,

    /// <summary>A unit states a part and a whole of zero, so that its ratio is not known.</summary>
    PartWithoutWhole,
}
