namespace ElectionObservation;

/// <summary>The name of a rule: one question that the law answers, whatever the version. Open vocabulary.</summary>
public sealed record RuleId : Identifier<RuleId>, IIdentifier<RuleId>
{
    /// <summary>Names a rule.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public RuleId(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator RuleId(string value) => new(value);

    static RuleId IIdentifier<RuleId>.Create(string value) => new(value);
}
