namespace ElectionObservation.Deadlines;

/// <summary>Where an evaluation has come to: a day, and a moment of it once it was asked for.</summary>
internal struct Point
{
    public Point(LocalDate day, CutOff cutOff, ZoneClock clock)
    {
        Day = Unadjusted = day;
        CutOff = cutOff;
        Clock = clock;
    }

    /// <summary>A moment that a count of hours led to.</summary>
    public Point(OffsetDateTime at, ZoneClock clock)
        : this(at.Date, CutOff.At(at.TimeOfDay), clock)
    {
        At = at;
        IsMoment = true;
    }

    public LocalDate Day { get; set; }

    public LocalDate Unadjusted { get; set; }

    public CutOff CutOff { get; set; }

    public ZoneClock Clock { get; set; }

    public OffsetDateTime At { get; set; }

    public bool IsMoment { get; set; }
}
