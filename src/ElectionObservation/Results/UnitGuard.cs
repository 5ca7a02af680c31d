namespace ElectionObservation.Results;

/// <summary>
/// Tells a unit that was there before. Units mostly come together with the others of what they belong to, so only those are at hand, in little memory near the processor; the
/// others are put away, and taken out again where their parent comes back.
/// </summary>
internal sealed class UnitGuard
{
    private const int SlotsForUnit = 4;

    private readonly Dictionary<UnitPath, UnitPath[]> _away = [];
    private UnitPath? _parent;
    private UnitPath[] _units = new UnitPath[64];
    private int[] _slots = new int[64 * SlotsForUnit];
    private int _count;

    /// <summary>Adds a unit.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(UnitPath unit)
    {
        UnitPath parent = unit.Parent ?? unit;
        if (!ReferenceEquals(parent, _parent))
        {
            Turn(parent);
        }

        return Put(unit);
    }

    private void Turn(UnitPath parent)
    {
        if (parent == _parent)
        {
            return;
        }

        if (_parent is not null)
        {
            _away[_parent] = _units[.._count];
        }

        Array.Clear(_slots);
        _count = 0;
        _parent = parent;
        if (_away.Remove(parent, out UnitPath[]? before))
        {
            foreach (UnitPath one in before)
            {
                Put(one);
            }
        }
    }

    private void Grow()
    {
        UnitPath[] units = _units;
        _units = new UnitPath[units.Length * 2];
        _slots = new int[_units.Length * SlotsForUnit];
        _count = 0;
        foreach (UnitPath one in units)
        {
            Put(one);
        }
    }

    /// <summary>
    /// A slot holds a place among the units at hand, from 1, and above it what it has room for of the unit's hash: units in the way of another are told from it without a look at
    /// them, far off in memory as they are.
    /// </summary>
    private bool Put(UnitPath unit)
    {
        if (_count == _units.Length)
        {
            Grow();
        }

        int[] slots = _slots;
        int mask = slots.Length - 1;
        int places = (2 * _units.Length) - 1;
        int hash = unit.GetHashCode();
        for (int at = hash & mask; ; at = (at + 1) & mask)
        {
            int slot = slots[at];
            if (slot == 0)
            {
                _units[_count++] = unit;
                slots[at] = (hash & ~places) | _count;
                return true;
            }

            if (((slot ^ hash) & ~places) == 0 && _units[(slot & places) - 1].Equals(unit))
            {
                return false;
            }
        }
    }
}
