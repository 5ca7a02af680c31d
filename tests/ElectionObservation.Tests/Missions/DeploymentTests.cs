using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Missions;

/// <summary>What a mission is set up to do, and how many observers were planned for it.</summary>
public class DeploymentTests
{
    private static readonly ObserverRole[] Roles =
    [
        ObserverRole.HeadOfMission, ObserverRole.CoreTeam, ObserverRole.Expert, ObserverRole.LongTermObserver, ObserverRole.ShortTermObserver, ObserverRole.LocallyRecruitedObserver,
    ];

    [Theory]
    [InlineData("needs-assessment", "long-term-observer short-term-observer locally-recruited-short-term-observer")]
    [InlineData("election-observation", "")]
    [InlineData("limited-election-observation", "short-term-observer locally-recruited-short-term-observer")]
    [InlineData("election-assessment", "long-term-observer short-term-observer locally-recruited-short-term-observer")]
    [InlineData("election-expert-team", "long-term-observer short-term-observer locally-recruited-short-term-observer")]
    [InlineData("parliamentary-delegation", "")]
    [InlineData("joint-operation", "")]
    [InlineData("pilgrimage", "")]
    public void A_role_that_the_format_has_nobody_in_is_found_wherever_it_is_stated(string format, string outside)
    {
        foreach (ObserverRole role in Roles)
        {
            bool isOutside = outside.Split(' ').Contains(role.Value);
            Assert.Equal(isOutside ? [$"byRole[{role}]"] : [], Found(New(format, byRole: [new(role, 1)])));
            Assert.Equal(isOutside ? [$"planned[{role}]"] : [], Found(New(format, planned: [new(role, 1)])));
            Assert.Equal(isOutside ? ["members[1]"] : [], Found(New(format, members: [new(ObserverRole.CoreTeam), new(role)])));
            Assert.Empty(Found(New(format, byRole: [new(role, 0)], planned: [new(role, 0)])));
            Assert.Empty(Found(New(null, byRole: [new(role, 1)], planned: [new(role, 1)], members: [new(role)])));
        }
    }

    [Fact]
    public void What_a_format_means_is_a_definition_and_a_reason_to_look()
    {
        ValidationReport report = New(MissionFormat.LimitedElectionObservation, byRole: [new(ObserverRole.ShortTermObserver, 2)]).Validate();
        Finding finding = Assert.Single((IEnumerable<Finding>)report.Findings);
        Assert.Equal(FindingKind.Definition, finding.Kind);
        Assert.Equal("Warning: mission.role-outside-format at byRole[short-term-observer]: limited-election-observation, short-term-observer", finding.ToString());
    }

    [Fact]
    public void Plan_and_fact_stand_side_by_side_and_what_is_not_stated_is_not_zero()
    {
        ObserverMission mission = New(
            MissionFormat.ElectionObservation,
            byRole: [new(ObserverRole.CoreTeam, 11), new(ObserverRole.LongTermObserver, 0)],
            planned: [new(ObserverRole.LongTermObserver, 30), new(ObserverRole.ShortTermObserver, 300)]);
        ValueList<RoleDeployment> expected =
        [
            new(ObserverRole.CoreTeam, planned: null, actual: 11),
            new(ObserverRole.LongTermObserver, planned: 30, actual: 0),
            new(ObserverRole.ShortTermObserver, planned: 300, actual: null),
        ];
        Assert.Equal(expected, mission.Deployment);
        Assert.Equal([null, -30, null], mission.Deployment.Select(role => role.Difference));
        Assert.Equal("long-term-observer: 30 planned, 0 there", mission.Deployment[1].ToString());
        Assert.Equal("short-term-observer: 300 planned, not stated there", mission.Deployment[2].ToString());
        Assert.Equal(default, New(null).Deployment);
    }

    [Fact]
    public void Fewer_than_nobody_is_refused_in_a_plan()
    {
        Assert.Equal("planned", Assert.Throws<ArgumentOutOfRangeException>(() => New(null, planned: [new(ObserverRole.CoreTeam, -1)])).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoleDeployment(ObserverRole.CoreTeam, planned: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoleDeployment(ObserverRole.CoreTeam, actual: -1));
    }

    [Fact]
    public void A_mission_is_neither_part_nor_partner_of_itself()
    {
        Assert.Equal("partOf", Assert.Throws<ArgumentException>(() => New(null, partOf: "m")).ParamName);
        Assert.Equal("partners", Assert.Throws<ArgumentException>(() => New(null, partners: ["a", "m"])).ParamName);
        Assert.Equal<MissionId>(["a", "b"], New(null, partners: ["b", "a", "b"]).Partners);
    }

    [Fact]
    public void A_question_is_answered_by_a_day_or_by_what_was_said()
    {
        var court = new Counterpart(CounterpartKind.Institution, LocalizedText.English("Supreme Court"));
        LocalizedText what = LocalizedText.English("How complaints ended");
        var said = new InformationRequest(court, what, answer: LocalizedText.English("None was filed"));
        Assert.False(said.IsOpen);
        Assert.Null(said.Answered);
        Assert.False(new InformationRequest(court, what, answered: new LocalDate(2022, 11, 18)).IsOpen);
        Assert.True(new InformationRequest(court, what, asked: new LocalDate(2022, 11, 10)).IsOpen);
        Assert.NotEqual(said, new InformationRequest(court, what));
    }

    private static ObserverMission New(
        MissionFormat? format,
        ValueMap<ObserverRole, int> byRole = default,
        ValueMap<ObserverRole, int> planned = default,
        ValueList<MissionMember> members = default,
        MissionId? partOf = null,
        ValueList<MissionId> partners = default) =>
        new(
            "m",
            new("ORG", SenderKind.Organisation, LocalizedText.English("Organisation")),
            new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20)),
            byRole: byRole,
            members: members,
            format: format,
            partOf: partOf,
            partners: partners,
            planned: planned);

    private static IEnumerable<string> Found(ObserverMission mission) =>
        mission.Validate().Findings.Where(finding => finding.Code.Value == "mission.role-outside-format").Select(finding => finding.Path);
}
