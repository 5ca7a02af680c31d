using System.Collections;
using System.Text;
using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>
/// The protocols of a country, by column: the same meaning as a list of <see cref="Protocol"/> in a fraction of the memory, and faster to check and to add up. On one form and
/// ballot, every unit once. Built by a <see cref="ResultTableBuilder"/> or a reader. The rows stand by what their units belong to, in the order in which that was first met, and
/// within it in the order given. Going through it makes a protocol of each row as it comes.
/// </summary>
public sealed class ResultTable : IReadOnlyList<Protocol>
{
    private readonly Rows _rows;
    private readonly int _firstGroup;
    private readonly int _endGroup;

    internal ResultTable(Rows rows)
        : this(rows, 0, rows.Parents.Length)
    {
    }

    private ResultTable(Rows rows, int firstGroup, int endGroup)
    {
        _rows = rows;
        _firstGroup = firstGroup;
        _endGroup = endGroup;
    }

    /// <summary>The form of all protocols.</summary>
    public ProtocolForm Form => _rows.Form;

    /// <summary>The ballot of all protocols.</summary>
    public Ballot Ballot => _rows.Ballot;

    /// <summary>The number of protocols.</summary>
    public int Count => End - First;

    /// <summary>How many bytes the table holds for its figures and the names of its units, objects apart.</summary>
    public long Bytes => _rows.Columns.Sum(column => (long)column.Bytes * Count) + ((long)Count * sizeof(int)) + _rows.NameBytes(First, End);

    private int First => _rows.Starts[_firstGroup];

    private int End => _rows.Starts[_endGroup];

    /// <summary>The protocol at a place, from 0; made when it is asked for.</summary>
    /// <param name="index">The place.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Protocol this[int index]
    {
        get
        {
            if (index < 0 || index >= Count)
            {
                throw new ArgumentOutOfRangeException(nameof(index), index, $"The table has {Count} protocols.");
            }

            int row = First + index;
            int group = Array.BinarySearch(_rows.Starts, row);
            group = group < 0 ? ~group - 1 : group;
            while (_rows.Starts[group + 1] == row)
            {
                group++;
            }

            return Make(row, _rows.Parents[group]);
        }
    }

    /// <summary>Asks every rule of the form of every protocol that counts: the same findings as <see cref="ProtocolForm.Check"/> of the protocols gives.</summary>
    public ValidationReport Validate()
    {
        var findings = new List<Finding>();
        var sheet = new RuleSheet(Form, Ballot);
        var kernel = new RuleKernel(sheet, _rows.Columns);
        int[] lines = new int[Form.Lines.Count];
        int[] votes = new int[Ballot.Options.Count];
        int group = _firstGroup;
        foreach (int row in kernel.Suspects(First, End))
        {
            while (_rows.Starts[group + 1] <= row)
            {
                group++;
            }

            if (_rows.StandingOf(row) is Standing.Counted)
            {
                Load(row, lines, votes);
                sheet.Check(lines, votes, _rows.Parents[group].Of(_rows.NameOf(row)), findings);
            }
        }

        return new([.. findings]);
    }

    /// <summary>Cuts the table into parts of nearly as many protocols, without copying: to check and add up side by side, and to merge then.</summary>
    /// <param name="parts">How many parts, 1 or more; fewer come where there are not as many units to belong to.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is less than 1.</exception>
    public IReadOnlyList<ResultTable> Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var tables = new List<ResultTable>();
        int group = _firstGroup;
        for (int part = 1; part <= parts && group < _endGroup; part++)
        {
            int from = group;
            long until = First + ((long)Count * part / parts);
            while (group < _endGroup && (part == parts || _rows.Starts[group] < until))
            {
                group++;
            }

            if (group > from)
            {
                tables.Add(new(_rows, from, group));
            }
        }

        return tables;
    }

    /// <inheritdoc/>
    public IEnumerator<Protocol> GetEnumerator()
    {
        for (int group = _firstGroup; group < _endGroup; group++)
        {
            for (int row = _rows.Starts[group]; row < _rows.Starts[group + 1]; row++)
            {
                yield return Make(row, _rows.Parents[group]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds the rows up by the unit that they belong to at a level.</summary>
    internal SumTable SumsAt(int depth)
    {
        var table = new SumTable(Form, Ballot);
        var blocks = new List<(Sums Sums, int From, int Until)>();
        for (int group = _firstGroup; group < _endGroup;)
        {
            UnitPath parent = _rows.Parents[group];
            if (parent.Depth < depth)
            {
                AddOneByOne(table, group);
                group++;
                continue;
            }

            // What belongs to one unit at the level is added up as one block.
            UnitPath unit = parent.At(depth);
            int first = group;
            do
            {
                group++;
            }
            while (group < _endGroup && _rows.Parents[group].Depth >= depth && _rows.Parents[group].At(depth) == unit);

            blocks.Add((table.At(unit), _rows.Starts[first], _rows.Starts[group]));
        }

        AddBlocks(blocks);
        return table;
    }

    private void AddOneByOne(SumTable table, int group)
    {
        int[] lines = new int[Form.Lines.Count];
        int[] votes = new int[Ballot.Options.Count];
        for (int row = _rows.Starts[group]; row < _rows.Starts[group + 1]; row++)
        {
            Load(row, lines, votes);
            table.At(_rows.Parents[group].Of(_rows.NameOf(row))).Add(lines, votes, _rows.StandingOf(row));
        }
    }

    private void AddBlocks(List<(Sums Sums, int From, int Until)> blocks)
    {
        // A whole column before the next: memory is quickest when it is read on and on.
        for (int place = 0; place < _rows.Columns.Length; place++)
        {
            Column column = _rows.Columns[place];
            foreach ((Sums sums, int from, int until) in blocks)
            {
                (long sum, int missing) = column.Sum(from, until - from);
                sums.Add(place, sum, missing);
            }
        }

        int[] lines = new int[Form.Lines.Count];
        int[] votes = new int[Ballot.Options.Count];
        foreach ((Sums sums, int from, int until) in blocks)
        {
            sums.AddCounted(until - from);
            foreach (int row in _rows.LeftOut(from, until))
            {
                Load(row, lines, votes);
                sums.Replace(lines, votes, _rows.StandingOf(row));
            }

            if (sums.Parts.Any(parts => parts.Any(line => _rows.Columns[line].HasMissing || _rows.Columns[line].HasBelowZero)))
            {
                AddLacking(sums, from, until, lines);
            }
        }
    }

    private void AddLacking(Sums sums, int from, int until, int[] lines)
    {
        for (int row = from; row < until; row++)
        {
            LoadLines(row, lines);
            if (_rows.StandingOf(row) is Standing.Counted)
            {
                sums.AddLacking(lines);
            }
        }
    }

    private Protocol Make(int row, UnitPath parent)
    {
        RowState state = _rows.StateOf(row);
        return new(
            Form,
            Ballot,
            parent.Of(_rows.NameOf(row)),
            Figures(0, Form.Lines.Count),
            Figures(Form.Lines.Count, Ballot.Options.Count),
            state.Standing,
            state.Origin,
            state.Version);

        ValueList<Figure> Figures(int place, int count)
        {
            var figures = new Figure[count];
            for (int i = 0; i < count; i++)
            {
                figures[i] = Figure.OfBits(_rows.Columns[place + i][row]);
            }

            return [.. figures];
        }
    }

    private void Load(int row, int[] lines, int[] votes)
    {
        LoadLines(row, lines);
        for (int i = 0; i < votes.Length; i++)
        {
            votes[i] = _rows.Columns[lines.Length + i][row];
        }
    }

    private void LoadLines(int row, int[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = _rows.Columns[i][row];
        }
    }

    /// <summary>What is known of a row besides its figures, where it is not what it is of most.</summary>
    internal readonly record struct RowState(Standing Standing, ProtocolOrigin Origin, int Version)
    {
        public static RowState Usual { get; } = new(new Standing.Counted(), ProtocolOrigin.Published, 1);
    }

    /// <summary>The rows of a table and of its parts. A group is what belongs to one unit; the rows of a group follow each other.</summary>
    internal sealed class Rows(ProtocolForm form, Ballot ballot, Column[] columns, UnitPath[] parents, int[] starts, byte[] names, int[] nameEnds, Dictionary<int, RowState> states)
    {
        private readonly int[] _leftOut = [.. states.Where(static pair => pair.Value.Standing is not Standing.Counted).Select(static pair => pair.Key).Order()];

        public ProtocolForm Form { get; } = form;

        public Ballot Ballot { get; } = ballot;

        /// <summary>The lines, then the votes.</summary>
        public Column[] Columns { get; } = columns;

        public UnitPath[] Parents { get; } = parents;

        /// <summary>The first row of each group, and the end.</summary>
        public int[] Starts { get; } = starts;

        public string NameOf(int row)
        {
            int start = row == 0 ? 0 : nameEnds[row - 1];
            return Encoding.UTF8.GetString(names, start, nameEnds[row] - start);
        }

        public long NameBytes(int from, int until) => from == until ? 0 : nameEnds[until - 1] - (from == 0 ? 0 : nameEnds[from - 1]);

        public RowState StateOf(int row) => states.Count > 0 && states.TryGetValue(row, out RowState state) ? state : RowState.Usual;

        public Standing StandingOf(int row) => StateOf(row).Standing;

        public IEnumerable<int> LeftOut(int from, int until)
        {
            int at = Array.BinarySearch(_leftOut, from);
            for (at = at < 0 ? ~at : at; at < _leftOut.Length && _leftOut[at] < until; at++)
            {
                yield return _leftOut[at];
            }
        }
    }
}
