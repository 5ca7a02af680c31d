namespace ElectionObservation.Missions;

/// <summary>
/// What a body is or was called, and from when to when, as exactly as that is known. It says what stood on paper, and nothing about the
/// status of who bears the name.
/// </summary>
public sealed record BodyName
{
    /// <summary>States a name.</summary>
    /// <param name="name">The name in full.</param>
    /// <param name="abbreviation">Its abbreviation or short form.</param>
    /// <param name="from">The first day it is in use; <c>null</c> when that is not known.</param>
    /// <param name="until">The first day it is no longer in use; <c>null</c> while it is in use, or when that is not known.</param>
    /// <param name="sources">Where the name and its days were read.</param>
    /// <exception cref="ArgumentException">The name ends on the day it begins or before.</exception>
    public BodyName(LocalizedText name, LocalizedText? abbreviation = null, LegalDate? from = null, LegalDate? until = null, ValueList<Source> sources = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (from is { } start && until is { } end && end.Latest <= start.Earliest)
        {
            throw new ArgumentException($"'{name}' is in use from {start} until {end}: on no day.", nameof(until));
        }

        Name = name;
        Abbreviation = abbreviation;
        From = from;
        Until = until;
        Sources = sources;
    }

    /// <summary>The name in full.</summary>
    public LocalizedText Name { get; }

    /// <summary>Its abbreviation or short form; <c>null</c> when it has none, or none is known.</summary>
    public LocalizedText? Abbreviation { get; }

    /// <summary>The first day it is in use, as exactly as that is known; <c>null</c> when it is not.</summary>
    public LegalDate? From { get; }

    /// <summary>The first day it is no longer in use, as exactly as that is known; <c>null</c> while it is in use, or when that is not known.</summary>
    public LegalDate? Until { get; }

    /// <summary>Where the name and its days were read, in the order given.</summary>
    public ValueList<Source> Sources { get; }

    /// <summary>The texts of the name and of its abbreviation in every language, some of them the same.</summary>
    internal IEnumerable<string> Texts =>
        (Abbreviation is null ? Name.Texts : Name.Texts.Concat(Abbreviation.Texts)).Select(static text => text.Value);

    /// <summary>Whether it was in use on a day, or may have been, given how exactly its bounds are known. A bound that is not known excludes no day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar, years 1 to 9998.</exception>
    public bool MayBeInUseOn(LocalDate day)
    {
        IsoDay.Of(day);
        return (From is not { } start || start.Earliest <= day) && (Until is not { } end || day < end.Latest);
    }

    /// <summary>The name, with its abbreviation in parentheses.</summary>
    public override string ToString() => Abbreviation is null ? Name.ToString() : $"{Name} ({Abbreviation})";
}
