namespace ElectionObservation.Missions;

/// <summary>A complaint, or an appeal against what was decided on one. Open vocabulary.</summary>
public sealed record ComplaintId : Identifier<ComplaintId>, IIdentifier<ComplaintId>
{
    /// <summary>Names a complaint.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ComplaintId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ComplaintId(string value) => new(value);

    static ComplaintId IIdentifier<ComplaintId>.Create(string value) => new(value);
}
