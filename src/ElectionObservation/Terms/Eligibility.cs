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

    /// <summary>What each version that decides says: one where a version was in force, each where several contradict each other, may have been, or are read in several ways; twice where the facts leave open whether it exempts.</summary>
    public ValueList<EligibilityReason> Reasons { get; }

    /// <summary>What would have to be settled for an answer, each question once; empty where there is one.</summary>
    public ValueList<OpenQuestion> OpenQuestions => Verdict == Verdict.Undetermined ? Questions().DefaultIfEmpty(OpenQuestion.Reading).Distinct().Order().ToValueList() : [];

    /// <summary>The answer in English: what each version says, each tenure and whether it counted, and what is open.</summary>
    public string Explain() => EligibilityProse.Explain(this);

    /// <summary>The answer and what each version says.</summary>
    public override string ToString() => $"{Verdict}{(Reasons.Count == 0 ? $": {Rule}" : $" ({string.Join("; ", Reasons)})")}";

    /// <summary>Where every reason gives the same answer, what is open is a reading that gives none, and there is no reason of it.</summary>
    private IEnumerable<OpenQuestion> Questions()
    {
        if (Rule is not RuleAnswer<TermRule>.InForce || DifferBy(static reason => reason.Version.Id, static reason => reason.Reading))
        {
            yield return OpenQuestion.Version;
        }

        if (DifferBy(static reason => reason.Reading, static reason => reason.Version.Id))
        {
            yield return OpenQuestion.Reading;
        }

        if (DifferBy(static reason => reason.Exemption, static reason => (reason.Version.Id, reason.Reading)))
        {
            yield return OpenQuestion.Length;
        }

        foreach (EligibilityReason reason in Reasons.Where(static reason => reason.Verdict == Verdict.Undetermined))
        {
            foreach (OpenQuestion question in QuestionsOf(reason))
            {
                yield return question;
            }
        }
    }

    /// <summary>Whether reasons that have all else in common differ in their verdicts by something.</summary>
    private bool DifferBy<TWhat, TElse>(Func<EligibilityReason, TWhat> what, Func<EligibilityReason, TElse> all) =>
        Reasons.GroupBy(all).Any(group => group.DistinctBy(what).Count() > 1 && group.DistinctBy(static reason => reason.Verdict).Count() > 1);

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
