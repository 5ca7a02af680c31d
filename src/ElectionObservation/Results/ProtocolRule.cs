using ElectionObservation.Validation;

namespace ElectionObservation.Results;

/// <summary>What must hold between the figures of one protocol, as data.</summary>
public sealed record ProtocolRule
{
    /// <summary>States a rule.</summary>
    /// <param name="code">Its stable name, by which findings tell that it is broken.</param>
    /// <param name="holds">What must hold.</param>
    /// <param name="kind">What it rests on. Only a legal rule and a definition may be called a breach.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="when">Asked only where this holds; <c>null</c> when it is asked always.</param>
    /// <param name="unlessBroken">Rules of the form whose breach this one only follows from: where one of them is broken, this one is not told.</param>
    /// <param name="readsMissingAsZero">Whether a figure left empty is zero for it. A rule that does not is not asked where one of its figures is missing.</param>
    /// <param name="citation">The provision it stands in; <c>null</c> when that is not to be said.</param>
    /// <exception cref="ArgumentException">It is suppressed by itself.</exception>
    public ProtocolRule(
        FindingCode code,
        LinearRelation holds,
        FindingKind kind = FindingKind.Derived,
        Severity severity = Severity.Error,
        LinearRelation? when = null,
        ValueList<FindingCode> unlessBroken = default,
        bool readsMissingAsZero = false,
        Citation? citation = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(holds);
        if (unlessBroken.Contains(code))
        {
            throw new ArgumentException($"Rule '{code}' does not follow from itself.", nameof(unlessBroken));
        }

        Code = code;
        Holds = holds;
        Kind = Known.Value(kind);
        Severity = Known.Value(severity);
        When = when;
        UnlessBroken = unlessBroken;
        ReadsMissingAsZero = readsMissingAsZero;
        Citation = citation;
    }

    /// <summary>Its stable name.</summary>
    public FindingCode Code { get; }

    /// <summary>What must hold.</summary>
    public LinearRelation Holds { get; }

    /// <summary>What it rests on.</summary>
    public FindingKind Kind { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>Asked only where this holds; <c>null</c> when it is asked always.</summary>
    public LinearRelation? When { get; }

    /// <summary>Rules of the form whose breach this one only follows from.</summary>
    public ValueList<FindingCode> UnlessBroken { get; }

    /// <summary>Whether a figure left empty is zero for it.</summary>
    public bool ReadsMissingAsZero { get; }

    /// <summary>The provision it stands in; <c>null</c> when that is not to be said.</summary>
    public Citation? Citation { get; }

    /// <summary>
    /// What follows from the words wherever a form states the quantities: ballots add up, no more are found than issued, no more voters than on the lists. No law is
    /// cited for them, so what breaks them is a reason to look. That ballots add up is here in several widths, for forms that count spoiled, lost or unaccounted ballots
    /// and forms that do not: to be used with <see cref="ProtocolForm.With"/>, which takes the widest.
    /// </summary>
    public static ValueList<ProtocolRule> Core { get; } =
    [
        .. from lost in (string[])[" + ballots-lost - ballots-unaccounted", " + ballots-lost", " - ballots-unaccounted", ""]
           from spoiled in (string[])[" + ballots-spoiled", ""]
           select Of("core.ballots", $"ballots-received = ballots-issued + ballots-unused{spoiled}{lost}"),
        Of("core.found", "ballots-found = valid-ballots + invalid-ballots"),
        Of("core.votes", "votes = valid-ballots"),
        Of("core.found-above-issued", "ballots-found <= ballots-issued"),
        Of("core.issued-above-registered", "ballots-issued <= registered-voters"),
    ];

    /// <summary>The code and what must hold.</summary>
    public override string ToString() => When is null ? $"{Code}: {Holds}" : $"{Code}: {Holds}, when {When}";

    private static ProtocolRule Of(FindingCode code, LinearRelation holds) => new(code, holds, FindingKind.Derived, Severity.Warning);
}
