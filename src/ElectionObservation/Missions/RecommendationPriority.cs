namespace ElectionObservation.Missions;

/// <summary>How much weight a mission gave to a recommendation. Open vocabulary.</summary>
public sealed record RecommendationPriority : Identifier<RecommendationPriority>, IIdentifier<RecommendationPriority>
{
    /// <summary>Names a priority.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public RecommendationPriority(string value)
        : base(value)
    {
    }

    /// <summary>Among those the mission put first.</summary>
    public static RecommendationPriority Priority { get; } = new("priority");

    /// <summary>Among the others.</summary>
    public static RecommendationPriority Other { get; } = new("other");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator RecommendationPriority(string value) => new(value);

    static RecommendationPriority IIdentifier<RecommendationPriority>.Create(string value) => new(value);
}
