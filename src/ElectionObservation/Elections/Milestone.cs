namespace ElectionObservation.Elections;

/// <summary>A day in the life of an election that legal time is counted from: voting day, the day the election was called, publication of an act. Open vocabulary.</summary>
public sealed record Milestone : Identifier<Milestone>, IIdentifier<Milestone>
{
    /// <summary>Names a milestone.</summary>
    /// <param name="value">The text of the identifier.</param>
    /// <exception cref="ArgumentException">The text does not have the shape of an identifier.</exception>
    public Milestone(string value)
        : base(value)
    {
    }

    /// <summary>The day the election was called (announced, appointed).</summary>
    public static Milestone CallDay { get; } = new("callDay");

    /// <summary>The day the law calls voting day. Every round has one.</summary>
    public static Milestone VotingDay { get; } = new("votingDay");

    /// <summary>The first day of regular voting: voting day itself unless voting goes on for several days.</summary>
    public static Milestone VotingStart { get; } = new("votingStart");

    /// <summary>The last day of regular voting: voting day itself unless voting goes on for several days.</summary>
    public static Milestone VotingEnd { get; } = new("votingEnd");

    /// <summary>The day from which the election administration accepts requests for accreditation.</summary>
    public static Milestone AccreditationOpened { get; } = new("accreditationOpened");

    /// <summary>The day of the first official publication of an act.</summary>
    public static Milestone Publication { get; } = new("publication");

    /// <summary>The day the results were published.</summary>
    public static Milestone ResultsPublication { get; } = new("resultsPublication");

    /// <summary>The day of the oath or inauguration, where a term of office begins.</summary>
    public static Milestone Oath { get; } = new("oath");

    /// <summary>The day a term of office ends.</summary>
    public static Milestone TermEnd { get; } = new("termEnd");

    /// <summary>Reads a text as an identifier; refuses what the constructor refuses.</summary>
    /// <param name="value">The text of the identifier.</param>
    public static implicit operator Milestone(string value) => new(value);

    static Milestone IIdentifier<Milestone>.Create(string value) => new(value);
}
