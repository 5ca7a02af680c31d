using ElectionObservation.Catalogue;
using ElectionObservation.Elections;
using ElectionObservation.Outcomes;
using ElectionObservation.Results;

namespace ElectionObservation.Tests.Cases;

/// <summary>Published results of Kazakhstan: the percentages follow from the counts, and the seats and the winner from the law of the day.</summary>
public class KazakhstanResultCases
{
    public static TheoryData<string> All => [.. KazakhstanFile.All("electionResults").Select(static one => one.Id)];

    [Fact]
    public void No_case_is_left_out() => Assert.True(All.Count >= 8 && KazakhstanFile.Named("results.json").Count == 5);

    [Theory]
    [MemberData(nameof(All))]
    public void Percentages_follow_from_the_counts(string id)
    {
        KazakhstanResult result = Of(id);
        if (result.Base is { } stated)
        {
            Assert.True(result.Lines.Sum(static line => line.Votes) + result.NoVotes <= stated);
            Assert.True(result.OutsideBase is not { } outside || result.Participants - stated == outside, id);
            Assert.All(result.Lines.Where(static line => line.Percent is not null), line => Assert.True(line.Percent!.Value.IsRounded(new(line.Votes, stated, ShareBasis.ValidVotes)), $"{line.Option}"));
            return;
        }

        // The base is only known about: there is one near it that all percentages are rounded from.
        long implied = result.ImpliedBase!.Value;
        Assert.Contains(
            Enumerable.Range(-1_000, 2_001),
            near => result.Lines.All(line => line.Percent!.Value.IsRounded(new(line.Votes, implied + near, ShareBasis.ValidVotes))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_law_of_the_day_gives_the_announced_seats_or_winner(string id)
    {
        KazakhstanResult result = Of(id);
        Tally tally = result.Published(withBase: false).Tally;
        if (result.Election.Kind == ElectionKind.Parliamentary)
        {
            SeatRule rule = JurisdictionCatalog.BuiltIn["KZ"].SeatRule("majilis", result.Election.VotingDay).Single().Rule;
            Assert.Equal(result.Seats, rule.Seats);
            Assert.Equal(result.Lines.Select(static line => line.Seats), rule.Allocate(tally).Single().Lines.Select(static line => (int?)line.Seats));
            Assert.Equal(result.Seats, rule.Explain(tally).Sum(static step => step.Seats));
        }
        else if (result.Election.Kind == ElectionKind.Presidential)
        {
            RuleAnswer<WinnerRule> answer = JurisdictionCatalog.BuiltIn["KZ"].WinnerRule("president", result.Election.VotingDay);
            if (result.Election.VotingDay < new LocalDate(2000, 1, 1))
            {
                // Which version applied is not established; nobody in between asks for less than half.
                Assert.IsType<RuleAnswer<WinnerRule>.NotEstablished>(answer);
                return;
            }

            var elected = Assert.IsType<Outcome.Elected>(answer.Single().Rule.Decide(tally));
            Assert.Equal(result.Lines[0].Option.Id, elected.Option);
            Assert.All(elected.Reasons, static reason => Assert.True(reason.IsMet));
        }
    }

    private static KazakhstanResult Of(string id) => KazakhstanResult.Read(KazakhstanFile.All("electionResults").Single(one => one.Id == id));
}
