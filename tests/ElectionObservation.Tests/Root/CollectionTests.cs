using ElectionObservation.Elections;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

public class CollectionTests
{
    [Property]
    public void Lists_are_equal_when_their_items_are_in_order(int[] one, int[] other)
    {
        ValueList<int> left = [.. one];
        ValueList<int> right = [.. other];
        Assert.Equal(one.SequenceEqual(other), left == right);
        Assert.Equal([.. one], left);
        Assert.Equal(one, left.AsSpan().ToArray());
        Assert.Equal(one.Length, left.Count);
        Assert.Equal([.. one, 7], left.With(7).AsSpan().ToArray());
    }

    [Fact]
    public void The_default_list_is_the_empty_list()
    {
        ValueList<string> list = default;
        Assert.Equal([], list);
        Assert.Empty((IEnumerable<string>)list);
        foreach (string item in list)
        {
            Assert.Fail(item);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Contains("has 0 items", Assert.Throws<ArgumentOutOfRangeException>(() => list[0]).Message, StringComparison.Ordinal);
        Assert.Equal("[a, b]", ValueList.Create(["a", "b"]).ToString());
    }

    [Fact]
    public void A_list_holds_no_null()
    {
        Assert.Throws<ArgumentNullException>(() => ValueList.Create(["a", null!]));
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<string>)null!).ToValueList());
        Assert.Throws<ArgumentNullException>(() => ValueList.Create(["a"]).With(null!));
    }

    [Property]
    public void A_map_is_the_same_whatever_order_it_was_built_in(int seed, NonEmptyArray<byte> names)
    {
        KeyValuePair<RuleId, string>[] pairs = [.. names.Get.Distinct().Select(name => KeyValuePair.Create(new RuleId($"r{name}"), $"value {name}"))];
        KeyValuePair<RuleId, string>[] shuffled = [.. pairs];
        new Random(seed).Shuffle(shuffled);
        ValueMap<RuleId, string> map = [.. pairs];
        Assert.Equal(map, [.. shuffled]);
        Assert.Equal(map.Keys.Select(key => key.Value), map.Keys.Select(key => key.Value).Order(StringComparer.Ordinal));
        Assert.All(pairs, pair => Assert.Equal(pair.Value, map[pair.Key]));
        Assert.False(map.TryGet("absent", out _));
        Assert.Equal("new", map.With(pairs[0].Key, "new")[pairs[0].Key]);
        Assert.Equal(map, map.With(pairs[0].Key, "new").With(pairs[0].Key, pairs[0].Value));
    }

    [Fact]
    public void A_map_holds_an_identifier_once_and_names_what_it_holds()
    {
        KeyValuePair<Milestone, LocalDate> pair = new("oath", new LocalDate(2022, 11, 26));
        Assert.Contains("'oath' is given twice", Assert.Throws<ArgumentException>(() => ValueMap.Create<Milestone, LocalDate>([pair, pair])).Message, StringComparison.Ordinal);
        ValueMap<Milestone, LocalDate> map = [pair];
        Assert.Contains("there is: oath", Assert.Throws<ArgumentException>(() => map["callDay"]).Message, StringComparison.Ordinal);
        Assert.Contains("there is: nothing", Assert.Throws<ArgumentException>(() => default(ValueMap<Milestone, LocalDate>)["callDay"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ValueMap.Create<RuleId, string>([new("a", null!)]));
        Assert.Throws<ArgumentNullException>(() => ValueMap.Create<RuleId, string>([new(null!, "a")]));
        Assert.Equal("{a: 1}", ValueMap.Create<RuleId, string>([new("a", "1")]).ToString());
    }
}
