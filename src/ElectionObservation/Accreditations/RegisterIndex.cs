using System.Runtime.InteropServices;

namespace ElectionObservation.Accreditations;

/// <summary>
/// The acts of a register by accreditation, those of one in the order they were done in; and the few things that are rare: corrections, and persons
/// with several accreditations.
/// </summary>
internal sealed class RegisterIndex
{
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly Dictionary<AccreditationId, int> _cases;
    private readonly Dictionary<long, List<AccreditationAct>> _corrections = [];

    public RegisterIndex(ValueList<AccreditationAct> acts)
    {
        Acts = acts;
        ReadOnlySpan<AccreditationAct> all = acts.AsSpan();
        int[] caseOf = new int[all.Length];
        _cases = new(all.Length);
        for (int i = 0; i < all.Length; i++)
        {
            // Acts about one accreditation often follow each other.
            AccreditationAct act = all[i];
            if (i > 0 && ReferenceEquals(act.Of, all[i - 1].Of))
            {
                caseOf[i] = caseOf[i - 1];
            }
            else if (!_cases.TryGetValue(act.Of, out caseOf[i]))
            {
                _cases.Add(act.Of, caseOf[i] = _cases.Count);
            }

            if (act.Corrects is { } wrong)
            {
                if (!_corrections.TryGetValue(wrong, out List<AccreditationAct>? corrections))
                {
                    _corrections.Add(wrong, corrections = []);
                }

                corrections.Add(act);
            }
        }

        (_starts, _order) = Grouped(caseOf, _cases.Count);
        for (int i = 0; i < Cases; i++)
        {
            SortByTime(_order.AsSpan(_starts[i].._starts[i + 1]), all);
        }

        Repeated = FindRepeated(all, caseOf);
    }

    public ValueList<AccreditationAct> Acts { get; }

    /// <summary>How many accreditations there are.</summary>
    public int Cases => _starts.Length - 1;

    /// <summary>
    /// The accreditations that were ever asked for in the name of one person, where there are more than one, in the order they were first asked for. A request that is corrected may
    /// name another person in the end.
    /// </summary>
    public (PersonKey Person, int[] Places)[] Repeated { get; }

    public bool HasCorrections => _corrections.Count > 0;

    /// <summary>The acts in the order of their numbers, each once. Different acts of one number stay, in an order that does not depend on how they came.</summary>
    public static ValueList<AccreditationAct> InOrder(ValueList<AccreditationAct> acts)
    {
        ReadOnlySpan<AccreditationAct> all = acts.AsSpan();
        bool inOrder = true;
        for (int i = 1; i < all.Length && inOrder; i++)
        {
            inOrder = all[i - 1].Sequence < all[i].Sequence;
        }

        if (inOrder)
        {
            return acts;
        }

        AccreditationAct[] sorted = [.. acts];
        Array.Sort(sorted, Compare);
        int count = 0;
        foreach (AccreditationAct act in sorted)
        {
            if (count == 0 || act != sorted[count - 1])
            {
                sorted[count++] = act;
            }
        }

        return ValueList.Create<AccreditationAct>(sorted.AsSpan(0, count));
    }

    public bool TryGetCase(AccreditationId id, out int place) => _cases.TryGetValue(id, out place);

    /// <summary>The places of the acts about an accreditation, in the order they were done in.</summary>
    public ReadOnlySpan<int> ActsOf(int place) => _order.AsSpan(_starts[place].._starts[place + 1]);

    public AccreditationId IdOf(int place) => Acts[_order[_starts[place]]].Of;

    /// <summary>What was recorded in the place of an act, in the order of the numbers.</summary>
    public IReadOnlyList<AccreditationAct> CorrectionsOf(AccreditationAct act) => _corrections.GetValueOrDefault(act.Sequence) ?? [];

    /// <summary>
    /// The numbers of the acts that do not stand, from what was known at a moment: something was recorded in their place that has not been struck out. What strikes out, or corrects, may be
    /// corrected in turn, and strikes out nothing then. <c>null</c> when all stand. No chain is too long: takes time in proportion to the number of corrections.
    /// </summary>
    public HashSet<long>? ReplacedAt(Instant known) => ReplacedAt(known, out _);

    /// <summary>The same, and the numbers of the acts that correct each other in a circle; they do not stand either.</summary>
    public HashSet<long>? ReplacedAt(Instant known, out HashSet<long> circular)
    {
        circular = [];
        return _corrections.Count == 0 ? null : Replaced(known, out circular);
    }

    private HashSet<long> Replaced(Instant known, out HashSet<long> circular)
    {
        var replaced = new HashSet<long>();
        var struck = new HashSet<long>();

        // From the acts that nothing corrects to those that they correct, and so on.
        Dictionary<long, int> waiting = [];
        Dictionary<long, List<AccreditationAct>> correcting = [];
        foreach (AccreditationAct act in _corrections.Values.SelectMany(static acts => acts).Where(act => act.Recorded <= known))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(waiting, act.Corrects!.Value, out _)++;
            (CollectionsMarshal.GetValueRefOrAddDefault(correcting, act.Sequence, out _) ??= []).Add(act);
        }

        var open = new Stack<long>(correcting.Keys.Where(number => !waiting.ContainsKey(number)));
        while (open.TryPop(out long number))
        {
            foreach (AccreditationAct act in correcting.GetValueOrDefault(number) ?? [])
            {
                long wrong = act.Corrects!.Value;
                if (!struck.Contains(number))
                {
                    replaced.Add(wrong);
                }

                if (act.Step == AccreditationStep.Struck && !replaced.Contains(number))
                {
                    struck.Add(wrong);
                }

                if (--waiting[wrong] == 0)
                {
                    waiting.Remove(wrong);
                    open.Push(wrong);
                }
            }
        }

        circular = [.. waiting.Keys];
        replaced.UnionWith(circular);
        return replaced;
    }

    /// <summary>Sorts places by what they belong to, in time that is proportional to their number.</summary>
    private static (int[] Starts, int[] Order) Grouped(int[] caseOf, int cases)
    {
        int[] starts = new int[cases + 1];
        foreach (int place in caseOf)
        {
            starts[place + 1]++;
        }

        for (int i = 0; i < cases; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] next = starts[..cases];
        int[] order = new int[caseOf.Length];
        for (int i = 0; i < caseOf.Length; i++)
        {
            order[next[caseOf[i]]++] = i;
        }

        return (starts, order);
    }

    /// <summary>Acts of one accreditation are few and nearly in order; acts of one moment keep the order of their numbers.</summary>
    private static void SortByTime(Span<int> places, ReadOnlySpan<AccreditationAct> all)
    {
        for (int i = 1; i < places.Length; i++)
        {
            int place = places[i];
            Instant at = all[place].At;
            if (all[places[i - 1]].At <= at)
            {
                continue;
            }

            if (places.Length > 32)
            {
                SortMany(places, all);
                return;
            }

            int into = i;
            for (; into > 0 && all[places[into - 1]].At > at; into--)
            {
                places[into] = places[into - 1];
            }

            places[into] = place;
        }
    }

    private static void SortMany(Span<int> places, ReadOnlySpan<AccreditationAct> all)
    {
        var times = new Instant[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            times[i] = all[places[i]].At;
        }

        int[] copy = places.ToArray();
        int[] sorted = [.. Enumerable.Range(0, copy.Length).OrderBy(i => times[i]).Select(i => copy[i])];
        sorted.CopyTo(places);
    }

    private static (PersonKey Person, int[] Places)[] FindRepeated(ReadOnlySpan<AccreditationAct> all, int[] caseOf)
    {
        var first = new Dictionary<PersonKey, int>(all.Length / 2);
        Dictionary<PersonKey, List<int>>? repeated = null;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Applicant?.Person is not { } person || first.TryAdd(person, caseOf[i]) || first[person] == caseOf[i])
            {
                continue;
            }

            repeated ??= [];
            if (!repeated.TryGetValue(person, out List<int>? places))
            {
                repeated.Add(person, places = [first[person]]);
            }

            places.Add(caseOf[i]);
        }

        return repeated is null ? [] : [.. repeated.Select(static pair => (pair.Key, pair.Value.Distinct().ToArray()))];
    }

    private static int Compare(AccreditationAct one, AccreditationAct other)
    {
        int order = one.Sequence.CompareTo(other.Sequence);
        order = order != 0 ? order : one.Recorded.CompareTo(other.Recorded);
        order = order != 0 ? order : one.At.CompareTo(other.At);
        order = order != 0 ? order : Nullable.Compare(one.ValidUntil, other.ValidUntil);
        return order != 0 || one == other ? order : string.CompareOrdinal(Everything(one), Everything(other));
    }

    private static string Everything(AccreditationAct act) =>
        $"{act} {act.ReplacedBy} {act.Applicant?.Person} {act.Applicant} {act.Applicant?.Gender} {act.Applicant?.Under} {act.Applicant?.Station} {act.Applicant?.Interest} {act.Applicant?.Founded} {act.Applicant?.Round}";
}
