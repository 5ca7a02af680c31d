namespace ElectionObservation.Screens;

/// <summary>The limits of each screen, in a sentence that goes with every result.</summary>
internal static class Cautions
{
    /// <summary>What holds of every screen.</summary>
    public const string General = "A screen selects what to look at and proves nothing, neither that figures are right nor that they are wrong.";

    private static readonly Dictionary<ScreenId, string> Own = new()
    {
        [ScreenId.LastDigit] =
            "Last digits are expected to be even only where counts are large and vary widely; the screen can show numbers made up by hand and no other way of changing a result, and among many units the least unevenness has a small p"
            + " (Beber and Scacco, Political Analysis 20, 2012).",
        [ScreenId.SecondDigit] =
            "Second digits follow the sizes of stations: honest figures depart from the law and changed ones keep to it, and nearly every large file departs (Mebane 2006; against it Deckert, Myagkov and Ordeshook, Political Analysis 19,"
            + " 2011, who found it no better than the toss of a coin).",
        [ScreenId.IntegerPercentages] =
            "Small units have integer percentages by arithmetic, which the null counts in, but voters of one unit are not drawn one by one as it has it; a surplus does not say where it comes from"
            + " (after Kobak, Shpilkin and Pshenichnikov, Annals of Applied Statistics 10, 2016; computed here and not simulated).",
        [ScreenId.TurnoutAndShare] =
            "Turnout and preference go together wherever town and country, regions or generations differ, in honest polls too; units are not independent of each other, so there is no p-value"
            + " (a description after Shpilkin; other heterogeneity fits as well, see Klimek, Yegorov, Hanel and Thurner, PNAS 109, 2012).",
        [ScreenId.HighTurnout] =
            "Closed, mobile and abroad stations are honestly at 100 %, and stations where voters are added on the day may be above it; a count of stations is compared with nothing, because nobody knows what it would be"
            + " (reported beside Klimek, Yegorov, Hanel and Thurner, PNAS 109, 2012).",
    };

    public static string Of(ScreenId screen) => Own.TryGetValue(screen, out string? own) ? $"{own} {General}" : General;
}
