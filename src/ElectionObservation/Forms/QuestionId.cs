namespace ElectionObservation.Forms;

/// <summary>A question of a form, the same in every version that asks the same. Open vocabulary.</summary>
public sealed record QuestionId : Identifier<QuestionId>, IIdentifier<QuestionId>
{
    /// <summary>Names a question.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public QuestionId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator QuestionId(string value) => new(value);

    static QuestionId IIdentifier<QuestionId>.Create(string value) => new(value);
}
