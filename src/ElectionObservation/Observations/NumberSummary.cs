using System.Globalization;

namespace ElectionObservation.Observations;

/// <summary>What answers in numbers come to. Where nobody answered there is none of these, not one of zeros.</summary>
public sealed record NumberSummary
{
    /// <summary>States a summary.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest.</param>
    /// <exception cref="ArgumentException">The largest is below the smallest.</exception>
    public NumberSummary(long sum, int least, int most)
    {
        Sum = sum;
        Least = least;
        Most = most >= least ? most : throw new ArgumentException($"The largest of {most} is below the smallest of {least}.", nameof(most));
    }

    /// <summary>The sum.</summary>
    public long Sum { get; }

    /// <summary>The smallest.</summary>
    public int Least { get; }

    /// <summary>The largest.</summary>
    public int Most { get; }

    /// <summary>Whether so many numbers can add up to this.</summary>
    internal bool Fits(long count) => (Int128)count * Least <= Sum && Sum <= (Int128)count * Most;

    internal NumberSummary Plus(NumberSummary other) => new(Sum + other.Sum, Math.Min(Least, other.Least), Math.Max(Most, other.Most));

    /// <summary>The numbers in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"sum {Sum}, from {Least} to {Most}");
}
