using System.Text;
using System.Text.Json;
using ElectionObservation.Results;

namespace ElectionObservation.Serialization;

/// <summary>
/// Reads one JSON object for each unit from a stream of UTF-8: one after another (JSON lines), or as the items of a list in a document. An object that the buffer cuts is read
/// again when more of it is there. Memory is that of the buffer, which grows with the longest object up to a limit.
/// </summary>
internal sealed class JsonRows
{
    private const int LongestObject = 1024 * 1024;
    private const int MostDepth = 64;

    private readonly Stream _utf8;
    private readonly ResultLayout _layout;
    private readonly string _list;
    private readonly string _source;
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly byte[][] _properties;
    private readonly ResultLayout.ColumnUse[] _uses;
    private readonly int[] _empty;
    private readonly int[] _row;
    private readonly Slice[] _slices;
    private readonly byte[][] _names;
    private readonly int[] _nameLengths;
    private readonly byte[] _joined;
    private readonly long[] _seenIn;
    private byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private long _bytes;
    private JsonReaderState _state;
    private int _kept;
    private JsonReaderState _keptState;
    private long _linesBefore;
    private long _objects;

    public JsonRows(Stream utf8, ResultLayout layout, string list, string source, IProgress<long>? progress, CancellationToken cancellation)
    {
        _utf8 = utf8;
        _layout = layout;
        _list = list;
        _source = source;
        _progress = progress;
        _cancellation = cancellation;
        string[] columns = [.. layout.Columns];
        _properties = [.. columns.Select(Encoding.UTF8.GetBytes)];
        _uses = [.. columns.Select(layout.UseOf)];
        _row = new int[layout.Figures];
        string?[] headers = layout.FigureColumns();
        _empty = [.. Enumerable.Range(0, layout.Figures).Select(place => headers[place] is null && place < layout.Form.Lines.Count ? Figure.MissingBits : layout.EmptyBits(place))];
        _slices = new Slice[layout.Names];
        _names = [.. Enumerable.Range(0, layout.Names).Select(static _ => new byte[Longest])];
        _nameLengths = new int[layout.Names];
        _seenIn = new long[_properties.Length];
        _joined = new byte[layout.Names * Longest];
        _state = new(new JsonReaderOptions { AllowMultipleValues = list.Length == 0, MaxDepth = MostDepth });
    }

    private static int Longest => 4 * 1024;

    /// <summary>Reads all objects.</summary>
    public void ReadAll(RowTarget target, Action<DataException>? broken)
    {
        while (_end < 3 && !_isAtEnd)
        {
            Fill();
        }

        _start = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
        bool isInList = _list.Length == 0;
        while (true)
        {
            Step step;
            try
            {
                var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
                step = isInList ? ReadObjects(ref reader, target, broken) : FindList(ref reader);
            }
            catch (JsonException error)
            {
                throw new DataException(_source, "", (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1, "broken JSON: " + Shortened(error.Message), error);
            }

            Advance();
            isInList |= step == Step.ListFound;
            if (step == Step.Done)
            {
                return;
            }

            if (step == Step.NeedsMore && !Fill())
            {
                if (_list.Length > 0)
                {
                    throw new DataException(_source, "", 0, 0, isInList ? $"the list '{_list}' does not end" : $"there is no list '{_list}'");
                }

                return;
            }
        }
    }

    private enum Step
    {
        NeedsMore,
        ListFound,
        Done,
    }

    /// <summary>Goes to the list of units in a document.</summary>
    private Step FindList(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return Step.NeedsMore;
        }

        if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == 0)
        {
            Keep(ref reader);
            return FindList(ref reader);
        }

        if (reader.TokenType == JsonTokenType.EndObject)
        {
            throw Refused(ref reader, $"there is no list '{_list}'");
        }

        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            throw Refused(ref reader, "expected an object");
        }

        bool isList = reader.ValueTextEquals(_list);
        if (!(isList ? reader.Read() : reader.TrySkip()))
        {
            return Step.NeedsMore;
        }

        if (isList && reader.TokenType != JsonTokenType.StartArray)
        {
            throw Refused(ref reader, $"'{_list}' is no list");
        }

        Keep(ref reader);
        return isList ? Step.ListFound : FindList(ref reader);
    }

    private Step ReadObjects(ref Utf8JsonReader reader, RowTarget target, Action<DataException>? broken)
    {
        while (true)
        {
            if (!reader.Read())
            {
                return Step.NeedsMore;
            }

            if (reader.TokenType == JsonTokenType.EndArray && _list.Length > 0)
            {
                return Step.Done;
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Refused(ref reader, $"expected an object for each unit, found {JsonErrors.Found(ref reader)}");
            }

            Utf8JsonReader begin = reader;
            try
            {
                if (!TryReadObject(ref reader))
                {
                    return Step.NeedsMore;
                }

                string? refusal = target.Add(Joined(), _slices, _row);
                if (refusal is not null)
                {
                    throw Refused(ref begin, refusal);
                }
            }
            catch (DataException error) when (broken is not null)
            {
                reader = begin;
                if (!reader.TrySkip())
                {
                    return Step.NeedsMore;
                }

                broken(error);
            }

            Keep(ref reader);
        }
    }

    /// <summary>Reads the object at hand into the row.</summary>
    /// <returns>Whether all of it was there.</returns>
    private bool TryReadObject(ref Utf8JsonReader reader)
    {
        _empty.CopyTo(_row, 0);
        Array.Clear(_nameLengths);
        int expected = 0;
        _objects++;
        while (true)
        {
            if (!reader.Read())
            {
                return false;
            }

            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return true;
            }

            int property = PropertyAt(ref reader, expected);
            expected = property < 0 ? expected : property + 1;
            ResultLayout.ColumnUse use = property < 0 ? new(ResultLayout.ColumnKind.Ignored, 0) : _uses[property];
            if (property < 0 && !_layout.IgnoresOthers)
            {
                throw Refused(ref reader, $"the layout does not say what '{NameOf(ref reader)}' is for; it may say that it is ignored");
            }

            if (property >= 0 && _seenIn[property] == _objects)
            {
                throw Refused(ref reader, $"'{NameOf(ref reader)}' is there twice");
            }

            if (property >= 0)
            {
                _seenIn[property] = _objects;
            }

            if (use.Kind == ResultLayout.ColumnKind.Ignored)
            {
                if (!reader.TrySkip())
                {
                    return false;
                }

                continue;
            }

            if (!reader.Read() || (use.Kind == ResultLayout.ColumnKind.Votes && !TryReadVotes(ref reader, property)))
            {
                return false;
            }

            if (use.Kind == ResultLayout.ColumnKind.Figure)
            {
                _row[use.Place] = FigureOf(ref reader, use.Place, property);
            }
            else if (use.Kind == ResultLayout.ColumnKind.Name)
            {
                TakeName(ref reader, use.Place, property);
            }
        }
    }

    private static string NameOf(ref Utf8JsonReader reader) => IdentifierText.Shorten(Encoding.UTF8.GetString(reader.ValueSpan));

    /// <summary>Which property it is; the one after the last is tried first. -1 for one that is not named.</summary>
    private int PropertyAt(ref Utf8JsonReader reader, int expected)
    {
        if (expected < _properties.Length && reader.ValueTextEquals(_properties[expected]))
        {
            return expected;
        }

        for (int i = 0; i < _properties.Length; i++)
        {
            if (reader.ValueTextEquals(_properties[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private int FigureOf(ref Utf8JsonReader reader, int place, int property)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) && number >= Figure.Least)
        {
            return number;
        }

        if (reader.TokenType == JsonTokenType.Null)
        {
            return _layout.EmptyBits(place);
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.ValueTextEquals("-"u8))
            {
                return Figure.NotOfferedBits;
            }

            if (reader.ValueTextEquals("missing"u8))
            {
                return Figure.MissingBits;
            }
        }

        throw Refused(ref reader, $"expected {FigureText.Expected} in '{IdentifierText.Shorten(Encoding.UTF8.GetString(_properties[property]))}', found {JsonErrors.Found(ref reader)}");
    }

    private bool TryReadVotes(ref Utf8JsonReader reader, int property)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Refused(ref reader, $"expected a list of votes, found {JsonErrors.Found(ref reader)}");
        }

        int options = _layout.Ballot.Options.Count;
        int lines = _layout.Form.Lines.Count;
        for (int i = 0; ; i++)
        {
            if (!reader.Read())
            {
                return false;
            }

            if (reader.TokenType == JsonTokenType.EndArray)
            {
                _row.AsSpan(lines + i).Fill(Figure.NotOfferedBits);
                return true;
            }

            if (i == options)
            {
                throw Refused(ref reader, $"there are more votes than the {options} options of the ballot");
            }

            _row[lines + i] = FigureOf(ref reader, lines + i, property);
        }
    }

    private void TakeName(ref Utf8JsonReader reader, int place, int property)
    {
        bool isText = reader.TokenType == JsonTokenType.String;
        bool isNumber = reader.TokenType == JsonTokenType.Number;
        int length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if ((!isText && !isNumber) || length > Longest)
        {
            throw Refused(ref reader, $"expected a name in '{IdentifierText.Shorten(Encoding.UTF8.GetString(_properties[property]))}', found {JsonErrors.Found(ref reader)}");
        }

        try
        {
            _nameLengths[place] = isText ? reader.CopyString(_names[place]) : CopyNumber(ref reader, _names[place]);
        }
        catch (InvalidOperationException)
        {
            throw Refused(ref reader, "a name is not valid UTF-8");
        }
    }

    private static int CopyNumber(ref Utf8JsonReader reader, byte[] name)
    {
        reader.ValueSpan.CopyTo(name);
        return reader.ValueSpan.Length;
    }

    private ReadOnlySpan<byte> Joined()
    {
        int end = 0;
        for (int i = 0; i < _names.Length; i++)
        {
            _names[i].AsSpan(0, _nameLengths[i]).CopyTo(_joined.AsSpan(end));
            _slices[i] = new(end, _nameLengths[i]);
            end += _nameLengths[i];
        }

        return _joined.AsSpan(0, end);
    }

    /// <summary>What was read up to here need not be read again.</summary>
    private void Keep(ref Utf8JsonReader reader)
    {
        _kept = _start + (int)reader.BytesConsumed;
        _keptState = reader.CurrentState;
    }

    private void Advance()
    {
        if (_kept > _start)
        {
            (_start, _state) = (_kept, _keptState);
        }
    }

    /// <summary>Reads more into the buffer.</summary>
    /// <returns>Whether there is more, or the end is known now and was not before.</returns>
    private bool Fill()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_isAtEnd)
        {
            return false;
        }

        if (_start > 0)
        {
            _linesBefore += _buffer.AsSpan(0, _start).Count((byte)'\n');
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end, _kept) = (0, _end - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            if (_end >= LongestObject)
            {
                throw new DataException(_source, "", 0, 0, $"expected an object of at most {LongestObject} bytes for each unit");
            }

            Array.Resize(ref _buffer, Math.Min(LongestObject, 2 * _end));
        }

        int read = _utf8.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
        _bytes += read;
        _progress?.Report(_bytes);
        return true;
    }

    /// <summary>The place of the token at hand: lines and columns are counted only where something is wrong.</summary>
    private DataException Refused(ref Utf8JsonReader reader, string reason)
    {
        ReadOnlySpan<byte> before = _buffer.AsSpan(0, _start + (int)reader.TokenStartIndex);
        long line = _linesBefore + before.Count((byte)'\n') + 1;
        int lineStart = before.LastIndexOf((byte)'\n');
        return new(_source, "", line, before.Length - lineStart, reason);
    }

    private static string Shortened(string message) => message.Split(" LineNumber:")[0];
}
