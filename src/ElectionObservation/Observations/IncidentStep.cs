namespace ElectionObservation.Observations;

/// <summary>What became of an incident at a moment.</summary>
public sealed record IncidentStep
{
    /// <summary>States a step.</summary>
    /// <param name="at">When.</param>
    /// <param name="status">What became of it.</param>
    /// <param name="note">What a reader must know, naming nobody; <c>null</c> when there is nothing.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public IncidentStep(OffsetDateTime at, IncidentStatus status, LocalizedText? note = null)
    {
        ArgumentNullException.ThrowIfNull(status);
        At = IsoDay.Of(at);
        Status = status;
        Note = note;
    }

    /// <summary>When.</summary>
    public OffsetDateTime At { get; }

    /// <summary>What became of it.</summary>
    public IncidentStatus Status { get; }

    /// <summary>What a reader must know; <c>null</c> when there is nothing.</summary>
    public LocalizedText? Note { get; }

    /// <summary>The status.</summary>
    public override string ToString() => Status.Value;
}
