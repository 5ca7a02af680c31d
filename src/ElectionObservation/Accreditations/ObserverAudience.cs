namespace ElectionObservation.Accreditations;

/// <summary>Whom a rule on observation is about: international observers, citizens, the media. Open vocabulary.</summary>
public sealed record ObserverAudience : Identifier<ObserverAudience>, IIdentifier<ObserverAudience>
{
    /// <summary>Names an audience.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ObserverAudience(string value)
        : base(value)
    {
    }

    /// <summary>Observers of states and international organisations.</summary>
    public static ObserverAudience International { get; } = new("international");

    /// <summary>Observers of international non-governmental organisations, where law treats them apart.</summary>
    public static ObserverAudience InternationalNgo { get; } = new("internationalNgo");

    /// <summary>Observers of domestic organisations, and citizens.</summary>
    public static ObserverAudience Domestic { get; } = new("domestic");

    /// <summary>The media.</summary>
    public static ObserverAudience Media { get; } = new("media");

    /// <summary>Observers of parties and candidates.</summary>
    public static ObserverAudience Party { get; } = new("party");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ObserverAudience(string value) => new(value);

    static ObserverAudience IIdentifier<ObserverAudience>.Create(string value) => new(value);
}
