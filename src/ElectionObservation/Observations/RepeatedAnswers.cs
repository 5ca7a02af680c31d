namespace ElectionObservation.Observations;

/// <summary>Which answer stands for a unit that was observed more than once.</summary>
public enum RepeatedAnswers
{
    /// <summary>All that were answered must be the same; where they are not, the unit is <see cref="Forms.AnswerState.Disagreeing"/>.</summary>
    MustAgree,

    /// <summary>Those of the earliest visit that a form came from.</summary>
    Earliest,

    /// <summary>Those of the latest visit that a form came from.</summary>
    Latest,
}
