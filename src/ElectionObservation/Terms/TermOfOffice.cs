using ElectionObservation.Calendars;

namespace ElectionObservation.Terms;

/// <summary>A term of office as it is planned to run. It may end earlier, and a law may let it run on until the successor takes office.</summary>
public sealed record TermOfOffice
{
    /// <summary>States a term.</summary>
    /// <param name="begins">The day it begins.</param>
    /// <param name="plannedEnd">The day it is planned to end.</param>
    /// <param name="nextElection">The days on which the next regular election may be held; <c>null</c> where the rule does not say.</param>
    /// <param name="endsEarly">What may end it before, as far as the rule says; in the order of <see cref="TenureEnd"/>.</param>
    /// <exception cref="ArgumentException">It would end on the day it begins or before, or a day is not of the ISO calendar.</exception>
    public TermOfOffice(LocalDate begins, LocalDate plannedEnd, DaySpan? nextElection = null, ValueList<TenureEnd> endsEarly = default)
    {
        if (IsoDay.Of(plannedEnd) <= IsoDay.Of(begins))
        {
            throw new ArgumentException($"A term that begins on {begins:R} does not end on {plannedEnd:R}.", nameof(plannedEnd));
        }

        Begins = begins;
        PlannedEnd = plannedEnd;
        NextElection = nextElection;
        EndsEarly = CanonicalSet.OfMembers(endsEarly);
    }

    /// <summary>The day it begins.</summary>
    public LocalDate Begins { get; }

    /// <summary>The day it is planned to end.</summary>
    public LocalDate PlannedEnd { get; }

    /// <summary>The days on which the next regular election may be held; <c>null</c> where the rule does not say.</summary>
    public DaySpan? NextElection { get; }

    /// <summary>What may end it before, as far as the rule says; in the order of <see cref="TenureEnd"/>.</summary>
    public ValueList<TenureEnd> EndsEarly { get; }

    /// <summary>Both days.</summary>
    public override string ToString() => $"{Begins:R} to {PlannedEnd:R}";
}
