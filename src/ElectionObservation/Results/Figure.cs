using System.Globalization;

namespace ElectionObservation.Results;

/// <summary>
/// What a protocol states in one place: a number, nothing, or that nothing is asked there. Missing is not zero. Negative numbers do not count anything, but
/// they occur in data and are kept for validation to find. The <c>default</c> value is the number 0.
/// </summary>
public readonly record struct Figure
{
    internal const int MissingBits = int.MinValue;
    internal const int NotOfferedBits = int.MinValue + 1;

    private readonly int _bits;

    /// <summary>States a number.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below <see cref="Least"/>.</exception>
    public Figure(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, Least);
        _bits = number;
    }

    private Figure(int bits, bool isNumber) => _bits = isNumber ? 0 : bits;

    /// <summary>The least number there can be, -2147483646.</summary>
    public static int Least => int.MinValue + 2;

    /// <summary>A place that is asked for and left empty.</summary>
    public static Figure Missing { get; } = new(MissingBits, false);

    /// <summary>A place that does not exist here: a contestant who is not on the ballot of this unit. It adds nothing, and nothing is missing.</summary>
    public static Figure NotOffered { get; } = new(NotOfferedBits, false);

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => _bits >= Least;

    /// <summary>Whether it is asked for and left empty.</summary>
    public bool IsMissing => _bits == MissingBits;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public int Number => IsNumber ? _bits : throw new InvalidOperationException($"There is no number: the figure is {this}.");

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below <see cref="Least"/>.</exception>
    public static implicit operator Figure(int number) => new(number);

    /// <summary>What stands in a column.</summary>
    internal static Figure OfBits(int bits) => bits >= Least ? new(bits) : bits == MissingBits ? Missing : NotOffered;

    /// <summary>The number, if there is one.</summary>
    /// <param name="number">The number; 0 when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetNumber(out int number)
    {
        number = IsNumber ? _bits : 0;
        return IsNumber;
    }

    /// <summary>The digits, <c>missing</c>, or <c>not offered</c>.</summary>
    public override string ToString() => IsNumber ? _bits.ToString(CultureInfo.InvariantCulture) : IsMissing ? "missing" : "not offered";
}
