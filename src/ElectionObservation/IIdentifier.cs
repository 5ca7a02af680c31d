namespace ElectionObservation;

/// <summary>What an identifier type supplies to <see cref="Identifier{TSelf}"/>: how to build it and which texts it refuses.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : Identifier<TSelf>, IIdentifier<TSelf>
{
    /// <summary>Builds an identifier; the same gate as the constructor.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is refused.</exception>
    static abstract TSelf Create(string value);

    /// <summary>
    /// Says what is wrong with a text, or <c>null</c> when it may be an identifier. Unless a type says otherwise: 1 to 100 ASCII letters,
    /// digits and <c>- _ . : /</c>, with a letter or digit first and last.
    /// </summary>
    /// <param name="value">The text to judge.</param>
    static virtual string? Refusal(string value) => IdentifierText.Refusal(value);
}
