namespace ElectionObservation.Screens;

/// <summary>Why a screen has no p-value.</summary>
public enum ComparisonObstacle
{
    /// <summary>No unit was screened.</summary>
    NothingScreened,

    /// <summary>Nothing varies: all units are alike, or every draw would give the same count. The statistic is not defined.</summary>
    NoSpread,

    /// <summary>Units are not independent of each other, so that the textbook's distribution is not that of the statistic.</summary>
    UnitsNotIndependent,

    /// <summary>Nobody knows what the counts would be in an honest poll.</summary>
    NoNullDistribution,
}
