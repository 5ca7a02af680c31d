namespace ElectionObservation.Screens;

/// <summary>What a number of a screen is. Open vocabulary.</summary>
public sealed record ScreenStatistic : Identifier<ScreenStatistic>, IIdentifier<ScreenStatistic>
{
    /// <summary>Names a statistic.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public ScreenStatistic(string value)
        : base(value)
    {
    }

    /// <summary>Pearson's chi-square: the squared differences of observed and expected counts, each over the expected one, added up.</summary>
    public static ScreenStatistic ChiSquare { get; } = new("chi-square");

    /// <summary>The mean of the digits: 4.5 is expected of last digits, 4.187390 of second ones.</summary>
    public static ScreenStatistic Mean { get; } = new("mean");

    /// <summary>How many standard deviations a count is above the expected one; below it, it is negative.</summary>
    public static ScreenStatistic ZScore { get; } = new("z");

    /// <summary>Pearson's correlation of turnout and share over units, from -1 to 1; every unit weighs the same.</summary>
    public static ScreenStatistic Correlation { get; } = new("correlation");

    /// <summary>By how much the leader's share of votes is larger where turnout is larger by one, by least squares over units.</summary>
    public static ScreenStatistic SlopeOfShare { get; } = new("slope-of-share");

    /// <summary>By how much the leader's votes per registered voter are more where turnout is larger by one, by least squares over units.</summary>
    public static ScreenStatistic SlopeOfLeader { get; } = new("slope-of-leader-per-registered");

    /// <summary>By how much the others' votes per registered voter are more where turnout is larger by one, by least squares over units.</summary>
    public static ScreenStatistic SlopeOfOthers { get; } = new("slope-of-others-per-registered");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator ScreenStatistic(string value) => new(value);

    static ScreenStatistic IIdentifier<ScreenStatistic>.Create(string value) => new(value);
}
