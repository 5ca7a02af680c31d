using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ElectionObservation.Results;

namespace ElectionObservation.Benchmarks;

/// <summary>A tally of the large workload over records, beside what people write today: LINQ over a dictionary for each station. That is slow enough for a few runs to tell.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 5)]
public class LinqBenchmarks
{
    private Protocol[] _protocols = [];
    private (string District, ImmutableDictionary<string, int> Figures)[] _dictionaries = [];

    [GlobalSetup]
    public void Setup()
    {
        var workload = Workload.Large();
        _protocols = workload.Protocols();
        string[] names = [.. Workload.Form.Lines.Select(static line => line.Quantity.Value), .. workload.Ballot.Options.Select(static option => option.Id.Value)];
        _dictionaries =
        [
            .. Enumerable.Range(0, workload.Stations).Select(station => (
                $"{workload.DistrictOf(station)}",
                names.Select((name, column) => KeyValuePair.Create(name, workload.Values[column][station])).ToImmutableDictionary())),
        ];
    }

    [Benchmark(Baseline = true, Description = "records: tally by district, region, whole")]
    public int TallyRecords() => Results.TallyTable.Of(_protocols.AsEnumerable(), 2).At(1).Count;

    [Benchmark(Description = "LINQ over an ImmutableDictionary for each station: tally by district")]
    public int Linq() => _dictionaries
        .GroupBy(static one => one.District)
        .Select(static district => (district.Key, Sums: district.SelectMany(static one => one.Figures).GroupBy(static pair => pair.Key).ToDictionary(static pair => pair.Key, static pair => pair.Sum(static one => (long)one.Value))))
        .ToDictionary(static district => district.Key, static district => district.Sums)
        .Count;
}
