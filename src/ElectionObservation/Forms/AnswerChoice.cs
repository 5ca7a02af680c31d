namespace ElectionObservation.Forms;

/// <summary>One of the answers that a question offers.</summary>
public sealed record AnswerChoice
{
    /// <summary>States a choice.</summary>
    /// <param name="id">The choice.</param>
    /// <param name="meaning">What it says of the process when it is taken.</param>
    /// <param name="text">How the form words it; <c>null</c> when that is not kept.</param>
    public AnswerChoice(ChoiceId id, ChoiceMeaning meaning = ChoiceMeaning.Neutral, LocalizedText? text = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        Meaning = Known.Value(meaning);
        Text = text;
    }

    /// <summary>The choice.</summary>
    public ChoiceId Id { get; }

    /// <summary>What it says of the process when it is taken.</summary>
    public ChoiceMeaning Meaning { get; }

    /// <summary>How the form words it; <c>null</c> when that is not kept.</summary>
    public LocalizedText? Text { get; }

    /// <summary>Reads a text as a neutral choice; refuses what <see cref="ChoiceId"/> refuses.</summary>
    /// <param name="id">The choice.</param>
    public static implicit operator AnswerChoice(string id) => new(new ChoiceId(id));

    /// <summary>The choice.</summary>
    public override string ToString() => Id.Value;
}
