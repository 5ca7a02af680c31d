using ElectionObservation.Accreditations;
using ElectionObservation.Calendars;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Terms;
using ElectionObservation.Validation;

namespace ElectionObservation.Jurisdictions;

/// <summary>Checks what only the whole law of a jurisdiction can show.</summary>
internal sealed class JurisdictionCheck(Jurisdiction law, LegalReference reference)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<RuleId> _known = [.. law.Rules.Select(static rule => rule.Id)];

    public ValidationReport Run()
    {
        foreach (RuleVersion<LegalClock> version in law.Clock.Versions)
        {
            CheckZones([version.Rule.Zone], $"clock.versions[{version.Id}].rule.zone");
            CheckZones(version.Rule.Regional, $"clock.versions[{version.Id}].rule.regional");
        }

        CheckOverlaps(law.Clock, "clock");
        foreach (RuleHistory<StatutoryRule> rule in law.Rules)
        {
            CheckTime(rule, rule.Reading == ReadingId.AsWritten ? $"rules[{rule.Id}]" : $"rules[{rule.Id}, {rule.Reading}]");
        }

        foreach (Office office in law.Offices)
        {
            CheckOverlaps(office.TermRule, $"offices[{office.Id}].termRule");
        }

        if (law.Ballot is not null)
        {
            CheckOverlaps(law.Ballot, "ballot");
        }

        foreach ((OfficeId office, RuleHistory<WinnerRule> rule) in law.Winners)
        {
            CheckOverlaps(rule, $"winners[{office}]");
            CheckRules(rule.Versions.Select(static version => version.Rule.SecondRoundDay).OfType<RuleId>(), $"winners[{office}].secondRoundDay");
        }

        foreach ((OfficeId office, RuleHistory<SeatRule> rule) in law.Seats)
        {
            CheckOverlaps(rule, $"seats[{office}]");
        }

        foreach ((OfficeId office, RuleHistory<ListQuota> rule) in law.Quotas)
        {
            CheckOverlaps(rule, $"quotas[{office}]");
        }

        foreach (RuleHistory<ObserverAccess> rule in law.Access)
        {
            CheckOverlaps(rule, $"access[{rule.Id}]");
            CheckRules(rule.Versions.SelectMany(static version => version.Rule.Times.Select(static time => time.Rule)), $"access[{rule.Id}].times");
        }

        foreach (RuleHistory<ProtocolForm> form in law.Protocols)
        {
            CheckOverlaps(form, form.Reading == ReadingId.AsWritten ? $"protocols[{form.Id}]" : $"protocols[{form.Id}, {form.Reading}]");
        }

        CheckCircles();
        return new([.. _findings]);
    }

    private void CheckTime(RuleHistory<StatutoryRule> rule, string path)
    {
        CheckOverlaps(rule, path);
        foreach (RuleVersion<StatutoryRule> version in rule.Versions)
        {
            string when = $"{path}.versions[{version.Id}].rule.when";
            CheckZones(version.Rule.When.Zones, $"{when}.zone");
            CheckRules(version.Rule.Rules, when);
            foreach (CalendarId calendar in version.Rule.Calendars.Where(id => !reference.Calendars.TryGet(id, out _)))
            {
                Add("jurisdiction.unknown-calendar", when, calendar.Value);
            }
        }

        CheckEvents(rule, path);
    }

    private void CheckZones(IEnumerable<ZoneId> zones, string path)
    {
        foreach (ZoneId zone in zones.Where(zone => !reference.TryGetClock(zone, out _)))
        {
            Add("jurisdiction.unknown-zone", path, zone.Value);
        }
    }

    private void CheckRules(IEnumerable<RuleId> rules, string path)
    {
        foreach (RuleId missing in rules.Where(id => !_known.Contains(id)).Distinct())
        {
            Add("jurisdiction.unknown-rule", path, missing.Value);
        }
    }

    private void Add(FindingCode code, string path, params ReadOnlySpan<string> subjects) =>
        _findings.Add(new(code, Severity.Error, FindingKind.Consistency, path, subjects: ValueList.Create(subjects)));

    /// <summary>Names every rule that is counted from itself, by way of others or not; of versions that are never in force together too.</summary>
    private void CheckCircles()
    {
        ILookup<RuleId, RuleId> uses = law.Rules
            .SelectMany(static rule => rule.Versions.SelectMany(version => version.Rule.Rules.Select(other => (rule.Id, Other: other))))
            .ToLookup(static pair => pair.Id, static pair => pair.Other);
        foreach (RuleId rule in law.Rules.Select(static rule => rule.Id).Distinct())
        {
            var reached = new HashSet<RuleId>();
            var left = new Queue<RuleId>(uses[rule]);
            while (left.TryDequeue(out RuleId? other))
            {
                if (reached.Add(other))
                {
                    foreach (RuleId further in uses[other])
                    {
                        left.Enqueue(further);
                    }
                }
            }

            if (reached.Contains(rule))
            {
                _findings.Add(new("jurisdiction.rules-in-a-circle", Severity.Error, FindingKind.Consistency, $"rules[{rule}]", subjects: [rule.Value]));
            }
        }
    }

    /// <summary>For each kind of election that a version names, and for any other.</summary>
    private void CheckEvents(RuleHistory<StatutoryRule> rule, string path)
    {
        if (rule.SelectedBy != SelectingDate.EventDay)
        {
            return;
        }

        IEnumerable<ElectionKind?> kinds = rule.Versions.SelectMany(static version => version.Rule.AppliesTo).Distinct().Append<ElectionKind?>(null);
        foreach (ElectionKind? kind in kinds)
        {
            RuleVersion<StatutoryRule>[] versions = [.. rule.Versions.Where(version => kind is null ? version.Rule.AppliesTo.Count == 0 : version.Rule.CoversKind(kind))];
            ValueList<Milestone> events = Timetable.EventsOf(versions);
            if (versions.Length > 0 && events.Count != 1)
            {
                _findings.Add(new("jurisdiction.events-differ", Severity.Error, FindingKind.Consistency, path, subjects: [.. events.Select(static milestone => milestone.Value)]));
                return;
            }
        }
    }

    /// <summary>Names for each version the first that it contradicts: all pairs of many would say no more.</summary>
    private void CheckOverlaps<TRule>(RuleHistory<TRule> history, string path)
        where TRule : class, ILegalRule<TRule>
    {
        for (int j = 1; j < history.Versions.Count; j++)
        {
            RuleVersion<TRule> later = history.Versions[j];
            for (int i = 0; i < j; i++)
            {
                RuleVersion<TRule> earlier = history.Versions[i];
                if (earlier.Citation.Rank == later.Citation.Rank && earlier.Overlaps(later) && earlier.IsOverride == later.IsOverride && !earlier.Rule.Agrees(later.Rule) && Meet(earlier.Rule, later.Rule))
                {
                    _findings.Add(new(
                        "jurisdiction.versions-overlap",
                        Severity.Error,
                        FindingKind.Consistency,
                        $"{path}.versions",
                        subjects: [earlier.Id.Value, later.Id.Value]));
                    break;
                }
            }
        }
    }

    /// <summary>Whether both may be asked about one election: rules for different kinds of election never meet.</summary>
    private static bool Meet<TRule>(TRule one, TRule other) =>
        one is not StatutoryRule { AppliesTo: var kinds } || other is not StatutoryRule { AppliesTo: var others }
        || kinds.Count == 0 || others.Count == 0 || kinds.Any(others.Contains);
}
