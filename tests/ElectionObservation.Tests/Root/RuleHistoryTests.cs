using ElectionObservation.Terms;
using FsCheck;
using FsCheck.Xunit;

namespace ElectionObservation.Tests.Root;

/// <summary>Which version is in force on a day, against a reference that tries every day a bound may be.</summary>
public class RuleHistoryTests
{
    private static readonly LocalDate Start = new(2022, 9, 1);

    /// <summary>
    /// Random histories of up to three versions within a few weeks, bounds known to the day or to a few days. The reference puts each bound
    /// on every day it may be, asks which versions are then in force, and looks whether it is always the same ones.
    /// </summary>
    [Property(MaxTest = 1500)]
    public void The_answer_is_that_of_trying_every_day_a_bound_may_be(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = [.. Enumerable.Range(0, random.Next(1, 4)).Select(index => RandomVersion(random, index))];
        var history = new RuleHistory<TermRule>("term", [.. versions]);
        for (int day = -2; day < 25; day++)
        {
            LocalDate date = Start.PlusDays(day);
            HashSet<string>[] possible = [.. Realisations(versions).Select(realised => realised.Where(version => IsIn(version, date)).Select(version => version.Version.Id.Value).ToHashSet())];
            AssertAnswer(history.On(date), versions, possible);
        }
    }

    /// <summary>What is in force however the bounds turn out is the answer where all that may be agree; else it must be the same versions always.</summary>
    private static void AssertAnswer(RuleAnswer<TermRule> answer, RuleVersion<TermRule>[] versions, HashSet<string>[] possible)
    {
        HashSet<RuleVersion<TermRule>> certain = [.. versions.Where(version => possible.All(one => one.Contains(version.Id.Value)))];
        HashSet<RuleVersion<TermRule>> open = [.. versions.Where(version => possible.Any(one => one.Contains(version.Id.Value)))];
        bool agree = open.Select(version => version.Rule.Years).Distinct().Count() <= 1;
        if (open.Count == 0)
        {
            Assert.IsType<RuleAnswer<TermRule>.NoneInForce>(answer);
        }
        else if (certain.Select(version => version.Rule.Years).Distinct().Count() > 1)
        {
            Assert.Equal(certain, Assert.IsType<RuleAnswer<TermRule>.Conflicting>(answer).Versions.ToHashSet());
        }
        else if (agree && certain.Count > 0)
        {
            var inForce = Assert.IsType<RuleAnswer<TermRule>.InForce>(answer);
            Assert.Equal(certain, inForce.Concurring.With(inForce.Version).ToHashSet());
            Assert.Equal(certain.Min(version => version.Citation.Rank), inForce.Version.Citation.Rank);
        }
        else
        {
            Assert.Equal(open, Assert.IsType<RuleAnswer<TermRule>.NotEstablished>(answer).Candidates.ToHashSet());
        }
    }

    /// <summary>Two versions overlap exactly where there is a day on which both are in force however their bounds turn out.</summary>
    [Property(MaxTest = 1500)]
    public void Versions_overlap_where_both_are_in_force_on_some_day(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule> one = RandomVersion(random, 0);
        RuleVersion<TermRule> other = RandomVersion(random, 1);
        bool overlaps = Enumerable.Range(-2, 60).Select(Start.PlusDays).Any(day => one.IsInForceOn(day) && other.IsInForceOn(day));
        Assert.Equal(overlaps, one.Overlaps(other));
        Assert.Equal(overlaps, other.Overlaps(one));
    }

    [Property]
    public void The_order_in_which_versions_are_given_does_not_matter(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        RuleVersion<TermRule>[] versions = [.. Enumerable.Range(0, 4).Select(index => RandomVersion(random, index))];
        RuleVersion<TermRule>[] shuffled = [.. versions];
        random.Shuffle(shuffled);
        Assert.Equal(new RuleHistory<TermRule>("term", [.. versions]), new RuleHistory<TermRule>("term", [.. shuffled]));
    }

    [Fact]
    public void A_bound_known_to_the_month_leaves_the_month_open_and_no_day_more()
    {
        var history = new RuleHistory<TermRule>(
            "term",
            [Version("old", LegalDate.Year(2000), 5, until: LegalDate.Month(2018, 7)), Version("new", LegalDate.Month(2018, 7), 7)]);
        Assert.Equal("old", history.On(new(2018, 6, 30)).Single().Id.Value);
        Assert.IsType<RuleAnswer<TermRule>.NotEstablished>(history.On(new(2018, 7, 1)));
        Assert.IsType<RuleAnswer<TermRule>.NotEstablished>(history.On(new(2018, 7, 30)));
        Assert.Equal("new", history.On(new(2018, 7, 31)).Single().Id.Value);
    }

    [Fact]
    public void Two_ranks_that_contradict_each_other_are_a_conflict_and_two_that_agree_are_not()
    {
        RuleVersion<TermRule> law = Version("law", LegalDate.Year(2000), 5, NormRank.ConstitutionalLaw);
        RuleVersion<TermRule> same = Version("constitution", LegalDate.Year(2001), 5, NormRank.Constitution);
        RuleVersion<TermRule> other = Version("constitution", LegalDate.Year(2001), 7, NormRank.Constitution);
        Assert.Equal(
            new RuleAnswer<TermRule>.InForce(same, [law]),
            new RuleHistory<TermRule>("term", [law, same]).On(new(2022, 1, 1)));
        RuleAnswer<TermRule> conflict = new RuleHistory<TermRule>("term", [law, other]).On(new(2022, 1, 1));
        Assert.Equal(new RuleAnswer<TermRule>.Conflicting([other, law]), conflict);
        string message = Assert.Throws<InvalidOperationException>(() => conflict.Single()).Message;
        Assert.Contains("contradict", message, StringComparison.Ordinal);
        Assert.Contains("constitution", message, StringComparison.Ordinal);
        Assert.Contains("law", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_less_well_known_than_accepted_is_excluded_and_hides_nothing()
    {
        RuleVersion<TermRule> sure = Version("sure", LegalDate.Year(2000), 5);
        RuleVersion<TermRule> guess = Version("guess", LegalDate.Year(2010), 7, evidence: Evidence.Uncertain);
        var history = new RuleHistory<TermRule>("term", [sure, guess]);
        Assert.Equal("sure", history.On(new(2005, 1, 1)).Single().Id.Value);
        Assert.Equal(new RuleAnswer<TermRule>.Excluded([guess]), history.On(new(2022, 1, 1)));
        Assert.IsType<RuleAnswer<TermRule>.Conflicting>(history.On(new(2022, 1, 1), Evidence.Uncertain));
        Assert.Equal(new RuleAnswer<TermRule>.Excluded([guess]), history.On(new(2022, 1, 1), Evidence.Confirmed));
    }

    [Fact]
    public void Every_answer_says_itself_in_words()
    {
        RuleVersion<TermRule> version = Version("v", LegalDate.Year(2000), 5);
        RuleAnswer<TermRule>[] answers =
        [
            new RuleAnswer<TermRule>.InForce(version), new RuleAnswer<TermRule>.NoneInForce(), new RuleAnswer<TermRule>.NotEstablished([version]),
            new RuleAnswer<TermRule>.Conflicting([version, version]), new RuleAnswer<TermRule>.Excluded([version]),
        ];
        Assert.Equal(5, answers.Select(answer => answer.ToString()).Distinct().Count());
        Assert.All(answers.Skip(1), answer => Assert.Equal(answer.ToString(), Assert.Throws<InvalidOperationException>(() => answer.Single()).Message));
    }

    [Fact]
    public void An_answer_that_cannot_be_is_refused()
    {
        RuleVersion<TermRule> version = Version("v", LegalDate.Year(2000), 5);
        Assert.Throws<ArgumentException>(() => new RuleAnswer<TermRule>.NotEstablished(default));
        Assert.Throws<ArgumentException>(() => new RuleAnswer<TermRule>.Conflicting([version]));
        Assert.Throws<ArgumentException>(() => new RuleAnswer<TermRule>.Excluded(default));
    }

    [Fact]
    public void A_version_says_its_name_its_interval_and_its_citation()
    {
        Assert.Equal("v (2000 to now; Act on Examples, v)", Version("v", LegalDate.Year(2000), 5).ToString());
        Assert.Equal("v (2000 to before 2018-07; Act on Examples, v)", Version("v", LegalDate.Year(2000), 5, until: LegalDate.Month(2018, 7)).ToString());
    }

    [Fact]
    public void A_history_that_cannot_be_is_refused()
    {
        RuleVersion<TermRule> version = Version("v", LegalDate.Year(2000), 5);
        Assert.Contains("no version", Assert.Throws<ArgumentException>(() => new RuleHistory<TermRule>("term", default)).Message, StringComparison.Ordinal);
        Assert.Contains("two versions named 'v'", Assert.Throws<ArgumentException>(() => new RuleHistory<TermRule>("term", [version, version])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new RuleHistory<TermRule>("term", [version]).On(new LocalDate(2022, 1, 1, CalendarSystem.Julian)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RuleHistory<TermRule>("term", [version]).On(new LocalDate(2022, 1, 1), (Evidence)7));
        Assert.Contains("on no day", Assert.Throws<ArgumentException>(() => Version("v", new LocalDate(2022, 1, 1), 5, until: new LocalDate(2022, 1, 1))).Message, StringComparison.Ordinal);
    }

    private static RuleVersion<TermRule> RandomVersion(Random random, int index)
    {
        LocalDate from = Start.PlusDays(random.Next(0, 12));
        LocalDate end = from.PlusDays(random.Next(1, 10));
        LegalDate? until = random.Next(3) == 0 ? null : LegalDate.Between(end.PlusDays(random.Next(3) == 0 ? -random.Next(1, 5) : 0), Fuzzy(end).Latest);
        LegalDate start = Fuzzy(from);
        return Version($"v{index}", start, random.Next(2) == 0 ? 5 : 7, (NormRank)random.Next(3), until: until);

        LegalDate Fuzzy(LocalDate day) => LegalDate.Between(day, day.PlusDays(random.Next(3) == 0 ? random.Next(1, 4) : 0));
    }

    private static RuleVersion<TermRule> Version(
        string id,
        LegalDate from,
        int years,
        NormRank rank = NormRank.Law,
        Evidence evidence = Evidence.Confirmed,
        LegalDate? until = null) =>
        new(id, from, new Citation("Act on Examples", id, rank, evidence), new TermRule(years, new TermLimit.InARow(2)), until);

    private static IEnumerable<IReadOnlyList<(RuleVersion<TermRule> Version, LocalDate From, LocalDate? Until)>> Realisations(RuleVersion<TermRule>[] versions)
    {
        IEnumerable<IReadOnlyList<(RuleVersion<TermRule> Version, LocalDate From, LocalDate? Until)>> all = [[]];
        foreach (RuleVersion<TermRule> version in versions)
        {
            all = [.. from sofar in all from one in Realisations(version) select (IReadOnlyList<(RuleVersion<TermRule> Version, LocalDate From, LocalDate? Until)>)[.. sofar, one]];
        }

        return all;
    }

    private static IEnumerable<(RuleVersion<TermRule> Version, LocalDate From, LocalDate? Until)> Realisations(RuleVersion<TermRule> version) =>
        from start in DaysOf(version.From)
        from end in version.Until is { } until ? DaysOf(until).Select(day => (LocalDate?)day) : [null]
        where end is null || start < end
        select (version, start, end);

    private static IEnumerable<LocalDate> DaysOf(LegalDate date) => new DateInterval(date.Earliest, date.Latest);

    private static bool IsIn((RuleVersion<TermRule> Version, LocalDate From, LocalDate? Until) realised, LocalDate day) =>
        realised.From <= day && (realised.Until is not { } until || day < until);
}
