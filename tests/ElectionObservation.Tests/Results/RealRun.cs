using System.IO.Compression;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Tests.Support;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Results;

/// <summary>A file of results of a real election, as it lies beside the examples with its layout; read once in each of the ways there are.</summary>
internal sealed class RealRun
{
    private readonly List<Finding> _found = [];

    private RealRun(string name)
    {
        Name = name;
        Layout = ElectionJson.Read<ResultLayout>(File.ReadAllBytes(PathOf(".layout.json")), name + ".layout.json");
        using (Stream file = Open())
        {
            Table = ResultCsv.ReadTable(file, Layout, name);
        }

        using (Stream file = Open())
        {
            Regions = ResultCsv.ReadTally(file, Layout, 1, name, _found.Add);
        }

        Findings = Table.Validate().Findings;
    }

    public static RealRun GeorgiaLists { get; } = new("ge-2012-party-list");

    public static RealRun GeorgiaDistricts { get; } = new("ge-2012-majoritarian");

    public static RealRun Russia { get; } = new("ru-2004-president");

    public string Name { get; }

    public ResultLayout Layout { get; }

    public ResultTable Table { get; }

    /// <summary>The sums by region as they were added up while the file was read.</summary>
    public TallyTable Regions { get; }

    /// <summary>What the table finds.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>What was found while the file was read.</summary>
    public IReadOnlyList<Finding> FoundWhileReading => _found;

    public Tally Whole => Regions.Whole;

    public static RealRun Of(string name) => new[] { GeorgiaLists, GeorgiaDistricts, Russia }.Single(run => run.Name == name);

    public int Count(FindingCode code) => Findings.Count(finding => finding.Code == code);

    /// <summary>A total that somebody published; what it does not state is left out of it.</summary>
    public Tally Published(Dictionary<string, long> votes, Dictionary<string, long> quantities) => new(
        Layout.Ballot,
        [.. Layout.Ballot.Options.Select(option => votes.GetValueOrDefault(option.Id.Value))],
        [.. quantities.Select(static pair => KeyValuePair.Create(new Quantity(pair.Key), pair.Value))],
        missingVotes: [.. Layout.Ballot.Options.Select(option => votes.ContainsKey(option.Id.Value) ? 0 : 1)]);

    private Stream Open() => new GZipStream(File.OpenRead(PathOf(".csv.gz")), CompressionMode.Decompress);

    private string PathOf(string ending) => Path.Combine(Approved.Repository, "docs/examples/data/results", Name + ending);
}
