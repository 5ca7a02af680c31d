using System.Globalization;
using ElectionObservation.Elections;

namespace ElectionObservation.Results;

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
        /// <param name="unassigned">Seats that go to nobody, because no list passes, zero or more.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
        public Allocated(ValueList<SeatLine> lines, int unassigned = 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(unassigned);
            Lines = lines;
            Unassigned = unassigned;
        }

        /// <summary>Every list, in the order of the ballot, those without seats included.</summary>
        public ValueList<SeatLine> Lines { get; }

        /// <summary>Seats that go to nobody, because no list passes.</summary>
        public int Unassigned { get; }
    }

    /// <summary>Lists with equal claims to fewer seats than they are.</summary>
    public sealed record Tied : SeatAllocation
    {
        /// <summary>States the tie.</summary>
        /// <param name="lines">Every list, in the order of the ballot, with the seats it has whatever becomes of the tie.</param>
        /// <param name="among">The lists with equal claims, in the order of the ballot.</param>
        /// <param name="seats">How many seats go among them, 1 or more and fewer than they are.</param>
        /// <exception cref="ArgumentOutOfRangeException">There are as many seats as lists, or none.</exception>
        public Tied(ValueList<SeatLine> lines, ValueList<OptionId> among, int seats)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(seats, among.Count);
            Lines = lines;
            Among = among;
            Seats = seats;
        }

        /// <summary>Every list, in the order of the ballot, with the seats it has whatever becomes of the tie.</summary>
        public ValueList<SeatLine> Lines { get; }

        /// <summary>The lists with equal claims, in the order of the ballot.</summary>
        public ValueList<OptionId> Among { get; }

        /// <summary>How many seats go among them.</summary>
        public int Seats { get; }
    }

    /// <summary>Something needed is not known.</summary>
    public sealed record NotDecidable : SeatAllocation
    {
        /// <summary>States what.</summary>
        /// <param name="because">Why.</param>
        public NotDecidable(SeatObstacle because) => Because = Known.Value(because);

        /// <summary>Why.</summary>
        public SeatObstacle Because { get; }
    }

    /// <summary>Goes on with the case at hand.</summary>
    /// <typeparam name="TResult">What each case gives.</typeparam>
    /// <param name="allocated">For seats allocated.</param>
    /// <param name="tied">For a tie.</param>
    /// <param name="notDecidable">For what is not known.</param>
    public TResult Match<TResult>(Func<Allocated, TResult> allocated, Func<Tied, TResult> tied, Func<NotDecidable, TResult> notDecidable)
    {
        ArgumentNullException.ThrowIfNull(allocated);
        ArgumentNullException.ThrowIfNull(tied);
        ArgumentNullException.ThrowIfNull(notDecidable);
        return this switch
        {
            Allocated allocation => allocated(allocation),
            Tied allocation => tied(allocation),
            _ => notDecidable((NotDecidable)this),
        };
    }

    /// <summary>The allocation.</summary>
    /// <exception cref="InvalidOperationException">There is a tie, or something is not known; the message says what.</exception>
    public Allocated Single() => this as Allocated ?? throw new InvalidOperationException(ToString());

    /// <summary>The allocation in English.</summary>
    public sealed override string ToString() => Match(
        static allocation => $"{Of(allocation.Lines)}{(allocation.Unassigned == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; unassigned {allocation.Unassigned}"))}",
        static allocation => string.Create(CultureInfo.InvariantCulture, $"{Of(allocation.Lines)}; {allocation.Seats} among {string.Join(", ", allocation.Among)}"),
        static allocation => $"cannot be allocated: {allocation.Because}");

    private static string Of(ValueList<SeatLine> lines) => string.Join(", ", lines.Select(static line => string.Create(CultureInfo.InvariantCulture, $"{line.Option} {line.Seats}")));
}
