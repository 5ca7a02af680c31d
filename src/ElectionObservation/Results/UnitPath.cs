namespace ElectionObservation.Results;

/// <summary>
/// A unit that votes are counted for, by its names from the top down, as its source gives them: <c>Tbilisi / 1 / 12</c>. What stands before is what
/// it belongs to, so units of the same name in different parents are different units, and there is no tree to keep beside them. Equal when all names are, letter by letter.
/// </summary>
public sealed record UnitPath
{
    private const int MostLevels = 16;
    private readonly int _hash;

    /// <summary>Names a unit.</summary>
    /// <param name="names">The names, from the top down, none blank, at most 16; empty for the whole.</param>
    /// <exception cref="ArgumentException">A name is blank, or there are too many.</exception>
    public UnitPath(ValueList<string> names)
    {
        if (names.Count > MostLevels)
        {
            throw new ArgumentException($"A unit has {MostLevels} names at most, found {names.Count}.", nameof(names));
        }

        foreach (string name in names)
        {
            WellFormed.NotBlank(name, nameof(names));
        }

        UnitPath? at = null;
        for (int i = 0; i < names.Count; i++)
        {
            at = i == names.Count - 1 ? at : new(at ?? Whole, names[i]);
        }

        Parent = names.Count == 0 ? null : at ?? Whole;
        Name = names.Count == 0 ? "" : names[^1];
        Depth = names.Count;
        _hash = HashOf(Parent, Name);
    }

    private UnitPath(UnitPath parent, string name)
    {
        Parent = parent;
        Name = name;
        Depth = parent.Depth + 1;
        _hash = HashOf(parent, name);
    }

    /// <summary>All units together.</summary>
    public static UnitPath Whole { get; } = new([]);

    /// <summary>The names, from the top down; empty for the whole.</summary>
    public ValueList<string> Names
    {
        get
        {
            string[] names = new string[Depth];
            UnitPath at = this;
            for (int i = Depth - 1; i >= 0; i--)
            {
                names[i] = at.Name;
                at = at.Parent!;
            }

            return [.. names];
        }
    }

    /// <summary>The last name, that of the unit itself; empty for the whole.</summary>
    public string Name { get; }

    /// <summary>What the unit belongs to; <c>null</c> for the whole.</summary>
    public UnitPath? Parent { get; }

    /// <summary>How many names there are; 0 for the whole.</summary>
    public int Depth { get; }

    /// <summary>A unit in this one.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <exception cref="ArgumentException">The name is blank, or there are 16 already.</exception>
    public UnitPath Of(string name)
    {
        WellFormed.NotBlank(name);
        return Depth < MostLevels ? new(this, name) : throw new ArgumentException($"A unit has {MostLevels} names at most.", nameof(name));
    }

    /// <summary>The unit that this one belongs to at a level, or this one where it stands higher.</summary>
    /// <param name="depth">The level: 0 for the whole, 1 for the topmost units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is negative.</exception>
    public UnitPath At(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        UnitPath at = this;
        while (at.Depth > depth)
        {
            at = at.Parent!;
        }

        return at;
    }

    /// <inheritdoc/>
    public bool Equals(UnitPath? other)
    {
        UnitPath? at = this;
        while (!ReferenceEquals(at, other))
        {
            if (at is null || other is null || at._hash != other._hash || at.Depth != other.Depth || !string.Equals(at.Name, other.Name, StringComparison.Ordinal))
            {
                return false;
            }

            at = at.Parent;
            other = other.Parent;
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The names between slashes; <c>(whole)</c> for the whole.</summary>
    public override string ToString() => Depth == 0 ? "(whole)" : string.Join(" / ", Names);

    private static int HashOf(UnitPath? parent, string name) => HashCode.Combine(parent?._hash ?? 0, string.GetHashCode(name, StringComparison.Ordinal));
}
