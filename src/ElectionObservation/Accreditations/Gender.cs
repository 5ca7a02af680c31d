namespace ElectionObservation.Accreditations;

/// <summary>The gender that someone stated, for counting. Open vocabulary; never inferred from a name.</summary>
public sealed record Gender : Identifier<Gender>, IIdentifier<Gender>
{
    /// <summary>Names a gender.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public Gender(string value)
        : base(value)
    {
    }

    /// <summary>Women.</summary>
    public static Gender Female { get; } = new("female");

    /// <summary>Men.</summary>
    public static Gender Male { get; } = new("male");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator Gender(string value) => new(value);

    static Gender IIdentifier<Gender>.Create(string value) => new(value);
}
