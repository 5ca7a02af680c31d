namespace ElectionObservation.Observations;

/// <summary>What comes of holding an official figure against an estimate. Inside is not "right", and outside is not "wrong": intervals miss as often as their confidence says, and hold what differs by less than their width.</summary>
public abstract record EstimateComparison
{
    private protected EstimateComparison()
    {
    }

    /// <summary>The official figure is in the interval, its ends included.</summary>
    public sealed record Inside : EstimateComparison
    {
        /// <summary>States the comparison.</summary>
        /// <param name="isByRounding">Whether it is so near an end that the rounding of the figures could decide otherwise.</param>
        public Inside(bool isByRounding = false) => IsByRounding = isByRounding;

        /// <summary>Whether it is so near an end that the rounding of the figures could decide otherwise.</summary>
        public bool IsByRounding { get; }
    }

    /// <summary>The official figure is not in the interval.</summary>
    public sealed record Outside : EstimateComparison
    {
        /// <summary>States the comparison.</summary>
        /// <param name="isAbove">Whether it is above the interval; below it otherwise.</param>
        /// <param name="isByRounding">Whether it is so near an end that the rounding of the figures could decide otherwise.</param>
        public Outside(bool isAbove, bool isByRounding = false)
        {
            IsAbove = isAbove;
            IsByRounding = isByRounding;
        }

        /// <summary>Whether it is above the interval; below it otherwise.</summary>
        public bool IsAbove { get; }

        /// <summary>Whether it is so near an end that the rounding of the figures could decide otherwise.</summary>
        public bool IsByRounding { get; }
    }

    /// <summary>They are not on the same terms, or do not state them.</summary>
    public sealed record NotComparable : EstimateComparison
    {
        /// <summary>States why.</summary>
        /// <param name="apart">What they do not have in common, or do not both state.</param>
        public NotComparable(ValueList<FigureAspect> apart) => Apart = apart;

        /// <summary>What they do not have in common, or do not both state.</summary>
        public ValueList<FigureAspect> Apart { get; }
    }

    /// <summary>The official figure is spoken of and not given.</summary>
    public sealed record NotCheckable : EstimateComparison;

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="inside">For a figure inside.</param>
    /// <param name="outside">For one outside.</param>
    /// <param name="notComparable">For figures on different terms.</param>
    /// <param name="notCheckable">For a figure that is not given.</param>
    public TResult Match<TResult>(Func<Inside, TResult> inside, Func<Outside, TResult> outside, Func<NotComparable, TResult> notComparable, Func<NotCheckable, TResult> notCheckable)
    {
        ArgumentNullException.ThrowIfNull(inside);
        ArgumentNullException.ThrowIfNull(outside);
        ArgumentNullException.ThrowIfNull(notComparable);
        ArgumentNullException.ThrowIfNull(notCheckable);
        return this switch
        {
            Inside comparison => inside(comparison),
            Outside comparison => outside(comparison),
            NotComparable comparison => notComparable(comparison),
            _ => notCheckable((NotCheckable)this),
        };
    }

    /// <summary>The comparison in English.</summary>
    public sealed override string ToString() => Match(
        static one => $"inside{(one.IsByRounding ? ", by rounding" : "")}",
        static one => $"outside, {(one.IsAbove ? "above" : "below")}{(one.IsByRounding ? ", by rounding" : "")}",
        static one => $"not comparable: {string.Join(", ", one.Apart)}",
        static _ => "not checkable");
}
