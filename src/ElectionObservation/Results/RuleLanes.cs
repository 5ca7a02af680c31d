using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// The rules of a sheet asked all at once of one row that has numbers in it and nothing else: a lane of 32 bits for the difference of each rule, to which every figure is added
/// as many times as the rule says. What cannot be told so is for <see cref="RuleSheet"/>: a figure that is no count, one so large that a lane might wrap, a rule that does not
/// hold at first sight, whatever allows for it.
/// </summary>
internal sealed class RuleLanes
{
    private const int MostBits = 30;

    private readonly int[] _others;
    private readonly Group[] _groups;

    // The bits that no figure may have, so that no lane wraps: where a rule takes figures too many times, all of them, and every figure but zero is for the sheet.
    private readonly long _tooLarge;

    public RuleLanes(RuleSheet sheet, int[] others)
    {
        _others = others;
        RuleSheet.ReadyRelation[] all = [.. sheet.Rules.Select(static rule => rule.Holds)];

        // One group at least, so that lines are looked at where no rule asks for them.
        _groups = [.. all.Chunk(Vector256<int>.Count).DefaultIfEmpty([]).Select(rules => new Group(rules, sheet.VotesPlace + 2))];
        int bits = all.Select(static rule => BitsLeft(rule.Difference)).DefaultIfEmpty(MostBits).Min();
        _tooLarge = -1L << Math.Max(bits, 0);
    }

    /// <summary>Whether it is certain that every rule holds and nothing is below zero.</summary>
    public bool HoldAll(ReadOnlySpan<int> lines, ReadOnlySpan<int> votes)
    {
        // Proved when the rules were read, for figures that are not too large. The votes of two billion options have 64 bits.
        unchecked
        {
            (long all, int low) = SumOf(votes);

            long others = 0;
            foreach (int place in _others)
            {
                others += votes[place];
            }

            long large = (all - others) | others;
            if (low < 0 || (large & _tooLarge) != 0)
            {
                return false;
            }

            foreach (Group group in _groups)
            {
                ReadOnlySpan<Vector256<int>> times = group.Times;
                Vector256<int> difference = group.Constant + (times[^2] * Vector256.Create((int)(all - others))) + (times[^1] * Vector256.Create((int)others));
                times = times[..lines.Length];
                int any = 0;
                for (int i = 0; i < times.Length; i++)
                {
                    any |= lines[i];
                    difference += times[i] * Vector256.Create(lines[i]);
                }

                if ((any & _tooLarge) != 0)
                {
                    return false;
                }

                if (Vector256.LessThanAny(difference, group.Least) || Vector256.GreaterThanAny(difference, group.Most))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The sum of figures, and less than zero where one of them is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (long Sum, int Low) SumOf(ReadOnlySpan<int> figures)
    {
        unchecked
        {
            ReadOnlySpan<Vector128<int>> vectors = MemoryMarshal.Cast<int, Vector128<int>>(figures);
            Vector128<int> any = Vector128<int>.Zero;
            Vector128<long> sums = Vector128<long>.Zero;
            foreach (Vector128<int> vector in vectors)
            {
                any |= vector;
                sums += Vector128.WidenLower(vector) + Vector128.WidenUpper(vector);
            }

            long sum = Vector128.Sum(sums);
            int low = Vector128.LessThanAny(any, Vector128<int>.Zero) ? -1 : 0;
            foreach (int figure in figures[(vectors.Length * Vector128<int>.Count)..])
            {
                low |= figure;
                sum += figure;
            }

            return (sum, low);
        }
    }

    /// <summary>How many bits a figure may have, so that the difference of a rule has 31; less than none where it takes figures too many times.</summary>
    private static int BitsLeft(RuleSheet.ReadySum difference)
    {
        Int128 most = Int128.Abs(difference.Constant);
        foreach (long times in difference.Times)
        {
            most += Int128.Abs(times);
        }

        return most > int.MaxValue ? -1 : MostBits - BitOperations.Log2((uint)most);
    }

    /// <summary>As many rules as there are lanes.</summary>
    private sealed class Group
    {
        public Group(RuleSheet.ReadyRelation[] rules, int places)
        {
            Constant = Lanes(rules, 0, static rule => (int)rule.Difference.Constant);
            Least = Lanes(rules, int.MinValue, static rule => rule.Relation switch { Relation.Equal or Relation.AtLeast => 0, Relation.MoreThan => 1, _ => int.MinValue });
            Most = Lanes(rules, int.MaxValue, static rule => rule.Relation switch { Relation.Equal or Relation.AtMost => 0, Relation.LessThan => -1, _ => int.MaxValue });
            Times = [.. Enumerable.Range(0, places).Select(place => Lanes(rules, 0, rule => TimesOf(rule.Difference, place)))];
        }

        public Vector256<int> Constant { get; }

        public Vector256<int> Least { get; }

        public Vector256<int> Most { get; }

        /// <summary>By place: how many times each rule takes it.</summary>
        public Vector256<int>[] Times { get; }

        private static int TimesOf(RuleSheet.ReadySum sum, int place)
        {
            int at = Array.IndexOf(sum.Places, place);
            return at < 0 ? 0 : (int)sum.Times[at];
        }

        private static Vector256<int> Lanes(RuleSheet.ReadyRelation[] rules, int without, Func<RuleSheet.ReadyRelation, int> lane)
        {
            int[] lanes = new int[Vector256<int>.Count];
            for (int i = 0; i < lanes.Length; i++)
            {
                lanes[i] = i < rules.Length ? lane(rules[i]) : without;
            }

            return Vector256.Create(lanes);
        }
    }
}
