namespace ElectionObservation.Observations;

/// <summary>What belongs to what in a log, made ready once for all questions.</summary>
internal sealed class LogIndex
{
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
        var kept = new List<FormResponse>(responses.Count);
        var next = new List<int>(responses.Count);
        var strays = new HashSet<FormResponse>();
        foreach (FormResponse response in responses)
        {
            if (!places.TryGetValue(response.Visit, out int visit))
            {
                if (strays.Add(response))
                {
                    kept.Add(response);
                    next.Add(-1);
                }

                continue;
            }

            int last = -1;
            int at = _firstOfVisit[visit];
            while (at >= 0 && kept[at] != response)
            {
                last = at;
                at = next[at];
            }

            if (at >= 0)
            {
                continue;
            }

            if (last < 0)
            {
                _firstOfVisit[visit] = kept.Count;
            }
            else
            {
                next[last] = kept.Count;
            }

            kept.Add(response);
            next.Add(-1);
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
}
