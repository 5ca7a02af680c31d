using System.Globalization;
using ElectionObservation.Estimates;

namespace ElectionObservation.Screens;

/// <summary>
/// What a screen holds its statistic against, and how often chance alone would bring one as far from what is expected. Where there is no such distribution there is no p-value: not zero, not one,
/// but a case of its own.
/// </summary>
public abstract record NullComparison
{
    private protected NullComparison()
    {
    }

    /// <summary>The statistic is held against the chi-square distribution.</summary>
    public sealed record ChiSquare : NullComparison
    {
        /// <summary>States a comparison.</summary>
        /// <param name="degrees">The degrees of freedom, 1 or more.</param>
        /// <param name="pValue">The probability of a statistic at least as large, from 0 to 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
        public ChiSquare(int degrees, double pValue)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
            RequireProbability(pValue, nameof(pValue));
            Degrees = degrees;
            PValue = pValue;
        }

        /// <summary>The degrees of freedom.</summary>
        public int Degrees { get; }

        /// <summary>The probability of a statistic at least as large; 0 where it is too small for a <see cref="double"/>.</summary>
        public double PValue { get; }
    }

    /// <summary>The count is held against one where the part of each unit is drawn binomially with the unit's own ratio, by the normal approximation of the sum over units.</summary>
    public sealed record Binomial : NullComparison
    {
        /// <summary>States a comparison.</summary>
        /// <param name="standardDeviation">The standard deviation of the count, above 0.</param>
        /// <param name="pValue">The probability of a count at least as large, from 0 to 1: one-sided.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
        public Binomial(double standardDeviation, double pValue)
        {
            Finite.Positive(standardDeviation, nameof(standardDeviation));
            ArgumentOutOfRangeException.ThrowIfZero(standardDeviation);
            RequireProbability(pValue, nameof(pValue));
            StandardDeviation = standardDeviation;
            PValue = pValue;
        }

        /// <summary>The standard deviation of the count.</summary>
        public double StandardDeviation { get; }

        /// <summary>The probability of a count at least as large: one-sided, because what is asked is whether there are more; 0 where it is too small for a <see cref="double"/>.</summary>
        public double PValue { get; }
    }

    /// <summary>There is nothing to hold it against, and no p-value.</summary>
    public sealed record NotMade : NullComparison
    {
        /// <summary>States why.</summary>
        /// <param name="because">Why.</param>
        public NotMade(ComparisonObstacle because) => Because = Known.Value(because);

        /// <summary>Why.</summary>
        public ComparisonObstacle Because { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="chiSquare">For the chi-square distribution.</param>
    /// <param name="binomial">For a binomial draw in each unit.</param>
    /// <param name="notMade">For no comparison.</param>
    public TResult Match<TResult>(Func<ChiSquare, TResult> chiSquare, Func<Binomial, TResult> binomial, Func<NotMade, TResult> notMade)
    {
        ArgumentNullException.ThrowIfNull(chiSquare);
        ArgumentNullException.ThrowIfNull(binomial);
        ArgumentNullException.ThrowIfNull(notMade);
        return this switch
        {
            ChiSquare comparison => chiSquare(comparison),
            Binomial comparison => binomial(comparison),
            _ => notMade((NotMade)this),
        };
    }

    /// <summary>The p-value, if there is one.</summary>
    /// <param name="pValue">The p-value; 0 when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetPValue(out double pValue)
    {
        double? found = Match<double?>(static one => one.PValue, static one => one.PValue, static _ => null);
        pValue = found ?? 0;
        return found is not null;
    }

    /// <summary>The comparison in English.</summary>
    public sealed override string ToString() => Match(
        static one => string.Create(CultureInfo.InvariantCulture, $"chi-square with {one.Degrees} degrees of freedom, p {Told(one.PValue)}"),
        static one => string.Create(CultureInfo.InvariantCulture, $"binomial in each unit, normal approximation with standard deviation {one.StandardDeviation:F6}, one-sided p {Told(one.PValue)}"),
        static one => $"no p-value: {one.Because}");

    /// <summary>Small ones by their size: that something is six zeros behind the point long is no answer.</summary>
    private static string Told(double pValue) => pValue switch
    {
        0 => "too small for a number",
        < 0.0001 => string.Create(CultureInfo.InvariantCulture, $"= {pValue:0.000E+0}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"= {pValue:F6}"),
    };

    private static void RequireProbability(double value, string name)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a number from 0 to 1.");
        }
    }
}
