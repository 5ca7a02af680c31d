namespace ElectionObservation.Estimates;

/// <summary>Refuses what is no number of the kind that is asked for.</summary>
internal static class Finite
{
    public static void Require(double value, string name)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number.");
        }
    }

    public static void Positive(double value, string name)
    {
        Require(value, name);
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
    }

    /// <summary>Between 0 and 1, neither of them.</summary>
    public static void Between(double value, string name)
    {
        if (!(value > 0 && value < 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a number between 0 and 1.");
        }
    }
}
