namespace ElectionObservation.Missions;

/// <summary>How a complaint ended. Open vocabulary.</summary>
public sealed record ComplaintOutcome : Identifier<ComplaintOutcome>, IIdentifier<ComplaintOutcome>
{
    /// <summary>Names an outcome.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ComplaintOutcome(string value)
        : base(value)
    {
    }

    /// <summary>The complaint was well founded.</summary>
    public static ComplaintOutcome Upheld { get; } = new("upheld");

    /// <summary>It was well founded in part.</summary>
    public static ComplaintOutcome PartlyUpheld { get; } = new("partly-upheld");

    /// <summary>It was heard, and was not well founded.</summary>
    public static ComplaintOutcome Dismissed { get; } = new("dismissed");

    /// <summary>It was not heard: too late, in the wrong place, by someone who may not complain.</summary>
    public static ComplaintOutcome Inadmissible { get; } = new("inadmissible");

    /// <summary>Whoever filed it took it back.</summary>
    public static ComplaintOutcome Withdrawn { get; } = new("withdrawn");

    /// <summary>It ended without a decision.</summary>
    public static ComplaintOutcome NoDecision { get; } = new("no-decision");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ComplaintOutcome(string value) => new(value);

    static ComplaintOutcome IIdentifier<ComplaintOutcome>.Create(string value) => new(value);
}
