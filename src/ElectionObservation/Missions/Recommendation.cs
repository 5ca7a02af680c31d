using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>What a mission advised, in a document whose day is its own. How far it was followed is what others say, each for themselves.</summary>
public sealed record Recommendation
{
    /// <summary>States a recommendation.</summary>
    /// <param name="id">The recommendation.</param>
    /// <param name="what">What was advised, in the words of whoever records it.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="priority">How much weight the mission gave to it; <c>null</c> when that is not stated.</param>
    /// <param name="to">Whom it was made to; <c>null</c> when that is not stated.</param>
    /// <param name="earlier">The earlier recommendation that it repeats, perhaps of an earlier mission; <c>null</c> when none is stated.</param>
    /// <param name="assessments">What was said of how far it was followed.</param>
    /// <exception cref="ArgumentException">It repeats itself.</exception>
    public Recommendation(
        RecommendationId id,
        LocalizedText what,
        TopicId about,
        RecommendationPriority? priority = null,
        Counterpart? to = null,
        RecommendationId? earlier = null,
        ValueList<ImplementationAssessment> assessments = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(about);
        Id = id;
        What = what;
        About = about;
        Priority = priority;
        To = to;
        Earlier = earlier == id ? throw new ArgumentException($"Recommendation '{id}' repeats itself.", nameof(earlier)) : earlier;
        Assessments = assessments;
    }

    /// <summary>The recommendation.</summary>
    public RecommendationId Id { get; }

    /// <summary>What was advised, in the words of whoever records it.</summary>
    public LocalizedText What { get; }

    /// <summary>What it is about.</summary>
    public TopicId About { get; }

    /// <summary>How much weight the mission gave to it; <c>null</c> when that is not stated.</summary>
    public RecommendationPriority? Priority { get; }

    /// <summary>Whom it was made to; <c>null</c> when that is not stated.</summary>
    public Counterpart? To { get; }

    /// <summary>The earlier recommendation that it repeats, perhaps of an earlier mission; <c>null</c> when none is stated.</summary>
    public RecommendationId? Earlier { get; }

    /// <summary>What was said of how far it was followed, in the order published; nothing said is not "not followed".</summary>
    public ValueList<ImplementationAssessment> Assessments { get; }

    /// <summary>The recommendation and what it is about.</summary>
    public override string ToString() => $"{Id}: {About}";

    /// <summary>Recommendations that stand in two documents, that repeat each other in a circle, or were assessed before they were made.</summary>
    internal static IEnumerable<Finding> Check(ValueList<MissionDocument> documents)
    {
        var all = documents.SelectMany(static (document, place) => document.Recommendations.Select(made => (Path: $"{ObserverMission.Path("documents", place)}.recommendations[{made.Id}]", Made: made, Day: document.Issued))).ToList();
        var paths = new Dictionary<RecommendationId, string>();
        foreach ((string path, Recommendation made, LegalDate? day) in all)
        {
            if (!paths.TryAdd(made.Id, path))
            {
                yield return Warning("recommendation.repeated", path, paths[made.Id]);
            }

            foreach (ImplementationAssessment assessment in made.Assessments)
            {
                if (day is { } issued && assessment.Day is { } assessed && assessed.Latest < issued.Earliest)
                {
                    yield return Warning("recommendation.assessed-before-made", path, assessment.ToString(), assessed.ToString(), issued.ToString());
                }
            }
        }

        // One that stands twice is followed from where it says what it repeats.
        var earlier = all.Where(static one => one.Made.Earlier is not null)
            .GroupBy(static one => one.Made.Id, static one => one.Made.Earlier!)
            .ToDictionary(static group => group.Key, static group => group.MinBy(static id => id.Value, StringComparer.Ordinal)!);
        foreach (ValueList<RecommendationId> circle in Circles.Of(earlier))
        {
            yield return new("recommendation.circle", Severity.Error, FindingKind.Consistency, $"{paths[circle[0]]}.earlier", subjects: [.. circle.Select(static id => id.Value)]);
        }
    }

    private static Finding Warning(FindingCode code, string path, params string[] subjects) =>
        new(code, Severity.Warning, FindingKind.Consistency, path, subjects: [.. subjects]);
}
