namespace ElectionObservation.Tests.Screens;

/// <summary>Chance that is the same every time and on every machine: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to below 1.</summary>
    public double NextDouble() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>How many of so many come out, each with the same probability.</summary>
    public int Binomial(int all, double probability)
    {
        int found = 0;
        for (int i = 0; i < all; i++)
        {
            found += NextDouble() < probability ? 1 : 0;
        }

        return found;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
