namespace ElectionObservation.Results;

/// <summary>The tally of one unit.</summary>
public sealed record UnitTally
{
    /// <summary>States a tally.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="tally">Its tally.</param>
    public UnitTally(UnitPath unit, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(tally);
        Unit = unit;
        Tally = tally;
    }

    /// <summary>The unit.</summary>
    public UnitPath Unit { get; }

    /// <summary>Its tally.</summary>
    public Tally Tally { get; }

    /// <summary>The unit and its coverage.</summary>
    public override string ToString() => $"{Unit}: {Tally.Coverage}";
}
