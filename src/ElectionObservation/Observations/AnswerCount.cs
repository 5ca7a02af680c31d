using System.Numerics;
using ElectionObservation.Forms;

namespace ElectionObservation.Observations;

/// <summary>Counts the answers of a log to one version of a form.</summary>
internal sealed class AnswerCount
{
    private static readonly int StateCount = Enum.GetValues<AnswerState>().Length;

    private readonly ObservationLog _log;
    private readonly ObservationForm _form;
    private readonly InclusionRule _inclusion;
    private readonly Func<Visit, string>? _by;
    private readonly AnswerSheet _sheet;
    private readonly AnswerState[] _states;
    private readonly long[] _values;
    private readonly int[] _choicesFrom;
    private readonly bool[] _isWords;
    private readonly bool[] _isNumber;
    private readonly HashSet<VisitId> _withoutVisits;
    private readonly HashSet<TeamId> _withoutTeams;
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private bool _isNew;
    private bool _isJoined;
    private long _leftOut;
    private long _otherVersions;

    public AnswerCount(ObservationLog log, ObservationForm form, InclusionRule inclusion, Func<Visit, string>? by)
    {
        _log = log;
        _form = form;
        _inclusion = inclusion;
        _by = by;
        _sheet = new(form);
        int questions = form.Questions.Count;
        _states = new AnswerState[questions];
        _values = new long[questions];
        _choicesFrom = new int[questions + 1];
        for (int i = 0; i < questions; i++)
        {
            _choicesFrom[i + 1] = _choicesFrom[i] + (form.Questions[i].Type is AnswerType.Choice choice ? choice.Choices.Count : 0);
        }

        _isWords = [.. form.Questions.Select(static question => question.Type is AnswerType.Words)];
        _isNumber = [.. form.Questions.Select(static question => question.Type is AnswerType.Number)];
        _withoutVisits = [.. inclusion.WithoutVisits];
        _withoutTeams = [.. inclusion.WithoutTeams];
    }

    public AnswerTable Run()
    {
        if (_inclusion.Unit == ObservedUnit.Visit)
        {
            for (int i = 0; i < _log.Visits.Count; i++)
            {
                if (IsCounted(i))
                {
                    Begin();
                    Join(i);
                    LeaveOpen();
                    Add(GroupOf(i));
                }
            }
        }
        else if (_inclusion.Unit == ObservedUnit.Station)
        {
            AddBy(static visit => visit.Station);
        }
        else
        {
            AddBy(static visit => visit.Team);
        }

        return new(_form, _inclusion, [.. _groups.SelectMany(group => group.Value.Rows(this, group.Key))], _leftOut, _otherVersions);
    }

    private void AddBy<TKey>(Func<Visit, TKey> key)
        where TKey : notnull
    {
        var units = new Dictionary<TKey, List<int>>();
        for (int i = 0; i < _log.Visits.Count; i++)
        {
            if (!IsCounted(i))
            {
                continue;
            }

            if (!units.TryGetValue(key(_log.Visits[i]), out List<int>? visits))
            {
                units.Add(key(_log.Visits[i]), visits = []);
            }

            visits.Add(i);
        }

        foreach (List<int> visits in units.Values)
        {
            visits.Sort(InTime);
            Add(visits);
        }
    }

    private int InTime(int one, int other)
    {
        Visit here = _log.Visits[one];
        Visit there = _log.Visits[other];
        int order = here.Arrival.ToInstant().CompareTo(there.Arrival.ToInstant());
        return order != 0 ? order : string.CompareOrdinal(here.Id.Value, there.Id.Value);
    }

    /// <summary>Whether a visit belongs to the count; one that would but for its name or the version of its form is noted.</summary>
    private bool IsCounted(int place)
    {
        Visit visit = _log.Visits[place];
        bool hasThis = false;
        bool hasOther = false;
        for (int at = _log.Index.FirstResponse(place); at >= 0; at = _log.Index.NextResponse(at))
        {
            FormResponse response = _log.Responses[at];
            hasThis |= IsThis(response);
            hasOther |= response.Form == _form.Id && !IsThis(response);
        }

        if (!hasThis && !hasOther && visit.Stage != _form.Stage)
        {
            return false;
        }

        if (_withoutVisits.Contains(visit.Id) || _withoutTeams.Contains(visit.Team))
        {
            _leftOut++;
            return false;
        }

        _otherVersions += !hasThis && hasOther ? 1 : 0;
        return hasThis || !hasOther;
    }

    /// <summary>Counts a unit by its visits, the earliest first.</summary>
    private void Add(List<int> visits)
    {
        int chosen = visits[0];
        if (_inclusion.Repeated == RepeatedAnswers.MustAgree)
        {
            Begin();
            foreach (int visit in visits)
            {
                Join(visit);
            }

            LeaveOpen();
        }
        else
        {
            bool isEarliest = _inclusion.Repeated == RepeatedAnswers.Earliest;
            int place = isEarliest ? visits.FindIndex(HasResponse) : visits.FindLastIndex(HasResponse);
            chosen = visits[place >= 0 ? place : isEarliest ? 0 : visits.Count - 1];
            Begin();
            Join(chosen);
            LeaveOpen();
        }

        Add(GroupOf(chosen));
    }

    private Group GroupOf(int visit)
    {
        string group = _by?.Invoke(_log.Visits[visit]) ?? "";
        if (!_groups.TryGetValue(group, out Group? counts))
        {
            _groups.Add(group, counts = new(_form.Questions.Count, _choicesFrom[^1]));
        }

        return counts;
    }

    private void Begin()
    {
        _isNew = true;
        _isJoined = false;
        Array.Fill(_states, AnswerState.NoAccess);
    }

    private bool HasResponse(int visit)
    {
        for (int at = _log.Index.FirstResponse(visit); at >= 0; at = _log.Index.NextResponse(at))
        {
            if (IsThis(_log.Responses[at]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThis(FormResponse response) => response.Version == _form.Version && response.Form == _form.Id;

    /// <summary>Takes what one visit says together with what is known of the unit so far.</summary>
    private void Join(int visit)
    {
        AnswerState blank = _log.Visits[visit].Access == StationAccess.Refused ? AnswerState.NoAccess : AnswerState.Missing;
        bool hasResponse = false;
        for (int at = _log.Index.FirstResponse(visit); at >= 0; at = _log.Index.NextResponse(at))
        {
            FormResponse response = _log.Responses[at];
            if (IsThis(response))
            {
                hasResponse = true;
                _sheet.Read(response.Answers);
                Join(blank);
            }
        }

        for (int i = 0; !hasResponse && i < _states.Length; i++)
        {
            Join(i, blank, 0);
        }

        _isNew = false;
    }

    private void Join(AnswerState blank)
    {
        if (_isNew)
        {
            // Most units were visited once: there is nothing to weigh.
            _sheet.States.CopyTo(_states, 0);
            _sheet.Values.CopyTo(_values, 0);
            if (blank != AnswerState.Missing)
            {
                _states.AsSpan().Replace(AnswerState.Missing, blank);
            }
        }
        else
        {
            _isJoined = true;
            for (int i = 0; i < _states.Length; i++)
            {
                Join(i, _sheet.States[i] == AnswerState.Missing ? blank : _sheet.States[i], _sheet.Values[i]);
            }
        }

        _isNew = false;
    }

    private void Join(int question, AnswerState state, long value)
    {
        AnswerState known = _states[question];
        if (known == AnswerState.Answered && state == AnswerState.Answered)
        {
            _states[question] = _values[question] == value || _isWords[question] ? AnswerState.Answered : AnswerState.Disagreeing;
        }
        else if (Weight(state) > Weight(known))
        {
            _states[question] = state;
            _values[question] = value;
        }
    }

    /// <summary>Where observers disagree on what a question depends on, nobody knows whether it applied.</summary>
    private void LeaveOpen()
    {
        foreach (int question in _sheet.Conditional)
        {
            if (_isJoined && _states[question] == AnswerState.NotApplicable && _sheet.DependsOn(question).Any(place => _states[place] == AnswerState.Disagreeing))
            {
                _states[question] = AnswerState.Missing;
            }
        }
    }

    /// <summary>Which of two states tells more of a unit. Answers that disagree go on disagreeing.</summary>
    private static int Weight(AnswerState state) => state switch
    {
        AnswerState.NoAccess => 0,
        AnswerState.Missing => 1,
        AnswerState.NotApplicable => 2,
        AnswerState.NotKnown => 3,
        AnswerState.Refused => 4,
        AnswerState.Unusable => 5,
        AnswerState.Answered => 6,
        _ => 7,
    };

    private void Add(Group counts)
    {
        // Counts of what is in memory never come near to 64 bits.
        unchecked
        {
            AnswerState[] states = _states;
            long[] values = _values;
            for (int i = 0; i < states.Length; i++)
            {
                AnswerState state = states[i];
                counts.States[(i * StateCount) + (int)state]++;
                if (state != AnswerState.Answered)
                {
                    continue;
                }

                int from = _choicesFrom[i];
                if (from == _choicesFrom[i + 1])
                {
                    if (_isNumber[i])
                    {
                        counts.Add(i, (int)values[i]);
                    }

                    continue;
                }

                for (ulong bits = (ulong)values[i]; bits != 0; bits &= bits - 1)
                {
                    counts.Chosen[from + BitOperations.TrailingZeroCount(bits)]++;
                }
            }
        }
    }

    private sealed class Group(int questions, int choices)
    {
        private readonly long[] _sums = new long[questions];
        private readonly int[] _least = new int[questions];
        private readonly int[] _most = new int[questions];
        private readonly bool[] _hasNumber = new bool[questions];

        public readonly long[] States = new long[questions * StateCount];
        public readonly long[] Chosen = new long[choices];

        public void Add(int question, int number)
        {
            _sums[question] += number;
            _least[question] = _hasNumber[question] ? Math.Min(_least[question], number) : number;
            _most[question] = _hasNumber[question] ? Math.Max(_most[question], number) : number;
            _hasNumber[question] = true;
        }

        public IEnumerable<AnswerRow> Rows(AnswerCount count, string group) => count._form.Questions.Select((question, i) => new AnswerRow(
            group,
            question.Id,
            [.. States.AsSpan(i * StateCount, StateCount)],
            [.. Chosen.AsSpan(count._choicesFrom[i], count._choicesFrom[i + 1] - count._choicesFrom[i])],
            _hasNumber[i] ? new(_sums[i], _least[i], _most[i]) : null));
    }
}
