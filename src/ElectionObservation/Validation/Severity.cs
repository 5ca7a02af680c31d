namespace ElectionObservation.Validation;

/// <summary>How much a finding matters to who uses the data, from most to least.</summary>
public enum Severity
{
    /// <summary>The data cannot all be right.</summary>
    Error,

    /// <summary>A reason to look.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Information,
}
