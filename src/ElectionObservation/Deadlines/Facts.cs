using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>What a rule is evaluated with: a round, a clock, the times of other rules, and for a question asked backwards one milestone that is elsewhere.</summary>
internal readonly struct Facts(
    Round round,
    ZoneClock clock,
    Func<RuleId, DeadlineAnswer>? others = null,
    Milestone? moved = null,
    LocalDate movedTo = default)
{
    public ZoneClock Clock { get; } = clock ?? throw new ArgumentNullException(nameof(clock));

    private Round Round { get; } = round ?? throw new ArgumentNullException(nameof(round));

    public bool TryGetDay(Milestone milestone, out LocalDate day)
    {
        day = movedTo;
        return (moved is not null && moved == milestone) || Round.TryGetDay(milestone, out day);
    }

    public bool TryGetTime(Milestone milestone, out LocalTime time) => Round.Times.TryGet(milestone, out time);

    /// <summary>What another rule answers; never several readings, which are told apart before.</summary>
    public DeadlineAnswer AnswerOf(RuleId rule) => others?.Invoke(rule) ?? new DeadlineAnswer.Problems([new TimeProblem.UnknownRule(rule)]);
}
