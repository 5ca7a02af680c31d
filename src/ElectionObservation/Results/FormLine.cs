namespace ElectionObservation.Results;

/// <summary>One line of a protocol besides the votes: what it counts, and what it is called.</summary>
public sealed record FormLine
{
    /// <summary>States a line.</summary>
    /// <param name="quantity">What it counts.</param>
    /// <param name="name">What the form calls it; empty when that is not stated.</param>
    /// <param name="number">Its number on the form, as printed: <c>1a</c>; empty when it has none.</param>
    /// <param name="partOf">The quantity that it adds to, with every other line that does; <c>null</c> when it stands for itself.</param>
    /// <exception cref="ArgumentException">It is a part of itself, or counts votes.</exception>
    public FormLine(Quantity quantity, string name = "", string number = "", Quantity? partOf = null)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (quantity == partOf)
        {
            throw new ArgumentException($"'{quantity}' is no part of itself.", nameof(partOf));
        }

        if (quantity.IsOfVotes || partOf?.IsOfVotes == true)
        {
            throw new ArgumentException("Votes are counted by option of the ballot, not on a line.", nameof(quantity));
        }

        Quantity = quantity;
        Name = WellFormed.Text(name);
        Number = WellFormed.Text(number);
        PartOf = partOf;
    }

    /// <summary>What it counts.</summary>
    public Quantity Quantity { get; }

    /// <summary>What the form calls it; empty when that is not stated.</summary>
    public string Name { get; }

    /// <summary>Its number on the form, as printed; empty when it has none.</summary>
    public string Number { get; }

    /// <summary>The quantity that it adds to, with every other line that does: ballots issued early are ballots issued. <c>null</c> when it stands for itself.</summary>
    public Quantity? PartOf { get; }

    /// <summary>The number and what it counts.</summary>
    public override string ToString() => Number.Length == 0 ? Quantity.Value : $"{Number} {Quantity}";
}
