namespace ElectionObservation.Elections;

/// <summary>What a ballot offers at one place.</summary>
public sealed record BallotOption
{
    /// <summary>States an option.</summary>
    /// <param name="id">The option.</param>
    /// <param name="name">What it is called, as published.</param>
    /// <param name="kind">What kind of choice it is.</param>
    public BallotOption(OptionId id, LocalizedText name, OptionKind kind = OptionKind.Contestant)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        Id = id;
        Name = name;
        Kind = Known.Value(kind);
    }

    /// <summary>The option.</summary>
    public OptionId Id { get; }

    /// <summary>What it is called, as published.</summary>
    public LocalizedText Name { get; }

    /// <summary>What kind of choice it is.</summary>
    public OptionKind Kind { get; }

    /// <summary>Whether its votes are for contestants: for one, or for several together.</summary>
    internal bool IsForContestants => Kind is OptionKind.Contestant or OptionKind.Others;

    /// <summary>The name.</summary>
    public override string ToString() => Name.ToString();
}
