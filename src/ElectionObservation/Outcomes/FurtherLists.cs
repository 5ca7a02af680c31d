using System.Globalization;

namespace ElectionObservation.Outcomes;

/// <summary>
/// Where too few lists pass the threshold, or those that do have too small a part of the votes, the next lists share as well, one by one by their votes, until there are
/// enough.
/// </summary>
public sealed record FurtherLists
{
    /// <summary>States the rule.</summary>
    /// <param name="lists">How many lists share at least, 1 or more.</param>
    /// <param name="together">What they must have together; <c>null</c> when nothing is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public FurtherLists(int lists, Threshold? together = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 1);
        Lists = lists;
        Together = together;
    }

    /// <summary>How many lists share at least.</summary>
    public int Lists { get; }

    /// <summary>What they must have together; <c>null</c> when nothing is asked.</summary>
    public Threshold? Together { get; }

    /// <summary>Whether both say the same.</summary>
    internal bool Agrees(FurtherLists other) => Lists == other.Lists && Threshold.Agree(Together, other.Together);

    /// <summary>The rule in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lists} lists or more{(Together is null ? "" : $", {Together} together")}");
}
