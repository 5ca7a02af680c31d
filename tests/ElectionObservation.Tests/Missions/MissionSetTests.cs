using ElectionObservation.Elections;
using ElectionObservation.Missions;
using ElectionObservation.Validation;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Missions;

public class MissionSetTests
{
    private static readonly Election Presidential = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));

    [Fact]
    public void Where_nothing_says_how_far_missions_overlap_there_are_bounds()
    {
        Assert.Equal(new CountRange(174, 241), Headcount(New("CIS", 174), New("IPA-CIS", 67)));
        Assert.Equal(CountRange.Exactly(174), Headcount(New("CIS", 174)));
        Assert.Equal(new CountRange(174, 259), Headcount(New("CIS", 174), New("IPA-CIS", 67), New("SCO", 18)));
        Assert.Equal(CountRange.Exactly(0), new MissionSet().Headcount);
    }

    [Fact]
    public void A_part_adds_nobody_even_of_a_part_and_whether_or_not_it_states_a_number()
    {
        Assert.Equal(CountRange.Exactly(174), Headcount(New("CIS", 174), New("IPA-CIS", 67, partOf: "CIS")));
        Assert.Equal(CountRange.Exactly(174), Headcount(New("CIS", 174), New("IPA-CIS", null, partOf: "CIS"), New("senators", 9, partOf: "IPA-CIS")));
        Assert.Equal(new CountRange(174, 192), Headcount(New("CIS", 174), New("IPA-CIS", 67, partOf: "CIS"), New("SCO", 18)));
    }

    [Fact]
    public void Without_the_number_of_a_whole_nothing_is_said()
    {
        Assert.Null(Headcount(New("CIS", null), New("SCO", 18)));
        Assert.Null(Headcount(New("CIS", null), New("IPA-CIS", 67, partOf: "CIS")));
        Assert.Equal(CountRange.Exactly(67), Headcount(New("IPA-CIS", 67, partOf: "CIS")));
    }

    [Fact]
    public void Somebody_known_by_key_in_two_missions_is_counted_once()
    {
        Assert.Equal(new CountRange(174, 240), Headcount(New("CIS", 174, persons: ["p"]), New("IPA-CIS", 67, persons: ["p"])));
        Assert.Equal(new CountRange(174, 257), Headcount(New("CIS", 174, persons: ["p"]), New("IPA-CIS", 67, persons: ["p"]), New("SCO", 18, persons: ["p"])));
        Assert.Equal(new CountRange(3, 3), Headcount(New("a", 2, persons: ["p", "q"]), New("b", 2, persons: ["q", "r"])));
        Assert.Equal(new CountRange(2, 3), Headcount(New("a", 1, persons: ["p", "q"]), New("b", 1)));
    }

    [Fact]
    public void Figures_that_contradict_each_other_still_have_bounds()
    {
        Assert.Equal(CountRange.Exactly(67), Headcount(New("whole", 60), New("part", 67, partOf: "whole")));
        Assert.Equal(new CountRange(3, 6), Headcount(New("a", 1, partOf: "b"), New("b", 2, partOf: "a"), New("c", 3)));
        Assert.Equal(new CountRange(2, 3), Headcount(New("a", 1, partOf: "b"), New("b", 2, partOf: "a"), New("c", 1, partOf: "a")));
    }

    [Fact]
    public void Missions_that_fit_together_have_no_finding()
    {
        MissionSet set = new([New("SCO", 18, partners: ["CIS"]), New("IPA-CIS", 67, partOf: "CIS", persons: ["p"]), New("CIS", 174, persons: ["p"])]);
        Assert.Equal(new ValidationReport(), set.Validate());
        Assert.Equal("CIS, IPA-CIS, SCO: KZ presidential 2022-11-20", set.ToString());
        Assert.Equal("no missions", new MissionSet().ToString());
    }

    [Fact]
    public void A_whole_or_a_partner_that_is_not_here_is_found()
    {
        Assert.Equal("Warning: missions.part-of-unknown at missions[IPA-CIS].partOf: CIS", Report(New("IPA-CIS", 67, partOf: "CIS")));
        Assert.Equal("Warning: missions.partner-unknown at missions[CIS].partners: IPA-CIS, SCO", Report(New("CIS", 174, partners: ["SCO", "a", "IPA-CIS"]), New("a", 1)));
    }

    [Fact]
    public void Parts_of_each_other_are_found_once() =>
        Assert.Equal(
            "Error: missions.part-of-circle at missions[a].partOf: a, c, b",
            Report(New("b", 1, partOf: "a"), New("c", 1, partOf: "b"), New("a", 1, partOf: "c"), New("d", 1, partOf: "a")));

    [Fact]
    public void A_part_above_the_nearest_whole_with_a_number_is_found()
    {
        Assert.Equal(
            "Error: missions.part-above-whole at missions[part].observers: part 67 should be at most whole 60 (difference +7)",
            Report(New("whole", 60), New("between", null, partOf: "whole"), New("part", 67, partOf: "between")));
        Assert.Equal("No findings.", Report(New("whole", 67), New("part", 67, partOf: "whole")));
    }

    [Fact]
    public void More_in_a_role_than_the_whole_has_is_a_reason_to_look()
    {
        Assert.Equal(
            "Warning: missions.part-role-above-whole at missions[part].byRole[long-term-observer]: part 11 should be at most whole 10 (difference +1)",
            Report(New("whole", 60, longTerm: 10), New("between", 50, partOf: "whole"), New("part", 40, partOf: "between", longTerm: 11)));
        Assert.Equal("No findings.", Report(New("whole", 60, longTerm: 10), New("part", 40, partOf: "whole", longTerm: 10)));
    }

    [Fact]
    public void Somebody_in_two_missions_is_found_once_for_each_pair_and_not_by_key()
    {
        Assert.Equal(
            """
            Warning: missions.member-repeated at missions[a].members[1]: b, c
            Warning: missions.member-repeated at missions[b].members[0]: c
            """,
            Report(New("c", 9, persons: ["p"]), New("a", 9, persons: ["q", "p"]), New("b", 9, persons: ["p", "p"])));
        Assert.Equal(
            "Warning: missions.member-repeated at missions[part].members[0]: z",
            Report(New("whole", 9), New("part", 9, partOf: "whole", persons: ["p"]), New("z", 9, persons: ["p"])));
    }

    [Fact]
    public void What_is_found_in_a_mission_is_found_in_the_set() =>
        Assert.Equal(
            "Error: mission.role-above-total at missions[a].byRole[long-term-observer]: long-term-observer 2 should be at most observers in all 1 (difference +1)",
            Report(New("a", 1, longTerm: 2)));

    [Fact]
    public void A_mission_is_given_once_and_all_observe_one_election()
    {
        var other = new ObserverMission("b", Sender(), new("KZ", ElectionKind.Parliamentary, new LocalDate(2023, 3, 19)));
        var called = new ObserverMission("b", Sender(), Presidential.With(Milestone.CallDay, new LocalDate(2022, 9, 21)));
        Assert.Contains("'a' is given twice", Assert.Throws<ArgumentException>(() => new MissionSet([New("a", 1), New("a", 2)])).Message, StringComparison.Ordinal);
        Assert.Contains("'b' observes KZ parliamentary", Assert.Throws<ArgumentException>(() => new MissionSet([New("a", 1), other])).Message, StringComparison.Ordinal);
        Assert.Equal(2, new MissionSet([New("a", 1), called]).Missions.Count);
    }

    /// <summary>Persons are dealt to missions, parts taking theirs from the whole; what is published of it must not exclude how many there are.</summary>
    [Property]
    public void The_bounds_hold_however_the_people_are_shared_out(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int[] everybody = [.. Enumerable.Range(0, random.Next(1, 30))];
        var people = new List<HashSet<int>>();
        var missions = new List<ObserverMission>();
        for (int i = random.Next(1, 7); i > 0; i--)
        {
            int whole = random.Next(-2, missions.Count);
            IEnumerable<int> from = whole >= 0 ? people[whole] : everybody;
            HashSet<int> mine = [.. from.Where(_ => random.Next(3) > 0)];
            string[] keys = [.. mine.Where(_ => random.Next(3) == 0).Select(person => $"p{person}")];
            missions.Add(New($"m{missions.Count}", whole >= 0 && random.Next(3) == 0 ? null : mine.Count, whole >= 0 ? $"m{whole}" : null, persons: keys));
            people.Add(mine);
        }

        CountRange together = new MissionSet([.. missions]).Headcount!;
        Assert.True(together.MayBe(people.SelectMany(one => one).Distinct().Count()), together.ToString());
        Assert.DoesNotContain(new MissionSet([.. missions]).Validate().Findings, finding => finding.Code.Value != "missions.member-repeated");
    }

    [Property]
    public void The_order_of_missions_means_nothing(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        int count = random.Next(1, 7);
        ObserverMission[] missions =
        [
            .. Enumerable.Range(0, count).Select(i => New(
                $"m{i}",
                random.Next(4) == 0 ? null : random.Next(9),
                random.Next(count + 1) is var whole && whole == i ? null : $"m{whole}",
                [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"p{random.Next(4)}")],
                random.Next(9))),
        ];
        var set = new MissionSet([.. missions]);
        random.Shuffle(missions);
        var shuffled = new MissionSet([.. missions]);
        Assert.Equal(set, shuffled);
        Assert.Equal(set.Headcount, shuffled.Headcount);
        Assert.Equal(set.Validate(), shuffled.Validate());
    }

    [Property]
    public void Without_parts_and_keys_it_is_the_union_of_ranges(byte[] totals)
    {
        CountRange union = totals.Aggregate(CountRange.Exactly(0), (all, total) => all.Union(CountRange.Exactly(total)));
        Assert.Equal(union, new MissionSet([.. totals.Select((total, i) => New($"m{i}", total))]).Headcount);
    }

    private static SendingBody Sender() => new("ORG", SenderKind.Organisation, LocalizedText.English("Organisation"));

    private static ObserverMission New(string id, int? total, string? partOf = null, string[]? persons = null, int? longTerm = null, string[]? partners = null) =>
        new(
            id,
            Sender(),
            Presidential,
            observers: new(total),
            byRole: longTerm is { } number ? [new(ObserverRole.LongTermObserver, number)] : [],
            members: [.. (persons ?? []).Select(person => new MissionMember(ObserverRole.ShortTermObserver, person: person))],
            partOf: partOf is null ? null : new MissionId(partOf),
            partners: [.. (partners ?? []).Select(partner => new MissionId(partner))]);

    private static CountRange? Headcount(params ObserverMission[] missions) => new MissionSet([.. missions]).Headcount;

    private static string Report(params ObserverMission[] missions) => new MissionSet([.. missions]).Validate().ToString();
}
