using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>A list or an alliance while seats are counted out.</summary>
internal sealed class Claimant(OptionId id, long votes, int place, ListFacts? facts)
{
    public OptionId Id { get; } = id;

    public long Votes { get; set; } = votes;

    /// <summary>The place among the contestants; that of its first list for an alliance.</summary>
    public int Place { get; } = place;

    public ListFacts? Facts { get; } = facts;

    /// <summary>The lists and alliances in it that share; none for a list.</summary>
    public List<Claimant> Members { get; } = [];

    /// <summary>Whether it may have seats, if it reaches what it must.</summary>
    public bool MayShare => Votes > 0 && Facts is not { IsExcluded: true };

    public bool Passes { get; set; }

    public int Seats { get; set; }

    public int ByQuota { get; set; }

    public long Remainder { get; set; }

    public int Bonus { get; set; }

    /// <summary>How many seats it can have besides a bonus; <c>null</c> when there is no limit.</summary>
    public int? Most => Members.Count == 0 ? Facts?.Candidates - Bonus
        : Members.Any(static member => member.Most is null) ? null
        : (int)Math.Min(Members.Sum(static member => (long)member.Most!.Value), int.MaxValue);

    /// <summary>How many seats each can have, in order; empty where there is no limit.</summary>
    public static int[] Limits(IReadOnlyList<Claimant> claimants) =>
        claimants.Any(static one => one.Most is not null) ? [.. claimants.Select(static one => one.Most ?? int.MaxValue)] : [];
}
