using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>What the law puts on every ballot besides the contestants.</summary>
public sealed record BallotRule : ILegalRule<BallotRule>
{
    /// <summary>States a rule.</summary>
    /// <param name="againstAll">Whether there is a line against all.</param>
    public BallotRule(bool againstAll) => AgainstAll = againstAll;

    /// <summary>Whether there is a line against all: a valid vote that is never elected.</summary>
    public bool AgainstAll { get; }

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">What the other norm says.</param>
    public bool Agrees(BallotRule other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return AgainstAll == other.AgainstAll;
    }

    /// <summary>Finds a line against all that the law does not know, or the want of one that it demands.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="citation">Where the rule stands; <c>null</c> when that is not to be said.</param>
    public ValidationReport Check(Ballot ballot, Citation? citation = null)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return ballot.HasAgainstAll == AgainstAll
            ? new()
            : new([new(AgainstAll ? "ballot.against-all-missing" : "ballot.against-all-unknown-to-law", Severity.Error, FindingKind.Legal, "options", citation: citation)]);
    }
}
