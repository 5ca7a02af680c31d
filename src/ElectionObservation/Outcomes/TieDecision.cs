using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>
/// Who was chosen among equals: an input where a lot was drawn or a law outside the votes settles it, and part of the result where it was used. The same decision
/// leads to the same result again.
/// </summary>
public sealed record TieDecision
{
    /// <summary>States a decision.</summary>
    /// <param name="among">Who was equal, two or more, in any order.</param>
    /// <param name="chosen">Who was chosen, one or more of them but not all.</param>
    /// <param name="by">By what.</param>
    /// <param name="note">When and where it was made; empty when that is not stated.</param>
    /// <exception cref="ArgumentException">Someone stands twice, is chosen without being among the equals, or all are chosen or none.</exception>
    public TieDecision(ValueList<OptionId> among, ValueList<OptionId> chosen, TieGround by = TieGround.Lot, string note = "")
    {
        Once.Each(among, static one => one, static one => $"'{one}' is given twice.", nameof(among));
        Once.Each(chosen, static one => one, static one => $"'{one}' is given twice.", nameof(chosen));
        if (chosen.FirstOrDefault(one => !among.Contains(one)) is { } other)
        {
            throw new ArgumentException($"'{other}' is chosen and not among {string.Join(", ", among)}.", nameof(chosen));
        }

        if (chosen.Count == 0 || chosen.Count >= among.Count)
        {
            throw new ArgumentException($"{chosen.Count} of {among.Count} are chosen: expected one or more, and not all.", nameof(chosen));
        }

        // The order of either says nothing.
        Among = [.. among.OrderBy(static one => one.Value, StringComparer.Ordinal)];
        Chosen = [.. chosen.OrderBy(static one => one.Value, StringComparer.Ordinal)];
        By = Known.Value(by);
        Note = WellFormed.Text(note);
    }

    /// <summary>Who was equal, in the order of the identifiers.</summary>
    public ValueList<OptionId> Among { get; }

    /// <summary>Who was chosen, in the order of the identifiers.</summary>
    public ValueList<OptionId> Chosen { get; }

    /// <summary>By what.</summary>
    public TieGround By { get; }

    /// <summary>When and where it was made; empty when that is not stated.</summary>
    public string Note { get; }

    /// <summary>The decision on a tie; <c>null</c> when there is none.</summary>
    internal static TieDecision? On(ValueList<TieDecision> decisions, IReadOnlyCollection<OptionId> among, int places) =>
        decisions.FirstOrDefault(one => one.Chosen.Count == places && one.Among.Count == among.Count && one.Among.All(among.Contains));

    /// <summary>The decision in English.</summary>
    public override string ToString() => $"{string.Join(", ", Chosen)} of {string.Join(", ", Among)} by {By}";
}
