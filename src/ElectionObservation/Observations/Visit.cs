using ElectionObservation.Forms;
using ElectionObservation.Results;

namespace ElectionObservation.Observations;

/// <summary>
/// A team at a station, to observe one stage of the process. Times carry their offset, so that a visit over a change of the clocks has the length it had. It may be wrong, <see cref="ObservationLog.Validate"/> says in what.
/// </summary>
public sealed record Visit
{
    /// <summary>States a visit.</summary>
    /// <param name="id">The visit.</param>
    /// <param name="team">The team.</param>
    /// <param name="station">The station, or the commission where protocols are added up.</param>
    /// <param name="stage">What was observed.</param>
    /// <param name="arrival">When the team came, by the clock of the station.</param>
    /// <param name="departure">When it left; <c>null</c> when that is not stated.</param>
    /// <param name="access">Whether it could see what there was to see.</param>
    /// <exception cref="ArgumentException">A day is not of the ISO calendar.</exception>
    public Visit(VisitId id, TeamId team, UnitPath station, ObservationStage stage, OffsetDateTime arrival, OffsetDateTime? departure = null, StationAccess access = StationAccess.Granted)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(station);
        ArgumentNullException.ThrowIfNull(stage);
        Id = id;
        Team = team;
        Station = station;
        Stage = stage;
        Arrival = IsoDay.Of(arrival);
        Departure = departure is { } left ? IsoDay.Of(left, nameof(departure)) : null;
        Access = Known.Value(access);
    }

    /// <summary>The visit.</summary>
    public VisitId Id { get; }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>The station, or the commission where protocols are added up.</summary>
    public UnitPath Station { get; }

    /// <summary>What was observed.</summary>
    public ObservationStage Stage { get; }

    /// <summary>When the team came, by the clock of the station.</summary>
    public OffsetDateTime Arrival { get; }

    /// <summary>When it left; <c>null</c> when that is not stated.</summary>
    public OffsetDateTime? Departure { get; }

    /// <summary>Whether it could see what there was to see.</summary>
    public StationAccess Access { get; }

    /// <summary>How long it took, whatever the clocks did meanwhile; <c>null</c> when the departure is not stated.</summary>
    public Duration? Length => Departure?.ToInstant() - Arrival.ToInstant();

    /// <summary>The visit, who came where and to observe what.</summary>
    public override string ToString() => $"{Id}: {Team} at {Station}, {Stage}";
}
