using System.Globalization;

namespace ElectionObservation.Screens;

/// <summary>The rule by which a screen leaves a unit out. Open vocabulary.</summary>
public sealed record LeftOutRule : Identifier<LeftOutRule>, IIdentifier<LeftOutRule>
{
    /// <summary>Names a rule.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public LeftOutRule(string value)
        : base(value)
    {
    }

    /// <summary>A part above its whole, where a null distribution needs a part of it.</summary>
    public static LeftOutRule PartAboveWhole { get; } = new("part-above-whole");

    /// <summary>A whole of zero: there is no ratio.</summary>
    public static LeftOutRule WholeOfZero { get; } = new("whole-of-zero");

    /// <summary>A figure is missing, or below zero, which counts nothing.</summary>
    public static LeftOutRule Missing { get; } = new("missing");

    /// <summary>The option is not on the ballot of the unit.</summary>
    public static LeftOutRule NotOffered { get; } = new("not-offered");

    /// <summary>The unit does not count: annulled, merged, not opened, not reported.</summary>
    public static LeftOutRule NotCounted { get; } = new("not-counted");

    /// <summary>A count, or the whole of a percentage, that is too small: <c>below-100</c>.</summary>
    /// <param name="least">The least that is screened, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The least is negative.</exception>
    public static LeftOutRule Below(long least)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        return new(string.Create(CultureInfo.InvariantCulture, $"below-{least}"));
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator LeftOutRule(string value) => new(value);

    static LeftOutRule IIdentifier<LeftOutRule>.Create(string value) => new(value);
}
