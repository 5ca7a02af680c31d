namespace ElectionObservation.Accreditations;

/// <summary>One request for accreditation and all that becomes of it, by the number or name that the register gives it. Open vocabulary.</summary>
public sealed record AccreditationId : Identifier<AccreditationId>, IIdentifier<AccreditationId>
{
    /// <summary>Names a request.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public AccreditationId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator AccreditationId(string value) => new(value);

    static AccreditationId IIdentifier<AccreditationId>.Create(string value) => new(value);
}
