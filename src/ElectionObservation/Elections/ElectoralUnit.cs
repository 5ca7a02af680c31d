namespace ElectionObservation.Elections;

/// <summary>A place that votes are cast or counted for. It may lie abroad, in another time zone than the country that votes.</summary>
public sealed record ElectoralUnit
{
    /// <summary>States a unit.</summary>
    /// <param name="id">The unit.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="country">The country it lies in.</param>
    /// <param name="zone">The time zone its clocks show; <c>null</c> when that is not stated.</param>
    /// <param name="parent">The unit it belongs to; <c>null</c> when its source gives none.</param>
    public ElectoralUnit(UnitId id, LocalizedText name, JurisdictionId country, ZoneId? zone = null, UnitId? parent = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(country);
        Id = id;
        Name = name;
        Country = country;
        Zone = zone;
        Parent = parent;
    }

    /// <summary>The unit.</summary>
    public UnitId Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>The country it lies in.</summary>
    public JurisdictionId Country { get; }

    /// <summary>The time zone its clocks show; <c>null</c> when that is not stated.</summary>
    public ZoneId? Zone { get; }

    /// <summary>The unit it belongs to; <c>null</c> when its source gives none.</summary>
    public UnitId? Parent { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name.ToString();
}
