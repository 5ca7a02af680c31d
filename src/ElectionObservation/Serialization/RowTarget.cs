using System.Runtime.CompilerServices;
using System.Text;
using ElectionObservation.Results;
using ElectionObservation.Validation;

namespace ElectionObservation.Serialization;

/// <summary>Where the rows of a file go: the names of a unit as bytes of UTF-8 with the end of each, and its figures, lines first.</summary>
internal abstract class RowTarget(ResultLayout layout)
{
    private const int LongestName = 1000;
    private static readonly UTF8Encoding Strict = new(false, true);

    private byte[] _lastNames = new byte[256];
    private readonly int[] _lastEnds = new int[layout.Names];
    private int _lastLevels = -1;

    protected ResultLayout Layout { get; } = layout;

    /// <summary>What the unit at hand belongs to.</summary>
    protected UnitPath Parent { get; private set; } = UnitPath.Whole;

    /// <summary>Takes a row.</summary>
    /// <param name="data">What the names stand in.</param>
    /// <param name="names">Where the name of each column stands, from the top down.</param>
    /// <param name="row">The figures.</param>
    /// <returns>What is wrong with it; <c>null</c> when nothing is.</returns>
    public string? Add(ReadOnlySpan<byte> data, ReadOnlySpan<Slice> names, ReadOnlySpan<int> row)
    {
        // A name in the column that tells units apart stands below the others.
        int levels = Layout.Units.Count;
        levels += names.Length > levels && !IsBlank(names[levels].Of(data)) ? 1 : 0;
        bool isNewParent = !IsLastParent(data, names, levels);
        if (isNewParent && TakeParent(data, names, levels) is { } refusal)
        {
            return refusal;
        }

        ReadOnlySpan<byte> name = names[levels - 1].Of(data);
        if (!IsPlain(name) && Refusal(name, levels - 1) is { } wrong)
        {
            // Nobody was told of a new parent, so it is new to the next row too.
            _lastLevels = isNewParent ? -1 : _lastLevels;
            return wrong;
        }

        return Take(name, row, isNewParent);
    }

    private bool IsLastParent(ReadOnlySpan<byte> data, ReadOnlySpan<Slice> names, int levels)
    {
        bool isLast = levels == _lastLevels;
        int start = 0;
        for (int i = 0; i < levels - 1 && isLast; i++)
        {
            isLast = names[i].Of(data).SequenceEqual(_lastNames.AsSpan(start, _lastEnds[i] - start));
            start = _lastEnds[i];
        }

        return isLast;
    }

    /// <summary>Takes a row of a unit in <see cref="Parent"/>.</summary>
    protected abstract string? Take(ReadOnlySpan<byte> name, ReadOnlySpan<int> row, bool isNewParent);

    protected static string TextOf(ReadOnlySpan<byte> name) => Strict.GetString(name);

    /// <summary>The name that a second unit of one name is kept under, the third, and so on.</summary>
    protected static byte[] TwinOf(ReadOnlySpan<byte> name, int number) => [.. name, .. Encoding.UTF8.GetBytes($" ({number})")];

    protected string Twice(ReadOnlySpan<byte> name) => $"{Parent.Of(TextOf(name))} is there twice; a unit is counted once";

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? TakeParent(ReadOnlySpan<byte> data, ReadOnlySpan<Slice> names, int levels)
    {
        _lastLevels = -1;
        UnitPath parent = UnitPath.Whole;
        int end = 0;
        for (int i = 0; i < levels - 1; i++)
        {
            ReadOnlySpan<byte> name = names[i].Of(data);
            if (Refusal(name, i) is { } refusal)
            {
                return refusal;
            }

            if (end + name.Length > _lastNames.Length)
            {
                Array.Resize(ref _lastNames, (end + name.Length) * 2);
            }

            name.CopyTo(_lastNames.AsSpan(end));
            end += name.Length;
            _lastEnds[i] = end;
            parent = parent.Of(TextOf(name));
        }

        _lastLevels = levels;
        Parent = parent;
        return null;
    }

    /// <summary>Whether there are only ASCII characters that can be seen, and not too many. Names are short, so a plain loop is quickest.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> name)
    {
        foreach (byte one in name)
        {
            if (one is < 0x21 or > 0x7E)
            {
                return false;
            }
        }

        return name.Length is > 0 and <= LongestName;
    }

    private static bool IsBlank(ReadOnlySpan<byte> name) => name.Trim((byte)' ').IsEmpty;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string? Refusal(ReadOnlySpan<byte> name, int level)
    {
        return IsBlank(name) ? $"column '{(level < Layout.Units.Count ? Layout.Units[level] : Layout.Subunit)}' is blank: expected a unit in every row, and no row of totals"
            : name.Length > LongestName ? $"a name has {name.Length} bytes: expected {LongestName} at most"
            : name.ContainsAnyInRange((byte)0, (byte)0x1F) ? "a name has a control character in it"
            : System.Text.Unicode.Utf8.IsValid(name) ? null
            : "a name is not valid UTF-8";
    }
}

/// <summary>Where something stands in the data at hand.</summary>
internal readonly record struct Slice(int Start, int Length)
{
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> data) => data.Slice(Start, Length);
}

/// <summary>Keeps every row, for a table.</summary>
internal sealed class TableTarget(ResultLayout layout) : RowTarget(layout)
{
    private readonly ResultTableBuilder _builder = new(layout.Form, layout.Ballot);
    private int _group;

    public ResultTable Build() => _builder.Build();

    protected override string? Take(ReadOnlySpan<byte> name, ReadOnlySpan<int> row, bool isNewParent)
    {
        _group = isNewParent ? _builder.GroupOf(Parent) : _group;
        if (_builder.TryAdd(_group, name, row))
        {
            return null;
        }

        for (int number = 2; Layout.KeepsTwins; number++)
        {
            if (_builder.TryAdd(_group, TwinOf(name, number), row))
            {
                return null;
            }
        }

        return Twice(name);
    }
}

/// <summary>Adds rows up, and keeps none of them but the names of the units that belong together.</summary>
internal sealed class TallyTarget(ResultLayout layout, int depth, Action<Finding>? found) : RowTarget(layout)
{
    private readonly SumTable _sums = new(layout.Form, layout.Ballot);
    private readonly RuleSheet? _rules = found is null ? null : new(layout.Form, layout.Ballot);
    private readonly HashSet<UnitPath> _parents = [];
    private readonly HashSet<UnitPath> _told = [];
    private readonly NameSet _names = new();
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<UnitPath, int> _groups = [];
    private UnitPath? _holder;
    private int _group;
    private Sums? _current;
    private bool _isEmpty = true;

    /// <summary>What was added up.</summary>
    /// <exception cref="DataException">There was no unit.</exception>
    public TallyTable ToTable(string source) => _isEmpty ? throw new DataException(source, "", 0, 0, "there is no unit") : _sums.ToTable();

    protected override string? Take(ReadOnlySpan<byte> name, ReadOnlySpan<int> row, bool isNewParent)
    {
        if (isNewParent)
        {
            Turn();
        }

        byte[]? twin = null;
        if (!_names.TryAdd(_group, name))
        {
            if (!Layout.KeepsTwins)
            {
                return Twice(name);
            }

            for (int number = 2; twin is null; number++)
            {
                byte[] other = TwinOf(name, number);
                twin = _names.TryAdd(_group, other) ? other : null;
            }
        }

        ReadOnlySpan<int> lines = row[..Layout.Form.Lines.Count];
        ReadOnlySpan<int> votes = row[Layout.Form.Lines.Count..];
        Sums sums = _current ?? _sums.At(Parent.Of(TextOf(twin ?? name)));
        sums.Add(lines, votes);
        _isEmpty = false;
        if (_rules is not null && !_rules.IsClean(lines, votes))
        {
            _rules.Check(lines, votes, Parent.Of(TextOf(twin ?? name)), _findings);
            foreach (Finding finding in _findings)
            {
                found!(finding);
            }

            _findings.Clear();
        }

        return null;
    }

    /// <summary>
    /// Goes on with the units of another parent. Whether a unit is there twice is known as long as the units of a parent come together; of a parent that comes back it
    /// is not, and that is told. Stations that a column tells apart stand among the others of what holds them, and end nothing.
    /// </summary>
    private void Turn()
    {
        UnitPath holder = Parent.At(Layout.Units.Count - 1);
        if (holder != _holder)
        {
            _names.Clear();
            _groups.Clear();
            _holder = holder;
        }

        if (!_groups.TryGetValue(Parent, out _group))
        {
            _group = _groups.Count;
            _groups.Add(Parent, _group);
            if (!_parents.Add(Parent) && _told.Add(Parent))
            {
                found?.Invoke(new("results.units-not-together", Severity.Warning, FindingKind.Consistency, Parent.ToString()));
            }
        }

        _current = Parent.Depth >= depth ? _sums.At(Parent.At(depth)) : null;
    }
}
