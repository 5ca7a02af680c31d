using ElectionObservation.Elections;

namespace ElectionObservation.Missions;

/// <summary>The document a mission works under, and what it covers.</summary>
public sealed record Mandate
{
    /// <summary>States a mandate.</summary>
    /// <param name="document">The document.</param>
    /// <param name="adoptedBy">Who adopted it; <c>null</c> when that is not stated.</param>
    /// <param name="adopted">When it was adopted, as exactly as that is stated; <c>null</c> when it is not.</param>
    /// <param name="covers">The kinds of election it covers; all when empty.</param>
    public Mandate(LocalizedText document, LocalizedText? adoptedBy = null, LegalDate? adopted = null, ValueList<ElectionKind> covers = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
        AdoptedBy = adoptedBy;
        Adopted = adopted;
        Covers = CanonicalSet.Of(covers);
    }

    /// <summary>The document.</summary>
    public LocalizedText Document { get; }

    /// <summary>Who adopted it; <c>null</c> when that is not stated.</summary>
    public LocalizedText? AdoptedBy { get; }

    /// <summary>When it was adopted, as exactly as that is stated; <c>null</c> when it is not.</summary>
    public LegalDate? Adopted { get; }

    /// <summary>The kinds of election it covers, in the order of their names; all when empty.</summary>
    public ValueList<ElectionKind> Covers { get; }

    /// <summary>Whether it covers a kind of election.</summary>
    /// <param name="kind">The kind.</param>
    public bool CoversKind(ElectionKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Covers.Count == 0 || Covers.Contains(kind);
    }
}
