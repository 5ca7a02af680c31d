namespace ElectionObservation.Missions;

/// <summary>Who sent how many observers. Lines of one statement do not overlap: a body and its parent each count their own.</summary>
public sealed record Delegation
{
    /// <summary>States a line.</summary>
    /// <param name="sender">Who sent them.</param>
    /// <param name="observers">How many; <c>null</c> when the sender is named without a number.</param>
    public Delegation(SendingBody sender, StatedCount? observers = null)
    {
        ArgumentNullException.ThrowIfNull(sender);
        Sender = sender;
        Observers = observers;
    }

    /// <summary>Who sent them.</summary>
    public SendingBody Sender { get; }

    /// <summary>How many; <c>null</c>, which is not zero, when the sender is named without a number.</summary>
    public StatedCount? Observers { get; }
}
