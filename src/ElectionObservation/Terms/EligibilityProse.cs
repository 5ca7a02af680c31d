using System.Globalization;
using System.Text;

namespace ElectionObservation.Terms;

/// <summary>The answer in English, a sentence a line. A pure function of the answer; nobody is named.</summary>
internal static class EligibilityProse
{
    public static string Explain(Eligibility answer)
    {
        var text = new StringBuilder();
        text.Append(answer.Verdict).Append('.');
        if (answer.Reasons.Count == 0)
        {
            text.Append(' ').Append(answer.Rule);
        }

        foreach (EligibilityReason reason in answer.Reasons)
        {
            text.Append('\n').Append(Says(reason));
            if (answer.Verdict == Verdict.Undetermined && reason.Version.Citation.Note is { Length: > 0 } note)
            {
                text.Append("\n  ").Append(note);
            }

            foreach (TenureReason tenure in reason.Tenures)
            {
                text.Append("\n  ").Append(Line(tenure));
            }
        }

        if (answer.OpenQuestions.Count > 0)
        {
            text.Append("\nOpen: ").AppendJoin("; ", answer.OpenQuestions.Select(static question => question switch
            {
                OpenQuestion.Version => "which version applies",
                OpenQuestion.Reading => "how the provision is read",
                OpenQuestion.EarlierTerms => "whether tenures before the provision count",
                OpenQuestion.DayInForce => "the day on which the provision came into force",
                OpenQuestion.Row => "who was elected to the office in between",
                OpenQuestion.PartTerm => "whether the rest of another's term counts",
                OpenQuestion.Length => "how long a tenure lasted",
                OpenQuestion.Occasion => "the occasion of the election",
                OpenQuestion.Age => "when the candidate was born",
                _ => "whether the candidate resigned, and whether there was an election since",
            })).Append('.');
        }

        return text.ToString();
    }

    private static string Says(EligibilityReason reason)
    {
        TermRule rule = reason.Version.Rule;
        string reading = reason.Reading == ReadingId.AsWritten ? "" : $", read as '{reason.Reading}'";
        string limit = reason.Exemption is null ? $"the limit is {rule.Limit}" : $"the limit is {rule.Limit}, {reason.Exemption}";
        string counted = reason.Limit is TermLimit.Unlimited ? ""
            : reason.Limit.Counted == CountedUnit.Years ? string.Create(CultureInfo.InvariantCulture, $"; {reason.Counted} days count of {TenureTimeline.Whole(reason.Limit)}{(reason.Open == 0 ? "" : $", {reason.Open} are open")}")
            : string.Create(CultureInfo.InvariantCulture, $"; {reason.Counted} {(reason.Counted == 1 ? "counts" : "count")}{(reason.Open == 0 ? "" : $", {reason.Open} {(reason.Open == 1 ? "is" : "are")} open")}");
        string age = rule.UpperAge is { } years ? string.Create(CultureInfo.InvariantCulture, $"; not older than {years}: {Word(reason.ByAge)}") : "";
        string resigned = rule.Resignation?.BarredYears is null ? "" : $"; after resigning: {Word(reason.ByResignation)}";
        string verdict = reason.Verdict switch { Verdict.Eligible => "eligible", Verdict.Barred => "barred", _ => "open" };
        return $"Under {reason.Version.Id} ({reason.Version.Citation}){reading}: {verdict}; {limit}{counted}{age}{resigned}.";
    }

    private static string Line(TenureReason reason) => $"{reason.Tenure}: {reason.Treatment switch
    {
        TenureTreatment.Counted => "counts",
        TenureTreatment.OfAnotherPerson => "another person's",
        TenureTreatment.InAnotherOffice => "another office",
        TenureTreatment.NotByElection => "does not count, not by election",
        TenureTreatment.NotBefore => "does not count, not before this election",
        TenureTreatment.BeforeTheProvision => "does not count, lies before the provision",
        TenureTreatment.RowBroken => "does not count, the row was broken since",
        TenureTreatment.ActingOnly => "does not count, acting only",
        TenureTreatment.TooShort => "does not count, too short",
        TenureTreatment.EarlierTermOpen => "open, lies before the provision",
        TenureTreatment.ForceDayOpen => "open, the day in force is not known exactly",
        TenureTreatment.RowOpen => "open, it is not known whether the row was broken",
        TenureTreatment.PartTermOpen => "open, the rest of another's term",
        _ => "open, its length is not known",
    }}.";

    private static string Word(Verdict verdict) => verdict switch { Verdict.Eligible => "met", Verdict.Barred => "not met", _ => "open" };
}
