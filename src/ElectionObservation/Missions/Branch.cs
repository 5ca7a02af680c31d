namespace ElectionObservation.Missions;

/// <summary>The branch of public authority that an organ belongs to. Open vocabulary.</summary>
public sealed record Branch : Identifier<Branch>, IIdentifier<Branch>
{
    /// <summary>Names a branch.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public Branch(string value)
        : base(value)
    {
    }

    /// <summary>Parliaments and their chambers.</summary>
    public static Branch Legislative { get; } = new("legislative");

    /// <summary>Governments and ministries.</summary>
    public static Branch Executive { get; } = new("executive");

    /// <summary>Election commissions and other electoral authorities.</summary>
    public static Branch Electoral { get; } = new("electoral");

    /// <summary>Courts.</summary>
    public static Branch Judicial { get; } = new("judicial");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator Branch(string value) => new(value);

    static Branch IIdentifier<Branch>.Create(string value) => new(value);
}
