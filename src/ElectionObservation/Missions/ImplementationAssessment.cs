namespace ElectionObservation.Missions;

/// <summary>What someone said of how far a recommendation was followed. It is theirs: the library neither weighs nor averages it.</summary>
public sealed record ImplementationAssessment
{
    /// <summary>States an assessment.</summary>
    /// <param name="status">How far it was followed.</param>
    /// <param name="by">Who says so, as published.</param>
    /// <param name="day">As of which day; <c>null</c> when that is not stated.</param>
    /// <param name="sources">Where it was read.</param>
    public ImplementationAssessment(ImplementationStatus status, LocalizedText by, LegalDate? day = null, ValueList<Source> sources = default)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(by);
        Status = status;
        By = by;
        Day = day;
        Sources = sources;
    }

    /// <summary>How far it was followed.</summary>
    public ImplementationStatus Status { get; }

    /// <summary>Who says so, as published.</summary>
    public LocalizedText By { get; }

    /// <summary>As of which day; <c>null</c> when that is not stated.</summary>
    public LegalDate? Day { get; }

    /// <summary>Where it was read.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>Who says what.</summary>
    public override string ToString() => $"{By}: {Status}";
}
