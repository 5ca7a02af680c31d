namespace ElectionObservation.Missions;

/// <summary>What kind of document a mission issued. Open vocabulary.</summary>
public sealed record DocumentKind : Identifier<DocumentKind>, IIdentifier<DocumentKind>
{
    /// <summary>Names a kind of document.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public DocumentKind(string value)
        : base(value)
    {
    }

    /// <summary>Before voting day.</summary>
    public static DocumentKind InterimReport { get; } = new("interim-report");

    /// <summary>Findings soon after voting day.</summary>
    public static DocumentKind PreliminaryStatement { get; } = new("preliminary-statement");

    /// <summary>The last word, with recommendations.</summary>
    public static DocumentKind FinalReport { get; } = new("final-report");

    /// <summary>On whether the law meets a standard.</summary>
    public static DocumentKind LegalOpinion { get; } = new("legal-opinion");

    /// <summary>Of experts, on one part of the process.</summary>
    public static DocumentKind ExpertReport { get; } = new("expert-report");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator DocumentKind(string value) => new(value);

    static DocumentKind IIdentifier<DocumentKind>.Create(string value) => new(value);
}
