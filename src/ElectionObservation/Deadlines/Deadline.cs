using ElectionObservation.Calendars;
using NodaTime.Text;

namespace ElectionObservation.Deadlines;

/// <summary>
/// A time of the law, computed: the day, the moment, whose clock shows it, the rule and provision it follows from, and the steps that led
/// to it. Holds everything it was computed with, so that it means the same when it is read again years later. Equal when all of that is, steps
/// and the version of the zone database included; to compare times only, compare <see cref="At"/>.
/// </summary>
public sealed record Deadline
{
    private static readonly LocalDateTimePattern ToTheMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>What only some deadlines have; kept apart so that the others stay small.</summary>
    private readonly Details? _details;

    /// <summary>States a deadline. Computed ones come from <see cref="Timetable"/> or <see cref="StatutoryRule"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="day">The day that the rule leads to.</param>
    /// <param name="at">The moment; for the end of the day the first moment of the next.</param>
    /// <param name="zone">Whose clock shows it.</param>
    /// <param name="zonesVersion">The version of the zone database.</param>
    /// <param name="version">The version of the rule; <c>null</c> for a rule that has no versions.</param>
    /// <param name="citation">The provision; <c>null</c> for a rule that cites none.</param>
    /// <param name="steps">The steps that led to it, in order; empty when they were not asked for.</param>
    /// <param name="ownCutOff">The moment of the day, where the rule leaves it to an event, another rule or a count of hours; <c>null</c> for that of the rule.</param>
    /// <param name="movedFrom">The day before it was moved from a closed day; <c>null</c> when it was not.</param>
    /// <param name="from">The first moment in time, for a rule "on" a day; <c>null</c> for any other.</param>
    /// <param name="calendars">The version of each calendar it was computed with.</param>
    /// <exception cref="ArgumentException">The moment is not that of the cut-off on the day, the rule names another zone, a first moment is given or missing against the
    /// rule, a day is not of the ISO calendar, years 1 to 9998, or the version of the zone database is blank.</exception>
    public Deadline(
        StatutoryRule rule,
        LocalDate day,
        OffsetDateTime at,
        ZoneId zone,
        string zonesVersion,
        VersionId? version = null,
        Citation? citation = null,
        ValueList<TraceStep> steps = default,
        CutOff? ownCutOff = null,
        LocalDate? movedFrom = null,
        OffsetDateTime? from = null,
        ValueMap<CalendarId, string> calendars = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(zone);
        Day = IsoDay.Of(day);
        At = at;
        CutOff its = ownCutOff ?? rule.When.CutOff;
        if (!Belongs(at, day, its))
        {
            throw new ArgumentException($"The moment {at:G} does not belong to {day:R} with the cut-off {its}.", nameof(at));
        }

        if (from is null == (rule.Bound == Bound.On) || (from is { } start && (start.Calendar != CalendarSystem.Iso || start.ToInstant() > at.ToInstant())))
        {
            throw new ArgumentException("A rule 'on' a day has a first moment in time, not after the last; no other rule has one.", nameof(from));
        }

        Rule = rule;
        Zone = rule.When.Zone is null || rule.When.Zone == zone || its != rule.When.CutOff ? zone : throw new ArgumentException($"The rule names the clock of {rule.When.Zone}, not of {zone}.", nameof(zone));
        ZonesVersion = WellFormed.NotBlank(zonesVersion);
        _details = OrNull(new(version, citation, steps, calendars, its == rule.When.CutOff ? null : its, movedFrom is { } before && IsoDay.Of(before, nameof(movedFrom)) != day ? before : null, from));
    }

    /// <summary>What the evaluator computed belongs together; to check it again would cost as much as to compute it.</summary>
    private Deadline(StatutoryRule rule, in Point point, Details? details)
    {
        Rule = rule;
        Day = point.Day;
        At = point.At;
        Zone = point.Clock!.Id;
        ZonesVersion = point.Clock.Version;
        _details = details;
    }

    private Deadline(Deadline original, Details? details)
        : this(original) => _details = details;

    /// <summary>The rule.</summary>
    public StatutoryRule Rule { get; }

    /// <summary>The day that the rule leads to.</summary>
    public LocalDate Day { get; }

    /// <summary>The day before it was moved from a closed day; <c>null</c> when it was not.</summary>
    public LocalDate? MovedFrom => _details?.MovedFrom;

    /// <summary>The moment of the day, where the rule leaves it to an event, another rule or a count of hours; <c>null</c> for that of the rule.</summary>
    public CutOff? OwnCutOff => _details?.OwnCutOff;

    /// <summary>The moment of the day, wherever it comes from.</summary>
    public CutOff CutOff => OwnCutOff ?? Rule.When.CutOff;

    /// <summary>The first moment in time, for a rule "on" a day; <c>null</c> for any other.</summary>
    public OffsetDateTime? From => _details?.From;

    /// <summary>The version of each calendar it was computed with; those of other rules it is counted from stand with their deadlines.</summary>
    public ValueMap<CalendarId, string> Calendars => _details?.Calendars ?? default;

    /// <summary>The moment, with its offset; for the end of the day the first moment of the next, which is already late.</summary>
    public OffsetDateTime At { get; }

    /// <summary>Whose clock shows it.</summary>
    public ZoneId Zone { get; }

    /// <summary>The version of the zone database it was computed with.</summary>
    public string ZonesVersion { get; }

    /// <summary>The version of the rule; <c>null</c> for a rule that has no versions.</summary>
    public VersionId? Version => _details?.Version;

    /// <summary>The provision; <c>null</c> for a rule that cites none.</summary>
    public Citation? Citation => _details?.Citation;

    /// <summary>The steps that led to it, in order; empty when they were not asked for.</summary>
    public ValueList<TraceStep> Steps => _details?.Steps ?? default;

    /// <summary>
    /// Whether an act at a moment is in time. A stated hour is still in time at that very moment, unless the rule says "before"; the end of a day is not: it
    /// is the first moment of the next. For a rule "not earlier than", whether it is no longer too early.
    /// </summary>
    /// <param name="moment">When the act was done.</param>
    public bool IsMetBy(Instant moment)
    {
        Instant limit = At.ToInstant();
        return Rule.Bound == Bound.NotEarlierThan
            ? moment >= limit
            : (moment < limit || (moment == limit && CutOff.IsInclusive)) && !(moment < From?.ToInstant());
    }

    /// <summary>Why this is the time, in English, a line for each step. <see cref="RussianProse"/> says it in Russian.</summary>
    public string Explain() => EnglishProse.Explain(this);

    /// <summary>The local time, the zone and the offset: <c>2022-11-14T18:00 Asia/Almaty (+06)</c>; the end of a day is written <c>24:00</c>.</summary>
    public override string ToString()
    {
        bool isEnd = CutOff.IsEndOfDay && At.LocalDateTime == Day.PlusDays(1).AtMidnight();
        return $"{(isEnd ? $"{Day:R}T24:00" : Local(At))} {Zone} ({OffsetPattern.GeneralInvariant.Format(At.Offset)})";
    }

    /// <summary>Whether both are the same but for the steps that led to them.</summary>
    internal bool ComesToTheSameAs(Deadline other) => WithoutSteps() == other.WithoutSteps();

    /// <summary>The answer of the evaluator, whose parts need no looking over.</summary>
    internal static Deadline Computed(
        StatutoryRule rule,
        in Point point,
        OffsetDateTime? from,
        LegalReference reference,
        RuleVersion<StatutoryRule>? version,
        ValueList<TraceStep> steps)
    {
        CutOff its = rule.When.CutOff;
        bool isPlain = version is null && from is null && steps.Count == 0 && rule.Calendars.Count == 0 && point.Unadjusted == point.Day && point.CutOff == its;
        return new(rule, point, isPlain ? null : new(
            version?.Id,
            version?.Citation,
            steps,
            rule.Calendars.Count == 0 ? default : VersionsOf(rule.Calendars, reference),
            point.CutOff == its ? null : point.CutOff,
            point.Unadjusted == point.Day ? null : point.Unadjusted,
            from));
    }

    /// <summary>The local time, to the minute unless there are seconds.</summary>
    internal static string Local(OffsetDateTime at) => at.TimeOfDay == at.TimeOfDay.With(TimeAdjusters.TruncateToMinute)
        ? ToTheMinute.Format(at.LocalDateTime)
        : LocalDateTimePattern.ExtendedIso.Format(at.LocalDateTime);

    /// <summary>
    /// A day may begin some hours late, where the clock skipped midnight; where it skipped a whole day, the end of the day before is the
    /// beginning of the day after.
    /// </summary>
    private static bool Belongs(OffsetDateTime at, LocalDate day, CutOff cutOff) =>
        at.Calendar == CalendarSystem.Iso
        && !cutOff.IsOwnMoment
        && (cutOff.TryGetHour(out LocalTime hour) ? at.LocalDateTime == day + hour || (cutOff.InDoubt != CutOff.Doubt.Refused && at.LocalDateTime > day + hour && at.Date <= day.PlusDays(1))
            : cutOff.IsStartOfDay ? at.Date == day && at.Hour < 12
            : (at.Date == day.PlusDays(1) && at.Hour < 12) || at.LocalDateTime == day.PlusDays(2).AtMidnight());

    /// <summary>Those of the calendars asked and of all that they are made of; one that a limit is too long to ask need not exist.</summary>
    private static ValueMap<CalendarId, string> VersionsOf(ValueList<CalendarId> calendars, LegalReference reference) =>
        calendars.Count == 1 && reference.Calendars.TryGet(calendars[0], out OpenDays? only)
            ? only.Versions
            : [.. calendars.SelectMany(calendar => reference.Calendars.TryGet(calendar, out OpenDays? open) ? open.Versions : default).DistinctBy(static pair => pair.Key)];

    private Deadline WithoutSteps() => _details is { Steps.Count: > 0 } ? new(this, OrNull(_details with { Steps = default })) : this;

    private static Details? OrNull(Details details) => details == Details.None ? null : details;

    /// <summary>What most deadlines lack; one that lacks all of it has no details, which keeps it small.</summary>
    private sealed record Details(
        VersionId? Version,
        Citation? Citation,
        ValueList<TraceStep> Steps,
        ValueMap<CalendarId, string> Calendars,
        CutOff? OwnCutOff,
        LocalDate? MovedFrom,
        OffsetDateTime? From)
    {
        public static Details None { get; } = new(null, null, default, default, null, null, null);
    }
}
