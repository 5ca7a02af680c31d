namespace ElectionObservation.Estimates;

/// <summary>How an interval was made.</summary>
public enum IntervalMethod
{
    /// <summary>Wilson's score interval (1927): for a share of units, near its nominal coverage.</summary>
    Wilson,

    /// <summary>Clopper and Pearson's interval (1934): for a share of units, never below its nominal coverage.</summary>
    ClopperPearson,

    /// <summary>Agresti and Coull's interval (1998): for a share of units, simple and wide.</summary>
    AgrestiCoull,

    /// <summary>Clopper and Pearson's interval with the sample made smaller by the design effect, after Korn and Graubard (1998).</summary>
    KornGraubard,

    /// <summary>The estimate, and the standard error times a quantile of the normal distribution either way.</summary>
    Normal,

    /// <summary>The estimate, and the standard error times a quantile of Student's distribution either way, with as many degrees of freedom as units less strata.</summary>
    Student,
}
