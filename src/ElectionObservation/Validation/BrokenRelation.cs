using System.Globalization;

namespace ElectionObservation.Validation;

/// <summary>Two amounts that do not stand to each other as they should.</summary>
public sealed record BrokenRelation
{
    /// <summary>States what is broken.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="relation">How it should stand to the second.</param>
    /// <param name="right">The second amount.</param>
    /// <exception cref="ArgumentException">The relation holds.</exception>
    public BrokenRelation(Amount left, Relation relation, Amount right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (Holds(left.Value, Known.Value(relation), right.Value))
        {
            throw new ArgumentException($"Nothing is broken: {left}, {right}.", nameof(relation));
        }

        Left = left;
        Relation = relation;
        Right = right;
    }

    /// <summary>The first amount.</summary>
    public Amount Left { get; }

    /// <summary>How it should stand to the second.</summary>
    public Relation Relation { get; }

    /// <summary>The second amount.</summary>
    public Amount Right { get; }

    /// <summary>The first less the second; wide enough for any two amounts.</summary>
    public Int128 Difference => (Int128)Left.Value - Right.Value;

    /// <summary>Whether two numbers stand to each other as they should.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="relation">How it should stand to the second.</param>
    /// <param name="right">The second number.</param>
    public static bool Holds(long left, Relation relation, long right) => Known.Value(relation) switch
    {
        Relation.Equal => left == right,
        Relation.AtMost => left <= right,
        Relation.AtLeast => left >= right,
        Relation.LessThan => left < right,
        _ => left > right,
    };

    private string Words => Relation switch
    {
        Relation.Equal => "equal to",
        Relation.AtMost => "at most",
        Relation.AtLeast => "at least",
        Relation.LessThan => "less than",
        _ => "more than",
    };

    /// <summary>Both amounts, what was expected, and the signed difference.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Left} should be {Words} {Right} (difference {Difference:+0;-0})");
}
