using System.Globalization;

namespace ElectionObservation.Accreditations;

/// <summary>
/// What is known of persons beyond what counting needs, by the key that the register has for them. Kept apart from the register, which holds none of it: to erase
/// it changes no count. Prints as a number of persons, never as what is known of them.
/// </summary>
public sealed record PersonalRecords
{
    /// <summary>Gathers what is known.</summary>
    /// <param name="people">What is known of each person.</param>
    public PersonalRecords(ValueMap<PersonKey, PersonDetails> people = default) => People = people;

    /// <summary>What is known of each person.</summary>
    public ValueMap<PersonKey, PersonDetails> People { get; }

    /// <summary>The same records with what is known of one person, in place of what was known before.</summary>
    /// <param name="person">The person.</param>
    /// <param name="details">What is known.</param>
    public PersonalRecords With(PersonKey person, PersonDetails details) => new(People.With(person, details));

    /// <summary>The same records without those of one person.</summary>
    /// <param name="person">The person.</param>
    public PersonalRecords Without(PersonKey person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new([.. People.Where(pair => pair.Key != person)]);
    }

    /// <summary>Of how many persons something is known.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"records of {People.Count} persons");
}
