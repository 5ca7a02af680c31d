namespace ElectionObservation;

/// <summary>A language as BCP 47 writes it, in the case usual there: <c>en</c>, <c>kk</c>, <c>kk-Latn</c>, <c>en-GB</c>.</summary>
public sealed record LanguageTag : Identifier<LanguageTag>, IIdentifier<LanguageTag>
{
    /// <summary>Names a language.</summary>
    /// <param name="value">The tag.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of a language tag.</exception>
    public LanguageTag(string value)
        : base(value)
    {
    }

    /// <summary>English.</summary>
    public static LanguageTag English { get; } = new("en");

    /// <summary>Russian.</summary>
    public static LanguageTag Russian { get; } = new("ru");

    /// <summary>Kazakh.</summary>
    public static LanguageTag Kazakh { get; } = new("kk");

    /// <summary>Reads a text as a tag; refuses what the constructor refuses.</summary>
    /// <param name="value">The tag.</param>
    public static implicit operator LanguageTag(string value) => new(value);

    static LanguageTag IIdentifier<LanguageTag>.Create(string value) => new(value);

    static string? IIdentifier<LanguageTag>.Refusal(string value)
    {
        const string expected = "expected a language tag such as en, kk-Latn or en-GB, in the usual case";
        const int longest = 35;
        string[] parts = value.Length <= longest ? value.Split('-') : [""];
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && parts.Skip(1).All(IsSubtag) ? null : expected;
    }

    /// <summary>A region in upper case, a script with a capital, anything else in lower case: so that one language has one tag.</summary>
    private static bool IsSubtag(string part) => part.Length switch
    {
        2 => part.All(char.IsAsciiLetterUpper),
        4 when part.All(char.IsAsciiLetter) => char.IsAsciiLetterUpper(part[0]) && part.Skip(1).All(char.IsAsciiLetterLower),
        >= 3 and <= 8 => part.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)),
        _ => false,
    };
}
