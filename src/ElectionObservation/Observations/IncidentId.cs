namespace ElectionObservation.Observations;

/// <summary>An incident that observers reported. Open vocabulary, unique within a log.</summary>
public sealed record IncidentId : Identifier<IncidentId>, IIdentifier<IncidentId>
{
    /// <summary>Names an incident.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public IncidentId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator IncidentId(string value) => new(value);

    static IncidentId IIdentifier<IncidentId>.Create(string value) => new(value);
}
