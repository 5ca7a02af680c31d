namespace ElectionObservation.Estimates;

/// <summary>
/// The distributions that intervals are taken from, in double precision. Formulas: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.1, 6.5, 26.5 and 26.7; the
/// gamma function by Lanczos' approximation. Quantiles are found by halving: slow, and exact to the last digits of the function that they invert.
/// </summary>
internal static class Distributions
{
    private const int MostTerms = 100_000;
    private const double Smallest = 1e-300;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    /// <summary>The value that a standard normal variable stays at or below with a probability.</summary>
    /// <param name="probability">The probability, between 0 and 1.</param>
    public static double NormalQuantile(double probability)
    {
        // The square of a normal variable is twice a gamma variable of 1/2.
        double tail = 2 * Math.Min(probability, 1 - probability);
        double square = 2 * Invert(one => UpperGamma(0.5, one), tail, 0, 400, isFalling: true);
        return probability < 0.5 ? -Math.Sqrt(square) : Math.Sqrt(square);
    }

    /// <summary>How far from its mean a standard normal variable stays, either way, with a confidence.</summary>
    /// <param name="confidence">The confidence, between 0 and 1.</param>
    public static double NormalReach(double confidence) => NormalQuantile(0.5 + (confidence / 2));

    /// <summary>The probability that a standard normal variable exceeds a value.</summary>
    /// <param name="value">The value.</param>
    public static double NormalTail(double value)
    {
        // Half the probability that its square exceeds that of the value, and the square is twice a gamma variable of 1/2.
        double far = UpperGamma(0.5, value * value / 2) / 2;
        return value < 0 ? 1 - far : far;
    }

    /// <summary>The value that Student's variable stays at or below with a probability.</summary>
    /// <param name="probability">The probability, between 0 and 1.</param>
    /// <param name="degrees">The degrees of freedom, more than 0.</param>
    public static double StudentQuantile(double probability, double degrees)
    {
        double tail = 2 * Math.Min(probability, 1 - probability);
        double part = Invert(one => Beta(one, 0.5, degrees / 2), 1 - tail, 0, 1, isFalling: false);
        double value = Math.Sqrt(degrees * part / (1 - part));
        return probability < 0.5 ? -value : value;
    }

    /// <summary>The value that a beta variable stays at or below with a probability.</summary>
    /// <param name="probability">The probability, between 0 and 1.</param>
    /// <param name="first">The first parameter, more than 0.</param>
    /// <param name="second">The second parameter, more than 0.</param>
    public static double BetaQuantile(double probability, double first, double second) => Invert(one => Beta(one, first, second), probability, 0, 1, isFalling: false);

    /// <summary>The probability that a beta variable stays at or below a value: the regularised incomplete beta function.</summary>
    /// <param name="value">The value, from 0 to 1.</param>
    /// <param name="first">The first parameter, more than 0.</param>
    /// <param name="second">The second parameter, more than 0.</param>
    public static double Beta(double value, double first, double second)
    {
        if (value <= 0 || value >= 1)
        {
            return value <= 0 ? 0 : 1;
        }

        double front = Math.Exp(LogGamma(first + second) - LogGamma(first) - LogGamma(second) + (first * Math.Log(value)) + (second * Math.Log(1 - value)));

        // The fraction converges fast on one side of the mean only; the other side is its mirror.
        return value < (first + 1) / (first + second + 2)
            ? front * BetaFraction(value, first, second) / first
            : 1 - (front * BetaFraction(1 - value, second, first) / second);
    }

    /// <summary>The probability that a chi-square variable exceeds a value.</summary>
    /// <param name="value">The value, zero or more.</param>
    /// <param name="degrees">The degrees of freedom, more than 0.</param>
    public static double ChiSquareTail(double value, double degrees) => UpperGamma(degrees / 2, value / 2);

    /// <summary>The regularised upper incomplete gamma function: a series below the mean, a continued fraction above.</summary>
    public static double UpperGamma(double shape, double value)
    {
        if (value <= 0)
        {
            return 1;
        }

        double front = Math.Exp((shape * Math.Log(value)) - value - LogGamma(shape));
        if (value < shape + 1)
        {
            double term = 1 / shape;
            double sum = term;
            for (int i = 1; i < MostTerms && Math.Abs(term) > Math.Abs(sum) * 1e-17; i++)
            {
                term *= value / (shape + i);
                sum += term;
            }

            return 1 - (front * sum);
        }

        // Lentz' way to work out a continued fraction from the front.
        double b = value + 1 - shape;
        double c = 1 / Smallest;
        double d = 1 / b;
        double fraction = d;
        for (int i = 1; i < MostTerms; i++)
        {
            double a = -i * (i - shape);
            b += 2;
            d = 1 / NotZero((a * d) + b);
            c = NotZero(b + (a / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
            {
                break;
            }
        }

        return front * fraction;
    }

    /// <summary>The logarithm of the gamma function.</summary>
    /// <param name="value">The value, more than 0.</param>
    public static double LogGamma(double value)
    {
        if (value < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * value)) - LogGamma(1 - value);
        }

        double sum = Lanczos[0];
        for (int i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (value - 1 + i);
        }

        double shifted = value + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((value - 0.5) * Math.Log(shifted)) - shifted + Math.Log(sum);
    }

    private static double BetaFraction(double value, double first, double second)
    {
        double c = 1;
        double d = 1 / NotZero(1 - ((first + second) * value / (first + 1)));
        double fraction = d;
        for (int i = 1; i < MostTerms; i++)
        {
            double even = i * (second - i) * value / ((first + (2 * i) - 1) * (first + (2 * i)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            fraction *= d * c;
            double odd = -(first + i) * (first + second + i) * value / ((first + (2 * i)) * (first + (2 * i) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
            {
                break;
            }
        }

        return fraction;
    }

    private static double NotZero(double number) => Math.Abs(number) < Smallest ? Smallest : number;

    /// <summary>Where a monotone function has a value: halves until two neighbouring numbers are left.</summary>
    private static double Invert(Func<double, double> function, double value, double low, double high, bool isFalling)
    {
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            (low, high) = function(middle) < value == isFalling ? (low, middle) : (middle, high);
        }
    }
}
