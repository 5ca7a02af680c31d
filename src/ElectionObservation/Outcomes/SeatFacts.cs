using ElectionObservation.Elections;

namespace ElectionObservation.Outcomes;

/// <summary>What a contest for seats has besides its votes, as far as the rule asks for it.</summary>
public sealed record SeatFacts
{
    /// <summary>States facts.</summary>
    /// <param name="seats">How many seats there are in the contest, zero or more; <c>null</c> where the rule says it.</param>
    /// <param name="lists">What is to be known of lists; one that is not here has nothing of the kind.</param>
    /// <param name="alliances">The joined lists.</param>
    /// <param name="registered">The lists in the order in which they were registered, for a law that decides ties by it. A tie stands unless all lists in it are given.</param>
    /// <param name="decisions">Lots that were drawn and other decisions among equals; one that is not needed is left aside.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="ArgumentException">A list or an alliance is given twice, is a member of two alliances, or alliances are members of each other.</exception>
    public SeatFacts(
        int? seats = null,
        ValueList<ListFacts> lists = default,
        ValueList<Alliance> alliances = default,
        ValueList<OptionId> registered = default,
        ValueList<TieDecision> decisions = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seats ?? 0, nameof(seats));
        Once.Each(lists, static list => list.Option, static option => $"'{option}' is given twice.", nameof(lists));
        Once.Each(alliances, static alliance => alliance.Id, static id => $"'{id}' is given twice.", nameof(alliances));
        Once.Each([.. alliances.SelectMany(static alliance => alliance.Members)], static member => member, static member => $"'{member}' is a member of two alliances.", nameof(alliances));
        Once.Each(registered, static option => option, static option => $"'{option}' is given twice.", nameof(registered));
        Seats = seats;
        Lists = lists;
        Alliances = alliances;
        Registered = registered;
        Decisions = decisions;
        RefuseCircles();
    }

    /// <summary>Nothing besides the votes.</summary>
    public static SeatFacts None { get; } = new();

    /// <summary>How many seats there are in the contest; <c>null</c> where the rule says it.</summary>
    public int? Seats { get; }

    /// <summary>What is to be known of lists.</summary>
    public ValueList<ListFacts> Lists { get; }

    /// <summary>The joined lists.</summary>
    public ValueList<Alliance> Alliances { get; }

    /// <summary>The lists in the order in which they were registered.</summary>
    public ValueList<OptionId> Registered { get; }

    /// <summary>Lots that were drawn and other decisions among equals.</summary>
    public ValueList<TieDecision> Decisions { get; }

    /// <summary>The alliance that a list or an alliance is a member of; <c>null</c> when it stands for itself.</summary>
    internal Alliance? Of(OptionId member) => Alliances.FirstOrDefault(alliance => alliance.Members.Contains(member));

    /// <summary>Each has one alliance above it at most, so that a way up that does not end is a circle.</summary>
    private void RefuseCircles()
    {
        foreach (Alliance alliance in Alliances)
        {
            Alliance? above = Of(alliance.Id);
            for (int level = 0; above is not null; level++)
            {
                if (level == Alliances.Count)
                {
                    throw new ArgumentException($"Alliance '{alliance.Id}' is a member of itself, through others.", nameof(Alliances));
                }

                above = Of(above.Id);
            }
        }
    }
}
