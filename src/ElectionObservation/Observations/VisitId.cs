namespace ElectionObservation.Observations;

/// <summary>A visit of a team to a station. Open vocabulary, unique within a log.</summary>
public sealed record VisitId : Identifier<VisitId>, IIdentifier<VisitId>
{
    /// <summary>Names a visit.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public VisitId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator VisitId(string value) => new(value);

    static VisitId IIdentifier<VisitId>.Create(string value) => new(value);
}
