using System.Globalization;
using ElectionObservation.Elections;
using ElectionObservation.Observations;
using NodaTime.Text;

namespace ElectionObservation.Tests.Cases;

/// <summary>Quick counts as published: what official figures are inside, whether the ranges tell the order and the majority.</summary>
public class QuickCountCases
{
    private static readonly string[] Remarks =
    [
        "country", "source", "note", "sampleStations", "reportedStations", "officialScope", "estimateScope", "officialVotes", "rejected", "sampleRegistered", "sampleRegisteredFemale", "officialVotesAt155",
        "officialVotesAt156", "highTurnout", "observers", "turnoutOver100", "imbalancedProtocols", "votesInSample", "populationStations",
    ];

    private static readonly IReadOnlyDictionary<string, Fields> Cases = OutcomeCaseFile.Read("quick-counts");

    public static TheoryData<string> All => [.. Cases.Keys];

    [Fact]
    public void All_cases_are_there() => Assert.True(All.Count >= 17);

    [Theory]
    [MemberData(nameof(All))]
    public void Official_figures_are_inside_or_outside_as_printed(string id)
    {
        Fields one = Cases[id];
        var election = new Election("x-case", ElectionKind.Presidential, LocalDatePattern.Iso.Parse(one.Text("electionDate")).Value);
        string who = one.Text("organisation");
        Assert.InRange(one.Fraction("confidence"), 0.5m, 0.999m);
        foreach (string key in Remarks.Append("id"))
        {
            one.Leave(key);
        }

        string confidence = (one.Fraction("confidence") * 100).ToString("0.####", CultureInfo.InvariantCulture);
        EstimateLine?[] lines = [.. one.Objects("contestants").Select(line => Check(line, election, who, line.Text("name"), confidence))];
        EstimateLine? ofTurnout = one.OptionalObject("turnout") is { } turnout ? Check(turnout, election, who, null, confidence) : null;
        PublishedEstimate?[] estimates = [.. lines.Select(static line => line?.Estimate)];
        Assert.Equal(one.Has("verdicts"), lines.Append(ofTurnout).OfType<EstimateLine>().Any());
        if (one.OptionalObject("verdicts") is { } verdicts)
        {
            CheckVerdicts(verdicts, [.. lines.OfType<EstimateLine>()], ofTurnout);
        }

        // The leader is the one with the highest range; a case says so only where it has ranges.
        PublishedEstimate[] ranges = [.. estimates.OfType<PublishedEstimate>().OrderByDescending(static estimate => estimate.Low.Value + estimate.High.Value)];
        if (one.Has("orderDeterminableByRanges"))
        {
            Assert.Equal(one.Flag("orderDeterminableByRanges"), ranges[0].IsAheadOf(ranges[1]) == Certainty.Yes);
            Assert.Equal(one.Flag("orderDeterminableByRanges"), ranges[1].IsAheadOf(ranges[0]) == Certainty.No);
        }

        if (one.OptionalText("leaderMajority") is { } majority)
        {
            Assert.Equal(majority, ranges[0].Exceeds(50).ToString(), ignoreCase: true);
        }

        one.Done();
    }

    /// <summary>The verdicts of all ranges of a case at once, with and without others who are not shown.</summary>
    private static void CheckVerdicts(Fields expected, ValueList<EstimateLine> lines, EstimateLine? ofTurnout)
    {
        var family = new EstimateFamily([.. lines, .. ofTurnout is null ? Array.Empty<EstimateLine>() : [ofTurnout]]);
        Assert.Equal(
            (expected.Number("inside"), expected.Number("outside"), 0, expected.Fraction("expectedOutside")),
            (family.Inside, family.Outside, family.NotComparable, family.ExpectedOutside!.Value));
        if (lines.Count == 0)
        {
            return;
        }

        ValueMap<OptionId, PublishedEstimate> estimates = [.. lines.Select(static line => KeyValuePair.Create(line.Contestant!, line.Estimate))];
        var all = new ContestantEstimates(estimates, isComplete: true);
        var some = new ContestantEstimates(estimates);
        string needed = expected.Text("secondRoundIfNoOthers");
        Assert.Equal(needed, all.SecondRound().Certainty.ToString(), ignoreCase: true);
        Assert.Equal(needed == "yes" ? "undetermined" : needed, some.SecondRound().Certainty.ToString(), ignoreCase: true);
        Assert.Equal(needed switch { "yes" => Certainty.No, "no" => Certainty.Yes, _ => Certainty.Undetermined }, all.Majority().Certainty);
        if (lines.Count == 1)
        {
            Assert.Equal((Certainty.Undetermined, Certainty.Yes), (some.Leader().Certainty, all.Leader().Certainty));
            return;
        }

        foreach (ContestantEstimates one in (ContestantEstimates[])[all, some])
        {
            Assert.Equal((Ids("leads"), Ids("mayLead")), (one.Leader().Certain, one.Leader().Possible));
            Assert.Equal(Ids("leads").Count == 1 ? Certainty.Yes : Certainty.Undetermined, one.Leader().Certainty);
            Assert.Equal(Ids("mayBeFirstTwo"), one.FirstTwo().Possible);
        }

        Assert.Equal(Ids("firstTwoIfNoOthers"), all.FirstTwo().Certain);
        Assert.Equal((Certainty.Undetermined, 0), (some.FirstTwo().Certainty, some.FirstTwo().Certain.Count));

        ValueList<OptionId> Ids(string key) => [.. expected.Texts(key).Select(IdOf).OrderBy(static id => id.Value, StringComparer.Ordinal)];
    }

    private static OptionId IdOf(string name) => new(name.Replace(' ', '-'));

    private static EstimateLine? Check(Fields line, Election election, string who, string? contestant, string confidence)
    {
        PublishedFigure Figure(string issuer, string key) => new(
            election, Measure.VoteShare, LocalizedText.English(issuer), line.Has(key) ? Parse(line.Fraction(key)) : null, "votes", ShareBasis.ValidVotes, new UnitId("country"));
        PublishedFigure official = Figure("commission", "official");
        bool? expected = line.Has("officialInside") ? line.Flag("officialInside") : null;
        line.OptionalText("name");
        string name = contestant ?? "turnout";
        decimal? low = line.Has("low") ? line.Fraction("low") : null;
        decimal? high = line.Has("high") ? line.Fraction("high") : null;
        if (line.Has("margin") && line.Has("estimate"))
        {
            decimal margin = line.Fraction("margin");
            Assert.True(low is null || low == line.Fraction("estimate") - margin, name);
            low ??= line.Fraction("estimate") - margin;
            high ??= line.Fraction("estimate") + margin;
        }

        PublishedFigure figure = Figure(who, "estimate");
        if (low is null || high is null)
        {
            // No interval: there is nothing that an official figure could be inside of.
            Assert.Null(expected);
            return null;
        }

        var estimate = new PublishedEstimate(figure, Parse(low.Value), Parse(high.Value), Percent.Parse(confidence));
        EstimateComparison comparison = estimate.CompareWith(official);
        Assert.Equal((name, Told(expected)), (name, comparison.Match(static _ => "inside", static _ => "outside", static _ => "not comparable", static _ => "not checkable")));
        return new(estimate, official, contestant is null ? null : IdOf(contestant));
    }

    private static string Told(bool? isInside) => isInside switch { true => "inside", false => "outside", null => "not checkable" };

    private static Percent Parse(decimal number) => Percent.Parse(number.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Rounding_and_terms_are_told()
    {
        PublishedFigure Of(string? percent, ShareBasis? basis = null, string scope = "country") => new(
            new Election("x-case", ElectionKind.Presidential, new LocalDate(2020, 10, 31)), Measure.VoteShare, LocalizedText.English("x"), percent is null ? null : Percent.Parse(percent), "votes", basis ?? ShareBasis.ValidVotes, new UnitId(scope));
        var estimate = new PublishedEstimate(Of("2.8"), Percent.Parse("2.6"), Percent.Parse("3.0"));
        Assert.Equal(
            ["inside", "inside, by rounding", "inside, by rounding", "outside, above, by rounding", "outside, above", "outside, below", "outside, below, by rounding", "not checkable", "not comparable: Basis, Scope"],
            new[] { Of("2.8"), Of("3.0"), Of("2.96"), Of("3.05"), Of("3.06"), Of("2.4"), Of("2.55"), Of(null), Of("2.8", ShareBasis.BallotsFound, "elsewhere") }.Select(official => estimate.CompareWith(official).ToString()));
        Assert.Equal((Certainty.Yes, Certainty.No, Certainty.Undetermined, Certainty.Undetermined), (estimate.Exceeds(2.5m), estimate.Exceeds(3.1m), estimate.Exceeds(2.6m), estimate.Exceeds(3.0m)));
        Assert.Throws<ArgumentException>(() => new PublishedEstimate(Of("2.8"), Percent.Parse("3"), Percent.Parse("2")));
        Assert.Throws<ArgumentException>(() => new PublishedEstimate(Of("2.8"), Percent.Parse("2.9"), Percent.Parse("3")));
        Assert.Equal("x: vote-share 2.8 %, 2.6 % to 3.0 %", estimate.ToString());
    }
}
