using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Elections;
using ElectionObservation.Missions;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>
/// What a case says, in the types of the library: a mission where it names one, otherwise a statement of numbers of accredited observers. Remarks are
/// read by their form; one of a form that is not known is refused, as is a key or a name.
/// </summary>
internal sealed record ObservationMissionCase(
    string Id,
    ObserverMission? Mission,
    AccreditationStatement? Statement,
    int? TeamSize = null,
    LocalDate? OtherFirstDay = null,
    (int Accredited, int Expected, LocalDate Day)? Earlier = null,
    int? ConflictingTotal = null,
    int? TotalBefore = null,
    int? UnlistedBefore = null,
    LocalDateTime? Closed = null)
{
    // Where a case does not give the day of the vote, and what was voted on; the identifier begins with the country and the year.
    private static readonly Dictionary<string, Election> Elections = new(StringComparer.Ordinal)
    {
        ["KZ-2015"] = new("KZ", ElectionKind.Presidential, new LocalDate(2015, 4, 26)),
        ["KZ-2019"] = new("KZ", ElectionKind.Presidential, new LocalDate(2019, 6, 9)),
        ["KZ-2021"] = new("KZ", ElectionKind.Parliamentary, new LocalDate(2021, 1, 10)),
        ["KZ-2022"] = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)),
        ["KZ-2023"] = new("KZ", ElectionKind.Parliamentary, new LocalDate(2023, 3, 19)),
        ["UZ-2016"] = new("UZ", ElectionKind.Presidential, new LocalDate(2016, 12, 4)),
        ["BY-2019"] = new("BY", ElectionKind.Parliamentary, new LocalDate(2019, 11, 17)),
    };

    // Each with the organisation it is a body of.
    private static readonly Dictionary<string, string?> Organisations = new(StringComparer.Ordinal)
    {
        ["CIS"] = null,
        ["CIS mission"] = "CIS",
        ["CIS Executive Committee"] = "CIS",
        ["IPA CIS"] = "CIS",
        ["CSTO PA"] = "CSTO",
        ["OSCE/ODIHR"] = "OSCE",
        ["OSCE/ODIHR EOM"] = "OSCE",
        ["OSCE/ODIHR second tranche"] = "OSCE",
        ["OSCE PA"] = "OSCE",
        ["SCO"] = null,
        ["OIC"] = null,
        ["OTS"] = null,
        ["TurkPA"] = null,
        ["Turkic Council"] = null,
        ["EU Delegation"] = "EU",
        ["Parliamentary Assembly of Belarus and Russia"] = "Union-State",
    };

    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal) { ["ten states"] = 10 };

    private static readonly LocalDatePattern DayInWords = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static ObservationMissionCase Read(Fields one)
    {
        string id = one.Text("id");
        if (one.Text("source").Length == 0)
        {
            throw one.Refused("source", "is empty");
        }

        Election election = Elections.GetValueOrDefault(id[..7]) ?? throw one.Refused("id", "the election is not known");
        if (one.Has("date") && one.Date("date") != election.VotingDay)
        {
            throw one.Refused("date", $"voting day is {election.VotingDay:R}");
        }

        ObservationMissionCase read = one.Has("mission") ? MissionOf(one, election) : StatementOf(one, election);
        one.Done();
        return read;
    }

    public ObserverMission RequiredMission => Mission ?? throw new InvalidDataException($"{Id}: no mission.");

    public AccreditationStatement RequiredStatement => Statement ?? throw new InvalidDataException($"{Id}: no statement.");

    private static ObservationMissionCase MissionOf(Fields one, Election election)
    {
        string sender = one.Text("mission");
        var planned = new List<KeyValuePair<ObserverRole, int>>();
        var byRole = new List<KeyValuePair<ObserverRole, int>>();
        bool isPlan = one.Has("shortTermRequested");
        if (isPlan)
        {
            planned.Add(new(ObserverRole.ShortTermObserver, one.Number("shortTermRequested")));
        }

        if (one.OptionalNumber("coreTeam") is { } coreTeam)
        {
            byRole.Add(new(ObserverRole.CoreTeam, coreTeam));
        }

        if (one.OptionalNumber("longTerm") is { } longTerm)
        {
            (isPlan ? planned : byRole).Add(new(ObserverRole.LongTermObserver, longTerm));
        }

        if (one.OptionalNumber("shortTerm") is { } shortTerm)
        {
            byRole.Add(new(ObserverRole.ShortTermObserver, shortTerm));
        }

        SendingBody[] senders = [.. one.Has("entities") ? one.Texts("entities").Select(name => Sender(one, "entities", name)) : []];
        SendingBody[] parliaments = [.. one.Has("parliaments") ? one.Texts("parliaments").Select(name => Parliament(one, name)) : []];
        var kinds = new List<KindCount>();
        if (senders.Length > 0)
        {
            kinds.Add(new(SenderKind.State, senders: one.Number("statesCount"), listing: Listing.Complete));
            kinds.Add(new(SenderKind.Organisation));
        }

        if (one.OptionalNumber("memberStates") is { } members)
        {
            kinds.Add(new(SenderKind.State, senders: members));
        }

        (LocalDate? first, LocalDate? other, int? abroad) = MissionRemark(one, election);
        MissionPeriod? period = one.Has("from") ? new(one.Date("from"), one.Date("to")) : first is { } day ? new(day) : null;
        var activities = new List<Activity>();
        if (one.Has("longTermFrom"))
        {
            activities.Add(new("deployment", LocalizedText.English("Long-term observers go to the regions"), day: one.Date("longTermFrom")));
        }

        if (abroad is { } states)
        {
            activities.Add(new(ActivityKind.Visit, LocalizedText.English("Stations in other states"), where: new Coverage(observed: states)));
        }

        var mission = new ObserverMission(
            one.Text("id"),
            Sender(one, "mission", sender),
            election,
            period,
            new(one.OptionalNumber("total"), [.. kinds], Listing.Open, [.. senders.Concat(parliaments).Select(body => new Delegation(body))]),
            byRole: [.. byRole],
            mandate: MandateOf(one),
            activities: [.. activities],
            format: sender.EndsWith(" EOM", StringComparison.Ordinal) ? MissionFormat.ElectionObservation : parliaments.Length > 0 ? MissionFormat.ParliamentaryDelegation : null,
            planned: [.. planned]);
        return new(one.Text("id"), mission, null, one.OptionalNumber("teamSize"), other, EarlierOf(one));
    }

    /// <summary>A remark on a mission says that the first day is disputed, or that it observes abroad as well.</summary>
    private static (LocalDate? First, LocalDate? Other, int? Abroad) MissionRemark(Fields one, Election election)
    {
        if (one.OptionalText("trap") is not { } remark)
        {
            return default;
        }

        if (Regex.Match(remark, "^start of work is (.+) in one source and (.+) in another; .* adding missions double counts$") is { Success: true } disputed)
        {
            return (In(disputed.Groups[2].Value), In(disputed.Groups[1].Value), null);
        }

        return Regex.Match(remark, @"^includes the host state's own parliament; observed also at stations abroad \((\d+) other states named\)$") is { Success: true } named
            ? (null, null, Number(named.Groups[1]))
            : throw one.Refused("trap", "the remark is of a form that is not known");

        LocalDate In(string day) => Day(one, "trap", string.Create(CultureInfo.InvariantCulture, $"{day} {election.VotingDay.Year}"));
    }

    private static Mandate? MandateOf(Fields one)
    {
        if (one.OptionalText("basis") is not { } basis)
        {
            return null;
        }

        Match parts = Regex.Match(basis, @"^(.+), (.+) of (\d+ \w+ \d+)$");
        return parts.Success
            ? new(LocalizedText.English(parts.Groups[1].Value), LocalizedText.English(parts.Groups[2].Value), Day(one, "basis", parts.Groups[3].Value))
            : throw one.Refused("basis", "expected a document, an act and its day");
    }

    private static (int Accredited, int Expected, LocalDate Day)? EarlierOf(Fields one)
    {
        if (one.OptionalText("earlier") is not { } earlier)
        {
            return null;
        }

        Match parts = Regex.Match(earlier, @"^(\d+) of an expected (\d+) accredited on (.+)$");
        return parts.Success
            ? (Number(parts.Groups[1]), Number(parts.Groups[2]), Day(one, "earlier", parts.Groups[3].Value.Replace("Oct ", "October ", StringComparison.Ordinal)))
            : throw one.Refused("earlier", "expected how many of how many were accredited, and when");
    }

    private static ObservationMissionCase StatementOf(Fields one, Election election)
    {
        (int? conflicting, Tranche? unlisted) = (null, null);
        if (one.OptionalText("trap") is { } remark)
        {
            conflicting = Regex.Match(remark, @"^one article prints (\d+)$") is { Success: true } printed
                ? Number(printed.Groups[1])
                : throw one.Refused("trap", "the remark is of a form that is not known");
        }

        LocalDate? asOf = one.Has("asOf") ? one.Date("asOf") : null;
        var tranches = new List<Tranche>();
        int? unlistedBefore = null;
        if (one.OptionalNumber("revoked") is { } revoked)
        {
            tranches.Add(new(one.Date("revokedOn"), leaving: revoked));
        }

        foreach (Fields tranche in one.Has("tranches") ? one.Objects("tranches") : [])
        {
            if (tranche.OptionalText("trap") is { } note)
            {
                Match parts = Regex.Match(note, @"^(\d+) had been accredited by (\d+ \w+) \((\d+) and a tranche not itemised\), so \3 \+ (\d+) = (\d+) leaves a tranche out$");
                if (!parts.Success)
                {
                    throw tranche.Refused("trap", "the remark is of a form that is not known");
                }

                unlisted = new(Day(one, "trap", $"{parts.Groups[2].Value} {election.VotingDay.Year}"), total: Number(parts.Groups[1]));
                unlistedBefore = tranches.Count;
                if (Number(parts.Groups[3]) + Number(parts.Groups[4]) != Number(parts.Groups[5]))
                {
                    throw tranche.Refused("trap", "does not add up");
                }
            }

            Composition added = Composed(tranche, tranche.Number("accredited"));
            // Before the first tranche there was nobody.
            tranches.Add(new(tranche.Date("asOf"), added, total: tranche.OptionalNumber("cumulative") ?? (tranches.Count == 0 ? added.Total : null)));
        }

        int total = one.Number("total");
        int? before = null;
        Composition observers = one.Has("organisations") || one.Has("organisationsTotal") ? OfACommission(one, total) : new(total);
        if (one.Has("parts") && one.Object("parts").Has("first tranche"))
        {
            // Tranches of one publication: how many there were before, and who came with the second.
            Fields parts = one.Object("parts");
            before = parts.Number("first tranche");
            string second = parts.Keys.Single(key => key != "first tranche");
            int number = parts.Number(second);
            LocalDate day = asOf ?? throw one.Refused("asOf", "is missing");
            tranches.Add(new(day, total: before));
            tranches.Add(new(day, new(number, bySender: [new(Sender(parts, second, second), number)]), total: total));
        }
        else if (one.Has("parts"))
        {
            observers = Composed(one, total);
            tranches.Add(new(asOf ?? throw one.Refused("asOf", "is missing"), total: total));
        }

        LocalDateTime? closed = null;
        if (one.Has("opened"))
        {
            election = election.With(Milestone.AccreditationOpened, one.Date("opened"));
            closed = one.Local("closed");
        }

        string issuer = one.OptionalText("body") ?? one.Text("source");
        var statement = new AccreditationStatement(
            election, LocalizedText.English(issuer), observers, asOf: asOf, tranches: [.. unlisted is null ? tranches : tranches.Take(unlistedBefore!.Value).Append(unlisted).Concat(tranches.Skip(unlistedBefore.Value))],
            sources: [new(one.Text("source"))]);
        return new(one.Text("id"), null, statement, ConflictingTotal: conflicting, TotalBefore: before, UnlistedBefore: unlistedBefore, Closed: closed);
    }

    /// <summary>Figures by kind and, as far as they are given, by sender.</summary>
    private static Composition OfACommission(Fields one, int total)
    {
        var lines = new List<Delegation>();
        int? organisations = one.OptionalNumber("organisationsCount");
        if (one.OptionalObject("organisations") is { } named)
        {
            lines.AddRange(named.Keys.Select(name => new Delegation(Sender(named, name, name), named.Number(name))));
            organisations ??= lines.Count;
        }

        Listing allOrganisations = lines.Count > 0 ? Listing.Complete : Listing.Open;
        SendingBody[] states = [.. one.Has("statesNamed") ? one.Texts("statesNamed").Select(name => Sender(one, "statesNamed", name)) : []];
        lines.AddRange(states.Select(state => new Delegation(state)));
        return new(
            total,
            [
                new(SenderKind.Organisation, one.Number("organisationsTotal"), organisations, allOrganisations),
                new(SenderKind.State, one.Number("statesTotal"), one.Number("statesCount"), states.Length > 0 ? Listing.Complete : Listing.Open),
            ],
            Listing.Complete,
            [.. lines]);
    }

    /// <summary>Figures of which all parts are given: each kind is the sum of its lines, so that they must add up to the total.</summary>
    private static Composition Composed(Fields one, int total)
    {
        Fields parts = one.Object("parts");
        var lines = new List<Delegation>();
        var kinds = new List<KindCount>();
        int unnamed = 0;
        int? unnamedStates = null;
        foreach (string name in parts.Keys)
        {
            if (Words.TryGetValue(name, out int states))
            {
                unnamedStates = states;
                unnamed = parts.Number(name);
            }
            else
            {
                lines.Add(new(Sender(parts, name, name), parts.Number(name)));
            }
        }

        foreach (SenderKind kind in (SenderKind[])[SenderKind.Organisation, SenderKind.State])
        {
            Delegation[] own = [.. lines.Where(line => line.Sender.Kind == kind)];
            bool isOpen = kind == SenderKind.State && unnamedStates is not null;
            int sum = own.Sum(line => line.Observers!.Value.Number) + (isOpen ? unnamed : 0);
            kinds.Add(new(kind, sum, own.Length + (isOpen ? unnamedStates : 0), isOpen ? Listing.Open : Listing.Complete));
        }

        return new(total, [.. kinds], Listing.Complete, [.. lines]);
    }

    private static SendingBody Sender(Fields one, string key, string name)
    {
        var id = new SenderId(name.Replace(' ', '-'));
        return StateOf(name) is { } code ? new(code, SenderKind.State, LocalizedText.English(name), state: new JurisdictionId(code))
            : Organisations.TryGetValue(name, out string? parent) ? new(id, SenderKind.Organisation, LocalizedText.English(name), parent is null ? null : new SenderId(parent))
            : throw one.Refused(key, $"'{name}' is not known");
    }

    private static string? StateOf(string name) => SenderCatalog.BuiltIn.TryResolve(name, out SendingBody? body) ? body.State?.Value : null;

    private static SendingBody Parliament(Fields one, string name) => StateOf(name) is { } code
        ? new($"{code}/parliament", SenderKind.State, LocalizedText.English($"Parliament of {name}"), state: new JurisdictionId(code), branch: Branch.Legislative)
        : throw one.Refused("parliaments", $"'{name}' is not known");

    private static LocalDate Day(Fields one, string key, string text) =>
        DayInWords.Parse(text).TryGetValue(default, out LocalDate day) ? day : throw one.Refused(key, $"'{text}' is no day");

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
