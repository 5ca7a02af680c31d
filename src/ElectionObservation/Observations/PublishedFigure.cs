using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Observations;

/// <summary>
/// A percentage that someone published, or only spoke of, with what must be known before it can be held against another: what it
/// measures, what is divided by what, for which part of the country.
/// </summary>
public sealed record PublishedFigure
{
    /// <summary>States a figure.</summary>
    /// <param name="election">The election.</param>
    /// <param name="measure">What it measures.</param>
    /// <param name="issuer">Who published it.</param>
    /// <param name="percent">The figure; <c>null</c> when it was spoken of and not given.</param>
    /// <param name="counted">What is counted in it; <c>null</c> when that is not stated.</param>
    /// <param name="basis">What that is divided by; <c>null</c> when that is not stated.</param>
    /// <param name="scope">The part of the country it is about, by a name that is unique in it; <c>null</c> when that is not stated.</param>
    public PublishedFigure(
        Election election,
        Measure measure,
        LocalizedText issuer,
        Percent? percent = null,
        Quantity? counted = null,
        ShareBasis? basis = null,
        UnitId? scope = null)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(issuer);
        Election = election;
        Measure = measure;
        Issuer = issuer;
        Percent = percent;
        Counted = counted;
        Basis = basis;
        Scope = scope;
    }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>What it measures.</summary>
    public Measure Measure { get; }

    /// <summary>Who published it.</summary>
    public LocalizedText Issuer { get; }

    /// <summary>The figure; <c>null</c> when it was spoken of and not given.</summary>
    public Percent? Percent { get; }

    /// <summary>What is counted in it; <c>null</c> when that is not stated.</summary>
    public Quantity? Counted { get; }

    /// <summary>What that is divided by; <c>null</c> when that is not stated.</summary>
    public ShareBasis? Basis { get; }

    /// <summary>The part of the country it is about; <c>null</c> when that is not stated.</summary>
    public UnitId? Scope { get; }

    /// <summary>
    /// Holds it against another figure. First both must be given; then both must be about the same election, measure, count, basis, scope
    /// and rounding, and say so; only then are they the same figure or not. It makes no difference which is asked about the other.
    /// </summary>
    /// <param name="other">The other figure.</param>
    public FigureComparison CompareWith(PublishedFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ValueList<LocalizedText> withheld = [.. new[] { this, other }.Where(static figure => figure.Percent is null).Select(static figure => figure.Issuer).OrderBy(static issuer => issuer.ToString(), StringComparer.Ordinal).ThenBy(static issuer => $"{issuer.Texts} {issuer.AsPublished}", StringComparer.Ordinal)];
        if (withheld.Count > 0)
        {
            return new FigureComparison.NotCheckable(withheld);
        }

        Percent here = Percent.GetValueOrDefault();
        Percent there = other.Percent.GetValueOrDefault();
        ValueList<FigureAspect> apart = [.. Apart(other), .. here.Decimals == there.Decimals ? Array.Empty<FigureAspect>() : [FigureAspect.Rounding]];
        return apart.Count > 0 ? new FigureComparison.NotComparable(apart)
            : here == there ? new FigureComparison.Same()
            : new FigureComparison.Different();
    }

    /// <summary>What two figures do not have in common, or do not both state, besides their rounding.</summary>
    internal IEnumerable<FigureAspect> Apart(PublishedFigure other) => new (FigureAspect Aspect, bool Same)[]
    {
        (FigureAspect.Election, Election.IsSameAs(other.Election)),
        (FigureAspect.Measure, Measure == other.Measure),
        (FigureAspect.Counted, Counted is not null && Counted == other.Counted),
        (FigureAspect.Basis, Basis is not null && Basis == other.Basis),
        (FigureAspect.Scope, Scope is not null && Scope == other.Scope),
    }.Where(static aspect => !aspect.Same).Select(static aspect => aspect.Aspect);

    /// <summary>Who published which figure.</summary>
    public override string ToString() => $"{Issuer}: {Measure} {(Percent is { } percent ? $"{percent} %" : "not given")}";
}
