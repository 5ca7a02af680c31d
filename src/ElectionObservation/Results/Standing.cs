namespace ElectionObservation.Results;

/// <summary>Whether what a unit counted is part of the result. It says what every tally does with the unit.</summary>
public abstract record Standing
{
    private protected Standing()
    {
    }

    /// <summary>It counts.</summary>
    public sealed record Counted : Standing;

    /// <summary>Its result was annulled: its votes count nowhere.</summary>
    public sealed record Annulled : Standing
    {
        /// <summary>States an annulment.</summary>
        /// <param name="authority">Who annulled it.</param>
        /// <param name="on">When; <c>null</c> when that is not stated.</param>
        /// <param name="keepsTurnout">Whether its voters still count as registered and as having taken part.</param>
        /// <exception cref="ArgumentException"><paramref name="authority"/> is blank.</exception>
        public Annulled(string authority, LocalDate? on = null, bool keepsTurnout = false)
        {
            Authority = WellFormed.NotBlank(authority);
            On = on;
            KeepsTurnout = keepsTurnout;
        }

        /// <summary>Who annulled it.</summary>
        public string Authority { get; }

        /// <summary>When; <c>null</c> when that is not stated.</summary>
        public LocalDate? On { get; }

        /// <summary>Whether its voters still count as registered and as having taken part.</summary>
        public bool KeepsTurnout { get; }
    }

    /// <summary>It is part of another unit, whose protocol has its figures: it counts there and nowhere else.</summary>
    public sealed record Merged : Standing
    {
        /// <summary>States where it went.</summary>
        /// <param name="into">The other unit.</param>
        public Merged(UnitPath into)
        {
            ArgumentNullException.ThrowIfNull(into);
            Into = into;
        }

        /// <summary>The other unit.</summary>
        public UnitPath Into { get; }
    }

    /// <summary>It was not opened: nobody could vote there, and nothing is missing.</summary>
    public sealed record NotOpened : Standing;

    /// <summary>It has not reported: its figures are missing from every sum.</summary>
    public sealed record NotReported : Standing;

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="counted">For a unit that counts.</param>
    /// <param name="annulled">For one that was annulled.</param>
    /// <param name="merged">For one that went into another.</param>
    /// <param name="notOpened">For one that was not opened.</param>
    /// <param name="notReported">For one that has not reported.</param>
    public TResult Match<TResult>(
        Func<Counted, TResult> counted,
        Func<Annulled, TResult> annulled,
        Func<Merged, TResult> merged,
        Func<NotOpened, TResult> notOpened,
        Func<NotReported, TResult> notReported)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(annulled);
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(notOpened);
        ArgumentNullException.ThrowIfNull(notReported);
        return this switch
        {
            Counted standing => counted(standing),
            Annulled standing => annulled(standing),
            Merged standing => merged(standing),
            NotOpened standing => notOpened(standing),
            _ => notReported((NotReported)this),
        };
    }

    /// <summary>The standing in English.</summary>
    public sealed override string ToString() => Match(
        static _ => "counted",
        static annulled => $"annulled by {annulled.Authority}{(annulled.On is { } on ? $" on {on:uuuu-MM-dd}" : "")}{(annulled.KeepsTurnout ? ", its voters still count as having taken part" : "")}",
        static merged => $"merged into {merged.Into}",
        static _ => "not opened",
        static _ => "not reported");
}
