namespace ElectionObservation.Results;

/// <summary>What became of one unit by a correction: other figures, another standing.</summary>
public sealed record UnitChange
{
    /// <summary>States a change.</summary>
    /// <param name="before">The protocol that counted until then.</param>
    /// <param name="after">The protocol in its place, of the same unit on the same form and ballot.</param>
    /// <exception cref="ArgumentException">The unit, the form or the ballot is another.</exception>
    public UnitChange(Protocol before, Protocol after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Figures = before.Diff(after);
        Before = before;
        After = after;
    }

    /// <summary>The protocol that counted until then.</summary>
    public Protocol Before { get; }

    /// <summary>The protocol in its place.</summary>
    public Protocol After { get; }

    /// <summary>The unit.</summary>
    public UnitPath Unit => Before.Unit;

    /// <summary>The figures that differ: line by line, then option by option.</summary>
    public ValueList<FigureChange> Figures { get; }

    /// <summary>The change in English: the origin and the standing where it is another, then the figures.</summary>
    public override string ToString() =>
        $"{Unit}: {After.Origin}{(Before.Standing == After.Standing ? "" : $", {After.Standing}")}{string.Concat(Figures.Select(static figure => $", {figure}"))}";
}
