using System.Globalization;

namespace ElectionObservation.Validation;

/// <summary>A number and what it counts.</summary>
public sealed record Amount
{
    /// <summary>Names a number.</summary>
    /// <param name="name">What it counts.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or blank.</exception>
    public Amount(string name, long value)
    {
        Name = WellFormed.NotBlank(name);
        Value = value;
    }

    /// <summary>What it counts.</summary>
    public string Name { get; }

    /// <summary>The number.</summary>
    public long Value { get; }

    /// <summary>The name and the number.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Value}");
}
