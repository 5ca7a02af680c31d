using System.Diagnostics.CodeAnalysis;

namespace ElectionObservation;

/// <summary>
/// Base of the open vocabularies: a short text with a type of its own, so that a rule is never taken for an office. Equality is
/// that of the text, ordinal and case-sensitive; there is no order. Any user may coin a new one; the well-known ones are static members of the type.
/// </summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
public abstract record Identifier<TSelf> : IParsable<TSelf>
    where TSelf : Identifier<TSelf>, IIdentifier<TSelf>
{
    private protected Identifier(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (TSelf.Refusal(value) is { } refusal)
        {
            throw new ArgumentException($"'{IdentifierText.Shorten(value)}' is not a {typeof(TSelf).Name}: {refusal}.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The text of the identifier.</summary>
    public string Value { get; }

    /// <summary>The hash of the text; identifiers of different types do not meet.</summary>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Reads an identifier without throwing.</summary>
    /// <param name="text">The text; <c>null</c> is refused.</param>
    /// <param name="result">The identifier, when the text is one.</param>
    /// <returns>Whether the text is an identifier of this type.</returns>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Called through the identifier type: RuleId.TryParse.")]
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out TSelf result)
    {
        result = text is not null && TSelf.Refusal(text) is null ? TSelf.Create(text) : null;
        return result is not null;
    }

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Create(s);

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TryParse(s, out result);

    /// <summary>The text of the identifier.</summary>
    public sealed override string ToString() => Value;
}
