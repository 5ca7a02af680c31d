using ElectionObservation.Elections;

namespace ElectionObservation.Missions;

/// <summary>Whom a mission meets or asks.</summary>
public sealed record Counterpart
{
    /// <summary>States a counterpart.</summary>
    /// <param name="kind">What kind it is.</param>
    /// <param name="name">What it is called, as published.</param>
    /// <param name="option">The candidate or list that it is, or that it works for; <c>null</c> when it is neither.</param>
    public Counterpart(CounterpartKind kind, LocalizedText name, OptionId? option = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        Kind = kind;
        Name = name;
        Option = option;
    }

    /// <summary>What kind it is.</summary>
    public CounterpartKind Kind { get; }

    /// <summary>What it is called, as published.</summary>
    public LocalizedText Name { get; }

    /// <summary>The candidate or list that it is, or that it works for; <c>null</c> when it is neither.</summary>
    public OptionId? Option { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name.ToString();
}
