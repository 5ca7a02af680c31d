using ElectionObservation.Elections;
using ElectionObservation.Estimates;
using ElectionObservation.Observations;
using ElectionObservation.Tests.Results;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Observations;

/// <summary>Intervals printed in per cent, many estimates held against official figures at once, and what all of them say of the outcome.</summary>
public class EstimateFamilyTests
{
    private static readonly Election Day = new("KE", ElectionKind.Presidential, new LocalDate(2022, 8, 9));

    [Theory]
    [InlineData(0.461, 0.4551, 0.4699, 1, "46.1 45.5 47.0")]
    [InlineData(0.461, 0.461, 0.461, 1, "46.1 46.1 46.1")]
    [InlineData(0.461, 0.4551, 0.4699, 0, "46 45 47")]
    [InlineData(0.4655, 0.46001, 0.46999, 1, "46.6 46.0 47.0")]
    [InlineData(0.46549, 0.46001, 0.46999, 1, "46.5 46.0 47.0")]
    [InlineData(0.003, -0.002, 0.008, 2, "0.30 0.00 0.80")]
    [InlineData(0.998, 0.99, 1.0071, 2, "99.80 99.00 100.71")]
    [InlineData(0, -0.1, 0, 6, "0.000000 0.000000 0.000000")]
    public void An_interval_is_printed_outward_and_its_estimate_to_the_nearest(double value, double low, double high, int decimals, string expected)
    {
        PublishedEstimate printed = PublishedEstimate.Of(Interval(value, low, high), Figure(null), decimals);
        string[] parts = expected.Split(' ');
        Assert.Equal((parts[0], parts[1], parts[2]), (printed.Figure.Percent.ToString(), printed.Low.ToString(), printed.High.ToString()));
        Assert.Equal("95", printed.Confidence.ToString());
        Assert.Equal(Figure(parts[0]), printed.Figure);
    }

    [Theory]
    [InlineData(0.95, "95")]
    [InlineData(0.5, "50")]
    [InlineData(0.999, "99.9")]
    [InlineData(0.6827, "68.27")]
    [InlineData(0.99999999, "99.999999")]
    public void A_confidence_is_printed_as_short_as_it_is_and_never_above_itself(double confidence, string expected) =>
        Assert.Equal(expected, PublishedEstimate.Of(new(0.5, 0.4, 0.6, confidence, IntervalMethod.Student, 9), Figure(null), 1).Confidence.ToString());

    [Property(MaxTest = 500)]
    public void What_is_printed_is_never_narrower_and_by_less_than_a_unit_wider(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        double value = random.NextDouble();
        double low = value - (random.NextDouble() * 0.2);
        double high = value + (random.NextDouble() * 0.2);
        int decimals = random.Next(7);
        double unit = Math.Pow(10, -2 - decimals);
        PublishedEstimate printed = PublishedEstimate.Of(Interval(value, low, high), Figure(null), decimals);
        double Share(Percent percent) => (double)percent.Value / 100;
        Assert.InRange(Math.Max(0, low) - Share(printed.Low), -1e-14, unit + 1e-14);
        Assert.InRange(Share(printed.High) - high, -1e-14, unit + 1e-14);
        Assert.InRange(Share(printed.Figure.Percent!.Value) - value, (-unit / 2) - 1e-14, (unit / 2) + 1e-14);
        Assert.Equal((decimals, decimals, decimals), (printed.Low.Decimals, printed.High.Decimals, printed.Figure.Percent!.Value.Decimals));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("150")]
    public void A_confidence_that_cannot_be_is_refused(string confidence) => Assert.Contains("between 0 % and 100 %", Assert.Throws<ArgumentOutOfRangeException>(() => new PublishedEstimate(
        new(new Election("x-case", ElectionKind.Presidential, new LocalDate(2022, 8, 9)), Measure.VoteShare, LocalizedText.English("us")), Percent.Parse("1"), Percent.Parse("2"), Percent.Parse(confidence))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_percentage_is_not_printed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedEstimate.Of(Interval(-0.01, -0.02, 0.02), Figure(null), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedEstimate.Of(Interval(0.5, 0.4, 1_000_001), Figure(null), 1));
        Assert.Equal("100000000.0", PublishedEstimate.Of(Interval(0.5, 0.4, 1_000_000), Figure(null), 1).High.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedEstimate.Of(Interval(0.5, 0.4, 0.6), Figure(null), 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedEstimate.Of(Interval(0.5, 0.4, 0.6), Figure(null), -1));
        Votes.Says("50.0 % is given besides", Assert.Throws<ArgumentException>(() => PublishedEstimate.Of(Interval(0.5, 0.4, 0.6), Figure("50.0"), 1)));
        Assert.Throws<ArgumentNullException>(() => PublishedEstimate.Of(null!, Figure(null), 1));
        Assert.Throws<ArgumentNullException>(() => PublishedEstimate.Of(Interval(0.5, 0.4, 0.6), null!, 1));
    }

    [Fact]
    public void A_family_counts_what_is_outside_beside_what_chance_alone_would_give()
    {
        EstimateLine inside = new(Estimate("48.6", "52.8", "95"), Figure("50.49"), "ruto");
        EstimateLine outside = new(Estimate("46.6", "48.0", "99"), Figure("48.85"), "odinga");
        EstimateLine elsewhere = new(Estimate("46.6", "48.0", "90"), Figure("48.85", "nairobi"), "wajackoyah");
        EstimateLine notGiven = new(Estimate("1", "2"), Figure(null), "mwaure");
        EstimateLine none = new(Estimate("64.4", "65.8", scope: "mombasa"));
        var family = new EstimateFamily([inside, outside, elsewhere, notGiven, none]);
        Assert.Equal((1, 1, 1, 2), (family.Inside, family.Outside, family.NotComparable, family.NotCheckable));
        Assert.Equal(0.06m, family.ExpectedOutside);
        Assert.Equal("1 of 2 outside, 0.06 expected by chance alone, 1 not comparable, 2 not checkable", family.ToString());
        Assert.Equal(["inside", "outside, above", "not comparable: Scope", "not checkable", "not checkable"], family.Comparisons.Select(static one => one.ToString()));
        Assert.Equal(("ruto: inside", "vote-share: not checkable"), (inside.ToString(), none.ToString()));

        var notStated = new EstimateFamily([inside, new(Estimate("46.6", "49.0"), Figure("48.85"), "odinga")]);
        Assert.Null(notStated.ExpectedOutside);
        Assert.Equal("0 of 2 outside, not known how many expected by chance alone", notStated.ToString());
        Assert.Equal("0 of 0 outside, 0 expected by chance alone", new EstimateFamily([]).ToString());
    }

    [Fact]
    public void A_family_is_of_one_sample_and_states_everything_once()
    {
        EstimateLine one = new(Estimate("48.6", "52.8"), contestant: "ruto");
        Votes.Says("ruto in country stands twice", Assert.Throws<ArgumentException>(() => new EstimateFamily([one, one])));
        var unscoped = new EstimateLine(new(new(Day, Measure.Turnout, LocalizedText.English("ELOG")), Percent.Parse("1"), Percent.Parse("2")));
        Votes.Says("turnout stands twice", Assert.Throws<ArgumentException>(() => new EstimateFamily([unscoped, unscoped])));
        Assert.Equal(2, new EstimateFamily([one, new(Estimate("48.6", "52.8", scope: "nairobi"), contestant: "ruto")]).Lines.Count);
        Votes.Says("estimates of one sample", Assert.Throws<ArgumentException>(() => new EstimateFamily([one, new(Estimate("1", "2", issuer: "KHRC"), contestant: "odinga")])));
        var otherDay = new PublishedFigure(new("KE", ElectionKind.Presidential, new LocalDate(2017, 8, 8)), Measure.VoteShare, LocalizedText.English("ELOG"));
        Votes.Says("estimates of one sample", Assert.Throws<ArgumentException>(() => new EstimateFamily([one, new(new(otherDay, Percent.Parse("1"), Percent.Parse("2")), contestant: "odinga")])));
        Assert.Throws<ArgumentNullException>(() => new EstimateLine(null!));
    }

    [Fact]
    public void Verdicts_say_of_whom_they_are_certain_and_who_else_may_be()
    {
        ContestantEstimates all = Contestants(true, ("a", "36.4", "40.8"), ("b", "32.8", "37.4"), ("c", "18.8", "21.4"), ("d", "4.3", "5.7"));
        Assert.Equal(("Undetermined; may be: a, b", "Yes: a, b", "No", "Yes"), (all.Leader().ToString(), all.FirstTwo().ToString(), all.Majority().ToString(), all.SecondRound().ToString()));
        Assert.Equal(("Yes: a, b; may be: c", "Undetermined; may be: a, b"), (all.Majority(20).ToString(), all.Majority(37).ToString()));
        Assert.Equal("No: a, b; may be: c", all.SecondRound(20).ToString());
        Assert.Equal("4 contestants", all.ToString());

        ContestantEstimates some = Contestants(false, ("a", "41.0", "42.0"), ("b", "32.8", "37.4"), ("c", "36.9", "38.0"));
        Assert.Equal(("Yes: a", "Undetermined; may be: a, b, c"), (some.Leader().ToString(), some.FirstTwo().ToString()));
        Assert.Equal(("Undetermined", "Undetermined", "Yes: a; may be: c; by rounding"), (some.Majority().ToString(), some.SecondRound().ToString(), some.Majority(38, reachedIsEnough: true).ToString()));
        Assert.Equal("3 contestants, others not estimated", some.ToString());
        Assert.Equal("Undetermined: a; may be: b, c", Contestants(true, ("a", "41.0", "42.0"), ("b", "32.8", "37.4"), ("c", "36.9", "38.0")).FirstTwo().ToString());

        Assert.Equal(("Yes: a", "Undetermined; may be: a"), (Contestants(true, ("a", "1", "2")).Leader().ToString(), Contestants(false, ("a", "1", "2")).Leader().ToString()));
        Assert.Equal(("Yes: a", "No: a"), (Contestants(true, ("a", "1", "2")).FirstTwo().ToString(), Contestants(false, ("a", "51", "52")).SecondRound().ToString()));
    }

    [Theory]
    [InlineData("50.1", "52.0", false, Certainty.Yes, false)]
    [InlineData("50.0", "52.0", false, Certainty.Undetermined, true)]
    [InlineData("50.0", "52.0", true, Certainty.Yes, true)]
    [InlineData("49.9", "52.0", false, Certainty.Undetermined, false)]
    [InlineData("50.00", "52.0", true, Certainty.Yes, true)]
    [InlineData("48.0", "50.0", false, Certainty.Undetermined, true)]
    [InlineData("48.0", "50.0", true, Certainty.Undetermined, true)]
    [InlineData("48.0", "49.9", false, Certainty.No, false)]
    [InlineData("48.0", "50.1", false, Certainty.Undetermined, false)]
    [InlineData("48", "50", false, Certainty.Undetermined, true)]
    [InlineData("51", "52", false, Certainty.Yes, false)]
    public void A_verdict_says_where_rounding_could_decide(string low, string high, bool reachedIsEnough, Certainty expected, bool isByRounding)
    {
        ContestantEstimates one = Contestants(true, ("a", low, high));
        EstimateVerdict majority = one.Majority(50, reachedIsEnough);
        Assert.Equal((expected, isByRounding), (majority.Certainty, majority.IsByRounding));
        EstimateVerdict needed = one.SecondRound(50, reachedIsEnough);
        Assert.Equal(
            (expected switch { Certainty.Yes => Certainty.No, Certainty.No => Certainty.Yes, _ => Certainty.Undetermined }, majority.Certain, majority.Possible, isByRounding),
            (needed.Certainty, needed.Certain, needed.Possible, needed.IsByRounding));
        Assert.Equal(isByRounding, majority.ToString().EndsWith("; by rounding", StringComparison.Ordinal));
    }

    [Fact]
    public void Ends_that_rounding_may_part_are_told()
    {
        // 40.1 may be 40.05 and 40.0 may be 40.05: apart as printed, not surely before they were rounded.
        Assert.Equal("Yes: a; by rounding", Contestants(true, ("a", "40.1", "41"), ("b", "39", "40.0")).Leader().ToString());
        Assert.Equal("Yes: a", Contestants(true, ("a", "40.2", "41"), ("b", "39", "40.0")).Leader().ToString());
        Assert.Equal("Undetermined; may be: a, b; by rounding", Contestants(true, ("a", "40.0", "41"), ("b", "39", "40.0")).Leader().ToString());
        Assert.Equal("Undetermined; may be: a, b", Contestants(true, ("a", "40.0", "41"), ("b", "39", "40.1")).Leader().ToString());

        // Narrowed, an interval of one printed number is turned around.
        Assert.Equal("Undetermined; may be: a; by rounding", Contestants(true, ("a", "50", "50")).Majority().ToString());
    }

    /// <summary>Every way in which the true shares could lie: the verdicts hold in all of them, or are open.</summary>
    [Property(MaxTest = 300)]
    public void Verdicts_are_those_of_all_values_in_the_intervals(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string[] names = [.. "abcd"[..random.Next(1, 5)].Select(static one => $"{one}")];
        (int Low, int High)[] ranges = [.. names.Select(_ => random.Next(6) is var low ? (low, low + random.Next(4)) : default)];
        int threshold = random.Next(9);
        var all = Contestants(true, [.. names.Select((name, i) => (name, $"{ranges[i].Low}", $"{ranges[i].High}"))]);
        var some = new ContestantEstimates(all.Estimates);

        int[][] worlds = [.. Worlds(ranges, 0)];
        string[] Always(Func<int[], int, bool> holds) => [.. names.Where((_, i) => worlds.All(world => holds(world, i)))];
        string[] Sometimes(Func<int[], int, bool> holds) => [.. names.Where((_, i) => worlds.Any(world => holds(world, i)))];
        string[] Ids(ValueList<OptionId> ids) => [.. ids.Select(static id => id.Value)];
        bool IsFirst(int[] world, int place, int places) => world.Where((_, other) => other != place).Count(share => share >= world[place]) < places;
        bool MayBeFirst(int[] world, int place, int places) => world.Count(share => share > world[place]) < places;
        foreach ((EstimateVerdict verdict, int places) in ((EstimateVerdict, int)[])[(all.Leader(), 1), (all.FirstTwo(), 2)])
        {
            Assert.Equal(Always((world, i) => IsFirst(world, i, places)), Ids(verdict.Certain));
            Assert.Equal(Sometimes((world, i) => MayBeFirst(world, i, places)), Ids(verdict.Possible));
            Assert.Equal(verdict.Certain.Count == Math.Min(places, names.Length) ? Certainty.Yes : Certainty.Undetermined, verdict.Certainty);
        }

        foreach (bool isEnough in (bool[])[false, true])
        {
            bool Has(int[] world, int place) => isEnough ? world[place] >= threshold : world[place] > threshold;
            EstimateVerdict majority = all.Majority(threshold, isEnough);
            Assert.Equal(Always(Has), Ids(majority.Certain));

            // At the very threshold what is printed is not taken to be below it.
            Assert.Equal(Sometimes((world, i) => world[i] >= threshold), Ids(majority.Possible));
            Assert.Equal(majority.Certain.Count > 0 ? Certainty.Yes : majority.Possible.Count > 0 ? Certainty.Undetermined : Certainty.No, majority.Certainty);
            Assert.Equal(majority.Certainty == Certainty.No ? Certainty.Undetermined : majority.Certainty, some.Majority(threshold, isEnough).Certainty);
            Assert.Equal((majority.Certain, majority.Possible), (some.Majority(threshold, isEnough).Certain, some.Majority(threshold, isEnough).Possible));
            Assert.NotEqual(Certainty.Yes, some.SecondRound(threshold, isEnough).Certainty);
        }

        Assert.Equal((Certainty.Undetermined, all.FirstTwo().Possible), (some.FirstTwo().Certainty, some.FirstTwo().Possible));
    }

    [Fact]
    public void Only_estimates_on_one_footing_are_put_in_order()
    {
        Votes.Says("Expected an estimate", Assert.Throws<ArgumentException>(() => new ContestantEstimates([])));
        PublishedFigure first = Figure(null);
        PublishedFigure[] others =
        [
            new(new("KE", ElectionKind.Presidential, new LocalDate(2017, 8, 8)), first.Measure, first.Issuer, null, first.Counted, first.Basis, first.Scope),
            new(Day, Measure.Turnout, first.Issuer, null, first.Counted, first.Basis, first.Scope),
            new(Day, first.Measure, LocalizedText.English("KHRC"), null, first.Counted, first.Basis, first.Scope),
            new(Day, first.Measure, first.Issuer, null, null, first.Basis, first.Scope),
            new(Day, first.Measure, first.Issuer, null, first.Counted, ShareBasis.BallotsFound, first.Scope),
            new(Day, first.Measure, first.Issuer, null, first.Counted, first.Basis),
        ];
        foreach (PublishedFigure other in others)
        {
            Votes.Says("The estimate of 'b' is not of one sample", Assert.Throws<ArgumentException>(() => new ContestantEstimates(
                [new("a", new(first, Percent.Parse("1"), Percent.Parse("2"))), new("b", new(other, Percent.Parse("1"), Percent.Parse("2")))])));
        }

        Votes.Says("'b' is certain and not possible", Assert.Throws<ArgumentException>(() => new EstimateVerdict(Certainty.Yes, ["a", "b"], ["a"])));
        Assert.Equal(new EstimateVerdict(Certainty.Yes, ["b", "a"], ["c", "b", "a"]), new EstimateVerdict(Certainty.Yes, ["a", "b", "a"], ["a", "b", "c"]));
    }

    private static IEnumerable<int[]> Worlds((int Low, int High)[] ranges, int place)
    {
        if (place == ranges.Length)
        {
            yield return [];
            yield break;
        }

        for (int share = ranges[place].Low; share <= ranges[place].High; share++)
        {
            foreach (int[] rest in Worlds(ranges, place + 1))
            {
                yield return [share, .. rest];
            }
        }
    }

    private static ContestantEstimates Contestants(bool isComplete, params (string Id, string Low, string High)[] lines) =>
        new([.. lines.Select(static line => KeyValuePair.Create(new OptionId(line.Id), Estimate(line.Low, line.High)))], isComplete);

    private static Estimate.Interval Interval(double value, double low, double high) => new(value, low, high, 0.95, IntervalMethod.Student, 9);

    private static PublishedEstimate Estimate(string low, string high, string? confidence = null, string scope = "country", string issuer = "ELOG") =>
        new(Figure(null, scope, issuer), Percent.Parse(low), Percent.Parse(high), confidence is null ? null : Percent.Parse(confidence));

    private static PublishedFigure Figure(string? percent, string scope = "country", string issuer = "ELOG") => new(
        Day, Measure.VoteShare, LocalizedText.English(issuer), percent is null ? null : Percent.Parse(percent), "votes", ShareBasis.ValidVotes, new UnitId(scope));
}
