namespace ElectionObservation;

/// <summary>The name of a time zone of the IANA database, such as <c>Asia/Almaty</c>. Whether the zone exists is for a <c>LegalReference</c> to say.</summary>
public sealed record ZoneId : Identifier<ZoneId>, IIdentifier<ZoneId>
{
    /// <summary>Names a time zone.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ZoneId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ZoneId(string value) => new(value);

    static ZoneId IIdentifier<ZoneId>.Create(string value) => new(value);

    // Names such as Etc/GMT+5 have a plus.
    static string? IIdentifier<ZoneId>.Refusal(string value) => IdentifierText.Refusal(value.Replace('+', '-'))?.Replace("- _", "+ - _", StringComparison.Ordinal);
}
