namespace ElectionObservation.Terms;

/// <summary>How long a term of an office lasts, and how often one person may be elected to it.</summary>
public sealed record TermRule : ILegalRule<TermRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="years">The length of a term in years, 1 to 100.</param>
    /// <param name="limit">How often one person may be elected to the office.</param>
    /// <param name="exempt">Roles that the limit does not bind.</param>
    /// <param name="earlierTerms">What becomes of terms that began under an older version.</param>
    /// <param name="entrenched">Whether the provision says of itself that it may not be changed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    public TermRule(
        int years,
        TermLimit limit,
        ValueList<RoleId> exempt = default,
        EarlierTerms earlierTerms = EarlierTerms.NotStated,
        bool entrenched = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 100);
        ArgumentNullException.ThrowIfNull(limit);
        Years = years;
        Limit = limit;
        Exempt = CanonicalSet.Of(exempt);
        EarlierTerms = Known.Value(earlierTerms);
        Entrenched = entrenched;
    }

    /// <summary>The length of a term in years.</summary>
    public int Years { get; }

    /// <summary>How often one person may be elected to the office.</summary>
    public TermLimit Limit { get; }

    /// <summary>Roles that the limit does not bind, in the order of their names.</summary>
    public ValueList<RoleId> Exempt { get; }

    /// <summary>What becomes of terms that began under an older version.</summary>
    public EarlierTerms EarlierTerms { get; }

    /// <summary>Whether the provision says of itself that it may not be changed.</summary>
    public bool Entrenched { get; }

    /// <summary>
    /// Whether both say the same: the same length, the same limit and the same exemptions. Entrenchment is no part of it, and
    /// neither is what only one of them says of earlier terms.
    /// </summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(TermRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Years == other.Years
            && Limit == other.Limit
            && Exempt == other.Exempt
            && (EarlierTerms == other.EarlierTerms || EarlierTerms == EarlierTerms.NotStated || other.EarlierTerms == EarlierTerms.NotStated);
    }

    /// <summary>
    /// The term that begins on a day under this rule. It is planned to end on the same date so many years later; a term that begins on
    /// 29 February ends on 28 February of a year that has no 29th.
    /// </summary>
    /// <param name="begins">The day it begins: the oath, the entry upon office.</param>
    /// <exception cref="ArgumentException">The term would end after the year 9998.</exception>
    public TermOfOffice TermBeginning(LocalDate begins)
    {
        if (IsoDay.Of(begins).Year + Years > IsoDay.LastYear)
        {
            throw new ArgumentException($"A term of {Years} years that begins on {begins:R} ends after the year {IsoDay.LastYear}.", nameof(begins));
        }

        return new(begins, begins.PlusYears(Years));
    }
}
