#:project ../../src/ElectionObservation/ElectionObservation.csproj
#:property PublishAot=false

// From forms to a preliminary statement: reads what observers put down and the protocols of a sample, says what is wrong with them, prints every figure with what it is taken of, holds the estimates
// against the official result, and draws the intervals.
//
//     dotnet run docs/examples/observation-day.cs docs/examples/data/observation [--without VISIT]... [--out FOLDER]
//
// The folder holds form.json, teams.json, visits.jsonl, responses.jsonl, design.json, protocols.csv and official.json. Visits of a rehearsal are left out by name. FOLDER is where intervals.svg is
// written; the current one, when it is not given.

using System.Globalization;
using System.Text;
using ElectionObservation;
using ElectionObservation.Elections;
using ElectionObservation.Estimates;
using ElectionObservation.Forms;
using ElectionObservation.Observations;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Validation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return Run(args);
}
catch (Exception wrong) when (wrong is ArgumentException or DataException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(wrong.Message.ReplaceLineEndings(" "));
    return 1;
}

static int Run(string[] args)
{
    const string usage = "dotnet run docs/examples/observation-day.cs FOLDER [--without VISIT]... [--out FOLDER]";
    if (args.Length % 2 == 0)
    {
        throw new ArgumentException(usage);
    }

    var without = new List<VisitId>();
    string output = ".";
    for (int i = 1; i < args.Length; i += 2)
    {
        switch (args[i])
        {
            case "--without":
                without.Add(args[i + 1]);
                break;
            case "--out":
                output = args[i + 1];
                break;
            default:
                throw new ArgumentException($"'{args[i]}' is not known. {usage}");
        }
    }

    string folder = args[0];
    var form = Read<ObservationForm>(folder, "form.json");
    PublishedResult official = Read<PublishedResult>(folder, "official.json");
    SampleDesign design = Read<SampleDesign>(folder, "design.json");
    ResultTable protocols = ReadProtocols(folder, official.Tally.Ballot);
    var log = new ObservationLog(
        [form],
        Read<ValueList<Team>>(folder, "teams.json"),
        ReadLines<Visit>(folder, "visits.jsonl"),
        ReadLines<FormResponse>(folder, "responses.jsonl"),
        stations: [.. protocols.Select(static protocol => protocol.Unit)]);

    Title("What came in");
    Console.WriteLine(log);
    foreach (Finding finding in log.Validate().Findings)
    {
        Console.WriteLine(finding);
    }

    Title("What observers saw");
    var visits = new InclusionRule(withoutVisits: [.. without]);
    var stations = new InclusionRule(ObservedUnit.Station, RepeatedAnswers.MustAgree, [.. without]);
    Console.WriteLine($"Visited: {Percent(log.Coverage(stations))}; the stations are those drawn.");
    Console.WriteLine($"\nBy visit\n{log.Count(form, visits)}");
    AnswerTable byStation = log.Count(form, stations);
    Console.WriteLine($"\nBy station\n{byStation}");
    Console.WriteLine($"\nBy hour of arrival, bad or very bad overall");
    AnswerTable byHour = log.Count(form, visits, static visit => $"{visit.Arrival.Hour:D2}:00");
    foreach (string hour in byHour.Groups)
    {
        Console.WriteLine($"{hour}  {Percent(byHour.ShareOf("overall", ChoiceMeaning.Negative, hour))}");
    }

    // The stations were drawn, so what was seen in them may be held against the design. Visits never may.
    Title("What that says of all stations");
    AnswerRow overall = byStation["overall"];
    Share negative = byStation.ShareOf("overall", ChoiceMeaning.Negative);
    ValueList<SampledShare> sampled = [new(StratumId.Whole, (int)negative.Part, (int)negative.Whole)];
    Console.WriteLine($"Bad or very bad overall: {design.Share(sampled)}");
    Console.WriteLine($"Of the stations drawn {design.Response(sampled)}; had all answered: {design.ShareBounds(sampled)}");
    Console.WriteLine($"({overall})");

    Title("Votes and turnout, from the sample of protocols");
    List<Row> rows = Estimates(protocols, design, official);
    Print(rows);
    var family = new EstimateFamily([.. rows.Where(static row => row.Published is not null).Select(static row => new EstimateLine(row.Published!, row.Official, row.Contestant))]);
    Console.WriteLine($"\n{family}. Inside is not \"right\", and outside is not \"wrong\".");
    var contestants = new ContestantEstimates([.. rows.Where(static row => row.Contestant is not null && row.Published is not null).Select(static row => KeyValuePair.Create(row.Contestant!, row.Published!))]);
    Console.WriteLine($"Leads: {contestants.Leader()}");
    Console.WriteLine($"Majority: {contestants.Majority()}");

    Directory.CreateDirectory(output);
    File.WriteAllText(Path.Combine(output, "intervals.svg"), Intervals.ToSvg($"{official.Election}: {design}, and the official result", rows));
    Console.WriteLine("\nWritten: intervals.svg");
    return 0;
}

static void Title(string text) => Console.WriteLine($"\n{text}\n{new string('-', text.Length)}");

static string Percent(Share share) => share.TryGetPercent(1, out decimal percent) ? $"{share.Part} of {share.Whole} {share.Basis} ({percent:F1} %)" : $"no value: 0 of 0 {share.Basis}";

static T Read<T>(string folder, string file)
    where T : notnull => ElectionJson.Read<T>(File.ReadAllBytes(Path.Combine(folder, file)), file);

static ValueList<T> ReadLines<T>(string folder, string file)
    where T : notnull
{
    using FileStream stream = File.OpenRead(Path.Combine(folder, file));
    return ElectionJson.ReadLines<T>(stream, file).ToValueList();
}

static ResultTable ReadProtocols(string folder, Ballot ballot)
{
    ProtocolForm form = new([new(Quantity.RegisteredVoters), new("special-list"), new(Quantity.VotersTakingPart), new(Quantity.BallotsReceived), new(Quantity.InvalidBallots)]);
    string[] columns = ["registered", "special list", "signatures", "ballots received", "invalid"];
    var layout = new ResultLayout(
        form,
        ballot,
        ["district", "precinct"],
        [.. form.Lines.Zip(columns, static (line, column) => KeyValuePair.Create(line.Quantity, column))],
        [.. ballot.Options.Select(static option => KeyValuePair.Create(option.Id, option.Id.Value))]);
    using FileStream stream = File.OpenRead(Path.Combine(folder, "protocols.csv"));
    return ResultCsv.ReadTable(stream, layout, "protocols.csv");
}

// Each share is a ratio of sums over stations. Both sides are put on the same terms: what is counted, of what, for which part of the country.
static List<Row> Estimates(ResultTable protocols, SampleDesign design, PublishedResult official)
{
    var rows = new List<Row>();
    foreach ((int place, ResultLine line) in official.Lines.Index())
    {
        Estimate share = design.Ratio(protocols.Select(one => new SampledUnit(StratumId.Whole, one.Votes[place].Number, one.Votes.Sum(static votes => (long)votes.Number))));
        rows.Add(RowOf(line.Option.Name.ToString(), line.Option.Kind == OptionKind.Contestant ? line.Option.Id : null, share, Measure.VoteShare, "votes", official.PercentOf!, line.Percent));
    }

    Estimate turnout = design.Ratio(protocols.Select(static one => new SampledUnit(StratumId.Whole, one[Quantity.VotersTakingPart].Number, one[Quantity.RegisteredVoters].Number + one["special-list"].Number)));
    rows.Add(RowOf("turnout", null, turnout, Measure.Turnout, official.TurnoutOf!, ShareBasis.RegisteredVoters, official.Turnout));
    return rows;

    Row RowOf(string name, OptionId? contestant, Estimate estimate, Measure measure, Quantity counted, ShareBasis basis, Percent? percent)
    {
        PublishedFigure Figure(LocalizedText issuer, Percent? value) => new(official.Election, measure, issuer, value, counted, basis, UnitId.Nationwide);
        PublishedEstimate? published = estimate is Estimate.Interval interval ? PublishedEstimate.Of(interval, Figure(LocalizedText.English("observers"), null), decimals: 1) : null;
        return new(name, contestant, estimate, published, Figure(official.Issuer, percent));
    }
}

static void Print(List<Row> rows)
{
    List<string[]> cells = [["", "estimate", "95 % interval", "design effect", "official", "of", "comparison"]];
    cells.AddRange(rows.Select(static row => (string[])
    [
        row.Name,
        row.Published is { } one ? $"{one.Figure.Percent} %" : row.Estimate.ToString(),
        row.Published is { } two ? $"{two.Low} % to {two.High} %" : "-",
        row.Estimate is Estimate.Interval { DesignEffect: { } effect } ? $"{effect:F1}" : "-",
        row.Official.Percent is { } percent ? $"{percent} %" : "not given",
        row.Official.Basis!.Value,
        row.Published?.CompareWith(row.Official).ToString() ?? "-",
    ]));
    int[] widths = [.. Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length))];
    foreach (string[] row in cells)
    {
        Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}

/// <summary>A figure, its estimate as computed and as printed, and the official one.</summary>
sealed record Row(string Name, OptionId? Contestant, Estimate Estimate, PublishedEstimate? Published, PublishedFigure Official);

/// <summary>Each interval as a bar with its ends written out, the estimate as a diamond and the official figure as a line with its name: shapes and words, so that colours mean nothing. The printed table is its twin.</summary>
static class Intervals
{
    private const double Left = 210;
    private const double Width = 520;
    private const double Step = 64;

    public static string ToSvg(string title, List<Row> rows)
    {
        string text = string.Join("; ", rows.Select(static row => row.Published is { } one
            ? $"{row.Name} {one.Figure.Percent} %, interval {one.Low} % to {one.High} %, official {row.Official.Percent} %"
            : $"{row.Name} {row.Estimate}"));
        double height = 70 + (Step * rows.Count) + 40;
        var svg = new StringBuilder();
        svg.AppendLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 60:F0} {height:F0}\" role=\"img\" aria-labelledby=\"title text\" font-family=\"sans-serif\" font-size=\"14\">");
        svg.AppendLine($"<title id=\"title\">{Escaped(title)}</title>");
        svg.AppendLine($"<desc id=\"text\">{Escaped(text)}</desc>");
        svg.AppendLine($"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        svg.AppendLine($"<text x=\"20\" y=\"30\" font-size=\"16\">{Escaped(title)}</text>");
        for (int percent = 0; percent <= 100; percent += 10)
        {
            svg.AppendLine($"<line x1=\"{X(percent):F1}\" y1=\"56\" x2=\"{X(percent):F1}\" y2=\"{height - 34:F0}\" stroke=\"#d0d0d0\"/><text x=\"{X(percent):F1}\" y=\"{height - 14:F0}\" text-anchor=\"middle\">{percent} %</text>");
        }

        foreach ((int i, Row row) in rows.Index())
        {
            double y = 92 + (Step * i);
            svg.AppendLine($"<text x=\"{Left - 12:F0}\" y=\"{y + 5:F0}\" text-anchor=\"end\">{Escaped(row.Name)}</text>");
            if (row.Published is not { } one || one.Figure.Percent is not { } estimate)
            {
                svg.AppendLine($"<text x=\"{Left:F0}\" y=\"{y + 5:F0}\">{Escaped(row.Estimate.ToString())}</text>");
                continue;
            }

            double low = X((double)one.Low.Value);
            double high = X((double)one.High.Value);
            double middle = X((double)estimate.Value);
            svg.AppendLine($"<line x1=\"{low:F1}\" y1=\"{y:F0}\" x2=\"{high:F1}\" y2=\"{y:F0}\" stroke=\"#1f4e79\" stroke-width=\"4\"/><line x1=\"{low:F1}\" y1=\"{y - 8:F0}\" x2=\"{low:F1}\" y2=\"{y + 8:F0}\" stroke=\"#1f4e79\" stroke-width=\"2\"/><line x1=\"{high:F1}\" y1=\"{y - 8:F0}\" x2=\"{high:F1}\" y2=\"{y + 8:F0}\" stroke=\"#1f4e79\" stroke-width=\"2\"/>");
            svg.AppendLine($"<path d=\"M{middle:F1} {y - 7:F0} l7 7 l-7 7 l-7 -7 z\" fill=\"#1f4e79\"/>");
            svg.AppendLine($"<text x=\"{high + 8:F1}\" y=\"{y + 5:F0}\">{one.Low} to {one.High} %, estimate {estimate} %</text>");
            if (row.Official.Percent is { } official)
            {
                double at = X((double)official.Value);
                svg.AppendLine($"<line x1=\"{at:F1}\" y1=\"{y - 16:F0}\" x2=\"{at:F1}\" y2=\"{y + 16:F0}\" stroke=\"#000000\" stroke-dasharray=\"3 2\"/><text x=\"{at:F1}\" y=\"{y - 19:F0}\" text-anchor=\"middle\" font-size=\"12\">official {official} %</text>");
            }
        }

        return svg.AppendLine("</svg>").ToString();
    }

    private static double X(double percent) => Left + (Width * percent / 100);

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
