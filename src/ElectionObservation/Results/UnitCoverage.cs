using System.Globalization;

namespace ElectionObservation.Results;

/// <summary>How many units a tally was added up from, and how many it left out, by the reason.</summary>
public sealed record UnitCoverage
{
    /// <summary>States a coverage; each number is zero or more.</summary>
    /// <param name="counted">Units whose figures are in the sums.</param>
    /// <param name="annulled">Units that were annulled.</param>
    /// <param name="merged">Units whose figures are those of another.</param>
    /// <param name="notOpened">Units that were not opened.</param>
    /// <param name="notReported">Units that have not reported.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public UnitCoverage(int counted, int annulled = 0, int merged = 0, int notOpened = 0, int notReported = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        ArgumentOutOfRangeException.ThrowIfNegative(annulled);
        ArgumentOutOfRangeException.ThrowIfNegative(merged);
        ArgumentOutOfRangeException.ThrowIfNegative(notOpened);
        ArgumentOutOfRangeException.ThrowIfNegative(notReported);
        Counted = counted;
        Annulled = annulled;
        Merged = merged;
        NotOpened = notOpened;
        NotReported = notReported;
    }

    /// <summary>Units whose figures are in the sums.</summary>
    public int Counted { get; }

    /// <summary>Units that were annulled.</summary>
    public int Annulled { get; }

    /// <summary>Units whose figures are those of another.</summary>
    public int Merged { get; }

    /// <summary>Units that were not opened.</summary>
    public int NotOpened { get; }

    /// <summary>Units that have not reported.</summary>
    public int NotReported { get; }

    /// <summary>All units, but those whose figures are those of another.</summary>
    public long Units => (long)Counted + Annulled + NotOpened + NotReported;

    /// <summary>Whether no unit has yet to report.</summary>
    public bool IsComplete => NotReported == 0;

    internal bool IsNothing => Units == 0 && Merged == 0;

    /// <summary>Both together.</summary>
    /// <param name="other">The other.</param>
    /// <exception cref="OverflowException">A number is more than fits.</exception>
    public UnitCoverage Plus(UnitCoverage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            checked(Counted + other.Counted),
            checked(Annulled + other.Annulled),
            checked(Merged + other.Merged),
            checked(NotOpened + other.NotOpened),
            checked(NotReported + other.NotReported));
    }

    /// <summary>The numbers in English: <c>3695 of 3696 counted, 1 annulled</c>.</summary>
    public override string ToString()
    {
        (int Number, string Word)[] others = [(Annulled, "annulled"), (NotOpened, "not opened"), (NotReported, "not reported"), (Merged, "merged into others")];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted} of {Units} counted{string.Concat(others.Where(static one => one.Number > 0).Select(static one => string.Create(CultureInfo.InvariantCulture, $", {one.Number} {one.Word}")))}");
    }
}
