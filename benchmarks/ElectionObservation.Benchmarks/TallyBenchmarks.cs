using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ElectionObservation.Results;

namespace ElectionObservation.Benchmarks;

/// <summary>
/// A country checked and added up by district, region and whole, from a table and from records, beside reading all bytes of its figures once.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TallyBenchmarks
{
    private Workload _workload = null!;
    private Protocol[] _protocols = [];
    private ResultTable _table = null!;

    [Params("W1", "W1 with 1 % missing", "W2")]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _workload = Name == "W2" ? Workload.Small() : Workload.Large();
        _workload = Name.EndsWith("missing", StringComparison.Ordinal) ? _workload.WithMissing() : _workload;
        _protocols = _workload.Protocols();
        _table = _workload.Table();
        if (_table.Validate() != Workload.Form.Check(_protocols) || Tally.Of(_table) != Tally.Of(_protocols))
        {
            throw new InvalidOperationException("The table does not say what the protocols say.");
        }

        Console.WriteLine($"// bytes a station in the table: {(double)_table.Bytes / _table.Count:F1}, of 32 bits each: {_workload.Columns * sizeof(int)}");
    }

    [BenchmarkCategory("tally"), Benchmark(Baseline = true, Description = "limit: read all bytes of the figures")]
    public ulong ReadAllBytes()
    {
        ulong sum = 0;
        foreach (int[] column in _workload.Values)
        {
            Vector<ulong> lanes = Vector<ulong>.Zero;
            foreach (Vector<ulong> vector in MemoryMarshal.Cast<int, Vector<ulong>>(column))
            {
                lanes += vector;
            }

            sum += Vector.Sum(lanes);
        }

        return sum;
    }

    [BenchmarkCategory("tally"), Benchmark(Description = "table: tally by district, region, whole")]
    public int TallyTable() => Results.TallyTable.Of(_table, 2).At(1).Count;

    [BenchmarkCategory("tally"), Benchmark(Description = "table: tally of the whole")]
    public long TallyWhole() => Tally.Of(_table).ValidVotes;

    [BenchmarkCategory("tally"), Benchmark(Description = "table: validate")]
    public int Validate() => _table.Validate().Findings.Count;

    [BenchmarkCategory("tally"), Benchmark(Description = "table: validate, tally by district, region, whole")]
    public int ValidateAndTally() => _table.Validate().Findings.Count + Results.TallyTable.Of(_table, 2).At(1).Count;

    [BenchmarkCategory("tally"), Benchmark(Description = "table: the same on two cores, merged")]
    public int ValidateAndTallyInParallel()
    {
        var parts = _table.Split(2).AsParallel().Select(static part => (part.Validate().Findings.Count, Tally: Results.TallyTable.Of(part, 2))).ToArray();
        return parts.Sum(static part => part.Count) + parts.Select(static part => part.Tally).Aggregate(static (one, other) => one.Merge(other)).At(1).Count;
    }

    [BenchmarkCategory("tally"), Benchmark(Description = "records: tally by district, region, whole")]
    public int TallyRecords() => Results.TallyTable.Of(_protocols.AsEnumerable(), 2).At(1).Count;

    [BenchmarkCategory("tally"), Benchmark(Description = "records: validate")]
    public int ValidateRecords() => Workload.Form.Check(_protocols).Findings.Count;

    [BenchmarkCategory("tally"), Benchmark(Description = "records: validate, tally by district, region, whole")]
    public int ValidateAndTallyRecords() => Workload.Form.Check(_protocols).Findings.Count + Results.TallyTable.Of(_protocols.AsEnumerable(), 2).At(1).Count;
}
