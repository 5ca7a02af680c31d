using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// How two sums of a protocol stand to each other, written as on paper: <c>ballots-found &lt;= ballots-issued</c>,
/// <c>ballots-in-box = votes + invalid-ballots within 3% votes + 3% invalid-ballots</c>. A sum is one term or more with <c>+</c> or <c>-</c> between spaces; a term
/// is a quantity, a number, or both with the quantity last: a whole number, a fraction <c>1/20</c>, a percentage <c>2.5%</c>. The sign is
/// <c>=</c>, <c>&lt;=</c>, <c>&gt;=</c>, <c>&lt;</c> or <c>&gt;</c>. After <c>within</c> stands by how much it may be missed; after <c>or</c> another such sum, and the
/// larger counts. Compared exactly, never rounded. Equal when the texts are, spaces apart.
/// </summary>
public sealed record LinearRelation : IParsable<LinearRelation>
{
    internal const string Expected = "two sums of quantities with =, <=, >=, < or > between them, such as ballots-found <= ballots-issued";
    private const int MostTerms = 64;
    private const int MostDenominator = 1_000_000;
    private static readonly (string Sign, Relation Relation)[] Signs =
        [("=", Relation.Equal), ("<=", Relation.AtMost), (">=", Relation.AtLeast), ("<", Relation.LessThan), (">", Relation.MoreThan)];

    private readonly string _text;

    /// <summary>Reads a relation.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is no relation; the message says what is expected.</exception>
    public LinearRelation(string text)
        : this(PartsOf(text) ?? throw new ArgumentException($"'{IdentifierText.Shorten(text)}' is no relation: expected {Expected}.", nameof(text)))
    {
    }

    private LinearRelation(Parts parts)
    {
        _text = parts.Text;
        Left = parts.Left;
        Right = parts.Right;
        Relation = parts.Relation;
        LeftTerms = parts.LeftTerms;
        RightTerms = parts.RightTerms;
        Difference = [.. parts.LeftTerms, .. parts.RightTerms.Select(static term => term with { Times = -term.Times })];
        Within = parts.Within;
        Denominator = parts.Denominator;
        Quantities = LeftTerms.Concat(RightTerms).Concat(Within.SelectMany(static sum => sum)).Where(static term => term.Of is not null).Select(static term => term.Of!).Distinct().ToValueList();
    }

    /// <summary>The first sum, as written.</summary>
    public string Left { get; }

    /// <summary>How it should stand to the second.</summary>
    public Relation Relation { get; }

    /// <summary>The second sum, as written.</summary>
    public string Right { get; }

    /// <summary>Every quantity it names, in the order of the text.</summary>
    public ValueList<Quantity> Quantities { get; }

    /// <summary>The first sum less the second, in parts of <see cref="Denominator"/>.</summary>
    internal ImmutableArray<Term> Difference { get; }

    internal ImmutableArray<Term> LeftTerms { get; }

    internal ImmutableArray<Term> RightTerms { get; }

    /// <summary>By how much it may be missed, in parts of <see cref="Denominator"/>.</summary>
    internal ImmutableArray<ImmutableArray<Term>> Within { get; }

    internal int Denominator { get; }

    /// <summary>Reads a text as a relation; refuses what the constructor refuses.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator LinearRelation(string text) => new(text);

    /// <summary>Reads a relation without throwing.</summary>
    /// <param name="text">The text; <c>null</c> is refused.</param>
    /// <param name="result">The relation, when the text is one.</param>
    /// <returns>Whether the text is a relation.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LinearRelation? result)
    {
        result = text is not null && PartsOf(text) is { } parts ? new(parts) : null;
        return result is not null;
    }

    static LinearRelation IParsable<LinearRelation>.Parse(string s, IFormatProvider? provider) => new(s);

    static bool IParsable<LinearRelation>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out LinearRelation? result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    public bool Equals(LinearRelation? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text, with one space between its words.</summary>
    public override string ToString() => _text;

    /// <summary>Whether a difference of the two sums breaks the relation, and nothing allows for it.</summary>
    internal static bool IsBroken(long difference, Relation relation, long within) => relation switch
    {
        Relation.Equal => difference != 0 && Math.Abs(difference) > within,
        Relation.AtMost => difference > 0 && difference > within,
        Relation.AtLeast => difference < 0 && -difference > within,
        Relation.LessThan => difference >= 0 && difference >= within,
        _ => difference <= 0 && -difference >= within,
    };

    private static Parts? PartsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int sign = Array.FindIndex(words, static word => Signs.Any(one => one.Sign == word));
        int end = Array.IndexOf(words, "within");
        int slackFrom = end;
        end = end < 0 ? words.Length : end;
        if (sign < 0 || end < sign || !TryReadSum(words[..sign], out List<Ratio>? left) || !TryReadSum(words[(sign + 1)..end], out List<Ratio>? right))
        {
            return null;
        }

        var within = new List<List<Ratio>>();
        for (int at = slackFrom; at >= 0 && at < words.Length;)
        {
            int next = Array.IndexOf(words, "or", at + 1);
            next = next < 0 ? words.Length : next;
            if (!TryReadSum(words[(at + 1)..next], out List<Ratio>? sum))
            {
                return null;
            }

            within.Add(sum);
            at = next;
        }

        if (DenominatorOf([left, right, .. within]) is not { } denominator)
        {
            return null;
        }

        return new(
            string.Join(' ', words),
            string.Join(' ', words[..sign]),
            Signs.First(one => one.Sign == words[sign]).Relation,
            string.Join(' ', words[(sign + 1)..end]),
            Scaled(left),
            Scaled(right),
            [.. within.Select(Scaled)],
            denominator);

        ImmutableArray<Term> Scaled(List<Ratio> sum) => [.. sum.Select(ratio => new Term(ratio.Of, ratio.Numerator * (denominator / ratio.Denominator)))];
    }

    /// <summary>What all factors are parts of; <c>null</c> where it, or their sum in such parts, is more than 32 bits hold.</summary>
    private static int? DenominatorOf(List<Ratio>[] sums)
    {
        long denominator = 1;
        foreach (Ratio ratio in sums.SelectMany(static sum => sum))
        {
            denominator = denominator / Gcd(denominator, ratio.Denominator) * ratio.Denominator;
            if (denominator > MostDenominator)
            {
                return null;
            }
        }

        decimal all = sums.SelectMany(static sum => sum).Sum(ratio => Math.Abs((decimal)ratio.Numerator) * (denominator / ratio.Denominator));
        return all > int.MaxValue ? null : (int)denominator;
    }

    private static bool TryReadSum(string[] words, [NotNullWhen(true)] out List<Ratio>? sum)
    {
        sum = [];
        int sign = 1;
        bool needsTerm = true;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] is "+" or "-")
            {
                if (needsTerm)
                {
                    return false;
                }

                sign = words[i] == "-" ? -1 : 1;
                needsTerm = true;
                continue;
            }

            if (!needsTerm || sum.Count == MostTerms)
            {
                return false;
            }

            bool isNumber = TryReadNumber(words[i], out long numerator, out int denominator);
            Quantity? of = null;
            if (!isNumber || (i + 1 < words.Length && words[i + 1] is not ("+" or "-")))
            {
                i += isNumber ? 1 : 0;
                if (!TryReadQuantity(words[i], out of))
                {
                    return false;
                }
            }

            sum.Add(new(of, sign * (isNumber ? numerator : 1), isNumber ? denominator : 1));
            needsTerm = false;
        }

        return !needsTerm;
    }

    private static bool TryReadQuantity(string word, [NotNullWhen(true)] out Quantity? quantity)
    {
        quantity = null;
        return !char.IsAsciiDigit(word[0]) && word is not ("within" or "or") && Quantity.TryParse(word, out quantity);
    }

    /// <summary>Digits, a fraction, or a percentage with up to three decimals.</summary>
    private static bool TryReadNumber(string word, out long numerator, out int denominator)
    {
        denominator = 1;
        numerator = 0;
        if (!char.IsAsciiDigit(word[0]))
        {
            return false;
        }

        if (word[^1] == '%')
        {
            int point = word.IndexOf('.', StringComparison.Ordinal);
            int decimals = point < 0 ? 0 : word.Length - 2 - point;
            string digits = point < 0 ? word[..^1] : string.Concat(word.AsSpan(0, point), word.AsSpan(point + 1, decimals < 0 ? 0 : decimals));
            denominator = decimals switch { 0 => 100, 1 => 1_000, 2 => 10_000, 3 => 100_000, _ => 0 };
            return denominator > 0 && (point < 0 || decimals > 0) && TryReadDigits(digits, out numerator);
        }

        int slash = word.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return TryReadDigits(word, out numerator);
        }

        bool isFraction = TryReadDigits(word[..slash], out numerator) & TryReadDigits(word[(slash + 1)..], out long below);
        denominator = isFraction && below is >= 1 and <= MostDenominator ? (int)below : 1;
        return isFraction && below is >= 1 and <= MostDenominator;
    }

    private static bool TryReadDigits(string word, out long number) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= int.MaxValue;

    private static long Gcd(long one, long other) => other == 0 ? one : Gcd(other, one % other);

    /// <summary>A quantity so many times, or a number.</summary>
    internal readonly record struct Term(Quantity? Of, long Times);

    private sealed record Parts(string Text, string Left, Relation Relation, string Right, ImmutableArray<Term> LeftTerms, ImmutableArray<Term> RightTerms, ImmutableArray<ImmutableArray<Term>> Within, int Denominator);

    private readonly record struct Ratio(Quantity? Of, long Numerator, int Denominator);
}
