namespace ElectionObservation.Results;

/// <summary>A result before and after corrections and annulments, and why it is another.</summary>
public sealed record Recount
{
    /// <summary>States a recount.</summary>
    /// <param name="before">The tally of what counted until then.</param>
    /// <param name="after">The tally of what counts now, on the same ballot.</param>
    /// <param name="units">What became of which units, in the order of the corrections.</param>
    /// <exception cref="ArgumentException">The ballots differ.</exception>
    public Recount(Tally before, Tally after, ValueList<UnitChange> units)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Ballot != after.Ballot)
        {
            throw new ArgumentException("The tallies are on different ballots.", nameof(after));
        }

        Before = before;
        After = after;
        Units = units;
    }

    /// <summary>The tally of what counted until then.</summary>
    public Tally Before { get; }

    /// <summary>The tally of what counts now.</summary>
    public Tally After { get; }

    /// <summary>What became of which units, in the order of the corrections.</summary>
    public ValueList<UnitChange> Units { get; }

    /// <summary>How many votes more each option has, in the order of the ballot; below zero when it has fewer.</summary>
    public ValueList<long> Votes => [.. Before.Votes.Zip(After.Votes, static (before, after) => after - before)];

    /// <summary>Adds up again with some protocols in the place of others. What counted is not changed.</summary>
    /// <param name="counted">The protocols that counted until then, one of each unit.</param>
    /// <param name="corrections">Those in the place of the protocols of the same units: corrected, annulled, of a recount or a court.</param>
    /// <exception cref="ArgumentException">A unit is corrected twice, or has no protocol to be corrected; or as <see cref="Tally.Of(IEnumerable{Protocol})"/>.</exception>
    public static Recount Of(IEnumerable<Protocol> counted, ValueList<Protocol> corrections)
    {
        ArgumentNullException.ThrowIfNull(counted);
        Once.Each(corrections, static one => one.Unit, static unit => $"{unit} is corrected twice.", nameof(corrections));
        Protocol[] before = [.. counted];
        Dictionary<UnitPath, Protocol> others = corrections.ToDictionary(static one => one.Unit);
        HashSet<UnitPath> units = [.. before.Select(static one => one.Unit)];
        if (corrections.FirstOrDefault(one => !units.Contains(one.Unit)) is { } unknown)
        {
            throw new ArgumentException($"{unknown.Unit} has no protocol that could be corrected.", nameof(corrections));
        }

        Dictionary<UnitPath, UnitChange> changes = before.Where(one => others.ContainsKey(one.Unit)).ToDictionary(static one => one.Unit, one => new UnitChange(one, others[one.Unit]));
        return new(Tally.Of(before), Tally.Of(before.Select(one => others.GetValueOrDefault(one.Unit, one))), [.. corrections.Select(one => changes[one.Unit])]);
    }
}
