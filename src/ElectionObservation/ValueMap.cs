using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ElectionObservation;

/// <summary>
/// An immutable map from identifiers to values, equal to another when they map the same identifiers to equal values. Kept in the order of
/// the identifiers' texts, whatever order it was built in. The <c>default</c> value is the empty map. Look-up is a binary search. Written as
/// <c>[new(Milestone.Oath, day)]</c>.
/// </summary>
/// <typeparam name="TKey">The type of the identifiers.</typeparam>
/// <typeparam name="TValue">The type of the values; a value is never <c>null</c>.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
public readonly struct ValueMap<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>, IEquatable<ValueMap<TKey, TValue>>, IValueCollection
    where TKey : Identifier<TKey>, IIdentifier<TKey>
    where TValue : notnull
{
    private readonly ImmutableArray<KeyValuePair<TKey, TValue>> _items;

    internal ValueMap(ImmutableArray<KeyValuePair<TKey, TValue>> sorted) => _items = sorted;

    /// <summary>The number of pairs.</summary>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>The value of an identifier.</summary>
    /// <param name="key">The identifier.</param>
    /// <exception cref="ArgumentException">The map does not hold it; the message names those it holds, unless they are persons.</exception>
    public TValue this[TKey key] => TryGet(key, out TValue? value)
        ? value
        : throw new ArgumentException(
            ValueMap.IsOfPersons<TKey>() ? "There is no such person here." : $"There is no '{key}' here; there is: {(Count == 0 ? "nothing" : string.Join(", ", Keys))}.",
            nameof(key));

    /// <summary>The identifiers, in the order of their texts.</summary>
    public IEnumerable<TKey> Keys => this.Select(static pair => pair.Key);

    /// <summary>Whether two maps hold the same pairs.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ValueMap<TKey, TValue> left, ValueMap<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether two maps differ.</summary>
    /// <param name="left">One map.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ValueMap<TKey, TValue> left, ValueMap<TKey, TValue> right) => !left.Equals(right);

    /// <summary>The pairs, in the order of the identifiers' texts.</summary>
    internal ReadOnlySpan<KeyValuePair<TKey, TValue>> AsSpan() => _items.IsDefault ? [] : _items.AsSpan();

    /// <summary>Looks an identifier up.</summary>
    /// <param name="key">The identifier.</param>
    /// <param name="value">Its value, when the map holds it.</param>
    /// <returns>Whether the map holds it.</returns>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int low = 0;
        int high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(_items[middle].Key.Value, key.Value);
            if (order == 0)
            {
                value = _items[middle].Value;
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        value = default;
        return false;
    }

    /// <summary>A map with one pair more, or with another value for an identifier it holds already.</summary>
    /// <param name="key">The identifier.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public ValueMap<TKey, TValue> With(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [.. this.Where(pair => pair.Key != key), new(key, value)];
    }

    /// <inheritdoc/>
    public bool Equals(ValueMap<TKey, TValue> other) =>
        Count == other.Count && (Count == 0 || _items.AsSpan().SequenceEqual(other._items.AsSpan(), PairComparer.Instance));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueMap<TKey, TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach ((TKey key, TValue value) in this)
        {
            hash.Add(key);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The pairs between braces; of persons only how many.</summary>
    public override string ToString() => ValueMap.IsOfPersons<TKey>()
        ? string.Create(CultureInfo.InvariantCulture, $"{{{Count} persons}}")
        : $"{{{string.Join(", ", this.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}")))}}}";

    /// <summary>Goes through the pairs in the order of the identifiers' texts.</summary>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)(_items.IsDefault ? [] : _items)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The default comparer of pairs goes through reflection; this one does not.</summary>
    private sealed class PairComparer : IEqualityComparer<KeyValuePair<TKey, TValue>>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals(KeyValuePair<TKey, TValue> x, KeyValuePair<TKey, TValue> y) =>
            x.Key == y.Key && EqualityComparer<TValue>.Default.Equals(x.Value, y.Value);

        public int GetHashCode(KeyValuePair<TKey, TValue> obj) => HashCode.Combine(obj.Key, obj.Value);
    }
}

/// <summary>Builds value maps.</summary>
public static class ValueMap
{
    /// <summary>A map of the given pairs, in any order.</summary>
    /// <typeparam name="TKey">The type of the identifiers.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="items">The pairs.</param>
    /// <exception cref="ArgumentNullException">An identifier or a value is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An identifier is given twice.</exception>
    public static ValueMap<TKey, TValue> Create<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        where TKey : Identifier<TKey>, IIdentifier<TKey>
        where TValue : notnull
    {
        KeyValuePair<TKey, TValue>[] sorted = [.. items];
        foreach ((TKey key, TValue value) in sorted)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(items));
            ArgumentNullException.ThrowIfNull(value, nameof(items));
        }

        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key.Value, b.Key.Value));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
            {
                throw new ArgumentException(IsOfPersons<TKey>() ? "A person is given twice." : $"'{sorted[i].Key}' is given twice.", nameof(items));
            }
        }

        return new(ImmutableArray.Create(sorted));
    }

    /// <summary>A map of pairs that stand in the order of the identifiers' texts already, each once.</summary>
    internal static ValueMap<TKey, TValue> OfSorted<TKey, TValue>(KeyValuePair<TKey, TValue>[] sorted)
        where TKey : Identifier<TKey>, IIdentifier<TKey>
        where TValue : notnull => new(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(sorted));

    /// <summary>Whether the identifiers are those of persons, which are not printed.</summary>
    internal static bool IsOfPersons<TKey>() => typeof(TKey) == typeof(PersonKey);
}
