using System.Globalization;

namespace ElectionObservation.Estimates;

/// <summary>
/// How a sample was drawn: by chance, from all units of each stratum. Only what was drawn so has intervals; where observers went of their own choice, there is no design to state. Units that were drawn and
/// did not answer are missing, not zero: within a stratum they are taken to be like those that did. Formulas: Cochran, Sampling Techniques (3rd ed. 1977), chapters 2, 5 and 6; intervals as named at
/// <see cref="IntervalMethod"/>.
/// </summary>
public sealed record SampleDesign
{
    /// <summary>States a design.</summary>
    /// <param name="selection">How units were drawn.</param>
    /// <param name="strata">The strata, one or more, which together are the population.</param>
    /// <exception cref="ArgumentException">There is no stratum, or one stands twice.</exception>
    /// <exception cref="OverflowException">The units together are more than fit an <see cref="int"/>.</exception>
    public SampleDesign(Selection selection, ValueList<Stratum> strata)
    {
        Selection = Known.Value(selection);
        if (strata.Count == 0)
        {
            throw new ArgumentException("A population has one stratum or more.", nameof(strata));
        }

        Once.Each(strata, static stratum => stratum.Id, static id => $"Stratum '{id}' stands twice.", nameof(strata));
        Strata = strata;
        foreach (Stratum stratum in strata)
        {
            Units = checked(Units + stratum.Units);
            Drawn += stratum.Drawn;
        }
    }

    /// <summary>How units were drawn.</summary>
    public Selection Selection { get; }

    /// <summary>The strata, which together are the population.</summary>
    public ValueList<Stratum> Strata { get; }

    /// <summary>How many units the population has.</summary>
    public int Units { get; }

    /// <summary>How many units were drawn.</summary>
    public int Drawn { get; }

    /// <summary>A sample from one undivided population.</summary>
    /// <param name="units">How many units there are.</param>
    /// <param name="drawn">How many were drawn.</param>
    /// <param name="selection">How they were drawn.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static SampleDesign Of(int units, int drawn, Selection selection = Selection.Simple) => new(selection, [new(StratumId.Whole, units, drawn)]);

    /// <summary>
    /// The share of units that answered in one way. With one stratum by any method; with several by <see cref="IntervalMethod.Normal"/> or <see cref="IntervalMethod.Student"/>, each stratum by its weight.
    /// Only these two take into account that the population is not endless; the others are the wider for it.
    /// </summary>
    /// <param name="answers">The answers, one for each stratum.</param>
    /// <param name="confidence">How often intervals made like this hold the share of the whole, between 0 and 1.</param>
    /// <param name="method">How the interval is made.</param>
    /// <param name="designEffect">How many times the variance is that of as many units drawn one by one, for <see cref="IntervalMethod.KornGraubard"/>.</param>
    /// <exception cref="ArgumentException">The answers are not those of the strata, there are more than were drawn, or the method does not go with several strata.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Estimate Share(ValueList<SampledShare> answers, double confidence = 0.95, IntervalMethod method = IntervalMethod.Wilson, double designEffect = 1)
    {
        Finite.Between(confidence, nameof(confidence));
        Known.Value(method);
        if (!(designEffect > 0 && double.IsFinite(designEffect)))
        {
            throw new ArgumentOutOfRangeException(nameof(designEffect), designEffect, "Expected a number above 0.");
        }

        SampledShare[] ordered = InOrder(answers);
        int answered = ordered.Sum(static one => one.Answered);
        if (answered == 0)
        {
            return new Estimate.NoValue(EstimateObstacle.NoUnit);
        }

        if (ordered.Any(static one => one.Answered == 0))
        {
            return new Estimate.NoValue(EstimateObstacle.StratumWithoutUnit);
        }

        double share = ordered.Zip(Strata, (one, stratum) => (double)stratum.Units / Units * one.With / one.Answered).Sum();
        if (answered == Units)
        {
            return new Estimate.Census((double)ordered.Sum(static one => (long)one.With) / Units, Units);
        }

        if (method is IntervalMethod.Normal or IntervalMethod.Student)
        {
            return Strata.Count == 1 ? WithFinitePopulation(ordered[0], confidence, method) : Stratified(share, ordered, confidence, method);
        }

        return Strata.Count == 1
            ? UnitInterval.Of(ordered[0].With, answered, confidence, method, designEffect)
            : throw new ArgumentException($"'{method}' is for one stratum; with {Strata.Count} there is Normal and Student.", nameof(method));
    }

    /// <summary>
    /// The ratio of two sums over all units: votes to valid votes, voters to registered voters, the lead of one over another to valid votes. The combined ratio where there are several strata.
    /// </summary>
    /// <param name="units">The sampled units that answered, in any order.</param>
    /// <param name="confidence">How often intervals made like this hold the ratio of the whole, between 0 and 1.</param>
    /// <param name="method"><see cref="IntervalMethod.Student"/>, or <see cref="IntervalMethod.Normal"/> for large samples.</param>
    /// <exception cref="ArgumentException">A unit is of another stratum, there are more than were drawn, or the method is for shares of units.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public Estimate Ratio(IEnumerable<SampledUnit> units, double confidence = 0.95, IntervalMethod method = IntervalMethod.Student)
    {
        ArgumentNullException.ThrowIfNull(units);
        Finite.Between(confidence, nameof(confidence));
        if (method is not (IntervalMethod.Normal or IntervalMethod.Student))
        {
            throw new ArgumentException($"'{method}' is for a share of units; a ratio of sums has Student and Normal.", nameof(method));
        }

        SampledUnit[] all = [.. units];
        ILookup<StratumId, SampledUnit> byStratum = all.ToLookup(static unit => unit.Stratum);
        RequireDrawn(byStratum.Select(static group => (group.Key, group.Count())));
        if (all.Length == 0)
        {
            return new Estimate.NoValue(EstimateObstacle.NoUnit);
        }

        if (Strata.Any(stratum => !byStratum.Contains(stratum.Id)))
        {
            return new Estimate.NoValue(EstimateObstacle.StratumWithoutUnit);
        }

        (double parts, double wholes) = (0, 0);
        foreach (Stratum stratum in Strata)
        {
            SampledUnit[] sampled = [.. byStratum[stratum.Id]];
            double weight = (double)stratum.Units / sampled.Length;
            parts += weight * (double)sampled.Aggregate(Int128.Zero, static (sum, unit) => sum + unit.Part);
            wholes += weight * (double)sampled.Aggregate(Int128.Zero, static (sum, unit) => sum + unit.Whole);
        }

        if (wholes == 0)
        {
            return new Estimate.NoValue(EstimateObstacle.WholeIsZero);
        }

        double ratio = parts / wholes;
        return all.Length == Units ? new Estimate.Census(ratio, Units) : RatioInterval(byStratum, ratio, wholes, all, confidence, method);
    }

    private Estimate RatioInterval(ILookup<StratumId, SampledUnit> byStratum, double ratio, double wholes, SampledUnit[] all, double confidence, IntervalMethod method)
    {
        double variance = 0;
        foreach (Stratum stratum in Strata)
        {
            double[] residuals = [.. byStratum[stratum.Id].Select(unit => unit.Part - (ratio * unit.Whole)).Order()];
            double without = 1 - ((double)residuals.Length / stratum.Units);
            if (without == 0)
            {
                continue;
            }

            if (residuals.Length == 1)
            {
                return new Estimate.WithoutMargin(ratio, EstimateObstacle.StratumWithOneUnit);
            }

            // In the order of their size, so that the order of the units changes nothing, not even the last digit.
            double mean = residuals.Sum() / residuals.Length;
            double square = residuals.Sum(residual => (residual - mean) * (residual - mean)) / (residuals.Length - 1);
            variance += (double)stratum.Units * stratum.Units * without * square / residuals.Length;
        }

        variance /= wholes * wholes;
        double voters = (double)all.Aggregate(Int128.Zero, static (sum, unit) => sum + unit.Whole);
        double? designEffect = ratio is > 0 and < 1 ? variance / (ratio * (1 - ratio) / voters) : null;
        return Around(ratio, variance, all.Length, confidence, method, designEffect);
    }

    /// <summary>A share of the units of one stratum, with the correction for a population that is not endless.</summary>
    private Estimate WithFinitePopulation(SampledShare answers, double confidence, IntervalMethod method)
    {
        double share = (double)answers.With / answers.Answered;
        double variance = share * (1 - share) / answers.Answered * (Units - answers.Answered) / (Units - 1d);
        return method == IntervalMethod.Student && answers.Answered == 1
            ? new Estimate.WithoutMargin(share, EstimateObstacle.StratumWithOneUnit)
            : Around(share, variance, answers.Answered, confidence, method, null);
    }

    private Estimate Stratified(double share, SampledShare[] answers, double confidence, IntervalMethod method)
    {
        double variance = 0;
        foreach ((SampledShare one, Stratum stratum) in answers.Zip(Strata))
        {
            double without = 1 - ((double)one.Answered / stratum.Units);
            if (without == 0)
            {
                continue;
            }

            if (one.Answered == 1)
            {
                return new Estimate.WithoutMargin(share, EstimateObstacle.StratumWithOneUnit);
            }

            double weight = (double)stratum.Units / Units;
            double within = (double)one.With / one.Answered;
            variance += weight * weight * without * within * (1 - within) / (one.Answered - 1);
        }

        return Around(share, variance, answers.Sum(static one => one.Answered), confidence, method, null);
    }

    private Estimate Around(double value, double variance, int units, double confidence, IntervalMethod method, double? designEffect)
    {
        double error = Math.Sqrt(variance);
        if (error == 0)
        {
            return new Estimate.WithoutMargin(value, EstimateObstacle.AllAlike);
        }

        int degrees = units - Strata.Count;
        if (method == IntervalMethod.Student && degrees < 1)
        {
            return new Estimate.WithoutMargin(value, EstimateObstacle.StratumWithOneUnit);
        }

        double margin = error * (method == IntervalMethod.Normal ? Distributions.NormalReach(confidence) : Distributions.StudentQuantile(0.5 + (confidence / 2), degrees));
        return new Estimate.Interval(value, value - margin, value + margin, confidence, method, units, error, designEffect);
    }

    private SampledShare[] InOrder(ValueList<SampledShare> answers)
    {
        Once.Each(answers, static one => one.Stratum, static id => $"Stratum '{id}' stands twice.", nameof(answers));
        RequireDrawn(answers.Select(static one => (one.Stratum, one.Answered)));
        Dictionary<StratumId, SampledShare> known = answers.ToDictionary(static one => one.Stratum);
        return [.. Strata.Select(stratum => known.GetValueOrDefault(stratum.Id) ?? new SampledShare(stratum.Id, 0, 0))];
    }

    private void RequireDrawn(IEnumerable<(StratumId Id, int Answered)> answers)
    {
        foreach ((StratumId id, int answered) in answers)
        {
            Stratum stratum = Strata.FirstOrDefault(stratum => stratum.Id == id)
                ?? throw new ArgumentException($"There is no stratum '{id}' in the design; there is: {string.Join(", ", Strata.Select(static one => one.Id))}.", nameof(answers));
            if (answered > stratum.Drawn)
            {
                throw new ArgumentException($"{answered} units of stratum '{id}' answered, {stratum.Drawn} were drawn.", nameof(answers));
            }
        }
    }

    /// <summary>The design in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Selection} sample of {Drawn} of {Units}{(Strata.Count == 1 ? "" : $" in {Strata.Count} strata")}");
}
