using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Rules that may be counted from each other. Each is evaluated once, after those it is counted from; by a stack of its own and not by recursion, so that
/// no chain is too long. Rules are taken in the order of their names, so that the order they are given in does not matter.
/// </summary>
internal sealed class RuleSet
{
    private readonly Election _election;
    private readonly LegalReference _reference;
    private readonly TimeProblem? _noClock;
    private readonly ZoneClock? _clock;
    private readonly Evidence _weakest;
    private readonly bool _steps;
    private readonly Dictionary<RuleId, List<RuleHistory<StatutoryRule>>> _rules = [];

    public RuleSet(
        Election election,
        ValueList<RuleHistory<StatutoryRule>> rules,
        LegalReference reference,
        TimeProblem? noClock,
        ZoneClock? clock,
        Evidence weakest,
        bool steps)
    {
        _election = election;
        _reference = reference;
        _noClock = noClock;
        _clock = clock;
        _weakest = weakest;
        _steps = steps;
        Once.Each(rules, static rule => (rule.Id, rule.Reading), static key => $"Rule '{key.Id}' stands twice in the reading '{key.Reading}'.", nameof(rules));
        foreach (RuleHistory<StatutoryRule> rule in rules)
        {
            if (ForKind(rule, election.Kind) is { } applicable)
            {
                if (!_rules.TryGetValue(rule.Id, out List<RuleHistory<StatutoryRule>>? readings))
                {
                    _rules.Add(rule.Id, readings = new(1));
                }

                readings.Add(applicable);
            }
        }
    }

    public ValueMap<RuleId, DeadlineAnswer> Answers(int round)
    {
        Dictionary<RuleId, KeyValuePair<ReadingId, DeadlineAnswer>[]> answers = ByReading(round);
        return [.. answers
            .Where(static pair => pair.Value.Length > 0)
            .Select(static pair => KeyValuePair.Create(pair.Key, pair.Value.Length == 1 ? pair.Value[0].Value : new DeadlineAnswer.Readings([.. pair.Value])))];
    }

    /// <summary>An earlier round is asked first, and only as far back as a rule carries over.</summary>
    private Dictionary<RuleId, KeyValuePair<ReadingId, DeadlineAnswer>[]> ByReading(int round)
    {
        bool carries = _rules.Values.Any(static readings => readings.Any(static rule => rule.Versions.Any(static version => version.Rule.LaterRounds == LaterRounds.CarriedOver)));
        Dictionary<RuleId, KeyValuePair<ReadingId, DeadlineAnswer>[]> before = [];
        Dictionary<RuleId, KeyValuePair<ReadingId, DeadlineAnswer>[]> answers = [];
        for (int number = carries ? 1 : round; number <= round; number++)
        {
            answers = new Pass(this, number, before).Run();
            before = answers;
        }

        return answers;
    }

    private static RuleHistory<StatutoryRule>? ForKind(RuleHistory<StatutoryRule> rule, ElectionKind kind)
    {
        ValueList<RuleVersion<StatutoryRule>> applicable = rule.Versions.Where(version => version.Rule.CoversKind(kind)).ToValueList();
        return applicable.Count == rule.Versions.Count ? rule
            : applicable.Count == 0 ? null
            : new(rule.Id, applicable, rule.Title, rule.Reading, rule.SelectedBy);
    }

    /// <summary>One reading of a rule in one round: the version that applies, or what is open about it.</summary>
    private readonly record struct Entry(ReadingId Reading, RuleVersion<StatutoryRule>? Version = null, DeadlineAnswer? Open = null, bool CarriesOver = false);

    /// <summary>The evaluation of one round.</summary>
    private sealed class Pass(RuleSet set, int number, Dictionary<RuleId, KeyValuePair<ReadingId, DeadlineAnswer>[]> before)
    {
        private readonly Round _round = set._election.Round(number);
        private readonly Dictionary<RuleId, List<Entry>> _entries = [];
        private readonly Dictionary<RuleId, KeyValuePair<ReadingId, DeadlineAnswer>[]> _answers = [];

        public Dictionary<RuleId, KeyValuePair<ReadingId, DeadlineAnswer>[]> Run()
        {
            foreach (List<RuleHistory<StatutoryRule>> readings in set._rules.Values)
            {
                _entries.Add(readings[0].Id, [.. readings.Select(EntryOf).Where(static entry => entry != default)]);
            }

            // What is counted from no other rule needs no order; circles are told in the order of names.
            foreach ((RuleId id, List<Entry> entries) in _entries)
            {
                if (!entries.Exists(static entry => entry.Version?.Rule.Rules.Count > 0))
                {
                    _answers.Add(id, Evaluate(id));
                }
            }

            if (_answers.Count < _entries.Count)
            {
                foreach (RuleId id in _entries.Keys.OrderBy(static id => id.Value, StringComparer.Ordinal))
                {
                    Visit(id);
                }
            }

            return _answers;
        }

        /// <summary>Depth first with a stack of its own: a rule is evaluated when all that it is counted from were.</summary>
        private void Visit(RuleId start)
        {
            var path = new List<RuleId>();
            var open = new Stack<Queue<RuleId>>();
            Enter(start);
            while (open.Count > 0)
            {
                if (!open.Peek().TryDequeue(out RuleId? next))
                {
                    open.Pop();
                    RuleId done = path[^1];
                    path.RemoveAt(path.Count - 1);
                    if (!_answers.ContainsKey(done))
                    {
                        _answers.Add(done, Evaluate(done));
                    }

                    continue;
                }

                int at = path.IndexOf(next);
                if (at >= 0)
                {
                    Close([.. path.Skip(at)]);
                }
                else
                {
                    Enter(next);
                }
            }

            void Enter(RuleId id)
            {
                if (!_answers.ContainsKey(id) && _entries.TryGetValue(id, out List<Entry>? entries))
                {
                    path.Add(id);
                    open.Push(new(entries.SelectMany(static entry => entry.Version?.Rule.Rules ?? default).Distinct()));
                }
            }
        }

        /// <summary>Every rule of a circle answers with the circle, told from the first of its names.</summary>
        private void Close(List<RuleId> circle)
        {
            int first = circle.IndexOf(circle.MinBy(static id => id.Value, StringComparer.Ordinal)!);
            var problem = new DeadlineAnswer.Problems([new TimeProblem.CircularRules([.. circle.Skip(first), .. circle.Take(first)])]);
            foreach (RuleId id in circle)
            {
                _answers.TryAdd(id, [.. _entries[id].Select(entry => KeyValuePair.Create<ReadingId, DeadlineAnswer>(entry.Reading, problem))]);
            }
        }

        private KeyValuePair<ReadingId, DeadlineAnswer>[] Evaluate(RuleId id)
        {
            List<Entry> entries = _entries[id];
            return entries.Count == 1 && entries[0] is { Version: { Rule.Rules.Count: 0 } only }
                ? [new(entries[0].Reading, Evaluate(only, Given(static _ => null)))]
                : [.. entries.SelectMany(entry => Evaluate(id, entry))];
        }

        private IEnumerable<KeyValuePair<ReadingId, DeadlineAnswer>> Evaluate(RuleId id, Entry entry)
        {
            if (entry.Version is not { } version)
            {
                return entry.CarriesOver ? before[id] : [new(entry.Reading, entry.Open!)];
            }

            return Combinations(version.Rule.Rules).Select(combination => KeyValuePair.Create(
                combination.Suffix is not { } suffix ? entry.Reading : entry.Reading == ReadingId.AsWritten ? suffix : new($"{entry.Reading}.{suffix}"),
                Evaluate(version, Given(combination.Others.GetValueOrDefault))));
        }

        private Facts Given(Func<RuleId, DeadlineAnswer?> others) => new(_round, set._reference, set._clock, set._noClock, others);

        private DeadlineAnswer Evaluate(RuleVersion<StatutoryRule> version, in Facts facts)
        {
            if (set._steps)
            {
                Recorder recorder = Recorder.Start();
                return Evaluator.Evaluate(version.Rule, version, facts, ref recorder);
            }

            var none = new NoTrace();
            return Evaluator.Evaluate(version.Rule, version, facts, ref none);
        }

        /// <summary>The answers of other rules; where some are read in several ways, every combination of their readings.</summary>
        private IEnumerable<(ReadingId? Suffix, Dictionary<RuleId, DeadlineAnswer> Others)> Combinations(ValueList<RuleId> others)
        {
            IEnumerable<(ReadingId? Suffix, Dictionary<RuleId, DeadlineAnswer> Others)> all = [(null, [])];
            foreach (RuleId other in others)
            {
                if (_answers.TryGetValue(other, out KeyValuePair<ReadingId, DeadlineAnswer>[]? readings) && readings.Length > 0)
                {
                    all = [.. all.SelectMany(one => readings.Select(reading => (
                        readings.Length == 1 ? one.Suffix : one.Suffix is null ? reading.Key : new($"{one.Suffix}.{reading.Key}"),
                        new Dictionary<RuleId, DeadlineAnswer>(one.Others) { [other] = reading.Value })))];
                }
            }

            return all;
        }

        private Entry EntryOf(RuleHistory<StatutoryRule> rule)
        {
            if (SelectingDay(rule, out LocalDate day) is { } waiting)
            {
                return new(rule.Reading, Open: waiting);
            }

            RuleAnswer<StatutoryRule> answer = rule.On(day, set._weakest);
            if (answer is not RuleAnswer<StatutoryRule>.InForce { Version: var version })
            {
                return new(rule.Reading, Open: new DeadlineAnswer.Problems([new TimeProblem.NoSingleVersion(rule.Id, day, answer)]));
            }

            return version.Rule.LaterRounds switch
            {
                LaterRounds.NotApplied when number > 1 => default,
                LaterRounds.CarriedOver when number > 1 => new(rule.Reading, CarriesOver: true),
                _ => new(rule.Reading, version),
            };
        }

        private DeadlineAnswer.Waiting? SelectingDay(RuleHistory<StatutoryRule> rule, out LocalDate day)
        {
            day = set._election.VotingDay;
            Milestone? needed = rule.SelectedBy switch
            {
                SelectingDate.CallDay => Milestone.CallDay,
                SelectingDate.EventDay when Timetable.EventsOf(rule.Versions) is [var only] => only,
                SelectingDate.EventDay => throw new ArgumentException($"Rule '{rule.Id}' is counted from different events in different versions, or from none; its event cannot select one.", nameof(rule)),
                _ => null,
            };
            Round source = rule.SelectedBy == SelectingDate.CallDay ? set._election.FirstRound : _round;
            return needed is null || source.TryGetDay(needed, out day) ? null : new DeadlineAnswer.Waiting([needed]);
        }
    }
}
