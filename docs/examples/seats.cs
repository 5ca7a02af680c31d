#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// Seats by votes: reads a file of lists and votes, gives out the seats, says how each came to its list and how far it was from another, and draws the house.
//
//     dotnet run docs/examples/seats.cs docs/examples/data/seats/nl-2023.csv dhondt 150 [--threshold 1/150] [--lot CHOSEN:OTHER]... [--out FOLDER]
//
// FILE is CSV with the columns list and votes. METHOD is one of dhondt, sainte-lague, sainte-lague-7/5, danish, imperiali-divisors, macau, adams, dean, huntington-hill,
// hare, droop, hagenbach-bischoff, imperiali. A lot is drawn between two lists. FOLDER is where house.svg is written; the current one, when it is not given.

using System.Globalization;
using System.Text;
using ElectionObservation;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Serialization;

Dictionary<string, SeatMethod> methods = new(StringComparer.Ordinal)
{
    ["dhondt"] = SeatMethod.DHondt,
    ["sainte-lague"] = SeatMethod.SainteLague,
    ["sainte-lague-7/5"] = new SeatMethod.HighestAverages(Divisors.SainteLague, new FirstDivisor(7, 5)),
    ["danish"] = new SeatMethod.HighestAverages(Divisors.Danish),
    ["imperiali-divisors"] = new SeatMethod.HighestAverages(Divisors.Imperiali),
    ["macau"] = new SeatMethod.HighestAverages(Divisors.Macau),
    ["adams"] = new SeatMethod.HighestAverages(Divisors.Adams),
    ["dean"] = new SeatMethod.HighestAverages(Divisors.Dean),
    ["huntington-hill"] = SeatMethod.HuntingtonHill,
    ["hare"] = SeatMethod.Hare,
    ["droop"] = new SeatMethod.LargestRemainder(Quota.Droop),
    ["hagenbach-bischoff"] = new SeatMethod.LargestRemainder(Quota.HagenbachBischoff),
    ["imperiali"] = new SeatMethod.LargestRemainder(Quota.Imperiali),
};

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return Run(args, methods);
}
catch (Exception wrong) when (wrong is ArgumentException or DataException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(wrong.Message.ReplaceLineEndings(" "));
    return 1;
}

static int Run(string[] args, Dictionary<string, SeatMethod> methods)
{
    const string usage = "dotnet run docs/examples/seats.cs FILE METHOD SEATS [--threshold N/M] [--lot CHOSEN:OTHER]... [--out FOLDER]";
    if (args.Length < 3 || args.Length % 2 == 0)
    {
        throw new ArgumentException(usage);
    }

    SeatMethod method = methods.TryGetValue(args[1], out SeatMethod? known) ? known : throw new ArgumentException($"There is no method '{args[1]}'; there is: {string.Join(", ", methods.Keys)}.");
    int seats = int.TryParse(args[2], NumberStyles.None, null, out int number) && number is > 0 and <= 2_000 ? number : throw new ArgumentException($"Expected a number of seats from 1 to 2000, found '{args[2]}'.");
    (Tally tally, Dictionary<OptionId, string> names) = ReadVotes(args[0]);
    Threshold? threshold = null;
    string folder = ".";
    var lots = new List<TieDecision>();
    for (int i = 3; i < args.Length; i += 2)
    {
        switch (args[i])
        {
            case "--threshold":
                threshold = ThresholdOf(args[i + 1]);
                break;
            case "--lot":
                OptionId[] two = [.. args[i + 1].Split(':').Select(name => names.FirstOrDefault(pair => pair.Value == name).Key ?? throw new ArgumentException($"There is no list '{name}'."))];
                lots.Add(new TieDecision([.. two], [two[0]]));
                break;
            case "--out":
                folder = args[i + 1];
                break;
            default:
                throw new ArgumentException($"'{args[i]}' is not known. {usage}");
        }
    }

    var rule = new SeatRule(method, seats, threshold);
    var facts = new SeatFacts(decisions: [.. lots]);
    SeatAllocation allocation = rule.Allocate(tally, facts);
    ValueList<SeatLine> lines = allocation.Match(
        static all => all.Lines,
        static tied => tied.Lines,
        static over => over.Lines,
        static unknown => throw new ArgumentException(unknown.ToString()));
    Console.WriteLine($"{Path.GetFileName(args[0])}: {rule}, {tally.ValidVotes:N0} votes\n");
    PrintLines(rule, tally, facts, lines, names);
    PrintOpen(allocation, names);
    Console.WriteLine("\nSeat by seat");
    foreach (SeatStep step in rule.Explain(tally, facts))
    {
        Console.WriteLine(Named(step.ToString(), names));
    }

    Directory.CreateDirectory(folder);
    string[] order = [.. lines.Select(line => names[line.Option])];
    File.WriteAllText(Path.Combine(folder, "house.svg"), House.ToSvg($"{seats} seats by {method}", order, [.. lines.Select(static line => line.Seats)]));
    Console.WriteLine("\nWritten: house.svg");
    return 0;
}

// Each list is a unit with one figure, so that the reader of result files reads them, quotes and all, and says what is wrong where.
static (Tally Tally, Dictionary<OptionId, string> Names) ReadVotes(string path)
{
    var column = new BallotOption("votes", LocalizedText.English("votes"));
    var layout = new ResultLayout(new ProtocolForm([new FormLine(Quantity.ValidBallots)]), new Ballot([column]), ["list"], votes: [new(column.Id, "votes")]);
    using FileStream file = File.OpenRead(path);
    ResultTable table = ResultCsv.ReadTable(file, layout, Path.GetFileName(path));
    var names = new Dictionary<OptionId, string>();
    var counts = new List<long>();
    foreach (Protocol list in table)
    {
        string name = list.Unit.ToString();
        Figure figure = list.Votes[0];
        names.Add($"list-{names.Count + 1}", name);
        counts.Add(figure.IsNumber && figure.Number >= 0 ? figure.Number : throw new DataException(Path.GetFileName(path), "", names.Count + 1, 1, $"expected votes of '{name}', zero or more, found '{figure}'"));
    }

    return counts.Count == 0
        ? throw new DataException(Path.GetFileName(path), "", 0, 0, "there is no list")
        : (new Tally(new Ballot([.. names.Select(static pair => new BallotOption(pair.Key, LocalizedText.English(pair.Value)))]), [.. counts]), names);
}

static Threshold ThresholdOf(string text) =>
    text.Split('/') is [var over, var under] && int.TryParse(over, NumberStyles.None, null, out int numerator) && int.TryParse(under, NumberStyles.None, null, out int denominator)
        ? new Threshold(numerator, denominator, ShareBasis.ValidVotes)
        : throw new ArgumentException($"Expected a threshold like 5/100, found '{text}'.");

static void PrintLines(SeatRule rule, Tally tally, SeatFacts facts, ValueList<SeatLine> lines, Dictionary<OptionId, string> names)
{
    Dictionary<OptionId, SeatMargin> margins = rule.Margins(tally, facts).ToDictionary(static margin => margin.Option);
    List<string[]> rows = [["", "list", "votes", "share", "seats", "votes to one more", "votes to one fewer"]];
    foreach ((int place, SeatLine line) in lines.Index())
    {
        string share = tally.ShareOf(line.Option, ShareBasis.ValidVotes).TryGetPercent(2, out decimal percent) ? $"{percent:F2} %" : "?";
        SeatMargin? margin = margins.GetValueOrDefault(line.Option);
        rows.Add([$"{place + 1}", names[line.Option], $"{line.Votes:N0}", share, line.Passes ? $"{line.Seats}" : "-", margin?.ToGain is { } gain ? $"{gain:N0}" : "-", margin?.ToLose is { } lose ? $"{lose:N0}" : "-"]);
    }

    int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
    foreach (string[] row in rows)
    {
        Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 1 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }
}

static void PrintOpen(SeatAllocation allocation, Dictionary<OptionId, string> names)
{
    string open = allocation switch
    {
        SeatAllocation.Tied tied => "A tie stands: " + string.Join("; ", tied.Ties),
        SeatAllocation.OverAwarded over => $"Whole quotas are more than the seats: {over.Excess} too many",
        SeatAllocation.Allocated { Unassigned: > 0 } all => $"{all.Unassigned} seats go to nobody",
        SeatAllocation.Allocated { Settled.Count: > 0 } all => "By decision: " + string.Join("; ", all.Settled),
        _ => "",
    };
    if (open.Length > 0)
    {
        Console.WriteLine($"\n{Named(open, names)}");
    }
}

// Identifiers are list-1, list-2 and so on; the longest go first, so that list-1 is not found in list-12.
static string Named(string text, Dictionary<OptionId, string> names) =>
    names.OrderByDescending(static pair => pair.Key.Value.Length).Aggregate(text, static (told, pair) => told.Replace(pair.Key.Value, pair.Value, StringComparison.Ordinal));

/// <summary>Seats in a half circle, from the first list on the left to the last on the right. Each seat has the number of its list in it, so that colours mean nothing by themselves.</summary>
static class House
{
    private const double Width = 900;
    private const double Height = 500;
    private static readonly string[] Colours = ["#1f5a99", "#b5442c", "#3d7a3a", "#8a5aa8", "#96700f", "#2a7f86", "#a13d6f", "#5b6470"];

    public static string ToSvg(string title, string[] lists, int[] seats)
    {
        string text = string.Join(", ", lists.Zip(seats).Where(static pair => pair.Second > 0).Select(static pair => $"{pair.First} {pair.Second}"));
        var svg = new StringBuilder();
        svg.AppendLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:F0} {Height + (22 * lists.Length):F0}\" role=\"img\" aria-labelledby=\"title text\" font-family=\"sans-serif\">");
        svg.AppendLine($"<title id=\"title\">{Escaped(title)}</title>");
        svg.AppendLine($"<desc id=\"text\">{Escaped(text)}</desc>");
        (double X, double Y, double Size)[] places = Places(seats.Sum());
        int place = 0;
        foreach ((int list, int count) in seats.Index())
        {
            for (int i = 0; i < count; i++, place++)
            {
                (double x, double y, double size) = places[place];
                svg.AppendLine($"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"{size:F1}\" fill=\"{Colours[list % Colours.Length]}\"/><text x=\"{x:F1}\" y=\"{y + (size * 0.35):F1}\" font-size=\"{size:F1}\" text-anchor=\"middle\" fill=\"#ffffff\">{list + 1}</text>");
            }
        }

        foreach ((int row, (int list, int count)) in seats.Index().Where(static pair => pair.Item > 0).Index())
        {
            svg.AppendLine($"<text x=\"40\" y=\"{Height + (22 * row):F0}\" font-size=\"15\">{list + 1}  {Escaped(lists[list])}: {count}</text>");
        }

        return svg.AppendLine("</svg>").ToString();
    }

    /// <summary>Rows of seats, as many in each as it is long, from left to right across all rows.</summary>
    private static (double X, double Y, double Size)[] Places(int seats)
    {
        if (seats == 0)
        {
            return [];
        }

        int rows = Math.Max(1, (int)Math.Round(Math.Sqrt(seats / 3.5)));
        double[] radii = [.. Enumerable.Range(0, rows).Select(row => 180 + (row * 240.0 / rows))];
        int[] each = [.. SeatMethod.Hare.Allocate([.. radii.Select(static radius => (long)radius)], seats) is var shared ? shared.Seats.Select((count, row) => count + (shared.Tied.Take(shared.Open).Contains(row) ? 1 : 0)) : []];
        double size = Math.Min(16, 100.0 / rows);
        return
        [
            .. each.SelectMany((count, row) => Enumerable.Range(0, count).Select(i => (Angle: count == 1 ? 0.5 : (double)i / (count - 1), Row: row)))
                .OrderBy(static one => one.Angle)
                .ThenBy(static one => one.Row)
                .Select(one => ((Width / 2) - (radii[one.Row] * Math.Cos(Math.PI * one.Angle)), Height - 40 - (radii[one.Row] * Math.Sin(Math.PI * one.Angle)), size)),
        ];
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
