namespace ElectionObservation;

/// <summary>A language as BCP 47 writes it, in the case usual there, without extensions: <c>en</c>, <c>kk</c>, <c>kk-Latn</c>, <c>en-GB</c>.</summary>
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
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower) && AreSubtags(parts.AsSpan(1)) ? null : expected;
    }

    /// <summary>A script, a region, variants, in this order and in the usual case, so that one language has one tag. No extensions.</summary>
    private static bool AreSubtags(ReadOnlySpan<string> parts)
    {
        if (parts is [{ Length: 4 } script, ..] && char.IsAsciiLetterUpper(script[0]) && script.Skip(1).All(char.IsAsciiLetterLower))
        {
            parts = parts[1..];
        }

        if (parts is [var region, ..] && (region.Length == 2 ? region.All(char.IsAsciiLetterUpper) : region.Length == 3 && region.All(char.IsAsciiDigit)))
        {
            parts = parts[1..];
        }

        foreach (string variant in parts)
        {
            bool longEnough = variant.Length is >= 5 and <= 8 || (variant.Length == 4 && char.IsAsciiDigit(variant[0]));
            if (!longEnough || !variant.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) || parts.Count(variant) > 1)
            {
                return false;
            }
        }

        return true;
    }
}
