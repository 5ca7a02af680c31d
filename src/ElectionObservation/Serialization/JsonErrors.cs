using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElectionObservation.Serialization;

/// <summary>
/// Turns what a reader or a constructor refused into a <see cref="DataException"/> with its place. The place is where the reader stands:
/// on the token that was refused, or at the end of the object whose constructor refused it.
/// </summary>
internal static partial class JsonErrors
{
    private const int LongestReason = 400;

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
        string path = PathTo(text, consumed);
        if (error is NotSupportedException || error.Message.Contains("type discriminator", StringComparison.Ordinal))
        {
            // The serializer has looked for the kind and reads the next member already; it is the object that is refused.
            path = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.EndObject ? path : path[..Math.Max(1, path.LastIndexOfAny(['.', '[']))];
        }

        string reason = IdentifierText.Shorten(Reason(error, ref reader).ReplaceLineEndings(" "), LongestReason);
        return new DataException(source, path, atLine, atColumn, reason.EndsWith('.') ? reason : reason + ".", error);
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

    private static string Reason(Exception error, ref Utf8JsonReader reader) => error switch
    {
        JsonRefusal refusal => refusal.Message,
        ArgumentException refused => Refused(refused),
        _ => Readable(error.Message, ref reader),
    };

    /// <summary>What a constructor said, with the name of the member in front instead of behind.</summary>
    private static string Refused(ArgumentException error)
    {
        if (error.ParamName is null)
        {
            return error.Message;
        }

        string suffix = $" (Parameter '{error.ParamName}')";
        int start = error.Message.IndexOf(suffix, StringComparison.Ordinal);
        string message = start < 0 ? error.Message : error.Message[..start];
        string found = error is ArgumentOutOfRangeException { ActualValue: { } actual } ? string.Create(CultureInfo.InvariantCulture, $" Found {actual}.") : "";
        return $"{error.ParamName}: {message}{found}";
    }

    /// <summary>The serializer's own words, without its place (which is that of the innermost value only) and without namespaces.</summary>
    private static string Readable(string message, ref Utf8JsonReader reader)
    {
        int path = message.LastIndexOf(" Path: $", StringComparison.Ordinal);
        message = path >= 0 ? message[..path] : message;
        int line = message.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        message = line >= 0 ? message[..line] : message;
        message = TypeName().Replace(IdentifierText.Shorten(message, LongestReason), "${name}");
        return message switch
        {
            _ when message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) =>
                $"expected an object ({message.TrimEnd('.').Split(' ')[^1]}), found {Found(ref reader)}",
            _ when message.Contains("doesn't allow null values", StringComparison.Ordinal) => "expected a value, found null",
            _ when message.Contains("must specify a type discriminator", StringComparison.Ordinal) => $"expected an object with a '{JsonShape.Discriminator}'",
            _ when message.Contains("metadata properties must be JSON strings", StringComparison.Ordinal) => $"expected a text as '{JsonShape.Discriminator}'",
            _ => message,
        };
    }

    /// <summary>A type of the library with its namespace and, for a generic one, its arity and arguments.</summary>
    [GeneratedRegex(@"ElectionObservation\.(\w+[.+])*(?<name>\w+)(`\d+([.+]\w+)?(\[.*\])?)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();

    /// <summary>The token as it stands in the text: to unescape it may fail again.</summary>
    private static string Raw(ref Utf8JsonReader reader) => IdentifierText.Shorten(Encoding.UTF8.GetString(reader.ValueSpan));

    /// <summary>The reader's own exceptions are of a type that it keeps to itself; the serializer may wrap them.</summary>
    private static JsonException? SyntaxError(Exception error) =>
        IsReaders(error) ? (JsonException)error
        : IsReaders(error.InnerException) ? (JsonException)error.InnerException!
        : null;

    private static bool IsReaders(Exception? error) => error is JsonException and not JsonRefusal && error.GetType() != typeof(JsonException);

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
            string name = Raw(ref reader);
            path.Push(name.All(static c => char.IsAsciiLetterOrDigit(c)) ? $".{name}" : $"['{name}']");
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
