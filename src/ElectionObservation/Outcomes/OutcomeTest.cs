namespace ElectionObservation.Outcomes;

/// <summary>What a rule asks before it says who is elected.</summary>
public enum OutcomeTest
{
    /// <summary>Whether enough voters took part.</summary>
    Turnout,

    /// <summary>Whether there are no more votes against all than for the leader. The share is that against all.</summary>
    AgainstAll,

    /// <summary>Whether the leader has the majority that is asked for.</summary>
    Majority,

    /// <summary>Whether the only contestant has what one alone must have.</summary>
    Alone,

    /// <summary>Whether a contestant behind the first places has what it takes to enter the second round as well.</summary>
    SecondRound,
}
