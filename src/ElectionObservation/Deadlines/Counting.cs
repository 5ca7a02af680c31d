namespace ElectionObservation.Deadlines;

/// <summary>Which of its terminal days a time limit counts (computation of time).</summary>
public enum Counting
{
    /// <summary>
    /// The day of the event is not counted, the last day is (<i>dies a quo non computatur</i>): 10 days after the 3rd is the 13th. Hours run from the
    /// very moment.
    /// </summary>
    AnchorExcluded,

    /// <summary>The day of the event is day one ("beginning with"): 10 days beginning with the 3rd end on the 12th.</summary>
    AnchorIncluded,

    /// <summary>
    /// Neither terminal day is counted (clear days, <i>jours francs</i>): 10 clear days after the 3rd, the 14th. Where days are disregarded, the
    /// day wanted is the very next one beyond those counted, open or not.
    /// </summary>
    Clear,

    /// <summary>Hours of the clock, the one in which the event falls not counted: 72 hours from 10:23 end at 11:00 (Regulation 1182/71, Art. 3(1)).</summary>
    WholeHours,
}
