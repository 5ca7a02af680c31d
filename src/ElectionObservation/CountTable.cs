using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ElectionObservation;

/// <summary>
/// How many there are by some key, and in all: observers by sender, by role, by both. Every count is a range, which is one number where the
/// number is known. Who is counted under two keys is counted once in all. Equal when every line and the rest is, whatever order it was built in.
/// </summary>
/// <typeparam name="TKey">What is counted by; its equality tells the lines apart.</typeparam>
public sealed class CountTable<TKey> : IReadOnlyCollection<KeyValuePair<TKey, CountRange>>, IEquatable<CountTable<TKey>>
    where TKey : notnull
{
    private readonly Dictionary<TKey, CountRange> _lines;

    /// <summary>States a table.</summary>
    /// <param name="basis">What is counted: the whole that shares are taken of.</param>
    /// <param name="lines">How many by key, each key once.</param>
    /// <param name="total">How many in all; the sum where it is <c>null</c>.</param>
    /// <param name="withoutKey">How many have no key; none where it is <c>null</c>.</param>
    /// <param name="elsewhere">How many a key has that has no line; none where it is <c>null</c>.</param>
    /// <exception cref="ArgumentException">A key is given twice, or there are surely fewer in all than in a line, or more than in all lines together.</exception>
    public CountTable(ShareBasis basis, IEnumerable<KeyValuePair<TKey, CountRange>> lines, CountRange? total = null, CountRange? withoutKey = null, CountRange? elsewhere = null)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(lines);
        Basis = basis;
        WithoutKey = withoutKey ?? CountRange.Exactly(0);
        Elsewhere = elsewhere ?? CountRange.Exactly(0);
        _lines = [];
        CountRange sum = WithoutKey;
        foreach ((TKey key, CountRange count) in lines)
        {
            ArgumentNullException.ThrowIfNull(count, nameof(lines));
            if (!_lines.TryAdd(key, count))
            {
                throw new ArgumentException($"'{key}' is given twice.", nameof(lines));
            }

            sum = sum.Plus(count);
        }

        Total = total ?? (Elsewhere == CountRange.Exactly(0) ? sum : new(sum.AtLeast, null));
        if (_lines.Values.Append(WithoutKey).Append(Elsewhere).Any(line => Total.AtMost < line.AtLeast))
        {
            throw new ArgumentException($"There cannot be {Total} in all and more in a part.", nameof(total));
        }

        if (Elsewhere.AtMost == 0 && sum.AtMost < Total.AtLeast)
        {
            throw new ArgumentException($"There cannot be {Total} in all and {sum} in the parts together.", nameof(total));
        }
    }

    /// <summary>What is counted: the whole that shares are taken of.</summary>
    public ShareBasis Basis { get; }

    /// <summary>How many in all, each counted once.</summary>
    public CountRange Total { get; }

    /// <summary>How many have no key: those whose gender is not stated.</summary>
    public CountRange WithoutKey { get; }

    /// <summary>How many a key has that has no line: none where all were counted, and who knows how many where a list is open.</summary>
    public CountRange Elsewhere { get; }

    /// <summary>The number of lines.</summary>
    public int Count => _lines.Count;

    /// <summary>How many a key has; <see cref="Elsewhere"/> when it has no line.</summary>
    /// <param name="key">The key.</param>
    public CountRange this[TKey key] => _lines.GetValueOrDefault(key) ?? Elsewhere;

    /// <summary>The lines, the largest first; among equals in the order of the keys' texts.</summary>
    public ValueList<KeyValuePair<TKey, CountRange>> LargestFirst() =>
    [
        .. _lines
            .OrderByDescending(static line => line.Value.AtLeast)
            .ThenByDescending(static line => line.Value.AtMost ?? long.MaxValue)
            .ThenBy(static line => line.Key.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>The exact share of a key in all.</summary>
    /// <param name="key">The key.</param>
    /// <param name="share">The share, where both numbers are known.</param>
    /// <returns>Whether both are known.</returns>
    public bool TryGetShare(TKey key, [NotNullWhen(true)] out Share? share)
    {
        CountRange part = this[key];
        share = part.IsExact && Total.IsExact ? new(part.AtLeast, Total.AtLeast, Basis) : null;
        return share is not null;
    }

    /// <summary>Counts of two groups that have nobody in common, added line by line. Neither order nor grouping changes it.</summary>
    /// <param name="other">The counts of the other group.</param>
    /// <exception cref="ArgumentException">It counts something else.</exception>
    public CountTable<TKey> Plus(CountTable<TKey> other) => Together(other, static (one, another) => one.Plus(another));

    /// <summary>
    /// Counts of two groups of which nothing says how far they overlap, line by line as <see cref="CountRange.Union"/> says. Neither order nor
    /// grouping changes it.
    /// </summary>
    /// <param name="other">The counts of the other group.</param>
    /// <exception cref="ArgumentException">It counts something else.</exception>
    public CountTable<TKey> Union(CountTable<TKey> other) => Together(other, static (one, another) => one.Union(another));

    /// <summary>The lines, in no particular order.</summary>
    public IEnumerator<KeyValuePair<TKey, CountRange>> GetEnumerator() => _lines.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(CountTable<TKey>? other) =>
        other is not null && Basis == other.Basis && Total == other.Total && WithoutKey == other.WithoutKey && Elsewhere == other.Elsewhere
        && Count == other.Count && _lines.All(line => other._lines.TryGetValue(line.Key, out CountRange? count) && count == line.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountTable<TKey>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Basis, Total, WithoutKey, Elsewhere, Count);

    /// <summary>A line for each key, the largest first, and the total.</summary>
    public override string ToString() =>
        string.Concat(LargestFirst().Select(static line => $"{line.Key}: {line.Value}\n"))
        + (WithoutKey == CountRange.Exactly(0) ? "" : $"not stated: {WithoutKey}\n")
        + $"in all: {Total}";

    private CountTable<TKey> Together(CountTable<TKey> other, Func<CountRange, CountRange, CountRange> add)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Basis != other.Basis)
        {
            throw new ArgumentException($"Counts of '{Basis}' and of '{other.Basis}' do not add.", nameof(other));
        }

        return new(
            Basis,
            _lines.Keys.Union(other._lines.Keys).Select(key => KeyValuePair.Create(key, add(this[key], other[key]))),
            add(Total, other.Total),
            add(WithoutKey, other.WithoutKey),
            add(Elsewhere, other.Elsewhere));
    }
}
