namespace ElectionObservation.Accreditations;

/// <summary>Why a person was refused, or lost accreditation.</summary>
public sealed record DecisionGround
{
    /// <summary>States a ground.</summary>
    /// <param name="act">The number of the act in the register.</param>
    /// <param name="ground">The ground, as given.</param>
    /// <param name="citation">The provision it was rested on; <c>null</c> when none was named.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public DecisionGround(long act, LocalizedText ground, Citation? citation = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(act, 1);
        ArgumentNullException.ThrowIfNull(ground);
        Act = act;
        Ground = ground;
        Citation = citation;
    }

    /// <summary>The number of the act in the register.</summary>
    public long Act { get; }

    /// <summary>The ground, as given.</summary>
    public LocalizedText Ground { get; }

    /// <summary>The provision it was rested on; <c>null</c> when none was named.</summary>
    public Citation? Citation { get; }

    /// <summary>That there is a ground; not which.</summary>
    public override string ToString() => "ground of a decision";
}
