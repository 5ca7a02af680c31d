using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>
/// Missions to one election, seen together: which are parts of which, who would be counted twice, how many people there are in all. Kept in
/// the order of their identifiers.
/// </summary>
public sealed record MissionSet
{
    /// <summary>Gathers missions.</summary>
    /// <param name="missions">The missions, in any order.</param>
    /// <exception cref="ArgumentException">A mission is given twice, or they observe different elections.</exception>
    public MissionSet(ValueList<ObserverMission> missions = default)
    {
        Once.Each(missions, static mission => mission.Id, static id => $"Mission '{id}' is given twice.", nameof(missions));
        foreach (ObserverMission mission in missions)
        {
            if (!mission.Election.IsSameAs(missions[0].Election))
            {
                throw new ArgumentException($"Expected missions to one election: '{mission.Id}' observes {mission.Election}, '{missions[0].Id}' {missions[0].Election}.", nameof(missions));
            }
        }

        Missions = missions.OrderBy(static mission => mission.Id.Value, StringComparer.Ordinal).ToValueList();
    }

    /// <summary>The missions, in the order of their identifiers.</summary>
    public ValueList<ObserverMission> Missions { get; }

    /// <summary>
    /// How many people there are, each counted once. A mission that is part of another adds nobody. Otherwise nothing says how far missions
    /// overlap, but for members who are known by key: from the largest, if it holds all others, up to the sum. <c>null</c> when a mission that is part of
    /// no other states no number. References in a circle say nothing, and are left aside.
    /// </summary>
    /// <exception cref="OverflowException">There are more than fit a <see cref="long"/>.</exception>
    public CountRange? Headcount
    {
        get
        {
            Dictionary<MissionId, ObserverMission> known = ById();
            HashSet<MissionId> circular = [.. CirclesOf(known).SelectMany(static circle => circle)];
            var everyone = new HashSet<PersonKey>();
            long atLeast = 0;
            long? others = 0;
            foreach (IGrouping<MissionId, ObserverMission> group in Missions.GroupBy(mission => Wholes(mission, known, circular).LastOrDefault(mission).Id))
            {
                if (known[group.Key].Headcount is not { } stated)
                {
                    return null;
                }

                // What a part has the whole has; whom somebody knows by key is there, whatever the number says.
                HashSet<PersonKey> persons = [.. group.SelectMany(static mission => mission.Members).Select(static member => member.Person).OfType<PersonKey>()];
                long least = Math.Max(group.Max(static mission => mission.Headcount?.AtLeast ?? 0), persons.Count);
                atLeast = Math.Max(atLeast, least);
                others = checked(others + (stated.AtMost is { } most ? Math.Max(most, least) - persons.Count : null));
                everyone.UnionWith(persons);
            }

            return new(Math.Max(atLeast, everyone.Count), checked(others + everyone.Count));
        }
    }

    /// <summary>
    /// Finds missions said to be part of, or run with, one that is not here, parts of each other in a circle, figures of a part above those of
    /// the whole, and persons known by key who are members of two missions of which neither is part of the other: they would be counted twice.
    /// What <see cref="ObserverMission.Validate"/> finds in each stands first, under its mission.
    /// </summary>
    public ValidationReport Validate()
    {
        Dictionary<MissionId, ObserverMission> known = ById();
        ValueList<MissionId>[] circles = [.. CirclesOf(known)];
        HashSet<MissionId> circular = [.. circles.SelectMany(static circle => circle)];
        var findings = new List<Finding>();
        foreach (ObserverMission mission in Missions)
        {
            string path = PathOf(mission);
            findings.AddRange(mission.Validate().Under(path));
            if (mission.PartOf is { } whole && !known.ContainsKey(whole))
            {
                findings.Add(Found("missions.part-of-unknown", Severity.Warning, $"{path}.partOf", [whole.Value]));
            }

            MissionId[] absent = [.. mission.Partners.Where(partner => !known.ContainsKey(partner))];
            if (absent.Length > 0)
            {
                findings.Add(Found("missions.partner-unknown", Severity.Warning, $"{path}.partners", [.. absent.Select(static partner => partner.Value)]));
            }

            CheckFigures(mission, [.. Wholes(mission, known, circular)], findings);
        }

        findings.AddRange(circles.Select(static circle => Found("missions.part-of-circle", Severity.Error, $"missions[{circle[0]}].partOf", [.. circle.Select(static id => id.Value)])));
        CheckMembers(known, circular, findings);
        return new([.. findings]);
    }

    /// <summary>The missions and the election.</summary>
    public override string ToString() => Missions.Count == 0 ? "no missions" : $"{string.Join(", ", Missions.Select(static mission => mission.Id))}: {Missions[0].Election}";

    private static void CheckFigures(ObserverMission part, ObserverMission[] wholes, List<Finding> findings)
    {
        string path = PathOf(part);
        if (part.Headcount is { } people && wholes.FirstOrDefault(static whole => whole.Headcount is not null) is { Headcount: { } most } whole && most.AtMost < people.AtLeast)
        {
            findings.Add(Above("missions.part-above-whole", Severity.Error, $"{path}.observers", new(part.Id.Value, people.AtLeast), new(whole.Id.Value, most.AtMost.Value)));
        }

        // One person may have one role in the part and another in the whole, so this is a reason to look.
        foreach ((ObserverRole role, int count) in part.ByRole)
        {
            foreach (ObserverMission one in wholes)
            {
                if (one.ByRole.TryGet(role, out int there))
                {
                    if (count > there)
                    {
                        findings.Add(Above("missions.part-role-above-whole", Severity.Warning, $"{path}.byRole[{role}]", new(part.Id.Value, count), new(one.Id.Value, there)));
                    }

                    break;
                }
            }
        }
    }

    private void CheckMembers(Dictionary<MissionId, ObserverMission> known, HashSet<MissionId> circular, List<Finding> findings)
    {
        ILookup<PersonKey, ObserverMission> missions = Missions
            .SelectMany(static mission => mission.Members.Select(static member => member.Person).OfType<PersonKey>().Distinct().Select(person => (person, mission)))
            .ToLookup(static pair => pair.person, static pair => pair.mission);
        foreach (ObserverMission mission in Missions)
        {
            var met = new HashSet<PersonKey>();
            for (int i = 0; i < mission.Members.Count; i++)
            {
                if (mission.Members[i].Person is not { } person || !met.Add(person))
                {
                    continue;
                }

                // Each pair of missions once, at the first.
                string[] others =
                [
                    .. missions[person]
                        .SkipWhile(other => other.Id != mission.Id)
                        .Skip(1)
                        .Where(other => !Holds(other, mission) && !Holds(mission, other))
                        .Select(static other => other.Id.Value),
                ];
                if (others.Length > 0)
                {
                    findings.Add(Found("missions.member-repeated", Severity.Warning, $"{PathOf(mission)}.{ObserverMission.Path("members", i)}", [.. others]));
                }
            }
        }

        bool Holds(ObserverMission whole, ObserverMission part) => Wholes(part, known, circular).Contains(whole);
    }

    /// <summary>The missions that one is part of, from the nearest on; the first one in a circle ends it, and one in a circle is part of none.</summary>
    private static IEnumerable<ObserverMission> Wholes(ObserverMission mission, Dictionary<MissionId, ObserverMission> known, HashSet<MissionId> circular)
    {
        ObserverMission at = mission;
        while (!circular.Contains(at.Id) && at.PartOf is { } whole && known.TryGetValue(whole, out ObserverMission? next))
        {
            yield return at = next;
        }
    }

    private Dictionary<MissionId, ObserverMission> ById() => Missions.ToDictionary(static mission => mission.Id);

    private static IEnumerable<ValueList<MissionId>> CirclesOf(Dictionary<MissionId, ObserverMission> known) =>
        Circles.Of(known.Values.Where(static mission => mission.PartOf is not null).ToDictionary(static mission => mission.Id, static mission => mission.PartOf!));

    private static string PathOf(ObserverMission mission) => $"missions[{mission.Id}]";

    private static Finding Found(FindingCode code, Severity severity, string path, ValueList<string> subjects) =>
        new(code, severity, FindingKind.Consistency, path, subjects: subjects);

    private static Finding Above(FindingCode code, Severity severity, string path, Amount part, Amount whole) =>
        new(code, severity, FindingKind.Consistency, path, new BrokenRelation(part, Relation.AtMost, whole));
}
