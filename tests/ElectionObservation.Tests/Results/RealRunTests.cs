using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;
using ElectionObservation.Serialization;
using ElectionObservation.Validation;

namespace ElectionObservation.Tests.Results;

/// <summary>Whole elections, station by station: the totals to the vote, and what is known not to add up. The figures are those of the README beside the data.</summary>
public sealed class RealRunTests
{
    private static readonly RealRun Lists = RealRun.GeorgiaLists;
    private static readonly RealRun Districts = RealRun.GeorgiaDistricts;
    private static readonly RealRun Russia = RealRun.Russia;

    public static TheoryData<string> Runs => ["ge-2012-party-list", "ge-2012-majoritarian", "ru-2004-president"];

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_table_its_protocols_and_the_reader_of_sums_say_the_same(string name)
    {
        RealRun run = RealRun.Of(name);
        TallyTable table = TallyTable.Of(run.Table, 1);
        TallyTable protocols = TallyTable.Of(run.Table.Select(static protocol => protocol), 1);
        Assert.Equal(run.Regions, table);
        Assert.Equal(run.Regions, protocols);
        Assert.Equal(run.Whole, table.Whole);
        Assert.Equal(run.Whole, protocols.Whole);
        Assert.Equal(run.Whole, Tally.Of(run.Table));
        Assert.Equal(run.Findings, run.Layout.Form.Check(run.Table).Findings);
        Assert.Equal(InOrder(run.Findings), InOrder(run.FoundWhileReading));

        static IEnumerable<string> InOrder(IEnumerable<Finding> findings) => findings.Select(static finding => finding.ToString()).Order(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void What_is_written_is_read_again(string name)
    {
        RealRun run = RealRun.Of(name);
        using var csv = new MemoryStream();
        ResultLayout all = Without(run.Layout);
        ResultCsv.Write(csv, run.Table, all);
        csv.Position = 0;
        AssertSame(run.Table, ResultCsv.ReadTable(csv, all));

        // Properties by quantity, votes in a list: the headers of the source would be most of a file of JSON.
        var brief = new ResultLayout(
            all.Form,
            all.Ballot,
            all.Units,
            [.. all.Lines.Keys.Select(static quantity => KeyValuePair.Create(quantity, quantity.Value))],
            votesList: "votes",
            subunit: all.Subunit);
        using var json = new MemoryStream();
        ResultJson.WriteLines(json, run.Table, brief);
        json.Position = 0;
        AssertSame(run.Table, ResultJson.ReadTable(json, brief));

        // A column that is not read is not written either.
        static ResultLayout Without(ResultLayout layout) => new(
            layout.Form, layout.Ballot, layout.Units, layout.Lines, layout.Votes, subunit: layout.Subunit, emptyVotesNotOffered: layout.EmptyVotesNotOffered, keepsTwins: layout.KeepsTwins);

        static void AssertSame(ResultTable expected, ResultTable actual)
        {
            Assert.Equal(expected.Count, actual.Count);
            Assert.True(expected.SequenceEqual(actual));
        }
    }

    [Fact]
    public void Georgia_by_party_list_to_the_vote()
    {
        Tally whole = Lists.Whole;
        Assert.Equal("3696 of 3696 counted", whole.Coverage.ToString());
        Assert.Equal(12, Lists.Regions.Count);
        Assert.Equal(74, TallyTable.Of(Lists.Table, 2).Count);
        Assert.Equal(2_150_197, whole.ValidVotes);
        Assert.Equal([1_181_862, 867_432, 43_805], [whole.VotesFor("list-41"), whole.VotesFor("list-5"), whole.VotesFor("list-10")]);
        Assert.Equal([62_874, 2_248_787, 3_658_613, 79_887], Stated(whole, "invalid-ballots", "voters-taking-part", "unified-list", "special-list"));
        Assert.Equal(3_658_613 + 79_887, whole.Quantities[Quantity.RegisteredVoters]);
        Assert.False(whole.Quantities.TryGet(Quantity.BallotsReceived, out _));
        Assert.False(whole.Partial.TryGet(Quantity.BallotsReceived, out _));
        Assert.True(Percent.Parse("54.97").IsRounded(whole.ShareOf("list-41", ShareBasis.ValidVotes)));
        Assert.True(Percent.Parse("40.34").IsRounded(whole.ShareOf("list-5", ShareBasis.ValidVotes)));
    }

    [Fact]
    public void Georgia_by_party_list_as_announced()
    {
        Tally announced = Lists.Published(
            new() { ["list-41"] = 1_181_862, ["list-5"] = 867_432, ["list-10"] = 43_805 },
            new() { ["invalid-ballots"] = 62_874, ["voters-taking-part"] = 2_215_661 });
        Assert.Equal(
            "Warning: tally.published-differs at Georgia: voters-taking-part computed 2248787 should be equal to voters-taking-part published 2215661 (difference +33126)",
            Lists.Whole.Compare(announced, "Georgia").ToString());

        // Stations overseas state as signatures another number than of those who voted there; the announced turnout is of the general list without them.
        Tally overseas = Lists.Regions[UnitPath.Whole.Of("Overseas")];
        Assert.Equal((41_102, 7_960), (overseas.Quantities[Quantity.VotersTakingPart], overseas.ValidVotes + overseas.Quantities[Quantity.InvalidBallots]));
        Assert.True(Percent.Parse("61.31").IsRounded(new Share(2_215_661, Districts.Whole.Quantities["unified-list"], ShareBasis.RegisteredVoters)));
        Assert.True(Lists.Whole.TryGetTurnout(Quantity.VotersTakingPart, out Share? turnout));
        Assert.True(Percent.Parse("60.15").IsRounded(turnout));
    }

    [Fact]
    public void Georgia_by_party_list_as_it_does_not_add_up()
    {
        Assert.Equal(3_696 - 2_759, Lists.Count("ge.ballots-not-signed") + Lists.Count("ge.ballots-above-signed"));
        Assert.Equal(19, Lists.Count("ge.ballots-above-signed"));
        Assert.Equal(17, Lists.Count("ge.signed-above-lists"));
        Assert.Equal(8, Lists.Count("ge.hours"));
        Assert.Equal(2, Lists.Count("ge.signed-after-17"));
        Assert.Equal(918 + 19 + 17 + 8 + 2, Lists.Findings.Count);
        Assert.Contains("Overseas", Lists.Findings.MaxBy(static finding => Int128.Abs(finding.Broken!.Difference))!.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_stations_of_one_number_are_both_in_the_totals()
    {
        foreach (RealRun run in new[] { Lists, Districts })
        {
            UnitPath district = UnitPath.Whole.Of("Samtskhe-Javakheti").Of("Aspindza");
            Assert.Equal([397, 384], new[] { "18", "18 (2)" }.Select(name => run.Table.Single(protocol => protocol.Unit == district.Of(name))["unified-list"].Number));
            Assert.Equal(70, run.Table.Count(static protocol => protocol.Unit.Depth == 4));
        }
    }

    [Fact]
    public void Georgia_by_district_to_the_vote()
    {
        Tally whole = Districts.Whole;
        Assert.Equal("3649 of 3649 counted", whole.Coverage.ToString());
        Assert.Equal(2_134_895, whole.ValidVotes);
        Assert.Equal([1_141_404, 887_116, 0, 0], [whole.VotesFor("list-41"), whole.VotesFor("list-5"), whole.VotesFor("list-17"), whole.VotesFor("list-26")]);
        Assert.Equal([67_451, 2_210_830, 3_613_851, 82_047], Stated(whole, "invalid-ballots", "voters-taking-part", "unified-list", "special-list"));
        Assert.Empty(whole.MissingVotes);
        Assert.Equal(15, Districts.Layout.Ballot.Options.Count(option => Districts.Table.Any(protocol => protocol.VotesFor(option.Id).IsNumber)));
        Assert.Equal((1_904, 11, 3, 6, 6), (Districts.Count("ge.ballots-not-signed"), Districts.Count("ge.ballots-above-signed"), Districts.Count("ge.signed-above-lists"), Districts.Count("ge.hours"), Districts.Count("ge.signed-after-17")));
        Assert.Equal(
            "Warning: tally.published-differs at total: list-5 computed 887116 should be equal to list-5 published 869109 (difference +18007)",
            whole.Compare(Districts.Published(new() { ["list-5"] = 869_109 }, [])).ToString());
    }

    [Fact]
    public void Georgia_by_district_has_the_announced_winners()
    {
        var rule = new WinnerRule(new(30, 100, ShareBasis.ValidVotes), secondRound: 2);
        TallyTable districts = TallyTable.Of(Districts.Table, 2);
        Assert.Equal(73, districts.Count);
        Assert.Equal(
            ["list-41 41", "list-5 32"],
            districts.Select(one => Assert.IsType<Outcome.Elected>(rule.Decide(one.Tally)).Option.Value)
                .GroupBy(static option => option, StringComparer.Ordinal).OrderByDescending(static won => won.Count()).Select(static won => $"{won.Key} {won.Count()}"));
    }

    [Fact]
    public void Russia_to_the_vote()
    {
        Tally whole = Russia.Whole;
        Assert.Equal("95779 of 95779 counted", whole.Coverage.ToString());
        Assert.Equal((91, 2_757), (Russia.Regions.Count, TallyTable.Of(Russia.Table, 2).Count));
        Assert.Equal(
            [108_064_342, 105_744_103, 129_022, 64_831_236, 4_621_172, 4_749_595, 64_754_683, 69_504_278, 578_847, 68_925_431],
            Stated(whole, "registered-voters", "ballots-received", "issued-early", "issued-at-station", "issued-outside", "found-in-mobile-boxes", "found-in-stationary-boxes", "ballots-found", "invalid-ballots", "valid-ballots"));
        Assert.Equal(
            [49_563_020, 9_514_224, 2_850_330, 2_671_519, 1_405_396, 524_392, 2_396_550],
            new OptionId[] { "putin", "kharitonov", "glazyev", "khakamada", "malyshkin", "mironov", "against-all" }.Select(whole.VotesFor));
        Assert.Equal((68_925_431, 66_528_881), (whole.ValidVotes, whole.VotesForContestants));
        Assert.True(Percent.Parse("71.31").IsRounded(whole.ShareOf("putin", ShareBasis.BallotsFound)));
        Assert.True(whole.TryGetTurnout(Quantity.BallotsIssued, out Share? issued) && Percent.Parse("64.39").IsRounded(issued));
        Assert.True(whole.TryGetTurnout(Quantity.BallotsFound, out Share? found) && Percent.Parse("64.32").IsRounded(found));
    }

    [Fact]
    public void Russia_as_announced()
    {
        Tally announced = Russia.Published(
            new() { ["putin"] = 49_565_238, ["kharitonov"] = 9_513_313, ["glazyev"] = 2_850_063, ["khakamada"] = 2_671_313, ["malyshkin"] = 1_405_315, ["mironov"] = 524_324 },
            new() { ["registered-voters"] = 108_064_281 });
        Assert.Equal(
            ["registered-voters +61", "glazyev +267", "malyshkin +81", "mironov +68", "putin -2218", "khakamada +206", "kharitonov +911"],
            Russia.Whole.Compare(announced).Findings.Select(static finding => $"{finding.Broken!.Left.Name.Split(' ')[0]} {finding.Broken.Difference:+0;-0}"));

        // The difference of registered voters is that of two stations with no ballots.
        string[] empty = [.. Russia.Findings.Where(static finding => finding.Code == "ru.no-ballots").Select(static finding => finding.Path)];
        Assert.Equal(2, empty.Length);
        Assert.Equal(61, Russia.Table.Where(protocol => empty.Contains(protocol.Unit.ToString(), StringComparer.Ordinal)).Sum(static protocol => protocol[Quantity.RegisteredVoters].Number));
    }

    [Fact]
    public void Russia_as_it_does_not_add_up()
    {
        Assert.Equal(
            ["ru.issued-not-found 11193", "ru.certificates 7", "ru.found-above-issued 2", "ru.no-ballots 2"],
            Russia.Findings.GroupBy(static finding => finding.Code.Value, StringComparer.Ordinal).OrderByDescending(static one => one.Count()).ThenBy(static one => one.Key, StringComparer.Ordinal).Select(static one => $"{one.Key} {one.Count()}"));
        Assert.DoesNotContain(Russia.Findings, static finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void Stations_that_a_column_tells_apart_stand_among_the_others()
    {
        var layout = new ResultLayout(
            new([new(Quantity.InvalidBallots)]), Votes.Ballot("a"), ["region", "station"], [new(Quantity.InvalidBallots, "invalid")], [new("a", "a")], subunit: "part");
        var found = new List<Finding>();
        TallyTable Read(string rows)
        {
            using var csv = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("region,station,part,invalid,a\n" + rows));
            return ResultCsv.ReadTally(csv, layout, 2, found: found.Add);
        }

        TallyTable table = Read("r,1,,1,10\nr,2,x,2,20\nr,2,y,3,30\nr,3,,4,40\nr,2,z,5,50\n");
        Assert.Empty(found);
        Assert.Equal(["r / 1 10", "r / 2 100", "r / 3 40"], table.Select(static one => $"{one.Unit} {one.Tally.ValidVotes}"));

        // That a station is there twice is seen past one that is in parts.
        Assert.Contains("r / 1 is there twice", Assert.Throws<DataException>(() => Read("r,1,,1,10\nr,2,x,2,20\nr,1,,3,30\n")).Message, StringComparison.Ordinal);
        Assert.Contains("r / 2 / x is there twice", Assert.Throws<DataException>(() => Read("r,2,x,2,20\nr,1,,3,30\nr,2,x,1,10\n")).Message, StringComparison.Ordinal);

        Assert.Empty(found);
        Read("r,1,,1,10\ns,1,,2,20\nr,2,,3,30\n");
        Assert.Equal("Warning: results.units-not-together at r", Assert.Single(found).ToString());
    }

    private static long[] Stated(Tally tally, params string[] quantities) => [.. quantities.Select(quantity => tally.Quantities[quantity])];
}
