namespace ElectionObservation;

/// <summary>The shape that identifiers share unless their type says otherwise.</summary>
internal static class IdentifierText
{
    private const int MaximumLength = 100;

    public static string? Refusal(string value)
    {
        if (value.Length is 0 or > MaximumLength)
        {
            return $"expected 1 to {MaximumLength} characters, found {value.Length}";
        }

        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/'))
            {
                return "expected ASCII letters, digits and - _ . : / only";
            }
        }

        return char.IsAsciiLetterOrDigit(value[0]) && char.IsAsciiLetterOrDigit(value[^1])
            ? null
            : "expected a letter or a digit first and last";
    }

    /// <summary>Keeps a hostile or broken text from flooding a message.</summary>
    public static string Shorten(string value, int length = 60)
    {
        if (value.Length <= length)
        {
            return value;
        }

        int end = length - 3;
        return string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[end - 1]) ? end - 1 : end), "...");
    }
}
