namespace ElectionObservation;

/// <summary>A key for a person, given by whoever keeps the data and opaque to the library: it is compared, never read. Names, documents and grounds are kept apart from it.</summary>
public sealed record PersonKey : Identifier<PersonKey>, IIdentifier<PersonKey>
{
    /// <summary>Names a person.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public PersonKey(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator PersonKey(string value) => new(value);

    static PersonKey IIdentifier<PersonKey>.Create(string value) => new(value);
}
