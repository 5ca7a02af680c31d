namespace ElectionObservation.Calendars;

/// <summary>Which further day is closed when a holiday falls on a day that is closed anyway; the holiday itself stays one.</summary>
public enum Substitution
{
    /// <summary>None.</summary>
    None,

    /// <summary>The next day that is neither of the weekend nor a holiday nor the substitute of another one.</summary>
    Following,

    /// <summary>The day before for a Saturday, the day after for a Sunday.</summary>
    Nearest,
}
