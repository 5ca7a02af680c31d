namespace ElectionObservation.Accreditations;

/// <summary>How far one accreditation has come, act by act. Acts that do not follow are applied as recorded, and told apart for the check.</summary>
internal struct CaseState
{
    public AccreditationStatus Status;
    public AccreditationStatus Asked;
    public AccreditationStatus Before;
    public bool AppealPending;
    public AccreditationAct? Request;
    public AccreditationAct? Grant;
    public Instant Since;

    /// <summary>Applies an act.</summary>
    /// <returns>Whether it follows from what was before.</returns>
    public bool Apply(AccreditationAct act)
    {
        bool isAsked = Status is AccreditationStatus.Requested or AccreditationStatus.Submitted;
        bool isOpen = isAsked || Status == AccreditationStatus.Incomplete;
        bool holds = At(act.At) == AccreditationStatus.Granted;
        switch (act.Step)
        {
            case AccreditationStep.Invited:
                return To(AccreditationStatus.Invited, act, Status == AccreditationStatus.None);
            case AccreditationStep.Requested:
                bool isFirst = Request is null;
                Request = act;
                return To(AccreditationStatus.Requested, act, isFirst);
            case AccreditationStep.Submitted:
                return To(AccreditationStatus.Submitted, act, Status == AccreditationStatus.Requested);
            case AccreditationStep.FoundIncomplete:
                return To(AccreditationStatus.Incomplete, act, isAsked);
            case AccreditationStep.Completed:
                return Status == AccreditationStatus.Incomplete
                    ? To(Asked == AccreditationStatus.Submitted ? AccreditationStatus.Submitted : AccreditationStatus.Requested, act, true)
                    : false;
            case AccreditationStep.Granted:
                Grant = act;
                return To(AccreditationStatus.Granted, act, isAsked);
            case AccreditationStep.Refused:
                Before = isOpen ? Status : AccreditationStatus.Requested;
                return To(AccreditationStatus.Refused, act, isOpen);
            case AccreditationStep.Revoked:
                Before = AccreditationStatus.Granted;
                return To(AccreditationStatus.Revoked, act, holds);
            case AccreditationStep.Appealed:
                bool mayAppeal = Status is AccreditationStatus.Refused or AccreditationStatus.Revoked && !AppealPending;
                AppealPending |= mayAppeal;
                return mayAppeal;
            case AccreditationStep.AppealUpheld:
                return AppealPending && To(Before, act, true);
            case AccreditationStep.AppealRejected:
                bool wasPending = AppealPending;
                AppealPending = false;
                return wasPending;
            case AccreditationStep.Replaced:
                return To(AccreditationStatus.Replaced, act, isOpen || holds);
            case AccreditationStep.Withdrawn:
                return To(AccreditationStatus.Withdrawn, act, isOpen || holds);
            case AccreditationStep.Expired:
                return To(AccreditationStatus.Expired, act, Status == AccreditationStatus.Granted);
            default:
                // What is struck out was not done, and striking it out changes nothing else.
                return true;
        }
    }

    /// <summary>What holds at a moment: a grant ends by itself when its validity does.</summary>
    public readonly AccreditationStatus At(Instant moment) =>
        Status == AccreditationStatus.Granted && Grant is { } grant && !grant.HoldsAt(moment) ? AccreditationStatus.Expired : Status;

    /// <summary>Since when it holds.</summary>
    public readonly Instant SinceAt(Instant moment) => At(moment) == Status ? Since : Grant!.ValidUntil!.Value;

    private bool To(AccreditationStatus status, AccreditationAct act, bool follows)
    {
        Status = status;
        Asked = status is AccreditationStatus.Requested or AccreditationStatus.Submitted ? status : Asked;
        Since = act.At;
        AppealPending = false;
        return follows;
    }
}
