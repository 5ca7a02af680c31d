namespace ElectionObservation;

/// <summary>Lists whose order means nothing: kept in the order of their texts, each item once.</summary>
internal static class CanonicalSet
{
    public static ValueList<TId> Of<TId>(ValueList<TId> items)
        where TId : Identifier<TId>, IIdentifier<TId> =>
        items.Distinct().OrderBy(static item => item.Value, StringComparer.Ordinal).ToValueList();

    /// <summary>The same for enums, in the order of their members.</summary>
    public static ValueList<TEnum> OfMembers<TEnum>(ValueList<TEnum> items)
        where TEnum : struct, Enum =>
        items.Select(static item => Known.Value(item)).Distinct().Order().ToValueList();
}
