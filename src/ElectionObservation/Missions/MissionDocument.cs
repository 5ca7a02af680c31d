namespace ElectionObservation.Missions;

/// <summary>A document that a mission issued or announced: a report, a statement, an opinion.</summary>
public sealed record MissionDocument
{
    /// <summary>States a document.</summary>
    /// <param name="kind">What kind of document it is.</param>
    /// <param name="title">What it is called; <c>null</c> when that is not stated.</param>
    /// <param name="issued">When it was issued, as exactly as that is stated; <c>null</c> while it is only announced.</param>
    /// <param name="handedTo">Whom it was handed to; <c>null</c> when that is not stated.</param>
    /// <param name="recommendations">What it recommends.</param>
    /// <exception cref="ArgumentException">A recommendation is given twice.</exception>
    public MissionDocument(
        DocumentKind kind,
        LocalizedText? title = null,
        LegalDate? issued = null,
        LocalizedText? handedTo = null,
        ValueList<Recommendation> recommendations = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Once.Each(recommendations, static made => made.Id, static id => $"Recommendation '{id}' is given twice.", nameof(recommendations));
        Kind = kind;
        Title = title;
        Issued = issued;
        HandedTo = handedTo;
        Recommendations = recommendations;
    }

    /// <summary>What kind of document it is.</summary>
    public DocumentKind Kind { get; }

    /// <summary>What it is called; <c>null</c> when that is not stated.</summary>
    public LocalizedText? Title { get; }

    /// <summary>When it was issued, as exactly as that is stated; <c>null</c> while it is only announced.</summary>
    public LegalDate? Issued { get; }

    /// <summary>Whom it was handed to; <c>null</c> when that is not stated.</summary>
    public LocalizedText? HandedTo { get; }

    /// <summary>What it recommends, in the order published.</summary>
    public ValueList<Recommendation> Recommendations { get; }

    /// <summary>The kind and when it was issued.</summary>
    public override string ToString() => $"{Kind}, {(Issued is { } day ? day.ToString() : "announced")}";
}
