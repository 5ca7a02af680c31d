namespace ElectionObservation.Terms;

/// <summary>How often one person may be elected to an office. A tenure that began otherwise does not count.</summary>
public abstract record TermLimit
{
    private protected TermLimit()
    {
    }

    /// <summary>As often as elected.</summary>
    public sealed record Unlimited : TermLimit;

    /// <summary>A number of elections in a lifetime.</summary>
    public sealed record InTotal : TermLimit
    {
        /// <summary>States the limit.</summary>
        /// <param name="maximum">How many terms, 1 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
        public InTotal(int maximum)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
            Maximum = maximum;
        }

        /// <summary>How many terms.</summary>
        public int Maximum { get; }
    }

    /// <summary>A number of elections in a row.</summary>
    public sealed record InARow : TermLimit
    {
        /// <summary>States the limit.</summary>
        /// <param name="maximum">How many terms in a row, 1 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
        public InARow(int maximum)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
            Maximum = maximum;
        }

        /// <summary>How many terms in a row.</summary>
        public int Maximum { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="unlimited">For no limit.</param>
    /// <param name="inTotal">For a limit in a lifetime.</param>
    /// <param name="inARow">For a limit on terms in a row.</param>
    public TResult Match<TResult>(Func<Unlimited, TResult> unlimited, Func<InTotal, TResult> inTotal, Func<InARow, TResult> inARow)
    {
        ArgumentNullException.ThrowIfNull(unlimited);
        ArgumentNullException.ThrowIfNull(inTotal);
        ArgumentNullException.ThrowIfNull(inARow);
        return this switch
        {
            Unlimited limit => unlimited(limit),
            InTotal limit => inTotal(limit),
            _ => inARow((InARow)this),
        };
    }

    /// <summary>The limit in English.</summary>
    public sealed override string ToString() => Match(
        static _ => "as often as elected",
        static limit => limit.Maximum == 1 ? "once in a lifetime" : $"{limit.Maximum} times in a lifetime",
        static limit => limit.Maximum == 1 ? "not twice in a row" : $"{limit.Maximum} times in a row");
}
