namespace ElectionObservation.Forms;

/// <summary>The part of the process that was observed. Open vocabulary.</summary>
public sealed record ObservationStage : Identifier<ObservationStage>, IIdentifier<ObservationStage>
{
    /// <summary>Names a stage.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ObservationStage(string value)
        : base(value)
    {
    }

    /// <summary>Before voting day.</summary>
    public static ObservationStage Preparation { get; } = new("preparation");

    /// <summary>The opening of polling stations.</summary>
    public static ObservationStage Opening { get; } = new("opening");

    /// <summary>Voting.</summary>
    public static ObservationStage Voting { get; } = new("voting");

    /// <summary>Closing and counting.</summary>
    public static ObservationStage Counting { get; } = new("counting");

    /// <summary>Adding up protocols.</summary>
    public static ObservationStage Tabulation { get; } = new("tabulation");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ObservationStage(string value) => new(value);

    static ObservationStage IIdentifier<ObservationStage>.Create(string value) => new(value);
}
