namespace ElectionObservation.Missions;

/// <summary>Who sends observers: the code of a state (<c>KZ</c>) or the usual abbreviation of a body (<c>OSCE/ODIHR</c>). Open vocabulary.</summary>
public sealed record SenderId : Identifier<SenderId>, IIdentifier<SenderId>
{
    /// <summary>Names a sender.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public SenderId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator SenderId(string value) => new(value);

    static SenderId IIdentifier<SenderId>.Create(string value) => new(value);
}
