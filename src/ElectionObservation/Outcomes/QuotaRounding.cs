namespace ElectionObservation.Outcomes;

/// <summary>What a law makes of a quota that is no whole number.</summary>
public enum QuotaRounding
{
    /// <summary>It stays the fraction that it is.</summary>
    Exact,

    /// <summary>It is rounded down, as in Romania.</summary>
    Down,

    /// <summary>It is rounded down and one is added.</summary>
    DownPlusOne,

    /// <summary>It is rounded up, as in Sri Lanka.</summary>
    Up,

    /// <summary>It is rounded to the nearest, a half upwards, as in Slovakia.</summary>
    HalfUp,
}
