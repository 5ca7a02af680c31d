namespace ElectionObservation.Results;

/// <summary>What the law makes of equal claims to the last seat.</summary>
public enum TieRule
{
    /// <summary>It does not say, or it draws lots: the tie stands as the result.</summary>
    Open,

    /// <summary>The list that was registered earlier has it.</summary>
    EarlierRegistered,
}
