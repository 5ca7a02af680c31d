using ElectionObservation.Accreditations;
using ElectionObservation.Missions;

namespace ElectionObservation.Observations;

/// <summary>Observers who go together and fill in one form together, most often a pair. No names: its members are known by their accreditations.</summary>
public sealed record Team
{
    /// <summary>States a team.</summary>
    /// <param name="id">The team.</param>
    /// <param name="mission">The mission that it belongs to.</param>
    /// <param name="members">The accreditations of its members, each once; none when they are not known. Kept in the order of their texts.</param>
    /// <param name="sender">Who sent it; <c>null</c> when that is not stated, or members were sent by several.</param>
    public Team(TeamId id, MissionId mission, ValueList<AccreditationId> members = default, SenderId? sender = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(mission);
        Id = id;
        Mission = mission;
        Members = CanonicalSet.Of(members);
        Sender = sender;
    }

    /// <summary>The team.</summary>
    public TeamId Id { get; }

    /// <summary>The mission that it belongs to.</summary>
    public MissionId Mission { get; }

    /// <summary>The accreditations of its members, in the order of their texts; none when they are not known.</summary>
    public ValueList<AccreditationId> Members { get; }

    /// <summary>Who sent it; <c>null</c> when that is not stated.</summary>
    public SenderId? Sender { get; }

    /// <summary>The team.</summary>
    public override string ToString() => Id.Value;
}
