using System.Globalization;
using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>Numbers of observers in Kazakhstan as they were published: what adds up has no finding, one figure changed by one has exactly the one expected.</summary>
public class KazakhstanObserverCases
{
    // What is found when one figure is changed by one.
    private static readonly Dictionary<string, string[]> Changed = new(StringComparer.Ordinal)
    {
        ["total"] = ["composition.kinds-sum"],
        ["of organisations"] = ["composition.kinds-sum", "composition.senders-sum"],
        ["of organisations, a rest not named"] = ["composition.kinds-sum"],
        ["of an organisation"] = ["composition.senders-sum"],
        ["of an organisation, beyond the rest"] = ["composition.senders-sum"],
        ["number of organisations"] = ["composition.senders-count"],
        ["of states"] = ["composition.kinds-sum"],
        ["of states, each with a number"] = ["composition.kinds-sum", "composition.senders-sum"],
        ["of a state"] = ["composition.senders-sum"],
        ["number of states"] = ["composition.senders-count"],
        ["number of states, above the observers"] = ["composition.senders-and-observers"],
    };

    // What is found in a series as published, if all who were asked for were accredited; a series that is not here adds up.
    private static readonly Dictionary<string, string[]> Series = new(StringComparer.Ordinal)
    {
        ["2019-president"] = ["statement.running-total at tranches[3]: 192 and 248", "statement.running-total-falls at tranches[5]: 967 and 968"],
    };

    // How many people came, if missions may share any of them.
    private static readonly Dictionary<string, CountRange> Headcounts = new(StringComparer.Ordinal) { ["2022-president, mission's own"] = new(174, 174 + 67 + 18) };

    public static TheoryData<string> Totals =>
        [.. KazakhstanFile.All("accreditationCases").Where(one => KazakhstanTotals.Read(one).Total is not null).Select(one => one.Id)];

    public static TheoryData<string> Breakdowns => [.. KazakhstanFile.All("missionBreakdowns").Where(one => KazakhstanBreakdown.Read(one).Extent != Extent.Own).Select(one => one.Id)];

    public static TheoryData<string> OwnNumbers => [.. KazakhstanFile.All("missionBreakdowns").Where(one => KazakhstanBreakdown.Read(one).Extent == Extent.Own).Select(one => one.Id)];

    public static TheoryData<string> RunningTotals => [.. KazakhstanFile.All("accreditationRunningTotals").Select(one => one.Id)];

    public static TheoryData<string> Domestic => [.. KazakhstanFile.All("domesticObservers").Select(one => one.Id)];

    [Fact]
    public void No_case_is_left_out()
    {
        ILookup<string, KazakhstanCase> sections = KazakhstanFile.Named("observers.json").ToLookup(one => one.Section);
        Assert.Equal(
            [("accreditationRunningTotals", 2), ("dataConflicts", 9), ("domesticObservers", 2), ("electionResults", 3), ("missionBreakdowns", 9)],
            sections.Select(section => (section.Key, section.Count())).Order());
        Assert.Equal(1, sections["missionBreakdowns"].Count(one => KazakhstanBreakdown.Read(one).Extent == Extent.Own));
        Assert.Equal(7, KazakhstanFile.Named("official.json").Count(one => one.Section == "accreditationCases" && KazakhstanTotals.Read(one).Total is not null));
    }

    [Theory]
    [MemberData(nameof(Totals))]
    public void A_total_is_that_of_both_kinds_and_of_no_other_number(string id)
    {
        KazakhstanTotals one = KazakhstanTotals.Of(id);
        StatedCount total = one.Total!.Value;
        Assert.Empty(Codes(one.Statement().Validate()));
        AccreditationStatement other = (one with { Total = total.Number + 1 }).Statement();
        if (!total.IsExact)
        {
            // "About" bounds nothing: no number contradicts it, and no share is taken of it.
            Assert.Equal(CountRange.Unknown, total.Range);
            Assert.Empty(Codes(one.Statement().CompareWith(other)));
            Assert.False((one with { FromOrganisations = 1 }).Statement().TryGetShare(SenderKind.Organisation, out _));
            return;
        }

        Assert.Equal(["composition.figures-differ"], Codes(one.Statement().CompareWith(other)));
        if (one is not { FromOrganisations: { } organisations, FromStates: { } states })
        {
            Assert.False(one.Statement().TryGetShare(SenderKind.Organisation, out _));
            return;
        }

        foreach (int by in (int[])[1, -1])
        {
            Assert.Equal(["composition.kinds-sum"], Codes((one with { Total = total.Number + by }).Statement().Validate()));
            Assert.Equal(["composition.kinds-sum"], Codes((one with { FromOrganisations = organisations + by }).Statement().Validate()));
            Assert.Equal(["composition.kinds-sum"], Codes((one with { FromStates = states + by }).Statement().Validate()));
        }

        Assert.Equal(["composition.senders-and-observers"], Codes((one with { Organisations = organisations + 1 }).Statement().Validate()));
        Assert.Equal(["composition.senders-and-observers"], Codes((one with { States = states + 1 }).Statement().Validate()));
        Assert.True(one.Statement().TryGetShare(SenderKind.Organisation, out Share? share));
        Assert.Equal(new Share(organisations, organisations + states, ShareBasis.AccreditedObservers), share);
    }

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public void A_breakdown_adds_up_and_one_more_or_less_does_not(string id)
    {
        KazakhstanBreakdown one = KazakhstanBreakdown.Of(id);
        int? runningTotal = one.Extent == Extent.SoFar ? KazakhstanRunningTotals.On(one.Case, one.Day) : null;
        KazakhstanFigures figures = KazakhstanFigures.Of(one, runningTotal);
        Composition composition = figures.Composition;
        Assert.Equal("No findings.", composition.Validate().ToString());
        Assert.Equal("No findings.", SenderCatalog.BuiltIn.Check(composition, one.Day ?? one.Totals.Closed).ToString());
        CheckSums(one, composition, runningTotal);

        (string What, KazakhstanFigures Figures)[] changed = [.. Changes(figures, one.Rest)];
        Assert.All(changed, change => Assert.Equal((change.What, string.Join(' ', Changed[change.What])), (change.What, string.Join(' ', Codes(change.Figures.Composition.Validate())))));
        Assert.Contains($"of organisations{(figures.HasRest ? ", a rest not named" : "")}", changed.Select(change => change.What));

        var statement = new AccreditationStatement(
            one.Totals.Election, KazakhstanTotals.Commission, composition, one.Extent == Extent.Asked ? AccreditationStage.Requested : AccreditationStage.Accredited, one.Day);
        var accredited = new AccreditationStatement(one.Totals.Election, KazakhstanTotals.Commission, new(figures.Total + 1), asOf: one.Day);
        Assert.Equal(one.Extent != Extent.Asked, statement.IsComparableWith(accredited));
        if (one.Extent != Extent.Asked)
        {
            Assert.Equal(["composition.figures-differ"], Codes(statement.CompareWith(accredited)));
        }
    }

    [Theory]
    [MemberData(nameof(OwnNumbers))]
    public void What_missions_say_of_themselves_is_not_added(string id)
    {
        KazakhstanBreakdown one = KazakhstanBreakdown.Of(id);
        (SenderId whole, SenderId other, int own, int accredited, LocalDate day) = one.Overlap ?? throw new InvalidDataException($"{id}: whom missions share is not said.");
        ObserverMission[] missions = [.. one.Organisations.Select((line, index) => Mission(one, line, longTerm: index == 0 ? one.LongTerm : null))];
        Assert.All(missions, mission => Assert.Empty(Codes(mission.Validate())));
        CountRange together = missions.Select(mission => mission.Headcount!).Aggregate((left, right) => left.Union(right));
        Assert.Equal(together, new MissionSet([.. missions]).Headcount);
        Assert.Equal(Headcounts.GetValueOrDefault(id, together), together);
        Assert.Equal((missions.Max(mission => mission.Headcount!.AtLeast), one.Organisations.Sum(line => line.Observers!.Value.Number)), (together.AtLeast, together.AtMost));

        // A body of the one that includes others adds nobody.
        MissionId cis = missions.Single(mission => mission.Sender.Id == whole).Id;
        ObserverMission[] parts = [.. missions.Select(mission => mission.Sender.Parent == whole ? Mission(one, mission.Observers.BySender[0], partOf: cis) : mission)];
        int within = one.Organisations.Where(line => line.Sender.Parent == whole).Sum(line => line.Observers!.Value.Number);
        Assert.True(within > 0, $"{id}: {whole} includes nobody.");
        Assert.Equal(together.AtMost - within, new MissionSet([.. parts]).Headcount!.AtMost);

        // What was accredited by that day is a part of what came; a mission that has fewer is found.
        IEnumerable<Delegation> added = KazakhstanBreakdown.OfCase(one.Case).Where(tranche => tranche.Day <= day).SelectMany(tranche => tranche.Organisations);
        Composition byThen = new(bySender:
        [
            .. added.GroupBy(line => line.Sender.Id)
                .Where(lines => one.Organisations.Any(line => line.Sender.Id == lines.Key))
                .Select(lines => new Delegation(lines.First().Sender, new StatedCount(lines.Sum(line => line.Observers!.Value.Number), Precision.AtLeast))),
        ]);
        Assert.Equal(one.Organisations.Count, byThen.BySender.Count);
        Finding fewer = Assert.Single((IEnumerable<Finding>)byThen.CompareWith(new(bySender: one.Organisations), "commission", "missions").Findings);
        Assert.Equal(("composition.figures-differ", $"bySender[organisation {other}].observers"), (fewer.Code.Value, fewer.Path));
        Assert.Equal((accredited, own), (fewer.Broken!.Left.Value, fewer.Broken.Right.Value));
        if (one.LongTerm is { } longTerm)
        {
            ObserverMission first = missions[0];
            Assert.Equal(longTerm, first.ByRole[ObserverRole.LongTermObserver]);
            Assert.True(one.FiledBy <= one.Totals.Closed, $"{id}: documents were filed on {one.FiledBy:R}.");
        }
    }

    [Theory]
    [MemberData(nameof(RunningTotals))]
    public void A_running_total_grows_by_what_was_added(string id)
    {
        KazakhstanRunningTotals one = KazakhstanRunningTotals.Of(id);
        if (one.Series[^1].Key == one.Totals.Closed)
        {
            Assert.Equal(one.Totals.Total, one.Series[^1].Value);
        }

        Finding[] found = [.. one.Totals.Statement(one.Tranches()).Validate().Findings];
        Assert.Equal(Series.GetValueOrDefault(id) ?? [], found.Select(Told));
        Assert.Empty(Codes(one.Totals.Statement(one.Tranches(Precision.AtMost, missingMeeting: true)).Validate()));
        if (one.Missing is { } missing)
        {
            Assert.Equal(missing.Due, missing.Before + missing.Added);
            Assert.Equal((missing.Due, missing.Total), (found[0].Broken!.Left.Value, found[0].Broken!.Right.Value));
            Assert.Equal(missing.Total, one.Series[one.Series.ToList().FindIndex(total => total.Value == missing.Before) + 1].Value);

            // A meeting accounts for what is missing; that more were asked for than there are stays.
            Assert.Equal(found.Skip(1).Select(finding => finding.Code), one.Totals.Statement(one.Tranches(missingMeeting: true)).Validate().Findings.Select(finding => finding.Code));
        }

        if (one.Replaced is { } replaced)
        {
            Assert.Equal((replaced.Then, replaced.Due), (replaced.Before + replaced.Added, replaced.Then + replaced.AddedThen));
            KazakhstanBreakdown[] known = [.. KazakhstanBreakdown.OfCase(id)];
            Assert.Contains(replaced.Before, one.Series.Select(total => total.Value));
            Assert.Equal(replaced.Added, Assert.Single(known, tranche => tranche.Extent == Extent.Asked).Sum);
            KazakhstanBreakdown added = Assert.Single(known, tranche => tranche.Extent == Extent.Added);
            Assert.Equal(replaced.AddedThen, added.Sum);
            Assert.Equal(KazakhstanRunningTotals.On(id, added.Day), replaced.Due - added.Leaving);
        }
    }

    [Theory]
    [InlineData("2022-president", "2022-10-30", 238)]
    [InlineData("2022-president", "2022-10-31", 208)]
    public void A_tranche_that_is_left_out_is_missed(string id, string day, int due)
    {
        KazakhstanRunningTotals one = KazakhstanRunningTotals.Of(id);
        Tranche[] without = [.. one.Tranches().Where(tranche => tranche.Day != Day(day))];
        Assert.Equal(one.Tranches().Count - 1, without.Length);
        Assert.Equal([$"statement.running-total at tranches[3]: {due} and 271"], one.Totals.Statement([.. without]).Validate().Findings.Select(Told));
    }

    [Fact]
    public void Who_was_replaced_is_missed()
    {
        KazakhstanRunningTotals one = KazakhstanRunningTotals.Of("2022-president");
        Tranche[] kept = [.. one.Tranches().Select(tranche => new Tranche(tranche.Day, tranche.Added, leaving: 0, tranche.Total))];
        Assert.Equal(2, one.Tranches().Sum(tranche => tranche.Leaving));
        Assert.Equal(["statement.running-total at tranches[4]: 273 and 271"], one.Totals.Statement([.. kept]).Validate().Findings.Select(Told));
    }

    // Totals next to which nothing is stated exactly are held by bounds only: one more or less could be.
    [Theory]
    [InlineData("2022-president", "2022-10-17", 1, "statement.running-total")]
    [InlineData("2022-president", "2022-10-17", -1, "statement.running-total")]
    [InlineData("2022-president", "2022-10-30", 1, "statement.running-total")]
    [InlineData("2022-president", "2022-10-30", -1, "statement.running-total")]
    [InlineData("2022-president", "2022-11-08", 1, "statement.running-total")]
    [InlineData("2022-president", "2022-11-08", -1, "statement.running-total")]
    [InlineData("2022-president", "2022-11-14", 1, "statement.running-total-and-total")]
    [InlineData("2022-president", "2022-11-14", -1, "statement.running-total-and-total")]
    [InlineData("2019-president", "2019-05-06", 1, "statement.running-total")]
    [InlineData("2019-president", "2019-05-06", -1, "statement.running-total")]
    [InlineData("2019-president", "2019-05-13", 248 - 125 - 67, null)]
    [InlineData("2019-president", "2019-05-13", 248 - 125 - 67 + 1, "statement.running-total-falls")]
    [InlineData("2019-president", "2019-05-24", 67 + 125 - 248, null)]
    [InlineData("2019-president", "2019-05-24", 67 + 125 - 248 - 1, "statement.running-total-falls")]
    [InlineData("2019-president", "2019-05-31", 248 - 967, null)]
    [InlineData("2019-president", "2019-05-31", 248 - 967 - 1, "statement.running-total-falls")]
    [InlineData("2019-president", "2019-06-03", 1, "statement.running-total-and-total")]
    [InlineData("2019-president", "2019-06-03", -1, "statement.running-total-and-total")]
    public void A_total_that_is_changed_is_found_where_others_settle_it(string id, string day, int by, string? code)
    {
        KazakhstanRunningTotals one = KazakhstanRunningTotals.Of(id);
        Precision asked = id == "2022-president" ? Precision.Exact : Precision.AtMost;
        Tranche[] changed =
        [
            .. one.Tranches(asked, missingMeeting: true).Select(tranche => tranche.Day == Day(day) && tranche.Total is { } total
                ? new Tranche(tranche.Day, tranche.Added, tranche.Leaving, total.Number + by)
                : tranche),
        ];
        Assert.NotEqual(one.Tranches(asked, missingMeeting: true), changed);
        Assert.Equal(code is null ? [] : [code], Codes(one.Totals.Statement([.. changed]).Validate()));
    }

    [Theory]
    [MemberData(nameof(Domestic))]
    public void Organisations_of_citizens_add_up(string id)
    {
        Fields fields = KazakhstanFile.All("domesticObservers").Single(one => one.Id == id).Fields();
        fields.Text("when");
        string[] keys = fields.Has("total") ? ["byCentral", "byTerritorial"] : ["national", "regional"];
        KeyValuePair<string, CountRange>[] lines = [.. keys.Select(key => KeyValuePair.Create(key, CountRange.Exactly(fields.Number(key))))];
        CountTable<string> table = Table(lines);
        if (fields.OptionalNumber("total") is { } total)
        {
            Assert.Equal(CountRange.Exactly(total), table.Total);
            Assert.Equal(table, Table(lines, total));
            Assert.Throws<ArgumentException>(() => Table(lines, total + 1));
            for (int i = 0; i < lines.Length; i++)
            {
                KeyValuePair<string, CountRange>[] changed = [.. lines];
                changed[i] = KeyValuePair.Create(lines[i].Key, CountRange.Exactly(lines[i].Value.AtLeast - 1));
                Assert.Throws<ArgumentException>(() => Table(changed, total));
                changed[i] = KeyValuePair.Create(lines[i].Key, CountRange.Exactly(lines[i].Value.AtLeast + 1));
                Assert.NotEqual(CountRange.Exactly(total), Table(changed).Total);
            }
        }

        Assert.True(table.TryGetShare(keys[0], out Share? share));
        Assert.Equal(new Share(lines[0].Value.AtLeast, lines.Sum(line => line.Value.AtLeast), "accredited-organisations"), share);
        foreach (string key in (string[])["national", "regional", "byCentral", "byTerritorial", "note"])
        {
            fields.Has(key);
        }

        fields.Done();

        static CountTable<string> Table(IEnumerable<KeyValuePair<string, CountRange>> lines, int? total = null) =>
            new("accredited-organisations", lines, total is { } stated ? CountRange.Exactly(stated) : null);
    }

    [Theory]
    [InlineData("""{ "OTS (replacing two)": 2 }""", "'OTS (replacing two)' is no organisation among the senders")]
    [InlineData("""{ "Finland": 2 }""", "'Finland' is no organisation among the senders")]
    [InlineData("""{ "OTS": { "observers": 2, "remark": "roughly" } }""", "remark: 'roughly' is of a form that is not known")]
    [InlineData("""{ "OTS": { "observers": 2, "remark": "replacing some" } }""", "'some' is no number that is known")]
    [InlineData("""{ "OTS": { "observers": 2, "remark": "replacing two", "colour": "red" } }""", "colour: is not known here")]
    [InlineData("""{ "CIS": { "observers": 2, "remark": "a rest, no sender" } }""", "'CIS' is a sender")]
    [InlineData("""{ "OTS": 2 }, "stage": "some day" """, "stage: 'some day' is not known")]
    [InlineData("""{ "OTS": 2 }, "stage": "added 2022-02-30" """, "stage: 'added 2022-02-30' is not known")]
    [InlineData("""{ "OTS": 2 }, "note": "look out" """, "note: is of a form that is not known")]
    [InlineData("""{ "OTS": 2 }, "media": 5 """, "media: is not known here")]
    [InlineData("""{ "OTS": 2 }, "stateList": ["Atlantis"] """, "'Atlantis' is no state among the senders")]
    public void A_breakdown_that_is_not_understood_fails_with_the_case(string organisations, string why)
    {
        string stage = organisations.Contains("\"stage\"", StringComparison.Ordinal) ? "" : """ "stage": "2022-10-17", """;
        string json = $$"""{ "missionBreakdowns": [{ "case": "2022-president", {{stage}} "sources": ["s"], "confidence": "single source", "organisations": {{organisations}} }] }""";
        KazakhstanCase one = Assert.Single(KazakhstanFile.Read(json, "x.json"));
        string said = Assert.Throws<InvalidDataException>(() => KazakhstanBreakdown.Read(one)).Message;
        Assert.StartsWith("Case '2022-president, ", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "missionBreakdowns": [{ "case": "a", "sources": ["s"] }] }""", "A case of 'missionBreakdowns' has no stage")]
    [InlineData("""{ "missionBreakdowns": [{ "case": "a", "stage": "b", "tea": 1, "sources": ["s"] }] }""", "Case 'a, b' of 'missionBreakdowns': unknown key 'tea'")]
    [InlineData("""{ "missionBreakdowns": [{ "case": "a", "stage": "b", "sources": ["s"] }] }""", "Case 'a, b' of 'missionBreakdowns': unknown confidence ''")]
    [InlineData("""{ "domesticObservers": [{ "when": "2024-10", "sources": [], "confidence": "single source" }] }""", "Case '2024-10' of 'domesticObservers': no source")]
    public void A_case_without_what_tells_it_apart_is_refused(string json, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => KazakhstanFile.Read(json, "x.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_note_on_running_totals_that_is_not_understood_fails_with_the_case()
    {
        const string Json = """{ "accreditationRunningTotals": [{ "case": "2022-president", "totals": { "2022-10-17": 43 }, "note": "look out", "sources": ["s"], "confidence": "single source" }] }""";
        KazakhstanCase one = Assert.Single(KazakhstanFile.Read(Json, "x.json"));
        Assert.StartsWith(
            "Case '2022-president' of 'accreditationRunningTotals'.note:", Assert.Throws<InvalidDataException>(() => KazakhstanRunningTotals.Read(one)).Message, StringComparison.Ordinal);
    }

    /// <summary>The sums that the case gives, recomputed from its lines.</summary>
    private static void CheckSums(KazakhstanBreakdown one, Composition composition, int? runningTotal)
    {
        CountTable<SenderKind> kinds = composition.CountBy(line => line.Sender.Kind);
        Assert.Equal(one.SumOrganisations!.Value, kinds[SenderKind.Organisation].AtLeast + (one.Rest ?? 0));
        Assert.Equal(composition.Total, runningTotal ?? composition.Total);
        if (one.Sum is { } sum)
        {
            Assert.Equal(sum, one.SumOrganisations + one.FromStates);
        }

        if (one.StatesHaveNumbers)
        {
            Assert.Equal(CountRange.Exactly(one.FromStates!.Value), kinds[SenderKind.State]);
        }

        if (one.NumberOfStates is { } states && one.States.Count > 0)
        {
            Assert.Equal(states, one.States.Select(line => line.Sender.State).Distinct().Count());
        }

        if (one.Against is { } against)
        {
            Assert.Equal((against.Sum, against.InAll), (composition.Total!.Value.Number, KazakhstanRunningTotals.On(one.Case, against.Day)));
        }
    }

    private static IEnumerable<(string What, KazakhstanFigures Figures)> Changes(KazakhstanFigures one, int? rest)
    {
        foreach (int by in (int[])[1, -1])
        {
            yield return ("total", one with { Total = one.Total + by });
            if (one.FromOrganisations is { } organisations)
            {
                yield return ($"of organisations{(one.HasRest ? ", a rest not named" : "")}", one with { FromOrganisations = organisations + by });
            }

            for (int i = 0; i < one.Organisations.Count; i++)
            {
                if (rest is null)
                {
                    yield return ("of an organisation", one with { Organisations = With(one.Organisations, i, by) });
                }
                else if (by > 0)
                {
                    yield return ("of an organisation, beyond the rest", one with { Organisations = With(one.Organisations, i, rest.Value + by) });
                }
            }

            if (one.NumberOfOrganisations is { } named)
            {
                yield return ("number of organisations", one with { NumberOfOrganisations = named + by });
            }

            for (int i = 0; i < one.States.Count; i++)
            {
                if (one.States[i].Observers is not null)
                {
                    yield return ("of a state", one with { States = With(one.States, i, by) });
                }
            }

            if (one.FromStates is { } fromStates)
            {
                bool numbers = one.States.Any(line => line.Observers is not null);
                yield return ($"of states{(numbers ? ", each with a number" : "")}", one with { FromStates = fromStates + by });
            }

            if (one.NumberOfStates is { } states && one.States.Count > 0)
            {
                yield return ("number of states", one with { NumberOfStates = states + by });
            }
        }

        // Where states are not listed, their number is bounded by the observers they sent.
        if (one is { NumberOfStates: not null, States.Count: 0, FromStates: { } sent })
        {
            yield return ("number of states, above the observers", one with { NumberOfStates = sent + 1 });
        }
    }

    private static ValueList<Delegation> With(ValueList<Delegation> lines, int place, int by)
    {
        Delegation[] changed = [.. lines];
        changed[place] = new(changed[place].Sender, changed[place].Observers!.Value.Number + by);
        return [.. changed];
    }

    private static ObserverMission Mission(KazakhstanBreakdown one, Delegation line, MissionId? partOf = null, int? longTerm = null) => new(
        $"own-{line.Sender.Id.Value.Replace('/', '-')}",
        line.Sender,
        one.Totals.Election,
        observers: new(line.Observers, bySender: [line]),
        byRole: longTerm is { } number ? [new(ObserverRole.LongTermObserver, number)] : default,
        partOf: partOf);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static string Told(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Code} at {finding.Path}: {finding.Broken!.Left.Value} and {finding.Broken.Right.Value}");

    private static string[] Codes(ValidationReport report) => [.. report.Findings.Select(finding => finding.Code.Value)];
}
