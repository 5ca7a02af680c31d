namespace ElectionObservation.Results;

/// <summary>Tells a unit that was there before.</summary>
internal sealed class UnitGuard
{
    private UnitPath[] _slots = new UnitPath[1024];
    private int _count;

    /// <summary>Adds a unit.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(UnitPath unit)
    {
        if (_count * 2 >= _slots.Length)
        {
            UnitPath[] old = _slots;
            _slots = new UnitPath[old.Length * 4];
            foreach (UnitPath one in old)
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
        UnitPath[] slots = _slots;
        int mask = slots.Length - 1;
        for (int at = unit.GetHashCode() & mask; ; at = (at + 1) & mask)
        {
            if (slots[at] is not { } there)
            {
                slots[at] = unit;
                return true;
            }

            if (there.Equals(unit))
            {
                return false;
            }
        }
    }
}
