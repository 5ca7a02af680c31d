namespace ElectionObservation.Missions;

/// <summary>Something that a mission or an election administration did.</summary>
public sealed record Activity
{
    /// <summary>States an activity.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="what">What it was about, in the words of whoever records it.</param>
    /// <param name="with">Whom it was done with.</param>
    /// <param name="where">How much of the country it covered; <c>null</c> when it has no such measure.</param>
    /// <param name="by">Who did it; <c>null</c> for the mission that it is recorded with.</param>
    /// <param name="day">When; <c>null</c> when that is not stated.</param>
    public Activity(
        ActivityKind kind,
        LocalizedText what,
        ValueList<Counterpart> with = default,
        Coverage? where = null,
        LocalizedText? by = null,
        LegalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(what);
        Kind = kind;
        What = what;
        With = with;
        Where = where;
        By = by;
        Day = day;
    }

    /// <summary>What was done.</summary>
    public ActivityKind Kind { get; }

    /// <summary>What it was about, in the words of whoever records it.</summary>
    public LocalizedText What { get; }

    /// <summary>Whom it was done with, in the order published.</summary>
    public ValueList<Counterpart> With { get; }

    /// <summary>How much of the country it covered; <c>null</c> when it has no such measure.</summary>
    public Coverage? Where { get; }

    /// <summary>Who did it; <c>null</c> for the mission that it is recorded with.</summary>
    public LocalizedText? By { get; }

    /// <summary>When; <c>null</c> when that is not stated.</summary>
    public LegalDate? Day { get; }
}
