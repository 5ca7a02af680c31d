using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ElectionObservation.Calendars;

/// <summary>Calendars by name, ready to count with. Immutable and safe to share.</summary>
public sealed class CalendarSet
{
    private readonly Dictionary<CalendarId, DayCalendar> _calendars;
    private readonly Dictionary<CalendarId, OpenDays> _ready = [];
    private readonly FrozenDictionary<string, OpenDays> _byName;

    /// <summary>Takes calendars.</summary>
    /// <param name="calendars">The calendars, each name once, and with each all that it is made of.</param>
    /// <exception cref="ArgumentException">A name is given twice, a calendar is made of one that is not given, or of itself; the message names them.</exception>
    public CalendarSet(IEnumerable<DayCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        ValueList<DayCalendar> all = calendars.ToValueList();
        Once.Each(all, static calendar => calendar.Id, static id => $"Calendar '{id}' is given twice.", nameof(calendars));
        _calendars = all.ToDictionary(static calendar => calendar.Id);
        foreach (DayCalendar calendar in all)
        {
            Resolve(calendar.Id, []);
        }

        _byName = _ready.ToFrozenDictionary(static pair => pair.Key.Value, static pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>No calendar.</summary>
    public static CalendarSet Empty { get; } = new([]);

    /// <summary>The calendars, in the order given.</summary>
    public IEnumerable<DayCalendar> All => _calendars.Values;

    /// <summary>A calendar.</summary>
    /// <param name="id">Its name.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message names those there are.</exception>
    public OpenDays this[CalendarId id] => TryGet(id, out OpenDays? days)
        ? days
        : throw new ArgumentException($"There is no calendar '{id}'; there is: {(_ready.Count == 0 ? "none" : string.Join(", ", _ready.Keys))}.", nameof(id));

    /// <summary>A calendar, if there is one of that name.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="days">The calendar.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(CalendarId id, [NotNullWhen(true)] out OpenDays? days)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byName.TryGetValue(id.Value, out days);
    }

    /// <summary>The same set with further calendars, and with other ones for those it has of the same name; what is made of them follows.</summary>
    /// <param name="calendars">The calendars.</param>
    /// <exception cref="ArgumentException">What the constructor refuses.</exception>
    public CalendarSet With(IEnumerable<DayCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        DayCalendar[] more = [.. calendars];
        return more.Length == 0 ? this : new([.. _calendars.Values.Where(one => !more.Any(other => other.Id == one.Id)), .. more]);
    }

    /// <summary>Every level of the recursion is a calendar that was not met before, and sets are small; a chain that is too long is refused.</summary>
    private OpenDays Resolve(CalendarId id, ValueList<CalendarId> path)
    {
        const int deepest = 64;
        if (_ready.TryGetValue(id, out OpenDays? ready))
        {
            return ready;
        }

        if (path.Contains(id) || path.Count >= deepest)
        {
            throw new ArgumentException($"A calendar is made of itself, or of too many others in turn: {string.Join(" of ", path.Take(8).Append(id))}.", nameof(id));
        }

        if (!_calendars.TryGetValue(id, out DayCalendar? calendar))
        {
            throw new ArgumentException($"Calendar '{path[path.Count - 1]}' is made of '{id}', which is not given.", nameof(id));
        }

        ValueList<CalendarId> further = path.With(id);
        ready = new OpenDays(calendar, Parts(calendar.ClosedInAny), Parts(calendar.ClosedInAll), Parts(calendar.OpenIn));
        if (ready.Depth > deepest)
        {
            throw new ArgumentException($"Calendar '{id}' is made of others in turn, {ready.Depth} deep; expected {deepest} at most.", nameof(id));
        }

        _ready.Add(id, ready);
        return ready;

        OpenDays[] Parts(ValueList<CalendarId> parts) => [.. parts.Select(part => Resolve(part, further))];
    }
}
