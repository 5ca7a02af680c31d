namespace ElectionObservation;

/// <summary>What a rule says from one day to another, and where it says so.</summary>
/// <typeparam name="TRule">What the rule says.</typeparam>
public sealed record RuleVersion<TRule>
    where TRule : class, ILegalRule<TRule>
{
    /// <summary>States a version.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="from">The first day it is in force, as exactly as that is known.</param>
    /// <param name="citation">Where it says so.</param>
    /// <param name="rule">What it says.</param>
    /// <param name="until">The first day it is no longer in force, as exactly as that is known; <c>null</c> while it is in force.</param>
    /// <param name="isOverride">Whether it takes the place of any other version while it is in force: a special law for one poll.</param>
    /// <exception cref="ArgumentException">The version ends on the day it begins or before.</exception>
    public RuleVersion(VersionId id, LegalDate from, Citation citation, TRule rule, LegalDate? until = null, bool isOverride = false)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(citation);
        ArgumentNullException.ThrowIfNull(rule);
        if (until is { } end && end.Latest <= from.Earliest)
        {
            throw new ArgumentException($"Version '{id}' is in force from {from} until {end}: on no day.", nameof(until));
        }

        Id = id;
        From = from;
        Until = until;
        Citation = citation;
        Rule = rule;
        IsOverride = isOverride;
    }

    /// <summary>Its name.</summary>
    public VersionId Id { get; }

    /// <summary>The first day it is in force, as exactly as that is known.</summary>
    public LegalDate From { get; }

    /// <summary>The first day it is no longer in force, as exactly as that is known; <c>null</c> while it is in force.</summary>
    public LegalDate? Until { get; }

    /// <summary>Where it says so.</summary>
    public Citation Citation { get; }

    /// <summary>What it says.</summary>
    public TRule Rule { get; }

    /// <summary>Whether it takes the place of any other version while it is in force: a special law for one poll.</summary>
    public bool IsOverride { get; }

    /// <summary>The first day from which it certainly is in force, unless it has ended: it ends after it begins, so each bound narrows the other.</summary>
    internal LocalDate CertainFrom => Until is { } end && end.Latest <= From.Latest ? end.Latest.PlusDays(-1) : From.Latest;

    /// <summary>The first day on which it may have ended; <c>null</c> while it is in force.</summary>
    internal LocalDate? CertainUntil => Until is not { } end ? null : end.Earliest <= From.Earliest ? From.Earliest.PlusDays(1) : end.Earliest;

    /// <summary>Whether it was in force on a day, or may have been, given how exactly its bounds are known.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar, years 1 to 9998.</exception>
    public bool MayBeInForceOn(LocalDate day) => From.Earliest <= IsoDay.Of(day) && (Until is not { } end || day < end.Latest);

    /// <summary>Whether it was certainly in force on a day, whatever its bounds turn out to be.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar, years 1 to 9998.</exception>
    public bool IsInForceOn(LocalDate day) => CertainFrom <= IsoDay.Of(day) && (CertainUntil is not { } end || day < end);

    /// <summary>Whether there is a day on which both certainly were in force.</summary>
    internal bool Overlaps(RuleVersion<TRule> other)
    {
        LocalDate from = LocalDate.Max(CertainFrom, other.CertainFrom);
        return (CertainUntil is not { } end || from < end) && (other.CertainUntil is not { } otherEnd || from < otherEnd);
    }

    /// <summary>The name, the interval in force and the citation.</summary>
    public override string ToString() => $"{Id} ({From} to {(Until is { } end ? $"before {end}" : "now")}; {Citation})";
}
