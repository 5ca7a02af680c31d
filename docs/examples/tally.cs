#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// The results of an election, station by station: reads a file of them, asks every rule of its form of every station, adds up by region, and draws two charts.
//
//     dotnet run docs/examples/tally.cs docs/examples/data/results/ge-2012-party-list.csv.gz [FOLDER]
//
// FILE is CSV, or CSV packed with gzip. Beside it lies its layout, which says what its columns hold: NAME.layout.json for NAME.csv or NAME.csv.gz.
// FOLDER is where shares.svg and turnout.svg are written; the current one, when it is not given.

using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ElectionObservation;
using ElectionObservation.Elections;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Validation;

const int LeadingOptions = 3;
const int WorstFindings = 15;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return Run(args);
}
catch (Exception wrong) when (wrong is ArgumentException or DataException or IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(wrong is InvalidDataException ? $"{args[0]}: the packed file is broken or cut off." : wrong.Message.ReplaceLineEndings(" "));
    return 1;
}

static int Run(string[] args)
{
    if (args.Length is < 1 or > 2)
    {
        Console.Error.WriteLine("dotnet run docs/examples/tally.cs FILE [FOLDER]");
        return 1;
    }

    ResultLayout layout = ReadLayout(args[0]);
    ResultTable table = ReadTable(args[0], layout);
    if (table.Count == 0)
    {
        throw new DataException(args[0], "", 0, 0, "there is no unit");
    }

    TallyTable regions = TallyTable.Of(table, layout.Units.Count > 1 ? 1 : 0);
    Quantity? turnoutOf = layout.Form.TurnoutOf;
    ShareBasis sharesOf = layout.Form.SharesOf ?? ShareBasis.ValidVotes;
    Console.WriteLine($"{Path.GetFileName(args[0])}: {regions.Whole.Coverage}; {layout}");

    string name = StemOf(args[0]);
    Chart shares = SharesOf(name, regions.Whole, sharesOf);
    Chart turnout = TurnoutOf(name, table, turnoutOf);
    PrintRegions(regions, layout.Units[0], turnoutOf, sharesOf);
    PrintMissing(table, regions.Whole);
    PrintFindings(
    [
        .. table.Validate().Findings,
        .. Enumerable.Range(1, layout.Units.Count).SelectMany(depth => TallyTable.Of(table, depth).FindTotals().Findings).DistinctBy(static finding => finding.Path),
    ]);
    foreach (Chart chart in (Chart[])[shares, turnout])
    {
        Console.WriteLine($"\n{chart.Title}\n{chart.Text}");
    }

    string folder = args.Length > 1 ? args[1] : ".";
    Directory.CreateDirectory(folder);
    File.WriteAllText(Path.Combine(folder, "shares.svg"), shares.ToSvg("shares"));
    File.WriteAllText(Path.Combine(folder, "turnout.svg"), turnout.ToSvg("turnout"));
    Console.WriteLine("\nWritten: shares.svg, turnout.svg");
    return 0;
}

static ResultLayout ReadLayout(string path)
{
    string name = StemOf(path) + ".layout.json";
    string beside = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
    return !File.Exists(path) ? throw new FileNotFoundException($"There is no file '{path}'.")
        : !File.Exists(beside) ? throw new FileNotFoundException($"There is no layout '{name}' beside '{path}'.")
        : ElectionJson.Read<ResultLayout>(File.ReadAllBytes(beside), name);
}

// The name of a file, and of its layout, without what follows the points at its end.
static string StemOf(string path)
{
    string name = Path.GetFileName(path);
    return Path.GetFileNameWithoutExtension(name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name);
}

// Tells how far it has come, for files that take long. What is packed is measured as it lies on the disk.
static ResultTable ReadTable(string path, ResultLayout layout)
{
    using FileStream file = File.OpenRead(path);
    string name = Path.GetFileName(path);
    var progress = new Progress(file);
    if (!name.EndsWith(".gz", StringComparison.Ordinal))
    {
        return ResultCsv.ReadTable(file, layout, name, progress: progress);
    }

    using var unpacked = new GZipStream(file, CompressionMode.Decompress);
    ResultTable table = ResultCsv.ReadTable(unpacked, layout, name, progress: progress);

    // A packed file that is cut off unpacks without a word, but its last four bytes are not the length of what came out.
    byte[] length = new byte[4];
    file.Seek(-length.Length, SeekOrigin.End);
    file.ReadExactly(length);
    return BinaryPrimitives.ReadUInt32LittleEndian(length) == (uint)progress.Bytes ? table : throw new InvalidDataException();
}

static void PrintRegions(TallyTable regions, string unit, Quantity? turnoutOf, ShareBasis sharesOf)
{
    OptionId[] leading = [.. Ordered(regions.Whole).Take(LeadingOptions).Select(static line => line.Option.Id)];
    Console.WriteLine($"\nBy {unit}: turnout is {turnoutOf?.Value ?? "not stated"} of {Quantity.RegisteredVoters}, shares are of {sharesOf}");
    List<string[]> rows = [[unit, "units", "registered", "turnout", "votes", .. leading.Select(static id => id.Value)]];
    rows.AddRange(regions.Select(one => Row(one.Unit.ToString(), one.Tally)));
    rows.Add(Row("all", regions.Whole));
    PrintAligned(rows);

    string[] Row(string name, Tally tally) =>
    [
        name,
        $"{tally.Coverage.Counted:N0}",
        tally.Quantities.TryGet(Quantity.RegisteredVoters, out long registered) ? $"{registered:N0}" : "?",
        turnoutOf is not null && tally.TryGetTurnout(turnoutOf, out Share? turnout) ? Percentage(turnout) : "?",
        $"{tally.ValidVotes:N0}",
        .. leading.Select(id => tally.TryGetWhole(sharesOf, out _) ? Percentage(tally.ShareOf(id, sharesOf)) : "?"),
    ];
}

// What is missing is not zero, and what is not asked for is not missing.
static void PrintMissing(ResultTable table, Tally whole)
{
    Console.WriteLine("\nMissing, and not asked for");
    List<string> lines = [];
    foreach (Quantity quantity in table.Form.Lines.Select(static line => line.Quantity).Where(quantity => !whole.Quantities.TryGet(quantity, out _)))
    {
        lines.Add(whole.Partial.TryGet(quantity, out PartialSum? some) ? $"{quantity}: {some.Missing:N0} units do not state it, the others {some.Sum:N0}" : $"{quantity}: no unit states it");
    }

    for (int i = 0; i < table.Ballot.Options.Count; i++)
    {
        int without = table.Count(protocol => protocol.Votes[i] == Figure.NotOffered);
        int missing = whole.MissingVotes.Count > 0 ? whole.MissingVotes[i] : 0;
        string id = table.Ballot.Options[i].Id.Value;
        lines.AddRange(missing > 0 ? [$"{id}: {missing:N0} units do not state its votes"] : []);
        lines.AddRange(without > 0 ? [$"{id}: not on the ballot of {without:N0} units"] : []);
    }

    lines.AddRange(whole.Coverage.IsComplete ? [] : [$"{whole.Coverage.NotReported:N0} units have not reported"]);
    Console.WriteLine("  " + (lines.Count > 0 ? string.Join("\n  ", lines) : "nothing"));
}

static void PrintFindings(ValueList<Finding> findings)
{
    Console.WriteLine($"\nFindings: {findings.Count:N0}{(findings.Count > 0 ? ". A warning or a screen is a reason to look, and proves nothing." : "")}");
    foreach (var one in findings.GroupBy(static finding => (finding.Severity, finding.Kind, finding.Code)).OrderBy(static one => one.Key.Severity).ThenByDescending(static one => one.Count()))
    {
        Console.WriteLine($"  {one.Count(),8:N0}  {one.Key.Severity}, {one.Key.Kind}: {one.Key.Code}");
    }

    if (findings.Count == 0)
    {
        return;
    }

    Console.WriteLine("\nThe largest, errors first");
    foreach (Finding finding in findings
        .OrderBy(static finding => finding.Severity)
        .ThenByDescending(static finding => Int128.Abs(finding.Broken?.Difference ?? 0))
        .ThenBy(static finding => finding.Path, StringComparer.Ordinal)
        .Take(WorstFindings))
    {
        Console.WriteLine($"  {finding}");
    }

    Console.WriteLine(findings.Count > WorstFindings ? $"  and {findings.Count - WorstFindings:N0} more" : "  and no more");
}

static Chart SharesOf(string name, Tally whole, ShareBasis sharesOf) => new(
    $"{name}: votes, as shares of {sharesOf}",
    [.. Ordered(whole).Select(line => new Bar(
        line.Option.Name.ToString(),
        whole.TryGetWhole(sharesOf, out long all) && all > 0 ? Math.Min(1m, (decimal)line.Votes / all) : 0,
        $"{line.Votes:N0} ({(all > 0 ? Percentage(whole.ShareOf(line.Option.Id, sharesOf)) : "?")})"))]);

// Counted in whole numbers: a station at exactly 65 % stands in the row that begins there.
static Chart TurnoutOf(string name, ResultTable table, Quantity? turnoutOf)
{
    const int rows = 20;
    int[] units = new int[rows + 1];
    int unknown = 0;
    int[] part = PlacesOf(turnoutOf);
    int[] registered = PlacesOf(Quantity.RegisteredVoters);
    foreach (Protocol protocol in table)
    {
        long? took = SumOf(protocol, part);
        long? all = SumOf(protocol, registered);
        if (took is null || all is null or 0)
        {
            unknown++;
            continue;
        }

        // All of the voters is the end of the last row; more than all stands apart.
        units[took > all ? rows : Math.Min(rows - 1, (int)(took.Value * rows / all.Value))]++;
    }

    int most = Math.Max(1, units.Max());
    return new(
        $"{name}: units by turnout, {turnoutOf?.Value ?? "not stated"} of {Quantity.RegisteredVoters}",
        [
            .. Enumerable.Range(0, rows).Select(row => Row($"{row * 100 / rows} to {(row + 1) * 100 / rows} %", units[row])),
            Row("above 100 %", units[rows]),
            .. unknown > 0 ? [new Bar("not known", 0, $"{unknown:N0}")] : Array.Empty<Bar>(),
        ]);

    Bar Row(string of, int count) => new(of, (decimal)count / most, $"{count:N0}");

    int[] PlacesOf(Quantity? quantity) => quantity is null ? [] : [.. Enumerable.Range(0, table.Form.Lines.Count).Where(i => table.Form.Lines[i].Quantity == quantity || table.Form.Lines[i].PartOf == quantity)];

    static long? SumOf(Protocol protocol, int[] places)
    {
        long? sum = places.Length == 0 ? null : 0;
        foreach (int place in places)
        {
            sum += protocol.Lines[place].TryGetNumber(out int number) && number >= 0 ? number : null;
        }

        return sum;
    }
}

static IEnumerable<(BallotOption Option, long Votes)> Ordered(Tally tally) =>
    tally.Ballot.Options.Zip(tally.Votes, static (option, votes) => (option, votes)).OrderByDescending(static line => line.votes);

static string Percentage(Share share) => share.TryGetPercent(2, out decimal percent) ? $"{percent:F2} %" : "?";

static void PrintAligned(List<string[]> rows)
{
    int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
    foreach (string[] row in rows)
    {
        Console.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
    }
}

/// <summary>One bar: what it is of, how long it is as a part of the longest there can be, and what stands beside it.</summary>
internal sealed record Bar(string Name, decimal Length, string Value);

/// <summary>A chart of bars, and the same as text for who does not see it.</summary>
internal sealed record Chart(string Title, IReadOnlyList<Bar> Bars)
{
    /// <summary>One bar a line.</summary>
    public string Text => string.Join('\n', Bars.Select(bar => $"  {bar.Name.PadRight(Bars.Max(static one => one.Name.Length))}  {bar.Value}"));

    /// <summary>The chart as SVG that needs nothing but itself, the same for the same figures.</summary>
    /// <param name="id">What its identifiers begin with, so that several charts fit on one page.</param>
    public string ToSvg(string id)
    {
        const int most = 30;
        const int row = 24;
        const int left = 240;
        const int widest = 380;
        int height = 48 + (Bars.Count * row);
        var svg = new StringBuilder();
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 800 {height}\" font-family=\"sans-serif\" font-size=\"14\">\n");
        svg.Append($"  <title id=\"{id}-title\">{Escaped(Title)}</title>\n");
        svg.Append($"  <desc id=\"{id}-desc\">{Escaped(string.Join("; ", Bars.Select(static bar => $"{bar.Name}: {bar.Value}")))}</desc>\n");
        svg.Append($"  <rect width=\"800\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        svg.Append($"  <text x=\"16\" y=\"26\" font-weight=\"bold\" fill=\"#1a1a1a\">{Escaped(Title)}</text>\n");
        for (int i = 0; i < Bars.Count; i++)
        {
            // Whole tenths, so that the file does not depend on how a machine rounds.
            int top = 40 + (i * row);
            string width = Math.Round(Bars[i].Length * widest, 1).ToString("0.0", CultureInfo.InvariantCulture);
            string end = Math.Round((Bars[i].Length * widest) + left + 6, 1).ToString("0.0", CultureInfo.InvariantCulture);
            svg.Append($"  <text x=\"{left - 8}\" y=\"{top + 15}\" text-anchor=\"end\" fill=\"#1a1a1a\">{Escaped(Bars[i].Name.Length > most ? Bars[i].Name[..(most - 1)] + "…" : Bars[i].Name)}</text>\n");
            svg.Append($"  <rect x=\"{left}\" y=\"{top + 3}\" width=\"{width}\" height=\"{row - 8}\" fill=\"#2b5c8a\"/>\n");
            svg.Append($"  <text x=\"{end}\" y=\"{top + 15}\" fill=\"#1a1a1a\">{Escaped(Bars[i].Value)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

/// <summary>Says on the side how much of a file is read, at every tenth of it.</summary>
internal sealed class Progress(FileStream file) : IProgress<long>
{
    private long _tenths;

    public long Bytes { get; private set; }

    public void Report(long value)
    {
        Bytes = value;
        long tenths = file.Length == 0 ? 10 : 10 * file.Position / file.Length;
        if (tenths > _tenths)
        {
            _tenths = tenths;
            Console.Error.WriteLine($"{10 * tenths} % of {Path.GetFileName(file.Name)} read");
        }
    }
}
