using ElectionObservation.Validation;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Validation;

public class FindingTests
{
    [Property]
    public void A_broken_relation_exists_exactly_where_the_relation_does_not_hold(long left, long right)
    {
        foreach (Relation relation in Enum.GetValues<Relation>())
        {
            bool holds = relation switch
            {
                Relation.Equal => left == right,
                Relation.AtMost => left <= right,
                Relation.AtLeast => left >= right,
                Relation.LessThan => left < right,
                Relation.MoreThan => left > right,
                _ => throw new InvalidOperationException($"{relation} is not tested."),
            };
            Assert.Equal(holds, BrokenRelation.Holds(left, relation, right));
            if (holds)
            {
                Assert.Throws<ArgumentException>(() => Broken(left, relation, right));
            }
            else
            {
                Assert.Equal((Int128)left - right, Broken(left, relation, right).Difference);
            }
        }
    }

    [Fact]
    public void The_difference_of_the_farthest_numbers_does_not_overflow() =>
        Assert.Equal((Int128)long.MaxValue - long.MinValue, Broken(long.MaxValue, Relation.AtMost, long.MinValue).Difference);

    [Fact]
    public void A_finding_says_all_of_itself_on_one_line()
    {
        var finding = new Finding(
            "protocol.votes-sum",
            Severity.Error,
            FindingKind.Legal,
            "lines[5]",
            Broken(12, Relation.AtLeast, 15),
            ["station 7"],
            new Citation("Act on Examples", "s. 1", NormRank.Law, Evidence.Confirmed));
        Assert.Equal("Error: protocol.votes-sum at lines[5]: left 12 should be at least right 15 (difference -3): station 7 (Act on Examples, s. 1)", finding.ToString());
        Assert.Equal("left 12 should be at most right 10 (difference +2)", Broken(12, Relation.AtMost, 10).ToString());
    }

    [Fact]
    public void A_report_is_valid_without_errors_and_prints_a_finding_a_line()
    {
        var warning = new Finding("a", Severity.Warning, FindingKind.Screen, "x");
        var error = new Finding("b", Severity.Error, FindingKind.Screen, "y");
        Assert.True(new ValidationReport().IsValid);
        Assert.Equal("No findings.", new ValidationReport().ToString());
        Assert.True(new ValidationReport([warning]).IsValid);
        Assert.False(new ValidationReport([warning, error]).IsValid);
        Assert.Equal("Warning: a at x\nError: b at y", new ValidationReport([warning, error]).ToString());
    }

    private static BrokenRelation Broken(long left, Relation relation, long right) => new(new("left", left), relation, new("right", right));
}
