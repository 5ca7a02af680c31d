using ElectionObservation.Deadlines;

namespace ElectionObservation.Missions;

/// <summary>
/// A document that says how missions observe: a convention, a declaration, the methodology of an organisation. Where it says when a mission's
/// documents are due, that is legal time like any other, counted from milestones of the election.
/// </summary>
public sealed record MissionStandard
{
    /// <summary>States a standard.</summary>
    /// <param name="id">The standard.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="adopted">When it was adopted or signed, as exactly as that is stated; <c>null</c> when it is not.</param>
    /// <param name="document">The act it was adopted by; <c>null</c> when none is stated.</param>
    /// <param name="documents">When each kind of document is due.</param>
    /// <param name="approximate">The kinds of which it says "about": one issued later is worth knowing and no more.</param>
    /// <param name="sources">Where it was read.</param>
    /// <exception cref="ArgumentException">A document is due "not earlier than" a time, or a kind is approximate for which nothing is due.</exception>
    public MissionStandard(
        StandardId id,
        LocalizedText title,
        LegalDate? adopted = null,
        LocalizedText? document = null,
        ValueMap<DocumentKind, StatutoryRule> documents = default,
        ValueList<DocumentKind> approximate = default,
        ValueList<Source> sources = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        foreach ((DocumentKind kind, StatutoryRule rule) in documents)
        {
            if (rule.Bound == Bound.NotEarlierThan)
            {
                throw new ArgumentException($"What is due is due not later than a time, or on a day; '{kind}' is {rule}.", nameof(documents));
            }
        }

        foreach (DocumentKind kind in approximate)
        {
            if (!documents.TryGet(kind, out _))
            {
                throw new ArgumentException($"Nothing says when '{kind}' is due, about or exactly.", nameof(approximate));
            }
        }

        Id = id;
        Title = title;
        Adopted = adopted;
        Document = document;
        Documents = documents;
        Approximate = CanonicalSet.Of(approximate);
        Sources = sources;
    }

    /// <summary>The standard.</summary>
    public StandardId Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Title { get; }

    /// <summary>When it was adopted or signed, as exactly as that is stated; <c>null</c> when it is not.</summary>
    public LegalDate? Adopted { get; }

    /// <summary>The act it was adopted by; <c>null</c> when none is stated.</summary>
    public LocalizedText? Document { get; }

    /// <summary>When each kind of document is due.</summary>
    public ValueMap<DocumentKind, StatutoryRule> Documents { get; }

    /// <summary>The kinds of which it says "about", in the order of their names.</summary>
    public ValueList<DocumentKind> Approximate { get; }

    /// <summary>Where it was read.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>The title.</summary>
    public override string ToString() => Title.ToString();
}
