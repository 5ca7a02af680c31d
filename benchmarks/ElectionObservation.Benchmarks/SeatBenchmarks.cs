using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ElectionObservation.Outcomes;

namespace ElectionObservation.Benchmarks;

/// <summary>600 seats for 50 lists, over many vectors of votes so that no branch is learnt by heart, beside a priority queue with exact comparisons: what people write who know about ties.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SeatBenchmarks
{
    private const int Vectors = 1_000;
    private const int Lists = 50;
    private const int Seats = 600;

    private readonly long[][] _votes = new long[Vectors][];
    private readonly PriorityQueue<int, (long Votes, long Divisor)> _queue = new(Lists, Comparer<(long Votes, long Divisor)>.Create(static (one, other) => checked(other.Votes * one.Divisor).CompareTo(checked(one.Votes * other.Divisor))));
    private readonly int[] _has = new int[Lists];

    [GlobalSetup]
    public void Setup()
    {
        ulong state = 99;
        for (int i = 0; i < Vectors; i++)
        {
            _votes[i] = new long[Lists];
            for (int list = 0; list < Lists; list++)
            {
                _votes[i][list] = 1000 + (long)(Draw(ref state) % (50_000_000UL / ((ulong)list + 1)));
            }

            Check(i, SeatMethod.DHondt, 1);
            Check(i, SeatMethod.SainteLague, 2);
        }
    }

    [BenchmarkCategory("D'Hondt"), Benchmark(Baseline = true, Description = "priority queue, exact", OperationsPerInvoke = Vectors)]
    public int QueueDHondt() => Queue(1);

    [BenchmarkCategory("D'Hondt"), Benchmark(Description = "SeatMethod.DHondt", OperationsPerInvoke = Vectors)]
    public int DHondt() => All(SeatMethod.DHondt);

    [BenchmarkCategory("Sainte-Lague"), Benchmark(Baseline = true, Description = "priority queue, exact", OperationsPerInvoke = Vectors)]
    public int QueueSainteLague() => Queue(2);

    [BenchmarkCategory("Sainte-Lague"), Benchmark(Description = "SeatMethod.SainteLague", OperationsPerInvoke = Vectors)]
    public int SainteLague() => All(SeatMethod.SainteLague);

    [BenchmarkCategory("others"), Benchmark(Baseline = true, Description = "SeatMethod.HuntingtonHill", OperationsPerInvoke = Vectors)]
    public int HuntingtonHill() => All(SeatMethod.HuntingtonHill);

    [BenchmarkCategory("others"), Benchmark(Description = "SeatMethod.Hare", OperationsPerInvoke = Vectors)]
    public int Hare() => All(SeatMethod.Hare);

    private static ulong Draw(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    private int All(SeatMethod method)
    {
        int sum = 0;
        foreach (long[] votes in _votes)
        {
            sum += method.Allocate(votes, Seats).Seats[0];
        }

        return sum;
    }

    private int Queue(int step)
    {
        int sum = 0;
        foreach (long[] votes in _votes)
        {
            sum += Queue(votes, step)[0];
        }

        return sum;
    }

    private int[] Queue(long[] votes, int step)
    {
        _queue.Clear();
        Array.Clear(_has);
        for (int list = 0; list < votes.Length; list++)
        {
            _queue.Enqueue(list, (votes[list], 1));
        }

        for (int seat = 0; seat < Seats; seat++)
        {
            int list = _queue.Peek();
            _has[list]++;
            _queue.DequeueEnqueue(list, (votes[list], 1 + (long)(step * _has[list])));
        }

        return _has;
    }

    private void Check(int vector, SeatMethod method, int step)
    {
        // One vector has a tie by chance. The queue settles it by the order of the lists.
        Apportionment result = method.Allocate(_votes[vector], Seats);
        int[] queued = Queue(_votes[vector], step);
        if (queued.Index().Any(one => one.Item - result.Seats[one.Index] is not 0 and not 1 || (one.Item > result.Seats[one.Index] && !result.Tied.Contains(one.Index))))
        {
            throw new InvalidOperationException($"{method} does not give what the queue gives.");
        }
    }
}
