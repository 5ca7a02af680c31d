using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>Seats for lists, with what led to each. A tie is a result; what is not known is not guessed.</summary>
public abstract record SeatAllocation
{
    private protected SeatAllocation()
    {
    }

    /// <summary>Every seat has its list, or nobody to go to.</summary>
    public sealed record Allocated : SeatAllocation
    {
        /// <summary>States the allocation.</summary>
        /// <param name="lines">Every list, in the order of the ballot, those without seats included.</param>
        /// <param name="unassigned">Seats that go to nobody, because no list passes or the lists have too few candidates, zero or more.</param>
        /// <param name="settled">The decisions among equals that it rests on, in the order in which they were needed.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public Allocated(ValueList<SeatLine> lines, int unassigned = 0, ValueList<TieDecision> settled = default)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(unassigned);
            Lines = lines;
            Unassigned = unassigned;
            Settled = settled;
        }

        /// <summary>Every list, in the order of the ballot, those without seats included.</summary>
        public ValueList<SeatLine> Lines { get; }

        /// <summary>Seats that go to nobody, because no list passes or the lists have too few candidates.</summary>
        public int Unassigned { get; }

        /// <summary>The decisions among equals that it rests on, in the order in which they were needed.</summary>
        public ValueList<TieDecision> Settled { get; }
    }

    /// <summary>Equal claims to fewer seats than there are equals, once or several times.</summary>
    public sealed record Tied : SeatAllocation
    {
        /// <summary>States the ties.</summary>
        /// <param name="lines">Every list, in the order of the ballot, with the seats it has whatever becomes of the ties.</param>
        /// <param name="ties">The ties, one or more: more than one only within alliances.</param>
        /// <param name="settled">The decisions among equals that it rests on, in the order in which they were needed.</param>
        /// <exception cref="ArgumentException">There is no tie.</exception>
        public Tied(ValueList<SeatLine> lines, ValueList<SeatTie> ties, ValueList<TieDecision> settled = default)
        {
            if (ties.Count == 0)
            {
                throw new ArgumentException("There is no tie.", nameof(ties));
            }

            Lines = lines;
            Ties = ties;
            Settled = settled;
        }

        /// <summary>Every list, in the order of the ballot, with the seats it has whatever becomes of the ties.</summary>
        public ValueList<SeatLine> Lines { get; }

        /// <summary>The ties.</summary>
        public ValueList<SeatTie> Ties { get; }

        /// <summary>The decisions among equals that it rests on, in the order in which they were needed.</summary>
        public ValueList<TieDecision> Settled { get; }
    }

    /// <summary>Whole quotas are more than the seats, and the law does not say what becomes of them.</summary>
    public sealed record OverAwarded : SeatAllocation
    {
        /// <summary>States the excess.</summary>
        /// <param name="lines">Every list, in the order of the ballot, with a seat for each whole quota.</param>
        /// <param name="excess">How many of these are too many, 1 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
        public OverAwarded(ValueList<SeatLine> lines, int excess)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(excess, 1);
            Lines = lines;
            Excess = excess;
        }

        /// <summary>Every list, in the order of the ballot, with a seat for each whole quota.</summary>
        public ValueList<SeatLine> Lines { get; }

        /// <summary>How many of these are too many.</summary>
        public int Excess { get; }
    }

    /// <summary>Something needed is not known.</summary>
    public sealed record NotDecidable : SeatAllocation
    {
        /// <summary>States what.</summary>
        /// <param name="because">Why.</param>
        /// <param name="among">The lists between which a decision is needed, in the order of the ballot; empty when that is not what is needed.</param>
        public NotDecidable(SeatObstacle because, ValueList<OptionId> among = default)
        {
            Because = Known.Value(because);
            Among = among;
        }

        /// <summary>Why.</summary>
        public SeatObstacle Because { get; }

        /// <summary>The lists between which a decision is needed, in the order of the ballot; empty when that is not what is needed.</summary>
        public ValueList<OptionId> Among { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="allocated">For seats allocated.</param>
    /// <param name="tied">For a tie.</param>
    /// <param name="overAwarded">For more whole quotas than seats.</param>
    /// <param name="notDecidable">For what is not known.</param>
    public TResult Match<TResult>(Func<Allocated, TResult> allocated, Func<Tied, TResult> tied, Func<OverAwarded, TResult> overAwarded, Func<NotDecidable, TResult> notDecidable)
    {
        ArgumentNullException.ThrowIfNull(allocated);
        ArgumentNullException.ThrowIfNull(tied);
        ArgumentNullException.ThrowIfNull(overAwarded);
        ArgumentNullException.ThrowIfNull(notDecidable);
        return this switch
        {
            Allocated allocation => allocated(allocation),
            Tied allocation => tied(allocation),
            OverAwarded allocation => overAwarded(allocation),
            _ => notDecidable((NotDecidable)this),
        };
    }

    /// <summary>The allocation.</summary>
    /// <exception cref="InvalidOperationException">There is a tie, there are seats too many, or something is not known; the message says what.</exception>
    public Allocated Single() => this as Allocated ?? throw new InvalidOperationException(ToString());

    /// <summary>What another allocation gives a list more or less: after a correction, an annulment, under another method. In the order of the ballot; lists that have as much
    /// in both are left out.</summary>
    /// <param name="after">The other allocation, on the same ballot.</param>
    /// <exception cref="ArgumentException">The lists differ, or one of the two gives no seats.</exception>
    public ValueList<SeatChange> Diff(SeatAllocation after)
    {
        ArgumentNullException.ThrowIfNull(after);
        ValueList<SeatLine> before = LinesOf(this);
        ValueList<SeatLine> then = LinesOf(after);
        if (!before.Select(static line => line.Option).SequenceEqual(then.Select(static line => line.Option)))
        {
            throw new ArgumentException("The two are not about the same lists.", nameof(after));
        }

        return [.. before.Zip(then).Where(static pair => pair.First.Seats != pair.Second.Seats).Select(static pair => new SeatChange(pair.First, pair.Second))];
    }

    /// <summary>The lines of whatever case; none where nothing could be allocated.</summary>
    internal ValueList<SeatLine> Stated => Match(static one => one.Lines, static one => one.Lines, static one => one.Lines, static _ => default);

    /// <summary>Whether both give the same seats and leave the same open, whatever the votes.</summary>
    internal bool IsLike(SeatAllocation other) => ToString() == other.ToString();

    private static ValueList<SeatLine> LinesOf(SeatAllocation allocation) =>
        allocation is NotDecidable ? throw new ArgumentException(allocation.ToString(), nameof(allocation)) : allocation.Stated;

    /// <summary>The allocation in English.</summary>
    public sealed override string ToString() => Match(
        static allocation => $"{Of(allocation.Lines)}{(allocation.Unassigned == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; unassigned {allocation.Unassigned}"))}",
        static allocation => $"{Of(allocation.Lines)}; {string.Join("; ", allocation.Ties)}",
        static allocation => string.Create(CultureInfo.InvariantCulture, $"{Of(allocation.Lines)}; {allocation.Excess} too many"),
        static allocation => $"cannot be allocated: {allocation.Because}{(allocation.Among.Count == 0 ? "" : $" ({string.Join(", ", allocation.Among)})")}");

    private static string Of(ValueList<SeatLine> lines) => string.Join(", ", lines.Select(static line => string.Create(CultureInfo.InvariantCulture, $"{line.Option} {line.Seats}")));
}
