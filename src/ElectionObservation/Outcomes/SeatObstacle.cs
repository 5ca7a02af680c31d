namespace ElectionObservation.Outcomes;

/// <summary>Why seats cannot be allocated.</summary>
public enum SeatObstacle
{
    /// <summary>The tally does not state what a threshold is a part of.</summary>
    ThresholdBasisNotStated,

    /// <summary>Only one list passes, and how much of the next list's quotient counts is not known.</summary>
    NextListPercentNotKnown,

    /// <summary>Only one list passes, and several others are equal behind it.</summary>
    NextListTied,

    /// <summary>Too few lists pass, and of several equal ones fewer are needed to make them enough.</summary>
    FurtherListsTied,

    /// <summary>Several lists have the most votes, and one of them has the bonus.</summary>
    LargestListTied,

    /// <summary>Each list that passes has a minimum of seats, and those are more than there are.</summary>
    MinimumSeatsTooMany,

    /// <summary>The quota is zero: votes are fewer than seats, and the law rounds it down.</summary>
    QuotaIsZero,
}
