using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ElectionObservation.Results;

namespace ElectionObservation.Serialization;

/// <summary>
/// Reads CSV (RFC 4180) from a stream of UTF-8, a row at a time, digits straight from the bytes. A row that the buffer cuts is read again when more of it is there. Memory is
/// that of the buffer, which grows with the longest row up to a limit.
/// </summary>
internal sealed class CsvRows(Stream utf8, ResultLayout layout, string source, IProgress<long>? progress, CancellationToken cancellation)
{
    private const int LongestRow = 1024 * 1024;
    private const int MostColumns = 10_000;
    private const int ReadMore = -1;

    private const int Spare = 2 * ByteBlocks.Length;

    /// <summary>A column that is not read; the ones that name a unit are below it.</summary>
    private const int Skipped = -1;

    private readonly byte _delimiter = (byte)layout.Delimiter[0];
    private readonly int[] _row = new int[layout.Figures];
    private readonly Slice[] _names = new Slice[layout.Names];
    private readonly bool[] _isDoubled = new bool[layout.Names];

    // More bytes than are read: the first of them ends all digits, and blocks may be looked at beyond it.
    private byte[] _buffer = new byte[(256 * 1024) + Spare];
    private int[] _places = [];

    // By column: where the names end that follow each other from here on, or the figures that do so in the row too.
    private int[] _runs = [];
    private int _lastName;
    private string[] _headers = [];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private long _line = 1;
    private long _bytes;
    private bool _hasQuoted;
    private bool _hasDoubled;

    /// <summary>Reads all rows.</summary>
    public void ReadAll(RowTarget target, Action<DataException>? broken)
    {
        if (!Fill())
        {
            throw new DataException(source, "", 1, 1, "the file is empty: expected a row of headers");
        }

        while (_end < 3 && !_isAtEnd)
        {
            Fill();
        }

        _start = _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8) ? 3 : 0;
        int header;
        while ((header = ReadHeader(_buffer.AsSpan(_start, _end - _start))) == ReadMore)
        {
            Fill();
        }

        _start += header;
        while (true)
        {
            int length = ReadOne(target, broken);
            if (length == ReadMore && !Fill())
            {
                return;
            }

            _start += Math.Max(length, 0);
        }
    }

    private int ReadOne(RowTarget target, Action<DataException>? broken)
    {
        if (_start == _end)
        {
            return ReadMore;
        }

        ReadOnlySpan<byte> data = _buffer.AsSpan(_start, _end - _start);
        try
        {
            int length = ReadRow(data, target);
            if (length > 0)
            {
                _line++;
            }

            return length;
        }
        catch (DataException error) when (broken is not null)
        {
            broken(error);
            int end = data.IndexOf((byte)'\n');
            if (end < 0 && !_isAtEnd)
            {
                return SkipLine();
            }

            _line++;
            return end < 0 ? data.Length : end + 1;
        }
    }

    /// <summary>Leaves out the rest of a line that the buffer cuts.</summary>
    private int SkipLine()
    {
        while (true)
        {
            int end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (end >= 0)
            {
                _line++;
                return end + 1;
            }

            _start = _end;
            if (!Fill())
            {
                return ReadMore;
            }
        }
    }

    /// <summary>Reads more into the buffer.</summary>
    /// <returns>Whether there is more to read, or a last row without a line end to be read as it is.</returns>
    private bool Fill()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_isAtEnd)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length - Spare)
        {
            if (_end >= LongestRow)
            {
                throw new DataException(source, "", _line, 1, $"expected a row of at most {LongestRow} bytes; a quote may not be closed");
            }

            Array.Resize(ref _buffer, Math.Min(LongestRow, 2 * _end) + Spare);
        }

        int read = utf8.Read(_buffer, _end, _buffer.Length - Spare - _end);
        _end += read;
        _buffer[_end] = 0;
        _isAtEnd = read == 0;
        _bytes += read;
        progress?.Report(_bytes);
        return read > 0 || _end > _start;
    }

    private int ReadHeader(ReadOnlySpan<byte> data)
    {
        var headers = new List<string>();
        int at = 0;
        while (true)
        {
            int from = at;
            if (!TryReadField(data, ref at, out ReadOnlySpan<byte> field))
            {
                return ReadMore;
            }

            if (!System.Text.Unicode.Utf8.IsValid(field))
            {
                throw Refused(data, from, "a header is not valid UTF-8");
            }

            if (headers.Count == MostColumns)
            {
                throw Refused(data, from, $"expected {MostColumns} columns at most");
            }

            string header = Encoding.UTF8.GetString(field);
            headers.Add(_hasDoubled ? header.Replace("\"\"", "\"", StringComparison.Ordinal) : header);
            if (IsRowEnd(data, ref at))
            {
                break;
            }

            at++;
        }

        Plan([.. headers]);
        _line += 1 + data[..(at - 1)].Count((byte)'\n');
        return at;
    }

    private void Plan(string[] headers)
    {
        if (layout.VotesList.Length > 0)
        {
            throw new ArgumentException("A CSV file has a column for each option; a list of votes is for JSON.");
        }

        string[] lacking = [.. layout.Columns.Except(headers, StringComparer.Ordinal)];
        if (lacking.Length > 0)
        {
            throw new DataException(source, "", 1, 1, $"there is no column {Quoted(lacking)}; there is: {Quoted(headers)}");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        _headers = headers;
        _places = new int[headers.Length];
        _runs = new int[headers.Length];
        for (int i = 0; i < headers.Length; i++)
        {
            ResultLayout.ColumnUse use = layout.UseOf(headers[i]);
            if (use.Kind is not (ResultLayout.ColumnKind.Ignored or ResultLayout.ColumnKind.Unknown) && !seen.Add(headers[i]))
            {
                throw new DataException(source, "", 1, 1, $"column {Quoted([headers[i]])} is there twice");
            }

            if (use.Kind == ResultLayout.ColumnKind.Unknown)
            {
                unknown.Add(headers[i]);
            }

            _places[i] = use.Kind switch
            {
                ResultLayout.ColumnKind.Figure => use.Place,
                ResultLayout.ColumnKind.Name => Skipped - 1 - use.Place,
                _ => Skipped,
            };
        }

        for (int i = headers.Length - 1; i >= 0; i--)
        {
            int place = _places[i];
            int next = i + 1 < headers.Length ? _places[i + 1] : Skipped;
            _runs[i] = (place >= 0 && next == place + 1) || (place < Skipped && next < Skipped) ? _runs[i + 1] : i + 1;
        }

        _lastName = Skipped - 1 - Array.FindLast(_places, static place => place < Skipped);

        if (unknown.Count > 0)
        {
            throw new DataException(source, "", 1, 1, $"the layout does not say what column {Quoted([.. unknown])} is for; it may say that it is ignored");
        }
    }

    private static string Quoted(string[] columns)
    {
        const int most = 12;
        string some = string.Join(", ", columns.Take(most).Select(static column => $"'{IdentifierText.Shorten(column)}'"));
        return columns.Length > most ? $"{some} and {columns.Length - most} more" : some;
    }

    /// <summary>Reads a row.</summary>
    /// <returns>Its length with its end, or <see cref="ReadMore"/>.</returns>
    private int ReadRow(ReadOnlySpan<byte> data, RowTarget target)
    {
        int at = 0;
        int[] places = _places;
        _hasQuoted = false;
        int column = 0;
        while (column < places.Length)
        {
            int place = places[column];
            int from = column;
            column = place >= 0 ? ReadDigits(data, column, ref at) : place < Skipped ? ReadNames(data, column, ref at) : column;
            if (column == places.Length)
            {
                return Finish(data, at, target);
            }

            if (column > from && column == _runs[from])
            {
                continue;
            }

            if (!TryReadColumn(data, column, ref at))
            {
                return ReadMore;
            }

            column++;
            if (!IsRowEnd(data, ref at))
            {
                at++;
                continue;
            }

            if (column == places.Length)
            {
                return Finish(data, at, target);
            }

            return column == 1 && data[..at].Trim(" \r\n"u8).IsEmpty
                ? at
                : throw Refused(data, at - 1, $"the row has {column} columns: expected {places.Length}");
        }

        throw Refused(data, at - 1, $"the row has more columns than the {places.Length} of the header");
    }

    private int Finish(ReadOnlySpan<byte> data, int at, RowTarget target)
    {
        if (_hasQuoted)
        {
            Unquote();
        }

        if (target.Add(data, _names, _row) is { } refusal)
        {
            // The last name in the file, with the quote before it.
            int from = _names[_lastName].Start;
            throw Refused(data, from > 0 && data[from - 1] == '"' ? from - 1 : from, refusal);
        }

        _line += _hasQuoted ? data[..(at - 1)].Count((byte)'\n') : 0;
        return at;
    }

    /// <summary>Makes one quote of two in the names of a row that was read to its end, in the buffer itself: it is not read again.</summary>
    private void Unquote()
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (!_isDoubled[i])
            {
                continue;
            }

            Span<byte> name = _buffer.AsSpan(_start + _names[i].Start, _names[i].Length);
            int length = 0;
            for (int from = 0; from < name.Length; from++)
            {
                name[length++] = name[from];
                from += name[from] == '"' ? 1 : 0;
            }

            _names[i] = new(_names[i].Start, length);
        }
    }

    /// <summary>
    /// Reads plain digits straight into the row, column after column, as long as there is nothing else. Where they end is found for a block of bytes at once, so that no step waits
    /// for the one before; up to four of them are kept as they are, and become numbers several at once. The byte after the data is no digit, so digits end there at the latest.
    /// </summary>
    /// <returns>The column that is no plain number; or the number of columns, when the row ended with the last.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int ReadDigits(ReadOnlySpan<byte> data, int column, ref int at)
    {
        // Places in the buffer, which is small.
        unchecked
        {
            ref byte first = ref MemoryMarshal.GetReference(data);
            ref uint row = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetArrayDataReference(_row));
            byte delimiter = _delimiter;

            // Columns are counted by their places in the row. All end with a delimiter but the last of the file, if that is among these.
            int place = _places[column];
            int ahead = place - column;
            int until = Math.Min(_runs[column], _places.Length - 1) + ahead;
            int last = _runs[column] + ahead > until ? until : -1;
            int start = at;
            int kept = place;
            int block = start - ByteBlocks.Length;
            ulong others;
            ulong ends;
            do
            {
                block += ByteBlocks.Length;
                others = ByteBlocks.OthersOf(ref Unsafe.Add(ref first, block), delimiter, out ends);
                ends &= (others & (0 - others)) - 1;
                while (ends != 0 && place < until)
                {
                    int end = block + BitOperations.TrailingZeroCount(ends);
                    int digits = end - start;
                    if ((uint)(digits - 1) < sizeof(uint))
                    {
                        Unsafe.Add(ref row, place) = ByteBlocks.FourDigits(ref Unsafe.Add(ref first, start), digits);
                    }
                    else if ((uint)(digits - 1) < sizeof(ulong))
                    {
                        ByteBlocks.MakeNumbers(ref Unsafe.Add(ref row, kept), place - kept);
                        Unsafe.Add(ref row, place) = ByteBlocks.NumberOf(ref Unsafe.Add(ref first, start), digits);
                        kept = place + 1;
                    }
                    else
                    {
                        break;
                    }

                    start = end + 1;
                    place++;
                    ends &= ends - 1;
                }
            }
            while ((ends | others) == 0 && (place < until || place == last));

            ByteBlocks.MakeNumbers(ref Unsafe.Add(ref row, kept), place - kept);
            at = start;
            bool isEnd = place == last && ends == 0 && TryReadLast(ref first, block + BitOperations.TrailingZeroCount(others), ref Unsafe.Add(ref row, place), ref at);
            return place - ahead + (isEnd ? 1 : 0);
        }
    }

    /// <summary>Reads the last number of a row with the end of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadLast(ref byte first, int end, ref uint number, ref int at)
    {
        unchecked
        {
            int digits = end - at;
            end += Unsafe.Add(ref first, end) == '\r' ? 1 : 0;
            if (Unsafe.Add(ref first, end) != '\n' || (uint)(digits - 1) >= sizeof(ulong))
            {
                return false;
            }

            number = ByteBlocks.NumberOf(ref Unsafe.Add(ref first, at), digits);
            at = end + 1;
            return true;
        }
    }

    /// <summary>Reads names that are not quoted, column after column, as far as a block of bytes goes; a long name is left to <see cref="TryReadColumn"/>.</summary>
    /// <returns>The column that is no such name.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int ReadNames(ReadOnlySpan<byte> data, int column, ref int at)
    {
        // Places in the buffer, which is small and has bytes to spare.
        unchecked
        {
            int until = Math.Min(_runs[column], _places.Length - 1);
            int block = at;
            ulong ends = ByteBlocks.EndsOfNames(ref Unsafe.Add(ref MemoryMarshal.GetReference(data), block), _delimiter);
            while (ends != 0 && column < until)
            {
                int end = block + BitOperations.TrailingZeroCount(ends);
                if (end == at)
                {
                    break;
                }

                int level = Skipped - 1 - _places[column];
                _names[level] = new(at, end - at);
                _isDoubled[level] = false;
                at = end + 1;
                column++;
                ends &= ends - 1;
            }

            return column;
        }
    }

    /// <summary>Reads a column whatever it is.</summary>
    /// <returns>Whether all of it was there.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadColumn(ReadOnlySpan<byte> data, int column, ref int at)
    {
        int place = _places[column];
        int from = at;
        if (!TryReadField(data, ref at, out ReadOnlySpan<byte> field))
        {
            return false;
        }

        if (place >= 0)
        {
            _row[place] = FigureOf(field, place, data, from, column);
        }
        else if (place < Skipped)
        {
            _ = data.Overlaps(field, out int start);
            _names[Skipped - 1 - place] = new(field.IsEmpty ? at : start, field.Length);
            _isDoubled[Skipped - 1 - place] = _hasDoubled;
        }

        return true;
    }

    private int FigureOf(ReadOnlySpan<byte> field, int place, ReadOnlySpan<byte> data, int from, int column)
    {
        ReadOnlySpan<byte> text = field.Trim((byte)' ');
        if (text.IsEmpty)
        {
            return layout.EmptyBits(place);
        }

        if (FigureText.TryParse(text, out int bits))
        {
            return bits;
        }

        string found = IdentifierText.Shorten(Encoding.UTF8.GetString(text));
        throw Refused(data, from, $"expected {FigureText.Expected} in column '{IdentifierText.Shorten(_headers[column])}', found '{found}'");
    }

    /// <summary>Reads a field up to what ends it.</summary>
    /// <returns>Whether all of it was there.</returns>
    private bool TryReadField(ReadOnlySpan<byte> data, ref int at, out ReadOnlySpan<byte> field)
    {
        _hasDoubled = false;
        if (at < data.Length && data[at] == '"')
        {
            return TryReadQuoted(data, ref at, out field);
        }

        int length = data[at..].IndexOfAny(_delimiter, (byte)'\n', (byte)'"');
        if (length < 0)
        {
            field = data[at..];
            at = data.Length;
            if (_isAtEnd && field.Length > 0 && field[^1] == '\r')
            {
                field = field[..^1];
            }

            return _isAtEnd;
        }

        if (data[at + length] == '"')
        {
            throw Refused(data, at + length, "a quote stands inside a field that does not begin with one");
        }

        field = data.Slice(at, length);
        at += length;
        if (data[at] == '\n' && length > 0 && field[^1] == '\r')
        {
            field = field[..^1];
        }

        return true;
    }

    private bool TryReadQuoted(ReadOnlySpan<byte> data, ref int at, out ReadOnlySpan<byte> field)
    {
        _hasQuoted = true;
        int from = at + 1;
        int end = from;
        while (true)
        {
            int quote = data[end..].IndexOf((byte)'"');
            if (quote < 0)
            {
                field = default;
                return !_isAtEnd ? false : throw Refused(data, at, "a quote is not closed");
            }

            end += quote;
            if (end + 1 < data.Length && data[end + 1] == '"')
            {
                _hasDoubled = true;
                end += 2;
                continue;
            }

            if (end + 1 == data.Length && !_isAtEnd)
            {
                field = default;
                return false;
            }

            break;
        }

        field = data[from..end];
        int after = end + 1;
        bool isReturn = after < data.Length && data[after] == '\r';
        if (isReturn && after + 1 == data.Length && !_isAtEnd)
        {
            field = default;
            return false;
        }

        after += isReturn && (after + 1 == data.Length || data[after + 1] == '\n') ? 1 : 0;
        if (after < data.Length && data[after] != _delimiter && data[after] != '\n')
        {
            throw Refused(data, after, "expected the next column or the end of the row after the closing quote");
        }

        at = after;
        return true;
    }

    /// <summary>Whether a row ends here; steps over its end.</summary>
    private static bool IsRowEnd(ReadOnlySpan<byte> data, ref int at)
    {
        if (at < data.Length && data[at] != '\n')
        {
            return false;
        }

        at = Math.Min(at + 1, data.Length);
        return true;
    }

    private DataException Refused(ReadOnlySpan<byte> data, int at, string reason)
    {
        at = Math.Clamp(at, 0, data.Length);
        int start = data[..at].LastIndexOf((byte)'\n') + 1;
        return new(source, "", _line + data[..at].Count((byte)'\n'), at - start + 1, reason);
    }
}

/// <summary>A figure as text: a whole number, or a word for none.</summary>
internal static class FigureText
{
    public const string NotOffered = "-";
    public const string Missing = "missing";
    public static readonly string Expected = string.Create(CultureInfo.InvariantCulture, $"a whole number from {Figure.Least} to {int.MaxValue}, '-' for not offered, or nothing");

    public static bool TryParse(ReadOnlySpan<byte> text, out int bits)
    {
        bits = text.SequenceEqual("-"u8) ? Figure.NotOfferedBits : Figure.MissingBits;
        if (text.SequenceEqual("-"u8) || text.SequenceEqual("missing"u8))
        {
            return true;
        }

        return System.Buffers.Text.Utf8Parser.TryParse(text, out bits, out int used) && used == text.Length && bits >= Figure.Least && text[0] != '+';
    }
}
