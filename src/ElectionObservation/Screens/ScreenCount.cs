using System.Globalization;
using ElectionObservation.Estimates;

namespace ElectionObservation.Screens;

/// <summary>How many of the screened units have something, beside how many are expected to by the null distribution.</summary>
public sealed record ScreenCount
{
    /// <summary>States a count.</summary>
    /// <param name="name">What the units have, such as the digit <c>0</c>.</param>
    /// <param name="observed">How many have it, zero or more.</param>
    /// <param name="expected">How many are expected to, zero or more; <c>null</c> where there is no null distribution.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or none.</exception>
    public ScreenCount(string name, long observed, double? expected = null)
    {
        Name = WellFormed.NotBlank(name);
        ArgumentOutOfRangeException.ThrowIfNegative(observed);
        Finite.Positive(expected ?? 0, nameof(expected));
        Observed = observed;
        Expected = expected;
    }

    /// <summary>What the units have.</summary>
    public string Name { get; }

    /// <summary>How many have it.</summary>
    public long Observed { get; }

    /// <summary>How many are expected to; <c>null</c> where there is no null distribution.</summary>
    public double? Expected { get; }

    /// <summary>The count in English, the expected one to two decimals in brackets: <c>0: 354 (316.60)</c>.</summary>
    public override string ToString() => Expected is { } expected
        ? string.Create(CultureInfo.InvariantCulture, $"{Name}: {Observed} ({expected:F2})")
        : string.Create(CultureInfo.InvariantCulture, $"{Name}: {Observed}");
}
