using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ElectionObservation.Serialization;

/// <summary>
/// Reads and writes the library's values as JSON. Strict: what is missing, unknown, given twice or of the wrong shape is refused, with its
/// place. Reading what was written gives an equal value.
/// </summary>
public static class ElectionJson
{
    /// <summary>How deep a text may be nested.</summary>
    internal const int MaximumDepth = 64;

    /// <summary>
    /// The options, read-only, for who serializes with <see cref="JsonSerializer"/> directly or combines them with a context of their own.
    /// Errors then come as that class reports them; <see cref="Read{T}(string, string)"/> reports them with their place.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = JsonShape.Options();

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">A data type of the library, or a <see cref="ValueList{T}"/> of one that the library has itself.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call the text in an error: a file name, usually.</param>
    /// <exception cref="DataException">The text is not such a value; the message says where and what was expected.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type the library serializes.</exception>
    public static T Read<T>(string json, string source = "JSON")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read<T>(Encoding.UTF8.GetBytes(json), source);
    }

    /// <summary>Reads a value from UTF-8.</summary>
    /// <typeparam name="T">A data type of the library, or a <see cref="ValueList{T}"/> of one that the library has itself.</typeparam>
    /// <param name="utf8">The text.</param>
    /// <param name="source">What to call the text in an error: a file name, usually.</param>
    /// <exception cref="DataException">The text is not such a value; the message says where and what was expected.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type the library serializes.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, string source = "JSON")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        JsonConverter<T> converter = ConverterOf<T>();
        ReadOnlySpan<byte> text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(text))
        {
            throw JsonErrors.NotUtf8(text, source);
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaximumDepth });
        try
        {
            reader.Read();
            T? value = reader.TokenType == JsonTokenType.Null ? default : converter.Read(ref reader, typeof(T), Options);
            if (value is null)
            {
                throw new JsonException($"expected {JsonErrors.Friendly(typeof(T))}, found null");
            }

            // Reads on to the end: anything but white space there is refused by the reader.
            reader.Read();
            return value;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw JsonErrors.At(text, ref reader, source, error);
        }
    }

    /// <summary>Writes a value, indented, in letters as they are.</summary>
    /// <typeparam name="T">A data type of the library, or a <see cref="ValueList{T}"/> of one that the library has itself.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type the library serializes.</exception>
    public static string Write<T>(T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonConverter<T> converter = ConverterOf<T>();
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Options.Encoder }))
        {
            converter.Write(writer, value, Options);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static JsonConverter<T> ConverterOf<T>() => Options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? info)
        ? (JsonConverter<T>)info.Converter
        : throw new ArgumentException($"{typeof(T)} is not a type the library serializes.");
}
