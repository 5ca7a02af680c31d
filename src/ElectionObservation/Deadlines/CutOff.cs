using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace ElectionObservation.Deadlines;

/// <summary>
/// The moment of a day at which it is too late, or no longer too early. Written <c>endOfDay</c> (the whole day counts: late from the first
/// instant of the next), <c>startOfDay</c>, or an hour such as <c>18:00</c> (the stated moment itself is still in time). The
/// <c>default</c> value is the end of the day.
/// </summary>
public readonly record struct CutOff : IParsable<CutOff>
{
    private const string EndText = "endOfDay";
    private const string StartText = "startOfDay";
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly Edge _edge;
    private readonly LocalTime _time;

    private CutOff(Edge edge, LocalTime time)
    {
        _edge = edge;
        _time = time;
    }

    private enum Edge
    {
        End,
        Start,
        Hour,
    }

    /// <summary>The whole day counts.</summary>
    public static CutOff EndOfDay => default;

    /// <summary>The first moment of the day, whatever the clock shows then.</summary>
    public static CutOff StartOfDay => new(Edge.Start, default);

    /// <summary>Whether it is the end of the day.</summary>
    public bool IsEndOfDay => _edge == Edge.End;

    /// <summary>Whether it is the start of the day.</summary>
    public bool IsStartOfDay => _edge == Edge.Start;

    /// <summary>An hour of the clock; <c>00:00</c> is midnight at the start of the day.</summary>
    /// <param name="time">The hour.</param>
    public static CutOff At(LocalTime time) => new(Edge.Hour, time);

    /// <summary>The hour, if an hour is stated.</summary>
    /// <param name="time">The hour.</param>
    /// <returns>Whether an hour is stated.</returns>
    public bool TryGetHour(out LocalTime time)
    {
        time = _time;
        return _edge == Edge.Hour;
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
        result = text is StartText ? StartOfDay : EndOfDay;
        if (text is EndText or StartText)
        {
            return true;
        }

        if (text is null || !(Minutes.Parse(text).TryGetValue(default, out LocalTime time) || LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out time)))
        {
            return false;
        }

        result = At(time);
        return true;
    }

    static CutOff IParsable<CutOff>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CutOff>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CutOff result) => TryParse(s, out result);

    /// <summary>The form it is written in.</summary>
    public override string ToString() => _edge switch
    {
        Edge.End => EndText,
        Edge.Start => StartText,
        _ when _time == _time.With(TimeAdjusters.TruncateToMinute) => Minutes.Format(_time),
        _ => LocalTimePattern.ExtendedIso.Format(_time),
    };

    internal const string Expected = "endOfDay, startOfDay or an hour such as 18:00";
}
