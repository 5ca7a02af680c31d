using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>
/// Between what an estimate would lie, had every unit that was drawn answered. It is no interval: nothing is said of units that were not drawn, and no confidence goes with it.
/// </summary>
public abstract record EstimateBounds
{
    private protected EstimateBounds()
    {
    }

    /// <summary>The estimate would lie here.</summary>
    public sealed record Bounded : EstimateBounds
    {
        /// <summary>States bounds.</summary>
        /// <param name="low">The least that it could be.</param>
        /// <param name="high">The most, at least the least.</param>
        /// <exception cref="ArgumentOutOfRangeException">A bound is no number, or they are in the wrong order.</exception>
        public Bounded(double low, double high)
        {
            Finite.Require(low, nameof(low));
            Finite.Require(high, nameof(high));
            ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
            Low = low;
            High = high;
        }

        /// <summary>The least that it could be.</summary>
        public double Low { get; }

        /// <summary>The most that it could be.</summary>
        public double High { get; }
    }

    /// <summary>Nothing can be said of where it would lie.</summary>
    public sealed record NotBounded : EstimateBounds
    {
        /// <summary>States why.</summary>
        /// <param name="because">Why.</param>
        public NotBounded(EstimateObstacle because) => Because = Known.Value(because);

        /// <summary>Why.</summary>
        public EstimateObstacle Because { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="bounded">For bounds.</param>
    /// <param name="notBounded">For none.</param>
    public TResult Match<TResult>(Func<Bounded, TResult> bounded, Func<NotBounded, TResult> notBounded)
    {
        ArgumentNullException.ThrowIfNull(bounded);
        ArgumentNullException.ThrowIfNull(notBounded);
        return this is Bounded bounds ? bounded(bounds) : notBounded((NotBounded)this);
    }

    /// <summary>The bounds in English, to six decimals.</summary>
    public sealed override string ToString() => Match(
        static one => string.Create(CultureInfo.InvariantCulture, $"{one.Low:F6} to {one.High:F6}"),
        static one => $"not bounded: {one.Because}");
}
