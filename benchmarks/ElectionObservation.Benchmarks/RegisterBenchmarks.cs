using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ElectionObservation.Accreditations;
using ElectionObservation.Missions;
using NodaTime;

namespace ElectionObservation.Benchmarks;

/// <summary>
/// A register of a million accreditations, each asked for and granted: build, as of a moment, count by sender and role. Beside each a plain loop over an array of the
/// same records, as one would write it for the one question, and for counting LINQ.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class RegisterBenchmarks
{
    private const int Accreditations = 1_000_000;

    private static readonly Instant Start = Instant.FromUtc(2022, 9, 22, 4, 0);
    private static readonly Instant Later = Start.Plus(Duration.FromDays(40));

    private readonly ValueList<AccreditationAct> _acts;
    private readonly AccreditationAct[] _array;
    private readonly AccreditationRegister _register;
    private readonly RegisterExtract _extract;
    private readonly Applicant[] _accredited;

    public RegisterBenchmarks()
    {
        var random = new Random(7);
        SenderId[] senders = [.. Enumerable.Range(0, 200).Select(static i => new SenderId($"sender-{i}"))];
        ObserverRole[] roles = [ObserverRole.ShortTermObserver, ObserverRole.LongTermObserver, ObserverRole.CoreTeam, ObserverRole.Coordinator];
        var acts = new AccreditationAct[2 * Accreditations];
        for (int i = 0; i < Accreditations; i++)
        {
            AccreditationId id = $"a-{i}";
            Instant at = Start.Plus(Duration.FromSeconds(i));
            var applicant = new Applicant(senders[random.Next(senders.Length)], ObserverAudience.Domestic, $"p-{i}", roles[random.Next(roles.Length)]);
            acts[i] = new(i + 1, id, AccreditationStep.Requested, at, at, applicant);

            // Decisions come in the order of requests, days later.
            Instant decided = at.Plus(Duration.FromDays(random.Next(1, 60)));
            acts[Accreditations + i] = new(Accreditations + i + 1, id, AccreditationStep.Granted, decided, decided);
        }

        _acts = [.. acts];
        _array = acts;
        _register = new(_acts);
        _extract = _register.AsOf(Later);
        _accredited = [.. _extract.Accreditations.Where(static one => one.IsActive).Select(static one => one.Applicant!)];
    }

    [BenchmarkCategory("build"), Benchmark(Baseline = true, Description = "plain loop: acts by accreditation")]
    public int BuildByHand()
    {
        var byId = new Dictionary<AccreditationId, List<AccreditationAct>>();
        foreach (AccreditationAct act in _array)
        {
            if (!byId.TryGetValue(act.Of, out List<AccreditationAct>? acts))
            {
                byId.Add(act.Of, acts = []);
            }

            acts.Add(act);
        }

        return byId.Count;
    }

    [BenchmarkCategory("build"), Benchmark(Description = "register")]
    public AccreditationRegister Build() => new(_acts);

    [BenchmarkCategory("as of"), Benchmark(Baseline = true, Description = "plain loop: last step by accreditation")]
    public int AsOfByHand()
    {
        var last = new Dictionary<AccreditationId, AccreditationStep>(Accreditations);
        foreach (AccreditationAct act in _array)
        {
            if (act.At <= Later && act.Recorded <= Later)
            {
                last[act.Of] = act.Step;
            }
        }

        return last.Count;
    }

    [BenchmarkCategory("as of"), Benchmark(Description = "plain loop: acts done and known by then, counted")]
    public int Scan()
    {
        int count = 0;
        foreach (AccreditationAct act in _array)
        {
            if (act.At <= Later && act.Recorded <= Later)
            {
                count++;
            }
        }

        return count;
    }

    [BenchmarkCategory("as of"), Benchmark(Description = "extract")]
    public RegisterExtract AsOf() => _register.AsOf(Later, Later);

    [BenchmarkCategory("count by sender and role"), Benchmark(Baseline = true, Description = "plain loop")]
    public int CountByHand()
    {
        var counts = new Dictionary<(SenderId, ObserverRole), long>();
        foreach (Applicant applicant in _accredited)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (applicant.Sender, applicant.Role!), out _)++;
        }

        return counts.Count;
    }

    [BenchmarkCategory("count by sender and role"), Benchmark(Description = "LINQ GroupBy")]
    public int CountByLinq() => _accredited.GroupBy(static applicant => (applicant.Sender, applicant.Role)).Select(static group => (group.Key, group.Count())).ToArray().Length;

    [BenchmarkCategory("count by sender and role"), Benchmark(Description = "extract")]
    public CountTable<(SenderId, ObserverRole?)> Count() => _extract.CountBy(static applicant => (applicant.Sender, applicant.Role));
}
