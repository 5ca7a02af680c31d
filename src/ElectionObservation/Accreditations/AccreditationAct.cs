using System.Globalization;

namespace ElectionObservation.Accreditations;

/// <summary>
/// One act in the life of an accreditation: what was done, when, and since when the register knows it. Recorded once and never rewritten; what was
/// recorded wrongly is corrected by a further act.
/// </summary>
public sealed record AccreditationAct
{
    private readonly Instant _validUntil = Instant.MaxValue;
    private readonly long _corrects;

    /// <summary>States an act.</summary>
    /// <param name="sequence">Its number in the register, from 1. Of acts of one moment, the lower was done first.</param>
    /// <param name="of">The accreditation it is about.</param>
    /// <param name="step">What was done.</param>
    /// <param name="at">When it was done, and has effect from.</param>
    /// <param name="recorded">Since when the register knows it.</param>
    /// <param name="applicant">Who is to be accredited: given with a request, and with nothing else.</param>
    /// <param name="validUntil">The first moment at which what is granted holds no longer; <c>null</c> when none is set.</param>
    /// <param name="replacedBy">The accreditation that takes the place of one that is replaced; <c>null</c> when that is not stated.</param>
    /// <param name="corrects">The number of the act that was recorded wrongly, in whose place this one stands; <c>null</c> when it corrects none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    /// <exception cref="ArgumentException">A request has no applicant, or another act has one; an act strikes out none; an act corrects itself; a validity is given with
    /// anything but a grant or ends before it begins, or a replacement with anything but <see cref="AccreditationStep.Replaced"/>.</exception>
    public AccreditationAct(
        long sequence,
        AccreditationId of,
        AccreditationStep step,
        Instant at,
        Instant recorded,
        Applicant? applicant = null,
        Instant? validUntil = null,
        AccreditationId? replacedBy = null,
        long? corrects = null)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(corrects ?? 1, 1, nameof(corrects));
        Sequence = sequence;
        Of = of;
        Step = Known.Value(step);
        At = at;
        Recorded = recorded;
        Applicant = applicant is null == (step != AccreditationStep.Requested)
            ? applicant
            : throw new ArgumentException(applicant is null ? "A request needs an applicant." : $"An applicant comes with a request, not with {step}.", nameof(applicant));
        ReplacedBy = replacedBy is null || step == AccreditationStep.Replaced
            ? replacedBy
            : throw new ArgumentException($"Who takes the place is stated where someone is replaced, not with {step}.", nameof(replacedBy));
        if (validUntil is { } until)
        {
            _validUntil = step == AccreditationStep.Granted && until > at && until < Instant.MaxValue
                ? until
                : throw new ArgumentException($"A validity comes with a grant and ends after it, not at {until} with {step} of {at}.", nameof(validUntil));
        }

        _corrects = corrects == sequence ? throw new ArgumentException("An act does not correct itself.", nameof(corrects))
            : corrects is null && step == AccreditationStep.Struck ? throw new ArgumentException("Expected the act that is struck out.", nameof(corrects))
            : corrects ?? 0;
    }

    /// <summary>Its number in the register, from 1.</summary>
    public long Sequence { get; }

    /// <summary>The accreditation it is about.</summary>
    public AccreditationId Of { get; }

    /// <summary>What was done.</summary>
    public AccreditationStep Step { get; }

    /// <summary>When it was done, and has effect from.</summary>
    public Instant At { get; }

    /// <summary>Since when the register knows it.</summary>
    public Instant Recorded { get; }

    /// <summary>Who is to be accredited; <c>null</c> with anything but a request.</summary>
    public Applicant? Applicant { get; }

    /// <summary>The first moment at which what is granted holds no longer; <c>null</c> when none is set.</summary>
    public Instant? ValidUntil => _validUntil == Instant.MaxValue ? null : _validUntil;

    /// <summary>The accreditation that takes the place; <c>null</c> when that is not stated.</summary>
    public AccreditationId? ReplacedBy { get; }

    /// <summary>The number of the act that was recorded wrongly; <c>null</c> when it corrects none.</summary>
    public long? Corrects => _corrects == 0 ? null : _corrects;

    internal bool HoldsAt(Instant moment) => moment < _validUntil;

    /// <summary>The number, the accreditation, what was done and when; not who is accredited.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}: {Of} {Step} {At}{(Corrects is { } wrong ? $", in place of {wrong}" : "")}");
}
