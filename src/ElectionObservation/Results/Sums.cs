using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ElectionObservation.Results;

/// <summary>Sums that grow row by row or block by block, before they become a <see cref="Tally"/>. The one place that says what counts.</summary>
internal sealed class Sums
{
    private readonly ProtocolForm _form;
    private readonly Ballot _ballot;
    private readonly int[][] _parts;
    private readonly bool[] _isOfTurnout;

    // Each quantity in the order of its text, with the place of its line, or the complement of that of a total.
    private readonly (Quantity Quantity, int Place)[] _order;
    private readonly long[] _sums;
    private readonly int[] _missing;

    // Of each quantity that lines add up to: how many units lack a part, and what they state of the others.
    private readonly int[] _lacking;
    private readonly long[] _lackingStated;
    private int _counted;
    private int _annulled;
    private int _merged;
    private int _notOpened;
    private int _notReported;

    public Sums(ProtocolForm form, Ballot ballot)
    {
        _form = form;
        _ballot = ballot;
        _parts = [.. form.Totals.Select(total => form.PlacesOf(total).ToArray())];
        _isOfTurnout = [.. form.Lines.Select(line => IsOfTurnout(line.Quantity) || (line.PartOf is { } whole && IsOfTurnout(whole)))];
        _sums = new long[form.Lines.Count + ballot.Options.Count];
        _missing = new int[_sums.Length];
        _lacking = new int[_parts.Length];
        _lackingStated = new long[_parts.Length];

        _order =
        [
            .. form.Lines.Select(static (line, place) => (line.Quantity, place)).Concat(form.Totals.Select(static (total, place) => (total, ~place)))
                .OrderBy(static one => one.Item1.Value, StringComparer.Ordinal),
        ];

        bool IsOfTurnout(Quantity quantity) => quantity == Quantity.RegisteredVoters || quantity == form.TurnoutOf;
    }

    /// <summary>Nothing yet, on the form and ballot of other sums.</summary>
    public Sums(Sums like)
    {
        _form = like._form;
        _ballot = like._ballot;
        _parts = like._parts;
        _isOfTurnout = like._isOfTurnout;
        _order = like._order;
        _sums = new long[like._sums.Length];
        _missing = new int[_sums.Length];
        _lacking = new int[_parts.Length];
        _lackingStated = new long[_parts.Length];
    }

    /// <summary>The lines of each quantity that several add up to.</summary>
    public int[][] Parts => _parts;

    /// <summary>Adds a unit.</summary>
    public void Add(ReadOnlySpan<int> lines, ReadOnlySpan<int> votes, Standing standing)
    {
        if (standing is Standing.Counted)
        {
            Add(lines, votes);
        }
        else
        {
            LeaveOut(lines, standing);
        }
    }

    /// <summary>Adds a unit that counts.</summary>
    public void Add(ReadOnlySpan<int> lines, ReadOnlySpan<int> votes)
    {
        _counted++;
        int low = AddAll(lines, _sums) | AddAll(votes, _sums.AsSpan(lines.Length));
        if (low < 0)
        {
            TakeBack(lines, _sums, _missing);
            TakeBack(votes, _sums.AsSpan(lines.Length), _missing.AsSpan(lines.Length));
            AddLacking(lines);
        }
    }

    /// <summary>Adds what many units that count have in one place.</summary>
    public void Add(int place, long sum, int missing)
    {
        _sums[place] += sum;
        _missing[place] += missing;
    }

    /// <summary>Adds to the number of units that count.</summary>
    public void AddCounted(int units) => _counted = checked(_counted + units);

    /// <summary>Takes a unit out that was added with many and does not count.</summary>
    public void Replace(ReadOnlySpan<int> lines, ReadOnlySpan<int> votes, Standing standing)
    {
        _counted--;
        Subtract(lines, 0);
        Subtract(votes, lines.Length);
        LeaveOut(lines, standing);

        void Subtract(ReadOnlySpan<int> bits, int offset)
        {
            for (int i = 0; i < bits.Length; i++)
            {
                _sums[offset + i] -= Math.Max(bits[i], 0);
                _missing[offset + i] -= IsMissing(bits[i]) ? 1 : 0;
            }
        }
    }

    /// <summary>Counts a unit that leaves a part of a total out.</summary>
    public void AddLacking(ReadOnlySpan<int> lines)
    {
        for (int total = 0; total < _parts.Length; total++)
        {
            bool lacks = false;
            long stated = 0;
            foreach (int line in _parts[total])
            {
                lacks |= IsMissing(lines[line]);
                stated += Math.Max(lines[line], 0);
            }

            if (lacks)
            {
                _lacking[total]++;
                _lackingStated[total] += stated;
            }
        }
    }

    /// <summary>Adds what other sums have, on the same form and ballot.</summary>
    public void Add(Sums other)
    {
        for (int i = 0; i < _sums.Length; i++)
        {
            _sums[i] = checked(_sums[i] + other._sums[i]);
            _missing[i] = checked(_missing[i] + other._missing[i]);
        }

        for (int i = 0; i < _parts.Length; i++)
        {
            _lacking[i] += other._lacking[i];
            _lackingStated[i] += other._lackingStated[i];
        }

        _counted = checked(_counted + other._counted);
        _annulled += other._annulled;
        _merged += other._merged;
        _notOpened += other._notOpened;
        _notReported += other._notReported;
    }

    public Tally ToTally()
    {
        var whole = new KeyValuePair<Quantity, long>[_order.Length];
        int count = 0;
        List<KeyValuePair<Quantity, PartialSum>>? partial = null;
        foreach ((Quantity quantity, int place) in _order)
        {
            (long sum, int missing) = place >= 0 ? (_sums[place], _missing[place]) : SumOfTotal(~place);
            if (missing > 0)
            {
                (partial ??= []).Add(new(quantity, new(sum, missing)));
            }
            else if (_counted > 0 || sum > 0)
            {
                whole[count++] = new(quantity, sum);
            }
        }

        ReadOnlySpan<int> missingVotes = _missing.AsSpan(_form.Lines.Count);
        return new(
            _ballot,
            ValueList.Create<long>(_sums.AsSpan(_form.Lines.Count)),
            ValueMap.OfSorted(count == whole.Length ? whole : whole[..count]),
            new(_counted, _annulled, _merged, _notOpened, _notReported),
            partial is null ? default : [.. partial],
            missingVotes.ContainsAnyExcept(0) ? ValueList.Create<int>(missingVotes) : default);
    }

    private (long Sum, int Missing) SumOfTotal(int total)
    {
        long sum = -_lackingStated[total];
        foreach (int line in _parts[total])
        {
            sum = checked(sum + _sums[line]);
        }

        return (sum, _lacking[total]);
    }

    /// <summary>Whether a place that is asked for states nothing that counts.</summary>
    private static bool IsMissing(int bits) => bits < 0 && bits != Figure.NotOfferedBits;

    /// <summary>Adds whatever is there.</summary>
    /// <returns>Less than zero where something was no count.</returns>
    private static int AddAll(ReadOnlySpan<int> bits, Span<long> sums)
    {
        // Of up to two billion units, 64 bits hold the sum of what has 32.
        unchecked
        {
            ref int from = ref MemoryMarshal.GetReference(bits);
            ref long to = ref MemoryMarshal.GetReference(sums[..bits.Length]);
            Vector128<int> any = Vector128<int>.Zero;
            int i = 0;
            for (; i <= bits.Length - Vector128<int>.Count; i += Vector128<int>.Count)
            {
                Vector128<int> vector = Vector128.LoadUnsafe(ref from, (nuint)i);
                any |= vector;
                (Vector256.LoadUnsafe(ref to, (nuint)i) + Vector256.WidenLower(vector.ToVector256Unsafe())).StoreUnsafe(ref to, (nuint)i);
            }

            int low = Vector128.LessThanAny(any, Vector128<int>.Zero) ? -1 : 0;
            for (; i < bits.Length; i++)
            {
                low |= bits[i];
                sums[i] += bits[i];
            }

            return low;
        }
    }

    private static void TakeBack(ReadOnlySpan<int> bits, Span<long> sums, Span<int> missing)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            if (bits[i] < 0)
            {
                sums[i] -= bits[i];
                missing[i] += IsMissing(bits[i]) ? 1 : 0;
            }
        }
    }

    /// <summary>A unit that does not count, but for its turnout where that was kept.</summary>
    private void LeaveOut(ReadOnlySpan<int> lines, Standing standing)
    {
        switch (standing)
        {
            case Standing.Annulled annulled:
                _annulled++;
                for (int i = 0; annulled.KeepsTurnout && i < lines.Length; i++)
                {
                    _sums[i] += _isOfTurnout[i] ? Math.Max(lines[i], 0) : 0;
                }

                break;
            case Standing.Merged:
                _merged++;
                break;
            case Standing.NotOpened:
                _notOpened++;
                break;
            default:
                _notReported++;
                break;
        }
    }
}
