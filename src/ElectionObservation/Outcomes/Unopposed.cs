namespace ElectionObservation.Outcomes;

/// <summary>What becomes of a contest with one contestant.</summary>
public enum Unopposed
{
    /// <summary>It is voted on like any other.</summary>
    VotedOn,

    /// <summary>The contestant is elected without a vote.</summary>
    ElectedWithoutVote,
}
