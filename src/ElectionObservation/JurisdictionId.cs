namespace ElectionObservation;

/// <summary>
/// Whose law applies: a code by shape, from no closed list, so that it asserts nothing about status. One of <c>KZ</c> (ISO 3166-1,
/// user-assigned codes such as <c>XK</c> included), <c>GB-SCT</c> (ISO 3166-2) or <c>x-name</c> (private use).
/// </summary>
public sealed record JurisdictionId : Identifier<JurisdictionId>, IIdentifier<JurisdictionId>
{
    /// <summary>Names a jurisdiction.</summary>
    /// <param name="value">The code.</param>
    /// <exception cref="ArgumentException">The text does not have one of the three shapes.</exception>
    public JurisdictionId(string value)
        : base(value)
    {
    }

    /// <summary>Whether the code is one for private use, <c>x-name</c>.</summary>
    public bool IsPrivate => Value[0] == 'x';

    /// <summary>Whether the code is that of a part of a country, such as <c>GB-SCT</c>.</summary>
    public bool IsSubdivision => !IsPrivate && Value.Length > 2;

    /// <summary>The country the code belongs to: itself unless it is a subdivision.</summary>
    public JurisdictionId Country => IsSubdivision ? new(Value[..2]) : this;

    /// <summary>Reads a text as a code; refuses what the constructor refuses.</summary>
    /// <param name="value">The code.</param>
    public static implicit operator JurisdictionId(string value) => new(value);

    static JurisdictionId IIdentifier<JurisdictionId>.Create(string value) => new(value);

    static string? IIdentifier<JurisdictionId>.Refusal(string value)
    {
        bool shaped = value switch
        {
            ['x', '-', .. { Length: >= 1 and <= 30 } name] => name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && name[0] != '-' && name[^1] != '-',
            [var a, var b] => char.IsAsciiLetterUpper(a) && char.IsAsciiLetterUpper(b),
            [var a, var b, '-', .. { Length: >= 1 and <= 3 } part] =>
                char.IsAsciiLetterUpper(a) && char.IsAsciiLetterUpper(b) && part.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)),
            _ => false,
        };
        return shaped ? null : "expected a country such as KZ, a subdivision such as GB-SCT or a private code such as x-name";
    }
}
