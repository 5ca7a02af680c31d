namespace ElectionObservation.Validation;

/// <summary>What a finding rests on. Only a broken legal rule or definition may be called a breach.</summary>
public enum FindingKind
{
    /// <summary>The law demands it.</summary>
    Legal,

    /// <summary>It follows from what the words mean.</summary>
    Definition,

    /// <summary>It follows from other rules, under assumptions.</summary>
    Derived,

    /// <summary>It holds up to a tolerance.</summary>
    Tolerance,

    /// <summary>Two statements of the same fact should agree.</summary>
    Consistency,

    /// <summary>A test that selects what to look at and proves nothing.</summary>
    Screen,
}
