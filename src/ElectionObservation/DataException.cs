namespace ElectionObservation;

/// <summary>Data in a text or a file is not what it must be. The one exception for bad data; a caller's own mistake is an <see cref="ArgumentException"/>.</summary>
public sealed class DataException : Exception
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="source">The file or text that was read, by name.</param>
    /// <param name="path">The place in it: a JSON path, or empty for the whole.</param>
    /// <param name="line">The line, from 1; 0 when it is not known.</param>
    /// <param name="column">The byte in the line, from 1; 0 when it is not known.</param>
    /// <param name="reason">What was found and what was expected.</param>
    /// <param name="inner">What failed underneath, if anything.</param>
    public DataException(string source, string path, long line, long column, string reason, Exception? inner = null)
        : base(Describe(source, path, line, column, reason), inner)
    {
        SourceName = source;
        Path = path;
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>The file or text that was read, by name.</summary>
    public string SourceName { get; }

    /// <summary>The place in it: a JSON path such as <c>$.rules[0].id</c>, or empty for the whole.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; 0 when it is not known.</summary>
    public long Line { get; }

    /// <summary>The byte in the line, from 1; 0 when it is not known.</summary>
    public long Column { get; }

    /// <summary>What was found and what was expected, without the place.</summary>
    public string Reason { get; }

    private static string Describe(string source, string path, long line, long column, string reason)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(reason);
        string place = line == 0 ? path : path.Length == 0 ? $"line {line}, column {column}" : $"{path} (line {line}, column {column})";
        return place.Length == 0 ? $"{source}: {reason}" : $"{source}: {place}: {reason}";
    }
}
