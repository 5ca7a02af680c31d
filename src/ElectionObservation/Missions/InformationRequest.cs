namespace ElectionObservation.Missions;

/// <summary>A question that a mission put to an institution. Open until it is answered.</summary>
public sealed record InformationRequest
{
    /// <summary>States a request.</summary>
    /// <param name="to">Whom it was put to.</param>
    /// <param name="about">What was asked.</param>
    /// <param name="asked">When; <c>null</c> when that is not stated.</param>
    /// <param name="answered">When it was answered; <c>null</c> while no answer is known.</param>
    public InformationRequest(Counterpart to, LocalizedText about, LegalDate? asked = null, LegalDate? answered = null)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(about);
        To = to;
        About = about;
        Asked = asked;
        Answered = answered;
    }

    /// <summary>Whom it was put to.</summary>
    public Counterpart To { get; }

    /// <summary>What was asked.</summary>
    public LocalizedText About { get; }

    /// <summary>When; <c>null</c> when that is not stated.</summary>
    public LegalDate? Asked { get; }

    /// <summary>When it was answered; <c>null</c> while no answer is known.</summary>
    public LegalDate? Answered { get; }

    /// <summary>Whether no answer is known.</summary>
    public bool IsOpen => Answered is null;
}
