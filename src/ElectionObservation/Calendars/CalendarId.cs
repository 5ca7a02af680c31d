namespace ElectionObservation.Calendars;

/// <summary>A day calendar: the bank holidays of a country, the closed days of one provision. Open vocabulary.</summary>
public sealed record CalendarId : Identifier<CalendarId>, IIdentifier<CalendarId>
{
    /// <summary>Names a calendar.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public CalendarId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator CalendarId(string value) => new(value);

    static CalendarId IIdentifier<CalendarId>.Create(string value) => new(value);
}
