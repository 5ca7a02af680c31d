namespace ElectionObservation.Missions;

/// <summary>How much of a group a statement names one by one. An open list ("among them") is not a sum.</summary>
public enum Listing
{
    /// <summary>None of them, or it is not said whether all of them are named.</summary>
    Open,

    /// <summary>All of them.</summary>
    Complete,
}
