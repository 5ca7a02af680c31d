using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Deadlines;

/// <summary>When an act enters into force, counted from its publication, as far as both days are known.</summary>
public sealed record EntryIntoForce
{
    /// <summary>States what is known.</summary>
    /// <param name="act">The act, or the part of it.</param>
    /// <param name="when">The time, counted from <see cref="Milestone.Publication"/>, with a cut-off but the end of the day: <c>Days.Clear(10).After(Milestone.Publication).At(CutOff.StartOfDay)</c>.</param>
    /// <param name="inForce">The day it entered into force, as stated.</param>
    /// <param name="published">The day it was published; <c>null</c> when no source gives it.</param>
    /// <exception cref="ArgumentException">The time is counted from something else, its cut-off is the end of the day, or a day is not of the ISO
    /// calendar.</exception>
    public EntryIntoForce(LocalizedText act, TimeExpression when, LocalDate inForce, LocalDate? published = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        Act = act;
        Rule = new StatutoryRule(when, Bound.NotEarlierThan);
        if (when.Milestones is not [var from] || from != Milestone.Publication || when.Rules.Count > 0)
        {
            throw new ArgumentException($"Expected a time counted from {Milestone.Publication} alone, found {when}.", nameof(when));
        }

        InForce = IsoDay.Of(inForce);
        Published = published is { } day ? IsoDay.Of(day, nameof(published)) : null;
    }

    /// <summary>The act, or the part of it.</summary>
    public LocalizedText Act { get; }

    /// <summary>The time, counted from publication.</summary>
    public TimeExpression When => Rule.When;

    /// <summary>The day it entered into force, as stated.</summary>
    public LocalDate InForce { get; }

    /// <summary>The day it was published; <c>null</c> when no source gives it.</summary>
    public LocalDate? Published { get; }

    private StatutoryRule Rule { get; }

    /// <summary>The day an act enters into force that was published on a day.</summary>
    /// <param name="published">The day of publication.</param>
    /// <param name="clock">The clock of the jurisdiction.</param>
    public DeadlineAnswer InForceAfter(LocalDate published, ZoneClock clock) =>
        Rule.Evaluate(new Round(published, [new(Milestone.Publication, published)]), clock);

    /// <summary>
    /// The days of publication that lead to the stated day in force, in order; none when no publication does. An inference, not a proof that
    /// it was published then. A later publication never leads to an earlier day, so few days are tried.
    /// </summary>
    /// <param name="clock">The clock of the jurisdiction.</param>
    public ValueList<LocalDate> ImpliedPublication(ZoneClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var days = new List<LocalDate>();
        LocalDate? first = Rule.FirstAnchor(Milestone.Publication, InForce, new Round(InForce), clock);

        // A day without a time, where the clock skipped the hour, may lie among them.
        for (int holes = 0; first is { } day && holes < AnchorSearch.LongestHole && IsoDay.Holds(day); first = day.PlusDays(1))
        {
            DeadlineAnswer answer = InForceAfter(day, clock);
            if (answer is not DeadlineAnswer.Known known)
            {
                holes++;
                continue;
            }

            if (known.Deadline.Day != InForce)
            {
                break;
            }

            holes = 0;
            days.Add(day);
        }

        return days.ToValueList();
    }

    /// <summary>
    /// Checks the stated days against each other. Where no source gives the day of publication, the inferred one is reported for
    /// information: a consistency check under the assumption that the act was published then.
    /// </summary>
    /// <param name="clock">The clock of the jurisdiction.</param>
    public ValidationReport Validate(ZoneClock clock)
    {
        ValueList<LocalDate> implied = ImpliedPublication(clock);
        ValueList<string> days = implied.Select(static day => $"{day:R}").ToValueList();
        return implied.Count == 0 || (Published is { } day && !implied.Contains(day))
            ? new([new("entry-into-force.days-disagree", Severity.Error, FindingKind.Derived, Published is null ? "inForce" : "published", subjects: days)])
            : Published is null
                ? new([new("entry-into-force.publication-inferred", Severity.Information, FindingKind.Derived, "published", subjects: days)])
                : new();
    }

    /// <summary>The act and the day.</summary>
    public override string ToString() => $"{Act}, in force on {InForce:R}";
}
