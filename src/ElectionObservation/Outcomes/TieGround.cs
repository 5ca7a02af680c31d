namespace ElectionObservation.Outcomes;

/// <summary>By what a tie was settled.</summary>
public enum TieGround
{
    /// <summary>A lot was drawn.</summary>
    Lot,

    /// <summary>Who was registered earlier goes first.</summary>
    EarlierRegistered,

    /// <summary>Who has more votes goes first.</summary>
    MoreVotes,

    /// <summary>Another rule of law, as the age of candidates.</summary>
    OtherLaw,
}
