namespace ElectionObservation.Forms;

/// <summary>What it says of the process when a choice is taken. Without it nobody knows whether "yes" is good news.</summary>
public enum ChoiceMeaning
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Good: "good" and "very good" of the usual scale.</summary>
    Positive,

    /// <summary>Bad: "bad" and "very bad" of the usual scale.</summary>
    Negative,
}
