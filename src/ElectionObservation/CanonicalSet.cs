namespace ElectionObservation;

/// <summary>Lists whose order means nothing: kept in the order of their texts, each item once.</summary>
internal static class CanonicalSet
{
    public static ValueList<TId> Of<TId>(ValueList<TId> items)
        where TId : Identifier<TId>, IIdentifier<TId> =>
        items.Distinct().OrderBy(static item => item.Value, StringComparer.Ordinal).ToValueList();
}
