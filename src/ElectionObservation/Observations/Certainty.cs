namespace ElectionObservation.Observations;

/// <summary>What an interval says of a question.</summary>
public enum Certainty
{
    /// <summary>All of it says yes.</summary>
    Yes,

    /// <summary>All of it says no.</summary>
    No,

    /// <summary>A part of it says yes and a part no.</summary>
    Undetermined,
}
