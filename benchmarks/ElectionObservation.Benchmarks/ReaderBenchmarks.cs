using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CsvHelper;
using CsvHelper.Configuration;
using ElectionObservation.Serialization;

namespace ElectionObservation.Benchmarks;

/// <summary>
/// The large workload as a file, read, checked and added up by district, beside counting its lines, and beside what people write today: CsvHelper with a dictionary of sums, and
/// System.Text.Json's own stream of records.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReaderBenchmarks
{
    private Workload _workload = null!;
    private string _csv = "";
    private string _json = "";

    [GlobalSetup]
    public void Setup()
    {
        _workload = Workload.Large();
        _csv = Path.Combine(Path.GetTempPath(), "w1.csv");
        _json = Path.Combine(Path.GetTempPath(), "w1.jsonl");
        File.WriteAllBytes(_csv, _workload.Csv());
        File.WriteAllBytes(_json, _workload.JsonLines());
    }

    [BenchmarkCategory("CSV"), Benchmark(Baseline = true, Description = "limit: read the file and count its lines")]
    public int CountLines() => Count(_csv);

    [BenchmarkCategory("CSV"), Benchmark(Description = "read, validate, tally by district; nothing kept")]
    public int ReadCsvTally()
    {
        using FileStream file = Open(_csv);
        int found = 0;
        return ResultCsv.ReadTally(file, _workload.Layout, 2, found: _ => found++).Count + found;
    }

    [BenchmarkCategory("CSV"), Benchmark(Description = "read into a table")]
    public int ReadCsvTable()
    {
        using FileStream file = Open(_csv);
        return ResultCsv.ReadTable(file, _workload.Layout).Count;
    }

    [BenchmarkCategory("CSV"), Benchmark(Description = "CsvHelper: fields, sums by district in arrays, the same rules by hand")]
    public int CsvHelperFields()
    {
        using var reader = new StreamReader(_csv);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var sums = new Dictionary<string, long[]>();
        int failing = 0;
        int[] row = new int[_workload.Columns];
        while (csv.Read())
        {
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = csv.GetField<int>(3 + i);
            }

            failing += Fails(row) ? 1 : 0;
            Add(sums, csv.GetField(2)!, row);
        }

        return sums.Count + failing;
    }

    [BenchmarkCategory("JSON lines"), Benchmark(Baseline = true, Description = "System.Text.Json: source-generated stream of records, sums by district in arrays, the same rules by hand")]
    public int JsonStream()
    {
        using FileStream file = Open(_json);
        var sums = new Dictionary<string, long[]>();
        int failing = 0;
        int[] row = new int[_workload.Columns];
        foreach (JsonStation? station in JsonSerializer.DeserializeAsyncEnumerable(file, BenchmarkJson.Default.JsonStation, topLevelValues: true).ToBlockingEnumerable())
        {
            Array.Clear(row);
            (row[0], row[1], row[2], row[3], row[4], row[5]) = (station!.Registered, station.Received, station.Issued, station.Unused, station.Found, station.Invalid);
            station.Votes.CopyTo(row, Workload.Lines);
            failing += Fails(row) ? 1 : 0;
            Add(sums, station.District, row);
        }

        return sums.Count + failing;
    }

    [BenchmarkCategory("JSON lines"), Benchmark(Description = "read, validate, tally by district; nothing kept")]
    public int ReadJsonTally()
    {
        using FileStream file = Open(_json);
        int found = 0;
        return ResultJson.ReadTally(file, _workload.JsonLayout, 2, found: _ => found++).Count + found;
    }

    /// <summary>What a program that reads the file once and ends takes, in a process of its own: run with <c>cold csv</c> or <c>cold lines</c>.</summary>
    public static void Cold(string what)
    {
        var benchmark = new ReaderBenchmarks { _workload = Workload.Small(), _csv = Path.Combine(Path.GetTempPath(), "w1.csv") };
        var workload = new ResultLayout(Workload.Form, LargeBallot(), ["region", "district", "station"], benchmark._workload.Layout.Lines, [.. LargeBallot().Options.Select(static option => KeyValuePair.Create(option.Id, option.Id.Value))]);
        for (int run = 0; run < 5; run++)
        {
            long start = System.Diagnostics.Stopwatch.GetTimestamp();
            using FileStream file = Open(benchmark._csv);
            int found = 0;
            int result = what switch
            {
                "csv" => ResultCsv.ReadTally(file, workload, 2, found: _ => found++).Count,
                "lines" => Count(benchmark._csv),
                _ => 0,
            };
            Console.WriteLine($"{what} run {run + 1}: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms, {result}, {found} found, peak {Peak()} MiB");
        }
    }

    private static ElectionObservation.Results.Ballot LargeBallot() =>
        new([.. Enumerable.Range(1, 16).Select(static i => new ElectionObservation.Elections.BallotOption($"c{i}", LocalizedText.English($"Contestant {i}")))]);

    private static string Peak() => File.ReadLines("/proc/self/status").First(static line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..]
        ? (int.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0).ToString("F1", CultureInfo.InvariantCulture)
        : "?";

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private static int Count(string path)
    {
        using FileStream file = Open(path);
        byte[] buffer = new byte[256 * 1024];
        int lines = 0;
        for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return lines;
    }

    private static bool Fails(int[] row)
    {
        int votes = 0;
        bool isBelowZero = false;
        for (int i = 0; i < row.Length; i++)
        {
            isBelowZero |= row[i] < 0;
            votes += i < Workload.Lines ? 0 : row[i];
        }

        return isBelowZero || row[2] > row[0] || row[2] + row[3] != row[1] || row[4] > row[2] || votes + row[5] != row[4];
    }

    private static void Add(Dictionary<string, long[]> sums, string district, int[] row)
    {
        if (!sums.TryGetValue(district, out long[]? sum))
        {
            sums.Add(district, sum = new long[row.Length]);
        }

        for (int i = 0; i < row.Length; i++)
        {
            sum[i] += row[i];
        }
    }
}

/// <summary>A station as one would write it for System.Text.Json.</summary>
public sealed record JsonStation(
    string Region,
    string District,
    string Station,
    [property: JsonPropertyName("registered-voters")] int Registered,
    [property: JsonPropertyName("ballots-received")] int Received,
    [property: JsonPropertyName("ballots-issued")] int Issued,
    [property: JsonPropertyName("ballots-unused")] int Unused,
    [property: JsonPropertyName("ballots-found")] int Found,
    [property: JsonPropertyName("invalid-ballots")] int Invalid,
    int[] Votes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonStation))]
internal sealed partial class BenchmarkJson : JsonSerializerContext;
