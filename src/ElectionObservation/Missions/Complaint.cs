using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>
/// A complaint about the election, or an appeal against what was decided on one: where it was filed, what it was about, what became of it.
/// Who filed it is told by kind only; no person is named. The mission reports it and does not judge it.
/// </summary>
public sealed record Complaint
{
    /// <summary>States a complaint.</summary>
    /// <param name="id">The complaint.</param>
    /// <param name="filedBy">What kind of person or body filed it.</param>
    /// <param name="forum">Where it was filed: a commission, a court, a ministry.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="filed">When it was filed; <c>null</c> when that is not stated.</param>
    /// <param name="due">The last day to decide on it; <c>null</c> when that is not stated.</param>
    /// <param name="dueUnder">The provision that sets the last day; <c>null</c> when none is cited.</param>
    /// <param name="decided">When it was decided or otherwise ended; <c>null</c> when that is not stated.</param>
    /// <param name="outcome">How it ended; <c>null</c> while that is not known.</param>
    /// <param name="appealOf">The complaint whose decision it is an appeal against; <c>null</c> for a first complaint.</param>
    /// <exception cref="ArgumentException">It is an appeal against itself.</exception>
    public Complaint(
        ComplaintId id,
        CounterpartKind filedBy,
        Counterpart forum,
        TopicId about,
        LegalDate? filed = null,
        LegalDate? due = null,
        Citation? dueUnder = null,
        LegalDate? decided = null,
        ComplaintOutcome? outcome = null,
        ComplaintId? appealOf = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(filedBy);
        ArgumentNullException.ThrowIfNull(forum);
        ArgumentNullException.ThrowIfNull(about);
        Id = id;
        FiledBy = filedBy;
        Forum = forum;
        About = about;
        Filed = filed;
        Due = due;
        DueUnder = dueUnder;
        Decided = decided;
        Outcome = outcome;
        AppealOf = appealOf == id ? throw new ArgumentException($"Complaint '{id}' is an appeal against itself.", nameof(appealOf)) : appealOf;
    }

    /// <summary>The complaint.</summary>
    public ComplaintId Id { get; }

    /// <summary>What kind of person or body filed it.</summary>
    public CounterpartKind FiledBy { get; }

    /// <summary>Where it was filed.</summary>
    public Counterpart Forum { get; }

    /// <summary>What it is about.</summary>
    public TopicId About { get; }

    /// <summary>When it was filed; <c>null</c> when that is not stated.</summary>
    public LegalDate? Filed { get; }

    /// <summary>The last day to decide on it; <c>null</c> when that is not stated.</summary>
    public LegalDate? Due { get; }

    /// <summary>The provision that sets the last day; <c>null</c> when none is cited.</summary>
    public Citation? DueUnder { get; }

    /// <summary>When it was decided or otherwise ended; <c>null</c> when that is not stated.</summary>
    public LegalDate? Decided { get; }

    /// <summary>How it ended; <c>null</c> while that is not known.</summary>
    public ComplaintOutcome? Outcome { get; }

    /// <summary>The complaint whose decision it is an appeal against; <c>null</c> for a first complaint.</summary>
    public ComplaintId? AppealOf { get; }

    /// <summary>
    /// Whether it was filed and not yet decided at the end of a day. <c>null</c> when what is known of the days does not settle it. One of
    /// which neither a decision nor an outcome is known is not decided.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public bool? IsOpen(LocalDate day) => HasCome(Filed, IsoDay.Of(day)) & !IsDecided(day);

    /// <summary>
    /// Whether the last day to decide had passed at the end of a day, and it was not decided. <c>null</c> when no last day is stated, or
    /// what is known of the days does not settle it. A decision ends it, even one that came late.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public bool? IsOverdue(LocalDate day) => HasPassed(Due, IsoDay.Of(day)) & !IsDecided(day);

    /// <summary>An outcome without a day came on some day.</summary>
    private bool? IsDecided(LocalDate day) => Decided is null && Outcome is null ? false : HasCome(Decided, day);

    private static bool? HasCome(LegalDate? known, LocalDate day) => known is not { } when ? null : when.Latest <= day ? true : when.Earliest > day ? false : null;

    private static bool? HasPassed(LegalDate? known, LocalDate day) => known is not { } when ? null : when.Latest < day ? true : when.Earliest >= day ? false : null;

    /// <summary>The complaint, where it was filed and how it ended.</summary>
    public override string ToString() => $"{Id}: {About}, {Forum}, {(Outcome is { } outcome ? outcome.ToString() : "outcome not stated")}";

    /// <summary>Days of each complaint against each other, appeals against what they appeal.</summary>
    internal static IEnumerable<Finding> Check(ValueList<Complaint> complaints)
    {
        Dictionary<ComplaintId, Complaint> known = complaints.ToDictionary(static complaint => complaint.Id);
        foreach (Complaint complaint in complaints)
        {
            foreach (Finding finding in complaint.Check(complaint.AppealOf is { } first ? known.GetValueOrDefault(first) : null))
            {
                yield return finding.Under($"complaints[{complaint.Id}]");
            }
        }

        var appeals = complaints.Where(static complaint => complaint.AppealOf is not null).ToDictionary(static complaint => complaint.Id, static complaint => complaint.AppealOf!);
        foreach (ValueList<ComplaintId> circle in Circles.Of(appeals))
        {
            yield return new("complaint.appeal-circle", Severity.Error, FindingKind.Consistency, $"complaints[{circle[0]}].appealOf", subjects: [.. circle.Select(static id => id.Value)]);
        }
    }

    private IEnumerable<Finding> Check(Complaint? first)
    {
        if (Decided is { } decided && Filed is { } begun && decided.Latest < begun.Earliest)
        {
            yield return Warning("complaint.decided-before-filed", "decided", decided.ToString(), begun.ToString());
        }

        if (Due is { } due && Filed is { } from && due.Latest < from.Earliest)
        {
            yield return Warning("complaint.due-before-filed", "due", due.ToString(), from.ToString());
        }

        if (Decided is { } late && Due is { } last && late.Earliest > last.Latest)
        {
            // Without a provision nobody says that the law demands it.
            FindingKind kind = DueUnder is null ? FindingKind.Consistency : FindingKind.Legal;
            yield return new("complaint.decided-after-due", Severity.Warning, kind, "decided", subjects: [late.ToString(), last.ToString()], citation: DueUnder);
        }

        if (AppealOf is { } unknown && first is null)
        {
            yield return Warning("complaint.appeal-of-unknown", "appealOf", unknown.Value);
        }

        if (first?.Decided is { } before && Filed is { } after && after.Latest < before.Earliest)
        {
            yield return Warning("complaint.appeal-before-decision", "filed", after.ToString(), before.ToString());
        }
    }

    private static Finding Warning(FindingCode code, string path, params string[] subjects) =>
        new(code, Severity.Warning, FindingKind.Consistency, path, subjects: [.. subjects]);
}
