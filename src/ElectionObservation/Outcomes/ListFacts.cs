using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>What is to be known of a list besides its votes, where a law asks for it.</summary>
public sealed record ListFacts
{
    /// <summary>States facts.</summary>
    /// <param name="option">The list.</param>
    /// <param name="parties">How many parties stand behind it, 1 or more; from 2 on it is a coalition.</param>
    /// <param name="isExempt">Whether no threshold applies to it: of a minority, with seats won directly.</param>
    /// <param name="isExcluded">Whether it has no part in the seats, whatever its votes.</param>
    /// <param name="threshold">A threshold of its own; <c>null</c> for that of the rule.</param>
    /// <param name="candidates">How many candidates it has left, zero or more: it has no more seats; <c>null</c> when it has enough.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">It is exempt and has a threshold, or is excluded as well.</exception>
    public ListFacts(OptionId option, int parties = 1, bool isExempt = false, bool isExcluded = false, Threshold? threshold = null, int? candidates = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(candidates ?? 0, nameof(candidates));
        if (isExempt && (isExcluded || threshold is not null))
        {
            throw new ArgumentException($"'{option}' is exempt from thresholds, and {(isExcluded ? "excluded" : "has one")}.", nameof(isExempt));
        }

        Option = option;
        Parties = parties;
        IsExempt = isExempt;
        IsExcluded = isExcluded;
        Threshold = threshold;
        Candidates = candidates;
    }

    /// <summary>The list.</summary>
    public OptionId Option { get; }

    /// <summary>How many parties stand behind it.</summary>
    public int Parties { get; }

    /// <summary>Whether no threshold applies to it.</summary>
    public bool IsExempt { get; }

    /// <summary>Whether it has no part in the seats, whatever its votes.</summary>
    public bool IsExcluded { get; }

    /// <summary>A threshold of its own; <c>null</c> for that of the rule.</summary>
    public Threshold? Threshold { get; }

    /// <summary>How many candidates it has left; <c>null</c> when it has enough.</summary>
    public int? Candidates { get; }

    /// <summary>The list.</summary>
    public override string ToString() => Option.Value;
}
