namespace ElectionObservation.Terms;

/// <summary>Counts tenures towards a limit. What law or facts leave open is counted both ways.</summary>
internal static class TermCount
{
    public static Eligibility Decide(RuleHistory<TermRule> history, OfficeId office, Candidacy candidacy, Evidence weakest)
    {
        LocalDate day = candidacy.Election.VotingDay;
        RuleAnswer<TermRule> answer = history.On(day, weakest);
        ValueList<RuleVersion<TermRule>> norms = Norms(answer, history, day);
        RuleVersion<TermRule>[] certain = [.. norms.Where(norm => norm.IsInForceOn(day))];
        RuleVersion<TermRule>[] perhaps = [.. norms.Where(norm => !norm.IsInForceOn(day))];
        Tenure[] tenures = InOrder(candidacy.Tenures);

        // Norms that agree are asked together, once for each that may have joined them; norms that do not agree are asked one by one.
        var reasons = new List<EligibilityReason>();
        if (answer is RuleAnswer<TermRule>.InForce)
        {
            reasons.Add(Ask(certain[0], certain));
            reasons.AddRange(perhaps.Select(norm => Ask(norm, [.. norms.Where(one => one == norm || certain.Contains(one))])).Where(reason => reason.Verdict != reasons[0].Verdict));
        }
        else
        {
            reasons.AddRange(norms.Select(norm => Ask(norm, [norm])));
        }

        // Where none was certainly in force, perhaps none was.
        bool one = certain.Length > 0 && reasons.DistinctBy(static reason => reason.Verdict).Count() == 1;
        return new(one ? reasons[0].Verdict : Verdict.Undetermined, answer, [.. reasons]);

        EligibilityReason Ask(RuleVersion<TermRule> version, RuleVersion<TermRule>[] together) =>
            Under(version, together, tenures, Earlier, office, candidacy);

        bool Earlier(LocalDate elected, RuleVersion<TermRule> version) => SameLimitSince(elected, version, history, weakest);
    }

    /// <summary>The norms that were or may have been in force, by rank; none where the answer rests on none.</summary>
    private static ValueList<RuleVersion<TermRule>> Norms(RuleAnswer<TermRule> answer, RuleHistory<TermRule> history, LocalDate day) =>
        answer is RuleAnswer<TermRule>.NoneInForce or RuleAnswer<TermRule>.Excluded
            ? []
            : history.Versions.Where(version => version.MayBeInForceOn(day)).OrderBy(static version => version.Citation.Rank).ToValueList();

    /// <summary>Each tenure once, in an order that does not depend on the one given.</summary>
    private static Tenure[] InOrder(ValueList<Tenure> tenures) =>
    [
        .. tenures.Distinct()
            .OrderBy(static tenure => tenure.From)
            .ThenBy(static tenure => tenure.Until ?? LocalDate.MaxIsoValue)
            .ThenBy(static tenure => tenure.By)
            .ThenBy(static tenure => tenure.ElectedOn ?? LocalDate.MaxIsoValue)
            .ThenBy(static tenure => tenure.Office.Value, StringComparer.Ordinal)
            .ThenBy(static tenure => tenure.Person.Value, StringComparer.Ordinal),
    ];

    private static EligibilityReason Under(
        RuleVersion<TermRule> version,
        RuleVersion<TermRule>[] together,
        Tenure[] tenures,
        Func<LocalDate, RuleVersion<TermRule>, bool> sameLimitSince,
        OfficeId office,
        Candidacy candidacy)
    {
        // Norms that say the same may leave it to each other what becomes of earlier terms: the highest that speaks is heard. Where several
        // of one rank speak, from different days, what they make of a term may differ, and then it is open.
        RuleVersion<TermRule>[] speaking = [.. together.Where(static norm => norm.Rule.EarlierTerms != EarlierTerms.NotStated)];
        RuleVersion<TermRule>[] among = speaking.Length == 0 ? together : speaking;
        RuleVersion<TermRule>[] heard = [.. among.Where(norm => norm.Citation.Rank == among[0].Citation.Rank)];
        TenureTreatment[] treatments =
        [
            .. tenures.Select(tenure => heard.Select(norm => Treat(tenure, norm, sameLimitSince, office, candidacy)).Distinct().ToArray() is [var only] ? only : TenureTreatment.EarlierTermOpen),
        ];
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
        int? maximum = version.Rule.Limit.Match<int?>(_ => null, total => total.Maximum, row => row.Maximum);
        Verdict verdict = maximum is not { } most || counted + open < most ? Verdict.Eligible : counted >= most ? Verdict.Barred : Verdict.Undetermined;
        return new(version, verdict, [.. reasons]);
    }

    private static TenureTreatment Treat(
        Tenure tenure, RuleVersion<TermRule> version, Func<LocalDate, RuleVersion<TermRule>, bool> sameLimitSince, OfficeId office, Candidacy candidacy)
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
                EarlierTerms.NotStated when sameLimitSince(elected, version) => TenureTreatment.Counted,
                _ => TenureTreatment.EarlierTermOpen,
            };
    }

    /// <summary>
    /// Whether the same limit was in force without a break from the election to the provision, by texts that say nothing of earlier terms: one
    /// that only repeats the limit it follows opens no question about terms that counted under it.
    /// </summary>
    private static bool SameLimitSince(LocalDate elected, RuleVersion<TermRule> version, RuleHistory<TermRule> history, Evidence weakest)
    {
        RuleVersion<TermRule>[] between =
        [
            .. history.Versions.Where(one => one != version && one.From.Earliest < version.From.Latest && (one.Until is not { } until || until.Latest > elected)),
        ];
        if (between.Any(one => one.Rule.Limit != version.Rule.Limit || one.Rule.EarlierTerms != EarlierTerms.NotStated || one.Citation.Evidence > weakest))
        {
            return false;
        }

        for (LocalDate reached = elected; reached < version.From.Earliest;)
        {
            LocalDate day = reached;
            if (between.FirstOrDefault(one => one.IsInForceOn(day)) is not { } link)
            {
                return false;
            }

            reached = link.CertainUntil ?? version.From.Earliest;
        }

        return true;
    }

    /// <summary>Goes back from the election: what lies before a break does not count, what lies before a gap in the facts may not.</summary>
    private static void Row(Tenure[] tenures, TenureTreatment[] treatments, OfficeId office, Candidacy candidacy)
    {
        LocalDate votingDay = candidacy.Election.VotingDay;
        bool broken = false;
        bool open = false;
        bool latest = true;
        LocalDate next = votingDay;
        for (int i = tenures.Length - 1; i >= 0; i--)
        {
            Tenure tenure = tenures[i];
            if (tenure.Office != office || treatments[i] == TenureTreatment.NotBefore || tenure.From >= votingDay)
            {
                continue;
            }

            // Only the latest tenure may go on; of an earlier one that has no end stated, the end is not known.
            open |= tenure.Until is { } until ? until.PlusDays(1) < next : !latest;
            latest = false;
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
