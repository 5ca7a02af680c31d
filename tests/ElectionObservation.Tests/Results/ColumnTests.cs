using ElectionObservation.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Results;

/// <summary>What is done to a block of a column at once is what is done to its figures one by one.</summary>
public class ColumnTests
{
    [Property(MaxTest = 300)]
    public void A_column_is_added_and_marked_as_its_figures_are(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int[] bits = Figures(random, random.Next(1, 150));
        int from = random.Next(bits.Length);
        int[] block = bits[from..(from + random.Next(bits.Length - from + 1))];
        int[] before = [.. block.Select(_ => random.Next(-100, 100))];
        var column = new Column(bits);

        int times = random.Next(4) switch { 0 => 1, 1 => -1, _ => random.Next(-9, 10) };
        int[] sums = [.. before];
        column.AddTo(sums, from, times);
        Assert.Equal(before.Zip(block, (sum, one) => sum + (times * NumberOf(one))), sums);
        Assert.Equal((block.Sum(static one => (long)Math.Max(one, 0)), block.Count(static one => one < 0 && one != Figure.NotOfferedBits)), column.Sum(from, block.Length));

        int[] marks = [.. before.Select(static one => one > 0 ? -1 : 0)];
        column.MarkMissing(marks, from);
        Assert.Equal(before.Zip(block, static (sum, one) => sum > 0 || one == Figure.MissingBits ? -1 : 0), marks);
        marks = [.. before.Select(static one => one > 0 ? -1 : 0)];
        column.MarkBelowZero(marks, from);
        Assert.Equal(before.Zip(block, static (sum, one) => sum > 0 || IsBelowZero(one) ? -1 : 0), marks);

        Assert.Equal(bits, Enumerable.Range(0, bits.Length).Select(row => column[row]));
        Assert.Equal(bits.Contains(Figure.MissingBits), column.HasMissing);
        Assert.Equal(bits.Any(IsBelowZero), column.HasBelowZero);
        Assert.Equal(bits.Any(static one => one < 0), column.HasGaps);
        Assert.Equal(bits.Max(static one => Math.Abs((long)NumberOf(one))), column.Largest);
        Assert.Equal(IsNarrow(bits) ? 2 : 4, column.Bytes);
    }

    [Property(MaxTest = 300)]
    public void Four_columns_are_added_at_once_where_all_of_them_are_narrow(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int length = random.Next(1, 150);
        int[][] bits = [.. Enumerable.Range(0, 4).Select(_ => Figures(random, length, random.Next(6) == 0 ? 6 : 4))];
        int from = random.Next(length);
        int[] before = [.. Enumerable.Range(0, random.Next(length - from + 1)).Select(_ => random.Next(-100, 100))];
        int[] sums = [.. before];
        bool areAdded = bits.All(IsNarrow);
        Assert.Equal(areAdded, Column.TryAdd([.. bits.Select(static one => new Column(one))], sums, from));
        Assert.Equal(before.Select((sum, i) => areAdded ? sum + bits.Sum(one => NumberOf(one[from + i])) : sum), sums);
    }

    /// <summary>Where no sum needs more than 32 bits, no row is looked at again that breaks nothing.</summary>
    [Property(MaxTest = 200)]
    public void Only_rows_that_break_something_are_suspect(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var rules = new MadeRules(random, most: 3);
        int[] kinds = [.. Enumerable.Range(0, 40).Select(_ => random.Next(6))];
        Protocol[] protocols = [.. rules.Protocols(random.Next(1, 100), place => random.Next(9) > 0 ? random.Next(3) : Figure.OfBits(OfKind(random, kinds[place])))];
        Column[] columns =
        [
            .. Enumerable.Range(0, rules.Form.Lines.Count).Select(line => new Column([.. protocols.Select(one => one.LineBits[line])])),
            .. Enumerable.Range(0, protocols[0].Votes.Count).Select(place => new Column([.. protocols.Select(one => one.VoteBits[place])])),
        ];
        int from = random.Next(protocols.Length);
        int until = random.Next(from, protocols.Length + 1);
        IEnumerable<int> suspects = new RuleKernel(new RuleSheet(rules.Form, protocols[0].Ballot), columns).Suspects(from, until);
        Assert.Equal(Enumerable.Range(from, until - from).Where(row => rules.Broken(protocols[row]).Any()), suspects);
    }

    /// <summary>Figures of one kind of column: counts only, with gaps of one kind or another, near the bound of 16 bits, beyond it, below zero.</summary>
    private static int[] Figures(Random random, int count, int kinds = 8)
    {
        int kind = random.Next(kinds);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(5) > 0 ? random.Next(1000) : OfKind(random, kind))];
    }

    private static int OfKind(Random random, int kind) => kind switch
    {
        0 => random.Next(1000),
        1 => Figure.MissingBits,
        2 => Figure.NotOfferedBits,
        3 => ushort.MaxValue - 2 - random.Next(2),
        4 => ushort.MaxValue - random.Next(4),
        5 => -random.Next(1, 1000),
        6 => random.Next(4) switch { 0 => Figure.MissingBits, 1 => Figure.NotOfferedBits, 2 => -1, _ => 100_000 },
        _ => random.Next(100_000),
    };

    private static int NumberOf(int bits) => IsBelowZero(bits) ? bits : Math.Max(bits, 0);

    private static bool IsBelowZero(int bits) => bits < 0 && bits >= Figure.Least;

    private static bool IsNarrow(int[] bits) => bits.All(static one => !IsBelowZero(one) && one <= ushort.MaxValue - 2);
}
