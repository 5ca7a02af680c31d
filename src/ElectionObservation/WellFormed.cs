using System.Runtime.CompilerServices;

namespace ElectionObservation;

/// <summary>Refuses text with half a character in it (a lone surrogate): it could not be written to a file and read back.</summary>
internal static class WellFormed
{
    public static string Text(string value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
            {
                throw new ArgumentException($"The text has half a character at place {i}.", name);
            }

            i++;
        }

        return value;
    }

    public static string NotBlank(string value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        string.IsNullOrWhiteSpace(Text(value, name)) ? throw new ArgumentException("Expected a text that is not blank.", name) : value;
}
