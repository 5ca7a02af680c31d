namespace ElectionObservation;

/// <summary>Refuses lists in which something stands twice that is told apart by a key.</summary>
internal static class Once
{
    public static void Each<T, TKey>(ValueList<T> items, Func<T, TKey> key, Func<TKey, string> message, string name)
        where T : notnull
        where TKey : notnull
    {
        var seen = new HashSet<TKey>();
        foreach (T item in items)
        {
            if (!seen.Add(key(item)))
            {
                throw new ArgumentException(message(key(item)), name);
            }
        }
    }
}
