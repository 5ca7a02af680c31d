namespace ElectionObservation.Observations;

/// <summary>What an incident is about. Open vocabulary.</summary>
public sealed record IncidentCategory : Identifier<IncidentCategory>, IIdentifier<IncidentCategory>
{
    /// <summary>Names a category.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public IncidentCategory(string value)
        : base(value)
    {
    }

    /// <summary>Observers were not let in, or sent away.</summary>
    public static IncidentCategory AccessDenied { get; } = new("access-denied");

    /// <summary>Force or threats.</summary>
    public static IncidentCategory Violence { get; } = new("violence");

    /// <summary>Votes were cast so that others saw them.</summary>
    public static IncidentCategory Secrecy { get; } = new("secrecy-of-vote");

    /// <summary>Campaigning where or when it is not allowed.</summary>
    public static IncidentCategory Campaigning { get; } = new("campaigning");

    /// <summary>Ballots, boxes, seals or lists that lacked or were not as they should be.</summary>
    public static IncidentCategory Materials { get; } = new("materials");

    /// <summary>Steps that were left out or done in another way.</summary>
    public static IncidentCategory Procedure { get; } = new("procedure");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator IncidentCategory(string value) => new(value);

    static IncidentCategory IIdentifier<IncidentCategory>.Create(string value) => new(value);
}
