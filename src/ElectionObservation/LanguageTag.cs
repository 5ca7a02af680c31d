namespace ElectionObservation;

/// <summary>A language as BCP 47 writes it: <c>en</c>, <c>kk</c>, <c>kk-Latn</c>.</summary>
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
        const string expected = "expected a language tag such as en or kk-Latn";
        string[] parts = value.Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetterLower))
        {
            return expected;
        }

        foreach (string part in parts.AsSpan(1))
        {
            if (part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit))
            {
                return expected;
            }
        }

        return null;
    }
}
