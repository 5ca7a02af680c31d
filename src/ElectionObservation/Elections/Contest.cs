namespace ElectionObservation.Elections;

/// <summary>One contest of an election: what is won in it, and of how much.</summary>
public sealed record Contest
{
    /// <summary>States a contest.</summary>
    /// <param name="id">The contest.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="seats">How many seats are filled by it, 1 or more; <c>null</c> when that is not stated.</param>
    /// <param name="seatsOfBody">How many seats the body has in all; <c>null</c> when that is not stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1, or the body has fewer seats than the contest fills.</exception>
    public Contest(ContestId id, LocalizedText name, int? seats = null, int? seatsOfBody = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats ?? 1, 1, nameof(seats));
        ArgumentOutOfRangeException.ThrowIfLessThan(seatsOfBody ?? int.MaxValue, seats ?? 1, nameof(seatsOfBody));
        Id = id;
        Name = name;
        Seats = seats;
        SeatsOfBody = seatsOfBody;
    }

    /// <summary>The contest.</summary>
    public ContestId Id { get; }

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; }

    /// <summary>How many seats are filled by it; <c>null</c> when that is not stated.</summary>
    public int? Seats { get; }

    /// <summary>How many seats the body has in all; <c>null</c> when that is not stated.</summary>
    public int? SeatsOfBody { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name.ToString();
}
