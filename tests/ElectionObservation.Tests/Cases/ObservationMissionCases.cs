using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Missions;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Cases;

/// <summary>Numbers of observers that were published: what adds up has no finding, one observer more has, and what contradicts is found.</summary>
public class ObservationMissionCases
{
    // What the library says of a mission as published.
    private static readonly Dictionary<string, string[]> Found = new(StringComparer.Ordinal)
    {
        ["KZ-2022-IPA-CIS"] = ["composition.organ-of-the-host"],
    };

    public static TheoryData<string> Missions => [.. ObservationMissionFile.Published.Ids.Where(id => Case(id).Mission is not null)];

    public static TheoryData<string> Statements => [.. ObservationMissionFile.Published.Ids.Where(id => Case(id).Statement is not null)];

    [Fact]
    public void All_cases_are_there()
    {
        Assert.Equal(ObservationMissionFile.Published.Count, ObservationMissionFile.Published.Ids.Count());
        Assert.True(Missions.Count >= 7 && Statements.Count >= 5);
    }

    [Theory]
    [MemberData(nameof(Missions))]
    public void A_mission_is_as_it_was_published(string id)
    {
        ObservationMissionCase one = Case(id);
        ObserverMission mission = one.RequiredMission;
        Assert.Equal(Found.GetValueOrDefault(id) ?? [], Codes(mission.Validate()));
        CheckPlan(one, mission);
        CheckRoles(mission);
        CheckDays(one, mission);
        if (mission.Observers.Total is { } total)
        {
            Assert.Equal(total.Range, mission.Headcount);
        }

        if (mission.Observers.ByKind.Any(kind => kind.Listing == Listing.Complete))
        {
            KindCount states = mission.Observers.ByKind.Single(kind => kind.Kind == SenderKind.State);
            Assert.Equal(states.Senders, mission.Observers.BySender.Count(line => line.Sender.Kind == SenderKind.State));
            var more = new KindCount(states.Kind, senders: states.Senders!.Value.Number + 1, listing: states.Listing);
            Assert.Contains("composition.senders-count", Codes(new Composition(mission.Observers.Total, [more], bySender: mission.Observers.BySender).Validate()));
        }

        if (one.Earlier is { } earlier)
        {
            var grown = new AccreditationStatement(mission.Election, mission.Sender.Name, mission.Observers, tranches: [new(earlier.Day, total: earlier.Accredited)]);
            Assert.Empty(Codes(grown.Validate()));
            Assert.True(earlier.Accredited < earlier.Expected && earlier.Expected < mission.Observers.Total!.Value.Number, "more came than were expected");
        }

        if (mission.Mandate is { Adopted: { } adopted })
        {
            Assert.Equal(MissionStandardFile.Find("sco-2006").Adopted, adopted);
        }
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_adds_up_and_one_more_does_not(string id)
    {
        ObservationMissionCase one = Case(id);
        AccreditationStatement statement = one.RequiredStatement;
        Assert.Equal("No findings.", statement.Validate().ToString());
        Assert.NotEmpty(With(statement, statement.Observers.Total!.Value.Number + 1).Validate().Findings);
        if (statement.Observers.ByKind.Count > 0)
        {
            Composition more = new(statement.Observers.Total!.Value.Number + 1, statement.Observers.ByKind, statement.Observers.Kinds, statement.Observers.BySender);
            Assert.Contains("composition.kinds-sum", Codes(more.Validate()));
            for (int i = 0; i < statement.Observers.BySender.Count; i++)
            {
                Delegation[] lines = [.. statement.Observers.BySender];
                if (lines[i].Observers is { } observers)
                {
                    lines[i] = new(lines[i].Sender, observers.Number + 1);
                    Assert.Contains("composition.senders-sum", Codes(new Composition(statement.Observers.Total, statement.Observers.ByKind, statement.Observers.Kinds, [.. lines]).Validate()));
                }
            }
        }

        if (one.ConflictingTotal is { } printed)
        {
            Finding conflict = Assert.Single((IEnumerable<Finding>)statement.CompareWith(With(statement, printed)).Findings);
            Assert.Equal(("composition.figures-differ", "observers.total"), (conflict.Code.Value, conflict.Path));
            Assert.Equal(statement.Observers.Total!.Value.Number - printed, (int)conflict.Broken!.Difference);
            Assert.Equal(["composition.kinds-sum"], Codes(With(statement, printed).Observers.Validate()));
        }

        if (one.TotalBefore is { } before)
        {
            Assert.Equal(statement.Observers.Total, before + statement.Tranches[^1].Added.Total!.Value.Number);
        }

        if (one.UnlistedBefore is { } place)
        {
            Tranche[] without = [.. statement.Tranches.Where((_, index) => index != place)];
            var leftOut = new AccreditationStatement(statement.Election, statement.Issuer, statement.Observers, tranches: [.. without]);
            Finding gap = Assert.Single((IEnumerable<Finding>)leftOut.Validate().Findings);
            Assert.Equal("statement.running-total", gap.Code.Value);
            Assert.Equal((106, 139), (gap.Broken!.Left.Value, gap.Broken.Right.Value));
        }

        if (one.Closed is { } closed)
        {
            Timetable timetable = JurisdictionCatalog.BuiltIn["KZ"].TimetableOf(statement.Election, LegalReference.Embedded);
            Assert.Equal(closed, timetable[Rules.InternationalAccreditationCloses].Single().At.LocalDateTime);
            Assert.Equal(statement.Election.Milestones[ElectionObservation.Elections.Milestone.AccreditationOpened], timetable[Rules.InternationalAccreditationOpens].Single().Day);
        }
    }

    [Fact]
    public void Bodies_of_one_organisation_are_seen_together()
    {
        AccreditationStatement statement = Case("KZ-2021-parl").RequiredStatement;
        CountTable<SenderId> parents = statement.CountBy(statement.Observers.TopmostOf);
        Assert.Equal((227, 51), (parents["CIS"].AtLeast, parents["OSCE"].AtLeast));
    }

    [Fact]
    public void Missions_that_share_people_are_not_added()
    {
        ObserverMission cis = Case("KZ-2022-CIS").RequiredMission;
        ObserverMission ipa = Case("KZ-2022-IPA-CIS").RequiredMission;
        Assert.Equal(new CountRange(174, 241), new MissionSet([cis, ipa]).Headcount);
        var part = new ObserverMission(ipa.Id, ipa.Sender, ipa.Election, observers: ipa.Observers, partOf: cis.Id);
        Assert.Equal(CountRange.Exactly(174), new MissionSet([cis, part]).Headcount);
        Assert.Equal(["composition.organ-of-the-host"], Codes(new MissionSet([cis, part]).Validate()));
        Assert.Equal(["KZ/parliament"], ipa.Observers.BySender.Where(line => line.Sender.State == "KZ").Select(line => line.Sender.Id.Value));
        Assert.Equal(14, Assert.Single((IEnumerable<Activity>)ipa.Activities).Where!.Observed);
    }

    [Fact]
    public void Numbers_of_different_days_are_not_held_against_each_other_but_follow()
    {
        AccreditationStatement first = Case("KZ-2023-tranche-1").RequiredStatement;
        AccreditationStatement second = Case("KZ-2023-tranche-2").RequiredStatement;
        Assert.False(first.IsComparableWith(second));
        var series = new AccreditationStatement(second.Election, second.Issuer, second.Observers, asOf: second.AsOf, tranches: [.. first.Tranches, .. second.Tranches]);
        Assert.Empty(Codes(series.Validate()));
        Assert.Equal(["OSCE/ODIHR", "IPA-CIS"], first.Observers.BySender.Where(line => second.CountBy(static other => other.Sender.Id)[line.Sender.Id] == line.Observers?.Range).Select(line => line.Sender.Id.Value));
    }

    [Theory]
    [InlineData("\"unheardOf\": 1", "a.unheardOf: is not known here")]
    [InlineData("\"trap\": \"mind the gap\"", "a.trap: the remark is of a form that is not known")]
    [InlineData("\"date\": \"2022-11-21\"", "a.date: voting day is")]
    [InlineData("\"basis\": \"custom\"", "a.basis: expected a document")]
    [InlineData("\"parliaments\": [\"Atlantis\"]", "a.parliaments: 'Atlantis' is not known")]
    [InlineData("\"earlier\": \"some\"", "a.earlier: expected how many")]
    public void What_is_not_understood_fails_with_the_case(string member, string expected)
    {
        string json = $$"""{ "schema": "observation-missions/1", "about": "", "count": 1, "missions": [{ "id": "KZ-2022-a", "mission": "CIS", "source": "s", {{member}} }] }""";
        Fields one = ObservationMissionFile.Read(json, "x.json").Find("KZ-2022-a");
        Assert.Contains($"KZ-2022-{expected}", Assert.Throws<InvalidDataException>(() => ObservationMissionCase.Read(one)).Message, StringComparison.Ordinal);
    }

    private static void CheckPlan(ObservationMissionCase one, ObserverMission mission)
    {
        if (mission.Planned.Count == 0)
        {
            return;
        }

        Assert.Equal(MissionFormat.ElectionObservation, mission.Format);
        Assert.All(mission.Deployment, role => Assert.Null(role.Difference));
        Assert.True(mission.Planned[ObserverRole.ShortTermObserver] > mission.Planned[ObserverRole.LongTermObserver], one.Id);
        if (one.TeamSize is { } size)
        {
            Assert.All(mission.Planned, pair => Assert.Equal(0, pair.Value % size));
        }

        var limited = new ObserverMission(mission.Id, mission.Sender, mission.Election, format: MissionFormat.LimitedElectionObservation, planned: mission.Planned);
        Assert.Equal(["planned[short-term-observer]"], limited.Validate().Findings.Select(finding => finding.Path));
        Assert.All(mission.Activities, activity => Assert.InRange(activity.Day!.Value.Latest, mission.Election.VotingDay.PlusDays(-42), mission.Election.VotingDay.PlusDays(-14)));
    }

    private static void CheckRoles(ObserverMission mission)
    {
        if (mission.Observers.Total is not { } total || mission.ByRole.Count == 0)
        {
            return;
        }

        if (mission.ByRole.TryGet(ObserverRole.ShortTermObserver, out _))
        {
            Assert.Equal(total.Number, mission.ByRole.Sum(pair => pair.Value));
        }

        ObserverRole role = mission.ByRole.Keys.First();
        var above = new ObserverMission(mission.Id, mission.Sender, mission.Election, observers: mission.Observers, byRole: mission.ByRole.With(role, total.Number + 1));
        Assert.Equal(["mission.role-above-total"], Codes(above.Validate()));
    }

    private static void CheckDays(ObservationMissionCase one, ObserverMission mission)
    {
        if (mission.Period is not { } period)
        {
            return;
        }

        Assert.True(period.Contains(mission.Election.VotingDay), one.Id);
        if (period.LastDay is not null)
        {
            Assert.Equal(one.Id == "BY-2019-SCO" ? 6 : 4, period.Days);
        }

        if (one.OtherFirstDay is { } other)
        {
            // Neither of the days is impossible; a reader must know that there are two.
            Assert.Equal((24, 54), (period.DaysBefore(mission.Election.VotingDay), new MissionPeriod(other).DaysBefore(mission.Election.VotingDay)));
        }
    }

    private static AccreditationStatement With(AccreditationStatement one, int? total) =>
        new(one.Election, one.Issuer, new(total, one.Observers.ByKind, one.Observers.Kinds, one.Observers.BySender), one.Stage, one.AsOf, one.Tranches);

    private static string[] Codes(ValidationReport report) => [.. report.Findings.Select(finding => finding.Code.Value)];

    private static ObservationMissionCase Case(string id) => ObservationMissionCase.Read(ObservationMissionFile.Published.Find(id));
}
