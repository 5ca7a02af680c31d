using BenchmarkDotNet.Attributes;
using ElectionObservation.Forms;
using ElectionObservation.Observations;
using ElectionObservation.Results;
using NodaTime;

namespace ElectionObservation.Benchmarks;

/// <summary>
/// A million responses to a form of 30 questions, counted by question and region. The limit reads one byte for each answer, in columns; beside the log stand a plain loop over the same
/// records, which knows nothing of blanks, conditions or visits, and LINQ.
/// </summary>
[MemoryDiagnoser]
public class ResponseBenchmarks
{
    private const int Responses = 1_000_000;
    private const int Regions = 20;

    private readonly byte[] _bytes = new byte[Responses * 30];
    private readonly ObservationForm _form;
    private readonly ObservationLog _log;
    private readonly FormResponse[] _responses;
    private readonly Dictionary<VisitId, Visit> _visits;

    public ResponseBenchmarks()
    {
        var random = new Random(5);
        AnswerType problems = new AnswerType.Choice(["crowd", "noise", "materials"], several: true);
        _form = new(
            "voting",
            1,
            ObservationStage.Voting,
            [
                .. Enumerable.Range(0, 20).Select(static i => new Question($"step-{i:D2}", AnswerType.YesIsGood)),
                .. Enumerable.Range(0, 5).Select(static i => new Question($"part-{i}", AnswerType.Assessment)),
                .. Enumerable.Range(0, 3).Select(static i => new Question($"number-{i}", new AnswerType.Number())),
                new("any-problem", AnswerType.NoIsGood),
                new("problems", problems, ["any-problem.yes = 1"]),
            ]);
        Answer[] yesNo = ["yes", "yes", "yes", "no"];
        Answer[] scale = ["very-good", "good", "good", "bad", "very-bad"];
        Answer[] numbers = [.. Enumerable.Range(0, 500).Select(static i => (Answer)i)];
        Answer[] several = ["crowd", "noise", new Answer.Chosen(["crowd", "materials"])];
        UnitPath[] regions = [.. Enumerable.Range(0, Regions).Select(static i => new UnitPath([$"region-{i:D2}"]))];
        var visits = new Visit[Responses];
        _responses = new FormResponse[Responses];
        OffsetDateTime start = new LocalDateTime(2022, 11, 20, 7, 0).WithOffset(Offset.FromHours(6));
        for (int i = 0; i < Responses; i++)
        {
            visits[i] = new($"visit-{i}", "team", regions[random.Next(Regions)].Of($"{i % 10_000}"), ObservationStage.Voting, start.PlusMinutes(random.Next(700)));
            var answers = new List<KeyValuePair<QuestionId, Answer>>(30);
            for (int q = 0; q < 30; q++)
            {
                bool isAsked = q < 29 || _bytes[(28 * Responses) + i] == 3;
                if (isAsked && random.Next(50) > 0)
                {
                    Answer[] from = q < 20 ? yesNo : q < 25 ? scale : q < 28 ? numbers : q == 28 ? yesNo : several;
                    int taken = random.Next(from.Length);
                    _bytes[(q * Responses) + i] = (byte)taken;
                    answers.Add(new(_form.Questions[q].Id, q == 28 ? (taken == 3 ? yesNo[0] : yesNo[3]) : from[taken]));
                }
            }

            _responses[i] = new(visits[i].Id, _form.Id, 1, [.. answers]);
        }

        _visits = visits.ToDictionary(static visit => visit.Id);
        _log = new([_form], visits: [.. visits], responses: [.. _responses]);
        AnswerTable table = Log();
        Dictionary<(QuestionId, string), int> loop = Loop();
        if (table.Rows.Count != 30 * Regions || table.Rows.Any(row => row.Answered != loop[(row.Question, row.Group)]))
        {
            throw new InvalidOperationException("The counts differ.");
        }
    }

    [Benchmark(Baseline = true, Description = "limit: read one byte for each answer")]
    public long Limit()
    {
        long sum = 0;
        foreach (ulong eight in System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(_bytes))
        {
            sum ^= (long)eight;
        }

        return sum;
    }

    [Benchmark(Description = "log: every state of every question, by region")]
    public AnswerTable Log() => _log.Count(_form, by: static visit => visit.Station.At(1).Name);

    [Benchmark(Description = "log: each station once, where answers agree")]
    public AnswerTable Stations() => _log.Count(_form, InclusionRule.EveryStation, static visit => visit.Station.At(1).Name);

    [Benchmark(Description = "plain loop: answers in a dictionary by question and region")]
    public Dictionary<(QuestionId Question, string Region), int> Loop()
    {
        var counts = new Dictionary<(QuestionId, string), int>();
        foreach (FormResponse response in _responses)
        {
            string region = _visits[response.Visit].Station.At(1).Name;
            foreach ((QuestionId question, Answer _) in response.Answers)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (question, region), out _)++;
            }
        }

        return counts;
    }

    [Benchmark(Description = "LINQ: GroupBy of question, region and answer")]
    public int Linq() => _responses
        .SelectMany(response => response.Answers.Select(pair => (pair.Key, _visits[response.Visit].Station.At(1).Name, pair.Value)))
        .GroupBy(static one => one)
        .Count();
}
