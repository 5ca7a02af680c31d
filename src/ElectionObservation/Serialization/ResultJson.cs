using System.Text.Json;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Serialization;

/// <summary>
/// Reads and writes results by unit as JSON: one object for each unit, a line each (JSON lines), or in a list of a document. A property that is absent or <c>null</c> is missing,
/// never zero. Any file is read in a buffer of a quarter of a MiB; an object may have 1 MiB.
/// </summary>
public static class ResultJson
{
    /// <summary>Reads all units into a table.</summary>
    /// <param name="utf8">The file; left open.</param>
    /// <param name="layout">Which property holds what.</param>
    /// <param name="list">The property of the document that lists the units; empty for JSON lines.</param>
    /// <param name="source">What errors shall call the file.</param>
    /// <param name="broken">Told of each unit that cannot be read, which is left out; <c>null</c> to stop at the first. What is no JSON at all ends the reading either way.</param>
    /// <param name="progress">Told how many bytes have been read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DataException">The file is not what the layout says; line and column are those of the place.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ResultTable ReadTable(
        Stream utf8,
        ResultLayout layout,
        string list = "",
        string source = "JSON",
        Action<DataException>? broken = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(source);
        var target = new TableTarget(layout);
        new JsonRows(utf8, layout, list, source, progress, cancellation).ReadAll(target, broken);
        return target.Build();
    }

    /// <summary>Adds all units up while they are read, and keeps none of them: the memory does not grow with the file.</summary>
    /// <param name="utf8">The file; left open.</param>
    /// <param name="layout">Which property holds what.</param>
    /// <param name="depth">The level of the tallies: 0 for the whole, 1 for the topmost units, and so on.</param>
    /// <param name="list">The property of the document that lists the units; empty for JSON lines.</param>
    /// <param name="source">What errors shall call the file.</param>
    /// <param name="found">Told of everything that the rules of the form find, see <see cref="ResultCsv.ReadTally"/>.</param>
    /// <param name="broken">Told of each unit that cannot be read, which is left out; <c>null</c> to stop at the first.</param>
    /// <param name="progress">Told how many bytes have been read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    /// <exception cref="DataException">The file is not what the layout says, or has no unit.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static TallyTable ReadTally(
        Stream utf8,
        ResultLayout layout,
        int depth,
        string list = "",
        string source = "JSON",
        Action<Finding>? found = null,
        Action<DataException>? broken = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        var target = new TallyTarget(layout, depth, found);
        new JsonRows(utf8, layout, list, source, progress, cancellation).ReadAll(target, broken);
        return target.ToTable(source);
    }

    /// <summary>Writes protocols, a line each, as <see cref="ReadTable"/> reads them again.</summary>
    /// <param name="utf8">Where to; left open.</param>
    /// <param name="protocols">The protocols, each of a unit with as many names as the layout has properties for.</param>
    /// <param name="layout">Which property holds what.</param>
    /// <exception cref="ArgumentException">A protocol is on another form or ballot, does not count, has no property for its unit, or states a line that has no property.</exception>
    public static void WriteLines(Stream utf8, IEnumerable<Protocol> protocols, ResultLayout layout)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(protocols);
        ArgumentNullException.ThrowIfNull(layout);
        using var writer = new Utf8JsonWriter(utf8, new JsonWriterOptions { Encoder = ElectionJson.Options.Encoder });
        string?[] columns = layout.FigureColumns();
        ValueList<string> names = layout.NameColumns;
        foreach (Protocol protocol in protocols)
        {
            ArgumentNullException.ThrowIfNull(protocol, nameof(protocols));
            ResultRows.Require(protocol, layout);
            writer.WriteStartObject();
            ValueList<string> unit = protocol.Unit.Names;
            for (int i = 0; i < unit.Count; i++)
            {
                writer.WriteString(names[i], unit[i]);
            }

            foreach ((Figure figure, int place) in ResultRows.Figures(protocol, columns))
            {
                writer.WritePropertyName(columns[place]!);
                WriteFigure(writer, figure);
            }

            if (layout.VotesList.Length > 0)
            {
                writer.WriteStartArray(layout.VotesList);
                foreach (Figure figure in protocol.Votes)
                {
                    WriteFigure(writer, figure);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.Flush();
            utf8.WriteByte((byte)'\n');
            writer.Reset();
        }
    }

    private static void WriteFigure(Utf8JsonWriter writer, Figure figure)
    {
        if (figure.TryGetNumber(out int number))
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(figure.IsMissing ? FigureText.Missing : FigureText.NotOffered);
        }
    }
}
