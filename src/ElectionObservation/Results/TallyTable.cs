using System.Collections;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>The tallies of units that do not overlap, such as the regions of a country, each once, in the order in which they were first met.</summary>
public sealed class TallyTable : IReadOnlyList<UnitTally>
{
    private readonly UnitTally[] _units;
    private readonly Dictionary<UnitPath, int> _places;

    internal TallyTable(UnitTally[] units, Tally whole)
    {
        _units = units;
        _places = new(units.Length);
        for (int i = 0; i < units.Length; i++)
        {
            _places.Add(units[i].Unit, i);
        }

        Whole = whole;
    }

    /// <summary>All units together.</summary>
    public Tally Whole { get; }

    /// <summary>The number of units.</summary>
    public int Count => _units.Length;

    /// <summary>The unit at a place, from 0.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public UnitTally this[int index] => index >= 0 && index < _units.Length
        ? _units[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The table has {_units.Length} units.");

    /// <summary>The tally of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">The table does not have it.</exception>
    public Tally this[UnitPath unit] => TryGet(unit, out Tally? tally) ? tally : throw new ArgumentException($"There is no {unit} in the table.", nameof(unit));

    /// <summary>Adds protocols up by the unit that they belong to at a level.</summary>
    /// <param name="protocols">The protocols, one or more, in any order, on one form and ballot.</param>
    /// <param name="depth">The level: 0 for the whole, 1 for the topmost units, and so on; a unit that stands higher stands for itself.</param>
    /// <exception cref="ArgumentException">There is none, a unit is there twice, or the forms or ballots differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    public static TallyTable Of(IEnumerable<Protocol> protocols, int depth)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        if (protocols is ResultTable table)
        {
            return Of(table, depth);
        }

        var adder = new Adder(depth);
        // An array is gone through without an enumerator, which a country of records can tell.
        if (protocols is Protocol[] array)
        {
            foreach (Protocol protocol in array)
            {
                adder.Add(protocol);
            }
        }
        else
        {
            foreach (Protocol protocol in protocols)
            {
                adder.Add(protocol);
            }
        }

        return adder.ToTable() ?? throw new ArgumentException("Expected one protocol or more; of none, Tally.Nothing is the tally.", nameof(protocols));
    }

    /// <summary>Adds a table up: the same as its protocols, one by one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="depth">The level: 0 for the whole, 1 for the topmost units, and so on; a unit that stands higher stands for itself.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    public static TallyTable Of(ResultTable table, int depth)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        return table.SumsAt(depth).ToTable();
    }

    /// <summary>Looks a unit up.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="tally">Its tally, when the table has it.</param>
    /// <returns>Whether the table has it.</returns>
    public bool TryGet(UnitPath unit, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Tally? tally)
    {
        ArgumentNullException.ThrowIfNull(unit);
        tally = _places.TryGetValue(unit, out int place) ? _units[place].Tally : null;
        return tally is not null;
    }

    /// <summary>The same tallies by units of a higher level.</summary>
    /// <param name="depth">The level; a unit that stands higher stands for itself.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    public TallyTable At(int depth) => Of(_units.Select(one => new UnitTally(one.Unit.At(depth), one.Tally)), Whole);

    /// <summary>Both together; a unit in both has what both have of it. The units of the other that are new come last.</summary>
    /// <param name="other">Another table on the same ballot, of other stations.</param>
    /// <exception cref="ArgumentException">The ballots differ.</exception>
    public TallyTable Merge(TallyTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of(_units.Concat(other._units), Whole.Merge(other.Whole));
    }

    /// <summary>Compares published totals of units with these, which are computed, see <see cref="Tally.Compare"/>; and tells units that only one of both has.</summary>
    /// <param name="published">The published totals, in the order in which findings shall come.</param>
    /// <exception cref="ArgumentException">The ballots differ.</exception>
    public ValidationReport Compare(IEnumerable<UnitTally> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var findings = new List<Finding>();
        var seen = new HashSet<UnitPath>();
        foreach (UnitTally one in published)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(published));
            seen.Add(one.Unit);
            Tally? computed = one.Unit.Depth == 0 ? Whole : TryGet(one.Unit, out Tally? tally) ? tally : null;
            findings.AddRange(computed?.Compare(one.Tally, one.Unit.ToString()).Findings
                ?? [new("tally.not-computed", Severity.Warning, FindingKind.Consistency, one.Unit.ToString())]);
        }

        findings.AddRange(_units.Where(one => !seen.Contains(one.Unit)).Select(static one => new Finding("tally.not-published", Severity.Information, FindingKind.Consistency, one.Unit.ToString())));
        return new([.. findings]);
    }

    /// <summary>
    /// Finds units that state what all others of what they belong to add up to, three or more together: a row of totals that stands among the rows it adds up has been counted as
    /// a unit. It may be chance where numbers are few, so it is for a reader to decide. A country has rows of totals on any level: ask a table by regions, one by stations, and so on.
    /// </summary>
    /// <returns>The findings in the order of the units; the path is the unit.</returns>
    public ValidationReport FindTotals()
    {
        var together = new Dictionary<UnitPath, (Tally Tally, int Units)>();
        foreach (UnitTally one in _units)
        {
            if (one.Unit.Parent is { } parent)
            {
                together[parent] = together.TryGetValue(parent, out var before) ? (before.Tally.Merge(one.Tally), before.Units + 1) : (one.Tally, 1);
            }
        }

        return new(
        [
            .. _units
                .Where(one => one.Unit.Parent is { } parent && together[parent] is { Units: > 2 } all && one.Tally.IsHalfOf(all.Tally))
                .Select(static one => new Finding("tally.equals-others", Severity.Warning, FindingKind.Screen, one.Unit.ToString())),
        ]);
    }

    /// <inheritdoc/>
    public IEnumerator<UnitTally> GetEnumerator() => ((IEnumerable<UnitTally>)_units).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static TallyTable Of(IEnumerable<UnitTally> units, Tally whole)
    {
        var order = new List<UnitPath>();
        var tallies = new Dictionary<UnitPath, Tally>();
        foreach (UnitTally one in units)
        {
            if (!tallies.TryGetValue(one.Unit, out Tally? tally))
            {
                order.Add(one.Unit);
            }

            tallies[one.Unit] = tally?.Merge(one.Tally) ?? one.Tally;
        }

        return new([.. order.Select(unit => new UnitTally(unit, tallies[unit]))], whole);
    }

    /// <summary>Adds protocols up, one after another.</summary>
    private sealed class Adder(int depth)
    {
        private readonly UnitGuard _seen = new();
        private SumTable? _sums;
        private Protocol? _first;
        private UnitPath? _parent;
        private Sums? _parentSums;

        public void Add(Protocol protocol)
        {
            ArgumentNullException.ThrowIfNull(protocol);
            if (_first is null)
            {
                _first = protocol;
                _sums = new(protocol.Form, protocol.Ballot);
            }

            if (!ReferenceEquals(_first.Ballot, protocol.Ballot) || !ReferenceEquals(_first.Form, protocol.Form))
            {
                RequireSame(_first, protocol);
            }

            UnitPath unit = protocol.Unit;
            if (!_seen.Add(unit))
            {
                throw Twice(protocol);
            }

            SumsOf(unit).Add(protocol.LineBits, protocol.VoteBits, protocol.Standing);
        }

        public TallyTable? ToTable() => _sums?.ToTable();

        /// <summary>Where a unit is added. What belongs to the same unit as the one before, above the level asked for, is added in the same place.</summary>
        private Sums SumsOf(UnitPath unit)
        {
            if (unit.Parent is not { } parent || parent.Depth < depth)
            {
                return _sums!.At(unit.At(depth));
            }

            if (!ReferenceEquals(parent, _parent))
            {
                _parent = parent;
                _parentSums = _sums!.At(parent.At(depth));
            }

            return _parentSums!;
        }
    }

    private static ArgumentException Twice(Protocol protocol) => new($"{protocol.Unit} is there twice; a unit is counted once.", nameof(protocol));

    private static void RequireSame(Protocol first, Protocol protocol)
    {
        if (first.Ballot != protocol.Ballot || first.Form != protocol.Form)
        {
            throw new ArgumentException($"The protocol of {protocol.Unit} is on another {(first.Ballot != protocol.Ballot ? "ballot" : "form")} than that of {first.Unit}.", nameof(protocol));
        }
    }
}
