namespace ElectionObservation.Outcomes;

/// <summary>Finds where something begins to hold.</summary>
internal static class Halving
{
    /// <summary>The least number, from 0 to the most, at which something holds that, once it does, holds at all larger ones; <c>null</c> when it holds at none.</summary>
    public static long? Least(long most, Func<long, bool> isEnough)
    {
        if (!isEnough(most))
        {
            return null;
        }

        long low = 0;
        long holds = most;
        while (low < holds)
        {
            long middle = low + ((holds - low) / 2);
            (low, holds) = isEnough(middle) ? (low, middle) : (middle + 1, holds);
        }

        return holds;
    }
}
