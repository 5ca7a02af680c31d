using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Accreditations;

/// <summary>How long a sender must have existed to be accredited.</summary>
public sealed record MinimumExistence
{
    /// <summary>States how long.</summary>
    /// <param name="months">The months.</param>
    /// <param name="on">The day by which they must have passed; <c>null</c> when the law does not say by which: then the day of the request and voting day are both readings.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 1 months, or more than 1200.</exception>
    public MinimumExistence(int months, Milestone? on = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, 1200);
        Months = months;
        On = on;
    }

    /// <summary>The months.</summary>
    public int Months { get; }

    /// <summary>The day by which they must have passed; <c>null</c> when the law does not say by which.</summary>
    public Milestone? On { get; }

    /// <summary>The months and the day.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Months} months{(On is null ? "" : $" on {On}")}");
}
