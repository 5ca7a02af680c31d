using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElectionObservation.Serialization;

/// <summary>A text in several languages: <c>{ "en": "…", "ru": "…", "asPublished": "ru" }</c>.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    private const string AsPublished = "asPublished";

    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonRefusal($"expected a text by language such as {{ \"en\": \"...\" }}, found {JsonErrors.Found(ref reader)}");
        }

        var texts = new Dictionary<LanguageTag, string>();
        LanguageTag? asPublished = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            LanguageTag? language = name == AsPublished ? null : IdentifierConverter<LanguageTag>.Parse(name);
            if (language is null ? asPublished is not null : texts.ContainsKey(language))
            {
                throw new JsonRefusal($"'{name}' is given twice");
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                throw new JsonRefusal($"expected a text, found {JsonErrors.Found(ref reader)}");
            }

            if (language is null)
            {
                asPublished = IdentifierConverter<LanguageTag>.Parse(reader.GetString()!);
            }
            else
            {
                texts.Add(language, reader.GetString()!);
            }
        }

        return new([.. texts], asPublished);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((LanguageTag language, string text) in value.Texts)
        {
            writer.WriteString(language.Value, text);
        }

        if (value.AsPublished is { } published)
        {
            writer.WriteString(AsPublished, published.Value);
        }

        writer.WriteEndObject();
    }
}
