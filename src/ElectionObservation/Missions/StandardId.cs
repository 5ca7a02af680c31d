namespace ElectionObservation.Missions;

/// <summary>A document that says how missions observe. Open vocabulary.</summary>
public sealed record StandardId : Identifier<StandardId>, IIdentifier<StandardId>
{
    /// <summary>Names a standard.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public StandardId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator StandardId(string value) => new(value);

    static StandardId IIdentifier<StandardId>.Create(string value) => new(value);
}
