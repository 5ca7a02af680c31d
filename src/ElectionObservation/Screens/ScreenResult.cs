using System.Globalization;
using ElectionObservation.Estimates;

namespace ElectionObservation.Screens;

/// <summary>
/// What a statistical screen of results gives: how many units it saw, how many it left out and by which rules, what it counted and computed, what that is held against, and what it cannot say. It is
/// no verdict: it says how far figures are from a stated expectation, and the reasons for that are outside of it.
/// </summary>
public sealed record ScreenResult
{
    /// <summary>States a result; <see cref="Screens.Screen"/> makes them.</summary>
    /// <param name="screen">Which screen it is.</param>
    /// <param name="units">How many units were screened, zero or more.</param>
    /// <param name="comparison">What the statistic is held against.</param>
    /// <param name="leftOut">The rules by which units are left out, each with how many were; a rule that is not here was not asked, or how many it left out is not stated.</param>
    /// <param name="counts">What was counted, in order, each name once; none more than there are units.</param>
    /// <param name="statistics">The statistics; one that is not defined for these units is not among them.</param>
    /// <param name="of">What was screened, such as <c>votes for list-5</c>; empty when that is not stated.</param>
    /// <exception cref="ArgumentException">A count is given twice, or nothing was screened and the comparison does not say so.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative where it counts something, a count is more than there are units, or a statistic is no number.</exception>
    public ScreenResult(
        ScreenId screen,
        long units,
        NullComparison comparison,
        ValueMap<LeftOutRule, long> leftOut = default,
        ValueList<ScreenCount> counts = default,
        ValueMap<ScreenStatistic, double> statistics = default,
        string of = "")
    {
        ArgumentNullException.ThrowIfNull(screen);
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentNullException.ThrowIfNull(comparison);
        bool isNothing = comparison is NullComparison.NotMade { Because: ComparisonObstacle.NothingScreened };
        if (isNothing != (units == 0))
        {
            throw new ArgumentException($"{units} units were screened, but the comparison says: {comparison}.", nameof(comparison));
        }

        foreach ((_, long number) in leftOut)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(leftOut));
        }

        Once.Each(counts, static count => count.Name, static name => $"'{name}' is counted twice.", nameof(counts));
        foreach (ScreenCount count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count.Observed, units, nameof(counts));
        }

        foreach ((_, double value) in statistics)
        {
            Finite.Require(value, nameof(statistics));
        }

        Screen = screen;
        Units = units;
        Comparison = comparison;
        LeftOut = leftOut;
        Counts = counts;
        Statistics = statistics;
        Of = WellFormed.Text(of);
    }

    /// <summary>Which screen it is.</summary>
    public ScreenId Screen { get; }

    /// <summary>How many units were screened: n.</summary>
    public long Units { get; }

    /// <summary>What the statistic is held against, with the p-value where there is one.</summary>
    public NullComparison Comparison { get; }

    /// <summary>The rules by which units are left out, each with how many were, zero included; a rule that is not here was not asked, or how many it left out is not stated.</summary>
    public ValueMap<LeftOutRule, long> LeftOut { get; }

    /// <summary>What was counted, in order: the digits from 0 to 9, the integer percentages, the units from each turnout on.</summary>
    public ValueList<ScreenCount> Counts { get; }

    /// <summary>The statistics; one that is not defined for these units is not among them.</summary>
    public ValueMap<ScreenStatistic, double> Statistics { get; }

    /// <summary>What was screened; empty when that is not stated.</summary>
    public string Of { get; }

    /// <summary>What the screen cannot say, and where it comes from: fixed for each screen.</summary>
    public string Caution => Cautions.Of(Screen);

    /// <summary>The result in English, one line each for the units, the counts, the statistics and the caution, which is always there.</summary>
    public override string ToString()
    {
        List<string> lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"{Screen}{(Of.Length > 0 ? " of " + Of : "")}: n = {Units}{string.Concat(LeftOut.Select(static one => string.Create(CultureInfo.InvariantCulture, $", {one.Value} left out {one.Key}")))}"),
        ];
        if (Counts.Count > 0)
        {
            lines.Add(string.Join(", ", Counts));
        }

        string[] statistics = [.. Statistics.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value:0.000000;-0.000000;0.000000}"))];
        lines.Add(string.Join("; ", (string[])[.. statistics, Comparison.ToString()]));
        lines.Add("Caution: " + Caution);
        return string.Join("\n  ", lines);
    }
}
