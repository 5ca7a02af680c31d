using BenchmarkDotNet.Attributes;
using ElectionObservation.Calendars;
using ElectionObservation.Catalogue;
using ElectionObservation.Deadlines;
using ElectionObservation.Elections;
using ElectionObservation.Jurisdictions;
using NodaTime;

namespace ElectionObservation.Benchmarks;

/// <summary>
/// When must an accreditation be in? Beside the floor: the same date arithmetic and zone written by hand with NodaTime, which knows no rule,
/// no version and no provision. Read the ratios, not the nanoseconds.
/// </summary>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    private readonly Jurisdiction _kazakhstan = JurisdictionCatalog.BuiltIn["KZ"];
    private readonly Election _election = new("KZ", ElectionKind.Presidential, new LocalDate(2022, 11, 20));
    private readonly ZoneClock _clock = LegalReference.Embedded.Clock("Asia/Almaty");
    private readonly StatutoryRule _rule = new(Days.Clear(5).Before(Milestone.VotingDay).At(18, 0));
    private readonly LocalTime _hour = new(18, 0);
    private readonly LegalReference _reference;
    private readonly ZoneClock _london;
    private readonly StatutoryRule[] _rules;
    private readonly HashSet<LocalDate> _holidays = [new(2025, 4, 18), new(2025, 4, 21), new(2025, 5, 5), new(2025, 12, 24), new(2025, 12, 25)];
    private readonly RuleHistory<StatutoryRule>[] _histories;
    private readonly RuleHistory<LegalClock> _legalClock;
    private readonly Election _poll = new("x-poll", ElectionKind.Parliamentary, new LocalDate(2025, 5, 1));

    public DeadlineBenchmarks()
    {
        CalendarEntry Closed(string day, string name) => new(DayPattern.Parse(day), LocalizedText.English(name));
        _reference = LegalReference.Embedded.With(new DayCalendar(
            "working-days",
            "1",
            [Weekend.SaturdayAndSunday],
            [Closed("--12-24", "Christmas Eve"), Closed("--12-25", "Christmas Day"), Closed("easter-2", "Good Friday"), Closed("easter+1", "Easter Monday"), Closed("first Monday of May", "Early May")]));
        _london = _reference.Clock("Europe/London");
        int[] days = [25, 19, 18, 16, 12, 11, 10, 7, 6, 5, 4, 2];
        _rules = [.. days.Select((count, i) => new StatutoryRule(Days.Of(count).Disregarding("working-days").Before(Milestone.VotingDay).At(i % 2 == 0 ? CutOff.EndOfDay : CutOff.At(new LocalTime(16, 0)))))];
        var citation = new Citation("Act", "s. 1", NormRank.Law, Evidence.Confirmed);
        _histories = [.. _rules.Select((rule, i) => new RuleHistory<StatutoryRule>($"rule-{i}", [new("v1", LegalDate.Year(2000), citation, rule)]))];
        _legalClock = new("clock", [new("v1", LegalDate.Year(2000), citation, new LegalClock("Europe/London"))]);
    }

    [Benchmark(Baseline = true, Description = "NodaTime by hand: date - 6, 18:00, zone, instant")]
    public Instant Floor() => _election.VotingDay.PlusDays(-6).At(_hour).InZoneLeniently(_clock.Zone).ToInstant();

    [Benchmark(Description = "one rule, zone resolved, no steps")]
    public Instant Untraced() => _rule.Evaluate(_election.FirstRound, _clock).Single().At.ToInstant();

    [Benchmark(Description = "one rule, zone resolved, with steps")]
    public Instant Traced() => _rule.EvaluateTraced(_election.FirstRound, _clock).Single().At.ToInstant();

    [Benchmark(Description = "timetable: versions selected, zone looked up, with steps")]
    public Timetable WholeTimetable() => _kazakhstan.TimetableOf(_election, LegalReference.Embedded);

    [Benchmark(Description = "timetable and prose")]
    public string Explained() => _kazakhstan.TimetableOf(_election, LegalReference.Embedded)[Rules.InternationalAccreditationCloses].Single().Explain();

    [Benchmark(Description = "19 working days, zone resolved, no steps")]
    public Instant WorkingDays() => _rules[1].Evaluate(_poll.FirstRound, _london).Single().At.ToInstant();

    [Benchmark(Description = "19 working days, zone resolved, with steps")]
    public Instant WorkingDaysTraced() => _rules[1].EvaluateTraced(_poll.FirstRound, _london).Single().At.ToInstant();

    [Benchmark(Description = "12 deadlines of working days by hand with NodaTime: every day looked up in a set of holidays")]
    public int TwelveByHand()
    {
        int sum = 0;
        foreach (StatutoryRule rule in _rules)
        {
            LocalDate day = _poll.VotingDay;
            for (int left = ((TimeExpression.Counted)rule.When).Limit.Amount; left > 0;)
            {
                day = day.PlusDays(-1);
                left -= day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _holidays.Contains(day) ? 0 : 1;
            }

            sum += day.At(_hour).InZoneLeniently(_london.Zone).ToInstant() > default(Instant) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(Description = "12 rules of working days, zone resolved, no steps")]
    public int TwelveRules()
    {
        int known = 0;
        foreach (StatutoryRule rule in _rules)
        {
            known += rule.Evaluate(_poll.FirstRound, _london) is DeadlineAnswer.Known ? 1 : 0;
        }

        return known;
    }

    [Benchmark(Description = "timetable of 12 rules of working days: versions selected, zone looked up, no steps")]
    public Timetable TwelveRuleTimetable() => Timetable.Of(_poll, _histories, _legalClock, _reference, steps: false);
}
