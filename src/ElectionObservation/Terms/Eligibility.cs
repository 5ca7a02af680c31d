namespace ElectionObservation.Terms;

/// <summary>Whether a person may stand, as far as the rule on terms goes, and why. Other conditions, of residence or language, are not asked.</summary>
public sealed record Eligibility
{
    /// <summary>States an answer.</summary>
    /// <param name="verdict">The answer.</param>
    /// <param name="rule">Which version of the rule was in force, or what is open about that.</param>
    /// <param name="reasons">What each version that decides says.</param>
    public Eligibility(Verdict verdict, RuleAnswer<TermRule> rule, ValueList<EligibilityReason> reasons = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Verdict = Known.Value(verdict);
        Rule = rule;
        Reasons = reasons;
    }

    /// <summary>The answer.</summary>
    public Verdict Verdict { get; }

    /// <summary>Which version of the rule was in force, or what is open about that.</summary>
    public RuleAnswer<TermRule> Rule { get; }

    /// <summary>What each version that decides says: one where a version was in force, each where several contradict each other, may have been, or are read in several ways.</summary>
    public ValueList<EligibilityReason> Reasons { get; }

    /// <summary>What would have to be settled for an answer, each question once; empty where there is one.</summary>
    public ValueList<OpenQuestion> OpenQuestions => Verdict == Verdict.Undetermined ? Questions().Distinct().Order().ToValueList() : [];

    /// <summary>The answer in English: what each version says, each tenure and whether it counted, and what is open.</summary>
    public string Explain() => EligibilityProse.Explain(this);

    /// <summary>The answer and what each version says.</summary>
    public override string ToString() => $"{Verdict}{(Reasons.Count == 0 ? $": {Rule}" : $" ({string.Join("; ", Reasons)})")}";

    private IEnumerable<OpenQuestion> Questions()
    {
        if (Rule is not RuleAnswer<TermRule>.InForce || Reasons.Where(static reason => reason.Reading == ReadingId.AsWritten).DistinctBy(static reason => reason.Verdict).Count() > 1)
        {
            yield return OpenQuestion.Version;
        }

        if (Reasons.GroupBy(static reason => reason.Version.Id).Any(static read => read.DistinctBy(static reason => reason.Verdict).Count() > 1))
        {
            yield return OpenQuestion.Reading;
        }

        foreach (EligibilityReason reason in Reasons.Where(static reason => reason.Verdict == Verdict.Undetermined))
        {
            foreach (OpenQuestion question in QuestionsOf(reason))
            {
                yield return question;
            }
        }
    }

    private static IEnumerable<OpenQuestion> QuestionsOf(EligibilityReason reason)
    {
        if (reason.ByAge == Verdict.Undetermined)
        {
            yield return OpenQuestion.Age;
        }

        if (reason.ByResignation == Verdict.Undetermined)
        {
            yield return OpenQuestion.Resignation;
        }

        if (reason.ByLimit != Verdict.Undetermined)
        {
            yield break;
        }

        foreach (TenureReason tenure in reason.Tenures.Where(static tenure => tenure.IsOpen))
        {
            yield return tenure.Treatment switch
            {
                TenureTreatment.EarlierTermOpen => OpenQuestion.EarlierTerms,
                TenureTreatment.ForceDayOpen => OpenQuestion.DayInForce,
                TenureTreatment.RowOpen => OpenQuestion.Row,
                TenureTreatment.PartTermOpen => OpenQuestion.PartTerm,
                _ => OpenQuestion.Length,
            };
        }

        if (reason.Open == 0 || reason.Version.Rule.OnceMoreWhen is not null)
        {
            yield return OpenQuestion.Occasion;
        }
    }
}
