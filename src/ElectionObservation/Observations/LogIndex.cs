namespace ElectionObservation.Observations;

/// <summary>What belongs to what in a log, made ready once for all questions.</summary>
internal sealed class LogIndex
{
    /// <summary>So many responses from one visit are compared one by one; more are looked up, so that a file with a million to one visit takes no longer.</summary>
    private const int Few = 8;

    private readonly Dictionary<TeamId, Team> _teams;
    private readonly Dictionary<VisitId, int> _places;
    private readonly int[] _firstOfVisit;
    private readonly int[] _next;

    /// <summary>Strings the responses of each visit together, and drops those that stand twice.</summary>
    public LogIndex(Dictionary<TeamId, Team> teams, Dictionary<VisitId, int> places, ValueList<FormResponse> responses, out ValueList<FormResponse> once)
    {
        _teams = teams;
        _places = places;
        _firstOfVisit = new int[places.Count];
        Array.Fill(_firstOfVisit, -1);
        int[] last = new int[places.Count];
        int[] count = new int[places.Count];
        var kept = new List<FormResponse>(responses.Count);
        var next = new List<int>(responses.Count);
        var many = new HashSet<FormResponse>();
        foreach (FormResponse response in responses)
        {
            bool isKnown = places.TryGetValue(response.Visit, out int visit);
            bool isNew = isKnown && count[visit] < Few ? !IsAmong(response, _firstOfVisit[visit], kept, next) : many.Add(response);
            if (!isNew)
            {
                continue;
            }

            if (isKnown)
            {
                if (count[visit]++ == 0)
                {
                    _firstOfVisit[visit] = kept.Count;
                }
                else
                {
                    next[last[visit]] = kept.Count;
                }

                last[visit] = kept.Count;
            }

            kept.Add(response);
            next.Add(-1);
            if (isKnown && count[visit] == Few)
            {
                for (int at = _firstOfVisit[visit]; at >= 0; at = next[at])
                {
                    many.Add(kept[at]);
                }
            }
        }

        _next = [.. next];
        once = [.. kept];
    }

    /// <summary>The team of an identifier; <c>null</c> when there is none.</summary>
    public Team? Team(TeamId id) => _teams.GetValueOrDefault(id);

    /// <summary>The place of a visit in the log.</summary>
    public bool TryGetPlace(VisitId id, out int place) => _places.TryGetValue(id, out place);

    /// <summary>The first response from a visit, by place; -1 for none.</summary>
    public int FirstResponse(int visit) => _firstOfVisit[visit];

    /// <summary>The next response from the visit of a response, by place; -1 for none.</summary>
    public int NextResponse(int response) => _next[response];

    private static bool IsAmong(FormResponse response, int first, List<FormResponse> kept, List<int> next)
    {
        for (int at = first; at >= 0; at = next[at])
        {
            if (kept[at] == response)
            {
                return true;
            }
        }

        return false;
    }
}
