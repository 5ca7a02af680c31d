using ElectionObservation.Validation;

namespace ElectionObservation.Missions;

/// <summary>
/// What someone said, and who said it. It stands beside figures and is never mixed with them: no statement is scored, weighed or turned
/// into a number.
/// </summary>
public sealed record AttributedStatement
{
    /// <summary>States what was said.</summary>
    /// <param name="by">Who said it, by office or body, as published.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="what">What was said, in the words of whoever records it.</param>
    /// <param name="day">When; <c>null</c> when that is not stated.</param>
    /// <param name="quote">A few words as they were said; <c>null</c> when none are quoted.</param>
    /// <param name="figures">Numbers that were named in it.</param>
    /// <param name="mission">The mission it was said for; <c>null</c> when it was said for none.</param>
    public AttributedStatement(
        LocalizedText by,
        TopicId topic,
        LocalizedText what,
        LegalDate? day = null,
        LocalizedText? quote = null,
        ValueList<Amount> figures = default,
        MissionId? mission = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(what);
        By = by;
        Topic = topic;
        What = what;
        Day = day;
        Quote = quote;
        Figures = figures;
        Mission = mission;
    }

    /// <summary>Who said it, by office or body, as published.</summary>
    public LocalizedText By { get; }

    /// <summary>What it is about.</summary>
    public TopicId Topic { get; }

    /// <summary>What was said, in the words of whoever records it.</summary>
    public LocalizedText What { get; }

    /// <summary>When; <c>null</c> when that is not stated.</summary>
    public LegalDate? Day { get; }

    /// <summary>A few words as they were said; <c>null</c> when none are quoted.</summary>
    public LocalizedText? Quote { get; }

    /// <summary>Numbers that were named in it, in the order published.</summary>
    public ValueList<Amount> Figures { get; }

    /// <summary>The mission it was said for; <c>null</c> when it was said for none.</summary>
    public MissionId? Mission { get; }

    /// <summary>Who said what.</summary>
    public override string ToString() => $"{By}: {What}";
}
