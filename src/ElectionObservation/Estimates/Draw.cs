namespace ElectionObservation.Estimates;

/// <summary>
/// Draws units by chance, and shares a sample out among strata. Everything follows from the seed by SplitMix64 (Steele, Lea and Flood 2014), so that anyone can draw the same sample again with any tool;
/// the seed is best published before the frame is known.
/// </summary>
public static class Draw
{
    /// <summary>A simple sample: the first places of a shuffle by Fisher and Yates, each place drawn without favour.</summary>
    /// <param name="units">How many units there are, zero or more.</param>
    /// <param name="drawn">How many are drawn, from 0 to all.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The places of the units drawn, from 0, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ValueList<int> Simple(int units, int drawn, ulong seed)
    {
        RequireWithin(units, drawn);
        var state = new SplitMix(seed);
        int[] places = [.. Enumerable.Range(0, units)];
        for (int i = 0; i < drawn; i++)
        {
            int other = i + (int)state.Below((ulong)(units - i));
            (places[i], places[other]) = (places[other], places[i]);
        }

        return [.. places.Take(drawn).Order()];
    }

    /// <summary>A systematic sample: a start drawn by chance, and from there each unit that a further step of <c>units / drawn</c> falls into.</summary>
    /// <param name="units">How many units there are, zero or more, in the order of the list.</param>
    /// <param name="drawn">How many are drawn, from 0 to all.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The places of the units drawn, from 0, ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ValueList<int> Systematic(int units, int drawn, ulong seed)
    {
        RequireWithin(units, drawn);
        if (drawn == 0)
        {
            return [];
        }

        // In whole numbers, so that steps that do not divide the list give every unit the same chance all the same.
        long start = (long)new SplitMix(seed).Below((ulong)units);
        return [.. Enumerable.Range(0, drawn).Select(i => (int)((start + ((long)i * units)) / drawn))];
    }

    /// <summary>Shares a sample out among strata as large as they are, by largest remainder.</summary>
    /// <param name="total">How many units are to be drawn, from 0 to all.</param>
    /// <param name="units">How many units each stratum has, zero or more.</param>
    /// <returns>How many of each stratum, in order; equal remainders go to the stratum that stands first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ValueList<int> Proportional(int total, ValueList<int> units) => Neyman(total, units, [.. units.Select(static _ => 1d)]);

    /// <summary>Shares a sample out among strata as large as they are and as much as units differ in them (Neyman 1934), by largest remainder; what a stratum cannot hold goes to the others.</summary>
    /// <param name="total">How many units are to be drawn, from 0 to all.</param>
    /// <param name="units">How many units each stratum has, zero or more.</param>
    /// <param name="deviations">How much units differ in each: the standard deviation, zero or more; for a share p the root of p(1 - p).</param>
    /// <returns>How many of each stratum, in order; equal remainders go to the stratum that stands first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">There are not as many deviations as strata.</exception>
    public static ValueList<int> Neyman(int total, ValueList<int> units, ValueList<double> deviations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        if (units.Count != deviations.Count)
        {
            throw new ArgumentException($"There are {units.Count} strata and {deviations.Count} deviations.", nameof(deviations));
        }

        long all = 0;
        for (int i = 0; i < units.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(units[i], nameof(units));
            Finite.Positive(deviations[i], nameof(deviations));
            all += units[i];
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, all);
        return [.. Share(total, units, deviations)];
    }

    private static int[] Share(int total, ValueList<int> units, ValueList<double> deviations)
    {
        int[] shared = new int[units.Count];
        int left = total;
        while (left > 0)
        {
            int[] open = [.. Enumerable.Range(0, shared.Length).Where(i => shared[i] < units[i])];
            double weights = open.Sum(i => units[i] * deviations[i]);

            // Where units are alike in all strata that are left, their sizes decide.
            double Weight(int i) => weights > 0 ? units[i] * deviations[i] / weights : units[i] / open.Sum(one => (double)units[one]);
            double[] quotas = [.. open.Select(i => left * Weight(i))];
            int[] whole = [.. open.Select((i, place) => (int)Math.Min(Math.Floor(quotas[place]), units[i] - shared[i]))];
            int remaining = left - whole.Sum();
            foreach ((int i, int place) in open.Select(static (i, place) => (i, place)).OrderByDescending(one => quotas[one.place] - whole[one.place]).ThenBy(static one => one.place))
            {
                int more = remaining > 0 && shared[i] + whole[place] < units[i] && quotas[place] > 0 ? 1 : 0;
                shared[i] += whole[place] + more;
                left -= whole[place] + more;
                remaining -= more;
            }
        }

        return shared;
    }

    private static void RequireWithin(int units, int drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drawn, units);
    }

    private struct SplitMix(ulong seed)
    {
        private ulong _state = seed;

        /// <summary>A number from 0 to one less than the limit, each as likely as any other.</summary>
        public ulong Below(ulong limit)
        {
            // Numbers beyond the last whole multiple of the limit would favour the first ones: they are drawn again.
            ulong beyond = ulong.MaxValue - (((ulong.MaxValue % limit) + 1) % limit);
            ulong drawn = Next();
            while (drawn > beyond)
            {
                drawn = Next();
            }

            return drawn % limit;
        }

        private ulong Next()
        {
            unchecked
            {
                // Multiplications are meant to lose their upper half.
                _state += 0x9E3779B97F4A7C15UL;
                ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
                return mixed ^ (mixed >> 31);
            }
        }
    }
}
