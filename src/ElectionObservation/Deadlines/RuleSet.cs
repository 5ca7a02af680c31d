using ElectionObservation.Elections;

namespace ElectionObservation.Deadlines;

/// <summary>
/// Rules that may be counted from each other, each in one reading or several. A reading is evaluated once, after all that it is counted from; by a queue and
/// not by recursion, so that no chain is too long. What is never reached that way lies in a circle, or is counted from one.
/// </summary>
internal sealed class RuleSet
{
    /// <summary>More combinations of readings than any law has; past them a rule answers that there are too many.</summary>
    private const int MostReadings = 64;

    private readonly Election _election;
    private readonly LegalReference _reference;
    private readonly TimeProblem? _noClock;
    private readonly ZoneClock? _clock;
    private readonly Evidence _weakest;
    private readonly bool _steps;

    // By rule, its readings in the order of their names: the order they are given in does not matter.
    private readonly Dictionary<RuleId, RuleHistory<StatutoryRule>[]> _rules;

    public RuleSet(
        Election election,
        RuleHistory<StatutoryRule>[] rules,
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
        Once.Each(rules.ToValueList(), static rule => (rule.Id, rule.Reading), static key => $"Rule '{key.Id}' stands twice in the reading '{key.Reading}'.", nameof(rules));
        _rules = new(rules.Length);
        foreach (RuleHistory<StatutoryRule> rule in rules)
        {
            if (ForKind(rule, election.Kind) is { } applicable)
            {
                _rules[rule.Id] = _rules.TryGetValue(rule.Id, out RuleHistory<StatutoryRule>[]? others)
                    ? [.. others.Append(applicable).OrderBy(static one => one.Reading.Value, StringComparer.Ordinal)]
                    : [applicable];
            }
        }
    }

    public ValueMap<RuleId, DeadlineAnswer> Answers(int round)
    {
        // An earlier round is asked only where a rule carries over from it.
        bool carries = round > 1
            && _rules.Values.Any(static readings => Array.Exists(readings, static rule => rule.Versions.Any(static version => version.Rule.LaterRounds == LaterRounds.CarriedOver)));
        Dictionary<RuleId, List<Answer>> answers = [];
        for (int number = carries ? 1 : round; number <= round; number++)
        {
            answers = new Pass(this, number, answers).Run();
        }

        return [.. answers.Where(static pair => pair.Value.Count > 0).Select(static pair => KeyValuePair.Create(pair.Key, Together(pair.Value)))];
    }

    /// <summary>Readings that come to the same are one answer, whatever steps lead there: it is the same with steps and without.</summary>
    private static DeadlineAnswer Together(List<Answer> answers) =>
        answers.TrueForAll(answer => answer.Value == answers[0].Value
            || (answer.Value is DeadlineAnswer.Known { Deadline: var one } && answers[0].Value is DeadlineAnswer.Known { Deadline: var first } && one.ComesToTheSameAs(first)))
            ? answers[0].Value
            : new DeadlineAnswer.Readings([.. answers.Select(static answer => KeyValuePair.Create(answer.Name, answer.Value))]);

    private static RuleHistory<StatutoryRule>? ForKind(RuleHistory<StatutoryRule> rule, ElectionKind kind)
    {
        if (rule.Versions.All(version => version.Rule.CoversKind(kind)))
        {
            return rule;
        }

        ValueList<RuleVersion<StatutoryRule>> applicable = rule.Versions.Where(version => version.Rule.CoversKind(kind)).ToValueList();
        return applicable.Count == 0 ? null
            : new(rule.Id, applicable, rule.Title, rule.Reading, rule.SelectedBy);
    }

    /// <summary>What one reading of a rule answers; its name tells the readings of other rules too, where it is counted from them.</summary>
    private readonly record struct Answer(ReadingId Own, ReadingId Name, DeadlineAnswer Value);

    /// <summary>One reading of a rule in one round: the version that applies, or what is open about it.</summary>
    private sealed class Node(RuleHistory<StatutoryRule> rule)
    {
        public RuleId Rule => rule.Id;

        public ReadingId Reading => rule.Reading;

        public RuleVersion<StatutoryRule>? Version { get; set; }

        public DeadlineAnswer? Open { get; set; }

        public bool CarriesOver { get; set; }

        public bool IsLeftOut { get; set; }

        /// <summary>The rules it is counted from.</summary>
        public ValueList<RuleId> Needs => Version?.Rule.Rules ?? default;

        /// <summary>How many readings of other rules are still to be evaluated before it.</summary>
        public int Missing { get; set; }
    }

    /// <summary>The evaluation of one round.</summary>
    private sealed class Pass(RuleSet set, int number, Dictionary<RuleId, List<Answer>> before)
    {
        private readonly Round _round = set._election.Round(number);
        private readonly Dictionary<RuleId, Node[]> _nodes = [];
        private readonly Dictionary<RuleId, List<Answer>> _answers = [];

        public Dictionary<RuleId, List<Answer>> Run()
        {
            bool related = false;
            foreach ((RuleId id, RuleHistory<StatutoryRule>[] readings) in set._rules)
            {
                Node[] nodes = Array.ConvertAll(readings, NodeOf);
                if (nodes.Length > 1 || nodes[0].IsLeftOut)
                {
                    nodes = Array.FindAll(nodes, static node => !node.IsLeftOut);
                    Node[] inForce = Array.FindAll(nodes, static node => !IsNotInForce(node));
                    nodes = inForce.Length > 0 ? inForce : nodes;
                }

                _nodes.Add(id, nodes);
                _answers.Add(id, new(nodes.Length));
                related = related || Array.Exists(nodes, static node => node.Needs.Count > 0);
            }

            if (related)
            {
                EvaluateInOrder();
            }
            else
            {
                foreach (Node[] nodes in _nodes.Values)
                {
                    Array.ForEach(nodes, Evaluate);
                }
            }

            return _answers;
        }

        /// <summary>A reading that has no version of its own in force is silent where another has one.</summary>
        private static bool IsNotInForce(Node node) =>
            node.Open is DeadlineAnswer.Problems { All: [TimeProblem.NoSingleVersion { Answer: RuleAnswer<StatutoryRule>.NoneInForce }] };

        private void EvaluateInOrder()
        {
            ILookup<RuleId, Node> users = _nodes.Values
                .SelectMany(static nodes => nodes)
                .SelectMany(node => node.Needs.Select(rule => (rule, node)))
                .ToLookup(static pair => pair.rule, static pair => pair.node);
            var ready = new Queue<Node>();
            foreach (Node node in _nodes.Values.SelectMany(static nodes => nodes))
            {
                node.Missing = node.Needs.Sum(rule => _nodes.TryGetValue(rule, out Node[]? others) ? others.Length : 0);
                if (node.Missing == 0)
                {
                    ready.Enqueue(node);
                }
            }

            Drain();
            foreach (Node node in Stuck())
            {
                if (node.Missing > 0 && CircleThrough(node) is { } circle)
                {
                    RuleId[] names = [.. circle.Select(static one => one.Rule)];
                    int first = Array.IndexOf(names, names.MinBy(static id => id.Value, StringComparer.Ordinal)!);
                    var problem = new DeadlineAnswer.Problems([new TimeProblem.CircularRules([.. names[first..], .. names[..first]])]);
                    foreach (Node inCircle in circle.Where(static one => one.Open is null))
                    {
                        inCircle.Open = problem;
                    }
                }
            }

            // With the circles told, what is counted from them can be evaluated.
            foreach (Node node in Stuck().Where(static node => node.Open is not null).ToArray())
            {
                node.Version = null;
                node.Missing = 0;
                ready.Enqueue(node);
            }

            Drain();

            void Drain()
            {
                while (ready.TryDequeue(out Node? node))
                {
                    Evaluate(node);
                    foreach (Node user in users[node.Rule].Where(static user => user.Missing > 0))
                    {
                        if (--user.Missing == 0)
                        {
                            ready.Enqueue(user);
                        }
                    }
                }
            }
        }

        private IEnumerable<Node> Stuck() => _nodes
            .Where(static pair => Array.Exists(pair.Value, static node => node.Missing > 0))
            .OrderBy(static pair => pair.Key.Value, StringComparer.Ordinal)
            .SelectMany(static pair => pair.Value)
            .Where(static node => node.Missing > 0);

        /// <summary>The shortest way from a reading back to itself, by what it is counted from; of several the first in the order of names.</summary>
        private List<Node>? CircleThrough(Node start)
        {
            if (start.Open is not null)
            {
                return null;
            }

            var cameFrom = new Dictionary<Node, Node>();
            var left = new Queue<Node>([start]);
            while (left.TryDequeue(out Node? node))
            {
                IEnumerable<Node> next = node.Needs
                    .OrderBy(static id => id.Value, StringComparer.Ordinal)
                    .SelectMany(rule => _nodes.TryGetValue(rule, out Node[]? others) ? others : [])
                    .Where(static other => other.Missing > 0);
                foreach (Node other in next)
                {
                    if (other == start)
                    {
                        var circle = new List<Node> { node };
                        while (circle[^1] != start)
                        {
                            circle.Add(cameFrom[circle[^1]]);
                        }

                        circle.Reverse();
                        return circle;
                    }

                    if (cameFrom.TryAdd(other, node))
                    {
                        left.Enqueue(other);
                    }
                }
            }

            return null;
        }

        private void Evaluate(Node node)
        {
            List<Answer> answers = _answers[node.Rule];
            if (node.CarriesOver)
            {
                answers.AddRange(before[node.Rule].Where(answer => answer.Own == node.Reading));
            }
            else if (node.Version is not { } version)
            {
                answers.Add(new(node.Reading, node.Reading, node.Open!));
            }
            else if (version.Rule.Rules.Count == 0)
            {
                answers.Add(new(node.Reading, node.Reading, Evaluate(version, static _ => null)));
            }
            else if (Combinations(version.Rule.Rules) is { } combinations)
            {
                foreach ((string suffix, Dictionary<RuleId, DeadlineAnswer> others) in combinations)
                {
                    ReadingId name = NameOf(node, suffix, answers);
                    answers.Add(new(node.Reading, name, Evaluate(version, others.GetValueOrDefault)));
                }
            }
            else
            {
                answers.Add(new(node.Reading, node.Reading, new DeadlineAnswer.Problems([new TimeProblem.TooManyReadings(node.Rule, MostReadings)])));
            }
        }

        /// <summary>The readings by name; where the names are too long or not enough, by number.</summary>
        private ReadingId NameOf(Node node, string suffix, List<Answer> taken)
        {
            string name = suffix.Length == 0 ? node.Reading.Value : _nodes[node.Rule].Length == 1 && node.Reading == ReadingId.AsWritten ? suffix : $"{node.Reading}.{suffix}";
            for (int i = taken.Count + 1; !ReadingId.TryParse(name, out _) || taken.Exists(answer => answer.Name.Value == name); i++)
            {
                name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reading-{i}");
            }

            return new(name);
        }

        private DeadlineAnswer Evaluate(RuleVersion<StatutoryRule> version, Func<RuleId, DeadlineAnswer?> others)
        {
            var facts = new Facts(_round, set._reference, set._clock, set._noClock, others);
            if (set._steps)
            {
                Recorder recorder = Recorder.Start();
                return Evaluator.Evaluate(version.Rule, version, facts, ref recorder);
            }

            var none = new NoTrace();
            return Evaluator.Evaluate(version.Rule, version, facts, ref none);
        }

        /// <summary>The answers of other rules; where some are read in several ways, every combination of their readings. <c>null</c> when there are too many.</summary>
        private List<(string Suffix, Dictionary<RuleId, DeadlineAnswer> Others)>? Combinations(ValueList<RuleId> others)
        {
            List<(string Suffix, Dictionary<RuleId, DeadlineAnswer> Others)> all = [("", [])];
            foreach (RuleId other in others)
            {
                if (!_answers.TryGetValue(other, out List<Answer>? readings) || readings.Count == 0)
                {
                    continue;
                }

                if (all.Count * readings.Count > MostReadings)
                {
                    return null;
                }

                all =
                [
                    .. all.SelectMany(one => readings.Select(reading => (
                        readings.Count == 1 ? one.Suffix : one.Suffix.Length == 0 ? reading.Name.Value : $"{one.Suffix}.{reading.Name}",
                        new Dictionary<RuleId, DeadlineAnswer>(one.Others) { [other] = reading.Value }))),
                ];
            }

            return all;
        }

        private Node NodeOf(RuleHistory<StatutoryRule> rule)
        {
            var node = new Node(rule);
            if (SelectingDay(rule, out LocalDate day) is { } waiting)
            {
                node.Open = waiting;
                return node;
            }

            RuleAnswer<StatutoryRule> answer = rule.On(day, set._weakest);
            if (answer is not RuleAnswer<StatutoryRule>.InForce { Version: var version })
            {
                node.Open = new DeadlineAnswer.Problems([new TimeProblem.NoSingleVersion(rule.Id, day, answer)]);
                return node;
            }

            node.CarriesOver = number > 1 && version.Rule.LaterRounds == LaterRounds.CarriedOver;
            node.IsLeftOut = number > 1 && version.Rule.LaterRounds == LaterRounds.NotApplied;
            node.Version = node.CarriesOver ? null : version;
            return node;
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
