using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>
/// What a sample drawn by chance says of the whole it was drawn from. There is no way to one without a <see cref="SampleDesign"/>: a share of units that were not drawn is a share and no
/// more. A margin that cannot be computed is not zero, it is not there.
/// </summary>
public abstract record Estimate
{
    private protected Estimate()
    {
    }

    /// <summary>Every unit was counted: nothing is estimated.</summary>
    public sealed record Census : Estimate
    {
        /// <summary>States a value.</summary>
        /// <param name="value">The value of the whole.</param>
        /// <param name="units">How many units there are, 1 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException">The value is no number, or there is no unit.</exception>
        public Census(double value, int units)
        {
            Finite.Require(value, nameof(value));
            ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
            Value = value;
            Units = units;
        }

        /// <summary>The value of the whole.</summary>
        public double Value { get; }

        /// <summary>How many units there are.</summary>
        public int Units { get; }
    }

    /// <summary>An estimate with an interval.</summary>
    public sealed record Interval : Estimate
    {
        /// <summary>States an interval.</summary>
        /// <param name="value">The estimate.</param>
        /// <param name="low">The lower end, at most the estimate.</param>
        /// <param name="high">The upper end, at least the estimate.</param>
        /// <param name="confidence">How often intervals made like this hold the value of the whole, between 0 and 1.</param>
        /// <param name="method">How it was made.</param>
        /// <param name="units">How many units it rests on, 1 or more.</param>
        /// <param name="standardError">The standard error, zero or more; <c>null</c> for methods that have none.</param>
        /// <param name="designEffect">How many times the variance is that of as many voters drawn one by one; <c>null</c> when that was not asked.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
        public Interval(double value, double low, double high, double confidence, IntervalMethod method, int units, double? standardError = null, double? designEffect = null)
        {
            Finite.Require(value, nameof(value));
            Finite.Require(low, nameof(low));
            Finite.Require(high, nameof(high));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(low, value);
            ArgumentOutOfRangeException.ThrowIfLessThan(high, value);
            Finite.Between(confidence, nameof(confidence));
            ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
            Finite.Positive(standardError ?? 0, nameof(standardError));
            Finite.Positive(designEffect ?? 0, nameof(designEffect));
            Value = value;
            Low = low;
            High = high;
            Confidence = confidence;
            Method = Known.Value(method);
            Units = units;
            StandardError = standardError;
            DesignEffect = designEffect;
        }

        /// <summary>The estimate.</summary>
        public double Value { get; }

        /// <summary>The lower end.</summary>
        public double Low { get; }

        /// <summary>The upper end.</summary>
        public double High { get; }

        /// <summary>How often intervals made like this hold the value of the whole.</summary>
        public double Confidence { get; }

        /// <summary>How it was made.</summary>
        public IntervalMethod Method { get; }

        /// <summary>How many units it rests on.</summary>
        public int Units { get; }

        /// <summary>The standard error; <c>null</c> for methods that have none.</summary>
        public double? StandardError { get; }

        /// <summary>How many times the variance is that of as many voters drawn one by one; <c>null</c> when that was not asked.</summary>
        public double? DesignEffect { get; }
    }

    /// <summary>An estimate, and no word on how sure it is.</summary>
    public sealed record WithoutMargin : Estimate
    {
        /// <summary>States an estimate.</summary>
        /// <param name="value">The estimate.</param>
        /// <param name="because">Why there is no margin.</param>
        /// <exception cref="ArgumentOutOfRangeException">The value is no number.</exception>
        public WithoutMargin(double value, EstimateObstacle because)
        {
            Finite.Require(value, nameof(value));
            Value = value;
            Because = Known.Value(because);
        }

        /// <summary>The estimate.</summary>
        public double Value { get; }

        /// <summary>Why there is no margin.</summary>
        public EstimateObstacle Because { get; }
    }

    /// <summary>There is nothing to estimate from.</summary>
    public sealed record NoValue : Estimate
    {
        /// <summary>States why.</summary>
        /// <param name="because">Why.</param>
        public NoValue(EstimateObstacle because) => Because = Known.Value(because);

        /// <summary>Why.</summary>
        public EstimateObstacle Because { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="census">For a full count.</param>
    /// <param name="interval">For an estimate with an interval.</param>
    /// <param name="withoutMargin">For an estimate without one.</param>
    /// <param name="noValue">For nothing to estimate from.</param>
    public TResult Match<TResult>(Func<Census, TResult> census, Func<Interval, TResult> interval, Func<WithoutMargin, TResult> withoutMargin, Func<NoValue, TResult> noValue)
    {
        ArgumentNullException.ThrowIfNull(census);
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentNullException.ThrowIfNull(withoutMargin);
        ArgumentNullException.ThrowIfNull(noValue);
        return this switch
        {
            Census estimate => census(estimate),
            Interval estimate => interval(estimate),
            WithoutMargin estimate => withoutMargin(estimate),
            _ => noValue((NoValue)this),
        };
    }

    /// <summary>The estimate in English, to six decimals.</summary>
    public sealed override string ToString() => Match(
        static one => string.Create(CultureInfo.InvariantCulture, $"{one.Value:F6}, all {one.Units} units counted"),
        static one => string.Create(CultureInfo.InvariantCulture, $"{one.Value:F6}, {one.Low:F6} to {one.High:F6} at {one.Confidence:0.####} ({one.Method}, {one.Units} units)"),
        static one => string.Create(CultureInfo.InvariantCulture, $"{one.Value:F6}, margin not known: {one.Because}"),
        static one => $"no value: {one.Because}");
}
