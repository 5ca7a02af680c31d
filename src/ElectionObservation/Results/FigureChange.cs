namespace ElectionObservation.Results;

/// <summary>One figure that two protocols of a unit state differently.</summary>
public sealed record FigureChange
{
    /// <summary>States a difference.</summary>
    /// <param name="of">The quantity of a line, or the option of a ballot.</param>
    /// <param name="before">What the first protocol states.</param>
    /// <param name="after">What the second states.</param>
    /// <exception cref="ArgumentException">Nothing differs, or <paramref name="of"/> is blank.</exception>
    public FigureChange(string of, Figure before, Figure after)
    {
        if (before == after)
        {
            throw new ArgumentException("Both state the same.", nameof(after));
        }

        Of = WellFormed.NotBlank(of);
        Before = before;
        After = after;
    }

    /// <summary>The quantity of a line, or the option of a ballot.</summary>
    public string Of { get; }

    /// <summary>What the first protocol states.</summary>
    public Figure Before { get; }

    /// <summary>What the second states.</summary>
    public Figure After { get; }

    /// <summary>The second less the first, where both are numbers.</summary>
    public long? Difference => Before.IsNumber && After.IsNumber ? (long)After.Number - Before.Number : null;

    /// <summary>The figure and what became of it.</summary>
    public override string ToString() => $"{Of}: {Before} -> {After}";
}
