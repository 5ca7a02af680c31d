using ElectionObservation.Results;

namespace ElectionObservation.Forms;

/// <summary>A question of a form.</summary>
public sealed record Question
{
    /// <summary>States a question.</summary>
    /// <param name="id">The question.</param>
    /// <param name="type">What can be answered.</param>
    /// <param name="when">Asked only where all of these hold, see <see cref="ObservationForm"/> for what they name; none when it is always asked.</param>
    /// <param name="text">How the form words it; <c>null</c> when that is not kept.</param>
    public Question(QuestionId id, AnswerType type, ValueList<LinearRelation> when = default, LocalizedText? text = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(type);
        Id = id;
        Type = type;
        When = when;
        Text = text;
    }

    /// <summary>The question.</summary>
    public QuestionId Id { get; }

    /// <summary>What can be answered.</summary>
    public AnswerType Type { get; }

    /// <summary>Asked only where all of these hold.</summary>
    public ValueList<LinearRelation> When { get; }

    /// <summary>How the form words it; <c>null</c> when that is not kept.</summary>
    public LocalizedText? Text { get; }

    /// <summary>What can be answered is counted in these: itself for a number, each of its choices, nothing for words.</summary>
    internal IEnumerable<string> Quantities => Type switch
    {
        AnswerType.Number => [Id.Value],
        AnswerType.Choice choice => choice.Choices.Select(one => $"{Id}.{one.Id}"),
        _ => [],
    };

    /// <summary>The question and what can be answered.</summary>
    public override string ToString() => $"{Id}: {Type}";
}
