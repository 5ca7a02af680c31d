namespace ElectionObservation.Outcomes;

/// <summary>Why nobody is elected and nobody enters a second round.</summary>
public enum NobodyBecause
{
    /// <summary>There are no votes for a contestant.</summary>
    NoVotes,

    /// <summary>Too few voters took part.</summary>
    TurnoutTooLow,

    /// <summary>There are more votes against all than for the leader.</summary>
    AgainstAllLeads,

    /// <summary>Nobody has the majority, and there is no second round, or nobody to enter it.</summary>
    NoMajority,
}
