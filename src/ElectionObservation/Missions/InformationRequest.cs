namespace ElectionObservation.Missions;

/// <summary>A question that a mission put to an institution. Open until it is answered.</summary>
public sealed record InformationRequest
{
    /// <summary>States a request.</summary>
    /// <param name="to">Whom it was put to.</param>
    /// <param name="about">What was asked.</param>
    /// <param name="asked">When; <c>null</c> when that is not stated.</param>
    /// <param name="answered">When it was answered; <c>null</c> when no answer is known, or its day is not stated.</param>
    /// <param name="answer">What was answered, in the words of whoever records it; <c>null</c> when that is not stated.</param>
    public InformationRequest(Counterpart to, LocalizedText about, LegalDate? asked = null, LegalDate? answered = null, LocalizedText? answer = null)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(about);
        To = to;
        About = about;
        Asked = asked;
        Answered = answered;
        Answer = answer;
    }

    /// <summary>Whom it was put to.</summary>
    public Counterpart To { get; }

    /// <summary>What was asked.</summary>
    public LocalizedText About { get; }

    /// <summary>When; <c>null</c> when that is not stated.</summary>
    public LegalDate? Asked { get; }

    /// <summary>When it was answered; <c>null</c> when no answer is known, or its day is not stated.</summary>
    public LegalDate? Answered { get; }

    /// <summary>What was answered, in the words of whoever records it; <c>null</c> when that is not stated.</summary>
    public LocalizedText? Answer { get; }

    /// <summary>Whether no answer is known: neither a day nor what was said.</summary>
    public bool IsOpen => Answered is null && Answer is null;
}
