namespace ElectionObservation.Observations;

/// <summary>What comes of holding one published figure against another. Two figures that cannot be compared neither agree nor differ.</summary>
public abstract record FigureComparison
{
    private protected FigureComparison()
    {
    }

    /// <summary>The same figure, on the same terms. That both are right does not follow.</summary>
    public sealed record Same : FigureComparison;

    /// <summary>Different figures on the same terms.</summary>
    public sealed record Different : FigureComparison;

    /// <summary>They are not on the same terms, or do not state them.</summary>
    public sealed record NotComparable : FigureComparison
    {
        /// <summary>States why.</summary>
        /// <param name="apart">What they do not have in common, or do not both state.</param>
        public NotComparable(ValueList<FigureAspect> apart) => Apart = apart;

        /// <summary>What they do not have in common, or do not both state.</summary>
        public ValueList<FigureAspect> Apart { get; }
    }

    /// <summary>A figure is spoken of and not given.</summary>
    public sealed record NotCheckable : FigureComparison
    {
        /// <summary>States why.</summary>
        /// <param name="withheld">Who did not give theirs, in the order of their names.</param>
        public NotCheckable(ValueList<LocalizedText> withheld) => Withheld = withheld;

        /// <summary>Who did not give theirs, in the order of their names.</summary>
        public ValueList<LocalizedText> Withheld { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="same">For the same figure.</param>
    /// <param name="different">For different figures.</param>
    /// <param name="notComparable">For figures on different terms.</param>
    /// <param name="notCheckable">For a figure that is not given.</param>
    public TResult Match<TResult>(
        Func<Same, TResult> same, Func<Different, TResult> different, Func<NotComparable, TResult> notComparable, Func<NotCheckable, TResult> notCheckable)
    {
        ArgumentNullException.ThrowIfNull(same);
        ArgumentNullException.ThrowIfNull(different);
        ArgumentNullException.ThrowIfNull(notComparable);
        ArgumentNullException.ThrowIfNull(notCheckable);
        return this switch
        {
            Same comparison => same(comparison),
            Different comparison => different(comparison),
            NotComparable comparison => notComparable(comparison),
            _ => notCheckable((NotCheckable)this),
        };
    }

    /// <summary>The comparison in English.</summary>
    public sealed override string ToString() => Match(
        static _ => "Same",
        static _ => "Different",
        static comparison => $"NotComparable: {string.Join(", ", comparison.Apart)}",
        static comparison => $"NotCheckable: figure not given by {string.Join(", ", comparison.Withheld)}");
}
