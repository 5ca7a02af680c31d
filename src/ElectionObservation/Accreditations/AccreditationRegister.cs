using System.Globalization;
using ElectionObservation.Validation;

namespace ElectionObservation.Accreditations;

/// <summary>
/// The register of accreditations: every act ever recorded, in the order of their numbers, and nothing else. What holds is answered by
/// <see cref="AsOf"/>, for any moment and from what was known at any moment. Equal when the acts are, whatever order they came in; an act that comes
/// twice stands once.
/// </summary>
public sealed record AccreditationRegister
{
    /// <summary>Builds the register from its acts, in any order. Takes time in proportion to their number where they come in the order of their numbers.</summary>
    /// <param name="acts">The acts.</param>
    public AccreditationRegister(ValueList<AccreditationAct> acts = default)
    {
        Acts = RegisterIndex.InOrder(acts);
        Index = new(Acts);
    }

    /// <summary>A register of nothing.</summary>
    public static AccreditationRegister Empty { get; } = new();

    /// <summary>The acts, in the order of their numbers.</summary>
    public ValueList<AccreditationAct> Acts { get; }

    /// <summary>What the acts are about, made ready once for all questions.</summary>
    internal RegisterIndex Index { get; }

    /// <summary>
    /// The register with more acts. Those it has stay as they are; one that it has already changes nothing. Takes time in proportion to all acts together, so record
    /// many at a time.
    /// </summary>
    /// <param name="acts">The acts.</param>
    public AccreditationRegister Record(params IEnumerable<AccreditationAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return new([.. Acts, .. acts]);
    }

    /// <summary>
    /// What held at a moment, from what was known at a moment: an accreditation revoked today and recorded tomorrow held still in the extract that was known today. Acts recorded later make
    /// no difference, nor do acts done later; but one that corrects another takes its place from when it is recorded, whenever it was done.
    /// </summary>
    /// <param name="effective">The moment asked about.</param>
    /// <param name="known">The moment up to which acts had been recorded; all that are recorded where it is <c>null</c>.</param>
    public RegisterExtract AsOf(Instant effective, Instant? known = null) => new(this, effective, known ?? Instant.MaxValue);

    /// <summary>
    /// Checks what the acts say of each other, whatever the law: numbers given twice, acts before a request or without one, decisions that follow
    /// from nothing, corrections of what is not there, replacements and lists that nobody has asked for. Findings name accreditations and numbers of acts, never persons.
    /// </summary>
    public ValidationReport Validate() => new([.. new RegisterCheck(this).Run()]);

    /// <summary>Whether both have recorded the same acts.</summary>
    /// <param name="other">The other register.</param>
    public bool Equals(AccreditationRegister? other) => other is not null && Acts == other.Acts;

    /// <inheritdoc/>
    public override int GetHashCode() => Acts.GetHashCode();

    /// <summary>How many acts there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"register of {Acts.Count} acts");
}
