namespace ElectionObservation.Terms;

/// <summary>A term of another length than the rule gives to all others, by a transitional provision.</summary>
public sealed record OneOffTerm
{
    /// <summary>States the provision.</summary>
    /// <param name="begun">When the term begins or began, as exactly as that is known.</param>
    /// <param name="years">Its length in years, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    public OneOffTerm(LegalDate begun, int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 100);
        Begun = begun;
        Years = years;
    }

    /// <summary>When the term begins or began, as exactly as that is known.</summary>
    public LegalDate Begun { get; }

    /// <summary>Its length in years.</summary>
    public int Years { get; }
}
