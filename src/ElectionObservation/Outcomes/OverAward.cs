namespace ElectionObservation.Outcomes;

/// <summary>What a law makes of more whole quotas than there are seats, which a small quota can give.</summary>
public enum OverAward
{
    /// <summary>It does not say: the excess stands as the result.</summary>
    Open,

    /// <summary>The seats too many are taken from the lists with the smallest remainders, one each, as in Czechia.</summary>
    TakenFromSmallestRemainders,
}
