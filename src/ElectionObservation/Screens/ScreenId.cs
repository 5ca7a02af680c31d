namespace ElectionObservation.Screens;

/// <summary>Which screen it is. Open vocabulary; those of the library bring a caution of their own, all others the general one.</summary>
public sealed record ScreenId : Identifier<ScreenId>, IIdentifier<ScreenId>
{
    /// <summary>Names a screen.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ScreenId(string value)
        : base(value)
    {
    }

    /// <summary>The last digits of counts, see <see cref="Screens.Screen.LastDigits"/>.</summary>
    public static ScreenId LastDigit { get; } = new("last-digit");

    /// <summary>The second digits of counts, see <see cref="Screens.Screen.SecondDigits"/>.</summary>
    public static ScreenId SecondDigit { get; } = new("second-digit");

    /// <summary>Percentages that are whole numbers, see <see cref="Screens.Screen.IntegerPercentages"/>.</summary>
    public static ScreenId IntegerPercentages { get; } = new("integer-percentages");

    /// <summary>How a share goes with turnout, see <see cref="Screens.Screen.TurnoutAndShare"/>.</summary>
    public static ScreenId TurnoutAndShare { get; } = new("turnout-and-share");

    /// <summary>Units of high turnout, see <see cref="Screens.Screen.HighTurnout"/>.</summary>
    public static ScreenId HighTurnout { get; } = new("high-turnout");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ScreenId(string value) => new(value);

    static ScreenId IIdentifier<ScreenId>.Create(string value) => new(value);
}
