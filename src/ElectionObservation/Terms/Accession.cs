namespace ElectionObservation.Terms;

/// <summary>How someone came to hold an office.</summary>
public enum Accession
{
    /// <summary>Elected to it.</summary>
    Election,

    /// <summary>By law, when the holder ceased to hold it.</summary>
    Succession,

    /// <summary>Appointed to it.</summary>
    Appointment,

    /// <summary>Acting for the holder.</summary>
    Acting,
}
