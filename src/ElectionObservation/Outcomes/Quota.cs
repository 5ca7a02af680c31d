using System.Globalization;

namespace ElectionObservation.Outcomes;

/// <summary>How many votes a seat costs: the votes of all lists that share, by the seats or by a few more.</summary>
public sealed record Quota
{
    /// <summary>States a quota.</summary>
    /// <param name="more">How many are added to the seats before the votes are divided by them, zero or more.</param>
    /// <param name="rounding">What becomes of a fraction.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than 100.</exception>
    public Quota(int more = 0, QuotaRounding rounding = QuotaRounding.Exact)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(more, 100);
        More = more;
        Rounding = Known.Value(rounding);
    }

    /// <summary>Votes by seats, exact. Also Hamilton, Niemeyer.</summary>
    public static Quota Hare { get; } = new();

    /// <summary>Votes by seats and one more, rounded down, and one added.</summary>
    public static Quota Droop { get; } = new(1, QuotaRounding.DownPlusOne);

    /// <summary>Votes by seats and one more, exact.</summary>
    public static Quota HagenbachBischoff { get; } = new(1);

    /// <summary>Votes by seats and two more, exact.</summary>
    public static Quota Imperiali { get; } = new(2);

    /// <summary>How many are added to the seats before the votes are divided by them.</summary>
    public int More { get; }

    /// <summary>What becomes of a fraction.</summary>
    public QuotaRounding Rounding { get; }

    /// <summary>The quota as a fraction.</summary>
    /// <param name="votes">All votes that share.</param>
    /// <param name="seats">The seats, 1 or more.</param>
    internal (Int128 Numerator, Int128 Denominator) Of(Int128 votes, int seats)
    {
        Int128 by = (Int128)seats + More;
        return Rounding switch
        {
            QuotaRounding.Exact => (votes, by),
            QuotaRounding.Down => (votes / by, 1),
            QuotaRounding.DownPlusOne => ((votes / by) + 1, 1),
            QuotaRounding.Up => ((votes + by - 1) / by, 1),
            _ => (((2 * votes) + by) / (2 * by), 1),
        };
    }

    /// <summary>The quota in English: <c>votes / (seats + 1), rounded down</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"votes / {(More == 0 ? "seats" : $"(seats + {More})")}") + Rounding switch
        {
            QuotaRounding.Exact => "",
            QuotaRounding.Down => ", rounded down",
            QuotaRounding.DownPlusOne => ", rounded down, plus 1",
            QuotaRounding.Up => ", rounded up",
            _ => ", rounded",
        };
}
