using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Jurisdictions;

/// <summary>What the law of one country says, by date: its clock, its rules about time, its offices. Pure data; anyone can write one.</summary>
public sealed record Jurisdiction
{
    /// <summary>States the law.</summary>
    /// <param name="id">The country.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="clock">What "local time" means in its law.</param>
    /// <param name="rules">Its rules about time; a rule in several readings stands once for each.</param>
    /// <param name="offices">Its offices.</param>
    /// <exception cref="ArgumentException">A rule stands twice in the same reading, or an office stands twice.</exception>
    public Jurisdiction(
        JurisdictionId id,
        LocalizedText name,
        RuleHistory<LegalClock> clock,
        ValueList<RuleHistory<StatutoryRule>> rules = default,
        ValueList<Office> offices = default)
        : this(id, name, clock, rules, offices, Evidence.SingleSource)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(clock);
        foreach (IGrouping<(RuleId Id, ReadingId Reading), RuleHistory<StatutoryRule>> group in rules.GroupBy(static rule => (rule.Id, rule.Reading)))
        {
            if (group.Skip(1).Any())
            {
                throw new ArgumentException($"Rule '{group.Key.Id}' stands twice in the reading '{group.Key.Reading}'.", nameof(rules));
            }
        }

        foreach (IGrouping<OfficeId, Office> group in offices.GroupBy(static office => office.Id))
        {
            if (group.Skip(1).Any())
            {
                throw new ArgumentException($"Office '{group.Key}' stands twice.", nameof(offices));
            }
        }
    }

    private Jurisdiction(
        JurisdictionId id,
        LocalizedText name,
        RuleHistory<LegalClock> clock,
        ValueList<RuleHistory<StatutoryRule>> rules,
        ValueList<Office> offices,
        Evidence accepts)
    {
        Id = id;
        Name = name;
        Clock = clock;
        Rules = rules;
        Offices = offices;
        Accepts = accepts;
    }

    /// <summary>The country.</summary>
    public JurisdictionId Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>What "local time" means in its law.</summary>
    public RuleHistory<LegalClock> Clock { get; }

    /// <summary>Its rules about time, in the order given.</summary>
    public ValueList<RuleHistory<StatutoryRule>> Rules { get; }

    /// <summary>Its offices, in the order given.</summary>
    public ValueList<Office> Offices { get; }

    /// <summary>
    /// The weakest evidence that answers may rest on, <see cref="Evidence.SingleSource"/> unless <see cref="Accepting"/> says otherwise. A rule
    /// less well known leaves a hole that answers "excluded". A wish of who asks, not a part of the law: it is not written to JSON.
    /// </summary>
    public Evidence Accepts { get; }

    /// <summary>The same law, answering from evidence as weak as stated.</summary>
    /// <param name="weakest">The weakest evidence accepted.</param>
    public Jurisdiction Accepting(Evidence weakest) => new(Id, Name, Clock, Rules, Offices, Known.Value(weakest));

    /// <summary>An office.</summary>
    /// <param name="id">The office.</param>
    /// <exception cref="ArgumentException">There is no such office; the message names those there are.</exception>
    public Office Office(OfficeId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Offices.FirstOrDefault(office => office.Id == id)
            ?? throw new ArgumentException($"There is no office '{id}' in {Id}; there is: {(Offices.Count == 0 ? "none" : string.Join(", ", Offices.Select(static office => office.Id)))}.", nameof(id));
    }

    /// <summary>Which rule on the terms of an office was in force for an election.</summary>
    /// <param name="office">The office.</param>
    /// <param name="votingDay">The day of the poll.</param>
    /// <exception cref="ArgumentException">There is no such office.</exception>
    public RuleAnswer<TermRule> TermRule(OfficeId office, LocalDate votingDay) => Office(office).TermRule.On(votingDay, Accepts);

    /// <summary>Every deadline of an election, with its steps, and for the rest what is still open.</summary>
    /// <param name="election">The election, with the milestones known so far.</param>
    /// <param name="reference">Where zones are looked up.</param>
    /// <param name="round">Which round, from 1.</param>
    /// <exception cref="ArgumentException">The election is one of another jurisdiction, or has no such round.</exception>
    public Timetable TimetableOf(Election election, LegalReference reference, int round = 1)
    {
        ArgumentNullException.ThrowIfNull(election);
        return election.Jurisdiction == Id
            ? Timetable.Of(election, Rules, Clock, reference, Accepts, round)
            : throw new ArgumentException($"The election is one of {election.Jurisdiction}, the law that of {Id}.", nameof(election));
    }

    /// <summary>
    /// Checks what only the whole can show: that every zone exists, that no two versions of one rule from norms of one rank are certainly in
    /// force on the same day and contradict each other, and that a rule whose event selects the version is counted from one event.
    /// </summary>
    /// <param name="reference">Where zones are looked up.</param>
    public ValidationReport Validate(LegalReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var findings = new List<Finding>();
        foreach (RuleVersion<LegalClock> version in Clock.Versions)
        {
            CheckZone(version.Rule.Zone, $"clock.versions[{version.Id}].rule.zone");
            foreach (ZoneId zone in version.Rule.Regional)
            {
                CheckZone(zone, $"clock.versions[{version.Id}].rule.regional");
            }
        }

        CheckOverlaps(Clock, "clock", findings);
        foreach (RuleHistory<StatutoryRule> rule in Rules)
        {
            string path = rule.Reading == ReadingId.AsWritten ? $"rules[{rule.Id}]" : $"rules[{rule.Id}, {rule.Reading}]";
            CheckOverlaps(rule, path, findings);
            foreach (RuleVersion<StatutoryRule> version in rule.Versions)
            {
                CheckZone(version.Rule.When.Zone, $"{path}.versions[{version.Id}].rule.when.zone");
            }

            if (rule.SelectedBy == SelectingDate.EventDay && Timetable.EventsOf(rule) is { Count: > 1 } events)
            {
                findings.Add(new("jurisdiction.events-differ", Severity.Error, FindingKind.Consistency, path, subjects: [.. events.Select(static milestone => milestone.Value)]));
            }
        }

        foreach (Office office in Offices)
        {
            CheckOverlaps(office.TermRule, $"offices[{office.Id}].termRule", findings);
        }

        return new([.. findings]);

        void CheckZone(ZoneId? zone, string path)
        {
            if (zone is not null && !reference.TryGetClock(zone, out _))
            {
                findings.Add(new("jurisdiction.unknown-zone", Severity.Error, FindingKind.Consistency, path, subjects: [zone.Value]));
            }
        }
    }

    private static void CheckOverlaps<TRule>(RuleHistory<TRule> history, string path, List<Finding> findings)
        where TRule : class, ILegalRule<TRule>
    {
        for (int i = 0; i < history.Versions.Count; i++)
        {
            for (int j = i + 1; j < history.Versions.Count; j++)
            {
                RuleVersion<TRule> one = history.Versions[i];
                RuleVersion<TRule> other = history.Versions[j];
                LocalDate bothFrom = one.From.Latest > other.From.Latest ? one.From.Latest : other.From.Latest;
                if (one.Citation.Rank == other.Citation.Rank && one.IsInForceOn(bothFrom) && other.IsInForceOn(bothFrom) && !one.Rule.Agrees(other.Rule))
                {
                    findings.Add(new(
                        "jurisdiction.versions-overlap",
                        Severity.Error,
                        FindingKind.Consistency,
                        $"{path}.versions",
                        subjects: [one.Id.Value, other.Id.Value]));
                }
            }
        }
    }

    /// <summary>The code and the name.</summary>
    public override string ToString() => $"{Id} ({Name})";
}
