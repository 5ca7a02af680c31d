namespace ElectionObservation.Terms;

/// <summary>What one version of a rule, in one reading, says of a candidacy, and how it comes to it.</summary>
public sealed record EligibilityReason
{
    /// <summary>States what a version says.</summary>
    /// <param name="version">The version.</param>
    /// <param name="byLimit">What its limit says.</param>
    /// <param name="tenures">Every tenure given, by the day it began, and whether it counted.</param>
    /// <param name="exemption">The exemption that was applied; <c>null</c> when none was.</param>
    /// <param name="reading">How the version is read; <c>null</c> for as it is written.</param>
    /// <param name="byAge">What its upper age says; eligible where it sets none.</param>
    /// <param name="byResignation">What it says of resigning; eligible where it says nothing.</param>
    public EligibilityReason(
        RuleVersion<TermRule> version,
        Verdict byLimit,
        ValueList<TenureReason> tenures = default,
        Exemption? exemption = null,
        ReadingId? reading = null,
        Verdict byAge = Verdict.Eligible,
        Verdict byResignation = Verdict.Eligible)
    {
        ArgumentNullException.ThrowIfNull(version);
        Version = version;
        ByLimit = Known.Value(byLimit);
        Tenures = tenures;
        Exemption = exemption;
        Reading = reading ?? ReadingId.AsWritten;
        ByAge = Known.Value(byAge);
        ByResignation = Known.Value(byResignation);
    }

    /// <summary>The version.</summary>
    public RuleVersion<TermRule> Version { get; }

    /// <summary>How the version is read.</summary>
    public ReadingId Reading { get; }

    /// <summary>What its limit says.</summary>
    public Verdict ByLimit { get; }

    /// <summary>What its upper age says; eligible where it sets none.</summary>
    public Verdict ByAge { get; }

    /// <summary>What it says of resigning; eligible where it says nothing.</summary>
    public Verdict ByResignation { get; }

    /// <summary>Every tenure given, by the day it began, and whether it counted.</summary>
    public ValueList<TenureReason> Tenures { get; }

    /// <summary>The exemption that was applied; <c>null</c> when none was.</summary>
    public Exemption? Exemption { get; }

    /// <summary>The limit that was applied: that of the exemption, or else that of the version.</summary>
    public TermLimit Limit => Exemption?.Limit ?? Version.Rule.Limit;

    /// <summary>How much counted towards the limit: the sum over the tenures that count.</summary>
    public int Counted => CountedOf(Tenures);

    /// <summary>How much more may count: the sum over the tenures that are open.</summary>
    public int Open => OpenOf(Tenures);

    /// <summary>What it says: barred where any condition bars, and else open where any is open.</summary>
    public Verdict Verdict =>
        Any(Verdict.Barred) ? Verdict.Barred
        : Any(Verdict.Undetermined) ? Verdict.Undetermined
        : Verdict.Eligible;

    /// <summary>The version, the limit and the verdict.</summary>
    public override string ToString() =>
        $"{Verdict} under {Version.Id}{(Reading == ReadingId.AsWritten ? "" : $" read as '{Reading}'")}, {Version.Rule.Limit}{(Exemption is null ? "" : $", {Exemption}")}";

    internal static int CountedOf(IEnumerable<TenureReason> reasons) => Sum(reasons.Where(static reason => reason.Treatment == TenureTreatment.Counted));

    internal static int OpenOf(IEnumerable<TenureReason> reasons) => Sum(reasons.Where(static reason => reason.IsOpen));

    /// <summary>No limit comes near to what a number holds, so a sum beyond it is as good as the highest.</summary>
    private static int Sum(IEnumerable<TenureReason> reasons) => (int)Math.Min(reasons.Sum(static reason => (long)reason.Counts), int.MaxValue / 2);

    private bool Any(Verdict verdict) => ByLimit == verdict || ByAge == verdict || ByResignation == verdict;
}
