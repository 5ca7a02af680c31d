namespace ElectionObservation.Outcomes;

/// <summary>By what a list has seats.</summary>
public enum SeatGround
{
    /// <summary>Whole quotas.</summary>
    Quota,

    /// <summary>A remainder that is among the largest.</summary>
    Remainder,

    /// <summary>An average that is among the highest.</summary>
    Average,

    /// <summary>A bonus for the largest list.</summary>
    Bonus,

    /// <summary>A minimum that the law gives.</summary>
    Minimum,

    /// <summary>The quotient of the next list, reduced.</summary>
    ReducedQuota,

    /// <summary>What is left over goes to the only list that passed.</summary>
    LeftOver,

    /// <summary>There is no other list with votes.</summary>
    OnlyList,

    /// <summary>A tie was settled for it.</summary>
    Decision,

    /// <summary>Whole quotas were more than seats, and its remainder is among the smallest: a seat is taken back.</summary>
    TakenBack,

    /// <summary>Lists of the others are full, so that seats go around once more.</summary>
    FurtherRound,
}
