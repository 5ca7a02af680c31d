namespace ElectionObservation;

/// <summary>Which date says what version of a rule applies.</summary>
public enum SelectingDate
{
    /// <summary>The day of the poll.</summary>
    VotingDay,

    /// <summary>The day the election was called.</summary>
    CallDay,

    /// <summary>The day of the event that the rule is about.</summary>
    EventDay,
}
