namespace ElectionObservation.Results;

/// <summary>Why seats cannot be allocated.</summary>
public enum SeatObstacle
{
    /// <summary>The tally does not state what the threshold is a part of.</summary>
    ThresholdBasisNotStated,

    /// <summary>Only one list passes, and how much of the next list's quotient counts is not known.</summary>
    NextListPercentNotKnown,

    /// <summary>Only one list passes, and several others are equal behind it.</summary>
    NextListTied,
}
