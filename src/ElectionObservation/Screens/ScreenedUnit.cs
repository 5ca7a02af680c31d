using System.Globalization;

namespace ElectionObservation.Screens;

/// <summary>The figures of one unit that say how turnout and a share go together.</summary>
public sealed record ScreenedUnit
{
    /// <summary>States figures.</summary>
    /// <param name="registered">The voters on the list, zero or more.</param>
    /// <param name="tookPart">Those who took part, zero or more; they may be more than are on the list.</param>
    /// <param name="leader">The votes for the option that is looked at, from 0 to all.</param>
    /// <param name="votes">All votes that its share is of, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the votes for the option are more than all.</exception>
    public ScreenedUnit(long registered, long tookPart, long leader, long votes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(registered);
        ArgumentOutOfRangeException.ThrowIfNegative(tookPart);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leader, votes);
        Registered = registered;
        TookPart = tookPart;
        Leader = leader;
        Votes = votes;
    }

    /// <summary>The voters on the list.</summary>
    public long Registered { get; }

    /// <summary>Those who took part.</summary>
    public long TookPart { get; }

    /// <summary>The votes for the option that is looked at.</summary>
    public long Leader { get; }

    /// <summary>All votes that its share is of.</summary>
    public long Votes { get; }

    /// <summary>The figures in English.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TookPart} of {Registered} voters, {Leader} of {Votes} votes");
}
