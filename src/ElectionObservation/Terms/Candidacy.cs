using ElectionObservation.Elections;

namespace ElectionObservation.Terms;

/// <summary>That a person wants to stand in an election, with what matters for whether they may.</summary>
public sealed record Candidacy
{
    /// <summary>States a candidacy.</summary>
    /// <param name="person">The key of the person.</param>
    /// <param name="tenures">Who held the office before, in any order; the same tenure given twice is one. Those of others matter where a limit is on terms in a row.</param>
    /// <param name="election">The election.</param>
    /// <param name="roles">Roles of the person that a rule may exempt.</param>
    public Candidacy(PersonKey person, ValueList<Tenure> tenures, Election election, ValueList<RoleId> roles = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(election);
        Person = person;
        Tenures = tenures;
        Election = election;
        Roles = CanonicalSet.Of(roles);
    }

    /// <summary>The key of the person.</summary>
    public PersonKey Person { get; }

    /// <summary>Who held the office before, in the order given.</summary>
    public ValueList<Tenure> Tenures { get; }

    /// <summary>The election.</summary>
    public Election Election { get; }

    /// <summary>Roles of the person that a rule may exempt, in the order of their names.</summary>
    public ValueList<RoleId> Roles { get; }

    /// <summary>The election and how many tenures are given; never the person.</summary>
    public override string ToString() => $"candidacy in {Election}, {Tenures.Count} tenures given";
}
