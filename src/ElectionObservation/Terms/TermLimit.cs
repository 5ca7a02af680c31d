using System.Globalization;
using System.Runtime.CompilerServices;

namespace ElectionObservation.Terms;

/// <summary>How often, or how long, one person may hold an office.</summary>
public abstract record TermLimit
{
    private protected TermLimit()
    {
    }

    /// <summary>What is counted; <see cref="CountedUnit.Elections"/> where there is no limit.</summary>
    internal virtual CountedUnit Counted => CountedUnit.Elections;

    /// <summary>How many; <c>null</c> where there is no limit.</summary>
    internal virtual int? Most => null;

    /// <summary>As often as elected.</summary>
    public sealed record Unlimited : TermLimit;

    /// <summary>A number in a lifetime.</summary>
    public sealed record InTotal : TermLimit
    {
        /// <summary>States the limit.</summary>
        /// <param name="maximum">How many, 1 to 100.</param>
        /// <param name="unit">What is counted.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
        public InTotal(int maximum, CountedUnit unit = CountedUnit.Elections)
        {
            Maximum = Number(maximum);
            Unit = Known.Value(unit);
        }

        /// <summary>How many.</summary>
        public int Maximum { get; }

        /// <summary>What is counted.</summary>
        public CountedUnit Unit { get; }

        internal override CountedUnit Counted => Unit;

        internal override int? Most => Maximum;
    }

    /// <summary>A number in a row. A row ends when another person is elected.</summary>
    public sealed record InARow : TermLimit
    {
        /// <summary>States the limit.</summary>
        /// <param name="maximum">How many in a row, 1 to 100.</param>
        /// <param name="unit">What is counted.</param>
        /// <param name="returnAfterTerms">After how many terms that others were elected to someone may return who has served the whole row, 1 to 100.</param>
        /// <param name="returnAfterYears">After how many years since its end someone may return who has served the whole row, 1 to 100; <c>null</c> where the law counts terms.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
        /// <exception cref="ArgumentException">The law is said to count both terms and years.</exception>
        public InARow(int maximum, CountedUnit unit = CountedUnit.Elections, int returnAfterTerms = 1, int? returnAfterYears = null)
        {
            Maximum = Number(maximum);
            Unit = Known.Value(unit);
            ReturnAfterTerms = Number(returnAfterTerms);
            ReturnAfterYears = returnAfterYears is { } years ? Number(years, nameof(returnAfterYears)) : null;
            if (returnAfterYears is not null && returnAfterTerms != 1)
            {
                throw new ArgumentException("A return is counted in terms of others or in years, not in both.", nameof(returnAfterYears));
            }
        }

        /// <summary>How many in a row.</summary>
        public int Maximum { get; }

        /// <summary>What is counted.</summary>
        public CountedUnit Unit { get; }

        /// <summary>After how many terms that others were elected to someone may return who has served the whole row.</summary>
        public int ReturnAfterTerms { get; }

        /// <summary>After how many years since its end someone may return who has served the whole row; <c>null</c> where the law counts terms.</summary>
        public int? ReturnAfterYears { get; }

        internal override CountedUnit Counted => Unit;

        internal override int? Most => Maximum;
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="unlimited">For no limit.</param>
    /// <param name="inTotal">For a limit in a lifetime.</param>
    /// <param name="inARow">For a limit in a row.</param>
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
        static _ => "without limit",
        static limit => $"{Amount(limit.Maximum, limit.Unit)} in a lifetime",
        static limit => $"{Amount(limit.Maximum, limit.Unit)} in a row{Return(limit)}");

    private static string Amount(int maximum, CountedUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{maximum} {(unit, maximum) switch
    {
        (CountedUnit.Elections, 1) => "election",
        (CountedUnit.Elections, _) => "elections",
        (CountedUnit.Terms, 1) => "term",
        (CountedUnit.Terms, _) => "terms",
        (_, 1) => "year",
        _ => "years",
    }}");

    private static string Return(InARow limit) =>
        limit.ReturnAfterYears is { } years ? $", again after {Amount(years, CountedUnit.Years)}"
        : limit.ReturnAfterTerms > 1 ? $", again after {Amount(limit.ReturnAfterTerms, CountedUnit.Terms)} of others"
        : "";

    private static int Number(int value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100, name);
        return value;
    }
}
