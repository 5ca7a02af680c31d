namespace ElectionObservation.Terms;

/// <summary>The name of a public office, such as <c>president</c>. Open vocabulary.</summary>
public sealed record OfficeId : Identifier<OfficeId>, IIdentifier<OfficeId>
{
    /// <summary>Names an office.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public OfficeId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator OfficeId(string value) => new(value);

    static OfficeId IIdentifier<OfficeId>.Create(string value) => new(value);
}
