namespace ElectionObservation;

/// <summary>Where a fact was read, and what that gives as its own source: the provenance of a statement is a chain.</summary>
public sealed record Source
{
    /// <summary>How many sources a chain may have.</summary>
    private const int Longest = 8;

    /// <summary>Names a source.</summary>
    /// <param name="title">What it is called, with its date where that matters.</param>
    /// <param name="url">Where it can be read, if anywhere; kept as published.</param>
    /// <param name="published">When it was published.</param>
    /// <param name="citing">The source that it gives for what it says.</param>
    /// <exception cref="ArgumentException"><paramref name="title"/> is empty or blank, or the chain is longer than eight.</exception>
    public Source(string title, string? url = null, LegalDate? published = null, Source? citing = null)
    {
        Title = WellFormed.NotBlank(title);
        Url = url is null ? null : WellFormed.Text(url);
        Published = published;
        Citing = citing;
        if (Chain.Count > Longest)
        {
            throw new ArgumentException($"A chain has {Longest} sources at most.", nameof(citing));
        }
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Where it can be read; <c>null</c> when it is not on line or the address is not known.</summary>
    public string? Url { get; }

    /// <summary>When it was published, as exactly as that is known; <c>null</c> when it is not stated.</summary>
    public LegalDate? Published { get; }

    /// <summary>The source that it gives for what it says; <c>null</c> when it gives none.</summary>
    public Source? Citing { get; }

    /// <summary>This source, what it cites, what that cites in turn: the last is the nearest to the fact.</summary>
    public ValueList<Source> Chain
    {
        get
        {
            var chain = new List<Source>();
            for (Source? link = this; link is not null; link = link.Citing)
            {
                chain.Add(link);
            }

            return chain.ToValueList();
        }
    }

    /// <summary>The titles of the chain.</summary>
    public override string ToString() => string.Join(", citing ", Chain.Select(static source => source.Title));
}
