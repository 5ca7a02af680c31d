using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ElectionObservation.Serialization;

/// <summary>
/// Reads and writes the library's values as JSON. Strict: what is missing, unknown, given twice or of the wrong shape is refused, with its
/// place. Reading what was written gives an equal value. A case of a closed hierarchy is written as the hierarchy, with its <c>kind</c>, and
/// read as the hierarchy.
/// </summary>
public static class ElectionJson
{
    /// <summary>How deep a text may be nested.</summary>
    internal const int MaximumDepth = 64;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The options, read-only, for who serializes with <see cref="JsonSerializer"/> directly. To add a context of your own start from a copy,
    /// <c>new JsonSerializerOptions(ElectionJson.Options)</c>: the resolver alone, without the converters, is refused. Errors then come as
    /// that class reports them, and what a constructor refuses as its <see cref="ArgumentException"/>; <see cref="Read{T}(string, string)"/>
    /// reports all of them with their place. A case of a closed hierarchy has its <c>kind</c> only where the hierarchy is the static type.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = JsonShape.Options();

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">A data type of the library, a closed hierarchy of it, or a <see cref="ValueList{T}"/> of statements, elections or
    /// jurisdictions.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call the text in an error: a file name, usually.</param>
    /// <exception cref="DataException">The text is not such a value; the message says where and what was expected.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type that the library reads.</exception>
    public static T Read<T>(string json, string source = "JSON")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Read<T>(StrictUtf8.GetBytes(json), source);
        }
        catch (EncoderFallbackException error)
        {
            throw new DataException(source, "$", 1, 1, $"expected text in Unicode, found half a character at place {error.Index}.", error);
        }
    }

    /// <summary>Reads a value from UTF-8.</summary>
    /// <typeparam name="T">A data type of the library, a closed hierarchy of it, or a <see cref="ValueList{T}"/> of statements, elections or
    /// jurisdictions.</typeparam>
    /// <param name="utf8">The text.</param>
    /// <param name="source">What to call the text in an error: a file name, usually.</param>
    /// <exception cref="DataException">The text is not such a value; the message says where and what was expected.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type that the library reads.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, string source = "JSON")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        if (JsonShape.HierarchyOf(typeof(T)) is { } hierarchy)
        {
            throw new ArgumentException($"{typeof(T).Name} is a case of {hierarchy.Name}; read it as that.");
        }

        var converter = (JsonConverter<T>)InfoOf(typeof(T)).Converter;
        ReadOnlySpan<byte> text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(text))
        {
            throw JsonErrors.NotUtf8(text, source);
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaximumDepth });
        try
        {
            reader.Read();
            T value = reader.TokenType == JsonTokenType.Null
                ? throw new JsonRefusal("expected a value, found null")
                : converter.Read(ref reader, typeof(T), Options)!;

            // Reads on to the end: anything but white space there is refused by the reader.
            reader.Read();
            return value;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or NotSupportedException or InvalidOperationException or FormatException or OverflowException)
        {
            throw JsonErrors.At(text, ref reader, source, error);
        }
    }

    /// <summary>Writes a value, indented, in letters as they are.</summary>
    /// <typeparam name="T">A data type of the library, a closed hierarchy of it or a case of one, or a <see cref="ValueList{T}"/> of
    /// statements, elections or jurisdictions.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type that the library writes.</exception>
    public static string Write<T>(T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonTypeInfo info = InfoOf(JsonShape.HierarchyOf(typeof(T)) ?? typeof(T));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Options.Encoder }))
        {
            JsonSerializer.Serialize(writer, value, info);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Reads values from a file with one on each line (JSON lines), one after the other, in memory for one line. Empty lines are passed over. A broken line ends the
    /// reading with its number and reason, unless the caller asks to go on: then each is handed over, and the others are read.
    /// </summary>
    /// <typeparam name="T">A data type of the library or a closed hierarchy of it.</typeparam>
    /// <param name="utf8">The file. It is read as the values are asked for, once, and left open.</param>
    /// <param name="source">What to call the file in an error.</param>
    /// <param name="broken">What to do with a broken line, to go on after it; <c>null</c> to stop at the first.</param>
    /// <exception cref="DataException">A line is not such a value; the message says which, where in it, and what was expected.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type that the library reads.</exception>
    public static IEnumerable<T> ReadLines<T>(Stream utf8, string source = "JSON lines", Action<DataException>? broken = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(source);
        InfoOf(typeof(T));
        return Lines();

        IEnumerable<T> Lines()
        {
            var lines = new JsonLines(utf8, source);
            while (lines.TryRead(out ReadOnlyMemory<byte> line))
            {
                if (!line.Span.ContainsAnyExcept(" \t"u8))
                {
                    continue;
                }

                if (TryReadLine<T>(line.Span, source, lines.Number, broken, out T? value))
                {
                    yield return value;
                }
            }
        }
    }

    /// <summary>Writes values with one on each line (JSON lines), in letters as they are. What <see cref="ReadLines"/> reads again.</summary>
    /// <typeparam name="T">A data type of the library or a closed hierarchy of it.</typeparam>
    /// <param name="utf8">Where to; left open.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not a type that the library writes.</exception>
    public static void WriteLines<T>(Stream utf8, IEnumerable<T> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(values);
        JsonTypeInfo info = InfoOf(JsonShape.HierarchyOf(typeof(T)) ?? typeof(T));
        using var writer = new Utf8JsonWriter(utf8, new JsonWriterOptions { Encoder = Options.Encoder });
        foreach (T value in values)
        {
            ArgumentNullException.ThrowIfNull(value, nameof(values));
            JsonSerializer.Serialize(writer, value, info);
            writer.Flush();
            utf8.WriteByte((byte)'\n');
            writer.Reset();
        }
    }

    private static bool TryReadLine<T>(ReadOnlySpan<byte> line, string source, long number, Action<DataException>? broken, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        try
        {
            value = Read<T>(line, source);
            return true;
        }
        catch (DataException error)
        {
            var placed = new DataException(source, error.Path, number, error.Column, error.Reason, error.InnerException);
            if (broken is null)
            {
                throw placed;
            }

            broken(placed);
            value = default;
            return false;
        }
    }

    private static JsonTypeInfo InfoOf(Type type) => type != typeof(object) && Options.TryGetTypeInfo(type, out JsonTypeInfo? info)
        ? info
        : throw new ArgumentException($"{type} is not a type that the library serializes.");
}
