namespace ElectionObservation.Terms;

/// <summary>A tenure, whether it counted, and for how much.</summary>
public sealed record TenureReason
{
    /// <summary>States a reason.</summary>
    /// <param name="tenure">The tenure.</param>
    /// <param name="treatment">Whether it counted, and why.</param>
    /// <param name="counts">How much it counts, or may count where that is open: 1 for an election or a term, for years of service the days, 29 February left out; 0 where it does not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public TenureReason(Tenure tenure, TenureTreatment treatment, int counts)
    {
        ArgumentNullException.ThrowIfNull(tenure);
        ArgumentOutOfRangeException.ThrowIfNegative(counts);
        Tenure = tenure;
        Treatment = Known.Value(treatment);
        Counts = counts;
    }

    /// <summary>The tenure.</summary>
    public Tenure Tenure { get; }

    /// <summary>Whether it counted, and why.</summary>
    public TenureTreatment Treatment { get; }

    /// <summary>How much it counts, or may count where that is open: 1 for an election or a term, for years of service the days, 29 February left out; 0 where it does not.</summary>
    public int Counts { get; }

    /// <summary>Whether law or facts leave it open.</summary>
    public bool IsOpen => LeavesOpen(Treatment);

    /// <summary>The tenure and its treatment.</summary>
    public override string ToString() => $"{Tenure}: {Treatment}";

    internal static bool LeavesOpen(TenureTreatment treatment) => treatment is TenureTreatment.EarlierTermOpen or TenureTreatment.ForceDayOpen or TenureTreatment.RowOpen or TenureTreatment.PartTermOpen or TenureTreatment.LengthOpen;
}
