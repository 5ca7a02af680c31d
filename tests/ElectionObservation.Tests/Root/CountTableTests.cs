using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class CountTableTests
{
    private static readonly CountTable<string> Nothing = new(ShareBasis.AccreditedObservers, []);

    [Property]
    public void Neither_order_nor_grouping_changes_what_is_added(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (CountTable<string> a, CountTable<string> b, CountTable<string> c) = (Make(random), Make(random), Make(random));
        Assert.Equal(a.Plus(b), b.Plus(a));
        Assert.Equal(a.Plus(b).GetHashCode(), b.Plus(a).GetHashCode());
        Assert.Equal(a.Plus(b).Plus(c), a.Plus(b.Plus(c)));
        Assert.Equal(a, a.Plus(Nothing));
        Assert.Equal(a, Nothing.Plus(a));
    }

    [Property]
    public void Neither_order_nor_grouping_changes_what_overlaps(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (CountTable<string> a, CountTable<string> b, CountTable<string> c) = (Make(random), Make(random), Make(random));
        Assert.Equal(a.Union(b), b.Union(a));
        Assert.Equal(a.Union(b).GetHashCode(), b.Union(a).GetHashCode());
        Assert.Equal(a.Union(b).Union(c), a.Union(b.Union(c)));
        Assert.Equal(a, a.Union(Nothing));
        Assert.Equal(a, Nothing.Union(a));
    }

    [Property]
    public void Figures_of_any_two_groups_bracket_the_true_number_of_both_together(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (int Person, string Key)[] everybody = [.. Enumerable.Range(0, 20).Select(person => (person, $"k{random.Next(4)}"))];
        (int Person, string Key)[] one = [.. everybody.Where(_ => random.Next(2) == 0)];
        (int Person, string Key)[] other = [.. everybody.Where(_ => random.Next(3) == 0)];
        CountTable<string> union = Count(one).Union(Count(other));
        (int Person, string Key)[] both = [.. one.Union(other)];
        Assert.True(union.Total.MayBe(both.Length));
        foreach (string key in new[] { "k0", "k1", "k2", "k3", "k4" })
        {
            Assert.True(union[key].MayBe(both.Count(pair => pair.Key == key)));
        }

        // Where they have nobody in common, the sum is the very number.
        (int Person, string Key)[] rest = [.. everybody.Except(one)];
        Assert.Equal(Count(everybody), Count(one).Plus(Count(rest)));

        static CountTable<string> Count((int Person, string Key)[] group) =>
            new(ShareBasis.AccreditedObservers, group.CountBy(pair => pair.Key).Select(line => KeyValuePair.Create(line.Key, CountRange.Exactly(line.Value))));
    }

    [Property]
    public void There_may_never_be_fewer_in_all_than_in_a_part(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        CountTable<string> table = random.Next(2) == 0 ? Make(random).Union(Make(random)) : Make(random).Plus(Make(random));
        foreach ((_, CountRange line) in table)
        {
            Assert.True(table.Total.AtMost is not { } most || most >= line.AtLeast);
            Assert.True(table.Total.AtLeast >= line.AtLeast);
        }

        Assert.True(table.Total.AtLeast >= table.WithoutKey.AtLeast);
    }

    [Property]
    public void The_lines_come_in_one_order_whatever_order_they_were_given_in(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        KeyValuePair<string, CountRange>[] lines = [.. Make(random)];
        CountTable<string> table = new(ShareBasis.AccreditedObservers, lines);
        random.Shuffle(lines);
        CountTable<string> shuffled = new(ShareBasis.AccreditedObservers, lines);
        Assert.Equal(table, shuffled);
        Assert.Equal(table.LargestFirst(), shuffled.LargestFirst());
        Assert.Equal(table.ToString(), shuffled.ToString());
    }

    [Fact]
    public void A_table_prints_the_largest_first_and_what_has_no_key()
    {
        CountTable<string> table = new(
            ShareBasis.AccreditedObservers, [new("b", CountRange.Exactly(2)), new("a", CountRange.Exactly(2)), new("c", new(2)), new("d", new(0, 7))], withoutKey: CountRange.Exactly(3));
        Assert.Equal("c: 2 or more\na: 2\nb: 2\nd: 0 to 7\nnot stated: 3\nin all: 9 or more", table.ToString());
        Assert.Equal(4, table.Count);
    }

    [Fact]
    public void A_share_is_of_all_each_counted_once()
    {
        CountTable<string> table = new(ShareBasis.AccreditedObservers, [new("a", CountRange.Exactly(2)), new("b", new(1, 2))], CountRange.Exactly(3));
        Assert.True(table.TryGetShare("a", out Share? share));
        Assert.Equal(new Share(2, 3, ShareBasis.AccreditedObservers), share);
        Assert.False(table.TryGetShare("b", out _));
        Assert.True(table.TryGetShare("c", out share));
        Assert.Equal(0, share.Part);
        Assert.False(new CountTable<string>(ShareBasis.AccreditedObservers, [], new(1), elsewhere: CountRange.Unknown).TryGetShare("c", out _));
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        KeyValuePair<string, CountRange> five = new("a", CountRange.Exactly(5));
        Assert.Throws<ArgumentException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, [five, five]));
        Assert.Throws<ArgumentException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, [five], CountRange.Exactly(4)));
        Assert.Throws<ArgumentException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, [five], CountRange.Exactly(4), CountRange.Exactly(0)));
        Assert.Throws<ArgumentException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, [], CountRange.Exactly(4), CountRange.Exactly(5)));
        Assert.Throws<ArgumentException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, [five], CountRange.Exactly(6)));
        Assert.Throws<ArgumentException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, [], CountRange.Exactly(4), elsewhere: new(5)));
        Assert.Throws<ArgumentNullException>(() => new CountTable<string>(null!, []));
        Assert.Throws<ArgumentNullException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, null!));
        Assert.Throws<ArgumentNullException>(() => new CountTable<string>(ShareBasis.AccreditedObservers, [new("a", null!)]));
        Assert.Throws<ArgumentException>(() => Nothing.Plus(new(ShareBasis.RequestedObservers, [])));
        Assert.Throws<ArgumentException>(() => Nothing.Union(new(ShareBasis.RequestedObservers, [])));
        Assert.Throws<ArgumentNullException>(() => Nothing.Union(null!));
        Assert.Equal(CountRange.Exactly(6), new CountTable<string>(ShareBasis.AccreditedObservers, [five], CountRange.Exactly(6), elsewhere: new(0, 1)).Total);
    }

    [Fact]
    public void Tables_differ_in_any_part()
    {
        CountTable<string> table = new(ShareBasis.AccreditedObservers, [new("a", CountRange.Exactly(1))]);
        Assert.NotEqual(table, new(ShareBasis.RequestedObservers, [new("a", CountRange.Exactly(1))]));
        Assert.NotEqual(table, new(ShareBasis.AccreditedObservers, [new("b", CountRange.Exactly(1))]));
        Assert.NotEqual(table, new(ShareBasis.AccreditedObservers, [new("a", CountRange.Exactly(1))], withoutKey: CountRange.Exactly(1)));
        Assert.NotEqual(table, new(ShareBasis.AccreditedObservers, [new("a", CountRange.Exactly(1))], CountRange.Exactly(1), elsewhere: CountRange.Unknown));
        Assert.False(table.Equals(null));
    }

    private static CountTable<string> Make(Random random)
    {
        KeyValuePair<string, CountRange>[] lines = [.. Enumerable.Range(0, 4).Where(_ => random.Next(2) == 0).Select(key => KeyValuePair.Create($"k{key}", Range()))];
        CountRange? elsewhere = random.Next(3) == 0 ? new(0, random.Next(2) == 0 ? null : random.Next(5)) : null;
        CountRange? without = random.Next(3) == 0 ? Range() : null;
        CountRange? sum = lines.Aggregate(without ?? CountRange.Exactly(0), (all, line) => all.Plus(line.Value));
        long largest = lines.Select(line => line.Value.AtLeast).Append(without?.AtLeast ?? 0).Max();
        return new(ShareBasis.AccreditedObservers, lines, random.Next(2) == 0 ? null : new(random.NextInt64(largest, sum.AtLeast + 1), sum.AtMost), without, elsewhere);

        CountRange Range()
        {
            int least = random.Next(20);
            return new(least, random.Next(4) switch { 0 => null, 1 => least + random.Next(5), _ => least });
        }
    }
}
