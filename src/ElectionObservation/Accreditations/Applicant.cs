using ElectionObservation.Elections;
using ElectionObservation.Missions;

namespace ElectionObservation.Accreditations;

/// <summary>
/// Who is to be accredited, as far as counting and the law need it: a person by an opaque key, or, without one, the sender itself. Names, documents and the
/// grounds of decisions are kept apart, in <see cref="PersonalRecords"/>.
/// </summary>
public sealed record Applicant
{
    /// <summary>States who is to be accredited.</summary>
    /// <param name="sender">Who sends them.</param>
    /// <param name="audience">What kind of observer they are to be; <see cref="ObserverAudience.International"/> where it is <c>null</c>.</param>
    /// <param name="person">The person; <c>null</c> when the sender itself is to be accredited.</param>
    /// <param name="role">What they are to do; <c>null</c> when that is not stated.</param>
    /// <param name="gender">The gender they stated; <c>null</c> when they stated none.</param>
    /// <param name="under">The accreditation of the sender that the person is listed under; <c>null</c> when none is needed.</param>
    /// <param name="station">The polling station they are to observe; <c>null</c> when they are bound to none.</param>
    /// <param name="interest">Whether they declared an interest in the outcome; <c>null</c> when they declared nothing.</param>
    /// <param name="founded">When the sender was founded; <c>null</c> when that is not stated.</param>
    /// <param name="round">The round of the election that accreditation is asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The round is less than 1.</exception>
    public Applicant(
        SenderId sender,
        ObserverAudience? audience = null,
        PersonKey? person = null,
        ObserverRole? role = null,
        Gender? gender = null,
        AccreditationId? under = null,
        UnitId? station = null,
        bool? interest = null,
        LegalDate? founded = null,
        int round = 1)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        Sender = sender;
        Audience = audience ?? ObserverAudience.International;
        Person = person;
        Role = role;
        Gender = gender;
        Under = under;
        Station = station;
        Interest = interest;
        Founded = founded;
        Round = round;
    }

    /// <summary>Who sends them.</summary>
    public SenderId Sender { get; }

    /// <summary>What kind of observer they are to be.</summary>
    public ObserverAudience Audience { get; }

    /// <summary>The person; <c>null</c> when the sender itself is to be accredited.</summary>
    public PersonKey? Person { get; }

    /// <summary>What they are to do; <c>null</c> when that is not stated.</summary>
    public ObserverRole? Role { get; }

    /// <summary>The gender they stated; <c>null</c> when they stated none.</summary>
    public Gender? Gender { get; }

    /// <summary>The accreditation of the sender that the person is listed under; <c>null</c> when none is needed.</summary>
    public AccreditationId? Under { get; }

    /// <summary>The polling station they are to observe; <c>null</c> when they are bound to none.</summary>
    public UnitId? Station { get; }

    /// <summary>Whether they declared an interest in the outcome; <c>null</c> when they declared nothing.</summary>
    public bool? Interest { get; }

    /// <summary>When the sender was founded; <c>null</c> when that is not stated.</summary>
    public LegalDate? Founded { get; }

    /// <summary>The round of the election that accreditation is asked for.</summary>
    public int Round { get; }

    /// <summary>Who sends them as what; not who they are.</summary>
    public override string ToString() => $"{Sender}, {Audience}{(Role is null ? "" : $", {Role}")}";
}
