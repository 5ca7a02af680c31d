using ElectionObservation.Estimates;

namespace ElectionObservation.Screens;

/// <summary>Counts digits and holds the counts against what is expected.</summary>
internal static class Digits
{
    private const int Ten = 10;

    private static readonly string[] Names = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>The probability of each second digit by Benford's law: that of all first digits before it, added up.</summary>
    private static readonly double[] SecondDigits =
        [.. Enumerable.Range(0, Ten).Select(static digit => Enumerable.Range(1, Ten - 1).Sum(first => Math.Log10(1 + (1d / ((Ten * first) + digit)))))];

    /// <summary>Counts the digits of counts that are large enough.</summary>
    public static ScreenResult Screen(ScreenId screen, IEnumerable<long> counts, long least, string of, Sieve sieve)
    {
        ArgumentNullException.ThrowIfNull(counts);
        LeftOutRule tooSmall = LeftOutRule.Below(least);
        sieve.Asking(tooSmall);
        long[] found = new long[Ten];
        long place = 0;
        foreach (long count in counts)
        {
            NotNegative.Require(count, place++, nameof(counts));
            if (count < least)
            {
                sieve.LeaveOut(tooSmall);
            }
            else
            {
                found[screen == ScreenId.LastDigit ? count % Ten : SecondOf(count)]++;
            }
        }

        return Compare(screen, found, of, sieve.ToMap());
    }

    /// <summary>Digits that somebody has counted.</summary>
    public static ScreenResult Screen(ScreenId screen, ValueList<long> counts, string of)
    {
        if (counts.Count != Ten)
        {
            throw new ArgumentException($"There are ten digits and {counts.Count} counts.", nameof(counts));
        }

        for (int i = 0; i < Ten; i++)
        {
            NotNegative.Require(counts[i], i, nameof(counts));
        }

        return Compare(screen, [.. counts], of, default);
    }

    private static ScreenResult Compare(ScreenId screen, long[] found, string of, ValueMap<LeftOutRule, long> leftOut)
    {
        long units = 0;
        double digits = 0;
        for (int digit = 0; digit < Ten; digit++)
        {
            units = checked(units + found[digit]);
            digits += (double)digit * found[digit];
        }

        // Divided, not multiplied by a tenth: seven of seventy are expected to the last bit.
        ValueList<ScreenCount> counts =
        [
            .. found.Select((count, digit) => new ScreenCount(Names[digit], count, screen == ScreenId.LastDigit ? units / (double)Ten : units * SecondDigits[digit])),
        ];
        if (units == 0)
        {
            return new(screen, 0, new NullComparison.NotMade(ComparisonObstacle.NothingScreened), leftOut, counts, default, of);
        }

        double chiSquare = counts.Sum(static count => (count.Observed - count.Expected!.Value) * (count.Observed - count.Expected.Value) / count.Expected.Value);
        return new(
            screen,
            units,
            new NullComparison.ChiSquare(Ten - 1, Distributions.ChiSquareTail(chiSquare, Ten - 1)),
            leftOut,
            counts,
            [new(ScreenStatistic.ChiSquare, chiSquare), new(ScreenStatistic.Mean, digits / units)],
            of);
    }

    private static long SecondOf(long count)
    {
        while (count >= Ten * Ten)
        {
            count /= Ten;
        }

        return count % Ten;
    }
}
