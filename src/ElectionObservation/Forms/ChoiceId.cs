namespace ElectionObservation.Forms;

/// <summary>An answer that a question offers. Open vocabulary.</summary>
public sealed record ChoiceId : Identifier<ChoiceId>, IIdentifier<ChoiceId>
{
    /// <summary>Names a choice.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ChoiceId(string value)
        : base(value)
    {
    }

    /// <summary>Yes.</summary>
    public static ChoiceId Yes { get; } = new("yes");

    /// <summary>No.</summary>
    public static ChoiceId No { get; } = new("no");

    /// <summary>Very good.</summary>
    public static ChoiceId VeryGood { get; } = new("very-good");

    /// <summary>Good.</summary>
    public static ChoiceId Good { get; } = new("good");

    /// <summary>Bad.</summary>
    public static ChoiceId Bad { get; } = new("bad");

    /// <summary>Very bad.</summary>
    public static ChoiceId VeryBad { get; } = new("very-bad");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ChoiceId(string value) => new(value);

    static ChoiceId IIdentifier<ChoiceId>.Create(string value) => new(value);
}
