namespace ElectionObservation.Missions;

/// <summary>What is said of one kind of sender as a whole: 322 observers from 10 organisations.</summary>
public sealed record KindCount
{
    /// <summary>States the figures.</summary>
    /// <param name="kind">The kind of sender.</param>
    /// <param name="observers">How many observers they sent together; <c>null</c> when that is not stated.</param>
    /// <param name="senders">How many senders there are; <c>null</c> when that is not stated.</param>
    /// <param name="listing">Whether all of them are named.</param>
    /// <param name="branches">The branches of authority that they come from, as far as stated.</param>
    public KindCount(SenderKind kind, StatedCount? observers = null, StatedCount? senders = null, Listing listing = Listing.Open, ValueList<Branch> branches = default)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Kind = kind;
        Observers = observers;
        Senders = senders;
        Listing = Known.Value(listing);
        Branches = CanonicalSet.Of(branches);
    }

    /// <summary>The kind of sender.</summary>
    public SenderKind Kind { get; }

    /// <summary>How many observers they sent together; <c>null</c>, which is not zero, when that is not stated.</summary>
    public StatedCount? Observers { get; }

    /// <summary>How many senders there are; <c>null</c>, which is not zero, when that is not stated.</summary>
    public StatedCount? Senders { get; }

    /// <summary>Whether all of them are named.</summary>
    public Listing Listing { get; }

    /// <summary>The branches of authority that they come from, in the order of their names, as far as stated.</summary>
    public ValueList<Branch> Branches { get; }
}
