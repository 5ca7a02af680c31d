using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Results;

public sealed class LinearRelationTests
{
    [Theory]
    [InlineData("a = b", "a", "b", Relation.Equal)]
    [InlineData("  a +  b   <= 2 c - 1 ", "a + b", "2 c - 1", Relation.AtMost)]
    [InlineData("a >= 3% b", "a", "3% b", Relation.AtLeast)]
    [InlineData("0 < 1/20 a within 5 or 2.5% b - 1/2", "0", "1/20 a", Relation.LessThan)]
    [InlineData("votes > 0", "votes", "0", Relation.MoreThan)]
    public void A_relation_is_read_as_on_paper(string text, string left, string right, Relation relation)
    {
        LinearRelation read = text;
        Assert.Equal((left, right, relation), (read.Left, read.Right, read.Relation));
        Assert.Equal(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), read.ToString());
        Assert.True(LinearRelation.TryParse(text, out LinearRelation? tried));
        Assert.Equal(read, tried);
    }

    /// <summary>As far as 32 bits go: the factors of all terms together, in parts of what all are parts of.</summary>
    [Theory]
    [InlineData("a = 2147483646 b", true)]
    [InlineData("a = 2147483645 b + 1", true)]
    [InlineData("a = 2147483646 b + 1", false)]
    [InlineData("0 = 2147483647", true)]
    [InlineData("0 = 2147483648", false)]
    [InlineData("0 = 1/1000000 b", true)]
    [InlineData("0 = 1/1000001 b", false)]
    [InlineData("0 = 1/1000 a + 1/999 b", true)]
    [InlineData("0 = 1/2000 a + 1/999 b", false)]
    [InlineData("0 = 1/2 a + 1073741822 b + 1/2", true)]
    [InlineData("0 = 1/2 a + 1073741823 b + 1/2", false)]
    public void Numbers_are_read_as_long_as_sums_of_them_are_exact(string text, bool isRead) => Assert.Equal(isRead, LinearRelation.TryParse(text, out _));

    [Fact]
    public void Its_quantities_are_named_once_in_order() =>
        Assert.Equal(["b", "a", "c", "d"], new LinearRelation("b + a = 2 b + c within 3% d or a").Quantities.Select(one => one.Value));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a =")]
    [InlineData("= a")]
    [InlineData("a = b = c")]
    [InlineData("a == b")]
    [InlineData("a = - b")]
    [InlineData("a = b +")]
    [InlineData("a = b c")]
    [InlineData("a = 2 3")]
    [InlineData("a = 1/0")]
    [InlineData("a = 1/2/3 b")]
    [InlineData("a = 1.5 b")]
    [InlineData("a = 1.2345% b")]
    [InlineData("a = .5% b")]
    [InlineData("a = 5.% b")]
    [InlineData("a = % b")]
    [InlineData("a = 2x")]
    [InlineData("a = б")]
    [InlineData("a = b within")]
    [InlineData("a = b within 5 or")]
    [InlineData("a = b or 5")]
    [InlineData("within 5 a = b")]
    [InlineData("a = 99999999999 b")]
    [InlineData("a = 2147483647 b")]
    [InlineData("a = 1/999983 b + 1/999979 c")]
    public void What_is_no_relation_is_refused(string text)
    {
        Assert.False(LinearRelation.TryParse(text, out _));
        Votes.Says("expected two sums of quantities", Assert.Throws<ArgumentException>(() => new LinearRelation(text)));
    }

    [Theory]
    [InlineData("x <= 3% y", 4, 100, "x 4 should be at most 3% y 3 (difference +1)")]
    [InlineData("x <= 3% y", 3, 99, "x 3 should be at most 3% y 2 (difference +1)")]
    [InlineData("x <= 3% y", 3, 100, null)]
    [InlineData("x < 3% y", 3, 100, "x 3 should be less than 3% y 3 (difference +0)")]
    [InlineData("x < 3% y", 3, 101, null)]
    [InlineData("x >= 1/2 y", 1, 3, "x 1 should be at least 1/2 y 2 (difference -1)")]
    [InlineData("x > 1/2 y", 2, 3, null)]
    [InlineData("x > y", 2, 2, "x 2 should be more than y 2 (difference +0)")]
    [InlineData("x = 1/2 y", 1, 3, "x 1 should be equal to 1/2 y 2 (difference -1)")]
    [InlineData("x = 1/2 y", 2, 3, "x 2 should be equal to 1/2 y 1 (difference +1)")]
    [InlineData("x = 1/2 y", 2, 4, null)]
    [InlineData("x <= y within 5", 15, 10, null)]
    [InlineData("x <= y within 5", 16, 10, "x 16 should be at most y 10 (difference +6)")]
    [InlineData("x < y within 5", 14, 10, null)]
    [InlineData("x < y within 5", 15, 10, "x 15 should be less than y 10 (difference +5)")]
    [InlineData("x >= y within 5", 5, 10, null)]
    [InlineData("x >= y within 5", 4, 10, "x 4 should be at least y 10 (difference -6)")]
    [InlineData("x >= y within 5", 40, 10, null)]
    [InlineData("x > y within 5", 6, 10, null)]
    [InlineData("x > y within 5", 5, 10, "x 5 should be more than y 10 (difference -5)")]
    [InlineData("x > y within 5", 40, 10, null)]
    [InlineData("x = y within 0", 10, 10, null)]
    [InlineData("x < 2.5% y", 25, 1001, null)]
    [InlineData("x < 2.5% y", 25, 1000, "x 25 should be less than 2.5% y 25 (difference +0)")]
    [InlineData("x < 2.25% y", 225, 10001, null)]
    [InlineData("x < 2.25% y", 225, 10000, "x 225 should be less than 2.25% y 225 (difference +0)")]
    [InlineData("x < 2.125% y", 2125, 100001, null)]
    [InlineData("x < 2.125% y", 2125, 100000, "x 2125 should be less than 2.125% y 2125 (difference +0)")]
    [InlineData("x = 1/2 y + 1/3 y", 5, 6, null)]
    [InlineData("x = 1/2 y + 1/3 y", 6, 6, "x 6 should be equal to 1/2 y + 1/3 y 5 (difference +1)")]
    [InlineData("x = 1/6 y + 1/4 y - 3", 2, 12, null)]
    [InlineData("x = y - 1/2", 1, 1, "x 1 should be equal to y - 1/2 0 (difference +1)")]
    [InlineData("x = y within 5% y or 2", 12, 10, null)]
    [InlineData("x = y within 5% y or 2", 13, 10, "x 13 should be equal to y 10 (difference +3)")]
    [InlineData("x = y within 5% y or 2", 105, 100, null)]
    [InlineData("x = y within 5% y or 2", 94, 100, "x 94 should be equal to y 100 (difference -6)")]
    public void A_relation_is_compared_exactly_and_told_in_whole_numbers(string relation, int x, int y, string? broken)
    {
        ProtocolForm form = new([new("x"), new("y")], [new("r", relation)]);
        ValidationReport report = form.Check([new(form, Votes.Ballot("a"), UnitPath.Whole.Of("1"), [x, y], [0])]);
        Assert.Equal(broken, report.Findings.SingleOrDefault()?.Broken?.ToString());
    }
}
