using ElectionObservation.Calendars;
using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>What a rule is evaluated with: a round, a clock, the times of other rules, and for a question asked backwards one milestone that is elsewhere.</summary>
internal readonly struct Facts
{
    private readonly Round _round;
    private readonly ZoneClock? _clock;
    private readonly TimeProblem? _noClock;
    private readonly Func<RuleId, DeadlineAnswer?>? _others;
    private readonly Milestone? _moved;
    private readonly LocalDate _movedTo;

    public Facts(Round round, ZoneClock clock, Milestone? moved = null, LocalDate movedTo = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(clock);
        _round = round;
        _clock = clock;
        Reference = clock.Reference;
        _moved = moved;
        _movedTo = movedTo;
    }

    public Facts(Round round, LegalReference reference, ZoneClock? clock, TimeProblem? noClock, Func<RuleId, DeadlineAnswer?> others)
    {
        _round = round;
        _clock = clock;
        _noClock = noClock;
        _others = others;
        Reference = reference;
    }

    public LegalReference Reference { get; }

    public bool TryGetDay(Milestone milestone, out LocalDate day)
    {
        day = _movedTo;
        if (_moved is null)
        {
            return _round.TryGetDay(milestone, out day);
        }

        if (_moved == milestone)
        {
            return true;
        }

        bool known = _round.TryGetDay(milestone, out day);
        if (_moved == Milestone.VotingDay && (milestone == Milestone.VotingStart || milestone == Milestone.VotingEnd) && !_round.Milestones.TryGet(milestone, out _))
        {
            // The days of voting move along with voting day, unless they are given by themselves.
            day = _movedTo.PlusDays(Period.DaysBetween(_round.VotingDay, day));
            known = IsoDay.Holds(day);
        }

        return known;
    }

    public bool TryGetTime(Milestone milestone, out LocalTime time) => _round.Times.TryGet(milestone, out time);

    /// <summary>What another rule answers; never several readings, which are told apart before.</summary>
    public DeadlineAnswer AnswerOf(RuleId rule) => _others?.Invoke(rule) ?? new DeadlineAnswer.Problems([new TimeProblem.UnknownRule(rule)]);

    /// <summary>A calendar that a rule asks; none where it asks none.</summary>
    public TimeProblem.UnknownCalendar? CalendarOf(CalendarId? id, out OpenDays? open)
    {
        open = null;
        return id is null || Reference.Calendars.TryGet(id, out open) ? null : new TimeProblem.UnknownCalendar(id);
    }

    /// <summary>The clock of a zone, or that of the jurisdiction.</summary>
    public TimeProblem? ClockOf(ZoneId? zone, out ZoneClock? clock)
    {
        clock = _clock;
        if (zone is null)
        {
            return _noClock;
        }

        return zone == clock?.Id || Reference.TryGetClock(zone, out clock) ? null : new TimeProblem.UnknownZone(zone);
    }
}
