using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ElectionObservation;

/// <summary>
/// A percentage as it was published, with as many decimals as it was given: <c>69.44</c>. What it was rounded to is part of it, so
/// <c>5.8</c> is not <c>5.80</c>. The <c>default</c> value is <c>0</c>.
/// </summary>
public readonly record struct Percent : IParsable<Percent>
{
    private const int MostDigits = 9;

    private Percent(decimal value, int decimals)
    {
        Value = value;
        Decimals = decimals;
    }

    /// <summary>The number, in per cent.</summary>
    public decimal Value { get; }

    /// <summary>How many decimals it was given with, 0 to 6.</summary>
    public int Decimals { get; }

    /// <summary>Reads digits, and a point with one to six decimals if there are any.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is no percentage.</exception>
    public static Percent Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Percent result)
            ? result
            : throw new ArgumentException($"'{IdentifierText.Shorten(text)}' is not a percentage: expected {Expected}.", nameof(text));
    }

    /// <summary>Reads a percentage without throwing.</summary>
    /// <param name="text">The text; <c>null</c> is refused.</param>
    /// <param name="result">The percentage, when the text is one.</param>
    /// <returns>Whether the text is a percentage.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Percent result)
    {
        result = default;
        if (text is null)
        {
            return false;
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? text : text[..point];
        string decimals = point < 0 ? "" : text[(point + 1)..];
        bool shaped = whole.Length is >= 1 and <= MostDigits && whole.All(char.IsAsciiDigit) && (whole.Length == 1 || whole[0] != '0')
            && decimals.Length <= Share.MaximumDecimals && decimals.All(char.IsAsciiDigit) && (point < 0 || decimals.Length > 0);
        if (shaped)
        {
            result = new(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), decimals.Length);
        }

        return shaped;
    }

    static Percent IParsable<Percent>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Percent>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percent result) => TryParse(s, out result);

    /// <summary>Whether a share, rounded half away from zero to as many decimals, gives this figure. An undefined share gives none.</summary>
    /// <param name="share">The share.</param>
    public bool IsRounded(Share share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share.TryGetPercent(Decimals, out decimal percent) && percent == Value;
    }

    /// <summary>The digits, as they were given, without a sign of per cent.</summary>
    public override string ToString() => Value.ToString($"F{Decimals}", CultureInfo.InvariantCulture);

    internal const string Expected = "digits, and a point with one to six decimals if there are any, such as 69.44";
}
