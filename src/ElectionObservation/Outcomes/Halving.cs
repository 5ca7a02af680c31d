namespace ElectionObservation.Outcomes;

/// <summary>Finds where something begins to hold.</summary>
internal static class Halving
{
    /// <summary>The least number, from 0, at which something holds that holds at a number and, once it does, at all larger ones.</summary>
    public static long Least(long holds, Func<long, bool> isEnough)
    {
        long low = 0;
        while (low < holds)
        {
            long middle = low + ((holds - low) / 2);
            (low, holds) = isEnough(middle) ? (low, middle) : (middle + 1, holds);
        }

        return holds;
    }
}
