using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ElectionObservation.Serialization;

/// <summary>
/// Turns what a reader or a constructor refused into a <see cref="DataException"/> with its place. The place is where the reader stands:
/// on the token that was refused, or at the end of the object whose constructor refused it.
/// </summary>
internal static class JsonErrors
{
    public static DataException At(ReadOnlySpan<byte> text, ref Utf8JsonReader reader, string source, Exception error)
    {
        int consumed = (int)reader.BytesConsumed;
        int offset = (int)reader.TokenStartIndex;
        if (SyntaxError(error) is { LineNumber: { } line, BytePositionInLine: { } position })
        {
            // The reader gave up past its last good token.
            offset = OffsetOf(text, line, position);
            consumed = Math.Max(consumed, offset);
        }

        (long atLine, long atColumn) = PlaceOf(text, offset);
        return new DataException(source, PathTo(text, consumed), atLine, atColumn, Reason(error, ref reader), error);
    }

    /// <summary>The first byte that is no UTF-8.</summary>
    public static DataException NotUtf8(ReadOnlySpan<byte> text, string source)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out int length) == OperationStatus.Done)
        {
            offset += length;
        }

        (long line, long column) = PlaceOf(text, offset);
        return new DataException(source, PathTo(text[..offset], offset), line, column, "expected text in UTF-8.");
    }

    public static string Friendly(Type type)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? "a text"
            : plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(ValueList<>) ? "a list"
            : $"an object ({plain.Name.Split('`')[0]})";
    }

    private static string Reason(Exception error, ref Utf8JsonReader reader)
    {
        // The serializer appends a place of its own, which is that of the innermost value only.
        string message = error.Message;
        foreach (string place in (ReadOnlySpan<string>)[" Path: ", " LineNumber: "])
        {
            int start = message.IndexOf(place, StringComparison.Ordinal);
            message = start >= 0 ? message[..start] : message;
        }

        if (message.Contains("doesn't allow null values", StringComparison.Ordinal))
        {
            return "expected a value, found null.";
        }

        if (message.Contains("must specify a type discriminator", StringComparison.Ordinal))
        {
            return $"expected an object with a '{JsonShape.Discriminator}'.";
        }

        const string unreadable = "The JSON value could not be converted to ";
        if (message.StartsWith(unreadable, StringComparison.Ordinal))
        {
            string type = message[unreadable.Length..].TrimEnd('.').Split('.', '+')[^1];
            string wanted = type == "Boolean" ? "true or false" : $"an object ({type})";
            return $"expected {wanted}, found {Found(ref reader)}.";
        }

        int parameter = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        message = parameter >= 0 ? message.Remove(parameter, message.IndexOf("')", parameter, StringComparison.Ordinal) + 2 - parameter) : message;
        return message.EndsWith('.') ? message : message + ".";
    }

    public static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.String => $"\"{Raw(ref reader)}\"",
        _ => Raw(ref reader),
    };

    /// <summary>The token as it stands in the text: to unescape it may fail again.</summary>
    private static string Raw(ref Utf8JsonReader reader) => IdentifierText.Shorten(Encoding.UTF8.GetString(reader.ValueSpan));

    /// <summary>The reader's own exceptions are of a type that it keeps to itself; the serializer may wrap them.</summary>
    private static JsonException? SyntaxError(Exception error) =>
        error is not JsonException json ? null
        : json.GetType() != typeof(JsonException) ? json
        : json.InnerException is JsonException inner && inner.GetType() != typeof(JsonException) ? inner
        : null;

    private static int OffsetOf(ReadOnlySpan<byte> text, long line, long positionInLine)
    {
        int offset = 0;
        for (; line > 0; line--)
        {
            int end = text[offset..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            offset += end + 1;
        }

        return (int)Math.Min(text.Length, offset + positionInLine);
    }

    private static (long Line, long Column) PlaceOf(ReadOnlySpan<byte> text, int offset)
    {
        ReadOnlySpan<byte> before = text[..Math.Min(offset, text.Length)];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>Walks the text once more, up to a byte, and says where in the document that is.</summary>
    private static string PathTo(ReadOnlySpan<byte> text, int end)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = ElectionJson.MaximumDepth });
        var path = new Stack<string>();
        var indexes = new Stack<int>();
        try
        {
            while (reader.Read() && reader.BytesConsumed <= end)
            {
                Follow(ref reader, path, indexes, isLast: reader.BytesConsumed == end);
            }
        }
        catch (JsonException)
        {
            // The text is broken from here on; the path so far is the place.
        }

        return "$" + string.Concat(path.Reverse());
    }

    private static void Follow(ref Utf8JsonReader reader, Stack<string> path, Stack<int> indexes, bool isLast)
    {
        JsonTokenType token = reader.TokenType;
        if (token == JsonTokenType.PropertyName)
        {
            path.Push("." + Raw(ref reader));
            return;
        }

        bool ends = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (!ends && indexes.TryPeek(out int index) && index >= 0)
        {
            path.Push(string.Create(CultureInfo.InvariantCulture, $"[{index}]"));
            indexes.Pop();
            indexes.Push(index + 1);
        }

        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            // -1 marks an object, whose values are led by a name and not by an index.
            indexes.Push(token == JsonTokenType.StartArray ? 0 : -1);
            return;
        }

        if (ends)
        {
            indexes.Pop();
        }

        if (!isLast)
        {
            path.TryPop(out _);
        }
    }
}
