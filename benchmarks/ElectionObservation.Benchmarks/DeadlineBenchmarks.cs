using BenchmarkDotNet.Attributes;
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
}
