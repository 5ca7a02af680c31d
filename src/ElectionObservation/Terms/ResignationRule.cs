namespace ElectionObservation.Terms;

/// <summary>What resigning does to standing again.</summary>
public sealed record ResignationRule
{
    /// <summary>States the provision.</summary>
    /// <param name="countsInFull">Whether a tenure that ended by resignation counts as a whole term, however short.</param>
    /// <param name="barredYears">For how many years after it whoever resigned may not stand, the next election always among those barred; 0 for the next election only,
    /// <c>null</c> where resigning bars from none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are not 0 to 100.</exception>
    public ResignationRule(bool countsInFull, int? barredYears = null)
    {
        if (barredYears is { } years)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(years, nameof(barredYears));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 100, nameof(barredYears));
        }

        CountsInFull = countsInFull;
        BarredYears = barredYears;
    }

    /// <summary>Whether a tenure that ended by resignation counts as a whole term, however short.</summary>
    public bool CountsInFull { get; }

    /// <summary>For how many years after it whoever resigned may not stand, the next election always among those barred; <c>null</c> where resigning bars from none.</summary>
    public int? BarredYears { get; }
}
