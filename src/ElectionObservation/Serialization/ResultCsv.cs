using System.Globalization;
using System.Text;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Serialization;

/// <summary>
/// Reads and writes results by unit as CSV (RFC 4180, UTF-8 with or without a byte order mark, LF or CRLF, a row of headers). An empty place is missing, never zero. Any file is read
/// in a buffer of a quarter of a MiB; a row may have 1 MiB and 10,000 columns.
/// </summary>
public static class ResultCsv
{
    /// <summary>Reads all units into a table.</summary>
    /// <param name="utf8">The file; left open.</param>
    /// <param name="layout">Which column holds what.</param>
    /// <param name="source">What errors shall call the file.</param>
    /// <param name="broken">Told of each row that cannot be read, which is left out; <c>null</c> to stop at the first.</param>
    /// <param name="progress">Told how many bytes have been read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DataException">The file is not what the layout says; line and column are those of the place.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ResultTable ReadTable(
        Stream utf8,
        ResultLayout layout,
        string source = "CSV",
        Action<DataException>? broken = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(source);
        var target = new TableTarget(layout);
        new CsvRows(utf8, layout, source, progress, cancellation).ReadAll(target, broken);
        return target.Build();
    }

    /// <summary>Adds all units up while they are read, and keeps none of them: the memory does not grow with the file.</summary>
    /// <param name="utf8">The file; left open.</param>
    /// <param name="layout">Which column holds what.</param>
    /// <param name="depth">The level of the tallies: 0 for the whole, 1 for the topmost units, and so on.</param>
    /// <param name="source">What errors shall call the file.</param>
    /// <param name="found">Told of everything that the rules of the form find, see <see cref="ProtocolForm.Check"/>; <c>null</c> when they shall not be asked. Also told
    /// of units that belong to one and do not stand together: of these it is not known whether one is there twice.</param>
    /// <param name="broken">Told of each row that cannot be read, which is left out; <c>null</c> to stop at the first.</param>
    /// <param name="progress">Told how many bytes have been read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    /// <exception cref="DataException">The file is not what the layout says, or has no unit.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static TallyTable ReadTally(
        Stream utf8,
        ResultLayout layout,
        int depth,
        string source = "CSV",
        Action<Finding>? found = null,
        Action<DataException>? broken = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        var target = new TallyTarget(layout, depth, found);
        new CsvRows(utf8, layout, source, progress, cancellation).ReadAll(target, broken);
        return target.ToTable(source);
    }

    /// <summary>Writes protocols as <see cref="ReadTable"/> reads them again.</summary>
    /// <param name="utf8">Where to; left open.</param>
    /// <param name="protocols">The protocols, each of a unit with as many names as the layout has columns for.</param>
    /// <param name="layout">Which column holds what.</param>
    /// <exception cref="ArgumentException">A protocol is on another form or ballot, does not count, has no column for its unit, or states a line that has no column.</exception>
    public static void Write(Stream utf8, IEnumerable<Protocol> protocols, ResultLayout layout)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(protocols);
        ArgumentNullException.ThrowIfNull(layout);
        using var writer = new StreamWriter(utf8, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        string?[] columns = layout.FigureColumns();
        writer.WriteLine(string.Join(layout.Delimiter, layout.NameColumns.Concat(columns.OfType<string>()).Select(Quoted)));
        foreach (Protocol protocol in protocols)
        {
            ArgumentNullException.ThrowIfNull(protocol, nameof(protocols));
            ResultRows.Require(protocol, layout);
            string[] fields = [.. protocol.Unit.Names, .. protocol.Unit.Depth < layout.Names ? [""] : Array.Empty<string>()];
            writer.WriteLine(string.Join(layout.Delimiter, fields.Select(Quoted).Concat(ResultRows.Figures(protocol, columns).Select(one => Text(one.Figure, one.Place)))));
        }

        string Text(Figure figure, int place) => figure.TryGetNumber(out int number) ? number.ToString(CultureInfo.InvariantCulture)
            : !figure.IsMissing ? FigureText.NotOffered
            : layout.EmptyBits(place) == Figure.MissingBits ? ""
            : FigureText.Missing;

        string Quoted(string field) => field.Contains(layout.Delimiter, StringComparison.Ordinal) || field.AsSpan().ContainsAny("\"\r\n")
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
    }
}

/// <summary>What the writers of results share.</summary>
internal static class ResultRows
{
    /// <summary>Refuses what could not be read again.</summary>
    public static void Require(Protocol protocol, ResultLayout layout)
    {
        string? refusal = protocol.Form != layout.Form ? "is on another form"
            : protocol.Ballot != layout.Ballot ? "is on another ballot"
            : protocol.Standing is not Standing.Counted || protocol.Origin != ProtocolOrigin.Published || protocol.Version != 1 ? "has more to it than its figures: write it with ElectionJson.WriteLines"
            : protocol.Unit.Depth < layout.Units.Count || protocol.Unit.Depth > layout.Names ? $"has {protocol.Unit.Depth} names, the layout {layout.Units.Count} columns for them"
            : null;
        if (refusal is not null)
        {
            throw new ArgumentException($"The protocol of {protocol.Unit} {refusal}.", nameof(protocol));
        }

        for (int i = 0; i < protocol.Lines.Count; i++)
        {
            if (!protocol.Lines[i].IsMissing && !layout.Lines.TryGet(protocol.Form.Lines[i].Quantity, out _))
            {
                throw new ArgumentException($"The protocol of {protocol.Unit} states '{protocol.Form.Lines[i].Quantity}', which has no column.", nameof(protocol));
            }
        }
    }

    /// <summary>The figures that have a column, lines first, with their places.</summary>
    public static IEnumerable<(Figure Figure, int Place)> Figures(Protocol protocol, string?[] columns) =>
        protocol.Lines.Concat(protocol.Votes).Select(static (figure, place) => (figure, place)).Where(one => columns[one.place] is not null);
}
