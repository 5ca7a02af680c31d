namespace ElectionObservation.Outcomes;

/// <summary>What the law makes of equal claims to the last seat. Where that does not settle them, lots do.</summary>
public enum TieRule
{
    /// <summary>It does not say, or it draws lots: the tie stands until a lot is given.</summary>
    Open,

    /// <summary>The list that was registered earlier has it.</summary>
    EarlierRegistered,

    /// <summary>The list with more votes has it.</summary>
    MoreVotes,
}
