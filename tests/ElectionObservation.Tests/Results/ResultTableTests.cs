using ElectionObservation.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Results;

/// <summary>A table says what its protocols say. Protocols are the specification, columns and kernels are not.</summary>
public sealed class ResultTableTests
{
    [Property(MaxTest = 200)]
    public void A_table_gives_back_its_protocols(DoNotSize<int> seed)
    {
        Protocol[] protocols = Protocols.Some(new Random(seed.Item), 40);
        ResultTable table = Protocols.Table(protocols);
        Assert.Equal(protocols.OrderBy(one => FirstMet(protocols, one)), table.AsEnumerable());
        Assert.Equal(table.AsEnumerable(), Enumerable.Range(0, table.Count).Select(i => table[i]));
    }

    [Property(MaxTest = 200)]
    public void A_table_and_its_protocols_give_equal_tallies_at_every_level(DoNotSize<int> seed, byte depth)
    {
        Protocol[] protocols = Protocols.Some(new Random(seed.Item), 60);
        ResultTable table = Protocols.Table(protocols);
        Assert.Equal(Tally.Of(protocols), Tally.Of(table));
        TallyTable expected = TallyTable.Of(protocols.AsEnumerable(), depth % 5);
        TallyTable actual = TallyTable.Of(table, depth % 5);
        Assert.Equal(expected.OrderBy(one => one.Unit.ToString(), StringComparer.Ordinal), actual.OrderBy(one => one.Unit.ToString(), StringComparer.Ordinal));
        Assert.Equal(expected.Whole, actual.Whole);
    }

    [Property(MaxTest = 200)]
    public void A_table_and_its_protocols_give_equal_findings(DoNotSize<int> seed)
    {
        Protocol[] protocols = Protocols.Some(new Random(seed.Item), 60);
        ResultTable table = Protocols.Table(protocols);
        Assert.Equal(Protocols.Form.Check(table), table.Validate());
    }

    [Property(MaxTest = 20)]
    public void So_they_do_over_many_blocks_of_plausible_figures(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Protocol[] protocols = Protocols.Plausible(random, random.Next(1, random.Next(4) == 0 ? 50_000 : 2_000));
        ResultTable table = Protocols.Table(protocols);
        Assert.Equal(Protocols.Form.Check(table), table.Validate());
        Assert.Equal(Tally.Of(protocols), Tally.Of(table));
    }

    [Property(MaxTest = 30)]
    public void Sums_of_a_column_are_those_of_its_numbers(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int most = random.Next(4) switch { 0 => 10, 1 => 65_534, 2 => 65_535, _ => int.MaxValue };
        int gaps = random.Next(3);
        int[] bits =
        [
            .. Enumerable.Range(0, random.Next(1, 300_000)).Select(_ => gaps > 0 && random.Next(50) == 0
                ? random.Next(3) switch { 0 => Figure.MissingBits, 1 => Figure.NotOfferedBits, _ => gaps == 2 ? -random.Next() : Figure.MissingBits }
                : most - random.Next(Math.Min(most, 20))),
        ];
        var column = new Column(bits);
        int from = random.Next(bits.Length);
        int count = random.Next(bits.Length - from + 1);
        ReadOnlySpan<int> some = bits.AsSpan(from, count);
        long sum = 0;
        int missing = 0;
        foreach (int one in some)
        {
            sum += Math.Max(one, 0);
            missing += one < 0 && one != Figure.NotOfferedBits ? 1 : 0;
        }

        Assert.Equal((sum, missing), column.Sum(from, count));
        Assert.Equal(bits, Enumerable.Range(0, bits.Length).Select(row => column[row]).ToArray());
    }

    [Property(MaxTest = 100)]
    public void Parts_of_a_table_are_the_table(DoNotSize<int> seed, byte parts)
    {
        Protocol[] protocols = Protocols.Some(new Random(seed.Item), 50);
        ResultTable table = Protocols.Table(protocols);
        IReadOnlyList<ResultTable> pieces = table.Split(1 + (parts % 20));
        Assert.InRange(pieces.Count, 1, 1 + (parts % 20));
        Assert.Equal(table.AsEnumerable(), pieces.SelectMany(piece => piece));
        Assert.Equal(Tally.Of(table), pieces.Select(piece => Tally.Of(piece)).Aggregate((one, other) => one.Merge(other)));
        Assert.Equal(table.Validate().Findings.AsEnumerable(), pieces.SelectMany(piece => piece.Validate().Findings));
        TallyTable merged = pieces.Select(piece => TallyTable.Of(piece, 2)).Aggregate((one, other) => one.Merge(other));
        Assert.Equal(TallyTable.Of(table, 2).AsEnumerable(), merged);
        Assert.Equal(table.Bytes, pieces.Sum(piece => piece.Bytes));
    }

    [Fact]
    public void A_table_keeps_every_unit_once_and_one_form_and_ballot()
    {
        Protocol[] protocols = Protocols.Some(new Random(1), 2, isClean: true);
        var builder = new ResultTableBuilder(Protocols.Form, Protocols.Ballot);
        builder.Add(protocols[0]);
        Votes.Says($"{protocols[0].Unit} is there already", Assert.Throws<ArgumentException>(() => builder.Add(protocols[0])));
        var otherForm = new ProtocolForm(Protocols.Form.Lines);
        Votes.Says("another form", Assert.Throws<ArgumentException>(() => builder.Add(new(otherForm, Protocols.Ballot, protocols[1].Unit, protocols[1].Lines, protocols[1].Votes))));
        Votes.Says("another ballot", Assert.Throws<ArgumentException>(() => builder.Add(new(Protocols.Form, Votes.Ballot("a"), protocols[1].Unit, protocols[1].Lines, [1]))));
        Votes.Says("not the whole", Assert.Throws<ArgumentException>(() => builder.Add(new(Protocols.Form, Protocols.Ballot, UnitPath.Whole, protocols[1].Lines, protocols[1].Votes))));
        builder.Add(protocols[1]);
        Assert.Equal(2, builder.Count);
        ResultTable table = builder.Build();
        Assert.Equal((2, Protocols.Form, Protocols.Ballot), (table.Count, table.Form, table.Ballot));
        Votes.Says("has 2 protocols", Assert.Throws<ArgumentOutOfRangeException>(() => table[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => table[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Split(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TallyTable.Of(table, -1));
    }

    [Fact]
    public void An_empty_table_has_no_findings_and_no_units()
    {
        ResultTable table = new ResultTableBuilder(Protocols.Form, Protocols.Ballot).Build();
        Assert.Empty(table);
        Assert.Empty(table.Validate().Findings.ToArray());
        Assert.Equal(Tally.Nothing(Protocols.Ballot), Tally.Of(table));
        Assert.Empty(TallyTable.Of(table, 1));
        Assert.Empty(table.Split(3));
    }

    [Fact]
    public void Small_figures_take_two_bytes_each()
    {
        Protocol[] protocols = Protocols.Plausible(new Random(5), 100);
        ResultTable table = Protocols.Table(protocols);
        int names = protocols.Sum(one => one.Unit.Name.Length);
        Assert.Equal((100 * ((2 * 9) + 4)) + names, table.Bytes);
    }

    /// <summary>Where the parent of a protocol is first met: rows stand by parent.</summary>
    private static int FirstMet(Protocol[] protocols, Protocol one) => Array.FindIndex(protocols, other => other.Unit.Parent == one.Unit.Parent);
}
