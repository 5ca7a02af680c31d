namespace ElectionObservation.Terms;

/// <summary>How someone came to hold an office.</summary>
public enum Accession
{
    /// <summary>Elected to a term of their own, by the people or a body.</summary>
    Election,

    /// <summary>By law, when the holder ceased to hold it.</summary>
    Succession,

    /// <summary>Appointed to it.</summary>
    Appointment,

    /// <summary>Acting for the holder, or until one is elected.</summary>
    Acting,

    /// <summary>Elected to the rest of another's term.</summary>
    ElectionToRemainder,
}
