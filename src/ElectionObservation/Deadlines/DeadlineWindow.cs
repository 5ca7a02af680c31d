namespace ElectionObservation.Deadlines;

/// <summary>The time between an opening and a deadline, in which an act is possible.</summary>
public sealed record DeadlineWindow
{
    /// <summary>States a window.</summary>
    /// <param name="opens">When it opens: a rule "not earlier than".</param>
    /// <param name="closes">When it closes: a rule "not later than". May lie before the opening, as badly drafted law has it; such a window
    /// is never open.</param>
    /// <exception cref="ArgumentException">A bound is of the wrong side.</exception>
    public DeadlineWindow(Deadline opens, Deadline closes)
    {
        ArgumentNullException.ThrowIfNull(opens);
        ArgumentNullException.ThrowIfNull(closes);
        Opens = opens.Rule.Bound == Bound.NotEarlierThan ? opens : throw new ArgumentException("Expected an opening, a rule 'not earlier than'.", nameof(opens));
        Closes = closes.Rule.Bound == Bound.NotLaterThan ? closes : throw new ArgumentException("Expected a deadline, a rule 'not later than'.", nameof(closes));
    }

    /// <summary>When it opens.</summary>
    public Deadline Opens { get; }

    /// <summary>When it closes.</summary>
    public Deadline Closes { get; }

    /// <summary>The opening and the closing.</summary>
    public override string ToString() => $"{Opens} to {Closes}";

    /// <summary>Where a moment lies. Past the closing it is closed, whether or not it ever opened.</summary>
    /// <param name="moment">The moment.</param>
    public WindowStatus StatusAt(Instant moment) =>
        !Closes.IsMetBy(moment) ? WindowStatus.Closed
        : Opens.IsMetBy(moment) ? WindowStatus.Open
        : WindowStatus.NotYetOpen;

    /// <summary>Whether an act at a moment is in time.</summary>
    /// <param name="moment">The moment.</param>
    public bool Contains(Instant moment) => StatusAt(moment) == WindowStatus.Open;

    /// <summary>How long it is still open at a moment inside; zero before it opens and after it closes.</summary>
    /// <param name="moment">The moment.</param>
    public Duration TimeLeft(Instant moment) => Contains(moment) ? Closes.At.ToInstant() - moment : Duration.Zero;
}
