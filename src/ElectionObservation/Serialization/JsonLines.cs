namespace ElectionObservation.Serialization;

/// <summary>Lines of UTF-8 from a stream, one at a time, whatever its length. Memory is that of the longest line.</summary>
internal sealed class JsonLines(Stream stream, string source)
{
    /// <summary>No value of the library comes near to it; a file without line ends is not read into memory whole.</summary>
    internal const int LongestLine = 64 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The number of the line last read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="DataException">The line is longer than any value.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        int seen = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (length >= 0 || (_isAtEnd && _end > _start))
            {
                int whole = length >= 0 ? seen + length : _end - _start;
                line = Trimmed(_buffer.AsMemory(_start, whole));
                _start += length >= 0 ? whole + 1 : whole;
                Number++;
                return true;
            }

            if (_isAtEnd)
            {
                line = default;
                return false;
            }

            seen = _end - _start;
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_end >= LongestLine)
            {
                throw new DataException(source, "", Number + 1, 1, $"expected a line of at most {LongestLine} bytes.");
            }

            Array.Resize(ref _buffer, Math.Min(LongestLine, 2 * _end));
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }

    private ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        line = Number == 0 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }
}
