namespace ElectionObservation.Missions;

/// <summary>Finds references that lead back to where they began. Each item refers to one other at most.</summary>
internal static class Circles
{
    /// <summary>The circles, each once, beginning with the item whose text comes first; those outside a circle are in none.</summary>
    /// <param name="references">What each item refers to.</param>
    public static IEnumerable<ValueList<TId>> Of<TId>(IReadOnlyDictionary<TId, TId> references)
        where TId : Identifier<TId>, IIdentifier<TId>
    {
        var done = new HashSet<TId>();
        foreach (TId start in references.Keys.OrderBy(static id => id.Value, StringComparer.Ordinal))
        {
            var way = new List<TId>();
            TId at = start;
            while (done.Add(at))
            {
                way.Add(at);
                if (!references.TryGetValue(at, out TId? next))
                {
                    break;
                }

                at = next;
            }

            // A way that ends on itself is a circle from there on; one that ends on an earlier way met its circle before, if there is one.
            if (way.IndexOf(at) is >= 0 and var first && references.ContainsKey(at))
            {
                List<TId> circle = way[first..];
                int least = circle.IndexOf(circle.MinBy(static id => id.Value, StringComparer.Ordinal)!);
                yield return circle[least..].Concat(circle[..least]).ToValueList();
            }
        }
    }
}
