using System.Globalization;

namespace ElectionObservation.Results;

/// <summary>A sum that some units are missing from.</summary>
public sealed record PartialSum
{
    /// <summary>States a sum.</summary>
    /// <param name="sum">The sum of what is stated.</param>
    /// <param name="missing">How many of the counted units do not state it, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing is missing.</exception>
    public PartialSum(long sum, int missing)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(missing, 1);
        Sum = sum;
        Missing = missing;
    }

    /// <summary>The sum of what is stated.</summary>
    public long Sum { get; }

    /// <summary>How many of the counted units do not state it.</summary>
    public int Missing { get; }

    /// <summary>The sum and how many are missing.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sum}, {Missing} missing");
}
