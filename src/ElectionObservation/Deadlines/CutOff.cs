using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace ElectionObservation.Deadlines;

/// <summary>
/// The moment of a day at which it is too late, or no longer too early. Written <c>endOfDay</c> or <c>24:00</c> (the whole day counts: late from the first
/// instant of the next), <c>startOfDay</c>, an hour such as <c>18:00</c> (the stated moment itself is still in time) or <c>before 18:00</c> (it is not), or
/// <c>ownMoment</c> (that of the event, of the other deadline, or of the count of hours itself). An hour that the clock skips or shows twice is a problem,
/// unless the rule chooses: <c>02:30 (earlier)</c>, <c>02:30 (later)</c>. The <c>default</c> value is the end of the day.
/// </summary>
public readonly record struct CutOff : IParsable<CutOff>
{
    private const string EndText = "endOfDay";
    private const string EndHour = "24:00";
    private const string StartText = "startOfDay";
    private const string OwnText = "ownMoment";
    private const string BeforeText = "before ";
    private const string EarlierText = " (earlier)";
    private const string LaterText = " (later)";
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly Edge _edge;
    private readonly Doubt _doubt;
    private readonly LocalTime _time;

    private CutOff(Edge edge, LocalTime time, Doubt doubt = Doubt.Refused)
    {
        _edge = edge;
        _time = time;
        _doubt = doubt;
    }

    private enum Edge : byte
    {
        End,
        Start,
        Hour,
        BeforeHour,
        Own,
    }

    /// <summary>What becomes of an hour that the clock skips or shows twice.</summary>
    internal enum Doubt : byte
    {
        Refused,
        Earlier,
        Later,
    }

    /// <summary>The whole day counts.</summary>
    public static CutOff EndOfDay => default;

    /// <summary>The first moment of the day, whatever the clock shows then.</summary>
    public static CutOff StartOfDay => new(Edge.Start, default);

    /// <summary>The moment of the event, of the other deadline, or of the count of hours itself.</summary>
    public static CutOff OwnMoment => new(Edge.Own, default);

    /// <summary>Whether it is the end of the day.</summary>
    public bool IsEndOfDay => _edge == Edge.End;

    /// <summary>Whether it is the start of the day.</summary>
    public bool IsStartOfDay => _edge == Edge.Start;

    /// <summary>Whether it is the moment of the event, of the other deadline, or of the count of hours itself.</summary>
    public bool IsOwnMoment => _edge == Edge.Own;

    /// <summary>Whether the moment itself is still in time for an act that is due: so it is at a stated hour.</summary>
    public bool IsInclusive => _edge == Edge.Hour;

    internal Doubt InDoubt => _doubt;

    /// <summary>An hour of the clock; <c>00:00</c> is midnight at the start of the day.</summary>
    /// <param name="time">The hour.</param>
    public static CutOff At(LocalTime time) => new(Edge.Hour, time);

    /// <summary>An hour of the clock that is itself too late.</summary>
    /// <param name="time">The hour.</param>
    public static CutOff Before(LocalTime time) => new(Edge.BeforeHour, time);

    /// <summary>
    /// The same hour: where the clock shows it twice, the earlier moment; where the clock skips it, as long after the last moment before the gap as
    /// it would have been.
    /// </summary>
    /// <exception cref="InvalidOperationException">No hour is stated.</exception>
    public CutOff OrEarlier() => InCase(Doubt.Earlier);

    /// <summary>The same hour: where the clock shows it twice, the later moment; where the clock skips it, what <see cref="OrEarlier"/> gives.</summary>
    /// <exception cref="InvalidOperationException">No hour is stated.</exception>
    public CutOff OrLater() => InCase(Doubt.Later);

    /// <summary>The hour, if an hour is stated.</summary>
    /// <param name="time">The hour.</param>
    /// <returns>Whether an hour is stated.</returns>
    public bool TryGetHour(out LocalTime time)
    {
        time = _time;
        return _edge is Edge.Hour or Edge.BeforeHour;
    }

    /// <summary>Reads one of the forms that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is none of them.</exception>
    public static CutOff Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out CutOff result) ? result : throw new ArgumentException($"'{IdentifierText.Shorten(text)}' is not a cut-off: expected {Expected}.", nameof(text));
    }

    /// <summary>Reads one of the forms that <see cref="ToString"/> writes, without throwing.</summary>
    /// <param name="text">The text; <c>null</c> is refused.</param>
    /// <param name="result">The cut-off, when the text is one.</param>
    /// <returns>Whether the text is one of the forms.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CutOff result)
    {
        result = text switch { StartText => StartOfDay, OwnText => OwnMoment, _ => EndOfDay };
        if (text is EndText or EndHour or StartText or OwnText)
        {
            return true;
        }

        if (text is null)
        {
            return false;
        }

        Doubt doubt = text.EndsWith(EarlierText, StringComparison.Ordinal) ? Doubt.Earlier : text.EndsWith(LaterText, StringComparison.Ordinal) ? Doubt.Later : Doubt.Refused;
        string hour = text[..^(doubt switch { Doubt.Earlier => EarlierText.Length, Doubt.Later => LaterText.Length, _ => 0 })];
        bool before = hour.StartsWith(BeforeText, StringComparison.Ordinal);
        hour = before ? hour[BeforeText.Length..] : hour;
        if (!Minutes.Parse(hour).TryGetValue(default, out LocalTime time) && !LocalTimePattern.ExtendedIso.Parse(hour).TryGetValue(default, out time))
        {
            return false;
        }

        result = new(before ? Edge.BeforeHour : Edge.Hour, time, doubt);
        return true;
    }

    static CutOff IParsable<CutOff>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CutOff>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CutOff result) => TryParse(s, out result);

    /// <summary>The form it is written in.</summary>
    public override string ToString() => _edge switch
    {
        Edge.End => EndText,
        Edge.Start => StartText,
        Edge.Own => OwnText,
        _ => (_edge == Edge.BeforeHour ? BeforeText : "")
            + (_time == _time.With(TimeAdjusters.TruncateToMinute) ? Minutes : LocalTimePattern.ExtendedIso).Format(_time)
            + (_doubt switch { Doubt.Earlier => EarlierText, Doubt.Later => LaterText, _ => "" }),
    };

    internal const string Expected = "endOfDay (or 24:00), startOfDay, ownMoment, an hour such as 18:00, or before 18:00";

    private CutOff InCase(Doubt doubt) => TryGetHour(out _)
        ? new(_edge, _time, doubt)
        : throw new InvalidOperationException($"Only an hour can be skipped or repeated by the clock, not {this}.");
}
