namespace ElectionObservation;

/// <summary>Where a rule comes from: the act and the provision, the rank of the norm, and how well that is known.</summary>
public sealed record Citation
{
    /// <summary>Cites a provision.</summary>
    /// <param name="act">The act, as it is usually cited.</param>
    /// <param name="provision">The article, section or paragraph; empty when the act as a whole is meant.</param>
    /// <param name="rank">The rank of the norm.</param>
    /// <param name="evidence">How well the rule is known.</param>
    /// <param name="quote">The few words of the law that state the rule.</param>
    /// <param name="sources">Where it was read.</param>
    /// <param name="note">What a reader must know about it, in English.</param>
    /// <exception cref="ArgumentException"><paramref name="act"/> is empty or blank.</exception>
    public Citation(
        string act,
        string provision,
        NormRank rank,
        Evidence evidence,
        LocalizedText? quote = null,
        ValueList<Source> sources = default,
        string note = "")
    {
        Act = WellFormed.NotBlank(act);
        Provision = WellFormed.Text(provision);
        Rank = Known.Value(rank);
        Evidence = Known.Value(evidence);
        Quote = quote;
        Sources = sources;
        Note = WellFormed.Text(note);
    }

    /// <summary>The act, as it is usually cited.</summary>
    public string Act { get; }

    /// <summary>The article, section or paragraph; empty when the act as a whole is meant.</summary>
    public string Provision { get; }

    /// <summary>The rank of the norm.</summary>
    public NormRank Rank { get; }

    /// <summary>How well the rule is known.</summary>
    public Evidence Evidence { get; }

    /// <summary>The few words of the law that state the rule; <c>null</c> when none are quoted.</summary>
    public LocalizedText? Quote { get; }

    /// <summary>Where it was read, in the order given.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>What a reader must know about it, in English; empty when there is nothing.</summary>
    public string Note { get; }

    /// <summary>The act and the provision.</summary>
    public override string ToString() => Provision.Length == 0 ? Act : $"{Act}, {Provision}";
}
