namespace ElectionObservation.Deadlines;

/// <summary>What "local time" means in a jurisdiction's law: the zone of its election administration, and the zones of its regions.</summary>
public sealed record LegalClock : ILegalRule<LegalClock>
{
    /// <summary>States the clock.</summary>
    /// <param name="zone">The zone whose clock decides unless a rule names another.</param>
    /// <param name="regional">Further zones in the jurisdiction, where voters and stations keep another time or did.</param>
    public LegalClock(ZoneId zone, ValueList<ZoneId> regional = default)
    {
        ArgumentNullException.ThrowIfNull(zone);
        Zone = zone;
        Regional = CanonicalSet.Of(regional);
    }

    /// <summary>The zone whose clock decides unless a rule names another.</summary>
    public ZoneId Zone { get; }

    /// <summary>Further zones in the jurisdiction, in the order of their names. A timetable goes by <see cref="Zone"/> unless it is asked for another zone.</summary>
    public ValueList<ZoneId> Regional { get; }

    /// <summary>Whether both name the same zone; the zones of regions decide nothing by themselves.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(LegalClock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Zone == other.Zone;
    }
}
