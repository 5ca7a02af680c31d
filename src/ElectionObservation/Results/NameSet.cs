using System.Buffers.Binary;
using System.Numerics;

namespace ElectionObservation.Results;

/// <summary>The names of units as bytes of UTF-8, one after another, with the group each belongs to; and which are there.</summary>
internal sealed class NameSet
{
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

    private int[] _groups = new int[256];
    private int[] _ends = new int[256];
    private byte[] _bytes = new byte[4096];
    private int[] _slots = new int[1024];

    public int Count { get; private set; }

    public int Length => EndOf(Count - 1);

    public ReadOnlySpan<byte> this[int place] => _bytes.AsSpan(EndOf(place - 1)..EndOf(place));

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    public int GroupOf(int place) => _groups[place];

    /// <summary>Adds a name.</summary>
    /// <returns>Whether it is new in its group.</returns>
    public bool TryAdd(int group, ReadOnlySpan<byte> name)
    {
        if (Count * 2 >= _slots.Length)
        {
            GrowSlots();
        }

        int slot = FindSlot(group, name, out bool isThere);
        if (isThere)
        {
            return false;
        }

        if (Count == _groups.Length)
        {
            Array.Resize(ref _groups, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        int end = Length;
        while (end + name.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, checked(_bytes.Length * 2));
        }

        name.CopyTo(_bytes.AsSpan(end));
        _ends[Count] = end + name.Length;
        _groups[Count] = group;
        Count++;
        _slots[slot] = Count;
        return true;
    }

    /// <summary>Forgets all names, and keeps the memory.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(_slots);
    }

    private int EndOf(int place) => place < 0 ? 0 : _ends[place];

    private void GrowSlots()
    {
        _slots = new int[_slots.Length * 4];
        for (int place = 0; place < Count; place++)
        {
            _slots[FindSlot(_groups[place], this[place], out _)] = place + 1;
        }
    }

    /// <summary>Where a name is among the slots, or would be. A slot holds a place, from 1.</summary>
    private int FindSlot(int group, ReadOnlySpan<byte> name, out bool isThere)
    {
        int mask = _slots.Length - 1;
        for (int at = (int)(HashOf(group, name) & (uint)mask); ; at = (at + 1) & mask)
        {
            int place = _slots[at] - 1;
            isThere = place >= 0 && _groups[place] == group && this[place].SequenceEqual(name);
            if (place < 0 || isThere)
            {
                return at;
            }
        }
    }

    /// <summary>Eight bytes at a time; most names have no more.</summary>
    private static uint HashOf(int group, ReadOnlySpan<byte> name)
    {
        unchecked
        {
            ulong hash = ((ulong)(uint)group << 8) ^ (uint)name.Length;
            while (name.Length >= sizeof(ulong))
            {
                hash = (BitOperations.RotateLeft(hash, 23) ^ BinaryPrimitives.ReadUInt64LittleEndian(name)) * Prime;
                name = name[sizeof(ulong)..];
            }

            // What is left, from both its ends: which bytes stand in the middle of less than four, the length tells.
            ulong rest = name.Length >= sizeof(uint)
                ? ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..])
                : name.IsEmpty ? 0 : ((uint)name[0] << 16) | ((uint)name[name.Length / 2] << 8) | name[^1];
            hash = (BitOperations.RotateLeft(hash, 23) ^ rest) * Prime;
            return (uint)(hash >> 32) ^ (uint)(hash >> 15);
        }
    }
}
