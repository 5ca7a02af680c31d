using ElectionObservation.Deadlines;

namespace ElectionObservation.Terms;

/// <summary>When the next regular election is due, counted back from the planned end of a term: "60 to 10 days before the term ends".</summary>
public sealed record NextElection
{
    /// <summary>States the provision.</summary>
    /// <param name="latest">How long before the planned end it must be held at the latest, in days, weeks, months or years; no closed days are asked.</param>
    /// <param name="earliest">How long before the planned end it may be held at the earliest; <c>null</c> where the law does not say.</param>
    /// <exception cref="ArgumentException">A limit is in hours, or asks a calendar.</exception>
    public NextElection(TimeLimit latest, TimeLimit? earliest = null)
    {
        ArgumentNullException.ThrowIfNull(latest);
        Latest = OfDays(latest, nameof(latest));
        Earliest = earliest is null ? null : OfDays(earliest, nameof(earliest));
    }

    /// <summary>How long before the planned end it must be held at the latest.</summary>
    public TimeLimit Latest { get; }

    /// <summary>How long before the planned end it may be held at the earliest; <c>null</c> where the law does not say.</summary>
    public TimeLimit? Earliest { get; }

    private static TimeLimit OfDays(TimeLimit limit, string name) => limit.Unit != TimeUnit.Hours && limit.Disregarded is null && limit.Containing is null
        ? limit
        : throw new ArgumentException($"Expected days, weeks, months or years that ask no calendar, not {limit}.", name);
}
