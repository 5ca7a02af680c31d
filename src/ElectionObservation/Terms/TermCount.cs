namespace ElectionObservation.Terms;

/// <summary>Counts tenures towards a limit. What law or facts leave open is counted both ways.</summary>
internal static class TermCount
{
    public static Eligibility Decide(RuleHistory<TermRule> history, OfficeId office, Candidacy candidacy, Evidence weakest)
    {
        LocalDate day = candidacy.Election.VotingDay;
        RuleAnswer<TermRule> answer = history.On(day, weakest);
        ValueList<EligibilityReason> reasons = answer.Match<ValueList<EligibilityReason>>(
            inForce => [Under(inForce.Version, inForce.Concurring, history, office, candidacy)],
            _ => [],
            notEstablished => Each(notEstablished.Candidates),
            conflicting => Each(conflicting.Versions),
            _ => []);

        // Where it is not established which version applies, perhaps none did, unless one was certainly in force.
        bool some = reasons.Any(reason => reason.Version.IsInForceOn(day));
        Verdict verdict = some && reasons.DistinctBy(static reason => reason.Verdict).Count() == 1 ? reasons[0].Verdict : Verdict.Undetermined;
        return new(verdict, answer, reasons);

        ValueList<EligibilityReason> Each(ValueList<RuleVersion<TermRule>> versions) =>
            versions.Select(version => Under(version, [], history, office, candidacy)).ToValueList();
    }

    private static EligibilityReason Under(
        RuleVersion<TermRule> version, ValueList<RuleVersion<TermRule>> concurring, RuleHistory<TermRule> history, OfficeId office, Candidacy candidacy)
    {
        // Norms that say the same may leave it to each other what becomes of earlier terms: the highest that speaks is heard.
        RuleVersion<TermRule> speaking = concurring.Prepend(version).FirstOrDefault(static norm => norm.Rule.EarlierTerms != EarlierTerms.NotStated) ?? version;
        Tenure[] tenures = [.. candidacy.Tenures.OrderBy(static tenure => tenure.From).ThenBy(static tenure => tenure.By)];
        TenureTreatment[] treatments = [.. tenures.Select(tenure => Treat(tenure, speaking, history, office, candidacy))];
        int? maximum = version.Rule.Limit.Match<int?>(_ => null, total => total.Maximum, row => row.Maximum);
        if (version.Rule.Limit is TermLimit.InARow)
        {
            Row(tenures, treatments, office, candidacy);
        }

        TenureReason[] reasons = [.. tenures.Zip(treatments, static (tenure, treatment) => new TenureReason(tenure, treatment))];
        if (version.Rule.Exempt.FirstOrDefault(candidacy.Roles.Contains) is { } role)
        {
            return new(version, Verdict.Eligible, [.. reasons], role);
        }

        int counted = reasons.Count(static reason => reason.Treatment == TenureTreatment.Counted);
        int open = reasons.Count(static reason => reason.IsOpen);
        Verdict verdict = maximum is not { } most || counted + open < most ? Verdict.Eligible : counted >= most ? Verdict.Barred : Verdict.Undetermined;
        return new(version, verdict, [.. reasons]);
    }

    private static TenureTreatment Treat(Tenure tenure, RuleVersion<TermRule> version, RuleHistory<TermRule> history, OfficeId office, Candidacy candidacy)
    {
        LocalDate elected = tenure.ElectedOn ?? tenure.From;
        return tenure.Office != office ? TenureTreatment.InAnotherOffice
            : tenure.Person != candidacy.Person ? TenureTreatment.OfAnotherPerson
            : tenure.By != Accession.Election ? TenureTreatment.NotByElection
            : elected >= candidacy.Election.VotingDay ? TenureTreatment.NotBefore
            : elected >= version.From.Latest ? TenureTreatment.Counted
            : elected >= version.From.Earliest ? TenureTreatment.ForceDayOpen
            : version.Rule.EarlierTerms switch
            {
                EarlierTerms.NotCounted => TenureTreatment.BeforeTheProvision,
                EarlierTerms.NotStated when history.Versions.Any(SameLimitThen) => TenureTreatment.Counted,
                _ => TenureTreatment.EarlierTermOpen,
            };

        // A text that only repeats the limit it follows opens no question about terms that counted under it.
        bool SameLimitThen(RuleVersion<TermRule> earlier) =>
            earlier.Rule.Limit == version.Rule.Limit && earlier.IsInForceOn(elected);
    }

    /// <summary>Goes back from the election: what lies before a break does not count, what lies before a gap in the facts may not.</summary>
    private static void Row(Tenure[] tenures, TenureTreatment[] treatments, OfficeId office, Candidacy candidacy)
    {
        bool broken = false;
        bool open = false;
        LocalDate next = candidacy.Election.VotingDay;
        for (int i = tenures.Length - 1; i >= 0; i--)
        {
            Tenure tenure = tenures[i];
            if (tenure.Office != office || treatments[i] == TenureTreatment.NotBefore || tenure.From >= candidacy.Election.VotingDay)
            {
                continue;
            }

            open |= tenure.Until is { } until && until.PlusDays(1) < next;
            next = LocalDate.Min(next, tenure.From);
            if (treatments[i] == TenureTreatment.OfAnotherPerson)
            {
                broken |= tenure.By == Accession.Election;
                open |= tenure.By != Accession.Election;
            }
            else if (treatments[i] is TenureTreatment.Counted or TenureTreatment.EarlierTermOpen or TenureTreatment.ForceDayOpen)
            {
                treatments[i] = broken ? TenureTreatment.RowBroken : open && treatments[i] == TenureTreatment.Counted ? TenureTreatment.RowOpen : treatments[i];
            }
        }
    }
}
