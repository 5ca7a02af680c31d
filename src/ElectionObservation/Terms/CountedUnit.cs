namespace ElectionObservation.Terms;

/// <summary>What a limit counts.</summary>
public enum CountedUnit
{
    /// <summary>Elections to the office, those to the rest of another's term included; a tenure that began otherwise does not count unless the rule says so.</summary>
    Elections,

    /// <summary>Terms that someone was elected or appointed to; whether the rest of another's term is one, the rule must say.</summary>
    Terms,

    /// <summary>Years of service until voting day, other than as acting holder. A year has 365 days; 29 February is not counted.</summary>
    Years,
}
