using System.Numerics;
using System.Runtime.InteropServices;

namespace ElectionObservation.Results;

/// <summary>
/// The figures of one place for all rows, in 16 bits where all of them fit and else in 32. Its bounds are kept, so that sums in narrow lanes are known not to wrap.
/// Each block loop is a method of its own: a program that tallies once runs it soon compiled.
/// </summary>
internal sealed class Column
{
    private const ushort NarrowMissing = ushort.MaxValue;
    private const ushort NarrowNotOffered = ushort.MaxValue - 1;
    private const int NarrowMost = ushort.MaxValue - 2;

    private readonly ushort[]? _narrow;
    private readonly int[]? _wide;
    private readonly int _most;

    public Column(ReadOnlySpan<int> bits)
    {
        int low = int.MaxValue;
        int high = 0;
        foreach (int one in bits)
        {
            if (one >= Figure.Least)
            {
                low = Math.Min(low, one);
                high = Math.Max(high, one);
            }
            else
            {
                HasMissing |= one == Figure.MissingBits;
                HasGaps = true;
            }
        }

        HasBelowZero = low < 0;
        HasGaps |= HasBelowZero;
        _most = high;
        Largest = Math.Max(high, HasBelowZero ? -(long)low : 0);
        if (HasBelowZero || high > NarrowMost)
        {
            _wide = bits.ToArray();
            return;
        }

        _narrow = new ushort[bits.Length];
        for (int i = 0; i < bits.Length; i++)
        {
            _narrow[i] = bits[i] switch { Figure.MissingBits => NarrowMissing, Figure.NotOfferedBits => NarrowNotOffered, int number => (ushort)number };
        }
    }

    /// <summary>Whether a place is asked for and empty somewhere.</summary>
    public bool HasMissing { get; }

    /// <summary>Whether something is no count somewhere: missing, not offered, or below zero.</summary>
    public bool HasGaps { get; }

    /// <summary>Whether a number is below zero somewhere.</summary>
    public bool HasBelowZero { get; }

    /// <summary>The largest number, its sign left out.</summary>
    public long Largest { get; }

    public int Bytes => _narrow is null ? sizeof(int) : sizeof(ushort);

    public int this[int row] => _wide is not null ? _wide[row] : Widen(_narrow![row]);

    /// <summary>The sum of what counts in a block of rows, and how many rows state nothing that does.</summary>
    public (long Sum, int Missing) Sum(int from, int count)
    {
        if (_narrow is not null)
        {
            return HasGaps ? SumWithGaps(_narrow.AsSpan(from, count)) : (SumOf(_narrow.AsSpan(from, count)), 0);
        }

        return HasGaps ? SumWithGaps(_wide.AsSpan(from, count)) : (SumOf(_wide.AsSpan(from, count)), 0);
    }

    /// <summary>Adds a block of rows so many times to sums of 32 bits. What is no number adds nothing. The caller knows that no sum wraps.</summary>
    public void AddTo(Span<int> sums, int from, int times)
    {
        if (_narrow is not null)
        {
            AddNarrow(_narrow.AsSpan(from, sums.Length), sums, times, HasGaps);
        }
        else if (HasGaps)
        {
            AddWideWithGaps(_wide.AsSpan(from, sums.Length), sums, times);
        }
        else
        {
            AddWide(_wide.AsSpan(from, sums.Length), sums, times);
        }
    }

    /// <summary>Adds a block of rows of four columns to sums of 32 bits at once, which is quicker than one after another: memory is read in four places at the same time.</summary>
    /// <returns>Whether all of them have 16 bits; else nothing is added.</returns>
    public static bool TryAdd(ReadOnlySpan<Column> four, Span<int> sums, int from)
    {
        if (four[0]._narrow is not { } first || four[1]._narrow is not { } second || four[2]._narrow is not { } third || four[3]._narrow is not { } fourth)
        {
            return false;
        }

        int count = sums.Length;
        bool hasGaps = four[0].HasGaps || four[1].HasGaps || four[2].HasGaps || four[3].HasGaps;
        AddNarrow(first.AsSpan(from, count), second.AsSpan(from, count), third.AsSpan(from, count), fourth.AsSpan(from, count), sums, hasGaps);
        return true;
    }

    /// <summary>Marks the rows of a block that are asked for and empty with ones.</summary>
    public void MarkMissing(Span<int> marks, int from)
    {
        if (_narrow is not null && HasMissing)
        {
            MarkMissing(_narrow.AsSpan(from, marks.Length), marks);
        }
        else if (HasMissing)
        {
            MarkMissing(_wide.AsSpan(from, marks.Length), marks);
        }
    }

    /// <summary>Marks the rows of a block that are below zero with ones.</summary>
    public void MarkBelowZero(Span<int> marks, int from)
    {
        if (!HasBelowZero)
        {
            return;
        }

        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(_wide.AsSpan(from, marks.Length));
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(marks);
        Vector<int> least = new(Figure.Least);
        for (int i = 0; i < vectors.Length; i++)
        {
            lanes[i] |= Vector.LessThan(vectors[i], Vector<int>.Zero) & Vector.GreaterThanOrEqual(vectors[i], least);
        }

        for (int i = vectors.Length * Vector<int>.Count; i < marks.Length; i++)
        {
            marks[i] |= _wide![from + i] < 0 && _wide[from + i] >= Figure.Least ? -1 : 0;
        }
    }

    private static void MarkMissing(ReadOnlySpan<ushort> values, Span<int> marks)
    {
        ReadOnlySpan<Vector<short>> vectors = MemoryMarshal.Cast<ushort, Vector<short>>(values);
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(marks);
        for (int i = 0; i < vectors.Length; i++)
        {
            // What is missing has all bits, and so has it as a number with a sign when it is widened.
            Vector.Widen(Vector.Equals(vectors[i], Vector<short>.AllBitsSet), out Vector<int> low, out Vector<int> high);
            lanes[2 * i] |= low;
            lanes[(2 * i) + 1] |= high;
        }

        for (int i = vectors.Length * Vector<short>.Count; i < values.Length; i++)
        {
            marks[i] |= values[i] == NarrowMissing ? -1 : 0;
        }
    }

    private static void MarkMissing(ReadOnlySpan<int> values, Span<int> marks)
    {
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(values);
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(marks);
        Vector<int> missing = new(Figure.MissingBits);
        for (int i = 0; i < vectors.Length; i++)
        {
            lanes[i] |= Vector.Equals(vectors[i], missing);
        }

        for (int i = vectors.Length * Vector<int>.Count; i < values.Length; i++)
        {
            marks[i] |= values[i] == Figure.MissingBits ? -1 : 0;
        }
    }

    private static int Widen(ushort bits) => bits <= NarrowMost ? bits : bits == NarrowMissing ? Figure.MissingBits : Figure.NotOfferedBits;

    private static long SumOf(ReadOnlySpan<ushort> values)
    {
        // A lane takes two numbers of 16 bits a step, so 32 bits hold 32768 steps.
        const int most = 32_768;
        ReadOnlySpan<Vector<ushort>> vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(values);
        long sum = 0;
        for (int start = 0; start < vectors.Length; start += most)
        {
            Vector<uint> lanes = Vector<uint>.Zero;
            foreach (Vector<ushort> vector in vectors[start..Math.Min(vectors.Length, start + most)])
            {
                Vector.Widen(vector, out Vector<uint> low, out Vector<uint> high);
                lanes += low + high;
            }

            sum += SumOf(lanes);
        }

        foreach (ushort value in values[(vectors.Length * Vector<ushort>.Count)..])
        {
            sum += value;
        }

        return sum;
    }

    private static (long Sum, int Missing) SumWithGaps(ReadOnlySpan<ushort> values)
    {
        // The count of missing ones grows by one a step at most.
        const int most = 32_767;
        ReadOnlySpan<Vector<ushort>> vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(values);
        Vector<ushort> missing = new(NarrowMissing);
        Vector<ushort> last = new((ushort)NarrowMost);
        long sum = 0;
        int gaps = 0;
        for (int start = 0; start < vectors.Length; start += most)
        {
            Vector<uint> lanes = Vector<uint>.Zero;
            Vector<ushort> counts = Vector<ushort>.Zero;
            foreach (Vector<ushort> vector in vectors[start..Math.Min(vectors.Length, start + most)])
            {
                counts -= Vector.Equals(vector, missing);
                Vector.Widen(vector & Vector.LessThanOrEqual(vector, last), out Vector<uint> low, out Vector<uint> high);
                lanes += low + high;
            }

            sum += SumOf(lanes);
            Vector.Widen(counts, out Vector<uint> some, out Vector<uint> more);
            gaps += (int)SumOf(some + more);
        }

        foreach (ushort value in values[(vectors.Length * Vector<ushort>.Count)..])
        {
            sum += value <= NarrowMost ? value : 0;
            gaps += value == NarrowMissing ? 1 : 0;
        }

        return (sum, gaps);
    }

    private long SumOf(ReadOnlySpan<int> values)
    {
        // So many numbers of this column fit one lane of 32 bits.
        int most = (int)Math.Min(int.MaxValue / Math.Max(_most, 1), 1 << 20);
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(values);
        long sum = 0;
        for (int start = 0; start < vectors.Length; start += most)
        {
            Vector<int> lanes = Vector<int>.Zero;
            foreach (Vector<int> vector in vectors[start..Math.Min(vectors.Length, start + most)])
            {
                lanes += vector;
            }

            sum += SumOf(lanes);
        }

        foreach (int value in values[(vectors.Length * Vector<int>.Count)..])
        {
            sum += value;
        }

        return sum;
    }

    private (long Sum, int Missing) SumWithGaps(ReadOnlySpan<int> values)
    {
        int most = (int)Math.Min(int.MaxValue / Math.Max(_most, 1), 1 << 20);
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(values);
        Vector<int> notOffered = new(Figure.NotOfferedBits);
        long sum = 0;
        int gaps = 0;
        for (int start = 0; start < vectors.Length; start += most)
        {
            Vector<int> lanes = Vector<int>.Zero;
            Vector<int> counts = Vector<int>.Zero;
            foreach (Vector<int> vector in vectors[start..Math.Min(vectors.Length, start + most)])
            {
                Vector<int> below = Vector.LessThan(vector, Vector<int>.Zero);
                lanes += Vector.AndNot(vector, below);
                counts -= Vector.AndNot(below, Vector.Equals(vector, notOffered));
            }

            sum += SumOf(lanes);
            gaps += (int)SumOf(counts);
        }

        foreach (int value in values[(vectors.Length * Vector<int>.Count)..])
        {
            sum += Math.Max(value, 0);
            gaps += value < 0 && value != Figure.NotOfferedBits ? 1 : 0;
        }

        return (sum, gaps);
    }

    private static long SumOf(Vector<uint> lanes)
    {
        Vector.Widen(lanes, out Vector<ulong> low, out Vector<ulong> high);
        return (long)Vector.Sum(low + high);
    }

    private static long SumOf(Vector<int> lanes)
    {
        Vector.Widen(lanes, out Vector<long> low, out Vector<long> high);
        return Vector.Sum(low + high);
    }

    private static void AddNarrow(ReadOnlySpan<ushort> values, Span<int> sums, int times, bool hasGaps)
    {
        ReadOnlySpan<Vector<ushort>> vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(values);
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(sums);
        Vector<int> factor = new(times);
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector.Widen(NumbersOf(vectors[i], hasGaps), out Vector<uint> low, out Vector<uint> high);
            if (times == 1)
            {
                lanes[2 * i] += Vector.AsVectorInt32(low);
                lanes[(2 * i) + 1] += Vector.AsVectorInt32(high);
            }
            else if (times == -1)
            {
                lanes[2 * i] -= Vector.AsVectorInt32(low);
                lanes[(2 * i) + 1] -= Vector.AsVectorInt32(high);
            }
            else
            {
                lanes[2 * i] += factor * Vector.AsVectorInt32(low);
                lanes[(2 * i) + 1] += factor * Vector.AsVectorInt32(high);
            }
        }

        for (int i = vectors.Length * Vector<ushort>.Count; i < values.Length; i++)
        {
            sums[i] += times * NumberOf(values[i]);
        }
    }

    private static void AddNarrow(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, ReadOnlySpan<ushort> third, ReadOnlySpan<ushort> fourth, Span<int> sums, bool hasGaps)
    {
        ReadOnlySpan<Vector<ushort>> firsts = MemoryMarshal.Cast<ushort, Vector<ushort>>(first);
        ReadOnlySpan<Vector<ushort>> seconds = MemoryMarshal.Cast<ushort, Vector<ushort>>(second)[..firsts.Length];
        ReadOnlySpan<Vector<ushort>> thirds = MemoryMarshal.Cast<ushort, Vector<ushort>>(third)[..firsts.Length];
        ReadOnlySpan<Vector<ushort>> fourths = MemoryMarshal.Cast<ushort, Vector<ushort>>(fourth)[..firsts.Length];
        Span<Vector<uint>> lanes = MemoryMarshal.Cast<int, Vector<uint>>(sums);
        for (int i = 0; i < firsts.Length; i++)
        {
            Vector.Widen(NumbersOf(firsts[i], hasGaps), out Vector<uint> low, out Vector<uint> high);
            Add(seconds[i], hasGaps, ref low, ref high);
            Add(thirds[i], hasGaps, ref low, ref high);
            Add(fourths[i], hasGaps, ref low, ref high);
            lanes[2 * i] += low;
            lanes[(2 * i) + 1] += high;
        }

        for (int i = firsts.Length * Vector<ushort>.Count; i < first.Length; i++)
        {
            sums[i] += NumberOf(first[i]) + NumberOf(second[i]) + NumberOf(third[i]) + NumberOf(fourth[i]);
        }

        static void Add(Vector<ushort> numbers, bool hasGaps, ref Vector<uint> low, ref Vector<uint> high)
        {
            Vector.Widen(NumbersOf(numbers, hasGaps), out Vector<uint> some, out Vector<uint> more);
            low += some;
            high += more;
        }
    }

    /// <summary>Numbers, and zero for what is none.</summary>
    private static Vector<ushort> NumbersOf(Vector<ushort> values, bool hasGaps) => hasGaps ? values & Vector.LessThanOrEqual(values, new Vector<ushort>(NarrowMost)) : values;

    private static int NumberOf(ushort value) => value <= NarrowMost ? value : 0;

    private static void AddWide(ReadOnlySpan<int> values, Span<int> sums, int times)
    {
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(values);
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(sums);
        Vector<int> factor = new(times);
        for (int i = 0; i < vectors.Length; i++)
        {
            lanes[i] += factor * vectors[i];
        }

        for (int i = vectors.Length * Vector<int>.Count; i < values.Length; i++)
        {
            sums[i] += times * values[i];
        }
    }

    private static void AddWideWithGaps(ReadOnlySpan<int> values, Span<int> sums, int times)
    {
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(values);
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(sums);
        Vector<int> factor = new(times);
        Vector<int> least = new(Figure.Least);
        for (int i = 0; i < vectors.Length; i++)
        {
            lanes[i] += factor * (vectors[i] & Vector.GreaterThanOrEqual(vectors[i], least));
        }

        for (int i = vectors.Length * Vector<int>.Count; i < values.Length; i++)
        {
            sums[i] += values[i] >= Figure.Least ? times * values[i] : 0;
        }
    }
}
