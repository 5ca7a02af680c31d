namespace ElectionObservation.Missions;

/// <summary>A recommendation of a mission. Open vocabulary.</summary>
public sealed record RecommendationId : Identifier<RecommendationId>, IIdentifier<RecommendationId>
{
    /// <summary>Names a recommendation.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public RecommendationId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator RecommendationId(string value) => new(value);

    static RecommendationId IIdentifier<RecommendationId>.Create(string value) => new(value);
}
