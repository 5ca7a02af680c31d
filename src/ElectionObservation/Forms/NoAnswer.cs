namespace ElectionObservation.Forms;

/// <summary>Why an observer put down no answer.</summary>
public enum NoAnswer
{
    /// <summary>The question did not apply.</summary>
    NotApplicable,

    /// <summary>The observer does not know.</summary>
    NotKnown,

    /// <summary>The observer asked and was not told or shown.</summary>
    Refused,
}
