using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>Joined lists: seats go to them together first, and then within. A member may be another alliance, so that there are as many levels as a law knows.</summary>
public sealed record Alliance
{
    /// <summary>States an alliance.</summary>
    /// <param name="id">What it is known by; not an option of the ballot.</param>
    /// <param name="members">Its lists, or other alliances, two or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two members, or one is given twice.</exception>
    public Alliance(OptionId id, ValueList<OptionId> members)
    {
        ArgumentNullException.ThrowIfNull(id);
        Once.Each(members, static member => member, static member => $"'{member}' is given twice.", nameof(members));
        if (members.Count < 2)
        {
            throw new ArgumentException($"Alliance '{id}' has {members.Count} members: expected two or more.", nameof(members));
        }

        Id = id;
        Members = members;
    }

    /// <summary>What it is known by.</summary>
    public OptionId Id { get; }

    /// <summary>Its lists, or other alliances.</summary>
    public ValueList<OptionId> Members { get; }

    /// <summary>Its name and members.</summary>
    public override string ToString() => $"{Id}: {string.Join(" + ", Members)}";
}
