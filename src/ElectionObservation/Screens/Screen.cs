using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Estimates;
using ElectionObservation.Results;

namespace ElectionObservation.Screens;

/// <summary>
/// Statistical screens of results by unit. Each says how far figures are from a stated expectation and leaves the reasons open. What is missing is for the caller to leave out: nothing is taken as
/// zero. The order of the units makes no difference.
/// </summary>
public static class Screen
{
    private const long LeastForLastDigits = 100;
    private const long LeastForSecondDigits = 10;
    private const long LeastWhole = 100;
    private const int HighPercent = 95;

    /// <summary>The last digits of counts against one tenth each, by chi-square with 9 degrees of freedom (Beber and Scacco, Political Analysis 20, 2012).</summary>
    /// <param name="counts">The counts, one of each unit, zero or more.</param>
    /// <param name="least">The least count that is screened, zero or more: the digits of small ones are not even.</param>
    /// <param name="of">What is counted; empty when that is not stated.</param>
    /// <returns>The result, with the ten counts of digits and their mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative; the message names its place.</exception>
    public static ScreenResult LastDigits(IEnumerable<long> counts, long least = LeastForLastDigits, string of = "") => Digits.Screen(ScreenId.LastDigit, counts, least, of, new());

    /// <summary>The same where somebody has counted the digits. How many units were left out is not stated then.</summary>
    /// <param name="counts">How many units have each last digit, from 0 to 9.</param>
    /// <param name="of">What is counted; empty when that is not stated.</param>
    /// <exception cref="ArgumentException">There are not ten counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The counts together are more than fit a <see cref="long"/>.</exception>
    public static ScreenResult LastDigitsCounted(ValueList<long> counts, string of = "") => Digits.Screen(ScreenId.LastDigit, counts, of);

    /// <summary>The second digits of counts against Benford's law, by chi-square with 9 degrees of freedom (Mebane 2006).</summary>
    /// <param name="counts">The counts, one of each unit, zero or more.</param>
    /// <param name="least">The least count that is screened, 10 or more: a smaller one has no second digit.</param>
    /// <param name="of">What is counted; empty when that is not stated.</param>
    /// <returns>The result, with the ten counts of digits and their mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, and the message names its place; or the least is below 10.</exception>
    public static ScreenResult SecondDigits(IEnumerable<long> counts, long least = LeastForSecondDigits, string of = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, LeastForSecondDigits);
        return Digits.Screen(ScreenId.SecondDigit, counts, least, of, new());
    }

    /// <summary>The same where somebody has counted the digits. How many units were left out is not stated then.</summary>
    /// <param name="counts">How many units have each second digit, from 0 to 9.</param>
    /// <param name="of">What is counted; empty when that is not stated.</param>
    /// <exception cref="ArgumentException">There are not ten counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The counts together are more than fit a <see cref="long"/>.</exception>
    public static ScreenResult SecondDigitsCounted(ValueList<long> counts, string of = "") => Digits.Screen(ScreenId.SecondDigit, counts, of);

    /// <summary>
    /// How many units have a percentage within 0.05 of an integer, against what chance gives where each unit's part is drawn binomially with its own ratio (after Kobak, Shpilkin and Pshenichnikov, Annals of
    /// Applied Statistics 10, 2016). The probability of each unit is summed and not simulated; the p-value is one-sided. A part above its whole cannot be drawn and is left out.
    /// </summary>
    /// <param name="pairs">Part and whole of each unit, zero or more: votes of valid votes, voters of those registered.</param>
    /// <param name="least">The least whole that is screened, 1 or more.</param>
    /// <param name="of">What the percentages are; empty when that is not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, and the message names its place; or the least is below 1.</exception>
    public static ScreenResult IntegerPercentages(IEnumerable<(long Part, long Whole)> pairs, long least = LeastWhole, string of = "") => ScreenIntegers(pairs, least, of, new());

    /// <summary>
    /// How an option's share of the votes goes with turnout over units: correlation and slope, and the slopes of its votes and of the others' votes per registered voter. Every unit weighs the same. Units are not
    /// independent of each other, so there is no p-value. A turnout above 100 % is taken as it is; a unit without registered voters or without votes is left out.
    /// </summary>
    /// <param name="units">The units.</param>
    /// <param name="of">Which option it is; empty when that is not stated.</param>
    public static ScreenResult TurnoutAndShare(IEnumerable<ScreenedUnit> units, string of = "") => Relations.Screen(units, of, new());

    /// <summary>How many units have at least a stated turnout, at least 100 % and more than 100 %, exactly. They are compared with nothing. A whole of zero is left out.</summary>
    /// <param name="pairs">Those who took part and those registered of each unit, zero or more.</param>
    /// <param name="percent">The turnout in per cent, 1 to 99.</param>
    /// <param name="of">What the turnout is of; empty when that is not stated.</param>
    /// <returns>The result, with the three counts in that order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, and the message names its place; or the turnout is not 1 to 99.</exception>
    public static ScreenResult HighTurnout(IEnumerable<(long Part, long Whole)> pairs, int percent = HighPercent, string of = "") => ScreenTurnout(pairs, percent, of, new());

    /// <summary>
    /// The screens of the votes for an option: last digits, second digits, integer percentages of all votes (those against all included), and, where the turnout is known, how the share goes with it. Rows that do not count,
    /// that miss a figure and where the option does not stand are left out and counted.
    /// </summary>
    /// <param name="table">The results by unit.</param>
    /// <param name="option">The option.</param>
    /// <param name="turnoutOf">The quantity that counts those who took part; <c>null</c> for that of the form.</param>
    /// <returns>The results, in that order.</returns>
    /// <exception cref="ArgumentException">The ballot does not have the option, or the form not the quantity, or not those registered.</exception>
    public static ValueList<ScreenResult> OfVotes(ResultTable table, OptionId option, Quantity? turnoutOf = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(option);
        var figures = new TableFigures(table);
        int[] votes = figures.Of(option);
        string of = $"votes for {option}";
        List<ScreenResult> results = [.. DigitsOf(figures, votes, of)];
        (List<long[]> rows, ValueMap<LeftOutRule, long> leftOut) = figures.Read(votes, figures.Votes());
        results.Add(ScreenIntegers(rows.Select(static row => (row[0], row[1])), LeastWhole, $"{of} in all votes", new(leftOut)));
        if ((turnoutOf ?? table.Form.TurnoutOf) is { } quantity)
        {
            (rows, leftOut) = figures.Read(figures.Of(Quantity.RegisteredVoters, nameof(table)), figures.Of(quantity, nameof(turnoutOf)), votes, figures.Votes());
            results.Add(Relations.Screen(rows.Select(static row => new ScreenedUnit(row[0], row[1], row[2], row[3])), of, new(leftOut)));
        }

        return [.. results];
    }

    /// <summary>
    /// The screens of the turnout: last digits, second digits, integer percentages of the registered voters, and units of 95 %, 100 % and more. Rows that do not count and that miss a figure are left out and counted.
    /// </summary>
    /// <param name="table">The results by unit.</param>
    /// <param name="turnoutOf">The quantity that counts those who took part; <c>null</c> for that of the form.</param>
    /// <returns>The results, in that order.</returns>
    /// <exception cref="ArgumentException">The form does not state the quantity, or those registered; or neither it nor the caller says which quantity it is.</exception>
    public static ValueList<ScreenResult> OfTurnout(ResultTable table, Quantity? turnoutOf = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        Quantity quantity = turnoutOf ?? table.Form.TurnoutOf ?? throw new ArgumentException("The form does not say what its turnout is of.", nameof(turnoutOf));
        var figures = new TableFigures(table);
        int[] tookPart = figures.Of(quantity, nameof(turnoutOf));
        int[] registered = figures.Of(Quantity.RegisteredVoters, nameof(table));
        string of = quantity.Value;
        string turnout = $"{of} in {Quantity.RegisteredVoters}";
        (List<long[]> rows, ValueMap<LeftOutRule, long> leftOut) = figures.Read(tookPart, registered);
        (long, long)[] pairs = [.. rows.Select(static row => (row[0], row[1]))];
        return [.. DigitsOf(figures, tookPart, of), ScreenIntegers(pairs, LeastWhole, turnout, new(leftOut)), ScreenTurnout(pairs, HighPercent, turnout, new(leftOut))];
    }

    private static ScreenResult[] DigitsOf(TableFigures figures, int[] places, string of)
    {
        (List<long[]> rows, ValueMap<LeftOutRule, long> leftOut) = figures.Read(places);
        long[] counts = [.. rows.Select(static row => row[0])];
        return
        [
            Digits.Screen(ScreenId.LastDigit, counts, LeastForLastDigits, of, new(leftOut)),
            Digits.Screen(ScreenId.SecondDigit, counts, LeastForSecondDigits, of, new(leftOut)),
        ];
    }

    private static ScreenResult ScreenIntegers(IEnumerable<(long Part, long Whole)> pairs, long least, string of, Sieve sieve)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        LeftOutRule tooSmall = LeftOutRule.Below(least);
        sieve.Asking(tooSmall, LeftOutRule.PartAboveWhole);
        var chances = new List<double>();
        long found = 0;
        foreach ((long part, long whole) in Checked(pairs))
        {
            if (whole < least || part > whole)
            {
                sieve.LeaveOut(whole < least ? tooSmall : LeftOutRule.PartAboveWhole);
                continue;
            }

            chances.Add(WholePercent.Chance(part, whole));
            found += WholePercent.Is(part, whole) ? 1 : 0;
        }

        // Sums of doubles depend on their order; the result must not.
        chances.Sort();
        double expected = chances.Sum();
        double deviation = Math.Sqrt(chances.Sum(static chance => chance * (1 - chance)));
        ValueList<ScreenCount> counts = [new("integer percentages", found, expected)];
        if (deviation == 0)
        {
            ComparisonObstacle because = chances.Count == 0 ? ComparisonObstacle.NothingScreened : ComparisonObstacle.NoSpread;
            return new(ScreenId.IntegerPercentages, chances.Count, new NullComparison.NotMade(because), sieve.ToMap(), counts, default, of);
        }

        double z = (found - expected) / deviation;
        return new(ScreenId.IntegerPercentages, chances.Count, new NullComparison.Binomial(deviation, Distributions.NormalTail(z)), sieve.ToMap(), counts, [new(ScreenStatistic.ZScore, z)], of);
    }

    private static ScreenResult ScreenTurnout(IEnumerable<(long Part, long Whole)> pairs, int percent, string of, Sieve sieve)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 99);
        sieve.Asking(LeftOutRule.WholeOfZero);
        long units = 0;
        long high = 0;
        long full = 0;
        long over = 0;
        foreach ((long part, long whole) in Checked(pairs))
        {
            if (whole == 0)
            {
                sieve.LeaveOut(LeftOutRule.WholeOfZero);
                continue;
            }

            units++;
            high += (Int128)part * 100 >= (Int128)whole * percent ? 1 : 0;
            full += part >= whole ? 1 : 0;
            over += part > whole ? 1 : 0;
        }

        return new(
            ScreenId.HighTurnout,
            units,
            new NullComparison.NotMade(units == 0 ? ComparisonObstacle.NothingScreened : ComparisonObstacle.NoNullDistribution),
            sieve.ToMap(),
            [new(string.Create(CultureInfo.InvariantCulture, $"at least {percent} %"), high), new("at least 100 %", full), new("more than 100 %", over)],
            default,
            of);
    }

    private static IEnumerable<(long Part, long Whole)> Checked(IEnumerable<(long Part, long Whole)> pairs)
    {
        long place = 0;
        foreach ((long part, long whole) in pairs)
        {
            NotNegative.Require(part, place, nameof(pairs));
            NotNegative.Require(whole, place++, nameof(pairs));
            yield return (part, whole);
        }
    }
}
