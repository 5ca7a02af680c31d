using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ElectionObservation;

/// <summary>
/// A number as it was published: <c>641</c>, <c>about 1600</c>, <c>more than 400</c>. A whole number converts to one that is meant exactly. The
/// <c>default</c> value is <c>0</c>.
/// </summary>
public readonly record struct StatedCount : IParsable<StatedCount>
{
    private static readonly (Precision Precision, string Word)[] Words =
    [
        (Precision.About, "about"),
        (Precision.MoreThan, "more than"),
        (Precision.AtLeast, "at least"),
        (Precision.FewerThan, "fewer than"),
        (Precision.AtMost, "at most"),
    ];

    /// <summary>States a number.</summary>
    /// <param name="number">The number published.</param>
    /// <param name="precision">How exactly it was meant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or nothing is fewer than it.</exception>
    public StatedCount(int number, Precision precision = Precision.Exact)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (Known.Value(precision) == Precision.FewerThan)
        {
            ArgumentOutOfRangeException.ThrowIfZero(number);
        }

        Number = number;
        Precision = precision;
    }

    /// <summary>The number published.</summary>
    public int Number { get; }

    /// <summary>How exactly it was meant.</summary>
    public Precision Precision { get; }

    /// <summary>Whether it was meant exactly.</summary>
    public bool IsExact => Precision == Precision.Exact;

    /// <summary>What the number may be. "About" bounds nothing: how far off it may be is not said.</summary>
    public CountRange Range => Precision switch
    {
        Precision.Exact => CountRange.Exactly(Number),
        Precision.MoreThan => new(Number + 1L, null),
        Precision.AtLeast => new(Number, null),
        Precision.FewerThan => new(0, Number - 1L),
        Precision.AtMost => new(0, Number),
        _ => CountRange.Unknown,
    };

    internal static string Expected => $"a whole number from 0 to 2147483647, or one after {string.Join(", ", Words.Select(static word => $"'{word.Word}'"))}";

    /// <summary>About so many.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static StatedCount About(int number) => new(number, Precision.About);

    /// <summary>More than so many; also "over".</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static StatedCount MoreThan(int number) => new(number, Precision.MoreThan);

    /// <summary>A number that is meant exactly.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static implicit operator StatedCount(int number) => new(number);

    /// <summary>Reads the number, with a word before it unless it is meant exactly.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is no such number.</exception>
    public static StatedCount Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out StatedCount result)
            ? result
            : throw new ArgumentException($"'{IdentifierText.Shorten(text)}' is not a number of people: expected {Expected}.", nameof(text));
    }

    /// <summary>Reads a number without throwing.</summary>
    /// <param name="text">The text; <c>null</c> is refused.</param>
    /// <param name="result">The number, when the text is one.</param>
    /// <returns>Whether the text is such a number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out StatedCount result)
    {
        result = default;
        if (text is null)
        {
            return false;
        }

        (Precision precision, string? word) = Words.FirstOrDefault(word => text.StartsWith(word.Word + " ", StringComparison.Ordinal));
        ReadOnlySpan<char> digits = word is null ? text : text.AsSpan(word.Length + 1);
        bool shaped = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && (digits.Length == 1 || digits[0] != '0')
            && (word is null || precision != Precision.FewerThan || number > 0);
        if (shaped)
        {
            result = new(number, word is null ? Precision.Exact : precision);
        }

        return shaped;
    }

    static StatedCount IParsable<StatedCount>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<StatedCount>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StatedCount result) => TryParse(s, out result);

    /// <summary>The number, after the word that says how exactly it is meant.</summary>
    public override string ToString()
    {
        Precision precision = Precision;
        string digits = Number.ToString(CultureInfo.InvariantCulture);
        return IsExact ? digits : $"{Array.Find(Words, word => word.Precision == precision).Word} {digits}";
    }
}
