namespace ElectionObservation.Terms;

/// <summary>Decides who may stand. What law or facts leave open is counted both ways.</summary>
internal sealed class TermCount(Office office, Candidacy candidacy, Evidence weakest)
{
    private readonly LocalDate _votingDay = candidacy.Election.VotingDay;
    private readonly TenureTimeline _timeline = new(office.Id, candidacy);

    /// <summary>By the versions in force on voting day, in every reading.</summary>
    public Eligibility Decide()
    {
        (RuleAnswer<TermRule> answer, bool isCertain, List<EligibilityReason> reasons) = Decide(office.TermRule);
        foreach (RuleHistory<TermRule> reading in office.OtherReadings)
        {
            (RuleAnswer<TermRule> other, bool isCertainSo, List<EligibilityReason> others) = Decide(Read(reading));
            if (other is RuleAnswer<TermRule>.NoneInForce)
            {
                // Read so, the version begins later or ended before: the reading says nothing of this day.
                continue;
            }

            isCertain &= isCertainSo;
            AddNew(reasons, others);
        }

        return Of(answer, isCertain, reasons);
    }

    /// <summary>By one version, in every reading.</summary>
    public Eligibility Decide(RuleVersion<TermRule> version)
    {
        var reasons = new List<EligibilityReason>(Ask(office.TermRule, version, [version]));
        foreach (RuleHistory<TermRule> reading in office.OtherReadings)
        {
            RuleHistory<TermRule> history = Read(reading);
            RuleVersion<TermRule> read = history.Versions.First(one => one.Id == version.Id);
            AddNew(reasons, Ask(history, read, [read]));
        }

        return Of(new RuleAnswer<TermRule>.InForce(version), true, reasons);
    }

    /// <summary>A version that is read as written still says something else where what came before it is read otherwise, and then it stands again.</summary>
    private static void AddNew(List<EligibilityReason> reasons, IEnumerable<EligibilityReason> others)
    {
        EligibilityReason[] so = [.. reasons];
        reasons.AddRange(others.Where(other => !so.Any(one => one.Version == other.Version && one.Verdict == other.Verdict)));
    }

    private static Eligibility Of(RuleAnswer<TermRule> answer, bool isCertain, List<EligibilityReason> reasons)
    {
        bool one = isCertain && reasons.DistinctBy(static reason => reason.Verdict).Count() == 1;
        return new(one ? reasons[0].Verdict : Verdict.Undetermined, answer, [.. reasons]);
    }

    /// <summary>The law as one reading has it: the versions that it reads differently, and all others as they are written.</summary>
    private RuleHistory<TermRule> Read(RuleHistory<TermRule> reading) => new(
        reading.Id,
        [.. reading.Versions, .. office.TermRule.Versions.Where(version => !reading.Versions.Any(one => one.Id == version.Id))],
        reading: reading.Reading);

    private (RuleAnswer<TermRule> Answer, bool IsCertain, List<EligibilityReason> Reasons) Decide(RuleHistory<TermRule> history)
    {
        RuleAnswer<TermRule> answer = history.On(_votingDay, weakest);
        ValueList<RuleVersion<TermRule>> norms = Norms(answer, history);
        RuleVersion<TermRule>[] certain = [.. norms.Where(norm => norm.IsInForceOn(_votingDay))];
        RuleVersion<TermRule>[] perhaps = [.. norms.Where(norm => !norm.IsInForceOn(_votingDay))];

        // Norms that agree are asked together, once for each that may have joined them; norms that do not agree are asked one by one.
        var reasons = new List<EligibilityReason>();
        if (answer is RuleAnswer<TermRule>.InForce)
        {
            reasons.AddRange(Ask(history, certain[0], certain));
            reasons.AddRange(perhaps.SelectMany(norm => Ask(history, norm, [.. norms.Where(one => one == norm || certain.Contains(one))])).Where(reason => reason.Verdict != reasons[0].Verdict));
        }
        else
        {
            reasons.AddRange(norms.SelectMany(norm => Ask(history, norm, [norm])));
        }

        // Where none was certainly in force, perhaps none was.
        return (answer, certain.Length > 0, reasons);
    }

    /// <summary>The norms that were or may have been in force, by rank; none where the answer rests on none.</summary>
    private ValueList<RuleVersion<TermRule>> Norms(RuleAnswer<TermRule> answer, RuleHistory<TermRule> history) =>
        answer is RuleAnswer<TermRule>.NoneInForce or RuleAnswer<TermRule>.Excluded
            ? []
            : history.Versions.Where(version => version.MayBeInForceOn(_votingDay)).OrderBy(static version => version.Citation.Rank).ToValueList();

    /// <summary>What a version says: once, or once for each limit that may bind where it is not known whether the candidate held the office on a day and that decides.</summary>
    private EligibilityReason[] Ask(RuleHistory<TermRule> history, RuleVersion<TermRule> version, RuleVersion<TermRule>[] together)
    {
        var may = new List<Exemption?>();
        bool isSettled = false;
        foreach (Exemption exemption in version.Rule.Exemptions.TakeWhile(_ => !isSettled))
        {
            bool? applies = exemption.Match(role => candidacy.Roles.Contains(role.Role), holder => _timeline.HeldOn(holder.Day));
            isSettled = applies == true;
            if (applies != false)
            {
                may.Add(exemption);
            }
        }

        EligibilityReason[] reasons = [.. (isSettled ? may : [.. may, null]).Select(exemption => Ask(history, version, together, exemption))];
        return reasons.DistinctBy(static reason => reason.Verdict).Count() == 1 ? [reasons[^1]] : reasons;
    }

    private EligibilityReason Ask(RuleHistory<TermRule> history, RuleVersion<TermRule> version, RuleVersion<TermRule>[] together, Exemption? exemption)
    {
        // Norms that say the same may leave it to each other what becomes of earlier terms: the highest that speaks is heard. Where several
        // of one rank speak, from different days, what they make of a term may differ, and then it is open.
        RuleVersion<TermRule>[] speaking = [.. together.Where(static norm => norm.Rule.EarlierTerms != EarlierTerms.NotStated)];
        RuleVersion<TermRule>[] among = speaking.Length == 0 ? together : speaking;
        RuleVersion<TermRule>[] heard = [.. among.Where(norm => norm.Citation.Rank == among[0].Citation.Rank)];

        TermRule rule = version.Rule;
        TermLimit limit = exemption?.Limit ?? rule.Limit;
        TermLimit counting = limit is TermLimit.Unlimited ? rule.Limit : limit;
        TenureReason[] reasons = [.. _timeline.Tenures.Select(tenure => Weighed(tenure, TreatedAs(tenure), counting.Counted, rule))];
        if (counting is TermLimit.InARow row)
        {
            reasons = _timeline.InARow(reasons, row);
        }

        return new(version, ByLimit(limit, rule, reasons), [.. reasons], exemption, history.Reading, ByAge(rule), ByResignation(rule));

        TenureTreatment TreatedAs(Tenure tenure) =>
            heard.Select(norm => Treat(tenure, counting.Counted, norm, history)).Distinct().ToArray() is [var only] ? only : TenureTreatment.EarlierTermOpen;
    }

    private Verdict ByLimit(TermLimit limit, TermRule rule, TenureReason[] reasons)
    {
        if (limit.Most is not { } most)
        {
            return Verdict.Eligible;
        }

        int whole = TenureTimeline.Whole(limit);
        int counted = EligibilityReason.CountedOf(reasons);
        int open = EligibilityReason.OpenOf(reasons);
        Verdict asOften = Against(whole);
        if (rule.OnceMoreWhen is not { } occasion || candidacy.Election.Occasion is { } known && known != occasion)
        {
            return asOften;
        }

        Verdict onceMore = Against(whole + (whole / most));
        return candidacy.Election.Occasion is not null || onceMore == asOften ? onceMore : Verdict.Undetermined;

        Verdict Against(int all) => counted + open < all ? Verdict.Eligible : counted >= all ? Verdict.Barred : Verdict.Undetermined;
    }

    private Verdict ByAge(TermRule rule)
    {
        if (rule.UpperAge is not { } age)
        {
            return Verdict.Eligible;
        }

        return candidacy.Born is not { } born ? Verdict.Undetermined
            : IsOlder(born.Latest) ? Verdict.Barred
            : IsOlder(born.Earliest) ? Verdict.Undetermined
            : Verdict.Eligible;

        bool IsOlder(LocalDate day) => day.Year + age + 1 <= IsoDay.LastYear && day.PlusYears(age + 1) <= _votingDay;
    }

    /// <summary>Whoever resigned may not stand for some years, and not in the next election.</summary>
    private Verdict ByResignation(TermRule rule)
    {
        if (rule.Resignation?.BarredYears is not { } years)
        {
            return Verdict.Eligible;
        }

        Verdict worst = Verdict.Eligible;
        foreach (Tenure tenure in _timeline.Own.Where(one => one.Ended is null or TenureEnd.Resignation))
        {
            bool isOver = tenure.Ended is null && (tenure.Until is not { } last || last >= (tenure.PlannedEnd ?? Later(tenure.From, rule.Years)));
            if (isOver || tenure.From >= _votingDay)
            {
                continue;
            }

            if (tenure.Until is not { } until)
            {
                worst = Worse(worst, Verdict.Undetermined);
                continue;
            }

            bool isNext = !_timeline.ElectedSince(until);
            Verdict says = until >= _votingDay || _votingDay <= Later(until, years) ? Verdict.Barred
                : isNext && years < rule.Years ? Verdict.Undetermined
                : Verdict.Eligible;
            worst = Worse(worst, says == Verdict.Barred && tenure.Ended is null ? Verdict.Undetermined : says);
        }

        return worst;

        static Verdict Worse(Verdict one, Verdict other) => one == Verdict.Barred || other == Verdict.Barred ? Verdict.Barred
            : one == Verdict.Undetermined ? one
            : other;
    }

    private static LocalDate Later(LocalDate day, int years) => day.Year + years > IsoDay.LastYear ? LocalDate.MaxIsoValue : day.PlusYears(years);

    private TenureTreatment Treat(Tenure tenure, CountedUnit unit, RuleVersion<TermRule> version, RuleHistory<TermRule> history)
    {
        if (tenure.Office != office.Id || tenure.Person != candidacy.Person)
        {
            return tenure.Office != office.Id ? TenureTreatment.InAnotherOffice : TenureTreatment.OfAnotherPerson;
        }

        TenureTreatment kind = OfKind(tenure, unit, version.Rule);
        if (kind is TenureTreatment.NotByElection or TenureTreatment.ActingOnly)
        {
            return kind;
        }

        if (tenure.Elected >= _votingDay)
        {
            return TenureTreatment.NotBefore;
        }

        TenureTreatment earlier = Earlier(tenure, unit == CountedUnit.Elections ? tenure.Elected : tenure.From, version, history);
        return kind == TenureTreatment.TooShort || earlier == TenureTreatment.Counted ? kind : earlier;
    }

    /// <summary>Whether a tenure that began as it did is one of those that the limit counts.</summary>
    private TenureTreatment OfKind(Tenure tenure, CountedUnit unit, TermRule rule)
    {
        if (rule.PartTerms is { } part && part.Of.Contains(tenure.By))
        {
            if (tenure.Ended == TenureEnd.Resignation && rule.Resignation is { CountsInFull: true })
            {
                return TenureTreatment.Counted;
            }

            (LocalDate surely, LocalDate atMost) = _timeline.EndOf(tenure);
            return IsLong(surely) ? TenureTreatment.Counted : IsLong(atMost) ? TenureTreatment.LengthOpen : TenureTreatment.TooShort;

            bool IsLong(LocalDate until)
            {
                // A tenure that ends as it begins lasts no time, which is still "any length".
                LocalDate threshold = tenure.From.Year + (part.Months / 12) + 1 > IsoDay.LastYear ? LocalDate.MaxIsoValue : tenure.From.PlusMonths(part.Months);
                return part.Including ? until >= threshold : until > threshold;
            }
        }

        return (tenure.By, unit) switch
        {
            (Accession.Election, _) or (Accession.ElectionToRemainder, CountedUnit.Elections) or (Accession.Appointment, CountedUnit.Terms) => TenureTreatment.Counted,
            (_, CountedUnit.Elections) => TenureTreatment.NotByElection,
            (Accession.Acting, _) => TenureTreatment.ActingOnly,
            (_, CountedUnit.Years) => TenureTreatment.Counted,
            _ => TenureTreatment.PartTermOpen,
        };
    }

    /// <summary>Whether what lies before a provision counts under it.</summary>
    private TenureTreatment Earlier(Tenure tenure, LocalDate day, RuleVersion<TermRule> version, RuleHistory<TermRule> history)
    {
        if (version.Rule.EarlierTerms == EarlierTerms.NextHolder)
        {
            return _timeline.AfterNextHolder(tenure, version.From);
        }

        if (day >= version.From.Latest || version.Rule.EarlierTerms == EarlierTerms.Counted)
        {
            return TenureTreatment.Counted;
        }

        if (day >= version.From.Earliest)
        {
            return TenureTreatment.ForceDayOpen;
        }

        (LocalDate surely, LocalDate atMost) = _timeline.EndOf(tenure);
        return version.Rule.EarlierTerms switch
        {
            EarlierTerms.NotCounted => TenureTreatment.BeforeTheProvision,
            EarlierTerms.SittingTermFirst when surely > version.From.Latest => TenureTreatment.Counted,
            EarlierTerms.SittingTermFirst when atMost <= version.From.Earliest => TenureTreatment.BeforeTheProvision,
            EarlierTerms.SittingTermFirst => TenureTreatment.ForceDayOpen,
            EarlierTerms.NotStated => AsBefore(tenure, day, version, history),
            _ => TenureTreatment.EarlierTermOpen,
        };
    }

    /// <summary>
    /// What became of a tenure under the texts that a provision follows without a break: one that only repeats the limit opens no question about what came before it.
    /// </summary>
    private TenureTreatment AsBefore(Tenure tenure, LocalDate day, RuleVersion<TermRule> version, RuleHistory<TermRule> history)
    {
        if (version.From.Earliest == LegalDate.NotKnown.Earliest)
        {
            return TenureTreatment.EarlierTermOpen;
        }

        LocalDate eve = version.From.Earliest.PlusDays(-1);
        RuleVersion<TermRule>[] followed =
        [
            .. history.Versions.Where(one => one != version && one.From.Earliest < version.From.Latest && (one.Until is not { } until || until.Latest > eve)),
        ];
        if (followed.Any(one => !one.IsInForceOn(eve) || EndsBefore(one) || one.From.Earliest >= version.From.Earliest || one.Citation.Evidence > weakest || !Repeats(one.Rule)))
        {
            return TenureTreatment.EarlierTermOpen;
        }

        return followed.Select(one => Earlier(tenure, day, one, history)).Distinct().ToArray() is [var only] ? only : TenureTreatment.EarlierTermOpen;

        // Two days that are known within the same bounds are one: the text that ends is the one that is replaced.
        bool EndsBefore(RuleVersion<TermRule> older) => older.Until is { } until && until != version.From && until.Earliest < version.From.Latest;

        bool Repeats(TermRule older) =>
            older.Limit == version.Rule.Limit
            && (older.PartTerms == version.Rule.PartTerms || !(older.PartTerms?.Of.Contains(tenure.By) == true || version.Rule.PartTerms?.Of.Contains(tenure.By) == true));
    }

    private TenureReason Weighed(Tenure tenure, TenureTreatment treatment, CountedUnit unit, TermRule rule)
    {
        if (treatment != TenureTreatment.Counted && !TenureReason.LeavesOpen(treatment))
        {
            return new(tenure, treatment, 0);
        }

        if (unit != CountedUnit.Years)
        {
            return new(tenure, treatment, 1);
        }

        // What counts as a whole term, however short, counts no less where it lasted longer.
        int atLeast = tenure.Ended == TenureEnd.Resignation && rule.Resignation is { CountsInFull: true } ? rule.Years * TenureTimeline.DaysOfYear : 0;
        (LocalDate surely, LocalDate atMost) = _timeline.EndOf(tenure);
        int days = Math.Max(atLeast, TenureTimeline.DaysServed(tenure.From, LocalDate.Min(surely, _votingDay)));
        int perhaps = Math.Max(atLeast, TenureTimeline.DaysServed(tenure.From, LocalDate.Min(atMost, _votingDay)));
        return new(tenure, treatment == TenureTreatment.Counted && days != perhaps ? TenureTreatment.LengthOpen : treatment, perhaps);
    }
}
