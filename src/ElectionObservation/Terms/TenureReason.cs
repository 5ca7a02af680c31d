namespace ElectionObservation.Terms;

/// <summary>A tenure, and whether it counted.</summary>
public sealed record TenureReason
{
    /// <summary>States a reason.</summary>
    /// <param name="tenure">The tenure.</param>
    /// <param name="treatment">Whether it counted, and why.</param>
    public TenureReason(Tenure tenure, TenureTreatment treatment)
    {
        ArgumentNullException.ThrowIfNull(tenure);
        Tenure = tenure;
        Treatment = Known.Value(treatment);
    }

    /// <summary>The tenure.</summary>
    public Tenure Tenure { get; }

    /// <summary>Whether it counted, and why.</summary>
    public TenureTreatment Treatment { get; }

    /// <summary>Whether law or facts leave it open.</summary>
    public bool IsOpen => Treatment is TenureTreatment.EarlierTermOpen or TenureTreatment.ForceDayOpen or TenureTreatment.RowOpen;

    /// <summary>The tenure and its treatment.</summary>
    public override string ToString() => $"{Tenure}: {Treatment}";
}
