using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;

namespace ElectionObservation.Terms;

/// <summary>How long a term of an office lasts, and how often one person may hold it.</summary>
public sealed record TermRule : ILegalRule<TermRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="years">The length of a term in years, 1 to 100.</param>
    /// <param name="limit">How often one person may hold the office.</param>
    /// <param name="exemptions">Whom the limit does not bind; the first that applies is taken.</param>
    /// <param name="earlierTerms">What becomes of what lies before this version.</param>
    /// <param name="entrenched">Whether the provision says of itself that it may not be changed.</param>
    /// <param name="partTerms">When a tenure counts that need not be a whole term; <c>null</c> where the rule does not say.</param>
    /// <param name="resignation">What resigning does; <c>null</c> where the rule does not say.</param>
    /// <param name="upperAge">The highest age in whole years that a candidate may have on voting day, 1 to 150; <c>null</c> for none.</param>
    /// <param name="onceMoreWhen">The occasion of an election in which one more is allowed than the limit; <c>null</c> for none.</param>
    /// <param name="oneOffTerms">Terms of another length, by transitional provisions; the first that fits is taken.</param>
    /// <param name="nextElection">When the next election is due; <c>null</c> where the rule does not say.</param>
    /// <param name="endsEarly">What may end a term before its planned end, as far as the rule says; in the order of <see cref="TenureEnd"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public TermRule(
        int years,
        TermLimit limit,
        ValueList<Exemption> exemptions = default,
        EarlierTerms earlierTerms = EarlierTerms.NotStated,
        bool entrenched = false,
        PartTerms? partTerms = null,
        ResignationRule? resignation = null,
        int? upperAge = null,
        ElectionOccasion? onceMoreWhen = null,
        ValueList<OneOffTerm> oneOffTerms = default,
        NextElection? nextElection = null,
        ValueList<TenureEnd> endsEarly = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, 100);
        ArgumentNullException.ThrowIfNull(limit);
        if (upperAge is { } age)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(age, 1, nameof(upperAge));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(age, 150, nameof(upperAge));
        }

        Years = years;
        Limit = limit;
        Exemptions = exemptions;
        EarlierTerms = Known.Value(earlierTerms);
        Entrenched = entrenched;
        PartTerms = partTerms;
        Resignation = resignation;
        UpperAge = upperAge;
        OnceMoreWhen = onceMoreWhen;
        OneOffTerms = oneOffTerms;
        NextElection = nextElection;
        EndsEarly = CanonicalSet.OfMembers(endsEarly);
    }

    /// <summary>The length of a term in years.</summary>
    public int Years { get; }

    /// <summary>How often one person may hold the office.</summary>
    public TermLimit Limit { get; }

    /// <summary>Whom the limit does not bind; the first that applies is taken.</summary>
    public ValueList<Exemption> Exemptions { get; }

    /// <summary>What becomes of what lies before this version.</summary>
    public EarlierTerms EarlierTerms { get; }

    /// <summary>Whether the provision says of itself that it may not be changed.</summary>
    public bool Entrenched { get; }

    /// <summary>When a tenure counts that need not be a whole term; <c>null</c> where the rule does not say.</summary>
    public PartTerms? PartTerms { get; }

    /// <summary>What resigning does; <c>null</c> where the rule does not say.</summary>
    public ResignationRule? Resignation { get; }

    /// <summary>The highest age in whole years that a candidate may have on voting day; <c>null</c> for none.</summary>
    public int? UpperAge { get; }

    /// <summary>The occasion of an election in which one more is allowed than the limit; <c>null</c> for none.</summary>
    public ElectionOccasion? OnceMoreWhen { get; }

    /// <summary>Terms of another length, by transitional provisions; the first that fits is taken.</summary>
    public ValueList<OneOffTerm> OneOffTerms { get; }

    /// <summary>When the next election is due; <c>null</c> where the rule does not say.</summary>
    public NextElection? NextElection { get; }

    /// <summary>What may end a term before its planned end, as far as the rule says; in the order of <see cref="TenureEnd"/>.</summary>
    public ValueList<TenureEnd> EndsEarly { get; }

    /// <summary>
    /// Whether both say the same of who may stand and how long a term lasts. Entrenchment is no part of it, and neither is what only one of them
    /// says of earlier terms, of terms of another length, of the next election and of what ends a term.
    /// </summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(TermRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Years == other.Years
            && Limit == other.Limit
            && Exemptions == other.Exemptions
            && PartTerms == other.PartTerms
            && Resignation == other.Resignation
            && UpperAge == other.UpperAge
            && OnceMoreWhen == other.OnceMoreWhen
            && (EarlierTerms == other.EarlierTerms || EarlierTerms == EarlierTerms.NotStated || other.EarlierTerms == EarlierTerms.NotStated);
    }

    /// <summary>
    /// The term that begins on a day under this rule. It is planned to end on the same date so many years later; a term that begins on
    /// 29 February ends on 28 February of a year that has no 29th.
    /// </summary>
    /// <param name="begins">The day it begins: the oath, the entry upon office.</param>
    /// <exception cref="ArgumentException">The term would end after the year 9998, or the next election cannot be counted from its end.</exception>
    public TermOfOffice TermBeginning(LocalDate begins)
    {
        int years = OneOffTerms.FirstOrDefault(one => one.Begun.Earliest <= begins && begins <= one.Begun.Latest)?.Years ?? Years;
        if (IsoDay.Of(begins).Year + years > IsoDay.LastYear)
        {
            throw new ArgumentException($"A term of {years} years that begins on {begins:R} ends after the year {IsoDay.LastYear}.", nameof(begins));
        }

        LocalDate end = begins.PlusYears(years);
        return new(begins, end, NextElection is null ? null : ElectionBefore(end, begins, NextElection), EndsEarly);
    }

    private static DaySpan ElectionBefore(LocalDate end, LocalDate begins, NextElection due)
    {
        LocalDate last = Count(due.Latest);
        LocalDate first = due.Earliest is null ? begins : Count(due.Earliest);
        return first <= last ? new(first, last) : throw new ArgumentException($"The next election would be due from {first:R} to {last:R}.", nameof(begins));

        LocalDate Count(TimeLimit limit)
        {
            var none = new NoTrace();
            return DayCount.Run(end, limit, Direction.Before, null, ref none, out LocalDate day) is { } problem
                ? throw new ArgumentException($"The next election cannot be counted: {problem}", nameof(begins))
                : day;
        }
    }
}
