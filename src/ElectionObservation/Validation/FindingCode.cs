namespace ElectionObservation.Validation;

/// <summary>The stable name of what a finding says, such as <c>statement.senders-sum</c>. Open vocabulary.</summary>
public sealed record FindingCode : Identifier<FindingCode>, IIdentifier<FindingCode>
{
    /// <summary>Names a kind of finding.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public FindingCode(string value)
        : base(value)
    {
    }

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator FindingCode(string value) => new(value);

    static FindingCode IIdentifier<FindingCode>.Create(string value) => new(value);
}
