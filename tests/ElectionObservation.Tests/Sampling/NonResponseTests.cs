using ElectionObservation.Estimates;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Sampling;

/// <summary>Units that were drawn and did not answer: how many, and how far they could move an estimate.</summary>
public class NonResponseTests
{
    private static readonly SampleDesign Two = new(Selection.Simple, [new("a", 100, 10), new("b", 300, 20)]);

    [Fact]
    public void The_response_is_told_by_stratum_and_in_all()
    {
        SampleResponse response = Two.Response(answers: [new("b", 3, 15)]);
        Assert.Equal(new SampleResponse([new("a", 10, 0), new("b", 20, 15)]), response);
        Assert.Equal((30, 15, 15), (response.Drawn, response.Answered, response.Missing));
        Assert.Equal(new Share(15, 30, ShareBasis.DrawnUnits), response.Rate);
        Assert.Equal(new Share(15, 20, "drawn-units"), response.Strata[1].Rate);
        Assert.Equal((5, 10), (response.Strata[1].Missing, response.Strata[0].Missing));
        Assert.Equal(("15 of 30 answered", "b: 15 of 20 answered"), (response.ToString(), response.Strata[1].ToString()));
        Assert.Equal(new SampleResponse([new("a", 10, 1), new("b", 20, 2)]), Two.Response(units: [new("b", 1, 2), new("a", 1, 2), new("b", 0, 0)]));
        Assert.False(new StratumResponse("a", 0, 0).Rate.IsDefined);
    }

    [Fact]
    public void Bounds_worked_by_hand()
    {
        // Of a 4 of 8 answered yes and 2 are missing: 4/10 to 6/10; of b 3 of 15 with 5 missing: 3/20 to 8/20. By weights of 1/4 and 3/4.
        Bounded(0.2125, 0.45, Two.ShareBounds([new("a", 4, 8), new("b", 3, 15)]));

        // Nobody of a: from 0 to 1.
        Bounded(0.1125, 0.55, Two.ShareBounds([new("b", 3, 15)]));

        // 5 drawn, 3 answered: parts 120, 90, 200 of 200, 180, 300. The lowest ratio is 1/2, the highest 2/3, the mean whole 680/3.
        SampledUnit[] units = [new(StratumId.Whole, 120, 200), new(StratumId.Whole, 90, 180), new(StratumId.Whole, 200, 300)];
        const double mean = 680d / 3;
        Bounded((410 + (2 * mean / 2)) / (5 * mean), (410 + (2 * mean * 2 / 3)) / (5 * mean), SampleDesign.Of(100, 5).RatioBounds(units));

        // The extremes are those of the whole sample, the mean whole that of the stratum.
        SampledUnit[] strata = [new("a", 10, 40), new("b", 90, 100), new("b", 50, 100)];
        var design = new SampleDesign(Selection.Simple, [new("a", 10, 2), new("b", 20, 2)]);
        double wholes = (10 * 40) + (20 * 100);
        Bounded(((5 * (10 + (0.25 * 40))) + (10 * 140)) / wholes, ((5 * (10 + (0.9 * 40))) + (10 * 140)) / wholes, design.RatioBounds(strata));
        Assert.Equal("0.212500 to 0.450000", Two.ShareBounds([new("a", 4, 8), new("b", 3, 15)]).ToString());
    }

    [Fact]
    public void What_cannot_be_bounded_says_why()
    {
        Assert.Equal(Not(EstimateObstacle.NoUnit), Two.ShareBounds([new("a", 0, 0)]));
        Assert.Equal(Not(EstimateObstacle.NoUnit), Two.RatioBounds([]));
        Assert.Equal(Not(EstimateObstacle.StratumWithoutUnit), Two.RatioBounds([new("a", 1, 2)]));
        Assert.Equal(Not(EstimateObstacle.StratumWithoutUnit), new SampleDesign(Selection.Simple, [new("a", 9, 4), new("b", 9, 0)]).ShareBounds([new("a", 1, 2)]));
        Assert.Equal(Not(EstimateObstacle.WholeIsZero), SampleDesign.Of(9, 2).RatioBounds([new(StratumId.Whole, 0, 0)]));
        SampledUnit[] odd = [new(StratumId.Whole, 1, 0), new(StratumId.Whole, 1, 2)];
        Assert.Equal(Not(EstimateObstacle.PartWithoutWhole), SampleDesign.Of(9, 3).RatioBounds(odd));
        Bounded(1, 1, SampleDesign.Of(9, 2).RatioBounds(odd));
        Bounded(0.5, 0.5, SampleDesign.Of(9, 3).RatioBounds([new(StratumId.Whole, 0, 0), new(StratumId.Whole, 1, 2)]));
        Assert.Equal("not bounded: NoUnit", Two.RatioBounds([]).ToString());
    }

    [Fact]
    public void What_is_no_response_is_refused()
    {
        Votes.Says("There is no stratum 'x' in the design", Assert.Throws<ArgumentException>(() => Two.Response(answers: [new("x", 1, 2)])));
        Votes.Says("There is no stratum 'x' in the design", Assert.Throws<ArgumentException>(() => Two.RatioBounds([new("x", 1, 2)])));
        Votes.Says("11 units of stratum 'a' answered, 10 were drawn", Assert.Throws<ArgumentException>(() => Two.ShareBounds([new("a", 1, 11)])));
        Assert.Throws<ArgumentException>(() => Two.Response(units: Enumerable.Repeat(new SampledUnit("a", 1, 1), 11)));
        Assert.Throws<ArgumentNullException>(() => Two.RatioBounds(null!));
        Assert.Throws<ArgumentNullException>(() => Two.Response(units: null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StratumResponse("a", -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StratumResponse("a", 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StratumResponse("a", 1, 2));
        Votes.Says("one stratum or more", Assert.Throws<ArgumentException>(() => new SampleResponse([])));
        Votes.Says("'a' stands twice", Assert.Throws<ArgumentException>(() => new SampleResponse([new("a", 1, 1), new("a", 1, 1)])));
        Assert.Throws<OverflowException>(() => new SampleResponse([new("a", int.MaxValue, 1), new("b", 1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EstimateBounds.Bounded(0.5, 0.4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EstimateBounds.Bounded(double.NaN, 0.4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EstimateBounds.Bounded(0.4, double.PositiveInfinity));
        Assert.Equal(new EstimateBounds.Bounded(0.4, 0.4), new EstimateBounds.Bounded(0.4, 0.4));
    }

    /// <summary>Every way in which the missing units could have answered, one by one: the estimates of full samples lie between the bounds, and the bounds are among them.</summary>
    [Property(MaxTest = 300)]
    public void Bounds_of_a_share_are_the_least_and_the_most_of_all_that_could_have_been(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (SampleDesign design, ValueList<SampledShare> answers) = SomeShares(random);
        EstimateBounds bounds = design.ShareBounds(answers);
        Assert.Equal(bounds, design.ShareBounds([.. Votes.Shuffled(answers, seed.Item)]));
        Estimate estimate = design.Share(answers, method: design.Strata.Count == 1 ? IntervalMethod.Wilson : IntervalMethod.Normal);
        if (bounds is not EstimateBounds.Bounded { Low: var low, High: var high })
        {
            Assert.Equal(new Estimate.NoValue(((EstimateBounds.NotBounded)bounds).Because), estimate);
            return;
        }

        double[] possible = [.. Completions(design, answers, 0).Select(all => all.Zip(design.Strata, (one, stratum) => (double)stratum.Units * one.With / one.Answered).Sum() / design.Units)];
        Assert.Equal(possible.Min(), low, 1e-12);
        Assert.Equal(possible.Max(), high, 1e-12);
        if (ValueOf(estimate) is { } value)
        {
            Assert.InRange(value, low, high);
            Assert.True(design.Response(answers).Missing > 0 || (low == value && high == value));
        }
    }

    [Property(MaxTest = 300)]
    public void Bounds_of_a_ratio_are_those_of_a_sample_filled_up_unit_by_unit(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        var design = new SampleDesign(Selection.Simple, [new("a", 40, 8), new("b", 60, 8)]);
        SampledUnit[] units = [.. "ab".SelectMany(stratum => Enumerable.Range(0, random.Next(1, 9)).Select(_ => SomeUnit(random, $"{stratum}")))];
        EstimateBounds bounds = design.RatioBounds(units);
        Assert.Equal(bounds, design.RatioBounds(Votes.Shuffled(units, seed.Item)));
        Estimate estimate = design.Ratio(units);
        if (bounds is not EstimateBounds.Bounded { Low: var low, High: var high })
        {
            Assert.Equal(Not(EstimateObstacle.WholeIsZero), bounds);
            Assert.All(units, unit => Assert.Equal(0, unit.Whole));
            return;
        }

        double value = ValueOf(estimate)!.Value;
        Assert.InRange(value, low, high);
        Assert.Equal(Filled(design, units, Enumerable.Min), low, 1e-9);
        Assert.Equal(Filled(design, units, Enumerable.Max), high, 1e-9);
        if (units.Length == design.Drawn)
        {
            Assert.Equal((value, value), (low, high));
        }
    }

    [Property(MaxTest = 300)]
    public void More_missing_units_never_narrow_the_bounds(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        (SampleDesign design, ValueList<SampledShare> answers) = SomeShares(random);
        SampleDesign larger = new(design.Selection, [.. design.Strata.Select(stratum => new Stratum(stratum.Id, stratum.Units, Math.Min(stratum.Units, stratum.Drawn + random.Next(3))))]);
        if (design.ShareBounds(answers) is EstimateBounds.Bounded { Low: var low, High: var high } && larger.ShareBounds(answers) is EstimateBounds.Bounded { Low: var lower, High: var higher })
        {
            Assert.True(lower <= low + 1e-12 && higher >= high - 1e-12);
        }

        // One answer that did not come.
        if (answers.FirstOrDefault(static one => one.Answered > 1) is { } first && design.ShareBounds(answers) is EstimateBounds.Bounded { Low: var all, High: var most })
        {
            int without = first.With == first.Answered || (first.With > 0 && random.Next(2) == 0) ? first.With - 1 : first.With;
            var fewer = Assert.IsType<EstimateBounds.Bounded>(design.ShareBounds([.. answers.Select(one => one == first ? new(one.Stratum, without, one.Answered - 1) : one)]));
            Assert.True(fewer.Low <= all + 1e-12 && fewer.High >= most - 1e-12 && fewer.High - fewer.Low > most - all);
        }

        SampledUnit[] units = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => SomeUnit(random, "whole")), new("whole", 1, 2)];
        EstimateBounds.Bounded Drawn(int more) => Assert.IsType<EstimateBounds.Bounded>(SampleDesign.Of(100, units.Length + more).RatioBounds(units));
        int some = random.Next(5);
        Assert.True(Drawn(some + 1).Low <= Drawn(some).Low + 1e-12 && Drawn(some + 1).High >= Drawn(some).High - 1e-12);
    }

    private static EstimateBounds Not(EstimateObstacle because) => new EstimateBounds.NotBounded(because);

    private static void Bounded(double low, double high, EstimateBounds bounds)
    {
        var bounded = Assert.IsType<EstimateBounds.Bounded>(bounds);
        Assert.Equal(low, bounded.Low, 1e-12);
        Assert.Equal(high, bounded.High, 1e-12);
    }

    private static double? ValueOf(Estimate estimate) => estimate.Match<double?>(static one => one.Value, static one => one.Value, static one => one.Value, static _ => null);

    private static (SampleDesign Design, ValueList<SampledShare> Answers) SomeShares(Random random)
    {
        Stratum[] strata = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => random.Next(1, 9) is var units ? new Stratum($"s-{i}", units, random.Next(6) == 0 ? 0 : random.Next(1, units + 1)) : null!)];
        ValueList<SampledShare> answers =
        [
            .. strata.Select(stratum => random.Next(4) == 0 ? stratum.Drawn : random.Next(0, stratum.Drawn + 1)).Zip(strata, (answered, stratum) => new SampledShare(stratum.Id, random.Next(0, answered + 1), answered)),
        ];
        return (new(Selection.Simple, [.. strata]), answers);
    }

    /// <summary>Every full sample that agrees with what was answered.</summary>
    private static IEnumerable<SampledShare[]> Completions(SampleDesign design, ValueList<SampledShare> answers, int place)
    {
        if (place == answers.Count)
        {
            yield return [];
            yield break;
        }

        Stratum stratum = design.Strata[place];
        for (int with = answers[place].With; with <= answers[place].With + stratum.Drawn - answers[place].Answered; with++)
        {
            foreach (SampledShare[] rest in Completions(design, answers, place + 1))
            {
                yield return [new(stratum.Id, with, stratum.Drawn), .. rest];
            }
        }
    }

    private static SampledUnit SomeUnit(Random random, string stratum)
    {
        int whole = random.Next(5) == 0 ? 0 : random.Next(1, 500);
        return new(stratum, whole == 0 ? 0 : random.Next(-whole, whole + 1), whole);
    }

    /// <summary>The ratio of a sample to which the missing units are added, each with the mean whole of its stratum and the ratio that is chosen.</summary>
    private static double Filled(SampleDesign design, SampledUnit[] units, Func<IEnumerable<double>, double> choose)
    {
        double ratio = choose(units.Where(static unit => unit.Whole > 0).Select(static unit => (double)unit.Part / unit.Whole));
        (double parts, double wholes) = (0, 0);
        foreach (Stratum stratum in design.Strata)
        {
            List<(double Part, double Whole)> filled = [.. units.Where(unit => unit.Stratum == stratum.Id).Select(static unit => ((double)unit.Part, (double)unit.Whole))];
            double mean = filled.Average(static unit => unit.Whole);
            while (filled.Count < stratum.Drawn)
            {
                filled.Add((ratio * mean, mean));
            }

            parts += stratum.Units * filled.Average(static unit => unit.Part);
            wholes += stratum.Units * filled.Average(static unit => unit.Whole);
        }

        return parts / wholes;
    }
}
