namespace ElectionObservation.Forms;

/// <summary>What became of a question in one unit that was observed. Every unit is in exactly one state, so that nothing drops out of a count unseen.</summary>
public enum AnswerState
{
    /// <summary>It was answered. Shares are taken of these.</summary>
    Answered,

    /// <summary>It did not apply: the observer says so, or what it depends on was answered so that it is not asked.</summary>
    NotApplicable,

    /// <summary>The observer does not know.</summary>
    NotKnown,

    /// <summary>The observer asked and was not told or shown.</summary>
    Refused,

    /// <summary>Observers were not let in, so nobody could ask.</summary>
    NoAccess,

    /// <summary>It was left blank, or no form came.</summary>
    Missing,

    /// <summary>There is an answer that the question does not allow; validation tells which.</summary>
    Unusable,

    /// <summary>Several observers of one unit answered differently, and the rule does not choose between them.</summary>
    Disagreeing,
}
