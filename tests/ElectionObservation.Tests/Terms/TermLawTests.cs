using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ElectionObservation.Elections;
using ElectionObservation.Serialization;
using ElectionObservation.Terms;
using ElectionObservation.Tests.Conventions;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Terms;

/// <summary>Who may stand, as laws over random rules of every shape and random tenures, and against a slow reference.</summary>
public class TermLawTests
{
    private const int Many = 1000;

    private static readonly LocalDate Poll = new(2022, 11, 20);
    private static readonly LocalDate Born = new(1950, 1, 1);
    private static readonly OfficeId President = "president";
    private static readonly PersonKey Person = "secret-person-key";
    private static readonly PersonKey Another = "another-secret-key";
    private static readonly EarlierTerms[] WithoutResets = [EarlierTerms.NotStated, EarlierTerms.Counted, EarlierTerms.Disputed];
    private static readonly LocalDate[] Extremes = [new(1, 1, 1), new(1, 1, 2), new(4, 2, 29), new(2000, 2, 29), Poll, new(9899, 1, 1), new(9996, 2, 29), new(9998, 1, 1), new(9998, 12, 31)];

    [Property(MaxTest = Many)]
    public void Neither_the_order_of_the_tenures_nor_giving_one_twice_matters(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = RandomOffice(random);
        Candidacy candidacy = RandomCandidacy(random);
        Tenure[] shuffled = [.. candidacy.Tenures, .. candidacy.Tenures.Where(_ => random.Next(4) == 0)];
        random.Shuffle(shuffled);
        Assert.Equal(office.MayStand(candidacy), office.MayStand(With(candidacy, shuffled)));
    }

    [Property(MaxTest = 2 * Many)]
    public void Under_rules_without_resets_a_further_served_term_never_makes_who_is_barred_eligible(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = Of(RandomVersions(random, rule => With(rule, exemptions: default(ValueList<Exemption>), earlier: WithoutResets[random.Next(WithoutResets.Length)])));
        Tenure[] served = [.. RandomTenures(random).Select(Served)];
        Candidacy candidacy = RandomCandidacy(random, served);
        Tenure further = Served(RandomTenure(random, Person, Accession.Election, President));
        Verdict before = office.MayStand(candidacy).Verdict;
        Verdict after = office.MayStand(With(candidacy, [.. served, further])).Verdict;
        Assert.False(before == Verdict.Barred && after == Verdict.Eligible, $"{further} made {Text(office, served)} eligible");

        // A tenure without an end is taken to go on, and another that begins after it says that it did not: no further term only.
        Tenure Served(Tenure tenure) => With(tenure, tenure.From.PlusDays(500 * random.Next(1, 6)));
    }

    [Property(MaxTest = Many)]
    public void Without_a_limit_nobody_is_barred_by_it_and_who_was_eligible_stays_so(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random, static rule => With(rule, exemptions: default(ValueList<Exemption>)));
        Candidacy candidacy = RandomCandidacy(random);
        Verdict before = Of(versions).MayStand(candidacy).Verdict;
        Eligibility after = Of([.. versions.Select(version => With(version, With(version.Rule, new TermLimit.Unlimited())))]).MayStand(candidacy);
        Assert.All(after.Reasons, reason => Assert.Equal(Verdict.Eligible, reason.ByLimit));
        Assert.True(before != Verdict.Eligible || after.Verdict == Verdict.Eligible);
    }

    [Property(MaxTest = Many)]
    public void A_limit_in_a_lifetime_is_as_strict_as_the_same_limit_in_a_row(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        TermLimit.InARow limit = RandomRow(random);
        Candidacy candidacy = RandomCandidacy(random);
        Verdict row = Of([.. versions.Select(version => With(version, With(version.Rule, limit)))]).MayStand(candidacy).Verdict;
        Verdict total = Of([.. versions.Select(version => With(version, With(version.Rule, new TermLimit.InTotal(limit.Maximum, limit.Unit))))]).MayStand(candidacy).Verdict;
        Assert.True(row != Verdict.Barred || total == Verdict.Barred, $"{row} in a row, {total} in a lifetime");
        Assert.True(total != Verdict.Eligible || row == Verdict.Eligible, $"{row} in a row, {total} in a lifetime");
    }

    [Property(MaxTest = Many)]
    public void The_reasons_add_up_to_the_verdict(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Candidacy candidacy = RandomCandidacy(random);
        Eligibility answer = RandomOffice(random).MayStand(candidacy);
        foreach (EligibilityReason reason in answer.Reasons)
        {
            TermRule rule = reason.Version.Rule;
            (int most, CountedUnit unit) = reason.Limit.Match(_ => (int.MaxValue, CountedUnit.Elections), total => (total.Maximum, total.Unit), row => (row.Maximum, row.Unit));
            Verdict[] may = [.. new[] { most, most == int.MaxValue ? most : most + 1 }.Select(limit => Against(reason, unit == CountedUnit.Years && limit < int.MaxValue ? 365 * limit : limit))];
            Verdict expected = rule.OnceMoreWhen is null || (candidacy.Election.Occasion is { } occasion && occasion != rule.OnceMoreWhen) ? may[0]
                : candidacy.Election.Occasion is not null || may[0] == may[1] ? may[1]
                : Verdict.Undetermined;
            Assert.Equal(expected, reason.ByLimit);
            Verdict[] all = [reason.ByLimit, reason.ByAge, reason.ByResignation];
            Assert.Equal(all.Contains(Verdict.Barred) ? Verdict.Barred : all.Contains(Verdict.Undetermined) ? Verdict.Undetermined : Verdict.Eligible, reason.Verdict);
            Assert.Equal(candidacy.Tenures.Count, reason.Tenures.Count);
            Assert.True(candidacy.Tenures.ToHashSet().SetEquals(reason.Tenures.Select(one => one.Tenure)));
            Assert.All(reason.Tenures, one => Assert.True(one.Counts == 0 || one.IsOpen || one.Treatment == TenureTreatment.Counted, one.ToString()));
        }

        Assert.True(answer.Verdict == Verdict.Undetermined || answer.Reasons.All(reason => reason.Verdict == answer.Verdict));

        static Verdict Against(EligibilityReason reason, int whole) => reason.Counted >= whole ? Verdict.Barred : reason.Counted + reason.Open >= whole ? Verdict.Undetermined : Verdict.Eligible;
    }

    [Property(MaxTest = Many)]
    public void A_question_is_open_where_there_is_no_answer_and_only_there(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Eligibility answer = RandomOffice(random).MayStand(RandomCandidacy(random));
        Assert.Equal(answer.Verdict == Verdict.Undetermined, answer.OpenQuestions.Count > 0);
        Assert.Equal(answer.OpenQuestions.Distinct().Order(), answer.OpenQuestions);
        Assert.True(!answer.OpenQuestions.Contains(OpenQuestion.Age) || answer.Reasons.Any(reason => reason.Version.Rule.UpperAge is not null));
        Assert.True(!answer.OpenQuestions.Contains(OpenQuestion.Resignation) || answer.Reasons.Any(reason => reason.Version.Rule.Resignation?.BarredYears is not null));
        Assert.True(!answer.OpenQuestions.Contains(OpenQuestion.Occasion) || answer.Reasons.Any(reason => reason.Version.Rule.OnceMoreWhen is not null));
    }

    [Property(MaxTest = Many / 2)]
    public void An_explanation_names_every_tenure_in_every_reason_and_nobody(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Candidacy candidacy = RandomCandidacy(random);
        Eligibility answer = RandomOffice(random).MayStand(candidacy);
        string text = answer.Explain();
        Assert.Equal(1 + answer.Reasons.Sum(reason => 1 + reason.Tenures.Count) + (answer.OpenQuestions.Count > 0 ? 1 : 0), text.Split('\n').Length);
        Assert.All(answer.Reasons.SelectMany(reason => reason.Tenures), reason => Assert.Contains($"\n  {reason.Tenure}: ", text, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", text + answer + candidacy + candidacy.Validate(), StringComparison.Ordinal);
    }

    [Property(MaxTest = 2 * Many)]
    public void A_wider_bound_only_leaves_more_open(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        RuleVersion<TermRule>[] wider = [.. versions];
        int which = random.Next(versions.Length);
        wider[which] = new(
            wider[which].Id,
            Wider(wider[which].From),
            wider[which].Citation,
            wider[which].Rule,
            wider[which].Until is { } until ? Wider(until) : null);
        Candidacy candidacy = RandomCandidacy(random);
        Verdict before = Of(versions).MayStand(candidacy).Verdict;
        Verdict after = Of(wider).MayStand(candidacy).Verdict;
        Assert.True(after == Verdict.Undetermined || after == before, $"{before} became {after}: {wider[which]} for {Text(Of(versions), [.. candidacy.Tenures])}");

        LegalDate Wider(LegalDate bound) => LegalDate.Between(bound.Earliest.PlusDays(-Some()), bound.Latest.PlusDays(Some()));

        int Some() => random.Next(3) switch { 0 => 0, 1 => random.Next(60), _ => random.Next(8000) };
    }

    [Property(MaxTest = Many)]
    public void A_higher_maximum_never_bars_who_was_eligible(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        Candidacy candidacy = RandomCandidacy(random);
        int more = random.Next(1, 3);
        Verdict before = Of(versions).MayStand(candidacy).Verdict;
        Verdict after = Of([.. versions.Select(version => With(version, With(version.Rule, version.Rule.Limit.Match<TermLimit>(
            none => none,
            total => new TermLimit.InTotal(total.Maximum + more, total.Unit),
            row => new TermLimit.InARow(row.Maximum + more, row.Unit, row.ReturnAfterTerms, row.ReturnAfterYears)))))]).MayStand(candidacy).Verdict;
        Assert.False(before == Verdict.Eligible && after == Verdict.Barred, Text(Of(versions), [.. candidacy.Tenures]));
    }

    [Property(MaxTest = Many)]
    public void A_longer_length_asked_of_tenures_never_bars_who_was_eligible(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random, rule => With(rule, partTerms: RandomPart(random)));
        Candidacy candidacy = RandomCandidacy(random);
        int more = random.Next(1, 40);
        Verdict before = Of(versions).MayStand(candidacy).Verdict;
        Verdict after = Of([.. versions.Select(version => With(version, With(version.Rule, partTerms: new(version.Rule.PartTerms!.Of, version.Rule.PartTerms.Months + more, version.Rule.PartTerms.Including))))]).MayStand(candidacy).Verdict;
        Assert.False(before == Verdict.Eligible && after == Verdict.Barred, Text(Of(versions), [.. candidacy.Tenures]));
    }

    [Property(MaxTest = Many)]
    public void Another_reading_never_gives_an_answer_that_was_open_and_never_turns_one_round(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        Candidacy candidacy = RandomCandidacy(random);
        Verdict before = Of(versions).MayStand(candidacy).Verdict;
        Verdict after = Of(versions, RandomReading(random, versions, "strict")).MayStand(candidacy).Verdict;
        Assert.True(after == before || after == Verdict.Undetermined, $"{before} became {after}");
    }

    [Property(MaxTest = Many)]
    public void What_all_readings_say_alone_is_the_answer_and_otherwise_there_is_none(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        RuleHistory<TermRule> reading = RandomReading(random, versions, "strict");
        RuleVersion<TermRule>[] read = [.. reading.Versions, .. versions.Where(version => reading.Versions.All(one => one.Id != version.Id))];
        Candidacy candidacy = RandomCandidacy(random);
        Eligibility written = Of(versions).MayStand(candidacy);
        Eligibility otherwise = Of(read).MayStand(candidacy);
        bool isSilent = otherwise.Rule is RuleAnswer<TermRule>.NoneInForce;
        Assert.Equal(isSilent || written.Verdict == otherwise.Verdict ? written.Verdict : Verdict.Undetermined, Of(versions, reading).MayStand(candidacy).Verdict);
    }

    [Property(MaxTest = 2 * Many)]
    public void Stating_an_end_among_those_that_were_taken_as_possible_never_turns_an_answer_round(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = RandomOffice(random);

        // Of two that begin on one day, the one that ends first stands first: there an end says more than how long it lasted.
        Tenure[] tenures = [.. RandomTenures(random).Select(tenure => random.Next(2) == 0 ? tenure : With(tenure, null)).DistinctBy(tenure => (tenure.Office, tenure.From))];
        int which = Array.FindIndex(tenures, tenure => tenure.Until is null && tenure.From <= Poll);
        if (which < 0)
        {
            return;
        }

        // Without a later holder a tenure goes on until voting day and beyond; an end before that contradicts what was said.
        Tenure open = tenures[which];
        LocalDate? next = tenures.Where(other => other.Office == open.Office && other.From > open.From && other.From <= Poll).Select(other => (LocalDate?)other.From).Min();
        LocalDate until = next is { } start ? open.From.PlusDays(random.Next(Period.DaysBetween(open.From, start) + 1)) : Poll.PlusDays(random.Next(4000));
        Tenure[] stated = [.. tenures];
        stated[which] = With(open, until);
        Candidacy candidacy = RandomCandidacy(random, tenures);
        Verdict before = office.MayStand(candidacy).Verdict;
        Verdict after = office.MayStand(With(candidacy, stated)).Verdict;
        Assert.True(before == Verdict.Undetermined || after == Verdict.Undetermined || before == after, $"{before} became {after} with {stated[which]}: {Text(office, tenures)}");
    }

    [Property(MaxTest = Many / 2)]
    public void Of_a_version_that_alone_is_in_force_the_question_what_it_would_say_has_the_same_answer(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule> version = RandomVersion(random, 0, RandomRule(random));
        var standing = new RuleVersion<TermRule>(version.Id, LegalDate.Between(version.From.Earliest, LocalDate.Min(version.From.Latest, Poll)), version.Citation, version.Rule);
        Office office = Of([standing]);
        Candidacy candidacy = RandomCandidacy(random);
        Assert.Equal(office.MayStand(candidacy), office.MayStandUnder(version.Id, candidacy));
    }

    [Property(MaxTest = Many)]
    public void Days_of_service_are_those_counted_one_by_one(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        LocalDate from = random.Next(4) == 0 ? new LocalDate(2000 + (4 * random.Next(6)), 2, 29) : Poll.PlusDays(-random.Next(8000));
        LocalDate until = random.Next(4) == 0 ? new LocalDate(2000 + random.Next(24), 2, 28).PlusDays(random.Next(2)) : from.PlusDays(random.Next(2000));
        LocalDate end = LocalDate.Min(until, Poll);
        int days = 0;
        for (LocalDate day = from; day < end; day = day.PlusDays(1))
        {
            days += day is { Month: 2, Day: 29 } ? 0 : 1;
        }

        Candidacy candidacy = new(Person, [new(President, Person, from, Accession.Election, until)], At(Poll));
        EligibilityReason reason = Assert.Single((IEnumerable<EligibilityReason>)Of([Version("v", Born, new(5, new TermLimit.InTotal(100, CountedUnit.Years)))]).MayStand(candidacy).Reasons);
        Assert.Equal(days, reason.Counted);
    }

    [Property(MaxTest = 5 * Many)]
    public void A_limit_in_a_row_gives_what_reading_the_history_as_a_text_gives(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        string history = string.Concat(Enumerable.Range(0, random.Next(13)).Select(_ => "ooxy"[random.Next(4)]));
        int maximum = random.Next(1, 4);
        int others = random.Next(1, 4);
        CountedUnit unit = (CountedUnit)random.Next(2);
        Tenure[] tenures = [.. history.Select((who, index) => Term(who, Poll.PlusDays((500 * (index - history.Length)) + 1), random.Next(2)))];
        random.Shuffle(tenures);
        EligibilityReason reason = Assert.Single(
            (IEnumerable<EligibilityReason>)Of([Version("v", Born, new(5, new TermLimit.InARow(maximum, unit, others)))]).MayStand(new(Person, [.. tenures], At(Poll))).Reasons);

        // A row of that many or more, and fewer terms of others after it.
        string barred = string.Create(CultureInfo.InvariantCulture, $"o{{{maximum},}}(?:[xy]o*){{0,{others - 1}}}$");
        Assert.Equal(Regex.IsMatch(history, barred) ? Verdict.Barred : Verdict.Eligible, reason.Verdict);
        Assert.Equal(history.Select((who, index) => who == 'o' && Counts(index)), reason.Tenures.Select(one => one.Treatment == TenureTreatment.Counted));
        Assert.DoesNotContain(reason.Tenures, one => one.IsOpen);

        bool Counts(int index)
        {
            int since = history[index..].Count(who => who != 'o');
            int row = history[..index].Reverse().TakeWhile(who => who == 'o').Count() + history[index..].TakeWhile(who => who == 'o').Count();
            return since < (row >= maximum ? others : 1);
        }

        static Tenure Term(char who, LocalDate from, int gap) =>
            new(President, who == 'o' ? Person : who == 'x' ? Another : "third-secret-key", from, Accession.Election, from.PlusDays(500 - gap), from.PlusDays(-gap));
    }

    [Property(MaxTest = Many / 4)]
    public void Offices_and_answers_are_read_back_as_they_were_written(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = RandomOffice(random);
        Candidacy candidacy = RandomCandidacy(random);
        Eligibility answer = office.MayStand(candidacy);
        Assert.Equal(office, ElectionJson.Read<Office>(ElectionJson.Write(office)));
        Assert.Equal(candidacy, ElectionJson.Read<Candidacy>(ElectionJson.Write(candidacy)));
        Eligibility read = ElectionJson.Read<Eligibility>(ElectionJson.Write(answer));
        Assert.Equal(answer, read);
        Assert.Equal(answer.Explain(), read.Explain());
    }

    [Property(MaxTest = Many / 20)]
    public void Whatever_can_be_built_is_read_back_and_explained(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Office office = Samples.Make<Office>(random);
        Eligibility answer = Samples.Make<Eligibility>(random);
        Assert.Equal(office, ElectionJson.Read<Office>(ElectionJson.Write(office)));
        Assert.Equal(answer, ElectionJson.Read<Eligibility>(ElectionJson.Write(answer)));
        Assert.StartsWith($"{answer.Verdict}.", answer.Explain(), StringComparison.Ordinal);
        Assert.Equal(answer.Verdict == Verdict.Undetermined, answer.OpenQuestions.Count > 0);
    }

    [Property(MaxTest = Many)]
    public void At_the_ends_of_the_calendar_there_is_an_answer_too(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        TermRule rule = RandomRule(random);
        Office office = Of([Version("v", random.Next(2) == 0 ? LegalDate.NotKnown : Extreme(random), With(rule, exemptions: new ValueList<Exemption>([new Exemption.OfHolder(Extreme(random))])))]);
        Tenure[] tenures =
        [
            .. Enumerable.Range(0, random.Next(5)).Select(_ => new Tenure(
                President, random.Next(3) == 0 ? Another : Person, Extreme(random), (Accession)random.Next(5), Perhaps(), Perhaps(), random.Next(2) == 0 ? TenureEnd.Resignation : null, Perhaps())),
        ];
        var candidacy = new Candidacy(Person, [.. tenures], At(Extreme(random)), born: random.Next(2) == 0 ? LegalDate.NotKnown : Extreme(random));
        Eligibility[] answers = [office.MayStand(candidacy), office.MayStandUnder("v", candidacy)];
        Assert.All(answers, answer => Assert.Equal(answer.Verdict == Verdict.Undetermined, answer.OpenQuestions.Count > 0));
        Assert.All(answers, answer => Assert.DoesNotContain("secret", answer.Explain() + candidacy.Validate(), StringComparison.Ordinal));

        LocalDate? Perhaps() => random.Next(2) == 0 ? null : Extreme(random);
    }

    [Fact]
    public void Service_of_more_days_than_a_number_holds_is_more_than_any_limit()
    {
        Tenure[] tenures = [.. Enumerable.Range(0, 1000).Select(index => new Tenure(President, Person, new LocalDate(1, 1, 1).PlusDays(index), Accession.Election, new LocalDate(9998, 12, 31)))];
        var candidacy = new Candidacy(Person, [.. tenures], At(new(9998, 12, 31)));
        foreach (TermLimit limit in new TermLimit[] { new TermLimit.InTotal(100, CountedUnit.Years), new TermLimit.InARow(100, CountedUnit.Years) })
        {
            Eligibility counted = Of([Version("v", new LocalDate(1, 1, 1), new(5, limit))]).MayStand(candidacy);
            Eligibility open = Of([Version("v", new LocalDate(9998, 1, 1), new(5, limit, earlierTerms: EarlierTerms.Disputed))]).MayStand(candidacy);
            Assert.Equal((Verdict.Barred, Verdict.Undetermined), (counted.Verdict, open.Verdict));
            Assert.Contains("days count of 36500", counted.Explain(), StringComparison.Ordinal);
            Assert.Contains("are open", open.Explain(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(EarlierTerms.Counted, true)]
    [InlineData(EarlierTerms.Counted, false)]
    [InlineData(EarlierTerms.NextHolder, true)]
    [InlineData(EarlierTerms.NextHolder, false)]
    public void Two_thousand_tenures_are_answered_while_one_waits(EarlierTerms earlier, bool hasEnds)
    {
        LocalDate first = Poll.PlusDays(-4 * 2000);
        Tenure[] tenures =
        [
            .. Enumerable.Range(0, 2000).Select(index => new Tenure(
                President, index % 50 == 49 ? Another : Person, first.PlusDays(4 * index), index % 50 == 49 ? Accession.Acting : Accession.Election, hasEnds ? first.PlusDays(4 * (index + 1)) : null)),
        ];
        var candidacy = new Candidacy(Person, [.. tenures], At(Poll));
        foreach (CountedUnit unit in Enum.GetValues<CountedUnit>())
        {
            Office office = Of([Version("v", first.PlusDays(1), new(5, new TermLimit.InARow(100, unit), [new Exemption.OfHolder(first)], earlier, resignation: new(true, 3)))]);
            long begun = Stopwatch.GetTimestamp();
            Assert.Equal(2000, office.MayStand(candidacy).Reasons[0].Tenures.Count);
            Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalSeconds, 0, 10);
        }

        Assert.Equal(hasEnds ? 0 : 2000, candidacy.Tenures.Count(tenure => tenure.Until is null));
        Assert.True(candidacy.Validate().IsValid);
    }

    private static string Text(Office office, Tenure[] tenures) =>
        $"{string.Join("; ", tenures.Select(tenure => $"{(tenure.Person == Person ? "own" : "another's")} {tenure} {tenure.Ended}"))} under {string.Join("; ", office.TermRule.Versions.Select(version => $"{version} {version.Citation.Rank} {version.Rule}"))}";

    private static Election At(LocalDate poll, ElectionOccasion? occasion = null) => new("KZ", ElectionKind.Presidential, poll, occasion: occasion);

    private static LocalDate Extreme(Random random) => Extremes[random.Next(Extremes.Length)];

    private static Office Of(RuleVersion<TermRule>[] versions, params RuleHistory<TermRule>[] readings) =>
        new(President, LocalizedText.English("President"), new("president-term", [.. versions]), [.. readings]);

    private static RuleVersion<TermRule> Version(string id, LegalDate from, TermRule rule, LegalDate? until = null, NormRank rank = NormRank.Law) =>
        new(id, from, new Citation("Act on Examples", id, rank, Evidence.Confirmed), rule, until);

    private static RuleVersion<TermRule> With(RuleVersion<TermRule> version, TermRule rule) => new(version.Id, version.From, version.Citation, rule, version.Until, version.IsOverride);

    private static TermRule With(TermRule rule, TermLimit? limit = null, ValueList<Exemption>? exemptions = null, EarlierTerms? earlier = null, PartTerms? partTerms = null) =>
        new(rule.Years, limit ?? rule.Limit, exemptions ?? rule.Exemptions, earlier ?? rule.EarlierTerms, rule.Entrenched, partTerms ?? rule.PartTerms, rule.Resignation, rule.UpperAge, rule.OnceMoreWhen);

    private static Candidacy With(Candidacy candidacy, Tenure[] tenures) => new(candidacy.Person, [.. tenures], candidacy.Election, candidacy.Roles, candidacy.Born);

    private static Tenure With(Tenure tenure, LocalDate? until) => new(tenure.Office, tenure.Person, tenure.From, tenure.By, until, tenure.ElectedOn, tenure.Ended, tenure.PlannedEnd);

    private static Office RandomOffice(Random random)
    {
        RuleVersion<TermRule>[] versions = RandomVersions(random);
        return Of(versions, [.. new[] { "strict", "lenient" }.Take(random.Next(6) - 3).Select(name => RandomReading(random, versions, name))]);
    }

    private static RuleHistory<TermRule> RandomReading(Random random, RuleVersion<TermRule>[] versions, string name)
    {
        RuleVersion<TermRule> version = versions[random.Next(versions.Length)];
        RuleVersion<TermRule> read = random.Next(4) == 0 ? RandomVersion(random, 0, RandomRule(random)) : With(version, RandomRule(random));
        return new("president-term", [new RuleVersion<TermRule>(version.Id, read.From, read.Citation, read.Rule, read.Until)], reading: new(name));
    }

    /// <summary>Half of the time of one rule, so that versions agree; a single one most of the time, so that there are answers.</summary>
    private static RuleVersion<TermRule>[] RandomVersions(Random random, Func<TermRule, TermRule>? change = null)
    {
        TermRule rule = RandomRule(random);
        bool isOne = random.Next(2) == 0;
        return
        [
            .. Enumerable.Range(0, Math.Max(1, random.Next(6) - 2)).Select(index =>
            {
                TermRule own = isOne ? With(rule, earlier: (EarlierTerms)random.Next(6)) : RandomRule(random);
                return RandomVersion(random, index, change is null ? own : change(own));
            }),
        ];
    }

    private static RuleVersion<TermRule> RandomVersion(Random random, int index, TermRule rule)
    {
        LocalDate first = Poll.PlusDays(-500 * random.Next(0, 20));
        LegalDate from = random.Next(3) == 0 ? LegalDate.Between(first, first.PlusDays(random.Next(1500))) : first;
        LegalDate? until = random.Next(5) == 0 ? from.Latest.PlusDays(random.Next(1, 6000)) : null;
        return Version(string.Create(CultureInfo.InvariantCulture, $"v{index}"), from, rule, until, (NormRank)random.Next(3));
    }

    private static TermRule RandomRule(Random random)
    {
        CountedUnit unit = (CountedUnit)random.Next(3);
        TermLimit limit = random.Next(9) switch { 0 => new TermLimit.Unlimited(), < 4 => new TermLimit.InTotal(RandomMaximum(random, unit), unit), _ => RandomRow(random) };
        return new(
            random.Next(3, 7),
            limit,
            random.Next(4) == 0 ? [RandomExemption(random)] : default,
            (EarlierTerms)random.Next(6),
            partTerms: random.Next(2) == 0 ? null : RandomPart(random),
            resignation: random.Next(4) == 0 ? new(random.Next(2) == 0, random.Next(2) == 0 ? null : random.Next(8)) : null,
            upperAge: random.Next(8) == 0 ? random.Next(71, 75) : null,
            onceMoreWhen: random.Next(5) == 0 ? new ElectionOccasion("renewal") : null);
    }

    private static TermLimit.InARow RandomRow(Random random)
    {
        CountedUnit unit = (CountedUnit)random.Next(3);
        return random.Next(3) switch
        {
            0 => new(RandomMaximum(random, unit), unit, returnAfterYears: random.Next(1, 8)),
            1 => new(RandomMaximum(random, unit), unit, random.Next(2, 4)),
            _ => new(RandomMaximum(random, unit), unit),
        };
    }

    private static int RandomMaximum(Random random, CountedUnit unit) => random.Next(1, unit == CountedUnit.Years ? 10 : 4);

    private static Exemption RandomExemption(Random random)
    {
        TermLimit? limit = random.Next(2) == 0 ? null : new TermLimit.InTotal(random.Next(1, 5), (CountedUnit)random.Next(3));
        return random.Next(2) == 0 ? new Exemption.OfRole("first-president", limit) : new Exemption.OfHolder(Poll.PlusDays(500 * random.Next(-22, 1)), limit);
    }

    private static PartTerms RandomPart(Random random) =>
        new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Accession)random.Next(5))], new[] { 0, 12, 16, 17, 24, 33 }[random.Next(6)], random.Next(2) == 0);

    private static Candidacy RandomCandidacy(Random random, Tenure[]? tenures = null) => new(
        Person,
        [.. tenures ?? RandomTenures(random)],
        At(Poll, random.Next(3) switch { 0 => null, 1 => "renewal", _ => ElectionOccasion.Regular }),
        random.Next(3) == 0 ? ["first-president"] : default,
        random.Next(3) switch { 0 => null, 1 => LegalDate.Year(Born.Year), _ => Born });

    /// <summary>A chain of tenures, each from where the one before ended, or some that lie anywhere: answers need the one, surprises the other.</summary>
    private static Tenure[] RandomTenures(Random random)
    {
        int count = random.Next(7);
        Tenure[] tenures = [.. Enumerable.Range(0, count).Select(_ => RandomTenure(random))];
        if (random.Next(2) == 0)
        {
            return [.. tenures.Distinct()];
        }

        return
        [
            .. tenures.Select((tenure, index) =>
            {
                LocalDate from = Poll.PlusDays((1000 * (index - count)) + 500);
                LocalDate? until = random.Next(8) == 0 || index == count - 1 ? null : from.PlusDays(1000 - random.Next(2));
                return new Tenure(President, tenure.Person, from, tenure.By, until, random.Next(2) == 0 ? null : from.PlusDays(-random.Next(60)), tenure.Ended, tenure.PlannedEnd);
            }),
        ];
    }

    private static Tenure RandomTenure(Random random) => RandomTenure(
        random,
        random.Next(3) == 0 ? Another : Person,
        random.Next(3) == 0 ? (Accession)random.Next(5) : Accession.Election,
        random.Next(10) == 0 ? "mayor" : President);

    /// <summary>Days lie on a coarse grid, so that tenures meet each other, the rule and the poll.</summary>
    private static Tenure RandomTenure(Random random, PersonKey person, Accession by, OfficeId office)
    {
        LocalDate from = Poll.PlusDays(500 * random.Next(-22, 2));
        LocalDate? until = random.Next(3) == 0 ? null : from.PlusDays(500 * random.Next(-1, 7));
        LocalDate? electedOn = random.Next(2) == 0 ? null : from.PlusDays(-random.Next(60));
        TenureEnd? ended = random.Next(3) == 0 ? (TenureEnd)random.Next(6) : null;
        LocalDate? plannedEnd = random.Next(3) == 0 ? from.PlusDays(2000) : null;
        return new(office, person, from, by, until, electedOn, ended, plannedEnd);
    }
}
