using System.Text;

namespace ElectionObservation.Results;

/// <summary>Builds a <see cref="ResultTable"/>, protocol by protocol. Not for use from several threads at once.</summary>
public sealed class ResultTableBuilder
{
    private const int MostRows = 100_000_000;

    private readonly ProtocolForm _form;
    private readonly Ballot _ballot;
    private readonly Dictionary<UnitPath, int> _groups = [];
    private readonly List<UnitPath> _parents = [];
    private readonly int[][] _columns;
    private readonly Dictionary<int, ResultTable.RowState> _states = [];
    private readonly NameSet _names = new();

    /// <summary>Begins a table.</summary>
    /// <param name="form">The form of all protocols.</param>
    /// <param name="ballot">The ballot of all protocols.</param>
    public ResultTableBuilder(ProtocolForm form, Ballot ballot)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(ballot);
        _form = form;
        _ballot = ballot;
        _columns = [.. Enumerable.Range(0, form.Lines.Count + ballot.Options.Count).Select(static _ => new int[256])];
    }

    /// <summary>The number of protocols so far.</summary>
    public int Count => _names.Count;

    /// <summary>Adds a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <exception cref="ArgumentException">It is on another form or ballot, of the whole, or of a unit that is there already.</exception>
    public void Add(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        if (protocol.Form != _form || protocol.Ballot != _ballot)
        {
            throw new ArgumentException($"The protocol of {protocol.Unit} is on another {(protocol.Form != _form ? "form" : "ballot")}.", nameof(protocol));
        }

        if (protocol.Unit.Parent is not { } parent)
        {
            throw new ArgumentException("A table holds units, not the whole.", nameof(protocol));
        }

        Span<int> row = stackalloc int[_columns.Length];
        protocol.LineBits.CopyTo(row);
        protocol.VoteBits.CopyTo(row[_form.Lines.Count..]);
        if (!TryAdd(GroupOf(parent), Encoding.UTF8.GetBytes(protocol.Unit.Name), row))
        {
            throw new ArgumentException($"{protocol.Unit} is there already.", nameof(protocol));
        }

        SetState(new(protocol.Standing, protocol.Origin, protocol.Version));
    }

    /// <summary>Makes the table. The builder goes on with what it has.</summary>
    public ResultTable Build()
    {
        int[] starts = Starts();
        int[]? order = Order(starts);
        var columns = new Column[_columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = new(Arrange(_columns[i].AsSpan(0, Count), order));
        }

        (byte[] names, int[] ends) = Names(order);
        return new(new ResultTable.Rows(_form, _ballot, columns, [.. _parents], starts, names, ends, States(order)));
    }

    /// <summary>The number of what units belong to.</summary>
    internal int GroupOf(UnitPath parent)
    {
        if (!_groups.TryGetValue(parent, out int group))
        {
            group = _parents.Count;
            _groups.Add(parent, group);
            _parents.Add(parent);
        }

        return group;
    }

    /// <summary>Adds a row.</summary>
    /// <returns>Whether its unit is new.</returns>
    internal bool TryAdd(int group, ReadOnlySpan<byte> name, ReadOnlySpan<int> row)
    {
        int count = Count;
        if (count == MostRows)
        {
            throw new InvalidOperationException($"A table has {MostRows} protocols at most.");
        }

        if (!_names.TryAdd(group, name))
        {
            return false;
        }

        if (count == _columns[0].Length)
        {
            for (int i = 0; i < _columns.Length; i++)
            {
                Array.Resize(ref _columns[i], count * 2);
            }
        }

        for (int i = 0; i < row.Length; i++)
        {
            _columns[i][count] = row[i];
        }

        return true;
    }

    /// <summary>Says what is not usual of the row that was added last.</summary>
    internal void SetState(ResultTable.RowState state)
    {
        if (state != ResultTable.RowState.Usual)
        {
            _states[Count - 1] = state;
        }
    }

    private int[] Starts()
    {
        int[] starts = new int[_parents.Count + 1];
        for (int row = 0; row < Count; row++)
        {
            starts[_names.GroupOf(row) + 1]++;
        }

        for (int group = 0; group < _parents.Count; group++)
        {
            starts[group + 1] += starts[group];
        }

        return starts;
    }

    /// <summary>For each place the row that goes there; <c>null</c> where all stand right.</summary>
    private int[]? Order(int[] starts)
    {
        bool isInOrder = true;
        for (int row = 1; row < Count && isInOrder; row++)
        {
            isInOrder = _names.GroupOf(row) >= _names.GroupOf(row - 1);
        }

        if (isInOrder)
        {
            return null;
        }

        int[] next = [.. starts];
        int[] order = new int[Count];
        for (int row = 0; row < Count; row++)
        {
            order[next[_names.GroupOf(row)]++] = row;
        }

        return order;
    }

    private static ReadOnlySpan<int> Arrange(ReadOnlySpan<int> values, int[]? order)
    {
        if (order is null)
        {
            return values;
        }

        int[] arranged = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            arranged[i] = values[order[i]];
        }

        return arranged;
    }

    private (byte[] Names, int[] Ends) Names(int[]? order)
    {
        if (order is null)
        {
            return (_names.Bytes.ToArray(), _names.Ends.ToArray());
        }

        byte[] names = new byte[_names.Length];
        int[] ends = new int[order.Length];
        int end = 0;
        for (int i = 0; i < order.Length; i++)
        {
            ReadOnlySpan<byte> name = _names[order[i]];
            name.CopyTo(names.AsSpan(end));
            end += name.Length;
            ends[i] = end;
        }

        return (names, ends);
    }

    private Dictionary<int, ResultTable.RowState> States(int[]? order)
    {
        var states = new Dictionary<int, ResultTable.RowState>();
        for (int i = 0; i < Count && _states.Count > 0; i++)
        {
            if (_states.TryGetValue(order?[i] ?? i, out ResultTable.RowState state))
            {
                states.Add(i, state);
            }
        }

        return states;
    }
}
