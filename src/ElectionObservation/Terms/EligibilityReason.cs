namespace ElectionObservation.Terms;

/// <summary>What one version of a rule says of a candidacy, and how it comes to it.</summary>
public sealed record EligibilityReason
{
    /// <summary>States what a version says.</summary>
    /// <param name="version">The version.</param>
    /// <param name="verdict">What it says.</param>
    /// <param name="tenures">Every tenure given, by the day it began, and whether it counted.</param>
    /// <param name="exemptAs">The role that the version exempts from its limit; <c>null</c> when it exempts none.</param>
    public EligibilityReason(RuleVersion<TermRule> version, Verdict verdict, ValueList<TenureReason> tenures = default, RoleId? exemptAs = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        Version = version;
        Verdict = Known.Value(verdict);
        Tenures = tenures;
        ExemptAs = exemptAs;
    }

    /// <summary>The version.</summary>
    public RuleVersion<TermRule> Version { get; }

    /// <summary>What it says.</summary>
    public Verdict Verdict { get; }

    /// <summary>Every tenure given, by the day it began, and whether it counted.</summary>
    public ValueList<TenureReason> Tenures { get; }

    /// <summary>The role that the version exempts from its limit; <c>null</c> when it exempts none.</summary>
    public RoleId? ExemptAs { get; }

    /// <summary>The version, the limit and the verdict.</summary>
    public override string ToString() => $"{Verdict} under {Version.Id}, {Version.Rule.Limit}{(ExemptAs is null ? "" : $", exempt as {ExemptAs}")}";
}
