using System.Numerics;
using System.Runtime.InteropServices;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// Asks the rules of a form of whole columns, a block at a time, and tells which rows may break one: all that do, and few that do not. Those are decided by
/// <see cref="RuleSheet"/>, which is the specification.
/// </summary>
internal sealed class RuleKernel
{
    private const int Block = 16384;

    private readonly RuleSheet _sheet;
    private readonly Column[] _columns;
    private readonly Column[] _contestants;
    private readonly Column[] _others;
    private readonly int _lines;
    private readonly bool _isNarrow;

    public RuleKernel(RuleSheet sheet, Column[] columns)
    {
        _sheet = sheet;
        _columns = columns;
        _lines = sheet.VotesPlace;
        _contestants = Votes(true);
        _others = Votes(false);
        _isNarrow = sheet.Rules.All(rule => Fits(rule.Holds.Difference));

        Column[] Votes(bool areForContestants) =>
            [.. columns.Skip(_lines).Where((_, i) => sheet.Ballot.Options[i].IsForContestants == areForContestants)];
    }

    /// <summary>
    /// The rows, from the first to the one before the last, that may break a rule or have a number below zero, in order. They come block by block, so that what is read of a row
    /// then is still near.
    /// </summary>
    public IEnumerable<int> Suspects(int from, int until)
    {
        if (!_isNarrow)
        {
            // A sum may need more than 32 bits: every row is decided by itself.
            return Enumerable.Range(from, until - from);
        }

        return SuspectsByBlock(from, until);
    }

    private IEnumerable<int> SuspectsByBlock(int from, int until)
    {
        int size = Math.Min(Block, until - from);
        int[] marks = new int[size];
        int[] sums = new int[size];
        int[] missing = new int[size];
        int[] contestants = new int[size];
        int[] others = new int[size];

        // What no rule asks for is not known to fit.
        bool asksContestants = _sheet.Rules.Any(rule => rule.Holds.Difference.Places.Contains(_lines));
        bool asksOthers = _sheet.Rules.Any(rule => rule.Holds.Difference.Places.Contains(_lines + 1));
        for (int start = from; start < until; start += Block)
        {
            int count = Math.Min(Block, until - start);
            Array.Clear(marks);
            if (asksContestants)
            {
                AddUp(_contestants, contestants.AsSpan(0, count), start);
            }

            if (asksOthers)
            {
                AddUp(_others, others.AsSpan(0, count), start);
            }

            foreach (RuleSheet.ReadyRule rule in _sheet.Rules)
            {
                Ask(rule, start, sums.AsSpan(0, count), missing.AsSpan(0, count), contestants, others, marks.AsSpan(0, count));
            }

            foreach (Column column in _columns)
            {
                column.MarkBelowZero(marks.AsSpan(0, count), start);
            }

            for (int at = NextMarked(marks, 0); at >= 0; at = NextMarked(marks, at + 1))
            {
                yield return start + at;
            }
        }
    }

    private static void AddUp(ReadOnlySpan<Column> columns, Span<int> sums, int start)
    {
        sums.Clear();
        while (columns.Length >= 4 && Column.TryAdd(columns[..4], sums, start))
        {
            columns = columns[4..];
        }

        foreach (Column column in columns)
        {
            column.AddTo(sums, start, 1);
        }
    }

    private void Ask(RuleSheet.ReadyRule rule, int start, Span<int> sums, Span<int> missing, int[] contestants, int[] others, Span<int> marks)
    {
        RuleSheet.ReadySum difference = rule.Holds.Difference;
        sums.Fill((int)difference.Constant);
        for (int i = 0; i < difference.Places.Length; i++)
        {
            int place = difference.Places[i];
            int times = (int)difference.Times[i];
            if (place < _lines)
            {
                _columns[place].AddTo(sums, start, times);
            }
            else
            {
                AddTo(sums, (place == _lines ? contestants : others).AsSpan(0, sums.Length), times);
            }
        }

        bool asksMissing = !rule.Rule.ReadsMissingAsZero && rule.Holds.Places.Any(HasMissing);
        if (asksMissing)
        {
            missing.Clear();
            foreach (int place in rule.Holds.Places)
            {
                foreach (Column column in ColumnsOf(place))
                {
                    column.MarkMissing(missing, start);
                }
            }
        }

        Mark(sums, asksMissing ? missing : default, rule.Holds.Relation, marks);
    }

    private bool HasMissing(int place)
    {
        foreach (Column column in ColumnsOf(place))
        {
            if (column.HasMissing)
            {
                return true;
            }
        }

        return false;
    }

    private ReadOnlySpan<Column> ColumnsOf(int place) => place < _lines ? _columns.AsSpan(place, 1) : place == _lines ? _contestants : _others;

    private static void AddTo(Span<int> sums, ReadOnlySpan<int> values, int times)
    {
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(sums);
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(values);
        Vector<int> factor = new(times);
        for (int i = 0; i < lanes.Length; i++)
        {
            lanes[i] += factor * vectors[i];
        }

        for (int i = lanes.Length * Vector<int>.Count; i < sums.Length; i++)
        {
            sums[i] += times * values[i];
        }
    }

    private static void Mark(ReadOnlySpan<int> differences, ReadOnlySpan<int> missing, Relation relation, Span<int> marks)
    {
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(differences);
        ReadOnlySpan<Vector<int>> gaps = MemoryMarshal.Cast<int, Vector<int>>(missing);
        Span<Vector<int>> lanes = MemoryMarshal.Cast<int, Vector<int>>(marks);
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector<int> broken = relation switch
            {
                Relation.Equal => ~Vector.Equals(vectors[i], Vector<int>.Zero),
                Relation.AtMost => Vector.GreaterThan(vectors[i], Vector<int>.Zero),
                Relation.AtLeast => Vector.LessThan(vectors[i], Vector<int>.Zero),
                Relation.LessThan => Vector.GreaterThanOrEqual(vectors[i], Vector<int>.Zero),
                _ => Vector.LessThanOrEqual(vectors[i], Vector<int>.Zero),
            };
            lanes[i] |= missing.IsEmpty ? broken : Vector.AndNot(broken, gaps[i]);
        }

        for (int i = vectors.Length * Vector<int>.Count; i < differences.Length; i++)
        {
            bool isBroken = LinearRelation.IsBroken(differences[i], relation, 0);
            marks[i] |= isBroken && (missing.IsEmpty || missing[i] == 0) ? -1 : 0;
        }
    }

    /// <summary>The first row of a block that is marked, from a row on; -1 when there is none.</summary>
    private static int NextMarked(int[] marks, int from)
    {
        int next = marks.AsSpan(from).IndexOfAnyExcept(0);
        return next < 0 ? -1 : from + next;
    }

    /// <summary>Whether no sum of a rule can need more than 32 bits, by the largest number of each column.</summary>
    private bool Fits(RuleSheet.ReadySum sum)
    {
        Int128 most = Int128.Abs(sum.Constant);
        for (int i = 0; i < sum.Places.Length; i++)
        {
            Int128 largest = 0;
            foreach (Column column in ColumnsOf(sum.Places[i]))
            {
                largest += column.Largest;
            }

            if (largest > int.MaxValue)
            {
                return false;
            }

            most += Int128.Abs(sum.Times[i]) * largest;
            if (Math.Abs(sum.Times[i]) > int.MaxValue)
            {
                return false;
            }
        }

        return most <= int.MaxValue;
    }
}
