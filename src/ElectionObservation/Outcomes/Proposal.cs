using System.Globalization;
using System.Numerics;

namespace ElectionObservation.Outcomes;

/// <summary>What the series of divisors have in common.</summary>
internal static class Proposal
{
    /// <summary>
    /// Seats near the result for divisors that grow evenly: as many divisors of each list as lie below its votes by one price, where the price is that at which
    /// roundings up and down would even out (Happacher and Pukelsheim 1996).
    /// </summary>
    /// <param name="votes">The votes, 1 or more each.</param>
    /// <param name="seats">The seats.</param>
    /// <param name="shift">The first divisor by the step to the next.</param>
    /// <param name="proposed">What is proposed, zero or more each.</param>
    public static void Linear(ReadOnlySpan<long> votes, double seats, double shift, Span<int> proposed)
    {
        double all = 0;
        foreach (long count in votes)
        {
            all += count;
        }

        double each = Math.Max(0, seats + (votes.Length * (shift - 0.5))) / all;
        for (int i = 0; i < votes.Length; i++)
        {
            proposed[i] = Whole((votes[i] * each) - shift + 1);
        }
    }

    public static int Whole(double number) => number <= 0 ? 0 : number >= int.MaxValue ? int.MaxValue : (int)number;

    /// <summary>A fraction in lowest terms.</summary>
    public static string Fraction(ulong over, ulong under)
    {
        var common = (ulong)BigInteger.GreatestCommonDivisor(over, under);
        return under == common
            ? (over / common).ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{over / common}/{under / common}");
    }
}
