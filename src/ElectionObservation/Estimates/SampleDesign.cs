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

        double share = Mean(ordered, static one => (one.With, one.Answered));
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

        ILookup<StratumId, SampledUnit> byStratum = ByStratum(units);
        (double parts, double wholes, EstimateObstacle? obstacle) = Sums(byStratum);
        if (obstacle is { } because)
        {
            return new Estimate.NoValue(because);
        }

        SampledUnit[] all = [.. byStratum.SelectMany(static group => group)];
        double ratio = parts / wholes;
        return all.Length == Units ? new Estimate.Census(ratio, Units) : RatioInterval(byStratum, ratio, wholes, all, confidence, method);
    }

    /// <summary>How many of the units drawn answered.</summary>
    /// <param name="answers">The answers, one for each stratum; a stratum that is not there has none.</param>
    /// <exception cref="ArgumentException">The answers are not those of the strata, or there are more than were drawn.</exception>
    public SampleResponse Response(ValueList<SampledShare> answers) =>
        new([.. InOrder(answers).Zip(Strata, static (one, stratum) => new StratumResponse(stratum.Id, stratum.Drawn, one.Answered))]);

    /// <summary>How many of the units drawn answered.</summary>
    /// <param name="units">The sampled units that answered, in any order.</param>
    /// <exception cref="ArgumentException">A unit is of another stratum, or there are more than were drawn.</exception>
    public SampleResponse Response(IEnumerable<SampledUnit> units)
    {
        ILookup<StratumId, SampledUnit> byStratum = ByStratum(units);
        return new([.. Strata.Select(stratum => new StratumResponse(stratum.Id, stratum.Drawn, byStratum[stratum.Id].Count()))]);
    }

    /// <summary>
    /// Between what <see cref="Share"/> would lie, had all units that were drawn answered: from all of the missing ones "no" to all "yes". Nothing is assumed of them, so a stratum where none of
    /// those drawn answered may be anything from none to all. With nothing missing both bounds are the estimate.
    /// </summary>
    /// <param name="answers">The answers, one for each stratum; a stratum that is not there has none.</param>
    /// <returns>The bounds; none when no unit answered, or a stratum had none drawn.</returns>
    /// <exception cref="ArgumentException">The answers are not those of the strata, or there are more than were drawn.</exception>
    public EstimateBounds ShareBounds(ValueList<SampledShare> answers)
    {
        SampledShare[] ordered = InOrder(answers);
        if (ordered.All(static one => one.Answered == 0))
        {
            return new EstimateBounds.NotBounded(EstimateObstacle.NoUnit);
        }

        if (Strata.Any(static stratum => stratum.Drawn == 0))
        {
            return new EstimateBounds.NotBounded(EstimateObstacle.StratumWithoutUnit);
        }

        (int With, int Missing, int Drawn)[] drawn = [.. ordered.Zip(Strata, static (one, stratum) => (one.With, stratum.Drawn - one.Answered, stratum.Drawn))];
        return new EstimateBounds.Bounded(
            Mean(drawn, static one => (one.With, one.Drawn)),
            Mean(drawn, static one => (one.With + one.Missing, one.Drawn)));
    }

    /// <summary>
    /// Between what <see cref="Ratio"/> would lie, had all units that were drawn answered and were the missing ones all like the lowest, or all like the highest of those that did: with the lowest or
    /// the highest ratio that any unit of the sample has, and the mean whole of those of their stratum. So it is taken for granted that no missing unit is outside what was seen; where that may be, the
    /// bounds are too narrow. With nothing missing both are the estimate.
    /// </summary>
    /// <param name="units">The sampled units that answered, in any order.</param>
    /// <returns>The bounds; none when no unit answered, or none of a stratum, so that nothing is known of how large its units are; when the wholes add up to zero; when units are missing and one of the others has a part and no whole.</returns>
    /// <exception cref="ArgumentException">A unit is of another stratum, or there are more than were drawn.</exception>
    public EstimateBounds RatioBounds(IEnumerable<SampledUnit> units)
    {
        ILookup<StratumId, SampledUnit> byStratum = ByStratum(units);
        SampledUnit[] all = [.. byStratum.SelectMany(static group => group)];
        (double parts, double wholes, EstimateObstacle? obstacle) = Sums(byStratum);
        if (obstacle is { } because)
        {
            return new EstimateBounds.NotBounded(because);
        }

        double ratio = parts / wholes;
        if (all.Length == Drawn)
        {
            return new EstimateBounds.Bounded(ratio, ratio);
        }

        if (all.Any(static unit => unit.Whole == 0 && unit.Part != 0))
        {
            return new EstimateBounds.NotBounded(EstimateObstacle.PartWithoutWhole);
        }

        double[] ratios = [.. all.Where(static unit => unit.Whole > 0).Select(static unit => (double)unit.Part / unit.Whole)];

        // The estimate is between them, but for the last digit.
        return new EstimateBounds.Bounded(Math.Min(ratio, With(ratios.Min())), Math.Max(ratio, With(ratios.Max())));

        double With(double missing)
        {
            double sum = 0;
            foreach (Stratum stratum in Strata)
            {
                (double part, double whole, int answered) = SumsOf(byStratum[stratum.Id]);
                sum += (double)stratum.Units / stratum.Drawn * (part + (missing * whole / answered * (stratum.Drawn - answered)));
            }

            return sum / wholes;
        }
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

    /// <summary>What the parts and the wholes of all units add up to, by those that answered; and why not, where they do not.</summary>
    private (double Parts, double Wholes, EstimateObstacle? Obstacle) Sums(ILookup<StratumId, SampledUnit> byStratum)
    {
        if (byStratum.Count == 0)
        {
            return (0, 0, EstimateObstacle.NoUnit);
        }

        if (Strata.Any(stratum => !byStratum.Contains(stratum.Id)))
        {
            return (0, 0, EstimateObstacle.StratumWithoutUnit);
        }

        (double parts, double wholes) = (0, 0);
        foreach (Stratum stratum in Strata)
        {
            (double part, double whole, int answered) = SumsOf(byStratum[stratum.Id]);
            double weight = (double)stratum.Units / answered;
            parts += weight * part;
            wholes += weight * whole;
        }

        return (parts, wholes, wholes == 0 ? EstimateObstacle.WholeIsZero : null);
    }

    private static (double Parts, double Wholes, int Units) SumsOf(IEnumerable<SampledUnit> units)
    {
        (Int128 parts, Int128 wholes, int count) = (0, 0, 0);
        foreach (SampledUnit unit in units)
        {
            parts += unit.Part;
            wholes += unit.Whole;
            count++;
        }

        return ((double)parts, (double)wholes, count);
    }

    /// <summary>The mean of the shares of the strata, each by how many units it has; the strata in their order. Multiplied before it is divided, so that a stratum counted in full adds a whole number.</summary>
    private double Mean<T>(IReadOnlyList<T> strata, Func<T, (int With, int Of)> share)
    {
        if (strata.Count == 1)
        {
            (int with, int of) = share(strata[0]);
            return (double)with / of;
        }

        double sum = 0;
        for (int i = 0; i < strata.Count; i++)
        {
            (int with, int of) = share(strata[i]);
            sum += (double)((long)Strata[i].Units * with) / of;
        }

        return sum / Units;
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

    private ILookup<StratumId, SampledUnit> ByStratum(IEnumerable<SampledUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        ILookup<StratumId, SampledUnit> byStratum = units.ToLookup(static unit => unit.Stratum);
        RequireDrawn(byStratum.Select(static group => (group.Key, group.Count())));
        return byStratum;
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
