namespace ElectionObservation.Accreditations;

/// <summary>Whose accreditation a rule about time is about, where senders are accredited first and list their persons afterwards.</summary>
public enum TimedSubject
{
    /// <summary>Any.</summary>
    Everyone,

    /// <summary>The sender's own.</summary>
    Senders,

    /// <summary>That of the persons it lists.</summary>
    Persons,
}
