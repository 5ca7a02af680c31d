namespace ElectionObservation.Missions;

/// <summary>What kind of sender accredited observers come from. Open vocabulary.</summary>
public sealed record SenderKind : Identifier<SenderKind>, IIdentifier<SenderKind>
{
    /// <summary>Names a kind of sender.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public SenderKind(string value)
        : base(value)
    {
    }

    /// <summary>An international organisation or one of its bodies, parliamentary assemblies included.</summary>
    public static SenderKind Organisation { get; } = new("organisation");

    /// <summary>A foreign state or an organ of it; the organ says of which branch it is.</summary>
    public static SenderKind State { get; } = new("state");

    /// <summary>An organisation of citizens, of the host state or of another.</summary>
    public static SenderKind CitizenOrganisation { get; } = new("citizenOrganisation");

    /// <summary>A political party.</summary>
    public static SenderKind Party { get; } = new("party");

    /// <summary>A newsroom.</summary>
    public static SenderKind Media { get; } = new("media");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator SenderKind(string value) => new(value);

    static SenderKind IIdentifier<SenderKind>.Create(string value) => new(value);
}
