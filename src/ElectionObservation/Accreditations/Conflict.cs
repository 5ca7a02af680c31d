namespace ElectionObservation.Accreditations;

/// <summary>What stands in the way of accreditation where the law says so.</summary>
public enum Conflict
{
    /// <summary>The sender is the state that holds the election, or an organ of it.</summary>
    OrganOfHost,

    /// <summary>The person is accredited already.</summary>
    TwoActive,

    /// <summary>The person's accreditation was revoked before.</summary>
    RevokedBefore,

    /// <summary>The person declared an interest in the outcome.</summary>
    InterestDeclared,

    /// <summary>Nobody has invited the sender, which comes from abroad.</summary>
    NotInvited,
}
