using ElectionObservation.Elections;

namespace ElectionObservation.Tests.Elections;

public class ElectionTests
{
    private static readonly LocalDate VotingDay = new(2022, 11, 20);

    [Fact]
    public void Most_elections_have_one_round_and_one_voting_day()
    {
        Election election = new("KZ", ElectionKind.Presidential, VotingDay);
        Assert.Equal([new Round(VotingDay)], election.Rounds);
        Assert.Equal(VotingDay, DayOf(election.FirstRound, Milestone.VotingDay));
        Assert.Equal(VotingDay, DayOf(election.FirstRound, Milestone.VotingStart));
        Assert.Equal(VotingDay, DayOf(election.FirstRound, Milestone.VotingEnd));
        Assert.Null(DayOf(election.FirstRound, Milestone.CallDay));
    }

    [Fact]
    public void Voting_over_several_days_starts_and_ends_with_the_days_of_regular_voting()
    {
        var round = new Round(
            new LocalDate(2024, 3, 17),
            voting:
            [
                new(VotingMode.Regular, new LocalDate(2024, 3, 15), new LocalDate(2024, 3, 17)),
                new(VotingMode.Early, new LocalDate(2024, 2, 26), new LocalDate(2024, 3, 14)),
            ]);
        Assert.Equal(new LocalDate(2024, 3, 15), DayOf(round, Milestone.VotingStart));
        Assert.Equal(new LocalDate(2024, 3, 17), DayOf(round, Milestone.VotingEnd));
        Assert.Equal(new LocalDate(2024, 2, 26), DayOf(round.With(Milestone.VotingStart, new LocalDate(2024, 2, 26)), Milestone.VotingStart));
    }

    [Fact]
    public void Later_rounds_have_days_of_their_own_and_nothing_carries_over()
    {
        var election = new Election("KZ", ElectionKind.Presidential, VotingDay, laterRounds: [new Round(VotingDay.PlusDays(14))])
            .With(Milestone.CallDay, new LocalDate(2022, 9, 21));
        Assert.Equal(2, election.Rounds.Count);
        Assert.Equal(new LocalDate(2022, 9, 21), DayOf(election.Rounds[0], Milestone.CallDay));
        Assert.Null(DayOf(election.Rounds[1], Milestone.CallDay));
        Election both = election.With(Milestone.CallDay, new LocalDate(2022, 11, 22), round: 2);
        Assert.Equal(new LocalDate(2022, 9, 21), DayOf(both.Round(1), Milestone.CallDay));
        Assert.Equal(new LocalDate(2022, 11, 22), DayOf(both.Round(2), Milestone.CallDay));
        Assert.Throws<ArgumentOutOfRangeException>(() => both.Round(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => both.With(Milestone.CallDay, VotingDay, round: 0));
        Assert.Equal("KZ presidential 2022-11-20, callDay 2022-09-21; 2022-12-04, callDay 2022-11-22", both.ToString());
    }

    [Fact]
    public void What_is_no_election_is_refused()
    {
        Round second = new(VotingDay.PlusDays(14));
        Assert.Contains("does not come after", Refused(() => new Election("KZ", "any", VotingDay, laterRounds: [new Round(VotingDay)])), StringComparison.Ordinal);
        Assert.Contains("does not come after", Refused(() => new Election("KZ", "any", VotingDay, laterRounds: [second, second])), StringComparison.Ordinal);
        Assert.Contains("not given again", Refused(() => new Round(VotingDay).With(Milestone.VotingDay, VotingDay)), StringComparison.Ordinal);
        Assert.Contains("ISO calendar", Refused(() => new Round(new LocalDate(2022, 11, 20, CalendarSystem.Julian))), StringComparison.Ordinal);
        Assert.Contains("ISO calendar", Refused(() => new Round(VotingDay).With(Milestone.Oath, new LocalDate(2022, 11, 20, CalendarSystem.Coptic))), StringComparison.Ordinal);
        Assert.Contains("ISO calendar", Refused(() => new Round(new LocalDate(9999, 1, 1))), StringComparison.Ordinal);
        Assert.Contains("before it starts", Refused(() => new Round(VotingDay, [new(Milestone.VotingStart, VotingDay), new(Milestone.VotingEnd, VotingDay.PlusDays(-1))])), StringComparison.Ordinal);
        Assert.Contains("before it starts", Refused(() => new Round(VotingDay).With(Milestone.VotingStart, VotingDay.PlusDays(1))), StringComparison.Ordinal);
        Assert.Contains("before it begins", Refused(() => new VotingWindow(VotingMode.Early, VotingDay, VotingDay.PlusDays(-1))), StringComparison.Ordinal);
        Assert.Contains(
            "does not include voting day",
            Refused(() => new Round(VotingDay, voting: [new(VotingMode.Regular, VotingDay.PlusDays(1), VotingDay.PlusDays(2))])),
            StringComparison.Ordinal);
    }

    private static LocalDate? DayOf(Round round, Milestone milestone) => round.TryGetDay(milestone, out LocalDate day) ? day : null;

    private static string Refused(Func<object> make) => Assert.Throws<ArgumentException>(make).Message;
}
