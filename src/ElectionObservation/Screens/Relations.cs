namespace ElectionObservation.Screens;

/// <summary>How figures of units go with their turnout: lines by least squares, every unit with the same weight.</summary>
internal static class Relations
{
    public static ScreenResult Screen(IEnumerable<ScreenedUnit> units, string of, Sieve sieve)
    {
        ArgumentNullException.ThrowIfNull(units);
        sieve.Asking(LeftOutRule.WholeOfZero);
        var points = new List<(double Turnout, double Share, double Leader, double Others)>();
        foreach (ScreenedUnit unit in units)
        {
            ArgumentNullException.ThrowIfNull(unit, nameof(units));
            if (unit.Registered == 0 || unit.Votes == 0)
            {
                sieve.LeaveOut(LeftOutRule.WholeOfZero);
                continue;
            }

            double registered = unit.Registered;
            points.Add((unit.TookPart / registered, (double)unit.Leader / unit.Votes, unit.Leader / registered, (unit.Votes - unit.Leader) / registered));
        }

        // Sums of doubles depend on their order; the result must not.
        points.Sort();
        List<KeyValuePair<ScreenStatistic, double>> statistics = Describe(points);
        ComparisonObstacle because = points.Count == 0 ? ComparisonObstacle.NothingScreened
            : statistics.Any(static one => one.Key == ScreenStatistic.Correlation) ? ComparisonObstacle.UnitsNotIndependent
            : ComparisonObstacle.NoSpread;
        return new(ScreenId.TurnoutAndShare, points.Count, new NullComparison.NotMade(because), sieve.ToMap(), default, [.. statistics], of);
    }

    private static List<KeyValuePair<ScreenStatistic, double>> Describe(List<(double Turnout, double Share, double Leader, double Others)> points)
    {
        double[] turnouts = [.. points.Select(static point => point.Turnout)];
        if (AreAlike(turnouts))
        {
            return [];
        }

        double[] shares = [.. points.Select(static point => point.Share)];
        double squares = Products(turnouts, turnouts);
        double together = Products(turnouts, shares);
        List<KeyValuePair<ScreenStatistic, double>> statistics =
        [
            new(ScreenStatistic.SlopeOfShare, together / squares),
            new(ScreenStatistic.SlopeOfLeader, Products(turnouts, [.. points.Select(static point => point.Leader)]) / squares),
            new(ScreenStatistic.SlopeOfOthers, Products(turnouts, [.. points.Select(static point => point.Others)]) / squares),
        ];
        if (!AreAlike(shares))
        {
            statistics.Add(new(ScreenStatistic.Correlation, Math.Clamp(together / Math.Sqrt(squares) / Math.Sqrt(Products(shares, shares)), -1, 1)));
        }

        return statistics;
    }

    /// <summary>Asked of the numbers and not of their deviations, which rounding keeps from being zero.</summary>
    private static bool AreAlike(double[] numbers) => numbers.Length == 0 || numbers.Min() == numbers.Max();

    /// <summary>The products of the deviations from both means, added up.</summary>
    private static double Products(double[] left, double[] right)
    {
        double leftMean = left.Average();
        double rightMean = right.Average();
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += (left[i] - leftMean) * (right[i] - rightMean);
        }

        return sum;
    }
}
