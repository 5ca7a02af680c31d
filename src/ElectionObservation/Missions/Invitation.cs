namespace ElectionObservation.Missions;

/// <summary>An invitation to observe. In many laws nobody from abroad is accredited without one.</summary>
public sealed record Invitation
{
    /// <summary>States an invitation.</summary>
    /// <param name="by">Who invited, as published.</param>
    /// <param name="day">When; <c>null</c> when that is not stated.</param>
    public Invitation(LocalizedText by, LegalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        By = by;
        Day = day;
    }

    /// <summary>Who invited, as published.</summary>
    public LocalizedText By { get; }

    /// <summary>When; <c>null</c> when that is not stated.</summary>
    public LegalDate? Day { get; }
}
