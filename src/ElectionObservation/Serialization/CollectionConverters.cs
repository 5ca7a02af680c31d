using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElectionObservation.Serialization;

/// <summary>A list, as a JSON array.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
    where T : notnull
{
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonRefusal($"expected a list, found {JsonErrors.Found(ref reader)}");
        }

        JsonConverter<T> converter = Item<T>.Converter(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Item<T>.Read(ref reader, converter, options));
        }

        return items.ToValueList();
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        JsonConverter<T> converter = Item<T>.Converter(options);
        writer.WriteStartArray();
        foreach (T item in value)
        {
            converter.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}

/// <summary>A map, as a JSON object.</summary>
/// <typeparam name="TKey">The type of the identifiers.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
internal sealed class ValueMapConverter<TKey, TValue> : JsonConverter<ValueMap<TKey, TValue>>
    where TKey : Identifier<TKey>, IIdentifier<TKey>
    where TValue : notnull
{
    public override ValueMap<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonRefusal($"expected an object, found {JsonErrors.Found(ref reader)}");
        }

        JsonConverter<TValue> converter = Item<TValue>.Converter(options);
        var items = new Dictionary<TKey, TValue>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            TKey key = IdentifierConverter<TKey>.Parse(reader.GetString()!);
            if (items.ContainsKey(key))
            {
                throw new JsonRefusal($"'{key}' is given twice");
            }

            reader.Read();
            items.Add(key, Item<TValue>.Read(ref reader, converter, options));
        }

        return [.. items];
    }

    public override void Write(Utf8JsonWriter writer, ValueMap<TKey, TValue> value, JsonSerializerOptions options)
    {
        JsonConverter<TValue> converter = Item<TValue>.Converter(options);
        writer.WriteStartObject();
        foreach ((TKey key, TValue item) in value)
        {
            writer.WritePropertyName(key.Value);
            converter.Write(writer, item, options);
        }

        writer.WriteEndObject();
    }
}

/// <summary>
/// Reads one item through its converter and not through the serializer: the serializer would read from a copy, and the place of an error
/// would be lost.
/// </summary>
/// <typeparam name="T">The type of the item.</typeparam>
internal static class Item<T>
    where T : notnull
{
    public static JsonConverter<T> Converter(JsonSerializerOptions options) => (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;

    public static T Read(ref Utf8JsonReader reader, JsonConverter<T> converter, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            throw new JsonRefusal("expected a value, found null");
        }

        return converter.Read(ref reader, typeof(T), options)!;
    }
}
