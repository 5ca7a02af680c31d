namespace ElectionObservation.Terms;

/// <summary>That a person held an office, from when to when, and how they came to it.</summary>
public sealed record Tenure
{
    /// <summary>States a tenure.</summary>
    /// <param name="office">The office.</param>
    /// <param name="person">The key of the person.</param>
    /// <param name="from">The first day.</param>
    /// <param name="by">How they came to it.</param>
    /// <param name="until">The day it ended; <c>null</c> when it goes on, or that is not stated.</param>
    /// <param name="electedOn">The voting day of the election, if there was one; <c>null</c> when that is not stated, and then <paramref name="from"/> stands for it.</param>
    /// <param name="ended">How it ended; <c>null</c> when it goes on, or that is not stated.</param>
    /// <param name="plannedEnd">The day on which the term was planned to end; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentException">A day is not of the ISO calendar.</exception>
    public Tenure(
        OfficeId office,
        PersonKey person,
        LocalDate from,
        Accession by,
        LocalDate? until = null,
        LocalDate? electedOn = null,
        TenureEnd? ended = null,
        LocalDate? plannedEnd = null)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(person);
        Office = office;
        Person = person;
        From = IsoDay.Of(from);
        By = Known.Value(by);
        Until = until is { } end ? IsoDay.Of(end, nameof(until)) : null;
        ElectedOn = electedOn is { } day ? IsoDay.Of(day, nameof(electedOn)) : null;
        Ended = ended is { } how ? Known.Value(how, nameof(ended)) : null;
        PlannedEnd = plannedEnd is { } planned ? IsoDay.Of(planned, nameof(plannedEnd)) : null;
    }

    /// <summary>The office.</summary>
    public OfficeId Office { get; }

    /// <summary>The key of the person.</summary>
    public PersonKey Person { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>How they came to it.</summary>
    public Accession By { get; }

    /// <summary>The day it ended; <c>null</c> when it goes on, or that is not stated.</summary>
    public LocalDate? Until { get; }

    /// <summary>The voting day of the election, if there was one; <c>null</c> when that is not stated, and then <see cref="From"/> stands for it.</summary>
    public LocalDate? ElectedOn { get; }

    /// <summary>How it ended; <c>null</c> when it goes on, or that is not stated.</summary>
    public TenureEnd? Ended { get; }

    /// <summary>The day on which the term was planned to end; <c>null</c> when that is not stated.</summary>
    public LocalDate? PlannedEnd { get; }

    /// <summary>The day of the election, or the first day where none is stated.</summary>
    internal LocalDate Elected => ElectedOn ?? From;

    /// <summary>The office, the days and how it began; never the person.</summary>
    public override string ToString() =>
        $"{Office} {(Until is { } end ? $"{From:R} to {end:R}" : $"from {From:R}, no end stated")}, by {By}{(ElectedOn is { } day ? $" on {day:R}" : "")}";
}
