namespace ElectionObservation.Accreditations;

/// <summary>One accreditation as the register has it at a moment: for whom, how far it has come, since when.</summary>
public sealed record Accreditation
{
    /// <summary>States an accreditation.</summary>
    /// <param name="id">The accreditation.</param>
    /// <param name="status">How far it has come.</param>
    /// <param name="since">Since when it is so far.</param>
    /// <param name="applicant">For whom; <c>null</c> while nothing has been asked for.</param>
    /// <param name="appealPending">Whether an appeal waits for its decision.</param>
    /// <param name="acts">The acts that have led to it, in the order they were done in.</param>
    public Accreditation(AccreditationId id, AccreditationStatus status, Instant since, Applicant? applicant = null, bool appealPending = false, ValueList<AccreditationAct> acts = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        Status = Known.Value(status);
        Since = since;
        Applicant = applicant;
        AppealPending = appealPending;
        Acts = acts;
    }

    /// <summary>The accreditation.</summary>
    public AccreditationId Id { get; }

    /// <summary>How far it has come.</summary>
    public AccreditationStatus Status { get; }

    /// <summary>Since when it is so far.</summary>
    public Instant Since { get; }

    /// <summary>For whom; <c>null</c> while nothing has been asked for.</summary>
    public Applicant? Applicant { get; }

    /// <summary>Whether an appeal waits for its decision.</summary>
    public bool AppealPending { get; }

    /// <summary>The acts that have led to it, in the order they were done in.</summary>
    public ValueList<AccreditationAct> Acts { get; }

    /// <summary>Whether it holds: granted, and neither ended nor taken back.</summary>
    public bool IsActive => Status == AccreditationStatus.Granted;

    /// <summary>Whether it holds in a round of the election: one granted for that round, and one of an earlier round where the law carries it over.</summary>
    /// <param name="round">The round.</param>
    /// <param name="carryOver">What the law makes of earlier accreditations.</param>
    /// <returns>Whether it does; <c>null</c> when the law is not known to say.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The round is less than 1, or no such rule exists.</exception>
    public bool? HoldsIn(int round, CarryOver carryOver)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        Known.Value(carryOver);
        return !IsActive || Applicant is null || Applicant.Round > round ? false
            : Applicant.Round == round ? true
            : carryOver switch
            {
                CarryOver.NotStated => null,
                CarryOver.Carried or CarryOver.CarriedAndOpen => true,
                _ => false,
            };
    }

    /// <summary>The accreditation, how far it has come and since when; not for whom.</summary>
    public override string ToString() => $"{Id}: {Status} since {Since}{(AppealPending ? ", appealed" : "")}";
}
