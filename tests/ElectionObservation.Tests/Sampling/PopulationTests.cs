using System.Text.Json;
using ElectionObservation.Elections;
using ElectionObservation.Estimates;
using ElectionObservation.Results;
using ElectionObservation.Tests.Results;
using ElectionObservation.Tests.Support;
using Xunit.Abstractions;

namespace ElectionObservation.Tests.Sampling;

/// <summary>Samples from a population that is known to the last vote: the polling stations of Georgia in 2012.</summary>
public class PopulationTests(ITestOutputHelper output)
{
    private const int Draws = 500;

    private static readonly JsonElement Case = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/statistics/georgia-2012-sevens.json"))).RootElement;
    private static readonly JsonElement Published = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/statistics/statistics.json"))).RootElement;

    private static readonly Protocol[] Stations = [.. RealRun.GeorgiaLists.Table];
    private static readonly string[] Regions = [.. Stations.Select(static station => station.Unit.At(1).Name).Distinct()];

    /// <summary>A tenth that does not depend on any order; it is arithmetic that is tested on it, not chance.</summary>
    private static readonly Protocol[] Sevens = [.. Stations.Where(static station => station[Quantity.VotersTakingPart].Number % 10 == 7)];

    private static readonly OptionId Leader = "list-41";
    private static readonly OptionId Second = "list-5";

    private static (long Part, long Whole) Of(Protocol station, string figure)
    {
        long votes = station.Votes.Sum(static one => (long)one.Number);
        long leader = station.VotesFor(Leader).Number;
        return figure switch
        {
            "leader" => (leader, votes),
            "second" => (station.VotesFor(Second).Number, votes),
            "lead" => (leader - station.VotesFor(Second).Number, votes),
            _ => (station[Quantity.VotersTakingPart].Number, station["unified-list"].Number + station["special-list"].Number),
        };
    }

    private static SampledUnit Unit(Protocol station, string figure, StratumId stratum) => new(stratum, Of(station, figure).Part, Of(station, figure).Whole);

    private static double Truth(string figure) => (double)Stations.Sum(station => Of(station, figure).Part) / Stations.Sum(station => Of(station, figure).Whole);

    [Theory]
    [InlineData("leader")]
    [InlineData("second")]
    [InlineData("lead")]
    [InlineData("turnout")]
    public void A_tenth_of_the_stations_gives_what_was_worked_out_apart(string figure)
    {
        JsonElement expected = Case.GetProperty("figures").GetProperty(figure);
        Protocol[] sample = [.. Sevens];
        Assert.Equal(Case.GetProperty("units").GetInt32(), Stations.Length);
        Assert.Equal(Case.GetProperty("drawn").GetInt32(), sample.Length);
        var estimate = Assert.IsType<Estimate.Interval>(SampleDesign.Of(Stations.Length, sample.Length, Selection.Systematic).Ratio(sample.Select(station => Unit(station, figure, StratumId.Whole))));
        Assert.Equal(expected.GetProperty("estimate").GetDouble(), estimate.Value, 1e-8);
        Assert.Equal(expected.GetProperty("standardError").GetDouble(), estimate.StandardError!.Value, 1e-8);
        Assert.Equal(expected.GetProperty("designEffect").GetDouble(), estimate.DesignEffect!.Value, 1e-4);
        Assert.Equal(expected.GetProperty("whole").GetDouble(), Truth(figure), 1e-8);
    }

    [Fact]
    public void A_tenth_of_the_stations_by_strata_gives_what_was_worked_out_apart()
    {
        JsonElement expected = Case.GetProperty("stratified");
        int Number(string key, string stratum) => expected.GetProperty(key).GetProperty(stratum).GetInt32();
        var design = new SampleDesign(Selection.Systematic, [.. new[] { "T", "R" }.Select(one => new Stratum(one, Number("units", one), Number("drawn", one)))]);
        var estimate = Assert.IsType<Estimate.Interval>(design.Ratio(Sevens.Select(static station => Unit(station, "leader", station.Unit.At(1).Name == "Tbilisi" ? "T" : "R"))));
        Assert.Equal(expected.GetProperty("combinedRatio").GetDouble(), estimate.Value, 1e-8);
        Assert.Equal(expected.GetProperty("standardError").GetDouble(), estimate.StandardError!.Value, 1e-8);
    }

    /// <summary>Of every tenth station of 2013 the rows are not at hand; what was printed of them must follow from each other.</summary>
    [Theory]
    [InlineData("leader")]
    [InlineData("turnout")]
    public void What_was_printed_of_371_stations_follows_from_its_standard_error(string figure)
    {
        JsonElement printed = Published.GetProperty("georgiaSystematic371").GetProperty(figure);
        double error = printed.GetProperty("standardError").GetDouble();
        double quantile = Distributions.StudentQuantile(0.975, 370);
        Assert.Equal(printed.GetProperty("tQuantile").GetDouble(), quantile, 1e-6);
        Assert.Equal(printed.GetProperty("t95Margin").GetDouble(), quantile * error, 2e-6);
        Assert.Equal(printed.GetProperty("z95Margin").GetDouble(), Distributions.NormalReach(0.95) * error, 2e-6);
        Assert.Equal(printed.GetProperty("designEffect").GetDouble(), Math.Pow(error / printed.GetProperty("binomialStandardError").GetDouble(), 2), 0.06);
    }

    [Theory]
    [InlineData("leader", false, 0.92, 0.985)]
    [InlineData("turnout", false, 0.91, 0.985)]
    [InlineData("lead", false, 0.92, 0.985)]
    [InlineData("leader", true, 0.92, 1)]
    [InlineData("turnout", true, 0.92, 1)]
    public void Intervals_of_ratios_hold_the_truth_about_as_often_as_they_say(string figure, bool isSystematic, double least, double most)
    {
        SampledUnit[] units = [.. Stations.Select(station => Unit(station, figure, StratumId.Whole))];
        SampleDesign design = SampleDesign.Of(units.Length, 120, isSystematic ? Selection.Systematic : Selection.Simple);
        double truth = Truth(figure);
        double coverage = Coverage(truth, seed => design.Ratio((isSystematic ? Draw.Systematic(units.Length, 120, seed) : Draw.Simple(units.Length, 120, seed)).Select(place => units[place])));
        output.WriteLine($"{figure}: {coverage}");
        Assert.InRange(coverage, least, most);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("turnout")]
    public void Intervals_of_stratified_ratios_hold_the_truth_about_as_often_as_they_say(string figure)
    {
        (SampleDesign design, Func<ulong, IEnumerable<Protocol>> draw) = ByRegion();
        double truth = Truth(figure);
        double coverage = Coverage(truth, seed => design.Ratio(draw(seed).Select(station => Unit(station, figure, IdOf(station)))));
        output.WriteLine($"{figure}: {coverage}");
        Assert.InRange(coverage, 0.9, 0.985);
    }

    [Fact]
    public void Intervals_of_stratified_shares_of_stations_hold_the_truth_about_as_often_as_they_say()
    {
        (SampleDesign design, Func<ulong, IEnumerable<Protocol>> draw) = ByRegion();
        static bool IsWon(Protocol station) => 2 * Of(station, "leader").Part > Of(station, "leader").Whole;
        double truth = (double)Stations.Count(IsWon) / Stations.Length;
        double coverage = Coverage(truth, seed => design.Share([.. draw(seed).GroupBy(IdOf).Select(static group => new SampledShare(group.Key, group.Count(IsWon), group.Count()))], method: IntervalMethod.Student));
        output.WriteLine($"{coverage}");
        Assert.InRange(coverage, 0.9, 0.985);
    }

    /// <summary>What a margin from the number of voters would do, and why there is none: it misses most of the time.</summary>
    [Fact]
    public void A_margin_as_if_voters_had_been_drawn_misses_far_more_often_than_it_says()
    {
        SampledUnit[] units = [.. Stations.Select(static station => Unit(station, "leader", StratumId.Whole))];
        double truth = Truth("leader");
        int held = Enumerable.Range(0, Draws).Count(seed =>
        {
            SampledUnit[] sample = [.. Draw.Simple(units.Length, 120, (ulong)seed).Select(place => units[place])];
            double voters = sample.Sum(static unit => unit.Whole);
            double share = sample.Sum(static unit => unit.Part) / voters;
            return Math.Abs(share - truth) <= 1.96 * Math.Sqrt(share * (1 - share) / voters);
        });
        Assert.InRange((double)held / Draws, 0, 0.4);
    }

    private static StratumId IdOf(Protocol station) => $"region-{Array.IndexOf(Regions, station.Unit.At(1).Name)}";

    private static (SampleDesign Design, Func<ulong, IEnumerable<Protocol>> Draw) ByRegion()
    {
        Protocol[][] strata = [.. Regions.Select(static region => Stations.Where(station => station.Unit.At(1).Name == region).ToArray())];
        ValueList<int> drawn = Draw.Proportional(200, [.. strata.Select(static stratum => stratum.Length)]);
        Assert.All(drawn, static one => Assert.True(one >= 2));
        var design = new SampleDesign(Selection.Simple, [.. strata.Select((stratum, i) => new Stratum(IdOf(stratum[0]), stratum.Length, drawn[i]))]);
        return (design, seed => strata.SelectMany((stratum, i) => Draw.Simple(stratum.Length, drawn[i], (seed * 1_000) + (ulong)i).Select(place => stratum[place])));
    }

    private static double Coverage(double truth, Func<ulong, Estimate> estimate) =>
        (double)Enumerable.Range(0, Draws).Count(seed => estimate((ulong)seed) is Estimate.Interval interval && interval.Low <= truth && truth <= interval.High) / Draws;
}
