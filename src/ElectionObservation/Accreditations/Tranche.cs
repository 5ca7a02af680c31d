using System.Globalization;
using ElectionObservation.Missions;

namespace ElectionObservation.Accreditations;

/// <summary>What was published on one day about how far accreditation had come: who was added, how many there were then.</summary>
public sealed record Tranche
{
    /// <summary>States the figures of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="added">Who was accredited that day; nothing is stated when <c>null</c>.</param>
    /// <param name="leaving">How many earlier ones they replaced, or were revoked or withdrawn.</param>
    /// <param name="total">How many there were after it; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public Tranche(LocalDate day, Composition? added = null, int leaving = 0, StatedCount? total = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaving);
        Day = IsoDay.Of(day);
        Added = added ?? new();
        Leaving = leaving;
        Total = total;
    }

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>Who was accredited that day, as far as stated.</summary>
    public Composition Added { get; }

    /// <summary>How many earlier ones they replaced, or were revoked or withdrawn.</summary>
    public int Leaving { get; }

    /// <summary>How many there were after it; <c>null</c>, which is not zero, when that is not stated.</summary>
    public StatedCount? Total { get; }

    /// <summary>The day and the figures.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Day:R}: {(Added.Total is { } added ? $"{added} added" : "added not stated")}, {Leaving} leaving, {(Total is { } total ? $"{total} in all" : "total not stated")}");
}
