using ElectionObservation.Accreditations;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using ElectionObservation.Tests.Support;

namespace ElectionObservation.Tests.Cases;

/// <summary>The catalogue against the last days of accreditation that election administrations published.</summary>
public class DatedCaseTests
{
    private static readonly LegalReference Reference = LegalReference.Embedded;

    /// <summary>The built-in law, and that of an entity which the library takes no stand on.</summary>
    private static readonly JurisdictionCatalog Catalog = JurisdictionCatalog.BuiltIn.With(JurisdictionCatalog.Read(
        File.ReadAllBytes(Path.Combine(Approved.Repository, "tests/ElectionObservation.Tests/Cases/law/x-artsakh.json")), "x-artsakh.json", Reference));

    public static TheoryData<string> All => [.. DatedCases.All.Keys];

    public static TheoryData<string> Numbered => Where(static one => one.Number is not null);

    public static TheoryData<string> ByRule => Where(static one => IsByRule(one));

    public static TheoryData<string> ByNotice => Where(static one => !IsByRule(one));

    [Fact]
    public void No_case_is_left_out()
    {
        IEnumerable<DatedCase> all = DatedCases.All.Values;
        Assert.Equal((49, 30, 33), (all.Count(), all.Count(IsByRule), all.Count(static one => one.Number is not null)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_figures_of_a_case_agree_with_each_other(string id)
    {
        DatedCase one = DatedCases.All[id];
        Assert.Equal(one.DaysBefore, Period.DaysBetween(one.Published, one.VotingDay));
        Assert.Equal((one.Weekday, one.VotingWeekday), (one.Published.DayOfWeek, one.VotingDay.DayOfWeek));
        Assert.Equal(one.Number is null, one.Fits is null);
        Assert.Equal(one.Number is null, one.IsNumberKnown is null);
        Assert.True(one.Number is null || one.Anchor is not null, $"{id}: nothing to count from");
        Assert.True(one.AnchorDay is not null || one.Anchor is null || one.Anchor == Milestone.VotingDay, $"{id}: no day to count from");
        Assert.True(!(one.WindowOpens >= one.LastDay), $"{id}: opens after the last day");
        Assert.True(!(one.BeforeExtension >= one.Published), $"{id}: no extension");
        Assert.True(!(one.FirstVotingDay >= one.VotingDay), $"{id}: the second round is not later");
    }

    /// <summary>The number as the case states it, whatever the catalogue holds: read in each way, one way only leads to the day.</summary>
    [Theory]
    [MemberData(nameof(Numbered))]
    public void Of_the_ways_to_count_only_the_one_named_leads_to_the_day(string id)
    {
        DatedCase one = DatedCases.All[id];
        int n = one.Number!.Value;
        var ways = new Dictionary<string, TimeExpression>
        {
            ["inclusive"] = Days.Of(n).Before(one.Anchor!),
            ["clear"] = Days.Clear(n).Before(one.Anchor!),
            ["forward"] = Days.Of(n).After(one.Anchor!),
        };
        var round = new Round(one.VotingDay);
        if (one.AnchorDay is { } day)
        {
            round = round.With(one.Anchor!, day);
        }

        ZoneClock clock = Reference.Clock("Etc/UTC");
        IEnumerable<string> fitting = ways.Where(way => new StatutoryRule(way.Value).Evaluate(round, clock).Single().Day == one.LastDay).Select(static way => way.Key);
        Assert.Equal(one.Fits == "none" ? [] : [one.Fits!], fitting);
    }

    [Theory]
    [MemberData(nameof(ByRule))]
    public void The_catalogue_gives_the_day_that_was_published(string id)
    {
        DatedCase one = DatedCases.All[id];
        Jurisdiction law = Catalog[one.Jurisdiction];
        RuleId rule = RuleOf(law, one.Rule!);
        Assert.Equal(one.IsDecision, rule.Value.EndsWith("-decision", StringComparison.Ordinal));
        Dictionary<ReadingId, Deadline> answers = Answers(law, one, rule);

        // A rule may stand in several readings for the sake of another version of it, or of another limit that does not bind here.
        bool isSettled = answers.Values.Select(static deadline => deadline.Rule.When).Distinct().Count() == 1;
        IEnumerable<ReadingId> expected = one.Fits == "none" ? []
            : !isSettled && answers.ContainsKey(one.Fits!) ? [one.Fits!]
            : answers.Keys;
        Assert.Equal(expected, answers.Where(pair => pair.Value.Day == one.LastDay).Select(static pair => pair.Key));

        foreach ((ReadingId reading, Deadline deadline) in answers)
        {
            Assert.Equal(one.Rule, deadline.Version);
            Assert.Equal(one.Time, deadline.CutOff);
            Assert.Equal(one.IsNumberKnown, !deadline.Citation!.Note.Contains("inferred", StringComparison.Ordinal));
            Assert.Equal(Evaluated(law, one, deadline).ToString(), deadline.ToString());
            if (expected.Contains(reading))
            {
                WholeDayIsInTime(one.LastDay, deadline);

                // An extension is given by a notice; by the rule its last day is too late.
                Assert.Equal(one.BeforeExtension is null, deadline.IsMetBy(Noon(one.Published, deadline)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(ByNotice))]
    public void Where_a_notice_sets_the_day_the_catalogue_says_so(string id)
    {
        DatedCase one = DatedCases.All[id];
        if (!Catalog.TryGet(one.Jurisdiction, out Jurisdiction? law))
        {
            Assert.Null(one.Rule);
            Assert.Null(one.Anchor);
            return;
        }

        if (one.Rule is null)
        {
            ObserverAudience audience = one.Audience switch
            {
                "individual" or "election_day_observer" or "domestic_long_term" => ObserverAudience.Domestic,
                var named => named,
            };
            ValueMap<RuleId, RuleAnswer<ObserverAccess>> access = law.AccessOf(audience, one.VotingDay);
            Assert.NotEmpty(access);
            Assert.All(access, answer => Assert.Equal(AccessRegime.ByNotice, Assert.IsType<RuleAnswer<ObserverAccess>.InForce>(answer.Value).Version.Rule.Regime));
            return;
        }

        RuleVersion<ObserverAccess> version = law.Access.SelectMany(static rule => rule.Versions).Single(version => version.Id == one.Rule);
        Assert.Equal(AccessRegime.ByNotice, version.Rule.Regime);
        Assert.True(version.IsInForceOn(one.VotingDay));
    }

    /// <summary>The notice as a rule of its own: its hour, by its clock, and the window that it opens.</summary>
    [Theory]
    [MemberData(nameof(ByNotice))]
    public void The_day_of_a_notice_ends_when_its_clock_says(string id)
    {
        DatedCase one = DatedCases.All[id];
        ZoneId zone = Catalog.TryGet(one.Jurisdiction, out Jurisdiction? law) ? law.Clock.Versions[^1].Rule.Zone : new("Etc/UTC");
        Assert.Equal(one.Zone ?? zone, zone);
        Deadline closes = Evaluate(LegalTime.Date(one.Published).At(one.Time), Bound.NotLaterThan);
        Assert.StartsWith($"{one.Published:R}T{(one.Time.IsEndOfDay ? "24:00" : one.Time)} {zone} ", closes.ToString(), StringComparison.Ordinal);
        if (one.Time.TryGetHour(out LocalTime hour))
        {
            Instant last = one.Published.At(hour).InZoneStrictly(Reference.Clock(zone).Zone).ToInstant();
            Assert.True(closes.IsMetBy(last));
            Assert.False(closes.IsMetBy(last + Duration.Epsilon));
        }
        else
        {
            WholeDayIsInTime(one.Published, closes);
        }

        if (one.WindowOpens is { } first)
        {
            var window = new DeadlineWindow(Evaluate(LegalTime.Date(first).At(CutOff.StartOfDay), Bound.NotEarlierThan), closes);
            Instant start = Reference.Clock(zone).Zone.AtStartOfDay(first).ToInstant();
            Assert.Equal(WindowStatus.NotYetOpen, window.StatusAt(start - Duration.Epsilon));
            Assert.Equal(WindowStatus.Open, window.StatusAt(start));
            Assert.Equal(WindowStatus.Closed, window.StatusAt(closes.At.ToInstant()));
        }

        if (one.BeforeExtension is { } original)
        {
            Deadline before = Evaluate(LegalTime.Date(original).At(one.Time), Bound.NotLaterThan);
            Assert.False(before.IsMetBy(Noon(one.Published, closes)));
            Assert.True(closes.IsMetBy(Noon(one.Published, closes)));
        }

        Deadline Evaluate(TimeExpression when, Bound bound) => new StatutoryRule(when, bound).Evaluate(new Round(one.VotingDay), Reference.Clock(zone)).Single();
    }

    [Theory]
    [InlineData("\"id\": \"A\"", "\"id\": \"A\", \"weather\": \"fine\"", "A: unknown key weather")]
    [InlineData("\"stage\": \"application\"", "\"stage\": \"appeal\"", "A: stage is 'appeal'")]
    [InlineData("\"audience\": \"media\",", "", "A lacks audience")]
    public void A_case_that_says_something_unknown_is_refused_by_name(string found, string changed, string message)
    {
        const string good = """
            [{ "id": "A", "jurisdiction": "GE", "election": "local", "voting_day": "2024-10-26", "audience": "media", "stage": "application",
               "published_deadline": "2024-10-23", "rule_anchor": "emb_notice", "status": "published", "sources": [{ "title": "T" }],
               "confidence": "single source", "days_before_voting_day": 3, "weekday": "Wednesday", "voting_weekday": "Saturday" }]
            """;
        Assert.Single(DatedCases.Read(good));
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => DatedCases.Read(good.Replace(found, changed, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    private static TheoryData<string> Where(Func<DatedCase, bool> belongs) => [.. DatedCases.All.Values.Where(belongs).Select(static one => one.Id)];

    private static bool IsByRule(DatedCase one) =>
        one.Rule is not null && Catalog.TryGet(one.Jurisdiction, out Jurisdiction? law) && law.Rules.Any(rule => rule.Versions.Any(version => version.Id == one.Rule));

    private static RuleId RuleOf(Jurisdiction law, VersionId version) =>
        law.Rules.Where(rule => rule.Versions.Any(one => one.Id == version)).Select(static rule => rule.Id).Distinct().Single();

    private static Election ElectionOf(Jurisdiction law, DatedCase one)
    {
        Assert.Equal(one.IsSecondRound, one.FirstVotingDay is not null);
        Election election = one.FirstVotingDay is { } first
            ? new(one.Jurisdiction, one.Kind, first, laterRounds: [new Round(one.VotingDay)])
            : new(one.Jurisdiction, one.Kind, one.VotingDay);
        int round = election.Rounds.Count;
        if (one.AnchorDay is { } day)
        {
            election = election.With(one.Anchor!, day, round);
        }

        return one.AppliedOnLastDayOf is { } other
            ? election.With("applicationReceived", law.TimetableOf(election, Reference, round)[RuleOf(law, other)].Single().Day, round)
            : election;
    }

    private static Dictionary<ReadingId, Deadline> Answers(Jurisdiction law, DatedCase one, RuleId rule)
    {
        Election election = ElectionOf(law, one);
        return law.TimetableOf(election, Reference, election.Rounds.Count)[rule].Match(
            static known => new() { [ReadingId.AsWritten] = known.Deadline },
            waiting => throw new InvalidOperationException($"{one}: {waiting}"),
            static readings => readings.Answers.ToDictionary(static pair => pair.Key, static pair => pair.Value.Single()),
            problems => throw new InvalidOperationException($"{one}: {problems}"));
    }

    /// <summary>The same rule, asked by itself.</summary>
    private static Deadline Evaluated(Jurisdiction law, DatedCase one, Deadline deadline)
    {
        Election election = ElectionOf(law, one);
        return deadline.Rule.Evaluate(election.Rounds[^1], Reference.Clock(deadline.Zone)).Single();
    }

    private static Instant Noon(LocalDate day, Deadline deadline) => day.At(LocalTime.Noon).InZoneStrictly(Reference.Clock(deadline.Zone).Zone).ToInstant();

    private static void WholeDayIsInTime(LocalDate day, Deadline deadline)
    {
        Instant next = Reference.Clock(deadline.Zone).Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        Assert.True(deadline.IsMetBy(next - Duration.Epsilon));
        Assert.False(deadline.IsMetBy(next));
    }
}
