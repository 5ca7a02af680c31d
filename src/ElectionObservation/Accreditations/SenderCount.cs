namespace ElectionObservation.Accreditations;

/// <summary>One line of a statement: who sent how many observers. Lines of one statement do not overlap: a body and its parent each count their own.</summary>
public sealed record SenderCount
{
    /// <summary>States a line.</summary>
    /// <param name="sender">Who sent them.</param>
    /// <param name="kind">What kind of sender it is.</param>
    /// <param name="name">The sender's name as the statement has it.</param>
    /// <param name="observers">How many; <c>null</c> when the sender is named without a number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public SenderCount(SenderId sender, SenderKind kind, LocalizedText name, int? observers = null)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(name);
        Sender = sender;
        Kind = kind;
        Name = name;
        Observers = Count.OrNotStated(observers);
    }

    /// <summary>Who sent them.</summary>
    public SenderId Sender { get; }

    /// <summary>What kind of sender it is.</summary>
    public SenderKind Kind { get; }

    /// <summary>The sender's name as the statement has it.</summary>
    public LocalizedText Name { get; }

    /// <summary>How many; <c>null</c>, which is not zero, when the sender is named without a number.</summary>
    public int? Observers { get; }
}
