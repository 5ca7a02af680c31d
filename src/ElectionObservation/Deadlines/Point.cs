namespace ElectionObservation.Deadlines;

/// <summary>Where an evaluation has come to: a day, and a moment of it once it was asked for.</summary>
internal struct Point(LocalDate day, CutOff cutOff)
{
    public LocalDate Day { get; set; } = day;

    /// <summary>The day before it was moved.</summary>
    public LocalDate Unadjusted { get; } = day;

    public CutOff CutOff { get; set; } = cutOff;

    /// <summary>Whose clock shows the cut-off, once it is settled.</summary>
    public ZoneClock? Clock { get; set; }

    public OffsetDateTime At { get; set; }

    public bool IsMoment { get; set; }
}
