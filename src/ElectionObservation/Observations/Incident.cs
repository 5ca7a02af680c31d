using ElectionObservation.Results;

namespace ElectionObservation.Observations;

/// <summary>Something that observers reported apart from their forms, and what became of the report. The number of incidents measures how much was reported; for how often something happens, ask a question in a form.</summary>
public sealed record Incident
{
    /// <summary>States an incident.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="category">What it is about.</param>
    /// <param name="at">When it happened, as reported.</param>
    /// <param name="visit">The visit during which it was seen; <c>null</c> for none.</param>
    /// <param name="station">Where; <c>null</c> when it was at no station, or at that of the visit.</param>
    /// <param name="what">What was seen, naming nobody; <c>null</c> when that is not kept.</param>
    /// <param name="followUp">What became of it, the first step first.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public Incident(IncidentId id, IncidentCategory category, OffsetDateTime at, VisitId? visit = null, UnitPath? station = null, LocalizedText? what = null, ValueList<IncidentStep> followUp = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(category);
        Id = id;
        Category = category;
        At = IsoDay.Of(at);
        Visit = visit;
        Station = station;
        What = what;
        FollowUp = followUp;
    }

    /// <summary>The incident.</summary>
    public IncidentId Id { get; }

    /// <summary>What it is about.</summary>
    public IncidentCategory Category { get; }

    /// <summary>When it happened, as reported.</summary>
    public OffsetDateTime At { get; }

    /// <summary>The visit during which it was seen; <c>null</c> for none.</summary>
    public VisitId? Visit { get; }

    /// <summary>Where; <c>null</c> when it was at no station, or at that of the visit.</summary>
    public UnitPath? Station { get; }

    /// <summary>What was seen; <c>null</c> when that is not kept.</summary>
    public LocalizedText? What { get; }

    /// <summary>What became of it, the first step first.</summary>
    public ValueList<IncidentStep> FollowUp { get; }

    /// <summary>What has become of it by now: the last step, and <see cref="IncidentStatus.Reported"/> before the first.</summary>
    public IncidentStatus Status => FollowUp.Count == 0 ? IncidentStatus.Reported : FollowUp[^1].Status;

    /// <summary>The incident, its category and status.</summary>
    public override string ToString() => $"{Id}: {Category}, {Status}";
}
