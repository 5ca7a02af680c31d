using ElectionObservation.Forms;
using ElectionObservation.Missions;
using ElectionObservation.Validation;

namespace ElectionObservation.Observations;

/// <summary>One thing that observers of a mission say they saw, at which stage and in how much of the whole. It is not scored.</summary>
public sealed record ObservationItem
{
    /// <summary>States an observation.</summary>
    /// <param name="mission">The mission.</param>
    /// <param name="stage">The stage of the process.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="what">What was seen, in the words of whoever records it.</param>
    /// <param name="coverage">In how much of the whole; <c>null</c> when nothing is said of that.</param>
    /// <param name="conduct">What the observers did, by their own words.</param>
    /// <param name="quote">A few words as they were said; <c>null</c> when none are quoted.</param>
    public ObservationItem(
        MissionId mission,
        ObservationStage stage,
        TopicId topic,
        LocalizedText what,
        Coverage? coverage = null,
        Conduct conduct = Conduct.Observed,
        LocalizedText? quote = null)
    {
        ArgumentNullException.ThrowIfNull(mission);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(what);
        Mission = mission;
        Stage = stage;
        Topic = topic;
        What = what;
        Coverage = coverage;
        Conduct = Known.Value(conduct);
        Quote = quote;
    }

    /// <summary>The mission.</summary>
    public MissionId Mission { get; }

    /// <summary>The stage of the process.</summary>
    public ObservationStage Stage { get; }

    /// <summary>What it is about.</summary>
    public TopicId Topic { get; }

    /// <summary>What was seen, in the words of whoever records it.</summary>
    public LocalizedText What { get; }

    /// <summary>In how much of the whole; <c>null</c> when nothing is said of that.</summary>
    public Coverage? Coverage { get; }

    /// <summary>What the observers did, by their own words.</summary>
    public Conduct Conduct { get; }

    /// <summary>A few words as they were said; <c>null</c> when none are quoted.</summary>
    public LocalizedText? Quote { get; }

    /// <summary>
    /// Finds words that say the observers took part in what they observed: a reason to ask, never a verdict. Non-interference is a duty of
    /// observers by the Declaration of Principles for International Election Observation of 27 October 2005.
    /// </summary>
    public ValidationReport Validate() => Conduct == Conduct.Observed
        ? new()
        : new([new("observation.non-interference", Severity.Warning, FindingKind.Screen, "conduct", subjects: Quote is null ? [] : [Quote.ToString()])]);

    /// <summary>The stage and what was seen.</summary>
    public override string ToString() => $"{Stage}: {What}";
}
