namespace ElectionObservation.Observations;

/// <summary>What is counted once. Two teams at one station make two visits and one station; a statement that says "in 5 % of polling stations" and counts visits says something else.</summary>
public enum ObservedUnit
{
    /// <summary>Each visit, as in statements that speak of observations: a station visited twice counts twice.</summary>
    Visit,

    /// <summary>Each station.</summary>
    Station,

    /// <summary>Each team, such as for questions on how observers were received.</summary>
    Team,
}
