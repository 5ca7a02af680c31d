namespace ElectionObservation.Terms;

/// <summary>Who held an office, one after another, as far as that is stated, seen from a candidacy.</summary>
internal sealed class TenureTimeline
{
    public const int DaysOfYear = 365;

    private readonly PersonKey _person;
    private readonly LocalDate _votingDay;
    private readonly Tenure[] _held;
    private readonly Dictionary<Tenure, (LocalDate Surely, LocalDate AtMost)> _ends = new(ReferenceEqualityComparer.Instance);

    public TenureTimeline(OfficeId office, Candidacy candidacy)
    {
        _person = candidacy.Person;
        _votingDay = candidacy.Election.VotingDay;
        Tenures = InOrder(candidacy.Tenures);
        _held = [.. Tenures.Where(tenure => tenure.Office == office)];
        LocalDate? next = null;
        foreach (IGrouping<LocalDate, Tenure> begun in _held.GroupBy(static tenure => tenure.From).Reverse())
        {
            foreach (Tenure tenure in begun)
            {
                _ends.Add(tenure, EndOf(tenure, next));
            }

            next = begun.Key;
        }
    }

    /// <summary>Each tenure given once, whatever the office, in an order that does not depend on the one given.</summary>
    public Tenure[] Tenures { get; }

    /// <summary>Those of the candidate in the office.</summary>
    public IEnumerable<Tenure> Own => _held.Where(tenure => tenure.Person == _person);

    /// <summary>How much is the whole of a limit, in what its tenures count.</summary>
    public static int Whole(TermLimit limit) => limit.Most!.Value * (limit.Counted == CountedUnit.Years ? DaysOfYear : 1);

    /// <summary>The days from a first to the one before the last, 29 February left out, so that every year has 365.</summary>
    public static int DaysServed(LocalDate from, LocalDate until)
    {
        if (until <= from)
        {
            return 0;
        }

        return Before(until) - Before(from);

        static int Before(LocalDate day) => (day.Year * DaysOfYear) + day.DayOfYear - (CalendarSystem.Iso.IsLeapYear(day.Year) && day.Month > 2 ? 1 : 0);
    }

    /// <summary>When a tenure ended, or the first and the last day on which it may have. One without an end goes on until voting day and beyond, unless someone held the office after it.</summary>
    public (LocalDate Surely, LocalDate AtMost) EndOf(Tenure tenure) => _ends[tenure];

    /// <summary>Whether the candidate held the office on a day; <c>null</c> where that depends on an end that is not known.</summary>
    public bool? HeldOn(LocalDate day)
    {
        Tenure[] perhaps = [.. Own.Where(tenure => tenure.From <= day && day < EndOf(tenure).AtMost)];
        return perhaps.Length == 0 ? false : perhaps.Any(tenure => day < EndOf(tenure).Surely) ? true : null;
    }

    /// <summary>Whether anyone was elected to the office after a day and before voting day.</summary>
    public bool ElectedSince(LocalDate day) => _held.Any(tenure => IsElected(tenure) && tenure.Elected > day && tenure.Elected < _votingDay);

    /// <summary>
    /// Whether a tenure counts under a limit that begins with the next holder: not while the candidate goes on from the entry into force without another elected in between.
    /// </summary>
    public TenureTreatment AfterNextHolder(Tenure tenure, LegalDate inForce)
    {
        if (tenure.From < inForce.Earliest)
        {
            return TenureTreatment.BeforeTheProvision;
        }

        if (tenure.From < inForce.Latest)
        {
            return TenureTreatment.ForceDayOpen;
        }

        // Whose tenure ends on the day of entry into force, or on the day before, and who goes on from there, holds the office throughout.
        LocalDate eve = inForce.Earliest.PlusDays(-1);
        if (!Own.Any(one => one.From < inForce.Latest && EndOf(one).AtMost >= eve))
        {
            return TenureTreatment.Counted;
        }

        // Back from the tenure to the entry into force: another's election in between ends it, days without a known holder leave it open.
        bool isOpen = false;
        LocalDate next = tenure.From;
        foreach (Tenure before in _held.Where(one => one.From < tenure.From && EndOf(one).AtMost >= eve).Reverse())
        {
            isOpen |= EndOf(before).Surely.PlusDays(1) < next;
            next = LocalDate.Min(next, before.From);
            if (before.Person != _person)
            {
                if (IsElected(before) && before.From >= inForce.Latest)
                {
                    return TenureTreatment.Counted;
                }

                isOpen = true;
            }
        }

        return isOpen ? TenureTreatment.EarlierTermOpen
            : next < inForce.Earliest ? TenureTreatment.BeforeTheProvision
            : TenureTreatment.ForceDayOpen;
    }

    /// <summary>
    /// Leaves out what no longer counts in a row. It is asked twice, with everything open taken for the candidate and against: what the answers differ in is open.
    /// </summary>
    public TenureReason[] InARow(TenureReason[] reasons, TermLimit.InARow limit)
    {
        HashSet<Tenure> atLeast = Remaining(reasons, limit, strictly: false);
        HashSet<Tenure> atMost = Remaining(reasons, limit, strictly: true);
        return
        [
            .. reasons.Select(reason =>
                reason.Counts == 0 || atLeast.Contains(reason.Tenure) ? reason
                : !atMost.Contains(reason.Tenure) ? new(reason.Tenure, TenureTreatment.RowBroken, 0)
                : reason.Treatment == TenureTreatment.Counted ? new(reason.Tenure, TenureTreatment.RowOpen, reason.Counts)
                : reason),
        ];
    }

    /// <summary>The tenures that still count, going back from the election row by row.</summary>
    private HashSet<Tenure> Remaining(TenureReason[] reasons, TermLimit.InARow limit, bool strictly)
    {
        Dictionary<Tenure, int> counting = reasons
            .Where(reason => reason.Counts > 0 && (strictly ? reason.IsOpen || reason.Treatment == TenureTreatment.Counted : reason.Treatment == TenureTreatment.Counted))
            .ToDictionary(static reason => reason.Tenure, static reason => reason.Counts);
        var remaining = new HashSet<Tenure>();
        var row = new List<Tenure>();
        int others = 0;
        int since = 0;
        bool latest = true;
        LocalDate next = _votingDay;
        foreach (Tenure tenure in _held.Reverse().Where(tenure => tenure.Elected < _votingDay && (tenure.From < _votingDay || tenure.Person == _person)))
        {
            // Only the latest tenure may go on; of an earlier one that has no end stated, the end is not known. Who was elected meanwhile, in days nobody
            // accounts for, may break a row and may not.
            bool isGap = tenure.Until is { } until ? until.PlusDays(1) < next : !latest;
            latest = false;
            next = LocalDate.Min(next, tenure.From);
            others += isGap && !strictly ? limit.ReturnAfterTerms : 0;
            if (tenure.Person != _person)
            {
                others += IsElected(tenure) ? 1 : strictly ? 0 : limit.ReturnAfterTerms;
            }
            else if (counting.ContainsKey(tenure))
            {
                if (others > since)
                {
                    Close();
                }

                since = others;
                row.Add(tenure);
            }
        }

        Close();
        return remaining;

        // A row that is over no longer counts: one that was not served whole when another was elected, and one that was when the time to wait has passed.
        void Close()
        {
            bool isWhole = row.Sum(tenure => (long)counting[tenure]) >= Whole(limit);
            bool isOver = !isWhole ? since > 0
                : limit.ReturnAfterYears is { } years ? HasWaited(years)
                : since >= limit.ReturnAfterTerms;
            if (!isOver)
            {
                remaining.UnionWith(row);
            }

            row.Clear();
        }

        // The last to begin need not be the last to end.
        bool HasWaited(int years)
        {
            LocalDate end = row.Max(tenure => strictly ? EndOf(tenure).AtMost : EndOf(tenure).Surely);
            return end.Year + years <= IsoDay.LastYear && end.PlusYears(years) <= _votingDay;
        }
    }

    private (LocalDate Surely, LocalDate AtMost) EndOf(Tenure tenure, LocalDate? next) =>
        tenure.Until is { } until ? (until, until)
        : next is { } start && start <= _votingDay ? (tenure.From, start)
        : (LocalDate.Max(tenure.From, _votingDay), LocalDate.MaxIsoValue);

    private static bool IsElected(Tenure tenure) => tenure.By is Accession.Election or Accession.ElectionToRemainder;

    private static Tenure[] InOrder(ValueList<Tenure> tenures) =>
    [
        .. tenures.Distinct()
            .OrderBy(static tenure => tenure.From)
            .ThenBy(static tenure => tenure.Until ?? LocalDate.MaxIsoValue)
            .ThenBy(static tenure => tenure.By)
            .ThenBy(static tenure => tenure.ElectedOn ?? LocalDate.MaxIsoValue)
            .ThenBy(static tenure => tenure.Ended)
            .ThenBy(static tenure => tenure.PlannedEnd ?? LocalDate.MaxIsoValue)
            .ThenBy(static tenure => tenure.Office.Value, StringComparer.Ordinal)
            .ThenBy(static tenure => tenure.Person.Value, StringComparer.Ordinal),
    ];
}
