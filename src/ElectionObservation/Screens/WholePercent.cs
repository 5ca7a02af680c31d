using ElectionObservation.Estimates;

namespace ElectionObservation.Screens;

/// <summary>
/// Percentages that are integers, to within a twentieth of a per cent. What is counted is counted in whole numbers; how often chance gives one is the sum of binomial probabilities, each from its
/// neighbour, so that no factorial is needed and what is summed stands over its own total.
/// </summary>
internal static class WholePercent
{
    // A part of a per cent on either side.
    private const int Nearness = 20;

    // Beyond this many standard deviations from the mean a probability is below 1e-16 of the largest, and all that are left out together are below 1e-12.
    private const double Negligible = 1e-16;

    // Above this variance the terms are too many to be worth it; the normal distribution is as good as 1e-5 there. A unit would have billions of voters.
    private const double MostVariance = 3.6e9;

    /// <summary>Whether a part is an integer percentage of a whole.</summary>
    public static bool Is(long part, long whole) => IsNear(RemainderOf(part, whole), whole);

    /// <summary>The probability that a binomial draw with the ratio of part and whole is an integer percentage of the whole.</summary>
    /// <param name="part">The part, from 0 to the whole.</param>
    /// <param name="whole">The whole, 1 or more.</param>
    public static double Chance(long part, long whole)
    {
        if (part == 0 || part == whole)
        {
            return 1;
        }

        return (double)part * ((double)(whole - part) / whole) > MostVariance ? NearlyChance(part, whole) : ExactChance(part, whole);
    }

    private static double ExactChance(long part, long whole)
    {
        // The part itself is the likeliest draw; every other is worked out from it, step by step both ways.
        long remainder = RemainderOf(part, whole);
        double odds = (double)part / (whole - part);
        double all = 1;
        double near = IsNear(remainder, whole) ? 1 : 0;
        long step = 100 % whole;
        double term = 1;
        long at = remainder;
        for (long drawn = part; drawn < whole && term > Negligible; drawn++)
        {
            term *= (double)(whole - drawn) / (drawn + 1d) * odds;
            at = at >= whole - step ? at - (whole - step) : at + step;
            all += term;
            near += IsNear(at, whole) ? term : 0;
        }

        term = 1;
        at = remainder;
        for (long drawn = part; drawn > 0 && term > Negligible; drawn--)
        {
            term *= drawn / ((whole - drawn + 1d) * odds);
            at = at >= step ? at - step : at + (whole - step);
            all += term;
            near += IsNear(at, whole) ? term : 0;
        }

        return near / all;
    }

    private static double NearlyChance(long part, long whole)
    {
        double deviation = Math.Sqrt((double)part * ((double)(whole - part) / whole));
        double chance = 0;
        for (int percent = 0; percent <= 100; percent++)
        {
            // The draws within the twentieth, as whole numbers: 2000 draws are between (20 percent - 1) and (20 percent + 1) wholes.
            Int128 last = ((Nearness * percent) + 1) * (Int128)whole / (100 * Nearness);
            Int128 first = percent == 0 ? 0 : ((((Nearness * percent) - 1) * (Int128)whole) + (100 * Nearness) - 1) / (100 * Nearness);
            chance += Distributions.NormalTail(((double)(first - part) - 0.5) / deviation) - Distributions.NormalTail(((double)(last - part) + 0.5) / deviation);
        }

        return chance;
    }

    private static long RemainderOf(long part, long whole) => (long)((Int128)part * 100 % whole);

    private static bool IsNear(long remainder, long whole) => Math.Min(remainder, whole - remainder) <= whole / Nearness;
}
