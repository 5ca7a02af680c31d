using System.Text.Json;
using System.Text.Json.Serialization;
using ElectionObservation.Forms;

namespace ElectionObservation.Serialization;

/// <summary>
/// An answer as people write it: <c>"yes"</c> is a choice, <c>["noise", "crowd"]</c> several, <c>312</c> a number, <c>{ "words": "..." }</c> words, and <c>{ "none": "refused" }</c> says why there is nothing.
/// </summary>
internal sealed class AnswerConverter : JsonConverter<Answer>
{
    private const string Words = "words";
    private const string None = "none";
    private const string Expected = "a choice, a list of choices, a whole number, or an object with the key words or none";
    private static readonly ValueListConverter<ChoiceId> Choices = new();

    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.String => new Answer.Chosen([IdentifierConverter<ChoiceId>.Parse(reader.GetString()!)]),
                JsonTokenType.StartArray => new Answer.Chosen(Choices.Read(ref reader, typeof(ValueList<ChoiceId>), options)),
                JsonTokenType.Number => new Answer.Counted(Item<int>.Read(ref reader, Item<int>.Converter(options), options)),
                JsonTokenType.StartObject => ReadObject(ref reader, options),
                _ => throw new JsonRefusal($"expected {Expected}, found {JsonErrors.Found(ref reader)}"),
            };
        }
        catch (ArgumentException error)
        {
            throw new JsonRefusal($"no answer: {error.Message}");
        }
    }

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Answer.Chosen { Choices: { Count: 1 } one }:
                writer.WriteStringValue(one[0].Value);
                break;
            case Answer.Chosen several:
                Choices.Write(writer, several.Choices, options);
                break;
            case Answer.Counted number:
                writer.WriteNumberValue(number.Number);
                break;
            default:
                writer.WriteStartObject();
                writer.WritePropertyName(value is Answer.Written ? Words : None);
                if (value is Answer.Written words)
                {
                    writer.WriteStringValue(words.Words);
                }
                else
                {
                    Item<NoAnswer>.Converter(options).Write(writer, ((Answer.None)value).Because, options);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static Answer ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        string key = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString()! : "";
        if (key is not (Words or None))
        {
            throw new JsonRefusal($"expected {Expected}, found {(key.Length == 0 ? "an empty object" : $"the key '{IdentifierText.Shorten(key)}'")}");
        }

        reader.Read();
        Answer answer = key == Words
            ? new Answer.Written(Item<string>.Read(ref reader, Item<string>.Converter(options), options))
            : new Answer.None(Item<NoAnswer>.Read(ref reader, Item<NoAnswer>.Converter(options), options));
        reader.Read();
        return reader.TokenType == JsonTokenType.EndObject ? answer : throw new JsonRefusal($"expected nothing after '{key}', found another key");
    }
}
