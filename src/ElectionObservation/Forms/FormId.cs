namespace ElectionObservation.Forms;

/// <summary>A form that observers fill in, whatever its version. Open vocabulary.</summary>
public sealed record FormId : Identifier<FormId>, IIdentifier<FormId>
{
    /// <summary>Names a form.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public FormId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator FormId(string value) => new(value);

    static FormId IIdentifier<FormId>.Create(string value) => new(value);
}
