using System.Globalization;

namespace ElectionObservation.Terms;

/// <summary>
/// When a tenure counts that need not be a whole term: by how long it lasted. "Who has served more than two years of a term to which some other
/// person was elected" is <c>new PartTerms([Succession, Acting], months: 24)</c>; any length at all is 0 months, that length included.
/// </summary>
public sealed record PartTerms
{
    /// <summary>States the provision.</summary>
    /// <param name="of">The tenures that it speaks of, by how they began; at least one. With elections among them, it speaks of all service.</param>
    /// <param name="months">How long a tenure must last to count as one, in months; 0 to 1200.</param>
    /// <param name="including">Whether a tenure of exactly that length counts: "at least" rather than "more than".</param>
    /// <exception cref="ArgumentException">No tenures are named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    public PartTerms(ValueList<Accession> of, int months, bool including = false)
    {
        if (of.Count == 0)
        {
            throw new ArgumentException("Expected at least one way to come to the office.", nameof(of));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 1200);
        Of = CanonicalSet.OfMembers(of);
        Months = months;
        Including = including;
    }

    /// <summary>The tenures that it speaks of, by how they began, in the order of <see cref="Accession"/>.</summary>
    public ValueList<Accession> Of { get; }

    /// <summary>How long a tenure must last to count as one, in months.</summary>
    public int Months { get; }

    /// <summary>Whether a tenure of exactly that length counts.</summary>
    public bool Including { get; }

    /// <summary>The provision in English.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", Of).ToLowerInvariant()}: counts {(Including && Months == 0 ? "however short" : $"if {(Including ? "at least" : "more than")} {Months} months")}");
}
