namespace ElectionObservation;

/// <summary>
/// A text in one or more languages, one of which may be the form it was published in. In JSON: <c>{ "en": "…", "ru": "…", "asPublished":
/// "ru" }</c>. Equal when the texts, the languages and the published form are.
/// </summary>
public sealed record LocalizedText
{
    /// <summary>Gathers the texts.</summary>
    /// <param name="texts">A text for each language, at least one, none blank.</param>
    /// <param name="asPublished">The language it was published in; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentException">There is no text, a text is blank, or the published form is not among the texts.</exception>
    public LocalizedText(ValueMap<LanguageTag, string> texts, LanguageTag? asPublished = null)
    {
        if (texts.Count == 0)
        {
            throw new ArgumentException("Expected a text in at least one language.", nameof(texts));
        }

        foreach ((LanguageTag language, string text) in texts)
        {
            if (string.IsNullOrWhiteSpace(WellFormed.Text(text, nameof(texts))))
            {
                throw new ArgumentException($"The text for '{language}' is blank.", nameof(texts));
            }
        }

        if (asPublished is not null && !texts.TryGet(asPublished, out _))
        {
            throw new ArgumentException($"The published form is '{asPublished}', but there is a text for {string.Join(", ", texts.Keys)} only.", nameof(asPublished));
        }

        Texts = texts;
        AsPublished = asPublished;
    }

    /// <summary>The text for each language, in the order of the tags.</summary>
    public ValueMap<LanguageTag, string> Texts { get; }

    /// <summary>The language it was published in; <c>null</c> when that is not stated.</summary>
    public LanguageTag? AsPublished { get; }

    /// <summary>A text in English that is not known to be published in any form.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public static LocalizedText English(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new([new(LanguageTag.English, text)]);
    }

    /// <summary>The text in a language; failing that as published, in English, or in the first language there is.</summary>
    /// <param name="language">The language wanted.</param>
    public string In(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Texts.TryGet(language, out string? text)
            || (AsPublished is not null && Texts.TryGet(AsPublished, out text))
            || Texts.TryGet(LanguageTag.English, out text)
            ? text
            : Texts.First().Value;
    }

    /// <summary>The text in English, if there is one, as <see cref="In"/> says.</summary>
    public override string ToString() => In(LanguageTag.English);
}
