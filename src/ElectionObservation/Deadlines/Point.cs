namespace ElectionObservation.Deadlines;

/// <summary>Where an evaluation has come to: a day, and a moment of it once it was asked for. One is written as the evaluation goes, never copied on the way.</summary>
internal struct Point
{
    public LocalDate Day { get; set; }

    /// <summary>The day before it was moved.</summary>
    public LocalDate Unadjusted { get; private set; }

    public CutOff CutOff { get; set; }

    /// <summary>Whose clock shows the cut-off, once it is settled.</summary>
    public ZoneClock? Clock { get; set; }

    public OffsetDateTime At { get; set; }

    public bool IsMoment { get; set; }

    /// <summary>Puts a point at a day, from which nothing is moved yet; its moment is not asked for yet either.</summary>
    public void Begin(LocalDate day, in CutOff cutOff, ZoneClock? clock = null)
    {
        Day = day;
        Unadjusted = day;
        CutOff = cutOff;
        Clock = clock;
        IsMoment = false;
    }
}
