using ElectionObservation.Elections;
using ElectionObservation.Validation;

namespace ElectionObservation.Terms;

/// <summary>That a person wants to stand in an election, with what matters for whether they may.</summary>
public sealed record Candidacy
{
    /// <summary>States a candidacy.</summary>
    /// <param name="person">The key of the person.</param>
    /// <param name="tenures">Who held the office before, in any order; the same tenure given twice is one. Those of others matter where a limit is on terms in a row.</param>
    /// <param name="election">The election.</param>
    /// <param name="roles">Roles of the person that a rule may exempt.</param>
    /// <param name="born">When the person was born, as exactly as that is known; asked only by rules with an upper age.</param>
    public Candidacy(PersonKey person, ValueList<Tenure> tenures, Election election, ValueList<RoleId> roles = default, LegalDate? born = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(election);
        Person = person;
        Tenures = tenures;
        Election = election;
        Roles = CanonicalSet.Of(roles);
        Born = born;
    }

    /// <summary>The key of the person.</summary>
    public PersonKey Person { get; }

    /// <summary>Who held the office before, in the order given.</summary>
    public ValueList<Tenure> Tenures { get; }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>Roles of the person that a rule may exempt, in the order of their names.</summary>
    public ValueList<RoleId> Roles { get; }

    /// <summary>When the person was born, as exactly as that is known; <c>null</c> where that is not stated.</summary>
    public LegalDate? Born { get; }

    /// <summary>
    /// Checks the tenures as facts: one that ends before it begins, begins on voting day or later, was won in an election held after it began, or ended
    /// otherwise than it was planned; two of one office at once, and days of an office without a holder. Paths name the place among the tenures given; nobody is named.
    /// </summary>
    public ValidationReport Validate() => TenureCheck.Run(this);

    /// <summary>The election and how many tenures are given; never the person.</summary>
    public override string ToString() => $"candidacy in {Election}, {Tenures.Count} tenures given";
}
