namespace ElectionObservation.Missions;

/// <summary>The days a mission is in the country, both ends included.</summary>
public sealed record MissionPeriod
{
    /// <summary>States the days.</summary>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day; <c>null</c> when it is not stated.</param>
    /// <exception cref="ArgumentException">The last day lies before the first, or a day is not of the ISO calendar.</exception>
    public MissionPeriod(LocalDate firstDay, LocalDate? lastDay = null)
    {
        if (lastDay is { } last && IsoDay.Of(last, nameof(lastDay)) < IsoDay.Of(firstDay))
        {
            throw new ArgumentException($"The mission ends on {last:R}, before it begins on {firstDay:R}.", nameof(lastDay));
        }

        FirstDay = IsoDay.Of(firstDay);
        LastDay = lastDay;
    }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day; <c>null</c> when it is not stated.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>How many days, both ends included; <c>null</c> when the last day is not stated.</summary>
    public int? Days => LastDay is { } last ? Period.DaysBetween(FirstDay, last) + 1 : null;

    /// <summary>Whether a day is one of them; with a last day that is not stated, whether it may be.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => FirstDay <= IsoDay.Of(day) && (LastDay is not { } last || day <= last);

    /// <summary>How many days the first one lies before a day, such as voting day; negative when it lies after.</summary>
    /// <param name="day">The day.</param>
    public int DaysBefore(LocalDate day) => Period.DaysBetween(FirstDay, IsoDay.Of(day));

    /// <summary>Both ends.</summary>
    public override string ToString() => LastDay is { } last ? $"{FirstDay:R} to {last:R}" : $"since {FirstDay:R}";
}
