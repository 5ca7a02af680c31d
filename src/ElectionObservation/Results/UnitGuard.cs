namespace ElectionObservation.Results;

/// <summary>Tells a unit that was there before. Units are kept by what they belong to: as they mostly come together, the ones at hand stay near the processor.</summary>
internal sealed class UnitGuard
{
    private readonly Dictionary<UnitPath, Slots> _parents = [];
    private UnitPath? _parent;
    private Slots? _slots;

    /// <summary>Adds a unit.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(UnitPath unit)
    {
        UnitPath parent = unit.Parent ?? unit;
        if (!ReferenceEquals(parent, _parent))
        {
            if (!_parents.TryGetValue(parent, out _slots))
            {
                _parents.Add(parent, _slots = new());
            }

            _parent = parent;
        }

        return _slots!.Add(unit);
    }

    /// <summary>A hash table of units by linear probing, at most half full.</summary>
    private sealed class Slots
    {
        private UnitPath?[] _units = new UnitPath?[16];
        private int _count;

        public bool Add(UnitPath unit)
        {
            if (_count * 2 >= _units.Length)
            {
                UnitPath?[] old = _units;
                _units = new UnitPath?[old.Length * 4];
                foreach (UnitPath? one in old)
                {
                    if (one is not null)
                    {
                        Put(one);
                    }
                }
            }

            bool isNew = Put(unit);
            _count += isNew ? 1 : 0;
            return isNew;
        }

        private bool Put(UnitPath unit)
        {
            UnitPath?[] units = _units;
            int mask = units.Length - 1;
            for (int at = unit.GetHashCode() & mask; ; at = (at + 1) & mask)
            {
                if (units[at] is not { } there)
                {
                    units[at] = unit;
                    return true;
                }

                if (there.Equals(unit))
                {
                    return false;
                }
            }
        }
    }
}
