namespace ElectionObservation.Validation;

/// <summary>How two amounts should stand to each other.</summary>
public enum Relation
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>The first no larger than the second.</summary>
    AtMost,

    /// <summary>The first no smaller than the second.</summary>
    AtLeast,

    /// <summary>The first smaller than the second.</summary>
    LessThan,

    /// <summary>The first larger than the second.</summary>
    MoreThan,
}
