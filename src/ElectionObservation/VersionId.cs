namespace ElectionObservation;

/// <summary>The name of one version of a rule, as the text of the law that stated it is known by. Open vocabulary.</summary>
public sealed record VersionId : Identifier<VersionId>, IIdentifier<VersionId>
{
    /// <summary>Names a version of a rule.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public VersionId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator VersionId(string value) => new(value);

    static VersionId IIdentifier<VersionId>.Create(string value) => new(value);
}
