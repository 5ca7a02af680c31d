using ElectionObservation.Elections;
using ElectionObservation.Results;

namespace ElectionObservation.Outcomes;

/// <summary>Asks a rule what would follow from other votes.</summary>
internal sealed class SeatSearch(SeatRule rule, Tally tally, SeatFacts facts)
{
    private readonly SeatAllocation _now = rule.Allocate(tally, facts);

    public ValueList<SeatMargin> Margins()
    {
        var margins = new List<SeatMargin>();
        for (int i = 0; i < tally.Votes.Count; i++)
        {
            if (tally.Ballot.Options[i].Kind == OptionKind.Contestant && Least(_now, tally.Ballot.Options[i].Id) is { } seats)
            {
                margins.Add(Margin(i, tally.Ballot.Options[i].Id, seats));
            }
        }

        return [.. margins];
    }

    public SeatRange Range(Outstanding outstanding)
    {
        ArgumentNullException.ThrowIfNull(outstanding);
        return new(_now, Scenarios.Others(tally, outstanding, _now, other => rule.Allocate(other, facts), static (one, other) => one.IsLike(other)), outstanding.Voters is not null);
    }

    private SeatMargin Margin(int place, OptionId option, int seats)
    {
        long votes = tally.Votes[place];
        bool Gains(long more) => Most(Asked(place, more), option) > seats;
        bool Loses(long fewer) => Least(Asked(place, -fewer), option) is not { } least || least < seats;
        long most = long.MaxValue - tally.Quantities.Aggregate(tally.ValidVotes, static (largest, pair) => Math.Max(largest, pair.Value));
        return new(
            option,
            seats,
            Halving.Least(most, Gains),
            seats > 0 ? Halving.Least(votes, Loses) : null);
    }

    private SeatAllocation Asked(int place, long more) => rule.Allocate(Scenarios.With(tally, place, more), facts);

    private static int? Least(SeatAllocation allocation, OptionId option) => Line(allocation, option)?.Seats;

    private static int? Most(SeatAllocation allocation, OptionId option) =>
        Line(allocation, option)?.Seats + (allocation is SeatAllocation.Tied tied && tied.Ties.Any(tie => tie.Among.Contains(option)) ? 1 : 0);

    private static SeatLine? Line(SeatAllocation allocation, OptionId option) => allocation.Stated.FirstOrDefault(line => line.Option == option);
}
