namespace ElectionObservation.Missions;

/// <summary>
/// A member of a mission who is spoken of on their own: the role, who sent them, and the office they hold, each a fact by itself. No
/// name, and no nationality: it does not follow from an office.
/// </summary>
public sealed record MissionMember
{
    /// <summary>States a member.</summary>
    /// <param name="role">What they do in the mission.</param>
    /// <param name="sender">Who sent them; <c>null</c> when that is not stated.</param>
    /// <param name="officeHeld">The office they hold elsewhere, as published; <c>null</c> when that is not stated.</param>
    /// <param name="person">The key of the person with whoever keeps the data; <c>null</c> when there is none.</param>
    public MissionMember(ObserverRole role, SenderId? sender = null, LocalizedText? officeHeld = null, PersonKey? person = null)
    {
        ArgumentNullException.ThrowIfNull(role);
        Role = role;
        Sender = sender;
        OfficeHeld = officeHeld;
        Person = person;
    }

    /// <summary>What they do in the mission.</summary>
    public ObserverRole Role { get; }

    /// <summary>Who sent them; <c>null</c> when that is not stated.</summary>
    public SenderId? Sender { get; }

    /// <summary>The office they hold elsewhere, as published; <c>null</c> when that is not stated.</summary>
    public LocalizedText? OfficeHeld { get; }

    /// <summary>The key of the person with whoever keeps the data; <c>null</c> when there is none.</summary>
    public PersonKey? Person { get; }

    /// <summary>The role.</summary>
    public override string ToString() => Role.ToString();
}
